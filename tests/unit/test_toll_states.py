"""Tolls told in steps, ages at an act, what comes on top, and leagues."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model.claim import Claim
from factcheck.model.values import Quantity


def _low(claim: Claim) -> float:
    """The least that a claim tells."""
    return (claim.value.low or 0) if isinstance(claim.value, Quantity) else -1


def _tolls(text: str) -> dict[float, tuple[str, ...]]:
    """The tolls of a text, each with its scope."""
    return {_low(claim): claim.question.scope for claim in extract(text) if claim.kind == "casualty"}


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("Six bodies were found on Tuesday and three more on Wednesday.", 9, 6),
        ("Four bodies were recovered and another two on Friday.", 6, 4),
        ("By noon 30 bodies had been recovered; in the end 44 people had lost their lives.", 44, 30),
        ("Ninety people died. 71 died that night, the others in hospital.", 90, 71),
    ],
)
def test_the_first_step_is_a_part(text: str, whole: int, part: int | None) -> None:
    """The whole is what the sentence makes of it."""
    told = _tolls(text)
    assert "part" not in told[whole]
    assert part is None or "part" in told[part]


@pytest.mark.parametrize(
    "text",
    [
        "Six people died, three more than last year.",
        "Three people died, the others escaped.",
        "Six people died on Monday and three more were hurt.",
        "Thirty people died and 44 were saved.",
    ],
)
def test_what_is_no_step_stays_whole(text: str) -> None:
    """Others that lived, or another year, make no part of a toll."""
    first = min((claim for claim in extract(text) if claim.kind == "casualty"), key=lambda claim: claim.start)
    assert "part" not in first.question.scope
    assert 9 not in _tolls(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Lund was born in Holm on 12 April 1914, a smith's daughter, and lost an eye at the age of six.", None),
        ("Ada Lund was born on 12 April 1914 and moved to Holm when she was six.", None),
        ("On 12 April 1914 Ada Lund lost an eye at the age of six.", "12 April 1914"),
    ],
)
def test_nobody_is_six_on_the_day_of_birth(text: str, told: str | None) -> None:
    """The date of a birth is that of no later act."""
    ages = [claim for claim in extract(text) if claim.kind == "age"]
    assert [claim.question.time.as_written if claim.question.time else None for claim in ages] == [told]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("Lund finished with 31 league goals, plus six in the cups.", 6),
        ("They bought 40 diesel buses as well as 12 for the depot.", 12),
    ],
)
def test_what_comes_on_top_is_no_rival(text: str, low: int) -> None:
    """It counts the same things, and not of the same sort."""
    found = next(claim for claim in extract(text) if claim.kind == "count" and _low(claim) == low)
    assert found.question.scope == ("additional",)
    assert found.question.measure.modifiers == ()


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Rovers went up to the First Division after beating Holm 3-1.", "score"),
        ("Town fell to the Fourth Division after losing 2-0 at Lund.", "score"),
        ("The council voted 9-4.", "vote"),
        ("The bill was lost in a division, 9-4.", "vote"),
    ],
)
def test_a_league_holds_no_vote(text: str, head: str) -> None:
    """A division with a capital is where a club plays."""
    assert {claim.question.measure.head for claim in extract(text) if claim.kind == "count"} == {head}
