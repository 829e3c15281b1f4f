"""The file of named bodies (`aliases.toml`), checked: ids, parents, members and what is never the same."""

from __future__ import annotations

import string
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from factcheck.errors import LexiconError
from factcheck.locate import filled
from factcheck.table import Table

_ID_KINDS = ("org", "group", "ship", "person", "place")
_ID_SIGNS = frozenset(string.ascii_lowercase + string.digits + "-")


class Entity(Table):
    """A body with several names. `dated` holds (name, from, to) in ISO days, empty for an open end."""

    id: str
    kind: Literal["organisation", "group", "ship", "person", "place"]
    names: tuple[str, ...]
    short: tuple[str, ...] = ()
    dated: tuple[tuple[str, str, str], ...] = ()
    parent: str = ""
    member_of: tuple[str, ...] = ()
    not_same: tuple[str, ...] = ()


class _Metonym(Table):
    of: str
    names: tuple[str, ...]


class _File(Table):
    entity: tuple[Entity, ...] = ()
    metonym: tuple[_Metonym, ...] = ()


def read_entities(path: Path, tables: object) -> tuple[tuple[Entity, ...], list[tuple[str, tuple[str, ...]]]]:
    """The entities and metonyms of a parsed file, after every check.

    Raises:
        LexiconError: For a misspelt key, a duplicate id, an unknown parent, a cycle, a contradiction or a bad date.
    """
    file = filled(path, _File, tables)
    _refuse_bad_ids(path, file.entity)
    _refuse_nameless(path, file)
    _refuse_duplicates(path, file.entity)
    _refuse_strangers(path, file.entity)
    _refuse_cycles(path, file.entity)
    _refuse_shared_names(path, file.entity)
    _refuse_bad_dates(path, file.entity)
    return file.entity, [(row.of, row.names) for row in file.metonym]


def _place(position: int, entity: Entity) -> str:
    return f"entity[{position}] {entity.id}"


def _refuse_bad_ids(path: Path, entities: Sequence[Entity]) -> None:
    for position, entity in enumerate(entities):
        kind, colon, name = entity.id.partition(":")
        if kind not in _ID_KINDS or not colon or not name or set(name) - _ID_SIGNS:
            raise LexiconError(
                str(path),
                f"entity[{position}].id",
                "is no id",
                value=entity.id,
                remedy=f"Write {', '.join(_ID_KINDS)}, a colon and small letters, figures or hyphens.",
            )


def _refuse_nameless(path: Path, file: _File) -> None:
    told = [*((one.id, one.names) for one in file.entity), *((one.of, one.names) for one in file.metonym)]
    for owner, names in told:
        if not names:
            raise LexiconError(str(path), f"{owner}.names", "is empty", remedy="Give a name.")


def _refuse_duplicates(path: Path, entities: Sequence[Entity]) -> None:
    seen: dict[str, int] = {}
    for position, entity in enumerate(entities):
        if entity.id in seen:
            raise LexiconError(
                str(path),
                _place(position, entity),
                f"has the id of entity[{seen[entity.id]}]",
                remedy="Give one of them another id.",
            )
        seen[entity.id] = position


def _refuse_strangers(path: Path, entities: Sequence[Entity]) -> None:
    ids = {entity.id for entity in entities}
    for position, entity in enumerate(entities):
        for key, others in (
            ("parent", (entity.parent,) if entity.parent else ()),
            ("member_of", entity.member_of),
            ("not_same", entity.not_same),
        ):
            for other in others:
                if other == entity.id:
                    raise LexiconError(
                        str(path), f"{_place(position, entity)}.{key}", "names itself", remedy="Drop it."
                    )
                if other not in ids and not other.startswith("nation:"):
                    raise LexiconError(
                        str(path),
                        f"{_place(position, entity)}.{key}",
                        "names an unknown id",
                        value=other,
                        remedy="Add the entity or mend the spelling.",
                    )


def _refuse_cycles(path: Path, entities: Sequence[Entity]) -> None:
    """Refuses a body that is above itself, by parents, memberships or both; the message places every step."""
    places = {entity.id: position for position, entity in enumerate(entities)}
    above = {entity.id: (*([entity.parent] if entity.parent else []), *entity.member_of) for entity in entities}
    for position, entity in enumerate(entities):
        cycle = _way_back(entity.id, above)
        if cycle:
            steps = " → ".join(f"entity[{places[step]}] {step}" for step in cycle)
            key = "parent" if entity.parent == cycle[1] else "member_of"
            raise LexiconError(
                str(path),
                f"{_place(position, entity)}.{key}",
                "is its own ancestor: " + steps,
                remedy="Cut one of these relations.",
            )


def _way_back(start: str, above: dict[str, tuple[str, ...]]) -> list[str]:
    """The shortest way from an id up to itself, empty where there is none."""
    came: dict[str, str] = {}
    waiting = [start]
    for one in waiting:
        for outer in above.get(one, ()):
            if outer == start:
                way = [start, one]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return [start, *reversed(way[1:-1]), start] if one != start else [start, start]
            if outer not in came:
                came[outer] = one
                waiting.append(outer)
    return []


def _refuse_shared_names(path: Path, entities: Sequence[Entity]) -> None:
    owners: dict[str, tuple[int, Entity]] = {}
    for position, entity in enumerate(entities):
        for form in {form.lower() for form in entity.names} | set(entity.short):
            position_before, owner = owners.setdefault(form, (position, entity))
            if owner.id != entity.id and (owner.id in entity.not_same or entity.id in owner.not_same):
                raise LexiconError(
                    str(path),
                    f"{_place(position, entity)}.names",
                    f"shares a name with entity[{position_before}] {owner.id}, and yet they are never the same",
                    value=form,
                    remedy="Take the name from one, or drop not_same.",
                )


def _refuse_bad_dates(path: Path, entities: Sequence[Entity]) -> None:
    for position, entity in enumerate(entities):
        for name, start, end in entity.dated:
            try:
                days = [date.fromisoformat(day) for day in (start, end) if day]
            except ValueError as error:
                raise LexiconError(
                    str(path), f"{_place(position, entity)}.dated", str(error), value=name, remedy="Write YYYY-MM-DD."
                ) from error
            if days != sorted(days):
                raise LexiconError(
                    str(path),
                    f"{_place(position, entity)}.dated",
                    "ends before it starts",
                    value=name,
                    remedy="Swap the two days.",
                )
