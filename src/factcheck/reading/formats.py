"""Which files are read, and how: one line a format."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from factcheck.model.in_words import counted, safe
from factcheck.reading.decoding import decode
from factcheck.reading.extracted import Extracted
from factcheck.reading.unreadable import Unreadable
from factcheck.row import NamedTuple

if TYPE_CHECKING:
    from factcheck.reading.rows import Row

_JSON_OPENS = ("{", "[")  # nothing else can be one
_SHOWN = 30


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
    if _is_json(text):
        remarks += (_one_json(text, "read as plain text"),)
    return [Loaded(Extracted(text, remarks=remarks), encoding)]


def unknown(data: bytes, name: str) -> list[Loaded]:
    """A file whose name ends in nothing that is known, read as plain text, which is told."""
    text, encoding, remarks = _decoded(data)
    if _is_json(text):
        raise Unreadable(_one_json(text, "no text"))
    end = name.rpartition(".")[2]
    told = f"ends in .{end}, which is no known end of a name, and is read as plain text. Known are {suffixes()}"
    return [Loaded(Extracted(text, remarks=(told, *remarks)), encoding)]


def _one_json(text: str, taken: str) -> str:
    """What is to be said of JSON that is no JSON Lines."""
    return (
        f"is JSON in one piece, from “{safe(text.strip()[:_SHOWN])}” on, and {taken}. Write each text as one object "
        'a line, {"text": "…"}, in a file that ends in .jsonl'
    )


def _is_json(text: str) -> bool:
    """Whether a text is one object, or a list of them: a note in brackets is none."""
    if text.lstrip()[:1] not in _JSON_OPENS:
        return False
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return bool(read) and isinstance(read[0] if isinstance(read, list) else read, dict)


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
