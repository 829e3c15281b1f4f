"""Ships and houses that are called like kings and queens."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.grammar.names.names import find


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The tug Prince Aldo sank. The Prince Aldo was built in 1961.", [("Prince Aldo", "ship")] * 2),
        ("The ferry *Queen Tove* is late. Queen Tove | 1961 | 300", [("Queen Tove", "name")] * 2),
        ("The Queen Tove, 90 metres long, is late.", [("Queen Tove", "name")]),
        ("Queen Tove opened the mill.", [("Tove", "person")]),
        ("The Emperor Aldo built the wall.", [("Aldo", "person")]),
        ("The king, King Aldo, met the captain, Captain Tove Lind.", [("Aldo", "person"), ("Tove Lind", "person")]),
    ],
)
def test_a_title_in_the_name_of_a_thing_is_part_of_it(text: str, kinds: list[tuple[str, str]]) -> None:
    """No queen is called "the Queen Tove", and "the tug Prince Aldo" is no prince, wherever the text names it."""
    assert [(name.text, name.kind) for name in find(text)] == kinds


def test_a_ship_holds_no_post() -> None:
    """The ferry Queen Tove is not queen."""
    claims = factcheck.extract("The ferry Queen Tove hit a rock. The Queen Tove, built in 1961, has 31 crew.")
    assert not [claim.quote for claim in claims if claim.kind == "role"]
