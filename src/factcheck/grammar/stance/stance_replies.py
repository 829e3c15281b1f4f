"""Questions that are answered in the same sentence: "Asked whether …, the general replied: “Absolutely not.”"."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_phrases import named_before, phrase_text
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, scope
from factcheck.grammar.stance.stance_speakers import Attribution
from factcheck.grammar.stance.stance_words import stance_words
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words_lemmas import verb_lemma

_MARKS = frozenset({":", ",", "“", "”", '"', "‘", "’", "that"})
_STOPS = frozenset({".", ",", "!", ";", "”", '"', "’", "?", "–", "—"})
_AUXILIARIES = frozenset(
    {"had", "has", "have", "did", "does", "do", "was", "were", "is", "are", "would", "could", "will"}
)
_LONGEST = 7  # words of an answer told by a noun


@cache
def asked_words() -> frozenset[str]:
    """The words without any of which `replies` finds nothing."""
    return stance_words().answers.asking


def replies(chunks: Chunks) -> Shape:
    """The question of a sentence, with the answer that the sentence gives it."""
    words = [token.lower for token in chunks.tokens]
    asked = next((k for k, word in enumerate(words) if word in stance_words().answers.asking), None)
    if asked is None:
        return NOTHING
    opens = next((k for k in range(asked + 1, min(asked + 6, len(words))) if words[k] in {"whether", "if"}), None)
    if opens is None:
        return NOTHING
    for group in chunks.verbs:
        comma = _comma_before(chunks, group.first, opens)
        if comma is None or verb_lemma(words[group.main]) not in stance_words().answers.replying:
            continue
        verdict = _answer(words, group.end)
        if verdict is None:
            return NOTHING
        return _answered(chunks, asked, opens, comma, verdict=verdict)
    return NOTHING


def _comma_before(chunks: Chunks, verb: int, after: int) -> int | None:
    """The comma between the question and whoever answers it."""
    for k in range(verb - 1, max(after + 2, verb - 12), -1):
        if chunks.tokens[k].text == ",":
            return k
    return None


def _answered(chunks: Chunks, asked: int, opens: int, comma: int, *, verdict: bool) -> Shape:
    who = next((n for n, noun in enumerate(chunks.nouns) if noun.first > comma), None)
    pronoun = who is None or chunks.nouns[who].pronoun
    speaker = "" if pronoun or who is None else phrase_text(chunks, named_before(chunks, who))
    said = Attribution(speaker, ((opens + 1, comma),), 1, pronoun)
    scopes = () if verdict else (scope("denial", asked, opens + 1, comma, speaker),)
    return Shape(scopes, (said,), frozenset({asked, opens}))


def _answer(words: list[str], at: int) -> bool | None:
    """True for yes, False for no, None where the words behind the verb are neither."""
    while at < len(words) and words[at] in _MARKS:
        at += 1
    lists = stance_words().answers
    if words[at : at + 1] == ["with"]:
        return _answered_with(words, at + 1)
    for length in (4, 3, 2, 1):
        phrase = " ".join(words[at : at + length])
        ends = at + length >= len(words) or words[at + length] in _STOPS
        if ends and phrase in lists.no:
            return False
        if ends and phrase in lists.yes:
            return True
    return _elliptic(words, at)


def _answered_with(words: list[str], at: int) -> bool | None:
    """Reads “answered with a flat no” and “with a categorical denial”: the noun before the next mark."""
    end = next((k for k in range(at, min(at + _LONGEST, len(words))) if words[k] in _STOPS), None)
    if end is None or words[at] not in {"a", "an", "one"}:
        return None
    lists = stance_words().answers
    if words[end - 1] in lists.nouns_of_no:
        return False
    return True if words[end - 1] in lists.nouns_of_yes else None


def _elliptic(words: list[str], at: int) -> bool | None:
    """Reads “said he had not”: a pronoun, an auxiliary, perhaps a negation, and nothing more."""
    ahead = words[at : at + 4]
    if len(ahead) < 3 or ahead[0] not in word_lists()["personal_pronouns"] or ahead[1] not in _AUXILIARIES:
        return None
    if ahead[2] in _STOPS:
        return True
    return False if ahead[2] in {"not", "n't"} and (len(ahead) < 4 or ahead[3] in _STOPS) else None
