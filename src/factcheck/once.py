"""A property that is worked out when it is first asked for and then kept in its object.

`functools.cached_property` takes a lock each time until Python 3.12: over the thousands of small records of a text
that is a hundredth of the time of reading it.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any, Self, TypeVar, overload

Kept = TypeVar("Kept")


class once(cached_property[Kept]):  # noqa: N801 - written as `property` and `cached_property` are
    """The decorator.

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
