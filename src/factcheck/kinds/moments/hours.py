"""At what time of the day it happened: an hour with its act."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.clocks.clock_parts import find_parts
from factcheck.grammar.clocks.clock_spans import with_ends
from factcheck.grammar.clocks.clocks import FoundClock, clocks, find
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.mastheads import is_masthead
from factcheck.kinds.moments.moment_acts import Act
from factcheck.kinds.moments.moments import act_of, act_of_when, quote_span
from factcheck.kinds.settings.setting import setting
from factcheck.model import in_words
from factcheck.model.claim import Claim, Evidence, Measure, Question
from factcheck.model.values import Numbers
from factcheck.timeline import ResolvedTime

SAID = frozenset({"clause", "fronted", "entry"})
NEAR = 12  # characters between an hour and the part of the day it falls in
UNTIMED = frozenset({"dateline", "caption"})  # the hour of a filing or of a picture


def extract(galley: Galley) -> Iterator[Claim]:
    """Every act of the document that has a time of day."""
    found = {
        reading.index: _hours(galley.document.text, reading.sentence.start, reading.end)
        for reading in galley.readings
        if reading.sentence.role not in UNTIMED and not is_masthead(galley, reading)
    }
    counts = {clock.counts for clocks_here in found.values() for clock in clocks_here}
    habit = 24 in counts and 12 not in counts
    for reading in (reading for reading in galley.readings if reading.index in found):
        for clock in found[reading.index]:
            settled = _as_stamp(reading, clock) if clock.opens else _at_last(galley.document.text, reading, clock)
            settled = _by_habit(settled) if habit else settled
            claim = _claim(galley, reading, settled)
            if claim is not None:
                yield claim
            second = _when_claim(galley, reading, settled, claim)
            if second is not None:
                yield second


def _hours(text: str, start: int, end: int) -> tuple[FoundClock, ...]:
    """The hours of a sentence, and the parts of a day that stand beside none of them."""
    told = tuple(with_ends(text, tuple(find(text, start, end))))
    parts = (
        p
        for p in find_parts(text, start, end)
        if not any(c.start - NEAR < p.end and p.start < c.end + NEAR for c in told)
    )
    return (*told, *parts)


def _by_habit(clock: FoundClock) -> FoundClock:
    """A bare "6:05" in a document that writes "16:05" elsewhere is in the morning."""
    if not clock.value.either_half or not any(sign.isdigit() for sign in clock.value.as_written):
        return clock
    return clock._replace(value=clock.value.model_copy(update={"either_half": False}))


def _as_stamp(reading: Reading, clock: FoundClock) -> FoundClock:
    """What a live page tells in the past tense behind an hour had happened by then: "08:20 – Four were killed"."""
    verbs = [verb for verb in reading.chunks.verbs if verb.form == "finite" and verb.modal is None]
    if not verbs or not verbs[0].past:
        return clock
    value = clock.value
    low = int(value.low) - clocks().strays["open"][0]
    core, hull = (Numbers(low=low, high=edge.high) for edge in (value.core, value.hull))
    return clock._replace(value=value.model_copy(update={"low": low, "core": core, "hull": hull}))


def _at_last(text: str, reading: Reading, clock: FoundClock) -> FoundClock:
    """What was not done until an hour was done then: "did not arrive until 20:40"."""
    word = text[clock.start : clock.end].split(" ", 1)[0]
    if word.lower() not in clocks().pointed.timely:
        return clock
    clause = reading.clause_of(clock.start, clock.end)
    verbs = [v for v in reading.chunks.verbs if v.main in clause and v.form == "finite"]
    if not verbs or verbs[-1].negation is None:
        return clock
    return next(iter(find(text, clock.start + len(word), clock.end)), clock)


def _when_claim(galley: Galley, reading: Reading, clock: FoundClock, claim: Claim | None) -> Claim | None:
    """The claim of a second act that "when" gives the same hour."""
    act = act_of_when(galley, reading, ResolvedTime(clock.start, clock.end, "date"))
    if act is None or (claim is not None and act.lemma == claim.question.measure.predicate):
        return None
    second = _claim(galley, reading, clock, act)
    return second.model_copy(update={"id": f"{second.id}-when"}) if second is not None else None


def _claim(galley: Galley, reading: Reading, clock: FoundClock, known: Act | None = None) -> Claim | None:
    mention = ResolvedTime(clock.start, clock.end, "date")
    act = known or act_of(galley, reading, mention)
    if act is None or act.lemma in acts().told:
        return None
    around = setting(galley, reading, clock.start, clock.end)
    if clock.edge and around.time_from not in SAID:
        around = around._replace(time=None, time_from="unknown", how="")  # "is open from 10 a.m. to 6 p.m.": on any day
    elif _is_habit(reading, clock) and around.time_from not in SAID:
        return None
    start, end = quote_span(mention, act)
    return Claim(
        id=f"time_of_day-{galley.source}-{clock.start}-{clock.end}",
        kind="time_of_day", source=galley.source, start=start, end=end, quote=galley.document.quote(start, end),
        value=clock.value,
        question=Question(
            kind="time_of_day", subject=act.subject,
            measure=Measure(
                predicate=act.lemma, head=act.head, modifiers=tuple(filter(None, (clock.zone, clock.edge))),
            ),
            place=around.place, time=around.time, time_from=around.time_from, terms=around.terms,
            context=around.context, names=around.names,
        ),
        stance=galley.stance(reading, start, end),
        evidence=Evidence(
            sentence_start=reading.sentence.start, sentence_end=reading.sentence.end,
            at=(clock.start, clock.end),
            how=(f"“{clock.value.as_written}” read as {shown(clock)}",),
        ),
    )  # fmt: skip


def _is_habit(reading: Reading, clock: FoundClock) -> bool:
    """Whether a present tense tells what is so on every day: "the shop opens at eight"."""
    clause = reading.clause_of(clock.start, clock.end)
    verbs = [v for v in reading.chunks.verbs if v.main in clause and v.form == "finite" and v.modal is None]
    return not clock.opens and bool(verbs) and not verbs[-1].past and not verbs[-1].auxiliaries


def shown(clock: FoundClock) -> str:
    """A time of day in figures, with what its words leave open."""
    low, high = (in_words.minute(int(m)) for m in (clock.value.low, clock.value.high))
    half = ", in either half of the day" if clock.value.either_half else ""
    return (low if low == high else f"{low} to {high}") + half
