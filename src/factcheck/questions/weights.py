"""The weights of evidence, read from `rules/lexicon/evidence.toml` and checked."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.model.claim import Kind
from factcheck.questions.weights_tempting import Beside, Tempting, Undone
from factcheck.table import Table


class HeadWeights(Table):
    """What one noun counted by both claims weighs, and which nouns stand for everybody or for a sort."""

    share: float
    offset: float
    least: float
    most: float
    prior: float
    generic: float
    everybody: frozenset[str]
    adults: frozenset[str]
    young: frozenset[str]
    befalling: frozenset[str]
    picking: frozenset[str]
    besides: frozenset[str]
    changing: frozenset[str]
    sorts: dict[str, frozenset[str]]
    held: frozenset[str]
    rounds: frozenset[str]
    so_called: dict[str, frozenset[str]]
    different: float
    related_from: float


class PredicateWeights(Table):
    """What one act weighs, and which verbs say little of what is counted."""

    share: float
    offset: float
    least: float
    most: float
    different: float
    having: frozenset[str]
    standing: frozenset[str]
    inside: frozenset[str]
    sharing: frozenset[str]
    demanding: frozenset[str]
    paying: frozenset[str]
    handing: frozenset[str]
    prices: frozenset[str]
    common: float
    copula: str
    empty: frozenset[str]
    going_on: tuple[frozenset[str], ...]
    stretch: float


class Tallies(Table):
    """How far a count of votes has come: what is counted, and by which acts."""

    of: frozenset[str]
    by: frozenset[str]


class SameWeight(Table):
    """What a field weighs that is the same."""

    same: float


class OutcomeWeights(Table):
    """What one outcome weighs, and the more where both are told of everybody."""

    same: float
    main: float
    fewest: int


class SubjectWeights(Table):
    """What one owner or doer weighs, what another, and which things stand for each other."""

    same: float
    different: float
    telling: float
    ways: dict[str, frozenset[str]]


class TermWeights(Table):
    """What the other words of clause and sentence weigh."""

    share: float
    here: float
    prior: float
    least_share: float
    pair: float
    context_share: float
    cap: float
    context_cap: float
    min_rarity: float


class NameWeights(Table):
    """What names weigh, in claims and in whole documents, and which names say nothing."""

    everywhere: tuple[str, ...]
    everywhere_endings: tuple[str, ...]
    shared: float
    cap: float
    clash: float
    rarity: float
    words: float
    least: float
    folder: int
    spelling: float
    figures: float
    lives: int


class TimeWeights(Table):
    """What a shared time weighs, and from how many days on two times are two."""

    day: float
    month: float
    year: float
    loose: float
    soft: int
    apart: int
    moment: int
    whole: int
    part: float
    seasons: float
    stays: frozenset[str]


class Fields(Table):
    """What agreeing fields add at the most."""

    most: float


class Proposing(Table):
    """What two claims must share to be compared at all, in a folder too large to compare every two."""

    thing: float
    alike: float
    trailing: float
    answered: float
    word: float
    careers: frozenset[str]
    signals: frozenset[str]
    given: frozenset[str]
    begun: str


class StoryStep(Table):
    """A weight, and what two documents must share to earn it: a cosine, or so many names (0: never)."""

    cosine: float
    names: int
    weight: float


class Penalty(Table):
    """What is taken from the evidence."""

    penalty: float


class Surely(Table):
    """When day, place and names join two figures so well that their words may differ."""

    above: float
    signs: int
    measure: float
    money: float
    parties: int


class Far(Table):
    """What is taken from a clash of two figures of which one is so many times the other, step by step."""

    times: tuple[float, ...]
    lengths: tuple[float, ...]
    penalty: tuple[float, ...]


class Sole(Table):
    """The bonus by how many claims of both documents share the measure (2, 3, …)."""

    measure: float
    within: float
    bonus: tuple[float, ...]
    slot_lead: float


class Nearest(Table):
    """How many pairs of a sort two documents make, in binary digits, of which those that lead are looked at closer."""

    chances: int


class Echo(Table):
    """What an equal value adds to agreement: by significant digits, or for one day; nothing up to `small`.

    Shares have weights of their own: of simple ones, of whole points, of finer ones.
    """

    digits: tuple[float, ...]
    shares: tuple[float, float, float]
    lengths: tuple[float, float, float, float]
    few: float
    some: float
    money: float
    loose: float
    small: float
    sure: float
    surer: float
    day: float
    minute: float


class CompanionWeights(Table):
    """How precise a fact must be that two sentences share besides, and what it says for all else that they tell."""

    worth: float
    score: float


class Agreeing(Table):
    """What two equal answers need that are told of a handful, roughly, or of things that nothing relates."""

    handful: float
    signs: int
    score: float
    near: float
    apart: float
    precise: float
    rounding: float


class Brief(Table):
    """Up to how many sentences a document tells one thing and no more, and from how many on it tells all of it."""

    sentences: int
    least: int


class Signs(Table):
    """From where on a field counts as a sign that two claims speak of one event."""

    named: float
    wording: float
    measure: float
    of_it: float
    strong: float
    brief: float
    longest_days: int
    voice: float


class Bars(Table):
    """The evidence that agreement, a flag and a look-alike need, and the least that the measure must give for each."""

    consistent: float
    flag: float
    measure: float = -9.0
    flag_measure: float = -9.0
    identity: int = 1
    look_alike: float = 9.0
    alike: float = 0.6
    kin: float = 0.0

    @property
    def least(self) -> float:
        """The evidence below which a pair is not worth comparing."""
        return min(self.consistent, self.look_alike)


class Weights(Table):
    """All weights and bars; see the comments in the file."""

    head: HeadWeights
    predicate: PredicateWeights
    outcome: OutcomeWeights
    unit: SameWeight
    terms: TermWeights
    names: NameWeights
    subject: SubjectWeights
    place: SameWeight
    time: TimeWeights
    fields: Fields
    proposing: Proposing
    story: tuple[StoryStep, ...]
    by_hand: SameWeight
    brief: Brief
    same_document: Penalty
    nearness: Penalty
    signs: Signs
    echo: Echo
    companions: CompanionWeights
    far: Far
    surely: Surely
    agreeing: Agreeing
    tempting: Tempting
    beside: Beside
    undone: Undone
    slot: float
    sole: Sole
    nearest: Nearest
    tallies: Tallies
    bars: dict[Kind, Bars]


@cache
def weights() -> Weights:
    """The weights in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("evidence.toml", Weights)
