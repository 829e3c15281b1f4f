"""Does a claim fit a passage? The figures and dates of two texts that are known to speak of one thing."""

from __future__ import annotations

from factcheck.passages.fit import fit

__all__ = ["fit"]
