"""What a sum, share or measure is of: "$5m in aid", "41 km long", "$45 a share", "an appeal for $5m"."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import described, head_word, measure_of, subject
from factcheck.grammar.counted.lexicon import is_person, words
from factcheck.grammar.counted.record import SHARES, Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words import words as lexemes

WORTH = "value"


@cache
def _difference() -> re.Pattern[str]:
    return re.compile(rf" {alternatives(small().differences)} than\b")


@cache
def _off_by() -> re.Pattern[str]:
    return re.compile(rf" {alternatives(small().off_by)} [a-z]")


def is_difference(frame: Frame, quantity: FoundQuantity, end: int) -> bool:
    """Whether a figure is a difference: "£9 million less than last year", "12 goals more than"."""
    places = (quantity.end, end)
    if quantity.kind == "count" and _off_by().match(frame.text, quantity.end):
        return True  # "about 800 below capacity"
    return any(_difference().match(frame.text, place) for place in places)


def mistaken_noun(frame: Frame, phrase: NounPhrase) -> Noun | None:
    """The plural before "of" that was taken for a verb: "drew pledges of $5m"."""
    tokens = frame.chunks.tokens
    at = (phrase.preposition or 0) - 1
    if at < 0 or tokens[at + 1].lower != "of" or tokens[at].tag != "VERB" or tokens[at].form != "s":
        return None
    if tokens[at].lemma in words().speaking.words:
        return None  # "the government speaks of 25,000"
    return Noun(lexemes.noun_lemma(tokens[at].lower), (), at, phrase.end, how="noun_of_number")


def priced(frame: Frame, phrase: NounPhrase, index: int, own: list[Noun]) -> Noun | None:
    """As in "an appeal for $5m", "promises worth $5m"; what is bought for a sum is its owner, not its measure."""
    chunks = frame.chunks
    preposition = phrase.preposition
    if not preposition or chunks.tokens[preposition].lower not in small().priced_by:
        return None
    aside = chunks.tokens[preposition].lower == "worth" and chunks.tokens[preposition - 1].text == ","
    governor = chunks.noun_at(preposition - 2 if aside and preposition > 1 else preposition - 1)
    if governor is None:
        return None
    if chunks.tokens[preposition].lower == "worth" and chunks.tokens[chunks.nouns[governor].head].tag == "NAME":
        return Noun(WORTH, (), phrase.first, phrase.end, how="verb", owner=governor)
    verbs = [chunks.verbs[c.verb].lemma for c in chunks.clauses if any(n == index for _, n in c.prepositions)]
    somebody = lexemes.types(chunks.tokens[chunks.nouns[governor].head].lemma) & {"person", "group"}
    asked = bool(somebody) and bool(set(verbs) & words().asking.words)
    if asked or set(verbs) & words().trading.words or chunks.tokens[chunks.nouns[governor].head].tag == "NAME":
        return Noun("", (), phrase.first, phrase.end, how="verb", phrase=index, owner=governor, sure=False)
    return measure_of(frame, governor, "noun_of_number", end=phrase.end, role=governor, own=own)


def per_one(frame: Frame, phrase: NounPhrase, after: int, index: int) -> Noun | None:
    """As in "$45 a share", "$70 per barrel": a price of each, by what it is the price of."""
    tokens = frame.chunks.tokens
    if after >= len(tokens) or tokens[after].lower not in small().per or after + 1 >= len(tokens):
        return None
    noun = tokens[after + 1]
    if noun.tag not in ("NOUN", "UNIT") or noun.form == "plural" or noun.lemma in words().rates:
        return None
    of = subject(frame, index)
    return Noun(head_word(noun), (), phrase.first, after + 2, whole=_priced_thing(frame, of), how="per", phrase=index,
                owner=of, scope=("rate",))  # fmt: skip


def _priced_thing(frame: Frame, index: int | None) -> str:
    """What costs so much for each: the tin of "tin rose to $31,200 a tonne"."""
    if index is None or frame.chunks.nouns[index].pronoun:
        return ""
    phrase = frame.chunks.nouns[index]
    token = frame.chunks.tokens[phrase.head]
    if token.lemma in small().price_nouns and phrase.of is None and phrase.modifiers:
        token = frame.chunks.tokens[phrase.modifiers[-1]]  # "petrol prices"
    elif token.lemma in small().price_nouns and phrase.of is not None:
        token = frame.chunks.tokens[frame.chunks.nouns[phrase.of].head]
    thing = token.tag == "NOUN" and not lexemes.types(token.lemma) & {"person", "group"} and not is_person(token.lemma)
    return head_word(token) if thing else ""


def _of_each(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a price is told of one unit: "33 cents for a litre of milk", "for every tonne"."""
    tokens = frame.chunks.tokens
    led = phrase.determiner is not None and tokens[phrase.determiner].lower in small().per_one
    return led and tokens[phrase.head].tag == "UNIT"


