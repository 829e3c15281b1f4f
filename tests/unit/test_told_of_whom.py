"""Whom "she" and what "it" stands for, in the sentences after the one that says so."""

from __future__ import annotations

import pytest

from factcheck import check, document, extract

_WHO = (
    ("Ines Varga ran the tannery. She bought a mill in 1971. She sold it in 1990.", ["person:ines-varga"] * 2),
    ("Ines Varga wove. She bought a mill in 1971. Her dog was old. She sold it in 1990.", ["person:ines-varga"] * 2),
    ("Ines Varga ran the tannery. She bought a mill in 1971. He sold it in 1990.", ["person:ines-varga", ""]),
    ("Ines Varga ran the tannery. She hired Jonas Bek in 1971. She sold it in 1990.", ["person:ines-varga"] * 2),
    ("Ines Varga ran the tannery. She hired Jana Bek in 1971. She sold it in 1990.", ["person:ines-varga", ""]),
    ('Ines Varga praised the porter. "He bought a mill in 1971," she said.', [""]),
)  # fmt: skip


@pytest.mark.parametrize("row", _WHO, ids=lambda row: row[0][:60])
def test_a_pronoun_is_carried_on_while_nobody_else_is_named(row: tuple[str, list[str]]) -> None:
    """Nor is a woman "he", or who speaks the one of whom is spoken."""
    text, owners = row
    dates = [claim for claim in extract(document(text)) if claim.kind == "event_date"]
    assert ["".join(claim.question.subject) for claim in dates] == owners


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The kiln can take 900 tiles. It was built in 1934.", "kiln"),
        ("The kiln is dry. It closed in 1934.", "kiln"),
        ("The kiln, which leaks, has burnt down twice since it opened in 1934.", "kiln"),
        ("The board bought the kiln. It was built in 1934.", ""),
        ("The nurse left. It was built in 1934.", ""),
        ("The kiln is old. It rained on 3 May 1934.", ""),
    ],
)
def test_it_is_the_one_thing_that_was_told_of(text: str, thing: str) -> None:
    """Two things, or a person, leave open what was meant; "it rained" means nothing."""
    found = [claim.question.measure.head for claim in extract(document(text)) if claim.kind == "event_date"]
    assert found == [thing]


def test_the_openings_of_one_thing_are_one() -> None:
    """However many years apart they are told."""
    texts = {
        "a.txt": "The colliery at Orrin, opened in 1938, is the last one in the county.",
        "b.txt": "The colliery at Orrin has changed hands since it opened in 1983.",
    }
    assert any(finding.verdict in ("contradiction", "tension") for finding in check(texts).findings)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ines Varga was appointed warden in 1988.", "warden"),
        ("Ines Varga was appointed MBE in 1988.", "MBE"),
        ("Ines Varga was appointed in 1988.", ""),
    ],
)
def test_a_day_of_appointment_is_that_of_its_post(text: str, post: str) -> None:
    """An honour and a post are two appointments of one person."""
    [date] = [claim for claim in extract(document(text)) if claim.kind == "event_date"]
    assert (date.question.measure.predicate, date.question.measure.head) == ("appointment", post)
