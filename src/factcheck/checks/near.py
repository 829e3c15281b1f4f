"""Figures that stand close together in one document, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame

REACH = 420  # characters: a sentence and its neighbours


def figures(frames: Sequence[Frame], *, unit: str | None = None) -> list[Frame]:
    """The frames that carry a quantity (of one unit, if given), in text order."""
    found = [f for f in frames if isinstance(f.claim.value, Quantity) and (unit is None or f.unit == unit)]
    return sorted(found, key=lambda f: (f.claim.start, f.claim.end, f.claim.id))


def windows(frames: Sequence[Frame], size: int) -> Iterator[tuple[Frame, ...]]:
    """Runs of up to `size` neighbouring figures that lie within reach of their first."""
    for index, first in enumerate(frames):
        run = [first]
        for other in frames[index + 1 : index + size]:
            if other.claim.start - first.claim.start > REACH:
                break
            run.append(other)
        if len(run) > 1:
            yield tuple(run)


def quantity(frame: Frame) -> Quantity:
    """The quantity of a frame known to carry one.

    Raises:
        TypeError: If it carries another kind of value.
    """
    value = frame.claim.value
    if not isinstance(value, Quantity):
        raise TypeError(f"{frame.claim.id} carries a {value.type}, not a quantity")
    return value


def exact(frame: Frame) -> float | None:
    """The figure as written, where the words give one: not a bound, not a range."""
    value = quantity(frame)
    if value.low is None or value.low != value.high or value.wording not in ("exact", "about"):
        return None
    return float(value.low)
