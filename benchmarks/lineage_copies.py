"""Copies among generated texts: factcheck beside rensa and datasketch, in one run.

    python benchmarks/lineage_copies.py --bench FOLDER [--seed 7] [-n 100000] [--passages 4000]

FOLDER holds the generator and scorer (`generate.py`, `score.py`). Figures are CPU seconds of the call alone; `x` is
the ratio to exact hashing in the same run. Peers that are not installed are left out.
"""

from __future__ import annotations

import argparse
import importlib
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence

Pairs = Iterable[tuple[int, int]]


def exact(texts: Sequence[str]) -> Pairs:
    """Equal folded texts: the yardstick."""
    from factcheck.lineage.words import fold, keys

    first: dict[str, int] = {}
    for at, text in enumerate(texts):
        one = first.setdefault(" ".join(keys(fold(text))), at)
        if one != at:
            yield one, at


def plain(texts: Sequence[str]) -> Pairs:
    """The path for small folders, without numpy."""
    from factcheck.lineage.pairs import copies
    from factcheck.lineage.words import fold, keys

    return [pair[:2] for pair in copies([keys(fold(text)) for text in texts])]


def large(texts: Sequence[str]) -> Pairs:
    """The path for archives, in numpy."""
    from factcheck.lineage.large_pairs import copies

    return [pair[:2] for pair in copies(texts)]


def _grams(text: str) -> list[str]:
    from factcheck.lineage.words import fold, keys

    words = keys(fold(text))
    return [" ".join(words[at : at + 3]) for at in range(max(1, len(words) - 2))]


def rensa(texts: Sequence[str]) -> Pairs:
    """MinHash in Rust, 64 bands, likeness 0.25."""
    peer = importlib.import_module("rensa")
    index = peer.RMinHashLSH(threshold=0.25, num_perm=128, num_bands=64)
    signatures = []
    for at, text in enumerate(texts):
        signature = peer.RMinHash(num_perm=128, seed=42)
        signature.update(sorted(set(_grams(text))))
        for other in index.query(signature):
            if other != at and signature.jaccard(signatures[other]) >= 0.25:
                yield other, at
        index.insert(at, signature)
        signatures.append(signature)


def datasketch(texts: Sequence[str]) -> Pairs:
    """MinHash in numpy, likeness 0.5."""
    peer = importlib.import_module("datasketch")
    index = peer.MinHashLSH(threshold=0.5, num_perm=128)
    rows = peer.MinHash.bulk([[gram.encode() for gram in set(_grams(text))] for text in texts], num_perm=128)
    for at, row in enumerate(rows):
        for other in index.query(row):
            yield other, at
        index.insert(at, row)


ROWS: tuple[Callable[[Sequence[str]], Pairs], ...] = (exact, plain, large, rensa, datasketch)


def sentences(score: object, corpus: dict[str, object], names: set[str]) -> None:
    """One row a tool: precision, recall, CPU seconds, ratio to exact hashing, added memory."""
    texts = corpus["texts"]
    clusters = corpus["cluster"]
    need = {(min(a, b), max(a, b)): kind for a, b, kind in corpus["truth"]}
    base = 0.0
    for row in ROWS:
        if row.__name__ not in names:
            continue
        before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
        try:
            found = [(a, b, 1.0) for a, b in row(texts)]
        except ModuleNotFoundError as error:
            print(f"{row.__name__:12} not installed: {error.name}")
            continue
        used = time.process_time() - start
        base = base or used
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        figures = score.score_units(
            found, texts, need, lambda p: clusters[p[0]] >= 0 and clusters[p[0]] == clusters[p[1]]
        )
        print(
            f"{row.__name__:12} P {figures['precision']:.3f}  R {figures['recall_pair']:.3f}  {used:7.2f} cs"
            f"  x{used / base:6.1f}  {corpus['bytes'] / used / 1e6:6.1f} MB/cs  +{grown:.0f} MiB"
        )


def passages(score: object, corpus: dict[str, object]) -> None:
    """Fine and fast passages: as scored, and without the copies that the generator leaves out of its truth."""
    from factcheck.lineage.large_passages import FAST, FINE
    from factcheck.lineage.large_passages import passages as find

    known = {tuple(sorted((row[0], row[3]))) for row in (*corpus["truth"], *corpus["also"])}
    for name, tuning in (("fine", FINE), ("fast", FAST)):
        start = time.process_time()
        found = find(corpus["texts"], tuning)
        used = time.process_time() - start
        figures = score.score_passages(found, corpus["truth"], corpus["also"])
        size = sum(row.right_end - row.right_start for row in found)
        long = [row for row in found if row.bits >= 110 and (row.left, row.right) not in known]
        unlisted = sum(row.right_end - row.right_start for row in long)
        print(
            f"passages {name}  P {figures['precision']:.3f} (unlisted copies left out:"
            f" {figures['precision'] * size / (size - unlisted):.3f})"
            f"  R {figures['recall_pair']:.3f}  {corpus['bytes'] / used / 1e6:.1f} MB/cs"
        )


def main() -> None:
    """Parse, generate, measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", required=True, help="folder of generate.py and score.py")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("-n", type=int, default=10_000)
    parser.add_argument("--passages", type=int, default=1000)
    parser.add_argument("--tools", default="exact,large,rensa,datasketch")
    given = parser.parse_args()
    sys.path.insert(0, given.bench)
    generate, score = importlib.import_module("generate"), importlib.import_module("score")
    large(generate.make("sentences", 50)["texts"])  # imports are not timed
    sentences(score, generate.make("sentences", given.n, given.seed), set(given.tools.split(",")))
    passages(score, generate.make("passages", given.passages, given.seed))


if __name__ == "__main__":
    main()
