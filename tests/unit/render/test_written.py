"""JSON and Markdown."""

from __future__ import annotations

import json
from datetime import date

import pytest

from factcheck.model.interval import Interval
from factcheck.model.report import Report
from factcheck.model.values import TimeInterval, Value
from factcheck.render import FORMATS, by_name
from factcheck.render.view import View
from factcheck.render.wording import number, time, value
from specimens import REPORT, TEXTS, day, quantity


def test_json_round_trips_and_carries_its_version() -> None:
    """What is written can be read again."""
    face = by_name("json")
    assert face is not None
    written = face.render(REPORT, View())
    assert next(iter(json.loads(written))) == "schema"
    assert Report.model_validate_json(written) == REPORT


def test_markdown_escapes_what_sources_hold() -> None:
    """No tag of a source survives."""
    face = by_name("markdown")
    assert face is not None
    written = face.render(REPORT, View(texts=TEXTS))
    assert "<script>" not in written
    places = [written.index(f"· {name}<") for name in ("f4", "f3", "f2", "f5", "f1")]
    assert places == sorted(places)


def test_every_format_writes_an_empty_report_and_the_same_twice() -> None:
    """Formats are functions of the report."""
    for face in FORMATS:
        assert face.render(Report(), View()) is not None
        assert face.render(REPORT, View(texts=TEXTS)) == face.render(REPORT, View(texts=TEXTS))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (quantity(5200, 5200), "5,200"),
        (quantity(25, None), "at least 25"),
        (quantity(None, 40), "at most 40"),
        (quantity(33.333333, 33.333333, "%"), "33.33%"),
        (quantity(12_400_000, 12_400_000, "USD"), "$12.4 million"),
        (quantity(8.5, 8.5, "GBP"), "£8.50"),
        (quantity(0.05, 0.05, "GBP"), "£0.05"),
        (quantity(2_000_000, 3_000_000, "EUR"), "€2 million to €3 million"),
        (quantity(None, 1200.5, "AUD"), "at most A$1,200.50"),
        (quantity(20, 20, "CHF"), "20 CHF"),
        (day(2020, 1, 3), "3 January 2020"),
    ],
)
def test_values_in_words(answer: Value, words: str) -> None:
    """As a reader would write them."""
    assert value(answer) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2014, 6, 1), date(2014, 6, 10), "1 to 10 June 2014"),
        (date(2007, 12, 1), date(2011, 12, 31), "December 2007 to December 2011"),
        (date(2014, 1, 1), date(2017, 12, 31), "2014 to 2017"),
        (date(2020, 2, 1), date(2020, 2, 29), "February 2020"),
        (date(2014, 6, 3), date(2015, 1, 31), "3 June 2014 to 31 January 2015"),
        (date(9999, 12, 1), date(9999, 12, 31), "December 9999"),
    ],
)
def test_periods_in_words(start: date, end: date, words: str) -> None:
    """Months where both edges are a month's own, else days."""
    days = Interval[date](low=start, high=end)
    assert time(TimeInterval(start=start, end=end, core=days, hull=days, grain="period")) == words


def test_numbers_keep_what_they_are() -> None:
    """No rounding beyond what a reader sees."""
    assert [number(1234567), number(4.5), number(0.25)] == ["1,234,567", "4.5", "0.25"]
