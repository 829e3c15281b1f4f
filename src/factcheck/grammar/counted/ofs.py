"""What stands in the "of" of a number: "1,900 of them", "12 of its 3,000 men", "a quarter of what we need"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, NounPhrase
from factcheck.grammar.counted.elsewhere import label
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import described, head_word, subject
from factcheck.grammar.counted.leaning import last_told, leaned_on, near, recalled
from factcheck.grammar.counted.levels import leveled
from factcheck.grammar.counted.lexicon import is_person, outcomes
from factcheck.grammar.counted.plurals import is_state
from factcheck.grammar.counted.record import SHARES, Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words_tables import knows
from factcheck.model.claim import Scope

OF_A_NUMBER = "of a number"  # "86 of 1,240 complaints": a part of all there are
_FREE_CLAUSE = 8  # tokens up to the verb of "what the city uses"


def of_phrase(frame: Frame, quantity: FoundQuantity, index: int, memory: list[Noun], own: list[Noun]) -> Noun | None:
    """As in "1,900 of them", "12 of its 3,000 soldiers", "two thirds of voters", "three of the rockets"."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    of = phrase.of if phrase.of is not None else _out_of(frame, phrase)
    if of is None:
        return _of_what(frame, index) if quantity.kind in SHARES else None
    other = _possessed(chunks, of)
    share = quantity.kind in SHARES
    token = chunks.tokens[other.head]
    if (unnamed := _of_those_who(frame, phrase, other, index, share=share)) is not None:
        return unnamed
    pointing = token.lower in small().backward or token.lower in ("that", "this")
    if other.pronoun or pointing or _is_the_total(chunks, other):
        return _of_them(frame, index, other, memory, own)
    head = _state_before(frame, other) or (
        _head_of_whole(frame, other, own or memory) if token.tag == "NUM" else head_word(token)
    )
    head = head or (_level_head(frame, index, own, memory, quantity) if token.tag == "NUM" else "")
    modifiers = described([chunks.tokens[i] for i in other.modifiers])
    definite = other.determiner is not None and chunks.tokens[other.determiner].lower not in ("a", "an")
    owned = other.possessor is not None or (definite and chunks.tokens[other.determiner or 0].tag == "POSS")
    part = definite or bool(other.numbers) or owned
    part = share or (part and not (owned and chunks.tokens[phrase.first].lower == "all"))  # "all 14 of its branches"
    whole = head if part else ""
    how = "share_of" if share else OF_A_NUMBER if other.numbers else "of"
    return Noun(head, modifiers, phrase.first, other.end, whole, how, index,
                subject(frame, index) if share else None, ("part",) if part and not share else ())  # fmt: skip


def _of_them(frame: Frame, index: int, other: NounPhrase, memory: list[Noun], own: list[Noun]) -> Noun:
    """A number of a pronoun counts what that stands for: "1,900 of them", "three of us", "most of it"."""
    phrase = frame.chunks.nouns[index]
    word = frame.chunks.tokens[other.head].lower
    part = Noun("", (), phrase.first, other.end, "", "of_pronoun", index, scope=("part",))
    if word in ("us", "you"):
        return part._replace(head="people", whole="people")
    if word in ("it", "its", "that", "this"):
        return part._replace(inferred=True, sure=False)
    known = leaned_on(own) if any(not noun.is_aside for noun in own) else None
    before = own or near(memory, frame.chunks.tokens[phrase.first].start)
    known = known or _plural_before(frame, index) or leaned_on(last_told(frame.text, before))
    if not own and _is_all_of_them(frame, phrase, other):
        return part._replace(head=known.head, modifiers=known.modifiers, scope=(), inferred=True)
    behind = bool(own) and known is own[-1] and frame.chunks.tokens[phrase.first - 1].text == ","
    return part._replace(head=known.head, modifiers=known.modifiers, whole=known.head, inferred=not behind)


def _out_of(frame: Frame, phrase: NounPhrase) -> int | None:
    """The 28 provinces of "in 20 out of 28 provinces"."""
    tokens = frame.chunks.tokens[phrase.end : phrase.end + 3]
    if [token.lower for token in tokens[:2]] != ["out", "of"] or len(tokens) < 3:
        return None
    return frame.chunks.noun_at(phrase.end + 2)


