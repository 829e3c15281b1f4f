"""Denials that stand against several tellings: told as one, whatever has joined before."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.engine.judged import Judged
from factcheck.engine.sides import oppositions
from factcheck.model.claim import Claim, Measure, Stance
from factcheck.model.rule import Rule
from factcheck.model.values import Statement
from factcheck.pipeline import default_rules
from factcheck.questions.evidence import Weighing
from factcheck.questions.frames import Frame, frame
from factcheck.questions.pairs import Pair

_MEASURE = Measure(predicate="close", head="mill")


def _frame(source: str, *, affirmed: bool) -> Frame:
    value = Statement(predicate="close", affirmed=affirmed)
    claim = Claim.made("statement", value, source=source, measure=_MEASURE)
    return frame(claim.model_copy(update={"stance": Stance(affirmed=affirmed)}), document=ord(source[0]))


def _clash(one: Frame, two: Frame, rule: Rule, score: float) -> Judged:
    return Judged(*Pair(one, two, Weighing(score, 1.0), ()), rule, Judgement("contradiction", "told and denied"))


def test_a_telling_that_joined_others_is_found_against_a_second_denial() -> None:
    """Two tellings against the first denial are one side; the second denial stands against one of them alone."""
    rule = default_rules()[0]
    told, again = (_frame(name, affirmed=True) for name in ("a", "b"))
    denied, too = (_frame(name, affirmed=False) for name in ("c", "d"))
    found = oppositions(
        [_clash(told, denied, rule, 9.0), _clash(again, denied, rule, 8.0), _clash(told, too, rule, 7.0)], ()
    )
    assert [sum(len(side.frames) for side in one.sides) for one in found] == [3, 2]
