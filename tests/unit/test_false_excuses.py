"""Reasons that are not so and hid a clash: a part larger than its whole, a payer, a term to come, a toll long over."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.checks.figures.growing import stands
from factcheck.model.claim import Kind
from factcheck.model.values import TimeInterval
from factcheck.pipeline import check
from factcheck.questions.evidence import Weighing
from factcheck.questions.field_parts import counts_the_same, outgrows
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import compare_owners, compare_scope, compare_subject
from factcheck.questions.frames import Frame, frame
from factcheck.questions.pairs import Pair


def _first(text: str, kind: Kind, document: int, quoted: str) -> Frame:
    """The first claim of a kind whose quote has some words."""
    claim = next(one for one in factcheck.extract(text) if one.kind == kind and quoted in one.quote)
    met = next(one.value for one in factcheck.extract("The board met on 3 June 2024.") if one.kind == "event_date")
    assert isinstance(met, TimeInterval)
    return frame(claim, document=document, published=met, years=(2024, 2024))


def _as_of_its_day(told: Frame) -> Frame:
    """The same, told as the state of the day of its text."""
    question = told.claim.question.model_copy(update={"time_from": "document"})
    return frame(told.claim.model_copy(update={"question": question}), document=told.document)


@pytest.mark.parametrize(
    ("other", "part"),
    [
        ("The county contributed 90 million euros to it.", False),
        ("The county contributed 900 million euros to its lines.", True),
    ],
)
def test_a_part_is_no_larger_than_its_whole(other: str, part: bool) -> None:
    """Of two parts of one sum neither is the other's."""
    one = _first("The tramway cost €640 million, of which €110 million came from the county.", "money", 0, "110")
    two = _first(other, "money", 1, "euros")
    assert outgrows(one, two) is not part
    assert (compare_scope(one, two) is not None) is part


def test_some_of_the_dead_stay_a_part_beside_a_smaller_toll() -> None:
    """An event has many tolls: those of one nation are no rivals of those of another place."""
    one = _first("The blast killed 224 people, 12 of them sailors.", "casualty", 0, "12")
    two = _first("Ten people died in the other blast.", "casualty", 1, "Ten")
    found = compare_scope(one, two)
    assert found is not None
    assert "part" in found.note


def test_two_of_them_are_no_part_of_three_who_did_the_same() -> None:
    """What was done to two of twenty and to three is one question."""
    one = _first("Some twenty rowers fell ill. Two of them were taken to hospital.", "count", 0, "Two")
    two = _first("Some twenty rowers fell ill. Three were taken to hospital.", "count", 1, "Three")
    assert counts_the_same(one, two)


def test_who_pays_is_no_other_party_than_what_is_bought() -> None:
    """The buyer's figure and the price of the thing are one deal's; two buyers are two."""
    price = _first("It has agreed to buy Corvin Optics B.V., a maker of lenses, for 310 million euros.", "money", 0, "")
    paid = _first("Hald Group of Bergen is paying €350 million in cash for the company.", "money", 1, "")
    other = _first("Sander Group of Ghent paid €320 million in cash for the company.", "money", 2, "")
    assert compare_owners(price, paid) is not None
    assert compare_subject(price, paid) is None
    found = compare_subject(paid, other)
    assert found is not None and found.likeness == "different"


def test_the_end_of_a_term_is_no_time_that_its_length_is_told_of() -> None:
    """A contract until 2028 is told of now; what lasted in 2019 is not."""
    told = _first("Pia Lund signed a contract for five years.", "duration", 0, "five")
    until = _first(
        "3 June 2024\n\nPia Lund has signed until the summer of 2028, a four-year contract.", "duration", 1, ""
    )
    past = _first("3 June 2024\n\nIn 2019 she signed a four-year contract.", "duration", 2, "four")
    assert compare_time(told, until) is None
    assert compare_time(told, past) is not None


@pytest.mark.parametrize(
    ("carried", "aboard", "stays"),
    [("seven winches", "eight winches", True), ("70 sailors", "80 sailors", False)],
)
def test_what_a_whole_is_made_up_of_is_no_matter_of_a_day(carried: str, aboard: str, stays: bool) -> None:
    """Winches are the same ten days later; sailors may have left."""
    one = _first(f"The survey ship Tern carries {carried}.", "count", 0, carried)
    two = _first(f"The Tern is old. There are {aboard} on board the Tern.", "count", 1, aboard)
    asked = [_as_of_its_day(told) for told in (one, two)]
    assert stands(Pair(asked[0], asked[1], Weighing(6.0, 3.0), ())) is stays


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Rescue workers counted 71 dead in the province. In Dorun, 26 people died.", "one is told of one place only"),
        (
            "29 July 2019\n\nFive smugglers were killed in the raid.\n\nIn last year's raid, seven smugglers died.",
            "at different times: 29 July 2019 against 2018",
        ),
    ],
)
def test_two_tolls_of_one_text_are_told_apart_by_what_the_text_says(text: str, why: str) -> None:
    """Only what nothing else tells apart is a toll as it changes."""
    assert why in [found.explanation for found in check(texts=[text]).findings]
