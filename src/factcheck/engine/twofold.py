"""Two sentences that differ in their day and in their figure: more likely two events than one told wrongly twice."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.event_dates import once_to_one
from factcheck.checks.values import compare_values
from factcheck.model.claim import Kind
from factcheck.model.values import TimeInterval
from factcheck.questions.evidence import FIGURES
from factcheck.questions.field_times import days_apart
from factcheck.questions.pairs import Pair

_Sentences = tuple[int, int, int, int]
_DATES: frozenset[Kind] = frozenset({"event_date"})
_FIGURES: frozenset[str] = FIGURES | {"time_of_day"}
_A_NIGHT = 1  # days
NOTE = "the two sentences differ in their day and in their figure: more likely two events than one"


class Twofold:
    """The pairs of sentences of which a date and a figure were set against each other, and clash."""

    def __init__(self) -> None:
        self._dated: set[_Sentences] = set()
        self._counted: set[_Sentences] = set()

    def note(self, pair: Pair) -> None:
        """Note a pair whose values cannot both hold, be it that something explains them."""
        kind = pair.a.claim.kind
        if kind in _DATES and _of_one_event(pair):
            return
        if (kind in _DATES or kind in _FIGURES) and compare_values(
            pair.a.claim.value, pair.b.claim.value
        ) == "contradict":
            (self._dated if kind in _DATES else self._counted).add(_sentences(pair))

    def tells_apart(self, pair: Pair) -> bool:
        """Whether the two sentences of a pair differ in both."""
        where = _sentences(pair)
        return where in self._dated and where in self._counted


def _of_one_event(pair: Pair) -> bool:
    """Whether two dates are of one event all the same: it comes once to whom it befell, or a night parts them."""
    one, two = pair.a.claim.value, pair.b.claim.value
    near = isinstance(one, TimeInterval) and isinstance(two, TimeInterval) and days_apart(one, two) <= _A_NIGHT
    return near or once_to_one(pair)


def explained(pair: Pair) -> Judgement:
    """What is said of such a pair."""
    return Judgement("explained", NOTE, pair.fields)


def _sentences(pair: Pair) -> _Sentences:
    one, two = pair.a, pair.b
    return one.document, one.claim.evidence.sentence_start, two.document, two.claim.evidence.sentence_start
