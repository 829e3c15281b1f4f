"""A time phrase as found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.grammar.times.symbols import Symbol

TimeKind = Literal["date", "duration", "set", "age"]
Signal = Literal["", "since", "from", "until", "by", "before", "after"]


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One phrase with its symbolic value, unresolved.

    Attributes:
        start: Where the phrase starts in the text.
        end: Where it ends; `text[start:end]` is the phrase without a signal word before it.
        kind: A date, a duration, a repeated set or an age.
        symbol: What the words say, see `symbols`.
        signal: The word before it that opens one side ("since", "by"), or "".
        signal_start: Where that word starts, else `start`.
        approximate: Whether the words say "about" or the like.
        background: Whether it only qualifies a noun, a name or a comparison ("the 1998 war").
        parts: The two ends of a range, each a mention of its own.
        daypart: The part of a day that was named with it ("MO", "AF", "EV", "NI") or "".
        rule: The shape that matched.
        from_event: For lengths, whether they only count from an event: "two months after the fire".
    """

    start: int
    end: int
    kind: TimeKind
    symbol: Symbol
    signal: Signal = ""
    signal_start: int = -1
    approximate: bool = False
    background: bool = False
    parts: tuple[TimeMention, ...] = ()
    daypart: str = ""
    rule: str = ""
    from_event: bool = False
