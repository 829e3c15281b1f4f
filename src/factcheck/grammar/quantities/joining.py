"""Two written numbers that make one quantity: "5 feet 2 inches", "more than 20 but fewer than 30"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers import alternatives, last_place, numerals, tidy
from factcheck.grammar.numbers.around import figures, one_of, small
from factcheck.grammar.quantities import law
from factcheck.grammar.quantities.found import FoundQuantity
from factcheck.grammar.quantities.lexicon import currencies, units_by_name

_TIGHT = re.compile(r",? (?:and )?|,|")
_SCALED = 1000
_DEGREE, _SIXTY = "degree", 60
_ARC = re.compile(
    r" ?(\d{1,2}(?:\.\d+)?)(?: ?['’′]| minutes?(?= (?:north|south|east|west)\b))"  # minutes of arc,
    r"""(?: ?(\d{1,2}(?:\.\d+)?) ?(?:["”″]|''))?"""  # and seconds
)
_FOR_EACH = re.compile(r" (?:an?|per|each|in (?:every|each|the)) ?\b")
_OF_A_BODY = ("length", "mass")
_FLOORS = ("at_least", "more_than")
_CEILINGS = ("at_most", "less_than")


@cache
def _and_but() -> re.Pattern[str]:
    return re.compile(rf",? {one_of(small().bound_joiners)}(?: is| are)? ")


@cache
def _bare_after() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[.,;:)\]]|$|{one_of(small().sum_ends)}\b)")


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf",? \(?{one_of(small().set_against)}(?: {one_of(small().change_steps)})? ")


@cache
def _bare(words: tuple[str, ...], signs: tuple[str, ...]) -> re.Pattern[str]:
    """As in "6-foot-2", "6-foot-2-inch", "12 ft 3 in", "five foot ten" before a stop or "tall"; not "6 feet 2 days"."""
    ends = rf"(?=[,;)]|\.(?!\d)|$|\n| {one_of(small().behind_inches)}\b)"
    number = rf"(\d{{1,2}}(?!\w)|{alternatives([word for word, value in numerals().units.items() if value])}\b)"
    unit = rf"(?: {alternatives(list(signs))}(?={ends}))" if signs else "(?!)"
    return re.compile(rf"-{number}(?:-{alternatives(list(words))}\b)?| {number}(?:{unit}|{ends})", re.IGNORECASE)


