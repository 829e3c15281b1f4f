"""Whether a claim fits a passage: what `factcheck.fits` answers."""

from __future__ import annotations

from typing import Literal

from factcheck.model.record import Record

FitVerdict = Literal["contradiction", "tension", "partly", "consistent", "unrelated"]


class Cited(Record):
    """Some words of one of the two texts: `quote` is always `text[start:end]`."""

    start: int
    end: int
    quote: str


class FitMatch(Record):
    """One figure or date of the claim beside the one of the passage that tells the same thing.

    `score` says how surely they do, from about 0.3 to 1.3: what is counted, what is said of it, and the words
    beside both.
    """

    verdict: FitVerdict
    claim: Cited
    passage: Cited
    score: float
    explanation: str


class Fit(Record):
    """A claim against a passage. Without a match the verdict is "unrelated": nothing in the passage answers it.

    `unanswered` are the figures and dates of the claim that nothing in the passage was set beside, and its sentences
    that tell neither, in the order of the claim. Where all that was matched agrees and something is left unanswered,
    the verdict is "partly".
    """

    verdict: FitVerdict
    matches: tuple[FitMatch, ...] = ()
    unanswered: tuple[Cited, ...] = ()
