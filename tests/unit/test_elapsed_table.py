"""One time told in two forms, in two texts of one story: the table in `tests/corpus/elapsed`."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.model.report import Finding
from factcheck.pipeline import EXPLAINED_PER_DOCUMENT, compare_documents, default_rules
from factcheck.reading import document

TABLE = Path(__file__).parents[1] / "corpus" / "elapsed" / "told.toml"


class Case(NamedTuple):
    """Two texts, and the words of each that one finding brings together or none may."""

    field: str
    texts: tuple[str, str]
    published: tuple[date, date]
    words: tuple[str, str]
    meets: bool


def _cases() -> list[Case]:
    told = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]
    return [
        Case(
            one["field"],
            (one["a"], one["b"]),
            (date.fromisoformat(one["published"][0]), date.fromisoformat(one["published"][1])),
            _two(one.get("meets", one.get("apart"))),
            "meets" in one,
        )
        for one in told
    ]


def _two(words: list[str]) -> tuple[str, str]:
    return words[0], words[1]


def _joins(finding: Finding, words: tuple[str, str]) -> bool:
    """Whether a finding agrees on quotes that hold the words, one each."""
    quotes = [member.quote for member in finding.members]
    return finding.verdict == "consistent" and all(any(word in quote for quote in quotes) for word in words)


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.field)
def test_two_forms_of_one_time_meet(case: Case) -> None:
    """They are named as one fact where they are one, and left alone where they only look so."""
    documents = [
        document(text, name=f"{name}.txt", published=day)
        for name, text, day in zip("ab", case.texts, case.published, strict=True)
    ]
    report = compare_documents(documents, (), default_rules(), EXPLAINED_PER_DOCUMENT)
    assert any(_joins(finding, case.words) for finding in report.findings) == case.meets
