"""Places in a race or contest: medals, ordinals, and those who did not finish."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.numbers import numerals
from factcheck.grammar.results.lexicon import form, places_hinted, result_words, stands
from factcheck.grammar.results.told import Result, Span

_LAST = (2, None)
_FIRST = ("first", "victory", "crowned", "triumph")
_LONGEST = 4  # digits of a rank
_AWAY = ("none", "away", "failed")


def places(words: str, at: int, parsed: Callable[[], Chunks]) -> Iterator[Result]:
    """The places in a race or contest that a sentence tells; none of a heat, a table or a ranking.

    Args:
        words: The sentence.
        at: Where it starts in its text.
        parsed: What it is made of.
    """
    lower = words.lower()
    if not stands("place", "contest", lower) or stands("place", "other", lower):
        return
    race = ", ".join(sorted(max(races(lower), key=bool)))
    for name in places_hinted(lower):
        for found in form("forms", name).finditer(words):
            owner = _beaten(found, at) or _owner(parsed(), at + found.start(), at + found.end())
            if owner is not None:
                yield Result("place", at + found.start(), at + found.end(), (_place(found),), owner, race, name)


def races(lower: str) -> tuple[frozenset[str], frozenset[str]]:
    """The disciplines and the distances by which a sentence in lower case tells a race from others of its day."""
    known = (word for word in result_words().place.disciplines if f" {word}" in f" {lower}")
    return frozenset(known), frozenset(run[1] for run in form("place", "distance").finditer(lower))


def ranks(words: str, at: int) -> Iterator[Result]:
    """Where somebody stands in a ranking of the world.

    Args:
        words: The sentence.
        at: Where it starts in its text.
    """
    for found in form("place", "ranking").finditer(words) if "rank" in words or "orld" in words else ():
        word = (found["number"] or found["rank"]).lower()
        rank = numerals().ordinals.get(word) or numerals().units.get(word) or _digits(word)
        if rank:
            yield Result("rank", at + found.start(), at + found.end(), ((int(rank), int(rank)),))


def _digits(word: str) -> int:
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST else 0


def _place(found: re.Match[str]) -> tuple[int, int | None]:
    """The places that a form may stand for; 0 where there was none."""
    groups = found.groupdict()
    won = result_words().place.won
    if groups.get("medal"):
        return won[groups["medal"].lower()]
    if groups.get("second"):
        return won["runner-up"]
    if any(groups.get(name) for name in _FIRST):
        return won["gold"]
    rank = (groups.get("rank") or groups.get("second_rank") or "").lower()
    if rank == "last":
        return _LAST
    if rank:
        known = numerals().ordinals.get(rank)
        place = known if known is not None else int(re.sub(r"\D", "", rank))
        return place, place
    return (4, None) if any(groups.get(name) for name in _AWAY) else (0, 0)


def _beaten(found: re.Match[str], at: int) -> Span | None:
    """Who was beaten into a place, or ridden to the first."""
    groups = found.groupdict()
    name = next((name for name in ("whom", "steered", "given") if groups.get(name)), "")
    return (at + found.start(name), at + found.end(name)) if name else None


def _owner(chunks: Chunks, start: int, end: int) -> Span | None:
    """Who took a place: the name that does it, else the nearest name before or behind that nobody beat."""
    tokens = chunks.tokens
    at = next((i for i, t in enumerate(tokens) if t.start >= start), None)
    if at is None:
        return None
    for clause in chunks.clauses:
        if start <= tokens[chunks.verbs[clause.verb].main].start < end and clause.subject is not None:
            phrase = chunks.nouns[clause.subject]
            named = _name_in(chunks, phrase.first, phrase.end)
            if named is not None:
                return named
    before = _name_in(chunks, 0, at, last=True)
    return before or _name_in(chunks, at, len(tokens))


def _name_in(chunks: Chunks, first: int, end: int, *, last: bool = False) -> Span | None:
    """The first run of names between two tokens, or the last; none that a preposition governs."""
    runs: list[Span] = []
    index = first
    while index < end:
        if chunks.tokens[index].tag != "NAME":
            index += 1
            continue
        stop = index
        while stop < end and chunks.tokens[stop].tag == "NAME":
            stop += 1
        if not (index > 0 and chunks.tokens[index - 1].tag in ("PREP", "DET")):
            runs.append(chunks.span(index, stop))
        index = stop
    return (runs[-1] if last else runs[0]) if runs else None
