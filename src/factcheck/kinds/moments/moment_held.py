"""Lengths that tell a date: "has led it for twelve years" since when, "the lowest in ten years" when it was before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from math import ceil

from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_events import LOOKED_BACK, compared_before
from factcheck.model.values import Days, Duration, TimeInterval
from factcheck.questions.counted_spans import OF_A_DAY, counted_words, room_of
from factcheck.timeline import ResolvedTime


@cache
def _for() -> re.Pattern[str]:
    """What stands before a length that runs up to now."""
    hedges = "|".join(counted_words().hedges)
    return re.compile(rf"\bfor (?P<told>(?:the (?:past|last) )?(?:(?:{hedges}) )*)$")


_BACK = re.compile(r"(?:the )?(?:past|last) ")


def since_when(galley: Galley, reading: Reading, mention: ResolvedTime) -> ResolvedTime | None:
    """The day since which something has been so, or on which it was last so, where the text has a day of its own.

    Args:
        galley: The document.
        reading: The sentence.
        mention: A length in it.
    """
    value = mention.value
    if mention.kind != "duration" or not isinstance(value, Duration) or value.unit in OF_A_DAY:
        return None
    before = galley.document.text[max(reading.sentence.start, mention.start - LOOKED_BACK) : mention.start].lower()
    told = _for().search(before)
    own = galley.document.text[mention.start : mention.end].lower()
    held = told is not None and _perfect(reading, mention, back=_BACK.match(told["told"] + own) is not None)
    if not held and not is_compared(galley, reading, mention):
        return None
    days, published = _counted_back(galley, value), galley.timeline.published
    if days is None or published is None:
        return None
    since = TimeInterval(
        start=days.low, end=days.high, core=days, hull=days, grain="day", approximate=True, as_written=value.as_written
    )
    how = f"counted back from {published.as_written or 'the day of the text'}"
    return replace(
        mention, kind="date", value=since, named=since, signal="since", how=how, anchored_by="document"
    )  # fmt: skip


def is_compared(galley: Galley, reading: Reading, mention: ResolvedTime) -> bool:
    """Whether a length reaches back to the last of a kind: "the lowest in ten years"."""
    before = galley.document.text[max(reading.sentence.start, mention.start - LOOKED_BACK) : mention.start]
    return compared_before(before, "in") is not None


def _perfect(reading: Reading, mention: ResolvedTime, *, back: bool) -> bool:
    """Whether the verb before a length tells what has been so up to now: "has been empty for", "have waited for".

    Args:
        reading: The sentence.
        mention: The length.
        back: Whether its own words look back, as in "for the past ten years".
    """
    chunks = reading.chunks
    span = reading.tokens_between(mention.start, mention.end)
    verbs = [verb for verb in chunks.verbs if span and verb.end <= span.start]
    if not verbs or verbs[-1].modal is not None or verbs[-1].negation is not None:
        return False
    if verbs[-1].lemma in counted_words().allotted and not back:
        return False  # "has been jailed for six years", "has been closed for a month": the time to come
    words = {chunks.tokens[at].lower for at in verbs[-1].auxiliaries} | {chunks.tokens[verbs[-1].first].lower}
    return bool(words & counted_words().has)


def _counted_back(galley: Galley, value: Duration) -> Days | None:
    """The days that lie so long before the day of the text."""
    published = galley.timeline.published
    low, high = room_of(value)
    if published is None or published.start is None or published.end is None or high is None:
        return None
    if (published.end - published.start).days > counted_words().bars.widest:
        return None
    try:
        return Days(low=published.start - timedelta(ceil(high)), high=published.end - timedelta(int(low)))
    except OverflowError:
        return None
