"""Ages: whose they are, and which bare numbers are ages: "who is 29", "At 24, she won", "he died at 84"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.counted.ages_ended import ended_life
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.names.names_words import given_names
from factcheck.grammar.numbers.around import small as number_words
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words import words as lexemes
from factcheck.model.years import OLDEST

_OF_A_PHRASE = ("CONJ", "DET", "POSS", "PRON", "ADJ", "NOUN", "NAME")
_STATES = ("be", "turn", "become")


def tells_age(frame: Frame, quantity: FoundQuantity, at: int) -> bool:
    """Whether a bare number is an age: "who is 29", "At 24, she won", "he died at 84"."""
    index, value = frame.chunks.noun_at(at), quantity.quantity
    if gapped(frame, quantity, at) is not None:
        return True
    if index is None or quantity.kind != "count" or value.low != value.high or not 0 < (value.low or 0) <= OLDEST:
        return False
    if not _stands_alone(frame, quantity, index, at):
        return False
    return any(_tells(frame, clause, index, quantity) for clause in frame.chunks.clauses)


def gapped(frame: Frame, quantity: FoundQuantity, at: int) -> int | None:
    """Who has an age that leaves its verb to the one before: the mate of "the captain is 41, the mate 29"."""
    value = quantity.quantity
    if quantity.kind != "count" or value.low != value.high or not 0 < (value.low or 0) <= OLDEST:
        return None
    before = max((place for place in frame.folded if place < at), default=None)
    if before is None or not _closed(frame, at + 1) or not _hands_on(frame, before, at):
        return None
    earlier = frame.folded[before]
    if earlier.kind != "age" and not tells_age(frame, earlier, before):
        return None
    return next((n for n in reversed(range(len(frame.chunks.nouns))) if _is_named_between(frame, n, before, at)), None)


def _hands_on(frame: Frame, before: int, at: int) -> bool:
    """Whether a comma or "and" and nothing but a person stand between two ages."""
    between = frame.chunks.tokens[before + 1 : at]
    told = len(between) > 1 and (between[0].text == "," or between[0].tag == "CONJ")
    return told and all(token.tag in _OF_A_PHRASE or token.text == "," for token in between)


def _is_named_between(frame: Frame, index: int, before: int, at: int) -> bool:
    """Whether a phrase between two ages is one person."""
    phrase, tokens = frame.chunks.nouns[index], frame.chunks.tokens
    if not before < phrase.first < at or (phrase.plural and at not in phrase.numbers) or phrase.pronoun:
        return False
    called = tokens[phrase.head if phrase.head != at else at - 1]
    return called.tag == "NAME" or (called.tag == "NOUN" and lexemes.is_person(called.lemma))


def _closed(frame: Frame, stop: int) -> bool:
    """Whether nothing that a number could count stands at a place."""
    tokens = frame.chunks.tokens
    behind = tokens[stop] if stop < len(tokens) else None
    return behind is None or behind.tag in ("PUNCT", "CONJ", "TIME") or behind.lower in words().after_age.words


def _stands_alone(frame: Frame, quantity: FoundQuantity, index: int, at: int) -> bool:
    """Whether nothing that could be counted belongs to the number."""
    phrase = frame.chunks.nouns[index]
    if phrase.head != at or phrase.end - phrase.first > 1 or phrase.of is not None:
        return False
    return _closed(frame, phrase.end) and quantity.number_end == quantity.end


def _tells(frame: Frame, clause: Clause, index: int, quantity: FoundQuantity) -> bool:
    """Whether a clause says of one person that a number is their age."""
    chunks = frame.chunks
    phrase, verb = chunks.nouns[index], chunks.verbs[clause.verb]
    within = index in clause.objects or any(n == index for _, n in clause.prepositions)
    if not within or clause.subject is None or (verb.lemma not in words().aging.words and phrase.preposition != 0):
        return False
    preposition = chunks.tokens[phrase.preposition].lower if phrase.preposition is not None else ""
    relative = clause.opening == "relative" or preposition == "at"
    if preposition not in ("", "at"):
        return False
    if not _is_somebody(frame, clause.subject, spelled=quantity.spelled, relative=relative):
        return False
    return (preposition == "at") != (verb.lemma in _STATES)


def _is_somebody(frame: Frame, index: int, *, spelled: bool, relative: bool) -> bool:
    """Whether a phrase is one person, so that the number beside it is an age: "she", "the driver", "Ana Lopez"."""
    phrase = frame.chunks.nouns[index]
    head = frame.chunks.tokens[phrase.head]
    if phrase.numbers or phrase.plural:
        return False
    if phrase.pronoun or head.tag == "CLAUSE":
        return head.lower in small().persons
    if head.tag == "NAME":
        given = frame.chunks.tokens[phrase.first].lower in given_names()  # "Rosa is seven", not "Leeds is seven"
        return phrase.determiner is None and (given or (not spelled and (relative or phrase.end - phrase.first > 1)))
    return head.tag == "NOUN" and head.form != "plural" and lexemes.is_person(head.lemma)


def _is_its_age(frame: Frame, clause: Clause, index: int) -> bool:
    """Whether a number is the age of a clause's subject."""
    if index in clause.objects:
        return frame.chunks.verbs[clause.verb].lemma in words().aging.words
    return any(n == index and frame.chunks.tokens[p].lower == "at" for p, n in clause.prepositions)


