"""A look-alike is told with a reason that is true of the two texts, or is told as the clash that it is."""

from __future__ import annotations

from itertools import combinations

import pytest

import factcheck
from factcheck.grammar.words.words import Kin
from factcheck.model.report import Finding
from factcheck.questions.asked_once import AskedOnce
from factcheck.questions.cards import Deck
from factcheck.questions.companions import Companions
from factcheck.questions.frames import frame
from factcheck.questions.likeness import Likenesses
from factcheck.questions.telling import Telling
from factcheck.questions.weights import weights


def _found(one: str, two: str, days: tuple[str, str] = ("2024-05-10", "2024-05-12")) -> list[Finding]:
    texts = {
        f"{name}.md": f"---\ndate: {day}\n---\n\n{text}" for name, day, text in zip("ab", days, (one, two), strict=True)
    }
    return list(factcheck.check(texts).findings)


def _flagged(one: str, two: str, *values: str) -> bool:
    """Whether the two texts are told to clash in quotes with these values."""
    quotes = [[m.quote for m in f.members] for f in _found(one, two) if f.verdict in ("contradiction", "tension")]
    return any(all(any(value in quote for quote in told) for value in values) for told in quotes)


_MIXED = (
    "Of 1,310 appeals 72 were granted. Three of its eight boats will be sold. The club will sell 40 of its 90 masts. "
    "Nine ropes are left. The harbour asked for 60 berths. Its 300 lamps will be taken down. Fares rose by 6%. "
    "Fares are 6 per cent higher. The Tarrow mill of Orvane Steel has 400 staff. In Tarrow the firm has 380 staff.",
    "The court granted 96 appeals. Four boats will be sold. The club sold 31 masts. Two ropes are left in Tarrow. "
    "The harbour demands 80 berths. There were 280 lamps in 2009. Tarrow has 12 mills. Fares may rise by 9 per cent.",
)


def test_what_two_claims_say_hangs_on_no_other_pair() -> None:
    """What was compared once is remembered, and only where the same would be said again."""
    claims = [claim for text in _MIXED for claim in factcheck.extract(text)]
    frames = [frame(claim, document=number) for number, claim in enumerate(claims)]
    kin = Kin((word for one in frames for word in one.terms), weights().head.related_from)
    deck, shared = Deck(Telling(), kin, Companions(()), AskedOnce(())), Likenesses()
    cards = [deck.card(one) for one in frames]
    for a, b in combinations(cards, 2):
        if a.frame.claim.kind == b.frame.claim.kind:
            assert shared.compare(a, b) == Likenesses().compare(a, b), (a.frame.claim.quote, b.frame.claim.quote)


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        (
            "Orvane College will close two of its nine canteens, saving £90,000 a year.",
            "Orvane College will close three canteens, a spokesman said.",
            ("two of its", "three canteens"),
        ),
        (
            "Some 300 of our pickers joined the walkout, the farm at Orvane said.",
            "More than 600 pickers joined the walkout at the farm at Orvane.",
            ("300", "600"),
        ),
    ],
)
def test_some_of_their_own_are_counted_as_the_other_counts_them(one: str, two: str, values: tuple[str, str]) -> None:
    assert _flagged(one, two, *values)


def test_a_part_is_still_no_rival_of_another_part() -> None:
    one = "Orvane College will close two of its nine canteens, saving £90,000 a year."
    assert not _flagged(one, "Orvane College keeps seven canteens open, a spokesman said.", "two of its", "seven")


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        (
            "In 2019 thieves stole coins worth £40,000 from the Tarrow museum.",
            "In March 2019 thieves stole coins worth £14,000 from the Tarrow museum.",
            ("£40,000", "£14,000"),
        ),
        (
            "In 1931 she set out with 9 porters and 40 mules for the Quell plateau.",
            "From 1931 to 1933 Ines Varo led an expedition to the Quell plateau with 12 porters and 60 mules.",
            ("40 mules", "60 mules"),
        ),
    ],
)
def test_the_year_and_a_month_of_it_date_one_thing(one: str, two: str, values: tuple[str, str]) -> None:
    assert _flagged(one, two, *values)


def test_figures_of_a_year_and_of_its_first_months_are_still_two() -> None:
    one = "The port of Tarrow shipped 41,000 cars so far this year."
    assert not _flagged(one, "The port of Tarrow shipped 9,000 cars in April.", "41,000", "9,000")


def test_what_stays_as_it_is_is_not_explained_by_the_days_of_two_texts() -> None:
    one = "A flat in Orvane Court was sold on Friday.\n\nOrvane Court has 36 flats."
    two = "Smoke was seen in Orvane Court on Tuesday.\n\nOrvane Court has 58 flats."
    found = _found(one, two, ("2024-05-10", "2024-05-25"))
    assert [f.verdict for f in found if "36 flats" in f.members[0].quote] == ["tension"]


