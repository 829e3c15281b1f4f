"""The page of the library: each public name with its signature, what it takes, gives and raises, and its methods."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from typing import Any

import factcheck

_SECTION = re.compile(r"^(Args|Returns|Raises):\n((?:[ ]{4}.*\n?|\n)+)", re.M)
_ENTRY = re.compile(r"^ {4}(\w+): ((?:.|\n {5,})*)", re.M)
_TITLES = {"Args": "takes", "Returns": "gives", "Raises": "raises"}
_LONG = 60  # characters of a default from which on it tells a reader nothing
_SHARED = """
## What is shared in a process
Documents, claims, rules and reports are frozen, and calls share nothing of them. Two things hold for the whole process:

- While a document is read (`extract`, `check`, `fits`) Python's look for cycles of garbage is switched off, in all
  threads, and switched on again behind it if it was on. A program that switches it in another thread meanwhile may
  find it otherwise than it left it.
- What is remembered about words is kept for all calls, up to a bound. `check` forgets it between two stages of a
  folder of 25 documents and more; a call in another thread then works it out anew, with the same result.
"""
_ROOMS = (("testing", "the tests of plug-ins, rules and claims"), ("strategies", "hypothesis"))


def library() -> Iterator[str]:
    """The lines of the page."""
    yield from ("# The library", "", "Everything is importable from `factcheck` and loaded when first asked for;")
    yield "`factcheck.__version__` is the version installed. See also [the library by example](by-example.md)."
    for name in factcheck.__all__:
        yield from _told(name, getattr(factcheck, name), "##")
    yield from _SHARED.rstrip().split("\n")
    for room, for_whom in _ROOMS:
        module = importlib.import_module(f"factcheck.{room}")
        yield from ("", f"## factcheck.{room}", f"For {for_whom}.")
        for name, thing in vars(module).items():
            if name[0] != "_" and getattr(thing, "__module__", "") == module.__name__ and thing.__doc__:
                yield from _told(name, thing, "###")


def _told(name: str, thing: Any, level: str) -> Iterator[str]:
    yield from ("", f"{level} {name}")
    if not (inspect.isclass(thing) or inspect.isroutine(thing)):
        home = next(module for module, names in factcheck._HOMES.items() if name in names)
        yield f"See `{home}`."
        return
    if inspect.isroutine(thing):
        yield from (f"`{name}{_signature(thing)}`", "")
    yield _first(thing)
    yield from _sections(thing)
    if inspect.isclass(thing):
        yield from _methods(name, thing)


def _methods(name: str, kind: type) -> Iterator[str]:
    """The public methods that the package itself gives a class, each with its signature and first line."""
    own: dict[str, Any] = {}
    for one in reversed(kind.__mro__):
        if one.__module__.startswith("factcheck.") and one.__name__ not in ("Record", "NamedTuple"):
            own |= {key: value for key, value in vars(one).items() if key[0] != "_"}
    lines = [_method(name, key, value) for key, value in own.items()]
    yield from ("", *filter(None, lines)) if any(lines) else ()


def _method(name: str, key: str, value: Any) -> str:
    if isinstance(value, property):
        return f"- `{key}`: {_first(value)}"
    if not (inspect.isroutine(value) or isinstance(value, classmethod | staticmethod)):
        return ""
    if not getattr(value, "__doc__", None):
        return ""
    called = f"{name}.{key}" if isinstance(value, classmethod | staticmethod) else key
    bare = getattr(value, "__func__", value)
    raised = [entry for title, entry in _entries(bare) if title == "raises"]
    tail = f" Raises {'; '.join(raised)}" if raised else ""
    return f"- `{called}{_signature(bare)}`: {_first(bare)}{tail}"


def _signature(thing: Any) -> str:
    """As it is written, without `self` and the quotes that Python puts around annotations."""
    told = inspect.signature(thing)
    kept = [_brief(one) for one in told.parameters.values() if one.name not in ("self", "cls")]
    plain = [one.replace(annotation=_Bare(one.annotation)) if one.annotation is not one.empty else one for one in kept]
    back = told.return_annotation
    return str(told.replace(parameters=plain, return_annotation=back if back is told.empty else _Bare(back)))


def _brief(one: inspect.Parameter) -> inspect.Parameter:
    """A parameter; of a default that nobody would read to its end an ellipsis."""
    return one.replace(default=_Bare("...")) if one.default is not one.empty and len(repr(one.default)) > _LONG else one


class _Bare:
    """An annotation that is shown as it is written."""

    def __init__(self, annotation: object) -> None:
        self._told = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)

    def __repr__(self) -> str:
        return self._told


def _first(thing: Any) -> str:
    return (inspect.getdoc(thing) or "").partition("\n\n")[0].replace("\n", " ")


def _sections(thing: Any) -> Iterator[str]:
    listed = [f"- {title} {entry}" for title, entry in _entries(thing)]
    yield from ("", *listed) if listed else ()


def _entries(thing: Any) -> Iterator[tuple[str, str]]:
    for section in _SECTION.finditer((inspect.getdoc(thing) or "") + "\n"):
        for entry in _ENTRY.finditer(section[2]):
            yield _TITLES[section[1]], f"`{entry[1]}`: {' '.join(entry[2].split())}"
