"""A time that lies inside another may only date the same thing more finely."""

from __future__ import annotations

import factcheck


def test_a_month_of_the_year_is_perhaps_the_same_time() -> None:
    """So nobody is told that the two are about different times."""
    texts = {
        "a.txt": "Four men held up the Brisa jewellers in Lund in 2014.",
        "b.txt": "Three men held up the Brisa jewellers in Lund in March 2014.",
    }
    reasons = [f.explanation for f in factcheck.check(texts).findings if f.verdict == "explained"]
    assert not any(reason.startswith("they are about different times") for reason in reasons)
