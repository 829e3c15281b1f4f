"""Acts told so long after or before another: "eleven months after the crash", "within ten minutes of the alarm"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.grammar.clocks.clocks import find as find_clocks
from factcheck.grammar.words.words import class_of
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.counted_phrases import Phrase, phrases
from factcheck.kinds.moments.moment_acts import Act, happens
from factcheck.kinds.moments.moment_nouns import named_act
from factcheck.kinds.moments.moments import act_of, act_of_told, quote_span
from factcheck.kinds.settings.setting import setting
from factcheck.model.claim import Claim, Evidence, Measure, Question
from factcheck.model.values import ClockTime, TimeInterval
from factcheck.questions.counted_spans import OF_A_DAY, Counted, counted_words
from factcheck.timeline import ResolvedTime


class Anchor(NamedTuple):
    """The act that another is counted from, the stretch that names it, and whether a pronoun says whose it is."""

    act: Act
    start: int
    end: int
    owned: bool


def counted(galley: Galley) -> Iterator[Counted]:
    """Every act of the document that is told by way of another."""
    for reading in galley.readings:
        if reading.sentence.role == "dateline":
            continue
        for phrase in phrases(galley, reading):
            found = _counted(galley, reading, phrase)
            if found is not None:
                yield found


def _counted(galley: Galley, reading: Reading, phrase: Phrase) -> Counted | None:
    anchor = _before(galley, reading, phrase) if phrase.told else _anchor(galley, reading, phrase)
    stop = phrase.behind if phrase.told or anchor is None else anchor.end
    act = act_of(galley, reading, ResolvedTime(phrase.start, stop, "date")) if anchor is not None else None
    if anchor is None or act is None or (phrase.start <= act.start and act.end <= stop):
        return None
    act = act._replace(lemma=class_of(act.lemma, "VERB") or act.lemma)
    if not act.lemma or act.lemma in acts().told or (act.lemma in counted_words().comes and not act.head):
        return None
    if act.start == anchor.act.start:
        return None
    said = " ".join(galley.document.quote(phrase.start, stop).split())
    return Counted(
        _act_claim(galley, reading, phrase, stop, act), _anchor_claim(galley, reading, phrase, anchor),
        phrase.way, phrase.low, phrase.high, phrase.value.unit, said, phrase.calendar, anchor.owned,
        None if phrase.told else _beside(galley, reading, phrase, anchor), phrase.begun,
    )  # fmt: skip


def _act_claim(galley: Galley, reading: Reading, phrase: Phrase, stop: int, act: Act) -> Claim:
    """The claim of an act with the length after which it came."""
    around = setting(galley, reading, phrase.start, stop, dated=False)
    start, end = quote_span(ResolvedTime(phrase.start, stop, "date"), act)
    question = Question(
        kind="duration", subject=act.subject,
        measure=Measure(predicate=act.lemma, head=act.head, modifiers=act.modifiers),
        place=around.place, terms=around.terms, context=around.context, names=around.names,
    )  # fmt: skip
    return _claim(galley, reading, phrase, question, (start, end), f"{phrase.start}-{stop}")


def _anchor_claim(galley: Galley, reading: Reading, phrase: Phrase, anchor: Anchor) -> Claim:
    """The claim of what another act is counted from, told in the words of its own stretch alone."""
    act, (start, end) = anchor.act, (anchor.start, anchor.end)
    reading = galley.reading_at(start)
    words = reading.content(reading.tokens_between(start, end))
    question = Question(
        kind="duration", subject=act.subject,
        measure=Measure(predicate=act.lemma, head=act.head, modifiers=act.modifiers),
        terms=tuple(word for word in words if act.lemma not in (word, class_of(word)) and word != act.head),
        names=tuple(dict.fromkeys(galley.id_of(name) for name in reading.names if start <= name.start < end)),
    )  # fmt: skip
    return _claim(
        galley, reading, phrase, question, (min(phrase.start, start), max(phrase.start, end)), f"{start}-{end}"
    )


def _claim(
    galley: Galley, reading: Reading, phrase: Phrase, question: Question, span: tuple[int, int], place: str
) -> Claim:
    return Claim(
        id=f"counted-{galley.source}-{place}", kind="duration", source=galley.source, start=span[0], end=span[1],
        quote=galley.document.quote(*span), value=phrase.value, question=question,
        stance=galley.stance(reading, *span),
        evidence=Evidence(sentence_start=reading.sentence.start, sentence_end=reading.sentence.end),
    )  # fmt: skip


def _anchor(galley: Galley, reading: Reading, counted_by: Phrase) -> Anchor | None:
    """What a time is counted from: the event that a noun names, or what a clause tells."""
    chunks, at = reading.chunks, counted_by.behind
    span = reading.tokens_between(at, reading.end)
    first = span.start if span else 0
    verb = next((v for v in chunks.verbs if v.first == first), None) if span else None
    if verb is not None:
        return _clause(galley, reading, at, *chunks.span(verb.first, verb.end))
    index = chunks.noun_at(first) if span else None
    if index is None:
        return None
    while index + 1 < len(chunks.nouns) and chunks.nouns[index + 1].possessor == index:
        index += 1
    phrase = chunks.nouns[index]
    after = next((v for v in chunks.verbs if v.first == phrase.end and v.form == "finite"), None)
    if after is not None:
        return _clause(galley, reading, at, *chunks.span(after.first, after.end))
    head = chunks.tokens[phrase.head]
    goes_on = counted_by.begun and phrase.determiner is None  # "of talks"
    if phrase.pronoun or head.tag not in ("NOUN", "VERB", "ADJ") or not (goes_on or happens(head.lemma.lower())):
        return None
    end = _reach(reading, index)
    return Anchor(named_act(galley, reading, index, at, end), at, end, chunks.tokens[first].tag == "POSS")


def _before(galley: Galley, reading: Reading, phrase: Phrase) -> Anchor | None:
    """What was told last before "nine weeks later": earlier in the sentence, else in the one before."""
    earlier = galley.before(reading)
    own = galley.statements_in(reading.sentence.start, phrase.start)
    told = own or (galley.statements_in(earlier.sentence.start, earlier.end) if earlier is not None else ())
    done = [one for one in told if one.stance.affirmed and one.question.measure.predicate not in counted_words().comes]
    if not done or (not own and len(done) > 1):
        return None
    last, where = done[-1], reading if own or earlier is None else earlier
    return Anchor(act_of_told(where, last), last.start, last.end, owned=False)


def _clause(galley: Galley, reading: Reading, at: int, start: int, end: int) -> Anchor | None:
    """What a clause behind "after" tells."""
    told = galley.statement_over(reading, start, end)
    if told is None or told.end <= at:
        return None
    index = reading.chunks.noun_at(reading.tokens_between(at, reading.end).start)
    owned = index is None or reading.chunks.nouns[index].pronoun  # "after it was closed", "after leaving office"
    return Anchor(act_of_told(reading, told), at, max(told.end, end), owned)


def _reach(reading: Reading, index: int) -> int:
    """Where the words end that belong to the noun of an event: "the fire at the mill in Lund"."""
    chunks, phrase = reading.chunks, reading.chunks.nouns[index]
    for other in chunks.nouns[index + 1 :]:
        link = other.preposition
        joined = link == phrase.end and chunks.tokens[link].lower in counted_words().complements
        apposed = other.first == phrase.end and all(t.tag == "NAME" for t in chunks.tokens[other.first : other.end])
        if not (joined or apposed):
            break
        phrase = other
    return chunks.span(phrase.first, phrase.end)[1]


def _beside(galley: Galley, reading: Reading, phrase: Phrase, anchor: Anchor) -> TimeInterval | ClockTime | None:
    """The time of the act itself, told in the clause of the length and outside of it: "at 03:15, an hour after"."""
    clause = reading.clause_of(phrase.start, phrase.start + 1)
    if not clause:
        return None
    start, end = reading.chunks.span(clause.start, clause.stop)
    free = ((start, phrase.start), (anchor.end, end))
    if phrase.value.unit in OF_A_DAY:
        told = [one.value for low, high in free if low < high for one in find_clocks(galley.document.text, low, high)]
        return told[0] if len(told) == 1 else None
    dates = [
        one.value
        for low, high in free
        for one in galley.timeline.within(low, high)
        if one.kind == "date" and low <= one.start and one.end <= high
    ]
    return dates[0] if len(dates) == 1 and isinstance(dates[0], TimeInterval) else None
