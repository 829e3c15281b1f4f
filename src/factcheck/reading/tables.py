"""JSON Lines and CSV: each row is a document of its own, its text in the column that holds text."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from threading import Lock

from factcheck.reading.distinct import distinct
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import thresholds
from factcheck.reading.unreadable import Unreadable
from factcheck.row import NamedTuple

_QUOTED = re.compile(r'"[^"]*"')  # a name of a column may hold the sign that stands between others
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
        rows.append(row or _textless(str(number), "key"))
    return _told(rows)


def from_csv(text: str) -> list[Row]:
    """The documents of a table with a header; the text column is known by its name, else by its length.

    Raises:
        Unreadable: If no column holds a text.
    """
    try:
        header, *body = _lines(text) or [[]]
    except csv.Error as error:
        raise Unreadable(f"is no readable table ({error}). Save it again as CSV") from error
    places = {name: header.index(name) for name in header}
    records = [{name: row[at] if at < len(row) else "" for name, at in places.items()} for row in body]
    column = _longest(records)
    told = [(str(number), record) for number, record in enumerate(records, start=2) if any(record.values())]
    rows = [_row(record, number, column) or _textless(number, "column") for number, record in told]
    return _told([*_twofold(header), *rows])


def _twofold(header: Sequence[str]) -> Iterator[Row]:
    """A remark for each name that several columns share, about the table as a whole."""
    for name, columns in Counter(header).items():
        if columns > 1:
            remark = f"has {columns} columns {name!r}, of which the first is read. Rename the others"
            yield Row("", Extracted("", remarks=(remark,)))


def _textless(number: str, place: str) -> Row:
    return Row(number, Extracted("", remarks=(f"has no text. Name its {place} one of {_known()}",)))


def _lines(text: str) -> list[list[str]]:
    """The rows of a table that hold something, the names of its columns first."""
    named = _QUOTED.sub("", text[:10_000]).partition("\n")[0]
    delimiter = max(",;\t", key=named.count)
    with _LIMIT:  # the whole process has one: who ends first would lower it under the others
        before = csv.field_size_limit(_FIELD)
        try:
            return [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]
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
    worded = {key: value for key, value in lowered.items() if isinstance(value, str)}  # 41 or true is no text
    text = _first(worded, names.text) or (str(lowered.get(column.strip().lower(), "")) if column else "")
    if not text.strip():
        return None
    dated = _first(lowered, names.date)
    declared = (("date column", dated),) if dated else ()
    name = _first(lowered, names.name) or number
    return Row(name[:80], Extracted(text, title=_first(lowered, names.title), declared=declared))


def _first(record: Mapping[str, object], names: Sequence[str]) -> str:
    return next((str(record[name]) for name in names if _tells(record.get(name))), "")


def _tells(cell: object) -> bool:
    """Whether a cell says something: 0 does, true and false are no words."""
    return isinstance(cell, str | int | float) and not isinstance(cell, bool) and cell != ""


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
