"""Ranges: "500 to 4,000", "between six and eight", "60-70 per cent", "two or three"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers import Numeral, numerals, read, tidy
from factcheck.grammar.numbers.around import one_of, small
from factcheck.grammar.quantities import units
from factcheck.grammar.quantities.context import Near
from factcheck.grammar.quantities.lexicon import currencies, hedges, hedges_before
from factcheck.row import NamedTuple

_JOINT = re.compile(
    r"- (?P<hung>to|or) |\s?(?P<within>±|\+/-|\+-)\s?"
    r"|\s?(?P<dash>[-–—−])\s?|[ \n](?:(?P<to>to|through|up to)|(?P<and>and)|(?P<or>or))[ \n]",
    re.IGNORECASE,
)
_MINUS = ("-", "−")
_CLAUSE = 140  # characters before "from" in which a verb of change is looked for
_YEAR_LIKE = re.compile(r"(?:1[0-9]|20)\d\d(?![\d,.%])")


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of(small().far_hedges)} )?(?:{_money_signs()})?")


@cache
def _from_behind() -> re.Pattern[str]:
    """As in "(rose to 41) from just 12"."""
    ways, steps = one_of(small().change_ways), one_of(small().change_steps)
    return re.compile(rf"(?: [a-z]+){{0,3}},? (?:{ways} )?from (?:{steps} )?(?:{_money_signs()})?\d")


def _money_signs() -> str:
    """All that stands for money before a number, as an expression."""
    return "|".join(re.escape(sign) for sign in sorted(currencies().signs, key=len, reverse=True))


def _has_money(hedge: str) -> bool:
    """Whether the words before the far end end in a sign of money."""
    return hedge.endswith(tuple(currencies().signs))


class Ends(NamedTuple):
    """The two ends of a range (one and the same number where there is none), and where its words begin."""

    first: Numeral
    last: Numeral
    edge: int
    unit: units.Measured | None = None


def range_from(text: str, number: Numeral, before: list[Near], *, money: bool) -> Ends:
    """The range that begins with `number`, or the number as both ends."""
    alone = Ends(number, number, number.start)
    if number.form == "vague" and number.high is None:
        return alone
    unit = units.after(text, number.end)
    opener = _opener(text, before)
    for end in (number.end, unit.end if unit else number.end):
        joint = _JOINT.match(text, end)
        hung = end != number.end and text[number.end : number.end + 1] == "-"
        if joint is None or (hung and joint.lastgroup == "dash"):
            continue  # "a 5-foot-11 guard"
        last = _far_end(text, number, joint, opener, money=money)
        if last is None:
            continue
        beyond = units.after(text, last.end, large=last.scale >= 1000)
        if beyond is None and opener is not None and opener.text == "moving":
            return alone  # "rose 3 to 41", but "by 3 to 4 degrees"
        if unit is not None and end != number.end and beyond is not None and beyond.unit != unit.unit:
            return alone
        if joint.lastgroup == "to" and _is_change(text, last, end != number.end and unit is not None, beyond):
            return alone
        if joint.lastgroup == "within":
            return _within(number, last)
        first = _share_scale(number, last)
        if last.low <= first.low:
            return alone
        edge = opener.start if opener and opener.text in ("between", "from") else number.start
        return Ends(first, last, edge, unit if end != number.end else None)
    return alone


def _is_change(text: str, last: Numeral, measured: bool, beyond: units.Measured | None) -> bool:
    """As in "rose by 300 to 1,100 from 800", or "up 12% to 560", where no range is told."""
    return (measured and beyond is None) or _from_behind().match(text, beyond.end if beyond else last.end) is not None


def _opener(text: str, before: list[Near]) -> Near | None:
    """The word that opens a range ("between"), past any hedge, or None."""
    steps = hedges_before()
    for at in range(len(before) - 1, max(-1, len(before) - 4), -1):
        word = before[at].text
        if word in _MINUS:
            continue
        if word == "between":
            return before[at]
        if word in hedges().moving.words:
            return before[at]._replace(text="moving")
        if word == "from":
            ranging = any(w.text.strip(",.") in hedges().ranging.words for w in before[max(0, at - 3) : at])
            return before[at] if ranging or not _changes(text, before[at].start) else before[at]._replace(text="change")
        if word not in steps and word != "an" and word not in units.money_marks():
            return None
    return None


def _within(number: Numeral, margin: Numeral) -> Ends:
    """The range of "2,000 ± 10"."""
    low, high = tidy(number.low - margin.low), tidy(number.low + margin.low)
    first = number._replace(low=low, high=low, step=margin.step)
    last = margin._replace(low=high, high=high)
    return Ends(first, last, number.start)


def _changes(text: str, start: int) -> bool:
    """Whether a word of change stands before "from" in its clause, or nothing at all, as in a headline."""
    clause = re.split(r"[.;:!?]\s|\n", text[max(0, start - _CLAUSE) : start].lower())[-1]
    words = re.findall(r"[^\W\d_]+", clause)
    return not words or any(word.startswith(tuple(hedges().changing.words)) for word in words)


def _far_end(text: str, number: Numeral, joint: re.Match[str], opener: Near | None, *, money: bool) -> Numeral | None:
    """The number behind a joint, if the joint makes a range with this opener."""
    name = "to" if joint.lastgroup == "hung" else joint.lastgroup
    between = opener is not None and opener.text == "between"
    if name == "and" and not between:
        return None
    if name == "to" and opener is not None and opener.text == "change":
        return None
    moving = name == "to" and opener is not None and opener.text == "moving"
    if moving and (money or joint.start() > number.end):
        return None  # "rose 5 per cent to 9", "by $40 to $400"
    start = joint.end()
    if hedge := _hedge().match(text, start):
        if hedge[0] and name == "or" and not _has_money(hedge[0]):
            return None
        if _has_money(hedge[0]) and not money:
            return None  # "up 4 per cent to $13.60"
        start = hedge.end()
    if text[start : start + 1] in _MINUS and text[number.start - 1 : number.start] in _MINUS:
        start += 1  # "-18 to -34 degrees"
    if not text[start : start + 1].isalnum() or (_YEAR_LIKE.match(text, start) and number.low < 1000):
        return None
    last = read(text, start, money=money)
    if last is None or last.form in ("ordinal", "vague") or (last.form != number.form and number.form != "vague"):
        return None
    if number.form == "vague":
        return None
    if name == "dash" and (
        last.digits != number.digits or (text[joint.start()] == " " and text[joint.end() - 1] != " ")
    ):
        return None
    if name == "or" and not (number.low < last.low <= 3 * number.low and last.low <= number.low + max(2, number.low)):
        return None
    return last


def _share_scale(first: Numeral, last: Numeral) -> Numeral:
    """The first end with the magnitude that only the last one carries: "5 to 10 million"."""
    if (
        first.scale > 1
        or last.scale == 1
        or last.low / last.scale <= first.low
        or last.scale not in numerals().scales.values()
    ):
        return first
    return first._replace(low=tidy(first.low * last.scale), high=tidy((first.high or first.low) * last.scale),
                          step=tidy(first.step * last.scale), scale=last.scale)  # fmt: skip