def _of_what(frame: Frame, index: int) -> Noun | None:
    """As in "a quarter of what we need": the whole is what the verb says."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    after = [token.lower for token in chunks.tokens[phrase.end : phrase.end + 2]]
    verb = next((v for v in chunks.verbs if v.first > phrase.end), None)
    if after not in (["of", "what"], ["of", "whatever"]) or verb is None or verb.first - phrase.end > _FREE_CLAUSE:
        return None
    return Noun("", (), phrase.first, verb.end, verb.lemma, "share_of", index, subject(frame, index))


def _is_the_total(chunks: Chunks, other: NounPhrase) -> bool:
    """Whether "of the total" points back at what was counted."""
    head = chunks.tokens[other.head]
    definite = other.determiner is not None and chunks.tokens[other.determiner].lower == "the"
    return definite and head.lemma == "total" and other.end - other.first == 2 and other.of is None


def _state_before(frame: Frame, other: NounPhrase) -> str:
    """The state in "two of the injured die": a verb that was read as the noun of an adjective."""
    tokens = frame.chunks.tokens
    head, before = tokens[other.head], tokens[other.head - 1]
    if other.head - other.first < 2 or before.lower not in outcomes().states or head.form == "plural":
        following = tokens[other.end] if other.end < len(tokens) else None
        alone = head.tag == "DET" and following is not None and following.lower in outcomes().states
        return following.lower if alone and following is not None else ""  # "all five of the dead belonged"
    return before.lower if knows(head.lemma, "V") else ""


def _of_those_who(frame: Frame, phrase: NounPhrase, other: NounPhrase, index: int, *, share: bool) -> Noun | None:
    """As in "six of those affected", "40 per cent of those on the drips": people, known by what is said of them."""
    tokens = frame.chunks.tokens
    those = tokens[other.first].lower in ("those", "the") and other.head > other.first
    token = tokens[other.head]
    if those and token.form in ("ed", "part") and token.tag in ("ADJ", "VERB") and not other.numbers:
        if is_state(token) or is_person(token.lower):
            return None
        modifiers: tuple[str, ...] = (token.lower,)
    elif token.lower == "those" and other.end < len(tokens) and tokens[other.end].tag in ("PREP", "CLAUSE"):
        if tokens[other.end].lower == "of":
            return None
        modifiers = ()
    elif token.lower == "those" and other.end < len(tokens) and tokens[other.end].form in ("ed", "part", "ing"):
        modifiers = (tokens[other.end].lemma,)
    else:
        return None
    scope: tuple[Scope, ...] = () if share else ("part",)
    return Noun("", modifiers, phrase.first, other.end, "", "share_of" if share else "of", index, scope=scope)


def _level_head(frame: Frame, index: int, own: list[Noun], memory: list[Noun], quantity: FoundQuantity) -> str:
    """What a level or label names: "the majority is 91 of 150", "Finishers: 112 of 154"."""
    told = leveled(frame, index, own, memory, quantity.kind)
    told = told or label(frame, frame.places[quantity.number_start], quantity.kind, own)
    return told.head if told is not None else ""


def _possessed(chunks: Chunks, index: int) -> NounPhrase:
    """What "of" leads to: in "half of the city's bridges" the bridges."""
    for _ in range(3):
        following = next((n for n, p in enumerate(chunks.nouns) if p.possessor == index), None)
        if following is None:
            break
        index = following
    return chunks.nouns[index]


def _is_all_of_them(frame: Frame, phrase: NounPhrase, pronoun: NounPhrase) -> bool:
    """Whether "of them" tells how many all were: "the observers, 212 of them, saw"; not "12 of them children"."""
    tokens = frame.chunks.tokens
    before = frame.chunks.noun_at(phrase.first - 2) if phrase.first > 1 else None
    if before is None or tokens[phrase.first - 1].text not in (",", "(", "–", "—"):
        return False
    noun = frame.chunks.nouns[before]
    closed = pronoun.end >= len(tokens) or tokens[pronoun.end].tag in ("PUNCT", "PREP")
    return closed and not noun.numbers and tokens[noun.head].form == "plural"


def _plural_before(frame: Frame, index: int) -> Noun | None:
    """The nearest plural in front: "replaced by cabins: 1,900 of them"."""
    chunks = frame.chunks
    for phrase in reversed(chunks.nouns[:index]):
        token = chunks.tokens[phrase.head]
        if token.tag == "NOUN" and token.form == "plural" and not phrase.numbers:
            return Noun(head_word(token), described([chunks.tokens[i] for i in phrase.modifiers]))
    return None


def _head_of_whole(frame: Frame, phrase: NounPhrase, own: list[Noun]) -> str:
    """What "11 of 73 kilometres", "nine in ten of the 2,400" are of: the unit, or the noun counted before."""
    quantity = frame.quantity_at(phrase.head)
    if quantity is not None and quantity.kind == "money":
        return ""
    if quantity is not None and quantity.quantity.unit is not None:
        return quantity.quantity.unit
    value = None if quantity is None else quantity.quantity.low
    return recalled(own, value).head
