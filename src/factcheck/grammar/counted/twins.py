"""What befell people of whom two words tell: "killed and wounded over 40", "were killed or injured"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, VerbGroup
from factcheck.grammar.counted.lexicon import outcomes


def with_twin(chunks: Chunks, verb: VerbGroup, outcome: str) -> str:
    """Casualties where two verbs share one object: "killed and wounded over 40", "killed or hurt 12"."""
    first = verb.first - 2
    if first < 0 or chunks.tokens[first + 1].tag != "CONJ" or chunks.tokens[first].tag != "VERB":
        return outcome
    twin = outcomes().done_to.get(chunks.tokens[first].lemma, outcome)
    return _of_both(twin, outcome)


def _of_both(one: str, two: str) -> str:
    """The outcome of those of whom two are told, of which either befell some: casualties of the killed and the hurt."""
    return "casualties" if {one, two} == {"killed", "wounded"} else two


def or_the_next(chunks: Chunks, word: int, outcome: str) -> str:
    """The outcome where "or" joins a second to a word that tells one: "were killed or wounded"."""
    behind = chunks.tokens[word + 1 : word + 3]
    if len(behind) < 2 or behind[0].lower != "or":
        return outcome
    return _of_both(outcomes().states.get(behind[1].lower, outcome), outcome)
