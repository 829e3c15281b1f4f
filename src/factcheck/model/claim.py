"""A claim is one answer to one question, with its words and how they were read."""

from __future__ import annotations

import hashlib
from typing import Literal

from pydantic import Field

from factcheck.errors import ArgumentError
from factcheck.given import a_name, a_text, of_kind
from factcheck.model.by_hand import a_start, amiss, answering, words_of
from factcheck.model.in_words import value as in_words
from factcheck.model.record import Record
from factcheck.model.values import ClockTime, Duration, Quantity, Role, Statement, TimeInterval, Value

Kind = Literal[
    "troop_count", "casualty", "count", "money", "share", "age",
    "event_date", "time_of_day", "period", "duration", "role", "statement",
]  # fmt: skip
Provenance = Literal["clause", "fronted", "entry", "paragraph", "running", "document", "unknown"]
Binding = Literal["construction", "nearness"]
Mood = Literal["asserted", "planned", "demanded", "possible", "conditional", "reported", "open", "withdrawn"]
ASSERTED: frozenset[Mood] = frozenset({"asserted", "reported"})  # told as a fact, by the text or by who it quotes
Scope = Literal[
    "total", "part", "additional", "remaining", "each", "rate", "ceiling", "planned", "from", "to",
    "cumulative", "daily", "several_events", "background", "multiple",
    "rival",
]  # fmt: skip
_MEASURE = 'Give a Measure, as in Measure(head="people", outcome="killed")'
_TIME = "Give a TimeInterval, as in TimeInterval.between(day, day)"
VALUES: dict[str, type] = {
    **dict.fromkeys(("troop_count", "casualty", "count", "money", "share", "age"), Quantity),
    "event_date": TimeInterval, "time_of_day": ClockTime, "period": TimeInterval, "duration": Duration,
    "role": Role, "statement": Statement,
}  # fmt: skip  # what answers each kind


class Measure(Record):
    """What is counted or what happened, as lemmas in open vocabulary.

    `predicate` is the act ("kill", "sell", "build"), `head` the thing counted ("seat"), `whole` what a
    share is a share of, `outcome` the casualty class where the lexicon knows one ("killed").
    """

    predicate: str = ""
    head: str = ""
    whole: str = ""
    outcome: str = ""
    modifiers: tuple[str, ...] = ()


class Question(Record):
    """What a claim is about. Empty and None mean *unknown*, which is compatible with anything.

    `terms` are the content lemmas of the claim's own clause, `context` those of the rest of its sentence
    and of the heading above it, `names` the folded names in its sentence.
    """

    kind: Kind
    subject: tuple[str, ...] = ()
    measure: Measure = Measure()
    place: tuple[str, ...] = ()
    time: TimeInterval | None = None
    time_from: Provenance = "unknown"
    scope: tuple[Scope, ...] = ()
    terms: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Stance(Record):
    """Whether it was said to be so, and by whom. An empty speaker is the outlet's own voice."""

    affirmed: bool = True
    mood: Mood = "asserted"
    speaker: str = ""


LISTED = "sum of a list"  # how all of a list together are counted: "five people and a firefighter"
COUNTS_IN, BESIDE = "counts in {} who did it", "beside {} who did it"  # how a toll is told with who brought it about
NOT_SO = "told only as what it is not"  # how a figure is read that stands behind "not": "40, not 60"
GRANTED = "taken for granted"  # a figure of something known: "will not get back the 300 coins"
ACT_DENIED = "what is said of it is denied"  # the figure stands: "forty per cent had not voted"
BOUNDED = "not so then"  # how a statement was read that is denied for a time, or in its manner
LOOKED_BACK = "told before another past moment"  # of "41 had died waiting for the verdict"
AT_ITS_ACT = "so old when it was done"  # of "lost an eye at the age of six"
A_STATE = "a state"  # how a statement was read that tells by a preposition how something is: "under suspicion"
BESIDES = "told besides"  # how a relative clause was read that a comma sets apart: ", which was shut"
ALONE = "told of one alone"  # of "the law school alone has 140 lecturers"
THEN_ALONE = "told of one time alone"  # of "on the first day alone 40 left"
ESTIMATED = "put at so much"  # of "the cost is put at £8m"
AT_ITS_HEIGHT = "told as the most there were"  # of "at its height the camp held 900"
PRESUPPOSED = "had already, whatever is planned of it"  # of "its 4,000 pipes will be taken away"


