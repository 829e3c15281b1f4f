"""What some figures make, ready to be told elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.chance import place
from factcheck.checks.retold.retold_figures import A_DAY, Form, Told, Way
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.once import once


@dataclass(frozen=True)
class Made:
    """What some figures make, with half the width that their rounding leaves it."""

    form: Form
    unit: str
    value: float
    slack: float
    parts: tuple[Told, ...]
    why: str
    way: Way = 0
    apart: int = 0  # sentences between its figures
    least: float = 0.0  # of a sum its smallest part
    open: bool = False  # made of a figure told as "more than" or "nearly"
    rest: bool = False  # what is left of a whole without a part
    before: bool = False  # what the first of them was before it changed

    @once
    def coarse(self) -> float:
        """How near the values lie that figures of so few digits can make: 60,000 of 90,000 is one of few."""
        most = max(digits(part) for part in self.parts)
        return 0.0 if self.least else self.value * 0.5 / most

    @property
    def sentences(self) -> frozenset[int]:
        """The numbers of the sentences that its figures stand in."""
        return frozenset(part.at for part in self.parts)


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    unit = unit.removesuffix(A_DAY)
    return bool(unit) and unit not in units_by_name() and unit != "%"


def digits(told: Told) -> float:
    """A figure without its last noughts: of how many such it is one."""
    number = plain(told.figure)
    return max(1.0, number / place(number))


def loose(told: Told) -> float:
    """How far a figure may be off, as a part of it."""
    return min(0.05, told.slack / told.middle)


def cut(value: float) -> float:
    """A reckoned number without the dust of its last places."""
    return float(f"{value:.6g}")
