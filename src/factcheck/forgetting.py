"""Letting go of what was remembered about words, between two stages of a large folder that ask for others."""

from __future__ import annotations

import sys
from functools import lru_cache

_Remembering = type(lru_cache(len))


def forget() -> None:
    """Empty everything that is remembered up to a bound; word lists and tables, which are read once, stay.

    What is bounded may be forgotten at any time, so that nothing but time hangs on it: the next to ask works it out
    anew. In ordinary news it is the half of all that lives while claims are compared, most of it asked for while
    documents were read and never again.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith(f"{__package__}."):
            for own in vars(module).values():
                if isinstance(own, _Remembering) and own.cache_parameters()["maxsize"] is not None:
                    own.cache_clear()
