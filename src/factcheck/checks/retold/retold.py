"""One fact told as different figures: a share here and two counts there, so much for each, a sum, a change.

For agreement the coincidence of precise figures is itself the evidence: what two figures of one place make is
looked for among the figures of every other place of the story. The looser the figure and the more there was
to try, the more words must tie them. It confirms and never refutes: a reckoning across texts that fails has
too many innocent reasons.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.reckoning.retold_words import retold_words
from factcheck.checks.retold.retold_chance import accident, likeness
from factcheck.checks.retold.retold_figures import Place, Told, told_by
from factcheck.checks.retold.retold_made import Made
from factcheck.checks.retold.retold_pairs import made_of
from factcheck.checks.retold.retold_said import said, told_again
from factcheck.model.rule import Rule
from factcheck.once import once

MOST_PAGES = 24  # other texts of its story that a text is held against
MOST_TRIED = 120  # what a page makes that is held against one figure
MOST_FITS = 24  # of what a page makes that lies by one figure

Found = tuple[float, float, Told, Made]  # the chance of accident, what of it the words leave, and what fits


@dataclass(frozen=True)
class Ledger:
    """The figures of a page, and what they make."""

    page: Page
    told: tuple[Told, ...]

    @once
    def made(self) -> dict[tuple[str, str], tuple[list[float], list[Made]]]:
        """What the figures make, by form and unit, in the order of its size."""
        found: dict[tuple[str, str], list[Made]] = {}
        for one in made_of(self.told):
            found.setdefault((one.form, one.unit), []).append(one)
        return {key: _ordered(many) for key, many in found.items()}


def _ordered(many: list[Made]) -> tuple[list[float], list[Made]]:
    many.sort(key=lambda m: (m.value, m.why))
    return [m.value for m in many], many


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every figure that other figures of its story make, the least accidental reckoning first."""
    most = rule.number("accident")
    found: list[Found] = []

    def nearest(page: Page) -> Sequence[Page]:
        return _nearest(page, shelf.told_with(page))

    for page, ledgers in in_turn(shelf.pages, nearest, lambda page: Ledger(page, tuple(told_by(page)))):
        near = [ledgers[one.number] for one in (page, *nearest(page))]
        found += (one for told in near[0].told if (one := _best(told, near, most)) is not None)
    yield from _once(found)


def _nearest(page: Page, others: Sequence[Page]) -> Sequence[Page]:
    """Of many other texts of a story those that stand next to a text in the folder."""
    at = bisect_left(others, page.number, key=lambda other: other.number)
    first = max(0, min(at - MOST_PAGES // 2, len(others) - MOST_PAGES))
    return others[first : first + MOST_PAGES]


def _once(found: list[Found]) -> Iterator[Sum]:
    """Each set of figures once, by its least accidental reckoning; what some make is told where the words tie most."""
    done: set[frozenset[Place]] = set()
    far_worse = retold_words().chance.far_worse
    least: dict[frozenset[Place], float] = {}
    for _, tied, told, made in sorted(found, key=lambda one: (one[0], one[2].place, one[3].why)):
        parts = frozenset(part.place for part in made.parts)
        places = parts | {told.place}
        worse = tied > far_worse * least.setdefault(parts, tied)
        if places in done or (worse and made.form == "amount"):
            continue
        done.add(places)
        frames = [(told.frame, 0), *((part.frame, 1) for part in made.parts)]
        judgement = judged(frames, "consistent", said(told, made), settles=True)
        if judgement is not None:
            yield judgement


def _best(told: Told, ledgers: Sequence[Ledger], most: float) -> Found | None:
    """The least accidental of the reckonings that a figure fits."""
    best: Found | None = None
    lowest = retold_words().chance.least
    own = _own(told, ledgers[0])
    for ledger in ledgers:
        for made in _fitting(told, ledger):
            if own and not (ledger is ledgers[0] and made.sentences == {told.at}):
                continue
            fits = accident(told, made)
            if fits is None or fits * lowest > most:
                continue
            words = likeness(told, made)
            if words is None or fits * words > most:
                continue
            chance = fits * words * _tried(told, made, words, ledger)
            if chance <= most and (best is None or (chance, made.why) < (best[0], best[3].why)):
                best = (chance, words, told, made)
    return best


def _fitting(told: Told, ledger: Ledger) -> Iterator[Made]:
    """What the other figures of a page make that lies by a figure."""
    for form in _forms(told):
        values, made = ledger.made.get((form, told.unit), ((), ()))
        first, last = bisect_left(values, told.low * 0.94), bisect_right(values, told.high * 1.06)
        for one in made[first : min(last, first + MOST_FITS)]:
            if not _with(told, one) and not told_again(told, one):
                yield one


def _own(told: Told, ledger: Ledger) -> bool:
    """Whether a change stands in one sentence with two figures of a change: those are its own."""
    made = ledger.made.get(("change", ""), ((), ()))[1] if told.form == "change" else ()
    return any(one.sentences == {told.at} for one in made)


def _forms(told: Told) -> tuple[str, ...]:
    return ("share", "change") if told.form == "share" else (told.form,)


def _with(told: Told, made: Made) -> bool:
    """Whether a figure is one of those that make the other, or stands in one sentence with a sum of it."""
    if made.parts[0].page is not told.page:
        return False
    at = told.figure.number_start
    return any(part.figure.number_start == at for part in made.parts) or (made.least > 0 and told.at in made.sentences)


def _tried(told: Told, made: Made, words: float, ledger: Ledger) -> float:
    """How many others of its page might as well have fitted; one that the words tie less counts for less."""
    tried = 1.0
    for form in _forms(told):
        for other in ledger.made.get((form, told.unit), ((), ()))[1][:MOST_TRIED]:
            if other is not made and not _with(told, other):
                tied = likeness(told, other)
                tried += 0.0 if tied is None else min(1.0, words / tied)
    return tried


_TAKES = (Option("accident", "a number", "the chance above which a figure that others make may do so by accident"),)
RETOLD = FolderCheck("retold", judge, _TAKES)
