"""Ages told by a bare number: "Roth, 47, won", "the pilot was 52", "she was about 40", "a woman of 71"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import is_person, types
from factcheck.kinds.figures.offspring import kin
from factcheck.kinds.galley import Galley, Reading
from factcheck.model.years import OLDEST
from factcheck.row import NamedTuple

LEAST_BARE = 10  # under it a bare number behind a name is as often a score or a rank
_BEHIND = frozenset({",", ".", ";", ":", ")", "–", "—", "?", "!"})
_THINGS = frozenset({"group", "structure", "event", "act", "document", "vehicle", "place"})
_LIVING = frozenset({"person", "animal"})


class Age(NamedTuple):
    """An age: its quantity, and the place of the words for whose it is."""

    quantity: FoundQuantity
    owner: tuple[int, int]
    now: bool = False  # said to be the age on the day of the text


def ages(galley: Galley, reading: Reading) -> dict[int, Age]:
    """The ages of a sentence that no word calls so, by the place of their number."""
    found: dict[int, Age] = {}
    for quantity in reading.quantities:
        owner = _owner(reading, quantity) if _may_be_age(quantity) else None
        if owner is not None:
            phrase = reading.chunks.nouns[owner]
            span = reading.chunks.span(phrase.first, phrase.end)
            told = galley.document.text[span[1] : quantity.number_start].lower().split()
            found[quantity.number_start] = Age(
                quantity, span, "now" in told or "is" in told or _these_days(galley, quantity)
            )
    return found


def _these_days(galley: Galley, quantity: FoundQuantity) -> bool:
    behind = galley.document.text[quantity.end : quantity.end + 16].lower().split()
    return behind[:1] == ["now"] or behind[:2] == ["these", "days"]


def whose(reading: Reading, owner: tuple[int, int] | None) -> str:
    """The noun for an unnamed person whose age is told: the girl of "a girl of twelve"."""
    span = reading.tokens_between(*owner) if owner is not None else range(0)
    index = reading.chunks.noun_at(span.stop - 1) if span else None
    token = reading.chunks.tokens[reading.chunks.nouns[index].head] if index is not None else None
    told = token is not None and token.tag == "NOUN" and not any(c.isdigit() for c in token.text)
    return token.lemma.lower() if token is not None and told and "-old" not in token.lower else ""


def is_of_a_thing(noun: str) -> bool:
    """Whether a noun tells of no living being, whose age is then nobody's: "a 10-year-old firm", "the old case"."""
    thing = noun in kin().aged or (bool(types(noun) & _THINGS) and not types(noun) & _LIVING)
    return thing and not is_person(noun)


def _may_be_age(quantity: FoundQuantity) -> bool:
    ends = [end for end in (quantity.quantity.low, quantity.quantity.high) if end is not None]
    whole = bool(ends) and all(float(end).is_integer() and 0 < end <= OLDEST for end in ends)
    return quantity.kind == "count" and whole and not quantity.quantity.unit and not quantity.hyphened


def _owner(reading: Reading, quantity: FoundQuantity) -> int | None:
    """The noun phrase whose age a bare number tells, or None."""
    chunks = reading.chunks
    span = reading.tokens_between(quantity.number_start, quantity.number_end)
    if not span or not _ends_there(reading, span.stop):
        return None
    first = span.start
    while first > 0 and chunks.tokens[first - 1].lower in kin().slight:
        first -= 1
    before = chunks.tokens[first - 1] if first else None
    if before is None:
        return None
    owner: int | None
    if before.text == ",":
        return _beside(reading, quantity, first - 1, span.stop)
    if before.lower == "of":
        owner = next((n for n, p in enumerate(chunks.nouns) if p.end == first - 1), None)
        told = (
            owner is not None and chunks.nouns[owner].determiner is not None and not _follows_noun(reading, span.stop)
        )
        return owner if told and owner is not None and _is_one_person(reading, owner, named=False) else None
    if before.lower == "at" and first > 1 and chunks.tokens[first - 2].lower == "dead":
        return _beside_dead(reading, first - 2)
    if before.lower == "at":
        return _died(reading, first - 1)
    clause = next((c for c in chunks.clauses if _says(reading, c, first)), None)
    owner = clause.subject if clause is not None else None
    if owner is None or _least(quantity) < LEAST_BARE:
        return None
    pronoun = chunks.tokens[chunks.nouns[owner].head].lower in word_lists()["one_person"]
    return owner if pronoun or _is_one_person(reading, owner) else None


