"""Read a document's timeline: find, resolve in order, keep the running date."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date

from factcheck.grammar.times import TimeMention, foreign
from factcheck.grammar.times import read as read_phrases
from factcheck.grammar.times.symbols import (
    Calendar,
    Ending,
    Length,
    Shift,
    Stretch,
    complete,
)
from factcheck.model.text import Document
from factcheck.model.values import TimeInterval
from factcheck.timeline import made, values
from factcheck.timeline.background import accounts, compared, qualifies
from factcheck.timeline.bygone import just_over, lies_ahead
from factcheck.timeline.cells import Cell, days_behind, of_day
from factcheck.timeline.chronicle import with_entries
from factcheck.timeline.entries import entry_years, stamps
from factcheck.timeline.frame import Frame, Spot, of_document, of_text
from factcheck.timeline.happened import done, was_to
from factcheck.timeline.listed import event_year, listed_year
from factcheck.timeline.meant import Place
from factcheck.timeline.narrative import of_a_month, telling
from factcheck.timeline.quoted import Quotations, at_day
from factcheck.timeline.resolved import ResolvedTime, unresolved
from factcheck.timeline.resolver import resolve as resolve_symbol
from factcheck.timeline.story import Story
from factcheck.timeline.styles import bracketed_year, old_style
from factcheck.timeline.table import Timeline
from factcheck.timeline.telling import advance
from factcheck.timeline.tense import Look, look, overdue, plans, present, promises
from factcheck.timeline.turned import behind_a_year, goes_on, had_been_planned, is_weekday, reported_then, turned


def read(document: Document) -> Timeline:
    """The timeline of a document: every time phrase resolved, and the date in force at any position."""
    return _timeline(of_document(document), foreign.guess(document.text, document.source.language))


def resolve(text: str, published: date | TimeInterval | None = None, *, language: str = "en") -> Timeline:
    """The timeline of a plain text, with paragraphs at blank lines.

    Args:
        text: The text.
        published: When it was published, if that is known.
        language: Its language; English is checked against the words of the text.

    Example:
        >>> timeline = resolve("He left in May 1911. The following year he returned.")
        >>> [m.timex for m in timeline.mentions]
        ['1911-05', '1912']
    """
    if isinstance(published, TimeInterval):
        said = values.cell_of(published)
    else:
        said = None if published is None else of_day("day", published.toordinal())
    return _timeline(of_text(text, said), foreign.guess(text, language))


_LABEL_REACH = 40
_BULLETS = " \t#*_–—-:.|"


def _label(frame: Frame, mention: TimeMention, before: Spot) -> Spot | None:
    """The line of a mention as a heading, where the line is nothing but the date."""
    left = frame.text[max(0, mention.start - _LABEL_REACH) : mention.start].rpartition("\n")[2]
    right = frame.text[mention.end : mention.end + _LABEL_REACH].partition("\n")[0]
    low, high = mention.start - len(left), mention.end + len(right)
    alone = len(left) < _LABEL_REACH > len(right) and not (left + right).strip(_BULLETS)
    return Spot(low, high, "heading", before.paragraph, before.heading) if alone else None


_BESIDE_QUOTE = Place(0, 0, 0, "back")
_ONLY_IF_KNOWN = frozenset(("bare year", "definite unit", "year ago unit"))


def _timeline(frame: Frame, language: str) -> Timeline:
    told = read_phrases(frame.text) if language == "en" else foreign.read(frame.text, language)
    mentions, entries = with_entries(frame.text, told.mentions)
    tells = telling(frame.said, mentions)
    story = Story(frame.said, tells.narrative, _day_first(frame, mentions), history=tells.history)
    starts = [s.start for s in frame.spots]
    listed_years = entry_years(frame, mentions)
    resolved: list[ResolvedTime] = []
    quotations = Quotations(frame, mentions)
    under = -1  # the paragraph of the entry that is read

    def day_of(number: int) -> Cell | None:
        meant = resolve_symbol(mentions[number].symbol, story, _BESIDE_QUOTE._replace(start=mentions[number].start))
        return None if isinstance(meant, str) or meant.last is not None else meant.cell

    for index, mention in enumerate(mentions):
        spot_index = max(0, bisect_right(starts, mention.start) - 1)
        spot = frame.spots[spot_index] if frame.spots else Spot(0, len(frame.text), "prose", 0, None)
        if mention.start >= spot.end:  # between sentences: chrome, or a line that is nothing but a date
            label = _label(frame, mention, spot)
            if label is None:
                continue
            spot = label
        if spot.paragraph != under:
            story.said, under = frame.said, -1
        listed = None
        if not complete(mention.symbol):
            listed = _lent_year(frame.text, mentions, index) or listed_years.get(index)
        teller, said_on = quotations.story_of(index, day_of) or (story, None)
        found = _resolve_one(frame, teller, mention, listed, spot, spot_index)
        if mention.start in entries:
            found = replace(found, qualifies="", background=False)  # "1934 Tamar dies": no "1934 Tamar"
        if found.value is None and found.cell is None and mention.rule in _ONLY_IF_KNOWN:
            continue
        resolved.append(at_day(found, said_on) if said_on else found)
        advance(teller, found, mention, spot, spot_index, frame)
        if found.cell is not None and found.cell.grain == "day" and complete(mention.symbol) and stamps(frame, mention):
            story.said, under = found.cell, spot.paragraph
    return Timeline(frame, tuple(resolved), story.narrative, tuple(told.refused))


def _lent_year(text: str, mentions: list[TimeMention], index: int) -> int | None:
    """The year that a date beside it lends: of a day of the other calendar, of a list, of the event it names."""
    return (
        bracketed_year(text, mentions, index) or listed_year(text, mentions, index) or event_year(text, mentions, index)
    )


_FIGURES = re.compile(r"(\d\d?)[/.-](\d\d?)[/.-]\d{2,4}")


def _day_first(frame: Frame, mentions: list[TimeMention]) -> bool | None:
    """How the text orders days and months in figures, where some date leaves no doubt."""
    for mention in mentions:
        figures = _FIGURES.fullmatch(frame.text, mention.start, mention.end)
        if figures and max(int(figures[1]), int(figures[2])) > 12:
            return int(figures[1]) > 12
    return None


def _place(frame: Frame, mention: TimeMention, listed: int | None, spot: Spot, spot_index: int) -> Place:
    """What the place of a mention lends to it; nothing to a date that is complete in itself."""
    if complete(mention.symbol):
        return Place(mention.start, spot_index, spot.paragraph, "unknown")
    return Place(
        mention.start, spot_index, spot.paragraph, _look(frame, mention, spot),
        listed, promises(frame.text, spot.start, mention.start),
        mention.signal in ("by", "until", "before"), compared(frame.text, mention, spot),
        accounts(frame.text, mention, spot), of_a_month(mention.symbol) and behind_a_year(frame.text, mention, spot),
    )  # fmt: skip


def _resolve_one(
    frame: Frame,
    story: Story,
    mention: TimeMention,
    listed: int | None,
    spot: Spot,
    spot_index: int,
) -> ResolvedTime:
    words = frame.text[mention.start : mention.end]
    place = _place(frame, mention, listed, spot, spot_index)
    if place.look == "unknown" and of_a_month(mention.symbol) and goes_on(frame.text, mention, story, spot_index):
        place = place._replace(look="ahead")
    if isinstance(mention.symbol, Length):
        ahead = place.look != "back" and _in_before(frame.text, mention.start)
        ahead = ahead and (place.look == "ahead" or _TO_COME.match(frame.text, mention.end) is not None)
        within = frame.text[max(0, mention.start - 7) : mention.start].lower() == "within "
        within = within and place.look != "back" and not frame.text.startswith(" of ", mention.end)
        return made.length(mention, mention.symbol, words, story, ahead=ahead, within=within)
    if isinstance(mention.symbol, Stretch):
        return made.stretch(mention, mention.symbol, words, story)
    if mention.kind != "date":
        return made.undated(mention)
    if frame.text.startswith(("'s ", "’s "), mention.end) and place.look == "ahead":
        place = place._replace(look="back")
    meant = resolve_symbol(mention.symbol, story, place)
    if isinstance(meant, str):
        return replace(unresolved(mention, meant), qualifies=qualifies(frame.text, mention, spot))
    if place.look == "back" and lies_ahead(meant, story) and _is_done(frame, mention, spot):
        again = resolve_symbol(mention.symbol, story, place._replace(done=True))
        meant = meant if isinstance(again, str) else again
    if place.look == "ahead" and not place.promised and is_weekday(mention.symbol):
        meant = just_over(meant, story, was_to=was_to(frame.text, spot.start, mention.start))
    if meant.cell.grain == "day" and meant.last is None and old_style(frame.text, mention.start, mention.end):
        new_style = meant.cell.shifted(days_behind(meant.cell.year()))
        meant = meant._replace(other=new_style, how=f"{meant.how}; by the old calendar")
    parts = tuple(made.part(p, meant, frame.text, first=n == 0) for n, p in enumerate(mention.parts))
    return made.dated(mention, meant, words, story, role=qualifies(frame.text, mention, spot), parts=parts)


def _is_done(frame: Frame, mention: TimeMention, spot: Spot) -> bool:
    """Whether a past verb tells what happened at a time."""
    return done(frame.text, spot.start, spot.end, mention.start, mention.end)


def _look(frame: Frame, mention: TimeMention, spot: Spot) -> Look:
    """Which way the sentence looks; a weekday after a present form lies ahead."""
    named = _of_noun(frame.text, spot, mention.start)
    low = mention.start if named else spot.start
    found = look(frame.text, low, spot.end, mention.start, mention.end)
    found = turned(frame.text, mention, spot, low, found)
    symbol = mention.symbol
    if isinstance(symbol, Ending) and found == "unknown":
        return "back"  # "the twelve months to June"
    if isinstance(symbol, Shift) and symbol.latest and mention.signal in ("by", "until") and found == "unknown":
        return "ahead"  # "by the weekend"
    if found == "ahead" and of_a_month(symbol) and overdue(frame.text, spot.start, mention.start):
        return "unknown"
    if found == "ahead" and of_a_month(symbol) and _was_expected(frame.text, low, mention.start):
        return "unknown"  # "economists had expected a deficit of 3 billion for April"
    if found == "ahead" and of_a_month(symbol) and reported_then(frame.text, mention, spot):
        return "unknown"
    if found != "unknown" or not isinstance(symbol, Calendar) or symbol.year is not None:
        return found
    if symbol.weekday is not None and symbol.month is None:
        return "ahead" if present(frame.text, spot.start, mention.start) else found
    if symbol.month is not None or symbol.season is not None:
        return "ahead" if plans(frame.text, spot.start, mention.start) else found
    return found


def _was_expected(text: str, low: int, start: int) -> bool:
    """Whether something had been expected for a month: that month may be over."""
    return text[max(low, start - len(_FOR)) : start].lower() == _FOR and had_been_planned(text, low, start)


_FOR = " for "


_OF_NOUN = re.compile(r"(?:\b(?:the|an?|his|her|its|their)\s)(?:[^\W\d_]+\s){1,3}of\s$")


def _of_noun(text: str, spot: Spot, start: int) -> bool:
    """Whether a date names an event whose own verb follows: "will say the fire of 3 June was …"."""
    lead = text[max(spot.start, start - 40) : start]
    return lead[-3:-1] == "of" and _OF_NOUN.search(lead) is not None


_TO_COME = re.compile(r"['’](?:s)?\stime\b|[ \t]*(?:[.,;:!?]|$)", re.M)  # "in a fortnight's time", "call me in a week."


def _in_before(text: str, start: int) -> bool:
    return text[max(0, start - 3) : start].lower() in ("in ", " in")


__all__ = ["Cell", "read", "resolve"]
