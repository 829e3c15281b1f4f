"""The rows of a CSV, each where it stands; a quotation mark that is never closed costs its own row and no other.

Read as they are, a row with such a mark goes on to the next mark, or to the end, and all rows between would be gone
without a word.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from threading import Lock

from factcheck.row import NamedTuple

_QUOTED = re.compile(r'"[^"]*"')  # a name of a column may hold the sign that stands between others
_FIELD = 16_000_000
_LIMIT = Lock()
_END = "."  # a row that is put behind the others: an open quotation mark swallows it


class Cells(NamedTuple):
    """A row and the line in which it begins; it is `open` where its quotation mark is never closed."""

    line: int
    cells: list[str]
    open: bool = False


def rows_in(text: str) -> list[Cells]:
    r"""The rows that hold something, the names of the columns first.

    Raises:
        csv.Error: If a cell is too large.

    Example:
        >>> [(one.line, one.open) for one in rows_in('id,text\n1,"Rain.\n2,"Snow."\n3,Hail.')]
        [(1, False), (2, True), (3, False), (4, False)]
    """
    named = _QUOTED.sub("", text[:10_000]).partition("\n")[0]
    delimiter = max(",;\t", key=named.count)
    with _LIMIT:  # the whole process has one: who ends first would lower it under the others
        before = csv.field_size_limit(_FIELD)
        try:
            return list(_rows(list(io.StringIO(text, newline="")), delimiter))
        finally:
            csv.field_size_limit(before)


def _rows(lines: Sequence[str], delimiter: str) -> Iterator[Cells]:
    at, width = 0, 0
    while at < len(lines):
        reader = csv.reader((lines[n] for n in range(at, len(lines))), delimiter=delimiter)
        begin = at
        for cells in reader:
            end = at + reader.line_num
            resumed = _resumed(lines[begin:end], width, delimiter, last=end == len(lines))
            if resumed is not None:
                yield Cells(begin + 1, cells, open=True)
                at = begin + resumed
                break
            if cells:
                width = width or len(cells)
                yield Cells(begin + 1, cells)
            begin = end
        else:
            return


def _resumed(chunk: Sequence[str], width: int, delimiter: str, *, last: bool) -> int | None:
    """After how many of its lines a row that never closes its quotation mark is over; None for any other row.

    Such a row goes on to the end of all, or holds a line that is a whole row for itself.
    """
    if len(chunk) == 1 and not (last and '"' in chunk[0]):
        return None
    swallows = last and list(csv.reader([*chunk[:-1], f"{chunk[-1]}\n", _END], delimiter=delimiter))[-1] != [_END]
    if not swallows and (len(chunk) == 1 or _strict(chunk, delimiter) is not None):
        return None
    whole = (at for at, line in enumerate(chunk[1:], start=1) if _is_row(line, width, delimiter))
    return next(whole, len(chunk) if swallows else None)


def _is_row(line: str, width: int, delimiter: str) -> bool:
    """Whether a line by itself has as many cells as the table has columns, of which there are several."""
    return len(next(csv.reader([line], delimiter=delimiter), [])) == width and (width > 1 or '"' in line)


def _strict(chunk: Sequence[str], delimiter: str) -> list[str] | None:
    """The cells of a row that is quoted as it should be."""
    try:
        return next(csv.reader(chunk, delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None
