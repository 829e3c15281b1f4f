"""Accuracy on the project's own corpora, blind-first beside present figures.

python benchmarks/accuracy.py [--closed]

With --closed: of the sets that nobody has opened. To open one is to lose it: print no more of them than figures.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

import yardstick  # noqa: E402 - found on the path set above

COLUMNS = ("flags", "flag_recall", "flag_precision", "trap_rate", "consistent_recall", "explained_recall")


def main() -> None:
    """Print one row a corpus: first run / now."""
    shut = "--closed" in sys.argv[1:]
    sets = yardstick.closed() if shut else {}
    table = yardstick.CORPORA / ("closed.tsv" if shut else "first.tsv")
    lines = table.read_text(encoding="utf-8").splitlines()
    first = {row.split("\t")[0]: row.split("\t")[2:] for row in lines[1:]}
    print(f"{'corpus':20}" + "".join(f"{name.replace('_', ' '):>22}" for name in COLUMNS))
    now = []
    for field in sets or yardstick.fields():
        score = yardstick.score_closed(sets[field]) if shut else yardstick.score(field)
        now.append(score)
        cells = [
            f"{was or '-'} / {_shown(getattr(score, name))}" for was, name in zip(first[field], COLUMNS, strict=True)
        ]
        print(f"{field:20}" + "".join(f"{cell:>22}" for cell in cells))
    means = [yardstick.mean([getattr(score, name) for score in now]) for name in COLUMNS]
    was = [yardstick.mean([float(row[i]) if row[i] else None for row in first.values()]) for i in range(len(COLUMNS))]
    print(f"{'mean':20}" + "".join(f"{f'{a:.3f} / {b:.3f}':>22}" for a, b in zip(was, means, strict=True)))


def _shown(value: float | int | None) -> str:
    return "-" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
