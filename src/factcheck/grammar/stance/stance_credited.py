"""Whose words a whole sentence is: "as the auditors point out", "in the words of the cook", "Toll rises: police"."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.stance.stance_phrases import may_speak, phrase_text
from factcheck.grammar.stance.stance_scopes import reach_forward
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, subject_text
from factcheck.grammar.stance.stance_speakers import Attribution
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.words.words import types

_SPEAKING = frozenset({"person", "group"})
_LONGEST_HEAD = 4
_DASHES = frozenset({"–", "—", "-"})
_FARTHEST = 9  # tokens from "as" to its verb
_SHORTEST = 3  # words of a headline beside its speaker
_ENDS = frozenset({".", "?", "!"})


@cache
def crediting_words() -> frozenset[str]:
    """The words without any of which `credited` finds nothing."""
    return stance_words().sure | {phrase[0] for phrase in cues().crediting} | {"as"}


def credited(chunks: Chunks) -> Shape:
    """The speakers that stand in an aside."""
    words = [token.lower for token in chunks.tokens]
    found = [*_certain(chunks, words), *_asides(chunks, words), *_in_the_words_of(chunks, words)]
    return Shape(said=tuple(found)) if found else NOTHING


def headed(chunks: Chunks) -> Shape:
    """The speaker before or behind the mark of a headline."""
    if not chunks.tokens or chunks.tokens[-1].lower in _ENDS:
        return NOTHING
    found = _headed(chunks, [token.lower for token in chunks.tokens])
    return Shape(said=tuple(found)) if found else NOTHING


def _certain(chunks: Chunks, words: list[str]) -> list[Attribution]:
    """Reads “the envoy is adamant that …”: who is sure of a thing says it."""
    out = []
    for number, group in enumerate(chunks.verbs):
        ahead = group.end + (1 if words[group.end : group.end + 1] and chunks.tokens[group.end].tag == "ADV" else 0)
        sure = group.lemma in {"be", "remain"} and words[ahead : ahead + 1] and words[ahead] in stance_words().sure
        if (
            not sure
            or group.negation is not None
            or group.modal is not None
            or words[ahead + 1 : ahead + 2] != ["that"]
        ):
            continue
        who = subject_text(chunks, number)
        if who:
            out.append(Attribution(who, ((ahead + 1, reach_forward(chunks, ahead + 2, content=True)),), 1))
    return out


def _asides(chunks: Chunks, words: list[str]) -> list[Attribution]:
    """Reads “As the auditors point out, …” and “…, as Ana Ruiz put it, …”."""
    out = []
    for at, word in enumerate(words[:-2]):
        if word != "as" or (at and chunks.tokens[at - 1].text not in {",", "–", "—", "("}):
            continue
        group = next((g for g in chunks.verbs if g.first > at), None)
        who = next((n for n, noun in enumerate(chunks.nouns) if at < noun.first <= at + 2), None)
        if group is None or who is None or group.modal is not None or chunks.nouns[who].preposition not in {None, at}:
            continue
        if any(token.tag == "PUNCT" for token in chunks.tokens[at + 1 : group.first]) or group.first - at > _FARTHEST:
            continue
        after = next((k for k in range(group.end, len(words)) if words[k] in {",", ".", ")", "–", "—"}), len(words))
        told = words[group.main] in cues().reporting or words[group.main] in stance_words().crediting
        if not told or after - group.end > 2 or chunks.nouns[who].pronoun or not may_speak(chunks, who):
            continue
        out.append(Attribution(phrase_text(chunks, who), ((0, at), (after, len(words))), 0))
    return out


def _in_the_words_of(chunks: Chunks, words: list[str]) -> list[Attribution]:
    """Reads “in the words of the cook, …”, “by the account of …” and the other phrases that credit."""
    out = []
    for phrase in cues().crediting:
        if phrase[0] not in words:
            continue
        for at in range(len(words) - len(phrase)):
            if words[at] != phrase[0] or tuple(words[at : at + len(phrase)]) != phrase:
                continue
            begin = at + len(phrase)
            who = next((n for n, noun in enumerate(chunks.nouns) if begin <= noun.first <= begin + 1), None)
            if who is None:
                continue
            possessed = next((n for n, noun in enumerate(chunks.nouns) if noun.possessor == who), who)
            if not may_speak(chunks, possessed):
                continue
            end = chunks.nouns[possessed].end
            out.append(Attribution(phrase_text(chunks, possessed), ((0, at), (end, len(words))), 0))
    return out


def _headed(chunks: Chunks, words: list[str]) -> list[Attribution]:
    """Reads “Zoo: elephant calf born healthy” and “Five hurt as tram hits bus – police”, without a full stop."""
    colon = next((k for k, word in enumerate(words) if word == ":"), None)
    if colon is not None and 0 < colon <= _LONGEST_HEAD and len(words) - colon > _SHORTEST:
        speaker = _speaking(chunks, 0, colon)
        verbs = any(group.first > colon for group in chunks.verbs) and chunks.tokens[colon + 1].tag != "NUM"
        return [Attribution(speaker, ((colon + 1, len(words)),), 0)] if speaker and verbs else []
    dash = next((k for k in range(len(words) - 2, 0, -1) if words[k] in _DASHES), None)
    if dash is not None and len(words) - dash <= _LONGEST_HEAD and dash >= _SHORTEST:
        speaker = _speaking(chunks, dash + 1, len(words))
        return [Attribution(speaker, ((0, dash),), 0)] if speaker else []
    return []


def _speaking(chunks: Chunks, first: int, end: int) -> str:
    """The one phrase between two tokens, if it is all that stands there and names people or a body."""
    who = next((n for n, noun in enumerate(chunks.nouns) if noun.first >= first and noun.end == end), None)
    if who is None or any(first <= group.first < end for group in chunks.verbs):
        return ""
    if chunks.nouns[who].first > first + 1:
        return ""
    head = chunks.tokens[chunks.nouns[who].head]
    return phrase_text(chunks, who) if head.tag == "NOUN" and types(head.lemma) & _SPEAKING else ""
