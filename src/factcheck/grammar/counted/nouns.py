"""What a number counts: the noun after it or in its "of", else what `elsewhere` finds."""

from __future__ import annotations

import re

from factcheck.grammar import words as lexemes
from factcheck.grammar.chunks import NounPhrase
from factcheck.grammar.counted.ages import aged, tells_age
from factcheck.grammar.counted.elsewhere import given_to, is_whole, label, left_out, named_number, of_those
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import described, head_word, inside, measure_of, subject
from factcheck.grammar.counted.leaning import compared, gapped, is_plainly_counted, leaned_on
from factcheck.grammar.counted.levels import apposed, bracketed, drifted, level, leveled
from factcheck.grammar.counted.lexicon import is_person, outcomes, words
from factcheck.grammar.counted.measures import dimension, is_difference, mistaken_noun, per_one, priced, stuff
from factcheck.grammar.counted.ofs import of_phrase
from factcheck.grammar.counted.plurals import counts_nothing, is_numbered, is_past, is_plural, is_plural_form, is_state
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.grammar.tags import Tagged
from factcheck.grammar.words_tables import knows

_SUSPENDED = re.compile(r"-(?:,? (?:and |or |to )?\w{1,12}-){1,4}([a-z]{3,})")  # "four-, five- and six-cylinder"
_SHARES = ("share", "fraction")
_MEASURES = ("money", "measure", "share", "fraction")
_DIMENSION_OF = {"length": "long", "mass": "heavy"}


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
    if quantity.kind == "age" or tells_age(frame, quantity, at):
        return aged(frame, quantity, at)
    told, own = own, [noun for noun in own if is_plainly_counted(noun)]
    if (earlier := compared(frame, quantity, told)) is not None:
        return earlier
    memory = [*memory, *own]
    chunks = frame.chunks
    hedge = frame.text[quantity.number_end : quantity.end].strip("-‑")  # "140-odd people" are about 140
    if quantity.hyphened and not (hedge and quantity.kind == "count"):
        return _hyphened(frame, quantity, at)
    index = chunks.noun_at(at)
    if index is None:
        return label(frame, at, quantity.kind, told)
    if (whole := is_whole(frame, at, index, own)) is not None:
        return whole
    phrase = chunks.nouns[index]
    if _state_follows(chunks.tokens, at):
        bare = left_out(frame, quantity, index, own)
        return None if bare is None else bare._replace(end=at + 1)
    if (drift := drifted(frame, at, quantity.kind)) is not None:
        return drift
    if (across := dimension(frame, quantity, at, index)) is not None:
        return across
    if (strong := _strong(frame, at)) is not None:
        return strong
    if (half := _half_his(frame, quantity, at, index)) is not None:
        return half
    if quantity.kind == "money" and phrase.head <= at and (rated := per_one(frame, phrase, phrase.end, index)):
        return rated
    if quantity.kind == "money" and phrase.head > at and (owner := _before_of(frame, quantity, index, own)) is not None:
        return owner  # "the balance of $180m falls due"
    if is_difference(frame, quantity, chunks.tokens[phrase.end - 1].end):
        return Noun(how="difference", scope=("additional",), sure=False)
    if (owned := given_to(frame, quantity, at, index)) is not None:
        return owned
    named = named_number(frame, quantity, at, index)
    head = chunks.tokens[phrase.head]
    if is_numbered(frame, quantity, at, phrase):
        return Noun(how="numbered")
    if _is_singular(frame, at, index):
        bare = left_out(frame, quantity, index, own, memory)
        return bare if bare is None or bare.how == "numbered" else bare._replace(modifiers=(head.lemma or head.lower,))
    if phrase.head > at and not counts_nothing(head) and not is_state(head):
        plain = not quantity.is_broken or head.form == "plural"
        return _after(frame, at, index, own) if plain else named
    if (risen := _level_of(frame, quantity, index, own)) is not None:
        return risen
    return (
        named
        or of_phrase(frame, quantity, index, memory, own or [noun for noun in told if noun.kind == "count"])
        or (gapped(frame, quantity, index, told) if quantity.kind in (*_SHARES, "count") else None)
        or _before_of(frame, quantity, index, own)
        or (stuff(frame, quantity, index) if quantity.kind in _MEASURES else None)
        or label(frame, at, quantity.kind, told)
        or apposed(frame, at)
        or (bracketed(frame, at) if quantity.kind in _MEASURES else None)
        or leveled(frame, index, own, memory, quantity.kind, told)
        or of_those(frame, index, memory)
        or left_out(frame, quantity, index, own, memory)
    )


