"""A figure that its text denies a sentence away: "Nor did it make 60,000. It took 60,000" bears out no 60,000 made."""

from __future__ import annotations

import re

from factcheck.model.claim import Claim
from factcheck.model.values import Duration, Quantity

_AROUND = 250  # characters around a sentence that are looked at
_ENDS = re.compile(r"[.!?\n]\s")
_DENIES = re.compile(r"\b(?:not|nor|never)\b|n['’]t\b", re.I)


def denied_beside(claim: Claim, text: str) -> bool:
    """Whether the same figure stands behind a "not" or "nor" in a sentence near that of a claim.

    Args:
        claim: A figure.
        text: The text that tells it.
    """
    value, told = claim.value, claim.evidence
    written = value.as_written if isinstance(value, Quantity | Duration) else ""
    if not written:
        return False
    stretches = (
        text[max(0, told.sentence_start - _AROUND) : told.sentence_start],
        text[told.sentence_end : told.sentence_end + _AROUND],
    )
    sentences = (sentence for stretch in stretches for sentence in _ENDS.split(stretch))
    return any(_DENIES.search(sentence.partition(written)[0]) for sentence in sentences if written in sentence)
