"""The times of day and dates that a sentence tells, with who gives them and what they are given of."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.checks.voices.voice_figures import is_voiced, stretches, verbs_of
from factcheck.checks.voices.voice_givers import Voice, act_of, clause_at, voice_named, voice_of
from factcheck.checks.voices.voice_words import voice_words
from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.clocks.clocks import find
from factcheck.grammar.stance.stance import hear
from factcheck.grammar.stance.stance_phrases import phrase_text
from factcheck.grammar.words.words import types
from factcheck.model.values import ClockTime, TimeInterval
from factcheck.row import NamedTuple

_CELLS = ("day", "month", "year")
_CONCRETE = frozenset({"artefact", "person", "structure", "animal", "vehicle", "group", "place"})


class Timed(NamedTuple):
    """A time of a text.

    Attributes:
        passage: Its sentence.
        start: Where it starts.
        end: Where it ends.
        sort: "clock", or the part of the calendar that is named: "day", "month", "year".
        value: What it means.
        voice: Who gives it, or None.
        act: What is done then; empty where somebody does no more than give the time.
        subject: Who or what does it, as a lemma; empty for a pronoun or nobody.
        things: What it is done to, or what the time is given of, as lemmas, without pronouns.
        bare: Whether it brings no question of its own: "puts it at", "it was at", "heard it at".
        own: Whether its clause tells of "it" or "them", who may be the speaker.
        counted: Whether its clause counts what does it.
        verbs: The verbs of its clause and of those above.
        words: The words of its sentence.
    """

    passage: Passage
    start: int
    end: int
    sort: str
    value: ClockTime | TimeInterval
    voice: Voice | None
    act: str
    subject: str
    things: frozenset[str]
    bare: bool
    own: bool
    counted: bool
    verbs: frozenset[str]
    words: frozenset[str]


Place = tuple[int, int, str, ClockTime | TimeInterval]


def times_told(page: Page, passage: Passage) -> Iterator[Timed]:
    """The times of a sentence that may answer the question when something happened."""
    places = list(_places(page, passage))
    if not places or not is_voiced(page.text[passage.start : passage.end]):
        return
    for start, end in stretches(page.text, passage):
        own = [one for one in places if start <= one[0] and one[1] <= end]
        chunks = passage.chunks_of(start, end) if own else None
        for place in own:
            found = None if chunks is None else _timed(page, passage, (start, end), chunks, place)
            if found is not None:
                yield found


def _places(page: Page, passage: Passage) -> Iterator[Place]:
    """The times of day and the plain dates of a sentence; none where it tells of both or of several of a sort."""
    clocks = [c for c in find(page.text, passage.start, passage.end) if not c.zone]
    for clock in clocks:
        yield clock.start, clock.end, "clock", clock.value
    for time in page.times_in(passage):
        if time.kind != "date" or time.signal or time.background or time.cell is None or clocks:
            continue
        if time.cell.grain in _CELLS and isinstance(time.value, TimeInterval):
            yield time.start, time.end, time.cell.grain, time.value


def _timed(page: Page, passage: Passage, part: tuple[int, int], chunks: Chunks, place: Place) -> Timed | None:
    start, end, sort, value = place
    token = next((k for k, t in enumerate(chunks.tokens) if start <= t.start < end and t.tag != "PREP"), None)
    clause = None if token is None else clause_at(chunks, token)
    if token is None or clause is None or token < chunks.verbs[clause.verb].end:
        return None
    voice = voice_of(page.text, chunks, hear(page.text, *part, chunks), token, part[0])
    voice = voice or _holder(chunks, clause)
    act, things, bare = _asked(chunks, clause, token, clock=sort == "clock", reported=voice is not None)
    subject = _subject(chunks, clause)
    own = not subject and clause.subject is not None
    words = frozenset(t.lower for t in chunks.tokens) | frozenset(t.lemma for t in chunks.tokens)
    counted = clause.subject is not None and bool(chunks.nouns[clause.subject].numbers)
    return Timed(
        passage, start, end, sort, value, voice, act, subject, things, bare, own, counted,
        verbs_of(chunks, clause), words,
    )  # fmt: skip


def _asked(
    chunks: Chunks, clause: Clause, token: int, *, clock: bool, reported: bool
) -> tuple[str, frozenset[str], bool]:
    """What is done at a time, to what, and whether the clause leaves both to the sentence before."""
    table, group = voice_words(), chunks.verbs[clause.verb]
    act = act_of(chunks, group)
    behind = [chunks.tokens[k] for k in range(group.end, token)]
    things = frozenset(t.lemma for t in behind if t.tag in ("NOUN", "NAME"))
    if not behind and clock and {act, group.lemma} & table.giving:
        return "", things, True  # "the chart gives half past ten"
    if group.lemma == "have" and (things or any(t.tag == "PRON" for t in behind)) and behind[-1].tag == "PREP":
        return "", things, True
    pronoun = any(t.tag == "PRON" and t.lower in ("it", "this", "that") for t in behind)
    before = "" if clause.subject is None else chunks.tokens[chunks.nouns[clause.subject].head].lower
    if clause.opening == "gerund":
        return _as_told(chunks, clause, act)
    timing = table.timing if clock else table.dating
    if group.lemma in timing and (behind and behind[-1].tag == "PREP") and (pronoun or things):
        return "", things - table.bare - table.moments, True
    if group.lemma in table.perceiving and pronoun:
        return "", things, True
    happens_so = group.lemma in table.happening or (group.lemma == "take" and "place" in things)
    if before in table.stand_ins and (group.lemma == "be" or happens_so) and reported:
        return "", things - {"place"}, True
    return act, things, False


def _as_told(chunks: Chunks, clause: Clause, act: str) -> tuple[str, frozenset[str], bool]:
    """What a clause like "its log has the vessel sinking at 3" gives the time of."""
    above = _above(chunks, clause)
    if above is None:
        return act, frozenset(), False
    head = chunks.tokens[chunks.nouns[above.objects[-1]].head]
    return act, frozenset() if head.tag == "PRON" else frozenset({head.lemma}), True


def _above(chunks: Chunks, clause: Clause) -> Clause | None:
    """The clause of which a later one tells a version: "its log has the vessel | sinking at 3"."""
    if clause.opening != "gerund":
        return clause if clause.objects and chunks.verbs[clause.verb].lemma == "have" else None
    above = next((c for c in chunks.clauses if c.end == clause.first), None)
    told = above is not None and bool(above.objects) and chunks.verbs[above.verb].lemma in voice_words().showing
    return above if told else None


def _holder(chunks: Chunks, clause: Clause) -> Voice | None:
    """Who has a version of what happened."""
    above = _above(chunks, clause)
    if above is None or above.subject is None:
        return None
    return voice_named(phrase_text(chunks, above.subject), surely=True)


def _subject(chunks: Chunks, clause: Clause) -> str:
    if clause.subject is None:
        return ""
    phrase = chunks.nouns[clause.subject]
    head = chunks.tokens[phrase.head]
    return "" if phrase.pronoun or head.tag == "PRON" else head.lemma


def happens(noun: str) -> bool:
    """Whether a noun may be one for what happens, so that hearing it tells when it was."""
    return not types(noun) & _CONCRETE
