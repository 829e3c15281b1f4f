"""What a document calls itself and which occasion it stands for: "Harbour bulletin No. 12", "Prices, March 2011"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from factcheck.grammar.tags.tags import tag
from factcheck.grammar.times import find, spell
from factcheck.grammar.tokens import tokenise
from factcheck.lineage.lexicon import lexicon
from factcheck.model.text import Document, Line

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_DAY = re.compile(r"[\dX]{4}-[\dX]{2}-\d\d(?: day\d)?\Z")  # one day, as `spell` writes it
_WEEKDAY = re.compile(r" day\d\b")
_STOPPED = re.compile(r"[.!?][\"'”’)]{0,2}\s*\Z")
_CLOCK = re.compile(r"\b\d{1,2}(?::?\d\d)?\s?[ap]\.?m\b\.?|\b\d\d:\d\d\b", re.I)
_LONGEST_NUMBER: Final = 4
_GAP: Final = "…"


class Head(NamedTuple):
    """The head of a document without its dates and numbers, and these.

    `issued` says whether the head is that of one issue among many: its date is a month, a quarter or a year, it has a
    number, or it calls itself a report, a bulletin, minutes. A newspaper prints its name and the day on everything.
    `lines` are the single lines that tell nothing that happened: a newsroom's name, "urgent weather message"; `series`
    those of them that would do for a head: "Address of the Governor to the Assembly of Varn, 12 January 1998".
    `opening` has the words with which the text of a release begins.
    """

    form: str
    marks: tuple[str, ...]
    issued: bool
    lines: frozenset[str]
    series: frozenset[str] = frozenset()
    opening: str = ""
    numbered: bool = False  # a number, an hour, a month: the next issue may repeat most of this one
    sentence: bool = False  # a dated line tells what happened: "Ferry sank on 3 May" is for others to say, too


class _Said(NamedTuple):
    """A line: its words beside its dates and numbers, these, and whether it is told as a sentence."""

    words: tuple[str, ...]
    marks: tuple[str, ...]
    tells: bool

    @property
    def form(self) -> str:
        return " ".join([*self.words, _GAP if self.marks else "|"])

    @property
    def numbered(self) -> bool:
        return any(not (_DAY.match(mark) or _CLOCK.fullmatch(mark)) for mark in self.marks)

    @property
    def typed(self) -> bool:
        """Whether it calls the document one of those that come out again and again."""
        return not self.tells and not lexicon().issues.documents.isdisjoint(self.words)


def head_of(document: Document) -> Head:
    """The head of a document, which may be empty."""
    limits = lexicon().issues
    said = list(_first_lines(document))
    hour = _stamp(document)
    marks = tuple(mark for line in said for mark in line.marks) or hour
    form, told = " ".join(line.form for line in said), sum(len(line.words) for line in said)
    typed, numbered = any(line.typed for line in said), any(line.numbered for line in said)
    clocked = typed and any(_CLOCK.fullmatch(mark) for mark in marks)
    return Head(
        form if told >= limits.least_words else "",
        tuple(_WEEKDAY.sub("", mark) for mark in marks),
        issued=bool(marks) and (typed or numbered),
        lines=frozenset(line.form for line in said if _stands_alone(line)),
        series=frozenset(line.form for line in said if line.typed and _says_it_all(line, hour)),
        opening=_opening(document) if any(map(_is_release, said)) else "",
        numbered=numbered or clocked,
        sentence=any(line.marks and line.tells for line in said),
    )


def _stands_alone(line: _Said) -> bool:
    """Whether a line is that of a newsroom or a form: no "Posted 3 May 2014, 9 pm", which any of them may write."""
    return (
        not line.tells
        and not _is_release(line)
        and len(line.words) >= lexicon().issues.least_words
        and line.numbered == bool(line.marks)
    )


def _is_release(line: _Said) -> bool:
    """Whether a line says that an office gives the text out: "for immediate release"."""
    told = " ".join(line.words)
    return any(words in told for words in lexicon().issues.releases)


def _opening(document: Document) -> str:
    """The first words of the running text: an office begins its releases with its own name."""
    for sentence in document.sentences:
        text = document.text[sentence.start : sentence.end]
        if sentence.role == "prose" and _STOPPED.search(text.strip()):
            return " ".join(match[0].lower() for match in islice(_WORD.finditer(text), lexicon().issues.opening))
    return ""


def _says_it_all(line: _Said, hour: tuple[str, ...]) -> bool:
    """Whether a line that names a sort of document would do for a head, by its length or by the hour of the issue."""
    limits = lexicon().issues
    return len(line.words) >= (limits.least_words if hour and not line.marks else limits.long) and bool(
        hour or line.marks
    )


def _said(text: str, line: Line) -> _Said:
    found = sorted({*_dates(text, line), *_numbers(text, line)})
    taken = [(start, end) for start, end, _ in found]
    return _Said(tuple(_outside(text, line, taken)), tuple(mark for *_, mark in found), _tells(text, line, taken))


def _stamp(document: Document) -> tuple[str, ...]:
    """The day and hour of a line that says nothing else, below a head that names none, as weather services write."""
    for line in document.lines[: lexicon().issues.stamp_lines]:
        text = document.text[line.start : line.end].strip()
        if _CLOCK.search(text) and len(text) <= lexicon().issues.longest_stamp:
            said = _said(document.text, line)
            if any(_DAY.match(mark) for mark in said.marks) and len(said.words) <= lexicon().issues.least_words:
                return said.marks
    return ()


def _first_lines(document: Document) -> Iterator[_Said]:
    """The lines before the running text, those of codes left out."""
    bars, seen = lexicon().issues, 0
    for line in document.lines:
        text = document.text[line.start : line.end].strip()
        if not text or line.role in ("chrome", "cut"):
            continue
        if seen == bars.head_lines or len(text) > bars.longest_line or (line.role == "prose" and _STOPPED.search(text)):
            return
        said = _said(document.text, line)
        if line.role == "prose" and said.tells and not said.marks:
            return  # a sentence that runs on in the next line
        if said.words or said.marks:
            seen += 1
            yield said


def _dates(text: str, line: Line) -> Iterator[tuple[int, int, str]]:
    for mention in find(text, line.start, line.end):
        if mention.kind == "date":
            yield mention.start, mention.end, spell(mention.symbol)
            for clock in _CLOCK.finditer(text, line.start, line.end):  # the hour of an issue stands with its day
                yield clock.start(), clock.end(), clock[0].lower()


def _numbers(text: str, line: Line) -> Iterator[tuple[int, int, str]]:
    """The numbers of issues: "No. 12", "week 9", "#3"."""
    for match in _numbered().finditer(text, line.start, line.end):
        yield match.start("number"), match.end("number"), match["number"].lower()


@cache
def _numbered() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, lexicon().issues.named), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:\b(?:{words})\b\.?\s{{0,3}}#?|#\s?)(?P<number>\d{{1,5}}[a-z]?)\b", re.I)


def _tells(text: str, line: Line, taken: list[tuple[int, int]]) -> bool:
    """Whether a line is told as a sentence: it has a verb behind its first word ("Issued 3 May"), no "-ing" alone.

    The last word of an undated line may be a participle: "Broadcast requested".
    """
    tagged = tag(tokenise(text, line.start, line.end))
    if not taken and tagged and tagged[-1].text.lower().endswith("ed"):
        tagged = tagged[:-1]
    named = lexicon().issues.named
    return any(
        one.tag in ("VERB", "AUX", "MODAL")
        and not one.text.lower().endswith("ing")
        and one.text.lower() not in named
        and not any(start <= one.start < end for start, end in taken)
        for one in tagged[1:]
    )


def _outside(text: str, line: Line, taken: list[tuple[int, int]]) -> Iterator[str]:
    """The words of a line beside its dates and numbers."""
    for match in _WORD.finditer(text, line.start, line.end):
        word = match[0].lower()
        if (
            word not in lexicon().issues.articles
            and not _is_code(word)
            and not any(start < match.end() and match.start() < end for start, end in taken)
        ):
            yield word


def _is_code(word: str) -> bool:
    """Whether a word is a running code: "wwus71", "222311"."""
    return any(map(str.isdecimal, word)) and (not word.isdecimal() or len(word) > _LONGEST_NUMBER)
