"""What sets the occasion of a sentence apart from the one that a story is about: "in an earlier study"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.checks.clash_words import clash_words
from factcheck.checks.reckoning.wholes_words import any_of


@cache
def another_occasion() -> re.Pattern[str]:
    """As in "in an earlier study", "during previous trials", "on another flight"."""
    apart = any_of(clash_words().answers.set_apart)
    return re.compile(rf"\b(?:in|on|at|during|from) (?:an? |the |two |three |all |its |their )?{apart} [a-z]+")
