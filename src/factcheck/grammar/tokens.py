"""Text → tokens: words, numbers, clitics and marks, each with its place in the text.

Tokens never overlap, never contain white space, and everything between two of them is white space or a mark
of emphasis set tight to a word (`**5,300** cases`), which says nothing.
"""

from __future__ import annotations

import re
from typing import Literal

from factcheck.row import NamedTuple

Kind = Literal["word", "number", "clitic", "punct", "symbol", "web"]

_TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Maj|Capt|Cmdr|Sgt|Cpl|Pvt|Adm|Brig|Supt|Insp|Gov|Sen|Rep"
    "|Pres|Jr|Sr|vs|Inc|Ltd|Corp|Co|Bros|Mt|Ft|Ave|approx|est"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
# After an initial ("John F. Kennedy") these open a sentence instead ("Plan B. The …").
_STARTERS = (
    "The|An?|In|It|He|She|They|But|And|On|At|This|That|There|We|His|Her|For|As|When|If|After|By|To|Its|Their|Those"
    "|These|Not?|Of|So|Or|From|With|While|What|Who|One|Two|Police|Mr|Mrs|Ms|Dr"
)
_CODE = r"[A-Z]{3}(?=\d[\d,]*(?:\.\d|(?:bn|mn|tn|m|k)\b))"  # of money, set tight to its sum
# One alternative eats at least one character and none can be re-read in two ways: linear on any text.
_TOKEN = re.compile(
    r"(?P<web>(?:https?://|www\.)[^\s<>\"]+)"
    # 12, 1,200, 3.5, 10:30, 12/05/2019, then letters set tight: 5m, 20th, 1990s, 18-year-old, 30-mile
    r"|(?P<number>\d+(?:[.,:/]\d+)*(?:[^\W\d_]+\d*(?!\w))?(?:[-‑][^\W\d_]+)*)"
    # a code of money set tight to its sum: EUR32.4m; U.S., a.m.; title + stop; short word + stop + comma (Calif.,);
    # words with inner hyphens and apostrophes
    rf"|(?P<word>{_CODE}|(?:[^\W\d_]\.){{2,}}|[A-Z]\.(?=\s[A-Z][a-z.])(?!\s(?:{_STARTERS})\b)|"
    rf"(?:{_TITLES})\.(?!\w)|Nos?\.(?=\s?\d)|[^\W\d_]{{1,6}}\.(?=,)|[^\W_]+(?:[-‑'’&][^\W_]+)*)"
    r"|(?P<punct>\.{2,}|-{2,}|[.,;:!?…()\[\]{}\"'“”‘’«»‹›„‚–—―‒-])"
    r"|(?P<emphasis>(?:[*_`]++(?=[^\W_]))|(?<=[^\s*_`])[*_`]+)"
    r"|(?P<symbol>[*_`]+|\S)"
)
CODED_SUM = re.compile(_CODE)
_LONGEST_LABEL = 8  # tokens
_CLITICS = frozenset({"s", "re", "ve", "ll", "d", "m"})


class Token(NamedTuple):
    """One token: `text[start:end]`, its lower-case form with straight apostrophes, and its kind."""

    start: int
    end: int
    text: str
    lower: str
    kind: Kind


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, with offsets into the whole text.

    Numbers keep their separators (`1,200`, `3.5`, `10:30`) and letters set tight (`20th`, `5m`), and `EUR32.4m` is two
    tokens; hyphenated words are one token, a range (`10-12`) is three; the clitics `'s`, `n't`, `'ll` … stand alone;
    `U.S.` is one token.
    """
    found: list[Token] = []
    add = found.append
    make = tuple.__new__  # what Token() does, without its checks: every word of every text passes here
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind, word = match.lastgroup, match[0]
        left, right = match.span()
        if kind == "word":
            if "'" in word or "’" in word:
                found.extend(_split_clitics(left, word))
                continue
            add(make(Token, (left, right, word, word.lower(), "word")))
        elif kind == "punct":
            add(make(Token, (left, right, word, word, "punct")))
        elif kind != "emphasis":
            add(make(Token, (left, right, word, word.lower(), kind)))
        elif _ends_label(text, start, match, found):
            add(make(Token, (left, right, word, word, "punct")))
    return found


_AFTER_LABEL = re.compile(r"\s+[A-Z]")


def _ends_label(text: str, start: int, match: re.Match[str], found: list[Token]) -> bool:
    """Whether a mark of emphasis closes a dated label that opens its stretch: `**21 April** Police …`."""
    if len(found) > _LONGEST_LABEL or not _AFTER_LABEL.match(text, match.end()):
        return False
    before, opened, _ = text[start : match.start()].partition(match[0])
    if not opened or any(sign.isalnum() for sign in before):
        return False
    return any(t.kind == "number" for t in found) and all(t.kind != "punct" or t.text in ",:-–•" for t in found)


def _split_clitics(start: int, word: str) -> list[Token]:
    """A word with an apostrophe, cut before its clitic: `minister's`, `wasn't`; `O'Neill` stays."""
    lower = word.lower().replace("’", "'")
    stem, _, tail = lower.rpartition("'")
    if tail == "t" and stem.endswith("n") and len(stem) > 1:
        cut = len(stem) - 1
    elif tail in _CLITICS and stem:
        cut = len(stem)
    else:
        return [Token(start, start + len(word), word, lower, "word")]
    return [
        Token(start, start + cut, word[:cut], lower[:cut], "word"),
        Token(start + cut, start + len(word), word[cut:], lower[cut:], "clitic"),
    ]
