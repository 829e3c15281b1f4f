"""The line with a document's own day, and the dates of bracketed figures, are no dates of what stands beside them."""

from __future__ import annotations

import factcheck
from factcheck.model.values import Quantity

_TEXT = """Halden Ropes: results for the year ended 31 December 2016
9 March 2017

Turnover was €41 million (2015: €38 million). Net debt was €7 million at the year end.
"""


def _times(text: str) -> dict[str, str]:
    told = [(c.value, c.question.time) for c in factcheck.extract(text)]
    figures = [(value.as_written, time) for value, time in told if isinstance(value, Quantity)]
    return {written: "" if time is None else str(time.end) for written, time in figures}


def test_a_figure_in_brackets_has_the_date_in_its_brackets() -> None:
    """And the one before it has not."""
    assert _times(_TEXT) == {"€41 million": "", "€38 million": "2015-12-31", "€7 million": "2016-12-31"}


def test_what_is_told_as_past_is_not_of_the_day_of_the_page() -> None:
    """The line under the headline dates the page, and not what it tells."""
    text = "Rope works burns down\n9 March 2017\n\nThe fire destroyed 300 spools."
    assert _times(text) == {"300": ""}
