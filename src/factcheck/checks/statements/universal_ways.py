"""Of how many a clause says something: of none, of all, at no time, at all times, or of one case."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from factcheck.checks.statements.universal_words import universal_words
from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words import noun_lemma
from factcheck.row import NamedTuple

Way = Literal["none", "all", "case", "not"]
TOTAL = ("none", "all")
_HEADS = ("NOUN", "UNIT", "ADJ", "VERB")


class Quantified(NamedTuple):
    """Of how many a clause says something, by which phrase, and whether it is of times."""

    way: Way
    ever: bool = False
    phrase: int | None = None


def holds(tokens: Sequence[Tagged], phrases: Sequence[str], *, but: Sequence[str] = ()) -> bool:
    """Whether some words hold one of some phrases, beside those that do not count."""
    text = f" {' '.join(token.lower for token in tokens if token.tag not in ('TIME', 'NAME'))} "
    for one in but:
        text = text.replace(f" {one} ", " ")
    return any(f" {one} " in text for one in phrases)


def quantified(chunks: Chunks, clause: Clause, first: int, end: int) -> Quantified | None:
    """Of how many a clause says something, `first` to `end` being its words; None where it is "not all"."""
    words, subject = universal_words().words, clause.subject
    denied = chunks.verbs[clause.verb].negation is not None or denier(chunks, clause) is not None
    if subject is not None and not clause.inherited:
        way = _way(chunks, subject, denied=False)
        if way is None or (way == "all" and denied):
            return None
        if way != "case":
            return Quantified(way, phrase=subject)
    for number in clause.objects:
        if _way(chunks, number, denied=denied) == "none":  # 19 of 22 who wore none are not all
            return Quantified("not" if _is_counted(chunks, subject) else "none", phrase=number)
    tokens = chunks.tokens[max(0, first - universal_words().bars.ahead) : end]
    if _is_never(chunks, clause, tokens, denied=denied):
        if subject is not None and chunks.tokens[chunks.nouns[subject].head].lower in words.pointing and clause.objects:
            return Quantified("none", phrase=clause.objects[0])  # "there has never been a spill"
        return Quantified("not" if _is_counted(chunks, subject) else "none", ever=True, phrase=subject)
    if not denied and holds(tokens, (*words.always_phrases, *sorted(words.always))):
        return Quantified("all", ever=True, phrase=subject)
    return Quantified("not" if denied else "case", phrase=subject)


def _is_never(chunks: Chunks, clause: Clause, tokens: Sequence[Tagged], *, denied: bool) -> bool:
    """Whether a clause is of no time, or of none that its prepositions join: "was not told to anyone"."""
    words = universal_words().words
    if holds(tokens, (*words.never_phrases, *sorted(words.never))):
        return True
    opened = {chunks.tokens[chunks.nouns[number].first].lower for _, number in clause.prepositions}
    return denied and (not words.any.isdisjoint(opened) or holds(tokens, words.not_once))


def _is_counted(chunks: Chunks, number: int | None) -> bool:
    """Whether a phrase counts some out of more: 27 of whom nobody ever asked are not all."""
    if number is None:
        return False
    phrase = chunks.nouns[number]
    return bool(phrase.numbers) or chunks.tokens[phrase.first].tag == "NUM"


def _way(chunks: Chunks, number: int, *, denied: bool) -> Way | None:
    """Whether a phrase speaks of none or of all of its kind; None for "not all"."""
    words, phrase = universal_words().words, chunks.nouns[number]
    opener = chunks.tokens[phrase.first].lower
    before = chunks.tokens[phrase.first - 1] if phrase.first else None
    if before is not None and before.tag == "NEG":
        return "none" if before.lower in words.none or opener in words.single or opener in words.any else None
    if opener in words.none:
        return "none"
    told = {token.lower for token in chunks.tokens[phrase.first : phrase.end]}
    if denied and (opener in words.any or not words.least.isdisjoint(told)):
        return "none"
    return "all" if opener in words.all else "case"


def denier(chunks: Chunks, clause: Clause) -> int | None:
    """The word that denies a whole clause: "denies having paid a cent", "denied that they had ever"."""
    at = clause.first
    if chunks.tokens[at].lower == "that":
        at -= 1
    elif at > 0 and chunks.tokens[at - 1].lower == "that":
        at -= 2
    elif clause.opening == "gerund":
        at -= 1
    else:
        return None
    return at if at >= 0 and chunks.tokens[at].lemma in universal_words().words.denying else None


def heads(chunks: Chunks, number: int) -> list[str]:
    """The head of a phrase; of "not a drop of oil" what stands behind "of", of "the power supply" the power."""
    phrase, words = chunks.nouns[number], universal_words().words
    head = chunks.tokens[phrase.head]
    told = [noun_lemma(head.lower)] if head.tag in _HEADS else []
    before = chunks.tokens[phrase.head - 1] if phrase.head > phrase.first else None
    if told and told[0] in words.parts and before is not None and before.tag == "NOUN":
        return [before.lemma]
    if told and told[0] not in words.anybody | words.parts:
        return told
    behind = phrase.of
    if behind is None and phrase.end + 1 < len(chunks.tokens) and chunks.tokens[phrase.end].lower == "of":
        behind = chunks.noun_at(phrase.end + 1)
    return (heads(chunks, behind) if behind is not None and behind != number else []) or told


def marks(chunks: Chunks, number: int | None) -> frozenset[str]:
    """The words of a phrase that narrow its head: "night" of "not a single night train"."""
    if number is None:
        return frozenset()
    phrase = chunks.nouns[number]
    if heads(chunks, number) != [noun_lemma(chunks.tokens[phrase.head].lower)]:
        return frozenset()
    told = chunks.tokens[phrase.first : phrase.head]
    narrow = {token.lemma for token in told if token.tag in ("NOUN", "ADJ", "VERB")}
    return frozenset(narrow) - universal_words().words.no_marks


def is_whole(chunks: Chunks, clause: Clause, tokens: Sequence[Tagged], told: Quantified) -> bool:
    """Whether a clause tells of the past, of all there are, and as a fact of its own: not "on which no train ran"."""
    group, words = chunks.verbs[clause.verb], universal_words().words
    own = not clause.inherited or clause.opening in ("coordinate", "gerund")
    if clause.opening in ("relative", "participle", "infinitive") or not own:
        return False
    now = group.past is False or (group.past is None and chunks.tokens[group.main].form == "s")
    if now and not any(chunks.tokens[at].lower in words.having for at in group.auxiliaries):
        return False
    if group.lemma in words.reporting or _is_hearsay(chunks, told.phrase) or _points_away(tokens):
        return False
    bounded = any(one.lower in words.until and then.tag in ("TIME", "NUM") for one, then in pairwise(tokens))
    return not holds(tokens, words.apart, but=words.always_phrases) and (
        bounded or all(token.lower not in words.until for token in tokens)
    )


def _points_away(tokens: Sequence[Tagged]) -> bool:
    """Whether a clause ends with a place that was told before: "none was found there"."""
    return any(token.lower in universal_words().words.pointing for token in tokens[-2:])


def _is_hearsay(chunks: Chunks, number: int | None) -> bool:
    """Whether there is only no report, or no reason, or none besides: whatever is told of may be so."""
    if number is None:
        return False
    phrase, words = chunks.nouns[number], universal_words().words
    told = {token.lower for token in chunks.tokens[phrase.first : phrase.end]}
    return chunks.tokens[phrase.head].lemma in words.hearsay or not words.besides.isdisjoint(told)


def bounds(chunks: Chunks, clause: Clause, told: Quantified) -> frozenset[str]:
    """Whose or where those are of whom a clause says it: "nobody from the company"."""
    if told.phrase is None or told.phrase != clause.subject or told.way not in TOTAL or told.ever:
        return frozenset()
    behind = chunks.tokens[chunks.nouns[told.phrase].end : chunks.verbs[clause.verb].first]
    placed = frozenset(token.lower for token in behind if token.lower in universal_words().words.placing)
    if placed or not behind or behind[0].tag != "PREP" or behind[0].lower == "of":
        return placed
    return frozenset(token.lemma for token in behind if token.tag in ("NOUN", "NAME"))


def places(chunks: Chunks, clause: Clause) -> frozenset[str]:
    """The names of where a clause says it was: "in Halden"."""
    at = universal_words().words.at
    inside = [number for link, number in clause.prepositions if chunks.tokens[link].lower in at]
    return frozenset().union(*(_those(chunks, number, ("NAME",)) for number in inside))


def doers(chunks: Chunks, clause: Clause, told: Quantified) -> frozenset[str]:
    """Who does what a clause tells; nobody where it is of them that it is said of none or all."""
    quantified_doers = told.phrase == clause.subject and told.way in TOTAL and not told.ever
    if clause.subject is None or chunks.verbs[clause.verb].passive or quantified_doers:
        return frozenset()
    return _those(chunks, clause.subject, ("NOUN",)) - universal_words().words.anybody


def subjects(chunks: Chunks, clause: Clause) -> frozenset[str]:
    """The words for whom or what a clause is told of, with names and pronouns."""
    return frozenset() if clause.subject is None else _those(chunks, clause.subject, ("NOUN", "PRON", "NAME"))


def owners(chunks: Chunks, clause: Clause) -> frozenset[str]:
    """The names of whose a clause is told, as it is told: "the choir of Malmö"."""
    if clause.subject is None:
        return frozenset()
    phrase = chunks.nouns[clause.subject]
    behind = frozenset[str]() if phrase.of is None else _those(chunks, phrase.of, ("NAME",))
    return _those(chunks, clause.subject, ("NAME",)) | behind


def _those(chunks: Chunks, number: int, tags: Sequence[str]) -> frozenset[str]:
    phrase = chunks.nouns[number]
    told = chunks.tokens[phrase.first : phrase.end]
    return frozenset(token.lower if token.tag == "NAME" else token.lemma for token in told if token.tag in tags)
