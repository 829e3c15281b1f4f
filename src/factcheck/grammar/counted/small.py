"""The small words by which figures are bound, from `rules/lexicon/binding.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class Small(Table):
    """The lists of `binding.toml`, each named for what it does."""

    eventful_endings: tuple[str, ...]
    borne_by: tuple[str, ...]
    governing: frozenset[str]
    leaving_home: frozenset[str]
    homes: frozenset[str]
    noun_first: tuple[str, ...]
    noun_by_verb: tuple[str, ...]
    including: tuple[str, ...]
    of_whom: tuple[str, ...]
    part_steps: tuple[str, ...]
    them: tuple[str, ...]
    of_things: tuple[str, ...]
    comparing: tuple[str, ...]
    comparing_steps: tuple[str, ...]
    differences: tuple[str, ...]
    off_by: tuple[str, ...]
    of_what: tuple[str, ...]
    price_nouns: frozenset[str]
    priced_by: tuple[str, ...]
    per: tuple[str, ...]
    per_one: tuple[str, ...]
    level_at: tuple[str, ...]
    stages: dict[str, str]
    level_of: tuple[str, ...]
    backward: tuple[str, ...]
    set_words: tuple[str, ...]
    whole_words: tuple[str, ...]
    verb_hedges: tuple[str, ...]
    or_hedges: tuple[str, ...]
    more_words: tuple[str, ...]
    allowing: tuple[str, ...]
    loosely_more: tuple[str, ...]
    adding: tuple[str, ...]
    loosely_left: tuple[str, ...]
    lasting: frozenset[str]
    in_all: tuple[str, ...]
    each_words: tuple[str, ...]
    rate_openers: tuple[str, ...]
    rate_anywhere: tuple[str, ...]
    rate_never: tuple[str, ...]
    often: tuple[str, ...]
    planned_by: tuple[str, ...]
    plans: frozenset[str]
    in_place_of: tuple[str, ...]
    belittling: tuple[str, ...]
    shared_out: tuple[str, ...]
    shared_never: frozenset[str]
    so_far: tuple[str, ...]
    by_law: tuple[str, ...]
    superlatives: tuple[str, ...]
    at_first: tuple[str, ...]
    each_of: tuple[str, ...]
    events_in: tuple[str, ...]
    many_events: tuple[str, ...]
    dividing: tuple[str, ...]
    singular_articles: tuple[str, ...]
    both: tuple[str, ...]
    pointing: tuple[str, ...]
    persons: tuple[str, ...]
    traded: frozenset[str]
    within_a_day: tuple[str, ...]
    at_the_age: tuple[str, ...]
    age_links: frozenset[str]
    age_verbs: frozenset[str]
    age_softened: frozenset[str]
    stock: frozenset[str]
    stock_opens: tuple[str, ...]
    held_against: tuple[str, ...]
    held_softly: tuple[str, ...]
    held_units: tuple[str, ...]
    lacking: tuple[str, ...]
    in_a_state: tuple[str, ...]


@cache
def small() -> Small:
    """The lists in force."""
    return read_lexicon("binding.toml", Small)
