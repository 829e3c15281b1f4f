"""What a plug-in hands over: words of a document that it takes for an answer."""

from __future__ import annotations

from pydantic import Field as Default

from factcheck.model.claim import Kind, Measure
from factcheck.model.record import Record
from factcheck.model.text import Span


class Proposal(Record):
    """Words that a plug-in takes for an answer. The core verifies them, and reads the value itself.

    `quote` must be `text[start:end]` of the document. Where it holds several figures or dates, `value` is the
    span of the one that is meant. `measure`, `subject` and `place` say what the answer is about; what is left
    out the core reads from the sentence. A role needs the spans of its `holder` and `post`. `how` is shown to
    the editor. `confidence`, from 0 to 1, is kept with the claim: no verdict hangs on it. Statements and times of day
    cannot be proposed.

    Example:
        >>> from factcheck import Proposal
        >>> text = "The hall seats 900."
        >>> Proposal(kind="count", start=9, end=18, quote=text[9:18], measure={"head": "seat"}).quote
        'seats 900'
    """

    kind: Kind
    start: int
    end: int
    quote: str
    value: Span | None = None
    measure: Measure = Measure()
    subject: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    holder: Span | None = None
    post: Span | None = None
    organisation: Span | None = None
    how: tuple[str, ...] = ()
    confidence: float = Default(default=1.0, ge=0.0, le=1.0)
