"""Verbs that make no act of their own: of speaking, and light ones."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class Confinement(Table):
    """What tells that somebody is kept somewhere: verbs of keeping, freeing and serving, and the places."""

    holding: frozenset[str]
    freeing: frozenset[str]
    serving: frozenset[str]
    places: frozenset[str]
    terms: frozenset[str]


class Lives(Table):
    """The two ends of a life: their acts, the words in brackets that tell them, what stands before a date; callings."""

    birth: str
    death: str
    born: frozenset[str]
    died: frozenset[str]
    links: frozenset[str]
    callings: frozenset[str]


class Polled(Table):
    """What tells who gets votes or seats: what is counted, verbs of getting and of giving, and their one act."""

    counted: frozenset[str]
    got: frozenset[str]
    handed: frozenset[str]
    act: str


class Acts(Table):
    """Lemmas of verbs of speaking and of light verbs."""

    speech: frozenset[str]
    told: frozenset[str]
    surely: frozenset[str]
    same_voice: frozenset[str]
    those: frozenset[str]
    figures: frozenset[str]
    bare: frozenset[str]
    light: frozenset[str]
    unnamed: frozenset[str]
    takes_up: frozenset[str]
    first_held: frozenset[str]
    posts: frozenset[str]
    before_cleft: frozenset[str]
    comes: frozenset[str]
    phases: frozenset[str]
    lasting: frozenset[str]
    runs: frozenset[str]
    put_out: frozenset[str]
    since: dict[str, str]
    until: dict[str, str]
    arranging: frozenset[str]
    racing: frozenset[str]
    races: frozenset[str]
    occurs: frozenset[str]
    comes_about: frozenset[str]
    telling: frozenset[str]
    onset: frozenset[str]
    bringing: frozenset[str]
    into_force: frozenset[str]
    befalls: frozenset[str]
    forces: frozenset[str]
    spending: frozenset[str]
    comparing: tuple[str, ...]
    parting: tuple[str, ...]
    contrasting: tuple[str, ...]
    contrasting_steps: tuple[str, ...]
    contrasting_links: tuple[str, ...]
    righting: tuple[str, ...]
    righted: tuple[str, ...]
    given: frozenset[str]
    taken: frozenset[str]
    no_length: frozenset[str]
    late: frozenset[str]
    going: frozenset[str]
    kept_by: dict[str, str]
    made_for: dict[str, str]
    keeping: frozenset[str]
    seating: frozenset[str]
    rooms: frozenset[str]
    in_a_row: tuple[str, ...]
    asking_how_many: tuple[str, ...]
    before_answers: tuple[str, ...]
    at_events: frozenset[str]
    reasons: frozenset[str]
    of_origin: frozenset[str]
    futures: frozenset[str]
    impersonal: frozenset[str]
    standing: frozenset[str]
    levels: frozenset[str]
    setting: frozenset[str]
    dates: frozenset[str]
    handing: frozenset[str]
    courts: frozenset[str]
    lengths: dict[str, str]
    confinement: Confinement
    polled: Polled
    lives: Lives
    terms_by_verb: dict[str, tuple[str, ...]]
    idioms: dict[str, str]


@cache
def acts() -> Acts:
    """The lists in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("speech.toml", Acts)
