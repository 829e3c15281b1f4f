"""Lines at the head of a text that say when it was put out: "Press release, Monday, 8 July" dates no event."""

from __future__ import annotations

from factcheck.grammar.clocks.clocks import find
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading

_OPENING = 5  # sentences of a text among which its masthead stands
_LONGEST = 120  # characters of one
_SMALL = frozenset({"DET", "PREP", "CONJ", "PUNCT", "NUM", "TIME", "SYM", "POSS"})


def is_masthead(galley: Galley, reading: Reading) -> bool:
    """Whether a line has only names, words for news that is put out, and its time.

    Args:
        galley: The document.
        reading: The line.
    """
    start, end = reading.sentence.start, reading.end
    if reading.index >= _OPENING or end - start > _LONGEST or reading.sentence.role not in ("prose", "heading"):
        return False
    spans = [(one.start, one.end) for one in galley.timeline.within(start, end)]
    spans += [(clock.start, clock.end) for clock in find(galley.document.text, start, end)]
    spans += [(name.start, name.end) for name in reading.names]
    told = [token for token in reading.chunks.tokens if not any(a <= token.start < b for a, b in spans)]
    told = [token for token in told if token.tag not in _SMALL and any(c.isalpha() for c in token.text)]
    return bool(told) and all(token.lemma.lower() in acts().put_out for token in told)
