"""How a claim was read, and its quote, in the words of a report."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.model.report import Member
from factcheck.render.html.copies import marked
from factcheck.render.sides import in_context
from factcheck.render.steps import in_words, told

_TOLD = """Harbour sinks

The ferry left on 3 May 2019 with 140 people. Of them 46 were injured, three died and nobody was lost. The Orme, 48
metres long, was built for 12 million euros. Half of its crew of 18 were off duty. Ana Ruiz, the mayor of Halden, said
that the ferry had not been inspected since 2016. Luis Bek, 41, who leads the inquiry, would report in two weeks.
"""


def test_no_short_name_of_a_construction_is_shown() -> None:
    """Each step is a phrase of English, whatever the claim."""
    claims = extract(_TOLD)
    lines = [line for claim in claims for line in told(claim)]
    assert len(claims) > 10
    assert all(" " in line and "_" not in line for line in lines), lines


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("clause: “two weeks” (P2W; as written)", "dated by words of its clause: “two weeks” (2 weeks; as written)"),
        ("“June” read as 2011-06 (the next after)", "“June” read as June 2011 (the next after)"),
        ("“the summer of 2018” read as 2018-SU", "“the summer of 2018” read as summer 2018"),
        ("“half a year” read as P0.5Y", "“half a year” read as 0.5 years"),
        ("“in 1998-99” read as 1998/1999", "“in 1998-99” read as 1998/1999"),
        ("a plug-in's own words", "a plug-in's own words"),
    ],
)
def test_codes_of_dates_are_written_out(step: str, words: str) -> None:
    """What stands in quotes is the source's and stays."""
    assert in_words(step, {}) == words


def test_a_hard_wrapped_source_is_quoted_on_one_line() -> None:
    """Broken and indented lines leave no double blanks in a report."""
    text = "On 3 May 2019 a storm that nobody foresaw killed 14 \nvillagers of Halden, where it blew for three hours."
    claim = next(claim for claim in extract(text) if claim.kind == "casualty")
    member = Member(claim=claim.id, source=claim.source, start=claim.start, end=claim.end, quote=claim.quote, side=0,
                    value=claim.value)  # fmt: skip
    assert "  " in " ".join(text.splitlines())
    shown = in_context(member, {claim.id: claim}, {claim.source: text})
    assert "".join(shown) == text.replace(" \n", " ")


def test_reference_marks_and_points_are_no_differing_words() -> None:
    """What an editor wants to see of a copy are its words."""
    left, right = marked("It killed 14 men. [19] It left.", "It killed 15 men.[17] It left")
    assert (left, right) == ("It killed <del>14</del> men. [19] It left.", "It killed <ins>15</ins> men.[17] It left")
