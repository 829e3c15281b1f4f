"""The year that opens an entry of a chronology: "1934 Ada Lund dies"."""

from __future__ import annotations

from factcheck.timeline import ResolvedTime


def opens_an_entry(span: range, mention: ResolvedTime) -> bool:
    """Whether a year opens its sentence and says nothing of the noun behind it: no "1934 Ada Lund"."""
    return span.start == 0 and mention.qualifies == "" and mention.symbol == mention.timex and mention.timex.isdecimal()
