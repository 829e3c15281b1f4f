"""What a number counts: the noun after it or in its "of", else what `elsewhere` finds."""

from __future__ import annotations

from factcheck.grammar import words as lexemes
from factcheck.grammar.chunks import NounPhrase
from factcheck.grammar.counted.elsewhere import aged, is_whole, label, left_out, level, named_number, of_those
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import described, head_word, measure_of, subject
from factcheck.grammar.counted.lexicon import is_person, outcomes, words
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags import Tagged

_SHARES = ("share", "fraction")
_MEASURES = ("money", "measure", "share", "fraction")
_OF_WHAT = ("in", "of", "for", "worth")
_BACKWARD = ("them", "those", "these", "whom", "which", "it", "its")


def counted_by(frame: Frame, quantity: FoundQuantity, memory: list[Noun], own: list[Noun]) -> Noun | None:
    """The noun that a quantity counts, or None where nothing says what it is.

    Args:
        frame: The parsed sentence.
        quantity: One of its quantities.
        memory: The nouns counted so far in the text, for "of them".
        own: Those of this sentence alone, for "and 14 were hurt".
    """
    at = frame.places.get(quantity.number_start)
    if at is None:
        return None
    if quantity.kind == "age":
        return aged(frame, quantity, at)
    if quantity.hyphened:
        return _hyphened(frame, quantity, at)
    chunks = frame.chunks
    index = chunks.noun_at(at)
    if index is None:
        return label(frame, at)
    if (whole := is_whole(frame, at, index, own)) is not None:
        return whole
    phrase = chunks.nouns[index]
    if _state_follows(chunks.tokens, at):
        bare = left_out(frame, quantity, index, own)
        return None if bare is None else bare._replace(end=at + 1)
    named = named_number(frame, quantity, at, index)
    if phrase.head > at and chunks.tokens[phrase.head].tag != "NUM" and not _is_state(chunks.tokens[phrase.head]):
        broken = quantity.kind == "count" and quantity.quantity.low != int(quantity.quantity.low or 0)
        return named if broken else _after(frame, at, index, own)
    return (
        named
        or _of_phrase(frame, quantity, index, memory, own)
        or _before_of(frame, quantity, index, own)
        or (_stuff(frame, quantity, index) if quantity.kind in _MEASURES else None)
        or label(frame, at)
        or level(frame, index, own)
        or of_those(frame, index, memory)
        or left_out(frame, quantity, index, own)
    )


def _state_follows(tokens: list[Tagged], at: int) -> bool:
    """Whether a state stands right behind the number and describes no noun: "left thousands dead and …"."""
    if at + 1 >= len(tokens) or not _is_state(tokens[at + 1]):
        return False
    return at + 2 >= len(tokens) or tokens[at + 2].tag not in ("NOUN", "NAME", "ADJ")


def _is_state(token: Tagged) -> bool:
    """Whether an adjective stands in for the noun: "12 dead", "40 wounded"."""
    return token.tag in ("ADJ", "VERB") and token.lower in outcomes().states


def _hyphened(frame: Frame, quantity: FoundQuantity, at: int) -> Noun | None:
    """The "storey" of a 12-storey building, with the building as owner; a 30-member crew acts as one."""
    token = frame.chunks.tokens[at]
    rest = frame.text[quantity.number_end : token.end].strip("-‑ ").lower()
    if not rest or not rest[0].isalpha():
        return None
    head = lexemes.noun_lemma(rest.split("-")[0].split("‑")[0])
    phrase = frame.chunks.noun_at(at)
    owner = phrase if phrase is not None and frame.chunks.nouns[phrase].head != at else None
    end = frame.chunks.nouns[owner].end if owner is not None else at + 1
    return Noun(
        head, (), at, end, how="hyphen", phrase=owner if is_person(head) or head == "strong" else None, owner=owner
    )


