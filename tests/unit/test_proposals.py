"""Which claims are laid beside each other: in small folders all that may be one, in large ones by shared keys."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.model.claim import Claim, Evidence, Measure, Question
from factcheck.model.values import Days, TimeInterval
from factcheck.questions.asked_once import AskedOnce
from factcheck.questions.frames import Frame, frame
from factcheck.questions.proposals import LARGEST_BLOCK, _words_in, propose

_FIRST = date(1900, 1, 1)


def _dated(number: int, act: str, name: str) -> Frame:
    """A date of an act, each on a day of its own."""
    day = _FIRST + timedelta(days=number)
    days = Days(low=day, high=day)
    claim = Claim(
        id=f"event_date-{number}", kind="event_date", source=f"{number}.txt", start=0, end=4, quote="then",
        value=TimeInterval(start=day, end=day, core=days, hull=days),
        question=Question(kind="event_date", measure=Measure(predicate=act), names=(name,)),
        evidence=Evidence(sentence_start=0, sentence_end=4),
    )  # fmt: skip
    return frame(claim, document=number)


def _proposed(frames: list[Frame]) -> set[tuple[int, int]]:
    members = list(enumerate(frames))
    return {(i, j) for i, others in propose("event_date//", members, AskedOnce([])).partners for j in others}


def test_dates_of_kin_acts_are_compared() -> None:
    """Each two dates of one act, or of two acts that mean nearly the same; never those of strange acts."""
    told = [
        _dated(0, "resign", "ann"),
        _dated(1, "resign", "bob"),
        _dated(2, "step down", "ann"),
        _dated(3, "bake", ""),
    ]
    assert _proposed(told) == {(0, 1), (0, 2), (1, 2)}


def test_an_act_told_very_often_needs_a_shared_name() -> None:
    """In an archive each would meet each: then only those who share a name are compared, so that cost grows evenly."""
    many = [_dated(number, "resign", f"name-{number // 2}") for number in range(LARGEST_BLOCK + 2)]
    assert _proposed(many) == {(number, number + 1) for number in range(0, len(many), 2)}


def test_one_day_is_enough() -> None:
    """Strange acts of one and the same day are compared."""
    one, two = _dated(5, "resign", "ann"), _dated(5, "bake", "bob")
    assert _proposed([one, two]) == {(0, 1)}


def test_what_was_too_common_is_told_by_its_words() -> None:
    """Whatever the keys look like that claims are found by."""
    keys = ["act die, name place:orsova", "name place:orsova", "head people", "day 2012-05-03", "thing strike in 2012"]
    assert _words_in(keys) == ("2012-05-03", "die", "orsova", "people", "strike in 2012")
