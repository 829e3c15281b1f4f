"""JSON Lines and CSV: each row is a document of its own, its text in the column that holds text."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.model.in_words import counted, safe
from factcheck.reading.columns import Records, guessed, heading_of, is_known, left_unread, longest, no_heading
from factcheck.reading.quoted_rows import Cells, rows_in
from factcheck.reading.rows import Row, in_short, known, name_of, remark, row_of, unique
from factcheck.reading.unreadable import NO_JSON, OPEN_QUOTE, Unreadable

_SHOWN = 30
_NAMED = 6  # keys or columns that are named
_BARE = 'has no text: it is no object with keys. Write it as {"text": "…"}, or leave it out'


def from_lines(lines: Iterable[str]) -> list[Row]:
    """The documents of JSON Lines, each with a name of its own; a bad line becomes a remark and costs only itself.

    Raises:
        Unreadable: If no line holds a text.
    """
    rows: list[Row] = []
    records: list[Mapping[str, object]] = []
    bare = ""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            rows.append(remark(str(number), f"{NO_JSON} ({_why(error)}). Mend the line, or leave it out"))
            continue
        if isinstance(record, dict):
            records.append(record)
            rows.append(row_of(record, str(number), "key"))
        else:
            bare = bare or line
            rows.append(remark(str(number), _BARE))
    return _told(rows, records, "key", bare)


def from_csv(text: str) -> list[Row]:
    """The documents of a table with a header; the text column is known by its name, else by its length.

    Raises:
        Unreadable: If no column holds a text.
    """
    try:
        first, *body = rows_in(text) or [Cells(1, [])]
    except csv.Error as error:
        raise Unreadable(f"is no readable table ({error}). Save it again as CSV") from error
    if first.open:
        raise Unreadable(f"{OPEN_QUOTE} in line {first.line}. Close it, or take it out")
    heading = heading_of(first.cells)
    if heading.is_missing:
        body = [first, *body]
    records = [_record(heading.names, one) for one in body]
    column = longest(records) or heading.text
    told = [
        _read(record, str(number), column, one, heading.names)
        for number, (one, record) in enumerate(zip(body, records, strict=True), start=2 - heading.is_missing)
        if one.open or any(record.values())
    ]
    about = [no_heading(first.cells, column)] if heading.is_missing else []
    if column and not heading.is_missing and not is_known(heading.names):
        about.append(guessed(column))
    return _told([*(remark("", one) for one in about), *_twofold(heading.names), *told], records, "column")


def _record(header: Sequence[str], row: Cells) -> dict[str, str]:
    """The cells by their names, of two columns of one name those of the first; the last that is open holds nothing."""
    cells = row.cells[:-1] if row.open else row.cells
    places = {name: header.index(name) for name in header}
    return {name: cells[at] if at < len(cells) else "" for name, at in places.items()}


def _read(record: Mapping[str, str], number: str, column: str, row: Cells, header: Sequence[str]) -> Row:
    if row.open:
        told = f"{OPEN_QUOTE}, in line {row.line}, and was left out. Close it, or take it out"
        return remark(name_of(record) or number, told)
    return _with_more(row_of(record, number, "column", column), row, header)


def _with_more(row: Row, read: Cells, header: Sequence[str]) -> Row:
    """The row, with a remark if it has cells in no column."""
    more = [cell for cell in read.cells[len(header) :] if cell.strip()]
    if not more:
        return row
    cells = counted(len(more), "cell")
    told = f"has {cells} beyond the last column, from “{safe(more[0].strip()[:_SHOWN])}” on. Quote cells with commas"
    return row._replace(extracted=row.extracted._replace(remarks=(*row.extracted.remarks, told)))


def _twofold(header: Sequence[str]) -> Iterator[Row]:
    """A remark for each name that several columns share, about the table as a whole."""
    for name, columns in Counter(header).items():
        if columns > 1:
            yield remark("", f"has {columns} columns {name!r}, of which the first is read. Rename the others")


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, at character {error.colno}"
    return "too deeply nested" if isinstance(error, RecursionError) else str(error)


def _told(rows: list[Row], records: Records, place: str, bare: str = "") -> list[Row]:
    if not any(row.extracted.text for row in rows):
        raise Unreadable(f"holds no row with a text{_instead(records, place, bare)}")
    twice = left_unread(records, place)
    return list(in_short(unique([*([remark("", twice)] if twice else []), *rows])))


def _instead(records: Records, place: str, bare: str) -> str:
    """What rows without a text have, and what they should have."""
    names = list(dict.fromkeys(safe(key) for record in records for key in record))
    if not names:
        return (
            f': “{safe(bare[:_SHOWN])}” is no object with keys. Write {{"text": "…"}}, one a line'
            if bare
            else (f". Name its {place} one of {known()}")
        )
    listed = ", ".join(map(repr, names[:_NAMED])) + (", …" if len(names) > _NAMED else "")
    return f"; it has the {place}s {listed}. Name its {place} one of {known()}, and put words there"
