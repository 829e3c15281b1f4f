"""What an act costs in steps of the interpreter: the same number on any machine, however busy it is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

_FEW = 2_000  # steps that may come once, whatever the length: a table, a pattern, a first use


def steps(act: Callable[[], object]) -> int:
    """How many lines of Python an act runs, in every function it calls.

    What a search inside C costs is not seen here; `benchmarks/hostile.py` times that, as a ratio.

    Args:
        act: What is done.
    """
    count = 0

    def step(frame: FrameType, event: str, told: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        act()
    finally:
        sys.settrace(before)
    return count


def growth(act: Callable[[str], object], piece: str, size: int) -> float:
    """How many times the steps grow when a text of one piece over and over is twice as long: 2 where they are linear.

    Args:
        act: What is done with a text.
        piece: What the text repeats.
        size: The characters of the shorter text.
    """
    act(piece * 3)  # tables are read, patterns made
    short, long = (steps(partial(act, piece * (length // len(piece)))) for length in (size, 2 * size))
    return max(long - _FEW, 0) / max(short, _FEW)
