"""Changes planted in real news: how many the slips find, and what they say of untouched text.

    python benchmarks/lineage_planted.py --bench FOLDER --mirrors FOLDER [--set ecb|fakes] [--show]

The first FOLDER holds `data.py` and `plant.py`, the second the clones that they name. A plant is found when a slip
joins the planted span with the original in another article.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
from collections import Counter, defaultdict

from factcheck.lineage import trace
from factcheck.model.lineage import Side, Slip
from factcheck.reading import document


def slips(files: dict[str, str]) -> tuple[Slip, ...]:
    """The slips of a folder in memory."""
    return trace([document(text, name=name) for name, text in sorted(files.items())]).slips


def on(side: Side, source: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a side lies on one of some spans."""
    return side.source == source and any(side.start < end and start < side.end for start, end in spans)


def found(plant: object) -> bool:
    """Whether some slip joins the planted span with an original."""
    originals: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for name, start, end in plant.originals:
        originals[name].append((start, end))
    for slip in slips(plant.files()):
        for one, two in ((slip.left, slip.right), (slip.right, slip.left)):
            if on(one, plant.doc.name, plant.sites) and on(two, two.source, originals.get(two.source, [])):
                return True
    return False


def added(edit: object, before: tuple[Slip, ...]) -> bool:
    """Whether a harmless edit adds a slip at its place."""
    spans, sites = [(start, end) for _, start, end, _ in edit.edits], edit.sites
    if edit.sub == "word":
        sentence = edit.main.sent
        grown = sum(len(new) - (end - start) for _, start, end, new in edit.edits)
        spans, sites = [(sentence.start, sentence.end)], [(sentence.start, sentence.end + grown)]

    def count(told: tuple[Slip, ...], where: list[tuple[int, int]]) -> int:
        return sum(on(s.left, edit.doc.name, where) or on(s.right, edit.doc.name, where) for s in told)

    return count(slips(edit.files()), sites) > count(before, spans)


def main() -> None:
    """Parse, plant, measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", required=True)
    parser.add_argument("--mirrors", required=True)
    parser.add_argument("--set", default="ecb")
    parser.add_argument("--show", action="store_true", help="print the slips of untouched text")
    given = parser.parse_args()
    sys.path.insert(0, given.bench)
    data, plant = importlib.import_module("data"), importlib.import_module("plant")
    clusters = data.load(given.set, given.mirrors)
    plants, edits = plant.variants(clusters, clusters, 300, 150, 1)
    start = time.process_time()
    rows: dict[str, list[bool]] = defaultdict(list)
    for one in plants:
        hit = found(one)
        for name in ("all", f"basis {one.why['basis']}", one.kind):
            rows[name].append(hit)
    for name, hits in sorted(rows.items()):
        print(f"{name:16} {sum(hits):4} of {len(hits):4}  {100 * sum(hits) / len(hits):5.1f} %")
    untouched = {cluster.name: slips({doc.name: doc.text for doc in cluster.docs}) for cluster in clusters}
    print(f"harmless edits that add a slip: {sum(added(e, untouched[e.cluster.name]) for e in edits)} of {len(edits)}")
    told = [slip for found_there in untouched.values() for slip in found_there]
    words = sum(cluster.words for cluster in clusters)
    print(
        f"untouched: {len(told)} slips, {1000 * len(told) / words:.2f} per 1,000 words, {Counter(s.type for s in told)}"
    )
    print(f"{time.process_time() - start:.1f} CPU seconds")
    if given.show:
        for slip in told:
            print(slip.type, slip.similarity, slip.left, slip.right, sep="\n  ")


if __name__ == "__main__":
    main()
