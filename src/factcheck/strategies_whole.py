"""Hypothesis strategies for what is made of many records: rules, fits, reports. `factcheck.strategies` has them all."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from factcheck.model.claim import Kind
from factcheck.model.fit import Cited, Fit, FitMatch, FitVerdict
from factcheck.model.report import Report, Severity
from factcheck.model.rule import Example, Rule, SeverityStep

_WORDS = ("the ferry sank", "41 people", "9 May", "nobody was hurt", "the mill at Orrin")
_GRAVEST: tuple[FitVerdict, ...] = ("contradiction", "tension", "consistent")
_FIGURES: tuple[Kind, ...] = ("casualty", "count", "money", "share", "troop_count")


@st.composite
def cited(draw: st.DrawFn) -> Cited:
    """Words of a text: `quote` is as long as its span."""
    start, quote = draw(st.integers(0, 5_000)), draw(st.sampled_from(_WORDS))
    return Cited(start=start, end=start + len(quote), quote=quote)


@st.composite
def fit_matches(draw: st.DrawFn) -> FitMatch:
    """A figure of a claim beside one of a passage."""
    return FitMatch(
        verdict=draw(st.sampled_from(_GRAVEST)), claim=draw(cited()), passage=draw(cited()),
        score=draw(st.floats(0, 20)), explanation="the two were set beside each other",
    )  # fmt: skip


@st.composite
def fits(draw: st.DrawFn) -> Fit:
    """A claim against a passage: as grave as the gravest of its matches, and in part where something is left."""
    matches = tuple(draw(st.lists(fit_matches(), max_size=3)))
    left = tuple(draw(st.lists(cited(), max_size=2)))
    verdicts = {one.verdict for one in matches}
    verdict: FitVerdict = next((one for one in _GRAVEST if one in verdicts), "unrelated")
    verdict = "partly" if verdict == "consistent" and left else verdict
    return Fit(verdict=verdict, matches=matches, unanswered=left)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Rules about figures, each with an example of what it flags and of what it leaves alone; it need not flag it."""
    kinds = draw(st.lists(st.sampled_from(_FIGURES), min_size=1, unique=True))
    return Rule(
        id=draw(st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)),
        title="Two figures for one thing", why="No text tells both.", kinds=tuple(kinds), check="answers",
        about=tuple(draw(st.lists(st.sampled_from(("ship", "school", "seat")), max_size=2, unique=True))),
        severity=draw(st.sampled_from(get_args(Severity))), severity_when=tuple(draw(st.lists(_steps(), max_size=2))),
        message="{question} {sides}",
        examples=(
            Example(a="41 people died.", b="52 people died.", expect="flag", because="Two figures."),
            Example(a="41 people died.", b="41 people died.", expect="nothing", because="One figure."),
        ),
    )  # fmt: skip


@st.composite
def _steps(draw: st.DrawFn) -> SeverityStep:
    return SeverityStep(
        severity=draw(st.sampled_from(get_args(Severity))),
        ratio_at_least=draw(st.one_of(st.none(), st.floats(1, 10))),
        same_source=draw(st.one_of(st.none(), st.booleans())),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports as `check` makes them: of two tellings of one story, or of claims that were made by hand."""
    from factcheck.api import check
    from factcheck.strategies import claims, planted

    if draw(st.booleans()):
        pair = draw(planted(differing=draw(st.booleans())))
        return check([pair.a, pair.b], extractors=())
    return check(draw(st.lists(claims(), max_size=4, unique_by=lambda one: one.id)))
