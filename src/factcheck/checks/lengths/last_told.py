"""What a page tells of when something happened last: "last tested in", "not tested since", "the first in six years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks.lengths.elapsed_told import now_of, ordinals
from factcheck.checks.lengths.last_words import Told, last_times, told_by
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import time_member
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words import verb_lemma
from factcheck.model.claim import ASSERTED
from factcheck.model.values import Duration, TimeInterval
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime
from factcheck.timeline.values import DAYS_IN

_STOPS = frozenset(";:")
_BREAKS = _STOPS | frozenset(",.")


class Last(NamedTuple):
    """When something happened last, as far as a text tells it."""

    frame: Frame
    page: int
    low: int  # the days, counted from the year one, in which it happened,
    high: int
    until: int  # and up to which it did not happen again
    none: bool  # "not since": in those days or before them
    reckoned: bool  # counted back by a length
    told: Told
    last: bool = True  # whether it is said to be the last time: else it only happened then


def lasts_of(page: Page) -> Iterator[Last]:
    """Every time on a page at which something happened last."""
    words = last_times().words
    for passage, times in page.timed():
        said = page.text[passage.start : passage.end].lower()
        told = any(word in said for word in words["last"] | words["since"] | words["first"])
        if not (told or any(time.kind == "duration" for time in times)):
            continue  # "none for six years" needs none of these words, but a length
        for time in times:
            if time.kind in ("date", "duration"):
                yield from _lasts(page, passage, time, times)


def dated_of(page: Page) -> Iterator[Last]:
    """Every day on which a page says that something happened."""
    for passage, times in page.timed():
        for time in times:
            days = _days(page, time) if time.kind == "date" and not time.signal else None
            chunks = passage.chunks() if days is not None else None
            if days is None or chunks is None:
                continue
            frame, at = time_member(page, passage, time), _token_at(chunks, time)
            if frame is None or at is None or frame.claim.kind != "event_date" or not frame.claim.question.terms:
                continue
            if frame.claim.stance.affirmed and frame.claim.stance.mood in ASSERTED:
                told = _told_of(frame, told_by(chunks, _clause_of(chunks, at)))
                yield Last(frame, page.number, *days, days[0], none=False, reckoned=False, told=told, last=False)


def _token_at(chunks: Chunks, time: ResolvedTime) -> int | None:
    return next((i for i, token in enumerate(chunks.tokens) if token.end > time.start), None)


def _told_of(frame: Frame, told: Told) -> Told:
    """The same with what a pronoun stands for: "it was last tested"."""
    if told.parts or told.names:
        return told
    measure = frame.claim.question.measure
    return told._replace(parts=frozenset({measure.head, measure.whole} - {""}) - told.act)


def _lasts(page: Page, passage: Passage, time: ResolvedTime, times: Sequence[ResolvedTime]) -> Iterator[Last]:
    chunks = passage.chunks()
    at = _token_at(chunks, time)
    if at is None:
        return
    found = _counted_back(chunks, at, time) or _none_since(chunks, at, time) or _said_last(chunks, at, time)
    days = _days(page, time) if found is not None else None
    frame = time_member(page, passage, time) if days is not None else None
    if found is None or days is None or frame is None or frame.claim.stance.mood not in ASSERTED:
        return
    until = _until(page, time, times)
    if until is not None and days[0] < until:
        none, told = found
        yield Last(frame, page.number, *days, until, none, time.kind == "duration", _told_of(frame, told))


def _days(page: Page, time: ResolvedTime) -> tuple[int, int] | None:
    """The days that a time names, or that lie as far back as a length."""
    if time.kind == "date":
        value = time.named or time.value
        return ordinals(value.core) if isinstance(value, TimeInterval) else None
    now, value = now_of(page, time.start), time.value
    if now is None or not isinstance(value, Duration) or value.low_days is None or value.high_days is None:
        return None
    room = last_times().match.near * DAYS_IN.get(value.unit, 1)
    return int(now[0] - value.high_days - room), int(now[1] - value.low_days + room)


def _until(page: Page, time: ResolvedTime, times: Sequence[ResolvedTime]) -> int | None:
    """The day up to which nothing followed: another day of the sentence, else that of the text."""
    told = [ordinals(t.value.core) for t in times if t is not time and isinstance(t.value, TimeInterval)]
    mine = ordinals(time.value.core) if isinstance(time.value, TimeInterval) else None
    later = [days[0] for days in told if days is not None and (mine is None or days[0] > mine[1])]
    now = now_of(page, time.start)
    return min(later) if later else now[1] if now is not None else None


def _clause_of(chunks: Chunks, at: int) -> Clause | None:
    """The clause around a token, or the nearest one before it."""
    index = chunks.clause_at(at)
    if index is not None:
        return chunks.clauses[index]
    before = [clause for clause in chunks.clauses if clause.end <= at]
    return before[-1] if before else None


def _counted_back(chunks: Chunks, at: int, time: ResolvedTime) -> tuple[bool, Told] | None:
    """What happened for the first time since then, or in so long; "it is six years since the last": when it was."""
    words, tokens = last_times().words, chunks.tokens
    behind = next((i for i in range(at, len(tokens)) if tokens[i].lower in words["since"]), None)
    if behind is not None and behind - at <= last_times().match.behind and _told_last(tokens[behind:]):
        return _of_the_last(chunks, behind)
    link = _link(tokens, at)
    if link is None or tokens[link].lower not in (words["since"] if time.kind == "date" else words["for"]):
        return None
    start = max(0, tokens[at].start - last_times().match.reach)
    first = next((i for i in range(link - 1, -1, -1) if tokens[i].lower in words["first"]), None)
    if first is None or tokens[first].start < start or any(t.text in _BREAKS for t in tokens[first:link]):
        return None
    noun, clause = chunks.noun_at(first), _clause_of(chunks, link)
    if clause is None or noun is None:
        return None
    head = tokens[chunks.nouns[noun].head]
    verbs = {t.lemma for t in tokens[first:link] if t.tag == "VERB"}
    act = frozenset() if head.lower in words["time"] else frozenset({head.lemma, *verbs})
    return False, told_by(chunks, clause, act)


def _of_the_last(chunks: Chunks, since: int) -> tuple[bool, Told] | None:
    """What "since their last rise", "since they last met" tell of."""
    last = next(i for i in range(since, len(chunks.tokens)) if chunks.tokens[i].lower in last_times().words["last"])
    noun, clause = chunks.noun_at(last), _clause_of(chunks, last)
    if noun is None or chunks.tokens[min(last + 1, len(chunks.tokens) - 1)].tag == "VERB":
        return False, told_by(chunks, clause)
    return False, told_by(chunks, clause, frozenset({chunks.tokens[chunks.nouns[noun].head].lemma}))


def _told_last(tokens: Sequence[Tagged]) -> bool:
    return any(token.lower in last_times().words["last"] for token in tokens)


def _link(tokens: Sequence[Tagged], at: int) -> int | None:
    """The token of the preposition before a time, hedges between them or not."""
    link = at - 1
    while link > 0 and tokens[link].lower in last_times().words["roughly"]:
        link -= 1
    return link if link >= 0 else None


def _comma_behind(tokens: Sequence[Tagged], at: int) -> int:
    """Where what stands behind a time is only added to what was told: "in May, in line with the rules"."""
    return next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), len(tokens))


def _none_since(chunks: Chunks, at: int, time: ResolvedTime) -> tuple[bool, Told] | None:
    """What has not happened since then, or for so long."""
    words, tokens = last_times().words, chunks.tokens
    link, clause = _link(tokens, at), _clause_of(chunks, at)
    by = words["since"] if time.kind == "date" else words["for"]
    if link is None or clause is None or tokens[link].lower not in by:
        return None
    said = {token.lower for token in tokens[clause.first : link]}
    if said.isdisjoint(words["none"]) or said.isdisjoint(words["perfect"]):
        return None
    return True, told_by(chunks, clause, stop=_comma_behind(tokens, at))


def _said_last(chunks: Chunks, at: int, time: ResolvedTime) -> tuple[bool, Told] | None:
    """What was done last then; "the last case was recorded in"; "the last time they met was"."""
    words, tokens = last_times().words, chunks.tokens
    if time.kind != "date" or time.signal:
        return None
    lasts = [i for i in range(at - 1, -1, -1) if tokens[i].lower in words["last"]]
    if not lasts or lasts[0] + 1 >= at:
        return None
    behind = tokens[lasts[0] + 1]
    clause = _clause_of(chunks, lasts[0] + 1)
    if any(token.text in _STOPS for token in tokens[lasts[0] : at]):
        return None
    before, noun = tokens[lasts[0] - 1].lower if lasts[0] else "", chunks.noun_at(lasts[0] + 1)
    if behind.lower in words["time"]:
        return False, told_by(chunks, _clause_of(chunks, lasts[0] + 2) or clause)
    if behind.tag == "VERB":
        return False, told_by(chunks, clause, stop=_comma_behind(tokens, at))
    if before not in words["whose"]:  # "the council last increased fares", "Kolb last saw him"
        verb = verb_lemma(behind.lower)
        return (False, told_by(chunks, clause, frozenset({verb}))) if behind.tag in ("NOUN", "ADJ") else None
    if noun is None:
        return None
    return False, told_by(chunks, clause, frozenset({tokens[chunks.nouns[noun].head].lemma}))
