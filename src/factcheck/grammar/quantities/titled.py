"""Numbers in words that belong to a title or a name: "Harbour Six" goes on, "Two Left Shoes" has won."""

from __future__ import annotations

import re

from factcheck.grammar.quantities.context import Near, closes_clause, is_title_case
from factcheck.grammar.quantities.guards import plural_soon

_OPENING = "\"“‘'"
_TITLE = re.compile(r"(?: (?:[A-Z][\w'’-]*|of|and|the|in|on|to|for|from|a|an)){1,7}[,.!?]?[\"”’'](?!\w)")


def in_title(text: str, start: int, end: int, before: list[Near]) -> bool:
    """Whether a number in words, written large, is part of a title in quotation marks or of the name before it.

    Args:
        text: The text.
        start: Where the number begins.
        end: Where it ends.
        before: The words before it.
    """
    if not text[start].isupper() or text[end : end + 1] == "-":
        return False
    if text[start - 1 : start] in tuple(_OPENING):
        titled = _TITLE.match(text, end)
        return titled is not None and titled[0].split()[0][0].isupper()
    if not before or text[start - 1 : start] != " " or closes_clause(before[-1]):
        return False
    named = before[-1].text[:1].isalpha() and text[before[-1].start].isupper()
    return named and not plural_soon(text, end) and not is_title_case(text, start, end)
