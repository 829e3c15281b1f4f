"""Equal parts of many records kept once: a folder's claims share most of their words, times and stances.

Measured on news: claims take a third of the memory, on texts full of figures a fifth.
"""

from __future__ import annotations

from datetime import date
from typing import cast

from factcheck.model.record import AnyRecord, Record, packed


class Pool:
    """Puts the one copy that is kept in the place of each equal part.

    Records never change, so that nobody can tell a shared part from one of its own.
    """

    def __init__(self) -> None:
        self._parts: dict[object, object] = {}

    def thin(self, record: AnyRecord) -> AnyRecord:
        """An equal record, packed, whose parts are the copies that are kept."""
        self._exchange(record.__dict__)
        return packed(record)

    def kept(self, record: AnyRecord) -> AnyRecord:
        """The copy that is kept of a record; for parts, of which many are equal."""
        fields = record.__dict__
        self._exchange(fields)
        key = (type(record), *map(id, fields.values()))  # parts that are kept are alive, so ids are sure
        known = self._parts.get(key)
        if known is None:
            known = self._parts[key] = packed(record)
        return cast(AnyRecord, known)

    def _exchange(self, fields: dict[str, object]) -> None:
        for name, value in fields.items():
            kept = self._kept(value)
            if kept is not value:
                fields[name] = kept

    def _kept(self, value: object) -> object:
        """The copy that is kept of a part."""
        if isinstance(value, str):
            return self._parts.setdefault(value, value)
        if isinstance(value, tuple):
            return self._words(value) if value and all(type(part) is str for part in value) else value
        if isinstance(value, Record):
            return self.kept(value)
        if isinstance(value, date | float | int):
            return self._parts.setdefault((type(value), value), value)
        return value

    def _words(self, value: tuple[object, ...]) -> object:
        known = self._parts.get(value)
        if known is None:
            known = tuple(map(self._kept, value))
            self._parts[known] = known
        return known
