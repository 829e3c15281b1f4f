"""Pairs of texts that were once flagged or told to agree, and beside them pairs of their form that still are."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.checks.figures.nearness import far_below_a_ceiling
from factcheck.grammar.quantities import find
from factcheck.model.report import Verdict

_FLAGS: tuple[Verdict, ...] = ("contradiction", "tension")


def _rules(texts: tuple[str, ...], *verdicts: Verdict) -> set[str]:
    found = factcheck.check({f"{at}.txt": text + "\n" for at, text in enumerate(texts)}).findings
    return {one.rule for one in found if one.verdict in verdicts}


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        ("Carrow won the county cup in 2004.", "Carrow won the county cup in 2009.", False),
        ("The regatta was held at Sele in May 2013.", "The regatta was held at Sele in May 2016.", False),
        ("Carrow won its first county cup in 2004.", "Carrow won its first county cup in 2009.", True),
        ("The regatta at Sele was founded in 1904.", "The regatta at Sele was founded in 1909.", True),
        ("The bandstand at Sele was built in 1904.", "The bandstand at Sele was built in 1909.", True),
    ],
)
def test_what_is_won_year_after_year_has_two_years(one: str, two: str, flagged: bool) -> None:
    assert bool(_rules((one, two), *_FLAGS)) == flagged


def test_two_wins_are_no_one_win() -> None:
    assert not _rules(("Carrow won the county cup in 2004.", "Carrow won the county cup in 2009."), "consistent")
    assert _rules(("Carrow won the county cup in 2004.", "Carrow won the county cup."), "consistent")


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        ("The bank opened 14 branches in 2011.", "The bank closed 14 branches in 2011.", False),
        ("The navy commissioned four frigates in 2011.", "The navy scrapped four frigates in 2011.", False),
        ("The bank opened its Lisk branch in 2011.", "The bank closed its Lisk branch in 2011.", True),
        ("The council approved the Lisk bypass in 2011.", "The council rejected the Lisk bypass in 2011.", True),
    ],
)
def test_so_many_opened_and_so_many_closed_are_others(one: str, two: str, flagged: bool) -> None:
    assert bool(_rules((one, two), *_FLAGS)) == flagged


@pytest.mark.parametrize(
    ("one", "two", "agreed"),
    [
        ("The county of Lisk hired 640 nurses in May.", "The county of Lisk dismissed 640 nurses in May.", False),
        ("The county of Lisk hired 640 nurses in May.", "In May 640 nurses were hired by the county of Lisk.", True),
        (
            "In Lisk 58 per cent of tenants are in favour of the tram, 31 per cent are against.",
            "In Lisk 58 per cent of tenants reject the tram. Thirty-one per cent support it.",
            False,
        ),
        (
            "According to the survey 58 per cent of tenants in Lisk are for the tram.",
            "In Lisk 58 per cent of tenants oppose the tram, the survey says.",
            False,
        ),
        (
            "In Lisk 58 per cent of tenants are in favour of the tram, 31 per cent are against.",
            "In Lisk 58 per cent of tenants support the tram. Thirty-one per cent oppose it.",
            True,
        ),
    ],
)
def test_equal_figures_of_an_act_and_its_undoing_agree_on_nothing(one: str, two: str, agreed: bool) -> None:
    assert bool(_rules((one, two), "consistent")) == agreed


def _agreements(*texts: str) -> list[str]:
    found = factcheck.check({f"{at}.txt": text + "\n" for at, text in enumerate(texts)}).findings
    return [one.headline for one in found if one.verdict == "consistent"]


def test_only_what_all_tell_alike_is_told_alike() -> None:
    told = _agreements("Rower Tove Alm, 19, wins at Lisk.", "Nineteen-year-old Tove Alm of Lisk won the sculls.")
    assert any("and “Nineteen-year-old Tove Alm”" in one for one in told)
    assert "“23 swans”, told alike" in _agreements(
        "At Sele 23 swans were ringed.", "There were 23 swans ringed at Sele."
    )


@pytest.mark.parametrize(
    ("one", "two", "agreed"),
    [
        (
            "The weir at Sele cost 4.0 million euros.",
            "Some years on, the bill for the Sele weir was 3.9 million.",
            False,
        ),
        (
            "More than 800 people in Sele have signed the letter against the weir of the Holm Trust.",
            "The Holm Trust has won the vote on the weir. Its rival, the Sele Anglers, has 850 members.",
            False,
        ),
        (
            "More than 800 people in Sele have signed the letter against the weir of the Holm Trust.",
            "The letter against the weir of the Holm Trust in Sele drew 830 signatures, people say.",
            True,
        ),
    ],
)
def test_a_figure_far_from_a_bound_bears_it_not_out(one: str, two: str, agreed: bool) -> None:
    assert bool(_rules((one, two), "consistent")) == agreed


@pytest.mark.parametrize(
    ("one", "two", "far"),
    [
        ("up to 400 jobs", "150 jobs", True),
        ("fewer than 4,000 otters", "two otters", True),
        ("up to 400 jobs", "390 jobs", False),
        ("almost nine years", "eight years", False),
    ],
)
def test_what_lies_far_below_the_most(one: str, two: str, far: bool) -> None:
    assert far_below_a_ceiling(find(one)[0].quantity, find(two)[0].quantity) == far


def _told(*texts: str) -> list[str]:
    found = factcheck.check({f"{at}.txt": text + "\n" for at, text in enumerate(texts)}).findings
    return [f"{one.verdict}: {one.explanation}" for one in found]


def test_one_of_several_is_a_part_of_them() -> None:
    whole = "Trams\n4 May 2021\n\nOn the R&D line network 81 per cent of trams of Lisk Transit were on time in March."
    part = (
        "Late\n6 May 2021\n\nOn the Sele line, one of its six lines, 74 per cent of trams of Lisk Transit were on time."
    )
    assert "explained: one is a part of a larger whole" in _told(whole, part)


def test_an_age_behind_a_name_is_no_number_of_it() -> None:
    one = "Ana Reuss, 51, a niece of the verger, rang the bell nine times at Sele church on Friday."
    two = "Ana Reuss, 54, a cousin of the verger, rang the bell 19 times at Sele church on Friday."
    assert not [told for told in _told(one, two) if "of another number" in told]


@pytest.mark.parametrize(
    ("one", "two", "agreed"),
    [
        (
            "The high hut: Jens Alm\n\nBorn in Lisk in 1861, Jens Alm ran away to the hills at the age of twelve."
            " When he came back from the north face five of the men were dead.\n\nA silver medal followed in 1884,"
            " marriage to Karen Reuss in 1885 and a bestseller in 1888.",
            "Jens Alm (1861-1938), climber\n\nBorn in Lisk on 3 June 1861, Alm went to the hills as a boy. Three of"
            " his men died on the north face.\n\nIn 1884 he was made a fellow of the Alpine Club and received its"
            " silver medal in 1886. He married Karen Reuss in 1885; they had two sons.",
            False,
        ),
        (
            "New rector\n18 April 2021\n\nAna Reuss, a geologist, has been deputy rector of Sele since 2011.",
            "Rector picked\n19 April 2021\n\nThe geologist, 54, comes from Sele, where she has been rector since 2011.",
            False,
        ),
        (
            "New rector\n18 April 2021\n\nAna Reuss, a geologist, came to Sele as rector in 2011.",
            "Rector picked\n19 April 2021\n\nThe geologist, 54, comes from Sele, where she has been rector since 2011.",
            True,
        ),
        (
            "Mill\n8 January 2021\n\nThe mill of Sele is shut. The mill was last restored in 1932.",
            "Mill\n19 January 2021\n\nIn 1932 the mill was moved from the west to the east bank.",
            False,
        ),
    ],
)
def test_a_year_is_that_of_the_words_beside_it(one: str, two: str, agreed: bool) -> None:
    assert any("1884" in told or "2011" in told or "1932" in told for told in _told(one, two)) == agreed


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The mill sold 30 per cent more than 2,400 sacks.", 2400, 2400),
        ("A sack costs 13p less than 90p.", 90, 90),
        ("In 2011 more than 2,400 sacks were sold.", 2400, None),
    ],
)
def test_how_much_more_than_a_figure_leaves_it_as_it_is(text: str, low: int, high: int | None) -> None:
    last = find(text)[-1].quantity
    assert (last.low, last.high) == (low, high)


def test_who_was_due_may_not_have_come() -> None:
    plan = "Sele\n3 May 2021\n\nKing Osric, who had been due in Sele on Sunday, called off his visit."
    came = "Sele\n4 May 2021\n\nKing Osric came to Sele on Sunday."
    assert not [told for told in _told(plan, came) if "2 May" in told or "same date" in told]
    again = "Sele\n4 May 2021\n\nKing Osric had been due in Sele on Sunday."
    assert [told for told in _told(plan, again) if "2 May" in told or "same date" in told]


def test_two_figures_of_one_text_are_two() -> None:
    one = "Dam\n4 May 2021\n\nThe Sele dam will cost 880 million euros. Rivals had said it would cost 900 million."
    assert not [told for told in _told(one, "Sele has a dam.") if told.startswith("consistent: one value")]


@pytest.mark.parametrize(("day", "flagged"), [("10 August 2021", True), ("12 September 2021", False)])
def test_votes_of_two_months_are_of_two_motions(day: str, flagged: bool) -> None:
    one = "Kiosk row\n8 August 2021\n\nThe council of Sele wants the kiosk to go. The council has nine members."
    two = f"Kiosk saved\n{day}\n\nThe council of Sele has put off the closure of the kiosk after a protest."
    one, two = (
        f"{one} Six voted for the closure, two against; one was absent.",
        f"{two} Councillors voted seven to one.",
    )
    assert bool([told for told in _told(one, two) if told.startswith(_FLAGS)]) == flagged


def test_how_many_there_were_is_no_day_of_an_act() -> None:
    one = "Sele\n4 May 2021\n\nLast year 3,100 ferries called at the harbour."
    two = "Harbour\n6 May 2021\n\nSele harbour had {} ferries last year."
    assert not [told for told in _told(one, two.format("4,600")) if "same date" in told or "both tell of" in told]
    assert _agreements(one, two.format("3,100"))


def test_a_share_of_before_is_not_that_of_the_counts_of_now() -> None:
    told = "Elms\n4 May 2021\n\nIn the park 332 of 400 elms are sick. In the county 91 per cent of elms are sick, "
    assert not [one for one in _told(f"{told}against 83 per cent in March.", "Elms are sick.") if "332" in one]


def test_two_cells_of_one_table_bear_each_other_not_out() -> None:
    rows = "Town | Voters | Voted | Turnout\nSele | 14,400 | 12,240 | 85.0%\nEast | 9,800 | 7,252 | 74.0%\n"
    table = f"Turnout\n16 April 2021\n\n{rows}Lisk | 8,200 | 6,970 | 85.0%\n\nThe turnout is good."
    told = _agreements(table, "Voters\n18 April 2021\n\nIn the East 74 per cent voted.")
    assert not [one for one in told if "Sele" in one and "Lisk" in one]
