"""The two sides of a vote: "by 152 votes to 139", "voted 9-4", "with 61 in favour and 30 against"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.numbers import alternatives, numerals
from factcheck.grammar.results.lexicon import result_words
from factcheck.grammar.words.words import is_person
from factcheck.grammar.words.words_lemmas import noun_lemma, verb_lemma
from factcheck.late import Late
from factcheck.row import NamedTuple

MARGIN, MAJORITY = "margin", "majority"
_BEFORE = 48  # characters before two bare numbers in which their vote is told
_FEW = 4  # words before two bare numbers in which their vote is told
_CARRIED = re.compile(r"(?:(?:ed|ied) (?:by )?|, )\d+(?:[-–]| to )\d")
_CAPITALS = re.compile(r"[A-Z]{2,}s?")  # MPs, MEPs
_WORD = re.compile(r"[^\W\d_]+")


class Side(NamedTuple):
    """One side of a vote: the place of its number, and whether it was for the motion."""

    start: int
    end: int
    favours: bool
    outcome: str = ""
    first: int | None = None  # where its words begin: "a majority of just one"


class Vote(NamedTuple):
    """A sentence that may tell a vote."""

    text: str
    start: int
    end: int
    chunks: Callable[[], Chunks]

    def words(self, start: int, end: int) -> list[str]:
        """The words of a stretch that lies in the sentence."""
        return _WORD.findall(self.text[max(self.start, start) : min(self.end, end)])


@lru_cache(maxsize=512)
def may_vote(text: str) -> bool:
    """Whether a sentence is worth a look for the sides of a vote."""
    lower = text.lower()
    return any(map(lower.__contains__, result_words().votes.stems)) or _CARRIED.search(lower) is not None


def sides(vote: Vote) -> Iterator[Side]:
    """The numbers of a sentence that were for a motion and against it."""
    for found in _two_sides().finditer(vote.text, vote.start, vote.end):
        if found["told"] or _is_told(vote, found.start(), found.end()):
            falls = _falls(vote, found.start(), found.end())
            falls = falls and worth(found["one"]) >= worth(found["two"])  # "was lost by 17 votes to 24": 17 were for it
            yield Side(*found.span("one"), not falls)
            yield Side(*found.span("two"), falls)
            return
    lone = [found for found in _one_side().finditer(vote.text, vote.start, vote.end) if _counts_votes(vote, found)]
    plain = [found for found in lone if found["told"]]
    for found in lone if plain or len({bool(one["for"]) for one in lone}) > 1 else ():
        yield Side(*found.span("one"), bool(found["for"]))


def margins(vote: Vote) -> Iterator[Side]:
    """By how many votes it was decided, or by how many seats or members one side is ahead."""
    lists = result_words().votes
    for found in _margin().finditer(vote.text, vote.start, vote.end):
        group = "one" if found["one"] else "other"
        chunks = vote.chunks()
        verbs = [v for v in chunks.verbs if chunks.tokens[v.main].start < found.start()]
        if group == "one" and (not verbs or verbs[-1].lemma not in lists.contests):
            continue  # "adopted by 81 votes" are those in favour
        behind = vote.text[found.end() : found.end() + 12].lower()
        seats = group == "other" and behind.startswith(tuple(f" {noun}" for noun in lists.bodies))
        if not seats or behind.lstrip().startswith("seat"):
            yield Side(*found.span(group), True, *((MAJORITY, found.start()) if seats else (MARGIN,)))


def deciding(chunks: Chunks, before: int) -> tuple[int, int] | None:
    """The verb before a place by which a motion is carried or falls."""
    known = result_words().votes.carrying | result_words().votes.falling
    told = [v for v in chunks.verbs if v.lemma in known and chunks.tokens[v.main].start < before]
    verb = chunks.tokens[told[-1].main] if told else None
    return None if verb is None else (verb.start, verb.end)


def tells(word: str) -> bool:
    """Whether a word tells a vote: "ballot", "voted"."""
    lower, telling = word.lower(), result_words().votes.telling
    return noun_lemma(lower) in telling or verb_lemma(lower) in telling


def worth(written: str) -> int:
    """The number that some figures or words stand for."""
    if written[0].isdigit():
        return int(written.replace(",", ""))
    table = {**numerals().units, **numerals().tens}
    return sum(table[part] for part in written.lower().split("-"))


@cache
def _number() -> str:
    words = [*numerals().units, *numerals().tens]
    tens = alternatives(list(numerals().tens))
    units = alternatives(list(numerals().units))
    return rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{tens}-{units}|{alternatives(words)})"


@cache
def _two_sides() -> re.Pattern[str]:
    """Two numbers set against each other, with or without "votes" behind the first."""
    one, two = rf"(?<![\w.,–-])(?P<one>{_number()})(?P<told> votes?)?", rf"(?P<two>{_number()})(?![\w%]|[.,-]\d|-)"
    return re.compile(rf"{one}(?: to |[-–]| – | against ){two}", re.IGNORECASE)


@cache
def _one_side() -> Late:
    """A number with the side that so many were on: "30 voting against", "61 votes in favour"."""
    lists = result_words().votes
    who = r"(?: (?P<who>[A-Za-z-]+)(?: of (?:(?:the|its|his|her|their) )?(?:[a-z-]+ ){0,2}?[a-z]+)?)??"
    told = r"(?: (?:had |have |were )?(?P<told>vot(?:ed|ing|es?|e)))?"
    for_, against = alternatives(list(lists.for_)), alternatives(list(lists.against))
    sides = rf"(?: (?:(?P<for>{for_})|(?P<against>{against})))(?![\w-])"
    pattern = rf"(?<![\w.,–-])(?P<one>{_number()}){who}{told}{sides}"
    return Late(pattern, *lists.for_, *lists.against, flags=re.IGNORECASE)


@cache
def _margin() -> Late:
    """By how many votes a motion or a seat was carried: "by four votes", "with a majority of 1,902"."""
    number = rf"(?:just |only |about |some )?(?P<one>{_number()})(?! votes? (?:to|against)\b)(?![-–]\d)"
    return Late(
        rf"\bby {number}(?= votes?\b)|\b(?:majority|margin) of {number.replace('?P<one>', '?P<other>')}(?![\w%]| per)",
        *(" vote", "majority of ", "margin of "),
        flags=re.IGNORECASE,
    )


def _counts_votes(vote: Vote, found: re.Match[str]) -> bool:
    """Whether a number with a side counts votes or voters: "30 against", not "two for the road"."""
    who = noun_lemma((found["who"] or "").lower())
    if who in result_words().votes.telling or found["told"]:
        return True
    if who and not is_person(who) and not _CAPITALS.fullmatch(found["who"]):
        return False
    told = any(tells(word) for word in vote.words(vote.start, vote.end))
    return told or (_names_a_motion(vote) and any(v.lemma in _of_motions() for v in vote.chunks().verbs))


def _of_motions() -> frozenset[str]:
    """Verbs that decide a motion and no game."""
    lists = result_words().votes
    return (lists.carrying | lists.falling) - lists.also_games


def _is_told(vote: Vote, start: int, end: int) -> bool:
    """Whether the words beside "9-4" tell of a vote: "voted 9-4", "in a 9-4 vote", "was carried 311-247"."""
    before = vote.words(start - _BEFORE, start)[-_FEW:]
    around = [*before, *vote.words(end, end + _BEFORE)[:1]]
    if any(tells(word) and not (word[0].isupper() and word.lower() in result_words().votes.leagues) for word in around):
        return True
    if before and verb_lemma(before[-1].lower()) in result_words().votes.ruling:
        return True
    by = before[:-1] if before and before[-1].lower() == "by" else before
    carried = bool(by) and verb_lemma(by[-1].lower()) in _of_motions()
    apart = vote.text[max(vote.start, start - 2) : start] == ", "
    return (carried or (apart and _is_decided(vote, start))) and _names_a_motion(vote)


def _is_decided(vote: Vote, before: int) -> bool:
    """Whether a verb decides before a place, or a body that votes is named: "squeaked through parliament, 76 to 73"."""
    chambers = result_words().votes.chambers
    bodies = any(word.lower() in chambers for word in vote.words(vote.start, before))
    return bodies or deciding(vote.chunks(), before) is not None


def _names_a_motion(vote: Vote) -> bool:
    motions = result_words().votes.motions
    return any(token.tag == "NOUN" and token.lemma in motions for token in vote.chunks().tokens)


def _falls(vote: Vote, start: int, end: int) -> bool:
    """Whether the first number told is the side against: "rejected by 9 votes to 4", "voted 9-4 against"."""
    lists = result_words().votes
    behind = [word.lower() for word in vote.words(end, end + _BEFORE)]
    if behind[:1] == ["against"] or (behind[:1] == ["to"] and verb_lemma((behind[1:] or [""])[0]) in lists.falling):
        return True
    for word in reversed(vote.words(vote.start, start)):
        lemma = verb_lemma(word.lower())
        if lemma in lists.falling:
            return True
        if lemma in lists.carrying - {"vote"}:
            return False
    return False