def dimension(frame: Frame, quantity: FoundQuantity, at: int, index: int) -> Noun | None:
    """As in "41 km long", "nine kilometres (six miles) east of the town": the adjective says what is measured."""
    tokens = frame.chunks.tokens
    place = at + 1
    if place < len(tokens) and tokens[place].text == "(":
        closing = next((i for i in range(place, min(place + 5, len(tokens))) if tokens[i].text == ")"), place)
        place = closing + 1
    if quantity.kind != "measure" or place >= len(tokens):
        return None
    if tokens[place].lower == "from":
        return Noun("away", (), at, place, how="dimension", owner=subject(frame, index))
    if tokens[place].lower not in words().dimensions.words:
        return None
    if place + 1 < len(tokens) and tokens[place + 1].tag == "NOUN":
        return None  # "a 5 km long tunnel" has its noun behind
    return Noun(tokens[place].lower, (), at, place + 1, how="dimension", owner=subject(frame, index))


def stuff(frame: Frame, quantity: FoundQuantity, index: int) -> Noun | None:
    """What a sum or measure is of: "$1.5 billion in aid", "500 tonnes of grain", "27 km of road", "41 km long"."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    after = phrase.end
    if after >= len(chunks.tokens):
        return None
    following = chunks.tokens[after]
    if quantity.kind == "money" and (rated := per_one(frame, phrase, after, index)) is not None:
        return rated
    links = ("of",) if quantity.kind in SHARES else small().of_what
    if following.lower not in links or after + 1 >= len(chunks.tokens):
        return None
    other = chunks.noun_at(after + 1)
    if other is None or chunks.nouns[other].pronoun or chunks.nouns[other].numbers:
        return None
    target = chunks.nouns[other]
    token = chunks.tokens[target.head]
    if following.lower == "in" and token.lemma in words().sizes.words:
        return Noun(token.lemma, (), phrase.first, target.end, how="dimension", owner=subject(frame, index))
    if following.lower == "in" and token.lemma in words().manners.words and target.first == target.head:
        return None
    if following.lower == "in" and (token.tag in ("NAME", "TIME") or target.determiner is not None or target.possessor):
        return None  # "$5m in aid", not "$5m in its first year"
    if following.lower == "for" and quantity.kind == "money" and _of_each(frame, target):
        of_one = Noun(head_word(token), (), phrase.first, target.end, how="per", phrase=index)
        return of_one._replace(owner=subject(frame, index), scope=("rate",))
    if following.lower == "for" and token.tag == "NAME" and quantity.kind == "money":
        return Noun("", (), phrase.first, target.end, how="verb", phrase=index, owner=other, sure=False)
    modifiers = described([chunks.tokens[i] for i in target.modifiers])
    return Noun(
        head_word(token), modifiers, phrase.first, target.end, how="stuff", phrase=index, owner=subject(frame, index)
    )
