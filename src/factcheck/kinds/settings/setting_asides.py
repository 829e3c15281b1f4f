"""Dates of a figure set off by commas: "the shares, worth 40 crowns on Friday, finished the day at 20"."""

from __future__ import annotations

from factcheck.kinds.galley import Galley, Reading
from factcheck.model.claim import Provenance
from factcheck.model.values import TimeInterval

_VERBAL = frozenset({"VERB", "AUX", "MODAL", "CLAUSE", "CONJ"})


def figure_aside(reading: Reading, date: range) -> range:
    """The tokens between two commas that a date shares with a figure before it, and with no verb.

    Such a date is the figure's, not that of the verb behind the second comma. Empty for any other date.

    Args:
        reading: The sentence.
        date: The tokens of the date.
    """
    tokens = reading.chunks.tokens
    first = next((at for at in range(date.start - 1, -1, -1) if tokens[at].text == ","), None)
    stop = next((at for at in range(date.stop, len(tokens)) if tokens[at].text == ","), None)
    if first is None or stop is None or stop != date.stop or not _is_subject(reading, first, stop):
        return range(0)
    aside = tokens[first + 1 : stop]
    figured = any(token.tag == "NUM" for token in tokens[first + 1 : date.start])
    if not figured or any(token.tag in _VERBAL for token in aside) or tokens[first - 1].tag in ("NUM", "TIME"):
        return range(0)
    return range(first + 1, stop)


def _is_subject(reading: Reading, comma: int, behind: int) -> bool:
    """Whether what stands before an aside does what the verb right behind it tells."""
    chunks = reading.chunks
    verbs = {chunks.verbs[clause.verb].first: clause for clause in chunks.clauses}
    clause = verbs.get(behind + 1)
    if clause is None or clause.subject is None:
        return False
    subject = chunks.nouns[clause.subject]
    end = subject.end if subject.of is None else chunks.nouns[subject.of].end
    return comma in (end, subject.end)


def beside_it(galley: Galley, reading: Reading, aside: range) -> tuple[TimeInterval | None, Provenance, str]:
    """The time of a sentence whose first date is of an aside: its other date, else that of the sentence before.

    Args:
        galley: The document.
        reading: The sentence with the aside.
        aside: The tokens of the aside.
    """
    dates = [m for m in galley.timeline.within(reading.sentence.start, reading.end) if m.kind == "date"]
    others = [m for m in dates if reading.tokens_between(m.start, m.end).start not in aside]
    if others:
        return (others[0].named, "clause", "") if len(others) == 1 else (None, "unknown", "")
    start = reading.sentence.start
    behind = start and not galley.document.text[:start].rstrip(" ").endswith("\n")
    anchor = galley.timeline.anchor(start - 1) if behind else None
    if anchor is None or anchor.named is None:
        return None, "unknown", ""
    return anchor.named, "paragraph", galley.timeline.why(start - 1)
