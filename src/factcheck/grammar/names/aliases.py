"""Who and where goes by several names: countries, peoples, places, organisations and armed groups, as data.

`known("U.S.")` is the United States as a *name*, `known("American")` the same state as a *demonym*,
`known("Washington")` the city and the government as a *metonym*. Nothing here guesses: a form that is
not in the tables is unknown.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from factcheck.errors import LexiconError
from factcheck.grammar.names.aliases_entities import Entity, read_entities
from factcheck.locate import lexicon_path, read_toml, worked_out
from factcheck.parsed import Work
from factcheck.row import NamedTuple

Form = Literal["name", "demonym", "metonym"]
EntityKind = Literal["nation", "people", "place", "organisation", "group", "ship", "person"]

_STRAIGHT = str.maketrans("’‘ʼ", "'''")
_PLURALS = ("ese", "ish", "ch", "sh", "ss", "s", "men", "man", "women", "woman", "x", "z")


class Known(NamedTuple):
    """What one written form stands for: an entity id, its kind, and how the form names it."""

    id: str
    kind: EntityKind
    form: Form


class Aliases(NamedTuple):
    """Every table in force, ready for look-up."""

    forms: dict[str, tuple[Known, ...]]  # lower-case form → what it may mean
    capitals: dict[str, tuple[Known, ...]]  # forms that count only as written (US, not us)
    longest: dict[str, int]  # lower-case first word → words in the longest form that starts so
    inside: dict[str, frozenset[str]]  # id → ids of what contains it
    apart: frozenset[frozenset[str]]  # pairs that are never the same
    names: dict[str, str]  # id → the name to show
    sorts: dict[str, str]  # id of a place → what the table says it is: city, area, state, water, continent


def normal(form: str) -> str:
    """The form with straight apostrophes and single spaces, in lower case."""
    straight = form if form.isascii() else form.translate(_STRAIGHT)
    return " ".join(straight.split()).lower()


@lru_cache(maxsize=4096)
def known(form: str) -> tuple[Known, ...]:
    """What a written form may stand for; empty where the tables do not hold it.

    Example:
        >>> [k.id for k in known("Iraqis")], [k.id for k in known("us")], [k.id for k in known("US")]
        (['nation:IQ'], [], ['nation:US'])
    """
    tables = aliases()
    exact = tables.capitals.get(form.replace("’", "'"))
    if exact:
        return exact
    if form.islower() or not any(c.isupper() for c in form):
        return ()
    return tables.forms.get(normal(form), ())


def name_of(identity: str) -> str:
    """The usual name of an entity id, or the id's last part where the tables hold none."""
    return aliases().names.get(identity, identity.rpartition(":")[2])


def containers(identity: str) -> frozenset[str]:
    """Everything that contains a place, at any depth; the place itself is not among them."""
    tables = aliases()
    found: set[str] = set()
    waiting = [identity]
    while waiting:
        for outer in tables.inside.get(waiting.pop(), frozenset()):
            if outer not in found:
                found.add(outer)
                waiting.append(outer)
    return frozenset(found)


def never_same(left: str, right: str) -> bool:
    """Whether the tables say that two ids are different things."""
    return frozenset((left, right)) in aliases().apart


@cache
def aliases() -> Aliases:
    """The tables of `rules/lexicon/`, checked and indexed.

    Raises:
        LexiconError: If a table is malformed or contradicts itself; the message names file, place and remedy.
    """
    known = worked_out(WORK)
    return _shipped() if known is None else _unpacked(known)


def _shipped() -> Aliases:
    return build(
        countries=lexicon_path("countries.tsv"),
        peoples=lexicon_path("peoples.tsv"),
        places=lexicon_path("places.tsv"),
        entities=lexicon_path("aliases.toml"),
    )


