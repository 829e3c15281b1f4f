"""Copied passages on the page: where they stand, and side by side where their words differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import Indel

from factcheck.model.lineage import DuplicateGroup, Passage
from factcheck.model.report import Report
from factcheck.render.html.words import Places, esc
from factcheck.render.sides import behind
from factcheck.render.wording import counted

_WORD = re.compile(r"\S+")
_LONGEST = 4_000  # words compared; longer passages are shown by their places only
_SHOWN = 60


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
    head = f"{group.relation}, {counted(len(group.members), 'time')}, {first.end - first.start:,} characters"
    body = _compared(group, places)
    why = f'<p class="quiet">{esc(group.why)}</p>' if group.why else ""
    return f'<details class="copy"><summary>{head}: {esc(_opening(first, places))}</summary><p>{links}</p>{why}{body}</details>'


def _link(passage: Passage, places: Places) -> str:
    text = places.texts.get(passage.source)
    if text is None:
        return esc(passage.source)
    return f"{esc(passage.source)}:{text.count(chr(10), 0, passage.start) + 1}"


def _text(passage: Passage, places: Places) -> str:
    return places.texts.get(passage.source, "")[passage.start : passage.end]


def _opening(passage: Passage, places: Places) -> str:
    text = _text(passage, places)
    return f"“{text[:70].rpartition(' ')[0]} …”" if len(text) > 70 else f"“{text}”" if text else ""


def _compared(group: DuplicateGroup, places: Places) -> str:
    """The first passage beside the one that differs most from it, differing words marked."""
    first = _text(group.members[0], places)
    others = [_text(member, places) for member in group.members[1:]]
    other = next((text for text in others if text and text != first), "")
    if not first:
        return ""
    if not other:
        return f"<blockquote>{esc(first)}</blockquote>"
    left, right = _WORD.findall(first), _WORD.findall(other)
    if max(len(left), len(right)) > _LONGEST:
        return ""
    marked_left, marked_right = _marked(left, right)
    return f'<div class="sides"><blockquote>{marked_left}</blockquote><blockquote>{marked_right}</blockquote></div>'


def _marked(left: list[str], right: list[str]) -> tuple[str, str]:
    told: tuple[list[str], list[str]] = ([], [])
    for step in Indel.opcodes(left, right):
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
