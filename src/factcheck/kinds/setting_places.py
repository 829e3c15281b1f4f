"""Where a figure is told of: of several places of a clause its own, where places and figures take turns.

"Minus 11 in Garth and minus 8 in Holm" tells of each place one figure. Without that both would be told of both places,
and minus 8 in Holm would agree with minus 8 in Garth.
"""

from __future__ import annotations

from factcheck.kinds.galley import Galley, Reading

_FEWEST = 2
_NO_FIGURE = frozenset({"ordinal", "duration", "age"})


def places_of(galley: Galley, reading: Reading, clause: range, at: int) -> tuple[str, ...]:
    """The places that a clause names, or the one that takes its turn with the figure at an offset."""
    found = galley.places_in(reading, clause)
    if len(found) < _FEWEST:
        return found
    own = next((figure for figure in reading.quantities if figure.start <= at < figure.end), None)
    if own is None:
        return found
    low, high = reading.chunks.span(clause.start, clause.stop)
    figures = [
        figure.number_start
        for figure in reading.quantities
        if low <= figure.start < high and figure.kind not in _NO_FIGURE and figure.quantity.unit == own.quantity.unit
    ]
    named = [(name.start, galley.id_of(name)) for first, name in reading.places if first in clause]
    if len(named) != len(figures) or own.number_start not in figures:
        return found
    turn = figures.index(own.number_start)
    return (named[turn][1],) if _in_turn([start for start, _ in named], figures) else found


def _in_turn(one: list[int], two: list[int]) -> bool:
    """Whether two rows of offsets alternate throughout."""
    first, second = (one, two) if one[0] < two[0] else (two, one)
    row = [offset for pair in zip(first, second, strict=True) for offset in pair]
    return row == sorted(row)
