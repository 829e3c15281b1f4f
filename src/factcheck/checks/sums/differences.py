"""A rest, or a gap, and the figures that it lies between, wherever these stand.

"The county had 136 choirs; 21 have been wound up. That leaves 125." "Aubry took 14,208 votes, Baresi 13,962. Her
majority of 346 is the narrowest since 1977." What calls the figure so are words; the figures before it need no form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.reckoning.bands import Band, fit, minus, plus
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.told_items import TIME, Item
from factcheck.checks.sums.differences_words import difference_signs, difference_words
from factcheck.checks.sums.wholes_items import is_told_plainly, kin
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.row import NamedTuple

Sort = Literal["left", "others", "over", "gap", "pointing"]

_LEAD, _TAIL = 60, 40  # characters before and behind a figure that say what it is
_EXACT = frozenset({"exact"})


class Gap(NamedTuple):
    """A figure that is said to be the rest or the gap, and the two sides that it lies between."""

    told: Item
    high: Item
    low: tuple[Item, ...]
    sort: Sort


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every rest and gap that its figures give or miss by a little."""
    for at, row in enumerate(page.rows):
        for told in row:
            sort = _sort(page, told)
            if sort is not None and (found := _best(page, told, sort, at)) is not None:
                yield found


def _sort(page: Page, told: Item) -> Sort | None:
    """What the words say of a figure: that it is left, the others, too much, or a gap."""
    signs, figure, own = difference_signs(), told.figure, told.passage
    first = max(own.start, figure.start - _LEAD)
    before = page.text[first : first + 1].lower() + page.text[first + 1 : figure.start]  # the Left is a party
    behind = page.text[figure.number_end : min(own.end, figure.end + _TAIL)]
    if figure.hyphened or figure.kind in ("share", "fraction"):
        return None
    if signs.gap.search(before) or signs.apart.match(behind):
        return "gap"
    if signs.left.search(before):
        return None if signs.struck.match(behind) else "left"
    if signs.others.search(before):
        return "others"
    if signs.over.match(behind):
        return "over"
    return "pointing" if told.unit == TIME and signs.pointing.search(before) else None


def _best(page: Page, told: Item, sort: Sort, at: int) -> Sum | None:
    """What the nearest figures give, sentence by sentence backwards; then what the nearest of them miss."""
    refuted: Gap | None = None
    for row in _rows(page, told, sort, at):
        for gap in _gaps(page, told, sort, row):
            if _fits(gap):
                return _told(page, gap, "consistent") if len({told.value, *[x.value for x in gap.low]}) > 1 else None
        refuted = refuted or next((gap for gap in _gaps(page, told, sort, row)[:1] if _fails(page, gap, row)), None)
    return _told(page, refuted, "contradiction") if refuted is not None else None


def _rows(page: Page, told: Item, sort: Sort, at: int) -> Iterator[list[Item]]:
    """The figures of its unit in the sentence of a rest or gap; with those of the sentence before; and so on."""
    row: list[Item] = []
    for back in range(at, max(-1, at - difference_words().bars.sentences), -1):
        here = [one for one in page.rows[back] if _alike(page, told, one) and (back < at or _beside(told, one, sort))]
        row = [*here, *row]
        if here and len(row) > 1:
            yield row


def _beside(told: Item, one: Item, sort: Sort) -> bool:
    """Whether a figure of its own sentence may stand for one of the two sides: behind a rest its whole only."""
    return one.start < told.start or sort != "pointing"


def _alike(page: Page, told: Item, one: Item) -> bool:
    """Whether a figure may be one of those between which a rest or gap lies."""
    if one.figure is told.figure or one.figure.hyphened or not is_told_plainly(page, one):
        return False
    if one.unit == "%" and told.noun in difference_words().points.words:
        return True
    bare = not told.unit and not told.noun
    return one.unit == told.unit and (bare or bool(told.unit) or kin(one.noun, told.noun))


