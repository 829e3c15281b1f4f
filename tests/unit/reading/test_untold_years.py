"""Texts none of which tells its year: their days and months compare with each other, and with no year that is told."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import check
from factcheck.model.in_words import time
from factcheck.model.report import Report
from factcheck.model.values import TimeInterval
from factcheck.model.years import NO_WEEKDAYS, is_untold
from factcheck.reading import document, with_lent_years
from factcheck.render import FORMATS, View
from factcheck.render.steps import in_words

HEAD = "Mill is lost\n\nLUND, 8 February (NWA) - "
OTHER = "Looms fall silent\n\nLUND, Feb 9 (Harbour Press) - "
FORMS = {one.name: one for one in FORMATS}
WEEKDAY = "Looms fall silent\n\nLUND, Friday, 9 February - "


def _flags(*texts: str) -> list[str]:
    return [one.headline for one in _report(*texts).findings if one.verdict in ("contradiction", "tension")]


def _report(*texts: str) -> Report:
    return check({f"{number}.txt": text for number, text in enumerate(texts)})


def _days(*texts: str) -> list[str]:
    values = [one.value for one in _report(*texts).claims if one.kind == "event_date"]
    return [time(value) for value in values if isinstance(value, TimeInterval)]


def test_a_day_without_a_year_is_told_without_one() -> None:
    assert _days(HEAD + "The mill in Lund burned down on 3 February.") == ["3 February"]
    assert _days(HEAD + "The mill in Lund burned down in January.") == ["January"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The mill in Lund burned down on 3 February.", "The mill in Lund burned down on 5 February."),
        ("The council of Lund will vote on 1 March.", "The council of Lund will vote on 8 March."),
        ("The clinic in Lund opened on 9 January.", "The clinic in Lund opened on 19 January."),
    ],
)
def test_two_days_of_one_act_clash(one: str, two: str) -> None:
    assert _flags(HEAD + one, OTHER + two)
    assert _flags(OTHER + two, HEAD + one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The mill in Lund burned down on 3 February.", "The mill in Lund burned down in 2019."),
        ("The mill in Lund burned down on Monday.", "The mill in Lund burned down on Tuesday."),
        ("Anna Weiss, aged 61, runs the mill.", "Anna Weiss, who runs the mill, was born in 1971."),
        ("Anna Weiss has run the mill for six years.", "Anna Weiss has run the mill since 2013."),
        ("The mill will cut 450 jobs by June.", "In 2015 the mill cut 200 jobs."),
        ("The mill had 90 workers ten years ago.", "The mill had 60 workers in 2012."),
        ("The 40-year-old mill opened in 1912.", "The mill, which opened in 1912, is 60 years old."),
        ("Anna Weiss, 61, was born in 1971.", "Born in 1971, Anna Weiss has run the mill for 50 years."),
        ("It was the first strike in 12 years, after that of 1998.", "The last strike was in 1998, five years ago."),
    ],
)
def test_what_hangs_on_the_year_is_left_open(one: str, two: str) -> None:
    """Nobody knows how long ago 2013 was, nor, without a weekday at a head, on which day Monday fell."""
    assert _flags(HEAD + one, OTHER + two) == []


def test_a_weekday_at_a_head_dates_the_others() -> None:
    """The year is not known by it, the days of the week are."""
    texts = (HEAD + "The mill in Lund burned down on Monday.", WEEKDAY + "The mill in Lund burned down on 5 February.")
    assert _days(*texts) == ["5 February", "5 February"]
    assert _flags(*texts) == []


def test_heads_that_fit_no_year_have_none() -> None:
    wrong = "Looms fall silent\n\nLUND, Friday, 10 February - The mill is lost."
    documents = [document(text, name=f"{n}.txt") for n, text in enumerate((WEEKDAY + "The mill is lost.", wrong))]
    assert [one.source.published for one in with_lent_years(documents)] == [None, None]


def test_the_turn_of_the_year_lies_between_december_and_january() -> None:
    heads = ("LUND, 30 December (NWA) - The mill is lost.", "LUND, Jan 2 (NWA) - The mill is lost.")
    read = with_lent_years([document(text, name=f"{n}.txt") for n, text in enumerate(heads)])
    days = [one.source.published.start for one in read if one.source.published is not None]
    assert [day is not None and is_untold(day) for day in days] == [True, True]
    assert days == [date(NO_WEEKDAYS + 3, 12, 30), date(NO_WEEKDAYS + 4, 1, 2)]


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_no_reader_sees_the_year_that_stands_for_it(form: str) -> None:
    """Nor the sign that stands for it in codes of dates."""
    texts = {
        "a.txt": HEAD + "The mill in Lund burned down on 3 February. Last year 40 people worked there.",
        "b.txt": WEEKDAY + "The mill burned down on Sunday. Ten years ago it had 90 workers. It opened in 1962.",
    }
    shown = FORMS[form].render(check(texts), View(texts=texts, everything=True))
    assert "XXXX" not in shown
    assert "No text tells its year" in shown
    assert not [year for year in range(9180, 9400) if str(year) in shown.replace(",", "")]


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("clause: “June” (9304-06; as written)", "dated by words of its clause: “June” (June; as written)"),
        ("clause: “last year” (9303; as told)", "dated by words of its clause: “last year” (as told)"),
        ("clause: “June” (2024-06; as written)", "dated by words of its clause: “June” (June 2024; as written)"),
    ],
)
def test_no_reader_sees_the_year_that_stands_for_one(step: str, words: str) -> None:
    """A code in a year that only stands for an unknown one is written without it."""
    assert in_words(step, {}) == words
