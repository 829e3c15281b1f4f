"""Figures whose digits have changed places: 1.24 million customers in one text, 1.42 million people in another.

Of a thousand figures of three digits one in some two hundred would be the other with two neighbours swapped by mere
chance, and whoever types figures swaps them far more often. So where two texts of one story hold such a pair, and
neither tells the other's figure as well, little else is needed to tell an editor of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.grammar.words.words import is_person, related
from factcheck.model.claim import Kind
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity
from factcheck.once import once
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import compare_place, compare_stance, compare_subject, is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights

_KEPT = 12  # digits that a number keeps surely


_Find = tuple[Frame, Frame]  # two claims whose figures differ by a swap


@dataclass(frozen=True)
class _Key:
    """What two figures have in common that may be one with its digits swapped."""

    kind: Kind
    unit: str
    point: int  # the power of ten of the last digit
    digits: str  # in order of size


@dataclass(frozen=True)
class _Laid:
    """The exact figures of a page of so many digits and more; one of very many is no figure, but a number of a file."""

    page: Page
    least: int
    most: int

    @once
    def figures(self) -> dict[_Key, list[tuple[str, Frame]]]:
        """By what they may be taken for, each with its digits as they stand."""
        found: dict[_Key, list[tuple[str, Frame]]] = defaultdict(list)
        for frame in self.page.frames:
            digits, point = _digits(frame)
            if self.least <= len(digits) <= self.most:
                key = _Key(frame.claim.kind, frame.unit, point, "".join(sorted(digits)))
                found[key].append((digits, frame))
        return found


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two texts of a story, one of which tells a figure of the other with two digits swapped."""
    for told in _questions(_found(shelf, rule)):
        yield _as_one(told)


def _found(shelf: Shelf, rule: Rule) -> Iterator[_Find]:
    least, most = int(rule.number("short")), int(rule.number("longest"))
    sure, alike = int(rule.number("digits")), rule.number("alike")
    for page, laid in in_turn(shelf.pages, shelf.later, lambda page: _Laid(page, least, most)):
        mine = laid[page.number].figures
        for other in shelf.later(page):
            theirs = laid[other.number].figures
            for key in mine:
                if key in theirs and key.kind in rule.kinds:  # no ages: many a son of 15 has a father of 51
                    short = len(key.digits) < sure
                    found = _between(mine[key], theirs[key])
                    yield from (pair for pair in found if not short or _surely_alike(*pair, alike))


def _questions(found: Iterable[_Find]) -> list[list[_Find]]:
    """The finds put together: those that have a claim in common are one question."""
    of_claim: dict[str, list[_Find]] = {}
    for find in found:
        told = [find]
        for frame in find:
            before = of_claim.get(frame.claim.id, told)
            if before is not told:
                before += told
                told = before
                of_claim.update((one.claim.id, told) for pair in told for one in pair)
        of_claim.update((frame.claim.id, told) for frame in find)
    return list({id(told): told for told in of_claim.values()}.values())


def _as_one(told: Sequence[_Find]) -> Sum:
    """All tellings of a figure and of what it became, each on its side."""
    frames = {frame.claim.id: frame for pair in told for frame in pair}
    written = list(dict.fromkeys(map(_digits, frames.values())))
    sides = tuple(written.index(_digits(frame)) for frame in frames.values())
    return Sum(tuple(frames.values()), sides, Judgement("tension", _why(*told[0])), yields=True)


def _between(mine: list[tuple[str, Frame]], theirs: list[tuple[str, Frame]]) -> Iterator[_Find]:
    """The rivals among figures of the same digits; whoever tells both figures has not swapped them."""
    written = [{digits for digits, _ in told} for told in (mine, theirs)]
    if any(len(digits) > 1 for digits in written) or not swapped(*(next(iter(digits)) for digits in written)):
        return
    for _, one in mine:
        for _, two in theirs:
            if _may_be_one(one, two):
                yield one, two
                return


