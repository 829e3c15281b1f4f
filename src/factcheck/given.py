"""What callers hand over, looked at on the doorstep: a slip is told in words, with its remedy, and not by a trace."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.errors import ArgumentError

_NAMED = 'Give texts by their names, as in {"a.txt": "…", "b.txt": "…"}'
_OWN_NAMES = 'Two texts bear it: give each a name of its own, as in document(text, name="a.txt")'
_ONE_RULE = "Two rules have it: give one of them, such as your own in the place of the shipped one"
_FIELDS = "__pydantic_fields_set__"  # of a record, which runs through its fields and is no list of anything
_PHRASE = 4  # words in a row that no folder is called by: with fewer, a name of a file is as likely
_PATHLIKE = re.compile(r"[/\\]|\.\w{1,5}$")
_ENDS = (".", "!", "?", "”", '"')  # how a text ends, and hardly ever a path
_LONE = re.compile("[\ud800-\udfff]")  # halves of a pair that stand alone: no file can hold them


def characters(text: str) -> str:
    r"""The text with U+FFFD for each lone surrogate, one for one, so that offsets stay true.

    JSON may write one, and so may a broken PDF; nothing that holds one can be written out again.

    Example:
        >>> characters("caf\ud8e9") == "caf\ufffd"
        True
    """
    return text if text.isascii() else _LONE.sub("\ufffd", text)


def a_text(value: object, name: str, *, or_else: str = "") -> str:
    """A text, as characters.

    Raises:
        ArgumentError: If it is none.

    Example:
        >>> a_text("41 people", "text")
        '41 people'
    """
    if isinstance(value, str):
        return characters(value)
    if isinstance(value, bytes | bytearray):
        raise ArgumentError(name, value, "Decode the bytes first, as in data.decode('utf-8')")
    if isinstance(value, os.PathLike):
        raise ArgumentError(name, value, "Give the text itself; files are read by factcheck.read([path])")
    raise ArgumentError(name, value, f"Give a text{or_else}")


def a_name(value: object, name: str) -> str:
    """A text that can name something: not nothing, and not blank.

    Raises:
        ArgumentError: If it is none.
    """
    told = a_text(value, name)
    if not told.strip():
        raise ArgumentError(name, value, "Give a name that is not blank")
    return told


def texts(value: Mapping[Any, Any], name: str) -> Mapping[str, str]:
    """Texts by their names.

    Raises:
        ArgumentError: If a name or a text is none.
    """
    for key, text in value.items():
        if not isinstance(key, str):
            raise ArgumentError(f"{name}, a name", key, _NAMED)
        a_text(text, f"{name}[{key!r}]")
    return value


def names_apart(names: Iterable[str], name: str) -> None:
    """Refuses texts of which two bear one name: nobody could tell whose words are quoted.

    Raises:
        ArgumentError: If two do.
    """
    _each_once(names, f"{name}, a name", _OWN_NAMES)


def ids_apart(ids: Iterable[str], name: str) -> None:
    """Refuses rules of which two have one id: nobody could tell which of them is in force.

    Raises:
        ArgumentError: If two have.
    """
    _each_once(ids, f"{name}, an id", _ONE_RULE)


def _each_once(told: Iterable[str], where: str, remedy: str) -> None:
    known = set[str]()
    for one in told:
        if one in known:
            raise ArgumentError(where, one, remedy)
        known.add(one)


def no_reading(value: object, name: str) -> None:
    """Refuses what `read` gives as a whole: its documents are meant, not its problems.

    Raises:
        ArgumentError: If it is such.
    """
    if isinstance(value, tuple) and hasattr(value, "documents"):
        raise ArgumentError(name, value, "Give what was read, as in factcheck.read(paths).documents")


def several(value: object, name: str, *, alone: tuple[type, ...] = (), remedy: str) -> list[Any]:
    """A list of what was given; what may stand `alone` counts as a list of one.

    Raises:
        ArgumentError: If it can be no list.

    Example:
        >>> several("a.txt", "paths", alone=(str,), remedy="Give paths")
        ['a.txt']
    """
    if isinstance(value, alone):
        return [value]
    if isinstance(value, str | bytes) or not isinstance(value, Iterable) or hasattr(value, _FIELDS):
        raise ArgumentError(name, value, remedy)
    return list(value)


def paths_of(value: object, name: str = "paths") -> list[str | os.PathLike[str]]:
    """Paths, or a single one.

    Raises:
        ArgumentError: If something is no path.
    """
    remedy = "Give paths of files and folders"
    given = several(value, name, alone=(str, os.PathLike), remedy=remedy)
    for one in given:
        if not isinstance(one, str | os.PathLike):
            raise ArgumentError(name, one, remedy)
        if not os.fspath(one):  # most likely a variable that was never set, and never meant to be all that is here
            raise ArgumentError(name, one, 'An empty path names nothing. Give "." for the folder you are in')
    return given


def no_text(path: object, name: str) -> None:
    """Refuses a text in the place of a path, rather than to look for a file of that name.

    Raises:
        ArgumentError: If it reads like a text, and no file is called so.
    """
    words = path.strip() if isinstance(path, str) else ""
    sentence = " " in words and words.endswith(_ENDS)
    phrase = len(words.split()) >= _PHRASE and not _PATHLIKE.search(words)
    if ("\n" in words or sentence or phrase) and not _stands(words):
        raise ArgumentError(name, path, f"That reads like a text and not like a path. {_NAMED}")


def _stands(path: str) -> bool:
    try:
        return Path(path).exists()
    except (OSError, ValueError):  # longer than a name can be, or none that there can be
        return False


def of_kind(value: object, kind: type | tuple[type, ...], name: str, *, remedy: str) -> None:
    """Refuses what is of another kind.

    Raises:
        ArgumentError: If it is.
    """
    if not isinstance(value, kind):
        raise ArgumentError(name, value, remedy)


def all_of_kind(values: object, kind: type, name: str, *, remedy: str) -> list[Any]:
    """A list whose items are all of one kind.

    Raises:
        ArgumentError: If one is not, or if it is no list.
    """
    given = several(values, name, remedy=remedy)
    for one in given:
        of_kind(one, kind, name, remedy=remedy)
    return given


def misfits(error: Any) -> str:
    """What a `pydantic.ValidationError` says, in one line: place, what it should be, what was found.

    Example:
        >>> from pydantic import TypeAdapter, ValidationError
        >>> try:
        ...     TypeAdapter(dict[str, int]).validate_python({"size": "large"})
        ... except ValidationError as error:
        ...     misfits(error)
        "size: should be a valid integer, unable to parse string as an integer (found 'large')"
    """
    return "; ".join(map(_misfit, error.errors(include_url=False)))


def misfit(error: Any, kind: str, fields: tuple[str, ...]) -> tuple[str, object, str]:
    """The first slip in making a record, as an `ArgumentError` tells it: place, what was found, what to do.

    Args:
        error: The `pydantic.ValidationError`.
        kind: The name of the record.
        fields: The names of its fields.
    """
    one = error.errors(include_url=False)[0]
    place = ".".join((kind, *(str(part) for part in one["loc"])))
    if one["type"] == "missing":
        return kind, one["input"], f"Give {one['loc'][-1]} too"
    if one["type"] == "extra_forbidden":
        return place, one["input"], f"Give only {', '.join(fields)}"
    told = _told(one)
    return place, one["input"], f"It {told}" if told.startswith("should") else f"{told[:1].upper()}{told[1:]}"


def _told(one: Mapping[str, Any]) -> str:
    if str(one["type"]).startswith("date_"):
        return "should be a day such as 2026-12-31"  # of what is amiss with it pydantic tells in terms of its parser
    return str(one["msg"]).replace("Input should", "should").removeprefix("Value error, ")


def _misfit(one: Mapping[str, Any]) -> str:
    place = ".".join(map(str, one["loc"]))
    if one["type"] == "extra_forbidden":
        return f"{place}: is a key that nobody reads"
    told = _told(one)
    if one["type"] == "missing":
        return f"{place}: is missing"
    return f"{place + ': ' if place else ''}{told} (found {one['input']!r:.60})"
