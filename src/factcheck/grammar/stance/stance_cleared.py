"""What courts clear of, advice warns off, a hair's breadth undoes: "acquitted of", "warned against", "nearly fell"."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks, VerbGroup
from factcheck.grammar.stance.stance_scopes import clause_over, reach_forward
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, scope, subject_text, together
from factcheck.grammar.stance.stance_speakers import Attribution
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.words.words import noun_lemma, types

_FAR = 7  # tokens between a verb of clearing and its "of"
_MARKS = frozenset({",", ";", ".", "and"})


@cache
def clearing_words() -> frozenset[str]:
    """The words and verbs without any of which `cleared` finds nothing."""
    lists = stance_words()
    verbs = lists.unfulfilled.clearing | lists.demand.refusing
    return verbs | lists.unfulfilled.nearly | {"against", "hear", "next", "tomorrow"}


def cleared(chunks: Chunks) -> Shape:
    """Reads “cleared the nurse of stealing”, “warned against selling” and “the skater nearly fell”."""
    words = [token.lower for token in chunks.tokens]
    lists = stance_words().unfulfilled
    found = [_freed(chunks, words, n) for n, group in enumerate(chunks.verbs) if group.lemma in lists.clearing]
    found += [_advised_against(chunks, words, n) for n in range(len(chunks.verbs))]
    found += [_unheard(chunks, words, n) for n in range(len(chunks.verbs))]
    found += [_scheduled(chunks, words, at) for at, word in enumerate(words) if word in {"next", "tomorrow"}]
    found += [_nearly(chunks, words, at) for at, word in enumerate(words) if word in lists.nearly]
    return together(found)


def _freed(chunks: Chunks, words: list[str], number: int) -> Shape:
    """Reads “acquitted Harker of arson” and “was cleared of stealing morphine”."""
    group = chunks.verbs[number]
    of = _behind(words, group, "of") if group.negation is None and group.modal is None else None
    if of is None:
        return NOTHING
    end = reach_forward(chunks, of + 2, content=False)
    one = scope("negation", group.main, of + 1, end)
    return Shape((one,), _told_by(chunks, number, of + 1, end), settled=frozenset({*range(group.main, of + 1)}))


def _advised_against(chunks: Chunks, words: list[str], number: int) -> Shape:
    """Reads “warned the club against selling”: somebody asks that it be not done."""
    group = chunks.verbs[number]
    if group.lemma not in stance_words().demand.subjunctive | stance_words().demand.telling:
        return NOTHING
    at = _behind(words, group, "against")
    if at is None:
        return NOTHING
    end = reach_forward(chunks, at + 2, content=False)
    told = (scope("negation", at, at + 1, end), scope("demanded", group.main, at + 1, end))
    return Shape(told, _told_by(chunks, number, at + 1, end), settled=frozenset({group.main}))


def _behind(words: list[str], group: VerbGroup, word: str) -> int | None:
    """Where a word stands behind a verb, no mark between."""
    for at in range(group.end, min(group.end + _FAR, len(words) - 1)):
        if words[at] in _MARKS:
            return None
        if words[at] == word:
            return at
    return None


def _told_by(chunks: Chunks, number: int, start: int, end: int) -> tuple[Attribution, ...]:
    """The subject of a verb as the speaker of a stretch."""
    who = subject_text(chunks, number)
    return (Attribution(who, ((start, end),), 1),) if who else ()


def _unheard(chunks: Chunks, words: list[str], number: int) -> Shape:
    """Reads “would not hear of leaving” as what somebody wants not to be; it says nothing of what came."""
    group = chunks.verbs[number]
    hears = group.lemma == "hear" and words[group.end : group.end + 1] == ["of"]
    if group.negation is None or group.modal is None or not (hears or group.lemma in stance_words().demand.refusing):
        return NOTHING
    first = group.end + (1 if hears else 0)
    end = reach_forward(chunks, first + 1, content=True)
    who = subject_text(chunks, number)
    said = (Attribution(who, ((first, end),), 1),) if who else ()
    told = (scope("negation", group.main, first, end), scope("demanded", group.main, first, end))
    return Shape(told, said, settled=frozenset(range(group.first, group.end)))


def _scheduled(chunks: Chunks, words: list[str], at: int) -> Shape:
    """Reads “Next month the library moves” as planned: the present with a time that is still to come."""
    if words[at] == "next":
        behind = chunks.tokens[at + 1] if at + 1 < len(words) else None
        timed = behind is not None and (
            behind.tag == "TIME" or behind.lower == "year" or "time" in types(noun_lemma(behind.lower))
        )
        if not timed or (at and chunks.tokens[at - 1].tag in {"DET", "POSS"}):
            return NOTHING
    number = clause_over(chunks, at)
    if number is None:
        return NOTHING
    clause = chunks.clauses[number]
    group = chunks.verbs[clause.verb]
    if group.form != "finite" or (group.past is not None and group.past) or group.modal is not None:
        return NOTHING
    if chunks.tokens[group.main].form not in {"s", "base", "part", "ing"} and group.lemma != "be":
        return NOTHING
    return Shape((scope("planned", at, clause.first, clause.end),))


def _nearly(chunks: Chunks, words: list[str], at: int) -> Shape:
    """Reads “nearly fell” as not so; what nearly doubled or ended all but did, and "nearly 300" is a number."""
    number = next((n for n, group in enumerate(chunks.verbs) if group.first <= at < group.main), None)
    if number is None and at + 1 < len(words):
        number = chunks.verb_at(at + 1)
    if number is None:
        return NOTHING
    group = chunks.verbs[number]
    lasting = stance_words().unfulfilled.by_degrees
    if group.main - at > 1 or group.lemma in lasting or group.form == "participle" or group.negation is not None:
        return NOTHING
    if group.auxiliaries and group.passive and chunks.tokens[at - 1].tag == "AUX" and group.lemma in lasting:
        return NOTHING
    clause = next((c for c in chunks.clauses if c.verb == number), None)
    first = clause.first if clause is not None and clause.opening == "main" else at
    return Shape((scope("negation", at, first, reach_forward(chunks, group.end, content=False)),))
