"""Whether two dates are told of one act by its number: "the first strike", "the second of the concerts"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers import alternatives, numerals
from factcheck.grammar.words.words import class_of, noun_lemma
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair


@cache
def _ranked() -> re.Pattern[str]:
    ranks = alternatives(numerals().ordinals)
    noun = r"(?:of (?:the|its|her|his|their) )?(?P<noun>[a-z]+)(?P<of> of\b)?"
    return re.compile(rf"\bthe (?P<rank>{ranks}) {noun}", re.IGNORECASE)


def ranked_alike(pair: Pair) -> bool:
    """Whether each text tells once when the one of its kind that bears this number takes place."""
    told = [_rank_of(frame) for frame in (pair.a, pair.b)]
    one_act = told[0] is not None and told[0] == told[1]
    return one_act and pair.weighing.sole and pair.weighing.one_story and not pair.one_document


def _rank_of(frame: Frame) -> tuple[str, str, bool] | None:
    """The number of an act, its noun, where that names the act that is dated, and whether it is one "of" something."""
    measure = frame.claim.question.measure
    for found in _ranked().finditer(frame.claim.quote):
        noun = noun_lemma(found["noun"].lower())
        if noun == measure.head or measure.predicate in (noun, class_of(noun, "NOUN")):
            return found["rank"].lower(), noun, bool(found["of"])
    return None
