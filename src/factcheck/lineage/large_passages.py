"""Copied passages among many texts, in numpy: spans by character, without sentences.

Runs of words are sampled by winnowing, joined by hash, chained along diagonals (equal distance between the
two places), extended word by word, merged over gaps, and kept when the runs carry enough bits. A shared run of
at least `window + run - 1` words is certain to be seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from factcheck.lineage.large_words import Hashes, Ints, fold, join, meetings, runs, words

_BLOCK: Final = 1 << 18  # bytes folded at a time
_BAND: Final = 8  # diagonals this close are one chain
_DRIFT: Final = 12  # words that may be inserted or dropped inside a passage
_BACK: Final = 12  # open passages to look back to
_STEPS: Final = 24  # words that a chain may grow at each end
_STRETCHES: Final = 12  # changed words that a finished passage may reach over at each end
_TRIVIAL: Final = 10.0  # bits below which a chain is no part of anything
Bits = NDArray[np.float64]


class Copied(NamedTuple):
    """A passage that stands in two texts, or twice in one: two spans of characters."""

    left: int
    left_start: int
    left_end: int
    right: int
    right_start: int
    right_end: int
    bits: float


class Tuning(NamedTuple):
    """How finely to look: words in a run, window of the sample, gap to merge over, bars in words and bits."""

    run: int = 3
    window: int = 2
    gap: int = 30
    least_words: int = 8
    bits: float = 66.0


FINE: Final = Tuning()
FAST: Final = Tuning(run=5, window=4, bits=45.0)


class _Chains(NamedTuple):
    """Columns: two documents, word ranges in each, bits."""

    left: Ints
    right: Ints
    a_lo: Ints
    a_hi: Ints
    b_lo: Ints
    b_hi: Ints
    bits: Bits

    def take(self, rows: NDArray[np.int64] | NDArray[np.bool_]) -> _Chains:
        """Some of the chains."""
        left, right, a_lo, a_hi, b_lo, b_hi, bits = self
        return _Chains(left[rows], right[rows], a_lo[rows], a_hi[rows], b_lo[rows], b_hi[rows], bits[rows])

    def with_rows(self, rows: Sequence[Sequence[float]]) -> _Chains:
        """These chains and more, given as rows."""
        more = np.array(rows, np.float64).reshape(-1, 7)
        whole = more.astype(np.int64)
        return _Chains(
            np.concatenate((self.left, whole[:, 0])),
            np.concatenate((self.right, whole[:, 1])),
            np.concatenate((self.a_lo, whole[:, 2])),
            np.concatenate((self.a_hi, whole[:, 3])),
            np.concatenate((self.b_lo, whole[:, 4])),
            np.concatenate((self.b_hi, whole[:, 5])),
            np.concatenate((self.bits, more[:, 6])),
        )


class _Read(NamedTuple):
    """All words of all texts, and the sampled runs."""

    begins: Ints
    ends: Ints
    hashes: Hashes
    owner: Ints
    samples: Hashes
    places: Ints


def passages(texts: Sequence[str], tuning: Tuning = FINE) -> list[Copied]:
    """The copied passages among some texts.

    Args:
        texts: The texts.
        tuning: FINE finds edited copies too; FAST finds verbatim and lightly edited ones at twice the speed.
    """
    buffer, starts = join(texts)
    read = _front(buffer, starts, tuning)
    chains = _chained(read, tuning)
    if chains is None:
        return []
    first = np.searchsorted(read.owner, np.arange(len(texts) + 1))
    chains = _grown(chains, read.hashes, first)
    chains = _merged(chains, tuning)
    apart = (chains.left != chains.right) | (chains.b_lo >= chains.a_hi)
    size = np.minimum(chains.a_hi - chains.a_lo, chains.b_hi - chains.b_lo)
    chains = chains.take((size >= tuning.least_words) & (chains.bits >= tuning.bits) & apart)
    return _spans(_stretched(chains, read.hashes, first), read, buffer, starts)


def _front(buffer: bytes, starts: Ints, tuning: Tuning) -> _Read:
    """Words and sampled runs, in blocks that stay in the cache."""
    parts: list[_Read] = []
    first = base = 0
    total = len(starts) - 1
    while first < total:
        last = max(first + 1, int(np.searchsorted(starts, starts[first] + _BLOCK, "right")) - 1)
        low = int(starts[first])
        begins, ends, hashes = words(fold(buffer[low : int(starts[last]) - 1]))
        owner = np.searchsorted(starts[first : last + 1] - low, begins, "right") - 1 + first
        found, places = runs(hashes, owner, tuning.run)
        picked = _winnow(found, tuning.window)
        parts.append(_Read(begins + low, ends + low, hashes, owner, found[picked], places[picked] + base))
        base += len(hashes)
        first = last
    if not parts:
        none = np.empty(0, np.int64)
        return _Read(none, none, none.astype(np.uint64), none, none.astype(np.uint64), none)
    return _Read(*(np.concatenate([part[at] for part in parts]) for at in range(6)))


def _winnow(found: Hashes, window: int) -> Ints:
    """The least hash of every window: two texts that share a long run pick the same ones."""
    if window <= 1 or len(found) <= window:
        return np.arange(len(found))
    count = len(found) - window + 1
    least = found[:count].copy()
    for step in range(1, window):
        np.minimum(least, found[step : step + count], out=least)
    picked = np.zeros(len(found), np.bool_)
    for step in range(window):
        picked[step : step + count] |= found[step : step + count] == least
    return np.flatnonzero(picked)


def _chained(read: _Read, tuning: Tuning) -> _Chains | None:
    """Meetings of equal runs, chained where they follow each other at nearly one distance."""
    one, two, size = meetings(read.samples, read.places)
    if not len(one):
        return None
    left, right, apart = read.owner[one], read.owner[two], (two - one) // _BAND
    order = np.lexsort((one, apart, right, left))
    one, two, size, left, right, apart = (column[order] for column in (one, two, size, left, right, apart))
    new = np.ones(len(one), np.bool_)
    new[1:] = (left[1:] != left[:-1]) | (right[1:] != right[:-1]) | (apart[1:] != apart[:-1])
    new[1:] |= one[1:] - one[:-1] > tuning.gap + tuning.run
    begins = np.flatnonzero(new)
    last = np.append(begins[1:], len(one)) - 1
    worth = np.log2(len(read.samples) / 8 / size + 1)
    return _Chains(
        left[begins],
        right[begins],
        one[begins],
        one[last] + tuning.run,
        np.minimum.reduceat(two, begins),
        np.maximum.reduceat(two, begins) + tuning.run,
        np.add.reduceat(worth, begins),
    )


def _grown(chains: _Chains, hashes: Hashes, first: Ints) -> _Chains:
    """Every chain extended at both ends over equal words, all at once."""
    for _ in range(_STEPS):
        if not _step(chains, hashes, first, -1, (0, 0), 1).any():
            break
    for _ in range(_STEPS):
        if not _step(chains, hashes, first, 1, (0, 0), 1).any():
            break
    return chains


def _stretched(chains: _Chains, hashes: Hashes, first: Ints) -> _Chains:
    """Passages extended over a changed, dropped or inserted word, where two equal words follow."""
    for way in (-1, 1):
        for _ in range(_STRETCHES):
            moved = np.zeros(len(chains.left), np.bool_)
            for skip in ((0, 0), (1, 1), (0, 1), (1, 0), (2, 2)):
                moved |= _step(chains, hashes, first, way, skip, 2)
            if not moved.any():
                break
    return chains


def _step(
    chains: _Chains, hashes: Hashes, first: Ints, way: int, skip: tuple[int, int], equal: int
) -> NDArray[np.bool_]:
    """Move one end of every chain over `skip` words on either side, where `equal` equal words follow."""
    left, right, a_lo, a_hi, b_lo, b_hi, _ = chains
    a, b = (a_lo, b_lo) if way < 0 else (a_hi, b_hi)
    far_a, far_b = skip[0] + equal, skip[1] + equal
    if way < 0:
        go = (a - far_a >= first[left]) & (b - far_b >= first[right])
    else:
        go = (a + far_a <= first[left + 1]) & (b + far_b <= first[right + 1])
    for word in range(equal):
        x = a[go] + (skip[0] + word if way > 0 else -1 - skip[0] - word)
        y = b[go] + (skip[1] + word if way > 0 else -1 - skip[1] - word)
        go[go] = hashes[x] == hashes[y]
    a[go] += way * far_a
    b[go] += way * far_b
    return go


def _merged(chains: _Chains, tuning: Tuning) -> _Chains:
    """Chains of one pair of texts joined over gaps; those that cannot reach the bar are dropped first."""
    order = np.lexsort((chains.a_lo, chains.right, chains.left))
    chains = chains.take(order)
    edge = np.ones(len(chains.left), np.bool_)
    edge[1:] = (chains.left[1:] != chains.left[:-1]) | (chains.right[1:] != chains.right[:-1])
    firsts = np.flatnonzero(edge)
    size = np.diff(np.append(firsts, len(edge)))
    enough = np.repeat(np.add.reduceat(chains.bits, firsts), size) >= tuning.bits
    chains = chains.take(enough & (chains.bits >= _TRIVIAL))
    if not len(chains.left):
        return chains
    same = (chains.left[1:] == chains.left[:-1]) & (chains.right[1:] == chains.right[:-1])
    several = np.zeros(len(chains.left), np.bool_)
    several[1:] |= same
    several[:-1] |= same
    return chains.take(~several).with_rows(_joined(chains.take(several), tuning.gap))


def _joined(chains: _Chains, gap: int) -> list[list[float]]:
    """The greedy join itself, row by row; rows are in order of their texts."""
    out: list[list[float]] = []
    floor, before = 0, (-1, -1)
    for row in zip(*(column.tolist() for column in chains), strict=True):
        left, right, a_lo, a_hi, b_lo, b_hi, bits = row
        if (left, right) != before:
            before, floor = (left, right), len(out)
        for kept in reversed(out[max(floor, len(out) - _BACK) :]):
            near = a_lo - kept[3] <= gap and -_DRIFT <= b_lo - kept[5] <= gap
            if near and abs((b_lo - a_lo) - (kept[5] - kept[3])) <= _DRIFT:
                kept[3], kept[5], kept[6] = max(kept[3], a_hi), max(kept[5], b_hi), kept[6] + bits
                break
        else:
            out.append(list(row))
    return out


def _spans(chains: _Chains, read: _Read, buffer: bytes, starts: Ints) -> list[Copied]:
    """Word ranges as spans of characters in each text."""
    columns = [
        read.begins[chains.a_lo],
        read.ends[chains.a_hi - 1],
        read.begins[chains.b_lo],
        read.ends[chains.b_hi - 1],
    ]
    if not buffer.isascii():  # offsets of bytes to offsets of characters: less the continuation bytes before each
        tails = np.flatnonzero(np.frombuffer(buffer, np.int8) < -64)
        columns = [column - np.searchsorted(tails, column) for column in columns]
        starts = starts - np.searchsorted(tails, starts)
    left, right = starts[chains.left], starts[chains.right]
    rows = zip(
        chains.left.tolist(),
        (columns[0] - left).tolist(),
        (columns[1] - left).tolist(),
        chains.right.tolist(),
        (columns[2] - right).tolist(),
        (columns[3] - right).tolist(),
        chains.bits.tolist(),
        strict=True,
    )
    return [Copied(*row) for row in rows]
