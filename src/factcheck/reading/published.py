"""When a document was published, as far as it says so itself, and where it says so.

Looked for in this order: what the file's own metadata declares, a dateline or byline near the head, a
stamp ("Updated on", "last edited"), the file's name. A stamp near the head that is later than a date in a heading, or
than the first of several entries, is surer: those say when the story happened. Nothing found is None: never today,
never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.model.text import Line
from factcheck.model.values import TimeInterval
from factcheck.reading.abroad import published_abroad
from factcheck.reading.boxes import dates_an_act, heads_entries, in_a_box
from factcheck.reading.dates import dates, day
from factcheck.reading.extracted import Extracted
from factcheck.reading.lexicon import abbreviations, signing, thresholds
from factcheck.reading.masthead import CLOCK, Published, masthead
from factcheck.reading.signed import signed
from factcheck.reading.stamps import stands_apart

_STAMP = re.compile(
    r"\b(?P<verb>(?:first |originally )?published|posted|issued|released?|filed|compiled|date[d:]"
    r"|(?:last )?(?:updated|modified|revised|edited|reviewed))\b[^\d\n]{0,40}",
    re.I,
)
_LATER_STAMP = re.compile(r"updated|modified|revised|edited|reviewed", re.I)
_BEFORE = 40  # characters before a date that are shown of its line
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*\Z", re.I)
_FRONT_MATTER = re.compile(r"\A---\s*\n(?P<body>(?:[^\n]{0,400}\n){1,60}?)---\s*(?:\n|\Z)")
_ENTRY = re.compile(r"[-*• ]{0,4}(?:\*\*|__)[^*_\n]{3,40}(?:\*\*|__)[.:,–—-]{0,2} [^\W\d_]")  # "**3 May.** It broke"
_LEAD = 60  # characters in which the date of an entry stands
_NAME_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})[-_.]?(?P<month>[01]\d)[-_.]?(?P<day>[0-3]\d)(?!\d)")


_MARKS = " *_)."
_SMALL_WORD = 3  # letters of "of", "the" in a name
_NAME_WORDS = 6
_FACT = 70  # characters of a label and its date
_LONGEST_PLACE = 90  # characters of a place and an agency before a date
_APART = ("  ", ", ", "(", "| ", "issue of ", "edition of ")  # what stands before a date that is not told of anything
_ISSUED = (" - ", " – ")  # behind the name of a paper: "The Gazette - Tuesday 3 March 2026, page 4"
_PAGE = re.compile(r",? (?:page|pages|p\.|pp\.) ?\d{1,3}(?:[-–]\d{1,3})?\Z")


@cache
def _sittings() -> re.Pattern[str]:
    """The head of what was written down of a sitting, up to its day: "Minutes of the meeting held on"."""
    kinds = "|".join(map(re.escape, signing().sittings))
    return re.compile(
        rf"(?:[^\d\n.;:]{{3,60}}, )?(?:the )?(?:\w+ )?(?:{kinds}) of "
        r"(?:(?:the|an?) [^\d\n.;]{3,80}(?:\bon|\bof|,) ?)?\Z",  # or no more than "transcript of"
        re.I,
    )


@cache
def _front_key() -> re.Pattern[str]:
    """The keys of a front matter that hold a date."""
    return re.compile(
        r"^(?:date|published|publishdate|pubdate|published_at|created|updated|lastmod)\s*:\s*[\"']?(?P<value>[^\"'\n]+)",
        re.I | re.M,
    )


def published(extracted: Extracted, lines: tuple[Line, ...], name: str) -> Published | None:
    """When the document was published, or None.

    Args:
        extracted: The text and what its format declares.
        lines: Its lines with their roles.
        name: Its file name.
    """
    text = extracted.text
    return (
        _declared(extracted.declared)
        or _front_matter(text)
        or _unless_of_entries(text, _above(text, lines) or signed(text, lines))
        or _stamped(text, lines)
        or published_abroad(extracted, lines)
        or _first_line(extracted)
        or _declared(extracted.produced)
        or _named(name)
    )


def _unless_of_entries(text: str, found: Published | None) -> Published | None:
    """A date of the head, unless it is the first of the days under which a chronology tells."""
    return None if found is None or heads_entries(text, found.when) else found


def _above(text: str, lines: tuple[Line, ...]) -> Published | None:
    """The date of a masthead, heading or dateline, unless it is the story's and a stamp near the head is later."""
    found = masthead(text, lines) or _head(text, lines)
    if found is None or not (found.said_by.startswith("heading") or _is_entry(text, lines, found.when.as_written)):
        return found
    limits = thresholds().dates
    stamped = _stamped(text, [line for line in lines[: limits.head_lines] if line.start <= limits.head])
    if stamped is None or stamped.when.start is None or found.when.end is None:
        return found
    return stamped if stamped.when.start > found.when.end else found


