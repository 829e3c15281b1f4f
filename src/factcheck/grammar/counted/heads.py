"""The word a measure is known by: the head of a noun phrase, its modifiers, its owner."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.lexicon import outcomes, words
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words import words as lexemes
from factcheck.grammar.words.words_tables import knows


def head_word(token: Tagged) -> str:
    """The lemma a noun is known by: a plural with a singular of its own gives that, else the word."""
    if token.tag in ("NAME", "ADJ") or (token.tag == "VERB" and token.form in ("ed", "part", "ing")):
        return token.lower
    lemma = token.lemma or token.lower
    if lemma.endswith("men") and len(lemma) > 3 and token.tag != "VERB":
        return lemma[:-2] + "an"
    return lexemes.noun_lemma(lemma) if token.tag in ("NOUN", "TIME", "UNIT") else lemma


def described(tokens: list[Tagged]) -> tuple[str, ...]:
    """The words that describe a noun, as lemmas; names as they are."""
    kept = [
        t.lower if t.tag == "NAME" else t.lemma or t.lower for t in tokens if t.tag in ("NAME", "NOUN", "ADJ", "VERB")
    ]
    return tuple(dict.fromkeys(kept))


def measure_of(
    frame: Frame,
    governor: int,
    how: str,
    *,
    end: int | None = None,
    role: int | None = None,
    own: list[Noun] | None = None,
) -> Noun:
    """The measure that a noun phrase names: "the number of troops" is troops, "the death toll" a toll."""
    chunks = frame.chunks
    phrase = chunks.nouns[governor]
    token = chunks.tokens[phrase.head]
    stop = phrase.end if end is None else end
    modifiers = described([chunks.tokens[i] for i in phrase.modifiers])
    possessor = phrase.possessor
    if phrase.pronoun or token.tag in ("PRON", "TIME"):
        return Noun("", (), phrase.first, stop, how=how, phrase=role, owner=governor, sure=False)
    if token.lemma in words().counters.words and not _is_stock(frame, phrase):
        inner = inside(frame, phrase)
        if inner is not None:
            head, more = inner
            return Noun(head, tuple(dict.fromkeys((*more, *modifiers))), phrase.first, stop, how=how, phrase=role)
        if own and not modifiers and token.lemma != "toll":  # "2,140 patients, bringing the number to 3,600"
            return Noun(own[-1].head, own[-1].modifiers, phrase.first, stop, how=how, phrase=role, inferred=True)
        if token.lemma != "toll" and (at := _named_before(frame, phrase)) is not None:
            others = described([chunks.tokens[i] for i in phrase.modifiers if i != at])
            return Noun(head_word(chunks.tokens[at]), others, phrase.first, stop, how=how, phrase=role, owner=possessor)
    owner = phrase.of if phrase.of is not None and not chunks.nouns[phrase.of].numbers else possessor
    if owner is None and how == "level" and phrase.of is None:
        owner = governor
    return Noun(head_word(token), modifiers, phrase.first, stop, how=how, phrase=role, owner=owner)


def _is_stock(frame: Frame, phrase: NounPhrase) -> bool:
    """Whether "shares" are those of a firm, and count nothing: "shares of the bank fell 7 percent"."""
    of = None if phrase.of is None else frame.chunks.nouns[phrase.of]
    head = None if of is None else frame.chunks.tokens[of.head]
    plural = frame.chunks.tokens[phrase.head].lower == "shares"
    return plural and head is not None and head.form != "plural"


def _named_before(frame: Frame, phrase: NounPhrase) -> int | None:
    """The noun that a counter counts: the "passenger" of "passenger numbers"."""
    last = phrase.head - 1
    return last if last in phrase.modifiers and frame.chunks.tokens[last].tag == "NOUN" else None


def noun_of(frame: Frame, phrase: NounPhrase) -> int:
    """The token of the noun that a phrase is about: "customers" in "customers cut (off)", where "cut" is a verb."""
    tokens = frame.chunks.tokens
    head = tokens[phrase.head]
    before = tokens[phrase.head - 1]
    verbal = head.tag == "NOUN" and head.form != "plural" and knows(head.lemma, "V")
    plural = phrase.head - 1 in phrase.modifiers and before.tag == "NOUN" and before.form == "plural"
    return phrase.head - 1 if verbal and plural else phrase.head


def inside(frame: Frame, phrase: NounPhrase) -> tuple[str, tuple[str, ...]] | None:
    """The noun in "the number of troops" or "the number of dead"."""
    tokens = frame.chunks.tokens
    if phrase.of is not None:
        other = frame.chunks.nouns[phrase.of]
        if not other.pronoun and not other.numbers:
            head = noun_of(frame, other)
            return head_word(tokens[head]), described([tokens[i] for i in other.modifiers if i != head])
    after = phrase.end
    if after + 1 < len(tokens) and tokens[after].lower == "of":
        for token in tokens[after + 1 : after + 4]:
            if token.tag == "NUM":
                return None
            if token.lower in outcomes().states or token.tag == "NOUN":
                return token.lemma if token.tag == "NOUN" else token.lower, ()
    return None


def subject(frame: Frame, index: int) -> int | None:
    """The subject of the clause that a phrase stands in, if it is another phrase."""
    for clause in frame.chunks.clauses:
        if index in clause.objects or any(index == n for _, n in clause.prepositions):
            return clause.subject if clause.subject != index else None
    return None
