"""Which files are read, and how: one line a format."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from factcheck.model.in_words import counted
from factcheck.reading.decoding import decode
from factcheck.reading.extracted import Extracted
from factcheck.reading.unreadable import Unreadable
from factcheck.row import NamedTuple

if TYPE_CHECKING:
    from factcheck.reading.rows import Row


class Loaded(NamedTuple):
    """One document of a file; `part` is empty where the file holds only one."""

    extracted: Extracted
    encoding: str
    part: str = ""


class Format(NamedTuple):
    """A kind of file: the ends of its names and its reader."""

    name: str
    suffixes: tuple[str, ...]
    load: Callable[[bytes], list[Loaded]]


def _decoded(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    read = decode(data)
    if read.text is None:
        raise Unreadable(
            f"{read.guess}. Convert it to text, HTML, PDF or DOCX, or leave it out with a .factcheckignore file"
        )
    return read.text, read.encoding, (read.guess,) if read.guess else ()


def _plain(data: bytes) -> list[Loaded]:
    text, encoding, remarks = _decoded(data)
    return [Loaded(Extracted(text, remarks=remarks), encoding)]


def _page(data: bytes) -> list[Loaded]:
    from factcheck.reading.page import extract

    text, encoding, remarks = _decoded(data)
    return [Loaded(_with(extract(text), remarks), encoding)]


def _word(data: bytes) -> list[Loaded]:
    from factcheck.reading.word import extract

    return [Loaded(extract(data), "utf-8")]


def _pdf(data: bytes) -> list[Loaded]:
    from factcheck.reading.pdf import extract

    return [Loaded(extract(data), "pdf")]


def _lines(data: bytes) -> list[Loaded]:
    from factcheck.reading.tables import from_lines

    whole = decode(data)
    if not whole.guess or b"\0" in data:
        text, encoding, remarks = _decoded(data)
        return _rows(from_lines(text.split("\n")), encoding, remarks)
    lines = [decode(line) for line in data.split(b"\n")]  # a line in another encoding costs only itself
    odd = [line.encoding or "nothing" for line in lines if line.encoding != "utf-8"]
    remark = f"{counted(len(odd), 'line is', 'lines are')} no utf-8 and read as {', '.join(sorted(set(odd)))}"
    return _rows(from_lines([line.text or "" for line in lines]), "utf-8", (remark,))


def _csv(data: bytes) -> list[Loaded]:
    from factcheck.reading.tables import from_csv

    text, encoding, remarks = _decoded(data)
    return _rows(from_csv(text), encoding, remarks)


def _rows(rows: Iterable[Row], encoding: str, remarks: tuple[str, ...]) -> list[Loaded]:
    """The documents of a table; what is to be said of its bytes is said of the file, and once."""
    whole = [Loaded(Extracted("", remarks=remarks), encoding)] if remarks else []
    return [*whole, *(Loaded(row.extracted, encoding, row.name) for row in rows)]


def _with(extracted: Extracted, remarks: tuple[str, ...]) -> Extracted:
    return extracted._replace(remarks=remarks + extracted.remarks)


FORMATS = (
    Format("text", (".txt", ".text", ".log", ""), _plain),
    Format("markdown", (".md", ".markdown", ".rst"), _plain),
    Format("html", (".html", ".htm", ".xhtml"), _page),
    Format("docx", (".docx",), _word),
    Format("pdf", (".pdf",), _pdf),
    Format("jsonl", (".jsonl", ".ndjson"), _lines),
    Format("csv", (".csv", ".tsv"), _csv),
)


def format_of(name: str) -> Format | None:
    """The format that a file name announces, or None."""
    stem = name.rpartition("/")[2]
    suffix = f".{stem.rpartition('.')[2].lower()}" if "." in stem.lstrip(".") else ""
    return next((one for one in FORMATS if suffix in one.suffixes), None)


def suffixes() -> str:
    """The known ends of names, for a message."""
    return ", ".join(suffix for one in FORMATS for suffix in one.suffixes if suffix)
