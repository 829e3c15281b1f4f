"""Which reckonings repeat what is known to agree: found by claim and place, just as by looking at every answer."""

from __future__ import annotations

from itertools import combinations

from factcheck import extract
from factcheck.checks.check import Judgement, Sum
from factcheck.engine.known_sides import KnownSides
from factcheck.engine.sides import Side
from factcheck.questions.frames import Frame, frame

_TEXTS = (
    "The ferry carried 412 people and 38 cars on 4 May 2014, and 96 people on 5 May.",
    "On 4 May 2014 there were 412 people aboard, and 38 cars; 96 people came the day after.",
)


def _frames() -> list[Frame]:
    return [frame(one, document=at, published=None) for at, text in enumerate(_TEXTS) for one in extract(text)]


def _slowly(found: Sum, sides: list[Side]) -> bool:
    def of_one_place(one: Frame, two: Frame) -> bool:
        mine, theirs = one.claim, two.claim
        alike = one.document == two.document and mine.kind == theirs.kind
        return mine.id == theirs.id or (alike and mine.start < theirs.end and theirs.start < mine.end)

    return any(all(any(of_one_place(one, two) for two in side.frames) for one in found.frames) for side in sides)


def test_a_reckoning_is_known_by_its_claims_and_places() -> None:
    told = _frames()
    pairs = list(combinations(told, 2))
    sides = [Side(pair) for pair in pairs[::7]]
    known, judgement = KnownSides(sides), Judgement("consistent", "the same value")
    sums = [Sum(pair, (0, 1), judgement, alike=True) for pair in pairs]
    assert [known.tell(one) for one in sums] == [_slowly(one, sides) for one in sums]
    assert any(map(known.tell, sums))
    assert not known.tell(Sum(pairs[0], (0, 1), judgement))  # no telling of one answer
