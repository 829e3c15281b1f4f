"""Pairs of texts that once were flagged, and beside each a pair of its form that an editor would want to see."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import factcheck
from factcheck.model.report import Finding

_FLAGS = ("contradiction", "tension")


def _findings(*texts: str) -> tuple[Finding, ...]:
    named: Mapping[str, str] = {f"{number}.txt": text for number, text in enumerate(texts)}
    return tuple(factcheck.check(named).findings)


def _flags(*texts: str) -> list[str]:
    return [f"{one.rule}: {one.explanation}" for one in _findings(*texts) if one.verdict in _FLAGS]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Visits to the gallery rose by 9 per cent to 612,000 in 2018. In February 2019 there were 38,000.", False),
        ("Visits to the gallery rose by 9 per cent to 612,000 in 2018. In February 2018 there were 38,000.", False),
        ("Visits to the gallery rose by 9 per cent to 612,000 in 2018. In 2017 there were 410,000.", True),
        ("The number of otters rose by a fifth to 120. In the north there were 90.", False),
        ("The number of otters rose by a fifth to 120. The year before there were 90.", True),
        ("Inflation fell by 0.4 points to 3.1 per cent. In the quarter before it had stood at 4.4 per cent.", True),
    ],
)
def test_a_change_sets_out_from_what_was_before(text: str, flagged: bool) -> None:
    assert bool(_flags(text)) == flagged


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        (
            "At Hollin Primary 41 per cent of pupils had a fever in March.",
            "Marsh Lane in Hollin sent home 36 per cent of pupils with a fever in March.",
            False,
        ),
        (
            "In Varde 2,140 voters cast their ballots before noon on Sunday.",
            "In Lisk 2,410 voters cast their ballots before noon on Sunday.",
            False,
        ),
        (
            "Mayor Ann Bruhn said on Monday that 2,140 elms had been felled in the park at Lisk.",
            "Mayor Bruhn said on Monday that 2,410 elms had been felled in the park at Lisk.",
            True,
        ),
    ],
)
def test_two_bearers_in_one_form_of_words_are_no_slip(one: str, two: str, flagged: bool) -> None:
    assert bool(_flags(one, two)) == flagged


_RAISED = "{} May 2021\n\nThe appeal for the lifeboat at Tarn has raised {} pounds so far, the trust says."


@pytest.mark.parametrize(
    ("days", "sums", "flagged"),
    [((2, 9), ("14,200", "19,700"), False), ((2, 2), ("14,200", "19,700"), True), ((2, 9), ("19,700", "14,200"), True)],
)
def test_a_tally_of_a_later_day_may_be_higher(days: tuple[int, int], sums: tuple[str, str], flagged: bool) -> None:
    assert bool(_flags(*(_RAISED.format(day, told) for day, told in zip(days, sums, strict=True)))) == flagged


def test_a_tally_is_told_with_now() -> None:
    texts = (
        "4 April 2022\n\nMira Hult won twice for Elm on Saturday and has now won 11 bouts this season.",
        "7 April 2022\n\nMira Hult won three times for Elm last night and has now won 14 bouts this season.",
    )
    assert not _flags(*texts)


def test_an_old_toll_rises_no_more_and_is_told_once() -> None:
    found = _findings(
        "3 May 2022\n\nThe council met on Monday. In 1934 a dam at Gorse Fell burst and killed 16 people.",
        "9 May 2022\n\nThe council met on Monday. In 1934 a dam at nearby Gorse Fell burst and killed 61 people.",
    )
    tolls = [one.verdict for one in found if any("people" in member.quote for member in one.members)]
    assert tolls == ["contradiction"]


def test_the_age_of_the_one_is_not_that_of_the_other() -> None:
    found = factcheck.extract("Mia Holm is 39 and Karl Reed 46. Their nurse, Ada, is four and their groom, Ben, six.")
    told = {(one.question.subject, one.quote.rsplit(" ", 1)[1]) for one in found if one.kind == "age"}
    assert told == {
        (("person:mia-holm",), "39"), (("person:karl-rid",), "46"), (("person:ada",), "four"), (("person:ben",), "six"),
    }  # fmt: skip
    ages = [one for one in factcheck.extract("Mia Holm is 39 and her sister 46.") if one.kind == "age"]
    assert [one.question.subject for one in ages] == [("person:mia-holm",), ()]


def test_two_ages_within_a_year_are_not_told_apart_by_their_days() -> None:
    told = "Their nurse, Ada, is {}."
    assert _flags(f"30 June 2024\n\n{told.format('four')}", f"1 September 2024\n\n{told.format('six')}")
    a_year = _flags(f"30 June 2024\n\n{told.format('four')}", f"1 September 2024\n\n{told.format('five')}")
    assert not any("copy-slip" in one for one in a_year)  # a birthday may lie between


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        ("Redford beat Port Hollin 2-1 on Saturday.", "Port Hollin beat Redford 2-1 on Saturday.", True),
        (
            "Redford beat Port Hollin 2-1 on Saturday.",
            "Port Hollin have beaten Redford 3-0 at home this season but lost 2-1 away on Saturday.",
            False,
        ),
        ("Ana Roth beat Eva Lind at Lisk on 4 May.", "Eva Lind has beaten Ana Roth this year.", False),
    ],
)
def test_one_of_several_matches_is_not_the_other(one: str, two: str, flagged: bool) -> None:
    assert bool(_flags(f"6 May 2024\n\n{one}", f"7 May 2024\n\n{two}")) == flagged


@pytest.mark.parametrize(("so_long", "flagged"), [("", True), (" for two terms", False), (" for nine years", False)])
def test_how_long_a_post_was_held_dates_it_not(so_long: str, flagged: bool) -> None:
    one = "3 May 2024\n\nAda Kern is chief executive of the Lisk Trust."
    two = f"4 May 2024\n\nThe hall was opened by Per Holm, chief executive of the Lisk Trust{so_long}, and his wife."
    assert bool(_flags(one, two)) == flagged


def test_two_groups_who_died_are_no_one_death() -> None:
    assert not _flags(
        "12 July 2022\n\nThree people were killed by an avalanche on Monday on Mount Tal. In 1999 six people were "
        "killed on the north face."
    )


def test_what_was_lost_is_not_what_is_left() -> None:
    told = "{} May 2023\n\n{}, the keeper said."
    assert not _flags(told.format(3, "The bear lost 40 kilos"), told.format(4, "The bear weighs 210 kilos"))
    assert _flags(told.format(3, "The bear lost 40 kilos"), told.format(4, "The bear lost 90 kilos"))


@pytest.mark.parametrize(
    ("speaker", "why"),
    [("Ada Roth", "one is told by Ada Roth, the other by the keeper"), ("Ministry", "two speakers differ")],
)
def test_who_is_only_described_may_be_who_is_named(speaker: str, why: str) -> None:
    one = "3 May 2023\n\nThe bear weighed 140 kilos on 2 May, the keeper said."
    two = f"4 May 2023\n\nThe bear weighed 210 kilos on 2 May, {speaker if ' ' in speaker else 'the ministry'} said."
    assert why in " ".join(_flags(one, two))


def test_each_of_several_years_is_told() -> None:
    found = factcheck.extract("The regatta at Elm was cancelled in 2008, 2014 and 2015.")
    assert [one.value.as_written for one in found if one.kind == "event_date"] == ["2008", "2014", "2015"]  # type: ignore[union-attr]
    assert not _flags("The regatta at Elm was cancelled in 2014 and 2015.", "The Elm regatta was cancelled in 2014.")


def test_what_is_held_since_long_may_be_left_out_once() -> None:
    held = "Regatta week\n\n1. The Elm regatta has been held since 1911.\n2. It runs for three days."
    assert not _flags(held, "The Elm regatta, which drew 9,000 people, was cancelled in 1944.")


def _agreed(*texts: str) -> list[str]:
    reckoned = {"told-otherwise", "total-confirmed", "sum-of-parts", "breakdown-of-total", "difference-of-figures"}
    return [one.explanation for one in _findings(*texts) if one.verdict == "consistent" and one.rule in reckoned]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Two of its seven wagons burnt.", "The goods train left Lisk at noon. Five of its seven wagons burnt."),
        (
            "In Varde the Greens won 17 of 40 seats.",
            "In Lisk, where the count ended at noon, the Liberals won 21 seats, Labour 11 and the Tories six.",
        ),
        ("Ada Roth beat Per Holm 21-14 on Sunday. Holm had beaten Mia Lund 11-7 the day before.", ""),
        ("The Blues are at 36 per cent, the Whites at 24 and the Left 12.", ""),
        ("Six people are in hospital, two of them nurses and a girl of four.", ""),
        (
            "Some 208 members bought shares at £250 each, raising £310,000; a grant of £50,000 paid for the roof.",
            "The members hope for more.",
        ),
        (
            "Half of the money came from the bank.",
            "The bank lent £2.9 million and the county council £1.5 million for the mill.",
        ),
    ],
)
def test_figures_that_fit_by_accident_agree_on_nothing(one: str, two: str) -> None:
    assert not _agreed(*filter(None, (one, two)))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("In Varde the Greens won 19 of 36 seats; the Liberals won 15 and an independent two.",
         "In Varde the Greens have 19 seats, everybody else 17."),
        ("The inn says that 230 guests were in the house, and 40 staff.", "Some 270 people had to leave the inn."),
    ],
)  # fmt: skip
def test_figures_that_are_tied_agree(one: str, two: str) -> None:
    assert _agreed(one, two)


def test_no_birthday_accounts_for_two_years_in_three_days() -> None:
    found = _findings(
        "6 May 2023\n\nThe owner is Nora Brandt, 41, of Lisk.",
        "3 May 2023\n\nNora Brandt, 43, owns the mill at Lisk.",
    )
    flags = [one for one in found if one.verdict in _FLAGS and one.rule == "age-conflict"]
    assert ["birthday" in one.mended_by for one in flags] == [False]


def test_plain_facts_are_no_plans() -> None:
    found = _findings("The bear weighed 140 kilos on 2 May 2021.", "The bear weighed 210 kilos on 2 May 2021.")
    assert all("planned" not in one.mended_by for one in found if one.rule == "count-conflict")
    assert any(one.verdict in _FLAGS for one in found)


def test_a_denied_sentence_is_not_denied_again() -> None:
    found = _findings(
        "The gate of the yard was not locked on Monday night, police said.",
        "The gate of the yard was locked on Monday night, police said.",
    )
    told = {member.value.affirmed for one in found if one.rule == "copy-slip" for member in one.members}  # type: ignore[union-attr]
    assert told == {True}
