"""Who did it, who won it, where it goes: slots of acts that have but one filler, read from plain clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.chunks import Clause
from factcheck.grammar.names import FoundName
from factcheck.grammar.words import is_person
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.setting import setting
from factcheck.questions.deeds import Deed, Pattern, Tokens, deed_words, patterns_by_verb

_TAKES = {
    "": frozenset({"person", "organisation", "group", "place", "nation", "name"}),
    "person": frozenset({"person", "name"}),
    "place": frozenset({"place", "name"}),
    "body": frozenset({"organisation", "group", "place", "name"}),
}
_SAID = frozenset({"clause", "fronted", "entry"})
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "NUM"})
LONGEST = 600  # characters; a longer sentence is a list


def deeds(galley: Galley) -> Iterator[Deed]:
    """The deeds of a document, in the order of the text."""
    for reading in galley.readings:
        if reading.names and reading.end - reading.sentence.start <= LONGEST:
            yield from _in_sentence(galley, reading)


def _in_sentence(galley: Galley, reading: Reading) -> Iterator[Deed]:
    known = patterns_by_verb()
    for number, clause in enumerate(reading.chunks.clauses):
        group = reading.chunks.verbs[clause.verb]
        found = known.get(reading.act_of(group)) or known.get(group.lemma, ())
        for pattern in found:
            told = _read(galley, reading, number, clause, pattern)
            if told is not None:
                yield told
                break


def _read(galley: Galley, reading: Reading, number: int, clause: Clause, pattern: Pattern) -> Deed | None:
    """The deed that a clause tells as a pattern has it."""
    chunks = reading.chunks
    group = chunks.verbs[clause.verb]
    if pattern.passive and not group.passive:
        return None
    turned = group.passive and not pattern.passive
    at = _phrase(reading, clause, pattern.at, turned) if pattern.at else None
    if pattern.at and (at is None or not _of_class(reading, at, pattern.of)):
        return None
    if pattern.with_ and not any(t.lower in pattern.with_ for t in chunks.tokens[group.first : clause.end]):
        return None
    value, cleft = _phrase(reading, clause, pattern.value, turned), False
    if value is not None and pattern.value == "subject" and not turned:
        value, cleft = _behind_it(reading, number, clause, value)
    if pattern.cleft and not cleft:
        return None
    name = _name(reading, value, pattern) if value is not None else None
    if value is None or name is None or value == at:
        return None
    return _made(galley, reading, clause, pattern, name, (value, at), cleft)


def _phrase(reading: Reading, clause: Clause, place: str, turned: bool) -> int | None:
    """The phrase in a place of the clause; of a passive one the agent is its subject."""
    if turned:
        place = {"subject": "by", "object": "subject"}.get(place, place)
    if place == "subject":
        return clause.subject
    if place == "object":
        return next((one for one in clause.objects if _says_more(reading, one)), None)
    tokens = reading.chunks.tokens
    return next((noun for at, noun in clause.prepositions if tokens[at].lower == place), None)


def _says_more(reading: Reading, number: int) -> bool:
    """Whether a phrase is more than an article that a time cut off."""
    phrase = reading.chunks.nouns[number]
    return phrase.end - phrase.first > 1 or reading.chunks.tokens[phrase.head].tag != "DET"


def _of_class(reading: Reading, number: int, classes: Sequence[str]) -> bool:
    """Whether a phrase is headed by a noun of one of the classes, or by a name where any name will do."""
    if not classes:
        return True
    phrase = reading.chunks.nouns[number]
    if phrase.joined is not None and _of_class(reading, phrase.joined, [name for name in classes if name != "name"]):
        return True  # "the prize, and the cheque that goes with it, went to"
    head = reading.chunks.tokens[phrase.head]
    nouns = deed_words().nouns
    if any(head.lemma.lower() in nouns[name] or head.lower in nouns[name] for name in classes if name != "name"):
        return True
    named = any(at in reading.named for at in range(phrase.first, phrase.end))
    return "name" in classes and named and (phrase.head in reading.named or head.tag in {"NAME", "NUM"})


def _behind_it(reading: Reading, number: int, clause: Clause, value: int) -> tuple[int, bool]:
    """Who is meant where "it" stands first: "it fell to her to sign", "it was Lang who was flying"."""
    chunks = reading.chunks
    earlier = chunks.clauses[:number]
    word = chunks.tokens[chunks.nouns[value].head].lower
    if word == "it" and earlier and chunks.verbs[earlier[-1].verb].lemma in deed_words().falls:
        to = [noun for at, noun in earlier[-1].prepositions if chunks.tokens[at].lower == "to"]
        return (to[-1], True) if to else (value, False)
    cleft = clause.opening == "relative" and any(
        chunks.verbs[one.verb].lemma == "be" and value in one.objects and one.subject is not None
        and chunks.tokens[chunks.nouns[one.subject].head].lower == "it"
        for one in earlier
    )  # fmt: skip
    hired = clause.opening == "gerund" and earlier and chunks.verbs[earlier[-1].verb].lemma in deed_words().hires
    if hired and earlier[-1].objects and not chunks.verbs[earlier[-1].verb].passive:
        return earlier[-1].objects[0], False  # "has hired Dara Fenn, replacing Ole Brix"
    return value, cleft


def _name(reading: Reading, number: int, pattern: Pattern) -> FoundName | None:
    """The name that a phrase ends with, or that stands in apposition to it; None where "and" joins two."""
    chunks = reading.chunks
    phrase = chunks.nouns[number]
    if _and_another(reading, number):
        return None
    left, right = chunks.span(phrase.first, chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end)
    inside = [name for name in reading.names if left <= name.start < right]
    if not inside and chunks.tokens[phrase.end : phrase.end + 1] and chunks.tokens[phrase.end].text == ",":
        after = chunks.noun_at(phrase.end + 1)
        low, high = chunks.span(chunks.nouns[after].first, chunks.nouns[after].end) if after is not None else (0, 0)
        inside = [name for name in reading.names if low <= name.start < high]
        right = high
    if not inside or inside[-1].form == "demonym" or inside[-1].end < right:
        return None
    titled = pattern.takes == "person" and is_person(chunks.tokens[phrase.head].lemma.lower())  # "the Duchess of Sarn"
    return inside[-1] if titled or inside[-1].kind in _TAKES[pattern.takes] else None


def _and_another(reading: Reading, number: int) -> bool:
    """Whether "and" or "or" joins a phrase to another."""
    chunks = reading.chunks
    linked = [number] if chunks.nouns[number].joined is not None else []
    linked += [k for k, other in enumerate(chunks.nouns) if other.joined == number]
    firsts = (chunks.nouns[k].first for k in linked)
    return any(first and chunks.tokens[first - 1].lower in {"and", "or", "&"} for first in firsts)


def _made(
    galley: Galley, reading: Reading, clause: Clause, pattern: Pattern, name: FoundName,
    phrases: tuple[int, int | None], cleft: bool,
) -> Deed | None:  # fmt: skip
    chunks = reading.chunks
    group = chunks.verbs[clause.verb]
    spans = [chunks.span(chunks.nouns[one].first, chunks.nouns[one].end) for one in phrases if one is not None]
    verb = chunks.span(group.first, group.end)
    start = min(verb[0], name.start, *(span[0] for span in spans))
    end = max(verb[1], name.end, *(span[1] for span in spans))
    around = setting(galley, reading, *verb)
    thing, sort = _thing(galley, reading, phrases[1])
    thing = () if pattern.rival else thing
    own = _folded(galley, name)
    value = chunks.nouns[phrases[0]]
    alone = {token.lower for token in chunks.tokens[value.first : group.end + 3]} & deed_words().sole
    return Deed(
        pattern.slot, name.full or name.text, own, start, end, (reading.sentence.start, reading.end),
        tuple(_folded(galley, one) for one in reading.names if one is not name), thing, sort,
        _told(reading), around.time if around.time_from in _SAID else None, cleft or bool(alone), pattern.denies,
        pattern.rival, galley.stance(reading, *verb),
    )  # fmt: skip


def _told(reading: Reading) -> frozenset[str]:
    """The content lemmas of a sentence, those of its names too."""
    return frozenset(token.lemma.lower() for token in reading.chunks.tokens if token.tag in _CONTENT)


def _thing(galley: Galley, reading: Reading, number: int | None) -> tuple[tuple[Tokens, ...], tuple[str, ...]]:
    """The names and the plain words of what an act was done to."""
    if number is None:
        return (), ()
    chunks = reading.chunks
    phrase = chunks.nouns[number]
    first = chunks.nouns[phrase.possessor].first if phrase.possessor is not None else phrase.first
    end = chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end
    left, right = chunks.span(first, end)
    behind = chunks.noun_at(end + 1) if end + 1 < len(chunks.tokens) and chunks.tokens[end].lower == "for" else None
    end = chunks.nouns[behind].end if behind is not None else end  # "the prize for poetry"
    names = [_folded(galley, name) for name in reading.names if left <= name.start < right]
    told = [t.lemma.lower() for i, t in enumerate(chunks.tokens[first:end], first) if i not in reading.named]
    return tuple(names), tuple(word for word in told if word.isalpha() and len(word) > 2)


def _folded(galley: Galley, name: FoundName) -> Tokens:
    """The folded words of a name, as the document knows it in full."""
    return frozenset(galley.id_of(name).partition(":")[2].replace("/", "-").split("-"))
