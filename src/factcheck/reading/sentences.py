"""Paragraphs → sentences, by offset: slices and the gaps between them rebuild the text.

A full stop ends a sentence unless the word before it is known to carry one, or what follows does not
look like a beginning. Which words those are is data (`abbreviations.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.reading.lexicon import Abbreviations, abbreviations
from factcheck.reading.paragraphs import paragraphs

_OPENERS = "\"'“‘«([*_—–-"
_REFERENCE = r"\s?\[(?:\d{1,3}|[a-z][a-z? -]{0,28}|(?:note|nb) \d{1,3})\]"
_STOP = re.compile(r"[.!?…]{1,9}[\"'”’»)\]*_]{0,9}(?:" + _REFERENCE + r"){0,20}")
_GLUED_HEADING = re.compile(r"[-–—] ?[A-Z0-9][^.!?\n\r]{1,70}? [-–—](?= ?[A-Z\"“])")
_GLUED_DATELINE = re.compile(
    r"\([A-Z][A-Za-z./& ]{1,24}\) (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?),? \d{4}(?= [A-Z\"“])"
)
_DAY = (
    r"(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)"
)
_AGENCY = r"\([A-Z][A-Za-z./&’' -]{1,24}\)"
_MORE_PLACE = r"(?:, [A-Z][\w.’' -]{1,30})?"
_DASH = r"(?:\s?[—–]|\s-{1,2}(?=\s))"
_OPENING_DATELINE = re.compile(
    rf"(?:[A-Z][A-Z.’' -]{{2,40}}{_MORE_PLACE}(?:,? {_AGENCY})?(?:,? {_DAY})?(?: {_AGENCY})?(?:{_DASH}|:)"
    rf"|[A-Z][\w.’'-]{{1,30}}(?: [A-Z][\w.’'-]{{1,30}}){{0,3}}{_MORE_PLACE}"
    rf"(?: {_AGENCY}(?:,? {_DAY})?|, {_DAY}(?: {_AGENCY})?){_DASH})(?=\s[A-Z0-9\"“‘'])"
)
_LABELLED = re.compile(r"(?m:^)[^\W\d_][^:.;\n]{1,60}:[ \t]+[^\w\s]?\d[^\n]{0,80}(?=\n|\Z)")
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“‘«—–]+\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MARKUP_BEFORE = 8  # "## **1." has this much before its enumerator at most
_NEXT_WORDS = 16  # characters in which the word behind a place stands: "8 p.m. Lund time"
_ENUMERATOR = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})\Z")


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of `text` as spans; nothing between two of them but white space.

    Example:
        >>> text = "Gen. J. Ortiz left the U.S. on Jan. 3.[2] He had 4.5 men."
        >>> [text[start:end] for start, end in split(text)]
        ['Gen. J. Ortiz left the U.S. on Jan. 3.[2]', 'He had 4.5 men.']
    """
    spans: list[tuple[int, int]] = []
    for paragraph in paragraphs(text):
        spans.extend(split_paragraph(text, paragraph.start, paragraph.end))
    return spans


