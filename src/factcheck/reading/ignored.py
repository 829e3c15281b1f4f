"""The patterns of an ignore file, written as in .gitignore; one that cannot mean what it says is told.

What such a file leaves out is left out for a reason: a line of it that nobody can read must not pass in silence.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from factcheck.model.in_words import safe
from factcheck.row import NamedTuple

_SPACES_BEHIND = re.compile(r"(?<!\\)[ \t]+$")  # a name that ends in one has a backslash before it
_SIGNS = re.compile(r"\*\*/?|\*|\?|\\.|\[[!^]?\]?[^\]]*\]|.", re.DOTALL)
_STANDING_FOR = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_SPECIAL, _ESCAPE = r"([\[\\\]^&|~])", r"\\\1"  # in one of several signs
_MARKS = (  # the longer first: the one of UTF-32 begins as that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_AS_UTF8 = "leaves nothing out. Save the file as UTF-8"
_OPEN = r"has a bracket that is never closed, and so stands for itself alone. Close it, or write \[ for it"
_BACKWARDS = "has signs in brackets that run backwards, and so leaves nothing out. Write them forwards, as in [a-z]"


class Pattern(NamedTuple):
    """A line of the file: what it fits, whether that is kept after all, and whether only folders are meant."""

    expression: re.Pattern[str]
    kept: bool
    folders_only: bool


def left_out_by(path: Path) -> tuple[list[Pattern], list[str]]:
    """The patterns of an ignore file, and what is to be said of lines that are none; nothing where there is no file."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [f"cannot be read ({error.strerror}), and leaves nothing out. Check its permissions, or remove it."]
    found: list[Pattern] = []
    told: list[str] = []
    for number, line, amiss in _lines(data):
        pattern = _SPACES_BEHIND.sub("", line)
        if not amiss and (not pattern.strip() or pattern.startswith("#")):
            continue
        made, wrong = (None, amiss) if amiss else _made(pattern)
        if wrong:
            told.append(f"line {number}: “{safe(pattern)}” {wrong}.")
        if made is not None:
            found.append(made)
    return found, told


def _lines(data: bytes) -> Iterator[tuple[int, str, str]]:
    """The lines by their numbers, and what is amiss with one; a byte-order mark says how all are written."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked:
        try:
            text = data.decode(marked)
        except UnicodeDecodeError:
            yield 1, "", f"is no {marked}, as its first bytes say, and {_AS_UTF8}"
            return
        for number, line in enumerate(text.splitlines(), start=1):
            yield number, line, ""
        return
    for number, raw in enumerate(data.removeprefix(codecs.BOM_UTF8).splitlines(), start=1):
        try:
            yield number, raw.decode("utf-8"), ""
        except UnicodeDecodeError:
            yield number, raw.decode("utf-8", "backslashreplace"), f"is no UTF-8, and {_AS_UTF8}"


def _made(pattern: str) -> tuple[Pattern | None, str]:
    """A pattern, and what is amiss with it."""
    kept = pattern.startswith("!")
    plain = pattern.removeprefix("!")
    body = plain.rstrip("/")
    pieces = _SIGNS.findall(body.removeprefix("/"))
    above = "" if "/" in body else "(?:[^/]+/)*"
    try:
        expression = re.compile(above + "".join(map(_sign, pieces)))
    except re.error:  # several signs that run backwards: "[z-a]" stands for none
        return None, _BACKWARDS
    return Pattern(expression, kept, plain.endswith("/")), _OPEN if "[" in pieces else ""


def _sign(piece: str) -> str:
    """A piece of a pattern: a sign that stands for others, one of several, or what it is."""
    if piece in _STANDING_FOR:
        return _STANDING_FOR[piece]
    if len(piece) > 1 and piece.startswith("["):
        inner = piece[1:-1]
        denied = inner.startswith(("!", "^"))
        return f"(?!/)[{'^' if denied else ''}{re.sub(_SPECIAL, _ESCAPE, inner[denied:])}]"
    return re.escape(piece.removeprefix("\\") if len(piece) > 1 else piece)
