"""The words that tell claims apart when they are set against each other, from `rules/lexicon/clashes.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.model.claim import Kind
from factcheck.table import Table


class PostWords(Table):
    """Who holds a post no more or not yet, and what tells of holding alone."""

    stem: int
    past: frozenset[str]
    next: frozenset[str]
    held: frozenset[str]
    any_title: frozenset[str]
    under_heads: frozenset[str]
    over_all: frozenset[str]
    apart: float
    running: frozenset[str]
    leaving: frozenset[str]
    dying: frozenset[str]
    seconds: frozenset[str]
    passed_on: frozenset[str]
    entered: frozenset[str]
    becoming: frozenset[str]
    lasting: frozenset[str]
    hardly_these: tuple[frozenset[str], ...]
    hardly_those: tuple[frozenset[str], ...]
    functions: tuple[frozenset[str], ...]
    of_functions: frozenset[str]
    deputies: frozenset[str]
    standing: frozenset[str]
    done_once: frozenset[str]
    bodies_first: frozenset[str]
    aboard: frozenset[str]
    ties: frozenset[str]
    like_bodies: tuple[frozenset[str], ...]
    sides: tuple[tuple[frozenset[str], ...], ...]
    strangers: float
    strangers_of_any: float
    term: int
    kin: float
    settled: int
    years: int
    overlap: int
    career: int
    long: int


class DateWords(Table):
    """What marks an act as one more besides another."""

    found: frozenset[str]
    label: int
    shown: tuple[str, ...]
    another: frozenset[str]
    counting: frozenset[str]
    often: frozenset[str]
    ends_of_a_life: frozenset[str]
    not_often_behind: frozenset[str]
    not_often_before: frozenset[str]
    held_anew: frozenset[str]
    but_once: frozenset[str]
    turns: frozenset[str]
    sooner: frozenset[str]
    calling_off: frozenset[str]
    awaiting: frozenset[str]
    long_since: str
    fates: tuple[frozenset[str], ...]
    ranked: frozenset[str]
    only_of_theirs: frozenset[str]
    recurs: int
    stretch: int
    signs: int
    hindsight: int
    telling: float
    same_end: int
    to_a_thing: frozenset[str]
    by_page: frozenset[str]
    other_act: int
    other_signs: int
    long: int
    longer: int
    fresh: int
    fresh_words: float


class StatementWords(Table):
    """What stays where it was put, what came later, what was at no time."""

    outliving: frozenset[str]
    put_there: frozenset[str]
    ordered: frozenset[str]
    never: frozenset[str]
    nobody: frozenset[str]
    denying: frozenset[str]
    joined: int
    telling: float
    thing: float
    many: int
    whereabouts: frozenset[str]
    sides: tuple[str, ...]
    stretching: frozenset[str]
    nearly: frozenset[str]
    manner: frozenset[str]
    dropped: frozenset[str]
    decisions: frozenset[str]
    courts: frozenset[str]
    signs: int
    margin: float
    measure: float
    absent: float
    decided: int
    planned: int
    asides: frozenset[str]
    reasons: frozenset[str]
    common: float
    rare: float
    unfinished: frozenset[str]
    saying_which: frozenset[str]
    unsettled: frozenset[str]
    intended: frozenset[str]
    anybody: frozenset[str]
    ourselves: frozenset[str]
    there: tuple[str, ...]
    articles: frozenset[str]
    company: str
    refused: str
    denied: str
    by_noun: frozenset[str]
    needing: frozenset[str]
    having: str
    spoken: frozenset[str]
    speaking: frozenset[str]
    idle: str
    always: frozenset[str]
    answers: frozenset[str]
    whatever: frozenset[str]
    becoming: frozenset[str]
    still: frozenset[str]
    verdicts: frozenset[str]
    told_before: frozenset[str]
    measured: frozenset[str]
    doers: frozenset[str]
    links: tuple[frozenset[str], ...]


class FigureWords(Table):
    """What makes a figure one of a narrower measure."""

    narrowing: frozenset[str]
    accruing: frozenset[str]
    turns: frozenset[str]
    groups: frozenset[str]
    grouped: frozenset[str]
    everywhere: frozenset[str]
    realms: frozenset[str]
    others: frozenset[str]
    sort: float
    of_time: frozenset[str]
    stakes: frozenset[str]
    allotting: frozenset[str]
    public: frozenset[str]
    utmost: frozenset[str]
    made_for: frozenset[str]
    norms: frozenset[str]
    statistics: tuple[tuple[frozenset[str], ...], ...]
    aims: frozenset[str]
    attaining: frozenset[str]


class Answers(Table):
    """When two figures surely answer one question; see the comments in the file."""

    signs: int
    toll_words: float
    many_and_one: int
    sole: float
    handful: int
    then: frozenset[str]
    windows: frozenset[str]
    apart: frozenset[str]
    set_apart: frozenset[str]
    directions: frozenset[str]
    one_life: int
    had_by_anything: frozenset[str]
    anew: frozenset[str]
    gone_by: frozenset[str]
    ranked_in: frozenset[str]
    all_of: frozenset[str]
    one_thing: float
    somewhere: str
    lacking: str
    taking: frozenset[str]
    running: frozenset[str]
    parts: frozenset[str]
    ranking: frozenset[str]
    mine: frozenset[str]
    votes: float
    rising: frozenset[str]
    ahead: frozenset[str]
    usual: frozenset[str]
    at_first: frozenset[str]
    now: frozenset[str]
    spells: frozenset[str]
    of_the_dead: frozenset[str]
    accused: frozenset[str]


class Growing(Table):
    """What the later of two texts may tell otherwise: days of tolls, years of ages; see the comments in the file."""

    early: int
    running: int
    over: int
    tally: int
    rounded: float
    season: float
    perfect: frozenset[str]
    turning: frozenset[str]
    one_year: int
    one_age: int
    state: int
    falling: frozenset[str]
    final: frozenset[str]
    rules: frozenset[str]
    ruling: frozenset[str]
    lasting: frozenset[str]
    weighing: frozenset[str]


class Events(Table):
    """What ties a sentence to a day and to names."""

    weekend: int
    telling: float


class RankWords(Table):
    """What says which of a series something is, or at which stage of it something was done."""

    being: frozenset[str]
    among: frozenset[str]
    times: str
    stages: frozenset[str]
    room: int


class Misspelt(Table):
    """From which likeness two names may be one person's, misheard or mistyped."""

    given: float
    surname: float
    both: float
    least: int
    short: int
    pet: tuple[str, ...]
    owned: str
    servant: str


