"""Times counted from a day that nobody knows tell occasions apart: this year's prize and last year's."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check

FLAGS = {"contradiction", "tension"}
APART = (
    ("Ida Moen won this year's Norvik Marathon.", "Last year's Norvik Marathon was won by Per Lie."),
    ("Ida Moen won the Norvik Marathon on Sunday.", "The Norvik Marathon was won by Per Lie a year earlier."),
    (
        "Sorn FC beat Arden United in the cup final on Saturday.",
        "Arden United beat Sorn FC in the cup final last year.",
    ),
    ("Sorn elected Ida Moen as mayor on Sunday.", "Four years ago Sorn elected Per Lie as mayor."),
    ("The festival in Lund drew 41,000 visitors this year.", "Last year the festival in Lund drew 37,000 visitors."),
    ("Norbank closed 31 branches this month.", "Norbank closed 12 branches last month."),
    ("Norbank will close 31 branches next year.", "Norbank will close 12 branches this year."),
    ("The Falk Medal went to Ida Moen this week.", "The Falk Medal went to Per Lie in June last year."),
    ("Police in Sorn arrested 14 people this week.", "Police in Sorn arrested 9 people the week before."),
)
ONE = (
    ("Ida Moen won this year's Norvik Marathon.", "This year's Norvik Marathon was won by Per Lie."),
    ("Ida Moen won the Norvik Marathon last year.", "Last year's Norvik Marathon was won by Per Lie."),
    ("The festival in Lund drew 41,000 visitors last year.", "Last year the festival in Lund drew 37,000 visitors."),
    ("Ida Moen won the Falk Medal on Sunday.", "The Falk Medal went to Per Lie on Sunday."),
)


def _flagged(folder: Path, *texts: str) -> set[str]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(f"{text}\n", "utf-8")
    return FLAGS.intersection(finding.verdict for finding in check([folder]).findings)


@pytest.mark.parametrize(("one", "two"), APART, ids=lambda text: text[:40])
def test_different_distances_are_different_occasions(one: str, two: str, tmp_path: Path) -> None:
    """Neither text says when it was written."""
    assert not _flagged(tmp_path, one, two)


@pytest.mark.parametrize(("one", "two"), ONE, ids=lambda text: text[:40])
def test_one_distance_is_one_occasion(one: str, two: str, tmp_path: Path) -> None:
    """The same words for the time leave the clash standing."""
    assert _flagged(tmp_path, one, two)


@pytest.mark.parametrize(("dated", "undated"), [APART[0], APART[1], APART[4], APART[5]], ids=lambda text: text[:40])
def test_the_day_of_one_text_is_enough(dated: str, undated: str, tmp_path: Path) -> None:
    """A known day of writing says how far back the known time lies."""
    assert not _flagged(tmp_path, f"12 June 2023\n\n{dated}", undated)


def test_a_time_compared_with_is_not_that_of_the_figure(tmp_path: Path) -> None:
    """A rise from last year is told of now."""
    assert _flagged(
        tmp_path,
        "Exports of Norvik salmon rose 14 per cent from last year.",
        "Exports of Norvik salmon rose 41 per cent this year.",
    )


def test_the_year_of_a_title_is_not_that_of_the_act(tmp_path: Path) -> None:
    """Last year's champion was fined now."""
    assert _flagged(
        tmp_path,
        "Last year's champion Per Lie was fined 400 euros by the league in Norvik.",
        "Per Lie was fined 700 euros by the league in Norvik on Sunday.",
    )