def _is_entry(text: str, lines: tuple[Line, ...], written: str) -> bool:
    """Whether a date opens a line that tells what happened then, as the next lines do with theirs."""
    opening = [line for line in lines if _ENTRY.match(text, line.start, line.end)]
    return len(opening) > 1 and any(written in text[line.start : line.start + _LEAD] for line in opening[:1])


def _declared(pairs: tuple[tuple[str, str], ...]) -> Published | None:
    for label, written in pairs:
        when = _first(written)
        if when is not None:
            return Published(when, f"{label}: {written.strip()[:40]}")
    return None


def _first(text: str) -> TimeInterval | None:
    return next((when for _, _, when in dates(text[:400])), None)


def _front_matter(text: str) -> Published | None:
    block = _FRONT_MATTER.match(text)
    if block is None:
        return None
    for key in _front_key().finditer(block.group("body")):
        when = _first(key.group("value"))
        if when is not None:
            return Published(when, f"front matter: {key.group().strip()[:60]}")
    return None


def _head(text: str, lines: tuple[Line, ...]) -> Published | None:
    """A byline or dateline of its own near the head, or one that opens a paragraph."""
    limits = thresholds().dates
    prose = 0
    for line in lines[: limits.head_lines]:
        if line.start > limits.head or prose > 3:
            break
        if line.role in ("chrome", "table", "caption", "list") or _is_of_a_fact(text, line):
            continue
        prose += line.role == "prose"
        for start, end, when in dates(text, line.start, min(line.end, line.start + 240)):
            if _is_own_date(text, line, start, end):
                label = "dateline" if line.role in ("prose", "dateline") else "heading"
                return Published(when, f"{label}: {text[_opening(text, line, start) : end].strip()}")
    return None


def _is_of_a_fact(text: str, line: Line) -> bool:
    """Whether a line dates what was done, by its own words or by the fact box around it."""
    short = line.end - line.start <= _FACT
    return short and (dates_an_act(text[line.start : line.end]) or in_a_box(text, line.start, line.end))


def _first_line(extracted: Extracted) -> Published | None:
    """The day that ends the first line of a page, where else only the day on which its file was made is known.

    Archives are saved anew years later, and the line below a short one may have been joined to it.
    """
    line = extracted.text.lstrip().partition("\n")[0]
    if not extracted.produced or len(line) > thresholds().dates.first_line:
        return None
    for start, end, when in dates(line):
        if when.grain == "day" and not line[end:].strip(" *_).") and line[:start].endswith(_APART):
            return Published(when, f"heading: {line.strip()}")
    return None


