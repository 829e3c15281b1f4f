"""What a text tells from its beginning to its end, by the day or by the clock: the strike began on 4 May and ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.checks.check import Sum
from factcheck.checks.lengths.elapsed_told import came_to_nothing
from factcheck.checks.reckoning.bands import Span
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import NEXT, Page
from factcheck.grammar.words.words import class_of, related
from factcheck.model.report import Verdict
from factcheck.model.values import MINUTES_A_DAY, Duration
from factcheck.questions.counted_dates import ends, meet, things
from factcheck.questions.counted_spans import OF_A_DAY, counted_words, room_of
from factcheck.questions.frames import Frame
from factcheck.questions.rows import ranks_in, rivals

_LOOSE = frozenset({"about", "vague", "range", "up_to"})


class Run(NamedTuple):
    """A thing with the claims that date its beginning and its end."""

    thing: str
    first: Frame
    last: Frame

    @property
    def words(self) -> frozenset[str]:
        """All the words that it is told with."""
        told = (word for one in (self.first, self.last) for word in (*one.claim.question.terms, *one.context))
        return frozenset({*told, self.thing})


class Runs:
    """The things that pages tell with one beginning and one end each, read as they are asked for."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, bool], tuple[Run, ...]] = {}

    def of(self, page: Page, *, clock: bool) -> tuple[Run, ...]:
        """The things on a page with a dated beginning and end, by day or (`clock`) by hour; cached per page."""
        key = (page.number, clock)
        if key not in self._known:
            self._known[key] = tuple(_runs_of(page, clock=clock))
        return self._known[key]


def _runs_of(page: Page, *, clock: bool) -> Iterator[Run]:
    kind = "time_of_day" if clock else "event_date"
    affirmed = [f for f in page.frames if f.claim.kind == kind and f.claim.stance.affirmed and ends(f) is not None]
    dated = [f for f in affirmed if not came_to_nothing(page, f)]
    begun, ended = defaultdict[str, list[Frame]](list), defaultdict[str, list[Frame]](list)
    words = counted_words()
    for before, frame in zip([None, *dated], dated, strict=False):
        act, told = frame.claim.question.measure.predicate, sorted(things(frame))
        if act in words.opens:
            for thing in told[:1] if frame.claim.question.measure.head == "" else (frame.claim.question.measure.head,):
                begun[thing].append(frame)
        elif act in words.finishes:
            stand = [before.claim.question.measure.head] if before is not None and _goes_on(before, frame) else []
            for thing in told or stand:
                ended[thing].append(frame)
    for thing, firsts in begun.items():
        if _is_one(firsts) and _is_one(ended.get(thing, ())):
            yield Run(thing, firsts[0], ended[thing][0])


def _goes_on(first: Frame, last: Frame) -> bool:
    """Whether a claim that names nothing stands right behind that of a beginning: "It ended on 9 May"."""
    opens = first.claim.question.measure.predicate in counted_words().opens
    return opens and last.claim.evidence.sentence_start - first.claim.evidence.sentence_end < NEXT


def _is_one(frames: Sequence[Frame]) -> bool:
    """Whether some claims give one time."""
    return bool(frames) and all(meet(ends(frames[0]), ends(frame)) for frame in frames)


def run_of(runs: Runs, pages: Sequence[Page], length: Frame) -> Run | None:
    """The one beginning and end that some pages tell of what is so long."""
    value = length.claim.value
    clock = isinstance(value, Duration) and value.unit in OF_A_DAY
    found = [run for page in pages for run in runs.of(page, clock=clock) if _is_of(run, length)]
    alike = found and _is_one([run.first for run in found]) and _is_one([run.last for run in found])
    return found[0] if alike else None


def _is_of(run: Run, length: Frame) -> bool:
    """Whether a length is that of a run: of the same noun, all its other words told of the run as well."""
    question = length.claim.question
    acts = {question.measure.predicate, question.measure.head} - {""}
    if acts.isdisjoint({run.thing, class_of(run.thing, "NOUN") or ""}):
        return False
    theirs = (*run.first.claim.question.terms, *run.last.claim.question.terms)
    own = [word for word in question.terms if word not in counted_words().lasts]
    if rivals(own, theirs) or ranks_in(own) != ranks_in(theirs):
        return False
    if length.names and run.first.names and not length.names & (run.first.names | run.last.names):
        return False
    return tells_all(run, length)


def tells_all(run: Run, length: Frame) -> bool:
    """Whether all that the clause of a length names is told of a beginning and an end: of the embassy, no consulate."""
    own = [word for word in length.claim.question.terms if word not in counted_words().lasts]
    same, words = counted_words().bars.same, run.words
    return all(any(word == other or related(word, other) >= same for other in words) for word in own)


def judged_by_run(runs: Runs, pages: Sequence[Page], length: Frame) -> Iterator[Sum]:
    """What the beginning and the end of a thing say of its length."""
    value, run = length.claim.value, run_of(runs, pages, length)
    between = _between(run) if run is not None else None
    if not isinstance(value, Duration) or run is None or between is None:
        return
    least, most = room_of(value)
    if run.first.claim.kind == "time_of_day" and (most or least) > counted_words().bars.by_clock:
        return
    fits = least <= between.high and (most is None or between.low <= most)
    soft = value.wording in _LOOSE or not length.names & (run.first.names | run.last.names)
    apart: Verdict = "tension" if soft and run.first.document != length.document else "contradiction"
    why = f"from “{run.first.claim.quote}” to “{run.last.claim.quote}”: {value.as_written}"
    found = judged([(length, 0), (run.first, 1), (run.last, 1)], "consistent" if fits else apart, why)
    if found is not None:
        yield found


def _between(run: Run) -> Span | None:
    """What lies between the two ends, in days; of two times of day the second may be past midnight."""
    first, last = ends(run.first), ends(run.last)
    if first is None or last is None:
        return None
    if run.first.claim.kind != "time_of_day":
        return Span(last[0] - first[1], last[1] - first[0] + 1) if last[1] >= first[0] else None
    wide = (last[1] - last[0]) + (first[1] - first[0])
    low = (last[0] - first[1]) % MINUTES_A_DAY
    return Span(low / MINUTES_A_DAY, (low + wide) / MINUTES_A_DAY)
