"""Parts of a day told without an hour: "on Tuesday morning", "in the early evening", "before dawn"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.grammar.clocks.clocks import FoundClock, clocks
from factcheck.grammar.numbers import alternatives
from factcheck.model.values import ClockTime, Numbers

WIDE = 90  # minutes from which a time of day is a part of one


def find_parts(text: str, start: int, end: int) -> Iterator[FoundClock]:
    """Every part of a day in a stretch of text, in order.

    Example:
        >>> text = "The bridge fell in the early evening on Tuesday."
        >>> [(text[c.start:c.end], c.value.low, c.value.high) for c in find_parts(text, 0, len(text))]
        [('early evening', 930, 1230)]
    """
    if not any(map(text[start:end].lower().__contains__, clocks().parts.stems)):
        return
    for match in _pattern().finditer(text, start, end):
        said = " ".join((match["alone"] or match["part"]).lower().replace("-", " ").split())
        edge = (match["edge"] or "").lower()
        low, high = clocks().parts.spans.get(f"{edge} {said}".strip(), clocks().parts.spans.get(said, (0, 0)))
        if low == high:
            continue
        at = match.start("alone") if match["alone"] else match.start("edge" if match["edge"] else "part")
        span = Numbers(low=low, high=high)
        value = ClockTime(low=low, high=high, core=span, hull=span, as_written=text[at : match.end()])
        yield FoundClock(at, match.end(), value)


def is_part(value: ClockTime) -> bool:
    """Whether a time of day is no more than a part of a day."""
    return value.high - value.low >= WIDE


@cache
def _pattern() -> re.Pattern[str]:
    parts = clocks().parts
    alone, part = alternatives(list(parts.alone)), alternatives(list(parts.named))
    lead = r"(?:in|during|on|by) the|that|this|the same|the following|the next|yesterday|last|late|early|\w{3,6}day"
    told = rf"(?:(?:{lead}) (?:(?P<edge>early|late|mid)[- ])?|the (?=\w+ of\b))(?P<part>{part})"
    return re.compile(rf"\b(?:(?P<alone>{alone})|{told})\b(?![-\w])", re.IGNORECASE)
