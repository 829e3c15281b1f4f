"""Copied passages on the page: where they stand, and side by side where their words differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Indel

from factcheck.model.lineage import DuplicateGroup, Passage
from factcheck.model.lines import line_at
from factcheck.model.report import Report
from factcheck.render.html.words import Places, esc
from factcheck.render.sides import RELATIONS, behind
from factcheck.render.wording import counted, with_dates

_WORD = re.compile(r"\S+")
_REFERENCE = re.compile(r"\[\d{1,4}\]")
_POINTS = " .,;:!?\"'“”‘’()[]-–—"
_LONGEST = 4_000  # words compared; longer passages are shown by their places only
_SHOWN = 60
_OPENING = 70


def copies(report: Report, places: Places) -> Iterator[str]:
    """The section of copied passages, the longest first."""
    if not report.duplicates:
        return
    yield f'<section id="copies"><h2>Copied passages</h2><p class="quiet">{behind(report)}. Copies count once as witnesses.</p>'
    longest = sorted(report.duplicates, key=lambda one: (-max(m.end - m.start for m in one.members), one.id))
    for group in longest[:_SHOWN]:
        yield _group(group, places)
    if len(longest) > _SHOWN:
        yield f"<p>and {len(longest) - _SHOWN} shorter ones</p>"
    yield "</section>"


def _group(group: DuplicateGroup, places: Places) -> str:
    links = ", ".join(_link(member, places) for member in group.members)
    first = group.members[0]
    who = esc(", ".join(dict.fromkeys(member.source for member in group.members)))
    head = f"{_opening(first, places)} <span class='quiet'>{RELATIONS[group.relation]}, {_length(first, places)}, in {who}</span>"
    body = _compared(group, places)
    why = (
        f'<p class="quiet">Likely first: {esc(first.source)}, which {esc(with_dates(group.why))}</p>'
        if group.why
        else ""
    )
    return f'<details class="copy"><summary>{head}</summary><p>{links}</p>{why}{body}</details>'


def _length(passage: Passage, places: Places) -> str:
    """How long a passage is, in words where the text is at hand."""
    text = _text(passage, places)
    return counted(len(_WORD.findall(text)), "word") if text else f"{passage.end - passage.start:,} characters"


def _link(passage: Passage, places: Places) -> str:
    text = places.texts.get(passage.source)
    if text is None:
        return esc(passage.source)
    line = line_at(text, passage.start)
    return f'<a href="#{places.spot(passage.source, passage.start)}">{esc(passage.source)}:{line}</a>'


def _text(passage: Passage, places: Places) -> str:
    return places.texts.get(passage.source, "")[passage.start : passage.end]


def _opening(passage: Passage, places: Places) -> str:
    text = _text(passage, places)
    if not text:
        return "a passage"
    return f"“{esc(text[:_OPENING].rpartition(' ')[0])} …”" if len(text) > _OPENING else f"“{esc(text)}”"


def _compared(group: DuplicateGroup, places: Places) -> str:
    """The first passage beside the first that differs from it, differing words marked."""
    first, other = (_text(member, places) for member in _apart(group, places))
    if not first:
        return ""
    if not other or other == first:
        return f"<blockquote>{esc(first)}</blockquote>"
    marked_left, marked_right = marked(first, other)
    if not marked_left:
        return ""
    one, two = (esc(member.source) for member in _apart(group, places))
    return (
        f'<div class="sides"><figure><figcaption>{one}</figcaption><blockquote>{marked_left}</blockquote></figure>'
        f"<figure><figcaption>{two}</figcaption><blockquote>{marked_right}</blockquote></figure></div>"
    )


def _apart(group: DuplicateGroup, places: Places) -> tuple[Passage, Passage]:
    """The first passage and the first whose words differ, else the next one."""
    first, *rest = group.members
    told = _text(first, places)
    return first, next((one for one in rest if _text(one, places) not in ("", told)), rest[0] if rest else first)


def _words(text: str) -> list[str]:
    """The words of a passage; a dash or a reference mark that stands alone goes with the word before it."""
    words: list[str] = []
    for word in _WORD.findall(text):
        if words and not _bare(word):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


def _bare(word: str) -> str:
    """A word without reference marks and the punctuation around it: “killed.[17]” and “killed,” are no two words."""
    return _REFERENCE.sub("", word).strip(_POINTS)


def marked(first: str, other: str) -> tuple[str, str]:
    """Two passages with the words marked that only one of them has; nothing of passages too long to compare.

    Example:
        >>> marked("It killed 14.", "It killed 15.[3]")
        ('It killed <del>14.</del>', 'It killed <ins>15.[3]</ins>')
    """
    left, right = _words(first), _words(other)
    if max(len(left), len(right)) > _LONGEST:
        return "", ""
    told: tuple[list[str], list[str]] = ([], [])
    for step in Indel.opcodes([_bare(word) for word in left], [_bare(word) for word in right]):
        a, b = esc(" ".join(left[step.src_start : step.src_end])), esc(" ".join(right[step.dest_start : step.dest_end]))
        if step.tag == "equal":
            told[0].append(a)
            told[1].append(b)
            continue
        if a:
            told[0].append(f"<del>{a}</del>")
        if b:
            told[1].append(f"<ins>{b}</ins>")
    return " ".join(told[0]), " ".join(told[1])
