"""Whether two texts tell so much of one sort that some of it is alike by accident.

In two short reports a few figures meet; two long ones make hundreds of pairs, and the words of some are alike whatever
they are of. What is sure of itself is no matter of chance: a contradiction stays, and what many signs join.
"""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.one_deed import negates
from factcheck.grammar.words.words import rarity
from factcheck.questions.field_times import day_of_both
from factcheck.questions.joints import FIGURES
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def unless_by_accident(pair: Pair, judgement: Judgement) -> Judgement | None:
    """The judgement, or nothing where it is a tension that one pair among so many would bring about by itself."""
    table = clash_words().chances
    most = table.most.get(pair.a.claim.kind)
    many = most is not None and pair.weighing.chances >= most and pair.identity < table.signs
    if not many or judgement.verdict != "tension":
        return judgement
    told = _told_once(pair) or _disputed(pair) or _of_one_deed(pair) or _of_one_whole(pair) or _of_one_occasion(pair)
    return judgement if told else None


def _told_once(pair: Pair) -> bool:
    """Whether what both measure is telling, told but once by either, and joined by a sign of one event."""
    told = pair.weighing.sole and pair.weighing.measure >= weights().signs.strong
    return told and pair.identity > 0 and pair.a.claim.kind in FIGURES


def _disputed(pair: Pair) -> bool:
    """Whether two voices in two texts stand by what clashes: one answers the other."""
    if pair.a.claim.kind == "statement":
        answers = any(not f.claim.stance.affirmed and not negates(f.claim.quote) for f in (pair.a, pair.b))
    else:
        answers = pair.weighing.chances < clash_words().chances.voices
    if not answers:  # where much is told, many are heard, each on something else; a denial answers what was said
        return False
    speakers = {frame.claim.stance.speaker for frame in (pair.a, pair.b)} - {""}
    return len(speakers) > 1 and not pair.one_document


def _of_one_deed(pair: Pair) -> bool:
    """Whether both figures are of one act of one named person: few are, however much else the texts tell."""
    one, two = (frame.claim.question.measure.predicate for frame in (pair.a, pair.b))
    said = all(frame.claim.evidence.binding == "construction" for frame in (pair.a, pair.b))
    person = any(name.startswith("person:") for name in pair.a.subject & pair.b.subject)
    return (
        said
        and person
        and one == two
        and bool(one)
        and one not in weights().predicate.having | {weights().predicate.copula}
    )


def _of_one_whole(pair: Pair) -> bool:
    """Whether each text tells but once how many are in what a thing has one of: its crew, its fleet."""
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    of_it = one.head == two.head and one.head in clash_words().chances.wholes and not pair.one_document
    weighing = pair.weighing
    return of_it and weighing.sole and weighing.one_story and weighing.measure >= weights().signs.measure


def _of_one_occasion(pair: Pair) -> bool:
    """Whether both figures are told under one day of one event, by its name: two counts of those on a march."""
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    once = pair.weighing.sole and pair.weighing.one_story and not pair.one_document
    acts = one.predicate == two.predicate and rarity(one.predicate) >= weights().terms.min_rarity
    return once and acts and pair.a.claim.kind in FIGURES and day_of_both(pair.a, pair.b) is not None
