"""Which column of a table holds the text; whatever had to be guessed of it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.in_words import safe
from factcheck.reading.lexicon import thresholds
from factcheck.row import NamedTuple

_SHOWN = 40
_FEWEST_WORDS = 4
_TEXTLIKE = 40  # characters a cell, in the mean, from which a column of no known name may be the text
_ENDS = (".", "!", "?", ".”", '."')
Records = Sequence[Mapping[str, object]]


class Heading(NamedTuple):
    """The names of the columns; where the first row is one of texts and names none, they are numbered."""

    names: Sequence[str]
    is_missing: bool = False
    text: str = ""  # without names, the column of the first sentence


def heading_of(first: Sequence[str]) -> Heading:
    """The names of the columns by the first row of a table.

    Example:
        >>> heading_of(["id", "notes"]).is_missing
        False
        >>> heading_of(["41", "The ferry carried 41 passengers."]).names
        ['1', '2']
    """
    known = {name for names in vars(thresholds().columns).values() for name in names}
    plain = [cell.strip().lower() for cell in first]
    told = next((str(number) for number, cell in enumerate(plain, start=1) if _tells(cell)), "")
    if told and known.isdisjoint(plain):
        return Heading([str(number) for number in range(1, len(first) + 1)], is_missing=True, text=told)
    return Heading(first)


def no_heading(first: Sequence[str], column: str) -> str:
    """What is to be said of a table whose first row names no columns."""
    cell = next(cell for cell in first if _tells(cell.strip().lower()))
    names = [f"column{number}" for number in range(1, len(first) + 1)]
    names[int(column) - 1] = "text"
    return (
        f"has no names of columns in line 1, but {_quoted(cell)}: that line is read as a row, and column {column} as "
        f"the text. Put the names first, such as {_quoted(','.join(names))}"
    )


def guessed(column: str) -> str:
    """What is to be said of a column that is read as the text although its name is none of those known."""
    return f"has no column of a known name for its text: {column!r} is read, whose cells are the longest. Name it text"


def left_unread(records: Records, place: str) -> str:
    """What is to be said of rows with two texts, of which one is read; nothing where none has two.

    Args:
        records: The rows.
        place: What their cells have names in: "key" or "column".
    """
    for record in records:
        lowered = {key.strip().lower(): cell for key, cell in record.items()}
        told = [name for name in thresholds().columns.text if _is_text(lowered.get(name))]
        if len(told) > 1 and lowered[told[0]] != lowered[told[1]]:
            return (
                f"has texts in two {place}s: of {told[0]!r} and {told[1]!r} the first is read. "
                f"If the other is the text, rename {told[0]!r}"
            )
    return ""


def longest(records: Sequence[Mapping[str, str]]) -> str:
    """The column with the longest cells, if they look like text."""
    sizes: dict[str, int] = {}
    for record in records:
        for name, cell in record.items():
            sizes[name] = sizes.get(name, 0) + len(cell)
    best = max(sizes, key=lambda name: sizes[name], default="")
    return best if best and sizes[best] >= _TEXTLIKE * len(records) else ""


def is_known(names: Sequence[str]) -> bool:
    """Whether one of some columns has a name that the text is known by."""
    return not {name.strip().lower() for name in names}.isdisjoint(thresholds().columns.text)


def _tells(cell: str) -> bool:
    """Whether a cell of the first row is a sentence, and so no name of a column."""
    return len(cell.split()) >= _FEWEST_WORDS and (len(cell) >= _TEXTLIKE or cell.endswith(_ENDS))


def _is_text(cell: object) -> bool:
    return isinstance(cell, str) and len(cell) >= _TEXTLIKE


def _quoted(told: str) -> str:
    told = safe(told)
    return f"“{told if len(told) <= _SHOWN else told[: _SHOWN - 1] + '…'}”"
