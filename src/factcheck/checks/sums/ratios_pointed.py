"""A share that takes up a part and its whole told just before: "Of 260 trains 39 were late. That is 25 per cent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import Span, band, fit, over, plain, point, times
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.pointed_words import pointed_signs, pointed_words
from factcheck.checks.reckoning.told_items import TIME, Item
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise
from factcheck.model.report import Verdict

_HUNDRED = point(100.0)
_NEAR = 40  # characters behind a share
_TOLD = frozenset({"exact", "about"})


def ratios_pointed(page: Page, points: float) -> Iterator[tuple[int, Sum]]:
    """Every such share with the only part and whole of its sentence or of the one before, and its place."""
    for at, passage in enumerate(page.prose):
        for share in passage.quantities:
            if share.quantity.unit != "%" or share.quantity.wording not in _TOLD or share.doubt:
                continue
            if not _takes_up(page, passage, share) or not at:
                continue
            pairs = _pairs(page, page.rows[at - 1])
            if len(pairs) == 1 and (found := _told(page, (passage, share), pairs[0], points)) is not None:
                yield share.number_start, found


def _takes_up(page: Page, passage: Passage, share: FoundQuantity) -> bool:
    """Whether a share stands at the head of a sentence that takes up what was told."""
    signs = pointed_signs()
    before = page.text[passage.start : share.start].lower()
    behind = page.text[share.end : passage.end].lower()
    if signs.taking_up.fullmatch(before) is None:
        return not before and signs.behind.match(behind) is not None
    return signs.behind.match(behind) is not None or _ends_there(page, passage, share)


def _ends_there(page: Page, passage: Passage, share: FoundQuantity) -> bool:
    """Whether nothing is told that the share is of: "that is 25 per cent, and", "that one in four failed"."""
    behind = tag(tokenise(page.text, share.end, min(passage.end, share.end + _NEAR)))
    if not behind or behind[0].tag in ("PUNCT", "CONJ"):
        return True
    return behind[0].tag in ("VERB", "AUX", "MODAL") and behind[0].form != "ing"


def _pairs(page: Page, row: Sequence[Item]) -> list[tuple[Item, Item]]:
    """The parts of a sentence with their wholes: "nine of the 45", "of the 45, nine", "45 ... in nine of them"."""
    counts = [one for one in row if one.unit != TIME and one.figure.kind != "share"]
    found = []
    for one, two in combinations(counts, 2):
        if one.unit != two.unit:
            continue
        between = page.text[one.end : two.start].lower()
        if one.value < two.value and pointed_signs().of_whole.fullmatch(between):
            found.append((one, two))
        elif one.value > two.value and _is_whole_of(page, one, two, counts):
            found.append((two, one))
    return found


def _is_whole_of(page: Page, whole: Item, part: Item, counts: Sequence[Item]) -> bool:
    """Whether a figure is told to be the whole of which a later one is a part."""
    signs = pointed_signs()
    before = page.text[whole.passage.start : whole.start].lower()
    if signs.whole_first.search(before):
        first = next(one for one in counts if one.start > whole.start)
        return part is first and (not part.noun or part.noun == whole.noun)
    behind = page.text[part.end : part.passage.end].lower()
    larger = [one for one in counts if one.start < part.start and one.value > part.value]
    return signs.of_them.match(behind) is not None and larger == [whole]


def _told(page: Page, share: tuple[Passage, FoundQuantity], pair: tuple[Item, Item], points: float) -> Sum | None:
    where, figure = share
    part, whole = pair
    if any(one.figure.quantity.wording != "exact" for one in pair):
        return None
    ratio = over(times(part.band, _HUNDRED), whole.band)
    if ratio is None:
        return None
    told, made = band(figure.quantity), 100 * part.value / whole.value
    close = fit(ratio, told)
    room = max(points, pointed_words().bars.points)
    if close != "fits":
        core = told.hull if figure.quantity.wording == "about" else told.core
        close = "near" if ratio.core.meets(Span(core.low - points, core.high + points)) else "fails"
        close = "near" if abs(made - plain(figure)) <= room else close
    far = max(made, plain(figure)) / max(min(made, plain(figure)), 1e-9)
    if close == "near" or (close == "fails" and far > pointed_words().bars.far):
        return None
    verdict: Verdict = "consistent" if close == "fits" else "contradiction"
    why = f"{shown(part.value)} of {shown(whole.value)} is {made:.1f} per cent"
    why += f", and the text says {figure.quantity.as_written}" if verdict != "consistent" else ""
    frames = [(member(page, where, figure), 0), *((member(page, one.passage, one.figure), 1) for one in pair)]
    return judged(frames, verdict, why)
