"""Files, or texts in memory → Documents, and a problem for everything that could not be read or was guessed."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from factcheck.given import a_name, a_text, characters, of_kind, paths_of
from factcheck.model.by_hand import a_day
from factcheck.model.pool import Pool
from factcheck.model.record import changed, packed
from factcheck.model.report import Problem
from factcheck.model.text import Document, Line, Source
from factcheck.model.values import TimeInterval
from factcheck.reading.dates import as_interval
from factcheck.reading.distinct import distinct
from factcheck.reading.extracted import Extracted
from factcheck.reading.folder import STDIN, shown, walk
from factcheck.reading.formats import Loaded, format_of, unknown
from factcheck.reading.layout import lay_out
from factcheck.reading.lexicon import thresholds
from factcheck.reading.masthead import Published
from factcheck.reading.published import published
from factcheck.reading.unreadable import Unreadable
from factcheck.row import NamedTuple


class Reading(NamedTuple):
    """The documents that could be read, in the order of their ids, and the problems met on the way."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


def read(paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], *, stdin_name: str = "-") -> Reading:
    """Reads files and folders; one bad file costs only itself.

    Args:
        paths: Files, folders, or "-" for standard input.
        stdin_name: The name of what comes by standard input; its ending decides how it is read.

    Raises:
        ArgumentError: If something is no path, or the name is blank.

    Example:
        >>> [problem.source for problem in read(["no-such-file.txt"]).problems]
        ['no-such-file.txt']
    """
    given, stdin_name = paths_of(paths), a_name(stdin_name, "stdin_name")
    documents: list[Document] = []
    problems: list[Problem] = []
    if any(str(path) == STDIN for path in given):
        name = shown(stdin_name)
        piped = _piped()
        own, met = (
            ([], [Problem(source=name, message="is closed: nothing can be read from standard input.")])
            if piped is None
            else _from_bytes(piped, name, name)
        )
        documents += own
        problems += met
    found = walk(path for path in given if str(path) != STDIN)
    problems += found.problems
    for path, name in found.files:
        try:
            data = _bytes(path)
        except OSError as error:
            problems.append(Problem(source=name, message=f"cannot be read ({error.strerror}). Check its permissions."))
            continue
        except Unreadable as error:
            problems.append(Problem(source=name, message=f"{error}."))
            continue
        own, met = _from_bytes(data, name, shown(path))
        documents += own
        problems += met
    return Reading(tuple(sorted(apart(documents), key=lambda document: document.source.id)), tuple(problems))


def apart(documents: Sequence[Document]) -> list[Document]:
    """The documents, each with an id of its own: two files may bear one name, and a row that of a file."""
    ids = distinct(one.source.id for one in documents)
    return [
        one if one.source.id == name else changed(one, source=changed(one.source, id=name))
        for one, name in zip(documents, ids, strict=True)
    ]


def document(text: str, *, name: str = "text.txt", published: TimeInterval | date | None = None) -> Document:
    """A document of a text in memory; with a name that ends in .html the text is a page.

    Lone surrogates, which are no characters, become U+FFFD one for one, so that offsets stay true.

    Args:
        text: The text as decoded.
        name: Its name, which becomes the id of the source.
        published: When it was published; without it, what the text says about itself.

    Raises:
        ArgumentError: If something is of another kind, or the name is blank.
    """
    text, name = a_text(text, "text"), a_name(name, "name")
    if published is not None:
        of_kind(published, (date, TimeInterval), "published", remedy="Give a datetime.date or a TimeInterval")
    if isinstance(published, date):
        a_day(published, "published")
    when = as_interval(published, published, "day", published.isoformat()) if isinstance(published, date) else published
    given = None if when is None else Published(when, "given by the caller")
    extracted = Extracted(text)
    if name.lower().endswith((".html", ".htm")):
        from factcheck.reading.page import extract

        extracted = extract(text)
    return _document(Loaded(extracted, "utf-8"), name, name, _digest(text.encode("utf-8", "surrogatepass")), given)


def _piped() -> bytes | None:
    """What comes by standard input; None where there is none."""
    try:
        return None if sys.stdin is None else sys.stdin.buffer.read()
    except (OSError, ValueError):  # closed since
        return None


def _bytes(path: Path) -> bytes:
    limit = thresholds().limits.file_bytes
    size = path.stat().st_size
    if size > limit:
        raise Unreadable(
            f"is larger than {limit:,} bytes ({size:,}). Split it, or raise limits.file_bytes in reading.toml"
        )
    return path.read_bytes()


def _from_bytes(data: bytes, name: str, path: str) -> tuple[list[Document], list[Problem]]:
    if not data.strip():
        return [], [Problem(source=name, message="is empty. Leave it out, or check how it was saved.")]
    kind = format_of(name)
    try:
        loaded = unknown(data, name) if kind is None else kind.load(data)
    except Unreadable as error:
        return [], [Problem(source=name, message=f"{error}.")]
    documents: list[Document] = []
    problems: list[Problem] = []
    sealed = _digest(data)  # one for all rows of a file
    for one in loaded:
        own = f"{name}#{shown(characters(one.part))}" if one.part else name  # the name is one that can be shown
        problems += [Problem(source=own, message=f"{remark}.") for remark in one.extracted.remarks]
        if one.extracted.remarks and not one.extracted.text:
            continue
        if not one.extracted.text.strip():
            problems.append(
                Problem(
                    source=own,
                    message="holds no text that a reader would see. Leave it out, or check how it was saved.",
                )
            )
            continue
        documents.append(_document(one, own, path, sealed, None))
    return documents, problems


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _document(loaded: Loaded, name: str, path: str, digest: str, given: Published | None) -> Document:
    extracted = loaded.extracted.as_characters()
    layout = lay_out(extracted.text, extracted.known)
    when = given or published(extracted, layout.lines, name)
    told = Source(
        id=name,
        path=path,
        sha256=digest,
        title=extracted.title or _title(extracted.text, layout.lines),
        published=when.when if when else None,
        published_from=when.said_by if when else "",
        language=extracted.language,
        encoding=loaded.encoding,
    )
    read = Document(
        source=Pool().thin(told),
        text=extracted.text,
        lines=layout.lines,
        marks=layout.marks,
        sentences=layout.sentences,
    )
    return packed(read)


def _title(text: str, lines: tuple[Line, ...]) -> str:
    """The first heading before any long stretch of prose, without its decoration."""
    for line in lines[:8]:
        if line.role in ("heading", "table"):
            return text[line.start : line.end].strip("#*_=–—-| \t")[:200]
        if line.role == "prose":
            return ""
    return ""
