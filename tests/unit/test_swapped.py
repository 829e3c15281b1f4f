"""A figure that the other text has for somebody else is no agreement."""

from __future__ import annotations

import pytest

import factcheck

_SWAPPED = [
    ("Wheat fetched 212 euros a tonne and barley 186 euros.", "Barley fetched 212 euros a tonne."),
    ("The novel sold 31,000 copies, the memoir 12,500 copies.", "The memoir has sold 31,000 copies."),
    ("The mill closed in 1966 and the dye works in 1971.", "The dye works closed in 1966."),
    ("The clinic in Osby treated 412 patients, that in Vann 388 patients.", "Vann's clinic treated 412 patients."),
    (
        "The fund gave 640,000 dollars to nurseries and 410,000 dollars to clinics.",
        "It gave 640,000 dollars to clinics.",
    ),
    ("Stalls let\n\nUpper hall: 1,204\nLower yard: 887\n", "The lower yard has let 1,204 stalls."),
    ("The tug needed 19 hours. The barge needed 27 hours.", "The barge needed 19 hours."),
]
_TOLD_ALIKE = [
    ("Wheat fetched 212 euros a tonne and barley 186 euros.", "Wheat, dearer than barley, fetched 212 euros a tonne."),
    ("The novel sold 31,000 copies, the memoir 12,500 copies.", "Of the novel 31,000 copies were sold."),
    ("The mill closed in 1966 and the dye works in 1971.", "The mill, next to the dye works, closed in 1966."),
    ("The herd numbers 4,870 animals: 3,115 goats and 1,755 sheep.", "It numbers 4,870 goats and sheep."),
]  # fmt: skip


def _agreed(one: str, two: str) -> bool:
    found = factcheck.check({"one.txt": one, "two.txt": two}).findings
    return any(finding.verdict == "consistent" for finding in found)


@pytest.mark.parametrize(("one", "two"), _SWAPPED)
def test_a_figure_of_another_is_no_agreement(one: str, two: str) -> None:
    assert not _agreed(one, two)
    assert not _agreed(two, one)


@pytest.mark.parametrize(("one", "two"), _TOLD_ALIKE)
def test_a_figure_of_the_same_is_one(one: str, two: str) -> None:
    assert _agreed(one, two)
