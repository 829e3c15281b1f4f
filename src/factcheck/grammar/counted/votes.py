"""The two sides of a vote: "by 152 votes to 139", "voted 9-4", "with 61 in favour and 30 against"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.record import Counted, Span
from factcheck.grammar.counted.small import any_of
from factcheck.grammar.numbers import numerals
from factcheck.grammar.quantities import law
from factcheck.grammar.words import is_person
from factcheck.grammar.words_lemmas import noun_lemma, verb_lemma
from factcheck.locate import read_lexicon
from factcheck.model.claim import Measure
from factcheck.table import Table

HOW = "vote"
MARGIN = "margin"
_BEFORE = 48  # characters before two bare numbers in which their vote is told
_FEW = 4  # words before two bare numbers in which their vote is told
_CARRIED = re.compile(r"(?:(?:ed|ied) (?:by )?|, )\d+(?:[-–]| to )\d")
_CAPITALS = re.compile(r"[A-Z]{2,}s?")  # MPs, MEPs
_WORD = re.compile(r"[^\W\d_]+")


class Votes(Table):
    """The lists of `votes.toml`."""

    carrying: frozenset[str]
    falling: frozenset[str]
    also_games: frozenset[str]
    ruling: frozenset[str]
    telling: frozenset[str]
    stems: tuple[str, ...]
    bodies: tuple[str, ...]
    contests: frozenset[str]
    motions: frozenset[str]
    plain: frozenset[str]
    for_: tuple[str, ...]
    against: tuple[str, ...]


class Side(NamedTuple):
    """One side of a vote: the place of its number, and whether it was for the motion."""

    start: int
    end: int
    favours: bool
    outcome: str = ""


@cache
def votes() -> Votes:
    """The lists in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("votes.toml", Votes)


@cache
def _number() -> str:
    words = [*numerals().units, *numerals().tens]
    tens = any_of(tuple(numerals().tens))
    return rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{tens}-{any_of(tuple(numerals().units))}|{any_of(tuple(words))})"


@cache
def _two_sides() -> re.Pattern[str]:
    """Two numbers set against each other, with or without "votes" behind the first."""
    one, two = rf"(?<![\w.,–-])(?P<one>{_number()})(?P<told> votes?)?", rf"(?P<two>{_number()})(?![\w%]|[.,-]\d|-)"
    return re.compile(rf"{one}(?: to |[-–]| – | against ){two}", re.IGNORECASE)


@cache
def _one_side() -> re.Pattern[str]:
    """A number with the side that so many were on: "30 voting against", "61 votes in favour"."""
    who = r"(?: (?P<who>[A-Za-z-]+)(?: of (?:the )?[a-z]+)?)??"
    told = r"(?: (?:had |have |were )?(?P<told>vot(?:ed|ing|es?|e)))?"
    sides = rf"(?: (?:(?P<for>{any_of(votes().for_)})|(?P<against>{any_of(votes().against)})))(?![\w-])"
    return re.compile(rf"(?<![\w.,–-])(?P<one>{_number()}){who}{told}{sides}", re.IGNORECASE)


@cache
def _margin() -> re.Pattern[str]:
    """By how many votes a motion or a seat was carried: "by four votes", "with a majority of 1,902"."""
    number = rf"(?:just |only |about |some )?(?P<one>{_number()})(?! votes? (?:to|against)\b)(?![-–]\d)"
    return re.compile(
        rf"\bby {number}(?= votes?\b)|\b(?:majority|margin) of {number.replace('?P<one>', '?P<other>')}(?![\w%]| per)",
        re.IGNORECASE,
    )


def may_vote(text: str) -> bool:
    """Whether a sentence is worth a look for the sides of a vote."""
    lower = text.lower()
    return any(stem in lower for stem in votes().stems) or _CARRIED.search(lower) is not None


