"""Words that tell one contest from another of the same names and day."""

from __future__ import annotations

from factcheck.checks.one_thing.events import Telling
from factcheck.grammar.results import races
from factcheck.grammar.results.lexicon import result_words


def one_race(one: Telling, two: Telling) -> bool:
    """Whether no distance and no discipline tells two races: the 200 metres butterfly, the 400 metres freestyle."""
    mine, theirs = races(said(one)), races(said(two))
    return all(not a or not b or a & b for a, b in zip(mine, theirs, strict=True))


def two_stages(one: Telling, two: Telling) -> bool:
    """Whether words tell two contests: women and men, singles and doubles, a semi-final and the final."""
    table = result_words().apart
    if differ(table.words, one, two):
        return True
    stages = [frozenset(n for n, stage in enumerate(table.stages) if _has(stage.words, t)) for t in (one, two)]
    return stages[0] != stages[1]


def of_parts(one: Telling, two: Telling) -> bool:
    """Whether one sentence tells of a part of a contest, and the other does not: a heat, a set, a stage."""
    return differ(result_words().apart.parts, one, two)


def differ(words: frozenset[str], one: Telling, two: Telling) -> bool:
    """Whether one sentence has such a word and the other has none."""
    return _has(words, one) != _has(words, two)


def said(telling: Telling) -> str:
    """The words of a sentence, one blank around each."""
    return f" {' '.join(t.lower for t in telling.chunks.tokens)} "


def _has(words: frozenset[str], telling: Telling) -> bool:
    told = said(telling)
    return any(f" {word} " in told or f" {word.replace('-', ' - ')} " in told for word in words)