def test_who_lies_in_hospital_on_two_days_is_no_clash() -> None:
    one, two = "Forty people are in hospital in Tarrow.", "Twelve people are in hospital in Tarrow."
    assert not [f for f in _found(one, two) if f.verdict == "contradiction"]


def test_an_age_behind_a_comma_is_no_number_of_a_name() -> None:
    one = "The guard, Olsen, 44, was bitten twice at the Quell kennels when nine dogs escaped."
    two = "The guard, Olsen, 41, was bitten twice at the Quell kennels when 19 dogs escaped."
    assert not [f for f in _found(one, two) if "another number" in f.explanation]
    flights = ["Flight 118 carried 60 people from Tarrow.", "Flight 440 carried 90 people from Tarrow."]
    assert not _flagged(flights[0], flights[1], "60", "90")


@pytest.mark.parametrize(
    ("one", "two", "values"),
    [
        (
            "The baker, Ivo Marsk, retired in May 2022 after 30 years.",
            "The baker, Ivo Marsk, retired in March 2022 after 32 years.",
            ("30 years", "32 years"),
        ),
        (
            "The river burst its banks at Quell on 9 May after four days of rain.",
            "The river burst its banks at Quell on 10 May after six days of rain.",
            ("four days", "six days"),
        ),
    ],
)
def test_what_comes_once_is_one_event_whatever_day_it_is_given(one: str, two: str, values: tuple[str, str]) -> None:
    assert _flagged(one, two, *values)


@pytest.mark.parametrize(
    ("text", "quote", "day"),
    [
        (
            "Ola Brandt was born in Quell and trained as a weaver in 1996.\n\nThe museum has 41,300 objects.",
            "41,300",
            2024,
        ),
        ("The bridge was closed in 1998 and again in 2001.\n\nIt carries 900 cars.", "900", 2024),
        ("In 1998 the bridge was closed.\n\nIt carried 900 cars.", "900", 1998),
        ("In 1998 the bridge closes for the first time.\n\nIt carries 900 cars.", "900", 1998),
    ],
)
def test_who_leaves_the_past_tense_leaves_its_date(text: str, quote: str, day: int) -> None:
    report = factcheck.check({"a.md": f"---\ndate: 2024-05-10\n---\n\n{text}"})
    times = [c.question.time for c in report.claims if quote in c.quote and c.kind == "count"]
    assert [time.start.year for time in times if time is not None and time.start is not None] == [day]


@pytest.mark.parametrize("text", ["They had four sons.", "They have four sons."])
def test_a_family_is_of_no_day(text: str) -> None:
    told = factcheck.extract(f"Oda Brenn married Ivo Marsk in 1955. {text}")
    assert [c.question.time for c in told if "four sons" in c.quote and c.kind == "count"] == [None]


def test_an_inherited_year_of_long_ago_explains_nothing() -> None:
    one = "The Quell club was refused a loan in 2015.\n\nIts board had 45 members."
    two = "Today the board of the Quell club has 65 members."
    assert not [f for f in _found(one, two) if "2015" in f.explanation]


@pytest.mark.parametrize(
    ("text", "quote", "mood"),
    [
        ("The survey asked 1,204 adults about the new line.", "1,204", "asserted"),
        ("The museum invited 60 teachers to the opening.", "60", "asserted"),
        ("The union asked for 300 more nurses.", "300", "demanded"),
        ("The agency asked 40 donors for £2 million.", "£2 million", "demanded"),
        ("The company asked workers to take a cut of 5 per cent.", "5 per cent", "demanded"),
    ],
)
def test_who_was_asked_was_asked(text: str, quote: str, mood: str) -> None:
    assert {c.stance.mood for c in factcheck.extract(text) if quote in c.quote and c.kind != "statement"} == {mood}


def test_of_a_plan_and_a_possibility_it_is_the_possibility_that_is_named() -> None:
    found = _found(
        "The union said that jams could follow at Tarrow.", "Jams will not follow at Tarrow, the union said."
    )
    assert [f.explanation for f in found if f.verdict == "explained"] == ["one is only possible"]


def _why(one: str, two: str, *values: str) -> str:
    """The reasons of the look-alikes in whose quotes these values stand."""
    rows = [f for f in _found(one, two) if f.verdict == "explained"]
    return " ".join(f.explanation for f in rows if all(any(v in m.quote for m in f.members) for v in values))


def test_what_comes_before_a_plan_is_no_plan() -> None:
    """A result that is had already is told as a fact, and may clash with one."""
    assert _flagged(
        "Orvane Steel of Tarrow, the mill owner, reported an annual loss of £314m.",
        "Orvane Steel of Tarrow is to close two mills after making an annual loss of £341m.",
        "314",
        "341",
    )


def test_two_armies_have_two_tolls() -> None:
    one = (
        "The battle of Quell was fought on 3 May 1702. Losses of the Reds were 3,100 killed. The Blues lost 9,000 dead."
    )
    assert "two states" not in _why(one, "The battle of Quell in May 1702 was long.", "3,100", "9,000")
