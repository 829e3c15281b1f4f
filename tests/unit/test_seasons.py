"""Seasons of sport and of the stage: no quarter of a year, and never sure of their days."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck
from factcheck.timeline import resolve

_ROWS = [
    ("14 October 2017", "last season", "20 October 2017", "last season", "flag", ""),
    (
        "14 October 2017",
        "last season",
        "20 October 2017",
        "this season",
        "explained",
        "against this season in 2017",
    ),
    ("14 October 2016", "last season", "20 October 2017", "last season", "explained", "in 2017"),
    ("14 February 2017", "this season", "20 October 2017", "last season", "explained", "perhaps"),
]


@pytest.mark.parametrize(("day", "season", "other_day", "other", "verdict", "why"), _ROWS)
def test_seasons_are_held_apart_by_when_they_are_spoken_of(
    day: str, season: str, other_day: str, other: str, verdict: str, why: str
) -> None:
    """What is last season in autumn was this season in winter, and a year later it is another one."""
    texts = {
        "a.txt": f"Opera opens its doors\n{day}\n\nThe Brisa Opera in Oderhafen sold 41,000 tickets {season}.",
        "b.txt": f"What the singers want\n{other_day}\n\nThe Brisa Opera in Oderhafen sold 36,500 tickets {other}.",
    }
    [found] = [f for f in factcheck.check(texts).findings if any("tickets" in m.quote for m in f.members)]
    assert ("explained" if found.verdict == "explained" else "flag") == verdict
    assert why in found.explanation


@pytest.mark.parametrize("words", ["last season", "this season", "next season"])
def test_a_season_has_no_days_of_its_own(words: str) -> None:
    """Nobody knows them from the words alone; a year makes them known."""
    [mention] = resolve(f"The curling team wins the cup {words}.", date(2017, 10, 14)).mentions
    assert mention.value is None


def test_what_is_told_of_a_season_is_not_of_the_year_told_before() -> None:
    """The year of birth is not that of the goals."""
    text = "Bram was born in 1996. He made 31 saves for Oderhafen last season."
    [saves] = [c for c in factcheck.extract(text) if c.quote.startswith("31")]
    assert saves.question.time is None
