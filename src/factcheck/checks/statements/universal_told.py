"""What the clauses of a text tell of none, of all, never or always; and what they tell of one case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.checks.statements.universal_deeds import PARTS, classes_at, hits
from factcheck.checks.statements.universal_ways import (
    TOTAL,
    Quantified,
    Way,
    bounds,
    denier,
    doers,
    heads,
    holds,
    is_whole,
    marks,
    owners,
    places,
    quantified,
    subjects,
)
from factcheck.checks.statements.universal_words import lemmas, may_be_total, universal_words
from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words import is_person, noun_lemma, types
from factcheck.once import once
from factcheck.row import NamedTuple

_BREAKS = frozenset(',;:–—()“”"')
_READ = ("prose", "list")
_LINKS = ("PUNCT", "CONJ", "CLAUSE")


class Said(NamedTuple):
    """What a clause says.

    Attributes:
        passage: The sentence.
        start: Where the clause begins.
        end: Where its own words end.
        shown: What of it is shown to a reader: with the verb that denies it, and all up to the next break.
        way: Of none, of all, of a case that it is so, or of one that it is not.
        ever: Whether it is of no time, or of all times, and not of none or all of a group.
        verb: The lemma of its verb.
        acts: The word classes of its verb.
        denied: The deeds that its words deny altogether, where they are denied.
        cases: The deeds that its words show.
        undone: The deeds that never were, if what it says is so.
        refuted: The deeds that were not done to all, if it is so.
        group: The nouns of those of whom it is said; empty where it is anybody or anything.
        marks: What narrows them: "night" of "not a single night train".
        about: The other nouns of the clause.
        names: Its names.
        places: The names of where it was.
        doers: Who does it, where it is not of them that it is said of none.
        subject: The words for whom or what it is told of.
        owners: The names in these words, and behind "of".
        passive: Whether it is done to them.
        bounds: Whose or where those are of whom it is said.
        such: Whether it denies what was told right before: "no such order".
        people: Whether somebody takes part.
        perfect: Whether it is told of all time up to now.
        before: Where the words begin that say before when it is told; -1 where none do.
    """

    passage: Passage
    start: int
    end: int
    shown: tuple[int, int]
    way: Way
    ever: bool
    verb: str
    acts: frozenset[str]
    denied: frozenset[str]
    cases: frozenset[str]
    undone: frozenset[str]
    refuted: frozenset[str]
    group: frozenset[str]
    marks: frozenset[str]
    about: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    doers: frozenset[str]
    subject: frozenset[str]
    owners: frozenset[str]
    passive: bool
    bounds: frozenset[str]
    such: bool
    people: bool
    perfect: bool
    before: int


def told_in(page: Page) -> tuple[Passage, ...]:
    """The sentences of running text and of lists: statements to the press come point by point."""
    return tuple(one for one in page.passages if one.sentence.role in _READ)


class Sentences:
    """The sentences of a text, read when they are asked for: most tell nothing that is looked for."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._read: dict[int, tuple[Said, ...]] = {}

    def totals(self) -> Iterator[Said]:
        """What they say of none or all, never or always."""
        for number, passage in enumerate(self._passages):
            if may_be_total(passage.document[passage.start : passage.end]):
                yield from (said for said in self._said(number) if said.way in TOTAL)

    def telling(self, keys: frozenset[str]) -> Iterator[Said]:
        """What those say that have one of some words, in any form."""
        for number in sorted({number for key in keys & self._by_word.keys() for number in self._by_word[key]}):
            yield from self._said(number)

    @once
    def _by_word(self) -> dict[str, list[int]]:
        """The numbers of the sentences by their words, in any form."""
        found: dict[str, list[int]] = {}
        for number, passage in enumerate(self._passages):
            for word in lemmas(passage.document[passage.start : passage.end]):
                found.setdefault(word, []).append(number)
        return found

    def _said(self, number: int) -> tuple[Said, ...]:
        if number not in self._read:
            self._read[number] = tuple(clauses_of(self._passages[number]))
        return self._read[number]


def clauses_of(passage: Passage) -> Iterator[Said]:
    """What the clauses of a sentence say; nothing where it asks."""
    if not passage.document[passage.start : passage.end].rstrip().endswith("?"):
        chunks = passage.chunks()
        for number, clause in enumerate(chunks.clauses):
            said = _said(passage, chunks, number, clause)
            if said is not None:
                yield said


def _said(passage: Passage, chunks: Chunks, number: int, clause: Clause) -> Said | None:
    """What a clause says; None where it tells no fact, or leaves some out."""
    group, words = chunks.verbs[clause.verb], universal_words().words
    if group.modal is not None or clause.opening == "infinitive":
        return None
    first, end = _window(chunks, number, clause)
    row = enumerate(chunks.tokens[first : end + 1], first)
    tokens = [token._replace(tag="VERB") if at == group.main else token for at, token in row]
    if holds(tokens[: end - first], words.no_case):
        return None
    told = quantified(chunks, clause, first, end)
    if told is None or (told.way in TOTAL and not is_whole(chunks, clause, tokens, told)):
        return None
    return _read(passage, chunks, clause, told, tokens[: end - first], group.main - first)


