"""Who promises, threatens or demands: the subject of the verb speaks what the verb governs."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.stance.stance_commands import wishes_for
from factcheck.grammar.stance.stance_scopes import reach_forward
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, subject_text
from factcheck.grammar.stance.stance_speakers import Attribution
from factcheck.grammar.stance.stance_words import stance_words


@cache
def asking_verbs() -> frozenset[str]:
    """The verbs without any of which `asking` finds nothing."""
    lists = stance_words()
    return lists.asking.verbs | set(lists.asking.with_) | lists.demand.wanting | lists.demand.telling


def asking(chunks: Chunks) -> Shape:
    """The speakers of a sentence's promises, threats and demands."""
    found = [_asked(chunks, number, clause) for number, clause in enumerate(chunks.clauses)]
    said = tuple(one for one in found if one is not None)
    return Shape(said=said) if said else NOTHING


def _asked(chunks: Chunks, number: int, clause: Clause) -> Attribution | None:
    group = chunks.verbs[clause.verb]
    if group.form == "infinitive" or group.negation is not None or group.modal is not None:
        return None
    bare = group.passive and not group.auxiliaries
    if bare and any(other.form == "finite" for other in chunks.verbs):
        return None  # "were hit by attacks blamed on rebels": the attacks blame nobody
    if not _asks(chunks, number, clause):
        return None
    speaker = subject_text(chunks, clause.verb) or _above(chunks, number, clause)
    if not speaker:
        return None
    return Attribution(speaker, ((group.end, reach_forward(chunks, group.end, content=True)),), number + 1)


def _asks(chunks: Chunks, number: int, clause: Clause) -> bool:
    lists = stance_words()
    group = chunks.verbs[clause.verb]
    ahead = [token.lower for token in chunks.tokens[group.end : group.end + 2]]
    if group.lemma in lists.asking.verbs:
        return bool(ahead) and ahead[0] not in {".", ",", ";", "”", '"'}
    if set(ahead[:1]) & lists.asking.with_.get(group.lemma, frozenset()):
        return True
    if group.lemma in lists.demand.wanting - {"prefer"} and wishes_for(chunks, group):
        return True
    wishes = group.lemma in lists.demand.wanting and ahead[:1] != ["to"]
    wants = (wishes or group.lemma in lists.demand.telling) and number + 1 < len(chunks.clauses)
    follower = chunks.clauses[number + 1] if wants else None
    return follower is not None and follower.opening == "infinitive" and follower.first - group.end <= 12


def _above(chunks: Chunks, number: int, clause: Clause) -> str:
    """The subject above a participle: “The mayor resigned, urging residents to stay calm”."""
    if clause.opening != "gerund" or number == 0 or clause.subject is not None:
        return ""
    return subject_text(chunks, chunks.clauses[number - 1].verb)