def _digits(frame: Frame) -> tuple[str, int]:
    value = frame.claim.value
    return digits_of(value) if isinstance(value, Quantity) else ("", 0)


def digits_of(value: Quantity) -> tuple[str, int]:
    """The digits of an exact figure without the noughts at its end, and the power of ten of the last.

    Example:
        >>> from factcheck.grammar.quantities import find
        >>> digits_of(find("1.24 million people")[0].quantity)
        ('124', 4)
    """
    value = value.in_points
    if value.low is None or value.low != value.high or value.low <= 0:
        return "", 0
    whole, _, part = f"{value.low:.{_KEPT}g}".partition(".")
    if not (whole + part).isdigit():
        return "", 0  # written with an exponent
    digits = (whole + part.rstrip("0")).lstrip("0")
    bare = digits.rstrip("0")
    return bare, len(digits) - len(bare) - len(part.rstrip("0"))


def swapped(one: str, two: str) -> bool:
    """Whether two runs of digits differ by two neighbours that have changed places.

    Example:
        >>> swapped("842", "824"), swapped("842", "482"), swapped("842", "248")
        (True, True, False)
    """
    apart = [at for at, (first, second) in enumerate(zip(one, two, strict=True)) if first != second]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == two[apart[1]]


def _may_be_one(one: Frame, two: Frame) -> bool:
    """Whether nothing tells two figures apart, and something joins what they count."""
    fields = (compare(one, two) for compare in (compare_subject, compare_place, compare_stance))
    apart = any(field is not None and field.likeness == "different" for field in fields)
    return _counts_alike(one, two) and not apart and not _at_two_times(one, two)


def _at_two_times(one: Frame, two: Frame) -> bool:
    """Whether two times lie apart; that one is a day of the other's spring tells no two figures apart."""
    field = compare_time(one, two)
    meet = one.time is not None and two.time is not None and one.time.hull.meets(two.time.hull)
    return field is not None and field.likeness == "different" and not meet


def _counts_alike(one: Frame, two: Frame) -> bool:
    """Whether both count people, or things that a word joins."""
    if _words(one) & _words(two) or one.claim.kind == "casualty":
        return True
    heads = [frame.claim.question.measure.head for frame in (one, two)]
    if all(heads) and related(*heads) >= weights().head.related_from:
        return True
    return any(map(is_everybody, heads)) and all(is_everybody(head) or is_person(head) for head in heads)


def _surely_alike(one: Frame, two: Frame, bar: float) -> bool:
    """Whether two figures that may be each other's by chance are of one thing, or of what became of people.

    No round ones: of 5,200 soldiers 2,500 may stay.
    """
    if any(_digits(frame)[1] > 0 for frame in (one, two)):
        return False
    mine, theirs = (frame.claim.question.measure for frame in (one, two))
    if one.claim.kind == "casualty":
        return mine.outcome == theirs.outcome and (is_everybody(mine.head) or is_everybody(theirs.head))
    if mine.whole and theirs.whole and related(mine.whole, theirs.whole) < bar:
        return False  # the length of a tunnel, and of the road to it
    return bool(mine.head and theirs.head) and related(mine.head, theirs.head) >= bar


def _words(frame: Frame) -> set[str]:
    """The telling words of a claim, what is measured among them."""
    measure = frame.claim.question.measure
    return {*frame.terms, measure.head, measure.whole} - {""}


def _why(one: Frame, two: Frame) -> str:
    told = [f.claim.value.as_written for f in (one, two) if isinstance(f.claim.value, Quantity)]
    return f"two digits have changed places between {told[0]} and {told[1]}"


_TAKES = (
    Option("digits", "a whole number", "the fewest digits of a figure, the noughts at its end not counted"),
    Option("longest", "a whole number", "the most: a longer one is the number of a file"),
    Option("short", "a whole number", "the fewest digits of a figure of what is counted as one thing, or of who died"),
    Option("alike", "a number", "kinship from which two nouns name one thing"),
)
TRANSPOSED = FolderCheck("transposed", judge, _TAKES)