def tallied(frame: Frame, bound: list[Counted]) -> list[Counted]:
    """The figures of a sentence, those that are the sides of a vote read as such.

    Example:
        >>> from factcheck.grammar.counted import bind
        >>> [(c.quantity.low, c.measure.outcome) for c in bind("The bill was passed by 61 votes to 30.")]
        [(61, 'for'), (30, 'against')]
    """
    parts = {c.number_start for c in bound if "part" in c.scope}
    sides = [side for side in _sides(frame) if side.start not in parts] or list(_margins(frame))
    if not sides:
        return bound
    taken = [(side.start, side.end) for side in sides]
    kept = [
        c for c in bound if not any(start <= c.number_start < end or _is_majority(c, start) for start, end in taken)
    ]
    topic = _topic(frame)
    event, about = _event(frame, sides[0].start), _voted_on(frame, sides[0].start)
    read = (_side(frame, side, topic)._replace(event=event, owner=about) for side in sides)
    return sorted([*kept, *read], key=lambda c: (c.start, c.number_start))


def _voted_on(frame: Frame, before: int) -> Span | None:
    """The phrase of what is voted on: the object of the clause, or the subject of one told in the passive."""
    chunks = frame.chunks
    for clause in reversed(chunks.clauses):
        verb = chunks.verbs[clause.verb]
        about = clause.subject if verb.passive else clause.objects[0] if clause.objects else None
        if about is not None and chunks.tokens[verb.main].start < before and not chunks.nouns[about].numbers:
            return chunks.span(chunks.nouns[about].first, chunks.nouns[about].end)
    return None


def _event(frame: Frame, before: int) -> Span | None:
    """The verb by which the motion is carried or falls."""
    chunks = frame.chunks
    deciding = votes().carrying | votes().falling
    told = [v for v in chunks.verbs if v.lemma in deciding and chunks.tokens[v.main].start < before]
    if not told:
        return None
    verb = chunks.tokens[told[-1].main]
    return verb.start, verb.end


def _sides(frame: Frame) -> Iterator[Side]:
    for found in _two_sides().finditer(frame.text, frame.start, frame.end):
        if found["told"] or _is_told(frame, found.start(), found.end()):
            falls = _falls(frame, found.start(), found.end())
            yield Side(*found.span("one"), not falls)
            yield Side(*found.span("two"), falls)
            return
    lone = [found for found in _one_side().finditer(frame.text, frame.start, frame.end) if _counts_votes(frame, found)]
    plain = [found for found in lone if found["told"]]
    for found in lone if plain or len({bool(one["for"]) for one in lone}) > 1 else ():
        yield Side(*found.span("one"), bool(found["for"]))


def _margins(frame: Frame) -> Iterator[Side]:
    """By how many votes it was decided; a majority of seats or of a body's members is none."""
    for found in _margin().finditer(frame.text, frame.start, frame.end):
        group = "one" if found["one"] else "other"
        verbs = [v for v in frame.chunks.verbs if frame.chunks.tokens[v.main].start < found.start()]
        if group == "one" and (not verbs or verbs[-1].lemma not in votes().contests):
            continue  # "adopted by 81 votes" are those in favour
        behind = frame.text[found.end() : found.end() + 12].lower()
        if group == "one" or not behind.startswith(tuple(f" {noun}" for noun in votes().bodies)):
            yield Side(*found.span(group), True, MARGIN)


def _is_majority(one: Counted, at: int) -> bool:
    """Whether a figure is the word "majority" before the number of its votes."""
    return one.kind == "share" and one.start <= at <= one.end and "majority" in one.quantity.as_written.lower()


def _counts_votes(frame: Frame, found: re.Match[str]) -> bool:
    """Whether a number with a side counts votes or voters: "30 against", not "two for the road"."""
    who = noun_lemma((found["who"] or "").lower())
    if who in votes().telling or found["told"]:
        return True
    if who and not is_person(who) and not _CAPITALS.fullmatch(found["who"]):
        return False
    told = any(_tells(word) for word in _WORD.findall(frame.text[frame.start : frame.end]))
    return told or (_names_a_motion(frame) and any(v.lemma in _deciding() for v in frame.chunks.verbs))


def _deciding() -> frozenset[str]:
    """Verbs that decide a motion and no game."""
    return (votes().carrying | votes().falling) - votes().also_games


