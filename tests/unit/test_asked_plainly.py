"""Questions and reasons as an editor would put them, whatever words the figure stood in."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.engine.asked import ask


@pytest.mark.parametrize(
    ("text", "quote", "question"),
    [
        ("The number of dead is now seven.", "seven", "How many people were killed?"),
        ("Norwell beat Tarrow Athletic 4-2 on Sunday.", "4-2", "What was the score?"),
        ("Members carried the motion by 61 votes to 40.", "40", "How many voted against?"),
        ("A magnitude 5.9 earthquake shook the Orvane region on Monday.", "5.9", "What was the magnitude?"),
        ("The walkout at the Orvane docks ended on Monday after 19 days.", "19 days", "How long did"),
        ("The sit-in at the Orvane docks began on Monday after 19 days.", "19 days", "How long did"),
    ],
)
def test_a_question_names_what_is_asked(text: str, quote: str, question: str) -> None:
    kinds = ("count", "casualty", "duration")
    found = [ask([claim]) for claim in factcheck.extract(text) if claim.kind in kinds and quote in claim.quote]
    assert [one for one in found if one.startswith(question.rstrip("?"))]
    assert not [one for one in found if "end?" in one or "begin?" in one or "deads" in one or "How many magn" in one]


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("In a separate blaze in Quell in 2009, 14 people were killed.", False),
        ("In two separate blazes in Quell, 14 people were killed.", True),
        ("In a series of blasts in Quell, 14 people were killed.", True),
    ],
)
def test_one_separate_event_is_one(text: str, several: bool) -> None:
    claims = [claim for claim in factcheck.extract(text) if claim.kind == "casualty"]
    assert [("several_events" in claim.question.scope) for claim in claims] == [several]


def test_no_reason_sets_words_against_nothing() -> None:
    one = "Orvane Mills was fined £30,000 in 2017 for blocked doors."
    two = "The mill firm was fined £300,000 in 2017 for blocked safety doors."
    report = factcheck.check({"a.txt": one, "b.txt": two})
    assert not [finding for finding in report.findings if "against nothing" in finding.explanation]
