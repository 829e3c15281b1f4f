"""What it says that two claims give one answer: by digits, by units, never for floors, ages and small figures."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model.claim import Kind
from factcheck.questions.echoes import Echo, echo_of, heard
from factcheck.questions.frames import frame
from factcheck.questions.weights import weights


def _echo(text: str, kind: Kind) -> Echo:
    claims = [claim for claim in extract(text) if claim.kind == kind]
    assert claims, text
    return echo_of(frame(claims[0]))


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("The storm destroyed 612 tents.", "They lost 612 shelters.", "count"),
        ("The fire burned 14,300 hectares of pine.", "The fire burned 143 square kilometres of forest.", "count"),
        ("The hall seats 2,287 people.", "The hall seats about 2,300 people.", "count"),
        ("The match lasted 2 hours and 47 minutes.", "The match took 167 minutes.", "duration"),
        ("The bridge cost $210 million.", "The council paid the $210 million bill.", "money"),
    ],
)
def test_precise_answers_are_heard_again(one: str, two: str, kind: Kind) -> None:
    """Equal figures, converted ones and rounded ones say that one fact is told twice, either way round."""
    first, second = _echo(one, kind), _echo(two, kind)
    assert heard(first, second) == heard(second, first) > 1.0


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("The storm destroyed 7 tents.", "They lost 7 shelters.", "count"),
        ("More than 140 people came.", "More than 150 people came.", "count"),
        ("The hall seats 2,287 people.", "The hall seats 3,100 people.", "count"),
        ("The match lasted two hours.", "The match took three hours.", "duration"),
        ("The driver, 41, was hurt.", "A woman of 41 was hurt.", "age"),
    ],
)
def test_loose_answers_say_nothing(one: str, two: str, kind: Kind) -> None:
    """Small figures, floors, different figures and ages are no sign."""
    assert heard(_echo(one, kind), _echo(two, kind)) == 0.0


def test_more_digits_say_more() -> None:
    """418,000 twice says more than 400,000 twice; a third twice says less than 33.7 per cent twice."""
    counts = [
        _echo(f"The town has {figure} inhabitants.", "count").worth for figure in ("400,000", "410,000", "418,000")
    ]
    shares = [_echo(f"{figure} of the voters stayed at home.", "share").worth for figure in ("A third", "31%", "33.7%")]
    assert counts == sorted(counts) == list(weights().echo.digits[:3])
    assert shares == sorted(shares) == list(weights().echo.shares)
