"""A time or a party that a claim only inherited explains no difference away."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.claim import Claim


def _reasons(one: str, two: str, *, dated: str = "") -> list[str]:
    report = factcheck.check({"a.txt": one, "b.md": f"---\ndate: {dated}\n---\n\n{two}" if dated else two})
    return [finding.explanation for finding in report.findings if finding.verdict == "explained"]


def _claim(text: str, kind: str, quote: str) -> Claim:
    return next(c for c in factcheck.extract(text) if c.kind == kind and quote in c.quote)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "An explosion at the Orvane mill in Tarrow killed six people on Monday. The mill, opened in 1962, was "
            "inspected in 2016.",
            "Eight people died in an explosion at the Orvane mill in Tarrow on Monday.",
        ),
        (
            "A landslide in Quell buried 14 houses on 9 May, mayor Ines Varo said. The slope was drained in 1994 and "
            "again in 2011.",
            "A landslide in Quell buried 17 houses on 9 May, mayor Ines Varo said.",
        ),
    ],
)
def test_the_years_of_the_background_are_not_those_of_an_undated_text(one: str, two: str) -> None:
    assert not [why for why in _reasons(one, two, dated="2024-05-14") if "time" in why]


@pytest.mark.parametrize(
    ("text", "quote", "time"),
    [
        ("Oda Brenn, who has died aged 91, was born in Tarrow on 3 May 1930.", "91", None),
        ("The firm, which has 400 staff, was founded on 2 March 1936.", "400", None),
        ("The ferry, which had 60 passengers, sank on 2 March 1936.", "60", "2 March 1936"),
    ],
)
def test_what_is_so_by_now_is_not_told_of_a_past_day(text: str, quote: str, time: str | None) -> None:
    found = [c.question for c in factcheck.extract(text) if c.kind in ("age", "count") and quote in c.quote]
    assert [q.time.as_written if q.time is not None else None for q in found] == [time]


@pytest.mark.parametrize(
    ("text", "kind", "quote", "told"),
    [
        ("He painted 40 murals and won the Orvane Medal in 1958.", "count", "40 murals", "paragraph"),
        ("The club sold 3 players and moved to Tarrow in 1958.", "count", "3 players", "paragraph"),
        ("In 1958 he painted 40 murals and won the Orvane Medal.", "count", "40 murals", "clause"),
    ],
)
def test_the_date_of_what_was_done_besides_is_inherited(text: str, kind: str, quote: str, told: str) -> None:
    assert _claim(text, kind, quote).question.time_from == told


def test_a_time_that_was_inherited_is_told_with_its_doubt() -> None:
    one = "Oda Brenn painted 40 murals and won the Orvane Medal in 1958."
    two = "Oda Brenn, who painted 42 murals, died at her home in Tarrow on 3 May 2021."
    assert all(why.startswith("perhaps about") for why in _reasons(one, two) if "different times" in why)


@pytest.mark.parametrize("body", ["Crown Court", "Hospital", "Council"])
def test_a_town_is_not_the_body_that_sits_in_it(body: str) -> None:
    one = f"A Tarrow plumber was jailed for six years on Friday. Ivo Marsk, 44, appeared at Tarrow {body}."
    assert _claim(one, "duration", "six years").question.subject != _claim(one, "age", "44").question.subject
    assert not any(
        "tarrow-" in name for name in _claim(one, "duration", "six years").question.subject if name.startswith("org:")
    )
    two = f"Ivo Marsk, 44, was jailed for nine years on Friday at Tarrow {body}."
    assert not [why for why in _reasons(one, two) if "parties" in why]
