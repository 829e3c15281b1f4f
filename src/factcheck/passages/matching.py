"""Which figure of the passage answers which figure of the claim: each at most once, the surest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log2

from factcheck.model.fit import FitVerdict
from factcheck.passages.alike import of_one_act, score
from factcheck.passages.apart import of_two_measures, told_apart
from factcheck.passages.days import Order, order
from factcheck.passages.lexicon import passage_table
from factcheck.passages.manner import differ
from factcheck.passages.parts import parts_of_one
from factcheck.passages.sides import of_two_sides
from factcheck.passages.told import DATES, HOUR, Told
from factcheck.row import NamedTuple

_TWO_WAYS = "one tells of a rise, the other of a fall"
_OF_TIME = (*DATES, HOUR, "length")
_AS_OF = ("since", "by", "until")  # "as of 4 May"


class Pair(NamedTuple):
    """A figure of the claim beside one of the passage."""

    claim: Told
    passage: Told
    score: float
    bears: bool


class Judged(NamedTuple):
    """A matched pair with its verdict and the reason."""

    pair: Pair
    verdict: FitVerdict
    why: str


def judged(claim: Sequence[Told], passage: Sequence[Told]) -> list[Judged]:
    """The matched pairs of two texts, in the order of the claim."""
    pairs = _pairs(asked(claim), passage)
    found = _parts_told([Judged(pair, *_verdict(pair, pairs)) for pair in _matched(pairs)], claim, passage)
    if any(one.pair.claim.condition and not one.pair.bears for one in found):
        reason = "the figure that the claim makes its condition is another"
        found = [
            one._replace(verdict="tension", why=reason) if one.verdict == "contradiction" else one for one in found
        ]
    return found


def _parts_told(found: list[Judged], claim: Sequence[Told], passage: Sequence[Told]) -> list[Judged]:
    """The matches, of which those that are no clash are told so: the two are the parts of one whole.

    A figure of the claim may stand beside the whole while its other part is left.
    """
    beside, taken = [*claim, *passage], {one.pair.passage.start for one in found}
    told = []
    for one in found:
        left = (other for other in passage if other.start not in taken and other.sort == one.pair.claim.sort)
        told.append(one if one.pair.bears else _of_one_whole(one, [one.pair.passage, *left], beside))
        taken.add(told[-1].pair.passage.start)
    return told


def _of_one_whole(one: Judged, others: Sequence[Told], beside: Sequence[Told]) -> Judged:
    if one.verdict not in ("contradiction", "tension"):
        return one
    parts = {parts_of_one(one.pair.claim, other, beside): other for other in reversed(others)}
    if "both" in parts:
        pair = one.pair._replace(passage=parts["both"])
        return one._replace(pair=pair, verdict="consistent", why="they are the two parts of one whole")
    if parts_of_one(one.pair.claim, one.pair.passage, beside):
        return one._replace(verdict="unrelated", why="they may be the two parts of one whole")
    return one


def asked(given: Sequence[Told]) -> list[Told]:
    """What a claim asserts: the date of a clause with a figure says only when that held."""
    figures = [one for one in given if one.sort not in (*DATES, "rank")]
    return [one for one in given if one.sort not in DATES or not _dates_a_figure(one, figures)]


def _dates_a_figure(one: Told, figures: Sequence[Told]) -> bool:
    sentence, clause = one.clause
    beside = [other for other in figures if other.clause[0] == sentence]
    if one.own and not any(set(one.own) <= {*other.own} for other in beside):
        return False
    loose = clause < 0 or any(other.clause[1] < 0 for other in beside) or one.signal in _AS_OF
    return any(other.clause == one.clause for other in beside) or (bool(beside) and loose)


def _pairs(claim: Sequence[Told], passage: Sequence[Told]) -> list[Pair]:
    ours, theirs = (Counter(one.sort for one in side) for side in (claim, passage))
    by_sort: dict[str, list[Told]] = {}
    for other in passage:
        by_sort.setdefault(other.sort, []).append(other)
    return [
        _pair(one, other, sole=ours[one.sort] == theirs[one.sort] == 1)
        for one in claim
        for other in by_sort.get(one.sort, ())
        if not (one.year_known and other.year_known)
        and not _one_is_denied(one, other)
        and not of_two_measures(one, other)
        and not of_two_sides(one, other)
    ]


def _one_is_denied(one: Told, two: Told) -> bool:
    """Whether one text alone denies a figure, or the very act that the other tells of it: neither answers the other."""
    denials = {one.denial, two.denial} - {""}
    if not denials or one.denial == two.denial:
        return False
    return "it" in denials or (bool(one.act) and one.act == two.act)


def _pair(one: Told, other: Told, *, sole: bool) -> Pair:
    """Two figures of one sort; what rose by one does not bear out what fell by it, and a plan is no fact."""
    sure = score(one, other, sole=sole) + passage_table().weights.scope * _told_as_two(one, other)
    return Pair(one, other, sure, one.bounds.bears(other.bounds) and one.way * other.way != -1)


def _told_as_two(one: Told, other: Told) -> bool:
    """Whether one is told as fact and the other as meant; a duty, a permission and a timetable are in force."""
    return differ(one.manner, other.manner, of_time=one.sort in _OF_TIME)


def _opposed(one: Told, other: Told) -> bool:
    """Whether one tells of a rise and the other of a fall."""
    return one.way * other.way < 0


def _matched(pairs: Sequence[Pair]) -> list[Pair]:
    """The surest pairs; of two nearly as sure, the one that agrees."""
    bars = passage_table().bars
    absent = _absent(pairs)
    ranked = sorted(
        (pair for pair in pairs if pair.score >= _least(pair, absent)),
        key=lambda pair: (
            -(pair.score + bars.meeting * pair.bears + bars.time * _timed(pair) + bars.toll * _very_toll(pair)),
            pair.claim.start,
            pair.passage.start,
        ),
    )
    ours, theirs, found = set[int](), set[int](), []
    for pair in ranked:
        if pair.claim.start not in ours and pair.passage.start not in theirs:
            ours.add(pair.claim.start)
            theirs.add(pair.passage.start)
            found.append(pair)
    return sorted(found, key=lambda pair: pair.claim.start)


def _absent(pairs: Sequence[Pair]) -> frozenset[tuple[int, str]]:
    """The dates of the claim that no date of a passage with several bears: were they true, one would."""
    told: dict[tuple[int, str], list[bool]] = {}
    for pair in pairs:
        if pair.claim.sort in DATES:
            told.setdefault((pair.claim.start, pair.claim.sort), []).append(pair.bears)
    several = passage_table().bars.several
    return frozenset(key for key, bears in told.items() if len(bears) >= several and not any(bears))


def _least(pair: Pair, absent: frozenset[tuple[int, str]]) -> float:
    """From which score a pair is compared."""
    bars = passage_table().bars
    return bars.least - bars.absent if (pair.claim.start, pair.claim.sort) in absent else bars.least


def _verdict(pair: Pair, pairs: Sequence[Pair]) -> tuple[FitVerdict, str]:
    one, two = pair.claim.bounds, pair.passage.bounds
    when = _when(pair)
    if _told_as_two(pair.claim, pair.passage) and (pair.bears or pair.score >= _needed(pair, pairs)):
        return "tension", "one is told as fact, the other as planned, expected or possible"
    if pair.bears:
        return _borne_out(pair, pairs, when)
    if one.is_vague or two.is_vague:
        return "tension", "one of the figures is vague"
    if when == "apart":
        return "tension", "they are told of two times"
    if any(other.bears and other.score >= pair.score - _margin(other) for other in _rivals(pair, pairs)):
        return "tension", "another figure of the passage, nearly as like, bears the claim out"
    if pair.score < _needed(pair, pairs):
        return "unrelated", "too little says that both tell one thing"
    if pair.claim.sort == HOUR and not of_one_act(pair.claim, pair.passage):
        return "unrelated", "too little says that both tell one thing"  # it opens at nine and closes at five
    if _opposed(pair.claim, pair.passage):
        return "contradiction", _TWO_WAYS
    return "contradiction", "the two cannot both be right"


def _borne_out(pair: Pair, pairs: Sequence[Pair], when: Order) -> tuple[FitVerdict, str]:
    """A figure that can be the claim's, unless it is told of another time than the claim's own."""
    if when == "apart":
        return "tension", "they are told of two times"
    if _opposed(pair.claim, pair.passage):
        return "tension", _TWO_WAYS
    reason = told_apart(pair.claim, pair.passage)
    if reason:
        return "tension", reason
    if any(_timed(other) > _timed(pair) for other in _rivals(pair, pairs) if _of_one_sentence(pair, other)):
        return "tension", "another figure of the passage is told of the claim's time"
    if pair.claim.past is False and pair.passage.past and pair.passage.days and not pair.claim.days:
        now = (other for other in _rivals(pair, pairs) if other.claim is pair.claim and other.passage.past is False)
        if any(not other.bears for other in now):
            return "tension", "the passage tells it of another time, and another figure of now"
    return "consistent", "both can hold"


def _when(pair: Pair) -> Order:
    """Whether two figures are told of one time; dates are their own."""
    return "unknown" if pair.claim.sort in DATES else order(pair.claim.own, pair.passage.own)


def _of_one_sentence(pair: Pair, other: Pair) -> bool:
    """Whether another figure of the sentence, which counts the same, does not bear the claim out."""
    same = pair.claim is other.claim and pair.passage.clause[0] == other.passage.clause[0]
    return same and not other.bears and pair.passage.head == other.passage.head


def _very_toll(pair: Pair) -> bool:
    """Whether both tell one number of dead or hurt: the very toll goes before one that only is told more alike."""
    one, two = pair.claim, pair.passage
    told = one.outcome in passage_table().words.became and one.outcome == two.outcome and _timed(pair) >= 0
    return (
        told and one.bounds.low is not None and (one.bounds.low, one.bounds.high) == (two.bounds.low, two.bounds.high)
    )


def _timed(pair: Pair) -> int:
    """1 for two figures told of one time, -1 for two of different times."""
    return {"same": 1, "unknown": 0, "apart": -1}[_when(pair)]


def _margin(rival: Pair) -> float:
    """How much less sure a rival that agrees may be: one that tells the very value is no accident."""
    one, two = rival.claim.bounds, rival.passage.bounds
    same = one.low is not None and (one.low, one.high) == (two.low, two.high)
    return passage_table().bars.margin_same if same else passage_table().bars.margin


def _needed(pair: Pair, pairs: Sequence[Pair]) -> float:
    """How sure a clash must be: the more figures a passage has, the likelier one is alike by chance."""
    bars = passage_table().bars
    if pair.claim.sort in DATES:
        return 0.0  # as sure as to be compared at all
    return bars.least + bars.crowd * log2(sum(other.claim is pair.claim for other in pairs))


def _rivals(pair: Pair, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs that would leave one of two figures without the other, unless they are told of a worse time."""
    rivals = (other for other in pairs if (other.claim is pair.claim) != (other.passage is pair.passage))
    return [other for other in rivals if _timed(other) >= _timed(pair)]
