"""Text → lines with roles, marks, and sentences: everything a document knows about its form."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model.record import row
from factcheck.model.text import Line, LineRole, Mark, Sentence
from factcheck.reading.lines import roles
from factcheck.reading.marks import Cuts, is_strong_chrome, more_mark, references, strong_chrome
from factcheck.reading.paragraphs import Paragraph, paragraphs
from factcheck.reading.sentences import opening_dateline, split_paragraph
from factcheck.row import NamedTuple


class Layout(NamedTuple):
    """The form of a text, in reading order."""

    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    sentences: tuple[Sentence, ...]


def lay_out(text: str, known: Mapping[int, LineRole] | None = None) -> Layout:
    """The layout of `text`; `known` gives roles by a line's start where the format says them (HTML)."""
    found = paragraphs(text)
    judged = roles(text, found)
    if known:
        judged = [_settled(known.get(p.start), role) for p, role in zip(found, judged, strict=True)]
    cuts, strong = Cuts(text, found), strong_chrome(text)
    marks = references(text)
    ends = {mark.end: mark.start for mark in marks}
    lines: list[Line] = []
    sentences: list[Sentence] = []
    heading: int | None = None
    for number, (paragraph, role) in enumerate(zip(found, judged, strict=True)):
        spans = split_paragraph(text, paragraph.start, paragraph.end)
        own, settled = _sentences(text, paragraph, spans, role, cuts, strong)
        marks.extend(own)
        whole: LineRole = role
        if (
            role == "prose"
            and settled
            and all(one == settled[0] for one in settled)
            and settled[0] in ("chrome", "cut")
        ):
            whole = settled[0]
        elif role != "prose" and settled == ["cut"]:
            whole = "cut"
        lines.extend(row(Line, start=line.start, end=line.end, role=whole) for line in paragraph.rows)
        for (start, end), one in zip(spans, settled, strict=True):
            under = None if one == "heading" else heading
            told = _without_marks(text, start, end, ends)
            sentences.append(row(Sentence, start=start, end=told, role=one, paragraph=number, heading=under))
            if one == "heading":
                heading = len(sentences) - 1
    marks.sort(key=lambda mark: (mark.start, mark.end))
    return Layout(tuple(lines), tuple(marks), tuple(sentences))


def _without_marks(text: str, start: int, end: int, ends: Mapping[int, int]) -> int:
    """Where a sentence ends before the reference marks that follow its full stop."""
    at = end
    while at in ends and ends[at] > start:
        at = ends[at]
        while at > start + 1 and text[at - 1].isspace():
            at -= 1
    return at


def _settled(known: LineRole | None, judged: LineRole) -> LineRole:
    """What the format says outweighs what the form suggests, but furniture stays furniture."""
    if known is None or (known == "prose" and judged in ("chrome", "dateline", "caption")):
        return judged
    return judged if judged == "chrome" and known in ("list", "heading") else known


def _sentences(
    text: str, paragraph: Paragraph, spans: list[tuple[int, int]], role: LineRole, cuts: Cuts, strong: tuple[str, ...]
) -> tuple[list[Mark], list[LineRole]]:
    """The marks of a paragraph and the role of each of its sentences."""
    if role == "chrome":
        return [Mark(start=paragraph.start, end=paragraph.end, kind="chrome")], ["chrome"] * len(spans)
    marks: list[Mark] = []
    end = paragraph.end
    more = more_mark(text, paragraph.start, paragraph.end)
    if more is not None:
        marks.append(more)
        end = more.start
        while end > paragraph.start and text[end - 1].isspace():
            end -= 1
    settled: list[LineRole] = []
    for start, stop in spans:
        one: LineRole = role
        glued = text[start] in "-–—" and text[stop - 1] in "-–—" and len(spans) > 1
        if role == "prose" and glued:
            one = "heading"
        elif role == "prose" and start == paragraph.start and opening_dateline(text, start, paragraph.end) == stop:
            one = "dateline"
        elif role == "prose" and is_strong_chrome(text[start:stop], strong):
            one = "chrome"
            marks.append(Mark(start=start, end=stop, kind="chrome"))
        settled.append(one)
    last = spans[-1][0]
    if settled[-1] != "chrome" and cuts.breaks_off(paragraph.start, end, last, role):
        settled[-1] = "cut"
        marks.append(Mark(start=last, end=end, kind="cut"))
    return marks, settled
