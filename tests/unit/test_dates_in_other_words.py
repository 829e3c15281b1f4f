"""Two dates or hours of one event that two texts tell in other words: what clashes, and what only looks so."""

from __future__ import annotations

import pytest

from factcheck.model.values import TimeInterval
from factcheck.pipeline import check

FLAGS = frozenset({"contradiction", "tension"})

CLASHES = (
    # ends, beginnings, completions of one thing
    (
        "The dredging of the Orme canal was completed on 4 May 2015, the water board said. It cost a lot.",
        "The dredging came to an end in July 2015, and the Orme canal was opened to barges, the water board said.",
    ),
    (
        "The cholera in Senda broke out on 3 March 2016 in the fish market, the Senda hospital said.",
        "In Senda the cholera started on 21 March 2016, wrote a nurse of the hospital.",
    ),
    # what is given has one hour, whatever verb says that it was
    (
        "The smoke alarm in the Brask hotel went off at 1:20 a.m. on 3 April, the owner said. Forty guests fled.",
        "In the Brask hotel the alarm sounded at 2:45 a.m. on 3 April, the log has it. Forty guests were outside.",
    ),
    (
        "The tsunami warning for Port Ulm was issued at 5:10 a.m. on 3 April. The harbour of Port Ulm was emptied.",
        "The warning came at 6:30 a.m. on 3 April, when the water was in the harbour of Port Ulm, fishermen said.",
    ),
    # written long after both days
    (
        "The nurses of the Brask hospital in Lund, who walked out on 3 February, are back at work. The head of the "
        "Brask hospital, Ida Falk, spoke of a good deal on pay for both sides.",
        "The walkout, which began on 12 February, has cost the Brask hospital in Lund dearly. The deal on pay that its "
        "head, Ida Falk, reached with the nurses runs for two years.",
    ),
    # the object stands in the middle of the phrase
    (
        "The judge in Welby sent the grocer, Otto Wenk, to jail in March 2015 for tax fraud.",
        "Otto Wenk, the Welby grocer, was jailed for tax fraud in October 2015.",
    ),
    (
        "The trustees relieved the curator, Nina Brask, of her duties on 5 March 2016.",
        "Nina Brask, the curator, was dismissed by the trustees on 25 March 2016.",
    ),
    (
        "The colonels forced President Aldo Reim from power on 6 June 1981, the encyclopedia of Tarsia says.",
        "President Aldo Reim of Tarsia was toppled on 19 July 1981, his widow recalled.",
    ),
    (
        "The council of Orme called the spring concert off on 3 March 2016.",
        "The spring concert was cancelled by the council of Orme on 17 March 2016.",
    ),
    # "that" points, "it" is the pump, and what a comma adds is no part of it
    (
        "The pump at Lindow works well. It was last serviced in June 2015, in keeping with the plan, the board said.",
        "Nobody had serviced that pump since 2011, the engineers of Lindow told the inquiry.",
    ),
    (
        "The lift at Corvey town hall is slow. It was last inspected in May 2015, as the rules ask, the mayor said.",
        "No engineer had inspected that lift since 2011, the report on the Corvey town hall says.",
    ),
    # careers
    (
        "Tilda Ross joined the Ravel orchestra in 2004 and plays the oboe there.",
        "The scandal leads back to 2008, the year in which Tilda Ross was hired by the Ravel orchestra.",
    ),
    (
        "Ines Falk, who joined the Orme clinic from a practice in 2014, declined to comment.",
        "Ines Falk, who has headed the Orme clinic since 2011, appeared before the court.",
    ),
    # what was first done
    (
        "The contest between chefs is held in Lund. It was first held in 1962 and draws 900 visitors to Lund.",
        "The chefs' contest of Lund, first staged in 1966, draws 900 visitors.",
    ),
)

