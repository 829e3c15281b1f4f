"""Paths → the files to read, in an order that no file system decides."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factcheck.model.in_words import safe
from factcheck.model.report import Problem
from factcheck.reading.formats import format_of, suffixes
from factcheck.reading.ignored import Pattern, left_out_by
from factcheck.row import NamedTuple

IGNORE_FILE = ".factcheckignore"
LEFT_OUT = "was left out."  # of a file in a folder that is of no kind that is read: nobody asked for it
STDIN = "-"
_LIKE_A_BYTE = re.compile(r"\\(?=x[0-9a-f]{2})")  # in a name: "a\x0a.txt" of seven signs

_AMISS = {
    "closed": "cannot be opened (Permission denied). Check its permissions.",
    "other": "is no regular file. Give a file, a folder or - for standard input.",
}


class Found(NamedTuple):
    """A file to read and the id that its document will carry."""

    path: Path
    id: str


class Walk(NamedTuple):
    """What was found below the given paths."""

    files: tuple[Found, ...]
    problems: tuple[Problem, ...]


def walk(paths: Iterable[str | os.PathLike[str]]) -> Walk:
    """The files at and below `paths`, sorted, each once; what cannot be read becomes a problem."""
    files: dict[Path, Found] = {}
    problems: list[Problem] = []
    for given in paths:
        path, sort = Path(given), _sort(given)
        if sort == "folder":
            before = len(files)
            for found in _below(path, problems):
                files.setdefault(found.path.absolute(), found)
            if len(files) == before:
                problems.append(_problem(given, f"holds no file that can be read. Put sources in it ({suffixes()})."))
        elif sort == "file":
            files.setdefault(path.absolute(), Found(path, shown(path.name)))
        elif sort:
            problems.append(_problem(given, _AMISS[sort]))
        else:
            problems.append(_problem(given, "does not exist. Check the spelling, or give another path."))
    return Walk(tuple(_told_apart(list(files.values()))), tuple(problems))


def shown(name: str | os.PathLike[str]) -> str:
    r"""A name as it can be shown and kept: bytes that are no UTF-8 stand as `\xff`, and so do those of line ends.

    A backslash that would look like one of these stands as `\x5c`, so that the name can be told from what is shown.

    Example:
        >>> shown("caf\udce9.txt")
        'caf\\xe9.txt'
        >>> shown("two\nlines.txt")
        'two\\x0alines.txt'
    """
    plain = _LIKE_A_BYTE.sub(r"\\x5c", os.fspath(name))
    told = plain.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return told if safe(told) == told else "".join(sign if safe(sign) == sign else _escaped(sign) for sign in told)


def _escaped(sign: str) -> str:
    """A sign by its bytes, as those that are no UTF-8 stand."""
    return "".join(f"\\x{byte:02x}" for byte in sign.encode("utf-8", "replace"))


def _sort(path: str | os.PathLike[str]) -> str:
    """What stands at a path: "file", "folder", "other", "closed" to us, or nothing."""
    try:
        mode = Path(path).stat().st_mode
    except PermissionError:
        return "closed"
    except (OSError, ValueError):  # a name too long, or none that there can be
        return ""
    return "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else "other"


def _problem(path: str | os.PathLike[str], message: str) -> Problem:
    return Problem(source=shown(path), message=message)


def _told_apart(found: list[Found]) -> list[Found]:
    """The files by their names; those that share one bear their paths, and whose path is another's name, likewise."""
    while True:
        bearers = Counter(one.id for one in found)
        wider = [one if bearers[one.id] == 1 else one._replace(id=shown(one.path.as_posix())) for one in found]
        if wider == found:
            return sorted(found, key=lambda one: one.id)
        found = wider


def _below(folder: Path, problems: list[Problem]) -> Iterator[Found]:
    patterns, amiss = left_out_by(folder / IGNORE_FILE)
    problems += (_problem(folder / IGNORE_FILE, told) for told in amiss)

    def failed(error: OSError) -> None:
        problems.append(_problem(error.filename, f"cannot be opened ({error.strerror}). Check its permissions."))

    for root, names, leaves in os.walk(folder, onerror=failed):
        inside = Path(root).relative_to(folder)
        linked = [name for name in names if not name.startswith(".") and (Path(root) / name).is_symlink()]
        names[:] = sorted(
            name
            for name in names
            if not name.startswith(".") and not _ignored((inside / name).as_posix(), patterns, folder=True)
        )
        problems += (
            _problem((inside / name).as_posix(), f"{LEFT_OUT} It is a link: give the folder itself.")
            for name in names
            if name in linked
        )
        for leaf in sorted(leaves):
            relative = (inside / leaf).as_posix()
            if leaf.startswith(".") or _ignored(relative, patterns, folder=False):
                continue
            path = Path(root) / leaf
            sort = _sort(path)
            if sort == "closed":
                problems.append(_problem(relative, _AMISS[sort]))
            elif sort != "file":
                problems.append(_problem(relative, "is no regular file and was left out."))
            elif format_of(leaf) is None:
                problems.append(_problem(relative, f"{LEFT_OUT} These files can be read: {suffixes()}."))
            else:
                yield Found(path, shown(relative))


def _ignored(relative: str, patterns: Sequence[Pattern], *, folder: bool) -> bool:
    ignored = False
    for pattern in patterns:
        if (folder or not pattern.folders_only) and pattern.expression.fullmatch(relative):
            ignored = not pattern.kept
    return ignored
