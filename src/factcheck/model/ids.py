"""Ids that stand in prose for names, set apart from its words until somebody knows how they are called.

An id is a key (`person:ana-ruiz`), not a name. Who words a note or a question knows the key alone; the names as
written are known once the whole folder is read. Until then an id stands between two marks that no text has, so that
nothing else in a note or a message (a quote, the name of a file) is ever taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters: Unicode keeps them for what is inside a program
_HELD = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
THING: Final = "thing"  # the sort of id that one plain noun is: it is called by that noun
_MARKS = str.maketrans("", "", _OPEN + _CLOSE)


def held(name: str) -> str:
    """An id as it stands in prose; what is no id stands as it is.

    Example:
        >>> called(f"How old was {held('person:ana-ruiz')}?", {"person:ana-ruiz": "Ana Ruiz"}.__getitem__)
        'How old was Ana Ruiz?'
    """
    return f"{_OPEN}{name}{_CLOSE}" if ":" in name else name


def listed(names: Iterable[str]) -> str:
    """Ids and plain words in their order, as a note tells them."""
    return ", ".join(map(held, sorted(names)))


def is_held(phrase: str) -> bool:
    """Whether a phrase is an id."""
    return phrase.startswith(_OPEN)


def is_thing(phrase: str) -> bool:
    """Whether a phrase is the id of what one plain noun stands for."""
    return phrase.startswith(f"{_OPEN}{THING}:")


def called(text: str, name_of: Callable[[str], str]) -> str:
    """A text with names in place of its ids.

    Args:
        text: A note, a question or a message.
        name_of: How an id is called.
    """
    return _HELD.sub(lambda found: name_of(found[1]), text) if _OPEN in text else text


def unmarked(text: str) -> str:
    """A text without the marks: its length is that of what it says."""
    return text.translate(_MARKS) if _OPEN in text else text
