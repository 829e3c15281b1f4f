"""The statements of a sentence: its clauses, its acts told as nouns, its telling adjectives."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.words.words import class_of, types
from factcheck.kinds.statements.statement_acts import undone
from factcheck.kinds.statements.statement_clauses import of_clause
from factcheck.kinds.statements.statement_parts import Parts, Told, head_of, who
from factcheck.kinds.statements.statement_states import is_any, terms_in, unprefixed
from factcheck.kinds.statements.statement_words import statement_words

_UNDOING = frozenset({"without", "of", "against"})  # "charges over the deaths" takes them for granted, "no sign of" not


def statements_in(chunks: Chunks, offset: int, parts: Parts) -> Iterator[Told]:
    """The statements of one sentence: its clauses, its acts told as nouns, its telling adjectives."""
    for number, clause in enumerate(chunks.clauses):
        told = of_clause(chunks, number, clause, offset, parts)
        if told is not None:
            yield told
            act = undone(chunks, clause, told, offset, parts)
            yield from (act,) if act is not None else ()
        yield from _of_company(chunks, clause, offset, parts)
    yield from _of_nouns(chunks, offset, parts)
    yield from _of_adjectives(chunks, offset, parts)


def _of_nouns(chunks: Chunks, offset: int, parts: Parts) -> Iterator[Told]:
    """Acts told as nouns with their object: “the withdrawal of the troops”, “an end to the talks”."""
    for phrase in chunks.nouns:
        head = chunks.tokens[phrase.head]
        if head.tag != "NOUN" or phrase.of is None or not _act(head.lemma):
            continue
        inner = chunks.nouns[phrase.of]
        if chunks.tokens[inner.head].tag == "TIME":
            continue  # "the order of Thursday" tells when, not what was ordered
        left, right = chunks.span(phrase.first, inner.end)
        owner = who(chunks, phrase.possessor, offset, parts)
        qualities = tuple(chunks.tokens[at].lower for at in phrase.modifiers)
        yield Told(
            left + offset, right + offset, head.start + offset, head.end + offset, head.lemma, "NOUN",
            head_of(chunks, phrase.of, offset, parts), owner, qualities, (),
            tuple(parts.ids(left + offset, right + offset)), terms_in(chunks, phrase.first, inner.end), "noun",
            given=_given(chunks, phrase),
        )  # fmt: skip


def _of_company(chunks: Chunks, clause: Clause, offset: int, parts: Parts) -> Iterator[Told]:
    """What a clause says to be there: “was manned, with a lookout”."""
    for at, number in clause.prepositions:
        phrase, word = chunks.nouns[number], chunks.tokens[at].lower
        if phrase.pronoun or chunks.tokens[phrase.head].tag != "NOUN":
            continue
        if word != "with" or not is_any(chunks, number):
            continue
        left, right = chunks.span(at, phrase.end)
        head = chunks.tokens[phrase.head]
        yield Told(
            left + offset, right + offset, head.start + offset, head.end + offset, "have", "VERB",
            head_of(chunks, number, offset, parts), who(chunks, clause.subject, offset, parts),
            tuple(chunks.tokens[k].lower for k in phrase.modifiers), (),
            tuple(parts.ids(left + offset, right + offset)), terms_in(chunks, clause.first, phrase.end), "company",
        )  # fmt: skip


def _given(chunks: Chunks, phrase: NounPhrase) -> bool:
    """Whether an act is spoken of as known, and is not what a verb right before it denies."""
    definite = phrase.determiner is not None and chunks.tokens[phrase.determiner].lower in cues().definite
    before = chunks.tokens[phrase.first - 1] if phrase.first else None
    denied = before is not None and before.lemma in statement_words().owning
    governed = phrase.preposition is not None and chunks.tokens[phrase.preposition].lower not in _UNDOING
    return (definite or governed or phrase.possessor is not None) and not denied


def _act(noun: str) -> bool:
    """Whether a noun tells an act or event that the word classes know."""
    return class_of(noun, "NOUN") is not None and bool(types(noun) & {"act", "event"})


def _of_adjectives(chunks: Chunks, offset: int, parts: Parts) -> Iterator[Told]:
    """Adjectives that tell by their prefix: “a non-binding measure” says that the measure does not bind."""
    for phrase in chunks.nouns:
        head = chunks.tokens[phrase.head]
        for at in phrase.modifiers:
            quality, _, is_reversed = unprefixed(chunks.tokens[at].lower)
            if not is_reversed or "-" not in chunks.tokens[at].lower or head.tag != "NOUN":
                continue
            left, right = chunks.span(at, phrase.head + 1)
            word = chunks.tokens[at]
            yield Told(
                left + offset, right + offset, word.start + offset, word.end + offset, quality, "ADJ", "",
                (head.lemma,), (), (), tuple(parts.ids(left + offset, right + offset)),
                terms_in(chunks, at, phrase.head + 1), "adjective", True,
            )  # fmt: skip
