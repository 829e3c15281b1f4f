"""What the figures of one place make: a ratio, change, quotient, product, sum or gap that may be told elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, pairwise, product

from factcheck.checks.chance import place
from factcheck.checks.outcome import plain, shown
from factcheck.checks.retold_figures import A_DAY, Form, Told, Way, counted, days_of, is_thing, may_be
from factcheck.checks.ties import forms
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.grammar.words import lemma

MOST = 8  # figures of a sentence that are paired
REACH = 2  # sentences between a share and its whole
_AMOUNTS = ("amount", "margin", "each")
_EACH = re.compile(r"\b(?:[Ee]ach|[Ee]very|apiece)\b")
_IN_TIME = re.compile(
    r"\b(?:in|during|over|for) (?:the |its |a |an |one |that )"
    r"(?:first |last |past |opening |whole |single )?(day|week|month|year)\b"
)
ROUGH = 0.02  # how far a part may lie from "a third" of its whole
MOST_LISTED = 5  # figures of a sentence of which some may make a total and others not
NEXT = 70  # characters between two figures of a list
_JOINED = re.compile(r"(?:[,;|]|\b(?:and|plus|with|as well as|another|while))(?: [\w'-]+){0,3} ?[$€£]?$")
_APPOSED = re.compile(r"^(?: [\w'’-]+){0,6}(?:,|, or| or)(?: (?:just|only|which is|that is))* ?$")
_OF_FIGURE = re.compile(r" of (?:the |its |all |some |about |his |her |their )*[$€£]?\d")
_OF_IT = re.compile(r" of (?:it|them|which|whom)\b")
_OF_THEM = re.compile(r"(?: [a-z]+)? of (?:them|whom|which|these|those)\b")
_ONE_OF = re.compile(r" (?:an?|per|for each|for every|each|every) ([a-z]{3,})")
_PART_OF = re.compile(r"^(?: [a-z]+){0,2} (?:out )?of (?:the|its|their|his|her|all|those|these|[\w ]{2,40}['’]s?) $")
_OF_THESE = re.compile(r"\b[Oo]f (?:the|its|their|his|her|all|those|these) $")
_GAP = re.compile(r"^(?: ?[a-z]+){0,2} ?(?:[-–—−]|to|against|over|versus)(?: [a-z]+)? ?$")


@dataclass(frozen=True)
class Made:
    """What some figures make, with half the width that their rounding leaves it."""

    form: Form
    unit: str
    value: float
    slack: float
    parts: tuple[Told, ...]
    why: str
    way: Way = 0
    apart: int = 0  # sentences between its figures
    least: float = 0.0  # of a sum its smallest part
    open: bool = False  # made of a figure told as "more than" or "nearly"

    @cached_property
    def coarse(self) -> float:
        """How near the values lie that figures of so few digits can make: 60,000 of 90,000 is one of few."""
        most = max(digits(part) for part in self.parts)
        return 0.0 if self.least else self.value * 0.5 / most

    @property
    def sentences(self) -> frozenset[int]:
        """The numbers of the sentences that its figures stand in."""
        return frozenset(part.at for part in self.parts)


def made_of(told: Sequence[Told]) -> Iterator[Made]:
    """Everything that the figures of a page make, sentence by sentence, and shares with a whole nearby."""
    by_sentence: dict[int, list[Told]] = {}
    for one in told:
        by_sentence.setdefault(one.at, []).append(one)
    by_head: dict[str, list[Told]] = {}
    for one in told:
        if one.form == "amount" and (head := counted(one.claim)) and is_thing(head):
            by_head.setdefault(head, []).append(one)
    for at, here in by_sentence.items():
        here = here[:MOST]
        for one, two in combinations(here, 2):
            yield from _pair(one, two)
        for later in range(at + 1, at + REACH + 1):
            for one, two in product(here, by_sentence.get(later, ())[:MOST]):
                yield from _neighbours(one, two, later - at)
        for one in here:
            yield from _a_day(one)
        for one, two in pairwise(here):
            yield from _base(one, two)
        yield from _sums(here)
        for share in here:
            if share.form == "share":
                for other in by_head.get(counted(share.claim), ())[:MOST]:
                    if abs(other.at - at) > REACH:
                        yield from _parts(share, other, 1)
            if share.form in ("share", "multiple", "each"):
                for near in range(at - REACH, at + REACH + 1):
                    for other in by_sentence.get(near, ())[:MOST]:
                        yield from _parts(share, other, abs(near - at))


def _pair(one: Told, two: Told) -> Iterator[Made]:
    if one.form not in _AMOUNTS or two.form not in _AMOUNTS:
        return
    if one.unit != two.unit:
        one, two = one.whole, two.whole
    if one.unit != two.unit and "" in (one.unit, two.unit) and _shares_unit(one, two):
        one, two = (replace(end, unit=one.unit or two.unit) for end in (one, two))
    if one.unit == two.unit:
        yield from _ratios(one, two)
    elif one.form == two.form == "amount" and is_money(one.unit) != is_money(two.unit):
        total, number = (one, two) if is_money(one.unit) else (two, one)
        if not number.unit and number.sharp and total.sharp and total.middle > number.middle >= 2:
            if _EACH.search(one.page.text, one.passage.start, one.passage.end):
                yield _product(total, number, 0)
            value = total.middle / number.middle
            yield Made(
                "each", total.unit, value, value * (_loose(total) + _loose(number)), (total, number),
                f"{shown(total.middle)} among {shown(number.middle)} is {shown(_cut(value))} each",
            )  # fmt: skip


def _shares_unit(one: Told, two: Told) -> bool:
    """Whether two figures name their unit once: "38 of its 52 hectares", "to 1.60 euros from 4.10"."""
    between = one.page.text[one.figure.end : two.figure.start]
    return _ends(one, two) != (None, None) or _PART_OF.search(between) is not None


def _neighbours(one: Told, two: Told, apart: int) -> Iterator[Made]:
    """What two amounts of neighbouring sentences make: such as may be part and whole."""
    if one.form == two.form == "amount" and one.unit == two.unit:
        for made in _ratios(one, two):
            if made.form in ("share", "multiple"):
                yield replace(made, apart=apart)


def _listed(run: Sequence[Told]) -> bool:
    """Whether figures stand in a row: joined by little more than "and" or a comma."""
    text = run[0].page.text
    if any(_OF_THEM.match(text, one.figure.end) for one in run[1:]):
        return False
    return all(
        two.figure.start - one.figure.end <= NEXT and _JOINED.search(text[one.figure.end : two.figure.start])
        for one, two in pairwise(run)
    )


def _one_kind(run: Sequence[Told]) -> bool:
    """Whether figures may be of one kind of thing: no two nouns that have nothing to do with each other."""
    heads = [head for one in run if (head := counted(one.claim))]
    return bool(run[0].unit) or all(may_be(heads[0], head) for head in heads[1:])


def _a_day(one: Told) -> Iterator[Made]:
    """What a figure for a week or a year makes a day, so that it meets one told for a day."""
    text = one.page.text[one.passage.start : one.passage.end].lower()
    if one.form == "each" and one.unit.endswith(A_DAY) and one.sharp:
        days = 1 / one.factor
    elif one.form == "amount" and one.sharp and (found := _IN_TIME.search(text)):
        days = days_of(f" a {found[1]}")
    else:
        return
    value, unit = plain(one.figure) / days, one.unit.removesuffix(A_DAY) + A_DAY
    why = f"{shown(plain(one.figure))} in {shown(days)} days is {shown(_cut(value))} a day"
    yield Made("each", unit, value, one.slack / (days if one.form == "amount" else 1), (one,), why)


def _ratios(one: Told, two: Told) -> Iterator[Made]:
    """What two amounts of one unit make: a share, a multiple, a change, a gap."""
    if not (one.sharp and two.sharp) or one.middle == two.middle or one.unit == "%" or not _one_kind((one, two)):
        return
    small, large = (one, two) if one.middle < two.middle else (two, one)
    ratio, loose = small.middle / large.middle, _loose(one) + _loose(two)
    old, new = _ends(one, two)
    if old is None or new is None:
        yield Made(
            "share", "", 100 * ratio, 100 * ratio * loose, (small, large),
            f"{shown(small.middle)} of {shown(large.middle)} is {100 * ratio:.1f} per cent",
        )  # fmt: skip
    else:
        went = 100 * (new.middle - old.middle) / old.middle
        yield Made(
            "change", "", abs(went), 100 * new.middle / old.middle * loose, (old, new),
            f"from {shown(old.middle)} to {shown(new.middle)} is {went:+.1f} per cent", 1 if went > 0 else -1,
        )  # fmt: skip
    if ratio < 0.7 and (large.middle >= 10 or large.unit):
        yield Made(
            "multiple", "", 1 / ratio, loose / ratio, (large, small),
            f"{shown(large.middle)} is {1 / ratio:.3g} times {shown(small.middle)}",
        )  # fmt: skip
    between = one.page.text[one.figure.end : two.figure.start].lower()
    if _PART_OF.search(between) or (
        one is large and _OF_THESE.search(one.page.text, one.passage.start, one.figure.start)
    ):
        rest, slack = large.middle - small.middle, large.slack + small.slack
        if slack <= ROUGH * rest:
            why = f"{shown(large.middle)} − {shown(small.middle)} = {shown(rest)}"
            yield Made("amount", one.unit, rest, slack, (large, small), why)
    if _GAP.match(between) and not one.unit:
        gap = large.middle - small.middle
        yield Made(
            "margin", "", gap, 0.0, (large, small), f"{shown(large.middle)} − {shown(small.middle)} = {shown(gap)}",
        )  # fmt: skip


def _ends(one: Told, two: Told) -> tuple[Told | None, Told | None]:
    """The older and the newer of two figures of a change; neither where the text does not say."""
    if one.figure.change == "from" and two.figure.change == "to":
        return one, two
    if one.figure.change == "to" and two.figure.change == "from":
        return two, one
    text = one.page.text
    between = " ".join(text[one.figure.end : two.figure.start].lower().split())
    before = text[max(0, one.figure.start - 12) : one.figure.start].lower().rstrip()
    if before.endswith("from") and re.search(r"\bto\b", between):
        return one, two
    for words in forms().words["newer_first"]:
        if re.search(rf"\b{words}(?: [a-z'’]+){{0,3}}$", between):
            return two, one
    return None, None


def _sums(here: Sequence[Told]) -> Iterator[Made]:
    """Neighbouring figures of one unit together."""
    amounts = [one for one in here if one.form in ("amount", "change", "share") and one.sharp]
    for size in (2, 3, 4):
        for first in range(len(amounts) - size + 1):
            run = tuple(amounts[first : first + size])
            form: Form = run[0].form
            kinds = {_sort_of(one, run[0]) for one in run}
            if len(kinds) > 1 or len({one.middle for one in run}) == 1 or not _is_list(run, amounts):
                continue
            made = sum(one.middle for one in run)
            slack = 0.0 if form == "amount" else 0.05
            why = f"{' + '.join(shown(one.middle) for one in run)} = {shown(_cut(made))}"
            least = min(one.middle for one in run)
            yield Made(form, run[0].unit, made, slack, run, why, run[0].way, least=least)


def _sort_of(one: Told, first: Told) -> tuple[str, str]:
    """What figures of a list have in common: "4.1 per cent and a further 3" are both of them shares."""
    before = one.page.text[max(0, one.figure.start - 12) : one.figure.start]
    if first.form in ("share", "change") and (one.form in ("share", "change") or before.endswith("further ")):
        return "", "share"
    return one.unit, one.form


def _is_list(run: Sequence[Told], amounts: Sequence[Told]) -> bool:
    """Whether figures are a list of one kind of thing; of a list of many none but the whole makes a total."""
    if any(_ends(one, two) != (None, None) for one, two in pairwise(run)):
        return False
    alike = sum(one.unit == run[0].unit for one in amounts)
    return (len(run) == alike or alike <= MOST_LISTED) and _listed(run) and _one_kind(run)


def _parts(share: Told, other: Told, apart: int) -> Iterator[Made]:
    """What a share, a multiple or so much for each makes of another figure."""
    if other is share or not share.sharp or not other.sharp or other.form != "amount" or other.unit == "%":
        return
    asked, told_of = counted(share.claim), counted(other.claim)
    asked = asked if is_thing(asked) else ""
    if apart and told_of not in share.words and (not asked or asked not in other.words):
        return
    if _is_apposed(other, share):
        return
    if share.form != "each" and asked and told_of and not may_be(asked, told_of):
        return
    if share.form == "each":
        if not other.unit and share.unit and other.middle >= 2 and _each_of(share, told_of):
            yield _product(share, other, apart)
        return
    factor = share.middle / (100 if share.form == "share" else 1)
    if factor == 1:
        return
    value = factor * other.middle
    rough = ROUGH if share.figure.kind == "fraction" else 0.0
    told_as = f"{share.figure.quantity.as_written} of {shown(other.middle)} is {shown(_cut(value))}"
    yield Made("amount", other.unit, value, value * (_loose(other) + rough), (share, other), told_as, apart=apart)


def _each_of(each: Told, head: str) -> bool:
    """Whether so much is told for each of what another figure counts: "$65 a bottle" for bottles, no answers."""
    found = _ONE_OF.match(each.page.text, each.figure.end, each.passage.end)
    return found is None or not head or may_be(lemma(found[1]), head)


def _is_apposed(part: Told, share: Told) -> bool:
    """Whether a share stands right behind the figure that it explains: "$2.1 million, a little over half of ..."."""
    between = part.page.text[part.figure.end : share.figure.start]
    if part.figure.end > share.figure.start or len(between) > NEXT or _OF_IT.match(share.page.text, share.figure.end):
        return False
    return _APPOSED.match(between) is not None


def _base(part: Told, share: Told) -> Iterator[Made]:
    """What a figure is a told share or multiple of: "$2.1 million, a little over half of what the law allows"."""
    if part.form != "amount" or share.form not in ("share", "multiple") or not part.sharp or part.unit == "%":
        return
    if not _is_apposed(part, share) or _OF_FIGURE.match(share.page.text, share.figure.end):
        return
    core, hull = share.figure.quantity.core, share.figure.quantity.hull
    yield _whole_of(part, share, share.low, share.high)
    if not share.sharp and core != hull:
        yield _whole_of(part, share, float(hull.low or share.low), float(hull.high or share.high))


def _whole_of(part: Told, share: Told, low: float, high: float) -> Made:
    percent = 100 if share.form == "share" else 1
    if share.sharp:
        value, slack = part.middle * percent / share.middle, part.middle * percent / share.middle * _loose(part)
    else:
        ends = part.middle * percent / high, part.middle * percent / low
        value, slack = sum(ends) / 2, (ends[1] - ends[0]) / 2
    words = " ".join(share.page.text[share.figure.start : share.figure.end].split())
    return Made(
        "amount", part.unit, value, slack, (part, share),
        f"{shown(part.middle)} is {words} of about {shown(_cut(float(f'{value:.3g}')))}", open=not share.sharp,
    )  # fmt: skip


def _product(each: Told, number: Told, apart: int) -> Made:
    value = each.middle * number.middle
    return Made(
        "amount", each.unit, value, value * (_loose(each) + _loose(number)), (each, number),
        f"{shown(number.middle)} × {shown(each.middle)} = {shown(_cut(value))}", apart=apart,
    )  # fmt: skip


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    unit = unit.removesuffix(A_DAY)
    return bool(unit) and unit not in units_by_name() and unit != "%"


def digits(told: Told) -> float:
    """A figure without its last noughts: of how many such it is one."""
    number = plain(told.figure)
    return max(1.0, number / place(number))


def _loose(told: Told) -> float:
    """How far a figure may be off, as a part of it."""
    return min(0.05, told.slack / told.middle)


def _cut(value: float) -> float:
    return float(f"{value:.6g}")
