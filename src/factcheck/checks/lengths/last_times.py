"""When something happened last, told in two texts: the last test in 2016, none since 2013."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.lengths.elapsed_told import shown_day
from factcheck.checks.lengths.last_told import Last, dated_of, lasts_of
from factcheck.checks.lengths.last_words import last_times, one_act, one_thing
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.once import once


@dataclass(frozen=True)
class _Laid:
    """What a page tells of last times, and of any times where another says that there were none."""

    page: Page

    @once
    def lasts(self) -> tuple[Last, ...]:
        """When things happened last."""
        return tuple(lasts_of(self.page))

    @once
    def nones(self) -> tuple[Last, ...]:
        """Since when they have not."""
        return tuple(last for last in self.lasts if last.none)

    @once
    def dated(self) -> tuple[Last, ...]:
        """When anything else happened."""
        known = {last.frame.claim.id for last in self.lasts}
        return tuple(one for one in dated_of(self.page) if one.frame.claim.id not in known)


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two texts of a story that tell when a thing happened last."""
    for page, laid in in_turn(shelf.pages, shelf.later, _Laid):
        one = laid[page.number]
        for other in shelf.later(page):
            two = laid[other.number]
            yield from _between(one.lasts, two.lasts)
            if one.nones:
                yield from _between(one.nones, two.dated)
            if two.nones:
                yield from _between(two.nones, one.dated)


def _between(mine: Sequence[Last], theirs: Sequence[Last]) -> Iterator[Sum]:
    for one in mine:
        for two in theirs:
            if not one_act(one.told, two.told):
                continue
            sole = two.last and _sole(one, mine) and _sole(two, theirs)
            found = _judged(one, two) if one_thing(one.told, two.told, sole=sole) else None
            if found is not None:
                yield found


def _sole(last: Last, told: Sequence[Last]) -> bool:
    """Whether a text tells of no other act of the kind."""
    return sum(one_act(last.told, other.told) for other in told) == 1


def _judged(one: Last, two: Last) -> Sum | None:
    """What is said of two times at which one thing happened last."""
    early, late = sorted((one, two), key=lambda last: (last.high, last.low))
    frames = [(one.frame, 0), (two.frame, 1)]
    if early.high >= late.low:
        if not (one.last and two.last):
            return None
        why = f"told twice when it happened last: {_shown(early)}, {_shown(late)}"
        return judged(frames, "consistent", why) if not (early.none and late.none and one.low != two.low) else None
    match = last_times().match
    if late.low - early.high <= match.slack or late.high > early.until - match.grace or late.none:
        return None
    if not (early.none or (one.last and two.last)):
        return None
    verdict: Verdict = "tension" if _soft(one) or _soft(two) else "contradiction"
    return judged(frames, verdict, f"when it happened last: {_shown(early)} against {_shown(late)}")


def _soft(last: Last) -> bool:
    """Whether a voice or a round length stands behind it."""
    return last.reckoned or not last.last or bool(last.frame.claim.stance.speaker)


def _shown(last: Last) -> str:
    return f"{'none since ' if last.none else ''}{shown_day((last.low, last.high))}"


LAST_TIMES = FolderCheck("last-times", judge)
