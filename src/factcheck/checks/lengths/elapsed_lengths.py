"""The lengths of a page, as days between two dates: "for nine days", "55 years ago", and the ages of things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.checks.lengths.elapsed_ages import age_of
from factcheck.checks.lengths.elapsed_told import (
    LOOKED_BACK,
    SIZES,
    WIDEST,
    Length,
    beside,
    ends_with,
    is_compared,
    now_of,
    ordinals,
    sentences_of,
    starts_with,
)
from factcheck.checks.lengths.elapsed_words import Words, elapsed, lemmas_in, words_of
from factcheck.checks.reckoning.bands import Span
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import time_member
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.spans import YEAR
from factcheck.model.claim import ASSERTED
from factcheck.model.values import Duration, TimeInterval
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.timeline import ResolvedTime

LOOKED_BEHIND = 80
LEAST_BOUND = 4  # units from which "more than four years" tells enough
_COUNTED_BACK = re.compile(r"(?:the |these |those )?(?:last|past|next|coming|previous|first)\b", re.IGNORECASE)
_BOUNDS = frozenset({"more_than", "less_than", "at_least", "at_most", "up_to"})
_COUNTED = re.compile(r"(?:\s+\w+){0,3}?\s+(?P<how>after|since|before|from|between|following|of)\b(?P<what>[^,.;:]*)")


def lengths_of(page: Page) -> Iterator[Length]:
    """Every length and every age of a thing that the page tells."""
    numbers = sentences_of(page)
    for passage, times in page.timed():
        for time in times:
            found = _length(page, passage, time)
            if found is not None:
                yield replace(found, sentence=numbers.get(passage.start, -9))
    for number, passage in enumerate(page.passages):
        for figure in passage.quantities:
            found = age_of(page, passage, figure)
            if found is not None:
                yield replace(found, sentence=number)


def _length(page: Page, passage: Passage, time: ResolvedTime) -> Length | None:
    value = time.value
    if isinstance(value, TimeInterval):
        return _ago(page, passage, time)
    if not isinstance(value, Duration) or value.unit not in SIZES:
        return None
    behind = page.text[time.end : min(time.end + LOOKED_BEHIND, passage.end)].lower()
    if time.when is not None and not starts_with(behind, "since"):
        return None
    frame = time_member(page, passage, time)
    band = _band(value)
    if (
        band is None
        or _COUNTED_BACK.match(value.as_written)
        or (value.wording in _BOUNDS and band.low < LEAST_BOUND * SIZES[value.unit])
    ):
        return None
    if frame is None or not _lived_through(page, passage, time, frame):
        return None
    before = page.text[max(passage.start, time.start - LOOKED_BACK) : time.start].lower()
    counted = ends_with(before, "up_to_now") or starts_with(behind, "since") or _perfect(before, behind)
    words = words_of(frame, beside(page, passage, frame))
    words, anchor, backwards = _tied_words(words, behind, during=before.rstrip().endswith(" for"))
    if re.match(r"\s+to the day\b", behind) and value.low_days is not None:
        band = Span(float(value.low_days) - 1, float(value.low_days) + 1)
    now = now_of(page, time.start)
    return Length(
        frame, page.number, 0, band, SIZES[value.unit], now,
        words, value.as_written, weak=1.5 if counted else 0.9 if time.qualifies == "event" else 0.3, only_now=counted,
        anchor=anchor, backwards=backwards, compared=is_compared(before, "in") and not starts_with(behind, "since"),
    )  # fmt: skip


def _tied_words(words: Words, behind: str, *, during: bool) -> tuple[Words, Words | None, bool]:
    """The words of a length with those of what it is counted from, or of what it is made of, told for themselves."""
    found = _COUNTED.match(behind)
    if found is None:
        return words, None, False
    tied = lemmas_in(found["what"])
    named = {n for n in words.names if any(fold(word) in n.partition(":")[2].split("-") for word in tied)}
    if found["how"] in ("after", "following", "before") and tied and not during:
        anchor = Words(tied, frozenset(named), frozenset(), frozenset(named), frozenset())
        return words._replace(core=words.core - tied, own=words.own - tied), anchor, found["how"] == "before"
    core, subject = words.core | (words.own & tied), words.subject | named
    return words._replace(core=core, own=words.own - tied, subject=subject), None, False


def _band(value: Duration) -> Span | None:
    """The days that a length may have meant: half a unit to either side, a quarter where it tells halves."""
    kept = value.hull if value.wording == "exact" else value.core
    if kept.low is None or kept.high is None:
        return None
    if value.wording == "exact" and value.low_days is not None:
        size = SIZES[value.unit]
        units = float(value.low_days) / size
        if abs(units - round(units)) > 0.2:
            return Span(float(value.low_days) - size / 4, float(value.low_days) + size / 4)
    return Span(float(kept.low), float(kept.high))


def _ago(page: Page, passage: Passage, time: ResolvedTime) -> Length | None:
    """A date told as so long ago: "That was 55 years ago"."""
    value, now = time.value, now_of(page, time.start)
    written = page.document.quote(time.start, time.end).lower()
    days = ordinals(value.core) if isinstance(value, TimeInterval) else None
    if days is None or now is None or not written.endswith(" ago") or days[1] - days[0] > WIDEST:
        return None
    frame = time_member(page, passage, time)
    if frame is None or now[0] - days[1] < 300:
        return None
    told = Span(float(now[0] - days[1]), float(now[1] - days[0]))
    words = words_of(frame, beside(page, passage, frame))
    return Length(frame, page.number, 0, told, YEAR, now, words, written, weak=1.5, only_now=True)


def _lived_through(page: Page, passage: Passage, time: ResolvedTime, frame: Frame) -> bool:
    """Whether a length is one that went by: not a sentence, a plan, what comes again."""
    stance, measure = frame.claim.stance, frame.claim.question.measure
    words = elapsed().words
    behind = page.text[time.end : min(time.end + LOOKED_BACK, passage.end)].lower()
    if stance.mood not in ASSERTED and not starts_with(behind, "since"):
        return False  # neither what is to last so long nor what may or must
    if (measure.predicate in words["given"] and stance.affirmed) or measure.head in words["given_nouns"]:
        return False
    if any(noun in behind and re.match(rf"(?:\s+(?:of|in|on|a))*\s+{noun}\b", behind) for noun in words["given_nouns"]):
        return False
    before = page.text[max(passage.start, time.start - LOOKED_BACK) : time.start].lower()
    if re.match(r"(?:['’]s?)?\s+(?:time|from now|hence)\b", behind):
        return False
    return not ends_with(before, "unbounded")


def _perfect(before: str, behind: str) -> bool:
    """Whether a verb beside a length runs up to now: "has stood for nine days", "for nine days it has stood"."""
    if before.strip() == "for" or before.endswith((". for ", "for nearly ", "for almost ")):
        return re.match(r"(?:\s+[^\W\d_]+){1,8}?\s+(?:has|have)\b(?! had\b)", behind) is not None
    return re.search(r"\b(?:has|have|'s been|’s been)\b[^.;:]*\bfor\s+(?:[a-z]+\s+)?$", before) is not None
