"""Whose shares rose or fell where the text only says "the shares": those of the firm that it spoke of last."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.grammar.counted.small import small
from factcheck.kinds.galley import Galley, Reading

_MOVES = frozenset({"increase", "decrease"})


def of_the_firm(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """The one organisation named last in the paragraph, for shares that are said to be nobody's.

    Args:
        galley: The document.
        reading: The sentence of the figure.
        counted: By how much the shares rose or fell.
    """
    measure, text = counted.measure, galley.document.text
    if measure.head not in small().stock or measure.predicate not in _MOVES or measure.modifiers:
        return ()
    lead = text[reading.sentence.start : reading.sentence.start + 16].lower()
    if not lead.startswith(small().stock_opens) or any(name.kind != "place" for name in reading.names):
        return ()
    earlier = galley.before(reading)
    while earlier is not None:
        named = {galley.id_of(name) for name in earlier.names if name.kind == "organisation"}
        if named:
            return tuple(named) if len(named) == 1 else ()
        earlier = galley.before(earlier)
    return ()
