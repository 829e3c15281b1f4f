"""Days in figures whose order nothing settles."""

from __future__ import annotations

import pytest

from factcheck import check

_ROWS = [
    ("The Sarno museum was opened on 07/08/2014.", "The Sarno museum opened on 7 August 2014.", "explained"),
    ("The Sarno museum was opened on 07/08/2014.", "The Sarno museum opened on 8 July 2014.", "consistent"),
    ("The Sarno museum was opened on 07/08/2014.", "The Sarno museum opened on 20 July 2014.", "contradiction"),
    ("The Sarno museum was opened on 17/08/2014.", "The Sarno museum opened on 17 August 2014.", "consistent"),
]


@pytest.mark.parametrize(("one", "two", "verdict"), _ROWS)
def test_a_day_in_figures_may_be_two(one: str, two: str, verdict: str) -> None:
    """Both readings are told to the editor, and no third day is either."""
    told = [finding for finding in check({"a.txt": one, "b.txt": two}).findings if finding.kind == "event_date"]
    assert [finding.verdict for finding in told] == [verdict]
    if verdict == "explained":
        assert told[0].explanation == "07/08/2014 may be 8 July 2014 or 7 August 2014"
