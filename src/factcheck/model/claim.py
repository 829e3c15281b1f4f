"""A claim is one answer to one question, with its words and how they were read."""

from __future__ import annotations

from typing import Literal

from factcheck.model.record import Record
from factcheck.model.values import TimeInterval, Value

Kind = Literal[
    "troop_count", "casualty", "count", "money", "share", "age",
    "event_date", "period", "duration", "role", "statement",
]  # fmt: skip
Provenance = Literal["clause", "fronted", "entry", "paragraph", "running", "document", "unknown"]
Binding = Literal["construction", "nearness"]
Mood = Literal["asserted", "planned", "demanded", "possible", "conditional", "reported", "open"]
Scope = Literal[
    "total", "part", "additional", "remaining", "each", "rate", "ceiling", "planned", "from", "to",
    "cumulative", "daily", "several_events", "background", "multiple",
    "rival",
]  # fmt: skip


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


class Evidence(Record):
    """Where the claim stands and how it was read, in words an editor can check."""

    sentence_start: int
    sentence_end: int
    binding: Binding = "construction"
    how: tuple[str, ...] = ()
    confidence: float = 1.0


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
