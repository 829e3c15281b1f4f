"""Acts told by a noun: "received no warning", "issued a recall of the heaters", "no inspection took place"."""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.words.words import related, types
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.statements.statement_parts import Parts, Told, head_of, who
from factcheck.kinds.statements.statement_states import is_none
from factcheck.kinds.statements.statement_tellers import stood_for, teller
from factcheck.kinds.statements.statement_words import statement_words
from factcheck.row import NamedTuple

NEAR = 0.7  # kinship from which a noun is a verb's ("apology" of "apologise")
_THINGS = frozenset(
    {"artefact", "vehicle", "person", "animal", "substance", "structure", "place", "weapon", "food", "plant"}
)
_ENDINGS = (
    ("ing", ("", "e")), ("ation", ("ate", "e", "")), ("tion", ("t", "te", "")), ("sion", ("d", "de", "t")),
    ("al", ("e", "")), ("ance", ("e", "")), ("ence", ("e", "")), ("ment", ("",)), ("y", ("ise", "")),
    ("ure", ("", "e")),
)  # fmt: skip
_TO_PATIENT = frozenset({"to", "of", "on", "against", "for"})


BY_NOUN = "act by its noun"


class LightAct(NamedTuple):
    """The verb that a noun stands for, and the phrases of who suffers it and who does it."""

    verb: str
    patient: int | None
    doer: int | None


def undone(chunks: Chunks, clause: Clause, told: Told, offset: int, parts: Parts) -> Told | None:
    """The act that a clause says was not done, where its noun tells it: “received no warning” is not warned."""
    denied = chunks.verbs[clause.verb].negation is not None or told.absent
    about = clause.objects[-1] if clause.objects else clause.subject
    if not denied and (about is None or not is_none(chunks, about)):
        return None
    act = light_act(chunks, clause) if told.pos == "VERB" else None
    if act is None or act.verb == told.predicate:
        return None
    told_by = teller(chunks, clause)
    patient, doer = stood_for(chunks, act.patient, told_by), stood_for(chunks, act.doer, told_by)
    suffering = tuple(one for one in who(chunks, patient, offset, parts) if ":" in one)
    subject = who(chunks, doer, offset, parts) or suffering
    head = head_of(chunks, patient, offset, parts)
    return told._replace(predicate=act.verb, object=head, subject=subject, how=BY_NOUN, absent=False)


def light_act(chunks: Chunks, clause: Clause) -> LightAct | None:
    """The act that a clause tells by its noun, its verb saying no more than that it was done or suffered."""
    group = chunks.verbs[clause.verb]
    words = statement_words()
    act = f"{group.lemma} {chunks.tokens[group.particle].lower}" if group.particle is not None else group.lemma
    agent = _behind(chunks, clause, {"by", "from"})
    if act in words.giving and group.passive and group.auxiliaries:
        told = _noun(chunks, clause.objects[-1] if clause.objects else clause.subject)
        patient = clause.subject if clause.objects else _behind(chunks, clause, _TO_PATIENT)
        return LightAct(told, patient, agent) if told else None
    if group.passive:
        told = _noun(chunks, clause.subject) if act in words.receiving and group.auxiliaries else ""
        return LightAct(told, None, agent) if told else None
    told = _noun(chunks, clause.objects[-1]) if clause.objects else ""
    if act in words.giving and told:
        to = _behind(chunks, clause, _TO_PATIENT)
        patient = clause.objects[0] if len(clause.objects) > 1 and to is None else to
        return LightAct(told, patient, clause.subject)
    if act in words.receiving and told and (act != "have" or _is_undergone(chunks, clause.objects[-1])):
        return LightAct(told, clause.subject, agent)
    there = act == "be" and clause.objects and is_none(chunks, clause.objects[-1])
    about = clause.objects[-1] if there else None if clause.objects else clause.subject
    happened = _noun(chunks, about) if act in words.happening else ""
    return LightAct(happened, _behind(chunks, clause, {"of"}), agent) if happened else None


def _is_undergone(chunks: Chunks, number: int) -> bool:
    """Whether who has it undergoes it: “had no insurance”, but not "had no hope", nor a thing of several words."""
    phrase = chunks.nouns[number]
    opener = 1 if phrase.determiner is not None or chunks.tokens[phrase.first].tag in {"NEG", "DET"} else 0
    plain = phrase.head - phrase.first <= opener
    return plain and not knows(chunks.tokens[phrase.head].lemma, "V")


def _noun(chunks: Chunks, number: int | None) -> str:
    """The verb of a phrase's noun; empty where it names a thing, several or one that is known."""
    if number is None:
        return ""
    phrase = chunks.nouns[number]
    head = chunks.tokens[phrase.head]
    known = phrase.determiner is not None and chunks.tokens[phrase.determiner].lower not in _ANY
    if head.tag != "NOUN" or phrase.plural or phrase.numbers or phrase.possessor is not None or known:
        return ""
    return verb_of(head.lemma)


_ANY = frozenset({"a", "an", "any", "no", "another", "its", "his", "her", "their"})


def _behind(chunks: Chunks, clause: Clause, links: frozenset[str] | set[str]) -> int | None:
    """The phrase behind the first of some prepositions that follows the verb, or the act's noun."""
    first = chunks.verbs[clause.verb].first
    subject = chunks.nouns[clause.subject].first if clause.subject is not None else first
    found = [n for at, n in clause.prepositions if chunks.tokens[at].lower in links and at > subject]
    if found:
        return found[0]
    hangs = (
        n for n, p in enumerate(chunks.nouns) if p.preposition is not None and clause.first <= p.first < clause.end
    )
    return next((n for n in hangs if chunks.tokens[chunks.nouns[n].preposition or 0].lower in links), None)


@lru_cache(maxsize=4096)
def verb_of(noun: str) -> str:
    """The verb that a noun tells the act of: "warning" → warn, "approval" → approve; empty for a thing.

    Example:
        >>> verb_of("inspection"), verb_of("reply"), verb_of("ladder")
        ('inspect', 'reply', '')
    """
    if types(noun) & _THINGS:
        return ""
    candidates = [noun] if knows(noun, "V") else []
    for ending, endings in _ENDINGS:
        if noun.endswith(ending) and len(noun) - len(ending) > 2:
            candidates += [noun[: -len(ending)] + other for other in endings]
    fitting = [verb for verb in candidates if knows(verb, "V") and related(noun, verb) >= NEAR]
    return max(fitting, key=lambda verb: (related(noun, verb), len(verb)), default="")
