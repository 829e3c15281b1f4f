"""Two ages of one person a year apart: whether a birthday may lie between the days on which they were told."""

from __future__ import annotations

import re
from datetime import date

from factcheck.model.values import Quantity
from factcheck.questions.pairs import Pair

THEN = re.compile(r"\b(?:was|were|then|at|when|turned|been|age of)\b", re.IGNORECASE)  # not "Hale, 34", "a man aged 34"
_BOTH = 2


def ages_told(pair: Pair) -> tuple[list[float], list[date | None]]:
    """The ages of a pair, and the days on which each was told as far as they are known."""
    values = [f.claim.value for f in (pair.a, pair.b)]
    days = [f.time.end if f.time is not None and f.strong_time else f.published_day for f in (pair.a, pair.b)]
    return [v.low for v in values if isinstance(v, Quantity) and v.low is not None], days


def birthday_between(pair: Pair) -> bool:
    """Whether two ages lie one year apart and a birthday may lie between the days on which they were told."""
    ages, days = ages_told(pair)
    if len(ages) < _BOTH or abs(ages[0] - ages[1]) > 1:
        return False
    return None in days or (days[0] != days[1] and not _grown_younger(pair, ages, days))


def _grown_younger(pair: Pair, ages: list[float], days: list[date | None]) -> bool:
    """Whether who is told of first is the older: 17 on Thursday and 16 on Friday is no birthday."""
    first, last = days
    if first is None or last is None or any(THEN.search(frame.claim.quote) for frame in (pair.a, pair.b)):
        return False  # so old on a day that is not known
    return (last - first).days * (ages[1] - ages[0]) < 0
