"""Countries that say no more of a thing than whence it comes: a "Liberian-flagged ship" is no Liberia."""

from __future__ import annotations

import re

from factcheck.grammar.names.names import FoundName
from factcheck.kinds.acts import acts

_BEHIND = re.compile(r"-([a-z]+)", re.IGNORECASE)


def says_whence(text: str, name: FoundName) -> bool:
    """Whether a country only opens a word for the flag, the owner or the make of what follows.

    Args:
        text: The text that the name was found in.
        name: A name in it.

    Example:
        >>> from factcheck.grammar.names.names import find
        >>> [says_whence(t, next(find(t))) for t in ("the Greek-owned tug", "the Greek-led talks")]
        [True, False]
    """
    behind = _BEHIND.match(text, name.end) if name.form == "demonym" else None
    return behind is not None and behind[1].lower() in acts().of_origin
