"""Rows of look-alikes: a reason is told of the pairs it holds of, and holds of an answer, not of one telling of it."""

from __future__ import annotations

import pytest

from factcheck.engine.row_lines import once_a_side, turned
from factcheck.engine.row_reasons import pairs_left
from factcheck.pipeline import check


def _reasons(*texts: str) -> list[str]:
    return [one.explanation for one in check(texts=texts).findings if one.verdict == "explained"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The zoo had 310 penguins in 2004. In 2015 it had 270 penguins, of which 45 penguins were sick.",
            "they are about different times: 310 (2004), 270 and 45 (2015); "
            "270 and 45: one is a part of a larger whole",
        ),
        (
            "The choir now has 62 singers, up from 48. It will have 75 singers next year.",
            "62 and 75, 75 and 48: one is planned, the other is told as fact; "
            "62 and 48: one is what the other is compared with, or was before a change",
        ),
    ],
)
def test_each_two_answers_of_a_row_have_their_reason(text: str, told: str) -> None:
    """What sets the first apart from the second is not said of the third."""
    assert told in _reasons(text)


def test_a_reason_of_one_telling_is_none_of_the_answer() -> None:
    """That one text has the same figure as a plan does not set it apart from a rival that the other text has not."""
    texts = (
        "The new ferry will carry 240 cars between Selby and Orme.",
        "The new ferry between Selby and Orme carries 240 cars.",
        "The Selby ferry took 260 cars.",
    )
    assert not _reasons(*texts)
    assert _reasons(texts[0], texts[2]) == ["one is planned, the other is told as fact"]


@pytest.mark.parametrize(
    ("part", "left"),
    [
        ("2 and 3, 2 and 4: one is planned", {"2", "3"}),
        ("2 and 3: one is planned", {"2", "3", "4"}),
    ],
)
def test_pairs_that_are_left_keep_their_reason(part: str, left: set[str]) -> None:
    """Of a reason of two pairs the one stays whose answers stay."""
    assert pairs_left(part, {"2", "3", "4"}, left) == "2 and 3: one is planned"


def test_a_reason_that_names_no_pairs_is_left_to_others() -> None:
    """It is told of the whole row; a pair of which an answer has gone is told no more."""
    assert pairs_left("one is planned", {"2", "3"}, {"2"}) is None
    assert pairs_left("2 and 3: one is planned", {"2", "3"}, {"2"}) == ""


def test_votes_to_two_are_no_plan() -> None:
    """The vote was on the Tuesday before, and not on the next one."""
    text = "Oslo, Wednesday 15 October 2025\n\nThe board rejected the offer by six votes to two on Tuesday."
    told = [claim for claim in check(texts=(text,)).claims if claim.quote.startswith("six")]
    assert [claim.stance.mood for claim in told] == ["asserted"]


_TIMES = "they are about different times:"


@pytest.mark.parametrize(
    ("told", "gathered"),
    [
        (  # a doubt about two answers whose times are known otherwise is told with them
            f"4 and 5: {_TIMES} May against June; 4 and 6: {_TIMES} May against July; "
            "5 and 6: perhaps about different times: June against August",
            f"{_TIMES} 4 (May), 5 (June), 6 (July)",
        ),
        (  # of 5 and 6 nothing is known, so that only two are left, and two are told as they were
            f"4 and 5: {_TIMES} May against June; 4 and 6: {_TIMES} May against July",
            f"4 and 5: {_TIMES} May against June; 4 and 6: {_TIMES} May against July",
        ),
        (  # another difference stays beside it
            f"4 and 5: {_TIMES} May against June; 4 and 6, 5 and 6: one is planned, the other is told as fact",
            f"4 and 5: {_TIMES} May against June; 4 and 6, 5 and 6: one is planned, the other is told as fact",
        ),
        (  # a figure of which only this is known, that it is perhaps of another month
            f"4 and 5: {_TIMES} May against June; 4 and 6: perhaps about different times: May against July; "
            "5 and 6: perhaps about different times: June against July",
            f"{_TIMES} 4 (May), 5 (June), 6 (perhaps July)",
        ),
        (
            "4 and 5, 4 and 6: perhaps about different times: May against June; 5 and 6: the text itself gives both",
            "perhaps about different times: 4 (May), 5 and 6 (June); 5 and 6: the text itself gives both",
        ),
        ("at different times: May against June", "at different times: May against June"),
    ],
)
def test_what_differs_is_told_once_of_each_answer(told: str, gathered: str) -> None:
    """Three figures of three days are three days, and not three pairs of them."""
    assert once_a_side(told, {"4", "5", "6"}) == gathered


def test_a_reason_follows_the_order_of_the_answers() -> None:
    """The earlier figure stands first, and so does its day, wherever the two were found."""
    texts = ("In June 2012 the mill employed 410 people.", "In May 2010 the mill employed 380 people.")
    told = {one.headline: one.explanation for one in check(texts=texts).findings}
    assert told["“410 people” beside “380 people”"] == "they are about different times: June 2012 against May 2010"
    assert turned("one is planned") == "one is planned"
