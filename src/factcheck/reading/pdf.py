"""PDF → text, by pypdf where it is installed; lines that stand on many pages are furniture."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model.text import LineRole
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import thresholds
from factcheck.reading.pdf_lines import told as page_text
from factcheck.reading.unreadable import Unreadable

if TYPE_CHECKING:
    from pypdf import PdfReader

_DAMAGED = (
    ValueError, LookupError, TypeError, AttributeError, RuntimeError, ArithmeticError, AssertionError, OSError,
    zlib.error, struct.error,
)  # fmt: skip  # what pypdf lets through from a damaged file
_PARTED = re.compile(r"\b([A-Za-z]*[a-z])[-\u2010]\n(?=[a-z])|\u00ad\n?")  # a word that the end of a line parts
_RUNNING_ON = re.compile(r"(?<=\w)([-\u2010\u2011])\n(?=\w)|(?<=\d)(–)\n(?=\d)")  # one that has a hyphen of its own
_FIGURES = re.compile(r"\d+")
_UNNAMED = re.compile(r"\(?(?:anonymous|untitled|unspecified|no title)(?: document)?\)?", re.I)
_CREATED = re.compile(r"D:(\d{4})(\d{2})(\d{2})")
_UNHEARD = logging.NullHandler()  # what pypdf mutters to itself: what cannot be read is told as a problem
_HEAD = 1024  # bytes within which a PDF says that it is one
_EDGE = 2  # lines at the top and the bottom of a page that may be its running head


def extract(data: bytes) -> Extracted:
    """The text of a PDF, page after page; words that a line's end parts are joined.

    Raises:
        Unreadable: If pypdf is missing, or the file is damaged, locked, or holds only pictures.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, PyPdfError
    except ImportError as error:
        raise Unreadable("is a PDF, which needs pypdf. Run: pip install 'factcheck[documents]'") from error
    logging.getLogger("pypdf").addHandler(_UNHEARD)
    if b"%PDF" not in data[:_HEAD]:
        begins = ascii(data.strip()[:24].decode("latin-1"))
        raise Unreadable(f"is no PDF, whatever its name says: it begins with {begins}. Save it again, or rename it")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("is locked with a password. Save it without one")
        pages, pictured = _pages(reader)
        about = reader.metadata
        title = (about.title or "") if about else ""
        created = str(about.get("/CreationDate", "")) if about else ""
    except DependencyError as error:  # no PyPdfError: AES, with or without a password
        raise Unreadable(
            "is a locked PDF, and cryptography is missing. Run: pip install cryptography, or save it without a lock"
        ) from error
    except (PyPdfError, *_DAMAGED) as error:
        raise Unreadable(
            f"is a PDF that cannot be read ({type(error).__name__}). Save it again, or convert it to text"
        ) from error
    text, known = _joined(pages)
    if not text.strip():
        raise Unreadable("is a PDF without text, most likely a scan. Run it through text recognition first")
    day = _CREATED.match(created)
    produced = (("PDF created", "-".join(day.groups())),) if day else ()
    return Extracted(text, known, _named(title), produced=produced, remarks=_unread(pictured, len(pages)))


def _unread(pictured: list[int], pages: int) -> tuple[str, ...]:
    """What is to be said of pages that hold a picture and no text."""
    if not pictured:
        return ()
    several = f"{len(pictured)} pages, the first of them page {pictured[0]}, of {pages} hold"
    which = several if len(pictured) > 1 else f"page {pictured[0]} of {pages} holds"
    return (f"{which} a picture and no text, and went unread. If it is a scan, run it through text recognition first",)


def _pages(reader: PdfReader) -> tuple[list[str], list[int]]:
    """The text of every page, and the numbers of those that hold only a picture."""
    pages: list[str] = []
    pictured: list[int] = []
    length = 0
    for number, page in enumerate(reader.pages, 1):
        told = _rejoined(page_text(page))
        if not told.strip() and len(page.images):  # none is unpacked
            pictured.append(number)
        length += len(told)
        if length > thresholds().limits.expanded_bytes:
            raise Unreadable("holds more text than any honest document. Leave it out")
        pages.append(told.strip())
    return pages, pictured


def _rejoined(text: str) -> str:
    """A page with the words whole that the ends of its lines part; a hyphen of their own stays."""
    kept = thresholds().hyphens.kept_after

    def whole(parted: re.Match[str]) -> str:
        first = parted[1] or ""
        return f"{first}-" if first.lower() in kept else first

    return _RUNNING_ON.sub(r"\1\2", _PARTED.sub(whole, text))


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


def _named(title: str) -> str:
    """The title that a file declares; nothing where its maker had none: "(anonymous)", "untitled"."""
    told = title.strip()
    return "" if _UNNAMED.fullmatch(told) else told
