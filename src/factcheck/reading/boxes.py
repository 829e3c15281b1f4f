"""Dates of facts: what a line of a fact box dates is an act, and a day above entries is a heading of theirs.

"Opened 16 July 1864", "Date 3 March 1987" above "Deaths 41", "- 8 March 1972: sinking of the Ada": none of them is
the day on which a text was written, and an entry of an encyclopedia or a page of a museum has no such day at all.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.words.words import types, verb_lemma
from factcheck.model.values import TimeInterval
from factcheck.model.years import WEEKDAYS
from factcheck.reading.dates import MONTHS, dates
from factcheck.reading.lexicon import boxes

_MARKS = " \t*_#>-–—•|:."
_BARE_LABEL = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,2}\Z")
_ENTRY_TAIL = re.compile(r"\s*(?::|[–—-]\s)\s*\w")
_BULLET = re.compile(r"[-*+•·▪◦‣–—]\s+")
_LISTED = re.compile(r"[-*+•·▪◦‣–—][ \t]+")
_LISTED_LABEL = re.compile(r"[*_]{0,2}[A-Z][\w'’-]*(?: [\w'’-]+){0,3}:[*_]{0,2}[ \t]")
_HAPPENING = frozenset({"act", "event"})
_FEWEST = 2  # other labels that make some lines a box
_LONGEST = 120  # characters of a line of a box
_WEEKDAY = rf"(?:(?:{'|'.join(name[:3] for name in WEEKDAYS)})[a-z]{{0,6}}\.?,? )?"
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY_LINE = re.compile(
    rf"^[ \t*_#]*{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?P<year>,? \d{4})?[ \t*_:.]*$",
    re.I | re.M,
)


@cache
def _label() -> re.Pattern[str]:
    none = "|".join(boxes().no_labels)
    return re.compile(rf"[*_]{{0,2}}(?!{none})([A-Z][a-z]+(?: [a-z]+){{0,3}})(?P<colon>:[*_]{{0,2}})? ")


@cache
def _stamp() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(boxes().stamps)})\b", re.I)


def dates_an_act(content: str) -> bool:
    """Whether a line dates what was done: "Opened: 12 June 2019", "Opened 16 July 1864", "- 3 May 1972: landing".

    Args:
        content: The line.

    Example:
        >>> [dates_an_act(line) for line in ("Closed 3 May 1960", "Lund 3 May 1960", "Published 3 May 1960")]
        [True, False, False]
    """
    label = _label().match(content)
    if label is not None and not _stamp().search(label[1]):
        word = label[1].split()[-1].lower()
        done = verb_lemma(word) != word and not word.endswith("s")
        if label["colon"]:
            return done or bool(types(word) & _HAPPENING)
        if done and not word.endswith("ing") and _opens_with_a_date(content, label.end()):
            return True
    bullet = _BULLET.match(content)
    first = next(dates(content[:_LONGEST]), None) if bullet else None
    return bullet is not None and first is not None and first[0] == bullet.end() and _continues(content, first[1])


def _opens_with_a_date(content: str, start: int) -> bool:
    return any(begin == start for begin, _, _ in dates(content[:_LONGEST]))


def _continues(content: str, end: int) -> bool:
    """Whether a line tells behind its date what happened then."""
    return _ENTRY_TAIL.match(content, end) is not None


def in_a_box(text: str, start: int, end: int) -> bool:
    """Whether a line stands among the lines of a fact box: "Date 3 March 1987" above "Location Lund" and "Deaths 41".

    Args:
        text: The document.
        start: Where the line starts.
        end: Where it ends.
    """
    own = text[start:end]
    if _stamp().search(own) or not _is_labelled(own):
        return False
    low, high = text.rfind("\n\n", 0, start), text.find("\n\n", end)
    block = text[max(low, start - 10 * _LONGEST) : high if high > 0 else end + 10 * _LONGEST].split("\n")
    return sum(_is_labelled(line) for line in block if line.strip() and line not in own) >= _FEWEST


def _is_labelled(line: str) -> bool:
    """Whether a line opens with a label of fact boxes and is no sentence."""
    words = line.strip(_MARKS).lower()
    if len(line) > _LONGEST or line.rstrip().endswith((".", "?", "!")):
        return False
    return any(words.startswith((f"{label} ", f"{label}:", f"{label}\t")) for label in boxes().labels)


def is_of_its_line(text: str, start: int, end: int) -> bool:
    """Whether what a line dates holds for no line below it: "**Built:** 1931–36" says nothing of "**Height:** 31 m".

    Args:
        text: The document.
        start: Where the line or its sentence starts.
        end: Where it ends.
    """
    line = text[start:end].strip(_MARKS)
    if len(line) > _LONGEST or line.lower().startswith(boxes().of_the_whole):
        return False
    bullet = _LISTED.match(text, start, end)
    return (bullet is not None and _LISTED_LABEL.match(text, bullet.end(), end) is not None) or in_a_box(
        text, start, end
    )


def heads_entries(text: str, when: TimeInterval) -> bool:
    """Whether the line of a day is the first of several such lines, the later ones without its year.

    Args:
        text: The document.
        when: The day, as the text writes it.
    """
    found = list(_DAY_LINE.finditer(text))
    if len(found) < _FEWEST or when.as_written not in found[0].group():
        return False
    written = {one.group().strip(_MARKS).lower() for one in found}
    return len(written) == len(found) and any(one["year"] is None for one in found[1:])
