"""The phrases of a clause that tells a deed: who fills its slot, what it was done to, and whether these will do."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.chunks import Clause
from factcheck.grammar.names import FoundName
from factcheck.grammar.words import is_person
from factcheck.kinds.galley import Galley, Reading
from factcheck.questions.deeds import ONE_THING, Tokens, deed_words, telling_apart

TAKES = {
    "": frozenset({"person", "organisation", "group", "place", "nation", "name"}),
    "person": frozenset({"person", "name"}),
    "place": frozenset({"place", "name"}),
    "venue": frozenset({"place", "organisation", "name"}),
    "body": frozenset({"organisation", "group", "place", "name"}),
}
_ANY = frozenset({"a", "an", "any", "no", "some", "every", "each", "another"})


def phrase_at(reading: Reading, clause: Clause, place: str, *, turned: bool) -> int | None:
    """The phrase in a place of the clause; of a passive one the agent is its subject."""
    if turned:
        place = {"subject": "by", "object": "subject"}.get(place, place)
    if place == "subject":
        before = _right_before(reading, clause) if turned else None
        return before if before is not None else clause.subject
    if place == "object":
        end = reading.chunks.verbs[clause.verb].end
        objects = (*clause.objects, *(noun for at, noun in clause.prepositions if at == end))
        return next((one for one in objects if _says_more(reading, one)), None)
    tokens = reading.chunks.tokens
    return next((noun for at, noun in clause.prepositions if tokens[at].lower == place), None)


def _right_before(reading: Reading, clause: Clause) -> int | None:
    """The phrase that a bare participle stands behind: "a penalty converted by"."""
    group = reading.chunks.verbs[clause.verb]
    if group.form != "participle" or group.auxiliaries or not group.first:
        return None
    return reading.chunks.noun_at(group.first - 1)


def _says_more(reading: Reading, number: int) -> bool:
    """Whether a phrase is more than an article that a time cut off."""
    phrase = reading.chunks.nouns[number]
    return phrase.end - phrase.first > 1 or reading.chunks.tokens[phrase.head].tag != "DET"


def of_class(reading: Reading, number: int, classes: Sequence[str]) -> bool:
    """Whether a phrase is headed by a noun of one of the classes, or by a name where any name will do."""
    if not classes:
        return True
    phrase, tokens, nouns = reading.chunks.nouns[number], reading.chunks.tokens, deed_words().nouns
    wanted = [nouns[name] for name in classes if name in nouns]
    if phrase.joined is not None and wanted and of_class(reading, phrase.joined, [c for c in classes if c in nouns]):
        return True  # "the prize, and the cheque that goes with it, went to"
    head = tokens[phrase.head]
    if any(head.lemma.lower() in words or head.lower in words for words in wanted):
        return True
    called = head.tag in {"NAME", "NUM"} or phrase.head in reading.named
    before = [token.lower for token in tokens[phrase.first : phrase.head + 1]] if called else []
    if any(word in words for word in before for words in wanted):  # "the ferry Solvang", "Flight 212"
        return True
    if ONE_THING in classes and head.tag == "NOUN" and not (phrase.plural or phrase.pronoun or phrase.numbers):
        opener = tokens[phrase.first].lower
        return phrase.possessor is not None or (phrase.determiner is not None and opener not in _ANY)
    named = any(at in reading.named for at in range(phrase.first, phrase.end))
    return "name" in classes and named and called


def behind_it(reading: Reading, number: int, clause: Clause, value: int) -> tuple[int, bool]:
    """Who is meant where "it" stands first ("it fell to her to sign", "it was Lang who was flying"), or was hired."""
    chunks = reading.chunks
    earlier = chunks.clauses[:number]
    before = chunks.verbs[earlier[-1].verb] if earlier else None
    word = chunks.tokens[chunks.nouns[value].head].lower
    if word == "it" and before is not None and before.lemma in deed_words().falls:
        to = [noun for at, noun in earlier[-1].prepositions if chunks.tokens[at].lower == "to"]
        return (to[-1], True) if to else (value, False)
    cleft = clause.opening == "relative" and any(
        chunks.verbs[one.verb].lemma == "be" and value in one.objects and one.subject is not None
        and chunks.tokens[chunks.nouns[one.subject].head].lower == "it"
        for one in earlier
    )  # fmt: skip
    hired = clause.opening == "gerund" and before is not None and before.lemma in deed_words().hires
    if hired and before is not None and earlier[-1].objects and not before.passive:
        return earlier[-1].objects[0], False  # "has hired Dara Fenn, replacing Ole Brix"
    return value, cleft


def name_in(galley: Galley, reading: Reading, number: int, takes: str) -> FoundName | None:
    """The name that a phrase ends with, or that stands in apposition to it; None where "and" joins two."""
    chunks = reading.chunks
    phrase = chunks.nouns[number]
    if _and_another(reading, number):
        return None
    left, right = chunks.span(phrase.first, chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end)
    stood = galley.chains.holder(left, right) if phrase.pronoun else None
    if stood is not None and stood.kind == "person":
        return FoundName(left, right, chunks.tokens[phrase.head].text, "person", "", left, stood.name)
    inside = [name for name in reading.names if left <= name.start < right]
    if not inside and chunks.tokens[phrase.end : phrase.end + 1] and chunks.tokens[phrase.end].text == ",":
        after = chunks.noun_at(phrase.end + 1)
        low, right = chunks.span(chunks.nouns[after].first, chunks.nouns[after].end) if after is not None else (0, 0)
        inside = [name for name in reading.names if low <= name.start < right]
    if not inside or inside[-1].form == "demonym" or inside[-1].end < right:
        return None
    titled = takes == "person" and is_person(chunks.tokens[phrase.head].lemma.lower())  # "the Duchess of Sarn"
    return inside[-1] if titled or inside[-1].kind in TAKES[takes] else None


def _and_another(reading: Reading, number: int) -> bool:
    """Whether "and" or "or" joins a phrase to another."""
    chunks = reading.chunks
    linked = [number] if chunks.nouns[number].joined is not None else []
    linked += [k for k, other in enumerate(chunks.nouns) if other.joined == number]
    firsts = (chunks.nouns[k].first for k in linked)
    return any(first and chunks.tokens[first - 1].lower in {"and", "or", "&"} for first in firsts)


def thing_of(galley: Galley, reading: Reading, number: int | None) -> tuple[tuple[Tokens, ...], str, tuple[str, ...]]:
    """The names, the head and the plain words of what an act was done to."""
    if number is None:
        return (), "", ()
    chunks = reading.chunks
    phrase = chunks.nouns[number]
    first = chunks.nouns[phrase.possessor].first if phrase.possessor is not None else phrase.first
    end = chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end
    left, right = chunks.span(first, end)
    behind = chunks.noun_at(end + 1) if end + 1 < len(chunks.tokens) and chunks.tokens[end].lower == "for" else None
    end = chunks.nouns[behind].end if behind is not None else end  # "the prize for poetry"
    names = [folded(galley, name) for name in reading.names if left <= name.start < right]
    plain = (t for i, t in enumerate(chunks.tokens[first:end], first) if i not in reading.named)
    told = [t.lemma.lower() for t in plain if t.tag == "NOUN" or t.lower in telling_apart()]
    noun = chunks.tokens[phrase.head].lemma.lower() if phrase.head not in reading.named else ""
    return tuple(names), noun, tuple(word for word in told if word.isalpha() and len(word) > 2)


def folded(galley: Galley, name: FoundName) -> Tokens:
    """The folded words of a name, as the document knows it in full."""
    known = galley.ids.get((name.start, name.end))
    if known is None:
        holder = galley.chains.holder(name.start, name.end)
        known = holder.id if holder is not None else name.full
    return frozenset(known.rpartition(":")[2].replace("/", "-").split("-"))
