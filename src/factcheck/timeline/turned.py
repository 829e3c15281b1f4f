"""Which way a day or month lies where the verb beside it does not settle it: plans of then, plans in the present."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from factcheck.grammar.tags.tags import Tagged, tag
from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.symbols import Calendar, Symbol
from factcheck.grammar.tokens import tokenise
from factcheck.timeline.frame import Spot
from factcheck.timeline.happened import arranged_for, done, stands
from factcheck.timeline.story import Story
from factcheck.timeline.tense import Look, has_verb, look, plans
from factcheck.timeline.wording import LEAD, Governing, governing, wording


def is_weekday(symbol: Symbol) -> bool:
    """Whether a weekday stands alone, without a date."""
    return isinstance(symbol, Calendar) and symbol.weekday is not None and symbol.month is symbol.year is None


def turned(text: str, mention: TimeMention, spot: Spot, low: int, found: Look) -> Look:
    """The look at a weekday or a day, corrected: "reopens on Saturday after a refit that took a year" looks ahead.

    Args:
        text: The text.
        mention: The weekday.
        spot: Its sentence.
        low: Where the words that may govern it begin.
        found: Where the nearest verb looks.
    """
    if found == "ahead" and _voted_then(text, mention, spot, low):
        return "back"
    if found == "back" and _set_for(text, mention, low):
        return "ahead"
    if not is_weekday(mention.symbol):
        return found
    if found == "back" and mention.signal in _ENDS and stands(text, low, mention.start):
        return "ahead"  # "six schools are closed until Thursday"
    if found == "ahead" and had_been_planned(text, low, mention.start):
        return "back"
    if found == "back" and look(text, low, mention.start, mention.start, mention.end) == "unknown":
        return "ahead" if plans(text, spot.start, mention.start) else found
    return found


_ENDS = ("until", "by", "before")


def _voted_then(text: str, mention: TimeMention, spot: Spot, low: int) -> bool:
    """Whether a sentence opens with the day of what was resolved: "On Tuesday the senate voted to close the hall"."""
    symbol = mention.symbol
    if not isinstance(symbol, Calendar) or symbol.year is not None:
        return False
    alone = look(text, low, mention.start, mention.start, mention.end) == "unknown"
    return alone and done(text, low, spot.end, mention.start, mention.end)


def _set_for(text: str, mention: TimeMention, low: int) -> bool:
    """Whether something was arranged for a day: "has called a rally for Friday"."""
    symbol = mention.symbol
    a_day = isinstance(symbol, Calendar) and symbol.year is None and (symbol.day or symbol.weekday) is not None
    return a_day and arranged_for(text, low, mention.start)


def goes_on(text: str, mention: TimeMention, story: Story, spot_index: int) -> bool:
    """Whether a date follows one that lies ahead: "4 per cent from May and another 3 per cent from January"."""
    told = story.weak
    if told is None or story.said is None or told.spot != spot_index or told.cell.first() <= story.said.last():
        return False
    start = mention.start if mention.signal_start < 0 else mention.signal_start
    between = {word.lower() for word in text[told.end : start].split()}
    looks = wording().looks
    return not looks.goes_on.isdisjoint(between) and looks.turns_back.isdisjoint(between)


def behind_a_year(text: str, mention: TimeMention, spot: Spot) -> bool:
    """Whether a clause of its own parts a month from a year before it: "built in 2011 and passed its test in April"."""
    years = list(_YEAR.finditer(text, max(spot.start, mention.start - _YEARS_REACH), mention.start))
    if not years:
        return False
    between = text[years[-1].end() : mention.start].lstrip(" ,")
    opened = between.partition(" ")[0].lower() in wording().clauses.beside
    return opened and has_verb(text, years[-1].end(), mention.start)


_YEAR = re.compile(r"\b[12]\d{3}\b")
_YEARS_REACH = 600  # characters: a line of months is not looked through for each of them


def had_been_planned(text: str, low: int, start: int) -> bool:
    """Whether a weekday is the one for which something had been planned: "had been due on Sunday"."""
    return _plan_of_then().reach(text, low, start)


@cache
def _plan_of_then() -> Governing:
    return governing(wording().looks.had_been_planned, word=-1, ends=".;:,", flags=re.IGNORECASE)


def reported_then(text: str, mention: TimeMention, spot: Spot) -> bool:
    """Whether a month is that of figures rather than of the verb that looks ahead, so that it may be over.

    "Analysts expected a loss of 3 million for May"; "the office will publish the figures for June on 9 August".
    """
    symbol = mention.symbol
    if not isinstance(symbol, Calendar) or symbol.day is not None:
        return False
    lead = tag(tokenise(text, max(spot.start, mention.start - LEAD), mention.start))
    behind = tag(tokenise(text, mention.end, min(spot.end, mention.end + LEAD)))
    if not lead:
        return False
    of_noun = lead[-1].lower in _OF_FIGURES and len(lead) > 1 and lead[-2].tag in ("NOUN", "NUM", "UNIT")
    beside_noun = lead[-1].tag not in ("PREP", "NOUN") and bool(behind) and behind[0].tag == "NOUN"
    looks = wording().looks
    verbs = [at for at, word in enumerate(lead) if word.tag in _VERBAL]
    if verbs and (of_noun or beside_noun) and lead[verbs[-1]].lemma in looks.expecting:
        return lead[verbs[-1]].form in ("past", "ed") and (verbs[-1] - 1 not in verbs)
    told = [*(lead[at] for at in verbs), *(word for word in _to_wall(behind) if word.tag == "VERB")]
    return (of_noun or beside_noun) and any(word.lemma in looks.publishing for word in told)


def _to_wall(words: Sequence[Tagged]) -> Iterator[Tagged]:
    return takewhile(lambda word: word.tag != "CLAUSE", words)


_OF_FIGURES, _VERBAL = ("for", "of"), ("VERB", "AUX", "MODAL")
