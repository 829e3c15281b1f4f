"""Two rules that flag the same words are heard of once."""

from __future__ import annotations

from factcheck.engine.twice import told_once
from factcheck.model.interval import Interval
from factcheck.model.report import Finding, Member, Verdict
from factcheck.model.values import Number, Quantity


def _member(source: str, start: int, side: int, amount: int) -> Member:
    points = Interval[Number](low=amount, high=amount)
    value = Quantity(low=amount, high=amount, core=points, hull=points)
    return Member(
        claim=f"{source}-{start}-{side}", source=source, start=start, end=start + 12, quote="the words", side=side,
        value=value,
    )  # fmt: skip


def _finding(rule: str, why: str, *members: Member, verdict: Verdict = "contradiction") -> Finding:
    return Finding(
        id=f"{rule}-1", rule=rule, verdict=verdict, kind="count", severity="medium", question="How many?",
        headline="“the words”", explanation=why, members=members,
    )  # fmt: skip


_ONE = _finding("count-conflict", "both cannot hold", _member("a.txt", 10, 0, 4), _member("b.txt", 300, 1, 9))


def test_the_same_passages_join() -> None:
    """Sides may come in the other order; reasons and further places are kept."""
    other = _finding(
        "copy-slip", "a slip", _member("b.txt", 304, 0, 9), _member("a.txt", 8, 1, 4), _member("c.txt", 50, 1, 4)
    )
    (told,) = told_once([_ONE, other])
    assert told.rule == "count-conflict"
    assert told.explanation == "both cannot hold; besides, a slip"
    assert [(member.source, member.side) for member in told.members] == [("a.txt", 0), ("c.txt", 0), ("b.txt", 1)]


def test_one_passage_in_common_is_not_enough() -> None:
    """One side alone may clash with two things; and what explains is no flag."""
    other = _finding("copy-slip", "a slip", _member("a.txt", 10, 0, 4), _member("b.txt", 900, 1, 9))
    explained = _finding("copy-slip", "no clash", *_ONE.members, verdict="explained")
    assert list(told_once([_ONE, other, explained])) == [_ONE, other, explained]


def test_figures_of_their_own_stay_apart() -> None:
    """An age and a term may stand in one phrase: two flags of two matters, though their passages meet."""
    other = _finding("age-conflict", "two ages", _member("a.txt", 12, 0, 58), _member("b.txt", 302, 1, 61))
    other = other.model_copy(update={"kind": "age"})
    assert list(told_once([_ONE, other])) == [_ONE, other]
    same = _finding("two-voices", "two voices", _member("a.txt", 12, 0, 4), _member("b.txt", 302, 1, 9))
    assert len(list(told_once([_ONE, same.model_copy(update={"kind": "casualty"})]))) == 1
