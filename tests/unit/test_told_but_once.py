"""What is all that either of two texts tells of a telling measure has no rival in sight."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.told_but_once import told_but_once
from factcheck.model.report import Field
from factcheck.questions.evidence import Weighing
from factcheck.questions.frames import Frame, frame
from factcheck.questions.pairs import Pair

FEW, TELLING = clash_words().chances.once, clash_words().chances.once_measure
PLAIN = ("Its main span measures 41 metres.", "The bridge has a main span of 44 metres.")


def _frame(text: str, document: int) -> Frame:
    claim = next(c for c in factcheck.extract(text) if c.kind in ("casualty", "count", "age"))
    return frame(claim, document=document)


def _pair(texts: tuple[str, str], weighing: Weighing, fields: tuple[Field, ...] = ()) -> Pair:
    return Pair(_frame(texts[0], 0), _frame(texts[1], 1), weighing, fields)


def _weighed(*, chances: int = FEW, measure: float = TELLING, sole: bool = True, one_story: bool = True) -> Weighing:
    return Weighing(5.0, measure, sole=sole, one_story=one_story, chances=chances)


def test_a_measure_that_each_tells_once() -> None:
    """Two spans of one story, and no other length in sight."""
    assert told_but_once(_pair(PLAIN, _weighed()))


@pytest.mark.parametrize(
    "weighing",
    [
        _weighed(chances=FEW + 1),
        _weighed(measure=TELLING - 0.1),
        _weighed(sole=False),
        _weighed(one_story=False),
    ],
)
def test_what_leaves_a_rival_in_sight(weighing: Weighing) -> None:
    """Where more is told of that sort, the noun says little, or the story may be another, nothing is presumed."""
    assert not told_but_once(_pair(PLAIN, weighing))


@pytest.mark.parametrize(
    "texts",
    [
        ("They were trapped on the 640-metre level.", "The fire broke out on the 580-metre level."),  # so called
        ("It took two ferries.", "The company sent three ferries."),  # a handful
    ],
)
def test_figures_that_are_no_answer(texts: tuple[str, str]) -> None:
    """A figure by which a thing is called, or a handful, is told of many."""
    assert not told_but_once(_pair(texts, _weighed()))


def test_what_may_have_changed_since() -> None:
    """A price of which one text leaves the year open may have risen to that of the other."""
    assert not told_but_once(_pair(PLAIN, _weighed(), (Field(name="time", likeness="compatible"),)))


_TOLLS = ("Nineteen riders were injured in the storm.", "The storm injured 24 riders.")
_FEW_HURT = ("Two riders were injured in the storm.", "The storm injured four riders.")
_THE_OTHERS = ("Three riders were injured in the storm.", "Two other riders were injured in the storm.")


def test_a_toll_that_each_tells_once() -> None:
    """Two tolls of one story, and no other in sight; a handful only where neither text tells of anybody else."""
    assert told_but_once(_pair(_TOLLS, _weighed()))
    assert told_but_once(_pair(_FEW_HURT, _weighed(chances=1)))
    assert not told_but_once(_pair(_FEW_HURT, _weighed(chances=2)))


def test_a_toll_of_the_others() -> None:
    """Who names the others has told of one already."""
    assert not told_but_once(_pair(_THE_OTHERS, _weighed(chances=1)))
