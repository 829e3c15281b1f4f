"""The words by which a length and a date are known to belong to one thing, and how much they tie the two."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from factcheck.grammar.times.durations import unit_of
from factcheck.grammar.words.words import RAREST, lemma, rarity, related
from factcheck.locate import read_lexicon
from factcheck.questions.frames import Frame
from factcheck.questions.stories import tells_story
from factcheck.row import NamedTuple
from factcheck.table import Table

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Tie(Table):
    """What shared words weigh when a length is tied to a date; see the comments in the file."""

    least: float
    kin: float
    most: float
    core: float
    near_core: float
    kin_beside: float
    subject: float
    told_of: float
    own: float
    before: float
    before_alone: float
    around_alone: float
    own_around: float
    around: float
    name: float
    names: float


class Fit(Table):
    """When two dates give a length; see the comments in the file."""

    fewest: float
    phase: float
    far: float
    strong: float
    once: float
    today: float
    close: float


class Ends(Table):
    """What makes a date one of the ends of a length; see the comments in the file."""

    tied: float
    beside: float
    since: float
    compared: float
    main: float
    told: int
    counted_from: float


class Years(Table):
    """When a year is the one that a long count of years leads to; see the comments in the file."""

    fewest: float
    round: int
    kin: float
    alike: int
    tied: float
    untied: float
    least: float
    more: float


class Clocks(Table):
    """When one time of day in two texts is no accident; see the comments in the file."""

    awake: float
    sure: float
    least: float
    slight: float


class Elapsed(Table):
    """The words of `rules/lexicon/elapsed.toml`, how likely accident may be, and what shared words weigh."""

    words: Mapping[str, tuple[str, ...]]
    bars: Mapping[str, tuple[float, ...]]
    tie: Tie
    fit: Fit
    ends: Ends
    years: Years
    clocks: Clocks


@cache
def elapsed() -> Elapsed:
    """The table in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("elapsed.toml", Elapsed)


def allowed(strength: float) -> float:
    """How likely accident may be for ends tied as strongly as this, without steps between the bars."""
    least, most = elapsed().bars["strength"], elapsed().bars["accident"]
    at = bisect_right(least, strength + 1e-9)
    if at in (0, len(least)):
        return most[-1] if at else 0.0
    part = (strength - least[at - 1]) / (least[at] - least[at - 1])
    return most[at - 1] + part * (most[at] - most[at - 1])


class Words(NamedTuple):
    """What a time is told of, in falling nearness."""

    core: frozenset[str]  # the act, its head, its subject
    subject: frozenset[str]  # the names of who does it or what it is
    own: frozenset[str]  # the other words of the clause
    names: frozenset[str]
    around: frozenset[str]  # the rest of the sentence and of the one before
    headless: bool = False  # whether a pronoun stands for what it is told of

    @property
    def all(self) -> frozenset[str]:
        """Every word and name that may lead to another time."""
        return self.core | self.own | self.names


def words_of(frame: Frame, beside: Iterable[Frame] = ()) -> Words:
    """The words of a claim, and of those beside it that tell the rest of its sentence."""
    question = frame.claim.question
    measure = question.measure
    told = {measure.predicate, measure.head, measure.whole, *(n for n in frame.subject if ":" not in n)}
    core = _telling(told)
    own = _telling(frame.terms)
    names = {n for n in frame.names | frame.subject | frame.place if ":" in n and tells_story(n)}
    for other in beside:
        theirs = other.claim.question.measure
        own |= _telling({theirs.predicate, theirs.head, *other.terms})
        names |= {n for n in other.names | other.subject if ":" in n and tells_story(n)}
    subject = {n for n in frame.subject if ":" in n and tells_story(n)}
    return Words(
        _shared(frozenset(core)),
        _shared(frozenset(subject)),
        _shared(frozenset(own - core)),
        _shared(frozenset(names)),
        _shared(frozenset(_telling(frame.context) - core - own)),
        not measure.head and not frame.subject and _opens_with_standin(frame.claim.quote),
    )


@lru_cache(maxsize=2048)
def _shared(words: frozenset[str]) -> frozenset[str]:
    """Equal words as one set: the claims of a sentence share most of theirs."""
    return words


def _opens_with_standin(quote: str) -> bool:
    """Whether a pronoun opens a claim: what it is told of stands in the sentence before."""
    first = _WORD.match(quote)
    return first is not None and first[0].lower() in elapsed().words["standins"]


def _telling(words: Iterable[str]) -> set[str]:
    called = elapsed().words["called"]
    return {w for w in words if w and w not in called and _weight(w) and unit_of(w) is None}


@lru_cache(maxsize=8192)
def _weight(word: str) -> float:
    """What it says that two times share a word: from nought for a common one to 1.5."""
    rare = rarity(word)
    return min(1.5, rare / 2.5) if rare >= elapsed().tie.least else 0.0


def tie(one: Words, two: Words) -> tuple[float, bool]:
    """How much the words tie a length to a date, and whether what the length is told of has a part in it."""
    by = elapsed().tie
    least, direct, near = by.kin, 0.0, 0.0
    for word in one.core:
        if word in two.core:
            direct += by.core * _weight(word)
        elif word in two.own or any(related(word, other) >= least for other in two.core):
            direct += by.near_core * _weight(word)
        elif any(related(word, other) >= least for other in two.own):
            direct += by.kin_beside * _weight(word)
    direct += by.subject * len(one.subject & two.names)
    told_of = by.told_of * sum(map(_weight, one.own & two.core))
    if one.headless:
        direct += told_of
    else:
        near += told_of
    near += by.own * sum(map(_weight, one.own & two.own))
    said_before = sum(map(_weight, one.around & two.core))
    if one.core:
        near += by.before * said_before
    else:
        direct += by.before_alone * said_before  # "They are 57 years old": what, the sentence before says
        direct += by.around_alone * sum(map(_weight, one.around & two.around))
    near += by.own_around * sum(map(_weight, one.around & two.own))
    near += by.around * sum(map(_weight, (one.core | one.own) & two.around))
    near += min(by.names, by.name * len((one.names - one.subject) & two.names))
    return min(by.most, direct + near), direct > 0


def lemmas_in(text: str) -> frozenset[str]:
    """The telling words of a stretch of text, as lemmas."""
    return frozenset(_telling(lemma(word) for word in _WORD.findall(text)))


def parts_of(names: Iterable[str]) -> set[str]:
    """The common words that names are made of: the bank of a savings bank."""
    parts = {part for name in names for part in name.partition(":")[2].split("-")}
    return {part for part in parts if elapsed().tie.least <= rarity(part) < RAREST}
