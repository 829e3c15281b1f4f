"""The noun of a number's own phrase: the soldiers of "10,000 American and 2,000 Iraqi soldiers"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import described, head_word
from factcheck.grammar.counted.lexicon import is_person, outcomes
from factcheck.grammar.counted.plurals import is_past, is_plural, is_plural_form, is_state
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words_tables import knows


def own_noun(frame: Frame, at: int, index: int, own: list[Noun]) -> Noun:
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


def is_singular(frame: Frame, at: int, index: int) -> bool:
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
