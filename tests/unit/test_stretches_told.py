"""What a length is told of where no verb of lasting says so, and which two lengths are those of one stretch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck import extract
from factcheck.grammar.words.words import class_of
from factcheck.questions.stretches import one_stretch
from factcheck.questions.weights import weights

FLAGS = ("contradiction", "tension")
_RULES = ("duration-conflict", "one-event-figures")


def _of(text: str) -> tuple[str, str]:
    (length,) = (claim for claim in extract(text) if claim.kind == "duration")
    return length.question.measure.predicate, length.question.measure.head


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The walkers lay under the snow for nine hours.", ("stay", "snow")),
        ("The walkers spent nine hours under the snow.", ("stay", "snow")),
        ("The walkers were in the hut for nine hours.", ("stay", "hut")),
        ("The envoys were with us for nine days.", ("stay", "")),
        ("After nine days in orbit the capsule came down.", ("stay", "orbit")),
        ("The hamlet was without power for nine hours.", ("outage", "hamlet")),
        ("The power cut in Sorby lasted nine hours.", ("outage", "")),
        ("The library stayed shut for nine weeks.", ("closure", "library")),
        ("The pump was out of order for nine weeks.", ("closure", "pump")),
        ("The ban on fires is for nine weeks.", ("ban", "")),
        ("The dig was called off after nine weeks.", ("excavation", "")),
        ("The bailiffs held the tenants for nine hours.", ("captivity", "tenant")),
        ("The heatwave ended after nine days.", ("heatwave", "")),
        ("The heatwave began in June. It burned itself out within nine days.", ("heatwave", "")),
        ("The storm shut the harbour. It went on for nine hours.", ("storm", "")),
        ("Nearly an hour passed before the plumber reached the cellar.", ("reach", "cellar")),
        ("The families waited nine weeks for new windows.", ("wait", "window")),
        ("Two coats of paint were put on at an interval of nine hours.", ("interval", "coat")),
        ("The audit led by Ada Lorn, which took nine months, blamed the bank.", ("inspection", "")),
        ("Sacked cooks get nine weeks' wages.", ("", "pay")),
        ("For nine years, the jury heard, the sisters sold forged stamps.", ("sale", "sister")),
        ("For nine years, lorries carrying waste used the lane.", ("use", "lane")),
    ],
)
def test_what_a_length_is_told_of(text: str, told: tuple[str, str]) -> None:
    """One stay, one closure, one end, by whatever words."""
    assert _of(text) == told


@pytest.mark.parametrize(
    ("text", "modifiers"),
    [
        ("The guards shut the gate within nine minutes of the crash.", ("after", "crash")),
        ("The guards shut the gate nine minutes after the crash.", ("after", "crash")),
        ("The gate was shut for nine weeks after the crash.", ()),
    ],
)
def test_from_what_a_length_is_counted(text: str, modifiers: tuple[str, ...]) -> None:
    """What was shut for weeks after a crash was shut so long; what was shut within minutes of it was shut then."""
    (length,) = (claim for claim in extract(text) if claim.kind == "duration")
    told = length.question.measure.modifiers
    assert told == tuple(class_of(word, "NOUN") or word for word in modifiers)


def _flagged(*texts: str) -> bool:
    documents = [factcheck.document(text, name=f"{number}.txt") for number, text in enumerate(texts)]
    found = factcheck.check(documents).findings
    return any(finding.verdict in FLAGS and finding.rule in _RULES for finding in found)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Ines Adar was in a coma for eleven days after the fall.",
            "Ines Adar spent two months in a coma after the fall.",
        ),
        (
            "The truce in Vorr broke down. The siege of Vorr ended after nine days.",
            "The siege of Vorr went on for seven weeks.",
        ),
        ("Hay was cut at an interval of ten days at Low Farm.", "At Low Farm the hay was cut five weeks apart."),
        (
            "Dogs found the boy in Hale wood 14 hours after the alarm.",
            "Dogs found the boy in Hale wood four days after the alarm.",
        ),
        ("It took the ferry Ona four hours to cross Sable Sound.", "The ferry Ona crossed Sable Sound in 50 minutes."),
        (
            "Ada Lorn was under the ice of Lake Ost for nine minutes.",
            "Ada Lorn spent an hour under the ice of Lake Ost.",
        ),
    ],
)
def test_two_lengths_of_one_stretch_clash(one: str, two: str) -> None:
    """The length of one stretch is one."""
    assert _flagged(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The choir of Elm was in Spain for two weeks.", "The choir of Elm was in the studio for three days."),
        (
            "The chess final in Brisk went on for nine hours.",
            "The interval at the chess final in Brisk lasted half an hour.",
        ),
        ("The shop in Mill Lane has been closed for six weeks.", "The shop in Mill Lane was shut for four months."),
        ("Trams to Corvo were delayed by up to 40 minutes.", "The night tram to Corvo was delayed by three hours."),
        ("The envoys were with us for three days.", "The envoys to Corvo spent nine months in the hills."),
        (
            "The kiosk in Sorby was without a clerk for three weeks.",
            "The kiosk in Sorby was without power for two days.",
        ),
        ("The race in Orle was interrupted for 20 minutes.", "The race in Orle lasted two hours."),
        ("Police questioned Emil Karo for six hours.", "Police searched the cellar of Emil Karo for two hours."),
        ("The weir in Dell was closed for three weeks.", "It took divers four days to repair the weir in Dell."),
        ("Clerks at Norbank get six weeks' pay for every year.", "Clerks at Norbank get five months' pay."),
        (
            "The first medic reached the hall in Dorn within ten minutes of the call.",
            "The first medic reached the hall in Dorn two hours after the collapse.",
        ),
    ],
)
def test_lengths_of_two_stretches_do_not(one: str, two: str) -> None:
    """A part and its whole, two places, two waits, before the end and at it: no clash."""
    assert not _flagged(one, two)


@given(st.sampled_from(sorted({word for row in weights().predicate.going_on for word in row})), st.data())
def test_one_stretch_either_way(one: str, data: st.DataObject) -> None:
    """Two words for what goes on are one in either order, and a word is one with itself."""
    row = data.draw(st.sampled_from([row for row in weights().predicate.going_on if one in row]))
    two = data.draw(st.sampled_from(sorted(row)))
    assert one_stretch(one, two)
    assert one_stretch(two, one)