def _is_told(frame: Frame, start: int, end: int) -> bool:
    """Whether the words beside "9-4" tell of a vote: "voted 9-4", "in a 9-4 vote", "was carried 311-247"."""
    before = _WORD.findall(frame.text[max(frame.start, start - _BEFORE) : start])[-_FEW:]
    behind = _WORD.findall(frame.text[end : min(frame.end, end + _BEFORE)])[:1]
    if any(_tells(word) for word in [*before, *behind]):
        return True
    if before and verb_lemma(before[-1].lower()) in votes().ruling:
        return True
    by = before[:-1] if before and before[-1].lower() == "by" else before
    carried = bool(by) and verb_lemma(by[-1].lower()) in _deciding()
    apart = frame.text[max(frame.start, start - 2) : start] == ", " and _event(frame, start) is not None
    return (carried or apart) and _names_a_motion(frame)


def _names_a_motion(frame: Frame) -> bool:
    return any(token.tag == "NOUN" and token.lemma in votes().motions for token in frame.chunks.tokens)


def _tells(word: str) -> bool:
    lower = word.lower()
    return noun_lemma(lower) in votes().telling or verb_lemma(lower) in votes().telling


def _falls(frame: Frame, start: int, end: int) -> bool:
    """Whether the first number told is the side against: "rejected by 9 votes to 4", "voted 9-4 against"."""
    behind = [word.lower() for word in _WORD.findall(frame.text[end : min(frame.end, end + _BEFORE)])]
    if behind[:1] == ["against"] or (behind[:1] == ["to"] and verb_lemma(behind[1]) in votes().falling):
        return True
    before = [word.lower() for word in _WORD.findall(frame.text[frame.start : start])]
    for word in reversed(before):
        lemma = verb_lemma(word)
        if lemma in votes().falling:
            return True
        if lemma in votes().carrying - {"vote"}:
            return False
    return False


def _topic(frame: Frame) -> str:
    """What tells the thing that is voted on: pension of "the pension bill", stadium of "a plan for a stadium"."""
    chunks = frame.chunks
    for index, phrase in enumerate(chunks.nouns):
        head = chunks.tokens[phrase.head]
        if head.tag != "NOUN" or head.lemma not in votes().motions:
            continue
        words = [chunks.tokens[at] for at in phrase.modifiers if chunks.tokens[at].tag == "NOUN"]
        if words:
            return words[-1].lemma
        behind = chunks.nouns[index + 1] if index + 1 < len(chunks.nouns) else None
        linked = behind is not None and behind.preposition == phrase.end
        if behind is not None and linked and chunks.tokens[phrase.end].lower in ("on", "for", "of", "to"):
            return chunks.tokens[behind.head].lemma
        return "" if head.lemma in votes().plain else head.lemma
    aims = (c for c in chunks.clauses if chunks.verbs[c.verb].form == "infinitive" and c.objects)
    aim = next((chunks.tokens[chunks.nouns[c.objects[0]].head] for c in aims), None)
    return aim.lemma if aim is not None and aim.tag == "NOUN" else ""


def _side(frame: Frame, side: Side, topic: str) -> Counted:
    """The figure of one side."""
    written = frame.text[side.start : side.end]
    number = _worth(written)
    value = law.between(number, number, (number, number), None, "exact", written)
    measure = Measure(
        predicate="vote", head="vote", whole=topic, outcome=side.outcome or ("for" if side.favours else "against")
    )
    start, end = _phrase(frame, side)
    return Counted(
        value, "count", measure, start, end, side.start, side.end, how=HOW, role="undergoer", noun=(start, end)
    )


def _phrase(frame: Frame, side: Side) -> tuple[int, int]:
    """The number, with the noun behind it."""
    behind = _WORD.match(frame.text, side.end + 1) if frame.text[side.end : side.end + 1] == " " else None
    counted = behind is not None and (_tells(behind[0]) or is_person(noun_lemma(behind[0].lower())))
    return side.start, behind.end() if behind is not None and counted else side.end


def _worth(written: str) -> int:
    """The number that some figures or words stand for."""
    if written[0].isdigit():
        return int(written.replace(",", ""))
    table = {**numerals().units, **numerals().tens}
    return sum(table[part] for part in written.lower().split("-"))
