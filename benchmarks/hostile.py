"""How CPU time grows with lines of one thing over and over: python benchmarks/hostile.py [--least 20000].

What the tests count are steps of the interpreter, the same on any machine; what a search inside C costs they do not
see. This takes the time of each reader at a length and at four times that length, the least of three rounds with the
collector at rest, and prints the ratio: 4 is linear, 16 the square. It leaves with 1 where a ratio is above 9.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

import factcheck
from factcheck.grammar import quantities
from factcheck.grammar.names import names
from factcheck.reading import document
from factcheck.reading.page import extract
from factcheck.timeline import resolve

FLOOR, WORST, TIMES = 0.004, 9.0, 4  # seconds below which a cost is none; the ratio that fails; how much longer
PIECES = (
    "a", "1", "1,", "1-", ".", "(", "[", "[1]", '"', "“", "“a", " ", "\n", "é", "A. ", "A.", "U.S. ", "US-", "al-",
    "Ana ", "Ana, the ", "the Mayor of ", "General ", "one ", "5 to ", "hundred and ", "7 ", "May 5, ", "of last year ",
    "3 May 2011, ", "2 in 2011 and ",
    "with mines laid in 1998 ", "(built in 1998, ", "<", "<a", "<!--", "<?", '<a b="', "</", "&", "<p>", "<td>",
    "- A -", "| 1 ", "read more ", "(AFP) ", "= ", "$", "\t|",
)  # fmt: skip


def seconds(act: Callable[[str], object], text: str) -> float:
    """The least CPU seconds of three rounds."""
    taken = []
    gc.disable()
    try:
        for _ in range(3):
            begun = time.process_time()
            act(text)
            taken.append(time.process_time() - begun)
    finally:
        gc.enable()
    return min(taken)


def main() -> int:
    """Print a row for each reader and piece that costs anything; tell whether none grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--least", type=int, default=20_000, help="characters of the shorter text")
    least = parser.parse_args().least
    readers: dict[str, Callable[[str], object]] = {
        "document": document, "page": extract, "quantities": quantities.find, "names": names.find,
        "times": lambda text: resolve(text, date(2020, 1, 1)), "check": lambda text: factcheck.check({"a": text}),
    }  # fmt: skip
    failed = False
    for reader, act in readers.items():
        act("One of 12 men. ")
        for piece in PIECES:
            short, long = (seconds(act, piece * (times * least // len(piece))) for times in (1, TIMES))
            ratio = long / max(short, FLOOR)
            if long > FLOOR * TIMES:
                print(f"{reader:<11} {piece!r:<28} {short:7.3f} s {long:7.3f} s  x {ratio:4.1f}", flush=True)
            failed |= ratio > WORST
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
