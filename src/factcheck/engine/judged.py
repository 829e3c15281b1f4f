"""Rules × pairs → judgements, and which of them stand once all are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.checks.check import Judgement, PairCheck
from factcheck.model.rule import Rule
from factcheck.questions.pairs import Pair

FLAGGED = frozenset({"contradiction", "tension"})
BEST_WITHIN = 0.4  # evidence by which a match may trail the best one and still be the best
ANSWERED_WITHIN = 1.6  # an agreeing answer this close in evidence answers the question


class Judged(NamedTuple):
    """A pair with the judgement of one rule."""

    pair: Pair
    rule: Rule
    judgement: Judgement

    @property
    def flagged(self) -> bool:
        """Whether an editor should look: contradiction or tension."""
        return self.judgement.verdict in FLAGGED


def judge_pairs(pairs: Iterable[Pair], rules: Sequence[Rule], checks: Mapping[str, PairCheck]) -> list[Judged]:
    """Every judgement that any rule reaches about any pair."""
    by_kind: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.check in checks:
            for kind in rule.kinds:
                by_kind[kind].append(rule)
    narrowed = {kind for kind, own in by_kind.items() if any(rule.about for rule in own)}
    judged = []
    for pair in pairs:
        kind = pair.a.claim.kind
        own = by_kind.get(kind, ())
        for rule in applying(own, pair) if kind in narrowed else own:
            judgement = checks[rule.check].judge(pair, rule)
            if judgement is not None:
                judged.append(Judged(pair, rule, judgement))
    return judged


def applying(rules: Sequence[Rule], pair: Pair) -> Sequence[Rule]:
    """The rules that speak of a pair: a rule about what it tells goes before rules of its check about everything."""
    special = {rule.id for rule in rules if rule.about and _told_of(pair, rule)}
    checks = {rule.check for rule in rules if rule.id in special}
    return [rule for rule in rules if rule.id in special or not (rule.about or rule.check in checks)]


def _told_of(pair: Pair, rule: Rule) -> bool:
    """Whether both claims count, did or befell something that the rule is about."""
    return all(
        not {measure.head, measure.predicate, measure.whole, measure.outcome}.isdisjoint(rule.about)
        for measure in (frame.claim.question.measure for frame in (pair.a, pair.b))
    )


def standing(judged: Sequence[Judged]) -> list[Judged]:
    """Keep the flags that are each other's best match and that nothing has answered.

    A figure that the other document tells alike is not compared with a third one there: that cures
    most false alarms in texts with many similar events.
    """
    best: dict[tuple[str, str, int], float] = defaultdict(lambda: -99.0)
    agreed: dict[tuple[str, str, int], float] = defaultdict(lambda: -99.0)
    for item in judged:
        for mine, other in _both_ways(item):
            key = (item.rule.id, mine, other)
            best[key] = max(best[key], item.pair.score)
            if item.judgement.verdict == "consistent":
                agreed[key] = max(agreed[key], item.pair.agreement)
    return [item for item in judged if _stands(item, best, agreed)]


def _stands(
    item: Judged, best: Mapping[tuple[str, str, int], float], agreed: Mapping[tuple[str, str, int], float]
) -> bool:
    score = item.pair.score
    keys = [(item.rule.id, mine, other) for mine, other in _both_ways(item)]
    if item.judgement.verdict == "explained":
        return True  # it tells a reader why two answers are no rivals, whatever else answers them
    if item.flagged and any(score < best[key] - BEST_WITHIN for key in keys):
        return False
    if item.judgement.verdict == "consistent":
        return all(item.pair.agreement >= best[key] - ANSWERED_WITHIN for key in keys)
    return not any(agreed[key] >= score - ANSWERED_WITHIN for key in keys)


def _both_ways(item: Judged) -> tuple[tuple[str, int], tuple[str, int]]:
    a, b = item.pair.a, item.pair.b
    return (a.claim.id, b.document), (b.claim.id, a.document)
