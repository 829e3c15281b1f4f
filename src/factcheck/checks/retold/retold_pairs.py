"""Everything that the figures of a page make, place by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product

from factcheck.checks.retold.retold_figures import Told, counted, is_thing
from factcheck.checks.retold.retold_made import Made
from factcheck.checks.retold.retold_parts import base_of, before_of, parts_of, set_against
from factcheck.checks.retold.retold_ratios import neighbours_of, pair_of
from factcheck.checks.retold.retold_sums import a_day, sums_of

MOST = 8  # figures of a sentence that are paired
REACH = 2  # sentences between a share and its whole


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
            yield from pair_of(one, two)
        for later in range(at + 1, at + REACH + 1):
            for one, two in product(here, by_sentence.get(later, ())[:MOST]):
                yield from neighbours_of(one, two, later - at)
        for one in here:
            yield from a_day(one)
        for one, two in pairwise(here):
            yield from base_of(one, two)
            yield from before_of(one, two)
        yield from sums_of(here)
        for share in here:
            against = set_against(share)
            if share.form == "share" and not against:
                for other in by_head.get(counted(share.claim), ())[:MOST]:
                    if abs(other.at - at) > REACH:
                        yield from parts_of(share, other, 1)
            if share.form in ("share", "multiple", "each"):
                reach = 0 if against else REACH
                for near in range(at - reach, at + reach + 1):
                    for other in by_sentence.get(near, ())[:MOST]:
                        yield from parts_of(share, other, abs(near - at))
