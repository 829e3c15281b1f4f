"""A row of a table → its text, its name and what it says of itself; what cannot be read of it becomes a remark."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from factcheck.model.in_words import counted, safe
from factcheck.reading.dates import dates
from factcheck.reading.distinct import distinct
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import thresholds
from factcheck.row import NamedTuple

_TOLD = 5  # rows that are named of one fault; of a whole column of the like it is said how many more there are
_SHOWN = 40
_LONGEST = 80

_Record: TypeAlias = Mapping[str, object]


class Row(NamedTuple):
    """One document of a table and the name it carries in it."""

    name: str
    extracted: Extracted
    named: bool = False  # by a cell of its own, and not by its number


def row_of(record: _Record, number: str, place: str, column: str = "") -> Row:
    """The document of a row, or a row with remarks only where it holds no text.

    Args:
        record: Its cells by their names.
        number: What it is called where no cell names it.
        place: What its cells have names in: "key" or "column".
        column: The column of text, where that is known by the length of its cells.
    """
    names = thresholds().columns
    lowered = {str(key).strip().lower(): value for key, value in record.items()}
    worded = {key: value for key, value in lowered.items() if isinstance(value, str)}  # 41 or true is no text
    text = _first(worded, names.text) or (str(lowered.get(column.strip().lower(), "")) if column else "")
    name = _first(lowered, names.name)
    if not text.strip():
        return remark(number, _textless(lowered, place))
    dated = _first(lowered, names.date)
    remarks = [*_unreadable(lowered, names.name, f"It is called by its number, {number}")]
    remarks += [*_unreadable(lowered, names.title, "Give it as words")]
    remarks += [*_unreadable(lowered, names.date, _AS_DAY)]
    if dated.strip() and not any(dates(dated)):
        remarks.append(f"has {_cell(lowered, names.date)}, which is no day that can be read. {_AS_DAY}")
    declared = (("date column", dated),) if dated else ()
    title = _first(lowered, names.title)
    return Row(
        name[:_LONGEST] or number, Extracted(text, title=title, declared=declared, remarks=tuple(remarks)), bool(name)
    )


def name_of(record: _Record) -> str:
    """What a row calls itself; nothing where it does not."""
    return _first({key.strip().lower(): cell for key, cell in record.items()}, thresholds().columns.name)[:_LONGEST]


def remark(name: str, told: str) -> Row:
    """A row of which nothing can be read, and why."""
    return Row(name, Extracted("", remarks=(told,)))


def unique(rows: Sequence[Row]) -> list[Row]:
    """The rows with names that no other carries: those that name themselves first, and a doublet is told.

    Rows without a text keep their numbers, by which they are found in the file.

    Example:
        >>> [row.name for row in unique([Row("1", Extracted("a")), Row("1", Extracted("b"), named=True)])]
        ['1.2', '1']
    """
    order = sorted((at for at, row in enumerate(rows) if row.extracted.text), key=lambda at: not rows[at].named)
    names = dict(zip(order, distinct(rows[at].name for at in order), strict=True))
    return [
        row._replace(name=names[at], extracted=_doublet(row, names[at])) if at in names else row
        for at, row in enumerate(rows)
    ]


def in_short(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, and instead of many remarks of one sort how many more rows with a text there are of it."""
    met: Counter[str] = Counter()
    for row in rows:
        told = []
        for one in row.extracted.remarks:
            met[_sort(one)] += bool(row.extracted.text)
            if met[_sort(one)] <= _TOLD or not row.extracted.text:
                told.append(one)
        yield row._replace(extracted=row.extracted._replace(remarks=tuple(told)))
    for sort, many in met.items():
        if many > _TOLD:
            yield remark("", f"{sort} …: so do {counted(many - _TOLD, 'more row')}. Mend them likewise")


def known() -> str:
    """The names that a column of text may have."""
    return ", ".join(thresholds().columns.text)


def _doublet(row: Row, name: str) -> Extracted:
    if name == row.name or not row.named:
        return row.extracted
    told = f"is called so, as another row has the id {_shown(row.name)} too. Give each an id of its own"
    return row.extracted._replace(remarks=(*row.extracted.remarks, told))


def _textless(lowered: _Record, place: str) -> str:
    """Why a row has no text: no name of it is known, or what stands there is none."""
    name = next((one for one in thresholds().columns.text if one in lowered), "")
    if not name:
        return f"has no text. Name its {place} one of {known()}"
    cell = lowered[name]
    told = "is empty" if cell is None or not str(cell).strip() or _no_number(cell) else f"holds {_shown(cell)}"
    return f"has no text: its {place} {name!r} {told}. Give it words in quotation marks, or leave the row out"


def _unreadable(record: _Record, names: Sequence[str], remedy: str) -> Iterator[str]:
    """The first cell of these that says something of a kind that nobody reads, if none can be read."""
    if not _first(record, names):
        for name in names:
            if not _blank(record.get(name)):
                yield f"has {_shown_as(name, record[name])}, which is neither words nor a number. {remedy}"
                return


def _cell(record: _Record, names: Sequence[str]) -> str:
    return next(_shown_as(name, record[name]) for name in names if _tells(record.get(name)))


def _shown_as(name: str, cell: object) -> str:
    return f"{name!r}: {_shown(cell)}"


def _shown(cell: object) -> str:
    told = safe(str(cell))
    return f"“{told if len(told) <= _SHOWN else told[: _SHOWN - 1] + '…'}”"


def _sort(told: str) -> str:
    """What is amiss, without the cell that it is amiss with."""
    return told.partition("“")[0].rstrip(" :")


def _first(record: _Record, names: Sequence[str]) -> str:
    return next((str(record[name]) for name in names if _tells(record.get(name))), "")


def _tells(cell: object) -> bool:
    """Whether a cell says something: 0 does, true and false are no words."""
    return isinstance(cell, str | int | float) and not isinstance(cell, bool) and cell != "" and not _no_number(cell)


def _blank(cell: object) -> bool:
    return cell is None or cell == "" or _no_number(cell)


def _no_number(cell: object) -> bool:
    """What programs write where there is nothing."""
    return isinstance(cell, float) and math.isnan(cell)


_AS_DAY = "Write it as 2020-04-03"
