"""What two texts have in common besides: without any of it a loose likeness of two figures is no clash."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures import nearest_of_few
from factcheck.checks.figures.softened import loosely_joined
from factcheck.checks.one_thing.little_told import little_told
from factcheck.engine.judged import Judged
from factcheck.engine.reckoned import Reckoned
from factcheck.engine.sides import Agreed
from factcheck.questions.joints import FIGURES
from factcheck.questions.weights import weights

_ANSWERS: frozenset[str] = (FIGURES - {"age"}) | {"event_date", "time_of_day"}


def in_company(flagged: Sequence[Judged], agreed: Iterable[Agreed], reckoned: Iterable[Reckoned]) -> list[Judged]:
    """The clashes without those that nothing but a loose likeness joins, in texts that have nothing else in common.

    Texts on one matter, each of an event of its own, tell like things of it; texts on one event tell facts alike, too.
    In texts of a few sentences there may be no other.

    Args:
        flagged: The clashes.
        agreed: The facts that are told twice.
        reckoned: What arithmetic found.
    """
    shared: dict[int, set[int]] = defaultdict(set)
    confirmed = (one.found.frames for one in reckoned if one.found.judgement.verdict == "consistent")
    for number, frames in enumerate(chain((one.side.frames for one in agreed), confirmed)):
        for frame in frames:
            shared[frame.document].add(number)
    return [item for item in flagged if not (_loose(item) and _alone(item, shared))]


def _loose(item: Judged) -> bool:
    """Whether hardly more than likeness joins the two answers, in texts that have room for other facts."""
    nearest = item.judgement.why == nearest_of_few.WHY  # a bet on how little is told: something else has to back it
    if item.pair.one_document or item.weighing.brief or (little_told(item.pair) and not nearest):
        return False
    return item.a.claim.kind in _ANSWERS and loosely_joined(item.pair) and not _of_one_stretch(item)


def _of_one_stretch(item: Judged) -> bool:
    """Whether each text tells once how long one thing was as it was: the hours that the screens were dark."""
    weighing = item.weighing
    return item.a.claim.kind == "duration" and weighing.sole and weighing.measure >= weights().signs.strong


def _alone(item: Judged, shared: dict[int, set[int]]) -> bool:
    return len(shared[item.a.document] & shared[item.b.document]) < clash_words().chances.in_common
