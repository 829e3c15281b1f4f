"""Words of a text, folded so that typography and date order do not matter, with their offsets kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.lineage.lexicon import lexicon

# Letters and digits; inside, one full stop, apostrophe or thousands comma that glues ("U.S.", "5,200", "don't").
_WORD = re.compile(r"[^\W_]+(?:(?:'|\.(?=\d|[^\W\d_]\b)|,(?=\d))[^\W_]+)*")
_REFERENCE = re.compile(r"\[\d{1,3}\]")
_CURLY = (("\u2019", "'"), ("\u2018", "'"), ("\u02bc", "'"))


class Words(NamedTuple):
    """Parallel columns: the folded word and where it stands in the text."""

    keys: list[str]
    starts: list[int]
    ends: list[int]


def fold(text: str, hidden: Iterable[tuple[int, int]] = ()) -> str:
    """The text in lower case and straight quotes, of the same length, with hidden spans blanked."""
    folded = text.lower()
    if len(folded) != len(text):  # a few capitals (İ) grow in lower case; offsets matter more than they do
        folded = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    if not folded.isascii():
        for curly, straight in _CURLY:
            folded = folded.replace(curly, straight)
    if "[" in folded:
        folded = _REFERENCE.sub(lambda m: " " * len(m.group()), folded)
    for start, end in hidden:
        folded = folded[:start] + " " * (end - start) + folded[end:]
    return folded


def words(folded: str, start: int = 0, end: int | None = None) -> Words:
    """The words of folded text between two offsets.

    Example:
        >>> words(fold("On 8 January, the U.S. sent 5,200")).keys
        ['on', 'january', '8', 'the', 'us', 'sent', '5200']
    """
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(folded, start, len(folded) if end is None else end):
        key = match.group()
        if not key.isalnum():
            key = _plain(key)
        keys.append(key)
        starts.append(match.start())
        ends.append(match.end())
    _order_dates(keys, starts, ends)
    return Words(keys, starts, ends)


def _plain(key: str) -> str:
    """A word without what glues it: U.S → us, 5,200 → 5200, Iraq's → iraq; n't stays."""
    if key.endswith("'s"):
        key = key[:-2]
    if key[0].isdigit():
        return key.replace(",", "")
    return key.replace(".", "")


def _order_dates(keys: list[str], starts: list[int], ends: list[int]) -> None:
    """Write every day and month as month, day: "8 January 2020" and "January 8, 2020" become one."""
    months = lexicon().months
    for at, key in enumerate(keys):
        if key not in months:
            continue
        keys[at] = months[key] if key != "mar" else key
        if at and is_day(keys[at - 1]) and not (at + 1 < len(keys) and is_day(keys[at + 1])):
            keys[at - 1 : at + 1] = keys[at], keys[at - 1]
            starts[at - 1 : at + 1] = starts[at], starts[at - 1]
            ends[at - 1 : at + 1] = ends[at], ends[at - 1]


def is_day(key: str) -> bool:
    """Whether a folded word can be the day of a month: 8, 08, 8th."""
    digits = key[:-2] if key[-2:] in {"st", "nd", "rd", "th"} else key
    return len(digits) <= 2 and digits.isdecimal() and 1 <= int(digits) <= 31
