"""Sentences: the table of cases, and slices that rebuild the text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.sentences import split

_TABLE = Path(__file__).parents[2] / "corpus" / "reading" / "sentences.toml"
_CASES = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", _CASES, ids=[case["why"] for case in _CASES])
def test_sentences_of_the_table(case: dict[str, list[str]]) -> None:
    """The joined sentences are found again."""
    text = str(case.get("text") or str(case.get("glue", " ")).join(case["sentences"]))
    assert [text[start:end] for start, end in split(text)] == (case.get("found") or case["sentences"])


@given(st.text(alphabet="ab AB.,!?…\"“”[]()123\n\r\t-–|*#' ", max_size=200))
def test_slices_and_gaps_rebuild_the_text(text: str) -> None:
    """Spans are ordered, never empty, and only white space lies between them."""
    last = 0
    for start, end in split(text):
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()
