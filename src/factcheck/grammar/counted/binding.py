"""Binding: each quantity of a sentence gets its noun, its act, its scope, and how sure that is."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.counted.figure import Sentence, bound_figure
from factcheck.grammar.counted.frame import frame
from factcheck.grammar.counted.leaning import is_plainly_counted
from factcheck.grammar.counted.parts import shared_out
from factcheck.grammar.counted.record import Counted, Noun
from factcheck.grammar.counted.tables import bind_row, row_of
from factcheck.grammar.counted.victims import may_hold, victims
from factcheck.grammar.counted.votes import tallied
from factcheck.grammar.quantities import FoundQuantity, find
from factcheck.grammar.results.votes import may_vote

_SKIPPED = ("duration", "multiple")


def bind(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    quantities: list[FoundQuantity] | None = None,
    memory: list[Noun] | None = None,
    chunks: Chunks | None = None,
) -> list[Counted]:
    """What each quantity of one sentence counts, and the people counted without a number.

    Args:
        text: The text; all places are offsets into it.
        start: Where the sentence begins.
        end: Where it ends.
        quantities: What `find` gave for the sentence, if that is known already.
        memory: The nouns counted in the sentences before, for "of those, 40 were sold"; new ones are added.
        chunks: What `grammar.chunks.parse` gave for the sentence, if that is known already.

    Example:
        >>> [(c.quantity.low, c.measure.head, c.measure.outcome) for c in bind("Six miners died and 14 were hurt.")]
        [(6, 'miner', 'killed'), (14, 'miner', 'wounded')]
    """
    stop = len(text) if end is None else end
    row = row_of(text, start, stop)
    if row is not None:
        return bind_row(text, row)
    found = find(text, start, stop) if quantities is None else quantities
    voting = may_vote(text[start:stop])
    if not any(not q.doubt for q in found) and not voting and not may_hold(text[start:stop]):
        return []
    parsed = frame(text, start, stop, found, chunks)
    remembered = [] if memory is None else memory
    bound: list[Counted] = []
    own: list[Noun] = []
    here = Sentence(parsed, remembered, own, bound)
    for quantity in parsed.quantities:
        if quantity.kind in _SKIPPED:
            continue
        one = bound_figure(here, quantity)
        if one is not None:
            bound.append(one)
    bound = shared_out(parsed, bound)
    bound.extend(victims(parsed, bound))
    if voting:
        bound = tallied(parsed, bound)
    remembered[:] = [*remembered, *(noun for noun in own if is_plainly_counted(noun))][-8:]
    return sorted(bound, key=lambda c: (c.start, c.number_start))