NO_CLASHES = (
    (
        "The first stage of the dredging was completed on 4 May 2015, the Orme water board said.",
        "The dredging of the Orme canal came to an end in July 2015, the water board said.",
    ),
    (
        "The cholera in Senda broke out on 3 March 2016 in the fish market, the Senda hospital said.",
        "The vaccination against cholera in Senda started on 21 March 2016, wrote a nurse of the hospital.",
    ),
    (
        "The order to leave Selby Point came at noon on 2 March, the mayor of Selby Point said.",
        "The order was lifted in Selby Point at 5 p.m. on 2 March, and the four hundred went home.",
    ),
    (
        "The tsunami warning for Port Ulm was issued at 5:10 a.m. on 3 April, the weather office said.",
        "The warning for Port Ulm was cancelled at 6:30 a.m. on 3 April, the weather office said.",
    ),
    (
        "Pilots of Airnor, who walked out on 3 February, flew again in March.",
        "The walkout of the Airnor stewards began on 12 February and cost nine million crowns.",
    ),
    (
        "The judge in Welby sent the grocer, Otto Wenk, to jail in March 2015 for tax fraud.",
        "Otto Wenk, the Welby grocer, left jail in October 2015.",
    ),
    (
        "The guards took the smuggler, Rex Tolan, into custody at Port Ulm on 4 March 2016.",
        "Rex Tolan, the smuggler, was convicted at Port Ulm on 22 March 2016.",
    ),
    (
        "The pump at Lindow works well. It was last serviced in June 2015, in keeping with the plan, the board said.",
        "Nobody had serviced that valve since 2011, the engineers of Lindow told the inquiry.",
    ),
    (
        "Tilda Ross joined the Ravel orchestra in 2004 and plays the oboe there.",
        "Tilda Ross was appointed head of the Ravel orchestra in 2008.",
    ),
    (
        "Ines Falk, who joined the Orme clinic from a practice in 2008, declined to comment.",
        "Ines Falk, who has headed the Orme clinic since 2011, appeared before the court.",
    ),
    (
        "The chess open of Lindow is a small affair. It was first played in 1974 and fills the Lindow gym.",
        "The Lindow youth open, first held in 1979, fills the gym.",
    ),
)


def _flags(a: str, b: str) -> list[str]:
    texts = [f"Halden Post, 2 May 2016\n\n{a}\n", f"Orme Times, 9 November 2016\n\n{b}\n"]
    return [found.rule for found in check(texts=texts).findings if found.verdict in FLAGS]


@pytest.mark.parametrize(("a", "b"), CLASHES)
def test_two_times_of_one_event_clash(a: str, b: str) -> None:
    """Other words for one event do not hide that its times differ."""
    assert _flags(a, b)


def test_a_text_of_the_day_after_knows_of_no_second_walkout() -> None:
    """Of two walkouts that lie days apart the first text can tell but one."""
    texts = [
        "Halden Post, 4 July 2017\n\nThe bus drivers of Ravel walked out on 3 July for a day over pay.\n",
        "Orme Times, 18 July 2017\n\nThe walkout of the Ravel bus drivers began on 17 July.\n",
    ]
    assert not [one.rule for one in check(texts=texts).findings if one.verdict in FLAGS]


def test_what_was_nearly_done_denies_no_other_verb() -> None:
    """A phrase whose object stands in its middle is an act like others, and "nearly" is no denial of it."""
    burnt = "A gang burned the old Lesk creamery to the ground early on Tuesday, the officials of Lesk said."
    near = "The old creamery in Lesk was nearly destroyed by a fire early Tuesday morning, the officials of Lesk said."
    assert not _flags(burnt, near)


def test_a_day_goes_on_from_the_one_told_before() -> None:
    """Where the day of the page would lead most of a year back, the year is that of what was told."""
    text = (
        "Orme Times, 9 November 2016\n\nNine people died in the Karst mine on 6 November 2011. The stone with their "
        "names stands by the gate.\n\nThe weeks that followed were quiet. It was 5 December before men went down.\n"
    )
    days = [claim.value for claim in check(texts=[text]).claims if claim.kind == "event_date"]
    assert [str(day.start) for day in days if isinstance(day, TimeInterval)] == ["2011-11-06", "2011-12-05"]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        (
            "When the dam broke is a matter of dispute. The mayor of Orme says it gave way at ten past eight. "
            "The fire chief, Ana Lund, says her office was called at half past five.",
            True,
        ),
        (
            "When the dam broke is known. The mayor of Orme says it gave way at ten past eight. "
            "The fire chief, Ana Lund, says her office was called at half past five.",
            False,
        ),
        (
            "When the dam broke is a matter of dispute. The mayor of Orme says it gave way at ten past eight. "
            "The mayor says the sirens went at nine.",
            False,
        ),
    ],
)
def test_two_voices_where_it_is_disputed_when(text: str, flagged: bool) -> None:
    """Where the text says that a time is disputed, two voices with a time each answer that."""
    rules = [one.rule for one in check(texts=[f"2 May 2016\n\n{text}\n"]).findings if one.verdict in FLAGS]
    assert ("two-voices" in rules) is flagged


@pytest.mark.parametrize(("a", "b"), NO_CLASHES)
def test_look_alikes_do_not(a: str, b: str) -> None:
    """Another phase, thing, fate or post has a time of its own."""
    assert not _flags(a, b)
