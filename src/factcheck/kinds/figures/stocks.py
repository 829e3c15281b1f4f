"""Whose shares rose or fell where the text only says "the shares": those of the firm that it spoke of last."""

from __future__ import annotations

from factcheck.grammar.counted import Counted
from factcheck.kinds.galley import Galley, Reading

_STOCK = frozenset({"share", "stock"})
_MOVES = frozenset({"increase", "decrease"})
_DEFINITE = ("the shares ", "the stock ", "its shares ", "its stock ", "shares ", "the shares, ", "the stock, ")


def of_the_firm(galley: Galley, reading: Reading, counted: Counted) -> tuple[str, ...]:
    """The one organisation named last in the paragraph, for shares that are said to be nobody's.

    Args:
        galley: The document.
        reading: The sentence of the figure.
        counted: By how much the shares rose or fell.
    """
    measure, text = counted.measure, galley.document.text
    if measure.head not in _STOCK or measure.predicate not in _MOVES or measure.modifiers:
        return ()
    lead = text[reading.sentence.start : reading.sentence.start + 16].lower()
    if not lead.startswith(_DEFINITE) or any(name.kind != "place" for name in reading.names):
        return ()
    earlier = galley.before(reading)
    while earlier is not None:
        named = {galley.id_of(name) for name in earlier.names if name.kind == "organisation"}
        if named:
            return tuple(named) if len(named) == 1 else ()
        earlier = galley.before(earlier)
    return ()
