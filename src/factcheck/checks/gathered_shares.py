"""Shares whose counts stand beside them, and multiples of a count elsewhere: these confirm, they never refute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from factcheck.checks.chance import amount, kin, place
from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.members import claim_of, member
from factcheck.checks.outcome import judged, plain, shown
from factcheck.checks.page import Page, Shelf
from factcheck.checks.ties import Tie, forms, ties
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame

REACH = 500  # characters around a share in which its counts may stand
NEAREST = 8
LOOSEST = 6.0  # per cent points: a share told more loosely fits too much
_COUNTED = frozenset({"count", "casualty", "troop_count", "money"})
_NO_COUNT = frozenset({"each", "rate", "daily", "multiple", "from", "to", "additional"})


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Shares with their counts nearby, and multiples of a count told elsewhere."""
    most = rule.number("accident", 0.08)
    for page in shelf.pages:
        counts = [f for f in page.frames if _is_count(f)]
        for share in _shares(page):
            found = _nearby(share, counts, most)
            if found is not None:
                yield found
    for page in shelf.pages:
        for blanks in page.blanks:
            for tie in ties(blanks, forms().elsewhere):
                yield from _elsewhere(shelf, page, tie)


def _shares(page: Page) -> Iterator[Frame]:
    """Every share of a page, also such as say not of what: "only a quarter of what we need"."""
    for passage in page.passages:
        for figure in passage.quantities:
            if figure.quantity.unit == "%" and figure.kind in ("share", "fraction") and not figure.doubt:
                frame = member(page, passage, figure)
                if _is_share(frame):
                    yield frame


def _is_count(frame: Frame) -> bool:
    scope = set(frame.claim.question.scope)
    return frame.claim.kind in _COUNTED and (amount(frame) or 0) > 0 and not scope & _NO_COUNT and frame.unit != "%"


def _is_share(frame: Frame) -> bool:
    value = frame.claim.value
    scope = set(frame.claim.question.scope)
    return isinstance(value, Quantity) and frame.unit == "%" and not scope & (_NO_COUNT - {"rate"})


def _width(share: Frame) -> tuple[float, float] | None:
    """The core of a share, or None where it is told too loosely to confirm anything."""
    value = share.claim.value
    value = value.in_points if isinstance(value, Quantity) else value
    if not isinstance(value, Quantity) or value.core.low is None or value.core.high is None:
        return None
    low, high = float(value.core.low), float(value.core.high)
    return (low, high) if high - low <= 2 * LOOSEST and high <= 100 else None


def _nearby(share: Frame, counts: Sequence[Frame], most: float) -> Sum | None:
    """Two counts near a share of which one is that share of the other."""
    core = _width(share)
    if core is None:
        return None
    near = [f for f in counts if abs(f.claim.start - share.claim.start) <= REACH]
    near = sorted(near, key=lambda f: (abs(f.claim.start - share.claim.start), f.claim.id))[:NEAREST]
    pairs = [(p, w) for p, w in permutations(near, 2) if _may_be(p, w)]
    best: tuple[float, Frame, Frame] | None = None
    for part, whole in pairs:
        ratio = 100 * (amount(part) or 0.0) / (amount(whole) or 1.0)
        if core[0] <= ratio <= core[1]:
            tried = sum(p.unit == part.unit for p, _ in pairs)
            chance = (core[1] - core[0]) / 100 * tried * _likeness(share, part, whole)
            if chance <= most and (best is None or chance < best[0]):
                best = (chance, part, whole)
    return _told(share, best[1], best[2]) if best else None


def _may_be(part: Frame, whole: Frame) -> bool:
    return part.unit == whole.unit and (amount(part) or 0) < (amount(whole) or 0) and kin(part, whole)


def _likeness(share: Frame, part: Frame, whole: Frame) -> float:
    """How much the words lower the chance of accident: same act as the share, same thing counted."""
    chance = 1.0
    asked, told = share.claim.question.measure, whole.claim.question.measure
    if share.claim.evidence.sentence_start == whole.claim.evidence.sentence_start:
        chance *= 0.4
    if asked.whole and asked.whole == told.head:
        chance *= 0.3
    if part.claim.evidence.sentence_start == whole.claim.evidence.sentence_start:
        chance *= 0.5
    if asked.predicate and asked.predicate == part.claim.question.measure.predicate:
        chance *= 0.4
    heads = {part.claim.question.measure.head, told.head}
    if len(heads) == 1 and "" not in heads:
        chance *= 0.5
    return chance


def _told(share: Frame, part: Frame, whole: Frame) -> Sum | None:
    top, bottom = amount(part) or 0.0, amount(whole) or 1.0
    why = f"{shown(top)} of {shown(bottom)} is {100 * top / bottom:.1f} per cent"
    return judged([(share, 0), (part, 1), (whole, 1)], "consistent", why)


def _elsewhere(shelf: Shelf, page: Page, tie: Tie) -> Iterator[Sum]:
    """A tie with one figure missing, and that figure in another place of the folder."""
    if tie.figures["times"].kind != "multiple":
        return
    result, times = claim_of(page, tie.blanks.passage, tie.figures["result"]), plain(tie.figures["times"])
    if result is not None and _is_count(result) and times > 1:
        yield from _bases_of(shelf, page, result, times)


def _bases_of(shelf: Shelf, page: Page, result: Frame, times: float) -> Iterator[Sum]:
    """The count elsewhere of which a count is told to be the double."""
    base, head = (amount(result) or 0.0) / times, result.claim.question.measure.head
    if not head or place(base) < 1 or base < 3:
        return
    for other in (page, *shelf.told_with(page)):
        for frame in other.frames:
            same = _is_count(frame) and frame.claim.question.measure.head == head and frame.unit == result.unit
            if same and amount(frame) == base:
                why = f"{shown(amount(result) or 0.0)} is {times:g} times {shown(base)}"
                found = judged([(result, 0), (frame, 1)], "consistent", why, settles=True)
                if found is not None:
                    yield found


GATHERED_SHARES = FolderCheck("gathered-shares", judge)
