"""“Four, not two”: what another text denies of a figure, and what a text puts right of its own."""

from __future__ import annotations

import pytest

import factcheck


def _told(one: str, two: str) -> list[tuple[str, str]]:
    return [(found.verdict, found.rule) for found in factcheck.check({"a.txt": one, "b.txt": two}).findings]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The trust pays its chairman £81,000.", "Sir, the trust pays its chairman £61,000, not £81,000."),
        ("Nine of the 30 berths at Orme have been let.", "Six berths at Orme have been let, not nine."),
        ("The hall seats 620 people.", "The hall seats 480 people, not 620 people, and has no bar."),
    ],
)
def test_a_figure_that_another_text_refuses(one: str, two: str) -> None:
    """Whoever writes the letter takes back nothing of the article."""
    told = _told(one, two)
    assert [found for found in told if found[0] != "explained"] == [("contradiction", "figure-refused")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The trust pays its chairman £81,000.", "Correction: the trust pays its chairman £61,000, not £81,000."),
        ("Nine clubs joined the league in May.", "Six clubs left the league, not nine."),
        ("Forty boats sank off Orme.", "Off Lowick 14 boats sank, not 40."),
        ("The trust pays £61,000, and not £81,000.", "The trust pays its chairman £61,000, not £81,000."),
    ],
)
def test_a_figure_that_is_refused_of_something_else(one: str, two: str) -> None:
    """A text that puts itself right, another act, another place, and one that has the right figure as well."""
    assert "contradiction" not in {verdict for verdict, _ in _told(one, two)}
