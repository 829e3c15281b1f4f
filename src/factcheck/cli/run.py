"""From paths to a report and its texts, as every command needs them."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.telling import aside
from factcheck.cli.telling import tell as tell
from factcheck.cli.unread import unread
from factcheck.cli.waiting import waiting
from factcheck.errors import FactcheckError, SourceError
from factcheck.model.report import Problem, Report
from factcheck.model.rule import Rule
from factcheck.model.text import Document
from factcheck.render.problems import troubles
from factcheck.render.view import View
from factcheck.row import NamedTuple

if TYPE_CHECKING:
    from factcheck.cli.settings import ProjectSettings

GARBAGE_OF_MANY = 100_000  # new objects between two looks for cycles where much is read: a tenth of the memory


class Compared(NamedTuple):
    """A report with the documents that it speaks of."""

    report: Report
    documents: tuple[Document, ...]
    unread: tuple[str, ...] = ()  # what was asked for and gave no document

    def texts(self) -> Mapping[str, str]:
        """The text of each document by its id."""
        return {document.source.id: document.text for document in self.documents}


def documents(paths: Sequence[str], *, stdin_name: str) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents at the paths and the problems met.

    Raises:
        NothingRead: If nothing could be read at all.
    """
    from factcheck.reading import read, with_lent_years

    if not stdin_name.strip():
        raise SourceError("--stdin-name", "is blank", remedy="Give a name, such as story.html")
    reading = read(paths, stdin_name=stdin_name)
    if not reading.documents:
        told = "\n  ".join(one.line() for one in troubles(reading.problems))
        raise NothingRead(f"nothing could be read\n  {told}" if told else "nothing to read. Give files or folders")
    return tuple(with_lent_years(reading.documents)), reading.problems


class NothingRead(FactcheckError):
    """No document at all; the message lists every problem."""


def chosen_rules(
    folder: Path | None, added: Path | None = None, settled: ProjectSettings | None = None
) -> tuple[Rule, ...]:
    """The rules in force: those there are, as the project has settled (`[tool.factcheck]`) which and how grave.

    Args:
        folder: A folder of rules to use instead of the shipped ones.
        added: A folder of rules to use beside them.
        settled: What the project has settled, where it has been read already.

    Raises:
        SourceError: If a folder does not exist, or the project has settled what nobody knows.
    """
    from factcheck.cli.settings import in_force, settings
    from factcheck.pipeline import default_rules

    settled = settled or settings()
    folder, added = folder or settled.rules, added or settled.add_rules
    shipped = [rule.id for rule in default_rules()] if folder is not None else []
    return in_force(all_rules(folder, added), shipped, settled)


def all_rules(folder: Path | None, added: Path | None = None) -> tuple[Rule, ...]:
    """The rules of a folder, or the shipped ones, and those of a second folder in the place of their namesakes.

    Raises:
        SourceError: If a folder does not exist.
    """
    from factcheck.pipeline import default_rules

    for one in (folder, added):
        if one is not None and not one.is_dir():
            raise SourceError(str(one), "is no folder of rules", remedy="Give a folder with *.toml rules")
    found = {rule.id: rule for rule in default_rules(folder)}
    found |= {rule.id: rule for rule in default_rules(added)} if added is not None else {}
    return tuple(found[name] for name in sorted(found))


def compared(
    paths: Sequence[str], *, stdin_name: str, rules: Sequence[Rule], quiet: bool, plugins: bool = True, jobs: int = 1
) -> Compared:
    """Everything that one run finds."""
    from factcheck.forgetting import MANY
    from factcheck.pipeline import EXPLAINED_PER_DOCUMENT, compare_documents
    from factcheck.plugins import installed_extractors

    with waiting("reading", quiet=quiet) as say:
        found, problems = documents(paths, stdin_name=stdin_name)
        say(f"comparing {len(found)} documents")
        if len(found) >= MANY:
            gc.set_threshold(GARBAGE_OF_MANY, 50, 50)
        with aside():
            extractors = installed_extractors() if plugins else ()
            report = compare_documents(found, problems, rules, EXPLAINED_PER_DOCUMENT, extractors=extractors, jobs=jobs)
    return Compared(report, found, unread(found, problems))


def view(texts: Mapping[str, str], *, colour: str, everything: bool, to_screen: bool) -> View:
    """How to show a report here: NO_COLOR, FORCE_COLOR and COLUMNS are honoured."""
    if colour not in ("auto", "always", "never"):
        raise SourceError("--color", f"is {colour!r}", remedy="Use auto, always or never")
    wanted = to_screen and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    if os.environ.get("FORCE_COLOR"):
        wanted = True
    if os.environ.get("NO_COLOR"):
        wanted = False
    coloured = colour == "always" or (colour == "auto" and wanted)
    width = shutil.get_terminal_size((100, 24)).columns
    return View(texts=texts, width=width, colour=coloured, everything=everything)


def deliver(written: str, output: Path | None) -> None:
    """Writes a report to its file or to standard output, always as UTF-8.

    Raises:
        SourceError: If the file cannot be written.
    """
    data = written.encode("utf-8", "backslashreplace")
    if output is None:
        _put(data)
        return
    try:
        output.write_bytes(data)
    except OSError as error:
        raise SourceError(
            str(output), f"cannot be written ({error.strerror})", remedy="Choose another place"
        ) from error


def _put(data: bytes) -> None:
    """Writes to standard output."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except (OSError, AttributeError) as error:  # a full disk, or no standard output at all
        why = (error.strerror if isinstance(error, OSError) else "") or "it is closed"
        raise SourceError("standard output", f"cannot be written ({why})", remedy="Make room for it") from error


def tell_of(problems: Iterable[Problem], *, quiet: bool = False) -> None:
    """What could not be read, on standard error."""
    for one in troubles(problems):
        tell(one.line(), quiet=quiet)
