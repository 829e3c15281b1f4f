"""A folder's claims made ready for comparison: frames, stories, and how telling each name is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.words.words import rarity
from factcheck.model.claim import Claim
from factcheck.model.text import Source
from factcheck.questions.counted import Told, resolved
from factcheck.questions.counted_spans import Counted
from factcheck.questions.frames import Frame, frame
from factcheck.questions.identity import identities
from factcheck.questions.one_name import told_apart
from factcheck.questions.retold import figures_of
from factcheck.questions.stories import Stories, story_evidence
from factcheck.questions.telling import Telling, count_words, telling_of_names
from factcheck.questions.weights import weights
from factcheck.reading.takes import PLAIN, Take

MEASURED = frozenset(
    {"count", "troop_count", "casualty", "money", "share", "duration", "event_date", "time_of_day", "period"}
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One document's share of the comparison: its claims, its words and names counted, its mentions.

    `ids` are the identities that the document alone gives to the mentions in `found`, `said` stands for what it says.
    """

    source: Source
    claims: tuple[Claim, ...]
    words: Mapping[str, int]
    names: Mapping[str, int]
    sentences: int
    found: tuple[FoundName, ...]
    ids: tuple[str, ...]
    years: tuple[int, int] | None = None
    counted: tuple[Counted, ...] = ()
    said: str = ""
    take: Take = PLAIN
    of_head: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Folder:
    """Everything the comparison needs, in an order that file names do not touch."""

    frames: tuple[Frame, ...]
    documents: tuple[tuple[Frame, ...], ...]
    stories: Stories
    telling: Telling
    counted: tuple[Frame, ...] = ()


def gather(
    leaves: Sequence[Leaf], *, origin_of: Callable[[str, int, int], str],
    apart: Callable[[str, str], bool] = lambda one, two: False,
    filled: Callable[[str, str], bool] = lambda one, two: False,
) -> Folder:  # fmt: skip
    """Make frames of all claims.

    Args:
        leaves: The documents, in any order.
        origin_of: Which lineage a span of a source belongs to.
        apart: Which two sources are issues of one series.
        filled: Which two fill one form with facts of their own, and tell of two things.
    """
    ordered = sorted(leaves, key=lambda leaf: (leaf.said, leaf.source.id))
    sources, same = [leaf.source.id for leaf in ordered], _identities(ordered)
    telling = _telling(ordered, same)
    weighed: dict[tuple[str, ...], Mapping[str, float]] = {}
    documents = tuple(
        tuple(_frame(claim, number, leaf, origin_of, same[number], telling, weighed) for claim in leaf.claims)
        for number, leaf in enumerate(ordered)
    )
    stories = story_evidence(
        [_bag(leaf, ids) for leaf, ids in zip(ordered, same, strict=True)],
        lambda one, two: apart(sources[one], sources[two]),
        [leaf.sentences for leaf in ordered],
        lambda one, two: filled(sources[one], sources[two]),
        list(map(figures_of, documents)),
        [_of_head(leaf, ids) for leaf, ids in zip(ordered, same, strict=True)],
    )
    told = [
        Told(one, *(_frame(c, number, leaf, origin_of, same[number], telling, weighed) for c in (one.act, one.anchor)))
        for number, leaf in enumerate(ordered)
        for one in leaf.counted
    ]
    return Folder(
        frames=tuple(frame for frames in documents for frame in frames),
        documents=documents,
        stories=stories,
        telling=telling,
        counted=tuple(resolved(told, documents, stories)),
    )


def _identities(leaves: Sequence[Leaf]) -> list[dict[str, str]]:
    """For each document: what it calls a name → what the folder calls it."""
    found = identities([leaf.found for leaf in leaves])
    same = [dict(zip(leaf.ids, ids, strict=True)) for leaf, ids in zip(leaves, found, strict=True)]
    return told_apart([leaf.claims for leaf in leaves], same)


def _frame(
    claim: Claim, number: int, leaf: Leaf, origin_of: Callable[[str, int, int], str], same: Mapping[str, str],
    telling: Telling, weighed: dict[tuple[str, ...], Mapping[str, float]],
) -> Frame:  # fmt: skip
    origin = origin_of(claim.source, claim.start, claim.end)
    return frame(
        claim, document=number, published=leaf.source.published, origin=origin, same=same, telling=telling,
        years=leaf.years, take=leaf.take, weights_of=weighed,
    )  # fmt: skip


def _bag(leaf: Leaf, same: Mapping[str, str]) -> dict[str, float]:
    """The rare words and the names of a document, each with its weight."""
    names = weights().names
    rare = names.words
    bag = {word: math.log1p(count) * r for word, count in leaf.words.items() if (r := rarity(word)) >= rare}
    for name, count in leaf.names.items():
        bag[f"name {same.get(name, name)}"] = math.log1p(count) * names.rarity
    return bag


def _of_head(leaf: Leaf, same: Mapping[str, str]) -> frozenset[str]:
    """The words and names of a document's bag that its head alone tells."""
    return leaf.of_head | {f"name {same.get(name, name)}" for name in leaf.of_head if name in leaf.names}


def _telling(leaves: Sequence[Leaf], same: Sequence[Mapping[str, str]]) -> Telling:
    """How telling each name, head, act and word is among these documents."""
    counts: Counter[str] = Counter()
    for leaf, ids in zip(leaves, same, strict=True):
        for name, count in leaf.names.items():
            counts[ids.get(name, name)] += count
    sentences = sum(leaf.sentences for leaf in leaves)
    measured = [claim.question.measure for leaf in leaves for claim in leaf.claims if claim.kind in MEASURED]
    return Telling(
        names=telling_of_names(counts, sentences, least=weights().names.least),
        heads=Counter(measure.head for measure in measured if measure.head),
        acts=Counter(measure.predicate for measure in measured if measure.predicate),
        words=count_words([leaf.words for leaf in leaves]),
        claims=len(measured),
        sentences=sentences,
    )
