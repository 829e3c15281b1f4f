"""Sheets of figures under titles of their own answer nothing of one another."""

from __future__ import annotations

import pytest

import factcheck

_FIGURES = "Return of 2 October 2025\n\nBoats: {}. Berths: {}. Share let: {}%."


def _flags(one: str, two: str) -> list[str]:
    told = factcheck.check({"a.txt": one, "b.txt": two}).findings
    return [found.rule for found in told if found.verdict in ("contradiction", "tension")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ELM QUAY MARINA", "OLD LOCK MARINA"),
        ("Selby West - harbour return", "Selby East - harbour return"),
        ("Marina of Orme", "Marina of Lowick"),
    ],
)
def test_two_titles_are_two_things(one: str, two: str) -> None:
    """The boats of one marina are not those of the other."""
    assert not _flags(f"{one}\n{_FIGURES.format(412, 623, 94.6)}", f"{two}\n{_FIGURES.format(388, 590, 95.8)}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ELM QUAY MARINA", "ELM QUAY MARINA"),
        ("Elm Quay Marina", "Elm Quay Marina: the return"),
    ],
)
def test_one_thing_under_two_titles_clashes_with_itself(one: str, two: str) -> None:
    """A title that only says less names nothing else."""
    assert _flags(f"{one}\n{_FIGURES.format(412, 623, 94.6)}", f"{two}\n{_FIGURES.format(388, 590, 95.8)}")


def test_a_report_in_sentences_is_no_sheet() -> None:
    """Two titles of one story are no names of two things."""
    told = "The marina at Elm Quay now has {} boats, the harbour master said on Monday. Boats: {}. Berths: 623."
    words = " He spoke to owners, who had asked for a longer pier and a crane, about the money that both would cost."
    one = f"Marina news: owners rejoice\n{told.format(412, 412)}{words}"
    two = f"Marina news: masters worry\n{told.format(421, 421)}{words}"
    assert _flags(one, two)
