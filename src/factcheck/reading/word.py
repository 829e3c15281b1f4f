"""DOCX → text with roles, by the standard library alone: a DOCX is a zip of XML.

Sizes are looked at before anything is unpacked, and a DOCTYPE is refused, so that neither a zip bomb
nor a billion laughs costs more than a message.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree

from factcheck.model.text import LineRole
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import Limits, thresholds
from factcheck.reading.unreadable import Unreadable

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"  # the same tags, where it was saved as "Strict Open XML"
_W = f"{{{_SPACE}}}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, struct.error, KeyError, ValueError, OverflowError, NotImplementedError, OSError,
    EOFError, RuntimeError,
)  # fmt: skip  # what zipfile raises for lengths and places that a damaged header invents
_TOO_MUCH = "holds a DOCTYPE or is larger than it says. Save it again, or leave it out"
_BODY = re.compile(r"word/document\d*\.xml")
_NOT_WORD = (
    (b"\xd0\xcf\x11\xe0", "is locked with a password, or an old Word file. Save it as .docx without a password"),
    (b"{\\rtf", "is RTF, whatever its name says. Save it as .docx, or convert it to text"),
    (b"%PDF", "is a PDF, whatever its name says. Rename it"),
)  # how other files begin that are given this name
# What was struck out or moved away, and what is told a second time for old programs.
_UNSEEN = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback"})
_OFF = frozenset({"0", "false", "off"})
_BREAKS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}ptab": " ", f"{_W}noBreakHyphen": "-"}


def extract(data: bytes) -> Extracted:
    """The text of a DOCX file as a reader sees it, its notes below it; its headings, lists, tables, title and dates.

    Raises:
        Unreadable: If the file is damaged or locked, or another kind of file.
    """
    for begin, message in _NOT_WORD:
        if data.startswith(begin):
            raise Unreadable(message)
    limits = thresholds().limits
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            main = next((name for name in names if _BODY.fullmatch(name)), "word/document.xml")
            body = _part(archive, main, limits)
            beside = [
                _part(archive, name, limits) if name in names else None
                for name in ("word/footnotes.xml", "word/endnotes.xml", "docProps/core.xml")
            ]
    except _DAMAGED as error:
        raise Unreadable("is no readable DOCX file. Save it again, or convert it to text") from error
    *notes, core = beside
    text, known = _written([body, *(note for part in notes if part is not None for note in _notes(part))])
    title, produced = _about(core)
    return Extracted(text, known, title, produced=produced)


class _Plain(ElementTree.TreeBuilder):
    """Builds the tree of a part, in whatever encoding it is, and refuses what could make it larger than it is."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse a DOCTYPE, before any entity that it declares is used.

        Raises:
            Unreadable: Always.
        """
        raise Unreadable(_TOO_MUCH)


def _part(archive: zipfile.ZipFile, name: str, limits: Limits) -> ElementTree.Element:
    entry = archive.getinfo(name)
    too_large = entry.file_size > limits.expanded_bytes
    if too_large or entry.file_size > limits.expansion_ratio * max(1, entry.compress_size):
        raise Unreadable(f"unpacks to {entry.file_size:,} bytes, which is no honest document. Leave it out")
    with archive.open(entry) as stream:
        source = stream.read(limits.expanded_bytes + 1)
    if len(source) > limits.expanded_bytes:
        raise Unreadable(_TOO_MUCH)
    try:
        parser = ElementTree.XMLParser(target=_Plain())
        return _seen(ElementTree.fromstring(source.replace(_STRICT.encode(), _SPACE.encode()), parser))
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise Unreadable(f"is a damaged DOCX file ({error}). Save it again") from error


def _seen(root: ElementTree.Element) -> ElementTree.Element:
    """The part without what no reader sees."""
    for parent in list(root.iter()):
        if any(map(_unseen, parent)):
            parent[:] = [child for child in parent if not _unseen(child)]
    return root


def _unseen(node: ElementTree.Element) -> bool:
    if node.tag in _UNSEEN:
        return True
    hidden = node.find(f"{_W}rPr/{_W}vanish") if node.tag == f"{_W}r" else None
    return hidden is not None and hidden.get(f"{_W}val", "1") not in _OFF


def _notes(part: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The notes of a part, without the rules that set them off."""
    yield from (note for note in part if note.get(f"{_W}type", "normal") == "normal")


def _written(roots: list[ElementTree.Element]) -> tuple[str, dict[int, LineRole]]:
    parts: list[str] = []
    known: dict[int, LineRole] = {}
    length = 0
    for words, role, gap in (line for root in roots for line in _lines(root)):
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
            cells = (" ".join(_words(p)[0] for p in cell.iter(f"{_W}p")).strip() for cell in _cells(node))
            yield " | ".join(cells) + " |", "table", "\n"
        elif node.tag == f"{_W}p":
            role = _role(node)
            words, boxes = _words(node)
            yield words, role, "\n" if role == "list" else "\n\n"
            stack.extend(reversed(boxes))
        else:
            stack.extend(reversed(node))


def _cells(row: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The cells of a row, those in a form's field too, and not those of a table within a cell."""
    stack = [row]
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}tc":
            yield node
        else:
            stack.extend(reversed(node))


def _words(paragraph: ElementTree.Element) -> tuple[str, list[ElementTree.Element]]:
    """The words of a paragraph, and the boxes of text that are anchored in it."""
    told: list[str] = []
    boxes: list[ElementTree.Element] = []
    stack = list(reversed(paragraph))
    while stack:
        node = stack.pop()
        if node.tag == f"{_W}t":
            told.append(node.text or "")
        elif node.tag in _BREAKS:
            told.append(_BREAKS[node.tag])
        elif node.tag == f"{_W}txbxContent":
            boxes.append(node)
        else:
            stack.extend(reversed(node))
    return "".join(told), boxes


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
    return "list" if name.startswith("list") or properties.find(f"{_W}numPr") is not None else None


def _about(core: ElementTree.Element | None) -> tuple[str, tuple[tuple[str, str], ...]]:
    if core is None:
        return "", ()
    produced = [
        (label, node.text)
        for label, tag in (("document created", f"{_TERMS}created"), ("document modified", f"{_TERMS}modified"))
        if (node := core.find(tag)) is not None and node.text
    ]
    return (core.findtext(f"{_DC}title") or "").strip(), tuple(produced)
