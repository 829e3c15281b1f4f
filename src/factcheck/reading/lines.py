"""What a paragraph is: prose, heading, dateline, caption, list, table, or furniture of the page.

Roles are judged by form first (bullets, pipes, a missing full stop), by the word lists of
`chrome.toml` second, and never by the subject of a text.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from factcheck.model.text import LineRole
from factcheck.reading.apparatus import contents, is_apparatus, is_reference
from factcheck.reading.boxes import dates_an_act
from factcheck.reading.lexicon import ChromeWords, chrome_words, thresholds
from factcheck.reading.paragraphs import Paragraph
from factcheck.reading.sentences import split_paragraph

_SEPARATOR = re.compile(r"\s*[|·•»›/\n\t✓☰×–—>]\s*|\s{2,}")
_LETTER_RUN = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"\S+")
_BULLET = re.compile(r"(?:[-*+•·▪◦‣–—]|\d{1,3}[.)]|\([a-z\d]{1,2}\))\s+\S")
_DECORATED = re.compile(r"(?:[-–—=*_~]{1,6}) ?[^-–—=*_~\n].{0,90}? ?(?:[-–—=*_~]{1,6})\Z")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
_FILE_OR_LINK = re.compile(r"(?:https?://\S+|www\.\S+|[^.!?]{0,40}\S+\.(?:php|html?|aspx?|jsp|js|css)\b\W*)\Z", re.I)
_CAPTION = re.compile(
    r"(?:file )?(?:photo|image|picture|caption|figure|fig\.|video|pictured|credit|illustration)\b[^.]{0,40}:", re.I
)
_CREDITED = re.compile(
    r"[.!?)…] (?:photo(?:graph)?|picture|image|engraving|illustration)s?(?: credit| by)?: [\w©]", re.I
)
_LONGEST_CAPTION = 280
_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)\s*\Z")  # Markdown: what it shows, and where it lies
_LEADING_PLACE = re.compile(r"[*_]{1,3}[^\W\d_a-z][^\Wa-z\d]+(?:[ '’.-][^\Wa-z\d]+)*, ")  # "*NEW ORVANE, 4 May*"
_BYLINE = re.compile(
    r"(?i:by|from|written by|reporting by|story by|posted by|updated by|author:)\s+(?!The\b|A\b|An\b)[A-Z][\w.’'-]*"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
DATE_SHAPE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})\b",
    re.I,
)
_CLOCK = re.compile(r"(?:\bat )?\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{2,4}\b)?", re.I)
_STAMP = re.compile(
    r"\b(?:published|posted|(?:last )?(?:updated|modified|revised|edited)|issued|created|filed)\b", re.I
)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_YEARISH = re.compile(r"[\d\s–—.:/-]{4,24}\Z")
_END_REFERENCE = re.compile(r"(?:\s?\[\d{1,3}\])+\Z")
_TERMINAL = (".", "!", "?", "…", '."', ".”", ".’", "!”", "?”", ".)", ";", ",")
_COMPLETE = re.compile(r"[.!?…][\"'”’»)\]*_]{0,4}(?:\s?\[[^\[\]]{1,20}\]){0,20}\s*\Z")


@cache
def _stamped() -> re.Pattern[str]:
    """A whole sentence is a stamp only where it speaks of the page itself."""
    return re.compile(
        r"\W{0,4}(?:(?:this|the)\s+)?(?:(?:article|story|page|post|piece|version|entry)\s+)?"
        r"(?:(?:was|is|has been)\s+)?(?:(?:first|last|originally|also|most recently)\s+)?"
        r"(?:published|posted|updated|modified|revised|edited|issued|created|filed)\b",
        re.I,
    )


def ends_complete(text: str, start: int, end: int) -> bool:
    """Whether the words at a span end like a finished sentence."""
    return _COMPLETE.search(text, max(start, end - 60), end) is not None


def roles(text: str, found: list[Paragraph]) -> list[LineRole]:
    """The role of each paragraph, in order."""
    words = chrome_words()
    latin = _is_latin(text[:20_000])
    role: LineRole
    judged: list[LineRole] = []
    in_section, listed = False, contents(text, found)
    for number, paragraph in enumerate(found):
        content = text[paragraph.start : paragraph.end]
        aside = number in listed or is_reference(text, paragraph.start, paragraph.end)
        role = "chrome" if aside else _role(content, words, latin=latin)
        if (
            role == "heading"
            and not in_section
            and number == len(found) - 1
            and number
            and not content.startswith(("#", "="))
        ):
            role = "prose"
        if _names_section(content, words):
            in_section, role = True, "chrome"
        elif (
            (role == "heading" and not in_section)
            or (role == "heading" and content.startswith(("#", "=")))
            or role == "prose"
        ):
            in_section = False
        elif in_section and role in ("list", "heading", "caption"):
            role = "chrome"
        judged.append(role)
    return judged


def _role(content: str, words: ChromeWords, *, latin: bool) -> LineRole:
    if not _LETTER_RUN.search(content) and not _is_rule(content) and not _YEARISH.match(content):
        return "table" if content[0] == "|" and any(c.isdigit() for c in content) else "chrome"
    if _PICTURE.match(content) or _CAPTION.match(content):
        return "caption"
    if is_apparatus(content):
        return "chrome"
    dated = _is_dateline(content)
    if dated and content[0] != "|" and _STAMP.search(content):
        return "dateline"
    if _is_table(content):
        return "table"
    if _YEARISH.match(content) and any(c.isdigit() for c in content):
        return "heading"
    if _FILE_OR_LINK.match(content):
        return "chrome"
    if _BYLINE.match(content) and len(content) < 200 and DATE_SHAPE.search(content):
        return "dateline"
    if is_furniture(content, words) or (latin and _is_foreign(content)):
        return "chrome"
    if _LEADING_PLACE.match(content) and _is_dateline(content.strip("*_ ")):
        return "dateline"
    if _MARKDOWN_HEADING.match(content) or (
        _DECORATED.match(content) and "\n" not in content and not ends_complete(content, 0, len(content))
    ):
        return "heading"
    if dated:
        return "dateline"
    if _BULLET.match(content):
        return "list"
    if _is_caption(content):
        return "caption"
    if _is_heading(content):
        return "heading"
    return "prose"


def _is_rule(content: str) -> bool:
    """Whether this is the rule below a table's header: "|---|---|"."""
    return "|" in content and "-" in content and not content.strip("|-: \t")


