"""Dates that differ because the reports do: stamps of an edition, and days told from one's own day of writing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from factcheck.grammar.words.words import lemma
from factcheck.lineage.fact import Fact
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.words import Words
from factcheck.model.text import Document

_WEEK: Final = 7
_STAMP_WITHIN: Final = 6  # words from the start in which a date before a colon or dash stamps what follows
_BEFORE: Final = 3  # words before a date among which its verb is looked for
_BEHIND_STAMP: Final = (":", "|", "–", "—", " - ", "(", ")", "]")


def is_stamp(words: Words, text: str, fact: Fact, *, finished: bool) -> bool:
    """Whether a date only says when the report was made: "Updated 4 May 2012: …", "… after six hours May 4, 2012".

    A date of an event has a preposition before it, stands inside its sentence, or opens an entry of a chronology.
    """
    if fact.type != "date" or fact.value[1] is None or fact.value[2] is None:
        return False
    if not fact.lo or words.keys[fact.lo - 1] in lexicon().prior:
        return False
    end = max(words.ends[fact.lo : fact.hi])
    if fact.hi == len(words.keys):
        return not finished
    behind = text[end : words.starts[fact.hi]]
    return fact.hi <= _STAMP_WITHIN and any(mark in behind for mark in _BEHIND_STAMP)


def is_of_speaking(words: Words, fact: Fact) -> bool:
    """Whether a date is that of somebody's saying so: "said on Monday", "told reporters on Monday", "Monday said"."""
    if fact.type != "date":
        return False
    beside = (*words.keys[max(0, fact.lo - _BEFORE) : fact.lo], *words.keys[fact.hi : fact.hi + 1])
    return any(lemma(key, "VERB") in lexicon().editions.saying for key in beside)


def same_distance(one: Fact, two: Fact, documents: Sequence[Document]) -> bool:
    """Whether two days lie equally far from the days on which their documents came out, and these differ.

    "The index fell on Monday" on a Monday and "The index fell on Thursday" on a Thursday are two days' reports.
    """
    published = [_published(document) for document in documents]
    if published[0] is None or published[1] is None or published[0] == published[1]:
        return False
    days = _distance(one, published[0]), _distance(two, published[1])
    return days[0] is not None and days[0] == days[1] and abs(days[0]) <= _WEEK


def _published(document: Document) -> date | None:
    told = document.source.published
    return told.start if told and told.start == told.end else None


def _distance(fact: Fact, published: date) -> int | None:
    """How many days before a document came out a day lies, as far as weekday, month and day tell."""
    weekday, month, day, year = fact.value[:4]
    months = [group[0] for group in lexicon().calendar.months]
    if isinstance(month, str) and isinstance(day, int):
        try:
            return (
                published - date(year if isinstance(year, int) else published.year, months.index(month) + 1, day)
            ).days
        except ValueError:
            return None
    if month is None and isinstance(weekday, str):
        names = [group[0] for group in lexicon().calendar.weekdays]
        return (published.weekday() - names.index(weekday)) % _WEEK
    return None
