"""Copies among generated texts: factcheck beside rensa and datasketch, in one run.

    python benchmarks/lineage_copies.py --bench FOLDER [--seed 7] [-n 100000] [--passages 4000] [--figures 1000]

FOLDER holds the generator and scorer (`generate.py`, `score.py`). Figures are CPU seconds of the call alone; `x` is
the ratio to exact hashing in the same run. Peers that are not installed are left out.
"""

from __future__ import annotations

import argparse
import importlib
import re
import resource
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from types import ModuleType
from typing import Any

from lineage_truth import Copy, copied_sentences, cousins, runs

from factcheck.model.lineage import Side

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


def sentences(score: ModuleType, corpus: dict[str, Any], names: set[str]) -> None:
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


def passages(score: ModuleType, corpus: dict[str, Any], copies: list[Copy]) -> None:
    """Fine and fast passages: as the generator lists them, and against all copies that it made.

    First what a perfect finder would get, which reports every copy and nothing else.
    """
    from factcheck.lineage.large_passages import FAST, FINE
    from factcheck.lineage.large_passages import passages as find

    find(corpus["texts"][:50])  # imports are not timed
    truth, kin = runs(copies), cousins(copies)
    perfect = score.score_passages([*(copy[:6] for copy in truth), *kin], corpus["truth"], corpus["also"])
    print(f"perfect finder  P {perfect['precision']:.3f}  R {perfect['recall_pair']:.3f}  (by the generator's list)")
    for name, tuning in (("fine", FINE), ("fast", FAST)):
        start = time.process_time()
        found = find(corpus["texts"], tuning)
        used = time.process_time() - start
        listed = score.score_passages(found, corpus["truth"], corpus["also"])
        whole = score.score_passages(found, truth, kin)
        print(
            f"passages {name}   P {listed['precision']:.3f}  R {listed['recall_pair']:.3f}"
            f"   all copies: P {whole['precision']:.3f}  R {whole['recall_pair']:.3f}"
            f"   {corpus['bytes'] / used / 1e6:.1f} MB/cs"
        )


def changed_figures(corpus: dict[str, Any], copies: list[Copy]) -> None:
    """How many figures changed in otherwise verbatim copied sentences are told as slips."""
    from factcheck.lineage import trace
    from factcheck.reading import document

    texts = corpus["texts"]
    told: dict[tuple[str, str], list[tuple[Side, Side]]] = {}
    for slip in trace([document(text, name=str(at)) for at, text in enumerate(texts)]).slips:
        told.setdefault((slip.left.source, slip.right.source), []).append((slip.left, slip.right))
        told.setdefault((slip.right.source, slip.left.source), []).append((slip.right, slip.left))
    hits = [
        any(_on(left, copy.start, one) and _on(right, copy.target_start, two) for left, right in sides)
        for copy in copies
        if copy.kind == "factchange" and (change := _change(texts, copy))
        for one, two in [change]
        for sides in [told.get((str(copy.source), str(copy.target)), [])]
    ]
    print(f"changed figures  {sum(hits)} of {len(hits)}  {sum(hits) / max(1, len(hits)):.3f}")


def _change(texts: list[str], copy: Copy) -> tuple[re.Match[str], re.Match[str]] | None:
    """The one word with a digit that differs between a sentence and its copy."""
    left = list(re.finditer(r"\S+", texts[copy.source][copy.start : copy.end]))
    right = list(re.finditer(r"\S+", texts[copy.target][copy.target_start : copy.target_end]))
    if len(left) != len(right):
        return None
    differ = [(one, two) for one, two in zip(left, right, strict=True) if one.group() != two.group()]
    if len(differ) != 1 or not re.search(r"\d", differ[0][0].group()):
        return None
    return differ[0]


def _on(side: Side, start: int, word: re.Match[str]) -> bool:
    return side.start < start + word.end() and start + word.start() < side.end


def main() -> None:
    """Parse, generate, measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", required=True, help="folder of generate.py and score.py")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("-n", type=int, default=10_000)
    parser.add_argument("--passages", type=int, default=1000)
    parser.add_argument("--figures", type=int, default=500)
    parser.add_argument("--tools", default="exact,large,rensa,datasketch")
    given = parser.parse_args()
    sys.path.insert(0, given.bench)
    generate, score = importlib.import_module("generate"), importlib.import_module("score")
    large(generate.make("sentences", 50)["texts"])  # imports are not timed
    sentences(score, generate.make("sentences", given.n, given.seed), set(given.tools.split(",")))
    for count, measure in ((given.passages, partial(passages, score)), (given.figures, changed_figures)):
        corpus = generate.make("passages", count, given.seed)
        measure(corpus, copied_sentences(generate, corpus["texts"], given.seed))


if __name__ == "__main__":
    main()
