"""Laws of the time reader: spans are slices, spelt dates come back, nothing crashes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from cost import growth
from factcheck.model.values import TimeInterval
from factcheck.timeline import resolve
from factcheck.timeline.cells import ORDER, civil, day_number, of_day

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_STOCK = """in on the of March May 5 14 1990 2003 – - , ; ( ) and to from between until since two years later ago
last next Monday early end BC 3rd first week month season winter half a quarter century 1970s '98 mid over by about
12/05/1999 % . same corresponding comparable period ago after 's ended then Sun"""
_WORDS = st.sampled_from([*_STOCK.split(), "\n", "\n\n"])


@given(st.lists(_WORDS, max_size=40).map(" ".join), st.none() | st.dates(date(1800, 1, 1), date(2100, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_valid_spans(text: str, published: date | None) -> None:
    """Mentions are slices in order that do not overlap, and the same text gives the same mentions."""
    timeline = resolve(text, published)
    ends = [0]
    for mention in timeline.mentions:
        assert ends[-1] <= mention.start < mention.end <= len(text)
        ends.append(mention.end)
        timeline.why(mention.start)
    assert resolve(text, published).mentions == timeline.mentions
    timeline.in_force(len(text) // 2)


@pytest.mark.parametrize(
    "piece",
    ["7 ", "and ", "May 5, ", "the last week of ", "(built in 1998, dated May 5 ", "with mines laid in 1998 ",
     "of last year ", "the corresponding period last year ", "“a"],
)  # fmt: skip
def test_reading_stays_linear(piece: str) -> None:
    """Twice the text costs twice the steps, on one line of anything."""
    assert growth(lambda text: resolve(text, date(2020, 1, 1)), piece, 8_000) < 2.2


@pytest.mark.parametrize("piece", ["3 May 2011, ", "May 2011, ", "2 in 2011 and 3 in 2012; ", "5 and 6 and 7 May and "])
def test_what_governs_a_line_of_dates_is_found_in_linear_time(piece: str) -> None:
    """A claim for each date of one sentence: each asks which date governs it, and none looks through them all."""
    assert growth(lambda text: factcheck.check({"a": text}), piece, 6_000) < 2.4


@pytest.mark.parametrize("piece", ["3 May 2011, ", "5 and 6 and ", "5 or 6; then 7 and ", "31 February 2011, "])
def test_each_position_of_a_line_is_governed_in_linear_time(piece: str) -> None:
    """Asked of every tenth character, a line of twice the length costs twice the steps."""

    def governed(text: str) -> None:
        timeline = resolve(f"{text} On 3 May 2011.", date(2020, 1, 1))
        for offset in range(0, len(text), 10):
            timeline.in_force(offset)

    assert growth(governed, piece, 8_000) < 2.3


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_no_text_crashes(text: str) -> None:
    """Whatever the characters, the reader answers."""
    resolve(text, date(2020, 1, 1))


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)), st.integers(0, 3))
@settings(max_examples=150, deadline=None)
def test_spelt_dates_come_back(day: date, form: int) -> None:
    """A full date is read as itself in any of its spellings."""
    month = _MONTHS[day.month - 1]
    spelt = (
        f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", day.isoformat(),
        f"{day.day} {month[:3]} {day.year}",
    )[form]  # fmt: skip
    mentions = resolve(f"It ended on {spelt}.").mentions
    assert len(mentions) == 1
    value = mentions[0].value
    assert isinstance(value, TimeInterval)
    assert (value.start, value.end) == (day, day)


@given(st.integers(-300_000, 1_000_000))
def test_days_lie_in_their_cells(number: int) -> None:
    """Every day lies in its week, month, season, quarter, year, decade and century, BC included."""
    assert day_number(*civil(number)) == number
    for grain in ORDER:
        cell = of_day(grain, number)
        assert grain == "weekend" or cell.first() <= number <= cell.last()


@given(st.integers(1, 30), st.integers(1, 12), st.integers(1800, 2100))
@settings(max_examples=60, deadline=None)
def test_a_later_phrase_shifts_by_its_days(days: int, month: int, year: int) -> None:
    """So many days later is the date told plus so many days."""
    day = date(year, month, 10)
    text = f"It began on {day.day} {_MONTHS[month - 1]} {year}. {days} days later it ended."
    value = resolve(text).mentions[-1].value
    assert isinstance(value, TimeInterval)
    assert value.start is not None
    assert (value.start - day).days == days or days == 1
