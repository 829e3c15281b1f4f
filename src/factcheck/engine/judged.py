"""Rules × pairs → judgements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.checks.check import FLAGGED, Judgement, PairCheck
from factcheck.checks.retold.aimed import only_aimed
from factcheck.checks.retold.swapped import swapped
from factcheck.checks.values import compare_values
from factcheck.checks.voices.denied import one_is_denied
from factcheck.checks.voices.denied_beside import denied_beside
from factcheck.checks.voices.refused import amends, is_refused
from factcheck.model.claim import ASSERTED
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.questions.evidence import Weighing
from factcheck.questions.fields import withdrawal
from factcheck.questions.frames import Frame, Order
from factcheck.questions.pairs import Pair
from factcheck.row import NamedTuple

_WITHDRAWN = "withdrawn"


class Judged(NamedTuple):
    """A pair with the judgement of one rule, in one row: in a large folder very many stand."""

    a: Frame
    b: Frame
    weighing: Weighing
    fields: tuple[Field, ...]
    rule: Rule
    judgement: Judgement
    aside: bool = False  # a look-alike that keeps no answers apart

    @property
    def pair(self) -> Pair:
        """The pair, made when it is asked for."""
        return Pair(self.a, self.b, self.weighing, self.fields)

    @property
    def flagged(self) -> bool:
        """Whether an editor should look: contradiction or tension."""
        return self.judgement.verdict in FLAGGED

    @property
    def ends(self) -> tuple[str, str]:
        """The two claims, the one that comes first by its id first: to look a pair up, and not for an order."""
        one, two = self.a.claim.id, self.b.claim.id
        return (one, two) if one <= two else (two, one)

    @property
    def order(self) -> tuple[Order, Order]:
        """The place of a pair among others, by what is said and where."""
        one, two = self.a.order, self.b.order
        return (one, two) if one <= two else (two, one)


def judge_pairs(
    pairs: Iterable[Pair], rules: Sequence[Rule], checks: Mapping[str, PairCheck],
    texts: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Judged]:  # fmt: skip
    """Every judgement that any rule reaches about any pair; the texts say who shares a sentence with whom."""
    by_kind: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.check in checks:
            for kind in rule.kinds:
                by_kind[kind].append(rule)
    narrowed = {kind for kind, own in by_kind.items() if any(rule.about for rule in own)}
    for pair in pairs:
        kind = pair.a.claim.kind
        own = by_kind.get(kind, ())
        for rule in applying(own, pair) if kind in narrowed else own:
            check = checks[rule.check]
            judgement = check.judge(pair, rule)
            if judgement is not None and judgement.verdict == "consistent" and _of_no_agreement(pair, texts):
                continue
            if judgement is not None and not _only_refused(pair, texts):
                yield Judged(*pair, rule, _taken_back(pair, judgement))
            elif (
                judgement is None and check.perhaps is not None and (judgement := check.perhaps(pair, rule)) is not None
            ):
                yield Judged(*pair, rule, judgement, aside=True)


def _of_no_agreement(pair: Pair, texts: Mapping[str, str]) -> bool:
    """Whether one denies or only aims at what the other tells, or has it for somebody for whom the other has not."""
    one, two = pair.a.claim, pair.b.claim
    if one_is_denied(pair):
        return True
    if one.source not in texts or two.source not in texts:
        return False
    told = texts[one.source], texts[two.source]
    if not pair.one_document and denied_beside(one, told[0]) != denied_beside(two, told[1]):
        return True
    return only_aimed(one, two, told) or swapped(one, two, told)


def _taken_back(pair: Pair, judgement: Judgement) -> Judgement:
    """A judgement as it stands where a text withdraws one of the answers: that is no answer of its own any more."""
    if _WITHDRAWN not in (pair.a.claim.stance.mood, pair.b.claim.stance.mood):
        return judgement
    if _told_on(pair):
        return Judgement("tension", "one text had taken back what the other, of a later day, tells", judgement.fields)
    return Judgement("explained", withdrawal(pair.a, pair.b), judgement.fields)


def _only_refused(pair: Pair, texts: Mapping[str, str]) -> bool:
    """Whether a text says of a figure of another that it is not so: nobody takes back what somebody else has told."""
    if pair.one_document:
        return False
    gone = [frame.claim for frame in (pair.a, pair.b) if frame.claim.stance.mood == _WITHDRAWN]
    return any(is_refused(one, text) and not amends(text) for one in gone if (text := texts.get(one.source, "")))


def _told_on(pair: Pair) -> bool:
    """Whether a text tells as so what another had withdrawn on a day before: 48, though "the correct figure is 14"."""
    for gone, told in ((pair.a, pair.b), (pair.b, pair.a)):
        if gone.claim.stance.mood != _WITHDRAWN or told.claim.stance.mood not in ASSERTED:
            continue
        days = gone.published_day, told.published_day
        later = days[0] is not None and days[1] is not None and days[0] < days[1]
        else_apart = any(field.likeness == "different" and field.name != "stance" for field in pair.fields)
        one = compare_values(gone.claim.value, told.claim.value) == "agree"
        if later and one and told.claim.stance.affirmed and not pair.one_document and not else_apart:
            return True
    return False


def judge_beside(pairs: Iterable[Pair], rules: Sequence[Rule], checks: Mapping[str, PairCheck]) -> Iterator[Judged]:
    """What tells figures apart that one text sets side by side, by the first rule that speaks of them."""
    own = [rule for rule in rules if rule.check in checks and checks[rule.check].beside is not None]
    for pair in pairs:
        for rule in applying([rule for rule in own if pair.a.claim.kind in rule.kinds], pair):
            beside = checks[rule.check].beside
            judgement = beside(pair, rule) if beside is not None else None
            if judgement is not None:
                yield Judged(*pair, rule, judgement)
                break


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
