"""Hours from when to when: "open from 8 a.m. to 6 p.m.", "a curfew between 22:00 and 5:00"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from factcheck.grammar.clocks.clocks import FoundClock, clocks, on_the_minute

FROM, TO = "from", "to"  # which end of its span an hour is
_LEAD = 12  # characters before an hour in which the word that opens its span stands


def with_ends(text: str, found: Sequence[FoundClock]) -> Iterator[FoundClock]:
    """The hours of a sentence, those of a span with the end that each is: no hour of a span is open to one side.

    Example:
        >>> from factcheck.grammar.clocks.clocks import find
        >>> text = "The baths are open from 8am to 6pm and shut at noon."
        >>> [(c.edge, c.value.low, c.value.high) for c in with_ends(text, tuple(find(text)))]
        [('from', 480, 480), ('to', 1080, 1080), ('', 720, 720)]
    """
    edges: dict[int, str] = {}
    for one, two in pairwise(found):
        if one.start not in edges and _spans(text, one, two):
            edges |= {one.start: FROM, two.start: TO}
    for clock in found:
        edge = edges.get(clock.start, "")
        if not edge:
            yield clock
            continue
        minute = int(clock.value.low if edge == FROM else clock.value.high)
        yield clock._replace(value=on_the_minute(clock.value, minute), edge=edge)


def _spans(text: str, one: FoundClock, two: FoundClock) -> bool:
    """Whether two hours are the ends of one span."""
    opened = _opening().search(text, max(0, one.start - _LEAD), one.end)
    return opened is not None and _linked().fullmatch(text, one.end, two.end) is not None


@cache
def _opening() -> re.Pattern[str]:
    words = "|".join(map(re.escape, clocks().span.opening))
    return re.compile(rf"\b(?:{words})\s+(?:(?:about|around)\s+)?[^\s]", re.I)


@cache
def _linked() -> re.Pattern[str]:
    words = "|".join(map(re.escape, clocks().span.linking))
    return re.compile(rf"\s*(?:{words})\b.*", re.I | re.S)
