"""What one thing has one of, told by a verb: who owns it, where it was held, what it collided with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.chunks import Chunks, Clause
from factcheck.grammar.names import FoundName
from factcheck.grammar.results.wins import is_told
from factcheck.grammar.stance_phrases import named_beside
from factcheck.kinds.chains import Chains
from factcheck.kinds.role_setting import FoundRole
from factcheck.questions.relations import NAME, OBJECT, PERSON, PLACE, SUBJECT, Form, forms, relations

SHAPE = "relation"
LONGEST = 160  # characters from the thing to the answer
_KINDS = {
    NAME: frozenset({"person", "organisation", "group", "nation", "name", "ship", "place"}),
    PERSON: frozenset({"person"}),
    PLACE: frozenset({"place", "nation", "name", "organisation"}),
}
_WHICH = frozenset({"which", "that", "whom", "who"})
_BY, _OF = "by", "of"
_NO_THING = frozenset({"NUM", "PRON", "DET", "UNIT"})

Slots = dict[str, list[int]]


def relations_in(chunks: Chunks, offset: int, names: Sequence[FoundName], chains: Chains) -> Iterator[FoundRole]:
    """The relations that one sentence tells: the thing is the holder, the answer stands where a body would.

    Several answers joined by "and", and what is told as one of several, tell nothing here.

    Args:
        chunks: The sentence, read.
        offset: Where it begins in the text.
        names: The names in it.
        chains: The document's chains, so that "it was owned by" is told of the ship.
    """
    for clause in chunks.clauses:
        told = forms()
        for verb, slots in _readings(chunks, clause):
            for form in told.get(verb, ()):
                found = _found(chunks, clause, form, slots, verb, offset, names, chains)
                if found is not None:
                    yield found


def _found(
    chunks: Chunks, clause: Clause, form: Form, slots: Slots, verb: str, offset: int, names: Sequence[FoundName],
    chains: Chains,
) -> FoundRole | None:  # fmt: skip
    things = [number for slot in form.thing for number in slots.get(slot, ())]
    answers = [number for slot in form.answer for number in slots.get(slot, ())]
    if not things or not answers or not is_told(chunks, clause) or _one_of_several(chunks, clause):
        return None
    thing = _thing(chunks, things[0], offset, names, chains)
    if thing is None:
        return None
    for number in answers:
        answer = _answer(chunks, number, form.relation.answer, offset, names)
        if answer is not None and number != things[0] and answer[2] != thing.text:
            group = chunks.verbs[clause.verb]
            said = chunks.span(group.first, group.end)
            start, end = min(thing.start, answer[0], said[0] + offset), max(thing.end, answer[1], said[1] + offset)
            if end - start <= LONGEST:
                return FoundRole(start, end, thing, form.relation.fact, answer[2], (), verb, SHAPE)
    return None


def _readings(chunks: Chunks, clause: Clause) -> Iterator[tuple[str, Slots]]:
    """A clause's verb with what belongs to it, and what stands where around it."""
    group, slots = chunks.verbs[clause.verb], _slots(chunks, clause)
    lemma = group.lemma if group.particle is None else f"{group.lemma} {chunks.tokens[group.particle].lower}"
    yield lemma, slots
    for number in clause.objects:
        phrase = chunks.nouns[number]
        owned = {**slots, _OF: [phrase.of]} if phrase.of is not None else slots
        yield f"{lemma} {chunks.tokens[phrase.head].lemma}", owned
    for at, number in clause.prepositions:
        phrase = chunks.nouns[number]
        owned = {**slots, _OF: [phrase.of]} if phrase.of is not None else slots
        yield f"{lemma} {chunks.tokens[at].lower} {chunks.tokens[phrase.head].lemma}", owned


def _slots(chunks: Chunks, clause: Clause) -> Slots:
    """Doer, what it is done to, and what each preposition leads; a passive as if it were told in the active."""
    group = chunks.verbs[clause.verb]
    slots: Slots = {}
    for at, number in clause.prepositions:
        slots.setdefault(chunks.tokens[at].lower, []).append(number)
    doer = [clause.subject] if clause.subject is not None else []
    of_which = _which(chunks, clause)
    if of_which is not None:
        return {**slots, SUBJECT: doer, OBJECT: [of_which]}
    if group.passive:
        done = doer or _right_before(chunks, clause)
        return {**slots, SUBJECT: slots.get(_BY, []), OBJECT: done}
    return {**slots, SUBJECT: doer, OBJECT: list(clause.objects[:1])}


