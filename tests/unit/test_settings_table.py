"""When a figure is told of, and as fact or plan: the table of sentences in `tests/corpus/settings`."""

from __future__ import annotations

import re
from datetime import date

import pytest

from corpus_rows import rows
from factcheck import extract
from factcheck.model.claim import Claim
from factcheck.reading import document

COLUMNS = ("class", "published", "kind", "text", "time", "mood")
_MOODS = {"asserted": "fact", "reported": "fact", "open": "possible"}
_COUNTS = frozenset({"count", "casualty", "troop_count"})
_MARKS = re.compile(r"\[\[(.*?)\]\]")


def told(published: str, kind: str, text: str) -> tuple[str, str]:
    """The time and mood of the claim over the marked words of a passage, as the table writes them."""
    marked = _MARKS.search(text)
    assert marked is not None
    start, end = marked.start(), marked.start() + len(marked[1])
    page = document(_MARKS.sub(r"\1", text), published=date.fromisoformat(published))
    kinds = _COUNTS if kind in _COUNTS else {kind}
    over = [c for c in extract(page) if c.kind in kinds and c.start < end and start < c.end]
    assert over, "no claim"
    claim = max(over, key=lambda c: (min(c.end, end) - max(c.start, start), c.start - c.end))
    mood = _MOODS.get(claim.stance.mood, claim.stance.mood)
    return _time(claim), "planned" if mood == "fact" and "planned" in claim.question.scope else mood


def _time(claim: Claim) -> str:
    time = claim.question.time
    if time is None:
        return "-"
    return f"{time.start or ''}..{time.end or ''}" if time.start != time.end else str(time.start)


def _is_time(wanted: str, found: str) -> bool:
    """Whether a time is the one wanted: its days, or those of the month or year that is wanted."""
    if wanted.endswith("?") and found == "-":
        return True
    wanted = wanted.removesuffix("?")
    first, dots, last = wanted.partition("..")
    if not dots:
        return wanted == found or ((len(wanted) in (4, 7)) and _whole(wanted, found))
    low, _, high = found.partition("..")
    return low.startswith(first) and high.startswith(last) and bool(first) == bool(low) and bool(last) == bool(high)


def _whole(wanted: str, found: str) -> bool:
    """Whether days are those of one year or month, first to last."""
    low, _, high = found.partition("..")
    first = "-01" if len(wanted) > len("2019") else "-01-01"
    return low == wanted + first and high.startswith(wanted) and high[5:7] in (wanted[5:7] or "12")


@pytest.mark.parametrize("row", rows("settings/settings.tsv")[1:], ids=lambda row: f"{row[0]}: {row[3][:50]}")
def test_a_figure_is_of_its_own_time(row: list[str]) -> None:
    """A marked figure has the time and the mood that the table gives."""
    assert len(row) == len(COLUMNS)
    _, published, kind, text, time, mood = row
    when, how = told(published, kind, text)
    assert (_is_time(time, when), how) == (True, mood), when
