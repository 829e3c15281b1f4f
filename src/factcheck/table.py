"""Tables of word lists: a class says by its annotations what a file must hold, and is filled by one strict reader.

Some hundred small classes describe the files of `rules/lexicon/`. As records of pydantic they would take longer to
make than the files take to read, in each run; here a class costs nothing until its file is read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from factcheck.row import NamedTuple

Filled = TypeVar("Filled", bound="Table")
_Reader = Callable[[Any], Any]

_MAKERS: Mapping[object, Callable[[Any], Any]] = {list: list, tuple: tuple, frozenset: frozenset}
_BUILT_IN = re.compile(r"(?:frozenset|tuple|dict|list|str|int|float|bool|None|Mapping|[\[\], .|])+")
_NAMES: Mapping[object, str] = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}


class Table:
    """What one table of a file holds; it never changes. A name with a tail, as in `class_`, has none in the file.

    Example:
        >>> class Words(Table):
        ...     words: frozenset[str]
        ...     least: int = 2
        >>> fill(Words, {"words": ["boat", "ship"]}).least
        2
    """

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} never changes")


class MisfitError(ValueError):
    """A value that its table does not take: where it stands, what is wrong, and which keys there are."""

    def __init__(self, problem: str, *, value: object = None, known: tuple[str, ...] = ()) -> None:
        super().__init__(problem)
        self.problem, self.value, self.known = problem, value, known
        self.place: tuple[str, ...] = ()

    def inside(self, step: object) -> MisfitError:
        """The same misfit, seen from one table further out."""
        self.place = (str(step), *self.place)
        return self


class _Field(NamedTuple):
    name: str
    key: str
    reader: _Reader
    needed: bool


def fill(model: type[Filled], table: object) -> Filled:
    """A parsed table as the class that describes it.

    Raises:
        MisfitError: If a key is unknown or missing, or a value is of another kind.
    """
    if not isinstance(table, dict):
        raise MisfitError("is no table", value=table)
    described: Any = model  # a class is as good a key as any; mypy takes its objects' hash for its own
    fields = _fields(described)
    for key in table:
        if key not in fields:
            raise MisfitError("is a key nobody reads", known=tuple(fields)).inside(key)
    values = {}
    for key, field in fields.items():
        if key in table:
            try:
                values[field.name] = field.reader(table[key])
            except MisfitError as misfit:
                raise misfit.inside(key) from None
        elif field.needed:
            raise MisfitError("is missing", known=tuple(fields)).inside(key)
        else:
            values[field.name] = getattr(model, field.name)
    filled = object.__new__(model)
    vars(filled).update(values)
    return filled


@cache
def _fields(model: type[Table]) -> dict[str, _Field]:
    """The fields of a class by their keys in the file, those of its ancestors first."""
    fields = {}
    for one in reversed(model.__mro__):
        for name, annotation in getattr(one, "__annotations__", {}).items():
            key = name.removesuffix("_")
            fields[key] = _Field(name, key, _reader(_meaning(one.__module__, annotation)), not hasattr(model, name))
    return fields


def _meaning(module: str, annotation: object) -> object:
    """What an annotation says where it is written: the same few stand there hundreds of times.

    The annotations are those of our own classes, never words of a file. `typing.get_type_hints` evaluates each anew:
    for the 1,800 of a run that takes nine times as long as this, 3 per cent of a cold start.
    """
    if not isinstance(annotation, str):
        return annotation
    return _everywhere(annotation) if _BUILT_IN.fullmatch(annotation) else _there(module, annotation)


@cache
def _everywhere(annotation: str) -> object:
    """What an annotation of names says that mean the same in every module."""
    return eval(annotation)


@cache
def _there(module: str, annotation: str) -> object:
    """What an annotation says in a module."""
    return eval(annotation, vars(sys.modules[module]))


@cache
def _reader(kind: Any) -> _Reader:
    """What turns a parsed value into one of a kind."""
    outer, inner = get_origin(kind), get_args(kind)
    if outer is None and issubclass(kind, Table):
        return lambda value: fill(kind, value)
    if kind in _NAMES:
        return lambda value: _plain(kind, value)
    if outer is Literal:
        return lambda value: _one_of(inner, value)
    if outer in (UnionType, Union) and len(inner) == 2 and inner[1] is NoneType:
        return _reader(inner[0])
    if outer is tuple and inner[-1] is not ...:
        each = [_reader(one) for one in inner]
        return lambda value: tuple(_items(each, value))
    if outer in _MAKERS:
        make, read = _MAKERS[outer], _reader(inner[0])
        if inner[0] is str:
            return lambda value: make(_texts(value))
        return lambda value: make(_items([read] * len(_listed(value)), value))
    if outer in (dict, Mapping):
        read_key, read = map(_reader, inner)
        return lambda value: _mapped(read_key, read, value)
    raise TypeError(f"no table can hold a {kind}")


def _plain(kind: type, value: object) -> object:
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise MisfitError(f"should be {_NAMES[kind]}", value=value)
    return value


def _one_of(known: tuple[object, ...], value: object) -> object:
    if value not in known:
        raise MisfitError(f"should be one of {', '.join(map(str, known))}", value=value)
    return value


def _listed(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise MisfitError("should be a list", value=value)
    return value


def _texts(value: object) -> list[str]:
    """A list of texts; most of all that is read, so that it is looked at as a whole first."""
    if set(map(type, _listed(value))) - {str}:
        _items([_reader(str)] * len(_listed(value)), value)
    return _listed(value)


def _items(readers: list[_Reader], value: object) -> list[Any]:
    """The items of a list, one reader each."""
    listed = _listed(value)
    if len(listed) != len(readers):
        raise MisfitError(f"should be a list of {len(readers)}", value=value)
    items = []
    for at, (read, item) in enumerate(zip(readers, listed, strict=True)):
        try:
            items.append(read(item))
        except MisfitError as misfit:
            raise misfit.inside(at) from None
    return items


def _mapped(read_key: _Reader, read: _Reader, value: object) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise MisfitError("is no table", value=value)
    mapped = {}
    for key, item in value.items():
        try:
            mapped[read_key(key)] = read(item)
        except MisfitError as misfit:
            raise misfit.inside(key) from None
    return mapped
