"""Whose an event is that only a pronoun tells."""

from __future__ import annotations

import pytest

from factcheck import document, extract

_ROWS = (
    ("Ines Varga, director of the museum since her appointment in 2019, said no.", "person:ines-varga"),
    ("We heard Mr Jonas Bek, and Ms Ines Varga, director since her appointment in 2019.", "person:ines-varga"),
    ("Ines Varga stays. Her appointment in 2019 was a surprise.", "person:ines-varga"),
    ("Ines Varga met Jonas Bek after her appointment in 2019.", ""),
    ("Since her appointment in 2019, Ines Varga has doubled the loans.", "person:ines-varga"),
    ("Following its founding in 1987, Norbank lent to farmers.", "name:norbank"),
    ("Ines Varga runs the museum. It is small. It has grown since her appointment in 2019.", "person:ines-varga"),
    ("Ines Varga met Jonas Bek. It rained. It has grown since her appointment in 2019.", ""),
    ("Ines Varga runs it. Jonas Bek, her cook, left. Much has changed since her appointment in 2019.", ""),
    ("Norbank and Holm Bank grew. Since its founding in 1987 each has grown.", ""),
)


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row[0][:40])
def test_the_owner_is_the_only_one_it_can_be(row: tuple[str, str]) -> None:
    """Named before it, or in the sentence before; nobody where there are two."""
    text, owner = row
    dates = [claim for claim in extract(document(text)) if claim.kind == "event_date"]
    assert [claim.question.subject for claim in dates] == [(owner,) if owner else ()]
