"""Findings as frames of pandas or polars, whose columns are of the same types whatever was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from importlib import import_module
from typing import Any, Literal

Sort = Literal["text", "whole", "number", "day"]
Cell = str | int | float | date | None

COLUMNS: Mapping[str, Sort] = {
    **dict.fromkeys(("finding", "verdict", "severity", "kind", "rule", "question", "explanation"), "text"),
    "side": "whole", "value": "text", "low": "number", "high": "number", "first_day": "day", "last_day": "day",
    "quote": "text", "source": "text", "start": "whole", "end": "whole", "origin": "text", "speaker": "text",
}  # fmt: skip
_PANDAS: Mapping[Sort, str] = {"text": "string", "whole": "int64", "number": "float64", "day": "datetime64[s]"}
_POLARS: Mapping[Sort, str] = {"text": "String", "whole": "Int64", "number": "Float64", "day": "Date"}


def in_columns(rows: Iterable[Mapping[str, str | int | float | None]]) -> list[dict[str, Cell]]:
    """The rows of `Report.to_records` with their days in columns of their own.

    Example:
        >>> told = in_columns([{"finding": "a", "low": "2011-05-03", "high": None}])[0]
        >>> told["first_day"], told["low"]
        (datetime.date(2011, 5, 3), None)
    """
    return [_in_columns(row) for row in rows]


def to_pandas(rows: Iterable[Mapping[str, str | int | float | None]]) -> Any:
    """The rows as a pandas frame."""
    made = imported("pandas").DataFrame(in_columns(rows), columns=list(COLUMNS))
    return made.astype({name: _PANDAS[sort] for name, sort in COLUMNS.items()})


def to_polars(rows: Iterable[Mapping[str, str | int | float | None]]) -> Any:
    """The rows as a polars frame."""
    polars = imported("polars")
    schema = {name: getattr(polars, _POLARS[sort]) for name, sort in COLUMNS.items()}
    return polars.DataFrame(in_columns(rows), schema=schema)


def imported(name: str) -> Any:
    """A table tool, if it is installed.

    Raises:
        ModuleNotFoundError: If it is not.
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(
            f"to_{name} needs {name}. Run: pip install {name}; or take the rows of to_records()", name=name
        ) from error


def _in_columns(row: Mapping[str, str | int | float | None]) -> dict[str, Cell]:
    told: dict[str, Cell] = {name: row.get(name) for name in COLUMNS}
    for name, day in (("low", "first_day"), ("high", "last_day")):
        bound = row.get(name)
        told[name] = float(bound) if isinstance(bound, int | float) else None
        told[day] = date.fromisoformat(bound) if isinstance(bound, str) else None
    return told
