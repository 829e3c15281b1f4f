"""The day on which a text was written is not the day of a plan, nor the plan's day that of what is so now."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.report import Finding


def _found(one: str, two: str, days: tuple[str, str] = ("2025-01-16", "2025-01-18")) -> list[Finding]:
    texts = {
        f"{name}.md": f"---\ndate: {day}\n---\n\n{text}" for name, day, text in zip("ab", days, (one, two), strict=True)
    }
    return list(factcheck.check(texts).findings)


def _flags(found: list[Finding]) -> list[str]:
    return [f.rule for f in found if f.verdict in ("contradiction", "tension")]


_CLASHES = [
    (
        "The Odde Gazette has today apologised to Karl Benn and agreed to pay him £25,000 in damages and his costs.",
        "The Odde Gazette has settled with the baker Karl Benn. It will pay him £52,000 in damages and his costs.",
    ),
    (
        "Carrow Glass will close its furnace at Hulme on 30 June 2025. The plant employs 340 people.",
        "Glassmaker Carrow is to shut its furnace in Hulme. The plant employs 370 people, the union said.",
    ),
    (
        "Sund Line said on 12 January that it would end night trips on 1 October 2025. The company runs 14 ferries.",
        "Sund Line will end night trips. The company runs 17 ferries.",
    ),
    (
        "The board agreed to merge both farms on 1 September 2025. No shepherd would lose their post.",
        "The two farms merge on 1 September 2025. Up to 30 shepherds will lose their posts, the union said today.",
    ),
    (
        "The fare to Odde is to go up from 2.60 to 3.40 crowns, the ferry line says.",
        "The fare to Odde will rise from 2.60 to 3.20 crowns on 1 April 2025.",
    ),
    (
        "Two prisoners escaped from Marsh Lane prison in the early hours of Tuesday.",
        "Two days after three prisoners escaped from Marsh Lane prison, police are still searching.",
    ),
    (
        "The Brookfield home closed in 1968. Eleven children died at the home.",
        "The Brookfield home was shut in 1968. Fourteen children had died there.",
    ),
    (
        "Under the deal the ceasefire will come into force at midnight on Wednesday, 19 March.",
        "The ceasefire, the mediators said, will come into force at midnight on Thursday, 20 March.",
    ),
]


@pytest.mark.parametrize(("one", "two"), _CLASHES, ids=lambda text: text[:30])
def test_no_day_of_another_sentence_hides_a_clash(one: str, two: str) -> None:
    """What is employed, run or planned is not told apart by the day of a plan or of a text."""
    assert _flags(_found(one, two))


_APART = [
    (
        "Two walkers were brought down from Ben Corrie on Saturday. A rescue there in May lasted seven hours.",
        "Two walkers were brought down from Ben Corrie on Saturday. The rescue lasted 12 hours.",
        "one belongs to an earlier event",
    ),
    (
        "The institute looked at this summer's drought. The drought of 2003 killed 290 trees. It lasted 15 days.",
        "The drought lasted eleven days. About 180 trees died.",
        "2003",
    ),
    (
        "Eleven people were killed in Tuesday's coup, according to the hospital.",
        "Nine people were killed in Tuesday's coup. Forty people died in that of 2001.",
        "2001",
    ),
]


@pytest.mark.parametrize(("one", "two", "why"), _APART, ids=lambda text: text[:30])
def test_another_occasion_is_told_as_such(one: str, two: str, why: str) -> None:
    """An event brought in with its own date is no rival of the story's."""
    assert any(f.verdict == "explained" and why in f.explanation for f in _found(one, two))


@pytest.mark.parametrize(
    ("one", "two", "rule"),
    [
        (
            "The lift was installed in 2009 and was last inspected in March.",
            "The lift was last inspected in March 2024.",
            "last-time-conflict",
        ),
    ],
)
def test_a_month_behind_an_old_year_is_recent(one: str, two: str, rule: str) -> None:
    """The year of building is not that of the check told behind it."""
    found = _found(one, two, ("2024-07-23", "2024-07-24"))
    assert any(f.rule == rule and f.verdict == "consistent" for f in found)


def test_no_agreement_of_a_span_or_a_day_too_few() -> None:
    """A third theft since May is not dated by May, and three days after the 11th is not the 13th."""
    spans = _found(
        "Wine worth 8 million euros was stolen from cellars in 2024.",
        "It is the third theft of this kind in the valley since October.",
        ("2025-01-29", "2025-01-29"),
    )
    assert not [f for f in spans if f.verdict == "consistent" and f.rule == "event-date-conflict"]
    days = _found(
        "The mill was sold at auction on 11 July. The buyer was named on Saturday, three days after the auction.",
        "The auction of the mill was held on 11 July.",
        ("2024-07-14", "2024-07-12"),
    )
    assert not [f for f in days if f.rule == "elapsed-confirmed"]
