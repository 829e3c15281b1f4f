"""The date in force: which date governs a position, where it was told, and why."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model.values import Duration, TimeInterval
from factcheck.reading import document
from factcheck.timeline import Timeline, read, resolve
from factcheck.timeline.cells import Cell, civil, day_number, easter, of_day, timex, to_date

PUBLISHED = date(2019, 5, 14)


def _force(timeline: Timeline, text: str, words: str) -> tuple[str, str]:
    """The start of the date in force at some words, and its provenance."""
    value, provenance = timeline.in_force(text.index(words))
    return ("" if value is None else str(value.start)), provenance


@pytest.mark.parametrize(
    ("text", "words", "start", "provenance"),
    [
        ("On 3 May 1966 the dam broke; 40 people drowned.", "40", "1966-05-03", "fronted"),
        ("The dam broke on 3 May 1966 and 40 people drowned.", "40", "1966-05-03", "clause"),
        ("The dam broke on 3 May 1966. Some 40 people drowned.", "40", "1966-05-03", "paragraph"),
        ("The dam broke on 3 May 1966.\n\nSome 40 people drowned.", "40", "1966-05-03", "running"),
        ("4 June 1931. A mill burns down. Six men are hurt.", "Six", "1931-06-04", "entry"),
        ("Some 40 people drowned.", "40", "2019-05-14", "document"),
        ("It killed 40 people, the most since the flood of 1911.", "40", "2019-05-14", "document"),
        ("In the 1911 flood 40 people drowned.", "40", "1911-01-01", "clause"),
    ],
)
def test_date_in_force(text: str, words: str, start: str, provenance: str) -> None:
    """The strongest source wins: clause, fronted, entry, paragraph, running, document."""
    assert _force(resolve(text, PUBLISHED), text, words) == (start, provenance)


def test_no_date_is_unknown() -> None:
    """A text without any date, its own included, has none in force."""
    assert resolve("Forty people drowned.").in_force(0) == (None, "unknown")


def test_why_names_the_anchor() -> None:
    """The reason quotes the phrase and the words it leans on."""
    text = "He was caught in December 2003 and tried. Three years later he was hanged."
    why = resolve(text).why(text.index("hanged"))
    assert "Three years later" in why
    assert "December 2003" in why


@pytest.mark.parametrize(("month", "last"), [("May", date(2020, 5, 31)), ("October", date(2019, 10, 31))])
def test_a_next_month_that_is_soon_may_be_that_of_the_year_after(month: str, last: date) -> None:
    """Next May, said in April, may be a year away; the nearer one is taken, and the other stays open."""
    value = resolve(f"The mill opens next {month}.", date(2019, 4, 14)).mentions[0].value
    assert isinstance(value, TimeInterval)
    assert value.start is not None
    assert value.start.year == 2019
    assert value.hull.high == last


def test_years_later_keep_the_month_as_plain_reading() -> None:
    """Three years after a month is about that month; the words still allow the year."""
    mention = resolve("He was caught in December 2003. Three years later he was hanged.").mentions[1]
    assert mention.timex == "2006"
    assert isinstance(mention.value, TimeInterval)
    assert (mention.value.start, mention.value.end) == (date(2006, 12, 1), date(2006, 12, 31))
    assert mention.value.hull.low == date(2006, 1, 1)


@pytest.mark.parametrize(
    ("text", "qualifies"),
    [
        ("Veterans of the 1967 war marched.", "noun"),
        ("The fire of 1871 was worse.", "noun"),
        ("Output was lower than in 2010.", "comparison"),
        ("It was the worst flood since 1911.", "comparison"),
        ("The old church (1742) collapsed.", "name"),
        ("The ruin dates from 1950.", "origin"),
        ("He was born in 1950.", ""),
        ("The pilot, who retired in 1999, spoke.", "clause"),
        ("They cleared a field of mines laid in 1998.", "clause"),
        ("The bridge built in 1901 collapsed.", "clause"),
        ("The bridge collapsed in 1901.", ""),
        ("In 1901 the bridge collapsed.", ""),
    ],
)
def test_what_a_date_qualifies(text: str, qualifies: str) -> None:
    """A year that only qualifies something is told apart from the date of its sentence."""
    assert resolve(text, PUBLISHED).mentions[0].qualifies == qualifies


def test_background_is_no_anchor() -> None:
    """A year in a name does not become the year of what follows."""
    text = "Veterans of the 1967 war met in March. In April they marched."
    assert [m.timex for m in resolve(text, PUBLISHED).mentions] == ["1967", "2019-03", "2019-04"]


def test_heading_gives_the_year() -> None:
    """A dated heading holds for the months under it."""
    text = "The farm\n\nIt was poor.\n\n– 1955: first harvest –\n\nIn May the valley was dry. In August it rained.\n"
    assert [m.timex for m in resolve(text).mentions] == ["1955", "1955-05", "1955-08"]


def test_headings_of_a_document_give_the_year() -> None:
    """A markdown heading with a year, or with two, outranks the document's own date."""
    text = (
        "# The ford\n\n*Updated 3 May 2015*\n\n## 1994\n\nIn March they met.\n\n## 1995-1996\n\nOn 4 June they met.\n"
    )
    assert [m.timex for m in read(document(text, name="ford.md")).mentions[1:]] == [
        "1994",
        "1994-03",
        "1995/1996",
        "1995-06-04",
    ]


