"""A page of a PDF as paragraphs: a PDF knows where its lines stand, and has no other word for a paragraph.

Without it a running head, a headline and the first sentence below it would be one sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factcheck.reading.lexicon import thresholds
from factcheck.row import NamedTuple

if TYPE_CHECKING:
    from pypdf import PageObject


class Piece(NamedTuple):
    """Some text as the page lays it down, its height on the page, and the size of its letters."""

    text: str
    height: float
    size: float


class _Line(NamedTuple):
    text: str
    height: float
    size: float


def told(page: PageObject) -> str:
    """The text of a page with a blank line between paragraphs."""
    pieces: list[Piece] = []

    def visit(text: str, placed: list[float], set_: list[float], _: Any, size: float) -> None:
        # The text's own matrix within that of the page.
        height = set_[4] * placed[1] + set_[5] * placed[3] + placed[5]
        pieces.append(Piece(text, height, size * abs(set_[3] * placed[3]) or size))

    whole = page.extract_text(visitor_text=visit) or ""
    if "".join(piece.text for piece in pieces) != whole:
        return whole
    return in_paragraphs(pieces)


def in_paragraphs(pieces: Iterable[Piece]) -> str:
    r"""The text of the pieces, with a blank line where the gap is wider than usual or the letters change their size.

    Where the text goes up, to the next column, a paragraph may run on.

    Example:
        >>> heights = (90, 60, 48, 36, 14, 2)
        >>> in_paragraphs(Piece(f"{one}\n", height, 10) for one, height in zip("abcdef", heights))
        'a\n\nb\nc\nd\n\ne\nf'
    """
    lines = list(_lines(pieces))
    table = thresholds().pages
    steps = sorted(step for one, two in pairwise(lines) if (step := _step(one, two)) >= table.least)
    usual = min(steps[len(steps) // 4], table.leading) if steps else table.leading
    parts = [lines[0].text] if lines else []
    for one, two in pairwise(lines):
        larger, smaller = max(one.size, two.size), min(one.size, two.size)
        apart = _step(one, two) > table.gap * usual or larger > table.sizes * smaller
        parts.append("\n\n" if apart else "\n")
        parts.append(two.text)
    return "".join(parts)


def _step(one: _Line, two: _Line) -> float:
    """How far a line lies below another, in sizes of its letters."""
    return (one.height - two.height) / max(one.size, two.size, 1e-9)


def _lines(pieces: Iterable[Piece]) -> Iterable[_Line]:
    """The lines that hold anything; of several sizes in one that of most letters counts."""
    held: list[Piece] = []
    for piece in pieces:
        for at, text in enumerate(piece.text.split("\n")):
            if at and held:
                yield _line(held)
                held = []
            if text.strip() or held:
                held.append(piece._replace(text=text))
    if held:
        yield _line(held)


def _line(held: list[Piece]) -> _Line:
    letters: Counter[tuple[float, float]] = Counter()
    for piece in held:
        letters[(piece.height, piece.size)] += len(piece.text.strip())
    (height, size), _ = letters.most_common(1)[0]
    return _Line("".join(piece.text for piece in held).rstrip(), height, size)
