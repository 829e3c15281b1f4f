"""What the clauses of a text tell of none, of all, never or always; and what they tell of one case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from factcheck.checks.blanks import Passage
from factcheck.checks.universal_words import PARTS, hits, lemmas, may_be_total, universal_words
from factcheck.grammar.chunks import Chunks, Clause
from factcheck.grammar.tags import Tagged
from factcheck.grammar.words import is_person, noun_lemma, types
from factcheck.kinds.statement_words import statement_words
from factcheck.once import once
from factcheck.row import NamedTuple

Way = Literal["none", "all", "case", "not"]
_BREAKS = frozenset(",;:–—()“”\"")
_UNTOLD = frozenset({"relative", "participle", "infinitive"})
_HAVE = frozenset({"has", "have", "'ve", "’ve"})
_BEFORE = 4  # words before a clause in which "at no time" may stand


class Said(NamedTuple):
    """What a clause says.

    Attributes:
        passage: The sentence.
        start: Where the clause begins.
        end: Where it ends.
        way: Of none, of all, of a case that it is so, or of one that it is not.
        ever: Whether it is of no time, or of all times, and not of none or all of a group.
        verb: The lemma of its verb.
        denied: The deeds that its words deny altogether, where they are denied.
        cases: The deeds that its words show.
        undone: The deeds that never were, if what it says is so.
        refuted: The deeds that were not done to all, if it is so.
        group: The nouns of those of whom it is said; empty where it is anybody or anything.
        marks: What narrows them: "night" of "not a single night train".
        about: The other nouns of the clause.
        names: Its names.
        doers: Who does it, by nouns and pronouns, where it is not of them that it is said of none.
        bounds: Whose or where those are of whom it is said.
        such: Whether it denies what was told right before: "no such order".
        people: Whether somebody takes part.
        perfect: Whether it is told of all time up to now.
    """

    passage: Passage
    start: int
    end: int
    way: Way
    ever: bool
    verb: str
    denied: frozenset[str]
    cases: frozenset[str]
    undone: frozenset[str]
    refuted: frozenset[str]
    group: frozenset[str]
    marks: frozenset[str]
    about: frozenset[str]
    names: frozenset[str]
    doers: frozenset[str]
    bounds: frozenset[str]
    such: bool
    people: bool
    perfect: bool


class _Quantified(NamedTuple):
    """Of how many a clause says something, by which phrase."""

    way: Way
    ever: bool = False
    phrase: int | None = None


class Sentences:
    """The sentences of a text, read when they are asked for: most tell nothing that is looked for."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._read: dict[int, tuple[Said, ...]] = {}

    def totals(self) -> Iterator[Said]:
        """What they say of none or all, never or always."""
        for number, passage in enumerate(self._passages):
            if may_be_total(passage.document[passage.start : passage.end]):
                yield from (said for said in self._said(number) if said.way in ("none", "all"))

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
            self._read[number] = tuple(_clauses(self._passages[number]))
        return self._read[number]


def _clauses(passage: Passage) -> Iterator[Said]:
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
    first, end = _window(chunks, number, clause)
    tokens = [token._replace(tag="VERB") if at == group.main else token for at, token in enumerate(chunks.tokens[first:end], first)]
    if group.modal is not None or clause.opening == "infinitive" or _holds(tokens, words.no_case):
        return None
    told = _quantified(chunks, clause, first, end)
    if told is None or (told.way in ("none", "all") and not _is_whole(chunks, clause, tokens)):
        return None
    heads = [] if told.phrase is None else _heads(chunks, told.phrase)
    if told.way in ("none", "all") and _is_hearsay(chunks, told.phrase):
        return None
    nouns = {noun_lemma(token.lower) for token in tokens if token.tag in ("NOUN", "UNIT")}
    nouns = {noun for noun in nouns if "time" not in types(noun)} - words.anybody
    who = frozenset(heads) - words.anybody
    return Said(
        passage, *chunks.span(first, end), told.way, told.ever, group.lemma, *_deeds(tokens, group.main - first), who,
        frozenset() if told.phrase is None else _marks(chunks, told.phrase), frozenset(nouns) - who,
        frozenset(token.lower for token in tokens if token.tag == "NAME"), _doers(chunks, clause, told), _bounds(chunks, clause, told),
        any(token.lower == "such" for token in tokens), any(map(_is_somebody, tokens)),
        any(chunks.tokens[at].lower in _HAVE for at in group.auxiliaries),
    )  # fmt: skip


