"""A series of figures of one unit, and the figure that the language calls the whole of it.

"340,000 to hotels, 190,000 to printers and 80,000 to arbiters, in all 640,000." Which words stand between does not
matter: a series is figures of one unit that commas and "and" join, each with its own phrase, in one sentence or over
the sentences before. What makes another figure its whole are words such as "in all", "adds up to", "every penny of
the", "all 24"; or, of one told before, that the series shares its kind out: gold, silver and bronze; won, drawn, lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.reckoning.bands import fit, plus
from factcheck.checks.reckoning.members import claim_of, member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.told_items import Item
from factcheck.checks.reckoning.wholes_words import whole_signs, whole_words
from factcheck.checks.sums.wholes_hundred import hundreds
from factcheck.checks.sums.wholes_items import first_series, is_added, is_series, kin, may_be_part
from factcheck.checks.sums.wholes_marks import Strength, behind_it, mark
from factcheck.checks.sums.wholes_shares import share_one_thing
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.row import NamedTuple

_TOLD = frozenset({"exact", "about"})


class Series(NamedTuple):
    """A whole, the figures told of it, and how surely these are all: "strong", "plain" or "weak"."""

    whole: Item
    parts: tuple[Item, ...]
    strength: Strength


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every whole with the series that makes it up, or misses it by a little."""
    for at, row in enumerate(page.rows):
        for whole in row:
            told = (*_before(page, at, whole), *_behind(page, at, whole))
            if found := _best(page, told, _near(page, at)):
                yield found
    yield from hundreds(page)


def _near(page: Page, at: int) -> list[Item]:
    """The figures of a sentence and of those around it."""
    reach = whole_words().bars.sentences
    return [one for row in page.rows[max(0, at - reach + 1) : at + 2] for one in row]


def _before(page: Page, at: int, whole: Item) -> Iterator[Series]:
    """Series that end before their whole: in its own sentence, or in those before it."""
    strength = mark(page, whole)
    if strength is None or _is_an_age(page, whole):
        return
    taken: list[Item] = []
    for back in range(at, max(-1, at - whole_words().bars.sentences), -1):
        if back < at and len(taken) > 1 and _parted(page, back):
            return
        told = [one for one in page.rows[back] if one.start < whole.start and _may_belong(page, one, whole)]
        here = [one for one in told if is_added(page, one)]
        if here:
            taken = [*here, *taken]
            parts = _counting(taken, whole)
            enough = len(parts) >= whole_words().bars.sure and back >= at - 1 if strength == "none" else len(parts) > 1
            if whole.figure.kind == "share" and not share_one_thing(page, parts, whole):
                continue
            if enough and is_series(parts):
                yield Series(_as_told(whole, parts), parts, strength)


def _is_an_age(page: Page, whole: Item) -> bool:
    """Whether a figure is how old somebody is: "a woman of 71" counts nothing."""
    claim = claim_of(page, whole.passage, whole.figure)
    return claim is not None and claim.claim.kind == "age"


def _parted(page: Page, at: int) -> bool:
    """Whether a paragraph ends behind a sentence."""
    return _between(page, at).count("\n") > 1


def _between(page: Page, at: int) -> str:
    """What stands between a sentence of running text and the next."""
    return page.text[page.prose[at].end : page.prose[at + 1].start]


def _behind(page: Page, at: int, whole: Item) -> Iterator[Series]:
    """Series behind their whole that are said to share it out: behind it in its sentence, or in the next."""
    own = [one for one in page.rows[at] if one.start > whole.start and _may_belong(page, one, whole)]
    rows = [own] if len(own) > 1 else []
    if at + 1 < len(page.prose) and "\n\n" not in _between(page, at):
        rows.append([one for one in page.rows[at + 1] if _may_belong(page, one, whole)])
    for row in rows:
        row = [one if one.unit else one._replace(unit=whole.unit, factor=whole.factor) for one in row]
        parts = first_series(row)
        if len(parts) > 1 and (strength := behind_it(page, whole, parts)):
            yield Series(whole, parts, strength)


