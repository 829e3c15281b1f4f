"""Do two claims answer one question? Evidence for and against, field by field, as log-odds.

Unknown is neutral everywhere, and the compared value is never evidence (measured: a differing number
halves the odds that two sentences tell the same event, so it would hide the very clashes we look for).
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.words.words import Kin, opposites, rarity, related, types, verb_lemma
from factcheck.model.report import Field
from factcheck.model.values import Statement
from factcheck.questions.cards import Act, Card, Gauge, Laid, Noun, Wording, answer_one, remembered
from factcheck.questions.echoes import SILENT, heard
from factcheck.questions.frames import Frame
from factcheck.questions.joints import join_stories
from factcheck.questions.likeness import REMEMBERED, Likenesses
from factcheck.questions.stories import Stories, tells_something
from factcheck.questions.stretches import one_stretch
from factcheck.questions.telling import Telling
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

MOST_KIN = 6  # words near a word that are looked for; the nearest
ROUNDING = 0.01  # a sum of parts in another order
LAID = 1_500  # claims whose words stay laid out: about as many as a document is compared with
CHANGES = frozenset({"increase", "decrease"})  # which way it went is the answer


class Weighing(NamedTuple):
    """The evidence that two claims answer one question.

    `signs` counts what makes two claims speak of one event beside their fields: a telling name, the wording of the
    clause. `main` says whether both figures are told of everybody, `sole` whether no other claim of either document
    shares the measure, `echo` what an equal, precise value adds to agreement, never to a clash. `one_story` says
    that both documents surely tell one story: without it a measure alone joins nothing. `chances` is how many pairs
    of one sort the two documents make, in binary digits: where there are many, some are alike by accident. `brief`
    says that both documents have a few sentences only, and surely tell one story. `lead` is by how much the score
    lies above that of every other pair of either claim in the two documents, 0 where it does not, and `common` how much
    of what their sentences tell is told by both, from 0 to 1, where they lead among a few. `strangers` says that the
    holders of two posts are each named in one of the documents only. `slot` is the question of a news desk that both
    answer, each with the one answer of its text, and `slot_sure` that both surely do. `at_length` says
    that neither document is of a few sentences only.
    """

    score: float
    measure: float
    signs: int = 0
    main: bool = False
    sole: bool = False
    echo: float = 0.0
    one_story: bool = False
    issues: bool = False
    chances: int = 0
    brief: bool = False
    lead: float = 0.0
    common: float = 0.0
    strangers: bool = False
    slot: str = ""
    slot_sure: bool = False
    at_length: bool = False


# Score, measure, signs, flags (1: main, 2: one story, 4: issues, 8: in brief, 16: at length), echo; the fields.
Weighed = tuple[float, float, int, int, float, tuple[Field, ...]]


class Scales:
    """Weighs the claims of one folder against each other; the same measures are weighed once.

    Args:
        stories: The evidence that two documents tell one story.
        telling: How telling names, heads and acts are in this folder.
        kin: Which of the claims' words are near a word.
    """

    def __init__(self, stories: Stories, telling: Telling, kin: Kin) -> None:
        self._stories, self._telling, self._table, self._kin = stories, telling, weights(), kin
        self._bonus = max(self._table.sole.bonus)
        self._measures: dict[tuple[int, int], float] = {}
        self._heads_told: dict[str, float] = {}
        self._most = self._table.terms.cap + self._table.names.cap + self._table.fields.most + self._bonus
        self._most += self._table.companions.score
        self._likenesses = Likenesses()
        self._laid: dict[Wording, Laid] = {}

    def weigh(self, a: Card, b: Card) -> Weighed | None:
        """The evidence with the compared fields; None where it cannot do even for agreement."""
        story = self._stories.between(a.document, b.document)
        if story < 0 and a.joints.isdisjoint(b.joints):
            return None
        table, gauges = self._table, (a.gauge.number, b.gauge.number)
        measure = self._measures[gauges] if gauges in self._measures else self._measure(a.gauge, b.gauge)
        if measure < a.bars.measure and _exclude(a.frame, b.frame):
            measure = a.bars.measure  # killed in one, survived in the other: whatever else the two verbs govern
        lift = max(table.slot - measure, 0.0) if a.document != b.document and answer_one(a, b) else 0.0
        measure += lift  # one question of a news desk, in whatever words
        if measure < self._table.sole.measure and _of_one_thing(a.frame, b.frame):
            measure = self._table.sole.measure
        if story < 0 and self._stories.filled(a.document, b.document):
            return None
        if measure < a.bars.measure or measure + self._most + story < a.least:
            return None
        names, named = self._names(a.frame, b.frame)
        fields, agreed = self._likenesses.compare(a, b)
        if story < 0 and not join_stories(a.frame, b.frame, named >= table.signs.named, fields):
            return None
        beside = a.document != b.document and a.companions.shares(b.companions)
        aside = table.same_document.penalty if a.document == b.document else table.companions.score if beside else 0.0
        echo = 0.0 if a.echo is SILENT or b.echo is SILENT else heard(a.echo, b.echo)
        known, least = measure + names + story + aside + a.penalty + b.penalty, a.least - self._bonus
        if known + table.terms.cap + agreed + echo < least - ROUNDING:
            return None
        words, wording = self._words(a, b)
        score = round(round(known + words, 3) + agreed, 3)
        if score + echo < least:
            return None
        main = bool(a.gauge.outcome) and a.gauge.toll and b.gauge.toll
        signs = (round(named, 2) >= table.signs.named) + (round(wording, 2) >= table.signs.wording) + beside
        flags = main + 2 * (a.document == b.document or story >= table.story[0].weight)
        flags += 4 * self._stories.apart(a.document, b.document) + 8 * self._stories.in_brief(a.document, b.document)
        flags += 16 * self._stories.at_length(a.document, b.document)
        return score, round(measure - lift, 3), signs, flags, echo, fields

    def _measure(self, one: Gauge, two: Gauge) -> float:
        """What two measures say that nobody has held together yet."""
        if len(self._measures) >= REMEMBERED:
            self._measures.clear()
        told = self._measures[one.number, two.number] = self._weighed(one, two)
        return told

    def _weighed(self, one: Gauge, two: Gauge) -> float:
        """How far the two measures are one: thing counted, act, outcome, unit."""
        table, score = self._table, 0.0
        if one.outcome and one.outcome == two.outcome:
            score += table.outcome.same + (table.outcome.main if one.toll and two.toll else 0.0)
        elif one.unit and one.unit == two.unit:
            score += table.unit.same
        halved = one.outcome and two.outcome
        penalty = 0.0 if one.dated else table.head.different / 2 if halved else table.head.different
        crossed = (
            one.head.word in two.modifiers or two.head.word in one.modifiers or bool(one.modifiers & two.modifiers)
        )
        heads = self._heads(one.head, two.head, penalty=0.0 if crossed else penalty)
        nominal = self._nominal(one, two)
        score += (
            max(heads + self._acts(one, two), nominal + max(heads, 0.0)) if nominal else heads + self._acts(one, two)
        )
        score += self._modifiers(one, two)
        if one.ranks and two.ranks and not one.ranks & two.ranks:
            score += table.head.different  # a second victim and a third are two
        if one.dated and not nominal:  # "nurses walked out", "the walkout began": one act
            score += self._participants(one.parts, two.parts)
        same_parts = crossed and one.whole.word == one.head.word and two.whole.word == two.head.word
        return score + self._heads(one.whole, two.whole, penalty=0.0 if same_parts else table.head.different)

    def _alike(self, one: Noun | Act, two: Noun | Act) -> float | None:
        """What one word or two kin words say, nothing where one is missing; None for words that nothing relates."""
        if not one.word or not two.word:
            return 0.0
        if one.word == two.word:
            return one.weight
        kinship = related(one.word, two.word)
        return kinship * min(one.weight, two.weight) if kinship >= self._table.head.related_from else None

    def _heads(self, one: Noun, two: Noun, *, penalty: float) -> float:
        alike = self._alike(one, two)
        if alike is not None:
            return alike
        if one.person and two.person and (one.everybody or two.everybody):
            return self._table.head.generic
        held = self._table.head.held
        if one.person and two.person and (one.word in held) != (two.word in held):
            return self._table.head.generic  # "2,000 jobs" and "2,000 workers"
        if of_one_sort(one.word, two.word):
            return self._table.head.generic
        return penalty if one.person == two.person or penalty == self._table.head.different else 0.0

    def _nominal(self, one: Gauge, two: Gauge) -> float:
        """What one tells by a verb the other may name: spent and expenditure, people who watch and viewers.

        Not so where the verb counts something of its own: twelve attacks are not twelve soldiers attacked. But where
        each verb is the other's noun, both tell one thing: "cost 3 million to build", "built at a cost of 3 million".
        """
        if crossing := self._both_crossed(one, two) or self._described_by_act(one, two):
            return crossing
        crossed = [(a.act, b.head) for a, b in ((one, two), (two, one)) if _names_the_act(a, b)]
        return max([self._alike(act, noun) or 0.0 for act, noun in crossed]) if crossed else 0.0

    def _both_crossed(self, one: Gauge, two: Gauge) -> float:
        """What two measures say of which each has the other's verb as its noun; 0 where they are no such two."""
        if one.head.word == two.head.word or not (one.act.word and two.act.word):
            return 0.0
        told = [self._alike(one.act, two.head), self._alike(two.act, one.head)]
        return sum(filter(None, told)) if all(told) else 0.0

    def _described_by_act(self, one: Gauge, two: Gauge) -> float:
        """What a verb says that a participle tells of the other noun: "insured for 9 million", "insured value"."""
        for verbal, nominal in ((one, two), (two, one)):
            own = verbal.act.word and not (verbal.head.word or verbal.whole.word) and nominal.head.word
            if own and any(m != verbal.act.word and verb_lemma(m) == verbal.act.word for m in nominal.modifiers):
                return verbal.act.weight
        return 0.0

    def _modifiers(self, one: Gauge, two: Gauge) -> float:
        """What one counts may be how the other is qualified: a seat load factor, seats filled."""
        shared = one.words & two.words
        if shared and one.head.word == two.head.word:
            shared -= {one.head.word}
        return 0.5 * max(map(self._head_told, shared)) if shared else 0.0

    def _head_told(self, word: str) -> float:
        known = self._heads_told.get(word)
        if known is None:
            known = self._heads_told[word] = self._telling.head(word)
        return known

    def _participants(self, mine: frozenset[str], theirs: frozenset[str]) -> float:
        """Two acts of unrelated things are two acts: the app failed, the bank failed."""
        floor = self._table.head.related_from
        if not mine or not theirs or any(related(w, v) >= floor for w in mine for v in theirs):
            return 0.0
        if any(mine & way and theirs & way for way in self._table.subject.ways.values()):
            return 0.0
        return self._table.subject.different

    def _acts(self, a: Gauge, b: Gauge) -> float:
        alike = self._alike(a.act, b.act)
        if alike is not None:
            return alike
        if a.kind == "duration":
            one = one_stretch(a.act.word, b.act.word)
            return self._table.predicate.stretch * min(a.act.weight, b.act.weight) if one else 0.0
        if {a.act.word, b.act.word} <= self._table.predicate.demanding:
            return self._table.head.related_from * min(a.act.weight, b.act.weight)  # "demanded $5m", "wanted $5m"
        if {a.act.word, b.act.word} == CHANGES:
            return 0.0
        return self._table.predicate.different

    def _names(self, a: Frame, b: Frame) -> tuple[float, float]:
        """What shared names say, and the weight of the most telling one."""
        table = self._table.names
        shared = a.names & b.names
        if not shared:
            return (table.clash if a.names and b.names else 0.0), 0.0
        told = [self._telling.name(name) if tells_something(name) else 0.0 for name in shared]
        if len(told) > 1:
            told.sort()
        return min(table.cap, sum([table.shared * one for one in told])), told[-1]

    def _words(self, a: Card, b: Card) -> tuple[float, float]:
        """Shared content words, clause with clause for most, the rest of the sentence for less; and their rarity."""
        table, one, two = self._table.terms, a.frame, b.frame
        shared = one.terms.keys() & two.terms.keys()
        told = list(map(min, map(one.terms.__getitem__, shared), map(two.terms.__getitem__, shared)))
        mine, theirs = self._laid_out(a.wording), self._laid_out(b.wording)
        if not mine.kin.isdisjoint(two.terms):
            told += self._kindred(a, b, shared)
        outer = (mine.words & theirs.words) - shared
        clause = sum(told)
        couples = min(2, len(mine.couples & theirs.couples)) if mine.couples and theirs.couples else 0
        around = min(table.context_cap, table.context_share * sum(map(rarity, outer))) if outer else 0.0
        return min(table.cap, table.share * clause + table.pair * couples + around), clause

    def _laid_out(self, wording: Wording) -> Laid:
        """The words of a claim laid out: they are let go sooner than its card, for they take thrice its room."""
        laid = self._laid.get(wording)
        if laid is None:
            laid = remembered(self._laid, LAID)[wording] = wording.laid()
        return laid

    def _kindred(self, a: Card, b: Card, already: set[str]) -> list[float]:
        """The weights of words that the general resource relates, each used once, best first."""
        mine, theirs = a.frame.terms, b.frame.terms
        others = _rarest(b.wording.terms, already)
        pairs = [
            (-near[v] * min(mine[w], theirs[v]), w, v)
            for w in _rarest(a.wording.terms, already)
            if (near := self._kin.of(w))
            for v in others
            if v in near
        ]
        if len(pairs) < 2:
            return [-weight for weight, _, _ in pairs]
        chosen: list[float] = []
        used: set[str] = set()
        for weight, w, v in sorted(pairs):
            if w not in used and v not in used:
                chosen.append(-weight)
                used |= {w, v}
        return chosen


