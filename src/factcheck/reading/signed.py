"""The date in a line that signs a text: a byline, an issue of a paper, a letter's head.

"Ada Lund, harbour correspondent – Friday 3 May 2019, 05:00", "Quay magazine, May 2019. Interview: A. Lund": the date
is a piece of its own between stops, dashes or dots, nothing around it is a sentence, and a weekday, the hour or the
words of papers say that it is no caption's.
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise
from factcheck.model.text import Line
from factcheck.reading.dates import dates
from factcheck.reading.lexicon import signing, thresholds
from factcheck.reading.lines import ends_complete
from factcheck.reading.masthead import Published

_LONGEST = 200
_MOST_WORDS = 9  # of a piece beside the date
_MOST_LINES = 6
_MARKS = " \t*_#>"
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? \Z", re.I)
_CLOCK = re.compile(r",? ?(?:at )?\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?![\w:])", re.I)
_OPENS = re.compile(r"(?:[,;:|·•(–—.]|\s-|  )\s*\Z")
_CLOSES = re.compile(r"\s*(?:\Z|[,;|·•)–—]|-\s|\.(?:\s|\Z)|  )")
_PIECES = re.compile(r"[,;:|·•()–—]|\s-\s|\.\s|  +")
_FULL = 40  # characters of a line that was broken because it was full
_VERBAL = frozenset({"VERB", "AUX", "MODAL"})


def signed(text: str, lines: tuple[Line, ...]) -> Published | None:
    """The date of a line near the head that signs the text, or None.

    Args:
        text: The document.
        lines: Its lines with their roles.
    """
    limits = thresholds().dates
    head = [line for line in lines if line.start <= limits.head and text[line.start : line.end].strip()]
    for number, line in enumerate(head[:_MOST_LINES]):
        if line.role in ("table", "caption", "list") or (number == 0 and line.role == "heading"):
            continue  # a title tells when its story happened
        if number and _goes_on(text, head[number - 1], line):
            continue  # "the crane fell on" at the end of a wrapped line, "14 March 2011. It …" on the next
        found = _date_of(text, line)
        if found is not None:
            return found
    return None


def _date_of(text: str, line: Line) -> Published | None:
    found = list(dates(text, line.start, min(line.end, line.start + _LONGEST)))
    if len(found) != 1:
        return None
    start, end, when = found[0]
    weekday, clock = _WEEKDAY.search(text, line.start, start), _CLOCK.match(text, end, line.end)
    start, end = weekday.start() if weekday else start, clock.end() if clock else end
    before, after = text[line.start : start].lstrip(_MARKS), text[end : line.end].rstrip(_MARKS)
    sent = _sent().search(before)
    if not (sent or not before or _OPENS.search(before)) or not _CLOSES.match(after):
        return None
    exact = bool(weekday or clock) and line.role != "heading"
    letter = not before and after.startswith(". ") and line.role != "heading"
    signs = _words().search(f"{before} {after}") is not None or _writer().match(after) is not None
    if not (sent or signs or ((exact or letter) and when.grain == "day")):
        return None
    piece = _PIECES.split(after.lstrip(" ,;|·•)–—."))[0] if not letter else ""
    if not sent and any(_is_sentence(words) for words in (*_PIECES.split(before), piece)):
        return None
    return Published(when, f"signed: {text[max(line.start, start - 40) : end].strip(_MARKS)}")


def _goes_on(text: str, before: Line, line: Line) -> bool:
    """Whether a line of prose is the rest of a sentence that the line before did not end."""
    if before.role != "prose" or line.role != "prose" or text.count("\n", before.end, line.start) > 1:
        return False
    return before.end - before.start >= _FULL and not ends_complete(text, before.start, before.end)


def _is_sentence(words: str) -> bool:
    """Whether some words beside a date say something: a caption, a headline, a sentence of the story."""
    if len(words.split()) > _MOST_WORDS:
        return True
    return any(one.tag in _VERBAL for one in tag(tokenise(words)))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, signing().papers))})(?![\w-])", re.I)


@cache
def _writer() -> re.Pattern[str]:
    """What names the writer behind a date: ". From Ada Lund in Oslo", " – From our correspondent"."""
    return re.compile(rf"\W{{1,4}}(?i:{'|'.join(map(re.escape, signing().writers))}) (?:our\b|[A-Z][\w'’-]+ [A-Z])")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|[.|·•,;:–—] ?)(?:{'|'.join(map(re.escape, signing().sent))})(?: on)?:? \Z", re.I)
