"""How it is told that what some figures make is what another one says."""

from __future__ import annotations

from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.outcome import shown
from factcheck.checks.retold.retold_figures import A_DAY, Told
from factcheck.checks.retold.retold_made import Made, cut

_NEARLY = 0.02  # of a year that is twelve months of 30.4 days


def said(told: Told, made: Made) -> str:
    """The reckoning; where both are told for a time, the sum in which the two meet: so much a month, so much a year."""
    if len(made.parts) > 1 or not told.unit.endswith(A_DAY) or not made.parts[0].unit.endswith(A_DAY):
        return made.why
    brief, long = sorted((told, made.parts[0]), key=lambda one: -one.factor)
    times = brief.factor / long.factor
    number = round(times)
    if number < len((brief, long)) or abs(times - number) > _NEARLY * number:
        return made.why
    return f"{number} times {shown(plain(brief.figure))} is {shown(cut(number * plain(brief.figure)))}"


def told_again(told: Told, made: Made) -> bool:
    """Whether a figure is one of those of which another is made, told once more."""
    alike = (part for part in made.parts if (part.unit, part.form) == (told.unit, told.form))
    return any(plain(part.figure) == plain(told.figure) for part in alike)
