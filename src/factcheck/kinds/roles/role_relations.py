"""What one thing has one of, told by a verb: who owns it, where it was held, what it collided with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.results.wins import is_told
from factcheck.kinds.chains.chains import Chains
from factcheck.kinds.roles.role_setting import FoundRole, is_led
from factcheck.kinds.roles.role_things import LONGEST, Thing, right_before, thing_named, which
from factcheck.questions.relations import (
    AND_IN,
    NAME,
    OBJECT,
    PERSON,
    PLACE,
    SUBJECT,
    Form,
    Relation,
    forms,
    relations,
    telling_verbs,
)

SHAPE = "relation"
_KINDS = {
    NAME: frozenset({"person", "organisation", "group", "nation", "name", "ship", "place"}),
    PERSON: frozenset({"person"}),
    PLACE: frozenset({"place", "nation", "name", "organisation"}),
}
_ARTICLES = frozenset({"the", "a"})
_LINKS = frozenset({"and", "or", "&"})
_ROOM = "room"  # of whatever house: "the kitchen of the hotel"
_BY, _OF, _BE = "by", "of", "be"

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
    told, verbs = forms(), telling_verbs()
    for clause in chunks.clauses:
        if chunks.verbs[clause.verb].lemma not in verbs:
            continue
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
    found = thing_named(chunks, things[0], offset, names, chains) if names else None
    found = found or _alone(chunks, things[0], offset, form.relation)
    if found is None:
        return None
    thing = found.name
    kind = form.relation.answer
    told_of = (_answer(chunks, number, kind, offset, names) for number in sorted(answers) if number != things[0])
    given = [answer for answer in told_of if answer is not None and answer[2] != thing.text]
    if not given:
        return None
    group = chunks.verbs[clause.verb]
    said = chunks.span(group.first, group.end)
    told = given if kind == PLACE else given[:1]  # "at the Marsh School in Oster" is one place, told by two names
    start = min(thing.start, told[0][0], said[0] + offset)
    end = max(thing.end, told[-1][1], said[1] + offset)
    what = AND_IN.join(answer[2] for answer in told)
    if end - start > LONGEST:
        return None
    return FoundRole(start, end, thing, form.relation.fact, what, (), verb, SHAPE, found.composed)


def _alone(chunks: Chunks, number: int, offset: int, relation: Relation) -> Thing | None:
    """A thing of which a story has one, told without a name: "the blaze"."""
    phrase = chunks.nouns[number]
    if phrase.determiner is None or phrase.numbers or chunks.tokens[phrase.determiner].lower not in _ARTICLES:
        return None
    called = relation.stands_alone(" ".join(t.lower for t in chunks.tokens[phrase.determiner + 1 : phrase.head + 1]))
    if not called:
        return None
    left, right = chunks.span(phrase.first, phrase.end)
    return Thing(FoundName(left + offset, right + offset, called, "name"), composed=True)


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
    slots: Slots = {}
    for at, number in clause.prepositions:
        slots.setdefault(chunks.tokens[at].lower, []).append(number)
    doer = [clause.subject] if clause.subject is not None else []
    of_which = which(chunks, clause)
    if of_which is not None:
        return {**slots, SUBJECT: doer, OBJECT: [of_which]}
    if _is_passive(chunks, clause, by=_BY in slots):
        done = clause.subject if clause.subject is not None else right_before(chunks, clause)
        return {**slots, SUBJECT: slots.get(_BY, []), OBJECT: [] if done is None else [done]}
    return {**slots, SUBJECT: doer, OBJECT: list(clause.objects[:1])}


def _is_passive(chunks: Chunks, clause: Clause, *, by: bool) -> bool:
    """Whether a clause is told of what was done to its subject; a bare past behind its subject is one of doing."""
    group = chunks.verbs[clause.verb]
    if not group.auxiliaries:
        return group.passive and (by or clause.opening not in ("main", "relative", "coordinate"))
    was = chunks.tokens[group.auxiliaries[-1]].lemma == _BE and not chunks.tokens[group.main].lower.endswith("ing")
    return group.passive or was  # "is run by" looks like "run"


def _one_of_several(chunks: Chunks, clause: Clause) -> bool:
    """Whether the clause says that there are others, or were before or since: "jointly", "until 1998"."""
    words = relations().several
    return any(token.lower in words for token in chunks.tokens[clause.first : clause.end])


def _answer(
    chunks: Chunks, number: int, sort: str, offset: int, names: Sequence[FoundName]
) -> tuple[int, int, str] | None:
    """Where the answer stands and what it is: a name of the kind asked for, or a noun of the sort."""
    phrase = chunks.nouns[number]
    if any(_and(chunks, one, two) for one, two in _pairs(chunks, number)):
        return None
    left, right = chunks.span(phrase.first, phrase.end)
    if sort not in _KINDS:
        head = chunks.tokens[phrase.head]
        words = (f"{_before(chunks, phrase.head)} {head.lower}", head.lemma, head.lower)
        said = next((word for word in words if word in relations().sorts[sort]), "")
        return (left + offset, right + offset, said) if said and (phrase.of is None or sort == _ROOM) else None
    inside = [name for name in names if left + offset <= name.start < right + offset]
    if not inside or inside[-1].kind not in _KINDS[sort] or inside[-1].form == "demonym":
        return None
    name = inside[-1]
    follower = chunks.tokens[phrase.end].text if phrase.end < len(chunks.tokens) else ""
    behind = chunks.tokens[phrase.head].lower if name.end < right + offset else ""
    if (behind and not is_led(behind)) or follower in {"-", "’", "'", "’s", "'s"}:
        return None
    return left + offset, right + offset, name.full or name.text


def _pairs(chunks: Chunks, number: int) -> Iterator[tuple[int, int]]:
    """Each two phrases that a list joins, one of which is this."""
    before = chunks.nouns[number].joined
    if before is not None:
        yield before, number
    yield from ((number, k) for k, other in enumerate(chunks.nouns) if other.joined == number)


def _and(chunks: Chunks, one: int, two: int) -> bool:
    """Whether "and" or "or" stands between two phrases: "the mayor, Joan Pell" are one."""
    between = chunks.tokens[chunks.nouns[one].end : chunks.nouns[two].first]
    return any(token.lower in _LINKS for token in between)


def _before(chunks: Chunks, at: int) -> str:
    return chunks.tokens[at - 1].lower if at else ""