class Evidence(Record):
    """Where the claim stands and how it was read, in words an editor can check.

    `at` is where the words stand that tell its value, the figure or the time alone; None where all of it does.
    """

    sentence_start: int
    sentence_end: int
    at: tuple[int, int] | None = None
    binding: Binding = "construction"
    how: tuple[str, ...] = ()
    confidence: float = Field(default=1.0, ge=0, le=1, allow_inf_nan=False)


class Claim(Record):
    """One answer. `quote` is always `text[start:end]` of its source."""

    id: str
    kind: Kind
    source: str
    start: int
    end: int
    quote: str
    value: Value
    question: Question
    stance: Stance = Stance()
    evidence: Evidence

    @classmethod
    def made(
        cls, kind: Kind, value: Value, *, source: str, quote: str = "", start: int = 0, subject: tuple[str, ...] = (),
        measure: Measure | None = None, place: tuple[str, ...] = (), time: TimeInterval | None = None,
        speaker: str = "", how: tuple[str, ...] = (),
    ) -> Claim:  # fmt: skip
        """A claim made by hand or by another program, to be compared without any text.

        What is left out is unknown, which is compatible with everything. Without a quote the value in words
        stands for one; the id is made of what the claim says, so that equal claims of a source share it.

        Args:
            kind: What sort of answer it is.
            value: The answer.
            source: Who gives it; claims of one source count as one document.
            quote: Its words, if there are any.
            start: Where these stand in the source's text.
            subject: Whose figure or act it is; of a role its holder, who needs not be said.
            measure: What is counted, or what happened.
            place: Where.
            time: When.
            speaker: Who says so; empty for the source itself.
            how: How it was come by, for the editor.

        Raises:
            ArgumentError: If an argument is of another kind, the value of another than answers the question, or in a
                unit that does not.

        Example:
            >>> from factcheck import Quantity
            >>> Claim.made("count", Quantity.exactly(900), source="brochure", subject=("the hall",)).quote
            '900'
        """
        answering(kind, value, VALUES)
        if isinstance(value, Quantity) and (remedy := amiss(kind, value.unit)):
            raise ArgumentError("value.unit", value.unit, remedy)
        source, quote, speaker = a_name(source, "source"), a_text(quote, "quote"), a_text(speaker, "speaker")
        start, subject = a_start(start), words_of(subject, "subject")
        place, how = words_of(place, "place"), words_of(how, "how")
        of_kind(measure, (Measure, type(None)), "measure", remedy=_MEASURE)
        of_kind(time, (TimeInterval, type(None)), "time", remedy=_TIME)
        words = quote or in_words(value)
        who = subject or ((value.holder,) if isinstance(value, Role) else ())
        facts = (kind, source, str(start), words, *who, *place, in_words(time) if time else "", speaker)
        known = measure or _measured(value)
        name = hashlib.sha256("\x1f".join((*facts, known.model_dump_json())).encode()).hexdigest()[:12]
        end = start + len(words)
        return cls(
            id=f"{kind}-{name}", kind=kind, source=source, start=start, end=end, quote=words, value=value,
            question=Question(
                kind=kind, subject=who, measure=known, place=place, time=time,
                time_from="clause" if time else "unknown",
            ),
            stance=Stance(affirmed=value.affirmed if isinstance(value, Statement) else True, speaker=speaker),
            evidence=Evidence(sentence_start=start, sentence_end=end, how=how),
        )  # fmt: skip


def _measured(value: Value) -> Measure:
    """The measure that a value itself tells: the post, the act."""
    if isinstance(value, Role):
        return Measure(head=value.role)
    return Measure(predicate=value.predicate, head=value.object) if isinstance(value, Statement) else Measure()
