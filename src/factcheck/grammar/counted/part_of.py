"""Figures that are parts of one told before: "12 died, including three children", "among the hurt were two girls"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.chunks.chunks_which import says_which
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.lexicon import outcomes, words
from factcheck.grammar.counted.record import Act, Counted, Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities import FoundQuantity

_BEFORE = 24  # characters before a figure in which "including" or "of whom" stands
_BEHIND = 12  # characters behind it in which "of them" does
_OF = "of"  # how a number is bound whose noun stands behind that word
_AMONG = 48  # characters before it in which "among the injured were" stands


def as_part(parsed: Frame, quantity: FoundQuantity, noun: Noun, act: Act, bound: list[Counted]) -> tuple[Noun, Act]:
    """The noun and act of a figure; those of a part are marked as one, and it was done to them as to their whole.

    Args:
        parsed: The parsed sentence.
        quantity: One of its figures.
        noun: What it counts.
        act: What is told of that.
        bound: The figures before it.
    """
    if noun.how == _OF and _only_meant(parsed, act):
        some = noun.whole or noun.scope  # "five of the climbers rescued", and not "60 kilos of gold gone"
        return noun._replace(scope=("part",) if some else ()), act._replace(predicate="")
    if act.part:
        noun = noun._replace(scope=("part",))
    if not act.outcome and (told := _opened(parsed, quantity)):
        act, noun = act._replace(outcome=told, role="undergoer"), noun._replace(scope=("part",))
    part = _part_word(parsed, quantity) if not noun.scope or noun.how == "of_pronoun" else ""
    part = part or _included(parsed, noun)
    if not part:
        return noun, act
    takes_act = part == "including" or _says_nothing(act)
    if not act.outcome and bound and quantity.kind == "count" and takes_act:
        return noun._replace(scope=("part",)), like(bound[-1], act)
    if noun.how == "of_pronoun" and not noun.scope:
        return noun, act
    return noun._replace(scope=("part",)), act


def _only_meant(parsed: Frame, act: Act) -> bool:
    """Whether the act only says of whom these are some: "five of the climbers rescued there are in hospital"."""
    tokens = parsed.chunks.tokens
    return 0 <= act.word < len(tokens) and says_which(parsed.chunks, tokens[act.word].start)


def like(earlier: Counted, own: Act) -> Act:
    """The act of a part is that of its whole: "12 people were killed, including three children"."""
    return own._replace(
        predicate=earlier.measure.predicate, outcome=earlier.measure.outcome, role=earlier.role, doer=None
    )


def _says_nothing(act: Act) -> bool:
    """Whether a verb only tells the figure: "some 70 of them, he said"."""
    empty = words().reporting.words | words().levels.words
    return not act.predicate or (act.predicate in empty and act.predicate != "be")


def _opened(parsed: Frame, quantity: FoundQuantity) -> str:
    """The outcome that the words before tell: "among the injured were two girls"."""
    low = max(parsed.start, quantity.start - _AMONG)
    before = parsed.text[low : quantity.start]
    found = _among().search(before) if "among the " in before.lower() else None
    if found is None:
        return ""
    word = found["state"].lower()
    return outcomes().states.get(word) or outcomes().nouns.get(word.removesuffix("s")) or ""


@cache
def _among() -> re.Pattern[str]:
    states = "|".join(sorted({*outcomes().states, *(f"{n}s" for n in outcomes().nouns)}))
    return re.compile(
        rf"\bamong the (?P<state>{states}) (?:are|were|is|was|have been|had been) (?:the )?$", re.IGNORECASE
    )


def _part_word(parsed: Frame, quantity: FoundQuantity) -> str:
    """The words that make a number a part of the one before: "including", or "whom" for "of them", "of whom"."""
    before = parsed.text[max(parsed.start, quantity.start - _BEFORE) : quantity.start].lower()
    after = parsed.text[quantity.number_end : quantity.number_end + _BEHIND].lower()
    if _opens_parts().search(before):
        return "including"
    return "whom" if _of_whom().search(before) or _of_them().match(after) else ""


def _included(parsed: Frame, noun: Noun) -> str:
    """Whether a count is one of a list that "including" opens: "including the rector and two women"."""
    nouns, at = parsed.chunks.nouns, noun.phrase
    while at is not None and nouns[at].joined is not None:
        at = nouns[at].joined
    if at is None or at == noun.phrase:
        return ""
    first = parsed.chunks.tokens[nouns[at].first].start
    return "including" if _opens_parts().search(parsed.text[max(parsed.start, first - _BEFORE) : first].lower()) else ""


@cache
def _opens_parts() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(small().including)},? (?:{alternatives(small().part_steps)} )?$")


@cache
def _of_whom() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(small().of_whom)},? (?:{alternatives(small().part_steps)} )?$")


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(rf" of {alternatives(small().them)}\b")
