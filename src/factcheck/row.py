"""Rows with names: `typing.NamedTuple`, made in a third of the time, and rows that are read fast.

Python compiles what each field is annotated with, each time the class is made, only to see that it is a type; mypy
sees that too. Of the hundreds of small rows that a run defines, that took more than all their fields ever hold.
"""

from __future__ import annotations

from collections import namedtuple
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import ClassVar, Self, dataclass_transform
    from typing import NamedTuple as NamedTuple

    @dataclass_transform(frozen_default=True)
    class Slotted:
        _fields: ClassVar[tuple[str, ...]]

        def _replace(self, **changes: Any) -> Self: ...
        def __lt__(self, other: Self) -> bool: ...
else:
    _OF_THE_BODY = frozenset({"__module__", "__annotations__"})

    class _Naming(type):
        """Makes a tuple with names of the body of a class; the class itself is gone then, as with Python's own."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            made.__annotations__ = fields
            for key, value in body.items():
                if key not in fields and key not in _OF_THE_BODY:
                    setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Naming):
        """The base of a row.

        Example:
            >>> class Place(NamedTuple):
            ...     line: int
            ...     column: int = 1
            >>> Place(3)
            Place(line=3, column=1)
        """

    class _Slotting(type):
        """Makes a class of the fields that a body names: each in a slot, all given when a row is made."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            if not fields:
                return super().__new__(cls, name, bases, {"__slots__": (), **body})
            kept = {field: body.pop(field) for field in fields if field in body}
            given = ", ".join(f"{field}=kept[{field!r}]" if field in kept else field for field in fields)
            laid = "; ".join(f"self.{field} = {field}" for field in fields)
            made: dict[str, Any] = {}
            exec(f"def __init__(self, {given}): {laid}", {"kept": kept}, made)
            told = attrgetter(*fields) if len(fields) > 1 else lambda row: (getattr(row, fields[0]),)
            return super().__new__(
                cls, name, bases, {**body, **made, "__slots__": fields, "_fields": fields, "_told": staticmethod(told)}
            )

    class Slotted(metaclass=_Slotting):
        """The base of a row that is read far more often than it is made: its fields stand in slots, and it is no tuple.

        A slot is read in a third of the time that a tuple's name takes. It is equal, ordered and hashed by its fields
        as a tuple is. That nobody sets a field mypy sees: a guard at run time would take longer than all of reading it.

        Example:
            >>> class Place(Slotted):
            ...     line: int
            ...     column: int = 1
            >>> Place(3)._replace(column=2)
            Place(line=3, column=2)
        """

        def _replace(self, **changes):
            made = type(self)(*map(changes.pop, self._fields, self._told(self)))
            if changes:
                raise TypeError(f"{type(self).__name__} has no {', '.join(changes)}")
            return made

        def __eq__(self, other):
            return self._told(self) == other._told(other) if type(self) is type(other) else NotImplemented

        def __lt__(self, other):
            return self._told(self) < other._told(other) if type(self) is type(other) else NotImplemented

        def __hash__(self):
            return hash(self._told(self))

        def __repr__(self):
            fields = zip(self._fields, self._told(self), strict=True)
            return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields)})"