def split_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one paragraph."""
    opening = opening_dateline(text, start, end)
    cuts = _stops(text, start if opening is None else opening, end)
    if opening is not None:
        cuts = [opening, *cuts]
    if _has_glue(text, start, end):
        cuts = sorted({*cuts, *_datelines(text, start, end)})
    if text.find("\n", start, end) >= 0:
        cuts = sorted({*cuts, *_labelled(text, start, end)})
    spans: list[tuple[int, int]] = []
    at = start
    for cut in (*cuts, end):
        at = _skip_blanks(text, at, end)
        if at >= cut:
            continue
        at = _take_headings(text, at, cut, spans)
        if at < cut:
            spans.append((at, _trimmed(text, at, cut)))
        at = cut
    return spans


def _labelled(text: str, start: int, end: int) -> Iterator[int]:
    """Where the lines of a list end that each have a figure behind a label: "Parks: 3.1 million"."""
    found = list(_LABELLED.finditer(text, start, end))
    for one, two in pairwise(found):
        if one.end() + 1 == two.start() and text[two.start()].isupper():
            yield one.end()


def opening_dateline(text: str, start: int, end: int) -> int | None:
    """Where the dateline ends that opens a paragraph ("LUND (NNA) March 4, 2014 — The ferry …"), if one does."""
    match = _OPENING_DATELINE.match(text, start, end)
    return None if match is None else match.end()


def _stops(text: str, start: int, end: int) -> list[int]:
    words = abbreviations()
    cuts: list[int] = []
    sentence = start
    for match in _STOP.finditer(text, start, end):
        cut = match.end()
        if cut >= end or not _may_begin(text, match.start(), cut, end):
            continue
        if text[match.start()] == "." and not _dot_ends(text, sentence, match.start(), cut, end, words):
            continue
        cuts.append(cut)
        sentence = cut
    return cuts


def _may_begin(text: str, stop: int, cut: int, end: int) -> bool:
    """Whether a sentence can begin after `cut`: blanks and then anything but a lower-case letter."""
    following = text[cut]
    if not following.isspace():
        return following.isupper() and (text[cut - 1] == "]" or _is_glued(text, stop, cut, end))
    at = _skip_openers(text, cut, end)
    return at < end and not text[at].islower() and text[at] not in ",;:.!?…"


def _is_glued(text: str, stop: int, cut: int, end: int) -> bool:
    return (
        cut == stop + 1
        and stop >= 2
        and text[stop - 2 : stop].isalpha()
        and text[stop - 2 : stop].islower()
        and cut + 1 < end
        and text[cut + 1].islower()
        and "/" not in text[max(0, stop - 30) : stop].rpartition(" ")[2]
    )


def _dot_ends(text: str, sentence: int, stop: int, cut: int, end: int, words: Abbreviations) -> bool:
    """Whether the full stop at `stop` ends its sentence, judged by the words on both sides."""
    if text.startswith("..", stop) or text.startswith("…", stop + 1):
        return True
    before = _WORD_BEFORE.search(text, max(sentence, stop - 24), stop)
    if before is None:
        return True
    word = before.group().lower()
    if word in words.inner:
        return False
    at = _skip_openers(text, cut, end)
    if word in words.before_figure and at < end and text[at].isdigit():
        return False
    if word in words.after_figure and not text[sentence : before.start()].rstrip()[-1:].isdigit():
        return True
    lone_letter = len(word) == 1 and word.isalpha() and before.group().isupper() and word != "i"
    if word in words.of_hours and _goes_on_in_capitals(text, at, words):
        return True
    if word in words.perhaps or lone_letter or _is_initials(word):
        return _starts_sentence(text, at, words)
    if before.start() - sentence > _MARKUP_BEFORE:
        return True
    opening = _ENUMERATOR.match(before.group())
    return not (opening and text[sentence : before.start()].strip("#*_ \t\r\n") == "")


def _is_initials(word: str) -> bool:
    return (
        len(word) >= 3
        and all(letter.isalpha() and dot == "." for letter, dot in zip(word[::2], word[1::2], strict=False))
        and len(word) % 2 == 1
    )


def _starts_sentence(text: str, at: int, words: Abbreviations) -> bool:
    word = _WORD.match(text, at)
    return word is not None and word.group().lower() in words.starters


def _goes_on_in_capitals(text: str, at: int, words: Abbreviations) -> bool:
    """Whether a word behind "8 p.m." begins a sentence ("Voting went on") and is no day or zone ("Lund time")."""
    word = _WORD.match(text, at)
    if word is None or not word[0][:1].isupper() or word[0].isupper() or word[0].lower() in words.with_hours:
        return False
    behind = _WORD.search(text, word.end(), word.end() + _NEXT_WORDS)
    return behind is None or behind[0].lower() not in words.with_hours


def _skip_openers(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isspace() or text[at] in _OPENERS):
        at += 1
    return at


def _skip_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _has_glue(text: str, start: int, end: int) -> bool:
    return end - start > 120 and text.find(") ", start, end) >= 0


def _datelines(text: str, start: int, end: int) -> list[int]:
    return [match.end() for match in _GLUED_DATELINE.finditer(text, start, end)]


def _take_headings(text: str, at: int, cut: int, spans: list[tuple[int, int]]) -> int:
    """Headings glued to the front of a sentence ("- 2003: invasion - The …") become spans of their own."""
    while text[at] in "-–—":
        heading = _GLUED_HEADING.match(text, at, cut)
        if heading is None:
            return at
        spans.append(heading.span())
        at = _skip_blanks(text, heading.end(), cut)
        if at >= cut:
            return at
    return at
