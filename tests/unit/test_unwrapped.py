"""Texts wrapped by hand are read as their sentences run."""

from __future__ import annotations

import textwrap

import pytest

from factcheck import check, extract
from factcheck.kinds.unwrapped import unwrapped
from factcheck.reading import document

_TOLD = (
    "The harbour board met on Tuesday to hear what the divers had found. Finance Minister Lena Hartmann told the board "
    "that the new quay had cost 2.5 million euros, a third more than planned. Harbour master Ole Brandt, 52, said that "
    "21 workers were injured when the crane fell on 14 March 2011. Former Prime Minister Jan Okker, who opened the "
    "quay in New Haven in May 2009, was not heard. The board has dismissed its chief engineer Mira Solano and will "
    "meet again in June."
)


def _wrapped(width: int, tail: str = "") -> str:
    return f"{tail}\n".join(textwrap.wrap(_TOLD, width, break_on_hyphens=False)) + "\n"


def _read(text: str) -> set[tuple[object, ...]]:
    found = extract(text)
    assert all(text[claim.start : claim.end] == claim.quote for claim in found)
    days = [(c.question.time.start, c.question.time.end) if c.question.time else None for c in found]
    return {
        (c.kind, " ".join(c.quote.split()), c.question.subject, c.question.place, day)
        for c, day in zip(found, days, strict=True)
    }


@pytest.mark.parametrize("width", range(48, 84, 3))
def test_where_the_column_ends_nothing_is_read_otherwise(width: int) -> None:
    """Names, posts, figures and dates are the same however the lines are broken, and are quoted as they stand."""
    assert _read(_wrapped(width)) == _read(_TOLD)


def test_one_holder_is_no_two_where_a_line_ends_inside_the_name() -> None:
    """“Finance Minister Lena” at the end of a line is Lena Hartmann."""
    folder = {f"{width}.txt": _wrapped(width, " ") for width in range(48, 84, 3)}
    found = check(folder).findings
    assert not [one for one in found if one.verdict in ("contradiction", "tension")]


def test_unbroken_text_is_left_alone() -> None:
    """A text whose lines end where its sentences end is the very same document; blanks alone take a break's place."""
    plain = document(_TOLD)
    assert unwrapped(plain) is plain
    broken = document(_wrapped(60))
    assert len(unwrapped(broken).text) == len(broken.text)
    assert unwrapped(broken).text.split() == broken.text.split()
