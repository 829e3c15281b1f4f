"""What changed between two near-copied sentences: the table in tests/corpus/lineage/slips.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.lineage import trace
from plain_documents import plain

_TABLE = Path(__file__).parents[2] / "corpus" / "lineage" / "slips.toml"
_PAIRS = tomllib.loads(_TABLE.read_text(encoding="utf-8"))["pair"]
_FRAME = "The paper printed no other story on its first page that week."


@pytest.mark.parametrize("pair", _PAIRS, ids=[f"{n}-{pair['type'] or 'none'}" for n, pair in enumerate(_PAIRS)])
def test_a_change_is_typed(pair: dict[str, Any]) -> None:
    """The change is found with its type and its words, and nothing else is."""
    found = trace([plain(pair["left"], "a.txt"), plain(pair["right"], "b.txt")]).slips
    expected = [(pair["type"], *pair["words"])] if pair["type"] else []
    assert [(slip.type, slip.left.quote, slip.right.quote) for slip in found] == expected


def test_slips_stand_at_every_copy() -> None:
    """A changed figure is reported against each copy of the other telling."""
    one = "The mill at Aldra ground 12 tonnes of wheat for the army in its last full season."
    two = one.replace("12", "19")
    found = trace([plain(one, "a.txt"), plain(one, "b.txt"), plain(two, "c.txt")]).slips
    assert {frozenset((slip.left.source, slip.right.source)) for slip in found} == {
        frozenset(("a.txt", "c.txt")),
        frozenset(("b.txt", "c.txt")),
    }


def test_look_alikes_in_one_document_are_two_things() -> None:
    """One form of words about two quakes is no slip; a repeated passage with one changed figure is."""
    one = "The mill at Aldra ground 12 tonnes of wheat for the army in its last full season."
    two = one.replace("12", "19")
    assert not trace([plain(f"{one} {two}", "a.txt")]).slips
    after = "Its owner had bought the stones from a quarry in the far north of the country."
    (slip,) = trace([plain(f"{one} {after}\n{_FRAME}\n{two} {after}", "a.txt")]).slips
    assert slip.in_passage
    assert (slip.left.quote, slip.right.quote) == ("12 tonnes", "19 tonnes")


def test_days_at_one_distance_are_two_reports() -> None:
    """A day told on that very day, in two documents of different days, is no slip; on one day it is."""
    one = "The index at Aldra fell on Monday as mills and banks along the river cut their forecasts."
    two = one.replace("Monday", "Thursday")
    monday, thursday = date(2020, 3, 2), date(2020, 3, 5)
    assert not trace([plain(one, "a.txt", monday), plain(two, "b.txt", thursday)]).slips
    (slip,) = trace([plain(one, "a.txt", thursday), plain(two, "b.txt", thursday)]).slips
    assert (slip.left.quote, slip.right.quote) == ("Monday", "Thursday")


@pytest.mark.parametrize(
    ("one", "two", "question"),
    [
        (
            "Firefighters from Lund brought 38 guests of the Hotel Mira to safety on Sunday night, the brigade said.",
            "Firefighters from Lund brought 40 guests of the Hotel Mira to safety on Sunday night, the brigade said.",
            "How many guests were there?",
        ),
        (
            "The bus on the road to Skarn on 7 June 2016 burned out, and the fire killed 19 passengers and the driver.",
            "The bus on the road to Skarn on 7 June 2016 burned out, and the fire killed 20 passengers and the driver.",
            "How many passengers were killed?",
        ),
    ],
)
def test_a_round_figure_in_a_copy_is_asked_of_as_a_figure(one: str, two: str, question: str) -> None:
    """It may stand for the other, so it is a tension; its members are claims, with the origin of their copies."""
    report = factcheck.check({"a.txt": one, "b.txt": two})
    (found,) = (finding for finding in report.findings if finding.rule == "copy-slip")
    assert (found.verdict, found.kind != "statement", found.question) == ("tension", True, question)
    assert {member.origin for member in found.members} == {source.origin for source in report.sources}


def test_words_that_differ_in_a_copy_have_the_origin_of_the_copy() -> None:
    """Be they made into statements of their own."""
    text = "The pilot Ida {} was rescued from the lake near Skarn by a fisherman on Monday evening, police said."
    report = factcheck.check({"a.txt": text.format("Holm"), "b.txt": text.format("Moen")})
    (found,) = (finding for finding in report.findings if finding.rule == "copy-slip")
    assert {member.origin for member in found.members} == {source.origin for source in report.sources}
    assert found.origins == 1
