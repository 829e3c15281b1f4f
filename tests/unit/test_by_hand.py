"""Claims made by hand or by another program, compared without any text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import factcheck
from factcheck import Claim, Duration, Measure, Quantity, Role, Statement, TimeInterval, Value, Verdict
from factcheck.model.claim import Kind

_KILLED = Measure(head="people", outcome="killed")
_CARRIED = Measure(predicate="carry", head="passenger")
_MAY = TimeInterval.between(date(2011, 5, 3), date(2011, 5, 3))
_NEXT_WEEK = TimeInterval.between(date(2011, 5, 9), date(2011, 5, 9))
_LATER = TimeInterval.between(date(2014, 8, 9), date(2014, 8, 9))


def _made(source: str, kind: Kind, value: Value, measure: Measure | None = None, **more: object) -> Claim:
    facts: dict[str, object] = more if kind == "role" else {"subject": ("vale",), **more}
    return Claim.made(kind, value, source=source, measure=measure, **facts)  # type: ignore[arg-type]  # a table of facts


@pytest.mark.parametrize(
    ("kind", "one", "two", "measure", "verdicts"),
    [
        ("casualty", Quantity.exactly(41), Quantity.exactly(60), _KILLED, {"contradiction", "tension"}),
        ("casualty", Quantity.exactly(41), Quantity.exactly(41), _KILLED, {"consistent"}),
        ("count", Quantity.exactly(41), Quantity.between(40, 45), _CARRIED, {"consistent"}),
        ("count", Quantity.exactly(41), Quantity.between(60, None), _CARRIED, {"contradiction", "tension"}),
        ("money", Quantity.exactly(9, "EUR"), Quantity.exactly(7, "USD"), Measure(predicate="cost"), {None}),
        ("event_date", _MAY, _NEXT_WEEK, Measure(predicate="construction"), {"contradiction", "tension"}),
        ("duration", Duration.between(10, 10), Duration.between(30, 30), Measure(predicate="strike"), {"tension"}),
        ("role", Role(holder="Ana Ruiz", role="mayor", organisation="Halden"),
         Role(holder="Luis Bek", role="mayor", organisation="Halden"), None, {"contradiction"}),
        ("statement", Statement(predicate="recall", affirmed=True, object="car"),
         Statement(predicate="recall", affirmed=False, object="car"), None, {"contradiction", "tension"}),
    ],
)  # fmt: skip
def test_kinds_compare_without_text(
    kind: Kind, one: Value, two: Value, measure: Measure | None, verdicts: set[Verdict | None]
) -> None:
    """Whichever comes first."""
    a, b = _made("a", kind, one, measure), _made("b", kind, two, measure)
    assert factcheck.compare(a, b) in verdicts
    assert factcheck.compare(a, b) == factcheck.compare(b, a)


def test_what_is_known_of_the_question_tells_apart() -> None:
    """Two places, two times: no clash."""
    one = _made("a", "casualty", Quantity.exactly(41), _KILLED, place=("Tarvan",), time=_MAY)
    two = _made("b", "casualty", Quantity.exactly(60), _KILLED, place=("Orrin",), time=_LATER)
    assert factcheck.compare(one, two) in (None, "explained")


def test_many_claims_make_a_report() -> None:
    """Those of one source are one document; the report can be written in every format."""
    claims = [
        _made("wire", "casualty", Quantity.exactly(41), _KILLED),
        _made("paper", "casualty", Quantity.exactly(60), _KILLED),
        _made("paper", "event_date", _MAY, Measure(predicate="sinking")),
    ]
    report = factcheck.check(claims)
    assert [source.id for source in report.sources] == ["wire", "paper"]
    assert report.claims == tuple(claims)
    assert {member.source for member in report.findings[0].members} == {"wire", "paper"}
    assert factcheck.check(reversed(claims)).findings == report.findings


def test_one_claim_twice_and_shared_ids() -> None:
    """A claim agrees with itself, and twice told by one source it counts once; others need ids of their own."""
    claim = _made("wire", "casualty", Quantity.exactly(41), _KILLED)
    assert factcheck.compare(claim, claim) == "consistent"
    assert factcheck.check([claim, claim]) == factcheck.check([claim])
    with pytest.raises(ValueError, match="ids of their own"):
        factcheck.check([claim, claim.model_copy(update={"source": "paper"})])


def test_claims_and_paths_do_not_mix() -> None:
    """A clear word instead of a guess."""
    with pytest.raises(TypeError, match="not several"):
        factcheck.check([_made("a", "count", Quantity.exactly(1)), "seeds"])


_41 = Quantity.exactly(41)
loose: Any = factcheck  # as one calls it who has no type checker


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (
            lambda: loose.Claim.made("casualties", _41, source="a"),
            "kind: is 'casualties' (str). Give one of troop_count, cas",
        ),
        (
            lambda: loose.Claim.made("count", 34, source="a"),
            "value: is 34 (int). Give a Quantity to tell a count, as in Qu",
        ),
        (
            lambda: loose.Claim.made("role", _41, source="a"),
            "(Quantity). Give a Role to tell a role, as in Role(holder=",
        ),
        (lambda: loose.Claim.made("count", _41, source=3), "source: is 3 (int). Give a text"),
        (
            lambda: loose.Claim.made("count", _41, source="a", quote=b"41"),
            "quote: is b'41' (bytes). Decode the bytes first",
        ),
        (
            lambda: loose.Claim.made("count", _41, source="a", start=-1),
            "start: is -1 (int). Give the number of characters",
        ),
        (lambda: loose.Claim.made("count", _41, source="a", place="Lund"), "Give a tuple, as in place=('Lund',)"),
        (lambda: loose.Claim.made("count", _41, source="a", subject=(3,)), "subject[0]: is 3 (int). Give a text"),
        (lambda: loose.Claim.made("count", _41, source="a", how=None), "how: is None. Give a tuple of texts"),
        (
            lambda: loose.Claim.made("count", _41, source="a", measure="people"),
            "measure: is 'people' (str). Give a Measure",
        ),
        (lambda: loose.Claim.made("count", _41, source="a", time=date(2011, 5, 3)), "Give a TimeInterval, as in"),
        (lambda: loose.Quantity.exactly("34"), "number: is '34' (str). Give a number, such as 41 or 4.5"),
        (lambda: loose.Quantity.exactly(float("nan")), "number: is nan (float). Give a number"),
        (
            lambda: loose.Quantity.between(5, 3),
            "high: is 3 (int). It lies below low, which is 5. Give the lower one first",
        ),
        (lambda: loose.Quantity.exactly(5, unit=3), "Quantity.unit: is 3 (int). It should be a valid string"),
        (
            lambda: loose.TimeInterval.between("2011-05-03", None),
            "start: is '2011-05-03' (str). Give a day, as in date.from",
        ),
        (lambda: loose.TimeInterval.between(datetime(2011, 5, 3, 4), None), "Give its day alone, as in moment.date()"),
        (
            lambda: loose.TimeInterval.between(date(2012, 1, 1), date(2011, 1, 1)),
            "It lies below start, which is 2012-01-01",
        ),
        (lambda: loose.Duration.between(9, 3), "high_days: is 3 (int). It lies below low_days, which is 9"),
        (lambda: loose.Measure(head=3), "Measure.head: is 3 (int). It should be a valid string"),
        (
            lambda: loose.Measure(haed="x"),
            "Measure.haed: is 'x' (str). Give only predicate, head, whole, outcome, modifiers",
        ),
        (lambda: loose.Role(holder="Ana Ruiz"), "Role: is {'holder': 'Ana Ruiz'} (dict). Give role too"),
    ],
)
def test_a_slip_is_told_with_argument_value_and_remedy(make: Callable[[], object], told: str) -> None:
    """And not in the words of the validator beneath."""
    with pytest.raises(factcheck.ArgumentError) as caught:
        make()
    assert told in str(caught.value)


def test_lists_and_other_peoples_numbers_will_do() -> None:
    """What a table or a JSON file gives."""
    claim = loose.Claim.made("count", loose.Quantity.exactly(Fraction(82, 2)), source="a", place=["Lund"])
    assert (claim.question.place, claim.value) == (("Lund",), Quantity.exactly(41.0))
    assert Claim.model_validate_json(claim.model_dump_json()) == claim


def test_what_comes_as_json_is_still_told_by_the_validator() -> None:
    """Who asks pydantic gets its own error, with all slips at once."""
    with pytest.raises(ValidationError):
        Claim.model_validate({"id": "x"})


def test_more_claims_than_are_compared_are_told_of() -> None:
    """No report is empty without a word."""
    claims = [
        Claim.made("casualty", Quantity.exactly(34 + at % 2), source=f"s{at}", measure=_KILLED, place=("Tolm",))
        for at in range(401)
    ]
    report = factcheck.check(claims)
    assert not report.findings
    assert [one.message for one in report.problems if "Too many claims share" in one.message]


def test_a_warning_of_extract_names_the_caller() -> None:
    """And no line of the package."""
    with pytest.warns(RuntimeWarning, match="31 February") as caught:
        factcheck.extract("It opened on 31 February 2019.")
    assert [Path(one.filename).name for one in caught] == [Path(__file__).name]


@pytest.mark.parametrize("seats", [900, 450])
def test_two_claims_of_one_source_keep_its_name(seats: int) -> None:
    """A finding names the sources and ids that were given, and counts one source as one origin."""
    measure = Measure(predicate="seat", head="seat")
    a, b = (
        Claim.made("count", Quantity.exactly(number), source="plan.txt", subject=("the hall",), measure=measure)
        for number in (900, seats)
    )
    found = factcheck.judged(a, b)
    assert found is not None
    assert {member.source for member in found.members} == {"plan.txt"}
    assert sorted(member.claim for member in found.members) == sorted((a.id, b.id))
    assert found.origins == 1
    assert "#" not in found.model_dump_json()


@pytest.mark.parametrize(
    ("low", "high", "wording"), [(5, 5, "exact"), (5, 9, "range"), (5, None, "at_least"), (None, 5, "at_most")]
)
def test_a_range_is_worded_by_its_ends(low: int | None, high: int | None, wording: str) -> None:
    """A length as a figure."""
    assert Quantity.between(low, high).wording == Duration.between(low, high).wording == wording


@pytest.mark.parametrize(
    ("kind", "one", "two", "facts", "verdict"),
    [
        ("casualty", 2, 6, {"measure": _KILLED, "place": ("Skarn",)}, "contradiction"),
        ("casualty", 2, 64, {"measure": _KILLED, "place": ("Skarn",)}, "contradiction"),
        ("casualty", 0, 4, {"measure": _KILLED, "place": ("Skarn",)}, "contradiction"),
        ("casualty", 2, 6, {"measure": _KILLED}, "tension"),
        ("casualty", 2, 6, {}, None),
        ("share", 18, 44, {"measure": Measure(head="turnout"), "place": ("Skarn",), "subject": ("youths",)},
         "contradiction"),
        ("age", 27, 44, {"subject": ("Ida Holm",), "time": _MAY}, "contradiction"),
        ("age", 27, 44, {"subject": ("Ida Holm",)}, "tension"),
        ("count", 7, 7.5, {"measure": Measure(head="mile"), "subject": ("the tunnel",)}, "contradiction"),
        ("count", 7, 7, {"measure": Measure(head="mile"), "subject": ("the tunnel",)}, "consistent"),
    ],
)  # fmt: skip
def test_one_question_made_by_hand_is_one_question(
    kind: Kind, one: float, two: float, facts: dict[str, Any], verdict: Verdict | None
) -> None:
    """What keeps figures of prose apart, that they are small or near by accident, has no say there."""
    unit = "%" if kind == "share" else None
    a, b = (
        Claim.made(kind, Quantity.exactly(number, unit), source=name, **facts)
        for number, name in zip((one, two), "ab", strict=True)
    )
    assert factcheck.compare(a, b) == factcheck.compare(b, a) == verdict
    assert [found.verdict for found in factcheck.check([a, b]).findings] == ([verdict] if verdict else [])


def test_one_question_of_dates_may_be_of_an_act_that_came_again() -> None:
    """On one day of two years it is no more than a tension."""
    day = (TimeInterval.between(date(year, 8, 9), date(year, 8, 9)) for year in (2014, 2016))
    a, b = (_made(name, "event_date", one, Measure(predicate="sink")) for one, name in zip(day, "ab", strict=True))
    assert factcheck.compare(a, b) == "tension"


@pytest.mark.parametrize("ends", [((4, 1), (4, 30)), ((1, 1), (12, 31))])
def test_times_made_by_hand_stand_among_no_figures(ends: tuple[tuple[int, int], tuple[int, int]]) -> None:
    """A month or a year of one question is not that of a tally of its own, and its words are never left blank."""
    times = (TimeInterval.between(date(year, *ends[0]), date(year, *ends[1])) for year in (2014, 2015))
    a, b = (_made(name, "event_date", one, Measure(predicate="flood")) for one, name in zip(times, "ab", strict=True))
    found = factcheck.judged(a, b)
    assert found is not None
    assert "one after the other" not in found.explanation


def test_questions_that_differ_in_a_field_are_left_to_the_rules() -> None:
    """Two towns have two tolls."""
    a = _made("a", "casualty", Quantity.exactly(2), _KILLED, place=("Skarn",))
    b = _made("b", "casualty", Quantity.exactly(6), _KILLED, place=("Orrin",))
    assert factcheck.compare(a, b) in (None, "explained")