def test_the_day_of_the_page_is_no_section() -> None:
    """A line under the headline with the text's own month dates the text, and not what is told below it."""
    told = "On 14 February 2024 the pier was closed. Divers went down on 17 June."
    text = document(f"A pier and its past\nThe Harbour Review, October 2025\n\n{told}\n", name="pier.txt")
    assert [m.timex for m in read(text).mentions] == ["2025-10", "2024-02-14", "2024-06-17"]


def test_a_telling_does_not_step_back() -> None:
    """In a text on years past a day that would lie before the day told last is the one before the text's date."""
    past = "The census night was 23 October 2022. A law of 2019 had asked for it.\n\n"
    assert [m.timex for m in resolve(f"{past}The recount began on 3 June.", date(2024, 10, 8)).mentions][-1] == (
        "2024-06-03"
    )
    ahead = resolve(f"{past}The recount began on 3 December.", date(2024, 10, 8))
    assert ahead.mentions[-1].timex == "2022-12-03"
    assert resolve(f"{past}They began on 3 June.", date(2034, 10, 8)).mentions[-1].timex == "2022-06-03"


def test_figures_follow_the_habit_of_the_text() -> None:
    """04/05/2012 keeps both readings until another date shows the order."""
    alone = resolve("Signed on 04/05/2012.").mentions[0]
    assert alone.alternative is not None
    assert alone.confidence == 0.5
    settled = resolve("Signed on 04/05/2012, sealed on 23/05/2012.").mentions[0]
    assert (settled.timex, settled.alternative) == ("2012-05-04", None)


def test_lengths_allow_what_the_words_allow() -> None:
    """Almost nine years lie between eight and nine; more than two decades have no upper end."""
    almost, more = (
        resolve(f"It took {words}.").mentions[0].value for words in ("almost nine years", "more than two decades")
    )
    assert isinstance(almost, Duration)
    assert isinstance(more, Duration)
    assert almost.core.contains(8.5 * 365.25)
    assert not almost.core.contains(10 * 365.25)
    assert more.high_days is None


def test_a_document_carries_its_date() -> None:
    """Weekdays and months count from the dateline of a document that the reader read."""
    text = "LIMA, 14 May 2019 (Agency) - Two men were held on Monday.\n\nThe trial will open in August.\n"
    timeline = read(document(text))
    assert [m.timex for m in timeline.mentions] == ["2019-05-14", "2019-05-13", "2019-08"]


def test_entries_of_a_chronology_run_forward() -> None:
    """A year told at one entry holds for the next ones, up to the document's date."""
    text = (
        "LUND, 18 March 2022 (Agency) - The owner was jailed on Friday.\n\nCHRONOLOGY\n\n"
        "* Feb. 6, 2021 - The mill burns down.\n* April 19 - The owner is arrested.\n"
        "* June 28 - He denies it.\n* Jan. 10, 2022 - The trial opens.\n* Feb. 24 - He is found guilty.\n"
    )
    told = [m.timex for m in read(document(text)).mentions][-5:]
    assert told == ["2021-02-06", "2021-04-19", "2021-06-28", "2022-01-10", "2022-02-24"]


