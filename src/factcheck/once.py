"""A property that is worked out when it is first asked for, and kept in its object from then on.

This is `functools.cached_property` without its lock. Up to Python 3.11 that takes a lock whenever a value is worked
out, which costs a hundredth of the time of reading a text; and no two threads read one document here.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Self, TypeVar, overload

Kept = TypeVar("Kept")


class once(cached_property[Kept]):  # noqa: N801 - written as `property` and `cached_property` are
    """Makes such a property of a method, as `property` and `cached_property` do.

    Example:
        >>> class Line:
        ...     @once
        ...     def words(self) -> list[str]:
        ...         return "a few words".split()
        >>> line = Line()
        >>> line.words is line.words
        True
    """

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> Kept: ...
    def __get__(self, instance: object, owner: type[Any] | None = None) -> Any:
        """The value, which from now on stands in the object itself and is found there."""
        if instance is None:
            return self
        value = vars(instance)[self.attrname or ""] = self.func(instance)
        return value
