"""Counts that hang on a noun, not on the verb: "a hotel, with 150 beds, is …", "with 180 people aboard"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.counted.lexicon import is_person
from factcheck.grammar.counted.record import Act

_BRACKETED = 24  # tokens looked back over for the bracket that is open


def attached(chunks: Chunks, index: int) -> Act | None:
    """The act of a counted phrase that the verb of its clause says nothing about, or None.

    Args:
        chunks: The parsed sentence.
        index: The counted noun phrase.
    """
    return _with(chunks, index) or _in_brackets(chunks, index)


def _with(chunks: Chunks, index: int) -> Act | None:
    """As in "with 180 people aboard", "a hotel, with 150 beds, is being built": what the noun before has."""
    phrase = chunks.nouns[index]
    at = phrase.preposition
    if at is None or at == 0 or chunks.tokens[at].lower != "with":
        return None
    state = _state_behind(chunks, phrase.end)
    if state is not None:
        return Act(chunks.tokens[state].lemma, "doer", word=state)
    before = at - 2 if chunks.tokens[at - 1].text == "," else at - 1
    owner = chunks.noun_at(before)
    if owner is None or chunks.nouns[owner].end != before + 1 or chunks.nouns[owner].pronoun:
        return None
    if before == at - 1 and _may_be_means(chunks, owner):
        return None
    return Act("have", "undergoer", doer=owner)


def _state_behind(chunks: Chunks, end: int) -> int | None:
    """The word behind the phrase that says how things were: "aboard", "present", at the end of its part."""
    tokens = chunks.tokens
    if end >= len(tokens) or tokens[end].tag not in ("ADV", "ADJ", "PREP"):
        return None
    closed = end + 1 >= len(tokens) or tokens[end + 1].tag in ("PUNCT", "CONJ", "AUX", "MODAL", "VERB")
    return end if closed and len(tokens[end].text) > 3 else None


def _may_be_means(chunks: Chunks, owner: int) -> bool:
    """Whether "with" right behind a noun may belong to the verb: "attacked the base with 40 men"."""
    phrase = chunks.nouns[owner]
    behind_verb = any(verb.end <= phrase.first for verb in chunks.verbs)
    return behind_verb or is_person(chunks.tokens[phrase.head].lemma)


def _in_brackets(chunks: Chunks, index: int) -> Act | None:
    """As in "the carrier (41,860 tonnes, crew of 21) struck": what stands before the bracket has it."""
    first = chunks.nouns[index].first
    for at in range(first - 1, max(first - _BRACKETED, -1), -1):
        token = chunks.tokens[at]
        if token.text in (")", "]") or token.tag in ("VERB", "AUX", "MODAL"):
            return None
        if token.text in ("(", "["):
            return _of_whom(chunks, at, index)
    return None


def _of_whom(chunks: Chunks, bracket: int, index: int) -> Act | None:
    if any(verb.first > bracket and verb.first < _closing(chunks, bracket) for verb in chunks.verbs):
        return None
    owner = chunks.noun_at(bracket - 1) if bracket else None
    return None if owner is None or owner == index else Act("", "undergoer", doer=owner)


def _closing(chunks: Chunks, bracket: int) -> int:
    tokens = chunks.tokens
    reach = range(bracket + 1, min(bracket + _BRACKETED, len(tokens)))
    return next((at for at in reach if tokens[at].text in (")", "]")), len(tokens))