def _which(chunks: Chunks, clause: Clause) -> int | None:
    """The thing that a clause with a doer of its own is told of: the museum "which Hugh Mann founded"."""
    group = chunks.verbs[clause.verb]
    if clause.opening != "relative" or clause.opener is None or clause.objects or group.auxiliaries:
        return None
    if chunks.tokens[clause.opener].lower not in _WHICH or clause.subject is None:
        return None
    if chunks.nouns[clause.subject].first <= clause.opener:
        return None
    before = [number for number, phrase in enumerate(chunks.nouns) if phrase.end in (clause.opener, clause.opener - 1)]
    return before[-1] if before else None


def _right_before(chunks: Chunks, clause: Clause) -> list[int]:
    """The phrase that a bare participle stands behind ("a ferry built by")."""
    group = chunks.verbs[clause.verb]
    return [] if group.auxiliaries else [k for k, phrase in enumerate(chunks.nouns) if phrase.end == group.first]


def _one_of_several(chunks: Chunks, clause: Clause) -> bool:
    """Whether the clause says that there are others, or were before or since: "jointly", "until 1998"."""
    words = relations().several
    return any(token.lower in words for token in chunks.tokens[clause.first : clause.end])


def _answer(
    chunks: Chunks, number: int, sort: str, offset: int, names: Sequence[FoundName]
) -> tuple[int, int, str] | None:
    """Where the answer stands and what it is: a name of the kind asked for, or a noun of the sort."""
    phrase = chunks.nouns[number]
    if phrase.joined is not None or any(other.joined == number for other in chunks.nouns):
        return None
    left, right = chunks.span(phrase.first, phrase.end)
    if sort not in _KINDS:
        head = chunks.tokens[phrase.head]
        nouns = relations().sorts[sort]
        said = next((word for word in (f"{_before(chunks, phrase.head)} {head.lower}", head.lemma, head.lower) if word in nouns), "")
        return (left + offset, right + offset, said) if said and phrase.of is None else None
    inside = [name for name in names if left + offset <= name.start < right + offset]
    if not inside or inside[-1].kind not in _KINDS[sort] or inside[-1].form == "demonym":
        return None
    name = inside[-1]
    follower = chunks.tokens[phrase.end].text if phrase.end < len(chunks.tokens) else ""
    if name.end < right + offset or follower in {"-", "’", "'", "’s", "'s"}:
        return None
    return left + offset, name.end, name.full or name.text


def _before(chunks: Chunks, at: int) -> str:
    return chunks.tokens[at - 1].lower if at else ""


def _thing(
    chunks: Chunks, number: int, offset: int, names: Sequence[FoundName], chains: Chains
) -> FoundName | None:
    """What the relation is told of: what the phrase names or stands for, else its noun with the name beside it."""
    beside = named_beside(chunks, number)
    phrase = chunks.nouns[number if beside == number else beside]
    left, right = chunks.span(phrase.first, phrase.end)
    start, end = left + offset, right + offset
    head = chunks.tokens[phrase.head]
    if phrase.pronoun or head.tag == "NAME":
        owner = chains.holder(start, end)
        inside = [name for name in names if start <= name.start < end and name.form == "name"]
        if owner is not None and owner.kind != "thing":
            return FoundName(start, end, owner.name, owner.kind)
        if phrase.pronoun or not inside:
            return None
        return FoundName(start, inside[-1].end, inside[-1].full or inside[-1].text, inside[-1].kind)
    if head.tag in _NO_THING or phrase.plural or phrase.numbers:
        return None
    around = [phrase, *(chunks.nouns[n] for n in _led(chunks, number))]
    for one in around:
        low, high = chunks.span(one.first, one.end)
        inside = [name for name in names if low + offset <= name.start < high + offset and name.form == "name"]
        if inside:
            return FoundName(start, max(end, inside[-1].end), f"{inside[-1].full or inside[-1].text} {head.lemma}", "name")
    return None


def _led(chunks: Chunks, number: int) -> list[int]:
    """The phrases right behind one: "the final of the Harbour Cup", "the fire at Larkfield Hall"."""
    end = chunks.nouns[number].end
    return [k for k, phrase in enumerate(chunks.nouns) if phrase.preposition == end and phrase.first == end + 1]
