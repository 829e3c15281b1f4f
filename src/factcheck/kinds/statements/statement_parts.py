"""A statement before it becomes a claim, and the names, chains and heads of phrases that it is made of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.stance.stance_phrases import named_beside
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.kinds.chains.chains import Chain
from factcheck.kinds.statements.statement_words import statement_words
from factcheck.row import NamedTuple

_PLACE_KINDS = frozenset({"place", "nation"})
PLANNED = "planned"  # what stands before an infinitive that tells somebody's plan


class Told(NamedTuple):
    """One statement before it becomes a claim; offsets are into the document."""

    start: int
    end: int
    anchor: int
    anchor_end: int
    predicate: str
    pos: str
    object: str
    subject: tuple[str, ...]
    modifiers: tuple[str, ...]
    places: tuple[str, ...]
    names: tuple[str, ...]
    terms: tuple[str, ...]
    how: str
    reversed: bool = False
    aimed: bool = False  # an infinitive that tells an aim and no event
    given: bool = False  # an act that is taken for granted ("its invasion of")
    absent: bool = False  # the thing itself is said not to be there ("no lookout was posted")
    state: bool = False  # how something is, by a preposition ("under suspicion"): no act, and begun who knows when
    under: str = ""  # the verb before an infinitive ("refused to sell")
    first_person: str = ""  # "i" or "we" as its subject: whoever speaks
    besides: bool = False  # a relative clause that does not say which one is meant (", which was closed")
    fold: str = ""  # the class of the phrase that the verb opens ("was taken into custody")


class Parts:
    """The names and chains of a document, ready to be asked what stands in a stretch."""

    def __init__(self, names: Sequence[FoundName], chains: Sequence[Chain]) -> None:
        self._names = names
        self._name_starts = [name.start for name in names]
        mentions = [(m.start, m.end, chain.id) for chain in chains for m in chain.mentions]
        self._mentions = sorted(mentions)
        self._heads = {chain.id: chain.name for chain in chains}
        self._mention_starts = [mention[0] for mention in self._mentions]

    def names(self, start: int, end: int) -> list[FoundName]:
        """The names that begin in a stretch."""
        return list(self._names[bisect_left(self._name_starts, start) : bisect_left(self._name_starts, end)])

    def noun(self, start: int, end: int) -> str:
        """What a pronoun stands for: a thing's noun, a bearer's name; empty where that is not known."""
        first = bisect_left(self._mention_starts, start)
        spoken = self._mentions[first : first + 1]
        return self._heads[spoken[0][2]] if spoken and spoken[0][0] < end else ""

    def chain(self, identity: str) -> str:
        """What a chain is called."""
        return self._heads[identity]

    def ids(self, start: int, end: int) -> list[str]:
        """The chains spoken of in a stretch, in order, each once."""
        first, last = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
        return list(dict.fromkeys(mention[2] for mention in self._mentions[first:last]))


def who(chunks: Chunks, number: int | None, offset: int, parts: Parts) -> tuple[str, ...]:
    """A phrase's chains; its head noun where it names none."""
    if number is None:
        return ()
    phrase = chunks.nouns[number]
    first = chunks.nouns[phrase.possessor].first if phrase.possessor is not None else phrase.first
    left, right = chunks.span(first, whole(chunks, phrase))
    ids = parts.ids(left + offset, right + offset)
    named = named_beside(chunks, number)
    if named != number:
        before = chunks.span(chunks.nouns[named].first, chunks.nouns[named].end)
        ids = [*parts.ids(before[0] + offset, before[1] + offset), *ids]
    head = chunks.tokens[phrase.head]
    if ids or head.tag == "NAME" or phrase.pronoun:
        return tuple(dict.fromkeys(ids))
    return tuple(dict.fromkeys([*ids, " ".join((head.lemma, *numbered(chunks, number)))]))


def numbered(chunks: Chunks, number: int) -> tuple[str, ...]:
    """The number that tells one thing from others of its kind: of "Route 12", "reactor 4"."""
    phrase = chunks.nouns[number]
    behind = [at for at in phrase.numbers if at == phrase.head + 1]
    return tuple(chunks.tokens[at].lower for at in behind) if not phrase.plural else ()


def whole(chunks: Chunks, phrase: NounPhrase) -> int:
    """The end of a phrase with its "of …"."""
    return chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end


def _named_before(chunks: Chunks, number: int, offset: int, parts: Parts) -> int | None:
    """The one person whom a sentence names before "him" or "her", unless that is who does it."""
    doers = {clause.subject for clause in chunks.clauses if number in clause.objects}
    named = {
        ids[0]: at
        for at in range(number)
        if (ids := [one for one in _ids(chunks, at, offset, parts) if one.startswith("person:")])
    }
    found = next(iter(named.values()), None)
    return found if len(named) == 1 and found not in doers else None


def _ids(chunks: Chunks, number: int, offset: int, parts: Parts) -> list[str]:
    phrase = chunks.nouns[number]
    left, right = chunks.span(phrase.first, phrase.end)
    return parts.ids(left + offset, right + offset)


def head_of(chunks: Chunks, number: int | None, offset: int, parts: Parts) -> str:
    """The head noun of a phrase as a lemma; of a name, the whole name."""
    if number is None:
        return ""
    phrase = chunks.nouns[number]
    head = chunks.tokens[phrase.head]
    if phrase.pronoun and head.lower in statement_words().pronouns:
        spoken = parts.noun(*(at + offset for at in chunks.span(phrase.first, phrase.end)))
        named = (
            None
            if spoken or head.lower not in statement_words().suffering
            else _named_before(chunks, number, offset, parts)
        )
        return spoken if named is None else head_of(chunks, named, offset, parts)
    partitive = head.tag in {"NUM", "PRON", "DET", "UNIT"} or head.lemma in statement_words().partitive
    if partitive and phrase.of is not None and phrase.of != number:
        return head_of(chunks, phrase.of, offset, parts)
    left, right = chunks.span(phrase.first, phrase.end)
    found = parts.names(left + offset, right + offset)
    if head.tag != "NAME" and not any(name.start <= head.start + offset < name.end for name in found):
        return head.lemma  # a surname that opens a sentence may be read as a plural
    return (found[-1].full or found[-1].text) if found else head.text


def places_of(chunks: Chunks, clause: Clause, offset: int, parts: Parts) -> tuple[str, ...]:
    """The named places that a clause says it is in."""
    found: list[str] = []
    for at, number in clause.prepositions:
        if chunks.tokens[at].lower not in word_lists()["to_a_place"]:
            continue
        phrase = chunks.nouns[number]
        left, right = chunks.span(phrase.first, phrase.end)
        found.extend(
            name.entity or name.text
            for name in parts.names(left + offset, right + offset)
            if name.kind in _PLACE_KINDS and name.form == "name"
        )
    return tuple(dict.fromkeys(found))
