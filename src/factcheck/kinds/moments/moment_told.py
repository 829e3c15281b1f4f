"""Dates whose act stands in other words than their clause's verb: "first held in 1953", "2009, the year she came"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words_lemmas import verb_lemma
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act
from factcheck.model.claim import Claim
from factcheck.timeline import ResolvedTime

FOUNDING = "founding"
FIRST = "first"
_LOOKED_BACK = 40  # characters before a date in which "first held" may stand
_NOUN_FROM = 3  # words behind a date by which the noun of an apposition has come: ", on the day"


@cache
def _first_held() -> re.Pattern[str]:
    """“first held in”, “first staged, in”: the word behind “first”, and nothing but a link before the date."""
    return re.compile(r"\bfirst ([a-z]+)(?: for)?,? (?:back )?(?:in|on)? ?$")


def first_held(galley: Galley, reading: Reading, mention: ResolvedTime) -> Act | None:
    """As in "It was first held in 1953", "the race, first run in 1956": the date is that of the founding."""
    low = max(reading.sentence.start, mention.start - _LOOKED_BACK)
    told = _first_held().search(galley.document.text[low : mention.start].lower())
    if mention.kind != "date" or told is None or verb_lemma(told[1]) not in acts().first_held:
        return None
    start = low + told.start()
    head, subject = _what_was_held(galley, reading, start, mention.start)
    return Act(FOUNDING, head, start, mention.end, subject, (FIRST,))


def first_time(reading: Reading, act: Act) -> Act:
    """The act, with the word that it was done for the first time: "was first used in 1931"."""
    span = reading.tokens_between(act.start, act.end)
    tokens = reading.chunks.tokens
    told = any(tokens[at].lower == FIRST and tokens[at + 1].tag == "VERB" for at in span[:-1])
    return act._replace(modifiers=(*act.modifiers, FIRST)) if told and FIRST not in act.modifiers else act


def _what_was_held(galley: Galley, reading: Reading, low: int, high: int) -> tuple[str, tuple[str, ...]]:
    """The subject of the verb between two places, as a noun and its identities."""
    chunks = reading.chunks
    for clause in chunks.clauses:
        if clause.subject is not None and low <= chunks.tokens[chunks.verbs[clause.verb].main].start < high:
            phrase = chunks.nouns[clause.subject]
            head = "" if phrase.pronoun else chunks.tokens[phrase.head].lemma
            return head, galley.ids_in(reading, chunks.span(phrase.first, phrase.end))
    return "", ()


def in_which(galley: Galley, reading: Reading, span: range) -> Claim | None:
    """As in "in 2009, the year in which she was hired": the date is that of the clause that tells which year it was."""
    chunks = reading.chunks
    tokens, at = chunks.tokens, span.stop
    if at >= len(tokens) or tokens[at].text != ",":
        return None
    noun = next((k for k in range(at + 1, min(at + 1 + _NOUN_FROM, len(tokens))) if tokens[k].tag == "NOUN"), None)
    noun = noun if noun is not None else _time_noun(reading, at + 1)
    if noun is None or tokens[noun].lemma not in word_lists()["time_nouns"] or tokens[noun - 1].lower != "the":
        return None
    if tokens[at + 1].tag == "CLAUSE":
        return None  # "on 19 July, when the summer term ends": the clause has a subject and tells no year
    behind = next((c for c in chunks.clauses if chunks.verbs[c.verb].first > noun), None)
    if (
        behind is None
        or behind.subject is None
        or any(t.text == "," for t in tokens[noun : chunks.verbs[behind.verb].first])
    ):
        return None
    verb = chunks.verbs[behind.verb]
    return galley.statement_over(reading, *chunks.span(verb.first, verb.end))


def _time_noun(reading: Reading, at: int) -> int | None:
    """Where "year" or "day" stands that was read as a time and no noun."""
    tokens = reading.chunks.tokens
    words = word_lists()["time_nouns"]
    return next((k for k in range(at, min(at + _NOUN_FROM, len(tokens))) if tokens[k].lemma in words), None)


def parted(galley: Galley, reading: Reading, mention: ResolvedTime, span: range) -> bool:
    """Whether a mark parts a date that opens its sentence from the words behind it: "**July 2022** The council …"."""
    tokens = reading.chunks.tokens
    if span.start > 0 or span.stop >= len(tokens):
        return False
    return bool(galley.document.text[mention.end : tokens[span.stop].start].strip())


def begins_anew(reading: Reading, span: range) -> bool:
    """Whether a date opens a new sentence behind a comma, whose verb was not found beside it.

    As in "The work ended in May, and by June the board, which had waited, paid": it is no day of the end.
    """
    tokens, at = reading.chunks.tokens, span.start
    told = [(token.text, token.tag) for token in tokens[max(0, at - 3) : at]]
    if [tag for _, tag in told] != ["PUNCT", "CONJ", "PREP"] or told[0][0] != ",":
        return False
    behind = next((phrase for phrase in reading.chunks.nouns if phrase.first == span.stop), None)
    return behind is not None and behind.end < len(tokens) and tokens[behind.end].text == ","


def told_aside(reading: Reading, span: range) -> bool:
    """Whether a length ends an aside that says who somebody is: "Hale, mayor for ten years, was sentenced"."""
    tokens, at = reading.chunks.tokens, span.start - 1
    if span.stop >= len(tokens) or tokens[span.stop].text != "," or at < 0 or tokens[at].tag != "PREP":
        return False
    while at >= 0 and tokens[at].text != ",":
        if tokens[at].tag in ("VERB", "AUX", "MODAL", "CLAUSE"):
            return False
        at -= 1
    if at < 1 or tokens[at - 1].tag != "NAME" or tokens[at + 1].tag not in ("NOUN", "DET", "ADJ", "POSS"):
        return False
    return span.stop + 1 < len(tokens) and tokens[span.stop + 1].tag in ("VERB", "AUX", "MODAL")
