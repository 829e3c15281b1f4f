"""Which of very many sentences are copies of one another: `pairs.copies` for large input, in numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.lineage.large_words import K1, K4, Hashes, Ints, fold, frequency, join, meetings, runs, words
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.pairs import Pair

_RUN = 3
Bits = NDArray[np.float32]


def copies(texts: Sequence[str]) -> list[Pair]:
    """All pairs of texts that are copies; the same law as `pairs.copies`, for tens of thousands of texts and more."""
    first, owner, hashes = _read(texts)
    left, right, share = _candidates(first, owner, hashes)
    overlap = _proved(owner, hashes, len(texts), left, right, share)
    good = np.flatnonzero(overlap > 0)
    out = zip(left[good].tolist(), right[good].tolist(), overlap[good].tolist(), strict=True)
    return sorted([*(Pair(a, b, round(o, 6)) for a, b, o in out), *_short(texts, owner)])


def _read(texts: Sequence[str]) -> tuple[Ints, Ints, Hashes]:
    """The first word of each text, and for every word its text and its hash."""
    buffer, starts = join(texts)
    begins, _, hashes = words(fold(buffer))
    first = np.searchsorted(begins, starts)
    return first, np.repeat(np.arange(len(texts)), np.diff(first)), hashes


def _candidates(first: Ints, owner: Ints, hashes: Hashes) -> tuple[Ints, Ints, Bits]:
    """Pairs of texts that share runs worth enough bits, and the share of the poorer one's runs."""
    bars, total = lexicon().bars, len(first) - 1
    found, places = runs(hashes, first, _RUN)
    whole = np.bincount(owner[places], np.log2(1 + total / frequency(found)), total)
    one, two, size = meetings(found, owner[places])
    keep = one != two
    worth = np.log2(1 + total / size[keep])
    key = one[keep] * np.int64(total) + two[keep]
    order = np.argsort(key)
    key, worth = key[order], worth[order]
    if not len(key):
        empty = np.empty(0, np.int64)
        return empty, empty, np.empty(0, np.float32)
    firsts = np.flatnonzero(np.concatenate((np.ones(1, np.bool_), key[1:] != key[:-1])))
    got = np.add.reduceat(worth, firsts)
    left, right = np.divmod(key[firsts], np.int64(total))
    least = np.maximum(1e-9, np.minimum(whole[left], whole[right]))
    good = (got >= bars.share_of_runs * least) & (got >= np.minimum(bars.bits, 0.6 * least))
    return left[good], right[good], np.minimum(1.0, got[good] / least[good]).astype(np.float32)


def _proved(owner: Ints, hashes: Hashes, total: int, left: Ints, right: Ints, share: Bits) -> Bits:
    """The share of words weighed by rarity that both have, or 0 where it proves nothing."""
    bars = lexicon().bars
    order = np.lexsort((hashes, owner))
    hashes, owner = hashes[order], owner[order]
    once = np.ones(len(hashes), np.bool_)
    once[1:] = (hashes[1:] != hashes[:-1]) | (owner[1:] != owner[:-1])
    count = np.bincount(owner, minlength=total)
    hashes, owner = hashes[once], owner[once]
    rarity = np.log2(1 + total / frequency(hashes)).astype(np.float32)
    weight = np.bincount(owner, rarity, total)
    both = _overlap(hashes, rarity, np.searchsorted(owner, np.arange(total + 1)), left, right)
    union = both / np.maximum(1e-9, weight[left] + weight[right] - both)
    held = both / np.maximum(1e-9, np.minimum(weight[left], weight[right]))
    kept = (held >= bars.held_in_the_longer) & (share >= bars.runs_of_the_shorter)
    kept &= np.minimum(count[left], count[right]) >= bars.least_words
    return np.where(union >= bars.overlap, union, np.where(kept, held, 0.0)).astype(np.float32)


def _overlap(hashes: Hashes, rarity: Bits, begins: Ints, left: Ints, right: Ints) -> NDArray[np.float64]:
    """Bits of the words that two texts share, for many pairs at once: both word lists side by side, sorted."""
    out = np.zeros(len(left))
    step = 1 << 17
    for at in range(0, len(left), step):
        a, b = left[at : at + step], right[at : at + step]
        one, mine = _rows(begins, a)
        two, theirs = _rows(begins, b)
        place, row = np.concatenate((one, two)), np.concatenate((mine, theirs))
        key = (hashes[place] ^ (row.astype(np.uint64) * K1)) * K4  # equal only for one word in one pair
        order = np.argsort(key)
        same = np.flatnonzero(key[order[1:]] == key[order[:-1]])
        out[at : at + step] = np.bincount(row[order[same]], rarity[place[order[same]]], len(a))
    return out


def _rows(begins: Ints, texts: Ints) -> tuple[Ints, Ints]:
    """The places of all words of some texts, and for each the number of its text among them."""
    count = begins[texts + 1] - begins[texts]
    skipped = np.concatenate((np.zeros(1, np.int64), np.cumsum(count)[:-1]))
    offset = np.repeat(begins[texts] - skipped, count)
    return offset + np.arange(len(offset)), np.repeat(np.arange(len(texts)), count)


def _short(texts: Sequence[str], owner: Ints) -> list[Pair]:
    """Texts of fewer words than a run: copies only where they are equal as folded."""
    count = np.bincount(owner, minlength=len(texts))
    first: dict[bytes, int] = {}
    out: list[Pair] = []
    for at in np.flatnonzero((count < _RUN) & (count > 0)).tolist():
        told = b" ".join(fold(texts[at].encode("utf-8", "surrogatepass")).replace(b"\0", b" ").split())
        one = first.setdefault(told, at)
        if one != at:
            out.append(Pair(one, at, 1.0))
    return out
