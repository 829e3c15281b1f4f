"""What a quantity counts: predicate, noun, whole, outcome and scope, with how sure that is."""

from __future__ import annotations

from factcheck.grammar.counted.binding import bind
from factcheck.grammar.counted.record import Counted, Noun

__all__ = ["Counted", "Noun", "bind"]
