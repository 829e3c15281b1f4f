"""Hypothesis strategies for the records, for users' tests and our own.

    from hypothesis import given
    from factcheck.strategies import claims, planted

    @given(claims())
    def test_my_store_keeps_claims(claim): ...

With hypothesis installed, `st.from_type(Claim)` works as well: the strategies are registered by an
entry point.
"""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any, get_args

from hypothesis import strategies as st

from factcheck.model.claim import Claim, Evidence, Kind, Measure, Question, Stance
from factcheck.model.fit import Cited, Fit, FitMatch
from factcheck.model.in_words import MONTHS
from factcheck.model.interval import Interval
from factcheck.model.lineage import DuplicateGroup, Passage
from factcheck.model.report import Finding, Member, Report, Verdict
from factcheck.model.rule import Rule
from factcheck.model.text import Document, Span
from factcheck.model.values import MINUTES_A_DAY, ClockTime, Duration, Quantity, TimeInterval
from factcheck.reading import document
from factcheck.row import NamedTuple
from factcheck.strategies_whole import cited as cited
from factcheck.strategies_whole import fit_matches as fit_matches
from factcheck.strategies_whole import fits as fits
from factcheck.strategies_whole import reports as reports
from factcheck.strategies_whole import rules as rules

_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))
_COUNTED: tuple[Kind, ...] = ("troop_count", "casualty", "count", "age")
_PEOPLE = ("people", "passengers", "workers", "pupils", "soldiers", "villagers")
_ACTS = ("carried", "employed", "housed", "trained", "evacuated", "sheltered")
_THINGS = ("The ferry Vale", "The mill at Orrin", "The camp near Lund", "The school of Bale", "The fort on Skarn")
_FILLERS = (
    "Nobody at the harbour wished to speak about it.",
    "The mayor has called a meeting for the end of the week.",
    "It rained for most of the afternoon.",
    "Older residents remember the winter in which the river froze.",
    "The road to the coast was closed to lorries.",
)


class Planted(NamedTuple):
    """Two documents that tell one story, and the figures in which they differ (equal where they do not)."""

    a: Document
    b: Document
    figure_a: int
    figure_b: int


@st.composite
def quantities(draw: st.DrawFn, *, unit: str | None = None) -> Quantity:
    """Quantities whose hull covers their core and their core their plain reading."""
    low = draw(st.integers(0, 1_000_000))
    high = draw(st.one_of(st.none(), st.integers(low, low + 1_000)))
    core = Interval[int | float](low=low, high=high)
    slack = draw(st.integers(0, 50))
    hull = Interval[int | float](low=max(0, low - slack), high=None if high is None else high + slack)
    return Quantity(low=low, high=high, core=core, hull=hull, unit=unit, wording="exact" if low == high else "range")


@st.composite
def times(draw: st.DrawFn) -> TimeInterval:
    """Periods of whole days."""
    start, end = sorted((draw(_DAYS), draw(_DAYS)))
    days = Interval[date](low=start, high=end)
    return TimeInterval(start=start, end=end, core=days, hull=days, grain="day" if start == end else "period")


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    """Lengths of time."""
    low = draw(st.integers(0, 40_000))
    high = draw(st.integers(low, low + 400))
    days = Interval[int | float](low=low, high=high)
    return Duration(low_days=low, high_days=high, core=days, hull=days)


@st.composite
def clock_times(draw: st.DrawFn) -> ClockTime:
    """Times of day, to the minute or with some minutes' leeway."""
    low = draw(st.integers(0, MINUTES_A_DAY - 1))
    high = low + draw(st.integers(0, 30))
    minutes = Interval[int | float](low=low, high=high)
    return ClockTime(low=low, high=high, core=minutes, hull=minutes)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims about figures, each true to a text of its own: `quote` is as long as its span."""
    kind = draw(st.sampled_from(_COUNTED))
    quote = f"{draw(st.integers(0, 99_999))} {draw(st.sampled_from(_PEOPLE))}"
    start = draw(st.integers(0, 5_000))
    when = draw(st.one_of(st.none(), times()))
    question = Question(
        kind=kind,
        measure=Measure(head=quote.split()[1], predicate=draw(st.sampled_from(_ACTS))),
        time=when,
        time_from="clause" if when else "unknown",
    )
    made = Claim(
        id="claim",
        kind=kind,
        source=f"{draw(st.sampled_from('abc'))}.txt",
        start=start,
        end=start + len(quote),
        quote=quote,
        value=draw(quantities()),
        question=question,
        stance=Stance(affirmed=draw(st.booleans())),
        evidence=Evidence(sentence_start=start, sentence_end=start + len(quote)),
    )
    # The id is made of the rest, so that of a list of claims only equal ones share one, however far it shrinks.
    return made.model_copy(update={"id": f"claim-{sha256(made.model_dump_json().encode()).hexdigest()[:12]}"})


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Findings about two claims, a side each, or one where they agree; no rule has looked at them."""
    told = draw(st.lists(claims(), min_size=2, max_size=2, unique_by=lambda claim: claim.id))
    verdict = draw(st.sampled_from(get_args(Verdict)))
    flagged = verdict in ("contradiction", "tension")
    return Finding(
        id=f"count-conflict-{draw(st.integers(0, 10**9))}",
        rule="count-conflict",
        verdict=verdict,
        kind=told[0].kind,
        severity=draw(st.sampled_from(("high", "medium", "low"))) if flagged else "info",
        question="How many were there?",
        headline=" against ".join(f"“{claim.quote}”" for claim in told),
        explanation="the two figures cannot both be right" if flagged else "the same value",
        members=tuple(
            Member(
                claim=claim.id, source=claim.source, start=claim.start, end=claim.end, quote=claim.quote,
                side=side, value=claim.value,
            )
            for side, claim in enumerate(told)
        ),
    )  # fmt: skip


