"""Claims made by hand whose questions are one and the same: what the rules leave unsaid of them their values say.

The rules ask whether two figures *of prose* are told of one thing: small ones are alike by accident, a bare noun may
count anything. Who gives two claims one question in so many fields has answered that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.checks.check import Judgement, Sum
from factcheck.checks.values import compare_values
from factcheck.engine.reckoned import Reckoned
from factcheck.model.claim import Measure, Question
from factcheck.model.report import Finding, Verdict
from factcheck.model.rule import Rule
from factcheck.questions.frames import Frame
from factcheck.questions.proposals import ALL_PAIRS_UP_TO

_SURE = 2  # fields that are known, from which two claims surely speak of one thing
_SURE_OF_ACTS = 3  # and of dates: a strike comes again
_AGAIN = frozenset({"event_date", "period"})
_VERDICTS: dict[str, Verdict] = {"agree": "consistent", "tension": "tension", "contradict": "contradiction"}
_WORDS = {
    "agree": "the same answer to one question",
    "tension": "one question, and the two answers leave room for each other, but only just",
    "contradict": "one question, and the two answers cannot both be right",
}
_LITTLE = "little but the question's own words says that both speak of one thing"


def left_unsaid(
    frames: Iterable[Frame], findings: Iterable[Finding], rules: Sequence[Rule], checks: Iterable[str]
) -> tuple[Reckoned, ...]:
    """What is to be said of claims of one question that no finding holds together.

    Args:
        frames: The claims.
        findings: What the rules found.
        rules: The rules in force; where none of them judges pairs of a kind, nothing is said of it.
        checks: The names of the checks that judge pairs.
    """
    held = {pair for one in findings for pair in combinations(sorted({m.claim for m in one.members}), 2)}
    pairwise, told = set(checks), list[Reckoned]()
    for question, group in _by_question(frames).items():
        rule = _rule_of(question, rules, pairwise)
        if rule is not None and 1 < len(group) <= ALL_PAIRS_UP_TO:
            told += [Reckoned(one, rule) for one in _judged(group, held)]
    return tuple(told)


def _by_question(frames: Iterable[Frame]) -> dict[Question, list[Frame]]:
    """The claims by their questions, those that come with words around them left out: these the rules can weigh."""
    groups: dict[Question, list[Frame]] = defaultdict(list)
    for frame in frames:
        asked = frame.claim.question
        if not (asked.terms or asked.context or asked.names) and _known(asked):
            groups[asked].append(frame)
    return groups


def _known(asked: Question) -> int:
    """How many fields of a question are known."""
    return sum((asked.measure != Measure(), bool(asked.subject), bool(asked.place), asked.time is not None))


def _rule_of(question: Question, rules: Sequence[Rule], pairwise: set[str]) -> Rule | None:
    """The rule of a kind that speaks of the fewest others."""
    own = [one for one in rules if question.kind in one.kinds and one.check in pairwise and not one.about]
    return min(own, key=lambda one: (len(one.kinds), one.id), default=None)


def _judged(group: Sequence[Frame], held: set[tuple[str, str]]) -> Iterator[Sum]:
    for one, two in combinations(group, 2):
        first, second = sorted((one.claim.id, two.claim.id))
        mine, theirs = one.claim.stance, two.claim.stance
        if (first, second) in held or one.document == two.document or (mine.affirmed, mine.mood) != (
            theirs.affirmed, theirs.mood,
        ):  # fmt: skip
            continue
        relation = compare_values(one.claim.value, two.claim.value)
        if relation is not None:
            yield Sum((one, two), (0, 1), _judgement(one.claim.question, relation))


def _judgement(asked: Question, relation: str) -> Judgement:
    verdict, why = _VERDICTS[relation], _WORDS[relation]
    if verdict == "contradiction" and not _sure(asked):
        return Judgement("tension", _LITTLE)
    return Judgement(verdict, why)


def _sure(asked: Question) -> bool:
    """Whether enough of a question is known; how old somebody is hangs on the day."""
    if asked.kind == "age" and asked.time is None:
        return False
    return _known(asked) >= (_SURE_OF_ACTS if asked.kind in _AGAIN else _SURE)
