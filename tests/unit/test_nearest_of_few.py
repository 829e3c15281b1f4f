"""Of the few figures of a sort in two texts the two that lead all other pairs of either are each other's answer."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.nearest_of_few import WHY, nearest_of_few
from factcheck.model.report import Field
from factcheck.questions.evidence import Weighing
from factcheck.questions.frames import Frame, frame
from factcheck.questions.ledger import ALONE, Ledger
from factcheck.questions.pairs import Pair
from factcheck.questions.telling import Telling

TABLE = clash_words().chances
PLAIN = ("The stands were cleared within twenty minutes.", "It took fifty minutes to clear the stands.")
STORM = (
    "Storm over the Harwick open-air theatre\n\nHARWICK, 12 May 2025 - Lightning ended the opening night at the Harwick"
    " open-air theatre on Saturday. The stands had been cleared of the audience within twenty minutes, said theatre"
    " director Lena Strand. Some 1,900 people had come. The roof over the stage held. No actor was out yet."
    " The orchestra played on under its canvas. A tree lies across the car park. The town will clear it away.\n",
    "A night at the theatre\n\nHarwick, 20 May 2025. Lightning ended the opening night of the Harwick open-air theatre"
    " on Saturday. It took a good {} minutes to get the audience out of the stands, says Tom Hale, who sat in row four."
    " The 1,900 who came want their money back. He means to try again in June. The theatre has put up a notice about"
    " storms. The orchestra still talks of the night under its canvas. The tree in the car park is gone.\n",
)


def _frame(text: str, document: int) -> Frame:
    claim = next(c for c in factcheck.extract(text) if c.kind in ("duration", "count", "money", "share"))
    return frame(claim, document=document)


def _pair(texts: tuple[str, str], weighing: Weighing, fields: tuple[Field, ...] = ()) -> Pair:
    return Pair(_frame(texts[0], 0), _frame(texts[1], 1), weighing, fields)


def _weighed(
    *,
    chances: int = TABLE.few,
    lead: float = TABLE.few_lead,
    common: float = TABLE.few_common,
    one_story: bool = True,
    measure: float = 0.0,
) -> Weighing:
    return Weighing(3.0, measure, one_story=one_story, chances=chances, lead=lead, common=common)


def test_two_that_lead_among_a_few() -> None:
    """Two lengths of time in sentences on one thing, and hardly another in either text."""
    assert nearest_of_few(_pair(PLAIN, _weighed()))


@pytest.mark.parametrize(
    "weighing",
    [
        _weighed(chances=TABLE.few + 1),
        _weighed(lead=TABLE.few_lead - 0.1),
        _weighed(common=TABLE.few_common - 0.01),
        _weighed(one_story=False),
    ],
)
def test_what_leaves_another_pair_as_near(weighing: Weighing) -> None:
    """Where more is told, another pair is as near, or the sentences tell of other things, nothing is presumed."""
    assert not nearest_of_few(_pair(PLAIN, weighing))


@pytest.mark.parametrize("name", ["time", "subject", "scope", "stance"])
def test_a_field_that_tells_them_apart(name: str) -> None:
    """What differs besides makes them two."""
    field = Field.model_validate({"name": name, "likeness": "different"})
    assert not nearest_of_few(_pair(PLAIN, _weighed(), (field,)))


@pytest.mark.parametrize(
    "texts",
    [
        ("The four-day search ended.", "They searched for two days."),  # only describes it
        ("The walk took ten minutes.", "The walk took two hours."),  # far more than twice as long
    ],
)
def test_figures_that_are_no_rivals(texts: tuple[str, str]) -> None:
    """A figure that names its thing, or one many times the other, is of something else."""
    assert not nearest_of_few(_pair(texts, _weighed()))


def test_counts_of_unlike_things() -> None:
    """Forty-six wins say nothing of thirty-six knockouts."""
    texts = ("He took 46 wins.", "He had 36 knockouts.")
    assert nearest_of_few(_pair(texts, _weighed(measure=0.0)))
    assert not nearest_of_few(_pair(texts, _weighed(measure=-1.0)))


@pytest.mark.parametrize(("minutes", "verdicts"), [("fifty", {"tension"}), ("twenty", set())])
def test_a_folder(tmp_path: Path, minutes: str, verdicts: set[str]) -> None:
    """Two reports of one night that differ in their one length of time, and two that do not."""
    for name, text in zip("ab", STORM, strict=True):
        (tmp_path / f"{name}.txt").write_text(text.format(minutes), encoding="utf-8")
    found = [f for f in factcheck.check(tmp_path).findings if f.rule == "duration-conflict" and f.verdict == "tension"]
    assert {f.verdict for f in found} == verdicts
    assert all(WHY in f.explanation for f in found)


def test_how_far_a_pair_leads() -> None:
    """A pair leads by what it lies above the next of either claim; one that does not lead has a lead below nothing."""
    ledger = Ledger([0, 0, 1, 1])
    weighed = [(0, 2, 5.0), (0, 3, 4.0), (1, 3, 3.5)]
    ledger.fill((one, other, (score, 1.0, 0, 0, 0.0, ())) for one, other, score in weighed)
    assert [(entry[0], entry[1], entry[4]) for entry in ledger.entries(0.6)] == [
        (0, 2, 1.0),
        (0, 3, -1.0),
        (1, 3, -0.5),
    ]


def test_a_pair_without_another() -> None:
    """What has no rival leads by as much as there is."""
    ledger = Ledger([0, 1])
    ledger.fill([(0, 1, (1.0, 1.0, 0, 0, 0.0, ()))])
    assert [entry[4] for entry in ledger.entries(0.6)] == [ALONE]


def test_how_many_rivals_are_of_another_time() -> None:
    """A pair that two times explain is counted apart: 85 homes of 2007 beside 320 and 470 of this year."""
    ledger, years = Ledger([0, 1, 1]), (Field(name="time", likeness="different", note="2007 against 2020"),)
    ledger.fill([(0, 1, (5.0, 1.0, 0, 0, 0.0, ())), (0, 2, (5.0, 1.0, 0, 0, 0.0, years))])
    assert [entry[2:4] for entry in ledger.entries(0.6)] == [(3, 1), (3, 1)]


def test_what_two_sentences_have_in_common() -> None:
    """All, a part or nothing; and nothing of no words."""
    telling, mine = Telling(sentences=9), frozenset({"harbour", "crane"})
    assert telling.common(mine, mine) == pytest.approx(1.0)
    assert 0.0 < telling.common(mine, frozenset({"harbour", "tariff"})) < 1.0
    assert telling.common(mine, frozenset({"tariff"})) == telling.common(frozenset(), frozenset()) == 0.0
