"""Which one it was: "her fifth title", "the Hawks' third win of the season", "won for the second time this year"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from factcheck.grammar.chunks import Chunks
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.results.lexicon import form, result_words, stands
from factcheck.grammar.results.places import ordinal_of, owner_of
from factcheck.grammar.results.told import Result
from factcheck.grammar.words_lemmas import noun_lemma

_OF = ("of", "the")
_WORD = re.compile(r"[a-z-]+")


def tallies(words: str, at: int, parsed: Callable[[], Chunks]) -> Iterator[Result]:
    """The number that a win, a title or a work of somebody named has in a row of its like.

    Args:
        words: The sentence.
        at: Where it starts in its text.
        parsed: What it is made of.
    """
    lower = words.lower()
    name = next((one for one in ("nth", "times") if stands("tally", one, lower)), "")
    found = form("tally", name).search(words) if name else None
    if found is None or stands("tally", "other", lower):
        return
    thing = _thing(lower, found) if name == "nth" else f"{result_words().tally.done[found['done'].lower()]}:"
    span = _period(lower, found.end())
    owner = owner_of(parsed(), at + found.start(), at + found.end(), _OF) if thing else None
    if owner is None or (not span and thing.partition(":")[0] not in result_words().tally.lasting):
        return
    number = ordinal_of(found["rank"])
    yield Result("tally", at + found.start(), at + found.end(), ((number, number),), owner, f"{thing}:{span}")


def _thing(lower: str, found: re.Match[str]) -> str:
    """The class of what is counted, with what narrows it: "title:national"; empty where none is told."""
    noun = _nouns().search(lower, found.start(), found.end())
    if noun is None:
        known = list(_nouns().finditer(lower))
        if len({_class_of(one["noun"]) for one in known}) != 1:
            return ""
        noun = known[-1]
    narrowing = {word for word in _WORD.findall(noun["before"] or "") if word not in result_words().tally.empty}
    narrowing = {word for word in narrowing if form("tally", "rank").fullmatch(word) is None}
    behind = form("tally", "behind").match(lower, noun.end()) if noun.end() > found.start() else None
    narrowing |= {behind["word"]} if behind is not None else set()
    return f"{_class_of(noun['noun'])}:{','.join(sorted(narrowing))}"


def _class_of(noun: str) -> str:
    lemma = noun_lemma(noun)
    return next((name for name, nouns in result_words().tally.things.items() if lemma in nouns or noun in nouns), "")


def _period(lower: str, start: int) -> str:
    """The stretch in which it is counted: of the season, in a row; empty for a life."""
    spans = result_words().tally.spans
    return next((name for name, told in spans.items() if any(f" {one}" in lower[start - 16 :] for one in told)), "")


@cache
def _nouns() -> re.Pattern[str]:
    nouns = [one for row in result_words().tally.things.values() for noun in row for one in (noun, f"{noun}s")]
    nouns = [*nouns, "victories", "losses", "tries", "centuries", "wins"]
    return re.compile(rf"(?<!\w)(?P<before>(?:[a-z-]+ )?)\b(?P<noun>{alternatives(nouns)})\b")