def _exclude(one: Frame, two: Frame) -> bool:
    """Whether two statements give one named person or body states or outcomes that exclude each other."""
    return _against(one, two) in ("state", "outcome")


def _of_one_thing(one: Frame, two: Frame) -> bool:
    """Whether one bearer's acts exclude each other, and the thing of one stands in the phrase that tells the other.

    "Will keep her seat" is done to the seat; "will give up her seat" is one act, told of whoever does it.
    """
    if one.claim.kind != "statement":
        return False
    return (_holds(one, two) or _holds(two, one)) and _against(one, two) == "act"


def _holds(one: Frame, two: Frame) -> bool:
    thing, doer = one.claim.question.measure.head, two.claim.question.measure.head
    return doer != doer.lower() and thing == thing.lower() and thing in two.claim.question.terms


def _against(one: Frame, two: Frame) -> str | None:
    """How the verbs of two statements on one named bearer exclude each other."""
    mine, theirs = one.claim.value, two.claim.value
    if not (isinstance(mine, Statement) and isinstance(theirs, Statement)):
        return None
    if not any(":" in name for name in one.subject & two.subject):
        return None
    return opposites(mine.predicate, theirs.predicate)


@lru_cache(maxsize=4096)
def of_one_sort(one: str, two: str) -> bool:
    """Whether one noun is a word for anything of the other's type: an animal and a whale."""
    sorts = weights().head.sorts
    return any(a in words and sort in types(b) for sort, words in sorts.items() for a, b in ((one, two), (two, one)))


def _names_the_act(verbal: Gauge, nominal: Gauge) -> bool:
    """Whether a noun can stand for the act of the other measure, or for those who do it."""
    if not verbal.act.word or not nominal.head.word:
        return False
    return verbal.dated or not verbal.head.word or (verbal.head.everybody and nominal.head.person)


def _rarest(ranked: tuple[str, ...], already: set[str]) -> list[str]:
    """The few rarest words that have no match yet: the rest says little and costs much."""
    if not already:
        return list(ranked[:MOST_KIN])
    return [word for word in ranked[: MOST_KIN + len(already)] if word not in already][:MOST_KIN]
