"""Which two claims are worth comparing: candidates by shared keys, never every two of a folder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from factcheck.grammar.words import opposites, related
from factcheck.model.report import Field
from factcheck.model.values import RANK, Quantity, TimeInterval
from factcheck.questions.evidence import Weighing, agreeing, echo_of, weigh
from factcheck.questions.fields import compare_fields
from factcheck.questions.frames import Frame
from factcheck.questions.telling import Telling
from factcheck.questions.weights import weights

ALL_PAIRS_UP_TO = 160  # frames of one group; beyond it only shared keys propose a pair
LARGEST_BLOCK = 400  # a key carried by more frames than this proposes nothing
KEY_RARITY = 2.5  # rarity from which a word alone may propose a pair


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims that may answer one question, with the evidence and the compared fields."""

    a: Frame
    b: Frame
    weighing: Weighing
    fields: tuple[Field, ...]

    @property
    def score(self) -> float:
        """The evidence that the two answer one question, without the value itself."""
        return self.weighing.score

    @property
    def agreement(self) -> float:
        """The same with an equal, precise value as a sign: for agreement only."""
        return self.weighing.score + self.weighing.echo

    @property
    def identity(self) -> int:
        """How many identity fields agree: when, where, who, a telling name, the wording of the clause."""
        same = {f.name for f in self.fields if f.likeness == "same"}
        signs = weights().signs
        when = "time" in same and _bounded(self.a, signs.longest_days) and _bounded(self.b, signs.longest_days)
        agree = (
            when and (self.a.strong_time or self.b.strong_time),
            "place" in same,
            "subject" in same,
            self.weighing.named >= signs.named,
            self.weighing.wording >= signs.wording,
        )
        return sum(agree)

    @property
    def one_document(self) -> bool:
        """Whether both stand in one document."""
        return self.a.document == self.b.document


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs worth comparing, and the keys that were too common to propose any."""

    pairs: tuple[Pair, ...]
    skipped: tuple[str, ...]


def _bounded(frame: Frame, longest: int) -> bool:
    """Whether a claim's time is known and short enough to tell one event from another."""
    time = frame.time
    if time is None or time.start is None or time.end is None:
        return False
    return (time.end - time.start).days <= longest


def candidates(
    frames: Sequence[Frame],
    *,
    stories: Mapping[tuple[int, int], float],
    telling: Telling,
) -> Candidates:
    """Weigh every pair that shares a group and, in large folders, a telling key."""
    groups: dict[str, list[int]] = defaultdict(list)
    for index, frame in enumerate(frames):
        if frame.unit != RANK:
            groups[_group(frame)].append(index)
    pairs: list[Pair] = []
    skipped: list[str] = []
    for name in sorted(groups):
        members = [(i, frames[i]) for i in groups[name]]
        proposed, too_common = _proposer(name)(members)
        skipped += [f"{name}: {key}" for key in too_common]
        for i, j in proposed:
            pair = _pair(frames[i], frames[j], stories, telling)
            if pair is not None:
                pairs.append(pair)
    return Candidates(tuple(_sole(pairs)), tuple(skipped))


