"""A word on standard error."""

from __future__ import annotations

import sys


def tell(message: str, *, quiet: bool) -> None:
    """A line on standard error."""
    if not quiet:
        from factcheck.model.in_words import safe

        sys.stderr.write("\n".join(map(safe, message.split("\n"))) + "\n")
