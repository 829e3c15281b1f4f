"""Roles of lines, marks, and the sentences under them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import document

_TABLE = Path(__file__).parents[2] / "corpus" / "reading" / "lines.toml"
_CASES = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", _CASES, ids=[case["why"] for case in _CASES])
def test_roles_of_the_table(case: dict[str, list[list[str]]]) -> None:
    """Each line has the role that the table names."""
    read = document("\n\n".join(line for _, line in case["lines"]))
    assert [[line.role, read.quote(line.start, line.end)] for line in read.lines] == case["lines"]


def _marked(text: str, kind: str) -> list[str]:
    read = document(text)
    return [read.quote(mark.start, mark.end) for mark in read.marks if mark.kind == kind]


def test_reference_marks_are_marked() -> None:
    """Numbers in brackets and editors' notes are references."""
    text = "It fell.[6] Others[7][a] stood. [8] It was old.[citation needed] So[who?] they say."
    assert _marked(text, "reference") == ["[6]", "[7]", "[a]", "[8]", "[citation needed]", "[who?]"]


def test_an_editors_word_inside_a_quotation_is_text() -> None:
    """Words and figures in brackets stand for words of the speaker."""
    assert _marked('"If [the miners] take [20] men, we go," he said.', "reference") == []


def test_a_cut_end_is_marked_from_its_sentence_on() -> None:
    """The finished sentences before it stay."""
    text = "The dam broke on Monday. The water rose quickly and the lower tow\n\nNobody was hurt."
    assert _marked(text, "cut") == ["The water rose quickly and the lower tow"]


def test_read_more_is_chrome_and_its_sentence_is_cut() -> None:
    """A teaser ends in the middle."""
    text = "The dam broke on Monday, officials said. The towns below ... read more"
    assert _marked(text, "chrome") == ["... read more"]
    assert _marked(text, "cut") == ["The towns below"]


def test_headings_are_in_force_until_the_next() -> None:
    """A sentence knows its heading."""
    read = document("– Flood –\n\nThe water rose.\n\n– Repairs –\n\nThe wall was mended.")
    headings = [s.heading for s in read.sentences]
    assert headings == [None, 0, None, 2]


@given(st.text(max_size=300))
def test_any_text_yields_true_spans(text: str) -> None:
    """Every span lies in the text and holds something."""
    read = document(text)
    spans = [(one.start, one.end) for one in read.lines]
    spans += [(one.start, one.end) for one in read.marks]
    spans += [(one.start, one.end) for one in read.sentences]
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert read.quote(start, end).strip()
