"""Totals whose parts stand in other sentences, or in another document: these confirm, they never refute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.chance import accident, amount, calls_total, kin, outcomes, same_head
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame

NEAREST = 9  # figures around a total that may be its parts
REACH = 700  # characters
MOST_PARTS = 4
_NO_PART = frozenset({"each", "rate", "daily", "multiple", "ceiling", "from", "to"})
_NO_TOTAL = frozenset({"each", "rate", "daily", "multiple", "part", "additional", "from"})
_DATED = frozenset({"clause", "fronted"})
_SCORE = "score"  # goals and games of one match add up to nothing
_TALLIED = frozenset({"count", "casualty", "troop_count", "money"})

Found = tuple[float, Frame, tuple[Frame, ...]]


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Totals with their parts nearby, then totals with their parts in another document of the story."""
    most = rule.number("accident")
    smallest = rule.number("smallest")
    for page in shelf.pages:
        figures = _figures(page)
        totals = [at for at, f in enumerate(figures) if (amount(f) or 0) >= smallest and not _scope(f) & _NO_TOTAL]
        found = (_nearby(page, figures[at], _around(figures, at), most) for at in totals)
        yield from _told_once(sorted((one for one in found if one is not None), key=lambda o: (o[0], o[1].claim.id)))
    yield from _across(shelf, most, smallest)


def _figures(page: Page) -> list[Frame]:
    return [
        f
        for f in sorted(page.frames, key=lambda f: (f.claim.start, f.claim.id))
        if f.claim.kind in _TALLIED and (amount(f) or 0) > 0 and f.claim.evidence.binding == "construction"
        and not _sized(f) and f.claim.question.measure.head != _SCORE
    ]  # fmt: skip


def _sized(frame: Frame) -> bool:
    """Whether a figure tells a size and no number of things: a 47-yard pass."""
    value = frame.claim.value
    return isinstance(value, Quantity) and f"{value.as_written}-" in frame.claim.quote


def _around(figures: Sequence[Frame], at: int) -> list[Frame]:
    """The figures near a total that can be its parts, in text order."""
    total = figures[at]
    low, high = max(0, at - NEAREST), at + NEAREST + 1
    near = [
        f
        for f in figures[low:high]
        if f is not total and f.unit == total.unit and (amount(f) or 0) < (amount(total) or 0)
        and abs(f.claim.start - total.claim.start) <= REACH and not set(f.claim.question.scope) & _NO_PART
    ]  # fmt: skip
    near.sort(key=lambda f: abs(f.claim.start - total.claim.start))
    return sorted(near[:NEAREST], key=lambda f: f.claim.start)


def _scope(frame: Frame) -> set[str]:
    return set(frame.claim.question.scope)


def _told_once(found: Sequence[Found]) -> Iterator[Sum]:
    """The least accidental sums; a figure is no total of figures that are parts of another total with it."""
    taken: list[set[str]] = []
    for _, total, parts in found:
        names = {total.claim.id, *(p.claim.id for p in parts)}
        if all(len(names & other) < 2 for other in taken):
            taken.append(names)
            told = _told(total, parts)
            if told is not None:
                yield told


def _nearby(page: Page, total: Frame, near: Sequence[Frame], most: float) -> Found | None:
    whole = amount(total) or 0.0
    best: tuple[float, tuple[Frame, ...]] | None = None
    for count in range(2, min(MOST_PARTS, len(near)) + 1):
        tried = 0
        fitting: list[tuple[Frame, ...]] = []
        for parts in combinations(near, count):
            tried += 1
            if abs(sum(amount(p) or 0.0 for p in parts) - whole) <= 1e-9 * whole:
                fitting.append(parts)
        for parts in fitting:
            chance = _chance(page, total, parts, near, tried)
            if chance is not None and chance <= most and (best is None or chance < best[0]):
                best = (chance, parts)
    return (best[0], total, best[1]) if best else None


def _chance(page: Page, total: Frame, parts: Sequence[Frame], near: Sequence[Frame], tried: int) -> float | None:
    """The chance of accident, lowered by every sign that the text means these parts; None where it cannot."""
    every = (total, *parts)
    if len({amount(p) for p in parts}) < len(parts) and len(parts) > 2:
        return None
    if any(total.place and part.place and total.place.isdisjoint(part.place) for part in parts):
        return None  # of 40 seats in one town none are held in another
    if _of_some(total, parts):
        return None
    tied = _tied(page, total, parts)
    outcome = {f.claim.question.measure.outcome for f in every}
    if len(outcome) > 1 or _of_two_times(parts) or not (tied or _known_kin(total, parts)):
        return None
    sentences = {f.claim.evidence.sentence_start for f in parts}
    chance = accident(amount(total) or 0.0, [amount(p) or 0.0 for p in parts], tried)
    chance *= 0.2 if tied else 1.0
    chance *= 0.3 if same_head(every) else 3.0 if any(not f.claim.question.measure.head for f in parts) else 1.0
    chance *= 1.0 if "" in outcome else 0.3
    chance *= 0.4 if len(sentences) == 1 else 1.0
    chance *= 0.4 if _neighbours(parts, near) else 1.0
    return chance


