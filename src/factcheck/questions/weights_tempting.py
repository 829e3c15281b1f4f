"""The shapes of the weights by which look-alikes are ranked: how easily two answers are taken for rivals."""

from __future__ import annotations

from factcheck.table import Table


class Tempting(Table):
    """How easily two answers that are no rivals are taken for rivals."""

    most: float
    evidence: float
    bar: float
    measure: float
    measure_most: float
    orders: float
    orders_most: float
    far: float
    kin_from: float
    kinship: dict[str, float]
    apart: dict[str, float]
    rate: float
    age: float
    ages: float
    bodies: float
    few: float
    handful: float
    vague: float
    years: float
    years_most: float
    loose: float
    one_text: float
    seen: float
    again: float
    row: int
    row_orders: float
    floor: float


class Beside(Table):
    """Figures that one text tells near each other: how near, and what sets them apart most plainly."""

    reach: int
    next: int
    orders: float
    base: float
    fades: float
    apart: dict[str, float]
    turned: float
    untold: float
    bare_reach: int
    bare_orders: float


class Undone(Table):
    """How tempting an act and its undoing are, and how many acts on one thing are looked through."""

    base: float
    subject: float
    most: int
