"""What a physical measure says of its thing: how long, high, deep, heavy, fast or warm it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.counted import Counted
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.kinds.galley import Galley, Reading
from factcheck.locate import read_lexicon
from factcheck.model.claim import Measure
from factcheck.row import NamedTuple
from factcheck.table import Table

_BY_VERB = frozenset({"verb", "left_out", "dimension"})  # bound by the verb alone, to its subject
REACH = 24  # characters behind a figure in which "below the surface" begins


class AttributeWords(Table):
    """A bare list of words."""

    words: frozenset[str]


class Attributes(Table):
    """The lists of `attributes.toml`."""

    words: Mapping[str, frozenset[str]]
    units: Mapping[str, str]
    bare: Mapping[str, str]
    upright: Mapping[str, frozenset[str]]
    behind: Mapping[str, frozenset[str]]
    before: Mapping[str, frozenset[str]]
    nowhere: AttributeWords
    shaking: AttributeWords
    water: AttributeWords


class Attribute(NamedTuple):
    """What is measured, and of which thing where a plain noun says it."""

    name: str
    thing: str = ""


@cache
def attributes() -> Attributes:
    """The lists in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("attributes.toml", Attributes)


@cache
def _named() -> Mapping[str, str]:
    """The attribute that each word names."""
    return {word: name for name, words in attributes().words.items() for word in words}


def attributed(galley: Galley, reading: Reading, counted: Counted, measure: Measure) -> Measure:
    """The measure by its attribute and its thing; as it is where no attribute is told.

    "14 km long", "a length of 14 km" and "a 14-kilometre tunnel" come out alike.
    """
    told = _told(galley, counted, measure)
    if told is None:
        return measure
    if told.name in attributes().nowhere.words:
        return measure.model_copy(update={"predicate": "", "head": told.name, "whole": ""})
    has_it = bearer(reading, counted, told.name)
    thing = told.thing or _noun_in(reading, has_it) or measure.whole
    thing = "" if thing in _named() else thing
    return measure.model_copy(update={"predicate": "", "head": told.name, "whole": thing})


def _told(galley: Galley, counted: Counted, measure: Measure) -> Attribute | None:
    """The attribute that a figure is of."""
    if counted.kind == "count":
        return _magnitude(counted, measure)
    if counted.kind != "measure" or {"each", "additional", "from"} & set(counted.scope):
        return None
    lists, unit = attributes(), units_by_name().get(counted.quantity.unit or "")
    dimension = unit.of if unit is not None else ""
    words = (measure.head, measure.predicate, measure.whole)
    named = next((_named()[word] for word in words if word in _named()), None)
    if named is not None and _fits(named, dimension):
        stands = counted.how == "hyphen" and named == lists.bare.get(dimension) and not _said(galley, counted, named)
        thing = measure.whole or (galley.document.quote(*counted.owner) if counted.owner is not None else "")
        return Attribute((stands and _upright(dimension, thing)) or named)
    if dimension in lists.units:
        return Attribute(lists.units[dimension], "" if measure.head in ("", dimension) else measure.head)
    if dimension == "length" and counted.how == "level" and measure.head in lists.water.words and not counted.scope:
        return Attribute("level")
    name = _beside(galley, counted) if dimension == "length" else ""
    if name:
        return Attribute(name, measure.whole if name == "distance" else measure.head)
    attributive = not counted.quantity.as_written.endswith("s")  # "a 14 kilometre tunnel", not "872 kilometres over"
    if counted.how == "noun" and dimension in lists.bare and measure.head and attributive:
        return Attribute(_upright(dimension, measure.head) or lists.bare[dimension], measure.head)
    return None


def _said(galley: Galley, counted: Counted, name: str) -> bool:
    """Whether a word for the attribute stands right behind the figure: "a 120-metre-long tower"."""
    behind = galley.document.text[counted.number_end : counted.number_end + REACH].lower()
    return any(word in attributes().words[name] for word in behind.replace("-", " ").split()[:2])


def _upright(dimension: str, thing: str) -> str:
    """How a thing that stands or gapes is measured by its length: "a 120-metre tower" is so high."""
    rows = attributes().upright.items() if dimension == "length" else ()
    called = thing.lower().rpartition(" ")[2]  # the Harbour Tower is a tower
    return next((name for name, things in rows if called in things), "")


def _beside(galley: Galley, counted: Counted) -> str:
    """The attribute that the words beside a length tell: "below the surface", "within 200 metres of"."""
    text, behind = galley.document.text, _behind()
    before = text[max(0, counted.number_start - REACH) : counted.number_start].lower().rstrip()
    for name, words in attributes().before.items():
        if before.endswith(tuple(words)):
            return name
    after = behind.match(text[counted.number_end : counted.number_end + REACH].lower())
    return next((name for name, words in attributes().behind.items() if after and after[1] in words), "")


@cache
def _behind() -> re.Pattern[str]:
    """The unit and one of the words behind it."""
    words = sorted({word for row in attributes().behind.values() for word in row}, key=len, reverse=True)
    return re.compile(rf"\W*(?:[a-z]+\W+)?({'|'.join(words)})\b")


def _fits(name: str, dimension: str) -> bool:
    """Whether an attribute is measured in units of this sort."""
    sorts = {"weight": "mass", "speed": "speed", "temperature": "temperature", "capacity": "volume"}
    return sorts.get(name, "length") == dimension or (name == "temperature" and dimension == "angle")


def _magnitude(counted: Counted, measure: Measure) -> Attribute | None:
    """Of a quake, a bare figure with a decimal."""
    if measure.head == "magnitude":
        return Attribute("magnitude")
    low = counted.quantity.low
    broken = low is not None and not float(low).is_integer()
    return Attribute("magnitude") if broken and measure.head in attributes().shaking.words else None


def bearer(reading: Reading, counted: Counted, name: str) -> tuple[int, int] | None:
    """Where the phrase of the thing stands that has an attribute of some size.

    As in "a lake with a depth of 40 metres", "the train derailed at a speed of 140 km/h".
    """
    chunks = reading.chunks
    span = reading.tokens_between(counted.start, counted.end)
    if not span or (counted.owner is not None and counted.how not in _BY_VERB):
        return counted.owner
    index = chunks.noun_at(span.start)
    preposition = chunks.nouns[index].preposition if index is not None else None
    before = chunks.noun_at(preposition - 1) if preposition else None
    if preposition and before is not None and chunks.tokens[preposition].lower == "with":
        return chunks.span(chunks.nouns[before].first, chunks.nouns[before].end)
    covering = [clause for clause in chunks.clauses if clause.first <= span.start < clause.end]
    clause = min(covering, key=lambda c: c.end - c.first, default=None)
    number = _of_which(reading, clause, span.start, name) if clause is not None else None
    if number is None or number == index:
        return counted.owner
    subject = chunks.nouns[number]
    return counted.owner if subject.pronoun else chunks.span(subject.first, subject.end)


def _of_which(reading: Reading, clause: Clause, at: int, name: str) -> int | None:
    """Who or what has it: who moves has the speed, but what is found lies at the depth."""
    before = [n for n in clause.objects if reading.chunks.nouns[n].end <= at]
    return before[-1] if before and name != "speed" else clause.subject


def _noun_in(reading: Reading, place: tuple[int, int] | None) -> str:
    """The plain noun that ends a phrase: the tunnel of "the Kessel tunnel"."""
    if place is None:
        return ""
    tokens = reading.chunks.tokens
    inside = [tokens[index] for index in reading.tokens_between(*place)]
    return inside[-1].lemma.lower() if inside and inside[-1].tag == "NOUN" else ""
