"""What each reader takes of the time in which claims are read: milliseconds a kilobyte of text, and megabytes a second.

    python benchmarks/readers.py seeds tests/corpora

Each reader is charged with its own time alone: what it asks another for is the other's. CPU time, the best of five.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from factcheck import pipeline
from factcheck.kinds import galley, readings, told
from factcheck.kinds.figures import figures
from factcheck.kinds.moments import hours, moments
from factcheck.kinds.roles import role
from factcheck.kinds.statements import statement
from factcheck.reading import document

ROUNDS = 5
SHORTEST = 300  # bytes of a text worth reading
WATCHED: tuple[tuple[ModuleType, str, str], ...] = (
    (galley, "find_names", "names"), (galley, "identities", "identities"), (galley, "chains", "chains"),
    (readings, "parse", "words, tags, phrases and clauses"), (readings, "find_quantities", "quantities"),
    (galley, "read_timeline", "times"), (galley, "extract_statements", "statements"),
    (galley, "hear", "stance"), (galley, "read_stance", "stance"), (statement, "read", "stance"),
    (role, "read", "stance"), (figures, "bind", "what figures count"),
    (figures, "setting", "settings"), (moments, "setting", "settings"), (hours, "setting", "settings"),
    (told, "setting", "settings"),
)  # fmt: skip
NAMED = {"figures": "claims of figures", "moments": "claims of dates", "hours": "hours", "told": "roles, claims told"}


class Clock:
    """The time of each reader, without that of the readers it asks."""

    def __init__(self) -> None:
        self.own: dict[str, float] = defaultdict(float)
        self._asked = [0.0]

    def on(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same work, its time noted."""

        def timed(*given: Any, **more: Any) -> Any:
            began = time.process_time()
            self._asked.append(0.0)
            try:
                return work(*given, **more)
            finally:
                taken = time.process_time() - began
                self.own[name] += taken - self._asked.pop()
                self._asked[-1] += taken

        return timed


def watch(clock: Clock) -> None:
    """Puts the clock on every reader."""
    for module, name, shown in WATCHED:
        setattr(module, name, clock.on(shown, getattr(module, name)))
    kinds = [(kind.__module__.rpartition(".")[2], kind) for kind in pipeline.KINDS]
    pipeline.KINDS = tuple(clock.on(NAMED.get(room, room), lambda g, kind=kind: list(kind(g))) for room, kind in kinds)


def texts(places: Iterable[str]) -> list[str]:
    """The texts of some files and folders, each once."""
    found = (path for place in places for path in sorted([Path(place), *Path(place).rglob("*")]))
    plain = (path.read_text("utf-8", errors="replace") for path in found if path.suffix in {".txt", ".md"})
    return [text for text in dict.fromkeys(plain) if len(text) > SHORTEST]


def run(given: list[str], clock: Clock) -> float:
    """Reads every text for its claims; the time that took."""
    began = time.process_time()
    for text in given:
        read = clock.on("lines and sentences", document)(text)
        pulled = galley.pull(read)
        pipeline.extract_with(pulled, ())
        del pulled
    return time.process_time() - began


def main() -> None:
    """Prints the table."""
    given = texts(sys.argv[1:] or ["seeds", "tests/corpora"])
    size = sum(len(text.encode()) for text in given)
    clock = Clock()
    watch(clock)
    run(given, clock)
    gc.disable()  # as on the command line, where hardly ever a look for cycles is taken
    best: dict[str, float] = {}
    whole = min(_round(given, clock, best) for _ in range(ROUNDS))
    for name, seconds in sorted(best.items(), key=lambda entry: -entry[1]):
        print(f"{name:36} {seconds * 1e6 / size:6.2f} ms/KB")
    print(
        f"{'all':36} {whole * 1e6 / size:6.2f} ms/KB   {size / 1e6 / whole:.3f} MB/s, {len(given)} texts, {size} bytes"
    )


def _round(given: list[str], clock: Clock, best: dict[str, float]) -> float:
    clock.own.clear()
    whole = run(given, clock)
    clock.own["the rest"] = whole - sum(clock.own.values())
    for name, seconds in clock.own.items():
        best[name] = min(seconds, best.get(name, seconds))
    return whole


if __name__ == "__main__":
    main()
