"""What a construction says of a stretch of its sentence, beside what its single words say."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_cues import Cue, CueKind
from factcheck.grammar.stance.stance_phrases import named_before, phrase_text
from factcheck.grammar.stance.stance_scopes import Scope
from factcheck.grammar.stance.stance_speakers import Attribution
from factcheck.row import NamedTuple


class Shape(NamedTuple):
    """The scopes and speakers of constructions, and the tokens that are cues no more because they are read here."""

    scopes: tuple[Scope, ...] = ()
    said: tuple[Attribution, ...] = ()
    settled: frozenset[int] = frozenset()


NOTHING = Shape()


def together(shapes: Iterable[Shape]) -> Shape:
    """Several constructions of one sentence as one."""
    scopes: list[Scope] = []
    said: list[Attribution] = []
    settled: set[int] = set()
    for shape in shapes:
        if shape is not NOTHING:
            scopes += shape.scopes
            said += shape.said
            settled |= shape.settled
    return Shape(tuple(scopes), tuple(said), frozenset(settled)) if scopes or said or settled else NOTHING


def scope(kind: CueKind, at: int, first: int, end: int, subject: str = "") -> Scope:
    """A scope that a construction gives to the tokens from `first` to `end`; its cue stands at `at`."""
    return Scope(Cue(kind, "forward", at, at + 1), first, end, subject)


def subject_text(chunks: Chunks, verb: int) -> str:
    """Who does what a verb group says: its subject, the agent behind "by" where it is passive; empty for a pronoun."""
    clause = next((c for c in chunks.clauses if c.verb == verb), None)
    if clause is None:
        return ""
    if chunks.verbs[verb].passive and chunks.verbs[verb].auxiliaries:
        end = chunks.verbs[verb].end
        behind = (n for n, noun in enumerate(chunks.nouns) if noun.preposition is not None and noun.preposition >= end)
        agents = [n for n in behind if chunks.tokens[chunks.nouns[n].preposition or 0].lower == "by"]
        return phrase_text(chunks, agents[0]) if agents and not chunks.nouns[agents[0]].pronoun else ""
    if clause.subject is None:
        return ""
    who = named_before(chunks, clause.subject)
    return "" if chunks.nouns[who].pronoun else phrase_text(chunks, who)