def _may_belong(page: Page, one: Item, whole: Item) -> bool:
    """Whether a figure may be a part of a whole: of its unit, and no larger."""
    if whole.figure.kind == "share" and one.figure.kind != "share":
        return False
    same = one.unit == whole.unit or (not one.noun and not one.unit) or not (whole.unit or whole.noun)
    return bool(same) and one.figure is not whole.figure and may_be_part(page, one)


def _counting(taken: Sequence[Item], whole: Item) -> tuple[Item, ...]:
    """The parts among some figures: of counts those whose noun may be that of the whole, and none that counts them."""
    units = {one.unit for one in (*taken, whole) if one.unit or one.noun}
    if len(units) > 1:
        return ()
    if unit := next(iter(units), ""):
        if any(not one.unit and one.value < whole_words().bars.large for one in (*taken, whole)):
            return ()  # "52 catches for 404 yards, and he sat out four"
        factor = next(one.factor for one in (*taken, whole) if one.unit)
        taken = [one if one.unit else one._replace(unit=unit, factor=factor) for one in taken]
    else:
        own = [one for one in taken if one.noun and whole.noun and kin(one.noun, whole.noun)]
        taken = [one for one in taken if not one.noun or kin(one.noun, whole.noun)] if own else taken
        rest = [one for one in taken if not _counts_parts(one, len(taken) - 1)]
        taken = rest if len(rest) == len(taken) - 1 else taken
    return tuple(taken[-whole_words().bars.most :])


def _counts_parts(one: Item, number: int) -> bool:
    """Whether a figure tells how many parts there are: "between them the two plants"."""
    before = one.passage.document[one.passage.start : one.start].lower().split()[-1:]
    return one.value == number and not whole_words().numbering.words.isdisjoint(before)


def _as_told(whole: Item, parts: Sequence[Item]) -> Item:
    """The whole in the unit of its parts, where its own is left out."""
    return whole if whole.unit else whole._replace(unit=parts[-1].unit, factor=parts[-1].factor)


def _best(page: Page, told: Sequence[Series], near: Sequence[Item]) -> Sum | None:
    """The series that makes its whole; else the one that misses it by least, if nothing else may make it."""
    for series in told:
        for run in _runs(series.parts):
            if _confirms(page, series, run):
                return _told(page, series._replace(parts=run), "consistent")
    refuted = [series for series in told if _fails(page, series, near)]
    if not refuted:
        return None
    best = min(refuted, key=_miss)
    return _told(page, best, "contradiction" if best.strength == "strong" and _is_exact(best) else "tension")


def _confirms(page: Page, series: Series, run: tuple[Item, ...]) -> bool:
    """Whether figures make their whole, and not by accident: what nothing calls the whole must be it to the unit."""
    whole, strength = series.whole, series.strength
    if not _fits(run, whole) or whole.figure.quantity.wording not in _TOLD:
        return False
    if strength == "strong":
        return True
    told = len(run) > 2 or strength == "plain"
    exact = strength != "none" or sum(part.value for part in run) == whole.value
    return told and exact and _of_one_outcome(page, series)


def _of_one_outcome(page: Page, series: Series) -> bool:
    """Whether nothing says that the figures count people of two fates: six killed, 14 wounded, "20 dead"."""
    told = [_outcome(page, one) for one in (series.whole, *series.parts)]
    return not told[0] or set(told[1:]) <= {told[0], ""}


def _outcome(page: Page, one: Item) -> str:
    claim = claim_of(page, one.passage, one.figure)
    return claim.claim.question.measure.outcome if claim is not None else ""


def _runs(parts: tuple[Item, ...]) -> Iterator[tuple[Item, ...]]:
    """All parts; then the last of them, and the first."""
    yield parts
    for size in range(len(parts) - 1, 1, -1):
        yield parts[-size:]
        yield parts[:size]


