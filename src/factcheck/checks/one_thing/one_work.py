"""Whether two dates, far apart, are of the beginning or end of one work: of a tunnel, of a war, of a trial."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.two_matters import told_as_known, two_matters
from factcheck.grammar.words.words import class_of, happens_once
from factcheck.model.rule import Rule
from factcheck.questions.identity_fold import fold
from factcheck.questions.pairs import Pair


def one_work(pair: Pair, rule: Rule, gap: timedelta) -> bool:
    """Whether each text tells once when one named work began or ended, and such works do not come year after year."""
    phases, farthest = rule.words("phases"), rule.number("farthest_of_work", 0)
    measures = [frame.claim.question.measure for frame in (pair.a, pair.b)]
    if measures[0].predicate not in phases or gap > timedelta(days=farthest):
        return False
    if len({measure.predicate for measure in measures}) > 1 or measures[0].head != measures[1].head:
        return False
    head = measures[0].head
    if not head or happens_once(class_of(head, "NOUN") or head) is False or pair.one_document:
        return False
    weighing = pair.weighing
    return weighing.sole and weighing.one_story and _named_alike(pair) and not _another(pair)


def of_one_definite(pair: Pair) -> bool:
    """Whether both date the beginning or end of the one thing of its sort that either text knows: "the inquiry".

    What comes again by itself (a strike, a match) is never such a thing, and neither is one of several.
    """
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    if one.predicate != two.predicate or not one.head or one.head != two.head or pair.one_document:
        return False
    once = one.predicate in clash_words().dates.to_a_thing
    if not once or happens_once(class_of(one.head, "NOUN") or one.head) is False:
        return False
    weighing = pair.weighing
    told = [told_as_known(frame.claim.quote, one.head) for frame in (pair.a, pair.b)]
    leading = [
        one.head in frame.claim.question.subject for frame in (pair.a, pair.b)
    ]  # told further up: "closed its doors"
    before = {() if words is None and led else words for words, led in zip(told, leading, strict=True)}
    known = any(words is not None for words in told) and len(before) == 1 and None not in before
    return known and weighing.sole and (weighing.one_story or pair.identity > 0) and not _another(pair)


def opened_itself(pair: Pair, names: Sequence[str]) -> bool:
    """Whether a named thing itself was opened, built or founded in both: "the Lind Bridge opened", not its annex.

    Args:
        pair: The two claims.
        names: The names that both bear, folded.
    """
    measures = [frame.claim.question.measure for frame in (pair.a, pair.b)]
    if len({(measure.predicate, measure.head) for measure in measures}) > 1 or pair.one_document:
        return False
    head = fold(measures[0].head)
    comes_again = any(happens_once(class_of(word, "NOUN") or word) is False for word in head.split())
    once = measures[0].predicate in clash_words().dates.to_a_thing and not comes_again
    return once and head.replace(" ", "-") in names


def _named_alike(pair: Pair) -> bool:
    """Whether both name whose work it is, or where it is, and neither names another besides."""
    one, two = pair.a.names, pair.b.names
    placed = any(field.name == "place" and field.likeness == "same" for field in pair.fields)
    return (placed or bool(one & two)) and not (one - two and two - one)


def _another(pair: Pair) -> bool:
    """Whether words tell two of one sort apart: the bridge and the tunnel, the first and the second."""
    turns = clash_words().figures.turns
    mine, theirs = ({*f.claim.question.terms, *f.claim.question.measure.modifiers} & turns for f in (pair.a, pair.b))
    return mine != theirs or two_matters(pair.a.claim, pair.b.claim)
