"""What would make the sides of a clash consistent, without what its own claims rule out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from factcheck.locate import read_lexicon
from factcheck.model.claim import ASSERTED
from factcheck.model.values import Quantity
from factcheck.model.years import YEAR
from factcheck.questions.frames import Frame
from factcheck.table import Table

_PLAIN = "exact"


class Excuses(Table):
    """Which ways out of a clash hang on what; see the comments in the file."""

    birthdays: frozenset[str]
    unsettled: frozenset[str]


@cache
def _excuses() -> Excuses:
    """The table in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("excuses.toml", Excuses)


def left_open(ways: Sequence[str], frames: Sequence[Frame]) -> tuple[str, ...]:
    """The ways out of a clash that its claims leave open.

    Args:
        ways: What the rule says of when two such answers agree.
        frames: The claims that clash.
    """
    table = _excuses()
    out: set[str] = set()
    if not table.birthdays.isdisjoint(ways) and _too_far_for_birthdays(frames):
        out |= table.birthdays
    if not table.unsettled.isdisjoint(ways) and all(map(_is_plain, frames)):
        out |= table.unsettled
    return tuple(way for way in ways if way not in out)


def _too_far_for_birthdays(frames: Sequence[Frame]) -> bool:
    """Whether the days of the texts are known, and nobody grows so much older between them."""
    days = [frame.published_day for frame in frames]
    ages = [float(v.low) for frame in frames if isinstance(v := frame.claim.value, Quantity) and v.low is not None]
    known = [day for day in days if day is not None]
    if len(known) < len(frames) or len(ages) < len(frames) or not ages:
        return False
    return max(ages) - min(ages) > (max(known) - min(known)).days / YEAR + 1


def _is_plain(frame: Frame) -> bool:
    """Whether a figure is told as a fact, without a hedge and as no plan or bound."""
    value = frame.claim.value
    plain = isinstance(value, Quantity) and value.wording == _PLAIN and frame.claim.stance.mood in ASSERTED
    return plain and not {"planned", "ceiling"} & set(frame.claim.question.scope)
