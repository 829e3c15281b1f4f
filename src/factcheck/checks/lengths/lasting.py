"""How long a thing lasted, against its beginning and its end told in other sentences."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.lengths.elapsed_told import came_to_nothing
from factcheck.checks.lengths.lengths import in_words
from factcheck.checks.lengths.runs import Run, Runs, judged_by_run, tells_all
from factcheck.checks.lengths.served import terms
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import Band, Span, fit
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.reckoning.spans import between, length_band
from factcheck.checks.reckoning.ties import forms
from factcheck.model.rule import Rule
from factcheck.model.values import Days, Duration, TimeInterval
from factcheck.questions.frames import Frame
from factcheck.questions.rows import ranks_in

LONGEST_END = 31  # days: an end told less exactly says little about a length
_EXACT = frozenset({"exact"})


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every thing whose length is told, and its beginning and its end once each."""
    slack, runs = rule.number("slack"), Runs()
    for page in shelf.pages:
        told = [f for f in page.frames if f.claim.kind == "duration"]
        near = (page, *shelf.told_with(page)) if told else ()
        for frame in told:
            yield from terms(near, frame, rule)
        for frame in (f for f in told if _says(f, "lasted")):
            found = _judged(page, near, frame, slack)
            if found is not None:
                yield found
            else:
                yield from judged_by_run(runs, near, frame)


def _things(frame: Frame) -> frozenset[str]:
    """What began, lasted or ended: the subject, where it is a thing and not a name, else what the words name."""
    question = frame.claim.question
    subject = frozenset(name for name in question.subject if ":" not in name)
    if subject or question.subject:
        return subject
    return frozenset({question.measure.head, question.measure.predicate}) - {""}


def _says(frame: Frame, words: str) -> bool:
    """Whether the words of a claim hold one of a class."""
    told = frame.claim.quote.lower()
    return any(re.search(rf"\b{word}\b", told) for word in forms().words[words])


def _judged(page: Page, near: Sequence[Page], frame: Frame, slack: float) -> Sum | None:
    value = frame.claim.value
    if (
        not _things(frame)
        or not isinstance(value, Duration)
        or not frame.claim.stance.affirmed
        or frame.claim.stance.mood == "planned"
    ):
        return None
    first, last = (_end(near, _things(frame), words) for words in ("start", "stop"))
    if first is None or last is None:
        return None
    ranks = [ranks_in(one.claim.question.terms) - {"last"} for one in (frame, first, last)]
    if ranks[0] != ranks[1] | ranks[2] or not tells_all(Run("", first, last), frame):
        return None  # the second wave, the whole outbreak
    reckoned = between(_days(first), _days(last))
    if reckoned is None or reckoned.high > 4000:
        return None
    told = length_band(value)
    room = max(slack * reckoned.high, 1.0)
    close = fit(Band(reckoned, Span(reckoned.low - room, reckoned.high + room)), told)
    frames = [(frame, 0), (first, 1), (last, 1)]
    why = f"from beginning to end are {in_words(reckoned, 'day')}"
    if reckoned.meets(told.core):
        return judged(frames, "consistent", f"{why}: {value.as_written}")
    if close != "fails" or value.wording not in _EXACT:
        return None
    one_page = {f.document for f, _ in frames} == {page.number}
    return judged(frames, "contradiction" if one_page else "tension", f"{why}, and the text says {value.as_written}")


def _end(near: Sequence[Page], things: frozenset[str], words: str) -> Frame | None:
    """The claim that dates the beginning or the end of a thing, where all that date it agree."""
    by_day: dict[Days, list[Frame]] = defaultdict(list)
    for page in near:
        for frame in page.frames:
            value = frame.claim.value
            dated = frame.claim.kind == "event_date" and isinstance(value, TimeInterval)
            if dated and _things(frame) & things and _says(frame, words) and not came_to_nothing(page, frame):
                by_day[_days(frame)].append(frame)
    if len(by_day) != 1:
        return None
    days, frames = next(iter(by_day.items()))
    if days.low is None or days.high is None or (days.high - days.low).days > LONGEST_END:
        return None
    return frames[0]


def _days(frame: Frame) -> Days:
    value = frame.claim.value
    return value.core if isinstance(value, TimeInterval) else Days()


_TAKES = (Option("slack", "a number", "the share of the stretch between two ends by which its length may be out"),)
LASTING = FolderCheck("lasting", judge, _TAKES)
