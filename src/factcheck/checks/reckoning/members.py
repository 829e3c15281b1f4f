"""The claims behind the figures of a reckoning: those that were read, or ones made for it alone."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.quantities import FoundQuantity
from factcheck.model.claim import Claim, Evidence, Kind, Measure, Question
from factcheck.model.record import packed
from factcheck.model.values import ClockTime, Duration, Numbers, Quantity, TimeInterval
from factcheck.questions.frames import Frame, frame
from factcheck.timeline import ResolvedTime

LONGEST = 90  # characters; a claim with a longer quote says too little about where its figure stands
_LINKS = re.compile(r"(?:\s+(?:of|the|a|an|and|to|from|by|its|their|his|her))+$")
_NOTHING, _HOW = Measure(), ("read for the reckoning",)
_EDGES = " \t\n,;:–—-()"
_KIND_OF: dict[str, Kind] = {
    "money": "money", "share": "share", "fraction": "share", "age": "age", "duration": "duration",
}  # fmt: skip


def member(page: Page, passage: Passage, figure: FoundQuantity) -> Frame:
    """The claim that a figure of a sentence answers."""
    known = claim_of(page, passage, figure)
    if known is not None:
        return _narrowed(page, passage, figure, known)
    kind = _KIND_OF.get(figure.kind, "count")
    return _made(page, passage, kind, figure.start, figure.end, figure.quantity)


def is_made(claim: Claim) -> bool:
    """Whether a claim was made for a reckoning alone: nobody has looked at how it is told."""
    return claim.evidence.how == _HOW


def _narrowed(page: Page, passage: Passage, figure: FoundQuantity, known: Frame) -> Frame:
    """The same claim without the other figures that its words hold: "to $3.3bn", not all of the rise."""
    start, end = known.claim.start, known.claim.end
    for other in passage.quantities:
        if other.kind == "duration" or other.number_start == figure.number_start:
            continue
        if start <= other.start and other.end <= figure.start:
            start = max(start, other.end)
        elif figure.end <= other.start and other.end <= end:
            end = min(end, other.start)
    if (start, end) == (known.claim.start, known.claim.end):
        return known
    words = page.text[start:end]
    start += len(words) - len(words.lstrip(_EDGES))
    end -= len(words) - len(words.rstrip(_EDGES))
    links = _LINKS.search(page.text, figure.end, end)
    end = links.start() if links is not None else end
    if not start <= figure.start < figure.end <= end:
        start, end = figure.start, figure.end
    span = {"start": start, "end": end, "quote": page.document.quote(start, end)}
    return replace(known, claim=known.claim.model_copy(update=span))


def claim_of(page: Page, passage: Passage, figure: FoundQuantity) -> Frame | None:
    """The claim that was read from a figure, the shortest one that holds it, or None."""
    inside = [
        f
        for f in page.frames_of(figure.number_start, figure.number_end)
        if passage.start <= f.claim.start <= figure.number_start
        and f.claim.end >= figure.number_end
        and isinstance(f.claim.value, Quantity)
        and f.claim.value.as_written == figure.quantity.as_written
    ]
    return min(inside, key=lambda f: (f.claim.end - f.claim.start, f.claim.id)) if inside else None


def time_member(page: Page, passage: Passage, time: ResolvedTime) -> Frame | None:
    """The claim of a time phrase, or one made for the reckoning; None for a time without a value."""
    value = time.value
    if not isinstance(value, Duration | TimeInterval):
        return None
    for known in page.frames_in(passage.start, passage.end):
        if known.claim.evidence.at == (time.start, time.end) and known.claim.value == value:
            return known
    kind: Kind = "duration" if isinstance(value, Duration) else "event_date"
    return _made(page, passage, kind, time.start, time.end, value)


def moment(page: Page, passage: Passage, start: int, end: int, value: ClockTime | TimeInterval) -> Frame:
    """The claim of a time of day or a date that stands at some place, or one made for the reckoning."""
    for known in page.frames_in(passage.start, passage.end):
        if known.claim.value == value and known.claim.start <= start and end <= known.claim.end:
            return known
    return _made(page, passage, "time_of_day" if isinstance(value, ClockTime) else "event_date", start, end, value)


def listing(page: Page, passage: Passage, place: tuple[int, int], count: int) -> Frame:
    """The claim of a list: as many as it names."""
    return worded(page, passage, *place, count)


def valued(page: Page, passage: Passage, start: int, end: int, value: Quantity) -> Frame:
    """The claim of some words that stand for a value reckoned from another."""
    return _made(page, passage, "money" if value.unit and value.unit.isupper() else "count", start, end, value)


def worded(page: Page, passage: Passage, start: int, end: int, number: int) -> Frame:
    """The claim of some words that stand for a number."""
    at = Numbers(low=number, high=number)
    value = Quantity(low=number, high=number, core=at, hull=at, as_written=page.document.quote(start, end))
    return _made(page, passage, "count", start, end, value)


def counted_at(page: Page, passage: Passage, place: tuple[int, int]) -> Frame:
    """The claim of a plain number that was read as a part of something else, such as of a score."""
    return listing(page, passage, place, int(page.text[place[0] : place[1]].replace(",", "")))


def _made(
    page: Page,
    passage: Passage,
    kind: Kind,
    start: int,
    end: int,
    value: Quantity | Duration | TimeInterval | ClockTime,
) -> Frame:
    near = page.frames_in(passage.start, passage.end)
    names = near[0].claim.question.names if near else ()
    told = Claim(
        id=f"{kind}-{page.document.source.id}-reckoned-{start}-{end}", kind=kind, source=page.document.source.id,
        start=start, end=end, quote=page.document.quote(start, end), value=value,
        question=packed(Question(kind=kind, measure=_NOTHING, names=names)),
        evidence=packed(Evidence(
            sentence_start=passage.sentence.start, sentence_end=passage.sentence.end, binding="nearness",
            how=_HOW,
        )),
    )  # fmt: skip
    claim = packed(told)
    return frame(claim, document=page.number, published=page.document.source.published, origin=page.origin(start, end))


def head(page: Page, passage: Passage, figure: FoundQuantity) -> str:
    """What a figure counts, where a claim says so."""
    known = claim_of(page, passage, figure)
    return known.claim.question.measure.head if known is not None else ""
