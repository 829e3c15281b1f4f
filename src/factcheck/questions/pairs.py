"""Which two claims are worth comparing: candidates by shared keys, never every two of a folder."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.forgetting import forget
from factcheck.grammar.words.words import Kin
from factcheck.model.report import Field
from factcheck.model.values import RANK, Quantity
from factcheck.questions.asked_once import AskedOnce
from factcheck.questions.cards import Card, Deck
from factcheck.questions.companions import Companions
from factcheck.questions.evidence import Scales, Weighed, Weighing
from factcheck.questions.frames import Frame
from factcheck.questions.ledger import Ledger
from factcheck.questions.mentions import Mentions
from factcheck.questions.proposals import propose
from factcheck.questions.stories import Stories
from factcheck.questions.telling import Telling
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

DEALT = 200  # turns of documents after which cards are dealt anew: most wait for a turn that comes late
_ALONE = 2  # a pair that has no rival: it is counted for either of its claims
FORGETFUL = 1_000  # claims of a group, and turns of documents, for which it pays to forget the words of others


class Pair(NamedTuple):
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
        return self.weighing.score + self.weighing.echo if self.weighing.echo else self.weighing.score

    @property
    def identity(self) -> int:
        """How many identity fields agree: when, where, who, a telling name, the wording of the clause."""
        same = {f.name for f in self.fields if f.likeness == "same"}
        longest = weights().signs.longest_days
        when = "time" in same and _bounded(self.a, longest) and _bounded(self.b, longest)
        agree = (
            when and (self.a.strong_time or self.b.strong_time),
            "place" in same,
            "subject" in same,
            self.anchored,
        )
        return sum(agree) + self.weighing.signs

    @property
    def anchored(self) -> bool:
        """Whether one tells its act by way of an event that the other's text dates: both tell both."""
        return _anchored(self.a, self.b) or _anchored(self.b, self.a)

    @property
    def one_document(self) -> bool:
        """Whether both stand in one document."""
        return self.a.document == self.b.document


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs worth comparing, weighed as they are asked for.

    Once all were, `skipped` tells the words that were too common to propose any.
    """

    pairs: Iterator[Pair]
    skipped: Sequence[str]


def _anchored(one: Frame, two: Frame) -> bool:
    return two.document in one.anchored and two.document != one.document


def _bounded(frame: Frame, longest: int) -> bool:
    """Whether a claim's time is known and short enough to tell one event from another."""
    time = frame.time
    if time is None or time.start is None or time.end is None:
        return False
    return (time.end - time.start).days <= longest


def candidates(
    frames: Sequence[Frame],
    *,
    stories: Stories,
    telling: Telling,
) -> Candidates:
    """Weigh every pair that shares a group and, in large folders, a telling key.

    Args:
        frames: The claims, one document after the other.
        stories: The evidence that two documents tell one story.
        telling: How telling words are in the folder.
    """
    skipped: list[str] = []
    return Candidates(_by_groups(frames, stories, telling, skipped), skipped)


def _by_groups(frames: Sequence[Frame], stories: Stories, telling: Telling, skipped: list[str]) -> Iterator[Pair]:
    """The pairs, one group after the other, and in it document by document, so that only those of one are held.

    What a pair of claims is worth hangs on the other pairs of the same two documents alone: all of these are weighed
    together, when the turn of the earlier document comes.
    """
    groups: dict[str, array[int]] = defaultdict(lambda: array("I"))
    for index, frame in enumerate(frames):
        if frame.unit != RANK:
            groups[_group(frame)].append(index)
    kin = Kin((word for frame in frames for word in frame.terms), weights().head.related_from)
    slots = AskedOnce(frames)
    scales, deck = Scales(stories, telling, kin), Deck(telling, kin, Companions(frames), slots)
    documents, turns = [frame.document for frame in frames], 0
    mentions = Mentions(frames, stories, telling)
    before = {index for index, frame in enumerate(frames) if "from" in frame.claim.question.scope}
    for name in sorted(groups):
        if len(groups[name]) >= FORGETFUL:  # claims of one sort are told in words of their own
            forget(documents[-1])
        proposal = propose(name, [(i, frames[i]) for i in groups[name]], slots)
        told = Counter(documents[i] for i in groups[name])
        skipped += proposal.skipped
        cards: dict[int, Card] = {}
        for _, partners in groupby(proposal.partners, lambda told: documents[told[0]]):
            turns += 1
            if turns % FORGETFUL == 0:
                forget(documents[-1])
            if turns % DEALT == 0:
                cards.clear()
            ledger = Ledger(documents, before)
            ledger.fill(_weighed(frames, partners, scales, deck, cards))
            yield from _sole(frames, ledger, told, mentions, slots)


