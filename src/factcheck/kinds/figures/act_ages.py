"""Ages at which something was done: nobody is six today who lost an eye "at the age of six", or "when she was six"."""

from __future__ import annotations

from factcheck.grammar.counted.small import small
from factcheck.kinds.galley import Reading
from factcheck.model.claim import AT_ITS_ACT

_OPENER = 6  # words before an age among which "when" opens its clause


def at_its_act(reading: Reading, start: int, end: int) -> str:
    """How an age is read that is told of the act of its sentence; nothing where it may be that of today.

    Args:
        reading: The sentence.
        start: Where the number starts.
        end: Where it ends.
    """
    inside = reading.tokens_between(start, end)
    if not inside:
        return ""
    lead = [token.lower for token in reading.chunks.tokens[max(0, inside.start - _OPENER) : inside.start]]
    while lead and lead[-1] in small().age_softened:
        lead.pop()
    if any(lead[-len(words) :] == words for words in map(str.split, small().at_the_age)):
        return AT_ITS_ACT if _is_past(reading, inside.start) else ""
    was = bool(lead) and lead[-1] in small().age_verbs
    return AT_ITS_ACT if was and not small().age_links.isdisjoint(lead) else ""


def _is_past(reading: Reading, at: int) -> bool:
    """Whether the verb of the clause around a word is told as past."""
    chunks = reading.chunks
    before = [verb for verb in chunks.verbs if verb.main < at]
    return bool(before) and bool(before[-1].past)
