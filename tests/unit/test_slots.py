"""What a desk asks but once: two figures of one slot, each the one answer of its text, are held against each other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import factcheck
from factcheck.checks.figures.one_slot import WHY
from factcheck.errors import LexiconError
from factcheck.questions import slots
from factcheck.questions.frames import frame
from factcheck.questions.slots import growing, slots_of, ways

HEAD = (
    "Ferry race at Brenmouth\n\nBRENMOUTH, 14 June 2025 - The Brenmouth rowing club won the Talbot Cup on Saturday."
    " Club captain Mara Quill thanked the Talbot family. {} Harbour master Piet Voss had closed the Sound.\n",
    "Talbot Cup stays in Brenmouth\n\nBRENMOUTH, 14 June 2025. The rowing club of Brenmouth beat three others for the"
    " Talbot Cup, and Mara Quill lifted it. Piet Voss kept the Sound clear of ferries on Saturday. {}\n",
)
CLASH = (
    ("A crowd of 6,200 lined the quay.", "The attendance was 4,900."),
    ("The petition for a new boathouse bears 3,100 signatures.", "Some 2,450 residents have signed the petition."),
    ("The new boathouse cost 2.6 million euros to build.", "Construction of the boathouse cost 3.4 million euros."),
    ("The trophy is insured for 90,000 euros.", "Its insured value is 140,000 euros."),
)
APART = (
    ("A crowd of 6,200 lined the quay.", "The average attendance is 4,900."),
    ("A crowd of 6,200 lined the quay.", "The attendance was 4,900. A crowd of 300 met the boat at Oster."),
    ("The petition for a new boathouse bears 3,100 signatures.", "The petition needs 5,000 signatures."),
    ("A crowd of 6,200 lined the quay.", "A crowd of 900 waited at the station in Oster."),
    ("The trophy is insured for 90,000 euros.", "The insurer paid 40,000 euros for the boat."),
)


def _flags(pair: Sequence[str]) -> list[str]:
    texts = {f"{name}.txt": head.format(told) for name, head, told in zip("ab", HEAD, pair, strict=True)}
    report = factcheck.check(texts)
    return [one.explanation for one in report.findings if one.verdict in ("contradiction", "tension")]


@pytest.mark.parametrize("pair", CLASH)
def test_two_answers_to_one_question_of_the_desk(pair: tuple[str, str]) -> None:
    assert len(_flags(pair)) == 1


@pytest.mark.parametrize("pair", APART)
def test_what_is_another_question(pair: tuple[str, str]) -> None:
    assert not any(WHY in why for why in _flags(pair))


def test_the_reason_is_told() -> None:
    assert any(WHY in why for pair in CLASH for why in _flags(pair))


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("The attendance was 4,900.", "attendance"),
        ("Some 2,450 residents have signed the petition.", "signatures"),
        ("The turnout was 61 per cent.", "turnout"),
        ("Thieves stole 40,000 euros from the till.", "sum_stolen"),
    ],
)
def test_which_question_a_figure_answers(text: str, slot: str) -> None:
    assert any(slot in slots_of(frame(claim)) for claim in factcheck.extract(text))


def test_every_way_asks_for_a_word() -> None:
    for kind, told in ways().items():
        assert kind in {"count", "money", "share", "duration", "size", "date", "hour"}
        assert all(way.head or way.near for way in told), kind
    assert growing() <= {way.slot for told in ways().values() for way in told}


def test_a_line_short_of_a_column_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slots, "read_table", lambda name: "# what is asked\nslot\tkind\nturnout\tshare\n")
    slots._rows.cache_clear()
    try:
        with pytest.raises(LexiconError, match="line 2"):
            ways.__wrapped__()
    finally:
        slots._rows.cache_clear()
