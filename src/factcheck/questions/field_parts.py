"""Parts of a number told: whether a figure can be one of another, or counts what the other counts."""

from __future__ import annotations

from factcheck.grammar.words.words import related
from factcheck.grammar.words.words_lemmas import graded_lemma
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights

LEFT_OUT = "left_out"  # how a figure is bound that leaves its noun to another
_SUPERLATIVE = "est"
_OF = "of"
_OF_THEM = "of_pronoun"
_OF_A_NUMBER = frozenset({"of a number", LEFT_OUT, _OF, _OF_THEM})  # how such a part is bound


def outgrows(part: Frame, other: Frame) -> bool:
    """Whether a part is larger than the figure that it would be a part of; of shares each has a whole of its own."""
    mine, theirs = part.claim.value, other.claim.value
    if part.claim.kind == "share" or not (isinstance(mine, Quantity) and isinstance(theirs, Quantity)):
        return False
    if part.claim.kind == "casualty" and (is_picked(part) or not _is_counted_part(part)):
        return False  # "224 died, 12 of them from abroad", and elsewhere 10: of an event with many tolls
    return mine.unit == theirs.unit and theirs.high is not None and (mine.low or 0) > theirs.high


def _is_counted_part(part: Frame) -> bool:
    """Whether a part of a number told says by an act what became of those it counts."""
    mine, verbs = part.claim.question.measure, weights().predicate
    if "part" not in part.claim.question.scope or _OF_A_NUMBER.isdisjoint(part.claim.evidence.how):
        return False
    if part.claim.kind == "casualty" and _OF_THEM in part.claim.evidence.how:
        return False
    acts = bool(mine.predicate) and mine.predicate not in verbs.having and mine.predicate != verbs.copula
    return acts and mine.whole == mine.head


def is_picked(part: Frame) -> bool:
    """Whether a part is of the greatest of a kind, and so no count of them all: "two of the largest mines"."""
    return bool(_picking(part))


def _picking(part: Frame) -> set[str]:
    """The words that pick the greatest of a kind, of which a figure is a part."""
    if _OF not in part.claim.evidence.how:
        return set()
    words = part.claim.quote.lower().split()
    behind = words[words.index(_OF) + 1 :] if _OF in words else []
    return {word for word in behind if is_superlative(word) or word in weights().head.picking}


def _picked_alike(part: Frame, other: Frame) -> bool:
    """Whether both are of the same greatest ones: "two of the main girders", "four main girders"."""
    return _picking(part) <= {*other.claim.question.measure.modifiers, *other.claim.quote.lower().split()}


def is_superlative(word: str) -> bool:
    """Whether a word is the highest degree of an adjective: "largest", but neither "forest" nor "protest"."""
    return word.endswith(_SUPERLATIVE) and graded_lemma(word) != word


def counts_the_same(a: Frame, b: Frame) -> bool:
    """Whether a part of a number told counts what the other counts outright: 86 of 1,240 complaints upheld, 134 upheld.

    Both must say by one act what became of those they count.
    """
    part, other = (a, b) if "part" in a.claim.question.scope else (b, a)
    more = set(other.claim.question.scope) - set(part.claim.question.scope)
    if more or not _is_counted_part(part) or (is_picked(part) and not _picked_alike(part, other)):
        return False
    mine, theirs = part.claim.question.measure, other.claim.question.measure
    floor = weights().head.related_from
    return related(mine.predicate, theirs.predicate) >= floor and related(mine.head, theirs.head) >= floor
