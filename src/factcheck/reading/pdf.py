"""PDF → text, by pypdf where it is installed; lines that stand on many pages are furniture."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model.text import LineRole
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import thresholds
from factcheck.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from pypdf import PdfReader

_DAMAGED = (
    ValueError, LookupError, TypeError, AttributeError, RuntimeError, ArithmeticError, AssertionError, OSError,
    zlib.error, struct.error,
)  # fmt: skip  # what pypdf lets through from a damaged file
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_FIGURES = re.compile(r"\d+")
_CREATED = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_EDGE = 2  # lines at the top and the bottom of a page that may be its running head


def extract(data: bytes) -> Extracted:
    """The text of a PDF, page after page; words that a line's end parts are joined.

    Raises:
        Unreadable: If pypdf is missing, or the file is damaged, locked, or holds only pictures.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise Unreadable("is a PDF, which needs pypdf. Run: pip install 'factcheck[documents]'") from error
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("is locked with a password. Save it without one")
        pages = _pages(reader)
        about = reader.metadata
        title = (about.title or "") if about else ""
        created = str(about.get("/CreationDate", "")) if about else ""
    except (PyPdfError, *_DAMAGED) as error:
        raise Unreadable(
            f"is a PDF that cannot be read ({type(error).__name__}). Save it again, or convert it to text"
        ) from error
    text, known = _joined(pages)
    if not text.strip():
        raise Unreadable("is a PDF without text, most likely a scan. Run it through text recognition first")
    day = _CREATED.match(created)
    produced = (("PDF created", "-".join(day.groups())),) if day else ()
    return Extracted(text, known, title.strip(), produced=produced)


def _pages(reader: PdfReader) -> list[str]:
    pages: list[str] = []
    length = 0
    for page in reader.pages:
        told = _HYPHENATED.sub("", page.extract_text() or "")
        length += len(told)
        if length > thresholds().limits.expanded_bytes:
            raise Unreadable("holds more text than any honest document. Leave it out")
        pages.append(told.strip())
    return pages


def _joined(pages: list[str]) -> tuple[str, dict[int, LineRole]]:
    """The pages as one text; a running head or foot is marked as furniture."""
    heads = Counter(_shape(line) for page in pages for line in _edges(page))
    running = {shape for shape, count in heads.items() if count >= 3 and count >= 0.3 * len(pages)}
    known: dict[int, LineRole] = {}
    parts: list[str] = []
    length = 0
    for page in pages:
        edges = set(_edges(page))
        for line in page.split("\n"):
            words = line.strip()
            if words and line in edges and _shape(line) in running:
                known[length] = "chrome"
                parts.append("\n")
                length += 1
                known[length] = "chrome"
            parts.append(f"{words}\n")
            length += len(words) + 1
            if length - len(words) - 1 in known:
                parts.append("\n")
                length += 1
    return "".join(parts).rstrip(), known


def _edges(page: str) -> list[str]:
    lines = [line for line in page.split("\n") if line.strip()]
    return [*lines[:_EDGE], *lines[-_EDGE:]]


def _shape(line: str) -> str:
    return _FIGURES.sub("#", line.strip())