def _level_of(frame: Frame, quantity: FoundQuantity, index: int, own: list[Noun]) -> Noun | None:
    """As in "the deficit widened to 4.8% of GDP": a level of its subject, told as a share of a size."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    if quantity.kind != "share" or phrase.end + 1 >= len(chunks.tokens) or chunks.tokens[phrase.end].lower != "of":
        return None
    other = chunks.noun_at(phrase.end + 1)
    if other is None or chunks.tokens[chunks.nouns[other].head].lower not in words().wholes.words:
        return None
    return level(frame, index, own, quantity.kind)


def _is_singular(frame: Frame, at: int, index: int) -> bool:
    """Whether the head is a verb or adjective after all, since more than one is counted: "31 open", "860 work"."""
    chunks = frame.chunks
    head = chunks.tokens[chunks.nouns[index].head]
    many = frame.quantity_at(at)
    if chunks.tokens[at].text == "1" or many is None or many.kind != "count" or head.tag not in ("NOUN", "ADJ", "VERB"):
        return False
    if head.form == "plural" or head.text[0].isupper() or is_plural_form(head):
        return False
    if is_person(head.lemma) or is_person(head.lower):
        return False
    plural_inside = any(is_plural(chunks.tokens[i]) for i in range(at + 1, chunks.nouns[index].head))
    other = head.tag != "NOUN" or knows(head.lemma, "V") or knows(head.lemma, "J") or is_past(head.lower)
    return other and not plural_inside and _shared_head(frame, at, index) is None


def _half_his(frame: Frame, quantity: FoundQuantity, at: int, index: int) -> Noun | None:
    """As in "half his lessons", "half the town": the whole follows without "of"."""
    chunks = frame.chunks
    other = chunks.noun_at(at + 1) if quantity.kind == "fraction" and at + 1 < len(chunks.tokens) else None
    if other is None or chunks.tokens[at + 1].tag not in ("DET", "POSS"):
        return None
    owned = next((n for n, phrase in enumerate(chunks.nouns) if phrase.possessor == other), None)
    whole = chunks.nouns[other if owned is None else owned]  # "half the company's staff"
    token = chunks.tokens[whole.head]
    if whole.pronoun or whole.head <= at + 1 or token.tag not in ("NOUN", "NAME"):
        return None
    modifiers = described([chunks.tokens[i] for i in whole.modifiers if i > at])
    head = head_word(token)
    return Noun(head, modifiers, at, whole.end, head, "share_of", other, subject(frame, index))


def _state_follows(tokens: list[Tagged], at: int) -> bool:
    """Whether a state stands right behind the number and describes no noun: "left thousands dead and …"."""
    if at + 1 >= len(tokens) or not is_state(tokens[at + 1]):
        return False
    return at + 2 >= len(tokens) or tokens[at + 2].tag not in ("NOUN", "NAME", "ADJ")


def _hyphened(frame: Frame, quantity: FoundQuantity, at: int) -> Noun | None:
    """The "storey" of a 12-storey building, with the building as owner; a 30-member crew acts as one."""
    token = frame.chunks.tokens[at]
    rest = frame.text[quantity.number_end : token.end].strip("-‑ ").lower()
    if not rest:
        waits = _SUSPENDED.match(frame.text, quantity.number_end)
        return None if waits is None else Noun(lexemes.noun_lemma(waits[1].lower()), (), at, at + 1, how="hyphen")
    if not rest[0].isalpha():
        return None
    head = lexemes.noun_lemma(rest.split("-")[0].split("‑")[0])
    phrase = frame.chunks.noun_at(at)
    owner = phrase if phrase is not None and frame.chunks.nouns[phrase].head != at else None
    if head == "strong" and owner is not None:  # "a 650-strong force"
        head = head_word(frame.chunks.tokens[frame.chunks.nouns[owner].head])
    if quantity.kind == "measure":  # "a 14-kilometre canal" is 14 km long
        head = _DIMENSION_OF.get(units_by_name()[quantity.quantity.unit or ""].of, head)
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
    if noun.lower == "other" and end < len(chunks.tokens) and is_state(chunks.tokens[end]):
        return Noun(chunks.tokens[end].lower, (), at, end + 1, how="noun", phrase=index)  # "ten other wounded"
    if noun.lower in ("others", "other"):
        antecedent = own[-1] if own else Noun()
        return Noun(antecedent.head, antecedent.modifiers, at, end, how="others", phrase=index, scope=("additional",),
                    inferred=True)  # fmt: skip
    word = head_word(noun)
    if noun.tag == "NAME" and chunks.tokens[at].text != "1" and is_plural(noun):
        word = word.removesuffix("s")  # "nine Iraqis"
    if phrase.of is not None and head == phrase.head and not chunks.nouns[phrase.of].numbers:
        modifiers.append(chunks.tokens[chunks.nouns[phrase.of].head])  # "18 cases of measles"
    return Noun(word, described(modifiers), at, end, how="noun", phrase=index)


def _true_head(frame: Frame, at: int, phrase: NounPhrase) -> int:
    """The head of a counted phrase; "seven guards travelling" and "ten Danes cross" count guards and Danes."""
    tokens = frame.chunks.tokens
    head = tokens[phrase.head]
    if tokens[at].text == "1" or head.form == "plural" or is_person(head.lemma):
        return phrase.head
    if head.tag not in ("NOUN", "VERB", "ADJ", "NAME"):
        return phrase.head
    plurals = [i for i in range(at + 1, phrase.head) if is_plural(tokens[i])]
    if head.tag == "NAME" and plurals and tokens[plurals[-1]].tag == "NOUN" and _verb_behind(tokens, phrase.end):
        return plurals[-1]  # "12,000 boilers Halden called back"
    verbal = (
        head.lower.endswith("ing")
        or (head.tag != "NAME" and bool(plurals) and knows(head.lemma, "J"))
        or head.lower in outcomes().states
        or (bool(plurals) and tokens[plurals[-1]].tag == "NAME")
    )
    return plurals[-1] if plurals and verbal else phrase.head


def _verb_behind(tokens: list[Tagged], end: int) -> bool:
    return end < len(tokens) and tokens[end].tag in ("VERB", "AUX", "MODAL")


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


def _before_of(frame: Frame, quantity: FoundQuantity, index: int, own: list[Noun]) -> Noun | None:
    """As in "a choir of 60", "a toll of 57", "a budget of $5bn"; of money "an appeal for $5m", "promises worth $5m"."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    governor = next((n for n, p in enumerate(chunks.nouns) if p.of == index), None)
    if phrase.preposition is None:
        return None
    if governor is None and quantity.kind == "money" and chunks.tokens[phrase.preposition].lower != "of":
        return priced(frame, phrase, index, own)
    if governor is None and quantity.kind == "count" and chunks.tokens[phrase.preposition].lower == "for":
        return _room_for(frame, phrase, index)
    if governor is None:
        return mistaken_noun(frame, phrase)
    head = chunks.tokens[chunks.nouns[governor].head]
    if is_person(head.lemma) and own and chunks.tokens[phrase.head].tag == "NUM" and head.form == "plural":
        return leaned_on(own)._replace(end=phrase.end, how="gapped", phrase=None, owner=governor, inferred=True)
    if quantity.kind == "count" and is_person(head.lemma) and head.form != "plural":
        if head.lemma in words().kin.words:
            return Noun(how="numbered")  # "a grandmother of seven"
        if head.lemma not in words().collectives.words and chunks.tokens[phrase.head].tag == "NUM":
            return aged(frame, quantity, phrase.head)._replace(owner=governor)  # "a boy of nine"
    if head.lemma in words().counters.words and inside(frame, chunks.nouns[governor]) is None:
        return level(frame, governor, own) or measure_of(
            frame, governor, "noun_of_number", end=phrase.end, role=governor, own=own
        )
    return measure_of(frame, governor, "noun_of_number", end=phrase.end, role=governor, own=own)


def _room_for(frame: Frame, phrase: NounPhrase, index: int) -> Noun | None:
    """As in "room for 400", "beds for 12": what there is for so many."""
    chunks = frame.chunks
    governor = chunks.noun_at(phrase.preposition - 1) if phrase.preposition else None
    if governor is None or chunks.nouns[governor].end != phrase.preposition:
        return None
    head = chunks.tokens[chunks.nouns[governor].head]
    if head.tag != "NOUN" or is_person(head.lemma) or chunks.nouns[governor].numbers:
        return None
    return Noun(head_word(head), (), chunks.nouns[governor].first, phrase.end, how="noun_of_number", phrase=governor)


def _strong(frame: Frame, at: int) -> Noun | None:
    """As in "a battalion 650 strong": the count is of the members of what stands before it."""
    tokens = frame.chunks.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "strong" or at == 0:
        return None
    governor = frame.chunks.noun_at(at - 2 if tokens[at - 1].text == "," and at > 1 else at - 1)
    if governor is None:
        return None
    phrase = frame.chunks.nouns[governor]
    modifiers = described([frame.chunks.tokens[i] for i in phrase.modifiers])
    return Noun(head_word(tokens[phrase.head]), modifiers, phrase.first, at + 2, how="strong", phrase=governor)
