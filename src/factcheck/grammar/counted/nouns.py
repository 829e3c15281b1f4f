"""What a number counts: the noun after it or in its "of", else what `elsewhere` finds."""

from __future__ import annotations

import re

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.counted.ages import aged, tells_age
from factcheck.grammar.counted.elsewhere import given_to, is_whole, label, left_out, named_number, of_those
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import described, head_word, inside, measure_of, subject
from factcheck.grammar.counted.leaning import compared, gapped, is_of_size, is_plainly_counted, leaned_on
from factcheck.grammar.counted.levels import apposed, bracketed, drifted, level, leveled
from factcheck.grammar.counted.lexicon import is_person, words
from factcheck.grammar.counted.measures import dimension, is_difference, mistaken_noun, per_one, priced, stuff
from factcheck.grammar.counted.numbers_who import numbered_who
from factcheck.grammar.counted.ofs import of_phrase
from factcheck.grammar.counted.own_nouns import is_singular, own_noun
from factcheck.grammar.counted.plurals import counts_nothing, is_numbered, is_state
from factcheck.grammar.counted.record import MEASURES, SHARES, Noun
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words import words as lexemes
from factcheck.row import NamedTuple

_SUSPENDED = re.compile(r"-(?:,? (?:and |or |to )?\w{1,12}-){1,4}([a-z]{3,})")  # "four-, five- and six-cylinder"
_OFF = " off "
_DIMENSION_OF = {"length": "long", "mass": "heavy"}


class Number(NamedTuple):
    """A number in the phrase that it stands in, and the nouns counted before it.

    Attributes:
        frame: The parsed sentence.
        quantity: The number.
        at: Its token.
        place: Its noun phrase.
        memory: The nouns counted so far in the text.
        own: Those of its sentence that are plainly counted.
        told: All of its sentence.
    """

    frame: Frame
    quantity: FoundQuantity
    at: int
    place: int
    memory: list[Noun]
    own: list[Noun]
    told: list[Noun]

    @property
    def phrase(self) -> NounPhrase:
        """Its noun phrase."""
        return self.frame.chunks.nouns[self.place]


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
        return aged(frame, at)
    plainly = [noun for noun in own if is_plainly_counted(noun)]
    if (earlier := compared(frame, quantity, own)) is not None:
        return earlier
    hedge = frame.text[quantity.number_end : quantity.end].strip("-‑")  # "140-odd people" are about 140
    if quantity.hyphened and not (hedge and quantity.kind == "count"):
        return _hyphened(frame, quantity, at)
    index = frame.chunks.noun_at(at)
    if index is None:
        return label(frame, at, quantity.kind, own)
    if (whole := is_whole(frame, at, index, plainly)) is not None:
        return whole
    if _state_follows(frame.chunks.tokens, at):
        bare = left_out(frame, quantity, index, plainly)
        return None if bare is None else bare._replace(end=at + 1)
    number = Number(frame, quantity, at, index, [*memory, *plainly], plainly, own)
    return _by_construction(number) or _by_phrase(number)


def _by_construction(number: Number) -> Noun | None:
    """What a construction around the number says, whatever noun stands in its own phrase."""
    frame, quantity, at, index, *_ = number
    return (
        drifted(frame, at, quantity.kind)
        or dimension(frame, quantity, at, index)
        or _strong(frame, at)
        or _half_his(frame, quantity, at, index)
        or (_price_of(number) if quantity.kind == "money" else None)
        or (_taken_off(number) if quantity.kind in SHARES else None)
        or numbered_who(frame, quantity, at)
        or _difference(number)
        or given_to(frame, quantity, at, index)
    )


def _taken_off(number: Number) -> Noun | None:
    """What is taken off a price: "gave its guests 25 per cent off the next stay"."""
    behind = number.frame.text[number.quantity.end : number.quantity.end + len(_OFF)].lower()
    return Noun("discount", (), number.at, number.at + 1, how="named") if behind == _OFF else None


def _price_of(number: Number) -> Noun | None:
    """What a sum of money is paid for: one of a kind, or the noun that it describes."""
    frame, phrase = number.frame, number.phrase
    if phrase.head <= number.at:
        return per_one(frame, phrase, phrase.end, number.place)
    return _before_of(frame, number.quantity, number.place, number.own)  # "the balance of $180m falls due"


def _difference(number: Number) -> Noun | None:
    """By how much one thing is more than another: it counts nothing itself."""
    behind = number.frame.chunks.tokens[number.phrase.end - 1].end
    if not is_difference(number.frame, number.quantity, behind):
        return None
    return Noun(how="difference", scope=("additional",), sure=False)


def _by_phrase(number: Number) -> Noun | None:
    """The noun of the number's own phrase, where that is counted; else one told elsewhere."""
    frame, quantity, at, index, memory, own, _ = number
    phrase = number.phrase
    head = frame.chunks.tokens[phrase.head]
    if is_numbered(frame, quantity, at, phrase):
        return Noun(how="numbered")
    if is_singular(frame, at, index):
        bare = left_out(frame, quantity, index, own, memory)
        return bare if bare is None or bare.how == "numbered" else bare._replace(modifiers=(head.lemma or head.lower,))
    if phrase.head > at and not counts_nothing(head) and not is_state(head):
        plain = not quantity.is_broken or head.form == "plural"
        return own_noun(frame, at, index, own) if plain else named_number(frame, quantity, at, index)
    return _level_of(frame, quantity, index, own) or _elsewhere(number)


def _elsewhere(number: Number) -> Noun | None:
    """The noun of a number that has none in its own phrase: in its "of", its clause, or told before."""
    frame, quantity, at, index, memory, own, told = number
    return (
        named_number(frame, quantity, at, index)
        or of_phrase(frame, quantity, index, memory, own or [noun for noun in told if noun.kind == "count"])
        or (gapped(frame, quantity, index, told) if quantity.kind in (*SHARES, "count", "money") else None)
        or _before_of(frame, quantity, index, own)
        or (stuff(frame, quantity, index) if quantity.kind in MEASURES else None)
        or label(frame, at, quantity.kind, told)
        or apposed(frame, at)
        or (bracketed(frame, at) if quantity.kind in MEASURES else None)
        or leveled(frame, index, own, [noun for noun in memory if is_of_size(quantity, noun)], quantity.kind, told)
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
        return _room_for(frame, phrase)
    if governor is None:
        return mistaken_noun(frame, phrase)
    head = chunks.tokens[chunks.nouns[governor].head]
    if is_person(head.lemma) and own and chunks.tokens[phrase.head].tag == "NUM" and head.form == "plural":
        return leaned_on(own)._replace(end=phrase.end, how="gapped", phrase=None, owner=governor, inferred=True)
    if quantity.kind == "count" and is_person(head.lemma) and head.form != "plural":
        if head.lemma in words().kin.words:
            return Noun(how="numbered")  # "a grandmother of seven"
        if head.lemma not in words().collectives.words and chunks.tokens[phrase.head].tag == "NUM":
            return aged(frame, phrase.head)._replace(owner=governor)  # "a boy of nine"
    if head.lemma in words().counters.words and inside(frame, chunks.nouns[governor]) is None:
        return level(frame, governor, own) or measure_of(
            frame, governor, "noun_of_number", end=phrase.end, role=governor, own=own
        )
    return measure_of(frame, governor, "noun_of_number", end=phrase.end, role=governor, own=own)


def _room_for(frame: Frame, phrase: NounPhrase) -> Noun | None:
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
