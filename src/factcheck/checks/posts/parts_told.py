"""The parts that the sentences of a page give to somebody with a name: who leads the dig, which firm owns the ship.

A part may be told by a verb ("Ana Ruiz leads the dig", "the dig, led by Ana Ruiz", "hired to rebuild the network"),
in what is apposed to the name ("Ruiz Data, the firm rebuilding the network"), or by the noun of who does it ("the owner
of the ship, Ruiz Lines").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.checks.posts.deed_parties import Party, told_alone
from factcheck.checks.posts.deed_words import deed_words
from factcheck.checks.posts.parts_words import by_noun, by_verb, part_words, vague
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words import noun_lemma, verb_lemma
from factcheck.row import NamedTuple

_WORD = re.compile(r"[^\W\d_][\w-]*")
_ADJECTIVE = "ADJ"
_NAME, _DETERMINER, _COMMA, _BY, _TO = "NAME", "DET", ",", "by", "to"
_AND = frozenset({"and", "or"})
_NEAR = 3  # words about a part in which is told that it passed on
_LONGEST = 4  # words between a name and the noun of what is apposed to it
_RELATIVE = "relative"


class Part(NamedTuple):
    """A part that a text gives to somebody: what it is, of which thing, and whose.

    `act` is the name of the part, `thing` the noun of what it is a part in, `marks` the words that say which; `by` is
    the word that opens the clause ("who" is a person), `places` are the names of where the thing is,
    `past` says that it is told of a time gone by.
    """

    act: str
    thing: str
    marks: frozenset[str]
    holder: Party
    passage: Passage
    start: int
    end: int
    by: str = ""
    places: frozenset[str] = frozenset()
    past: bool = False


def parts_of(page: Page) -> Iterator[Part]:
    """The parts that the sentences of a page tell."""
    for passage in page.passages:
        if any(map(_tells, _WORD.findall(page.text, passage.start, passage.end))):
            chunks = passage.chunks()
            for clause in chunks.clauses:
                yield from _by_clause(chunks, clause, passage)
            for at in range(len(chunks.nouns)):
                yield from _by_noun(chunks, at, passage)


@lru_cache(maxsize=8192)
def _tells(word: str) -> bool:
    """Whether a word may tell of such a part."""
    return verb_lemma(word.lower()) in by_verb() or noun_lemma(word.lower()) in by_noun()


def _by_clause(chunks: Chunks, clause: Clause, passage: Passage) -> Iterator[Part]:
    """A part told by a verb: of who does it, or by whom it is done."""
    verb = chunks.verbs[clause.verb]
    act = by_verb().get(verb.lemma)
    modal = chunks.tokens[verb.modal].lower if verb.modal is not None else ""
    if act is None or verb.negation is not None or (modal and modal not in part_words().will):
        return
    if verb.form == "infinitive" and not _is_hired(chunks, clause):
        return
    doer, thing = clause.subject, next(iter(clause.objects), None)
    belongs = verb.lemma == part_words().belonging
    by = next((noun for at, noun in clause.prepositions if chunks.tokens[at].lower == (_TO if belongs else _BY)), None)
    if verb.passive or (by is not None and thing is None and (verb.auxiliaries or belongs)):
        doer, thing = by, clause.subject
    if doer is not None and thing is not None and doer != thing:
        behind = chunks.nouns[thing].end if clause.opening == _RELATIVE else None
        opener = chunks.tokens[clause.opener].lower if clause.opener is not None else ""
        for part in _part(chunks, act, _named(chunks, doer, behind), thing, (clause.first, clause.end), passage):
            yield part._replace(by=opener, past=verb.past is True or verb.form == "participle")


def _is_hired(chunks: Chunks, clause: Clause) -> bool:
    """Whether somebody was hired to do what an infinitive tells."""
    before = chunks.verbs[clause.verb - 1] if clause.verb else None
    return before is not None and before.passive and before.lemma in part_words().hired


def _by_noun(chunks: Chunks, at: int, passage: Passage) -> Iterator[Part]:
    """A part told by a noun: "the owner of the ship", "the ship's owner", "the firm rebuilding the network"."""
    phrase = chunks.nouns[at]
    head = chunks.tokens[phrase.head].lower
    act, thing = by_noun().get(noun_lemma(head)), phrase.of if phrase.of is not None else phrase.possessor
    if act is not None and thing is not None and not phrase.plural:
        behind = chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end
        yield from _part(chunks, act, _named(chunks, at, behind), thing, (phrase.first, behind), passage)
    doing = by_verb().get(verb_lemma(head)) if head.endswith("ing") and phrase.head > phrase.first + 1 else None
    if doing is not None and at + 1 < len(chunks.nouns) and chunks.nouns[at + 1].first == phrase.end:
        behind = chunks.nouns[at + 1].end
        yield from _part(chunks, doing, _named(chunks, at, behind), at + 1, (phrase.first, behind), passage)


def _named(chunks: Chunks, at: int, behind: int | None = None) -> Party | None:
    """Whom a phrase names, be it there or in what a comma parts from it, before it or behind what says more of it.

    Args:
        chunks: The sentence.
        at: The phrase.
        behind: Where that ends; where it is not told, the end of the phrase.
    """
    if chunks.tokens[chunks.nouns[at].head].tag == _DETERMINER and at + 1 < len(chunks.nouns):
        at += 1  # "an outside company", of which the chunker makes two
    phrase = chunks.nouns[at]
    own = told_alone(chunks, phrase)
    if phrase.pronoun or phrase.plural or any(chunks.tokens[k].lower in _AND for k in _beside(chunks, phrase)):
        return None
    if own.names:
        return own
    ends = {phrase.end, behind or phrase.end, chunks.nouns[phrase.of].end if phrase.of is not None else phrase.end}
    places = [end + 1 for end in sorted(ends) if _is_comma(chunks, end)]
    first = next((k for k in range(phrase.first, max(phrase.first - _LONGEST, 0), -1) if _is_comma(chunks, k - 1)), 0)
    for place in (*places, first - 2):
        found = chunks.noun_at(place) if 0 <= place < len(chunks.tokens) else None
        if found is not None and chunks.tokens[chunks.nouns[found].head].tag == _NAME:
            named = told_alone(chunks, chunks.nouns[found])
            return named._replace(nouns=named.nouns | (own.nouns - {*by_noun()})) if named.names else None
    return None


def _beside(chunks: Chunks, phrase: NounPhrase) -> tuple[int, ...]:
    """The tokens before and behind a phrase."""
    return tuple(at for at in (phrase.first - 1, phrase.end) if 0 <= at < len(chunks.tokens))


def _is_comma(chunks: Chunks, at: int) -> bool:
    return 0 <= at < len(chunks.tokens) and chunks.tokens[at].text == _COMMA


def _part(
    chunks: Chunks, act: str, holder: Party | None, thing: int, told: tuple[int, int], passage: Passage
) -> Iterator[Part]:  # fmt: skip
    """The part, where it is one of a thing that is told as known, and nothing near says that it passed on."""
    phrase = chunks.nouns[thing]
    what, head = told_alone(chunks, phrase), chunks.tokens[phrase.head]
    if holder is None or phrase.pronoun or what.plural or not (what.known or what.names):
        return
    noun = what.last if head.tag == _NAME else noun_lemma(head.lower)
    if (
        noun in vague()
        or any(map(_is_other, chunks.tokens[phrase.first : phrase.head]))
        or set(holder.names) & {noun, *what.names}
    ):
        return
    first, last = min(told[0], phrase.first), max(told[1], phrase.end)
    near = chunks.tokens[max(first - _NEAR, 0) : last + _NEAR]
    if any(token.lower in part_words().passing for token in near):
        return
    of = {chunks.tokens[chunks.nouns[phrase.of].head].lower} if phrase.of is not None else set()
    whose = frozenset(what.names if noun in part_words().of_each_side else ())
    start, end = chunks.span(first, last)
    yield Part(act, noun, what.marks | of | whose, holder, passage, start, end, places=_where(chunks, phrase))


def _is_other(token: Tagged) -> bool:
    """Whether an adjective sets a thing apart from another of its kind: "the older", "the second"."""
    compared = token.tag == _ADJECTIVE and token.lower.endswith(part_words().comparing)
    return compared or token.lower in deed_words().things.other or token.lower in part_words().passing


def _where(chunks: Chunks, phrase: NounPhrase) -> frozenset[str]:
    """The names right behind a thing that say where it is: "the camp at Orme"."""
    behind = next((one for one in chunks.nouns if one.first == phrase.end + 1 and one.preposition == phrase.end), None)
    return frozenset(told_alone(chunks, behind).names) if behind is not None else frozenset()
