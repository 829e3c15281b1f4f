"""Times of day on the table in `tests/corpus/clocks`, and as claims."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.checks.values import compare_values
from factcheck.grammar.clocks.clocks import find
from factcheck.pipeline import check

TABLE = Path(__file__).parent.parent / "corpus" / "clocks" / "clocks.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(("marked", "low", "high", "either"), ROWS)
def test_the_table_is_read_right(marked: str, low: str, high: str, either: str) -> None:
    """Each row gives its one time of day with its words, or nothing."""
    text = re.sub(r"\[\[|\]\]", "", marked)
    found = [(c.value.as_written, c.value.low, c.value.high, c.value.either_half) for c in find(text)]
    written = re.findall(r"\[\[(.*?)\]\]", marked)
    wanted = [(written[0], int(low), int(high), either == "yes")] if written else []
    assert found == wanted


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("at 23:40", "at 20 minutes to midnight", "agree"),
        ("at 23:58", "at 00:01", "tension"),
        ("at half past six", "at 18:30", "agree"),
        ("at half past six", "at 19:30", "contradict"),
        ("at about 4:20 a.m.", "at 02:50", "contradict"),
        ("by one in the morning", "at 03:15", "contradict"),
        ("by one in the morning", "at 00:20", "agree"),
    ],
)
def test_clocks_come_round(one: str, two: str, relation: str) -> None:
    """Midnight is no wall, and a bare hour may be in either half of the day."""
    first, second = next(find(one)).value, next(find(two)).value
    assert compare_values(first, second) == relation == compare_values(second, first)


def _hours(text: str) -> list[tuple[str, float]]:
    report = check(texts=[text])
    return [(c.quote, c.value.high) for c in report.claims if c.value.type == "clock"]


def test_a_stamp_tells_what_had_happened_by_then() -> None:
    """A past tense behind an hour that opens a live entry was so at the latest by that hour."""
    report = check(texts=["08:20 – Four miners were killed at Orme."])
    clock = next(c.value for c in report.claims if c.value.type == "clock")
    assert (clock.low, clock.high) == (140, 500)


def test_what_is_so_every_day_is_no_event() -> None:
    """Hours of business answer no question about an event."""
    assert _hours("The shop in Lund opens at 8 a.m. and it closes at 6 p.m.") == []


def test_a_habit_of_writing_settles_the_half() -> None:
    """Where 16:05 stands, 10:15 is in the morning."""
    report = check(texts=["The mill burned down at 16:05.\n\nThe bridge fell at 10:15 in Orme."])
    assert not any(c.value.either_half for c in report.claims if c.value.type == "clock")
