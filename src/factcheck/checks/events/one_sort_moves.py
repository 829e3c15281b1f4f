"""Which way a share went, as the words beside it tell: "12 per cent lower", "a rise of 4 per cent"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.checks.events.one_event_words import event_words
from factcheck.grammar.directions import direction
from factcheck.grammar.words.words import lemma
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

REACH = 48  # characters before a figure in which a word may tell its way
_BEHIND = re.compile(r"\s*-?(?:per ?cent|percent|%|pc\b)?[\s-]*(?:(?:percentage )?points? )?([a-z]+)", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")
_NUMBER = re.compile(r"-(\d+)-(\d+)$")


class Forms(NamedTuple):
    """The words that tell a way, and the patterns of what stands before a figure."""

    ways: dict[str, int]
    level: re.Pattern[str]
    change: re.Pattern[str]


@cache
def forms() -> Forms:
    """The words and patterns in force."""
    moves = event_words().moves
    ways = {**dict.fromkeys(moves.up, 1), **dict.fromkeys(moves.down, -1)}
    between = "|".join(map(re.escape, moves.between))
    level = "|".join(map(re.escape, moves.level))
    return Forms(
        ways,
        re.compile(rf"\b(?:{level})(?: (?:{between}))*\s*$", re.IGNORECASE),
        re.compile(rf"\b([a-z]+)(?: (?:{between}|in [a-z]+))*\s*$", re.IGNORECASE),
    )


def way_of(frame: Frame, text: str) -> int:
    """1 where a share tells a rise, -1 where it tells a fall, 0 where it is a level or tells no way."""
    place = _NUMBER.search(frame.claim.id)
    if place is None:
        return 0
    return way_at(text, frame.claim.evidence.sentence_start, int(place[1]), int(place[2]))


def way_at(text: str, sentence: int, start: int, end: int) -> int:
    """The way of the share that stands from `start` to `end` in a sentence."""
    behind = _BEHIND.match(text, end)
    known = forms().ways.get(behind[1].lower(), 0) if behind is not None else 0
    if known:
        return known
    before = text[max(0, sentence, start - REACH) : start]
    if forms().level.search(before):
        return 0
    told = forms().change.search(before)
    word = told[1].lower() if told is not None else ""
    return forms().ways.get(word) or direction(lemma(word, "VERB"))


def things_of(frame: Frame, text: str) -> frozenset[str]:
    """What in the sentence of a share rises and falls: sales, prices, output."""
    evidence = frame.claim.evidence
    words = (lemma(word) for word in _WORD.findall(text[evidence.sentence_start : evidence.sentence_end].lower()))
    return event_words().moves.measured.intersection(words)
