"""What one text says of none, of all, never or always, against a case of it: "nobody was questioned", and two were.

A denial of all there is leaves no room for one: whoever has broken a collarbone came to harm, and what was switched off
was interrupted. The deeds, and which words show a case of them, are told in `universals.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.in_turn import in_turn
from factcheck.checks.other_names import named_apart
from factcheck.checks.other_sorts import sided_apart
from factcheck.checks.page import Page, Shelf
from factcheck.checks.universal_frames import frame_of
from factcheck.checks.universal_joined import SAME, deeds_of_both, joined, keys_of
from factcheck.checks.universal_told import Said, Sentences
from factcheck.checks.universal_words import universal_words
from factcheck.model.claim import ASSERTED
from factcheck.model.rule import Rule
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import compare_place
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every word on none or all, never or always, against the first case that a text of the story tells."""
    for page, laid in in_turn(shelf.pages, partial(_near, shelf), _laid):
        for other in (page, *_near(shelf, page)):
            yield from _between(page, laid[page.number], other, laid[other.number])
            if other is not page:
                yield from _between(other, laid[other.number], page, laid[page.number])


class _Laid(NamedTuple):
    """What a page says of none or all, and its sentences."""

    totals: tuple[Said, ...]
    sentences: Sentences


def _laid(page: Page) -> _Laid:
    sentences = Sentences(page.prose)
    return _Laid(tuple(sentences.totals()), sentences)


def _near(shelf: Shelf, page: Page) -> tuple[Page, ...]:
    """The later texts that surely tell the story of a page."""
    bar = universal_words().bars.story
    return tuple(other for other in shelf.later(page) if shelf.one_story(page, other) >= bar)


def _between(page: Page, mine: _Laid, other: Page, theirs: _Laid) -> Iterator[Sum]:
    """The clashes of what one page says of none or all with a case that the other tells."""
    told = -1
    for total in mine.totals:
        if total.passage.start != told:
            cases = theirs.sentences.telling(keys_of(total))
            found = next(filter(None, (_clash(page, total, other, case) for case in cases)), None)
            if found is not None:
                told = total.passage.start
                yield found


def _clash(page: Page, total: Said, other: Page, case: Said) -> Sum | None:
    """The clash of two clauses, if they cannot both be so."""
    deeds = deeds_of_both(total, case)
    if not deeds or total is case or not joined(total, case, deeds, page, other):
        return None
    one, two = frame_of(page, total), frame_of(other, case)
    running = total.perfect and any(universal_words().deed[deed].running for deed in deeds if deed != SAME)
    if one is None or two is None or _apart(one, two, total) or (running and not _by_then(one, two)) or _excused(page, other, one, two):
        return None
    quoted = " against ".join(sorted(f"“{frame.claim.quote}”" for frame in (one, two)))
    why = "one says it of none, the other tells a case" if total.way == "none" else "one says it of all, the other not"
    return Sum((one, two), (0, 1), Judgement("tension", f"{why}: {quoted}"), yields=True)


def _excused(page: Page, other: Page, one: Frame, two: Frame) -> bool:
    """Whether either is not told as a fact, or both by one voice of one text."""
    stances = [frame.claim.stance for frame in (one, two)]
    if any(stance.mood not in ASSERTED for stance in stances):
        return True
    return page is other and stances[0].speaker == stances[1].speaker


def _apart(one: Frame, two: Frame, total: Said) -> bool:
    """Whether a day, a place or a name of their own tells the two apart, or the case came later."""
    if named_apart(one, two, beside=False) or sided_apart(one, two):
        return True
    fields = (compare_time(one, two) if one.strong_time and two.strong_time else None, compare_place(one, two))
    if any(field is not None and field.likeness == "different" for field in fields):
        return True
    told, then = one.published_day, two.time.start if two.time is not None and two.strong_time else None
    if told is not None and then is not None and then > told:
        return True
    later = two.published_day
    return total.perfect and told is not None and later is not None and later > told and then is None


def _by_then(one: Frame, two: Frame) -> bool:
    """Whether the case was surely told by the day on which there was none so far."""
    return one.published_day is not None and two.published_day is not None and two.published_day <= one.published_day


UNIVERSALS = FolderCheck("universals", judge)