def _weighed(
    frames: Sequence[Frame], partners: Iterable[tuple[int, Sequence[int]]], scales: Scales, deck: Deck,
    cards: dict[int, Card],
) -> Iterator[tuple[int, int, Weighed]]:  # fmt: skip
    """The pairs of some claims with later ones that the evidence leaves, by the numbers of the claims."""
    for i, others in partners:
        for number in (i, *others):
            if number not in cards:
                cards[number] = deck.card(frames[number])
        a, one = frames[i], cards[i]
        for j in others:
            found = None if _one_breath(a, frames[j]) else scales.weigh(one, cards[j])
            if found is not None:
                yield i, j, found
        del cards[i]  # all that follow are later ones


def _sole(
    frames: Sequence[Frame], ledger: Ledger, told: Mapping[int, int], mentions: Mentions, slots: AskedOnce
) -> Iterator[Pair]:
    """Raise the evidence of pairs whose measure no other claim of either document shares.

    In two reports of one story a measure that each tells once is presumed to be one question: most true
    conflicts share few other words. `told` is how many claims of the group each document makes.
    """
    table, bars = weights().sole, weights().bars
    least = {kind: one.least for kind, one in bars.items()}
    few = weights().nearest.chances
    for one, other, crowd, elsewhen, lead, score, measure, signs, flags, echo, fields in ledger.entries(table.within):
        if measure < table.measure:
            crowd = 0
        elif elsewhen and _of_one_act(frames[one], frames[other]):
            crowd = max(crowd - elsewhen, _ALONE)
        bonus = table.bonus[crowd - 2] if 0 < crowd < len(table.bonus) + 2 else 0.0
        score = round(score + bonus, 3) if bonus else score
        if score + echo >= least[frames[one].claim.kind]:
            chances = (told[frames[one].document] * told[frames[other].document]).bit_length()
            weighing = Weighing(
                score, measure, signs, bool(flags & 1), crowd == _ALONE, echo, bool(flags & 2), bool(flags & 4),
                chances, bool(flags & 8), max(lead, 0.0), at_length=bool(flags & 16),
            )  # fmt: skip
            strangers = mentions.strangers(frames[one], frames[other])
            if strangers or (lead > 0.0 and chances <= few):
                common = mentions.common(frames[one], frames[other])
                weighing = weighing._replace(common=common, strangers=strangers)
            slot, sure = slots.between(frames[one], frames[other])
            if sure or (slot and lead >= table.slot_lead):
                weighing = weighing._replace(slot=slot, slot_sure=sure)
            yield Pair(frames[one], frames[other], weighing, fields)


def _of_one_act(a: Frame, b: Frame) -> bool:
    """Whether one act is told of both: what the texts tell of it for another year is then no rival of either.

    Where two acts are told, figures of another time still say that things of this sort come more than once.
    """
    one, two = (frame.claim.question.measure.predicate for frame in (a, b))
    return bool(one) and one == two


def _one_breath(a: Frame, b: Frame) -> bool:
    """Two answers of one sentence do not compete, unless two speakers give them or one is set against the other."""
    if a.document != b.document:
        return False
    if "rival" in (*a.claim.question.scope, *b.claim.question.scope):
        return False
    same = a.claim.evidence.sentence_start == b.claim.evidence.sentence_start
    speakers = {a.claim.stance.speaker, b.claim.stance.speaker}
    return same and not (len(speakers) == 2 and "" not in speakers)


def _group(frame: Frame) -> str:
    """What kinds of answers may be compared at all: same kind, same unit, same outcome."""
    claim = frame.claim
    kind = "count" if claim.kind == "troop_count" else claim.kind
    outcome = claim.question.measure.outcome if kind == "casualty" or claim.question.measure.head == "vote" else ""
    value = claim.value
    broken = isinstance(value, Quantity) and kind == "count" and not frame.unit and not _whole(value)
    return f"{kind}/{frame.dimension}/{outcome}{'decimal' if broken else ''}"


def _whole(value: Quantity) -> bool:
    """Whether a count is one of things: 6.8 is a size or a score, not a number of tremors."""
    return all(end is None or float(end).is_integer() for end in (value.low, value.high))