def _is_table(content: str) -> bool:
    pipes = content.count("|")
    if _is_rule(content):
        return True
    if pipes >= 2 and (content[0] == "|" or content[-1] == "|"):
        return True
    tabs = content.count("\t")
    return (
        (pipes >= 2 or tabs >= 2) and any(c.isdigit() for c in content) and not ends_complete(content, 0, len(content))
    )


def is_furniture(content: str, words: ChromeWords) -> bool:
    """Whether a line is made of the words that sites wrap around texts."""
    lowered = _plain(content)
    if len(content) <= thresholds().lines.furniture_length:
        if len(lowered) < 120 and any(map(lowered.__contains__, words.strong)):
            return True
        openings = ("©", "(c) ", "copyright ", *(f"{phrase}:" for phrase in words.more))
        if lowered.startswith(openings):
            return True
        cells = [cell for cell in _SEPARATOR.split(lowered) if _LETTER_RUN.search(cell)]
        hits = sum(1 for cell in cells if _is_furnished(cell, words, loosely=len(cells) >= 3))
        if cells and (hits == len(cells) or (hits >= 2 and hits >= 0.4 * len(cells) and len(cells) >= 3)):
            return not ends_complete(content, 0, len(content)) or hits == len(cells)
    if len(content) < 80:
        return False
    legal = {phrase for phrase in words.legal if phrase in lowered}
    return len(legal) >= 4 and any(word in lowered for word in words.address)


def _is_furnished(cell: str, words: ChromeWords, *, loosely: bool) -> bool:
    cell = cell.strip(" .:!?()[]…\"'*_#-")
    if cell in words.furniture:
        return True
    parts = _LETTER_RUN.findall(cell)
    if loosely and len(parts) <= 6 and parts[0] in words.furniture and len(parts[0]) > 3:
        return True
    return (
        bool(parts)
        and len(parts) <= 8
        and any(len(part) > 3 for part in parts)
        and all(part in words.furniture for part in parts)
    )


def _plain(content: str) -> str:
    return content.lower().replace("’", "'")


def _names_section(content: str, words: ChromeWords) -> bool:
    return len(content) < 40 and _plain(content).replace("[edit]", "").strip(" .:!?()[]…\"'*_#-–—=") in words.sections


def _is_latin(sample: str) -> bool:
    if not _FAR.search(sample):
        return True
    letters = [c for c in sample if c.isalpha()]
    return sum(c < "\u0250" for c in letters) > 0.5 * len(letters) if letters else True


_FAR = re.compile("[^\0-\u024f\u2000-\u206f]")  # where letters beyond Latin stand


def _is_foreign(content: str) -> bool:
    if len(content) > 120 or not _FAR.search(content):
        return False
    letters = [c for c in content if c.isalpha()]
    outside = sum(1 for c in letters if ord(c) >= 0x250)
    return bool(letters) and outside / len(letters) >= thresholds().lines.foreign_share


def _words_up_to(most: int, content: str) -> int:
    """How many words a line has, counted no further than is asked."""
    return sum(1 for _ in islice(_WORDS.finditer(content), most))


def _is_dateline(content: str) -> bool:
    if dates_an_act(content):
        return False
    most = thresholds().lines.dateline_words
    count = _words_up_to(most + 1, content[:400])
    if count > most or content[0] == "#":
        return False
    if _BYLINE.match(content.lstrip("*_ ")) and not ends_complete(content, 0, len(content)):
        return True
    date = DATE_SHAPE.search(content)
    if date is None:
        return _STAMP.match(content.lstrip("*_ ")) is not None and count <= 6
    if _STAMP.search(content) and (_stamped().match(content) or not ends_complete(content, 0, len(content))):
        return count <= 12
    if _END_REFERENCE.search(content) or ends_complete(content, 0, len(content)):
        return False
    outside = len(_WORDS.findall(_CLOCK.sub(" ", DATE_SHAPE.sub(" ", content))))
    starts = date.start() <= 1 or _WEEKDAY.match(content) is not None
    separated = re.search(r"[|·(•]", content) is not None or content[: date.start()].rstrip().endswith((",", ")", ":"))
    return outside <= 3 if starts else separated and outside <= 9


def _is_caption(content: str) -> bool:
    if len(content) <= _LONGEST_CAPTION and _CREDITED.search(content):
        return True
    most = thresholds().lines.dateline_words
    if _words_up_to(most + 1, content) > most or not _END_REFERENCE.search(content):
        return False
    return not ends_complete(content, 0, len(content)) and len(split_paragraph(content, 0, len(content))) == 1


def _is_heading(content: str) -> bool:
    if len(content) > 140 or "\n" in content or content.endswith(_TERMINAL) or ends_complete(content, 0, len(content)):
        return False
    if len(_WORDS.findall(content)) > thresholds().lines.heading_words:
        return False
    if len(split_paragraph(content, 0, len(content))) > 1:
        return False
    first = next((c for c in content if c.isalnum()), "")
    return first.isupper() or first.isdigit()
