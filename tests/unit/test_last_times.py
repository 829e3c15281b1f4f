"""When something happened last, told in two texts: what clashes, what agrees, and what is of something else."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.report import Finding
from factcheck.pipeline import check

LEAST = 12  # clashes of sixteen that are reached; one before the rule
TABLE = Path(__file__).parents[1] / "corpus" / "elapsed" / "last_times.toml"
FLAGS = frozenset({"contradiction", "tension"})


@cache
def _rows() -> tuple[dict[str, Any], ...]:
    rows: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]
    return tuple(rows)


def _reached(sort: str) -> list[dict[str, Any]]:
    return [row for row in _rows() if row["sort"] == sort and row["reached"]]


def _findings(row: dict[str, Any]) -> tuple[Finding, ...]:
    pages = zip(row["published"], (row["a"], row["b"]), strict=True)
    return check(texts=[f"{day}\n\n{text}\n" for day, text in pages]).findings


def _verdicts(row: dict[str, Any]) -> set[str]:
    """The verdicts that bring the two times together."""
    return {
        finding.verdict
        for finding in _findings(row)
        if all(any(row[side] in member.quote for member in finding.members) for side in ("one", "two"))
        and len({member.source for member in finding.members}) > 1
    }


@pytest.mark.parametrize("row", _reached("clash"), ids=lambda row: row["field"])
def test_two_last_times_clash(row: dict[str, Any]) -> None:
    """The last test in 2016, none since 2013; for the first time in six years, the last one four years ago."""
    assert _verdicts(row) & FLAGS


@pytest.mark.parametrize("row", _reached("alike"), ids=lambda row: row["field"])
def test_another_thing_or_a_later_time_is_no_rival(row: dict[str, Any]) -> None:
    """Another cable, another town, a sort of it only, or what came after the first text."""
    assert not {finding.verdict for finding in _findings(row)} & FLAGS


@pytest.mark.parametrize("row", _reached("agree"), ids=lambda row: row["field"])
def test_one_last_time_told_in_two_ways_agrees(row: dict[str, Any]) -> None:
    """None since 1926 is the last in 1926; the first in 22 years, the last 22 years ago."""
    assert "consistent" in _verdicts(row)
    assert not {finding.verdict for finding in _findings(row)} & FLAGS


def test_no_fewer_clashes_are_reached() -> None:
    """Of sixteen."""
    assert len(_reached("clash")) >= LEAST
