"""What an act costs, so that a test can tell work that grows out of bounds from a machine that was busy."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

FLOOR = 0.01  # seconds of CPU under which a cost is none: a clock ticks too coarsely


def least(act: Callable[[], object], rounds: int = 3) -> float:
    """The least CPU seconds of a few rounds, with the collector at rest: over a long run it takes longer than the act.

    Args:
        act: What is done.
        rounds: How often.
    """
    seconds = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            begun = time.process_time()
            act()
            seconds.append(time.process_time() - begun)
    finally:
        gc.enable()
    return min(seconds)
