"""What the comparison asks of a claim again and again, looked up once and laid ready."""

from __future__ import annotations

import itertools
from functools import cache, lru_cache
from typing import TypeVar

from factcheck.grammar.names.aliases import known
from factcheck.grammar.numbers import numerals
from factcheck.grammar.words.words import Kin, is_person, rarity
from factcheck.model.claim import Measure
from factcheck.questions.asked_once import AskedOnce
from factcheck.questions.companions import Companions, Company
from factcheck.questions.echoes import Echo, echo_of
from factcheck.questions.field_times import adds_up, dated_as_told
from factcheck.questions.fields import is_everybody, manner_of, names_looked_at
from factcheck.questions.frames import Frame
from factcheck.questions.joints import joints
from factcheck.questions.rows import Placed, placed
from factcheck.questions.telling import Telling
from factcheck.questions.undated import undated
from factcheck.questions.weights import Bars, weights
from factcheck.row import Slotted

REMEMBERED = 2_000  # parts of one sort that are kept at hand for the claims beside
WORDED = 500  # clauses with their words that claims beside may share
Key = TypeVar("Key")
Part = TypeVar("Part")
_DATED = frozenset({"event_date", "time_of_day", "period", "duration"})


class Noun(Slotted):
    """A thing counted, or the whole of a share: how telling it is, and whether it names persons or everybody."""

    word: str
    weight: float
    person: bool
    everybody: bool


class Act(Slotted):
    """What is done: how telling it is; empty where it says too little to compare."""

    word: str
    weight: float


class Gauge(Slotted):
    """A measure laid ready: what carries one number is equal.

    `toll` says that a figure is told of everybody, `unit` is a physical unit only, `parts` are the plain
    nouns that take part in a dated act, `words` the head and its modifiers.
    """

    number: int
    outcome: str
    unit: str
    kind: str
    head: Noun
    whole: Noun
    act: Act
    modifiers: frozenset[str]
    words: frozenset[str]
    parts: frozenset[str]
    toll: bool
    ranks: frozenset[str]

    @property
    def dated(self) -> bool:
        """Whether a time is the answer."""
        return self.kind in _DATED


class Laid(Slotted):
    """The words of a claim laid out: those near to the words of its clause, all around it, its neighbouring words."""

    kin: frozenset[str]
    words: frozenset[str]
    couples: frozenset[tuple[str, str]]


class Wording:
    """The words of a claim, laid out when a comparison comes so far: most never do, and it takes much room.

    Args:
        terms: The words of its clause from the rarest on.
        context: The telling words around it.
        row: All words of its clause in their order.
        kin: Which of the folder's words are near a word.
    """

    __slots__ = ("_context", "_kin", "_row", "terms")

    def __init__(self, terms: tuple[str, ...], context: tuple[str, ...], row: tuple[str, ...], kin: Kin) -> None:
        self.terms, self._context, self._row, self._kin = terms, context, row, kin

    def laid(self) -> Laid:
        """The words laid out, anew each time."""
        return Laid(
            frozenset(near for word in self.terms for near in self._kin.of(word)),
            frozenset((*self.terms, *self._context)),
            frozenset(itertools.pairwise(self._row)),
        )


class Card(Slotted):
    """A claim laid ready for weighing.

    `least` is the evidence below which no pair is worth comparing, `echo` its value as a sign of agreement; `penalty`
    is what a loose binding costs.
    `placed` are its words that name one of a row.
    Claims with one number for `manner` (scope and mood), `when` or `who` (place and subject) say the same there.
    `adds_up` says that its figure grows with the time it is told of, `joints` are keys of which claims of two stories
    share one or none is worth comparing. `companions` is what its sentence tells besides. `asked` are the questions of
    a news desk to which it surely is its text's one answer, `maybe` those to which it may be.
    """

    frame: Frame
    document: int
    bars: Bars
    least: float
    gauge: Gauge
    echo: Echo
    wording: Wording
    penalty: float
    manner: int
    when: int
    who: int
    placed: frozenset[Placed]
    adds_up: bool
    joints: frozenset[str]
    companions: Company
    asked: frozenset[str]
    maybe: frozenset[str]


def answer_one(one: Card, two: Card) -> bool:
    """Whether two claims answer one question of a news desk, one of them surely."""
    if not one.asked.isdisjoint(two.asked):
        return True
    both = one.maybe & two.maybe
    return not both.isdisjoint(one.asked) or not both.isdisjoint(two.asked)


