"""A figure or day that is told only as what it is not: "40 jobs, not 60", "in May, not in June", "not 31 but 13"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.stance.stance import Heard
from factcheck.grammar.stance.stance_cues import Cue, cues
from factcheck.grammar.tags.tags import Tagged
from factcheck.kinds.acts import acts
from factcheck.model.claim import ACT_DENIED, GRANTED, NOT_SO, Stance

_REACH = 32  # characters before a figure
_NEGATIONS = frozenset({"negation", "denial"})
_THAT = "that"  # before a figure it opens a clause


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))


@cache
def _behind() -> re.Pattern[str]:
    words, steps = _any_of(acts().contrasting), _any_of(acts().contrasting_steps)
    return re.compile(rf"\b(?:{words})\s+(?:(?:{steps})\s+)?[^\w\s]?$", re.IGNORECASE)


@cache
def _set_off() -> re.Pattern[str]:
    words, links, steps = map(_any_of, (acts().contrasting, acts().contrasting_links, acts().contrasting_steps))
    lead = r"(?:[,;:–—(]\s*(?:and\s+|but\s+)?|\b(?:and|but)\s+)"
    return re.compile(rf"{lead}(?:{words})\s+(?:({links})\s+)?(?:(?:{steps})\s+)?[^\w\s]?$", re.IGNORECASE)


@cache
def _instead() -> re.Pattern[str]:
    links, steps = _any_of(acts().contrasting_links), _any_of(acts().contrasting_steps)
    return re.compile(rf"\bbut\s+(?:(?:{links})\s+)?(?:(?:{steps})\s+)?[^\w\s]?$", re.IGNORECASE)


@cache
def _definite() -> re.Pattern[str]:
    words = _any_of(tuple(sorted(cues().definite - {_THAT})))
    return re.compile(rf"\b(?:{words})\s+(?:\w+\s+)?[^\w\s]?$", re.IGNORECASE)


def contrasted(text: str, sentence_start: int, number_start: int, stance: Stance, heard: Heard) -> tuple[Stance, str]:
    """The stance of a figure, and what to note of it: right behind "not" or "rather than" it is not so.

    Args:
        text: The text.
        sentence_start: Where its sentence begins.
        number_start: Where the figure begins, behind what hedges it: "not more than 60" is 60 at the most.
        stance: The stance of its clause.
        heard: Its sentence.
    """
    if stance.mood == "withdrawn":
        return stance, ""  # the text says itself that it was wrong
    low = max(0, number_start - _REACH)
    if _behind().search(text, low, number_start) is None and not is_set_off(text, sentence_start, number_start):
        stance = _put_instead(text, number_start, stance)
        if stance.affirmed:
            return stance, ""
        granted = _definite().search(text, low, number_start) is not None
        return stance, GRANTED if granted else ACT_DENIED if denied_behind(heard, number_start) else ""
    return stance.model_copy(update={"affirmed": False}), NOT_SO


def contrasted_day(text: str, sentence_start: int, day_start: int, stance: Stance) -> Stance:
    """The stance of a day: behind a "not" of its own ("on Tuesday, not on Monday") it is not so."""
    if is_set_off(text, sentence_start, day_start):
        return stance.model_copy(update={"affirmed": False})
    return _put_instead(text, day_start, stance)


def is_set_off(text: str, sentence_start: int, start: int) -> bool:
    """Whether a phrase is set off as what something is not, its link word the same as that of what it is."""
    found = _set_off().search(text, max(sentence_start, start - _REACH), start)
    if found is None:
        return False
    link = found[1]
    return link is None or re.search(rf"\b{link}\s", text[sentence_start : found.start()], re.IGNORECASE) is not None


def _put_instead(text: str, start: int, stance: Stance) -> Stance:
    """The stance of what stands in the place of something denied: "did not pay 40 but 14" is 14."""
    if stance.affirmed or _instead().search(text, max(0, start - _REACH), start) is None:
        return stance
    return stance.model_copy(update={"affirmed": True})


def denied_behind(heard: Heard, number_start: int) -> bool:
    """Whether a figure stands where its act does not: "forty per cent had not voted", "prevented 40 cases"."""
    tokens = heard.chunks.tokens
    at = next((k for k, token in enumerate(tokens) if token.end + heard.base > number_start), 0)
    over = [one.cue for one in heard.scopes if one.cue.kind in _NEGATIONS and one.first <= at < one.end]
    return bool(over) and all(_tells_an_act(tokens[cue.begin], cue, at) for cue in over)


def _tells_an_act(word: Tagged, cue: Cue, at: int) -> bool:
    """Whether a negation is of an act alone: behind the figure that did not do it, or the very verb."""
    return (cue.reach == "clause" and cue.begin > at) or (cue.kind == "negation" and word.tag == "VERB")
