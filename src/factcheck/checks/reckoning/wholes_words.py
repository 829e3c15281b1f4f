"""What calls a figure the whole of a series, and what a series is joined by: `wholes.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.late import Late
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
    shares: Words
    joining: Words
    parting: Words
    elsewhere: Words
    numbering: Words
    adding: Words
    articles: Words
    making: Words
    held: Words
    jointly: Words
    shared_out: Mapping[str, tuple[str, ...]]
    bars: Bars


class WholeSigns(NamedTuple):
    """The words as patterns over text in lower case."""

    behind: Late
    before: Late
    entire: Late
    apposed: Late
    ahead: Late
    pointing: Late
    complete: Late
    partial: Late
    no_part: Late
    shares: Late
    joining: Late
    parting: Late
    elsewhere: Late
    single: Late  # a part without a number: "and a parrot"
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
    return WholeSigns(
        behind=with_one_of(r"(?: [a-z'-]+){0,2},? <one>(?=[.,;:)–—]|$| [a-z])", told.behind.words),
        before=with_one_of(rf"\b(?P<mark><one>){between}", told.before.words),
        entire=with_one_of(r"\b(?P<mark><one>) (?:[a-z'-]+ ){1,3}of $", told.entire.words),
        apposed=Late(rf"(?:^|[:;,–—] )(?:{any_of(told.making.words)} )?an? (?:[a-z-]+ ){{1,3}}of $", " of "),
        ahead=with_one_of(r"(?:^|[,;:–—] |\band |\bbut )<one>\b[^.;:()]*$", told.ahead.words),
        pointing=with_one_of(r"\b<one> ?$", told.pointing.words),
        complete=whole_words_of(told.complete.words),
        partial=whole_words_of(told.partial.words),
        no_part=with_one_of(r"(?:^|\b)<one>(?: (?:the|its|a|an|about|some))? ?$", told.no_part.words),
        shares=with_one_of(r"^ <one>\b", told.shares.words),
        joining=Late(rf"[,;–—]|\b{any_of(told.joining.words)}\b"),
        parting=whole_words_of(told.parting.words),
        elsewhere=whole_words_of(told.elsewhere.words),
        single=Late(rf"(?:,| {any_of(told.adding.words)}) {any_of(told.articles.words)} "),
        shared_out={name: _classes(words) for name, words in told.shared_out.items()},
    )


def _classes(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(w).replace(re.escape('*'), '[a-z]*') for w in words)})\b")


def any_of(words: frozenset[str]) -> str:
    """One of some phrases, the longest first."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))})"


def with_one_of(form: str, words: frozenset[str]) -> Late:
    """An expression that has one of some phrases where its form says `<one>`, over text in lower case."""
    return Late(form.replace("<one>", any_of(words)), *sorted(words))


def whole_words_of(words: frozenset[str]) -> Late:
    """One of some phrases, wherever it stands."""
    return with_one_of(r"\b<one>\b", words)
