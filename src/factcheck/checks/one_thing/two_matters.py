"""Whether two statements of one act are of two matters: cleared of arson, guilty of theft."""

from __future__ import annotations

from functools import lru_cache

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.chunks.chunks import Chunks, NounPhrase, parse
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import rarity, related, types
from factcheck.model.claim import Claim
from factcheck.model.values import Statement
from factcheck.questions.weights import weights

STEM = 4  # letters that a verb keeps in all its forms
_ONE = frozenset({"one", "1"})


def two_matters(one: Claim, two: Claim) -> bool:
    """Whether the same link behind both verbs leads to two things that nothing relates."""
    mine, theirs = (_led_to(claim.quote, _verb(claim)) for claim in (one, two))
    alike = [(a, b) for link, a in mine for other, b in theirs if _alike(link, other)]
    return bool(alike) and all(_apart(a, b) for a, b in alike)


def _alike(one: str, two: str) -> bool:
    """Whether two links lead to one sort of thing: "told of", "told about"."""
    return any({one, two} <= links for links in clash_words().statements.links)


def _verb(claim: Claim) -> str:
    return claim.value.predicate if isinstance(claim.value, Statement) else ""


@lru_cache(maxsize=1024)
def tells_of_any(quote: str, noun: str) -> bool:
    """Whether a noun is told with "a" or "some": "refused a gift" may be another gift, "some services" are not all."""
    chunks = parse(quote)
    phrases = [phrase for phrase in chunks.nouns if chunks.tokens[phrase.head].lemma == noun]
    marks = [(chunks.tokens[p.determiner].lower, p.numbers) for p in phrases if p.determiner is not None]
    one, some = word_lists()["any_one"], word_lists()["any_some"]
    return any(mark in one or (mark in some and not numbers) for mark, numbers in marks)  # "some 40 posts": about 40


def of_so_many_each(one: Claim, two: Claim) -> bool:
    """Whether both acts are told of so many things that no word makes known: "opened 12 shops", "closed 12 shops"."""
    return all(_so_many(claim.quote, claim.question.measure.head) for claim in (one, two))


def of_several(one: Claim, two: Claim) -> bool:
    """Whether an act is told of several things and the other not of as many: "lost five matches", "won three ties".

    Who lost five of six may have won the sixth; who closed two plants has not kept two plants.
    """
    told = [_several(claim.quote) for claim in (one, two)]
    return any(told) and told[0] != told[1]


@lru_cache(maxsize=1024)
def _several(quote: str) -> str:
    chunks = parse(quote)
    behind = [chunks.tokens[verb.end] for verb in chunks.verbs if verb.end < len(chunks.tokens)]
    return next((token.lower for token in behind if token.tag == "NUM" and token.lower not in _ONE), "")


@lru_cache(maxsize=1024)
def _so_many(quote: str, noun: str) -> bool:
    chunks, known = parse(quote), word_lists()["definite"]
    phrases = [phrase for phrase in chunks.nouns if chunks.tokens[phrase.head].lemma == noun and _counted(phrase)]
    marks = [chunks.tokens[p.determiner].lower for p in phrases if p.determiner is not None]
    return bool(phrases) and known.isdisjoint(marks) and all(p.possessor is None and p.of is None for p in phrases)


def _counted(phrase: NounPhrase) -> bool:
    """Whether a number stands before a noun, and does not tell it from others: not "Route 12"."""
    return bool(phrase.numbers) and phrase.numbers[0] < phrase.head


@lru_cache(maxsize=1024)
def told_as_known(quote: str, noun: str) -> tuple[str, ...] | None:
    """The words before a noun that is told as the one that is known, alone; None where it is not.

    Nothing stands before it in "the inquiry" and "its inquiry"; "the first inquiry" is told apart from others.
    """
    chunks = parse(quote)
    phrases = [phrase for phrase in chunks.nouns if chunks.tokens[phrase.head].lemma == noun]
    known, before = word_lists()["definite"], set[tuple[str, ...]]()
    for phrase in phrases:
        if phrase.plural or phrase.determiner is None or chunks.tokens[phrase.determiner].lower not in known:
            return None
        before.add(tuple(token.lower for token in chunks.tokens[phrase.determiner + 1 : phrase.head]))
    return before.pop() if len(before) == 1 else None


@lru_cache(maxsize=1024)
def _led_to(quote: str, verb: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The nouns behind the links that follow a verb, the head last, each with its link."""
    chunks, behind = parse(quote), max(0, quote.lower().find(verb[:STEM]))
    found = list[tuple[str, tuple[str, ...]]]()
    for phrase in chunks.nouns:
        if phrase.preposition is None or chunks.tokens[phrase.preposition].start < behind:
            continue
        link = chunks.tokens[phrase.preposition].lower
        nouns = _nouns(chunks, phrase)
        if _alike(link, link) and nouns:
            found.append((link, nouns))
    return tuple(found)


def _nouns(chunks: Chunks, phrase: NounPhrase) -> tuple[str, ...]:
    """The nouns of a phrase that names a thing or somebody by a telling noun."""
    head = chunks.tokens[phrase.head]
    whatever = chunks.tokens[phrase.first].lower in clash_words().statements.whatever  # "cleared of all charges"
    if (
        whatever
        or head.tag != "NOUN"
        or rarity(head.lemma) < clash_words().statements.common
        or "time" in types(head.lemma)
    ):
        return ()
    return tuple(t.lemma for t in chunks.tokens[phrase.first : phrase.head + 1] if t.tag == "NOUN")


def _apart(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two phrases name two things: by their heads, or each by what stands before one head: two bills."""
    floor = weights().head.related_from
    if any(related(one[-1], other) >= floor for other in two) or any(related(two[-1], other) >= floor for other in one):
        narrower = set(one[:-1]) - set(two), set(two[:-1]) - set(one)
        kin = any(related(a, b) >= floor for a in narrower[0] for b in narrower[1])
        return one[-1] == two[-1] and all(narrower) and not kin
    return True
