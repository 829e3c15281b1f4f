"""Hedges before and after a number."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers.around import one_of, small
from factcheck.grammar.quantities.context import Near
from factcheck.grammar.quantities.law import Hedge
from factcheck.grammar.quantities.lexicon import HedgeName, hedges, hedges_before
from factcheck.grammar.times.lexicon import word_set
from factcheck.row import NamedTuple

_RANK: dict[HedgeName, int] = {
    "exact": 0, "about": 1, "below": 2, "just_below": 3, "just_above": 3, "hi_soft": 3,
    "lo_weak": 4, "lo_strict": 4, "hi_weak": 4, "hi_strict": 4,
}  # fmt: skip
_LONGEST = 6
_UP_TO = ["up", "to"]
_SO_MUCH = re.compile(r"[$£€]\d[\d.,]*(?:p|m|bn|k)?|\d[\d.,]*(?:%|p)")


class Hedged(NamedTuple):
    """The hedge of a number and where the phrase now begins or ends."""

    hedge: Hedge
    edge: int
    direct: bool = True  # no noun stands between the number and its hedge


def before(words: list[Near], start: int, *, lasting: bool = False) -> Hedged:
    """The hedge in the words that stand before a number.

    Args:
        words: These words, the nearest last.
        start: Where the number begins.
        lasting: Whether the number counts hours, days or years: what is "observed over 14 years" is so for 14.
    """
    table = hedges_before()
    steps = hedges().between.words
    best: HedgeName = "exact"
    edge, at = start, len(words)
    for _ in range(4):
        name, used = _phrase(words, at, table)
        if name is None and at > 0 and words[at - 1].text in steps and best == "exact":
            name, used = "exact", 1
        if name is None or (name == "hi_soft" and _compares(words, at - used)):
            break
        if _lies_across(words, at, used, lasting=lasting) or _governs(words, at, used):
            break
        if _goes_up(words, at, used) or _sets_against(words, at, used):
            break
        if name == "about" and at < len(words) and words[at].text == "of" and words[at - 1].text == "some":
            break  # "some of the 12" are fewer
        at -= used
        if name != "exact":
            edge = words[at].start
            if _RANK[name] > _RANK[best]:
                best = name
    return Hedged("bare" if best == "exact" else best, edge)


def _compares(words: list[Near], at: int) -> bool:
    """Whether "as many as" ends a comparison: "twice as many as the 60"."""
    return at > 0 and words[at - 1].text in hedges().times.words


def _lies_across(words: list[Near], at: int, used: int, *, lasting: bool) -> bool:
    """Whether "over" tells of an extent, or belongs to the verb: "spread over fourteen countries", "hand over 38"."""
    if used != 1 or at <= 1 or words[at - 1].text != "over":
        return False
    if lasting and words[at - 2].text in word_set("across"):
        return True
    return any(words[at - 2].text in table.words for table in (hedges().across, hedges().onward))


def _governs(words: list[Near], at: int, used: int) -> bool:
    """Whether "about" or "over" governs what is known or a topic: "over the six", "a film about two sons"."""
    table = hedges().governing
    if used != 1 or words[at - 1].text not in table.words:
        return False
    known = at < len(words) and words[at].text in table.definite
    return known or (at > 1 and words[at - 2].text in table.topics and words[at - 1].text in table.on)


def _sets_against(words: list[Near], at: int, used: int) -> bool:
    """Whether "more than" ends a comparison that says by how much: "30 per cent more than 2,000", "13p less than"."""
    first = at - used
    if words[at - 1].text != "than" or first < 1:
        return False
    unit = words[first - 1].text
    figure = unit if first == 1 or unit[0].isdigit() or not unit[0].isalpha() else words[first - 2].text
    return _SO_MUCH.fullmatch(unit) is not None or (
        unit in hedges().by_so_much.words and (unit == "cent" or figure[:1].isdigit() or not figure[:1].isalpha())
    )


def _goes_up(words: list[Near], at: int, used: int) -> bool:
    """Whether "up" belongs to the verb before: "fees go up to 9,800"."""
    told = [word.text for word in words[max(0, at - used - 1) : at]]
    return used == len(_UP_TO) and told[1:] == _UP_TO and told[0] in hedges().upward.words


def _phrase(words: list[Near], at: int, table: dict[str, HedgeName]) -> tuple[HedgeName | None, int]:
    """The longest hedge that ends before word `at`, and how many words it takes."""
    joined = ""
    found: tuple[HedgeName | None, int] = (None, 0)
    for size in range(1, min(_LONGEST, at) + 1):
        word = words[at - size].text
        if size > 1 and word[-1] in ",;:.!?" and word not in ("c.", "ca.", "approx."):
            break
        joined = f"{word} {joined}" if joined else word
        name = table.get(joined)
        if name is not None:
            found = (name, size)
    return found


@cache
def _after() -> re.Pattern[str]:
    phrases = sorted(
        ((phrase, name) for name, group in hedges().after.items() for phrase in group),
        key=lambda p: -len(p[0]),
    )
    groups = []
    for name in ("about", "lo_weak", "hi_weak"):
        words = [p for p, n in phrases if n == name]
        spaced = "|".join(re.escape(w) for w in words if w[0].isalpha())
        tight = "|".join(re.escape(w) for w in words if not w[0].isalpha())
        stuck = rf"|(?:{tight})(?![\w])" if tight else ""
        groups.append(rf"(?P<{name}>,? (?:{spaced})\b{stuck})")
    return re.compile("|".join(groups), re.IGNORECASE)


_FIGURE = re.compile(r"\s[$£€]?\d")


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf" (?!{one_of(small().never_counted)}\b)[a-z]{{2,}}(?= (?:or|and|if|at) )")


def after(text: str, end: int, *, over_noun: bool = True) -> Hedged | None:
    """The hedge that stands behind a number ending at `end`, or one word further ("30 people or more")."""
    found = _after().match(text, end)
    direct = found is not None
    if found is None and over_noun and (noun := _noun().match(text, end)):
        found = _after().match(text, noun.end())
        if found is not None and not found[0].lower().lstrip(" ,").startswith(("or ", "at ")):
            return None
    if found is None or _FIGURE.match(text, found.end()) or text.startswith(" than", found.end()):
        return None  # "at most 100 and at least 20", "67 and more than 6"
    if found[0] in ("+", "-plus", "-odd", "-ish") and text[found.end() : found.end() + 1].isdigit():
        return None
    name: Hedge = "about" if found.lastgroup == "about" else "lo_weak" if found.lastgroup == "lo_weak" else "hi_weak"
    return Hedged(name, found.end(), direct)


def joined(first: Hedge, second: Hedge | None) -> Hedge:
    """The hedge of a number hedged on both sides: a bound outweighs an approximation."""
    if second is None or first not in ("bare", "about", "below"):
        return first
    return second