def _of_some(total: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a total counts what but some of its parts do, and another counts something else: points, and goals."""
    head = total.claim.question.measure.head
    return any(p.claim.question.measure.head == head != "" for p in parts) and not all(kin(total, p) for p in parts)


def _of_two_times(parts: Sequence[Frame]) -> bool:
    """Whether one part is dated by its own clause and another is not: "in 2021 there had been 44", "17 kittens"."""
    return len({part.claim.question.time_from in _DATED for part in parts}) > 1


def _known_kin(total: Frame, parts: Sequence[Frame]) -> bool:
    """Whether the total says what it counts and no part counts anything else; sums of money need not."""
    named = total.unit not in ("", "%") or total.claim.question.measure.head
    return bool(named) and all(kin(total, part) for part in parts)


def _tied(page: Page, total: Frame, parts: Sequence[Frame]) -> bool:
    """Whether a sentence of the total, or of all of its parts, calls one of them a total or parts of one.

    A sentence with some of the parts that does so tells of these alone: "the total is made up of 30 and 12".
    """
    spans = {(f.claim.evidence.sentence_start, f.claim.evidence.sentence_end) for f in parts}
    spans = spans if len(spans) == 1 else set[tuple[int, int]]()
    spans |= {(total.claim.evidence.sentence_start, total.claim.evidence.sentence_end)}
    return any(calls_total(page.text[start:end]) for start, end in spans)


def _neighbours(parts: Sequence[Frame], near: Sequence[Frame]) -> bool:
    """Whether no other figure of their unit stands between the parts."""
    first, last = parts[0].claim.start, parts[-1].claim.start
    return sum(first <= f.claim.start <= last for f in near) == len(parts)


def _told(total: Frame, parts: Sequence[Frame]) -> Sum | None:
    written = " + ".join(shown(amount(p) or 0.0) for p in parts)
    frames = [(total, 0), *((part, 1) for part in parts)]
    return judged(frames, "consistent", f"{written} = {shown(amount(total) or 0.0)}", settles=True)


def _across(shelf: Shelf, most: float, smallest: float) -> Iterator[Sum]:
    """Lists of one sentence in one document that make a total told in another."""
    lists = [(page, parts, all_of_it) for page in shelf.pages for parts, all_of_it in _lists(page)]
    wanted: dict[tuple[str, str, float], list[tuple[Page, Frame]]] = {}
    tried: dict[tuple[str, str], int] = {}
    for page in shelf.pages:
        for total in _figures(page):
            scope = set(total.claim.question.scope)
            outcome = total.claim.question.measure.outcome
            if (amount(total) or 0) >= smallest and not scope & _NO_TOTAL:
                wanted.setdefault((total.unit, outcome, amount(total) or 0.0), []).append((page, total))
                tried[total.unit, outcome] = tried.get((total.unit, outcome), 0) + 1
    for page, parts, whole_list in lists:
        outcome = next(iter(outcomes(parts)), "")
        made = sum(amount(p) or 0.0 for p in parts)
        for other, total in wanted.get((parts[0].unit, outcome, made), ()):
            if other is page or shelf.one_story(page, other) < 0 or not all(kin(total, p) for p in parts):
                continue
            numbers = [amount(p) or 0.0 for p in parts]
            chance = accident(made, numbers, tried[parts[0].unit, outcome]) * _likeness(total, parts)
            chance *= 0.4 if whole_list else 1.0
            found = _told(total, parts) if chance <= most else None
            if found is not None:
                yield found


def _lists(page: Page) -> Iterator[tuple[tuple[Frame, ...], bool]]:
    """Neighbouring figures of one sentence, unit and outcome, and whether they are all that it has of them."""
    by_sentence: dict[int, list[Frame]] = {}
    for frame in _figures(page):
        if not set(frame.claim.question.scope) & _NO_PART:
            by_sentence.setdefault(frame.claim.evidence.sentence_start, []).append(frame)
    for frames in by_sentence.values():
        for count in range(2, MOST_PARTS + 1):
            for at in range(len(frames) - count + 1):
                parts = tuple(frames[at : at + count])
                named = {f.claim.question.measure.outcome for f in parts}
                if len({f.unit for f in parts}) == 1 and len(named) == 1 and all(kin(parts[0], p) for p in parts):
                    told = parts[0].claim.question.measure.outcome
                    alike = [f for f in frames if told and f.claim.question.measure.outcome == told]
                    yield parts, len(alike) == count


def _likeness(total: Frame, parts: Sequence[Frame]) -> float:
    """How much the words around a total and its parts lower the chance of accident."""
    shared = set(total.terms) & {term for part in parts for term in part.terms}
    names = total.names & {name for part in parts for name in part.names}
    chance = 0.5 ** min(3, len(shared) + len(names))
    if total.claim.question.measure.outcome:
        chance *= 0.4
    if same_head((total, *parts)):
        chance *= 0.4
    return chance


_TAKES = (
    Option("accident", "a number", "the chance above which figures that make a total may do so by accident"),
    Option("smallest", "a number", "the least total that is looked at"),
)
GATHERED = FolderCheck("gathered", judge, _TAKES)
