"""Quantities: numbers with what their words allow, their unit and their place in the text."""

from __future__ import annotations

from factcheck.grammar.quantities.finding import find
from factcheck.grammar.quantities.found import Change, FoundQuantity, Kind

__all__ = ["Change", "FoundQuantity", "Kind", "find"]
