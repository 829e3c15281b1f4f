"""Whether two shares are told of two groups, or of one group for two purposes.

Of one people so many are under 25 and so many speak a language; of one sum a part goes to the schools and another to
the roads. That both are shares of one whole joins them no more than that both are figures.
"""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.little_told import little_told
from factcheck.grammar.words.words import class_of, related
from factcheck.questions.fields import is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def of_two_groups(pair: Pair) -> bool:
    """Whether two shares that differ need not be of one thing: neither wording nor a name joins what they say."""
    if pair.a.claim.kind != "share" or pair.one_document:
        return False
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    if {one.predicate, two.predicate} & clash_words().figures.allotting:
        return True
    wholes, one_act = {one.whole, two.whole} - {""}, _one_act(one.predicate, two.predicate)
    public = any(map(_is_the_public, wholes))
    joined = little_told(pair) and bool((pair.a.terms.keys() & pair.b.terms.keys()) - wholes)  # "want the bypass"
    if public and not one_act and not joined:
        return True  # so many Americans are overweight, and so many obese
    owned = any(field.name == "subject" and field.likeness == "same" for field in pair.fields)
    if pair.weighing.signs > 0 or owned or joined:
        return False
    if all(map(_is_a_change, (pair.a, pair.b))):
        return not little_told(pair)  # a rise by so much is somebody's
    same_time = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    return bool(wholes) and not one_act and not same_time and not pair.a.names & pair.b.names


def _is_a_change(frame: Frame) -> bool:
    """Whether a share is that by which something rose or fell."""
    question = frame.claim.question
    return "additional" in question.scope or class_of(question.measure.head, "NOUN") in weights().head.changing


def _is_the_public(whole: str) -> bool:
    """Whether a whole is people of any sort, of whom any two things may be said: "residents", "Americans"."""
    return is_everybody(whole) or whole != whole.lower() or whole in clash_words().figures.public


def _one_act(one: str, two: str) -> bool:
    """Whether two verbs say one thing of the share; being and making up say none."""
    table = weights().predicate
    if one == two:
        return one not in ("", table.copula)
    if one in table.empty or two in table.empty:
        return False
    return related(one, two) >= weights().head.related_from
