"""What a text tells: each figure and date of it, with the words that say what it is the figure of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.grammar.clocks.clocks import FoundClock, find
from factcheck.grammar.counted import Counted, Noun, bind
from factcheck.grammar.directions import way_of_act, way_of_words
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.kinds.galley import Galley, Reading
from factcheck.model.values import FRACTION, RANK, Duration, Quantity, TimeInterval
from factcheck.passages import compared
from factcheck.passages.bounds import Bounds, in_any_year, of_clock, of_days, of_length, of_month, of_quantity
from factcheck.passages.days import Day, days_of
from factcheck.passages.deeds import NO_DEED, Deed, Denial, deed_at, denial
from factcheck.passages.lexicon import passage_table
from factcheck.passages.manner import FACT, Manner, manner_at
from factcheck.passages.sides import side_of
from factcheck.passages.stretches import Spot, dates_told_of, joined, spots, stretch, words
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

_MARKED = re.compile(r"[\d.]+\s?(?:/|out of)\s?(\d+)$")  # "7.4/10": a mark, and no share
_OUT_OF = re.compile(r"\s?(?:/|out of)\s?(5|10|20|100)\b(?!\s*%)")
_LEVEL = re.compile(r"\b(?:to|from|at) $", re.IGNORECASE)  # "rose to 40": where it got, and not by how much
_THE = re.compile(r"\bthe\b", re.IGNORECASE)
_AT_LEVEL = 2
_POOL = "pool"
HOUR = "hour"  # the sort of a time of day
DATES = ("day", "month", "weekday")  # and of dates
_HUNDRED = "100"
_JUST_BEFORE = 8  # characters


class Told(NamedTuple):
    """One figure or date.

    `near` are the words of its own stretch of the sentence, `around` those of the whole sentence; `head` is what
    is counted, `act` what is said of it; `days` are those that the sentence names beside it. A figure that only
    says when ("after 55 reviews") is a `condition`. Beside what the grammar knows, `scopes` may tell that a figure is
    of the "whole", of everywhere "elsewhere", or the "pool" that a part is taken from. `way` is 1 for what rose by the
    figure, -1 for what fell by it, and twice that for what rose or fell to it; `manner` tells whether it is told as
    fact, as meant or as a rule, `past` whether its verb tells of the past. `own` are
    those of `days` that are told of it and not of another figure, and of a date itself.
    `deed` is what its clause tells, `said` are the words of that clause as they stand. Of votes, `side` is "for" or
    "against"; `of_none` is the pool of which it is told of none.
    """

    start: int
    end: int
    sort: str
    bounds: Bounds
    near: tuple[str, ...]
    around: frozenset[str]
    days: tuple[Day, ...]
    clause: tuple[int, int]
    act: str = ""
    head: str = ""
    outcome: str = ""
    scopes: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    condition: bool = False
    year_known: bool = False
    signal: str = ""
    denial: Denial = ""
    way: int = 0
    manner: Manner = FACT
    past: bool | None = None
    own: tuple[Day, ...] = ()
    deed: Deed = NO_DEED
    said: frozenset[str] = frozenset()
    side: str = ""
    of_none: bool = False


class Text(NamedTuple):
    """What one of the two texts tells, its content words with the names among them, and where it says something."""

    told: tuple[Told, ...]
    words: frozenset[str]
    sentences: tuple[tuple[int, int], ...] = ()


def read(galley: Galley) -> Text:
    """A text as the comparison needs it."""
    words = {word for reading in galley.readings for word in reading.whole_content}
    words |= {r.chunks.tokens[i].lower for r in galley.readings for i in r.named}
    return Text(told(galley), frozenset(words), tuple((r.sentence.start, r.end) for r in galley.readings if _says(r)))


def _says(reading: Reading) -> bool:
    """Whether a sentence says something, as a heading of one noun does not."""
    return bool(reading.chunks.verbs)


def told(galley: Galley) -> tuple[Told, ...]:
    """The figures and dates of a text, in its order."""
    memory: list[Noun] = []
    return tuple(one for reading in galley.readings for one in _told_in(galley, reading, memory))


def _told_in(galley: Galley, reading: Reading, memory: list[Noun]) -> list[Told]:
    given = _sided(galley.document.text, reading, [*_of_sentence(galley, reading, memory)])
    return _of_none(_denied_once(_shared_out(given)))


def _sided(text: str, reading: Reading, given: list[Told]) -> list[Told]:
    """The figures with the sides of a vote that they are of, told by the words up to the next one."""
    ends = (*(one.start for one in given[1:]), reading.end)  # one too many, where nothing is told
    return [one._replace(side=side_of(one, text[one.end : end])) for one, end in zip(given, ends, strict=False)]


def _of_none(given: list[Told]) -> list[Told]:
    """Those of whom something is told of none: "none of the 12 climbers"."""
    for index in range(1, len(given)):
        if _POOL in given[index].scopes and (given[index - 1].bounds.low, given[index - 1].bounds.high) == (0, 0):
            given[index] = given[index]._replace(of_none=True)
    return given


def _denied_once(given: list[Told]) -> list[Told]:
    """A "not" that is said of one figure of a clause leaves what its others say: "not 300 but 120 jobs"."""
    taken = {one.clause for one in given if one.denial and one.sort not in DATES}
    return [one._replace(deed=one.deed._replace(denied=False)) if one.clause in taken else one for one in given]


def _shared_out(given: list[Told]) -> list[Told]:
    """The words behind "19 out of 24" belong to the nineteen: these are the villages that something is said of."""
    for index in range(1, len(given)):
        if _POOL in given[index].scopes:
            part = given[index - 1]
            given[index - 1] = part._replace(near=(*part.near, *given[index].near))
            given[index] = given[index]._replace(near=())
    return given


def _of_sentence(galley: Galley, reading: Reading, memory: list[Noun]) -> Iterator[Told]:
    text, first = galley.document.text, reading.sentence.start
    counted = bind(text, first, reading.end, quantities=list(reading.quantities), memory=memory)
    bound = {one.number_start: one for one in counted}
    mentions = [m for m in galley.timeline.within(first, reading.end) if m.kind in ("date", "duration")]
    hours = [one for one in find(text, first, reading.end) if not one.value.either_half]
    places = spots(reading, mentions, hours)
    days, around = days_of(mentions), frozenset(words(reading, range(len(reading.chunks.tokens)), places))
    owned = [stretch(reading, places, index) for index in range(len(places))]
    beside = joined(reading, places, [tuple(words(reading, own, places)) for own in owned])
    dated = dates_told_of(reading, places)
    for spot, own, near, when in zip(places, owned, beside, dated, strict=True):
        found = spot.found
        mood = galley.stance(reading, found.start, found.end).mood
        common = Told(
            found.start, found.end, "", Bounds(None, None), near, around, days, _clause_at(reading, spot),
            act=_act_at(reading, spot), scopes=_reach(near), places=_places(galley, reading, own),
            denial=denial(galley, reading, found.start, found.end),
            manner=manner_at(reading, spot.first, mood), past=_past_at(reading, spot), own=days_of(when),
            deed=deed_at(galley, reading, spot.first), said=_said_at(reading, spot),
        )  # fmt: skip
        if isinstance(found, FoundClock):
            yield common._replace(sort=HOUR, bounds=of_clock(found.value))
        elif isinstance(found, FoundQuantity):
            yield _figure(text, found, bound.get(found.number_start), common, condition=_conditional(reading, spot))
        else:
            for one in _times(text, found, common):
                bounds = _loosened(text, found.start, found.end, one.bounds)
                yield one._replace(bounds=bounds, signal=found.signal, own=days_of([found]))


def _times(text: str, found: ResolvedTime, common: Told) -> Iterator[Told]:
    """What a time phrase answers: a day of the calendar and, beside it, that day in any year."""
    if isinstance(found.value, Duration):
        sort, bounds = compared.of_length(text, found.start, found.end, of_length(found.value))
        if compared.is_denied(text, found.start):
            common = common._replace(denial="", deed=common.deed._replace(denied=False))
        yield common._replace(sort=sort, bounds=bounds, head="age" if sort == compared.AGE else "")
    elif isinstance(found.value, TimeInterval):
        yield common._replace(sort="day", bounds=of_days(found.value))
        month = of_month(found.value)
        if month is not None:
            yield common._replace(sort="month", bounds=month, year_known=True)
    else:
        partial = in_any_year(found.symbol, found.signal)
        if partial is not None:
            yield common._replace(sort=partial[0], bounds=partial[1])


def _conditional(reading: Reading, spot: Spot) -> bool:
    return spot.first > 0 and reading.chunks.tokens[spot.first - 1].lower in passage_table().words.conditions


def _reach(near: tuple[str, ...]) -> frozenset[str]:
    """Whether the words beside a figure make it that of the whole, or that of everywhere else."""
    table = passage_table().words
    found = {"whole"} if not table.whole.isdisjoint(near) else set()
    return frozenset(found | ({"elsewhere"} if not table.elsewhere.isdisjoint(near) else set()))


def _places(galley: Galley, reading: Reading, own: range) -> frozenset[str]:
    """The places that the stretch of a figure names."""
    if not own:
        return frozenset()
    start, end = reading.chunks.span(own.start, own.stop)
    named = (name for name in reading.names if name.kind in ("place", "nation") and start <= name.start < end)
    return frozenset(galley.id_of(name) for name in named)


def _figure(text: str, found: FoundQuantity, bound: Counted | None, common: Told, *, condition: bool) -> Told:
    sort, value = _sorted(text, found)
    bounds = of_quantity(value)
    if _THE.search(text, found.start, found.number_start):  # "below the 405 of 2019"
        bounds = bounds.at_its_end
    bounds = _loosened(text, found.start, found.number_start, bounds)
    lead = text[max(0, found.start - _JUST_BEFORE) : found.start]
    level = bool(_LEVEL.search(lead))
    way = (way_of_act(common.act) or way_of_words(lead.lower().split()[-2:])) * (_AT_LEVEL if level else 1)
    common = common._replace(sort=sort, bounds=bounds, condition=condition, way=way)
    if sort == "number" and (bound is None or not bound.measure.head):
        age = compared.of_bare_bound(text, found.start, found.end, bounds)
        if age is not None:
            return common._replace(sort=compared.AGE, bounds=age, head="age")
    if bound is None:
        return common
    measure = bound.measure
    if measure.head == "age":
        common = common._replace(bounds=bounds._replace(slack=0))  # nobody rounds an age
    return common._replace(
        head=measure.head.lower(), act=measure.predicate.lower() or common.act, outcome=measure.outcome,
        scopes=common.scopes | frozenset(bound.scope) | ({_POOL} if bound.how == "whole" else set()),
    )  # fmt: skip


def _loosened(text: str, start: int, end: int, bounds: Bounds) -> Bounds:
    """The bounds with their edges, where "just" takes these away: "just under six hours"."""
    lead = text[max(0, start - _JUST_BEFORE) : end].lower().split()
    just = not passage_table().words.almost.isdisjoint(lead)
    return bounds._replace(open_low=False, open_high=False) if just else bounds


def _sorted(text: str, found: FoundQuantity) -> tuple[str, Quantity]:
    """What sort of figure it is (only figures of one sort are compared), and its value in that sort.

    A mark out of ten is no percentage; one out of a hundred may be told as either.
    """
    value = found.quantity
    mark = _MARKED.search(value.as_written) if found.kind == "fraction" else None
    if mark and mark[1] != _HUNDRED:
        return f"of {mark[1]}", value.scaled(float(mark[1]) / 100, None)
    scale = _OUT_OF.match(text, found.number_end) if found.kind == "count" else None
    if scale:
        return ("share" if scale[1] == _HUNDRED else f"of {scale[1]}"), value
    if found.kind == "ordinal" or value.unit == RANK:
        return "rank", value
    if value.unit in ("%", FRACTION):
        return "share", value
    if value.unit is None:
        return "number", value
    unit = units_by_name().get(value.unit)
    return (unit.of if unit is not None else value.unit), value


def _clause_at(reading: Reading, spot: Spot) -> tuple[int, int]:
    """The sentence and its clause that holds a spot; -1 where none does, as before a fronted comma."""
    clause = reading.chunks.clause_at(spot.first)
    return reading.index, -1 if clause is None else clause


def _said_at(reading: Reading, spot: Spot) -> frozenset[str]:
    """The words of the clause that holds a spot, as they stand."""
    clause = reading.chunks.clause_at(spot.first)
    if clause is None:
        return frozenset()
    held = reading.chunks.clauses[clause]
    return frozenset(token.lower for token in reading.chunks.tokens[held.first : held.end])


def _past_at(reading: Reading, spot: Spot) -> bool | None:
    """Whether the verb of a spot's clause tells of the past; None where nothing shows it."""
    clause = reading.chunks.clause_at(spot.first)
    return None if clause is None else reading.chunks.verbs[reading.chunks.clauses[clause].verb].past


def _act_at(reading: Reading, spot: Spot) -> str:
    """The verb whose clause holds a spot."""
    clause = reading.chunks.clause_at(spot.first)
    return reading.chunks.verbs[reading.chunks.clauses[clause].verb].lemma if clause is not None else ""
