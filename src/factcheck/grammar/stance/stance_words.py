"""The words of constructions that carry stance, loaded from `rules/lexicon/stance.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.grammar.stance.stance_cues import spellings
from factcheck.locate import read_lexicon
from factcheck.once import once
from factcheck.table import Table


class Guessing(Table):
    """What makes "I would say" of a guess."""

    speakers: frozenset[str]
    modals: frozenset[str]
    verbs: frozenset[str]


class Untrue(Table):
    """What a false claim is called, and the verbs that call it so."""

    predicates: tuple[str, ...]
    calling: frozenset[str]
    calling_as: frozenset[str]
    evaluative: frozenset[str]
    being: frozenset[str]
    falsely: frozenset[str]
    disputing: frozenset[str]
    inventing: frozenset[str]
    lied: frozenset[str]
    evidence: frozenset[str]
    denials: frozenset[str]


class Corrected(Table):
    """What a text calls itself and its earlier states, and how it says that it corrects them."""

    pieces: frozenset[str]
    versions: frozenset[str]
    earlier: frozenset[str]
    own: frozenset[str]
    before: frozenset[str]
    amending: frozenset[str]
    struck: frozenset[str]
    results: frozenset[str]
    giving: frozenset[str]


class Doubt(Table):
    """Verbs of doubt, and who "nobody" is."""

    verbs: tuple[str, ...]
    conceded: frozenset[str]
    nobody: frozenset[str]
    confirming: frozenset[str]
    withholding: frozenset[str]
    determiners: frozenset[str]
    people: frozenset[str]


class Unfulfilled(Table):
    """What speaks of an act that never came about."""

    able: frozenset[str]
    lasting: frozenset[str]
    hindering: frozenset[str]
    dropping: frozenset[str]
    intents: frozenset[str]
    failing: frozenset[str]
    defeated: frozenset[str]
    willing: frozenset[str]
    clearing: frozenset[str]
    nearly: frozenset[str]
    by_degrees: frozenset[str]
    no_negation: frozenset[str]


class Demand(Table):
    """Verbs that want something done."""

    subjunctive: frozenset[str]
    essential: frozenset[str]
    telling: frozenset[str]
    asking: frozenset[str]
    wanting: frozenset[str]
    no_order: frozenset[str]
    refusing: frozenset[str]


class Asking(Table):
    """Verbs whose subject is the speaker of a promise or a demand."""

    labels: frozenset[str]
    verbs: frozenset[str]
    with_: dict[str, frozenset[str]]


class Answers(Table):
    """Answers to a question told in the same sentence."""

    no: frozenset[str]
    yes: frozenset[str]
    nouns_of_no: frozenset[str]
    nouns_of_yes: frozenset[str]
    asking: frozenset[str]
    replying: frozenset[str]


class Nouns(Table):
    """Nouns whose owner speaks what they open."""

    demands: frozenset[str]
    tellings: frozenset[str]
    tellings_of: frozenset[str]


class StanceWords(Table):
    """The file's lists, with what is looked up word by word laid out once."""

    sure: frozenset[str]
    crediting: frozenset[str]
    perceived: frozenset[str]
    at_last: frozenset[str]
    reporting: frozenset[str]
    nouns_only: frozenset[str]
    of_sorts: frozenset[str]
    buying: frozenset[str]
    according: frozenset[str]
    at_most: tuple[str, ...]
    states: frozenset[str]
    guessing: Guessing
    untrue: Untrue
    corrected: Corrected
    doubt: Doubt
    unfulfilled: Unfulfilled
    demand: Demand
    asking: Asking
    answers: Answers
    nouns: Nouns

    @once
    def predicates(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """What a false claim is called, by its first word, longest first."""
        by_word: dict[str, list[tuple[str, ...]]] = {}
        for entry in self.untrue.predicates:
            words = tuple(entry.split(" "))
            by_word.setdefault(words[0], []).append(words)
        return {word: tuple(sorted(entries, key=len, reverse=True)) for word, entries in by_word.items()}

    @once
    def doubting(self) -> dict[str, str]:
        """The written forms of the verbs of doubt, each with its lemma."""
        return {form[0]: entry.lstrip("~").split("|")[0] for entry in self.doubt.verbs for form in spellings(entry)}


@cache
def stance_words() -> StanceWords:
    """The words in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("stance.toml", StanceWords)


def phrase_at(words: Sequence[str], at: int, table: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many words from `at` on make an entry of a table by first words (0: none)."""
    for entry in table.get(words[at], ()):
        if tuple(words[at : at + len(entry)]) == entry:
            return len(entry)
    return 0
