"""The one ancestor of every record: frozen, closed to unknown fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import ArgumentError
from factcheck.given import characters, misfit

_FIELDS_SET, _EXTRA, _PRIVATE = "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__"
_BESIDE = (_FIELDS_SET, _EXTRA, _PRIVATE)


if TYPE_CHECKING:
    _Making = type
else:

    class _Making(type(BaseModel)):
        """Calling a kind of record tells of a slip as every function here does; the validator's own way is as ever."""

        def __call__(cls, *given, **fields):
            fields = {name: _as_characters(value) for name, value in fields.items()}
            try:
                return super().__call__(*given, **fields)
            except ValidationError as error:
                raise ArgumentError(*misfit(error, cls.__name__, tuple(cls.model_fields))) from error


def _as_characters(value: Any) -> Any:
    """A text, or a row of texts, without what no file can hold; all else as it is."""
    if isinstance(value, str):
        return characters(value)
    if isinstance(value, tuple) and any(isinstance(one, str) for one in value):
        return tuple(characters(one) if isinstance(one, str) else one for one in value)
    return value


class Record(BaseModel, metaclass=_Making):
    """A value that never changes and never carries a field nobody declared.

    Nothing here asks for `__dict__`: of a packed record Python would make one then, and keep it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def __pydantic_init_subclass__(cls, **keywords: object) -> None:
        """Tell Python the names of the fields while it still learns them: after thirty objects it has stopped."""
        first = object.__new__(cls)
        for name in cls.model_fields:
            object.__setattr__(first, name, None)

    def __hash__(self) -> int:
        """The hash of the fields."""
        try:
            return hash(told(self))
        except AttributeError:  # made without some fields, by `model_construct`
            return hash(tuple(getattr(self, name, None) for name in names_of(type(self))))

    def __eq__(self, other: Any) -> bool:
        """Whether another record of the kind has the same fields."""
        if type(self) is not type(other):
            return super().__eq__(other)
        try:
            return told(self) == told(other)
        except AttributeError:
            return super().__eq__(other)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A packed record with some fields changed, which are of their kind: nobody looks at them again.

        Raises:
            ArgumentError: If there is no such field.
        """
        known = names_of(type(self))
        unknown = [name for name in update or () if name not in known]
        if update and unknown:
            name = f"{type(self).__name__}.{unknown[0]}"
            raise ArgumentError(name, update[unknown[0]], f"Give only {', '.join(known)}")
        if not deep:
            try:
                return changed(self, **(update or {}))
            except AttributeError:
                pass  # made without some fields
        return super().model_copy(update=update, deep=deep)


AnyRecord = TypeVar("AnyRecord", bound=Record)


def packed(record: AnyRecord) -> AnyRecord:
    """An equal record in a third of the room, for those that are kept by the ten thousand.

    The validator gives each record a dict and a set of its own. Python keeps the fields of plain objects without
    either, in one row beside the names of their class, if they are put there one by one.

    Example:
        >>> class Point(Record):
        ...     x: int
        >>> packed(Point(x=1)) == Point(x=1)
        True
    """
    return laid(record, told(record))


def row(kind: type[AnyRecord], /, **fields: object) -> AnyRecord:
    """A packed record of all its fields, which are of their kind: nobody looks at them again.

    Example:
        >>> class Point(Record):
        ...     x: int
        >>> row(Point, x=1) == Point(x=1)
        True
    """
    return _filled(object.__new__(kind), (*fields, *_BESIDE), (*fields.values(), _every_name(kind), None, None))


def changed(record: AnyRecord, **changes: object) -> AnyRecord:
    """A packed record with some fields changed, which are of their kind: what `model_copy` gives.

    Example:
        >>> class Point(Record):
        ...     x: int
        ...     y: int
        >>> changed(Point(x=1, y=2), y=3)
        Point(x=1, y=3)
    """
    fields = _with(record, changes)
    return laid(record, fields.values(), frozenset((*record.__pydantic_fields_set__, *changes)))


