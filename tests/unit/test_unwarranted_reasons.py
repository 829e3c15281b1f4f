"""Reasons that the words do not warrant: no plan beside a deal, no running toll of a trial, no place of a person."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.checks.figures.settled import is_settled
from factcheck.model.claim import AT_ITS_HEIGHT, ESTIMATED, Claim, Kind
from factcheck.pipeline import check
from factcheck.questions.field_manners import two_estimates
from factcheck.questions.field_times import compare_time
from factcheck.questions.frames import Frame, frame

FLAGS = {"contradiction", "tension"}


def _claim(text: str, kind: Kind, quoted: str) -> Claim:
    """The first claim of a kind whose quote has some words."""
    return next(one for one in factcheck.extract(text) if one.kind == kind and quoted in one.quote)


def _frame(text: str, kind: Kind, quoted: str, document: int) -> Frame:
    return frame(_claim(text, kind, quoted), document=document)


def _findings(folder: Path, *texts: str) -> list[tuple[str, str]]:
    """The verdicts on some texts, with their reasons."""
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return [(found.verdict, found.explanation) for found in check([folder]).findings]


@pytest.mark.parametrize(
    ("text", "quoted", "supposed"),
    [
        ("The nurses came back to a three-year contract and a payment of £800 each.", "800", True),
        ("They agreed to a ticket price of €14 for children.", "14", True),
        ("Ana Lund, an economist, put the museum's bill at £9 million.", "9", True),
        ("The council puts the cost of the pier at £9 million.", "9", True),
        ("The nurses went home with a payment of £800 each.", "800", False),
        ("The firm paid a bonus of £800 each.", "800", False),
        ("The price rose to a record of £800.", "800", False),
        ("The pier cost £9 million.", "9", False),
    ],
)
def test_a_sum_is_told_as_done_by_a_verb_alone(text: str, quoted: str, supposed: bool) -> None:
    """What somebody came back to, or puts at so much, is no past fact beside a plan."""
    assert (ESTIMATED in _claim(text, "money", quoted).evidence.how) is supposed


def test_an_estimate_beside_a_plan_is_of_its_own_weeks() -> None:
    """Two estimates of one thing, not one of what was built years later."""
    plan = "3 May 2024\n\nThe tram will cost the town £40 million."
    near = "20 May 2024\n\nA critic puts the tram's cost at £55 million."
    late = "20 May 2027\n\nA critic puts the tram's cost at £55 million."
    one = _dated(plan, "40")
    assert two_estimates(one, _dated(near, "55"))
    assert not two_estimates(one, _dated(late, "55"))


def _dated(text: str, quoted: str) -> Frame:
    """A sum as told on the day of its text."""
    claim = _claim(text, "money", quoted)
    met = _claim(f"They met on {text.splitlines()[0]}.", "event_date", "met").value
    assert met.type == "time"
    return frame(claim, document=int(quoted), published=met)


def _told(day: str, text: str) -> str:
    """A text with a heading, a writer and a day."""
    return f"What happened at Orme\n\nBy Ida Holm\n{day} (Orme Courier)\n\n{text}\n"


@pytest.mark.parametrize(
    ("one", "two", "running"),
    [
        ("Six children died at the home.", "When it shut in 1971, nine children had died there.", False),
        ("Six people have died in a fire so far.", "Nine people died in the fire.", True),
        ("On Monday six people died in a fire in Orme.", "Nine people died in the fire on Monday.", True),
        ("The final death toll stands at 60.", "The fire killed 90 people.", False),
    ],
)
def test_a_toll_runs_while_something_is_fresh(one: str, two: str, running: bool, tmp_path: Path) -> None:
    """Neighbouring days explain the dead of an accident, not those of a trial or of a home long shut."""
    told = _findings(tmp_path, _told("June 10, 2024", one), _told("June 12, 2024", two))
    explained = any(verdict == "explained" for verdict, _ in told)
    assert explained or not running
    assert running or not any("running figure" in why for _, why in told)


@pytest.mark.parametrize(
    ("text", "settled"),
    [
        ("Six patients on the pill died.", True),
        ("Six children died at the home.", True),
        ("At least six patients died.", False),
        ("The toll has risen, and six patients died.", False),
        ("Six patients died on 9 June 2024.", False),
    ],
)
def test_a_toll_of_no_day_is_settled(text: str, settled: bool) -> None:
    """A day, a floor or a word of its rise says that a toll is one of the days of its text."""
    assert is_settled(_frame(text, "casualty", "ix", 0)) is settled


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She sold it for £40,000 to Jan Bos, a collector in Ghent.", False),
        ("Jan Bos, a baker in Ghent, paid £40,000 for it.", False),
        ("She sold it in Ghent for £40,000.", True),
        ("The painting, a gift from Jan Bos, was sold in Ghent for £40,000.", True),
    ],
)
def test_where_somebody_works_is_no_place_of_the_act(text: str, place: bool) -> None:
    """An apposition tells of the person."""
    assert bool(_claim(text, "money", "40,000").question.place) is place


@pytest.mark.parametrize(
    ("text", "kind", "quoted", "part"),
    [
        ("With £90 million of share value gone, he looked pale.", "money", "90", False),
        ("With 40 tonnes of copper stolen, the works closed.", "count", "40", False),
        ("Five of the lamps sold there are broken.", "count", "Five", True),
        ("Three of the survivors were old.", "casualty", "Three", True),
    ],
)
def test_a_mass_is_no_whole(text: str, kind: Kind, quoted: str, part: bool) -> None:
    """So much of a stuff is all there was of it; so many of the people are a part of them."""
    assert ("part" in _claim(text, kind, quoted).question.scope) is part


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        ("Police arrested six people at the dock on 21 June 2023.", "Ten people were arrested in summer 2023.", False),
        ("Police arrested six people at the dock on 21 June.", "Ten people were arrested over the summer.", True),
        ("Police arrested ten people at the dock on 21 June.", "Six people were arrested over the summer.", False),
    ],
)
def test_a_day_inside_a_stretch_is_a_part_of_it(one: str, two: str, apart: bool) -> None:
    """Fewer held on a day than over the summer are some of them; more are not."""
    told = [_frame(f"20 September 2023\n\n{text}", "casualty", "people", at) for at, text in enumerate((one, two))]
    found = compare_time(*told)
    assert (found is not None and found.likeness == "different") is apart


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("At its height the camp held 900 people.", True),
        ("The strike, at its peak, kept 900 people at home.", True),
        ("At the height of the storm 900 people were in the hall.", False),
        ("The camp held 900 people.", False),
    ],
)
def test_what_is_told_as_the_most_is_marked(text: str, height: bool) -> None:
    """The height of a storm is a time."""
    assert (AT_ITS_HEIGHT in _claim(text, "count", "900").evidence.how) is height


@pytest.mark.parametrize(("other", "apart"), [("1,200", False), ("300", True)])
def test_no_other_figure_is_over_the_most(other: str, apart: bool) -> None:
    """1,200 in one week are no other time of what held 900 at its height; 300 may be."""
    most = _frame("24 June 2023\n\nAt its height the camp held 900 people.", "count", "900", 0)
    beside = _frame(f"24 June 2023\n\nOn 2 June the camp held {other} people.", "count", other, 1)
    question = most.claim.question.model_copy(update={"time_from": "entry"})
    most = frame(most.claim.model_copy(update={"question": question}), document=0)
    found = compare_time(most, beside)
    assert found is not None
    assert (found.likeness == "different") is apart


@pytest.mark.parametrize(
    ("text", "years", "time_from"),
    [
        ("The stone names the 30 people who died when the dam broke on 9 May 2011.", {2011}, "paragraph"),
        ("The stone names the 30 people who died there.", set(), "unknown"),
        ("There are 30 people who have died this year.", {2019}, "document"),
    ],
)
def test_those_who_died_then_are_not_dead_as_of_today(text: str, years: set[int], time_from: str) -> None:
    """A past relative clause under a present has no day of the text."""
    question = _claim(f"4 March 2019\n\n{text}", "casualty", "30").question
    assert ({question.time.start.year} if question.time and question.time.start else set()) == years
    assert question.time_from == time_from


@pytest.mark.parametrize(
    ("text", "time_from"),
    [
        ("The firm sold a mill in 2019 to build Orla, which employed 400 people.", "paragraph"),
        ("The firm sold a mill in 2019, which employed 400 people.", "clause"),
    ],
)
def test_the_date_of_an_act_is_not_that_of_what_it_was_for(text: str, time_from: str) -> None:
    """Money raised in 2019 is spent later."""
    found = _claim(f"3 June 2024\n\n{text}", "count", "400").question.time_from
    assert (found == "paragraph") is (time_from == "paragraph")


def test_a_share_of_a_normal_year_is_a_rival_of_one_told_of_any(tmp_path: Path) -> None:
    """What a port pays in a normal year it pays; where it says "is", today may be an exception."""
    plain = "3 June 2024\n\nThe port of Orla supplies 28 percent of the county's revenue.\n"
    normal = "5 June 2024\n\nIn a normal year the port of Orla supplies 38 percent of the county's revenue.\n"
    assert any(verdict in FLAGS for verdict, _ in _findings(tmp_path, plain, normal))


def test_a_normal_amount_stays_apart_from_what_fell(tmp_path: Path) -> None:
    """The rain of a normal May is not that of this one."""
    fell = "3 June 2024\n\nSome 140 millimetres of rain fell on Orla in May.\n"
    normal = "5 June 2024\n\nIn a normal May 60 millimetres of rain fall on Orla.\n"
    assert not any(verdict in FLAGS for verdict, _ in _findings(tmp_path, fell, normal))
