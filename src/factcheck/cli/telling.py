"""A word on standard error."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, redirect_stdout


def tell(message: str, *, quiet: bool) -> None:
    """A line on standard error."""
    if not quiet:
        from factcheck.model.in_words import safe

        sys.stderr.write("\n".join(map(safe, message.split("\n"))) + "\n")


def aside() -> AbstractContextManager[object]:
    """Sends to standard error what a plug-in prints: standard output is for the report, which programs read."""
    return redirect_stdout(sys.stderr)
