"""Time phrases: what a text says, as symbols, before it is resolved."""

from __future__ import annotations

from factcheck.grammar.times.builders import Refusal
from factcheck.grammar.times.finder import Found, find, read
from factcheck.grammar.times.mention import TimeMention
from factcheck.grammar.times.symbols import spell

__all__ = ["Found", "Refusal", "TimeMention", "find", "read", "spell"]
