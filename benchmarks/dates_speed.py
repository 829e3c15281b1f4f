"""How fast texts full of dates are read: characters a second of CPU time, and microseconds a mention.

    PYTHONPATH=src python benchmarks/dates_speed.py

The texts are made here: a chronology in sentences, a list of dated lines, and one line of nothing but "May 5, ".
"""

from __future__ import annotations

import time
from datetime import date

from factcheck.model.in_words import MONTHS
from factcheck.timeline import resolve

PUBLISHED, ROUNDS = date(2012, 5, 7), 3


def _day(number: int) -> str:
    return f"{1 + number * 7 % 28} {MONTHS[1 + number // 3 % 12]} {1900 + number // 40}"


def texts() -> dict[str, str]:
    """The texts by name."""
    later = [MONTHS[1 + (n // 3 + 2) % 12] for n in range(4000)]
    told = (
        f"On {_day(n)}, the council met. Two days later it voted; by the end of {MONTHS[1 + n // 3 % 12]} "
        f"the bridge was open, and in {later[n]} it closed."
        for n in range(4000)
    )
    return {
        "chronology": "\n".join(told),
        "dated lines": "\n".join(f"{_day(n)}: town taken" for n in range(8000)),
        "May 5, ": "May 5, " * 20_000,
    }


def main() -> None:
    """Print a line for each text."""
    for name, text in texts().items():
        costs = []
        for _ in range(ROUNDS):
            started = time.process_time()
            found = len(resolve(text, PUBLISHED).mentions)
            costs.append(time.process_time() - started)
        best = min(costs)
        print(f"{name:12} {len(text) / best / 1e6:.2f} million chars/s  {best / found * 1e6:.0f} µs/mention ({found})")


if __name__ == "__main__":
    main()
