"""The docket: what is kept of the judgements as they are reached, and which of them stand once all are known."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection
from heapq import nsmallest
from typing import cast

from factcheck.checks.check import Judgement
from factcheck.engine.apart import Apart
from factcheck.engine.judged import Judged
from factcheck.engine.standing import Standing
from factcheck.engine.twofold import Twofold, explained
from factcheck.engine.worded import Wording, reworded, unworded
from factcheck.grammar.words.words import happens_once
from factcheck.questions.evidence import Weighing
from factcheck.questions.frames import Order
from factcheck.questions.weights import weights

NONE = -99.0  # where there is no match at all
REMEMBERED = 4_000  # reasons and weights that are kept at hand for judgements to come: in news nearly all differ
FRESH = 300  # look-alikes of a rule that wait, with reasons of their own, until it is known which are kept
_Order = tuple[float, Order, Order]


def thin(item: Judged, kept: dict[object, object]) -> Judged:
    """An equal judgement that shares its evidence and its reason with those kept before: few of these differ."""
    verdict, why, fields = item.judgement
    weighing = kept.setdefault(item.weighing, item.weighing)
    key = (verdict, why, tuple((field.name, field.likeness, field.note) for field in fields))
    judgement = kept.setdefault(key, item.judgement)
    return item._replace(weighing=cast(Weighing, weighing), judgement=cast(Judgement, judgement))


class _Tempting:
    """The look-alikes of one rule that are mistaken most easily.

    Each is weighed once: to weigh one takes as long as to judge it.

    Args:
        most: How many are kept.
        weigh: How tempting one is.
    """

    def __init__(self, most: int, weigh: Callable[[Judged], float]) -> None:
        self._most, self._weigh = most, weigh
        self._best: list[Judged] = []
        self._fresh: list[Judged] = []
        self._weights = array("d")  # of the best, then of the fresh ones
        self._last: _Order | None = None  # the order of the last that is kept, once there are enough

    def take(self, item: Judged) -> None:
        """Keep a look-alike if it is among the most tempting."""
        weight = self._weigh(item)
        if self._last is not None and _order(item, weight) > self._last:
            return
        self._fresh.append(item)
        self._weights.append(weight)
        if len(self._fresh) >= FRESH:
            self.most_tempting()

    def most_tempting(self) -> list[Judged]:
        """Those kept, in order."""
        kept: dict[object, object] = {}
        items, told = [*self._best, *self._fresh], self._weights
        best = nsmallest(self._most, range(len(items)), key=lambda at: _order(items[at], told[at]))
        self._best, self._fresh = [thin(items[at], kept) for at in best], []
        self._weights = array("d", map(told.__getitem__, best))
        if len(best) == self._most:
            self._last = _order(self._best[-1], self._weights[-1])
        return self._best


def _order(item: Judged, weight: float) -> _Order:
    """The order of look-alikes, the most tempting first."""
    return -weight, item.a.order, item.b.order


class Docket:
    """Takes down the judgements as they are reached; of look-alikes, which are many, only the most tempting.

    Judgements about the claims of a document and those of later ones come in a row, as `candidates` tells the pairs:
    when the next document's turn comes it is known which of them stand.

    Args:
        most: How many look-alikes of each rule are kept.
        weigh: How tempting a look-alike is.
        settled: Pairs that arithmetic has reconciled: no clash.
        opposed: Whether of a pair arithmetic or a slip between copies has said what is to be said.
        worded: What the words of two sentences say to tell two claims apart.
    """

    def __init__(
        self, most: int, weigh: Callable[[Judged], float], settled: Collection[frozenset[str]] = (),
        opposed: Callable[[tuple[str, str]], bool] = lambda ends: False, worded: Wording = unworded,
    ) -> None:  # fmt: skip
        self._settled, self._opposed, self._worded = settled, opposed, worded
        self._document = -1
        self._best, self._agreed = _Scores(), _Scores()
        self._told: list[Judged] = []
        self._twofold = Twofold()
        self._standing = Standing()
        self._explained: dict[str, _Tempting] = defaultdict(lambda: _Tempting(most, weigh))
        self._kept: dict[object, object] = {}
        self.apart = Apart()

    def take(self, item: Judged) -> None:
        """Take a judgement down."""
        if item.aside:
            self.take_beside(item)
            return
        if item.a.document != self._document:
            self._close()
            self._document = item.a.document
        if item.judgement.verdict != "consistent":
            self._twofold.note(item.pair)
        if item.judgement.verdict != "explained":
            self._best.raise_to(item, item.weighing.score)
            self._told.append(item)
        if item.judgement.verdict == "consistent":
            self._agreed.raise_to(item, item.pair.agreement)
        self._tell_apart(item)

    def _tell_apart(self, item: Judged) -> None:
        if item.judgement.verdict == "explained" and not self._answered(item):
            self.apart.add(item.ends)
            self._explained[item.rule.id].take(item)

    def take_beside(self, item: Judged) -> None:
        """Take down a look-alike that one text tells: it keeps no answers apart."""
        if not self._opposed(item.ends):
            self._explained[item.rule.id].take(item)

    def _close(self) -> None:
        """Keep the judgements about a document that stand."""
        if len(self._kept) >= REMEMBERED:
            self._kept = {}
        for item in self._told:
            if not self._stands(item) or self._answered(item):
                continue
            if item.flagged and self._twofold.tells_apart(item.pair):
                self._tell_apart(item._replace(judgement=explained(item.pair)))
                continue
            if item.flagged:
                item = item._replace(judgement=reworded(item.pair, item.judgement, self._worded))
            if item.judgement.verdict == "explained":
                self._tell_apart(item)
            else:
                self._standing.take(thin(item, self._kept))
        self._told, self._best, self._agreed, self._twofold = [], _Scores(), _Scores(), Twofold()

    def _answered(self, item: Judged) -> bool:
        return (item.flagged and frozenset(item.ends) in self._settled) or self._opposed(item.ends)

    def explained(self) -> dict[str, list[Judged]]:
        """The most tempting look-alikes of each rule, in order: they tell why two answers are no rivals."""
        return {rule: self._explained[rule].most_tempting() for rule in sorted(self._explained)}

    def standing(self) -> Standing:
        """The agreements, and the flags that are each other's best match and that nothing has answered.

        A figure that the other document tells alike is not compared with a third one there: that cures
        most false alarms in texts with many similar events.
        """
        self._close()
        return self._standing

    def _stands(self, item: Judged) -> bool:
        score, matches = item.weighing.score, weights().proposing
        if item.flagged and any(score < other - matches.trailing for other in self._best.of(item)):
            return False
        if item.judgement.verdict == "consistent":
            agreement = item.pair.agreement
            return all(agreement >= other - matches.answered for other in self._best.of(item))
        if item.pair.one_document and happens_once(item.a.claim.question.measure.predicate):
            return True  # who was born on one day in two sentences was born on no other in a third
        return not any(other >= score - matches.answered for other in self._agreed.of(item))


class _Scores:
    """The best evidence of each rule for a claim's match in another document: by rule, claim and document."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, dict[int, float]]] = {}

    def raise_to(self, item: Judged, score: float) -> None:
        """Note the evidence of a judgement, both ways."""
        own, a, b = self._known.setdefault(item.rule.id, {}), item.a, item.b
        for mine, other in ((a.claim.id, b.document), (b.claim.id, a.document)):
            row = own.get(mine)
            if row is None:
                own[mine] = {other: score}
            elif score > row.get(other, NONE):
                row[other] = score

    def of(self, item: Judged) -> list[float]:
        """The best evidence for each of the two claims."""
        own = self._known.get(item.rule.id, {})
        return [own.get(mine, {}).get(other, NONE) for mine, other in _both_ways(item)]


def _both_ways(item: Judged) -> tuple[tuple[str, int], tuple[str, int]]:
    a, b = item.a, item.b
    return (a.claim.id, b.document), (b.claim.id, a.document)
