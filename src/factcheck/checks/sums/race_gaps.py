"""Seconds between two results of a race: 1:58.21 and 1:58.79, 0.58 seconds behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import worded
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import NEXT, Page
from factcheck.checks.reckoning.ties import compiled, forms

_RESULT = re.compile(r"(?<![\d:.])(\d{1,2}):([0-5]\d)\.(\d{1,3})(?![\d:])")


def race_gaps(page: Page) -> Iterator[Sum]:
    """Every gap beside the only two results of its sentence, or of its sentence and the one before."""
    gap = compiled(forms().margins_of_races["gap"][0])
    for at, passage in enumerate(page.passages):
        found = gap.search(page.text, passage.start, passage.end)
        if found is None:
            continue
        before = page.passages[at - 1] if at else passage
        start = before.start if passage.start - before.end < NEXT else passage.start
        sum_ = _judged(page, passage, found, list(_RESULT.finditer(page.text, start, passage.end)))
        if sum_ is not None:
            yield sum_


def _judged(page: Page, passage: Passage, gap: re.Match[str], results: list[re.Match[str]]) -> Sum | None:
    """Whether a gap is that of two results told to as many places."""
    places = len(gap["seconds"].partition(".")[2])
    if len(results) != 2 or {len(result[3]) for result in results} != {places}:
        return None
    scale = 10**places
    one, two = (round((int(r[1]) * 60 + int(r[2])) * scale) + int(r[3]) for r in results)
    told = round(float(gap["seconds"]) * scale)
    if one == two:
        return None
    made = abs(one - two) / scale
    why = f"{results[0][0]} and {results[1][0]} are {made:.{places}f} seconds apart, and the text says {gap['seconds']}"
    frames = [(worded(page, passage, gap.start("seconds"), gap.end("seconds"), told), 0)]
    frames += [(worded(page, passage, r.start(), r.end(), t), 1) for r, t in zip(results, (one, two), strict=True)]
    return judged(frames, "consistent" if abs(one - two) == told else "contradiction", why, settles=True)