def _is_own_date(text: str, line: Line, start: int, end: int) -> bool:
    if line.role == "dateline" or stands_apart(text, line.start, line.end, start, end):
        return True
    before, after = _WEEKDAY.sub("", text[line.start : start]), text[end : line.end]
    if _sittings().match(before.lstrip(_MARKS)) or (line.role == "prose" and _is_signature(before, after)):
        return True
    if line.role == "heading":
        if not text[: line.start].strip():
            before = text[line.start : start]  # a title may tell the weekday of its story
        outside, after = before.split(), _PAGE.sub("", after)
        issued = _WEEKDAY.sub("", before.rstrip()).endswith(_ISSUED)
        apart = issued or before.endswith(_APART) or len(outside) <= 3
        told = not after.strip(_MARKS) or CLOCK.fullmatch(after.rstrip(_MARKS) + ".") is not None
        return told and apart and (len(outside) > 0 or bool(re.search(r"\d\d", text[start:end])))
    if _STAMP.search(before[-60:]) and len(before) < 90:
        return True
    if before.rstrip().endswith(")") and len(before) <= 160 and re.search(r"\([A-Z][\w./& -]{1,24}\)\s*\Z", before):
        return True
    if len(before) > _LONGEST_PLACE or not _names_place(before):
        return False
    if before.rstrip().endswith(",") and re.match(r"\.\s+[^\W\da-z]", after):
        return True  # "Lund, 3 May 2019. The harbour board today announced"
    return re.match(r"\s*(?:\([^()\n]{2,40}\))?\s*(?:[–—:]|-{1,2}\s)", after) is not None


def _is_signature(before: str, after: str) -> bool:
    """Whether a line is nothing but a name and its date, as below a title: "The Harbour Echo, 3 May 2019".

    An hour behind the date shows as well that it is the text's: "Situation report, 3 May 2019, 8 a.m."
    """
    words = before.split()
    hour = re.search(r"\d", after) is not None and CLOCK.fullmatch(after.rstrip(_MARKS) + ".") is not None
    after = "" if hour else after
    named = hour or all(word[0].isupper() or not word[0].isalpha() or len(word) <= _SMALL_WORD for word in words)
    return not after.strip(_MARKS) and before.endswith(", ") and 1 <= len(words) <= _NAME_WORDS and named


def _names_place(before: str) -> bool:
    """Whether the words before a date name a place and perhaps an agency: capitals, no opening word."""
    words = before.replace("(", " ").replace(")", " ").split()
    if not words:
        return True
    opening = words[0].strip(",.").lower() in abbreviations().starters
    opening = opening and not all(word.isupper() for word in before.partition(",")[0].split())  # "THE HAGUE, 3 May"
    return not opening and all(word[0].isupper() or not word[0].isalpha() or len(word) <= _SMALL_WORD for word in words)


def _stamped(text: str, lines: Sequence[Line]) -> Published | None:
    """A stamp at the head or the tail: "Updated on 3 May", "last edited on 2 May"; the first publication wins."""
    limits = thresholds().dates
    tail = max(limits.head, len(text) - limits.tail)
    later: Published | None = None
    for line in lines:
        if limits.head < line.start < tail and line.end < tail:
            continue
        for stamp in _STAMP.finditer(text, line.start, line.end):
            opens = not text[line.start : stamp.start()].strip(" *_(|") or line.role in ("chrome", "dateline")
            sentence = text[max(line.start, stamp.start() - 40) : stamp.start()].rstrip()
            if not (opens or sentence.endswith((".", "|", "(", "·", "•", "page was", "article was", "story was"))):
                continue
            found = next(dates(text, stamp.end("verb"), min(line.end, stamp.end() + 40)), None)
            if found is None or found[0] > stamp.end() + 14:
                continue
            one = Published(found[2], f"stamp: {text[stamp.start() : found[1]].strip()}")
            if not _LATER_STAMP.search(stamp.group()):
                return one
            later = later or one
    return later


def _opening(text: str, line: Line, date: int) -> int:
    """Where what is shown of a line before its date begins: at the line's start or, if that is far off, at a word."""
    begin = max(line.start, date - _BEFORE)
    return begin if begin == line.start else text.find(" ", begin, date) + 1 or date


def _named(name: str) -> Published | None:
    match = _NAME_DATE.search(name.rpartition("/")[2])
    if match is None:
        return None
    when = day(int(match.group("year")), int(match.group("month")), int(match.group("day")), match.group())
    return None if when is None else Published(when, f"file name: {match.group()}")