def laid(record: AnyRecord, fields: Iterable[object], given: frozenset[str] | None = None) -> AnyRecord:
    """A packed record of the kind of another, with these fields in their order; `given` are those that were set."""
    set_ = shared_names(frozenset(record.__pydantic_fields_set__) if given is None else given)
    values = (*fields, set_, record.__pydantic_extra__, record.__pydantic_private__)
    return _filled(object.__new__(type(record)), _slots_of(type(record)), values)


def _filled(made: AnyRecord, names: Sequence[str], values: Sequence[object]) -> AnyRecord:
    """The record with its fields set one by one.

    `object.__setattr__` gives None each time, so `any` runs through them all: a loop without a step in Python.
    """
    any(map(object.__setattr__, repeat(made), names, values))
    return made


def trusted(kind: type[AnyRecord]) -> type[AnyRecord]:
    """What stands for a kind of record where its fields are known to be right: it makes one without the validator.

    Reading makes some thousand records a document, and the validator takes four times as long as this. mypy has
    checked that the fields are of their kinds. Nothing is converted: a list does not become a tuple.

    Example:
        >>> class Point(Record):
        ...     x: int
        ...     y: int = 0
        >>> trusted(Point)(x=1) == Point(x=1)
        True
    """
    return _maker(kind)  # type: ignore[return-value]  # `cast` is a call that takes a tenth of what making one takes


@cache
def _maker(kind: type[Record]) -> Callable[..., Record]:
    blank = {name: field.get_default(call_default_factory=True) for name, field in kind.model_fields.items()}
    new, put = object.__new__, object.__setattr__
    given: dict[tuple[str, ...], set[str]] = {}  # a call names the same fields each time, in the same order

    def make(**fields: object) -> Record:
        made, names = new(kind), tuple(fields)
        put(made, "__dict__", blank | fields)
        put(made, _FIELDS_SET, given.get(names) or given.setdefault(names, shared_names(frozenset(names))))
        put(made, _EXTRA, None)
        put(made, _PRIVATE, None)
        return made

    return make


def renewed(record: AnyRecord, **changes: object) -> AnyRecord:
    """What `changed` gives, but not packed, which takes five times as long: for what is soon let go or packed.

    Example:
        >>> class Point(Record):
        ...     x: int
        ...     y: int
        >>> renewed(Point(x=1, y=2), y=3)
        Point(x=1, y=3)
    """
    made, put = object.__new__(type(record)), object.__setattr__
    put(made, "__dict__", _with(record, changes))
    put(made, _FIELDS_SET, shared_names(frozenset((*record.__pydantic_fields_set__, *changes))))
    put(made, _EXTRA, None)
    put(made, _PRIVATE, None)
    return made


def _with(record: Record, changes: Mapping[str, object]) -> dict[str, object]:
    """The fields of a record by their names, some of them changed."""
    fields = dict(zip(names_of(type(record)), told(record), strict=True))
    fields.update(changes)
    return fields


def told(record: Record) -> tuple[object, ...]:
    """The fields of a record in their order."""
    return _reader(type(record))(record)


@cache
def names_of(kind: type[Record]) -> tuple[str, ...]:
    """The names of the fields of a kind of record in their order."""
    return tuple(kind.model_fields)


@cache
def _reader(kind: type[Record]) -> Callable[[Record], tuple[object, ...]]:
    names = names_of(kind)
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)


@cache
def _slots_of(kind: type[Record]) -> tuple[str, ...]:
    """The names of the fields and of what pydantic keeps beside them."""
    return (*names_of(kind), *_BESIDE)


@cache
def _every_name(kind: type[Record]) -> set[str]:
    return shared_names(frozenset(names_of(kind)))


@cache
def shared_names(names: frozenset[str]) -> set[str]:
    """One set for all records that were given these fields; who copies a record copies it too."""
    return set(names)