class TwoThings(Table):
    """What tells two facts in one form of words apart."""

    alike: int
    most: int
    least: int
    authorities: frozenset[str]


class NearestWords(Table):
    """Which figures that lie a little apart are held for answers to one question."""

    measure: float
    lead: float
    times: float
    few: int
    few_lead: float
    few_times: float
    few_measure: float
    few_common: float
    slight_lead: float
    slightly_led_times: dict[Kind, float]


class Chances(Table):
    """How many pairs two documents make before some are alike by accident, in binary digits."""

    most: dict[Kind, int]
    little: int
    voices: int
    signs: int
    in_common: int
    once: int
    once_measure: float
    slot_times: float
    slot_times_near: float
    slot_days: int
    once_times: float
    few: int
    few_lead: float
    few_common: float
    few_times: float
    wholes: frozenset[str]


class ClashWords(Table):
    """The words of `clashes.toml`."""

    chances: Chances
    nearest: NearestWords
    two_things: TwoThings
    ranks: RankWords
    misspelt: Misspelt
    answers: Answers
    growing: Growing
    events: Events
    figures: FigureWords
    posts: PostWords
    dates: DateWords
    statements: StatementWords


@cache
def clash_words() -> ClashWords:
    """The words in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("clashes.toml", ClashWords)