def _sole(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Raise the evidence of pairs whose measure no other claim of either document shares.

    In two reports of one story a measure that each tells once is presumed to be one question: most true
    conflicts share few other words.
    """
    table = weights().sole
    rivals: dict[tuple[str, int], list[float]] = defaultdict(list)
    for pair in pairs:
        rivals[pair.a.claim.id, pair.b.document].append(pair.weighing.measure)
        rivals[pair.b.claim.id, pair.a.document].append(pair.weighing.measure)
    for pair in pairs:
        least = pair.weighing.measure - table.within
        sides = ((pair.a.claim.id, pair.b.document), (pair.b.claim.id, pair.a.document))
        crowd = sum(sum(measure >= least for measure in rivals[side]) for side in sides)
        told = pair.weighing.measure >= table.measure
        bonus = table.bonus[crowd - 2] if told and crowd - 2 < len(table.bonus) else 0.0
        score = round(pair.weighing.score + bonus, 3)
        if score + pair.weighing.echo >= weights().bars[pair.a.claim.kind].consistent:
            yield replace(pair, weighing=replace(pair.weighing, score=score, sole=told and crowd == 2))


def _pair(a: Frame, b: Frame, stories: Mapping[tuple[int, int], float], telling: Telling) -> Pair | None:
    if _one_breath(a, b):
        return None
    one, two = sorted((a.document, b.document))
    story = stories.get((one, two), 0.0) if one != two else 0.0
    echo = echo_of(a, b)
    weighing = weigh(a, b, story=story, telling=telling, echo=echo)
    if weighing is None:
        return None
    fields = compare_fields(a, b)
    weighing = replace(weighing, score=round(weighing.score + agreeing(a, b, fields), 3))
    if weighing.score + echo < weights().bars[a.claim.kind].consistent - max(weights().sole.bonus):
        return None
    return Pair(a, b, weighing, fields)


def _one_breath(a: Frame, b: Frame) -> bool:
    """Two answers of one sentence do not compete, unless two speakers give them."""
    if a.document != b.document:
        return False
    same = a.claim.evidence.sentence_start == b.claim.evidence.sentence_start
    speakers = {a.claim.stance.speaker, b.claim.stance.speaker}
    return same and not (len(speakers) == 2 and "" not in speakers)


def _group(frame: Frame) -> str:
    """What kinds of answers may be compared at all: same kind, same unit, same outcome."""
    claim = frame.claim
    kind = "count" if claim.kind == "troop_count" else claim.kind
    outcome = claim.question.measure.outcome if kind == "casualty" else ""
    value = claim.value
    broken = isinstance(value, Quantity) and kind == "count" and not frame.unit and not _whole(value)
    return f"{kind}/{frame.unit}/{outcome}{'decimal' if broken else ''}"


def _whole(value: Quantity) -> bool:
    """Whether a count is one of things: 6.8 is a size or a score, not a number of tremors."""
    return all(end is None or float(end).is_integer() for end in (value.low, value.high))


def _proposer(group: str) -> Callable[[list[tuple[int, Frame]]], tuple[list[tuple[int, int]], list[str]]]:
    """How the pairs of a group are found: statements by denial, dates by their acts, the rest by keys."""
    if group.startswith("statement/"):
        return _opposed
    return _dated if group.startswith("event_date/") else _propose


def _dated(members: list[tuple[int, Frame]]) -> tuple[list[tuple[int, int]], list[str]]:
    """Dates are compared where their acts are kin, or where both name one and the same day."""
    by_act: dict[str, list[int]] = defaultdict(list)
    by_day: dict[str, list[int]] = defaultdict(list)
    for index, frame in members:
        by_act[frame.claim.question.measure.predicate].append(index)
        value = frame.claim.value
        if isinstance(value, TimeInterval) and value.start is not None and value.start == value.end:
            by_day[value.start.isoformat()].append(index)
    acts = sorted(act for act in by_act if act)
    floor = weights().head.related_from
    found = {pair for act in acts for pair in combinations(by_act[act], 2)}
    for one, two in combinations(acts, 2):
        if related(one, two) >= floor:
            found |= {(min(i, j), max(i, j)) for i in by_act[one] for j in by_act[two]}
    skipped = sorted(day for day, block in by_day.items() if len(block) > LARGEST_BLOCK)
    found |= {p for block in by_day.values() if len(block) <= LARGEST_BLOCK for p in combinations(block, 2)}
    return sorted(found), skipped


def _propose(members: list[tuple[int, Frame]]) -> tuple[list[tuple[int, int]], list[str]]:
    if len(members) <= ALL_PAIRS_UP_TO:
        return [(i, j) for (i, _), (j, _) in combinations(members, 2)], []
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, frame in members:
        for key in _keys(frame):
            blocks[key].append(index)
    skipped = sorted(key for key, block in blocks.items() if len(block) > LARGEST_BLOCK)
    found = {pair for block in blocks.values() if len(block) <= LARGEST_BLOCK for pair in combinations(block, 2)}
    return sorted(found), skipped


def _opposed(members: list[tuple[int, Frame]]) -> tuple[list[tuple[int, int]], list[str]]:
    """Statements are compared only where one is denied or their predicates exclude each other."""
    by_act: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for index, frame in members:
        by_act[frame.claim.question.measure.predicate].append((index, frame.claim.stance.affirmed))
    acts = sorted(by_act)
    found: set[tuple[int, int]] = set()
    for one in acts:
        against = [(two, False) for two in acts if two >= one and related(one, two) >= weights().head.related_from]
        against += [(two, True) for two in acts if two > one and opposites(one, two)]
        for two, same_polarity in against:
            found |= {
                (min(i, j), max(i, j))
                for i, yes in by_act[one]
                for j, other in by_act[two]
                if i != j and (yes == other) == same_polarity
            }
    return sorted(found), []


def _keys(frame: Frame) -> Iterator[str]:
    """The words by which a claim may be found: its act, what it counts, its names and its rare words."""
    measure = frame.claim.question.measure
    yield from (f"{slot} {word}" for slot, word in (("act", measure.predicate), ("head", measure.head)) if word)
    yield from (f"name {name}" for name in sorted(frame.names))
    yield from (f"word {word}" for word in sorted(frame.terms) if frame.terms[word] >= KEY_RARITY)
