"""The whole truth of the generated passages: every copied sentence, also where the generator lists none.

The generator leaves a copied run out of its truth where a later paste splits the run in the text that it was copied
from (about one run in thirteen): a finder that reports those copies, as it should, is scored as wrong there. Here the
generator's own draws are drawn again with its own `World`, and every copied sentence is kept. The texts must come out
the same, or nothing is returned.
"""

from __future__ import annotations

import itertools
import random
from types import ModuleType
from typing import NamedTuple

KINDS = ("verbatim", "typographic", "edit05", "edit10", "edit20", "edit30", "factchange")


class Copy(NamedTuple):
    """A sentence that was copied: its text and span, and those of its copy."""

    source: int
    start: int
    end: int
    target: int
    target_start: int
    target_end: int
    kind: str


class Paste(NamedTuple):
    """A run of sentences pasted into a text: where, how many, from which text and which of its own sentences."""

    place: int
    count: int
    source: int
    first: int
    kind: str


def copied_sentences(generate: ModuleType, texts: list[str], seed: int) -> list[Copy]:
    """Every copied sentence of `generate.make("passages", len(texts), seed)`."""
    chance = random.Random(f"{seed}:passages:{len(texts)}")
    world = generate.World(chance)
    docs = [[world.sentence() for _ in range(chance.randint(10, 40))] for _ in texts]
    pastes: dict[int, Paste] = {}
    own = [list(doc) for doc in docs]
    for at in range(1, len(docs)):
        if chance.random() >= 0.35:
            continue
        source = chance.randrange(at)
        count = min(chance.choice((1, 1, 2, 2, 3, 4, 6, 8)), len(own[source]))
        first = chance.randrange(len(own[source]) - count + 1)
        kind = KINDS[len(pastes) % len(KINDS)]
        run = [world.copy(sentence, kind) for sentence in own[source][first : first + count]]
        place = chance.randrange(len(docs[at]) + 1)
        docs[at][place:place] = run
        pastes[at] = Paste(place, count, source, first, kind)
    if [" ".join(doc) for doc in docs] != texts:
        raise ValueError("the generator draws otherwise than this file expects")
    spans = [_spans(doc) for doc in docs]
    return [copy for at, paste in pastes.items() for copy in _copies(at, paste, pastes.get(paste.source), spans)]


def _spans(sentences: list[str]) -> list[tuple[int, int]]:
    """Where sentences joined by blanks stand."""
    starts = itertools.accumulate((len(sentence) + 1 for sentence in sentences), initial=0)
    return [(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=False)]


def _copies(at: int, paste: Paste, beside: Paste | None, spans: list[list[tuple[int, int]]]) -> list[Copy]:
    """The sentences of one paste; `beside` is what was pasted into the text that they were taken from."""
    out = []
    for step in range(paste.count):
        here = paste.first + step
        if beside and here >= beside.place:
            here += beside.count
        source, target = spans[paste.source][here], spans[at][paste.place + step]
        out.append(Copy(paste.source, *source, at, *target, paste.kind))
    return out


def runs(copies: list[Copy]) -> list[Copy]:
    """Copied sentences that follow each other on both sides, joined."""
    out: list[Copy] = []
    for copy in copies:
        last = out[-1] if out else None
        if last and (last.source, last.target) == (copy.source, copy.target) and copy.start == last.end + 1:
            out[-1] = last._replace(end=copy.end, target_end=copy.target_end)
        else:
            out.append(copy)
    return out


def cousins(copies: list[Copy]) -> list[tuple[int, int, int, int, int, int]]:
    """Copies of one sentence in two texts, which are copies of each other."""
    kin: dict[tuple[int, int], list[Copy]] = {}
    for copy in copies:
        kin.setdefault((copy.source, copy.start), []).append(copy)
    return [
        (one.target, one.target_start, one.target_end, two.target, two.target_start, two.target_end)
        for group in kin.values()
        for one, two in itertools.combinations(group, 2)
    ]