def _packed() -> dict[str, object]:
    """The tables as JSON can say them: what forms may mean once for all that mean the same."""
    tables = _shipped()
    numbers = {
        meanings: at for at, meanings in enumerate(dict.fromkeys((*tables.forms.values(), *tables.capitals.values())))
    }
    return tables._asdict() | {
        "meanings": list(numbers),
        "forms": {form: numbers[meanings] for form, meanings in tables.forms.items()},
        "capitals": {form: numbers[meanings] for form, meanings in tables.capitals.items()},
        "inside": {inner: sorted(outer) for inner, outer in tables.inside.items()},
        "apart": sorted(map(sorted, tables.apart)),
    }


def _unpacked(known: Mapping[str, Any]) -> Aliases:
    meanings = [tuple(Known(*one) for one in several) for several in known["meanings"]]
    return Aliases(
        {form: meanings[at] for form, at in known["forms"].items()},
        {form: meanings[at] for form, at in known["capitals"].items()},
        known["longest"],
        {inner: frozenset(outer) for inner, outer in known["inside"].items()},
        frozenset(map(frozenset, known["apart"])),
        known["names"],
        known["sorts"],
    )


_FILES = ("countries.tsv", "peoples.tsv", "places.tsv", "aliases.toml")
WORK = Work("aliases", tuple(f"lexicon/{name}" for name in _FILES), _packed)


def build(*, countries: Path, peoples: Path, places: Path, entities: Path) -> Aliases:
    """Reads and indexes alias tables.

    Raises:
        LexiconError: If a table is malformed or contradicts itself.
    """
    index = _Index()
    _add_countries(index, countries)
    _add_peoples(index, peoples)
    _add_places(index, places)
    read, metonyms = read_entities(entities, read_toml(entities))
    for entity in read:
        _add_entity(index, entity)
    for of, forms in metonyms:
        if of not in index.names:
            raise LexiconError(str(entities), "metonym", "stands for an unknown id", value=of, remedy="Use a known id.")
        for form in forms:
            index.add(form, Known(of, "nation", "metonym"))
    return index.close()


def _plain(form: str) -> str:
    """The form without accents, as datelines and wires write it."""
    if form.isascii():
        return form
    return "".join(c for c in unicodedata.normalize("NFKD", form) if not unicodedata.combining(c))


def _note(table: dict[str, tuple[Known, ...]], key: str, meaning: Known) -> bool:
    """Adds what a form may mean; says whether that was new."""
    known = table.get(key)
    if known is None:
        table[key] = (meaning,)
        return True
    if meaning in known:
        return False
    table[key] = (*known, meaning)
    return True


class _Index:
    """Collects forms while the tables are read."""

    def __init__(self) -> None:
        self.forms: dict[str, tuple[Known, ...]] = {}
        self.capitals: dict[str, tuple[Known, ...]] = {}
        self.longest: dict[str, int] = {}
        self.inside: dict[str, set[str]] = {}
        self.apart: set[frozenset[str]] = set()
        self.names: dict[str, str] = {}
        self.sorts: dict[str, str] = {}

    def add(self, form: str, meaning: Known, *, capitals: bool = False) -> None:
        table = self.capitals if capitals else self.forms
        if form.isalnum() and form.isascii():  # one plain word, as most are
            folded = form.lower()
            _note(table, form if capitals else folded, meaning)
            self.longest.setdefault(folded, 1)
            return
        folded = normal(form)
        key = form if capitals else folded
        _note(table, key, meaning)
        self._measure(folded)
        plain = _plain(key)
        if plain != key and _note(table, plain, meaning):
            self._measure(plain)

    def _measure(self, form: str) -> None:
        first, size = form.partition(" ")[0], form.count(" ") + 1
        if self.longest.get(first, 0) < size:
            self.longest[first] = size

    def close(self) -> Aliases:
        return Aliases(
            self.forms,
            self.capitals,
            self.longest,
            {inner: frozenset(outer) for inner, outer in self.inside.items()},
            frozenset(self.apart),
            self.names,
            self.sorts,
        )


