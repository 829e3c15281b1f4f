"""What one text says of none, of all, never or always, against a case of it: "nobody was questioned", and two were.

A denial of all there is leaves no room for one: whoever has broken a collarbone came to harm, and what was switched off
was interrupted. The deeds, and which words show a case of them, are told in `universals.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.one_thing.occasions import another_occasion
from factcheck.checks.one_thing.other_names import named_apart
from factcheck.checks.one_thing.other_sorts import sided_apart
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.statements.universal_joined import Joint, Told, joined, joint_of, keys_of
from factcheck.checks.statements.universal_told import Said, Sentences, told_in
from factcheck.checks.statements.universal_words import universal_words
from factcheck.model.claim import ASSERTED
from factcheck.model.rule import Rule
from factcheck.model.values import TimeInterval
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import compare_place
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
WHY = {
    "none": "one says it of none, or of no time, and the other tells a case",
    "all": "one says it of all, or of all times, and the other tells a case against it",
}


class _Laid(NamedTuple):
    """What a page says of none or all, and its sentences."""

    totals: tuple[Said, ...]
    sentences: Sentences


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every word on none or all, never or always, against the first case that a text of the story tells."""
    for page, laid in in_turn(shelf.pages, partial(_near, shelf), _laid):
        for other in (page, *_near(shelf, page)):
            yield from _between(page, laid[page.number], other, laid[other.number])
            if other is not page:
                yield from _between(other, laid[other.number], page, laid[page.number])


def _laid(page: Page) -> _Laid:
    sentences = Sentences(told_in(page))
    return _Laid(tuple(sentences.totals()), sentences)


def _near(shelf: Shelf, page: Page) -> tuple[Page, ...]:
    """The later texts that likely tell the story of a page."""
    bar = universal_words().bars.story
    return tuple(other for other in shelf.later(page) if shelf.one_story(page, other) >= bar)


def _between(page: Page, mine: _Laid, other: Page, theirs: _Laid) -> Iterator[Sum]:
    """The clashes of what one page says of none or all with a case that the other tells, one for each sentence."""
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
    joint = joint_of(total, case)
    if joint is None:
        return None
    one, two = Told(page, total), Told(other, case)
    if _counts_casualties(one) and _counts_casualties(two):
        return None  # of counts the check of counts speaks: nobody, and three
    if not joined(one, two, joint) or _later(one, two.frame) or _excused(one, two, joint) or _apart(one, two, joint):
        return None
    frames = (one.frame, two.frame)
    # two such clashes of one story are two findings: what is quoted keeps them apart
    quoted = " against ".join(sorted(f"“{frame.claim.quote}”" for frame in frames))
    return Sum(frames, (0, 1), Judgement("tension", f"{WHY[total.way]}: {quoted}"), yields=True)


def _counts_casualties(told: Told) -> bool:
    """Whether a clause counts the dead or hurt, be it by "nobody"."""
    return any(frame.claim.kind == "casualty" for frame in told.page.frames_in(told.said.start, told.said.end))


def _later(one: Told, two: Frame) -> bool:
    """Whether a case may have come after the time before which there was none."""
    if one.said.before < 0:
        return False
    times = [time.value for time in one.page.timeline.within(one.said.before, one.said.end)]
    bound = next((time.start for time in times if isinstance(time, TimeInterval)), None)
    then = two.time.end if two.time is not None and two.strong_time else None
    return bound is None or then is None or then >= bound


def _excused(one: Told, two: Told, joint: Joint) -> bool:
    """Whether either is not told as a fact, or both by one voice of one text.

    What somebody was told to do is not told as done, but that it was said is.
    """
    stances = [told.frame.claim.stance for told in (one, two)]
    spoken = {*ASSERTED, "demanded"} if joint.known and all(deed.speech for deed in joint.known) else ASSERTED
    if stances[0].mood not in ASSERTED or stances[1].mood not in spoken:
        return True
    return one.page is two.page and stances[0].speaker == stances[1].speaker


def _apart(total: Told, case: Told, joint: Joint) -> bool:
    """Whether a day, a place or a name of their own tells the two apart, or the case came later."""
    one, two = total.frame, case.frame
    if named_apart(one, two, beside=False) or sided_apart(one, two) or _of_another(total) != _of_another(case):
        return True
    dated = one.strong_time and two.strong_time
    fields = (compare_time(one, two) if dated else None, compare_place(one, two))
    if any(field is not None and field.likeness == "different" for field in fields):
        return True
    told, later = one.published_day, two.published_day
    then = two.time.start if two.time is not None and two.strong_time else None
    if told is not None and then is not None and then > told:
        return True
    if not total.said.perfect or case.said.way != "case":
        return False  # of whom it is not so by now it was never so
    if told is None or later is None:
        # what has not been done so far may be done any day
        return total.said.way == "none" or any(deed.running for deed in joint.known)
    return later > told and then is None and not _of_a_year_before(case, told.year)


def _of_a_year_before(case: Told, year: int) -> bool:
    """Whether what tells a case bears a year before that of the other text: "a 2015 memo cleared sixty for sale"."""
    years = [int(one) for one in _YEAR.findall(case.page.text, case.said.start, case.said.end)]
    return bool(years) and max(years) < year


def _of_another(told: Told) -> bool:
    """Whether a sentence opens or ends with another occasion of the kind: "in an earlier study there had been none"."""
    passage = told.said.passage
    return another_occasion().search(told.page.text[passage.start : passage.end].lower()) is not None


UNIVERSALS = FolderCheck("universals", judge)
