"""Options of a rule by their names that nobody changes: what a rule hands to its check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

RuleOption = str | int | float | bool | tuple[str, ...]


class RuleOptions(Mapping[str, RuleOption]):
    """A mapping that is frozen and has a hash, as every part of a record.

    Example:
        >>> RuleOptions({"grace_days": 1})["grace_days"]
        1
        >>> hash(RuleOptions({"slack": 0.1, "digits": 3})) == hash(RuleOptions({"digits": 3, "slack": 0.1}))
        True
    """

    __slots__ = ("_told",)

    def __init__(self, told: Mapping[str, RuleOption] | None = None) -> None:
        object.__setattr__(self, "_told", dict(told or {}))

    def __setattr__(self, name: str, value: object) -> None:
        """Refuses it."""
        raise AttributeError(f"{type(self).__name__} are frozen")

    def __getitem__(self, name: str) -> RuleOption:
        """The option of a name."""
        told: dict[str, RuleOption] = object.__getattribute__(self, "_told")
        return told[name]

    def __iter__(self) -> Iterator[str]:
        """The names in their order."""
        return iter(object.__getattribute__(self, "_told"))

    def __len__(self) -> int:
        """How many there are."""
        return len(object.__getattribute__(self, "_told"))

    def __hash__(self) -> int:
        """The hash of the options, whatever their order."""
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        """As a dict is shown."""
        return repr(dict(self))

    def __reduce__(self) -> tuple[Any, ...]:
        """How to make it anew in another process."""
        return type(self), (dict(self),)

    @classmethod
    def __get_pydantic_core_schema__(cls, kind: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read from, and written as, a dict."""
        return core_schema.no_info_after_validator_function(
            cls, handler.generate_schema(dict[str, RuleOption]),
            serialization=core_schema.plain_serializer_function_ser_schema(dict),
        )  # fmt: skip
