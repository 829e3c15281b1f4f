"""A day at the head of a text takes the year that the other texts lend it."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model.text import Document
from factcheck.model.values import TimeInterval
from factcheck.model.years import is_untold
from factcheck.pipeline import check
from factcheck.reading import document, with_lent_years

DATED = "THE HARBOUR GAZETTE\nWednesday 4 March 2026\n\nMill is lost\n\nThe mill will be closed, it was said.\n"
BODY = "\n\nThe council voted on Monday to close the mill. Some 40 people had asked to speak.\n"


def _published(*texts: str) -> list[date | None]:
    documents = [document(text, name=f"{number}.txt") for number, text in enumerate(texts)]
    return [_day(one) for one in with_lent_years(documents)]


def _day(one: Document) -> date | None:
    return one.source.published.start if one.source.published is not None else None


@pytest.mark.parametrize(
    "head",
    [
        "LINDMOOR, 3 March (NWA) - The mill is lost.",
        "LINDMOOR, March 3 - The mill is lost.",
        "Mill to close\n\nHarbour Gazette, Tuesday, 3 March",
        "Mill to close\n\nBy Anna Weiss\nTues 3 March",
        "THE HARBOUR GAZETTE\nTuesday, March 3\n\nMill to close",
        "Mill to close\n\nPosted Tuesday, March 3, 6:40 p.m.",
        "Trade Weekly, issue of 3 March\n\nMill to close",
    ],
)
def test_a_head_without_its_year_takes_that_of_the_others(head: str) -> None:
    assert _published(DATED, head + BODY)[1] == date(2026, 3, 3)


def test_alone_it_is_of_a_year_that_nobody_tells() -> None:
    (day,) = _published("LINDMOOR, 3 March (NWA) - The mill is lost." + BODY)
    assert day is not None
    assert is_untold(day)
    assert (day.month, day.day) == (3, 3)


def test_the_year_is_the_one_nearest_to_the_others() -> None:
    january = "LUND, 2 January 2026 - The mill is lost." + BODY
    assert _published(january, "LUND, 28 December - The mill is lost." + BODY)[1] == date(2025, 12, 28)


def test_two_years_lend_none() -> None:
    old, new = ("LUND, 2 May 2011 - The mill is lost." + BODY, "LUND, 2 May 2026 - The mill is lost." + BODY)
    assert _published(old, new, "LUND, 3 May - The mill is lost." + BODY)[2] is None


def test_a_weekday_decides_between_years() -> None:
    old, new = ("LUND, 2 May 2025 - The mill is lost." + BODY, "LUND, 2 May 2026 - The mill is lost." + BODY)
    bare = "Mill to close\n\nHarbour Gazette, Monday, 4 May" + BODY
    assert _published(old, new, bare)[2] == date(2026, 5, 4)


def test_a_weekday_that_fits_no_year_near_is_no_day_of_these() -> None:
    assert _published(DATED, "Mill to close\n\nHarbour Gazette, Friday, 3 March" + BODY)[1] is None


def test_a_day_that_tells_of_something_is_not_the_texts_own() -> None:
    told = "Mill to close\n\nThe works council met on 3 March and was told that the mill would close." + BODY
    assert _published(DATED, told)[1] is None


@pytest.mark.parametrize(
    "told",
    [
        "It was renewed in 2024 and will be pulled down in 2027.",
        "It is the third fire this year; in 2025 there were two.",
        "The roof was mended in 2023, and in May 2025 it was lost again.",
    ],
)
def test_weekdays_find_the_only_year_that_is_warranted_and_fits(told: str) -> None:
    one = f"Harbour Gazette, Tuesday, 3 March\n\nMill to close\n\n{told}{BODY}"
    two = "Trade Weekly, Friday, 6 March\n\nMill is lost\n\nThe mill opened in 1912." + BODY
    assert _published(one, two) == [date(2026, 3, 3), date(2026, 3, 6)]


@pytest.mark.parametrize(
    "told",
    [
        "It is the worst loss since the flood in 2025.",
        "The mill, which opened in 2025, employs 40 people.",
        "The 2026 fire cost more.",
        "It had been expected to last until 2026.",
        "The roof was mended in 2023, and the mill, opened in 2025, was lost.",
        "The mill was lost in 2025.",
    ],
)
def test_a_year_of_something_past_is_not_that_of_the_text(told: str) -> None:
    one = f"Harbour Gazette, Tuesday, 3 March\n\nMill to close\n\n{told}{BODY}"
    two = "Trade Weekly, Friday, 6 March\n\nMill is lost" + BODY
    days = _published(one, two)
    assert [day is not None and is_untold(day) for day in days] == [True, True]


def test_the_order_of_the_texts_changes_nothing() -> None:
    texts = (DATED, "LINDMOOR, 3 March (NWA) - The mill is lost." + BODY, "LUND, 5 March - It is lost." + BODY)
    assert sorted(map(str, _published(*texts))) == sorted(map(str, _published(*texts[::-1])))


def test_the_report_says_where_the_year_is_from_and_quotes_no_word_that_is_not_there() -> None:
    report = check(texts=[DATED, "LINDMOOR, 3 March (NWA) - The mill is lost." + BODY])
    source = report.sources[1]
    assert source.published_from == "dateline: LINDMOOR, 3 March (its year is that of the other texts)"
    assert source.published is not None
    assert source.published.as_written == "3 March"


def test_a_deed_of_its_week_is_told_of_the_year_lent() -> None:
    text = "LINDMOOR, 5 November (NWA) - The mill is lost.\n\nOn 4 November councillors voted to close it in 2027.\n"
    dated = "THE HARBOUR GAZETTE\nFriday 6 November 2026\n\nMill is lost\n\nThe mill will be closed.\n"
    report = check(texts=[dated, text])
    values = [claim.value for claim in report.claims if claim.kind == "event_date" and "voted" in claim.quote]
    assert [value.start for value in values if isinstance(value, TimeInterval)] == [date(2026, 11, 4)]