def _rows(path: Path, columns: int) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table with tabs, comments left out, short rows filled up."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(str(path), "file", str(error), remedy="Restore it from the repository.") from error
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > columns:
            raise LexiconError(
                str(path), f"line {number}", f"has {len(cells)} columns, {columns} are allowed", remedy="Cut it."
            )
        yield number, cells + [""] * (columns - len(cells))


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def plurals(demonym: str) -> Iterable[str]:
    """A demonym and its plural, where English makes one with an s."""
    yield demonym
    if not demonym.endswith(_PLURALS):
        yield demonym + "s"


def _add_countries(index: _Index, path: Path) -> None:
    lines: dict[str, int] = {}
    within: list[tuple[int, str]] = []
    for number, (code, name, others, demonyms, capital, inside) in _rows(path, 6):
        if code in lines:
            raise LexiconError(
                str(path), f"line {number}", f"country {code} already stands in line {lines[code]}", remedy="Drop one."
            )
        lines[code] = number
        nation = f"nation:{code}"
        index.names[nation] = name
        index.add(name, Known(nation, "nation", "name"))
        for other in _split(others):
            capitals = other.endswith("*")
            index.add(other.rstrip("*"), Known(nation, "nation", "name"), capitals=capitals)
        for demonym in _split(demonyms):
            for form in plurals(demonym):
                index.add(form, Known(nation, "nation", "demonym"))
        if capital and capital not in {name, *_split(others)}:
            place = f"place:{code}/{normal(capital)}"
            index.names[place], index.sorts[place] = capital, "city"
            index.inside.setdefault(place, set()).add(nation)
            index.add(capital, Known(place, "place", "name"))
            index.add(capital, Known(nation, "nation", "metonym"))
        if inside:
            index.inside.setdefault(nation, set()).add(f"nation:{inside}" if inside.isupper() else f"region:{inside}")
            within.append((number, inside))
    for number, inside in within:
        if inside.isupper() and inside not in lines:
            raise LexiconError(
                str(path), f"line {number}", "lies in an unknown country", value=inside, remedy="Use a country's code."
            )


def _add_peoples(index: _Index, path: Path) -> None:
    lines: dict[str, int] = {}
    for number, (key, forms, kind) in _rows(path, 3):
        if key in lines:
            raise LexiconError(
                str(path), f"line {number}", f"people {key} already stand in line {lines[key]}", remedy="Join the two."
            )
        lines[key] = number
        if kind not in {"people", "faith", "region"}:
            raise LexiconError(
                str(path), f"line {number}", "names no kind of people", value=kind, remedy="people, faith or region."
            )
        for form in _split(forms):
            index.add(form, Known(f"people:{key}", "people", "demonym"))
        index.names[f"people:{key}"] = _split(forms)[0]


def _add_places(index: _Index, path: Path) -> None:
    for number, (inside, kind, cell) in _rows(path, 3):
        outer = "" if inside == "world" else f"nation:{inside}"
        if outer and outer not in index.names:
            raise LexiconError(
                str(path), f"line {number}", "lies in an unknown country", value=inside, remedy="Use a country's code."
            )
        if not kind:
            raise LexiconError(str(path), f"line {number}", "has no kind", remedy="Write city, state, water, …")
        for spellings in _split(cell):
            first, *rest = [part.strip() for part in spellings.split("=")]
            place = f"place:{inside}/{normal(first)}"
            index.names.setdefault(place, first)
            index.sorts.setdefault(place, kind)
            if outer:
                index.inside.setdefault(place, set()).add(outer)
            for form in (first, *rest):
                index.add(form, Known(place, "place", "name"))


def _add_entity(index: _Index, entity: Entity) -> None:
    meaning = Known(entity.id, entity.kind, "name")
    index.names[entity.id] = entity.names[0]
    for form in (*entity.names, *(form for form, _, _ in entity.dated)):
        index.add(form, meaning)
    for form in entity.short:
        index.add(form, meaning, capitals=True)
    for outer in (entity.parent, *entity.member_of):
        if outer:
            index.inside.setdefault(entity.id, set()).add(outer)
            index.apart.add(frozenset((entity.id, outer)))
    for other in entity.not_same:
        index.apart.add(frozenset((entity.id, other)))