def _gaps(page: Page, told: Item, sort: Sort, row: Sequence[Item]) -> list[Gap]:
    """The ways in which some figures may give a rest or gap, the likeliest first."""
    larger = [one for one in row if one.value > told.value]
    if sort in ("gap", "pointing"):
        larger = [one for one in larger if _sort(page, one) is None and one.value >= 2 * told.value]
        pairs = [(one, two) if one.value > two.value else (two, one) for one, two in combinations(larger, 2)]
        return [Gap(told, high, (low,), sort) for high, low in pairs]
    if not larger:
        return []
    high = max(larger, key=lambda one: one.value)
    rest = tuple(one for one in row if one is not high)
    ways = [rest, *((one,) for one in rest)] if len(rest) > 1 else [rest] if rest else []
    return [Gap(told, high, low, sort) for low in ways if len(low) <= difference_words().bars.parts]


def _made(gap: Gap) -> Band:
    return minus(gap.high.band, plus(one.band for one in gap.low))


def _value(gap: Gap) -> float:
    return gap.high.value - sum(one.value for one in gap.low)


def _fits(gap: Gap) -> bool:
    return _value(gap) > 0 and fit(_made(gap), gap.told.band) == "fits"


def _fails(page: Page, gap: Gap, row: Sequence[Item]) -> bool:
    """Whether a rest or gap misses what its figures give so that nothing but a slip explains it."""
    bars, told, made = difference_words().bars, gap.told, _value(gap)
    figures = (told, gap.high, *gap.low)
    if made <= 0 or not {one.figure.quantity.wording for one in figures} <= _EXACT:
        return False
    if fit(_made(gap), told.band) != "fails" or _otherwise(gap, row):
        return False
    if any(_comes_on_top(page, one) for one in gap.low):
        return False
    if gap.sort not in ("gap", "pointing") and not told.unit and not any(one.noun for one in (gap.high, *gap.low)):
        return False  # "the Big 12 and the Big Ten, with three bowls left"
    start = min(one.passage.start for one in figures)
    end = max(one.passage.end for one in figures)
    if difference_signs().partial.search(page.text[start:end].lower()):
        return False
    if gap.sort in ("gap", "pointing"):
        return len(row) == 2 and 1 / bars.times <= told.value / made <= bars.times
    miss = abs(made - told.value)
    return miss <= bars.whole * gap.high.value and miss <= bars.far * max(made, told.value)


def _comes_on_top(page: Page, one: Item) -> bool:
    """Whether a figure tells what was added: "sold twelve and bought three"."""
    before = page.text[max(one.passage.start, one.start - _TAIL) : one.start].lower()
    return difference_signs().adding.search(before) is not None


def _otherwise(gap: Gap, row: Sequence[Item]) -> bool:
    """Whether the figures make what is told in another way: their sum, half their gap, one more or less."""
    told, made = gap.told.value, _value(gap)
    if gap.sort in ("gap", "pointing") and told in {made - 1, made / 2, (made - 1) / 2, (made + 1) / 2, 2 * made}:
        return True
    low = sum(one.value for one in gap.low)
    if told in {2 * gap.high.value - low, 2 * low - gap.high.value, gap.high.value + low}:
        return True
    return any(one.value == told for one in row)


def _told(page: Page, gap: Gap, verdict: Verdict) -> Sum | None:
    told, high, low, _ = gap
    factor = told.factor
    made = shown(high.value / factor) + "".join(f" − {shown(one.value / factor)}" for one in low)
    why = f"{made} = {shown(round(_value(gap) / factor, 6))}"
    if verdict != "consistent":
        why += f", and the text says {shown(told.value / factor)}"
    frames = [(member(page, told.passage, told.figure), 0)]
    frames += [(member(page, one.passage, one.figure), 1) for one in (high, *low)]
    return judged(frames, verdict, why, settles=verdict == "consistent")


DIFFERENCES = DocumentCheck("differences", judge)
