"""Days of the week on which something is so as a rule: "on weekdays", "on a normal Saturday", "at weekends"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from factcheck.grammar.numbers import alternatives
from factcheck.locate import read_lexicon
from factcheck.table import Table

USUALLY = "usually:"  # what marks such a day among the words around a claim: "usually:saturday"


class UsualDays(Table):
    """The words of `usual_days.toml`."""

    lead: frozenset[str]
    articles: frozenset[str]
    grades: frozenset[str]
    days: dict[str, tuple[str, ...]]


@cache
def _table() -> UsualDays:
    """The table in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("usual_days.toml", UsualDays)


@cache
def _shape() -> re.Pattern[str]:
    """Such a day behind its preposition: one of many by its plural, or any of them by its article."""
    table = _table()
    lead, articles, grades = (alternatives(sorted(words)) for words in (table.lead, table.articles, table.grades))
    names = alternatives([name for row in table.days.values() for name in row])
    single = rf"(?:{articles}) (?:(?:{grades}) )?(?P<one>{names})(?! in\b)"
    return re.compile(rf"\b(?:{lead}) (?:{single}|(?:(?:{grades}) )?(?P<many>{names})s)\b")


def usual_days_in(text: str, clause: tuple[int, int]) -> Iterable[str]:
    """The marks of the days on which a clause says that something is so as a rule.

    Args:
        text: The text of the document.
        clause: Where the clause starts and ends in it.

    Example:
        >>> list(usual_days_in("On weekdays the ferry carries 300 people", (0, 40)))
        ['usually:weekday']
        >>> list(usual_days_in("On Saturday the ferry carried 300 people", (0, 40)))
        []
    """
    table = _table()
    for found in _shape().finditer(text[slice(*clause)].lower()):
        name = found["one"] or found["many"]
        yield from (f"{USUALLY}{day}" for day, row in table.days.items() if name in row)


def usual_days(context: Iterable[str]) -> frozenset[str]:
    """The days of the week on which a claim is so as a rule, from the words around it."""
    return frozenset(word.removeprefix(USUALLY) for word in context if word.startswith(USUALLY))
