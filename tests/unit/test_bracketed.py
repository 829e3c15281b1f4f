"""The dates of bracketed figures are no dates of what stands beside them."""

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
    told = _times(_TEXT)
    assert (told["€38 million"], told["€7 million"]) == ("2015-12-31", "2016-12-31")
    assert not told["€41 million"].startswith("2015")
