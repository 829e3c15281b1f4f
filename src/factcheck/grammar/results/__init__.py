"""How contests and votes end, as a sentence tells it: scores, places, votes for and against."""

from __future__ import annotations

from factcheck.grammar.results.places import races
from factcheck.grammar.results.reader import results
from factcheck.grammar.results.told import Result

__all__ = ["Result", "races", "results"]