def _is_hearsay(chunks: Chunks, number: int | None) -> bool:
    """Whether there is only no report, or no reason: whatever is told of may be so."""
    head = "" if number is None else chunks.tokens[chunks.nouns[number].head].lemma
    return head in universal_words().words.hearsay


def _bounds(chunks: Chunks, clause: Clause, told: _Quantified) -> frozenset[str]:
    """Whose or where those are of whom a clause says it: "nobody from the company"."""
    if told.phrase is None or told.phrase != clause.subject or told.way not in ("none", "all") or told.ever:
        return frozenset()
    behind = chunks.tokens[chunks.nouns[told.phrase].end : chunks.verbs[clause.verb].first]
    if not behind or behind[0].tag != "PREP" or behind[0].lower == "of":
        return frozenset()
    return frozenset(token.lemma for token in behind if token.tag in ("NOUN", "NAME"))


def _doers(chunks: Chunks, clause: Clause, told: _Quantified) -> frozenset[str]:
    """Who does what a clause tells; nobody where it is of them that it is said of none or all."""
    if clause.subject is None or chunks.verbs[clause.verb].passive or (told.phrase == clause.subject and told.way in ("none", "all") and not told.ever):
        return frozenset()
    phrase = chunks.nouns[clause.subject]
    return frozenset(token.lemma for token in chunks.tokens[phrase.first : phrase.end] if token.tag in ("NOUN", "PRON"))


def _is_somebody(token: Tagged) -> bool:
    named = token.tag == "PRON" and token.lower not in ("it", "there", "that", "this", "which")
    return named or token.lower in universal_words().words.somebody or (token.tag == "NOUN" and is_person(token.lemma))


def _is_whole(chunks: Chunks, clause: Clause, tokens: Sequence[Tagged]) -> bool:
    """Whether a clause tells of the past, of all there are, and as a fact of its own: not "on which no train ran"."""
    group, words = chunks.verbs[clause.verb], universal_words().words
    if clause.opening in _UNTOLD or (clause.inherited and clause.opening not in ("coordinate", "gerund")):
        return False
    past = group.past is not False or any(chunks.tokens[at].lower in _HAVE for at in group.auxiliaries)
    if tokens[-1].lower == "there":
        return False
    return past and group.lemma not in words.reporting and not _holds(tokens, words.apart, but=words.always_phrases)


def _holds(tokens: Sequence[Tagged], phrases: Sequence[str], *, but: Sequence[str] = ()) -> bool:
    """Whether some words hold one of some phrases, beside those that do not count."""
    text = f" {' '.join(token.lower for token in tokens)} "
    for one in but:
        text = text.replace(f" {one} ", " ")
    return any(f" {one} " in text for one in phrases)


def _deeds(tokens: Sequence[Tagged], main: int) -> Iterator[frozenset[str]]:
    """The deeds that a clause denies if it is denied, that it shows, that it says never were, or not of all.

    The verb tells them, or its nouns where the verb only bears them.
    """
    bearing = tokens[main].lemma in universal_words().words.bearing
    found = [hit for hit in hits(tokens) if bearing or hit.first <= main < hit.end]
    for part in PARTS:
        yield frozenset(hit.deed for hit in found if hit.part == part)


def _window(chunks: Chunks, number: int, clause: Clause) -> tuple[int, int]:
    """The words that belong to a clause: from its subject to the next break, or to the next clause with its own verb."""
    group = chunks.verbs[clause.verb]
    first = clause.first
    if clause.subject is not None and not clause.inherited:
        first = min(first, chunks.nouns[clause.subject].first)
    while first > 0 and chunks.tokens[first - 1].tag == "NEG":
        first -= 1
    while first < group.first and chunks.tokens[first].tag in ("PUNCT", "CONJ", "CLAUSE"):
        first += 1
    end, limit = group.end, min(len(chunks.tokens), group.end + universal_words().bars.window)
    others = chunks.clauses[number + 1 :]
    finite = {one.first for one in others if chunks.verbs[one.verb].form == "finite" and one.opening != "infinitive"}
    while end < limit and chunks.tokens[end].lower not in _BREAKS and end not in finite:
        end += 1
    while end > group.end and chunks.tokens[end - 1].tag in ("PUNCT", "CONJ"):
        end -= 1
    return first, end


