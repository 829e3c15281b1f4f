"""The deeds that a text tells by a verb, with who did them and to what or whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.checks.posts.deed_parties import Party, party
from factcheck.checks.posts.deed_words import deed_words, verbs
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.chunks.chunks import Chunks, Clause, VerbGroup
from factcheck.grammar.words.words import verb_lemma
from factcheck.row import NamedTuple

_WORD = re.compile(r"[^\W\d_][\w-]*")
_BY, _WHO, _THAT = "by", "who", "that"
_RELATIVE, _BE = "relative", "be"


class Deed(NamedTuple):
    """One verb with its doer and what it is done to, where a sentence tells both.

    `pressed` says that just this one did it: "it was X who", "himself", "the first to"; `several` that others did it
    too, or may have.
    """

    verb: str
    doer: Party
    thing: Party | None
    side: str
    pressed: bool
    passage: Passage
    start: int
    end: int
    at: int
    several: bool = False


def deeds_of(page: Page) -> Iterator[Deed]:
    """The deeds that the sentences of a page tell as done."""
    for passage in page.passages:
        words = _WORD.findall(page.text, passage.start, passage.end)
        if any(_tells(word) for word in words):
            chunks = passage.chunks()
            for clause in chunks.clauses:
                found = _deed(chunks, clause, passage)
                if found is not None:
                    yield found


@lru_cache(maxsize=8192)
def _tells(word: str) -> bool:
    """Whether a word may be a form of a verb of the lists."""
    return verb_lemma(word.lower()) in verbs()


def _deed(chunks: Chunks, clause: Clause, passage: Passage) -> Deed | None:
    verb = chunks.verbs[clause.verb]
    if verb.lemma not in verbs() or verb.negation is not None or verb.modal is not None or verb.form != "finite":
        return None
    doer, thing = _doer(chunks, clause, verb), clause.subject if verb.passive else next(iter(clause.objects), None)
    if doer is None:
        return None
    who, several = party(chunks, doer, alone=False), party(chunks, doer) is None
    what = party(chunks, thing, alone=False) if thing is not None and chunks.nouns[thing].of is None else None
    if who is None or (thing is not None and thing == doer):
        return None
    phrases = [chunks.nouns[at] for at in (doer, thing) if at is not None]
    first = min([verb.first, *(phrase.first for phrase in phrases)])
    last = max([verb.end, *(phrase.end for phrase in phrases)])
    start, end = chunks.span(first, last)
    pressed = _pressed(chunks, clause, verb)
    if clause.opening == _RELATIVE and not (pressed or who.names):
        return None  # "the woman who opened the gate" only says who is meant
    at, side = chunks.tokens[verb.main].start, _side(chunks, clause)
    return Deed(verb.lemma, who, what, side, pressed, passage, start, end, at, several)


def _doer(chunks: Chunks, clause: Clause, verb: VerbGroup) -> int | None:
    """The phrase of who did it; nothing where several are told, or a verb shares the doer of another."""
    if not verb.passive:
        return clause.subject
    by = [noun for at, noun in clause.prepositions if chunks.tokens[at].lower == _BY]
    return by[0] if by else None


def _pressed(chunks: Chunks, clause: Clause, verb: VerbGroup) -> bool:
    """Whether a clause says that just this one did it."""
    words = deed_words().by_many
    if any(chunks.tokens[chunks.nouns[at].head].lower in words.itself for at in clause.objects):
        return True
    near = chunks.tokens[max(verb.first - 1, 0) : verb.end + 1]
    if any(token.lower in words.first for token in near):
        return True
    opener = chunks.tokens[clause.opener].lower if clause.opener is not None else ""
    if clause.opening != _RELATIVE or opener not in (_WHO, _THAT):
        return False
    cleft = next(
        (one for one in chunks.clauses if one.end <= clause.first and chunks.verbs[one.verb].lemma == "be"), None
    )
    if cleft is None or cleft.subject is None:
        return False
    return chunks.tokens[chunks.nouns[cleft.subject].head].lower in words.it


def _side(chunks: Chunks, clause: Clause) -> str:
    """For whom somebody signs: "for the army", "on behalf of the army", "on the army's behalf"."""
    words, told = deed_words().signing, clause.prepositions
    for number, (at, noun) in enumerate(told):
        phrase = chunks.nouns[noun]
        if chunks.tokens[at].lower == words.for_ and phrase.determiner is not None:
            return chunks.tokens[phrase.head].lower
        if chunks.tokens[phrase.head].lower != words.behalf:
            continue
        if phrase.possessor is not None:
            return chunks.tokens[chunks.nouns[phrase.possessor].head].lower
        if number + 1 < len(told):
            return chunks.tokens[chunks.nouns[told[number + 1][1]].head].lower
    return ""
