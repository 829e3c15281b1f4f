"""A document's own date."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from factcheck.reading import document

_TABLE = Path(__file__).parents[2] / "corpus" / "reading" / "published.toml"
_CASES = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", _CASES, ids=[case["why"] for case in _CASES])
def test_dates_of_the_table(case: dict[str, str]) -> None:
    """The date that the text says, and where it says so."""
    source = document(case["text"], name=case.get("name", "text.txt")).source
    said = source.published
    assert ((said.start, said.end) if said else ("", "")) == tuple(
        date.fromisoformat(day) if day else "" for day in (case["start"], case["end"])
    )
    assert bool(source.published_from) == (said is not None)


def test_the_caller_knows_best() -> None:
    """A date that is given outweighs the text."""
    source = document("LUND (NNA) Jan 16, 2020 — A ferry sank.", published=date(2021, 5, 1)).source
    assert source.published is not None
    assert source.published.start == date(2021, 5, 1)
    assert source.published_from == "given by the caller"
