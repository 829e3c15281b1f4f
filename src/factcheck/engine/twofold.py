"""Two sentences that differ in their day and in their figure: more likely two events than one told wrongly twice."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.dates.event_dates import once_to_one
from factcheck.checks.values import compare_values
from factcheck.model.claim import Kind
from factcheck.model.values import TimeInterval
from factcheck.questions.field_times import days_apart
from factcheck.questions.joints import FIGURES
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
        self._parted: set[_Sentences] = set()  # of those, the ones whose dates are surely not of one event
        self._counted: set[_Sentences] = set()
        self._lasting: set[_Sentences] = set()

    def note(self, pair: Pair) -> None:
        """Note a pair whose values cannot both hold, be it that something explains them."""
        kind, where = pair.a.claim.kind, _sentences(pair)
        told = kind in _DATES or kind in _FIGURES
        if not told or compare_values(pair.a.claim.value, pair.b.claim.value) != "contradict":
            return
        if kind not in _DATES:
            (self._lasting if kind == "duration" else self._counted).add(where)
            return
        self._dated.add(where)
        if not _of_one_event(pair):
            self._parted.add(where)

    def tells_apart(self, pair: Pair) -> bool:
        """Whether the two sentences of a pair differ in both.

        Two lengths until what comes once to somebody ("retired in May after 30 years") are of one event however it is
        dated; two counts are of two ("built 900 cars in 2018", "built 1,200 in 2019").
        """
        where = _sentences(pair)
        return (where in self._dated and where in self._counted) or (where in self._parted and where in self._lasting)


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
