"""The date in force: what each time phrase of a document means, and which date governs a position."""

from __future__ import annotations

from factcheck.timeline.read import read, resolve
from factcheck.timeline.resolved import ResolvedTime
from factcheck.timeline.table import Timeline

__all__ = ["ResolvedTime", "Timeline", "read", "resolve"]
