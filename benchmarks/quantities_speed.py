"""How fast quantities are found and bound, beside quantulum3 and text2num where they are installed.

    python benchmarks/quantities_speed.py [FOLDER]

Reads the .txt files of a folder (the seeds by default) and prints thousands of characters a second of CPU
time for each reader in one run; only the ratios travel between machines.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.grammar.counted import bind
from factcheck.grammar.quantities import find
from factcheck.reading.sentences import split

HOSTILE = ("1", "1,", "-", "[", "[6]", "one ", "5 to ", "hundred and ", "$", "no ")


def bound(text: str) -> int:
    """How many quantities of a text were bound, sentence by sentence."""
    return sum(len(bind(text, start, end)) for start, end in split(text))


def quantulum(text: str) -> int:
    """How many quantities quantulum3 finds."""
    from quantulum3 import parser  # type: ignore[import-not-found]

    return len(parser.parse(text))


def text2num(text: str) -> int:
    """How many numbers text2num finds."""
    import text_to_num  # type: ignore[import-not-found]

    return len(text_to_num.alpha2digit(text, "en"))


def rate(reader: Callable[[str], int], text: str, most: int) -> float | None:
    """Thousands of characters a second, or None where the reader is not installed."""
    sample = text[:most]
    try:
        reader(sample[:500])
        started = time.process_time()
        reader(sample)
    except ImportError:
        return None
    return len(sample) / 1000 / max(1e-9, time.process_time() - started)


def main() -> None:
    """Print the table, then what one hostile line of 100,000 characters costs."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "seeds"
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt")))
    readers: tuple[tuple[str, Callable[[str], int], int], ...] = (
        ("factcheck find", lambda t: len(find(t)), 2_000_000), ("factcheck find and bind", bound, 500_000),
        ("quantulum3", quantulum, 20_000), ("text2num", text2num, 200_000),
    )  # fmt: skip
    for name, reader, most in readers:
        speed = rate(reader, text, most)
        print(f"{name:26}", "not installed" if speed is None else f"{speed:10.0f} kchar/s")
    for piece in HOSTILE:
        started = time.process_time()
        find(piece * (100_000 // len(piece)))
        print(f"100,000 of {piece!r:16} {1000 * (time.process_time() - started):8.0f} ms")


if __name__ == "__main__":
    main()