class Deck:
    """Deals cards for the claims of one folder.

    Args:
        telling: How telling heads and acts are in the folder.
        kin: Which of the claims' words are near a word.
        companions: What the sentences of the folder tell besides.
        slots: Which claims answer a question of a news desk.
    """

    def __init__(self, telling: Telling, kin: Kin, companions: Companions, slots: AskedOnce) -> None:
        self._telling, self._kin, self._companions, self._slots = telling, kin, companions, slots
        self._gauges: dict[object, Gauge] = {}
        self._nouns: dict[str, Noun] = {}
        self._acts: dict[str, Act] = {}
        self._numbers: dict[object, int] = {}
        self._counted = itertools.count()
        self._wordings: dict[tuple[int, tuple[str, ...], tuple[str, ...]], Wording] = {}  # frames keep the ids sure
        self._joints: dict[frozenset[str], frozenset[str]] = {}

    def card(self, frame: Frame) -> Card:
        """The card of a claim."""
        claim = frame.claim
        penalty = weights().nearness.penalty if claim.evidence.binding == "nearness" else 0.0
        bars = weights().bars[claim.kind]
        return Card(
            frame, frame.document, bars, bars.least, self._gauge(frame), echo_of(frame),
            self._wording(frame), penalty, self._number(("manner", *manner_of(frame))),
            self._number(_when(frame)), self._number(("who", frame.place, frame.subject, *names_looked_at(frame))),
            placed(claim.question.terms), adds_up(frame), self._joined(frame), self._companions.of(frame),
            self._slots.surely(frame), self._slots.perhaps(frame),
        )  # fmt: skip

    def _wording(self, frame: Frame) -> Wording:
        """The words of a claim; claims of one clause share them."""
        terms, context, row = frame.terms, frame.context, frame.claim.question.terms
        key = (id(terms), context, row)
        known = self._wordings.get(key)
        if known is None:
            rarest = tuple(sorted(terms, key=lambda w: (-terms[w], w)))
            known = remembered(self._wordings, WORDED)[key] = Wording(rarest, context, row, self._kin)
        return known

    def _joined(self, frame: Frame) -> frozenset[str]:
        """The keys that join a claim to others; in one story many claims have the same, and share one set."""
        own = joints(frame, self._telling.name)
        return remembered(self._joints).setdefault(own, own)

    def _number(self, what: tuple[object, ...]) -> int:
        """The number of a combination; equal ones have one number, as long as it is remembered."""
        known = self._numbers.get(what)
        if known is None:
            known = remembered(self._numbers)[what] = next(self._counted)
        return known

    def _gauge(self, frame: Frame) -> Gauge:
        measure, kind = frame.claim.question.measure, frame.claim.kind
        kind = "count" if kind not in _DATED else kind
        parts = _taking_part(frame) if kind in _DATED else frozenset[str]()
        toll = _whole_toll(frame)
        unit = "" if frame.unit == "%" or frame.claim.kind == "money" else frame.unit
        modifiers = frozenset(measure.modifiers)
        if modifiers and any(one.startswith("nation:") for one in frame.subject):
            modifiers = frozenset(one for one in modifiers if not _names_a_nation(one))
        key = (measure.outcome, unit, kind, measure.head, measure.whole, measure.predicate, modifiers, parts, toll)
        known = self._gauges.get(key)
        if known is None:
            known = remembered(self._gauges)[key] = Gauge(
                next(self._counted), measure.outcome, unit, kind, self._noun(measure.head), self._noun(measure.whole),
                self._act(measure), modifiers, (modifiers | {measure.head}) - {""}, parts, toll, modifiers & _ranks(),
            )  # fmt: skip
        return known

    def _noun(self, word: str) -> Noun:
        known = self._nouns.get(word)
        if known is None:
            weight = self._telling.head(word) if word else 0.0
            known = self._nouns[word] = Noun(word, weight, bool(word) and _counts_people(word), is_everybody(word))
        return known

    def _act(self, measure: Measure) -> Act:
        word = measure.predicate
        known = self._acts.get(word)
        if known is None:
            telling = bool(word) and rarity(word) >= weights().predicate.common
            known = self._acts[word] = Act(word, self._telling.act(word)) if telling else Act("", 0.0)
        return known


def remembered(parts: dict[Key, Part], most: int = REMEMBERED) -> dict[Key, Part]:
    """The cache, cleared first once it holds so many entries; safe, since cards keep their own references."""
    if len(parts) >= most:
        parts.clear()
    return parts


def _counts_people(word: str) -> bool:
    """Whether people are counted by a noun: workers, and the jobs that they have."""
    return is_person(word) or word in weights().head.held


@lru_cache(maxsize=2048)
def _names_a_nation(word: str) -> bool:
    """Whether a word that describes a thing says whose it is, which its subject tells: US strikes, US soldiers."""
    return any(one.kind == "nation" for form in (word.upper(), word.capitalize()) for one in known(form))


@cache
def _ranks() -> frozenset[str]:
    """The words that tell one of a row from the next."""
    return frozenset({*numerals().ordinals, "last", "next", *weights().head.rounds})


def _when(frame: Frame) -> tuple[object, ...]:
    """Everything about its time that a comparison looks at."""
    time, told, left_open = frame.time, frame.claim.question.time_from, sorted(undated(frame))
    if time is None:
        written_on = frame.published_day if left_open else None
        return ("when", frame.years, frame.published is None, told, written_on, *left_open)
    hull, day = time.hull, frame.published_day
    written = (time.start, time.end, time.grain, time.as_written, day and (day.year, day.month), *left_open)
    return ("when", frame.years, frame.published is None, told, dated_as_told(frame), hull.low, hull.high, *written)


def _taking_part(frame: Frame) -> frozenset[str]:
    """The plain nouns that take part in an act."""
    nouns = {frame.claim.question.measure.head, *frame.claim.question.subject}
    return frozenset(noun for noun in nouns if noun and ":" not in noun and noun.islower())


def _whole_toll(frame: Frame) -> bool:
    """Whether a casualty figure is told of everybody: no group, no place of its own, no part."""
    question = frame.claim.question
    return is_everybody(question.measure.head) and not (question.scope or frame.subject or question.measure.modifiers)
