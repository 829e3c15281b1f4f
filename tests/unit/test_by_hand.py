"""Claims made by hand or by another program, compared without any text."""

from __future__ import annotations

from datetime import date

import pytest

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
    """A claim agrees with itself; in a list ids must differ."""
    claim = _made("wire", "casualty", Quantity.exactly(41), _KILLED)
    assert factcheck.compare(claim, claim) == "consistent"
    with pytest.raises(ValueError, match="ids of their own"):
        factcheck.check([claim, claim])


def test_claims_and_paths_do_not_mix() -> None:
    """A clear word instead of a guess."""
    with pytest.raises(TypeError, match="not several"):
        factcheck.check([_made("a", "count", Quantity.exactly(1)), "seeds"])
