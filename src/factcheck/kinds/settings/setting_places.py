"""Where each of several figures of a clause was told: "minus 9 in Orme and minus 6 in Dunby"."""

from __future__ import annotations

from factcheck.kinds.galley import Galley, Reading

_Group = tuple[list[str], list[int]]  # places that stand side by side, and the figures that are theirs


def places_told(galley: Galley, reading: Reading, clause: range, span: tuple[int, int]) -> tuple[str, ...]:
    """The places of a value, without those that are of other figures of its clause alone.

    Where a clause begins with a place, each figure is of the one before it; where it ends with one, of the one
    behind it. A clause that begins and ends with a place, or with a figure, leaves it open.
    """
    everywhere = galley.places_in(reading, clause)
    groups = _groups(galley, reading, clause) if len(everywhere) > 1 else []
    own = [group for group in groups if any(span[0] <= at < span[1] for at in group[1])]
    if len(own) != 1:
        return everywhere
    return tuple(own[0][0])


def _groups(galley: Galley, reading: Reading, clause: range) -> list[_Group]:
    """The places of a clause with their figures, or nothing where it is open which is whose."""
    tokens = reading.chunks.tokens
    named = [(tokens[first].start, galley.id_of(name)) for first, name in reading.places if first in clause]
    low, high = tokens[clause.start].start, tokens[clause.stop - 1].end
    figures = [q.number_start for q in reading.quantities if not q.doubt and low <= q.number_start < high]
    told = sorted([(at, place) for at, place in named] + [(at, "") for at in figures])
    if not told or bool(told[0][1]) == bool(told[-1][1]):
        return []
    if not told[0][1]:
        told.reverse()  # the places stand behind their figures
    groups: list[_Group] = []
    for at, place in told:
        if not place:
            groups[-1][1].append(at)
        elif groups and not groups[-1][1]:
            groups[-1][0].append(place)
        else:
            groups.append(([place], []))
    return groups if len(groups) > 1 else []
