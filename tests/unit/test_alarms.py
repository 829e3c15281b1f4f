"""Pairs of texts that were once flagged or told to agree, and beside them pairs of their form that still are."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.report import Verdict

_FLAGS: tuple[Verdict, ...] = ("contradiction", "tension")


def _rules(texts: tuple[str, ...], *verdicts: Verdict) -> set[str]:
    found = factcheck.check({f"{at}.txt": text + "\n" for at, text in enumerate(texts)}).findings
    return {one.rule for one in found if one.verdict in verdicts}


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        ("Carrow won the county cup in 2004.", "Carrow won the county cup in 2009.", False),
        ("The regatta was held at Sele in May 2013.", "The regatta was held at Sele in May 2016.", False),
        ("Carrow won its first county cup in 2004.", "Carrow won its first county cup in 2009.", True),
        ("The regatta at Sele was founded in 1904.", "The regatta at Sele was founded in 1909.", True),
        ("The bandstand at Sele was built in 1904.", "The bandstand at Sele was built in 1909.", True),
    ],
)
def test_what_is_won_year_after_year_has_two_years(one: str, two: str, flagged: bool) -> None:
    assert bool(_rules((one, two), *_FLAGS)) == flagged


def test_two_wins_are_no_one_win() -> None:
    assert not _rules(("Carrow won the county cup in 2004.", "Carrow won the county cup in 2009."), "consistent")
    assert _rules(("Carrow won the county cup in 2004.", "Carrow won the county cup."), "consistent")


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        ("The bank opened 14 branches in 2011.", "The bank closed 14 branches in 2011.", False),
        ("The navy commissioned four frigates in 2011.", "The navy scrapped four frigates in 2011.", False),
        ("The bank opened its Lisk branch in 2011.", "The bank closed its Lisk branch in 2011.", True),
        ("The council approved the Lisk bypass in 2011.", "The council rejected the Lisk bypass in 2011.", True),
    ],
)
def test_so_many_opened_and_so_many_closed_are_others(one: str, two: str, flagged: bool) -> None:
    assert bool(_rules((one, two), *_FLAGS)) == flagged


@pytest.mark.parametrize(
    ("one", "two", "agreed"),
    [
        ("The county of Lisk hired 640 nurses in May.", "The county of Lisk dismissed 640 nurses in May.", False),
        ("The county of Lisk hired 640 nurses in May.", "In May 640 nurses were hired by the county of Lisk.", True),
        (
            "In Lisk 58 per cent of tenants are in favour of the tram, 31 per cent are against.",
            "In Lisk 58 per cent of tenants reject the tram. Thirty-one per cent support it.",
            False,
        ),
        (
            "According to the survey 58 per cent of tenants in Lisk are for the tram.",
            "In Lisk 58 per cent of tenants oppose the tram, the survey says.",
            False,
        ),
        (
            "In Lisk 58 per cent of tenants are in favour of the tram, 31 per cent are against.",
            "In Lisk 58 per cent of tenants support the tram. Thirty-one per cent oppose it.",
            True,
        ),
    ],
)
def test_equal_figures_of_an_act_and_its_undoing_agree_on_nothing(one: str, two: str, agreed: bool) -> None:
    assert bool(_rules((one, two), "consistent")) == agreed
