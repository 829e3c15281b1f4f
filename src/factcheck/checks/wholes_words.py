"""What calls a figure the whole of a series, and what a series is joined by: `wholes.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table


class Words(Table):
    """A bare list of words or phrases."""

    words: frozenset[str]


class Bars(Table):
    """How far a sum may lie from its whole; how kin two nouns are; how long a series and its joints may be.

    `large` is from what on a figure may leave its unit out, `sure` how many parts need no strong word.
    """

    far: float
    near: float
    two: float
    kin: float
    sentences: int
    longest: int
    most: int
    large: float
    sure: int


class Wholes(Table):
    """The tables of `wholes.toml`."""

    behind: Words
    before: Words
    entire: Words
    weak: Words
    ahead: Words
    pointing: Words
    between: Words
    complete: Words
    partial: Words
    no_part: Words
    joining: Words
    parting: Words
    elsewhere: Words
    numbering: Words
    adding: Words
    articles: Words
    making: Words
    shared_out: Mapping[str, tuple[str, ...]]
    bars: Bars


class WholeSigns(NamedTuple):
    """The words as patterns over text in lower case."""

    behind: re.Pattern[str]
    before: re.Pattern[str]
    entire: re.Pattern[str]
    apposed: re.Pattern[str]
    ahead: re.Pattern[str]
    pointing: re.Pattern[str]
    complete: re.Pattern[str]
    partial: re.Pattern[str]
    no_part: re.Pattern[str]
    joining: re.Pattern[str]
    parting: re.Pattern[str]
    elsewhere: re.Pattern[str]
    single: re.Pattern[str]  # a part without a number: "and a parrot"
    shared_out: Mapping[str, re.Pattern[str]]


@cache
def whole_words() -> Wholes:
    """The tables in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("wholes.toml", Wholes)


@cache
def whole_signs() -> WholeSigns:
    """The patterns made of the tables."""
    told = whole_words()
    between = rf"(?:,? {any_of(told.between.words)}){{0,3}},? ?$"
    of_noun = rf"\b(?P<mark>{any_of(told.entire.words)}) (?:[a-z'-]+ ){{1,3}}of $"
    return WholeSigns(
        behind=re.compile(rf"(?: [a-z'-]+){{0,2}},? {any_of(told.behind.words)}(?=[.,;:)–—]|$| [a-z])"),
        before=re.compile(rf"\b(?P<mark>{any_of(told.before.words)}){between}"),
        entire=re.compile(of_noun),
        apposed=re.compile(rf"(?:^|[:;,–—] )(?:{any_of(told.making.words)} )?an? (?:[a-z-]+ ){{1,3}}of $"),
        ahead=re.compile(rf"(?:^|[,;:–—] |\band |\bbut ){any_of(told.ahead.words)}\b[^.;:()]*$"),
        pointing=re.compile(rf"\b{any_of(told.pointing.words)} ?$"),
        complete=whole_words_of(told.complete.words),
        partial=whole_words_of(told.partial.words),
        no_part=re.compile(rf"(?:^|\b){any_of(told.no_part.words)}(?: (?:the|its|a|an|about|some))? ?$"),
        joining=re.compile(rf"[,;–—]|\b{any_of(told.joining.words)}\b"),
        parting=whole_words_of(told.parting.words),
        elsewhere=whole_words_of(told.elsewhere.words),
        single=re.compile(rf"(?:,| {any_of(told.adding.words)}) {any_of(told.articles.words)} "),
        shared_out={name: _classes(words) for name, words in told.shared_out.items()},
    )


def _classes(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(w).replace(re.escape('*'), '[a-z]*') for w in words)})\b")


def any_of(words: frozenset[str]) -> str:
    """One of some phrases, the longest first."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))})"


def whole_words_of(words: frozenset[str]) -> re.Pattern[str]:
    """One of some phrases, wherever it stands."""
    return re.compile(rf"\b{any_of(words)}\b")