def test_a_list_that_runs_backwards_lends_no_year() -> None:
    """The newest entry stands first on a live page: nothing rolls into the year after."""
    text = (
        "LUND, 3 March 2022 (Agency) - What happened so far.\n\n* March 2 - The dam holds.\n"
        "* February 27 - Rain sets in.\n* February 20 - The river rises.\n* January 30 - Snow falls.\n"
    )
    told = [m.timex for m in read(document(text)).mentions][-4:]
    assert told == ["2022-03-02", "2022-02-27", "2022-02-20", "2022-01-30"]


def test_day_and_weekday_fall_together() -> None:
    """7 February is a Sunday in 2021, not in the year of the document."""
    text = "LUND, 9 November 2022 (Agency) - He was held on Sunday, 7 February, after the fire of 6 February 2021.\n"
    assert [m.timex for m in read(document(text)).mentions][-2:] == ["2021-02-07", "2021-02-06"]


def test_cells_agree_with_the_calendar() -> None:
    """Day numbers are those of `date`, also at the edges, and go on before the year 1."""
    for day in (date(1, 1, 1), date(1900, 2, 28), date(2000, 2, 29), date(2024, 12, 31)):
        number = day_number(day.year, day.month, day.day)
        assert number == day.toordinal()
        assert civil(number) == (day.year, day.month, day.day)
    assert civil(day_number(-43, 3, 15)) == (-43, 3, 15)
    assert to_date(day_number(-43, 3, 15)) is None
    assert timex(Cell("day", day_number(-43, 3, 15))) == "BC0044-03-15"
    assert civil(easter(2024)) == (2024, 3, 31)
    assert timex(of_day("season", day_number(1940, 1, 5))) == "1939-WI"


def test_an_event_named_for_comparison_keeps_its_date() -> None:
    """How long ago another accident was dates that one alone."""
    text = "On 6 November 2019 two trains collided. Nine people died in the worst crash since Kremen, 33 years earlier."
    timeline = resolve(text)
    when, _ = timeline.in_force(text.index("Nine people"))
    assert when is not None and when.start == date(2019, 11, 6)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The council met on 31 February 2004.", "February has no day 31 in 2004"),
        ("The log says 2014-13-05.", "there is no month 13"),
        ("It began in the year 0.", "there is no year 0"),
        ("She was born on 29 February 2003.", "February has no day 29 in 2003"),
        ("The bill falls due on the 45th.", "no month has a day 45"),
        ("El puente se abrió el 31 de febrero de 2003 para las casas del valle.", "February has no day 31 in 2003"),
    ],
)
def test_days_that_do_not_exist_are_text_with_a_reason(text: str, reason: str) -> None:
    """Such a day moves to no other, lends its sentence none, and the timeline says why."""
    timeline = resolve(f"On 3 May 1999 it rained.\n\n{text}" if text.isascii() else text, PUBLISHED)
    (none,) = timeline.refused
    assert none.reason == reason
    assert reason in timeline.why(none.start)
    assert timeline.in_force(none.end) == (None, "unknown")
    assert timeline.within(none.start, none.end) == ()


@pytest.mark.parametrize(
    "text",
    [
        "It fell on 7 November [O.S. 25 October] 1917.",
        "It fell on 25 October (7 November New Style) 1917.",
        "It fell on 25 October 1917 (Old Style).",
    ],
)
def test_a_day_of_the_old_calendar_keeps_both_readings(text: str) -> None:
    """The day as written, and beside it the day of the calendar in use today."""
    old = next(m for m in resolve(text, PUBLISHED).mentions if m.timex == "1917-10-25")
    assert old.alternative is not None
    assert old.alternative.start == date(1917, 11, 7)
    assert "old calendar" in old.how


def test_a_quotation_says_which_words_gave_its_day() -> None:
    """What counts from the day of a quotation is anchored by the words that name that day."""
    text = "“We leave tomorrow,” he wrote on 3 June 1999."
    found = resolve(text, PUBLISHED).mentions[0]
    assert found.anchor is not None
    assert (found.timex, text[slice(*found.anchor)]) == ("1999-06-04", "3 June 1999")
