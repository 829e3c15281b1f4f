"""Two texts on one story that each tell a measure once, and hardly a figure more of its sort: no rival is in sight.

What holds such a pair back elsewhere is that a story tells of several things of one sort. Where two texts make but a
few pairs of that sort, one span, one height, one share of the dwellings is all that either tells, and an editor asks
which of the two figures it is.
"""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.nearness import is_handful, times_apart
from factcheck.checks.figures.one_measure import two_shares
from factcheck.checks.figures.rounds import of_two_ballots, two_rounds
from factcheck.checks.one_thing.too_little import directed, of_other_names
from factcheck.grammar.numbers import read
from factcheck.model.claim import Scope
from factcheck.model.values import Quantity
from factcheck.questions.fields import is_none
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

WHY = "each text tells one figure of this sort and no other"
_ASKED = frozenset({"casualty", "count", "money", "share"})  # much lasts in any story
_EACH: frozenset[Scope] = frozenset({"rate", "each"})


def told_but_once(pair: Pair) -> bool:
    """Whether two figures are each all that its text tells of one telling measure."""
    table, weighing = clash_words().chances, pair.weighing
    if pair.one_document or pair.a.claim.kind not in _ASKED or not (weighing.sole and weighing.one_story):
        return False
    if weighing.chances > table.once or weighing.measure < table.once_measure or perhaps_since(pair):
        return False
    if directed(pair) or two_rounds(pair) or of_two_ballots(pair) or of_two(pair):
        return False  # north of a town, and of a reef; two votes; seats of two parties
    if times_apart(pair.a.claim.value, pair.b.claim.value) > table.once_times or _of_others(pair):
        return False  # one of them is of something larger
    told = all(plainly_told(frame, few=_the_only_tolls(pair)) for frame in (pair.a, pair.b))
    return told and not all(map(describes, (pair.a, pair.b)))


def _the_only_tolls(pair: Pair) -> bool:
    """Whether neither text tells another toll, so that a few may be meant; nobody is weighed by a rule of its own."""
    nobody = any(map(is_none, (pair.a, pair.b)))
    return pair.a.claim.kind == "casualty" and pair.weighing.chances == 1 and not nobody


def _of_others(pair: Pair) -> bool:
    """Whether one of two tolls is told of the others alone: three victims, the two other victims."""
    others = clash_words().figures.others
    told = {others.isdisjoint(frame.claim.quote.lower().split()) for frame in (pair.a, pair.b)}
    return pair.a.claim.kind == "casualty" and len(told) > 1


def of_two(pair: Pair) -> bool:
    """Whether each says of whom or of which sort its own is: seats of two parties, a two-room and a four-room flat."""
    if of_other_names(pair) or (pair.a.claim.kind == "count" and two_shares(pair)):
        return True
    mine, theirs = ({*frame.claim.question.measure.modifiers} for frame in (pair.a, pair.b))
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def perhaps_since(pair: Pair) -> bool:
    """Whether a figure may have become the other: one is told of a time that the other leaves open."""
    return any(field.name == "time" and field.likeness == "compatible" for field in pair.fields)


def plainly_told(frame: Frame, *, few: bool = False) -> bool:
    """Whether a figure is bound by its words, is no handful (unless it may be) and no guess without a number."""
    value = frame.claim.value
    vague = isinstance(value, Quantity) and value.wording == "vague"
    each = not _EACH.isdisjoint(frame.claim.question.scope)  # what one flat costs, or one seat, is told of many
    return frame.claim.evidence.binding == "construction" and not (vague or each or (is_handful(value) and not few))


def describes(frame: Frame) -> bool:
    """Whether a figure only describes a thing, or names it: a four-year deal, the 640-metre level."""
    claim = frame.claim
    if claim.evidence.at is None or claim.kind == "share":
        return False
    told = claim.quote[claim.evidence.at[0] - claim.start :]
    numeral = read(told, 0)
    return numeral is not None and told[numeral.end : numeral.end + 1] == "-"
