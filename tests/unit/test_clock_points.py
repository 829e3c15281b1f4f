"""Hours written with a point: the stamps of a live page, and how they are kept apart from figures."""

from __future__ import annotations

import pytest

from factcheck.grammar.clocks.clock_points import stamps
from factcheck.grammar.clocks.clocks import find
from factcheck.grammar.quantities import find as quantities
from factcheck.pipeline import check

_LIVE = "16.20 The mayor has left.\n\n9.05 Two ferries are late.\n\n* 08.40 Fog in the bay."


def test_each_entry_has_its_hour() -> None:
    """Every line that an hour opens is stamped, with one figure or two, behind a mark of a list or none."""
    assert {_LIVE[at : at + 4] for at in stamps(_LIVE)} == {"16.2", "9.05", "08.4"}
    assert [c.value.low for c in find(_LIVE)] == [980, 545, 520]
    assert [q.quantity.as_written for q in quantities(_LIVE)] == ["Two"]


@pytest.mark.parametrize(
    "text",
    [
        "2.1 Methods\n\n2.10 Patients were asked.\n\n2.11 Doctors were asked.",
        "11.50 Soup of the day",
        "12.50 Burger\n\n13.75 Steak",
        "14.30 miles of road were laid.\n\n15.10 miles are planned.",
    ],
)
def test_sections_prices_and_sizes_stamp_nothing(text: str) -> None:
    """A section, a menu and a size at the head of a line are no hours."""
    assert stamps(text) == frozenset()


def test_a_text_with_stamps_tells_its_other_hours_so() -> None:
    """Where entries are stamped with a point, "at about 10.35" is an hour too; elsewhere it may be a price."""
    told = "The pump failed at about 10.35."
    assert [q.quantity.low for q in quantities(told)] == [10.35]
    assert [q.quantity.low for q in quantities(f"{_LIVE}\n\n{told}")] == [2]


def test_a_stamp_counts_nobody() -> None:
    """The hour of an entry is no toll that another entry or text could clash with."""
    live = "15.40 Fourteen miners are hurt, the owner says.\n\n14.20 One miner has died. Six are hurt."
    report = check(texts=[live, "Sixteen miners were hurt in the mine on Monday."])
    assert not [c.quote for c in report.claims if c.value.type == "quantity" and c.quote[:2] in ("14", "15")]


@pytest.mark.parametrize("point", [".", ":"])
def test_a_stamp_is_no_slip_of_an_hour_told(point: str) -> None:
    """The hour that an entry opens with is not set against the hour that a copied sentence tells."""
    live = f"Live\n\n17{point}15 Nine climbers were rescued from the ridge at Orme."
    paper = f"Nine climbers were rescued from the ridge at Orme, which was lost at 14{point}35."
    report = check(texts=[live, paper])
    assert not [f for f in report.findings if f.rule == "copy-slip"]
