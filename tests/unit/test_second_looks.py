"""Readings that a desk found wrong: figures set against others, states of their own, minutes of play, lists of acts."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.grammar.quantities import find
from factcheck.model.claim import Claim
from factcheck.reading.sentences import split_paragraph


def _claims(text: str, kind: str) -> list[Claim]:
    return [claim for claim in factcheck.check({"a.txt": text}).claims if claim.kind == kind]


def _subjects(text: str, kind: str) -> list[str]:
    return [",".join(claim.question.subject) for claim in _claims(text, kind)]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Falk was ahead with 41 per cent against 35 per cent for Moen.", ["name:falk", "name:moen"]),
        ("Falk won by 52 per cent to 48 for Moen.", ["name:falk", "name:moen"]),
        ("Falk got 41 per cent, up from 35 per cent in May.", ["name:falk", "name:falk"]),
    ],
)
def test_a_figure_set_against_another_is_that_of_whom_it_names(text: str, subjects: list[str]) -> None:
    assert _subjects(text, "share") == subjects


def test_an_equal_share_of_the_rival_is_no_agreement() -> None:
    one, two = "Falk had been ahead with 41 percent against 35 percent for Moen.", "Moen was ahead with 41 percent."
    assert not [f for f in factcheck.check({"a.txt": one, "b.txt": two}).findings if f.verdict == "consistent"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Flood leaves nine dead, 4,000 without water", [9]),
        ("Blast kills three, 40 in hospital", [3]),
        ("Blast kills three in Orme, and 40 are in hospital", [3]),
        ("Quake kills 12, 300 homeless", [12]),
    ],
)
def test_a_figure_with_a_state_of_its_own_shares_no_outcome(text: str, killed: list[int]) -> None:
    told = [c for c in _claims(text, "casualty") if c.question.measure.outcome == "killed"]
    assert [getattr(claim.value, "low", None) for claim in told] == killed


@pytest.mark.parametrize(
    ("text", "rescued"),
    [
        ("Three men robbed the bank in Orme and escaped in a car.", False),
        ("Two thieves escaped with the jewels.", False),
        ("Twelve passengers escaped from the burning bus.", True),
        ("Six sailors escaped in a lifeboat.", True),
        ("Three customers escaped when gunmen attacked the shop.", True),
    ],
)
def test_who_did_a_crime_is_not_rescued(text: str, rescued: bool) -> None:
    assert any(c.question.measure.outcome == "rescued" for c in _claims(text, "casualty")) is rescued


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ida Brom scored on 58 minutes.", 0),
        ("Seven minutes from time, Ida Brom scored.", 0),
        ("Ida Brom scored 12 minutes before the interval.", 0),
        ("The crossing took 58 minutes.", 1),
        ("The talks lasted seven minutes.", 1),
    ],
)
def test_a_minute_of_play_is_no_length(text: str, told: int) -> None:
    assert len(_claims(text, "duration")) == told


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("The nuns were followed over 48 years.", "exact"),
        ("Rents rose by 4 per cent over two years.", "exact"),
        ("The nuns have lived there for over 48 years.", "more_than"),
        ("The talks lasted over three hours.", "more_than"),
    ],
)
def test_over_so_long_is_no_bound_behind_what_runs_its_course(text: str, wording: str) -> None:
    assert {getattr(claim.value, "wording", "") for claim in _claims(text, "duration")} == {wording}


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("Gusts of up to 140 km/h were measured.", "exact"),
        ("The station recorded gusts of up to 140 km/h.", "exact"),
        ("Gusts of up to 140 km/h are expected.", "up_to"),
        ("Lorries of up to 40 tonnes may use the bridge.", "up_to"),
    ],
)
def test_what_was_measured_up_to_so_much_reached_it(text: str, wording: str) -> None:
    assert [one.quantity.wording for one in find(text)] == [wording]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ('The board adopted the "Green Harbour 2040" scheme.', 0),
        ("The minister presented Vision 2050.", 0),
        ('The play "1984" was staged in Orme.', 0),
        ("The club won Euro 2024.", 1),
        ('"We met in Orme in 2020," she said.', 1),
    ],
)
def test_a_year_that_ends_a_name_dates_nothing(text: str, dated: int) -> None:
    assert len(_claims(text, "event_date")) == dated


@pytest.mark.parametrize(
    ("head", "dated"),
    [
        ("Press release, Monday, 8 July 2024, 9.00 a.m.", 0),
        ("The news of 10 July 2024", 0),
        ("A bus crashed on the Orme road on 8 July 2024.", 1),
    ],
)
def test_a_line_that_says_when_a_text_was_put_out_dates_no_event(head: str, dated: int) -> None:
    claims = factcheck.check({"a.txt": f"{head}\n\nThe bridge is old.\n"}).claims
    assert bool([c for c in claims if c.kind in ("event_date", "time_of_day")]) == bool(dated)


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The men bound the cook and a waiter with tape, emptied the safe and fled.", "man"),
        ("The firm closed a mill and a depot in Horn, sold its ships and left.", "firm"),
        ("The fire destroyed the roof and the tower, which was old, collapsed.", "tower"),
    ],
)
def test_a_list_of_acts_goes_on_behind_two_objects(text: str, doer: str) -> None:
    acts = ("empty", "sell", "collapse")
    told = [c for c in _claims(text, "statement") if getattr(c.value, "predicate", "") in acts]
    assert [one.question.subject for one in told] == [(doer,)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Polls closed at 8 p.m. Voting went on in Orme.", 2),
        ("The train left at 8 p.m. Lund time on Monday.", 1),
        ("The train left at 8 p.m. Friday.", 1),
        ("The train left at 8 p.m. EST.", 1),
    ],
)
def test_an_hour_may_end_a_sentence(text: str, sentences: int) -> None:
    assert len(split_paragraph(text, 0, len(text))) == sentences