def _read(
    passage: Passage, chunks: Chunks, clause: Clause, told: Quantified, tokens: Sequence[Tagged], main: int
) -> Said:
    """What a clause says, by its words and which of them is its verb."""
    group, words = chunks.verbs[clause.verb], universal_words().words
    denied, cases, undone, refuted = _deeds(tokens, main)
    who = frozenset([] if told.phrase is None else heads(chunks, told.phrase)) - words.anybody
    nouns = {noun_lemma(token.lower) for token in tokens if token.tag in ("NOUN", "UNIT")}
    return Said(
        passage=passage, start=tokens[0].start, end=tokens[-1].end, shown=_shown(chunks, clause, tokens),
        way=told.way, ever=told.ever, verb=group.lemma,
        acts=_acts(tokens, main),
        denied=denied, cases=cases, undone=undone, refuted=refuted, group=who, marks=marks(chunks, told.phrase),
        about=frozenset(noun for noun in nouns if "time" not in types(noun)) - words.anybody - who,
        names=frozenset(token.lower for token in tokens if token.tag == "NAME"),
        places=places(chunks, clause),
        doers=doers(chunks, clause, told), subject=subjects(chunks, clause), owners=owners(chunks, clause),
        passive=group.passive,
        bounds=bounds(chunks, clause, told),
        such=any(token.lower == "such" for token in tokens), people=any(map(_is_somebody, tokens)),
        perfect=any(chunks.tokens[at].lower in words.having for at in group.auxiliaries),
        before=next((one.end for one, then in pairwise(tokens) if _is_bound(one, then)), -1),
    )  # fmt: skip


def _is_bound(one: Tagged, then: Tagged) -> bool:
    """Whether a word says before when, the next being of a time."""
    return one.lower in universal_words().words.until and then.tag in ("TIME", "NUM")


def _acts(tokens: Sequence[Tagged], main: int) -> frozenset[str]:
    """The word classes of a verb, or of the phrase that it opens; a verb that only bears a noun tells none alone."""
    bearing = tokens[main].lemma in universal_words().words.bearing
    return frozenset(one for one, end in classes_at(tokens, main) if not bearing or end > main + 1)


def _shown(chunks: Chunks, clause: Clause, tokens: Sequence[Tagged]) -> tuple[int, int]:
    """From where to where a clause is shown."""
    denied = denier(chunks, clause)
    start = tokens[0].start if denied is None else chunks.tokens[denied].start
    end = tokens[-1].end
    for token in chunks.tokens:
        if token.start >= end:
            if token.tag == "PUNCT" or token.end - start > universal_words().bars.longest:
                break
            end = token.end
    return start, end


def _is_somebody(token: Tagged) -> bool:
    words = universal_words().words
    named = token.tag == "PRON" and token.lower not in words.nobody
    return named or token.lower in words.somebody or (token.tag == "NOUN" and is_person(token.lemma))


def _deeds(tokens: Sequence[Tagged], main: int) -> list[frozenset[str]]:
    """The deeds that a clause denies if it is denied, that it shows, that it says never were, or not of all.

    The verb tells them, or its nouns where the verb only bears them.
    """
    table = universal_words()
    bearing = tokens[main].lemma in table.words.bearing
    found = [hit for hit in hits(tokens) if bearing or hit.first <= main < hit.end or table.deed[hit.deed].anywhere]
    return [frozenset(hit.deed for hit in found if hit.part == part) for part in PARTS]


def _window(chunks: Chunks, number: int, clause: Clause) -> tuple[int, int]:
    """The words of a clause: from its subject to the next break, or to the next clause with a verb of its own."""
    group = chunks.verbs[clause.verb]
    first = clause.first
    if clause.subject is not None and not clause.inherited:
        first = min(first, chunks.nouns[clause.subject].first)
    while first > 0 and chunks.tokens[first - 1].tag == "NEG":
        first -= 1
    while first < group.first and (chunks.tokens[first].tag in _LINKS or chunks.tokens[first].lower == "that"):
        first += 1
    end, limit = group.end, min(len(chunks.tokens), group.end + universal_words().bars.window)
    others = chunks.clauses[number + 1 :]
    finite = {one.first for one in others if chunks.verbs[one.verb].form == "finite" and one.opening != "infinitive"}
    while end < limit and chunks.tokens[end].lower not in _BREAKS and end not in finite:
        end += 1
    while end > group.end and chunks.tokens[end - 1].tag in _LINKS:
        end -= 1
    return first, end
