"""Whose figure it is, of which act and of which day, where the words that say so stand elsewhere."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.checks.quantities import compare
from factcheck.grammar.quantities import find
from factcheck.model.claim import Claim


def _figure(text: str, written: str) -> Claim:
    """The claim of a figure as it is written."""
    told = (c for c in extract(text) if getattr(c.value, "as_written", "") == written and c.kind != "event_date")
    return next(told)


@pytest.mark.parametrize(
    ("text", "written", "kind", "predicate"),
    [
        ("The Vale sank. Three of the survivors were admitted to Denby Hospital.", "Three", "count", "hospital"),
        ("Two of the survivors were airlifted to Denby General Hospital.", "Two", "count", "hospital"),
        ("All four hikers were then taken to hospital.", "four", "count", "hospital"),
        ("Four of the survivors were flown home.", "Four", "casualty", "fly"),
        ("Three of the boats were taken to Denby harbour.", "Three", "count", "take"),
    ],
)
def test_who_was_taken_to_hospital(text: str, written: str, kind: str, predicate: str) -> None:
    """Survivors who were taken to hospital are counted as those taken there, and not as all who survived."""
    told = _figure(text, written)
    assert (told.kind, told.question.measure.predicate) == (kind, predicate)


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("A bomb hit Denby on 3 May 2019. A wreath hangs for the 22 people who died that day.", "22", "2019-05-03"),
        ("A bomb hit Denby on 3 May 2019. Fourteen died there that day, she said.", "Fourteen", "2019-05-03"),
        ("Prices rose on 3 May 2019. The same day 40 people were arrested in Denby.", "40", "2019-05-03"),
        ("On 3 May 2019 Arden shut. The shares, worth 30 crowns on 2 May, fell 4%.", "4%", "2019-05-03"),
        ("On 3 May 2019 Arden shut. The shares, worth 30 crowns on 2 May, fell 4%.", "30 crowns", "2019-05-02"),
    ],
)  # fmt: skip
def test_the_day_of_a_figure(text: str, written: str, day: str) -> None:
    """That of the clause that tells its act; a date in an aside is that of the figure beside it."""
    time = _figure(text, written).question.time
    assert time is not None
    assert str(time.start)[:10] == day


@pytest.mark.parametrize(
    ("text", "written", "subject"),
    [
        ("Ostrava Steel lost a client. Its shares fell 4 percent.", "4 percent", ("org:ostrava-stil",)),
        ("Rowe Partners praised Ostrava Steel. The shares fell 4 percent.", "4 percent", ()),
        ("Ostrava Steel lost a client. The price of tin fell 4 percent.", "4 percent", ()),
        (
            "The mill is led by Ann Orme, whose family has 60 percent of the shares.",
            "60 percent",
            ("person:an-orme",),
        ),
        ("Kelso Ferries laid up its whole fleet of nine boats.", "nine", ("org:kelso-feries",)),
    ],
)
def test_whose_figure_it_is(text: str, written: str, subject: tuple[str, ...]) -> None:
    """The shares of the one firm named last, the stake of somebody's family, the fleet of who has it."""
    assert _figure(text, written).question.subject == subject


@pytest.mark.parametrize(
    ("text", "written", "head"),
    [
        ("Halden Bank shares opened 9 percent higher.", "9 percent", "early trading"),
        ("Halden Bank shares were trading 9 percent lower at midday.", "9 percent", "early trading"),
        ("Halden Bank shares closed 9 percent lower.", "9 percent", "share"),
        ("Kestrel owns 9 percent of the equity.", "9 percent", "share"),
        ("The Orme family owns 9 percent of the stock.", "9 percent", "family share"),
        ("Rebels hold 9 percent of the capital.", "9 percent", "capital"),
    ],
)
def test_what_a_share_measures(text: str, written: str, head: str) -> None:
    """A move of a while in the day is not that of the day; shares, stock and equity are one whole."""
    assert _figure(text, written).question.measure.head == head


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("$210,000", "NZ$120,000", "tension"),
        ("$3 million", "A$12 million", "tension"),
        ("$1.4 billion", "C$1.9 billion", "incomparable"),
        ("$120,000", "NZ$120,000", "incomparable"),
        ("US$210,000", "NZ$120,000", "incomparable"),
        ("A$210,000", "NZ$120,000", "incomparable"),
        ("£210,000", "NZ$120,000", "incomparable"),
    ],
)
def test_a_bare_dollar_may_be_that_of_another_country(one: str, two: str, relation: str) -> None:
    """It clashes, with doubt, where neither reading fits."""
    first, second = find(one)[0].quantity, find(two)[0].quantity
    assert compare(first, second) == compare(second, first) == relation
