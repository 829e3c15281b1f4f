"""Scores and votes of one sentence: what was reached at the end, never the state on the way there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.grammar.chunks import Chunks
from factcheck.grammar.numbers import read
from factcheck.grammar.results.lexicon import form, result_words, stands
from factcheck.grammar.results.places import places
from factcheck.grammar.results.told import Result

_PAIR = r"(?<![\d.,$£€:/–—-])\d{1,3}[-–]\d{1,3}(?:\s?\(\d{1,2}(?:[-–]\d{1,2})?\))?(?![\d%:/]|[-–.]\d|[-–][a-z])"
_SCORE = re.compile(rf"{_PAIR}(?:(?:,|,? and)? {_PAIR}){{0,4}}")
_ONE = re.compile(r"(\d{1,3})[-–](\d{1,3})")
_TIEBREAK = re.compile(r"\([^)]*\)")
_PLURAL = re.compile(r"^ ([a-z]+s)\b")
_NEAR = 60


def results(text: str, start: int, end: int, parsed: Callable[[], Chunks]) -> Iterator[Result]:
    """Every result that a sentence tells.

    Args:
        text: The text that the sentence stands in.
        start: Where it starts.
        end: Where it ends.
        parsed: What it is made of, asked for only where words look like a result.
    """
    words = text[start:end].replace("’", "'")
    votes = list(_votes(words, start))
    yield from votes
    if not votes:
        yield from _scores(words, start)
    yield from places(words, start, parsed)


def _scores(words: str, at: int) -> Iterator[Result]:
    """The scores of the end of a match, in figures or words; the margin where no score is told."""
    draw = form("score", "goalless").search(words)
    if draw is not None:
        yield Result("score", at + draw.start(), at + draw.end(), ((0, 0), (0, 0)))
    told = draw is not None
    for found in _SCORE.finditer(words):
        if _on_the_way(words, found.start(), found.end()):
            continue
        told = True
        sets = [sorted(map(int, pair.groups())) for pair in _ONE.finditer(_TIEBREAK.sub("", found[0]))]
        value = tuple((side, side) for low, high in sets for side in (high, low))
        yield Result("score", at + found.start(), at + found.end(), value)
    worded = form("score", "worded").search(words)
    if worded is not None and not _on_the_way(words, worded.start(), worded.end()):
        sides = sorted((_number(worded["one"]), _number(worded["two"])), reverse=True)
        yield Result("score", at + worded.start(), at + worded.end(), tuple((side, side) for side in sides))
        told = True
    margin = None if told else form("score", "margin").search(words)
    if margin is not None:
        by = _number(margin["margin"])
        yield Result("score", at + margin.start(), at + margin.end(), ((by, by),))


def _number(word: str) -> int:
    """A number in figures or words; nought for "nil"."""
    if word.lower() in result_words().score.nought:
        return 0
    if word.lower() in result_words().score.alone:
        return 1
    found = read(word, 0)
    return int(found.low) if found is not None and found.low is not None else 0


def _on_the_way(words: str, start: int, end: int) -> bool:
    """Whether a score is that of a half, a set or a series, or no score at all."""
    before, behind = words[max(0, start - _NEAR) : start], words[end : end + _NEAR]
    things = _PLURAL.match(behind)
    counts = things is not None and not things[1].endswith(result_words().score.counted)
    return counts or bool(form("score", "before").search(before) or form("score", "behind").match(behind))


def _votes(words: str, at: int) -> Iterator[Result]:
    """The votes for and against, where a word of voting or passing stands with them."""
    if not stands("votes", "acts", words.lower()):
        return
    counted = list(form("votes", "counted").finditer(words))
    for found in counted:
        if found["link"] != " to " or _voted(words, found):
            value = tuple((n, n) for n in map(_number, (found["for"], found["against"])))
            yield Result("votes", at + found.start("for"), at + found.end(), value)
    if counted:
        return
    for name, against in (("none", 0), ("some", 1)):
        told = form("votes", name).search(words)
        if told is not None:
            yield Result("votes", at + told.start(), at + told.end(), ((0, None), (against, against)))
            return
    some = form("votes", "against").search(words)
    if some is not None:
        number = _number(some["against"])
        yield Result("votes", at + some.start(), at + some.end(), ((0, None), (number, number)))


def _voted(words: str, found: re.Match[str]) -> bool:
    """Whether two figures joined by "to" are no change: a vote stands beside them."""
    before = words[max(0, found.start() - _NEAR) : found.start("for")]
    return " votes" in found[0] or bool(re.search(r"(?:\bby|vote of|vote[sd]?|,) $", before))