def joined(text: str, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """The same quantities, those that are one made one."""
    kept: list[FoundQuantity] = []
    for quantity in found:
        if kept:
            sums = [earlier for earlier in kept[-3:] if earlier.kind == "money"]
            quantity = _with_unit_of(text, sums[-1], quantity) if sums else quantity
            quantity = _hedged_alike(text, kept[-1], quantity)
        one = _together(text, kept[-1], quantity) if kept else None
        if one is None:
            kept.append(quantity)
        else:
            kept[-1] = one
    return kept


_HUGE = 1_000_000


def _with_unit_of(text: str, earlier: FoundQuantity, quantity: FoundQuantity) -> FoundQuantity:
    """The unit that a sum leaves to the one before it: "$214 million at first and 690 million in all".

    A smaller one takes it only where the two are compared: "95 pounds, against 80 last year".
    """
    value = quantity.quantity
    low = value.high if value.low is None else value.low
    gap = text[earlier.end : quantity.start]
    small_one = low is None or (low < _HUGE and _compared().fullmatch(gap) is None)
    if quantity.kind != "count" or value.unit is not None or small_one:
        return quantity
    if len(gap) > 80 or ". " in gap or "\n" in gap or not _bare_after().match(text, quantity.end):
        return quantity
    unit = earlier.quantity.unit
    return quantity._replace(kind="money", quantity=value.model_copy(update={"unit": unit}))


_CONVERTED = ("money", "measure")


def _hedged_alike(text: str, earlier: FoundQuantity, quantity: FoundQuantity) -> FoundQuantity:
    """A conversion in brackets is as loose as what it converts: "about 27 km (17 miles)"."""
    told, value = earlier.quantity, quantity.quantity
    gap = text[earlier.end : quantity.start]
    if gap not in (" (", "(", " / ", "/", " or ") or earlier.kind != quantity.kind or quantity.kind not in _CONVERTED:
        return quantity
    hedge = law.HEDGE_OF.get(told.wording)
    if hedge is None or value.wording != "exact" or value.unit == told.unit or value.low is None or value.low <= 0:
        return quantity
    return quantity._replace(quantity=law.restated(value, "measure", value.unit, hedge=hedge))


def _together(text: str, first: FoundQuantity, second: FoundQuantity) -> FoundQuantity | None:
    gap = text[first.end : second.start]
    if len(gap) > 12:
        return None
    if _TIGHT.fullmatch(gap) and (factor := _smaller(text, first, second)) is not None:
        return _added(text, first, second, factor)
    if _and_but().fullmatch(gap) and first.kind == second.kind and first.quantity.unit in (None, second.quantity.unit):
        return _squeezed(text, first, second)
    return None


def _smaller(text: str, first: FoundQuantity, second: FoundQuantity) -> float | None:
    """How many of the first unit one of the second is, if both make one measure."""
    high = second.quantity.high
    if first.quantity.low is None or high is None or first.quantity.low != int(first.quantity.low) or first.change:
        return None
    here, there = first.quantity.unit, second.quantity.unit
    if first.kind == second.kind == "money":
        cents = there in currencies().cents.values() and here not in currencies().cents.values()
        return 0.01 if cents and high < 100 and _is_told_to_the_pound(text, first, second) else None
    units = units_by_name()
    if here not in units or there not in units or units[here].of != units[there].of or here == there:
        return None
    big, small_unit = units[here].factor, units[there].factor
    if big is None or small_unit is None or small_unit >= big or high * small_unit >= big:
        return None
    return small_unit / big if figures().smaller.get(here) == there else None


def _is_told_to_the_pound(text: str, first: FoundQuantity, second: FoundQuantity) -> bool:
    """Whether pence may go on with a sum: "£3 and 86p", "two pounds, fifty pence"; not "£4 million, 72p"."""
    written = text[first.number_start : first.number_end]
    scaled = (first.quantity.low or 0) >= _SCALED if first.spelled else not written[-1].isdecimal()
    apart = "," in text[first.end : second.start] and not first.spelled
    return not scaled and not apart and _FOR_EACH.match(text, second.end) is None


def completed(text: str, found: FoundQuantity) -> FoundQuantity:
    """A measure with the bare figure of the smaller unit behind it: "a 6-foot-2 guard", "she is 5 feet 9"."""
    units, unit = units_by_name(), found.quantity.unit or ""
    if unit == _DEGREE and (arc := _ARC.match(text, found.end)):
        return _of_arc(text, found, arc)
    smaller = units.get(figures().smaller.get(unit, ""))
    value = found.quantity.low
    if smaller is None or units[unit].of not in _OF_A_BODY or value is None or value != int(value):
        return found
    bare = _bare(smaller.words, smaller.tight).match(text, found.end)
    big, small_unit = units[unit].factor, smaller.factor
    if bare is None or big is None or small_unit is None:
        return found
    written = (bare[1] or bare[2]).lower()
    rest = int(written) if written.isdecimal() else numerals().units[written]
    if rest * small_unit >= big:
        return found
    step = small_unit / big
    told = tidy(float(value) + rest * step)
    reading = law.between(
        told, told, (told - step / 2, told + step / 2), unit, found.quantity.wording, text[found.start : bare.end()]
    )
    end = bare.end()
    return found._replace(end=end, number_end=end, body_end=end, quantity=reading, hyphened=text[end : end + 1] == "-")


def _of_arc(text: str, found: FoundQuantity, arc: re.Match[str]) -> FoundQuantity:
    """Degrees with the minutes, and seconds, of arc behind them: "59° 24' north" is no figure of 24 somethings."""
    value, last = found.quantity.low, arc[2] or arc[1]
    if value is None or value != int(value):
        return found
    told = tidy(float(value) + float(arc[1]) / _SIXTY + float(arc[2] or 0) / _SIXTY**2)
    half = 10.0 ** -len(last.partition(".")[2]) / (_SIXTY**2 if arc[2] else _SIXTY) / 2
    written, end = text[found.start : arc.end()], arc.end()
    reading = law.between(told, told, (told - half, told + half), _DEGREE, found.quantity.wording, written)
    return found._replace(end=end, number_end=end, body_end=end, quantity=reading)


def _added(text: str, first: FoundQuantity, second: FoundQuantity, factor: float) -> FoundQuantity:
    small = second.quantity
    assert first.quantity.low is not None and small.low is not None
    value = tidy(float(first.quantity.low) + float(small.low) * factor)
    half = float(last_place(small.low)) * factor / 2
    written = text[first.start : second.end]
    exact = law.between(
        value, value, (value - half, value + half), first.quantity.unit, first.quantity.wording, written
    )
    return first._replace(end=second.end, number_end=second.number_end, body_end=second.body_end, quantity=exact)


def _squeezed(text: str, first: FoundQuantity, second: FoundQuantity) -> FoundQuantity | None:
    """A range told by its two bounds, in either order."""
    one, other = first.quantity, second.quantity
    if one.wording in _FLOORS and other.wording in _CEILINGS:
        low, high = one.low, other.high
    elif one.wording in _CEILINGS and other.wording in _FLOORS:
        low, high = other.low, one.high
    else:
        return None
    if low is None or high is None or low >= high:
        return None
    written = text[first.start : second.end]
    value = law.between(low, high, (low, high), other.unit, "range", written)
    return first._replace(end=second.end, number_end=second.number_end, body_end=second.body_end, quantity=value)
