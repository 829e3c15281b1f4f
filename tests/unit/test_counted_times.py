"""Times told by way of other events: which lengths are read so, what comes of them, and what they are held against."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.kinds.galley import pull
from factcheck.kinds.moments.counted_from import counted
from factcheck.model.report import Report
from factcheck.model.values import ClockTime, TimeInterval
from factcheck.pipeline import check
from factcheck.reading import document

LEAST = 22  # clashes of forty that are reached
TABLE = Path(__file__).parents[1] / "corpus" / "elapsed" / "counted.toml"


@cache
def _rows() -> tuple[dict[str, Any], ...]:
    rows: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]
    return tuple(rows)


def _told(text: str) -> list[tuple[str, str, str]]:
    """Each length of a text that is counted from an event: the phrase, what came, and what it is counted from."""
    found = counted(pull(document(f"12 June 2023\n\n{text}\n")))
    return [(one.said, one.act.question.measure.predicate, one.anchor.question.measure.predicate) for one in found]


def _report(row: dict[str, Any]) -> Report:
    return check(texts=[f"{day}\n\n{text}\n" for day, text in zip(row["published"], (row["a"], row["b"]), strict=True)])


@pytest.mark.parametrize(
    ("text", "said", "act", "anchor"),
    [
        ("Two guards were arrested nine weeks after the burglary.", "nine weeks after the burglary", "arrest", "theft"),
        ("Within an hour of the crash the road was closed.", "Within an hour of the crash", "closure", "crash"),
        ("The mayor resigned the day after the vote.", "the day after the vote", "resignation", "vote"),
        ("She died a decade after the war.", "a decade after the war", "death", "war"),
        ("The pool closed ten days before the flood.", "ten days before the flood", "closure", "flood"),
        ("He was dismissed six days after he lost the case.", "six days after he lost the case", "dismissal", "defeat"),
    ],
)
def test_a_length_counted_from_an_event_is_read_with_both_acts(text: str, said: str, act: str, anchor: str) -> None:
    """What came, how long after or before, and what it is counted from."""
    assert _told(text) == [(said, act, anchor)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed for six hours after the crash.",
        "They waited nine days.",
        "The shop opened two years after 1990.",
        "Five years to the day after tomorrow nobody will care.",
    ],
)
def test_what_is_counted_from_no_event_is_left_alone(text: str) -> None:
    """How long something was so, a length alone, a length from a date."""
    assert _told(text) == []


def test_a_time_counted_from_an_event_is_an_interval_and_says_whence() -> None:
    """Eleven months are ten and a half to twelve, and the editor is told what they were counted from."""
    report = check(
        texts=[
            "3 May 2016\n\nEleven months after the sinking of the Alda the skipper was sentenced in Orme.\n",
            "4 May 2016\n\nThe Alda sank off Orme on 5 March 2014. The skipper was sentenced on 2 May 2016.\n",
        ]
    )
    made = [one for one in report.claims if one.id.startswith("counted")]
    value = made[0].value
    assert isinstance(value, TimeInterval)
    assert (value.start, value.end) == (date(2015, 1, 18), date(2015, 3, 6))
    assert "counted from “The Alda sank off Orme on 5 March 2014”" in made[0].evidence.how[-1]
    flagged = [one for one in report.findings if one.verdict in ("contradiction", "tension")]
    assert [one.rule for one in flagged] == ["event-date-conflict"]


def test_a_time_of_day_comes_round_at_midnight() -> None:
    """Forty minutes after 23:40 is twenty past midnight."""
    report = check(
        texts=[
            "The ferry Alda caught fire off Orme at 23:40. It was on its way to Lund.\n",
            "The captain of the ferry Alda sent a call for help forty minutes after the fire off Orme.\n",
        ]
    )
    values = [one.value for one in report.claims if one.id.startswith("counted")]
    assert [(one.low, one.high) for one in values if isinstance(one, ClockTime)] == [(1454.0, 1467.0)]


def _on(report: Report, words: str) -> list[str]:
    """The verdicts of the findings that bring some words of one text and any of the other together."""
    return [
        finding.verdict
        for finding in report.findings
        if any(words in " ".join(member.quote.split()) for member in finding.members)
        and len({member.source for member in finding.members}) > 1
    ]


@pytest.mark.parametrize("row", [row for row in _rows() if row["sort"] == "alike" and row["reached"]])
def test_look_alikes_are_not_flagged(row: dict[str, Any]) -> None:
    """Another beginning or end, another occasion, a floor, a part of the stretch."""
    assert not [one for one in _report(row).findings if one.verdict in ("contradiction", "tension")]


@pytest.mark.parametrize("row", [row for row in _rows() if row["sort"] == "clash" and row["reached"]])
def test_a_length_is_held_against_dates_and_hours(row: dict[str, Any]) -> None:
    """What one text tells by a length, the other by its two ends."""
    assert {"contradiction", "tension"} & set(_on(_report(row), row["one"]))


@pytest.mark.parametrize("row", [row for row in _rows() if row["sort"] == "agree" and row["reached"]])
def test_a_length_that_fits_its_dates_agrees(row: dict[str, Any]) -> None:
    """Rounded lengths are wide, and nothing is flagged."""
    verdicts = {finding.verdict for finding in _report(row).findings}
    assert "consistent" in verdicts
    assert not verdicts & {"contradiction", "tension"}


def test_no_fewer_clashes_are_reached() -> None:
    """Of forty, told by a length in one text and by dates or hours in another."""
    reached = [row["reached"] for row in _rows() if row["sort"] == "clash"]
    assert sum(reached) >= LEAST


def test_a_folder_that_tells_one_thing_often_is_quick() -> None:
    """Where many acts of a kind are dated nobody knows from which another is counted."""
    told = " ".join(f"The fire at Mill {n} broke out on 3 March 2012." for n in range(300))
    report = check(texts=[told, "Nine days after the fire the owner was arrested."])
    assert not [one for one in report.claims if one.id.startswith("counted")]
