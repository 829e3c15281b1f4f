"""Plain clashes whose figures were misread: by their time, their group, their rate, or as one of many."""

from __future__ import annotations

import pytest

from factcheck import Claim, check, document, extract
from factcheck.model.report import Finding

_FLAGS = {"contradiction", "tension"}


def _findings(one: str, two: str) -> list[Finding]:
    return list(check({"a.txt": one, "b.txt": two}).findings)


def _flagged(one: str, two: str) -> bool:
    return any(finding.verdict in _FLAGS for finding in _findings(one, two))


def _counts(text: str, kind: str = "count") -> list[Claim]:
    return [claim for claim in extract(document(text)) if claim.kind == kind]


_LIFE = "A cellist to lead the academy\n3 May 2024\n\nOla Brand was born in Lund in 1961. She moved to Paris in 1984."


def test_behind_a_past_the_present_is_that_of_the_day() -> None:
    """That the academy has 640 pupils is not told of 1984; what will come has no day of then either."""
    figures = _counts(f"{_LIFE}\n\nThe academy has 640 pupils. It will get 40 new pianos.\n")
    assert [claim.question.time_from for claim in figures] == ["document", "document"]


def test_a_story_told_in_the_present_stays_in_its_time() -> None:
    """Where the duke buys the mill in the present, its wheels are those of then."""
    text = "The mill\n3 May 2024\n\nIn 1820 the mill burns. In 1871 the duke buys the mill. The mill has four wheels."
    [wheels] = [claim for claim in _counts(text) if claim.question.measure.head == "wheel"]
    assert wheels.question.time is not None and wheels.question.time.as_written == "1871"


@pytest.mark.parametrize(
    ("one", "two", "flagged"),
    [
        ("Two keepers at Orrin caught an otter with wire round its neck.",
         "Three keepers at Orrin caught the otter, the park said.", True),
        ("Two vans were stolen from the fair at Orrin.", "Three vans were stolen from Orrin fair. It was dark.", True),
        ("The new striker scored two goals on turf.", "The striker scored three goals. It was sunny.", False),
        ("Two goats stood in a field of oats.", "There were three goats in the field. It was sunny.", False),
        ("Two vans were stolen at Orrin.", "Three vans were stolen at Varn in May.", False),
    ],
)  # fmt: skip
def test_so_few_of_one_thing_that_did_one_thing_are_one(one: str, two: str, *, flagged: bool) -> None:
    """What is only there, or elsewhere, says no more than that two and three are told of much."""
    assert _flagged(one, two) == flagged


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The co-op will pay £75 to every member.", "each"),
        ("Porters do not pay £40 a month but £14.", "rate"),
        ("The fee will be £14 a month instead of £40.", "rate"),
        ("They sent £14 to each other.", ""),
        ("He paid £40 a month and £14 for lunch.", ""),
    ],
)
def test_a_rate_is_one_though_its_words_stand_with_another(text: str, scope: str) -> None:
    """To every member is so much for each, and the £14 of "not £40 a month but £14" is a month's."""
    last = _counts(text, "money")[-1]
    assert {"each", "rate"} & set(last.question.scope) == ({scope} if scope else set())


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("The council rejected plans for 60 berths.", True),
        ("An application for 60 berths was refused.", True),
        ("A plan by Orrin Marine to build 60 berths was refused.", True),
        ("The council has money for 60 berths.", False),
    ],
)
def test_what_a_plan_is_for_is_planned(text: str, planned: bool) -> None:
    """Whatever became of the plan, what it was for is not there by it."""
    [berths] = _counts(text)
    assert ("planned" in berths.question.scope or berths.stance.mood == "planned") == planned


def test_a_noun_that_is_only_lent_makes_no_group() -> None:
    """Behind a sentence on divers "nine were freed" says nothing of divers alone."""
    one = "A cave at Orrin fell in on Monday. It trapped 20 divers. Nine were freed on Tuesday."
    two = "A cave at Orrin fell in on Monday. On Tuesday 17 men were freed, the rescuers said."
    assert not any("one group" in finding.explanation for finding in _findings(one, two))


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("A mill burnt at Varn, a village of 900.", "place:varn"),
        ("Two weirs broke at Varn, a town of 31,000 people.", "place:varn"),
        ("A priest left Varn, an island of 40 chapels.", None),
    ],
)
def test_a_place_of_so_many_has_so_many_inhabitants(text: str, owner: str | None) -> None:
    """Whatever happened there; forty chapels are none of them."""
    figures = [claim for claim in _counts(text) if claim.question.measure.head == "population"]
    assert [claim.question.subject for claim in figures] == ([(owner,)] if owner else [])


def test_a_single_one_is_no_other_sort() -> None:
    """After "a single recount" and after two it was no other sort of recount."""
    one, two = (
        "Ola Brand won the ward of Orrin by 310 votes after two recounts.",
        "Brand won Orrin by 370 votes after a single recount.",
    )
    assert not any("another of its kind" in finding.explanation for finding in _findings(one, two))
    assert _flagged(one, two)


_NOTICE = (
    "Harbour office\n3 May 2024\n\n"
    "On Tuesday we said that 310 eels had died in the lock at Orrin. The correct figure is 130."
)


@pytest.mark.parametrize(
    ("day", "eels", "flagged"), [("5 May 2024", 310, True), ("5 May 2024", 130, False), ("1 May 2024", 310, False)]
)
def test_what_was_taken_back_may_not_be_told_after_it(day: str, eels: int, *, flagged: bool) -> None:
    """Before, nobody could know; and the right figure is right."""
    assert _flagged(_NOTICE, f"Eels\n{day}\n\nIn the lock at Orrin {eels} eels have died.") == flagged


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The tram was stopped at 22.40. Four men ran off.", True),
        ("The tram left the rails at 18.37, the city said.", True),
        ("Shares closed at 22.40. Traders left.", False),
        ("Copper closed at 22.40, up two points.", False),
    ],
)
def test_an_hour_with_a_point_before_a_stop_is_one(text: str, told: bool) -> None:
    """The next sentence may begin with whatever it likes."""
    assert bool([claim for claim in extract(document(text)) if claim.kind == "time_of_day"]) == told
