"""A word on standard error when a run takes longer than a second, and only where somebody watches."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_PATIENCE = 1.0


@contextmanager
def waiting(doing: str, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """Shows what is being done after a second; the value tells it what is done next."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    state = [doing]
    shown = threading.Event()

    def show() -> None:
        shown.set()
        sys.stderr.write(f"\r\x1b[K{state[0]} …")
        sys.stderr.flush()

    def say(doing_now: str) -> None:
        state[0] = doing_now
        if shown.is_set():
            show()

    timer = threading.Timer(_PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield say
    finally:
        timer.cancel()
        if shown.is_set():
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
