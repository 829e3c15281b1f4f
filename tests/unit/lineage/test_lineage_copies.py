"""Which sentences are copies, and of what kind: the table in tests/corpus/lineage/copies.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.lineage import trace
from plain_documents import plain

_TABLE = Path(__file__).parents[2] / "corpus" / "lineage" / "copies.toml"
_PAIRS = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["pair"]


@pytest.mark.parametrize("pair", _PAIRS, ids=[f"{n}-{pair['relation'] or 'none'}" for n, pair in enumerate(_PAIRS)])
def test_a_pair_is_called_what_it_is(pair: dict[str, str]) -> None:
    """Two documents of one sentence each are grouped exactly where one is a copy."""
    found = trace([plain(pair["left"], "a.txt"), plain(pair["right"], "b.txt")])
    assert [group.relation for group in found.groups] == ([pair["relation"]] if pair["relation"] else [])
