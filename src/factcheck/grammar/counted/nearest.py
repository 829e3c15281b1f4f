"""The outcome word that stands nearest to a figure whose sentence says nothing else of it."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.lexicon import outcomes
from factcheck.grammar.quantities import FoundQuantity

_NEAR = 60  # characters to either side
_WORDS = re.compile(r"\b[^\W\d_]+\b")
_ENDINGS = ("", "ed", "d", "s", "ing", "led", "ling")  # of a word that tells an outcome


def nearest_outcome(parsed: Frame, quantity: FoundQuantity) -> str:
    """The outcome word of the sentence that stands nearest, with no other number between."""
    low, high = max(parsed.start, quantity.start - _NEAR), min(parsed.end, quantity.end + _NEAR)
    best: tuple[int, str] | None = None
    for match in _WORDS.finditer(parsed.text, low, high):
        name = _outcome_words().get(match[0].lower())
        if not name:
            continue
        gap = (match.end(), quantity.start) if match.end() <= quantity.start else (quantity.end, match.start())
        between = parsed.text[gap[0] : gap[1]]
        if ";" in between or any(gap[0] <= q.start < gap[1] for q in parsed.quantities):
            continue
        if best is None or len(between) < best[0]:
            best = (len(between), name)
    return best[1] if best else ""


@cache
def _outcome_words() -> dict[str, str]:
    """Each form of a word that tells an outcome, in small letters, with that; of two words the longer one holds."""
    told = outcomes().states | outcomes().befell | outcomes().done_to
    forms = {word + ending: told[word] for word in sorted(told, key=len) for ending in _ENDINGS}
    return forms | dict.fromkeys(("slew", "slain"), told.get("kill", ""))
