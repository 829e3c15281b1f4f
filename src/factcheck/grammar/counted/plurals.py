"""Whether a word can be what more than one is counted of."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.lexicon import is_person, outcomes, words
from factcheck.grammar.counted.small import small
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.quantities.lexicon import not_quantities
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words_tables import irregular_verbs


def counts_nothing(token: Tagged) -> bool:
    """Whether the head of a number's phrase is no noun after all: "killed 280,000 worldwide", "hurt 12 Monday"."""
    return (token.tag in ("NUM", "TIME") and token.form != "plural") or token.lower in words().adverbial.words


def is_plural_form(head: Tagged) -> bool:
    """Whether a word counts as it stands: "12 aircraft", "40 staff"."""
    return head.lower in not_quantities().plurals.words or head.lower in words().bodies_of.words


def is_past(word: str) -> bool:
    """Whether a word is the past of an irregular verb: "the other four dug"."""
    return word in irregular_verbs()


def is_numbered(frame: Frame, quantity: FoundQuantity, at: int, phrase: NounPhrase) -> bool:
    """Whether a figure names one thing: "the 7 train", "the 787 Dreamliner". A count would take a plural."""
    tokens = frame.chunks.tokens
    head = tokens[phrase.head]
    if phrase.determiner is None or phrase.head != at + 1 or phrase.determiner != at - 1 or quantity.kind != "count":
        return False
    if quantity.spelled or quantity.quantity.wording != "exact" or head.tag not in ("NOUN", "NAME"):
        return False
    if tokens[phrase.determiner].lower not in small().pointing or is_person(head.lemma):
        return False
    return head.form != "plural" and not is_plural_form(head) and not head.lower.endswith(("s", "ese", "ish"))


def is_plural(token: Tagged) -> bool:
    """Whether a noun or a name stands for more than one: guards, Danes."""
    if token.tag == "NAME":
        return token.lower.endswith("s") and not token.lower.endswith("ss") and len(token.lower) > 4
    return token.tag == "NOUN" and token.form == "plural"


def is_state(token: Tagged) -> bool:
    """Whether an adjective stands in for the noun: "12 dead", "40 wounded"."""
    return token.tag in ("ADJ", "VERB") and token.lower in outcomes().states
