"""When something happened last, told in two texts: the last test in 2016, none since 2013."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.elapsed_told import shown_day
from factcheck.checks.last_told import Last, dated_of, lasts_of
from factcheck.checks.last_words import last_times, one_act, one_thing
from factcheck.checks.outcome import judged
from factcheck.checks.page import Shelf
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two texts of a story that tell when a thing happened last."""
    told = {page.number: list(lasts_of(page)) for page in shelf.pages}
    for page in shelf.pages:
        for other in shelf.told_with(page) if told[page.number] else ():
            if other.number > page.number:
                yield from _between(told[page.number], told[other.number])
            nones = [last for last in told[page.number] if last.none]
            if nones:
                lasts = {last.frame.claim.id for last in told[other.number]}
                yield from _between(nones, [one for one in dated_of(other) if one.frame.claim.id not in lasts])


def _between(mine: list[Last], theirs: list[Last]) -> Iterator[Sum]:
    for one in mine:
        for two in theirs:
            sole = _sole(one, mine) and _sole(two, theirs) and two.last
            if one_thing(one.told, two.told, sole=sole):
                found = _judged(one, two)
                if found is not None:
                    yield found


def _sole(last: Last, told: list[Last]) -> bool:
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
