"""What a slip between two copies lies between: the claims that carry the two values, or the differing words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from factcheck.checks.figures.hedged import two_floors
from factcheck.checks.reckoning.page import Page
from factcheck.checks.values import compare_values
from factcheck.model.claim import Claim, Evidence, Kind, Question
from factcheck.model.lineage import DifferenceType, Side, Slip
from factcheck.model.record import packed
from factcheck.model.values import Quantity, Statement
from factcheck.questions.frames import Frame, frame

Made = dict[tuple[str, str, int, int, int], Frame]
DIFFERING: Final[Mapping[DifferenceType, str]] = {
    "number": "a figure", "date": "a date", "name": "a name", "unit": "a unit", "negation": "a “not”",
    "opposite": "an opposite word", "outcome": "what became of them", "wording": "a word",
}  # fmt: skip
_KIND: Final[Kind] = "statement"
_ASKED: Final = Question(kind=_KIND)
_VALUES = frozenset({"quantity", "time", "duration"})


def sides_of(slip: Slip, pages: Mapping[str, Page], known: Made) -> tuple[Frame, Frame]:
    """The claims that carry the two values, if both sides have one of a kind; else the words themselves.

    Those that differ come before those that may be one figure, rounded in one of the copies.
    """
    sides = (slip.left, slip.right)
    carried = [_carrying(pages[side.source].frames, side) for side in sides]
    if slip.type in ("number", "date", "unit"):
        pairs = [(one, two) for one in carried[0] for two in carried[1] if one.claim.kind == two.claim.kind]
        for one, two in pairs:
            if one.claim.kind == "period" or compare_values(one.claim.value, two.claim.value) != "agree":
                return one, two
        if (rounded := next((pair for pair in pairs if told_anew(*pair)), None)) is not None:
            return rounded
    made = [_known(slip, side, pages[side.source], known) for side in sides]
    return made[0], made[1]


def bounds_of(slip: Slip, pages: Mapping[str, Page]) -> tuple[Frame, Frame] | None:
    """The claims that carry two values which may both hold, as two ceilings do: "up to 12 books", "up to 20 books"."""
    one, two = (_carrying(pages[side.source].frames, side) for side in (slip.left, slip.right))
    return next(((a, b) for a in one for b in two if a.claim.kind == b.claim.kind), None)


def floors_of(slip: Slip, pages: Mapping[str, Page]) -> tuple[Frame, Frame] | None:
    """The claims that carry two figures of which each text says only that it is no fewer."""
    if slip.type != "number":
        return None
    one, two = (_carrying(pages[side.source].frames, side) for side in (slip.left, slip.right))
    pairs = ((a, b) for a in one for b in two if a.claim.kind == b.claim.kind)
    return next((pair for pair in pairs if two_floors(pair[0].claim.value, pair[1].claim.value)), None)


def told_anew(left: Frame, right: Frame) -> bool:
    """Whether two exact figures are written as two, whatever room the round one of them leaves."""
    one, two = left.claim.value, right.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)):
        return False
    return one.low != two.low and one.wording == two.wording == "exact"


def _known(slip: Slip, side: Side, page: Page, known: Made) -> Frame:
    """What is made of a side, once: many slips share it."""
    key = (slip.type, side.source, side.start, side.end, side.sentence_start)
    if key not in known:
        known[key] = _made(slip, side, page)
    return known[key]


def _carrying(frames: Sequence[Frame], side: Side) -> list[Frame]:
    """The claims with a value whose words hold the differing ones, the closest first."""
    found = [
        f for f in frames
        if f.claim.value.type in _VALUES and f.claim.start < side.end and side.start < f.claim.end
    ]  # fmt: skip
    return sorted(found, key=lambda f: (f.claim.end - f.claim.start, f.claim.id))


def _made(slip: Slip, side: Side, page: Page) -> Frame:
    """A statement made of the differing words, or of their sentence where a word is missing.

    It is affirmed as it stands: its own words hold the "not" that one of the two has.
    """
    start, end = (side.start, side.end) if side.quote else (side.sentence_start, side.sentence_end)
    evidence = Evidence(
        sentence_start=side.sentence_start, sentence_end=side.sentence_end,
        how=_how(slip.type),
    )  # fmt: skip
    claim = Claim(
        id=f"slip-{side.source}-{start}-{end}", kind=_KIND, source=side.source, start=start, end=end,
        quote=page.document.quote(start, end),
        value=packed(Statement(predicate=side.quote or "(not said)", affirmed=True)),
        question=_ASKED, evidence=packed(evidence),
    )  # fmt: skip
    return frame(
        packed(claim), document=page.number, published=page.document.source.published, origin=page.origin(start, end)
    )


@cache
def _how(type_: DifferenceType) -> tuple[str, ...]:
    """How such a statement was come by, one row for all of a type."""
    return (f"{DIFFERING[type_]} that differs between two copies",)
