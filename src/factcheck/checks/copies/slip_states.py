"""Two alike sentences of two days of which the later tells a later state: a toll, a tally, an age, a price."""

from __future__ import annotations

from datetime import date
from typing import Final

from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.growing import has_grown, over
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.chunks.chunks import parse
from factcheck.model.claim import BOUNDED
from factcheck.model.in_words import dates
from factcheck.model.lineage import Side
from factcheck.model.values import Quantity
from factcheck.model.years import YEAR
from factcheck.questions.frames import Frame

STATES: Final = "told as so on two days, between which it may have changed"
_TALLY = "cumulative"
_CHANGING = frozenset({"count", "money", "share", "troop_count", "statement"})
_RULED = _CHANGING | {"duration"}


def birthday_between(left: Frame, right: Frame) -> bool:
    """Whether somebody is as much older in the later text as the days between the two allow."""
    first, second = sorted((left, right), key=lambda f: f.published_day or date.min)
    one, two, day, later = first.claim.value, second.claim.value, first.published_day, second.published_day
    if left.claim.kind != "age" or not (isinstance(one, Quantity) and isinstance(two, Quantity) and day and later):
        return False
    grown, years = (two.low or 0) - (one.low or 0), (later - day).days / YEAR
    return day < later and grown > 0 and abs(grown - years) <= 1


def running_between(left: Frame, right: Frame) -> bool:
    """A toll, or a tally ("has now scored 14"), that a later telling raises."""
    first, second = sorted((left, right), key=lambda f: str(f.published_day or ""))
    tally = all(_TALLY in frame.claim.question.scope for frame in (left, right))
    if left.claim.kind != "casualty" and not (tally and has_grown(first, second)):
        return False
    if first.published_day is None or second.published_day == first.published_day:
        return False
    if over(first, first.published_day) and over(second, first.published_day):
        return False  # no toll of 1934 rises any more
    one, two = first.claim.value, second.claim.value
    return isinstance(one, Quantity) and isinstance(two, Quantity) and (two.low or 0) > (one.low or 0)


def states_between(left: Frame, right: Frame, sides: tuple[Side, Side], pages: tuple[Page, Page]) -> str:
    """On which two days something was told to be so that may change from one to the other, in words; or nothing.

    "A loaf costs 3 crowns" is told of its day: in a text of two years later it may cost 4. How long or how tall a
    thing is stays, but not how far a rule reaches.
    """
    days = [_told_on(frame) for frame in (left, right)]
    first, last = days
    if first is None or last is None or abs((last - first).days) < clash_words().growing.state:
        return ""
    texts = [(page.document.text, side) for page, side in zip(pages, sides, strict=True)]
    verbs = [verb for told in texts if (verb := _verb_of(*told)) is not None]
    if len(verbs) < len(texts):
        return ""
    ruled = all(rule for _, rule in verbs)
    changing = _RULED if ruled else _CHANGING
    measured = any(frame.dimension in clash_words().growing.lasting for frame in (left, right))
    measured = measured or any(verb in clash_words().growing.weighing for verb, _ in verbs)
    if (measured and not ruled) or any(frame.claim.kind not in changing for frame in (left, right)):
        return ""
    return " and ".join(dates(day, day) for day in sorted((first, last)))


def _told_on(frame: Frame) -> date | None:
    """The day a text is of: on which it came out, or up to which it reports by its heading."""
    if frame.published_day is not None:
        return frame.published_day
    headed = frame.time is not None and frame.claim.question.time_from == "entry"
    return frame.time.end if headed and frame.time is not None else None


def _verb_of(text: str, side: Side) -> tuple[str, bool] | None:
    """The verb in the present by which a value is told, and whether it tells a rule; the last before it, if any."""
    chunks = parse(text, side.sentence_start, side.sentence_end)
    groups = [group for group in chunks.verbs if group.form == "finite"]
    before = [group for group in groups if chunks.tokens[group.main].end <= side.start]
    group = before[-1] if before else groups[0] if groups else None
    if group is None or group.past:
        return None
    if group.modal is not None:
        return (group.lemma, True) if chunks.tokens[group.modal].lower in clash_words().growing.rules else None
    present = group.past is False or chunks.tokens[group.main].form in ("base", "s")
    return (group.lemma, group.lemma in clash_words().growing.ruling) if present else None


def done_since(sides: tuple[Side, Side], pages: tuple[Page, Page]) -> bool:
    """Whether what one sentence says not to be so may be so by the time of the other: "not before 2030", "not so far".

    What "has not been found" in one text has been in a text of a later day.

    Args:
        sides: Two sentences alike but for a "not".
        pages: Where they stand.
    """
    ends = list(zip(sides, pages, strict=True))
    denied = [_denies(side.quote) for side, _ in ends]
    if denied[0] == denied[1]:
        return False
    (never, then), (done, later) = ends if denied[0] else ends[::-1]
    frames = then.frames_in(never.sentence_start, never.sentence_end)
    more = _words_of(then, never) - _words_of(later, done)
    if more and any(BOUNDED in frame.claim.evidence.how for frame in frames):
        return True
    days = then.document.source.published, later.document.source.published
    begun = done.quote.lower().split(maxsplit=1)[:1]
    if not clash_words().growing.perfect.issuperset(begun) or days[0] is None or days[1] is None:
        return False
    return days[0].end is not None and days[1].start is not None and days[0].end < days[1].start


def _denies(quote: str) -> bool:
    return any(token.tag == "NEG" for token in parse(quote).tokens)


def _words_of(page: Page, side: Side) -> set[str]:
    """The words of a sentence, those apart that differ."""
    text = page.document.text
    around = f"{text[side.sentence_start : side.start]} {text[side.end : side.sentence_end]}"
    return {word.strip(".,;:") for word in around.lower().split()}
