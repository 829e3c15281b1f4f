"""Frames have the same columns of the same types, whatever was found; the tools themselves are used where they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

import factcheck
from factcheck.model.frames import COLUMNS, in_columns
from factcheck.render import csv
from specimens import REPORT

_DATED = factcheck.check(
    {
        "a.txt": "The mill at Orrin was sold on 3 May 2011.",
        "b.txt": "The mill at Orrin was sold on 9 June 2011.",
    }
)
_REPORTS = [REPORT, _DATED, factcheck.Report()]


@pytest.mark.parametrize("report", _REPORTS, ids=["figures", "days", "nothing"])
def test_each_cell_is_of_the_sort_of_its_column(report: factcheck.Report) -> None:
    """Days stand beside the numbers and not among them."""
    kinds = {"text": str, "whole": int, "number": float, "day": date}
    for row in in_columns(report.to_records()):
        assert list(row) == list(COLUMNS)
        assert all(cell is None or type(cell) is kinds[COLUMNS[name]] for name, cell in row.items())


def test_days_are_told_as_days() -> None:
    """The first and the last one; a figure has none."""
    told = [row for row in in_columns(_DATED.to_records()) if row["kind"] == "event_date"]
    assert {row["first_day"] for row in told} == {date(2011, 5, 3), date(2011, 6, 9)}
    assert {row["low"] for row in told} == {None}
    assert in_columns(REPORT.to_records())[0]["first_day"] is None


def test_a_row_says_what_the_csv_does() -> None:
    """Its question, and its value in words, which is all that a statement has; the line stands in the text alone."""
    rows = REPORT.to_records()
    assert set(csv.COLUMNS) - {"line"} <= set(rows[0])
    assert {row["question"] for row in rows} == {one.question for one in REPORT.findings}
    assert all(row["value"] for row in rows)


def test_polars_is_told_every_type(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would guess them from the rows, and of none it can guess nothing."""
    asked: list[Mapping[str, str]] = []
    names = {name: name for name in ("String", "Int64", "Float64", "Date")}
    tool = SimpleNamespace(DataFrame=lambda rows, schema: asked.append(schema), **names)
    monkeypatch.setattr("factcheck.model.frames.import_module", lambda name: tool)
    for report in _REPORTS:
        report.to_polars()
    assert asked[0] == asked[1] == asked[2]
    assert (asked[0]["low"], asked[0]["first_day"], asked[0]["quote"]) == ("Float64", "Date", "String")


def test_polars_frames_can_be_joined() -> None:
    """Of figures, of days, and of nothing."""
    polars: Any = pytest.importorskip("polars")
    frames = [report.to_polars() for report in _REPORTS]
    assert len({str(frame.schema) for frame in frames}) == 1
    assert polars.concat(frames).sort("low", "first_day").height == sum(frame.height for frame in frames)


def test_pandas_frames_can_be_joined_and_sorted() -> None:
    """Likewise."""
    pandas: Any = pytest.importorskip("pandas")
    frames = [report.to_pandas() for report in _REPORTS]
    assert len({str(frame.dtypes.to_dict()) for frame in frames}) == 1
    assert len(pandas.concat(frames).sort_values(["low", "first_day"])) == sum(map(len, frames))