def _beside_dead(reading: Reading, at: int) -> int | None:
    """Whose life ended, as in "Otto Linde, dead at 77,"."""
    tokens = reading.chunks.tokens
    if not at or tokens[at - 1].text != ",":
        return None
    owner = next((n for n, p in enumerate(reading.chunks.nouns) if p.end == at - 1), None)
    return owner if owner is not None and _is_one_person(reading, owner) else None


def _died(reading: Reading, at: int) -> int | None:
    """Whose life ended, as in "van Haelen died at fifty-nine"."""
    chunks = reading.chunks
    clause = next((c for c in chunks.clauses if chunks.verbs[c.verb].end == at), None)
    if clause is None or clause.subject is None or chunks.verbs[clause.verb].lemma not in kin().turns_of_life:
        return None
    pronoun = chunks.tokens[chunks.nouns[clause.subject].head].lower in word_lists()["one_person"]
    return clause.subject if pronoun or _is_one_person(reading, clause.subject) else None


def _least(quantity: FoundQuantity) -> float:
    return float(quantity.quantity.low or quantity.quantity.high or 0)


def _beside(reading: Reading, quantity: FoundQuantity, comma: int, stop: int) -> int | None:
    """The person whose age stands between commas, as in "Ana Roth, 47, won"."""
    tokens = reading.chunks.tokens
    closed = stop >= len(tokens) or tokens[stop].text in _BEHIND or tokens[comma + 1].lower in kin().slight
    closed = closed or _says_these_days(reading, stop)
    owner = next((n for n, p in enumerate(reading.chunks.nouns) if p.end == comma), None)
    if owner is not None and closed and not _is_one_person(reading, owner):
        owner = _at_something(reading, owner)
    if owner is None or not closed or not _is_one_person(reading, owner):
        return None
    named = tokens[reading.chunks.nouns[owner].head].tag == "NAME"
    return None if named and _least(quantity) < LEAST_BARE else owner


def _at_something(reading: Reading, index: int) -> int | None:
    """The phrase that other phrases only place: the man of "the man at the wheel of the bus, 49, was hurt"."""
    nouns = reading.chunks.nouns
    at = index
    while at > 0 and nouns[at].preposition is not None and nouns[at - 1].end == nouns[at].preposition:
        at -= 1
    return at if at != index and nouns[at].preposition is None else None


def _says(reading: Reading, clause: Clause, first: int) -> bool:
    """Whether a clause says right before a number that somebody is or turned so old."""
    verb = reading.chunks.verbs[clause.verb]
    return verb.end == first and verb.lemma in kin().being_old and not verb.passive and verb.modal is None


def _ends_there(reading: Reading, stop: int) -> bool:
    """Whether a number stands for itself: nothing that it could count comes behind it."""
    tokens = reading.chunks.tokens
    if stop >= len(tokens):
        return True
    if _says_these_days(reading, stop):
        return True
    return (
        tokens[stop].text in _BEHIND
        or tokens[stop].lower in kin().behind_age
        or tokens[stop].tag in ("VERB", "AUX", "MODAL")
    )


def _says_these_days(reading: Reading, at: int) -> bool:
    """Whether the words at a place are "these days"."""
    return [token.lower for token in reading.chunks.tokens[at : at + 2]] == ["these", "days"]


def _follows_noun(reading: Reading, stop: int) -> bool:
    tokens = reading.chunks.tokens
    return stop < len(tokens) and tokens[stop].tag in ("NOUN", "NAME", "UNIT", "TIME")


def _is_one_person(reading: Reading, index: int, *, named: bool = True) -> bool:
    """Whether a phrase names one person, or tells of one by a noun."""
    chunks, phrase = reading.chunks, reading.chunks.nouns[index]
    head = chunks.tokens[phrase.head]
    if head.tag == "NAME":
        return named and _names_a_person(reading, phrase)
    return head.tag == "NOUN" and head.form != "plural" and not phrase.numbers and _is_a_person(head.lemma)


def _is_a_person(noun: str) -> bool:
    """Whether a noun tells of one person: a crew of 14 is not aged 14."""
    return is_person(noun) and "group" not in types(noun)


def _names_a_person(reading: Reading, phrase: NounPhrase) -> bool:
    start, end = reading.chunks.span(phrase.first, phrase.end)
    kinds = [name.kind for name in reading.names if name.start < end and start < name.end]
    return bool(kinds) and kinds[-1] == "person"
