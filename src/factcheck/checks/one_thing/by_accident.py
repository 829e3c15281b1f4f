"""Whether two texts tell so much of one sort that some of it is alike by accident.

In two short reports a few figures meet; two long ones make hundreds of pairs, and the words of some are alike whatever
they are of. What is sure of itself is no matter of chance: a contradiction stays, and what many signs join.
"""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.one_deed import negates
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
    return judgement if _told_once(pair) or _disputed(pair) or _of_one_deed(pair) else None


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