def _after(frame: Frame, at: int, index: int, own: list[Noun]) -> Noun:
    """The noun of the number's own phrase; "10,000 American and 2,000 Iraqi soldiers" share theirs."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    head, end = _true_head(frame, at, phrase), phrase.end
    modifiers = [chunks.tokens[i] for i in range(at + 1, head)]
    shared = _shared_head(frame, at, index)
    if shared is not None:
        modifiers.append(chunks.tokens[phrase.head])
        other = chunks.nouns[shared]
        head = other.head
        if not other.numbers:
            end = other.end
            modifiers += [chunks.tokens[i] for i in other.modifiers]
    noun = chunks.tokens[head]
    if noun.lower in ("others", "other"):
        antecedent = own[-1] if own else Noun()
        return Noun(antecedent.head, antecedent.modifiers, at, end, how="others", phrase=index, scope=("additional",),
                    inferred=True)  # fmt: skip
    return Noun(head_word(noun), described(modifiers), at, end, how="noun", phrase=index)


def _true_head(frame: Frame, at: int, phrase: NounPhrase) -> int:
    """The head of a counted phrase; "seven guards travelling" counts guards."""
    tokens = frame.chunks.tokens
    if tokens[phrase.head].lower.endswith("ing") and tokens[at].text != "1":
        plurals = [i for i in range(at + 1, phrase.head) if tokens[i].tag == "NOUN" and tokens[i].form == "plural"]
        if plurals:
            return plurals[-1]
    return phrase.head


def _shared_head(frame: Frame, at: int, index: int) -> int | None:
    """The phrase whose noun a number's own lacks: "10,000 American and 2,000 Iraqi soldiers"."""
    chunks = frame.chunks
    head = chunks.tokens[chunks.nouns[index].head]
    if head.form == "plural" or (head.lower.endswith("s") and head.lower not in ("us", "u.s.")):
        return None
    bare_noun = head.tag == "NOUN" and chunks.tokens[at].text != "1" and not is_person(head.lemma)
    if head.tag not in ("NAME", "ADJ") and not bare_noun:
        return None
    for other, following in enumerate(chunks.nouns[index + 1 : index + 4], index + 1):
        if following.joined != other - 1:
            return None
        last = chunks.tokens[following.head]
        plural = following.plural is not False and (not bare_noun or last.form == "plural")
        if last.tag == "NOUN" and (following.numbers or following.determiner is None) and plural:
            return None if bare_noun and following.numbers else other
        if last.tag not in ("NAME", "ADJ") and not bare_noun:
            return None
    return None


def _of_phrase(frame: Frame, quantity: FoundQuantity, index: int, memory: list[Noun], own: list[Noun]) -> Noun | None:
    """As in "1,900 of them", "12 of its 3,000 soldiers", "two thirds of voters", "three of the rockets"."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    if phrase.of is None:
        return None
    other = chunks.nouns[phrase.of]
    share = quantity.kind in _SHARES
    token = chunks.tokens[other.head]
    if other.pronoun or token.lower in _BACKWARD:
        antecedent = own[-1] if own else _plural_before(frame, index) or (memory[-1] if memory else Noun())
        return Noun(antecedent.head, antecedent.modifiers, phrase.first, other.end, antecedent.head, "of_pronoun",
                    index,
                    scope=("part",), inferred=True)  # fmt: skip
    head = head_word(token)
    modifiers = described([chunks.tokens[i] for i in other.modifiers])
    definite = other.determiner is not None and chunks.tokens[other.determiner].lower not in ("a", "an")
    part = share or definite or bool(other.numbers) or other.possessor is not None
    whole = _whole(frame, other) if part else ""
    return Noun(head, modifiers, phrase.first, other.end, whole, "share_of" if share else "of", index,
                scope=("part",) if part and not share else ())  # fmt: skip


def _plural_before(frame: Frame, index: int) -> Noun | None:
    """The nearest plural in front: "replaced by cabins: 1,900 of them"."""
    chunks = frame.chunks
    for phrase in reversed(chunks.nouns[:index]):
        token = chunks.tokens[phrase.head]
        if token.tag == "NOUN" and token.form == "plural" and not phrase.numbers:
            return Noun(head_word(token), described([chunks.tokens[i] for i in phrase.modifiers]))
    return None


def _whole(frame: Frame, phrase: NounPhrase) -> str:
    """The words of a whole, as lemmas: "the population of Iraq" gives population."""
    return head_word(frame.chunks.tokens[phrase.head])


def _before_of(frame: Frame, quantity: FoundQuantity, index: int, own: list[Noun]) -> Noun | None:
    """As in "a choir of 60", "a toll of 57", "a budget of $5bn"; of money "an appeal for $5m", "promises worth $5m"."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    governor = next((n for n, p in enumerate(chunks.nouns) if p.of == index), None)
    if phrase.preposition is None:
        return None
    if governor is None and quantity.kind == "money" and chunks.tokens[phrase.preposition].lower in ("for", "worth"):
        governor = chunks.noun_at(phrase.preposition - 1) if phrase.preposition else None
    if governor is None:
        return None
    return measure_of(frame, governor, "noun_of_number", end=phrase.end, role=governor, own=own)


def _stuff(frame: Frame, quantity: FoundQuantity, index: int) -> Noun | None:
    """What a sum or measure is of: "$1.5 billion in aid", "500 tonnes of grain", "27 km of road", "41 km long"."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    after = phrase.end
    if after >= len(chunks.tokens):
        return None
    following = chunks.tokens[after]
    if quantity.kind == "measure" and following.lower in words().dimensions.words:
        return Noun(
            following.lower, (), phrase.first, after + 1, how="dimension", phrase=index, owner=subject(frame, index)
        )
    if following.lower not in _OF_WHAT or after + 1 >= len(chunks.tokens):
        return None
    other = chunks.noun_at(after + 1)
    if other is None or chunks.nouns[other].pronoun or chunks.nouns[other].numbers:
        return None
    target = chunks.nouns[other]
    token = chunks.tokens[target.head]
    if token.tag in ("NAME", "TIME") and following.lower == "in":
        return None
    modifiers = described([chunks.tokens[i] for i in target.modifiers])
    return Noun(
        head_word(token), modifiers, phrase.first, target.end, how="stuff", phrase=index, owner=subject(frame, index)
    )
