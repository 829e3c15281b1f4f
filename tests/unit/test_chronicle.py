"""Years that open the lines of a chronology are their dates."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model.values import TimeInterval
from factcheck.timeline import resolve

_ENTRIES = (
    "1931, 4 May - Landing at Holm.\n1931, 20 June – Siege of Lund begins.\n"
    "1932 (27 August): Siege is lifted.\n1932, 12 December - Treaty of Orrin signed."
)
_PLAIN = (
    "1898 Brothers Ole and Jon Ferguson open a shop.\n1911 The works in Quay Street open. 240 people work there.\n"
    "1926 Ferguson goes public.\n1934 Ole Ferguson dies.\n1944 On 11 June an air raid destroys the works."
)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (_ENTRIES, ["1931-05-04", "1931-06-20", "1932-08-27", "1932-12-12"]),
        (_PLAIN, ["1898", "1911", "1926", "1934", "1944-06-11"]),
        ("1972, 12 December – Treaty of Orrin signed.", ["1972-12-12"]),
        ("**1998** – Ada Lund dies.\n\n**1947** – The last tram runs.", ["1998", "1947"]),
        ("In 1972, 12 December was a Tuesday.", ["1972", "1972-12-12"]),
        ("1500 people came.\n1600 people left.\n1700 people stayed.", []),
    ],
)
def test_dates_of_entries(text: str, dates: list[str]) -> None:
    """The year and the day behind it are one date, and no second one of the year."""
    assert [mention.timex for mention in resolve(text).mentions if mention.kind == "date"] == dates


def test_the_year_of_an_entry_dates_its_act_and_counts_nothing() -> None:
    """No "1926 Ferguson" and no 1,926 of them."""
    claims = extract(_PLAIN)
    assert [claim.quote for claim in claims if claim.kind == "count"] == ["240 people"]
    dated = {
        claim.value.as_written: claim.question.measure.predicate
        for claim in claims
        if isinstance(claim.value, TimeInterval)
    }
    assert dated["1934"] == "death"
    assert "1926" in dated


def test_yesterday_at_the_head_of_a_sentence_is_no_entry() -> None:
    """It belongs to no noun, and is the date of no line."""
    claims = extract("Yesterday one train in three was running.")
    assert not [claim for claim in claims if claim.kind == "event_date"]
