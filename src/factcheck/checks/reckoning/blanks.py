"""A sentence with its figures blanked out, so that a form such as `<part> of the <whole>` can be laid on it.

The arithmetic of a text stands in the words between its figures. Each figure and each time phrase becomes
one blank with a running number; white space, marks of emphasis and curly quotes are evened out. Offsets
are not kept: a blank leads back to its figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.grammar.chunks.chunks import Chunks, parse
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import is_person
from factcheck.model.record import changed
from factcheck.model.text import Sentence
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

OPEN, CLOSE, TIME = "\ue000", "\ue001", "\ue002"  # private use: no text means anything by them
BLANK = re.compile(f"[{OPEN}{TIME}]([0-9]+){CLOSE}")
_EMPHASIS = re.compile(r"\*\*|__|(?<!\w)\*|\*(?!\w)|\[\d{1,3}\]")
_AGE_OF = re.compile(r"\ban? (?:[a-z]+ )?([a-z]+) of $")
_NEAR = 60  # characters before a figure in which whose age it is may stand
_SPACE = re.compile(r"\s+")
_EVEN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "—": "–", OPEN: " ", CLOSE: " ", TIME: " "})
_LEFT_AS_WORDS = frozenset({"ordinal"})
_TIMELY = frozenset({"date", "duration"})


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence as read: its place in its document's text, and its figures."""

    document: str
    sentence: Sentence
    end: int  # where reading stopped
    quantities: tuple[FoundQuantity, ...]
    parsed: Chunks | None = field(default=None, compare=False, repr=False)  # kept of a few short documents

    @property
    def start(self) -> int:
        """Where the sentence starts."""
        return self.sentence.start

    def chunks(self) -> Chunks:
        """What the sentence is made of, parsed when a check asks: few do."""
        return self.chunks_of(self.start, self.end)

    def chunks_of(self, start: int, end: int) -> Chunks:
        """What a stretch of the sentence is made of."""
        if self.parsed is not None and (start, end) == (self.start, self.end):
            return self.parsed
        return parse(self.document, start, end)


class Blanks(NamedTuple):
    """A sentence as a form sees it, with what stood in each blank."""

    passage: Passage
    text: str
    figures: tuple[FoundQuantity, ...]
    times: tuple[ResolvedTime, ...]


def blanked(text: str, passage: Passage, mentions: Sequence[ResolvedTime]) -> Blanks:
    """Blank out the figures and times of a sentence.

    Figures that are words of rank, of vague majority ("most of") or doubtful stay words.

    Args:
        text: The document's text.
        passage: The sentence.
        mentions: Its time phrases.
    """
    figures = _figures(passage)
    times = times_told(passage, mentions)
    spans = [(figure.start, figure.end, f"{OPEN}{number}{CLOSE}") for number, figure in enumerate(figures)]
    spans += [(time.start, time.end, f"{TIME}{number}{CLOSE}") for number, time in enumerate(times)]
    return Blanks(passage, _written(text, passage, spans), figures, times)


def times_told(passage: Passage, mentions: Sequence[ResolvedTime]) -> tuple[ResolvedTime, ...]:
    """The times of a sentence that become blanks: those that stand in no figure and in no other time.

    Args:
        passage: The sentence.
        mentions: Its time phrases.
    """
    times = [t for t in mentions if t.kind in _TIMELY and t.end <= passage.end and t.value is not None]
    if not times:
        return ()
    spans = [(figure.start, figure.end) for figure in _figures(passage)]
    taken: list[ResolvedTime] = []
    for time in times:
        if not any(start < time.end and time.start < end for start, end in spans):
            spans.append((time.start, time.end))
            taken.append(time)
    return tuple(taken)


def _figures(passage: Passage) -> tuple[FoundQuantity, ...]:
    told = (q for q in passage.quantities if _is_figure(q) and q.kind != "duration")
    return tuple([q for q in told if not is_somebodys_age(passage, q)])


def is_somebodys_age(passage: Passage, figure: FoundQuantity) -> bool:
    """Whether a figure is the age of a person told without years: "a man of 63", "a child of four".

    Args:
        passage: The sentence that it stands in.
        figure: A figure.
    """
    before = passage.document[max(passage.start, figure.start - _NEAR) : figure.start]
    found = _AGE_OF.search(before.lower()) if before.endswith(" of ") and not figure.quantity.unit else None
    return found is not None and is_person(found[1]) and figure.kind == "count"


def joined(one: Blanks, two: Blanks) -> Blanks:
    """Two sentences that follow each other, as one."""
    first, last = one.passage, two.passage
    sentence = changed(first.sentence, end=last.sentence.end)
    passage = Passage(first.document, sentence, last.end, first.quantities + last.quantities)

    def later(blank: re.Match[str]) -> str:
        more = len(one.times) if blank[0][0] == TIME else len(one.figures)
        return f"{blank[0][0]}{int(blank[1]) + more}{CLOSE}"

    text = f"{one.text} {BLANK.sub(later, two.text)}"
    return Blanks(passage, text, one.figures + two.figures, one.times + two.times)


def after(blanks: Blanks, figure: FoundQuantity) -> str:
    """The words right behind a figure, up to the next one, in lower case."""
    mark = f"{OPEN}{blanks.figures.index(figure)}{CLOSE}"
    at = blanks.text.index(mark) + len(mark)
    until = BLANK.search(blanks.text, at)
    return blanks.text[at : until.start() if until else len(blanks.text)].lower()


def _is_figure(figure: FoundQuantity) -> bool:
    return not figure.doubt and figure.kind not in _LEFT_AS_WORDS and figure.quantity.wording != "vague"


def _written(text: str, passage: Passage, spans: Sequence[tuple[int, int, str]]) -> str:
    parts: list[str] = []
    position = passage.start
    for start, end, blank in sorted(spans):
        if start < position:
            continue
        parts += [_even(text[position:start]), blank]
        position = end
    parts.append(_even(text[position : passage.end]))
    return _SPACE.sub(" ", "".join(parts)).strip()


def _even(words: str) -> str:
    return _SPACE.sub(" ", _EMPHASIS.sub("", words.translate(_EVEN)))
