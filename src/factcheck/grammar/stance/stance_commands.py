"""Demands that no single word marks: bare verbs behind "insisted that", orders in quotations, "told residents to …"."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks, Clause, VerbGroup
from factcheck.grammar.stance.stance_phrases import may_speak
from factcheck.grammar.stance.stance_scopes import Scope, reach_forward
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, scope
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.words.words import types
from factcheck.grammar.words.words_tables import knows

# what can do or suffer an infinitive in a headline; acts only take one ("failure to act")
_THINGS = frozenset({"structure", "artefact", "place", "vehicle"})
_SAID_WHEN = 4  # tokens of "on 3 May"
_OF_A_DAY = frozenset({"PREP", "TIME", "NUM", "DET", "ADV"})
_OPENING = frozenset({"“", '"', "‘"})
_OBJECTS = frozenset({"me", "us", "them", "him", "it", "her", "this", "that", "these", "those", "your", "yourself"})


@cache
def commanding_words() -> frozenset[str]:
    """The words and verbs without any of which `commands` finds nothing."""
    lists = stance_words().demand
    return lists.wanting | lists.telling | {"that", "“", "”", '"'}


def commands(chunks: Chunks) -> Shape:
    """The demands of a sentence that its constructions make."""
    words = [token.lower for token in chunks.tokens]
    found = [
        *(_subjunctive(chunks, words, at) for at, word in enumerate(words) if word == "that"),
        *(_telling(chunks, words, number) for number in range(len(chunks.clauses))),
        *(_wanted(chunks, number) for number in range(len(chunks.clauses))),
        *(_imperative(chunks, words, at) for at in _order_places(words)),
        _ordered(chunks, words),
    ]
    scopes = tuple(one for one in found if one is not None)
    return Shape(scopes) if scopes else NOTHING


def _subjunctive(chunks: Chunks, words: list[str], that: int) -> Scope | None:
    """Reads “insisted that the quarry fence off its pits” and “it is vital that he be told”."""
    if that == 0:
        return None
    lead = chunks.tokens[that - 1]
    lists = stance_words().demand
    lemma = _governing(chunks, that)
    asks = lemma in lists.subjunctive or (lead.lower in lists.essential and "it" in words[max(0, that - 5) : that])
    if not asks:
        return None
    clause = next((c for c in chunks.clauses if c.opener == that), None)
    if clause is None:  # no finite verb at all: what reads like a noun is the bare verb ("the quarry fence off …")
        first = next((c.first for c in chunks.clauses if c.first > that), len(words))
        marks = (k for k in range(that, first) if words[k] in {";", ",", ".", "”"})
        end = next(marks, first)
        verbal = any(knows(words[k], "V") for k in range(that + 2, end))
        return scope("demanded", that, that, end) if verbal and end - that > 2 else None
    if not _bare(chunks, clause, words):
        return None
    return scope("demanded", that, that, reach_forward(chunks, that + 1, content=True))


def _governing(chunks: Chunks, that: int) -> str:
    """The verb that "that" hangs on, its day between them: "proposed on Monday that the toll be raised"."""
    behind = [verb for verb in chunks.verbs if verb.end <= that]
    if not behind or that - behind[-1].end > _SAID_WHEN:
        return ""
    between = chunks.tokens[behind[-1].end : that]
    dated = not between or (between[0].tag == "PREP" and all(token.tag in _OF_A_DAY for token in between))
    return behind[-1].lemma if dated else ""


def _bare(chunks: Chunks, clause: Clause, words: list[str]) -> bool:
    """Whether a clause has a bare verb where English would else ask for an ending: "he pay", "they be"."""
    group = chunks.verbs[clause.verb]
    if group.modal is not None or group.form != "finite":
        return False
    opening = [k for k in range(group.first, group.end) if k != group.negation and chunks.tokens[k].tag != "ADV"]
    if not opening:
        return False
    first = chunks.tokens[opening[0]]
    if first.lower == "be":
        return True
    if group.negation is not None and group.negation == group.first:
        return True  # "that the firm not cut wages"
    if first.form not in {"base", "any"} or clause.subject is None or first.tag != "VERB":
        return False
    subject = chunks.nouns[clause.subject]
    head = words[subject.head]
    single = subject.plural is False or head in {"he", "she", "it"} or (subject.plural is None and not subject.pronoun)
    joined = subject.joined is not None or any(noun.joined == clause.subject for noun in chunks.nouns)
    return single and not joined and first.form == "base"


def _telling(chunks: Chunks, words: list[str], number: int) -> Scope | None:
    """Reads “told residents to boil their water”: a person asked, and the infinitive that is asked of them."""
    clause = chunks.clauses[number]
    group = chunks.verbs[clause.verb]
    lists = stance_words().demand
    if group.lemma not in lists.wanting | lists.telling or group.negation is not None:
        return None
    if number + 1 == len(chunks.clauses):
        return None
    follower = chunks.clauses[number + 1]
    if follower.opening != "infinitive" or follower.first - group.end > 12:
        return None
    between = words[group.end : follower.first]
    if (not between and not group.passive) or "," in between:
        return None
    first = follower.first - 1 if words[follower.first - 1] == "not" else follower.first
    end = reach_forward(chunks, follower.first + 1, content=True)
    return scope("demanded", group.main, first, end)


def _wanted(chunks: Chunks, number: int) -> Scope | None:
    """Reads “The union wants a pay rise”: what somebody wishes for, not what they want to do."""
    clause = chunks.clauses[number]
    group = chunks.verbs[clause.verb]
    if group.lemma not in stance_words().demand.wanting - {"prefer"} or not wishes_for(chunks, group):
        return None
    return scope("demanded", group.main, group.end, reach_forward(chunks, group.end, content=False))


def wishes_for(chunks: Chunks, group: VerbGroup) -> bool:
    """Whether a verb of wishing has a thing behind it, and not what its subject means to do."""
    if group.form != "finite" or group.passive or group.negation is not None or group.modal is not None:
        return False
    behind = next((noun for noun in chunks.nouns if noun.first == group.end), None)
    return behind is not None and not behind.pronoun


def _ordered(chunks: Chunks, words: list[str]) -> Scope | None:
    """Reads “Clear the beaches at once, the mayor told the guards”: an order without marks, and who gave it."""
    if len(chunks.clauses) < 2 or not words:
        return None
    order, telling = chunks.clauses[0], chunks.clauses[1]
    begin, group = chunks.verbs[order.verb], chunks.verbs[telling.verb]
    bare = order.subject is None and begin.first == 0 and begin.end == 1 and begin.form == "finite"
    if not bare or telling.opening != "main" or telling.subject is None or words[telling.first] != ",":
        return None
    if group.lemma not in stance_words().demand.telling or telling.inherited or group.passive:
        return None
    one = _imperative(chunks, words, 0)
    return one._replace(end=min(one.end, telling.first)) if one is not None else None


def headed_to(chunks: Chunks) -> Shape:
    """Reads the headline “Village school to close in June” as planned: a subject, its infinitive, and no other verb."""
    first = chunks.clauses[0] if chunks.clauses else None
    if first is None or first.opening != "infinitive" or first.subject is None:
        return NOTHING
    words = [token.lower for token in chunks.tokens]
    if words[-1] in {".", "!", "?"}:
        return NOTHING
    subject, group = chunks.nouns[first.subject], chunks.verbs[first.verb]
    bare = subject.first == 0 and subject.end == group.first and subject.determiner is None and not subject.numbers
    kinds = types(chunks.tokens[subject.head].lemma)
    things = bool(kinds) and "act" not in kinds and (subject.plural or not kinds.isdisjoint(_THINGS))
    acts = things or chunks.tokens[subject.head].tag == "NAME" or may_speak(chunks, first.subject)
    if not bare or not acts or words[group.first] != "to":
        return NOTHING
    end = next((k for k in range(group.end, len(words)) if words[k] in {":", ";", "–", "—"}), len(words))
    if any(group.end <= other.first < end and other.form == "finite" for other in chunks.verbs):
        return NOTHING
    return Shape((scope("planned", group.first, 0, end),))


def _order_places(words: list[str]) -> list[int]:
    """Where a quotation begins: behind each opening mark, and at the start of a sentence that closes one."""
    places = []
    opened = False
    for at, word in enumerate(words):
        if word == "“" or (word == '"' and not opened):
            places.append(at + 1)
            opened = True
        elif word in {"”", '"'}:
            if not opened and not places:
                places.append(0)
            opened = False
    return places


def _imperative(chunks: Chunks, words: list[str], at: int) -> Scope | None:
    """Reads “Release the hostages”, “Please stop” and “Do not drink it”: a bare verb that opens what is said."""
    verb = at
    while verb < len(words) and words[verb] in {"please", "do", "not", "n't", "never", "don't", "just", "now"}:
        verb += 1
    lets = words[verb : verb + 1] == ["let"] and words[verb + 1 : verb + 2] not in (["us"], ["me"], ["'s"])
    if verb + 1 >= len(words) or not knows(words[verb], "V"):
        return None
    if words[verb] in stance_words().demand.no_order and not lets:
        return None
    token, after = chunks.tokens[verb], chunks.tokens[verb + 1]
    governs = after.tag in {"DET", "POSS"} or after.lower in _OBJECTS
    plain = token.tag == "VERB" and token.form == "base" and after.lower != "of"
    if not (plain or (governs and token.tag != "NAME") or (verb > at and token.tag == "VERB")):
        return None
    if any(clause.subject is not None and chunks.nouns[clause.subject].first == verb for clause in chunks.clauses):
        return None
    ends = (k for k in range(verb + 1, len(words)) if words[k] in {"”", '"', ".", "!", ";", "?"})
    return scope("demanded", verb, at, next(ends, len(words)))
