"""Times and places that open a clause."""

from __future__ import annotations

import pytest

from factcheck.grammar.chunks.chunks import parse


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("On Monday Ana Ruiz opened the fair.", "Ana Ruiz"),
        ("In 2017 Arden Motors also paid 410 million euros.", "Arden Motors"),
        ("In June 2012 unemployment in Karvia was 12 percent.", "unemployment"),
    ],
)
def test_the_time_that_opens_a_clause_is_no_part_of_its_subject(text: str, subject: str) -> None:
    """Without a comma too."""
    chunks = parse(text)
    at = chunks.clauses[0].subject
    assert at is not None
    start, end = chunks.span(chunks.nouns[at].first, chunks.nouns[at].end)
    assert text[start:end] == subject
