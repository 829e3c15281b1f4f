"""Which words are part of a post's phrase, and which only describe its holder: "the court-appointed trustee"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.grammar.names.names_runs import Word
from factcheck.grammar.names.names_words import name_words, titles
from factcheck.grammar.tags.tags_readings import closed_classes, read
from factcheck.grammar.words.words import is_person, noun_lemma
from factcheck.grammar.words.words_tables import irregular_verbs, knows
from factcheck.kinds.roles.role_words import role_words

JOINED = frozenset({" ", "-", "\u00a0"})
_DESCRIBING = 3  # words: "the newly elected, state-funded"
_LONGEST = 7  # words of a post
_LINKING = frozenset({"PREP", "CLAUSE", "PRON", "CONJ", "AUX", "MODAL", "NEG"})  # classes of words in no title
_BEFORE_A_NOUN = frozenset({"DET", "PREP", "POSS", "CONJ", "TIME"})


def joined(word: Word) -> bool:
    """Whether nothing parts a word from the next: the dot of an abbreviation does not."""
    return word.gap in JOINED or (word.gap == ". " and word.text.lower() in name_words().abbreviations)


def belongs(word: Word) -> bool:
    """Whether a word may be part of a post phrase: no article, no link, no mark, no plain verb, no hour."""
    return _may_belong(word.text.lower().rstrip("."), capital=word.capital)


@lru_cache(maxsize=16384)
def _may_belong(lower: str, *, capital: bool) -> bool:
    lexicon = role_words()
    if lower in _ranks_and_modifiers():
        return True
    if lower in lexicon.no_part:
        return False
    if capital or not lower[0].isalpha():
        return lower in lexicon.degrees
    linking = closed_classes().get(lower)
    if linking is not None and linking.tag in _LINKING:
        return False
    if lower in lexicon.ranked:
        return True
    if lower in irregular_verbs() or lower.endswith(("ed", "ing", "ly")):
        return False
    return not knows(lower, "V") or (is_person(lower) and noun_lemma(lower) == lower) or _mostly_noun(lower)


def _mostly_noun(lower: str) -> bool:
    """Whether a word is a noun before it is a verb ("flight director", "field commander")."""
    first = read(lower).first
    return first.tag == "NOUN" and not first.form


def narrows(found: Sequence[Word], at: int) -> bool:
    """Whether a noun that may be a verb, or names an hour, says which post the word behind it is: "launch director".

    Example:
        >>> from factcheck.grammar.names.names_runs import words
        >>> [narrows(words(text, 0, len(text)), 0) for text in ("launch director", "launch rockets")]
        [True, False]
    """
    if at + 1 >= len(found) or found[at].capital or found[at].gap not in JOINED:
        return False
    return _narrowed(found, at)


def phrase_end(found: Sequence[Word], first: int) -> int:
    """Where the words that may be a post's, from word `first` on, come to an end."""
    at = first
    while at < len(found) and at - first < _LONGEST:
        if not (belongs(found[at]) or narrows(found, at) or (at > first and is_compound(found[at]))):
            break
        at += 1
        if not joined(found[at - 1]):
            break
    return at


def narrows_before(found: Sequence[Word], at: int, *, taken: bool) -> bool:
    """The same of a noun before a title: what stands before it leaves it no verb ("said launch director Ana Ruiz").

    Args:
        found: The words of the sentence.
        at: The noun.
        taken: Whether a name takes the word for its own.
    """
    if at == 0 or found[at - 1].gap.strip(" "):
        opens = found[at].capital and not taken and found[at].text[1:].islower() and at + 1 < len(found)
        return _narrowed(found, at) if opens else at > 0 and narrows(found, at)
    before = found[at - 1].text.lower()
    closed = closed_classes().get(before)
    if found[at].text.lower() in role_words().hours:
        return closed is not None and closed.tag in {"DET", "POSS"} and narrows(found, at)
    told = read(before).verb
    fits = closed.tag in _BEFORE_A_NOUN if closed is not None else read(before).first.tag == "ADJ"
    past = told is not None and told.form in {"ed", "past", "part"}
    return before != "to" and (fits or past or before in titles().modifier) and narrows(found, at)


def _narrowed(found: Sequence[Word], at: int) -> bool:
    return _may_narrow(found[at].text.lower()) and _is_head(found[at + 1].text.lower())


@lru_cache(maxsize=4096)
def _may_narrow(lower: str) -> bool:
    """Whether a word is a noun in the singular, or says of what sort a post is ("commercial"), though not whose."""
    closed = closed_classes().get(lower)
    lexicon = role_words()
    if lower in lexicon.status | lexicon.not_posts or (closed is not None and closed.tag in _LINKING):
        return False
    noun = read(lower).noun
    return (noun is not None and not noun.form) or lower.endswith(role_words().relational)


@lru_cache(maxsize=4096)
def _is_head(lower: str) -> bool:
    lexicon = role_words()
    return lower in titles().post or lower in lexicon.narrowed or (is_person(lower) and lower not in lexicon.not_posts)


def tells_which(lower: str) -> bool:
    """Whether a word before "student" or "driver" makes a post of it: no person, no order, no time ("lorry driver")."""
    closed = closed_classes().get(lower)
    if lower in role_words().degrees or (closed is None and lower.endswith(role_words().relational)):
        return lower not in role_words().not_posts
    return closed is None and _may_narrow(lower) and not is_person(lower)


@cache
def _ranks_and_modifiers() -> frozenset[str]:
    return titles().all | titles().modifier


def described(found: Sequence[Word], at: int) -> int:
    """Steps over what only describes whoever holds a post: "the court-appointed trustee", "its embattled chairman"."""
    for k in range(at, min(at + _DESCRIBING, len(found) - 1)):
        lower = found[k].text.lower()
        if not joined(found[k]) or belongs(found[k]) or lower in role_words().no_part:
            return k
        ahead = found[k + 1].text.lower()
        adverb = lower.endswith("ly") and (_is_participle(ahead) or ahead in role_words().status)
        hyphened = found[k].gap == "-" and _is_participle(ahead)  # "London-based", "UN-backed"
        if not (adverb or hyphened or _is_participle(lower)):
            return k
    return min(at + _DESCRIBING, len(found) - 1)


@lru_cache(maxsize=4096)
def _is_participle(lower: str) -> bool:
    """Whether a word, or the last of one with a hyphen, says what was done to somebody or what they do."""
    first, _, last = lower.rpartition("-")
    if lower in role_words().status or lower in role_words().doubting or not last.isalpha():
        return False
    verb = read(last).verb
    return verb is not None and (verb.form in {"ed", "part"} or (bool(first) and verb.form == "ing"))


def is_compound(word: Word) -> bool:
    """Whether a word with a hyphen only describes: the "state-appointed" of "the former state-appointed trustee"."""
    return "-" in word.text and _is_participle(word.text.lower())
