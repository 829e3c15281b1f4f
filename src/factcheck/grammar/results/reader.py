"""Scores and votes of one sentence: what was reached at the end, never the state on the way there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.numbers import read
from factcheck.grammar.results.lexicon import form, result_words
from factcheck.grammar.results.places import places, ranks
from factcheck.grammar.results.told import Result
from factcheck.grammar.results.votes import Vote, may_vote, sides, worth

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
    votes = list(_votes(text, start, end, parsed))
    yield from votes
    if not votes:
        yield from _scores(words, start)
    yield from places(words, start, parsed)
    yield from ranks(words, start)


def _scores(words: str, at: int) -> Iterator[Result]:
    """The scores of the end of a match, in figures or words; the margin where no score is told."""
    lower = words.lower()
    may_draw = any(map(lower.__contains__, result_words().score.goalless_words))
    draw = form("score", "goalless").search(words) if may_draw else None
    if draw is not None:
        yield Result("score", at + draw.start(), at + draw.end(), ((0, 0), (0, 0)))
    told = draw is not None
    for found in _SCORE.finditer(words) if "-" in words or "–" in words else ():
        if _on_the_way(words, found.start(), found.end()):
            continue
        told = True
        sets = [sorted(map(int, pair.groups())) for pair in _ONE.finditer(_TIEBREAK.sub("", found[0]))]
        value = tuple((side, side) for low, high in sets for side in (high, low))
        yield Result("score", at + found.start(), at + found.end(), value)
    may_be_worded = any(map(lower.__contains__, result_words().score.worded_words))
    worded = form("score", "worded").search(words) if may_be_worded else None
    if worded is not None and not _on_the_way(words, worded.start(), worded.end()):
        sides = sorted((_number(worded["one"]), _number(worded["two"])), reverse=True)
        yield Result("score", at + worded.start(), at + worded.end(), tuple((side, side) for side in sides))
        told = True
    margin = None if told or "by " not in words else form("score", "margin").search(words)
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


def _votes(text: str, start: int, end: int, parsed: Callable[[], Chunks]) -> Iterator[Result]:
    """The votes for and against; who were for it is open where only those against are counted."""
    words = text[start:end]
    vote = Vote(text, start, end, parsed)
    found = list(sides(vote)) if may_vote(words) else []
    if found:
        told = {side.favours: worth(text[side.start : side.end]) for side in reversed(found)}
        yield Result("votes", found[0].start, found[-1].end, (_exactly(told.get(True)), _exactly(told.get(False))))
        return
    lower = words.lower()
    if not any(stem in lower for stem in result_words().votes.opposed):
        return
    for name, against in (("none", 0), ("some", 1)):
        one = form("votes", name).search(words)
        if one is not None:
            yield Result("votes", start + one.start(), start + one.end(), ((0, None), (against, against)))
            return


def _exactly(number: int | None) -> tuple[int, int | None]:
    return (0, None) if number is None else (number, number)
