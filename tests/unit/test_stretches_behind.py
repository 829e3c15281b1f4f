"""Lengths told of by what stands behind them, and one stretch told by its beginning and by its end."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import extract

FLAGS = ("contradiction", "tension")
_RULES = ("duration-conflict", "statement-denied")
_DAY = "Published 20 June 2019\n\n"


def _of(text: str) -> tuple[str, str]:
    (length,) = (claim for claim in extract(text) if claim.kind == "duration")
    return length.question.measure.predicate, length.question.measure.head


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Clerks wrote tickets by hand for the 22 hours their signals were down.", ("be down", "signal")),
        ("Traders lost money in the six weeks that the lock was closed.", ("closure", "lock")),
        ("Traders lost money in the six weeks in which the lock was closed.", ("closure", "lock")),
        ("She kept a diary of the fourteen days he lay in hospital.", ("stay", "hospital")),
        ("The nurses fetched snow during the nine hours the clinic was without power.", ("outage", "clinic")),
        ("The clerks learned nothing in the three weeks the hearing lasted.", ("hearing", "")),
        ("We sat through the inquest, all nine days of it.", ("investigation", "")),
        ("The haggling was slow. The negotiations themselves dragged on for five years.", ("negotiation", "")),
        ("The strike began in May. It was over after nine weeks.", ("strike", "")),
        ("The farm has gone 34 days without rain.", ("lack rain", "")),
        ("It is 61 days since the valley's last rain.", ("lack rain", "")),
        ("The cooks were handed 30 days' notice.", ("notice", "")),
        ("The barge left Vigo on Sunday, nine hours late.", ("postponement", "leave")),
        ("The power was back after nine hours.", ("resumption", "power")),
        ("Gas was restored within two days.", ("resumption", "gas")),
    ],
)
def test_what_a_length_is_told_of(text: str, told: tuple[str, str]) -> None:
    """The clause, the thing or the act that fills it."""
    assert _of(text) == told


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("In the three years the council spent two million.", "stay"),
        ("She saw two days of it at the inquest.", "investigation"),
        ("The bakers were back after nine weeks.", "resumption"),
        ("The gate was back in place nine hours after the crash.", "closure"),
        ("It is nine days since the first frost.", "lack frost"),
        ("The pupils used the three hours they had in Lyon.", "have"),
        ("Harl, who had not missed a match all season, was hurt.", "hurt"),
    ],
)
def test_what_it_is_not_told_of(text: str, untold: str) -> None:
    """What opens a main clause, a part, people who return, what is counted from the first."""
    assert _of(text)[0] != untold


def _flagged(one: str, two: str, rules: tuple[str, ...] = _RULES) -> bool:
    documents = [factcheck.document(_DAY + text, name=f"{number}.txt") for number, text in enumerate((one, two))]
    found = factcheck.check(documents).findings
    return any(finding.verdict in FLAGS and finding.rule in rules for finding in found)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The tannery at Velsk caught fire on Monday. The blaze was out within forty minutes.",
            "A fire broke out at the tannery in Velsk on Monday. The fire burned for close to three hours.",
        ),
        (
            "The Lindmoor substation failed on 4 May. Power was back after ninety minutes.",
            "The Lindmoor substation failed on 4 May. The electricity was off for six hours.",
        ),
        (
            "The Torvik signal box was hacked on 3 June. Signals at Torvik went dark for five hours.",
            "The Torvik signal box was hacked. Clerks wrote tickets for the 22 hours their signals were down.",
        ),
        (
            "The bridge at Holm reopened in May. The shops lost money in the six weeks that the bridge was closed.",
            "The bridge at Holm reopened in May. The bridge at Holm was closed for eleven weeks.",
        ),
        (
            "The airport at Skarn closed on 3 May. The runway reopened after six hours.",
            "The airport at Skarn closed on 3 May. The runway was shut for 20 hours.",
        ),
        (
            "Juri Holt spent six days in hospital in Chur after the fall.",
            "Juri Holt fell on the Piz. His wife kept a diary of the fourteen days he lay in hospital in Chur.",
        ),
        (
            "Workers at the Kessel brewery heard of the closure on Monday. They were handed 30 days' notice.",
            "Workers at the Kessel brewery heard of the closure on Monday. The brewery gave them 90 days' notice.",
        ),
        (
            "The strike at the Pila mill ended on Friday. It was over after nine weeks.",
            "The stoppage at the Pila mill ended on Friday. The walkout had lasted four weeks.",
        ),
    ],
)
def test_one_stretch_told_by_either_end_clashes(one: str, two: str) -> None:
    """How long it was so, and after how long it was so no more."""
    assert _flagged(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The tannery at Velsk caught fire on Monday. The blaze was out within forty minutes.",
            "The tannery at Velsk caught fire on Monday. The crews stayed at the tannery for three hours.",
        ),
        (
            "The trial in Cordova took seven weeks.",
            "The jury in Cordova was out for thirteen hours.",
        ),
        (
            "The runway at Skarn was shut for 20 hours.",
            "Flights from Skarn resumed after two days.",
        ),
        (
            "The yacht Merel docked in Vigo on Sunday, 12 hours late.",
            "The yacht Merel left Cork in May, three days behind schedule.",
        ),
        (
            "Workers at the Kessel brewery lost money in the six weeks that the bridge was shut.",
            "Workers at the Kessel brewery were handed 30 days' notice.",
        ),
        (
            "The power in Dorn was back after two hours.",
            "The library in Dorn was closed for three weeks.",
        ),
        (
            "The hours the library in Kells is open were cut to five hours a day.",
            "The library in Kells was closed for three weeks.",
        ),
        (
            "The fire in Orle burned for almost nine hours.",
            "The fire in Orle was out in eight hours.",
        ),
    ],
)
def test_two_stretches_do_not(one: str, two: str) -> None:
    """Of two things, of two journeys, a stay after the fire, and one that the words leave room for."""
    assert not _flagged(one, two, _RULES[:1])