def _fits(parts: Sequence[Item], whole: Item) -> bool:
    return fit(plus(part.band for part in parts), whole.band) == "fits"


def _is_exact(series: Series) -> bool:
    return all(one.figure.quantity.wording == "exact" for one in (series.whole, *series.parts))


def _miss(series: Series) -> float:
    return abs(sum(part.value for part in series.parts) - series.whole.value) / series.whole.value


def _fails(page: Page, series: Series, near: Sequence[Item]) -> bool:
    """Whether a series misses its whole so that nothing but a slip explains it."""
    whole, parts, strength = series
    signs = whole_signs()
    if strength == "none" or (strength == "weak" and not _of_one_noun(series)):
        return False
    if strength != "strong" and not _of_one_outcome(page, series):
        return False
    if any(one.figure.quantity.wording not in _TOLD for one in (whole, *parts)):
        return False
    if (
        fit(plus(part.band for part in parts), whole.band) != "fails"
        or max(part.value for part in parts) >= whole.value
    ):
        return False
    if _miss(series) > _reach(series):
        return False
    start, end = min(parts[0].passage.start, whole.passage.start), max(parts[-1].passage.end, whole.passage.end)
    if signs.partial.search(page.text[start:end].lower()) or _unread(page, series):
        return False
    if any(one.passage is not whole.passage for one in parts) and signs.elsewhere.search(_sentence(page, whole)):
        return False
    return not _made_otherwise(whole, near)


def _of_one_noun(series: Series) -> bool:
    """Whether no noun says that a whole counts something else than its series: "the 27 families" of 25 houses."""
    whole, parts, _ = series
    nouns = [one.noun for one in parts if one.noun]
    free = bool(whole.unit) or not whole.noun or not parts[0].noun
    return free or any(kin(one, whole.noun) for one in nouns)


def _reach(series: Series) -> float:
    """How far a series may lie from its whole, as a share of it."""
    whole, parts, strength = series
    bars = whole_words().bars
    if strength == "weak" and len(parts) < bars.sure and not whole.unit:
        return bars.two
    return bars.far if strength == "strong" else bars.near


def _sentence(page: Page, one: Item) -> str:
    return page.text[one.passage.start : one.passage.end].lower()


def _unread(page: Page, series: Series) -> bool:
    """Whether a part of a series of counts is told without a number: "three dogs and a parrot"."""
    whole, parts, _ = series
    if whole.unit:
        return False
    last = parts[-1]
    until = whole.start if whole.start > last.end and whole.passage is last.passage else last.passage.end
    words = page.text[parts[0].end : until].lower()
    return whole_signs().single.search(words) is not None


def _made_otherwise(whole: Item, near: Sequence[Item]) -> bool:
    """Whether some other figures around make the whole: two of them, or all but one of a few."""
    others = [one for one in near if one.unit == whole.unit and one.figure is not whole.figure and one.value > 0]
    if any(_fits(pair, whole) for pair in combinations(others, 2)):
        return True
    if any(abs(abs(a.value - b.value) - whole.value) < 1e-9 for a, b in combinations(others, 2)):
        return True
    return len(others) <= whole_words().bars.most and any(
        _fits(some, whole) for size in range(3, len(others) + 1) for some in combinations(others, size)
    )


def _told(page: Page, series: Series, verdict: Verdict) -> Sum | None:
    whole, parts, _ = series
    numbers = [part.value / whole.factor for part in parts]
    made = " + ".join(map(shown, numbers)) + f" = {shown(sum(numbers))}"
    why = made if verdict == "consistent" else f"{made}, and the text says {shown(whole.value / whole.factor)}"
    frames = [(member(page, whole.passage, whole.figure), 0)]
    frames += [(member(page, part.passage, part.figure), 1) for part in parts]
    return judged(frames, verdict, why, settles=verdict == "consistent")


WHOLES = DocumentCheck("wholes", judge)
