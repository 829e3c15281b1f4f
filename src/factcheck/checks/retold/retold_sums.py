"""What figures of one list make together, and what a figure for a week makes a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.outcome import shown
from factcheck.checks.reckoning.retold_words import shape
from factcheck.checks.retold.retold_figures import A_DAY, Form, Told, days_of
from factcheck.checks.retold.retold_made import Made, cut
from factcheck.checks.retold.retold_ratios import ends_of, of_one_kind
from factcheck.model.in_words import counted

MOST_LISTED = 5  # figures of a sentence of which some may make a total and others not
NEXT = 70  # characters between two figures of a list


def sums_of(here: Sequence[Told]) -> Iterator[Made]:
    """Neighbouring figures of one unit together."""
    amounts = [one for one in here if one.form in ("amount", "change", "share") and one.sharp]
    for size in (2, 3, 4):
        for first in range(len(amounts) - size + 1):
            run = tuple(amounts[first : first + size])
            form: Form = run[0].form
            kinds = {_sort_of(one, run[0]) for one in run}
            if len(kinds) > 1 or len({one.middle for one in run}) == 1 or not _is_list(run, amounts):
                continue
            if _of_two_wholes(run):
                continue
            made = sum(one.middle for one in run)
            slack = 0.0 if form == "amount" else 0.05
            why = f"{' + '.join(shown(one.middle) for one in run)} = {shown(cut(made))}"
            least = min(one.middle for one in run)
            yield Made(form, run[0].unit, made, slack, run, why, run[0].way, least=least)


def _sort_of(one: Told, first: Told) -> tuple[str, str]:
    """What figures of a list have in common: "4.1 per cent and a further 3" are both of them shares."""
    before = one.page.text[max(0, one.figure.start - 12) : one.figure.start]
    if first.form in ("share", "change") and (one.form in ("share", "change") or before.endswith("further ")):
        return "", "share"
    return one.unit, one.form


def _of_two_wholes(run: Sequence[Told]) -> bool:
    """Whether shares name two wholes: 25 per cent of the first budget and 15 per cent of the second make no 40."""
    if run[0].form not in ("share", "change"):
        return False
    told = [shape("whole_of").match(one.page.text, one.figure.end) for one in run]
    return len({found[1].lower() for found in told if found is not None}) > 1


def _is_list(run: Sequence[Told], amounts: Sequence[Told]) -> bool:
    """Whether figures are a list of one kind of thing; of a list of many none but the whole makes a total."""
    if any(ends_of(one, two) != (None, None) for one, two in pairwise(run)):
        return False
    if run[0].form == "amount" and not run[0].unit and any(one.claim is None for one in run):
        return False  # a bare number, perhaps an age
    alike = sum(one.unit == run[0].unit for one in amounts)
    return (len(run) == alike or alike <= MOST_LISTED) and _listed(run) and of_one_kind(run)


def _listed(run: Sequence[Told]) -> bool:
    """Whether figures stand in a row: joined by little more than "and" or a comma."""
    text = run[0].page.text
    if any(shape("some_of_them").match(text, one.figure.end) for one in run[1:]):
        return False
    return all(
        two.figure.start - one.figure.end <= NEXT and shape("joined").search(text[one.figure.end : two.figure.start])
        for one, two in pairwise(run)
    )


def a_day(one: Told) -> Iterator[Made]:
    """What a figure for a week or a year makes a day, so that it meets one told for a day."""
    text = one.page.text[one.passage.start : one.passage.end].lower()
    if one.form == "each" and one.unit.endswith(A_DAY) and one.sharp:
        days = 1 / one.factor
    elif one.form == "amount" and one.sharp and (lasted := _lasted(one, text)):
        days = lasted
    else:
        return
    value, unit = plain(one.figure) / days, one.unit.removesuffix(A_DAY) + A_DAY
    length = counted(round(days), "day")
    why = f"{shown(plain(one.figure))} in {length} is {shown(cut(value))} a day"
    yield Made("each", unit, value, one.slack / (days if one.form == "amount" else 1), (one,), why)


def _lasted(one: Told, text: str) -> float:
    """How many days a sentence says that its figure took: "in the first week", "over the six weeks"; else nought."""
    if found := shape("in_time").search(text):
        return days_of(f" a {found[1]}")
    lengths = [q for q in one.passage.quantities if q.kind == "duration" and not q.doubt]
    if len(lengths) != 1 or lengths[0].quantity.wording == "range":
        return 0.0
    before = one.page.text[max(one.passage.start, lengths[0].number_start - 14) : lengths[0].number_start].lower()
    unit = days_of(f" a {lengths[0].quantity.unit}")
    return plain(lengths[0]) * unit if shape("over").search(before) else 0.0
