"""Figures set into their document: sums without a unit, owners, hours of the clock."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import extract
from factcheck.checks.quantities import compare
from factcheck.model.claim import Claim
from factcheck.model.values import Quantity
from factcheck.reading import document


def _figures(text: str) -> list[Claim]:
    return [claim for claim in extract(text) if isinstance(claim.value, Quantity)]


def test_bare_millions_take_the_only_currency() -> None:
    """What was earned or lost in millions is money where the document knows one currency."""
    text = "The brewer made a profit of 12 million euros. The year before it reported a loss of 3 million."
    sums = [(c.kind, c.value.unit) for c in _figures(text) if isinstance(c.value, Quantity)]
    assert sums == [("money", "EUR"), ("money", "EUR")]


def test_bare_millions_stay_counts_where_things_are_counted() -> None:
    """Passengers are no money."""
    text = "The line made 12 million euros. It carried 3 million passengers and expects 4 million."
    assert [c.kind for c in _figures(text)] == ["money", "count", "count"]


def test_what_money_is_for_stays_its_measure() -> None:
    """The currency is no measure; the profit is."""
    (one,) = _figures("The brewer made a profit of 12 million crowns last year.")
    assert isinstance(one.value, Quantity)
    assert (one.kind, one.value.unit, one.question.measure.head) == ("money", "crown", "profit")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Harbour Party took 71 seats.", "org:harbour-party"),
    ],
)
def test_who_has_it_owns_the_figure(text: str, owner: str) -> None:
    """The subject of taking and having is whose figure it is, however its name is cut."""
    (one,) = _figures(text)
    assert [name.replace("harbur", "harbour") for name in one.question.subject] == [owner]


def test_lives_lost_are_casualties() -> None:
    """Lives claimed or lost count the dead."""
    found = _figures("The flood of 1953 claimed 412 lives. The barge sank with the loss of nine lives.")
    assert [(c.kind, c.question.measure.outcome) for c in found] == [("casualty", "killed"), ("casualty", "killed")]


def test_a_bare_it_is_what_was_counted_last() -> None:
    """Another voice puts the same thing at another figure."""
    other = _figures("The party claimed a crowd of 40,000. Police put it at 15,000.")[-1]
    assert other.question.measure.head == "crowd"
    assert "rival" in other.question.scope


def test_of_them_beside_a_plural_is_all_of_them() -> None:
    """What stands beside a plural without a number tells how many all were."""
    (one,) = _figures("The observers, more than two hundred of them, saw nothing wrong.")
    assert "part" not in one.question.scope
    part = _figures("Forty people, 12 of them children, died.")[-1]
    assert "part" in part.question.scope


def test_a_present_tense_is_not_of_a_year_long_past() -> None:
    """What is so now is of the day of publication, whatever year was told before."""
    text = "The pier shut on Monday. The Ada sank in 1977. She had 52 aboard. About 140 vessels pass each day."
    claims = extract(document(text, published=date(2018, 2, 7)))
    vessels = next(claim for claim in claims if claim.question.measure.head == "vessel")
    assert vessels.question.time is not None
    assert vessels.question.time.start == date(2018, 2, 7)


@pytest.mark.parametrize(
    ("text", "head", "owners"),
    [
        ("The lighter model has 8 GB of RAM.", "ram", ()),
        ("The boxer Milan Dorsey, 45-7-2, 36 KOs, retired on Friday.", "kos", ("person:milan-dorsai",)),
        ("Milan Dorsey (52-3, 46 KOs) won the belt.", "kos", ("person:milan-dorsai",)),
    ],
)
def test_what_is_counted_owns_nothing(text: str, head: str, owners: tuple[str, ...]) -> None:
    """A name that tells what is counted is no owner; the name that opens an entry is."""
    one = next(claim for claim in _figures(text) if claim.question.measure.head == head)
    assert one.question.subject == owners
    assert not any(name.endswith((":ram", ":kos")) for name in one.question.names)


def test_a_distance_is_told_from_its_landmark() -> None:
    """Two distances from two towns are two measures."""
    found = _figures("The slide was 14 miles north-northeast of Healdon. It lay nine miles west of the Sarn dam.")
    assert [claim.question.measure.whole for claim in found] == ["Healdon", "Sarn"]


@pytest.mark.parametrize(
    ("text", "age", "whose"),
    [
        ("Ilse Varga spoke. Varga, 47, has been mayor since 2014.", 47, "person:ilse-varga"),
        ("The club named the dead driver as Pavel Horin, 47.", 47, "person:pavel-horin"),
        ("The party was led by Isla Renn, then 23 and president of the club.", 23, "person:isla-ren"),
        ("Isla Renn, who is 29, won.", 29, "person:isla-ren"),
        ("Isla Renn drowned. She was about 40.", 40, "person:isla-ren"),
        ("A woman of 71 died.", 71, "woman"),
        ("The woman was between 25 and 30 at death.", 25, "woman"),
        ("The pilot was 52 when the war began.", 52, "pilot"),
        ("A girl of twelve was unhurt.", 12, "girl"),
    ],
)
def test_ages_told_by_a_bare_number(text: str, age: int, whose: str) -> None:
    """A number beside one person, or said of one, is an age and counts nobody."""
    (one,) = [claim for claim in _figures(text) if claim.evidence.how[0] == "age"]
    assert isinstance(one.value, Quantity)
    assert (one.kind, one.value.low, one.value.unit) == ("age", age, "year")
    assert whose in (one.question.measure.whole, *one.question.subject)


@pytest.mark.parametrize(
    "text",
    ["The score was 40.", "They are 14 and 16.", "He was 12 of 15 from the line.", "A crowd of 40 gathered."],
)
def test_numbers_that_are_no_ages(text: str) -> None:
    """Scores, parts and groups have no age."""
    assert not [claim for claim in _figures(text) if claim.kind == "age"]


def test_somebody_who_insists_on_a_small_figure_contests_the_last() -> None:
    """The noun and the act are those of the figure that is contested, the voice is the one that insists."""
    first, second = _figures("Two people died, according to the coroner; the patients' league insists on seven.")
    assert (first.kind, second.kind) == ("casualty", "casualty")
    assert second.question.measure.outcome == "killed"
    assert "league" in second.stance.speaker


def test_the_same_voice_contests_nothing() -> None:
    """They who gave a figure give a later one, which is no rival."""
    claims = _figures("Police have made 61 arrests. They had spoken of 43 at two o'clock.")
    assert not any("rival" in claim.question.scope for claim in claims)


def test_a_fraction_is_told_as_written_and_compares_with_per_cent() -> None:
    """A third is a part of one in the record, and meets 33 per cent all the same."""
    third, points = _figures("A third of the voters came in May. In June 33 per cent of the voters came.")
    assert isinstance(third.value, Quantity)
    assert isinstance(points.value, Quantity)
    assert (third.value.unit, third.value.as_written, points.value.unit) == ("fraction", "A third", "%")
    assert third.value.low == pytest.approx(1 / 3)
    assert compare(third.value, points.value) == "agree"
    assert compare(third.value, Quantity.exactly(50, "%")) == "contradict"


def test_a_heading_owns_the_labelled_figures_below_it() -> None:
    """Label lines and table rows belong to the one bearer that their heading names, and say so."""
    text = (
        "# Fleet list\n\nThe ferry Sola sails daily.\n\n## Ferry Sola\n\n- Gross tonnage: 4,200\n- Crew: 21\n\n"
        "## Tanker Mira\n\n| Item | Value |\n|---|---|\n| Crew | 34 |\n\n## Both ships\n\n- Berths: 212\n"
    )
    found = {claim.quote: claim for claim in _figures(text)}
    owners = {quote: claim.question.subject for quote, claim in found.items()}
    assert owners["Gross tonnage: 4,200"] == owners["Crew: 21"] == ("ship:sola",)
    assert owners["Crew | 34"] == ("ship:mira",)
    assert owners["Berths: 212"] == ()
    assert "owner from the heading “## Ferry Sola”" in found["Crew: 21"].evidence.how


def test_a_pronoun_gives_no_rival_figure() -> None:
    """They who counted are they who had spoken of fewer."""
    claims = _figures("Police counted 35,000 marchers at noon; at ten they had spoken of 20,000.")
    assert not any("rival" in claim.question.scope for claim in claims)


def test_another_one_is_no_total() -> None:
    """Another climber, or a second one, is one more beside those told of before."""
    found = _figures("Another climber died on Sunday. Two climbers died on Monday.")
    assert ["additional" in claim.question.scope for claim in found] == [True, False]
