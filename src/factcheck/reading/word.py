"""DOCX → text with roles, by the standard library alone: a DOCX is a zip of XML.

Sizes are looked at before anything is unpacked, and a DOCTYPE is refused, so that neither a zip bomb
nor a billion laughs costs more than a message.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from factcheck.model.text import LineRole
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import Limits, thresholds
from factcheck.reading.unreadable import Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, KeyError, ValueError, OverflowError, NotImplementedError, OSError,
    EOFError, RuntimeError,
)  # fmt: skip  # what zipfile raises for lengths and places that a damaged header invents
_BREAKS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def extract(data: bytes) -> Extracted:
    """The text of a DOCX file, its headings, lists and tables, its title and dates."""
    limits = thresholds().limits
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml", limits)
            core = _part(archive, "docProps/core.xml", limits) if "docProps/core.xml" in archive.namelist() else None
    except _DAMAGED as error:
        raise Unreadable("is no readable DOCX file. Save it again, or convert it to text") from error
    text, known = _written(body)
    title, produced = _about(core)
    return Extracted(text, known, title, produced=produced)


def _part(archive: zipfile.ZipFile, name: str, limits: Limits) -> ElementTree.Element:
    entry = archive.getinfo(name)
    too_large = entry.file_size > limits.expanded_bytes
    if too_large or entry.file_size > limits.expansion_ratio * max(1, entry.compress_size):
        raise Unreadable(f"unpacks to {entry.file_size:,} bytes, which is no honest document. Leave it out")
    with archive.open(entry) as stream:
        source = stream.read(limits.expanded_bytes + 1)
    if len(source) > limits.expanded_bytes or b"<!DOCTYPE" in source or b"<!ENTITY" in source:
        raise Unreadable("holds a DOCTYPE or is larger than it says. Save it again, or leave it out")
    try:
        return ElementTree.fromstring(source)
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise Unreadable(f"is a damaged DOCX file ({error}). Save it again") from error


def _written(root: ElementTree.Element) -> tuple[str, dict[int, LineRole]]:
    parts: list[str] = []
    known: dict[int, LineRole] = {}
    length = 0
    for words, role, gap in _lines(root):
        if not words.strip():
            continue
        if parts:
            parts.append(gap)
            length += len(gap)
        if role is not None:
            known[length] = role
        parts.append(words.strip())
        length += len(words.strip())
    return "".join(parts), known


def _lines(root: ElementTree.Element) -> Iterator[tuple[str, LineRole | None, str]]:
    """Each paragraph or table row with its role and the gap before it, in reading order."""
    stack = [root]
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}tr":
            cells = (" ".join(_words(p) for p in cell.iter(f"{_W}p")).strip() for cell in node.findall(f"{_W}tc"))
            yield " | ".join(cells) + " |", "table", "\n"
        elif node.tag == f"{_W}p":
            role = _role(node)
            yield _words(node), role, "\n" if role == "list" else "\n\n"
        else:
            stack.extend(reversed(node))


def _words(paragraph: ElementTree.Element) -> str:
    told: list[str] = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            told.append(node.text or "")
        elif node.tag in _BREAKS:
            told.append(_BREAKS[node.tag])
    return "".join(told)


def _role(paragraph: ElementTree.Element) -> LineRole | None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return None
    style = properties.find(f"{_W}pStyle")
    name = "" if style is None else style.get(f"{_W}val", "").lower()
    if name.startswith(("heading", "title", "subtitle")):
        return "heading"
    if name.startswith("caption"):
        return "caption"
    return "list" if properties.find(f"{_W}numPr") is not None else None


def _about(core: ElementTree.Element | None) -> tuple[str, tuple[tuple[str, str], ...]]:
    if core is None:
        return "", ()
    produced = [
        (label, node.text)
        for label, tag in (("document created", f"{_TERMS}created"), ("document modified", f"{_TERMS}modified"))
        if (node := core.find(tag)) is not None and node.text
    ]
    return (core.findtext(f"{_DC}title") or "").strip(), tuple(produced)
