"""A post that somebody took over, and the lesser rank by which another text knows the one who held it."""

from __future__ import annotations

from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.checks.posts.bodies import one_body
from factcheck.grammar.names.names_words import titles
from factcheck.model.values import Role
from factcheck.questions.facts import PREDECESSOR
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import told
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair


def tells_of_a_predecessor(pair: Pair) -> bool:
    """Whether one of two posts of a person is told only by who took it over."""
    return _follows(pair.a) != _follows(pair.b)


def judge_predecessor(pair: Pair) -> Judgement | None:
    """Who is succeeded as leader in one source was no more than deputy in the other, when they left.

    What somebody was before that or became later is no clash: the lesser rank must be told of the very leaving.
    """
    over, under = (pair.a, pair.b) if _follows(pair.a) else (pair.b, pair.a)
    head, rank = over.claim.value, under.claim.value
    if pair.one_document or not isinstance(head, Role) or not isinstance(rank, Role):
        return None
    if not _lesser(rank.role) or _lesser(head.role) or not one_body(head, rank) or not _at_the_end(under):
        return None
    time = compare_time(over, under)
    if time is not None and time.likeness == "different":
        return None
    why = f"{rank.holder} is followed by a new {head.role} in one source, and was {rank.role} in the other"
    return Judgement("tension", why, (told("subject", "same", rank.holder),))


def _follows(frame: Frame) -> bool:
    """Whether a post is told by who took it over ("was succeeded as mayor by")."""
    measure = frame.claim.question.measure
    return PREDECESSOR in measure.modifiers or measure.predicate in clash_words().posts.passed_on


def _lesser(post: str) -> bool:
    """Whether a post stands below another: deputy mayor, vice-chairman, number two."""
    return post in clash_words().posts.seconds or not titles().lesser.isdisjoint(post.replace("-", " ").split())


def _at_the_end(frame: Frame) -> bool:
    """Whether the words around a post tell how it was left: by resigning, or by death."""
    words = clash_words().posts
    question = frame.claim.question
    return not (words.leaving | words.dying).isdisjoint({*question.terms, *question.context})
