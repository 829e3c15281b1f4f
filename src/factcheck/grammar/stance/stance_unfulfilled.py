"""What never came about: "died before she could sign", "too ill to travel", "kept the crowd from entering"."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_scopes import reach_forward
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, scope, together
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.words.words import noun_lemma

_NEAR = 5  # tokens from "no" or "never" to its auxiliary
_OPENING = frozenset({"had", "were", "should"})


@cache
def failing_words() -> frozenset[str]:
    """The words, verbs and classes of word without any of which `unfulfilled` finds nothing."""
    lists = stance_words().unfulfilled
    return lists.hindering | lists.dropping | lists.defeated | lists.failing | {"before", "too", "NEG"}


def unfulfilled(chunks: Chunks) -> Shape:
    """Reads “died before she could sign”, “too ill to travel”, “kept the crowd from entering”."""
    words = [token.lower for token in chunks.tokens]
    found = [*_before_able(chunks, words), *_too(chunks, words), *_hindered(chunks, words), *_dropped(chunks, words)]
    return together([*found, *_failed(chunks, words), *_never(chunks, words)])


def _before_able(chunks: Chunks, words: list[str]) -> list[Shape]:
    lists = stance_words().unfulfilled
    found = []
    for number, clause in enumerate(chunks.clauses):
        opener = clause.opener
        if opener is None or words[opener] != "before":
            continue
        group = chunks.verbs[clause.verb]
        main = next((chunks.clauses[n] for n in range(number - 1, -1, -1) if chunks.clauses[n].opening == "main"), None)
        if main is None or chunks.verbs[main.verb].modal is not None or chunks.verbs[main.verb].past is False:
            continue
        able = [k for k in range(group.first, clause.end) if words[k] in lists.able]
        if not able or set(words[main.first : opener]) & lists.lasting or group.negation is not None:
            continue
        if words[able[0]] != "could" and group.past is not True and group.lemma != "manage":
            continue
        end = reach_forward(chunks, opener + 1, content=False)
        found.append(Shape((scope("negation", opener, opener, end),), settled=frozenset({able[0]})))
    return found


def _too(chunks: Chunks, words: list[str]) -> list[Shape]:
    """Reads “too ADJECTIVE (for somebody) to VERB”."""
    found = []
    for at in range(len(words) - 3):
        if words[at] != "too" or words[at + 1] in stance_words().unfulfilled.willing:
            continue
        if chunks.tokens[at + 1].tag not in {"ADJ", "ADV"} or words[at - 1 : at] in (["only"], ["all"]):
            continue
        mark = next((k for k in range(at + 2, min(at + 7, len(words))) if words[k] == "to"), None)
        if mark is None or mark + 1 >= len(words) or (mark > at + 2 and words[at + 2] != "for"):
            continue
        if chunks.verb_at(mark + 1) is None:
            continue
        end = reach_forward(chunks, mark + 1, content=False)
        found.append(Shape((scope("negation", at, mark, end),)))
    return found


def _hindered(chunks: Chunks, words: list[str]) -> list[Shape]:
    """Reads “kept the crowd from entering” and “was barred from playing”."""
    found = []
    for clause in chunks.clauses:
        group = chunks.verbs[clause.verb]
        if group.lemma not in stance_words().unfulfilled.hindering or group.negation is not None:
            continue
        for k in range(group.end, min(group.end + 9, len(words) - 1)):
            if words[k] in {",", ";", "."}:
                break
            if words[k] == "from" and words[k + 1].endswith("ing"):
                end = reach_forward(chunks, k + 2, content=False)
                found.append(Shape((scope("negation", group.main, group.end, end),), settled=frozenset({group.main})))
                break
    return found


def _dropped(chunks: Chunks, words: list[str]) -> list[Shape]:
    """Reads “scrapped plans to widen the road”."""
    lists = stance_words().unfulfilled
    found = []
    for clause in chunks.clauses:
        group = chunks.verbs[clause.verb]
        if group.lemma not in lists.dropping or group.negation is not None:
            continue
        for k in range(group.end, min(group.end + 4, len(words) - 1)):
            if noun_lemma(words[k]) in lists.intents and words[k + 1] in {"to", "for", "of"}:
                end = reach_forward(chunks, k + 1, content=True)
                found.append(Shape((scope("negation", group.main, k + 1, end),)))
                break
    return found


def _failed(chunks: Chunks, words: list[str]) -> list[Shape]:
    """Reads “the attempt to raise the ship failed” and “the motion to expel the envoy was lost”."""
    lists = stance_words().unfulfilled
    found = []
    for group in chunks.verbs:
        lost = group.lemma in lists.defeated and group.passive and bool(group.auxiliaries)
        if group.negation is not None or group.modal is not None or not (lost or group.lemma in lists.failing):
            continue
        for k in range(group.first - 2, max(-1, group.first - 14), -1):
            if words[k] in {",", ";"}:
                break
            if noun_lemma(words[k]) in lists.intents and words[k + 1] in {"to", "of", "for"}:
                found.append(Shape((scope("negation", group.main, k + 1, group.first),)))
                break
    return found


def _never(chunks: Chunks, words: list[str]) -> list[Shape]:
    """Reads “At no point did the crew call” and “Never has the club won”: the subject behind its auxiliary."""
    found = []
    for clause, follower in zip(chunks.clauses, chunks.clauses[1:], strict=False):
        group = chunks.verbs[clause.verb]
        helper = chunks.tokens[group.main].tag in {"AUX", "MODAL"}
        apart = (
            clause.subject is not None or clause.objects or follower.opening != "main" or follower.opener is not None
        )
        if not helper or apart or follower.first != group.end or follower.subject is None:
            continue
        negators = [k for k in range(clause.first, group.main) if chunks.tokens[k].tag == "NEG"]
        first = chunks.tokens[chunks.verbs[follower.verb].first]
        if first.tag not in {"VERB", "AUX"} or first.form not in {"base", "part", "any", "ed"}:
            continue
        if len(negators) != 1 or _leaves_it_so(words, negators[0]) or group.main - negators[0] > _NEAR:
            continue
        end = reach_forward(chunks, follower.first + 1, content=False)
        found.append(Shape((scope("negation", group.main, follower.first, end),), settled=frozenset(negators)))
    return found


def _leaves_it_so(words: list[str], at: int) -> bool:
    """Reads “not for the first time did it flood”, “not only” and “no sooner had it docked” as no negation."""
    if words[at] == "not":
        return words[at + 1] not in {"once", "ever", "even"}
    in_no_time = words[at : at + 2] == ["no", "time"] and words[at - 1 : at] == ["in"]
    return in_no_time or words[at + 1] in stance_words().unfulfilled.no_negation


def inverted(chunks: Chunks) -> Shape:
    """Reads “Had she stayed, she would have drowned” as a condition and what hangs on it."""
    if not chunks.tokens or chunks.tokens[0].lower not in _OPENING or len(chunks.clauses) < 2:
        return NOTHING
    words = [token.lower for token in chunks.tokens]
    if chunks.tokens[1].tag not in {"PRON", "DET", "NAME", "POSS", "NOUN"} or words[1] in {"that", "this"}:
        return NOTHING
    hangs = [
        c for c in chunks.clauses[1:] if chunks.verbs[c.verb].modal is not None and c.opening in {"main", "coordinate"}
    ]
    if not hangs:
        return NOTHING
    comma = next((k for k in range(len(words)) if words[k] == ","), hangs[0].first)
    scopes = [scope("conditional", 0, 0, comma), *(scope("conditional", 0, c.first, c.end) for c in hangs)]
    return Shape(tuple(scopes))
