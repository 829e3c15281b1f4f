"""The apparatus of reference works and pages: what points elsewhere and tells nothing of the story.

Notes above an article ("For the footballer, see …", "Not to be confused with …"), references below it ("[12] The
Times, 5 May 1920", "^ a b …"), the list of contents, categories, coordinates, and counters of galleries ("3 of 6").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.reading.lexicon import chrome_words
from factcheck.reading.paragraphs import Paragraph

_LONGEST = 300
_WHAT = r"For (?:the |an? |other |another |more |further )?[^.;:!?]{1,90}, see (?:also )?[A-Z“\"'*_\[][^!?;]{0,110}"
_HATNOTE = re.compile(
    rf"\W{{0,3}}(?:(?:(?:This|The) (?:article|page|entry) is (?:only )?about [^.!?]{{1,120}}\. )?{_WHAT}(?:\. {_WHAT})?"
    r"|[^.;:!?]{1,60} redirects? here\b[^!?]{0,160})\W{0,3}\Z"
)
_NEXT = re.compile(r"[.] (?:In|On|At|The|It|He|She|They|An?|But|And|This|That|There|By|After|Some)\b")
_REFERENCE = re.compile(r"(?:\d{1,3}[.)]? ?)?[\^↑] ?\S")
_NUMBERED = re.compile(r"\[\d{1,3}\](?=:? \S)")
_COUNTER = re.compile(r"\W{0,3}\d{1,3} (?:of|/) \d{1,3}\W{0,3}\Z|\W{0,3}\d{1,3}/\d{1,3}\W{0,3}\Z")
_CONTENTS = re.compile(r"\W{0,4}(?:table of )?contents(?: ?\[(?:hide|show)\])?\W{0,4}\Z", re.I)
_CHAPTER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}\.? [^\W\d_][^.!?]{0,80}\Z")


def is_apparatus(content: str) -> bool:
    """Whether a line only points elsewhere or orders the page.

    Args:
        content: The line.

    Example:
        >>> is_apparatus("For the painter, see Ada Lund (artist)."), is_apparatus("For the rest, see what she did.")
        (True, False)
    """
    if len(content) > _LONGEST:
        return False
    plain = content.lower().replace("’", "'").lstrip(' *_(:#>"-')
    if plain.startswith(chrome_words().openings):
        return True
    pointing = _HATNOTE.match(content) is not None and _NEXT.search(content.partition(", see ")[2]) is None
    return pointing or any(form.match(content) for form in (_REFERENCE, _COUNTER))


def is_reference(text: str, start: int, end: int) -> bool:
    """Whether a line opens with the number of a reference mark that stands in the text above it: "[12] The Times".

    A paragraph of a judgment that bears its number in brackets is none.

    Args:
        text: The document.
        start: Where the line starts.
        end: Where it ends.
    """
    number = _NUMBERED.match(text, start, end) if end - start <= _LONGEST else None
    at = text.find(number.group(), 1, start) if number is not None else -1
    return at > 0 and not text[at - 1].isspace()


def contents(text: str, found: Sequence[Paragraph]) -> frozenset[int]:
    """The numbers of the paragraphs that are a list of contents: its heading, and the numbered lines below it."""
    held = set[int]()
    open_list = False
    for number, paragraph in enumerate(found):
        content = text[paragraph.start : paragraph.end]
        if _CONTENTS.match(content):
            open_list = True
        else:
            open_list = open_list and _CHAPTER.match(content) is not None
        if open_list:
            held.add(number)
    return frozenset(held)