def _quantified(chunks: Chunks, clause: Clause, first: int, end: int) -> _Quantified | None:
    """Of how many a clause says something; None where it is "not all"."""
    words, group = universal_words().words, chunks.verbs[clause.verb]
    subject = clause.subject
    denied = group.negation is not None or _is_denied(chunks, clause)
    if subject is not None and not clause.inherited:
        way = _way(chunks, subject, denied=False)
        if way is None or (way == "all" and denied):
            return None
        if way != "case":
            return _Quantified(way, phrase=subject)
    for number in clause.objects:
        if _way(chunks, number, denied=denied) == "none":
            return _Quantified("none", phrase=number)
    opened = (chunks.tokens[chunks.nouns[number].first].lower for _, number in clause.prepositions)
    text = f" {' '.join(token.lower for token in chunks.tokens[max(0, first - _BEFORE) : end])} "
    never = any(f" {one} " in text for one in words.never_phrases) or not words.never.isdisjoint(text.split())
    if never or (denied and (any(one in words.any for one in opened) or any(f" {o} " in text for o in words.not_once))):
        return _Quantified("not" if _is_counted(chunks, subject) else "none", ever=True, phrase=subject)
    always = any(f" {one} " in text for one in words.always_phrases) or not words.always.isdisjoint(text.split())
    if always and not denied:
        return _Quantified("all", ever=True, phrase=subject)
    return _Quantified("not" if denied else "case", phrase=subject)


def _is_counted(chunks: Chunks, number: int | None) -> bool:
    """Whether a phrase counts some out of more: 27 of whom nobody ever asked are not all."""
    return number is not None and bool(chunks.nouns[number].numbers) or (
        number is not None and chunks.tokens[chunks.nouns[number].first].tag == "NUM"
    )


def _way(chunks: Chunks, number: int, *, denied: bool) -> Way | None:
    """Whether a phrase speaks of none or of all of its kind; None for "not all"."""
    words, phrase = universal_words().words, chunks.nouns[number]
    opener = chunks.tokens[phrase.first].lower
    before = chunks.tokens[phrase.first - 1] if phrase.first else None
    if before is not None and before.tag == "NEG":
        if before.lower in words.none:
            return "none"
        return "none" if opener in words.single or opener in words.any else None
    if opener in words.none:
        return "none"
    told = {token.lower for token in chunks.tokens[phrase.first : phrase.end]}
    if denied and (opener in words.any or not words.least.isdisjoint(told)):
        return "none"
    return "all" if opener in words.all else "case"


def _is_denied(chunks: Chunks, clause: Clause) -> bool:
    """Whether a gerund tells what somebody denies: "denies having paid a cent"."""
    at = clause.first - 1
    if at > 0 and chunks.tokens[at + 1].lower == "that":
        pass
    elif at > 0 and chunks.tokens[at].lower == "that":
        at -= 1
    elif clause.opening != "gerund":
        return False
    return at >= 0 and chunks.tokens[at].lemma in universal_words().words.denying


def _heads(chunks: Chunks, number: int) -> list[str]:
    """The head of a phrase; of "not a drop of oil" what stands behind "of"."""
    phrase, words = chunks.nouns[number], universal_words().words
    head = chunks.tokens[phrase.head]
    told = [noun_lemma(head.lower)] if head.tag in ("NOUN", "UNIT", "ADJ", "VERB") else []
    before = chunks.tokens[phrase.head - 1] if phrase.head > phrase.first else head
    if told and told[0] in words.parts and before.tag == "NOUN" and before is not head:
        return [before.lemma]  # "the electricity supply"
    if told and told[0] not in statement_words().partitive and told[0] not in words.anybody | words.parts:
        return told
    behind = phrase.of
    if behind is None and phrase.end + 1 < len(chunks.tokens) and chunks.tokens[phrase.end].lower == "of":
        behind = chunks.noun_at(phrase.end + 1)
    return (_heads(chunks, behind) if behind is not None and behind != number else []) or told


def _marks(chunks: Chunks, number: int) -> frozenset[str]:
    """The words of a phrase that narrow its head."""
    phrase = chunks.nouns[number]
    told = chunks.tokens[phrase.first : phrase.head]
    if _heads(chunks, number) != [noun_lemma(chunks.tokens[phrase.head].lower)]:
        told = []
    narrow = {token.lemma for token in told if token.tag in ("NOUN", "ADJ", "VERB")}
    return frozenset(narrow) - universal_words().words.no_marks
