"""The words of constructions that carry stance, loaded from `rules/lexicon/stance.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from factcheck.grammar.stance_cues import spellings
from factcheck.locate import read_lexicon


class _Lists(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Untrue(_Lists):
    """What a false claim is called, and the verbs that call it so."""

    predicates: tuple[str, ...]
    calling: frozenset[str]
    calling_as: frozenset[str]
    evaluative: frozenset[str]
    being: frozenset[str]
    falsely: frozenset[str]
    disputing: frozenset[str]
    evidence: frozenset[str]


class Doubt(_Lists):
    """Verbs of doubt, and who "nobody" is."""

    verbs: tuple[str, ...]
    conceded: frozenset[str]
    nobody: frozenset[str]
    confirming: frozenset[str]
    withholding: frozenset[str]
    determiners: frozenset[str]


class Unfulfilled(_Lists):
    """What speaks of an act that never came about."""

    able: frozenset[str]
    lasting: frozenset[str]
    hindering: frozenset[str]
    dropping: frozenset[str]
    intents: frozenset[str]
    failing: frozenset[str]
    defeated: frozenset[str]
    willing: frozenset[str]


class Demand(_Lists):
    """Verbs that want something done."""

    subjunctive: frozenset[str]
    essential: frozenset[str]
    telling: frozenset[str]
    wanting: frozenset[str]


class Asking(_Lists):
    """Verbs whose subject is the speaker of a promise or a demand."""

    verbs: frozenset[str]
    together: dict[str, frozenset[str]] = Field(alias="with")


class Answers(_Lists):
    """Answers to a question told in the same sentence."""

    no: frozenset[str]
    yes: frozenset[str]
    asking: frozenset[str]
    replying: frozenset[str]


class _File(_Lists):
    untrue: Untrue
    doubt: Doubt
    unfulfilled: Unfulfilled
    demand: Demand
    asking: Asking
    answers: Answers


class StanceWords(NamedTuple):
    """The file's lists, with what is looked up word by word laid out for it."""

    untrue: Untrue
    doubt: Doubt
    unfulfilled: Unfulfilled
    demand: Demand
    asking: Asking
    answers: Answers
    predicates: dict[str, tuple[tuple[str, ...], ...]]  # by first word, longest first
    doubting: dict[str, str]  # written form → lemma


@cache
def stance_words() -> StanceWords:
    """The words in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    file = read_lexicon("stance.toml", _File)
    by_word: dict[str, list[tuple[str, ...]]] = {}
    for entry in file.untrue.predicates:
        words = tuple(entry.split(" "))
        by_word.setdefault(words[0], []).append(words)
    return StanceWords(
        file.untrue,
        file.doubt,
        file.unfulfilled,
        file.demand,
        file.asking,
        file.answers,
        {word: tuple(sorted(entries, key=len, reverse=True)) for word, entries in by_word.items()},
        {form[0]: entry.lstrip("~").split("|")[0] for entry in file.doubt.verbs for form in spellings(entry)},
    )


def phrase_at(words: Sequence[str], at: int, table: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many words from `at` on make an entry of a table by first words (0: none)."""
    for entry in table.get(words[at], ()):
        if tuple(words[at : at + len(entry)]) == entry:
            return len(entry)
    return 0
