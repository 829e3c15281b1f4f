"""A dateline set in italics or bold is a dateline all the same, and no heading with an event of its own."""

from __future__ import annotations

import pytest

from factcheck.reading.documents import document

_BODY = "\n\nThe dam above the town holds, engineers said on Thursday after a night of rain.\n"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("*NEW ORVANE, 4 May 2023 — Staff and agencies*", "dateline"),
        ("**ORVANE, May 4, 2023 — By our own writers**", "dateline"),
        ("*What the engineers of Orvane saw in May 2023*", "heading"),
        ("**Orvane holds its breath**", "heading"),
    ],
)
def test_a_dateline_leans(line: str, role: str) -> None:
    read = document(f"# The dam holds\n\n{line}{_BODY}", name="dam.md")
    assert read.lines[1].role == role
    day = read.source.published
    assert (str(day.start) if day is not None else "") == ("2023-05-04" if role == "dateline" else "")