@st.composite
def documents(draw: st.DrawFn, *, name: str = "text.txt") -> Document:
    """Short news texts in plain English, with figures and dates."""
    facts = draw(st.lists(_facts(), min_size=1, max_size=4))
    fillers = draw(st.lists(st.sampled_from(_FILLERS), max_size=3, unique=True))
    sentences = draw(st.permutations([*facts, *fillers]))
    return document(" ".join(sentences), name=name, published=draw(st.one_of(st.none(), _DAYS)))


@st.composite
def planted(draw: st.DrawFn, *, differing: bool = True) -> Planted:
    """Two tellings of one story; with `differing` a figure of the second is another one."""
    thing, act = draw(st.sampled_from(_THINGS)), draw(st.sampled_from(_ACTS))
    people, day = draw(st.sampled_from(_PEOPLE)), draw(_DAYS)
    first = draw(st.integers(20, 9_000))
    other = draw(st.integers(first * 2, first * 5)) if differing else first
    fillers = draw(st.lists(st.sampled_from(_FILLERS), min_size=2, max_size=4, unique=True))
    told = [" ".join([_fact(thing, act, number, people, day), *fillers]) for number in (first, other)]
    a, b = (document(text, name=f"{name}.txt", published=day) for text, name in zip(told, "ab", strict=True))
    return Planted(a, b, first, other)


@st.composite
def _facts(draw: st.DrawFn) -> str:
    return _fact(
        draw(st.sampled_from(_THINGS)), draw(st.sampled_from(_ACTS)), draw(st.integers(2, 99_999)),
        draw(st.sampled_from(_PEOPLE)), draw(_DAYS),
    )  # fmt: skip


def _fact(thing: str, act: str, number: int, people: str, day: date) -> str:
    return f"{thing} {act} {number:,} {people} on {day.day} {MONTHS[day.month]} {day.year}."


@st.composite
def _intervals(draw: st.DrawFn, bounds: st.SearchStrategy[Any], kind: type[Interval[Any]]) -> Interval[Any]:
    low, high = sorted((draw(bounds), draw(bounds)))
    return kind(low=draw(st.sampled_from((low, None))), high=draw(st.sampled_from((high, None))))


def number_intervals() -> st.SearchStrategy[Interval[int | float]]:
    """Intervals of numbers, open ones too."""
    return _intervals(st.integers(0, 1_000_000), Interval[int | float])


def day_intervals() -> st.SearchStrategy[Interval[date]]:
    """Intervals of days, open ones too."""
    return _intervals(_DAYS, Interval[date])


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Stretches of a text, empty ones too."""
    start, end = sorted((draw(st.integers(0, 10_000)), draw(st.integers(0, 10_000))))
    return Span(start=start, end=end)


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    """Stretches of a source with their words: `quote` is as long as its span."""
    return _passage(draw(st.sampled_from("abc")), draw(st.sampled_from(_FILLERS)), draw(st.integers(0, 5_000)))


@st.composite
def duplicate_groups(draw: st.DrawFn) -> DuplicateGroup:
    """Passages that stand word by word in two sources or three."""
    quote = draw(st.sampled_from(_FILLERS))
    starts = draw(st.lists(st.integers(0, 5_000), min_size=2, max_size=3))
    members = tuple(_passage(name, quote, start) for name, start in zip("abc", starts, strict=False))
    name = sha256(repr(members).encode()).hexdigest()[:10]
    return DuplicateGroup(id=f"d-{name}", relation="verbatim", similarity=1.0, members=members)


def _passage(name: str, quote: str, start: int) -> Passage:
    return Passage(source=f"{name}.txt", start=start, end=start + len(quote), quote=quote)


def whole_intervals() -> st.SearchStrategy[Interval[int]]:
    """Intervals of whole numbers, open ones too."""
    return _intervals(st.integers(0, 1_000_000), Interval[int])


def register() -> None:
    """Makes `from_type` draw valid records; where the package is installed, hypothesis does so by itself."""
    st.register_type_strategy(Quantity, quantities())
    st.register_type_strategy(TimeInterval, times())
    st.register_type_strategy(Duration, durations())
    st.register_type_strategy(ClockTime, clock_times())
    st.register_type_strategy(Interval[int | float], number_intervals())
    st.register_type_strategy(Interval[date], day_intervals())
    st.register_type_strategy(Interval[int], whole_intervals())
    st.register_type_strategy(Span, spans())
    st.register_type_strategy(Passage, passages())
    st.register_type_strategy(DuplicateGroup, duplicate_groups())
    st.register_type_strategy(Claim, claims())
    st.register_type_strategy(Finding, findings())
    st.register_type_strategy(Document, documents())
    st.register_type_strategy(Cited, cited())
    st.register_type_strategy(FitMatch, fit_matches())
    st.register_type_strategy(Fit, fits())
    st.register_type_strategy(Rule, rules())
    st.register_type_strategy(Report, reports())
