"""Equal or meeting figures that agree on nothing: aims, sums of other things, rough times far apart, other years."""

from __future__ import annotations

import pytest

import factcheck

_TWO = [
    # an aim and a fact
    ("The library has a target of 84,500 dollars.", "The library has raised 84,500 dollars."),
    ("The club laid 310 metres of track against a goal of 560 metres.", "The club laid 560 metres of track."),
    # a sum of other things, or with what was taken away
    ("The school will hire 1,300 cooks and 800 cleaners.", "The school will hire 2,100 cooks."),
    ("The chain opened 9 cafés and closed 6; it had 91 cafés in May.", "The chain now has 97."),
    # rough times that hardly meet
    ("The wall fell at about 4.05pm on Sunday.", "The wall fell at about 4.35pm on Sunday, the mayor said."),
    ("The auction began at about noon.", "The auction began at about 12.30pm."),
    # roughly below a bound
    ("Some 44 per cent of the tenants replied.", "More than half of the tenants replied."),
    ("About 430 per cent of the quota was used.", "More than 500 per cent of the quota was used."),
    # two shares of two groups that make a hundred
    ("58 per cent of boats and 42 per cent of nets are insured.", "58 per cent of nets are insured."),
    # a third of what is told beside it
    (
        "The trust will plant 2,700 oaks at Tarrow.",
        "There are 8,100 oaks at Tarrow. A third of the 1,500 young oaks will be felled.",
    ),
    # two sides of one house
    ("Ines Varo, who leads the ruling bloc, spoke.", "Ines Varo, the leader of the opposition bloc, spoke."),
    # another year
    (
        "Yearbook 2019\n\nThe mill ground 7,310 sacks.",
        "12 October 2024\n\nThe mill has ground more than 7,000 sacks this year.",
    ),
]
_ONE = [
    ("The library reached its target of 84,500 dollars.", "The library raised 84,500 dollars."),
    ("The keeper scored 1,340 goals.", "In all he scored 1,340 goals."),
    ("The wall fell at about 4.05pm on Sunday.", "On Sunday, at about 4.15pm, the old wall fell."),
    ("The co-op lent 40 tractors and 25 ploughs.", "The co-op lent 65 machines in all, 40 of them tractors."),
    ("Some 54 per cent of the tenants replied.", "More than half of the tenants replied."),
]


def _agreed(one: str, two: str) -> bool:
    found = factcheck.check({"one.txt": one, "two.txt": two}).findings
    return any(finding.verdict == "consistent" for finding in found if finding.kind != "event_date")


@pytest.mark.parametrize(("one", "two"), _TWO)
def test_two_facts_do_not_agree(one: str, two: str) -> None:
    assert not _agreed(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The pools of Tarrow reopened on 3 May 2024.", "The pools of Tarrow were shut on 3 May 2024."),
        (
            "Ines Varo was Minister of Forests of Orme (1951-1964).",
            "Ines Varo was Minister of Fisheries of Orme from 1951 to 1964.",
        ),
    ],
)
def test_one_date_of_opposite_acts_or_of_two_offices_is_no_agreement(one: str, two: str) -> None:
    found = factcheck.check({"one.txt": one, "two.txt": two}).findings
    assert not [finding for finding in found if finding.verdict == "consistent" and finding.kind != "role"]


@pytest.mark.parametrize(("one", "two"), _ONE)
def test_one_fact_agrees(one: str, two: str) -> None:
    assert _agreed(one, two)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour fund raises 300,000 euros\n\nThe Orme harbour fund has raised 300,000 euros for a new lifeboat.",
        "The Orme fund, Chairman Piet Lund said, is rich. Its chairman is Piet Lund.",
        "The Orme ferry sailed for 28 months. The ferry sailed for two years and four months before it was sold.",
    ],
)
def test_a_text_does_not_bear_itself_out(text: str) -> None:
    """What one text says twice nobody else has said, whatever the words; another text would bear it out."""
    assert not [one for one in factcheck.check({"a.txt": text}).findings if one.verdict == "consistent"]


def test_a_text_that_rounds_its_own_figure_is_told() -> None:
    """The two answers are not the same, and yet one."""
    text = "The Orme tank holds 1,180 cubic metres of water. It holds about 1,200 cubic metres of water."
    assert [one.verdict for one in factcheck.check({"a.txt": text}).findings] == ["consistent"]


@pytest.mark.parametrize(
    ("two", "agree"),
    [
        ("Nor did the fair make 81,000 euros. It took 81,000 euros. It made 6,200 euros.", False),
        ("The fair did not make 81,000 euros. It took 81,000 euros at the gate.", False),
        ("The fair was no failure. It took 81,000 euros. It did not rain.", True),
    ],
)
def test_a_figure_that_is_denied_a_sentence_away(two: str, *, agree: bool) -> None:
    """That it took so much bears out no profit of so much, and the text says so."""
    found = factcheck.check({"a.txt": "The fair made 81,000 euros last year.", "b.txt": two}).findings
    assert ("consistent" in {one.verdict for one in found}) is agree