def _at_the_age(frame: Frame, index: int) -> int | None:
    """Whose age "at the age of 84" is: that of the subject of its clause, where that is a person."""
    chunks = frame.chunks
    outer = next((n for n, p in enumerate(chunks.nouns) if p.of == index), None)
    if outer is None or chunks.tokens[chunks.nouns[outer].head].lemma != "age":
        return None
    holding = [c for c in chunks.clauses if any(n == outer for _, n in c.prepositions)]
    subject = holding[0].subject if holding else None
    if subject is None:
        return None
    head = chunks.tokens[chunks.nouns[subject].head]
    person = head.tag == "NAME" or head.lower in small().persons or lexemes.is_person(head.lemma)
    return subject if person else None


def _is_time(frame: Frame, index: int) -> bool:
    """Whether a phrase tells when: "last year"."""
    head = frame.chunks.tokens[frame.chunks.nouns[index].head]
    return head.tag == "TIME" or "time" in lexemes.types(head.lemma)


def _ended_aged(frame: Frame, at: int) -> int | None:
    """Who did so at an age that stands behind the time of it: the subject of the clause, where that is a person."""
    chunks = frame.chunks
    told = [c for c in chunks.clauses if chunks.verbs[c.verb].main < at and c.first < at <= c.end]
    for clause in sorted(told, key=lambda c: -chunks.verbs[c.verb].main):
        if clause.subject is not None and _is_somebody(frame, clause.subject, spelled=False, relative=True):
            return clause.subject
    return None


def aged(frame: Frame, at: int) -> Noun:
    """Whose age it is: "the 12-year-old driver", "Maria Lopez, 34,", "a boy aged nine", "she is 34 years old"."""
    chunks = frame.chunks
    index = chunks.noun_at(at)
    quantity = frame.folded.get(at)
    owner = gapped(frame, quantity, at) if quantity is not None else None
    behind_aged = at > 0 and chunks.tokens[at - 1].lower in number_words().age
    if owner is not None or (behind_aged and index is not None and chunks.nouns[index].first >= at):
        pass  # "a man aged 40 and 12 others"
    elif index is not None and chunks.nouns[index].head != at:
        owner = index
    elif index is not None:
        clause = next((c for c in chunks.clauses if _is_its_age(frame, c, index)), None)
        owner = clause.subject if clause is not None else None
    if owner is None and index is not None and not behind_aged:
        owner = _at_the_age(frame, index)
    ended = ended_life(frame, at) if owner is None and behind_aged else None
    if ended is not None:
        owner = ended[1]  # "Pell died in Orme in 1921, aged 58": neither the town nor the year is so old
    elif owner is None:
        before = [n for n, p in enumerate(chunks.nouns) if p.end <= at and at - p.end <= 6 and n != index]
        owner = before[-1] if before else None
        if owner is not None and behind_aged and _is_time(frame, owner):
            owner = _ended_aged(frame, at)  # "Rosen, who sold it and died last year aged 96"
        if owner is not None and chunks.nouns[owner].pronoun:  # "the youngest of them aged eleven"
            owner = next((n for n, p in enumerate(chunks.nouns) if p.of == owner), owner)
    first = at if owner is None else min(at, chunks.nouns[owner].first)
    end = at + 1 if owner is None else max(at + 1, chunks.nouns[owner].end)
    return Noun("age", (), first, end, how="age", owner=owner, sure=owner is not None)
