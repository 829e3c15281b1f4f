"""A claim made ready for comparison: its words with their rarity, its names, its time.

A frame holds what *identifies* the question. The compared value is kept out of it: a number that
differs is itself a sign of another event, and one that agrees must not vouch for itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from factcheck.grammar.names.aliases import known as known_as
from factcheck.grammar.quantities.lexicon import currencies, units_by_name
from factcheck.grammar.words.words import rarity
from factcheck.model.claim import Claim, Question
from factcheck.model.values import Quantity, TimeInterval
from factcheck.questions.identity_fold import fold
from factcheck.questions.telling import Telling
from factcheck.questions.weights import weights
from factcheck.reading.takes import PLAIN, Take

COUNTED = frozenset({"troop_count", "casualty", "count", "share", "money"})
Order = tuple[int, int, int, str, str, str]
STRONG_TIME = frozenset({"clause", "fronted", "entry", "document"})
COUNTED_FROM = "ago:"  # marks a time counted from an unknown day ("ago:said-1Y"): no telling word, told of it in common


DOLLAR = "USD"  # how the dollars of several countries are known together, as a bare "$" may be any of theirs
_NO_TERMS: Mapping[str, float] = {}  # one for all claims that tell no word of weight


@dataclass(frozen=True, slots=True)
class Frame:
    """One claim, its document's place in the folder, and the weighed words of its clause."""

    claim: Claim
    document: int
    published: TimeInterval | None
    terms: Mapping[str, float]
    names: frozenset[str]
    subject: frozenset[str]
    place: frozenset[str]
    origin: str
    years: tuple[int, int] | None = None
    anchored: frozenset[int] = frozenset()  # the documents that date the act from which its time was counted
    reckoned: bool = False  # whether its time was counted from another
    take: Take = PLAIN  # which take of a report its text is

    @property
    def order(self) -> Order:
        """Its place among the claims of the folder by what is said, and where: no name of a file decides a tie."""
        claim = self.claim
        return self.document, claim.start, claim.end, claim.kind, claim.quote, claim.id

    @property
    def time(self) -> TimeInterval | None:
        """The time the claim is about, or None."""
        return self.claim.question.time

    @property
    def strong_time(self) -> bool:
        """Whether its time was said beside it, or it is told as the state of the day of publication."""
        return self.time is not None and self.claim.question.time_from in STRONG_TIME

    @property
    def unit(self) -> str:
        """The unit of its value, empty where it has none."""
        value = self.claim.value
        return (value.in_points.unit or "") if isinstance(value, Quantity) else ""

    @property
    def dimension(self) -> str:
        """What its unit measures, so that feet meet metres; the unit itself where that converts into nothing."""
        if self.unit in currencies().dollars:
            return DOLLAR
        known = units_by_name().get(self.unit)
        return known.of if known is not None and known.factor is not None else self.unit

    @property
    def context(self) -> tuple[str, ...]:
        """The telling words around its clause; made anew each time, as they are asked for once."""
        floor, question = weights().terms.min_rarity, self.claim.question
        told = [word for word in question.context if not word.startswith(COUNTED_FROM)]
        return tuple([word for word in _beside_the_measure(question, told) if rarity(word) >= floor])

    @property
    def published_day(self) -> date | None:
        """The last day on which the document can have been published."""
        return self.published.end if self.published else None


def _beside_the_measure(question: Question, words: Iterable[str]) -> list[str]:
    """Those of some words that are not what is measured itself."""
    own = {question.measure.head, question.measure.predicate, question.measure.whole}
    return [word for word in words if word not in own]


def weighed(words: Iterable[str], telling: Telling) -> dict[str, float]:
    """Words with their weight, the common ones left out."""
    floor = weights().terms.min_rarity
    return {w: telling.word(w, r) for w in words if (r := rarity(w)) >= floor}


def frame(
    claim: Claim,
    *,
    document: int = 0,
    published: TimeInterval | None = None,
    origin: str = "",
    same: Mapping[str, str] | None = None,
    telling: Telling | None = None,
    years: tuple[int, int] | None = None,
    take: Take = PLAIN,
    weights_of: dict[tuple[str, ...], Mapping[str, float]] | None = None,
) -> Frame:
    """A claim made ready for comparison.

    Args:
        claim: The claim.
        document: Its document's number in the folder.
        published: When the document was published, if known.
        origin: The lineage its words belong to; by default its source.
        same: What the document calls a name → what the folder calls it.
        telling: How telling words are in the folder.
        years: The years that its document is about.
        take: Which take of a report its document is.
        weights_of: What was weighed before, so that claims of the same words share it.
    """
    known = telling or Telling()
    ids = same or {}
    question = claim.question
    words = tuple(_beside_the_measure(question, question.terms))
    terms = None if weights_of is None else weights_of.get(words)
    if terms is None:
        terms = weighed(words, known) or _NO_TERMS
        if weights_of is not None:
            weights_of[words] = terms
    return Frame(
        claim=claim,
        document=document,
        published=published,
        terms=terms,
        names=_set(_told_of(question, claim.stance.speaker, ids)),
        subject=_set(tuple(ids.get(name, name) for name in _owners(question))),
        place=_set(tuple(ids.get(name, name) for name in question.place)),
        origin=origin or claim.source,
        years=years,
        take=take,
    )


def _owners(question: Question) -> tuple[str, ...]:
    """Whose figure it is; that "27 Finns" are Finns says what is counted, and not of whom two figures are."""
    if question.kind not in COUNTED or not question.measure.head:
        return question.subject
    counted = _people_called(question.measure.head)
    return tuple(name for name in question.subject if name not in counted) if counted else question.subject


@lru_cache(maxsize=4096)
def _people_called(head: str) -> frozenset[str]:
    """The nations and peoples that a counted noun names."""
    return frozenset(one.id for one in known_as(head.capitalize()) if one.id.startswith(("nation:", "people:")))


def _told_of(question: Question, speaker: str, ids: Mapping[str, str]) -> tuple[str, ...]:
    """The names around a claim without that of who speaks, unless the claim is about the speaker."""
    own = question.subject
    return tuple(ids.get(name, name) for name in question.names if name in own or not _speaks(name, speaker))


@lru_cache(maxsize=4096)
def _speaks(name: str, speaker: str) -> bool:
    """Whether a name is that of who speaks: it says who tells of an event, not which event it is."""
    return bool(speaker) and name.partition(":")[2] == fold(speaker).replace(" ", "-")


@lru_cache(maxsize=4096)
def _set(names: tuple[str, ...]) -> frozenset[str]:
    """The names as a set, one for all claims that carry the same."""
    return frozenset(names)
