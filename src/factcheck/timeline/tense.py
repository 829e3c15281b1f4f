"""Which way a sentence looks at a point: back, ahead, or we cannot tell."""

from __future__ import annotations

import re
from typing import Literal

Look = Literal["back", "ahead", "unknown"]

_MARK = re.compile(
    r"(?P<ahead>\b(?:will|shall|won't|won’t|going\s+to|plans?\s+to|planning\s+to|planned\s+for|planned|due|scheduled|expected|"
    r"expects?|slated|intends?|hopes?|aims?|upcoming|forthcoming|must|should|"
    r"(?:is|are|be)\s+to|to\s+be|set\s+to|set\s+for|until|would)\b|['’]ll\b)"
    r"|(?P<back>\b(?:was|were|had|has|have|did|said|told|went|came|took|made|began|fell|rose|shot|hit|won|lost|met|left|"
    r"held|led|found|gave|got|saw|sank|struck|died|became|broke|spoke|sent|brought|fought|put|ran|grew|"
    r"[a-z]{2,}ed)\b)"
    r"|(?P<wall>[;:]|[.!?]\s)"
)
_REACH = 160


def look(text: str, low: int, high: int, start: int, end: int) -> Look:
    """The look of a sentence at a mention: the nearest verb before it, else after it."""
    left: Look = "unknown"
    for found in _MARK.finditer(text, max(low, start - _REACH), start):
        left = "unknown" if found["wall"] else "ahead" if found["ahead"] else "back"
    if left != "unknown":
        return left
    for found in _MARK.finditer(text, end, min(high, end + _REACH)):
        if found["wall"]:
            break
        return "ahead" if found["ahead"] else "back"
    return "unknown"
