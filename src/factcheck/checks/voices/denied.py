"""What agrees with nothing: a figure or a day that one text denies, or that a questioner only puts to somebody."""

from __future__ import annotations

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.members import is_made
from factcheck.checks.reckoning.page import Shelf
from factcheck.grammar.stance.stance import read as read_stance
from factcheck.grammar.words.words import rarity, related
from factcheck.model.claim import ACT_DENIED, GRANTED, NOT_SO, Claim
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights


def one_is_denied(pair: Pair) -> bool:
    """Whether one of two figures or days alone is told as what is not so, or is only asked."""
    one, two = pair.a.claim, pair.b.claim
    if one.kind == "statement" or (one.kind == "duration" and NOT_SO not in (*one.evidence.how, *two.evidence.how)):
        return False  # a statement says itself whether it is so, and for eight weeks a thing may not be so
    asked = "open" in (one.stance.mood, two.stance.mood) and one.stance.mood != two.stance.mood
    return asked or (one.stance.affirmed != two.stance.affirmed and _against(one, two))


def _against(one: Claim, two: Claim) -> bool:
    """Whether a denial speaks against the other: not of a figure taken for granted, nor where another act is denied."""
    how = (*one.evidence.how, *two.evidence.how)
    if GRANTED in how:
        return False
    if ACT_DENIED not in how:
        return True
    acts = (one.question.measure.predicate, two.question.measure.predicate)
    telling = all(
        act and rarity(act) >= weights().predicate.common for act in acts
    )  # "were not yet ten", "are under ten"
    return telling and related(*acts) >= weights().head.related_from


def with_a_denial(found: Sum, shelf: Shelf) -> bool:
    """Whether some of the figures said to agree are denied, or only put to somebody, and others not."""
    if found.judgement.verdict != "consistent" or not found.alike:
        return False  # sums are made of what did and what did not
    told = {_as_told(frame, shelf) for frame in found.frames}
    return len(told) > 1


def _as_told(frame: Frame, shelf: Shelf) -> bool:
    """Whether the text says that it is so; of a claim made for a reckoning its words are looked at."""
    stance, evidence = frame.claim.stance, frame.claim.evidence
    if is_made(frame.claim):
        text = shelf.page(frame.document).text
        sentence = (evidence.sentence_start, evidence.sentence_end)
        stance = read_stance(text, *sentence, frame.claim.start, frame.claim.end)
        return stance.affirmed and stance.mood != "open"
    denied = not stance.affirmed and {GRANTED, ACT_DENIED}.isdisjoint(evidence.how)
    return not denied and stance.mood != "open"
