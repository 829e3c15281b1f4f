"""Times set into their sentences: posts, lengths of events, hours, and what carries a date on."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import extract
from factcheck.model.claim import Claim
from factcheck.reading import document
from factcheck.timeline import read


def _moments(text: str, kind: str) -> list[Claim]:
    return [claim for claim in extract(text) if claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "predicate"),
    [
        ("“Thank you,” said Lena Brandt, chief executive since September 2020.", "event_date", "appointment"),
        ("Lena Brandt, who took over in the spring of 2019, said sales had risen.", "event_date", "appointment"),
        ("Lena Brandt, 47, has been mayor of Lindow since 2014.", "event_date", "appointment"),
        ("Lena Brandt, 47, mayor of Lindow from 2014 to 2020, has died.", "period", "appointment"),
        ("Lena Brandt, who became chief executive in 2021, left.", "event_date", "appointment"),
        ("Lena Brandt took up her post in September 2021.", "event_date", "appointment"),
        ("Lena Brandt joined as a nurse in 2009.", "event_date", "appointment"),
        ("On 4 May 2003 the trawler Mona, which had left at noon, sank off Cape Lind.", "event_date", "sinking"),
        ("In May 2004 Lena Brandt, who had led the town for years, resigned.", "event_date", "resignation"),
        ("It took two hours and ten minutes to clear the hall.", "duration", "clear"),
        ("The flu epidemic dragged on for seven months.", "duration", "outbreak"),
        ("The strike lasted nine days.", "duration", "strike"),
        ("It was on 5 April 1987 that the Lindow tunnel opened.", "event_date", "opening"),
        ("It was only in May 2004 that the mayor resigned.", "event_date", "resignation"),
        ("The trawler Mona sank off Cape Lind on 4 May 2003.", "event_date", "sinking"),
        ("Halborg filed for protection from its creditors on 3 June 2011.", "event_date", "file"),
        ("From 2003 to 2011 Lena Brandt was mayor of Lindow.", "period", "mayor"),
        ("The union called off the march on 3 May 2010.", "event_date", "cancellation"),
    ],
)
def test_the_act_of_a_time(text: str, kind: str, predicate: str) -> None:
    """A time belongs to the act that the construction tells, verb or no verb."""
    assert [claim.question.measure.predicate for claim in _moments(text, kind)] == [predicate]


def test_the_year_since_which_nothing_was_like_it_is_that_of_an_earlier_event() -> None:
    """The closest vote since 1990 was not held in 1990."""
    (earlier,) = _moments("The vote was the closest since 1990.", "event_date")
    assert earlier.question.scope == ("background",)


def test_what_a_bridge_is_closed_to_is_no_act() -> None:
    """The length is that of the closure, not of any traffic."""
    (length,) = _moments("The Lindow bridge was closed to traffic for six weeks.", "duration")
    assert length.question.measure.predicate == "closure"


def test_minutes_to_the_hour_are_no_length() -> None:
    """What the clock showed is no duration, and the day is still read."""
    text = "The pier was struck at 20 minutes to midnight on 6 May 2018."
    assert _moments(text, "duration") == []
    assert len(_moments(text, "event_date")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Halborg made a profit of 3.4 billion euros in 2016.",
        "In 2016 Halborg lost 12 million euros.",
        "Revenue of 4 million in 2016 was a record.",
    ],
)
def test_the_year_of_a_sum_dates_no_event(text: str) -> None:
    """What a firm earned in a year is no event of that year."""
    assert _moments(text, "event_date") == []


def test_a_price_leaves_the_purchase_its_year() -> None:
    """The sum paid for a thing says nothing against the date of the purchase."""
    assert len(_moments("Halborg bought the mill for 12 million euros in 2016.", "event_date")) == 1


def test_a_date_beside_a_name_alone_tells_of_nothing() -> None:
    """A place and a date in a line without a verb make no event."""
    assert _moments("Lindow, 14 July 2022", "event_date") == []


def test_a_date_to_come_does_not_govern_the_next_paragraph() -> None:
    """The months after a plan belong to the year of publication."""
    text = "The line has ordered 24 jets, to be delivered between 2024 and 2027.\n\nA strike in July stopped 40 trains."
    read_text = document(text, published=date(2023, 2, 23))
    july = read(read_text).mentions[-1]
    assert july.value is not None and july.value.type == "time"
    assert july.value.start is not None and july.value.start.year == 2022


@pytest.mark.parametrize(
    ("text", "act", "head"),
    [
        ("The dam at Orme gave way on 3 May 2011.", "collapse", "dam"),
        ("US forces took control of the port on 9 April 2003.", "capture", "port"),
        ("U.S. troops began withdrawing in March 2011.", "start", "withdrawal"),
        ("The strike at Lund began on 3 May 2011.", "start", "strike"),
        ("**Wednesday 21 April 2021** Detectives arrest Moller.", "arrest", "Moller"),
        ("On 21 April 2021 police arrested Moller.", "arrest", "Moller"),
    ],
)
def test_the_act_is_what_the_words_tell(text: str, act: str, head: str) -> None:
    """Light verbs tell with their noun, phases date only a start or an end, labels and scenes are no part of it."""
    dated = [c for c in extract(text) if c.kind == "event_date"]
    assert [(c.question.measure.predicate, c.question.measure.head) for c in dated] == [(act, head)]


def test_a_date_alone_labels_what_follows() -> None:
    """The entries of a chronology: the date stands in a sentence of its own."""
    text = (
        "- **18 June 1994.** The naval base at Port Selma is handed over.\n- **25 June 1994.** Four garrisons remain.\n"
    )
    dated = [c for c in extract(text) if c.kind == "event_date"]
    assert dated[0].question.measure.predicate == "hand over" and dated[0].question.measure.head == "base"


def test_what_a_century_qualifies_has_no_date() -> None:
    """Pictures of the seventeenth century were not stolen then."""
    claims = list(extract("Thieves took four 17th-century paintings, a haul insured for 18 million euros."))
    assert not [c for c in claims if c.kind == "event_date"]
    assert all(c.question.time is None for c in claims if c.kind == "money")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("He was jailed for 14 years on 18 March 2022 for the deaths of three workers.", ("jail",)),
        ("At the beginning of 1994 there were still 12,300 troops in Orme.", ()),
        ("Support for the Union stood at 31 per cent in May.", ()),
    ],
)
def test_a_reason_or_a_state_is_not_what_happened(text: str, act: tuple[str, ...]) -> None:
    """The date of a sentence is not that of the deed, and what lasts has no date of its own."""
    assert [c.question.measure.predicate for c in extract(text) if c.kind == "event_date"] == list(act)
