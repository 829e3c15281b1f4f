"""What only looks like two answers: who is meant, who tells, lengths within years, texts on one matter."""

from __future__ import annotations

import pytest

import factcheck

FLAGS = ("contradiction", "tension")


def _flags(*texts: str) -> list[str]:
    documents = [factcheck.document(text, name=f"{number}.txt") for number, text in enumerate(texts)]
    return [finding.rule for finding in factcheck.check(documents).findings if finding.verdict in FLAGS]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            (
                "Nine divers were rescued off Hallow Point on Sunday, the coastguard said.",
                "Nine divers were rescued off Hallow Point on Sunday. None of the divers rescued or treated on board "
                "needed a hospital, the coastguard said.",
            ),
            id="none of those rescued",
        ),
        pytest.param(
            ("A cook was at sea for two months between 2001 and 2004, and ashore for 30 days between 1992 and 1997.",),
            id="a shorter length between two years",
        ),
        pytest.param(
            (
                "A Corvale judge tossed the case brought by Corvale District Attorney Cyprian Vail against Emil Sand "
                "on Wednesday.",
                "He won a claim that the prosecution brought by Corvale district attorney Cy Vail was invalid on "
                "Wednesday, and Emil Sand stays in jail.",
            ),
            id="a short first name",
        ),
        pytest.param(
            (
                "A report finds that the duke approved the 2018 killing of editor Emil Sand, four U.S. officials "
                "familiar with the matter said. The officials said it was written in May.",
                "The palace will print a report on Thursday that concludes that the duke ordered the 2018 killing of "
                "editor Emil Sand, three U.S. officials said.",
            ),
            id="nameless tellers",
        ),
        pytest.param(
            (
                "According to the labour office, the number of job seekers fell by 9,000. Job seekers aged 25 to 49 "
                "were the greatest gainers, with their number falling by 5,400.",
            ),
            id="whose number comes along",
        ),
    ],
)
def test_no_rivals(texts: tuple[str, ...]) -> None:
    """Nothing is flagged."""
    assert _flags(*texts) == []


def test_none_of_a_group_still_answers() -> None:
    """Where the verb itself is said of none of them, it clashes with a count of them."""
    one = "Nine divers were rescued off Hallow Point on Sunday, the coastguard said."
    two = "None of the divers were rescued off Hallow Point on Sunday, the coastguard said."
    assert _flags(one, two)


def test_longer_than_its_window() -> None:
    """A length that is longer than the years it lies between cannot be."""
    assert _flags("The pier was shut for nine years between 1990 and 1995.") == ["length-of-its-ends"]


_SEARCHED = (
    "Corvale searches its mills for arson. Wardens went through the mills of the Corvale valley on Monday after the "
    "Tolland arson scare. All of the district's 21 mills were closed, then searched over the weekend. The wardens held "
    "14 carters. Some 33 sacks of flour went to the laboratory, and six dogs were used. The millers lost nine days of "
    "trade. Nobody was found. A reward of 250 crowns was offered. The wardens went home."
)
_DRILLED = (
    "After the Tolland arson the Corvale valley prepares. Wardens in the Corvale valley are drawing maps of each of "
    "the district's 38 mills, said the clerk of the arson wardens. They trained 18 carters and bought 44 lamps. Five "
    "millers took part in the drill. The wardens want 70 new buckets. Snow fell in the night. The clerk wrote it all "
    "down. A map costs 12 crowns."
)
_SHARED = (" The Tolland arson destroyed 1,340 sacks of grain.", " In the Tolland arson 1,340 sacks of grain burned.")


def test_a_loose_likeness_needs_company() -> None:
    """Hardly more than likeness joins the mills: only where the texts agree on something else may they clash."""
    assert _flags(_SEARCHED, _DRILLED) == []
    assert _flags(_SEARCHED + _SHARED[0], _DRILLED + _SHARED[1]) == ["count-conflict"]


@pytest.mark.parametrize(
    "text",
    [
        "The town counts 156 lodgers. The relief service says the number of lodgers may rise to 300.",
        "Norair has one of the better records, at 32 faults for each line. Westjet has a record of 53 faults.",
    ],
)
def test_each_voice_tells_its_own(text: str) -> None:
    """What may yet be, and how much each of two has, answer no question of the other."""
    assert _flags(text) == []
