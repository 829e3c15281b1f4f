"""JSON Lines and CSV: each row is a document of its own, its text in the column that holds text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from threading import Lock

from factcheck.reading.distinct import distinct
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import thresholds
from factcheck.reading.unreadable import Unreadable
from factcheck.row import NamedTuple

_FIELD = 16_000_000
_LIMIT = Lock()


class Row(NamedTuple):
    """One document of a table and the name it carries in it."""

    name: str
    extracted: Extracted


def from_lines(lines: Iterable[str]) -> list[Row]:
    """The documents of JSON Lines; a bad line becomes a remark and costs only itself.

    Raises:
        Unreadable: If no line holds a text.
    """
    rows: list[Row] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            rows.append(
                Row(
                    str(number), Extracted("", remarks=(f"is no JSON ({_why(error)}). Mend the line, or leave it out",))
                )
            )
            continue
        row = _row(record, str(number)) if isinstance(record, dict) else None
        rows.append(row or Row(str(number), Extracted("", remarks=(f"has no text. Name its key one of {_known()}",))))
    return _told(rows)


def from_csv(text: str) -> list[Row]:
    """The documents of a table with a header; the text column is known by its name, else by its length.

    Raises:
        Unreadable: If no column holds a text.
    """
    try:
        records = _records(text)
    except csv.Error as error:
        raise Unreadable(f"is no readable table ({error}). Save it again as CSV") from error
    column = _longest(records)
    rows = [_row(record, str(number), column) for number, record in enumerate(records, start=2)]
    return _told([row for row in rows if row is not None])


def _records(text: str) -> list[dict[str, str]]:
    header = text[:10_000].partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    with _LIMIT:  # the whole process has one: who ends first would lower it under the others
        before = csv.field_size_limit(_FIELD)
        try:
            reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
            return [{str(key): str(value or "") for key, value in record.items()} for record in reader]
        finally:
            csv.field_size_limit(before)


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, at character {error.colno}"
    return "too deeply nested" if isinstance(error, RecursionError) else str(error)


def _told(rows: list[Row]) -> list[Row]:
    if not any(row.extracted.text for row in rows):
        raise Unreadable(f"holds no row with a text. Name its column one of {_known()}")
    return rows


def _known() -> str:
    return ", ".join(thresholds().columns.text)


def _row(record: Mapping[str, object], number: str, column: str = "") -> Row | None:
    names = thresholds().columns
    lowered = {str(key).strip().lower(): value for key, value in record.items()}
    text = _first(lowered, names.text) or (str(lowered.get(column.strip().lower(), "")) if column else "")
    if not text.strip():
        return None
    dated = _first(lowered, names.date)
    declared = (("date column", dated),) if dated else ()
    name = _first(lowered, names.name) or number
    return Row(name[:80], Extracted(text, title=_first(lowered, names.title), declared=declared))


def _first(record: Mapping[str, object], names: Sequence[str]) -> str:
    return next((str(record[name]) for name in names if isinstance(record.get(name), str | int) and record[name]), "")


def _longest(records: Sequence[Mapping[str, str]]) -> str:
    """The column with the longest cells, if they look like text."""
    sizes: dict[str, int] = {}
    for record in records:
        for name, cell in record.items():
            sizes[name] = sizes.get(name, 0) + len(cell)
    best = max(sizes, key=lambda name: sizes[name], default="")
    return best if best and sizes[best] >= 40 * len(records) else ""


def unique(rows: Sequence[Row]) -> list[Row]:
    """The rows with names that no other carries."""
    names = distinct(row.name for row in rows)
    return [row._replace(name=name) for row, name in zip(rows, names, strict=True)]
