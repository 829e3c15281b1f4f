"""Denials that are of something else than what the other text tells, though somebody or something is named in both.

In a story about one person nearly every sentence is of that person: that he was never nominated for a prize says
nothing against his being named as its host, and that a club wants to buy him is not said to have come true.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.one_deed import negates
from factcheck.checks.one_thing.word_for_word import word_for_word
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.counted.small import small
from factcheck.grammar.words.words import is_person, related, types
from factcheck.model.claim import A_STATE
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_TIMES = frozenset({"time"})
_BY_NOUN = "act by its noun"  # how a statement is read whose act only a noun tells


def loosely_denied(pair: Pair) -> bool:
    """Whether a denial and what it seems to deny have no more in common than who or what they are of."""
    denied, told = (pair.a, pair.b) if not pair.a.claim.stance.affirmed else (pair.b, pair.a)
    if (
        _elsewhere(denied, told)
        or _not_so_well(denied)
        or _only_nearly(denied, told)
        or _of_others_besides(denied, told)
        or _by_another(pair, denied, told)
    ):
        return True
    return _only_wanted(denied, told) or _of_other_words(pair, denied, told) or _scarcely_joined(pair, denied, told)


def _scarcely_joined(pair: Pair, denied: Frame, told: Frame) -> bool:
    """Whether an act is only said not to be done, and less than two signs say that it is the act that was.

    That there is none of a thing is another matter: it holds against whoever tells of one. So is what somebody denies:
    a denial answers what was said. And where all that one denies is what the other says, nothing is left to join.
    """
    if pair.weighing.chances < clash_words().statements.many:
        return False  # in two short texts hardly anything is alike by accident
    if word_for_word(pair):
        return False
    value, words = denied.claim.value, denied.claim.quote.lower().split()
    none = isinstance(value, Statement) and value.absent
    none = none or words[0] in clash_words().statements.nobody
    return not none and negates(denied.claim.quote) and pair.identity < clash_words().statements.joined


def _elsewhere(denied: Frame, told: Frame) -> bool:
    """Whether each tells the act of a place or person of its own: not in the lake, but on the wall beside it."""
    one, two = (_complements(frame.claim.quote) for frame in (denied, told))
    if not one or not two or not all(_is_told(frame) for frame in (denied, told)):
        return False
    return not any(_may_be_one(a, b) for a, b in product(one, two))


def _may_be_one(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two places may be one: not "the upper floor", "the ground floor"."""
    if one[-1] != two[-1] and related(one[-1], two[-1]) < weights().head.related_from:
        return False
    return not (one[:-1] and two[:-1]) or not set(one[:-1]).isdisjoint(two[:-1])


def _by_another(pair: Pair, denied: Frame, told: Frame) -> bool:
    """Whether each tells the act of a doer of its own: guards did not set the fire, and miners did.

    Who denies it is somebody's own doing speaks of what was laid to them.
    """
    if not all(map(_is_told, (denied, told))) or not denied.subject or not told.subject:
        return False
    if all(A_STATE in frame.claim.evidence.how for frame in (denied, told)):
        return False  # a state is that of its subject, "the captain of the ship", and has no doer
    if word_for_word(pair) or _BY_NOUN in (*denied.claim.evidence.how, *told.claim.evidence.how):
        return False  # "there was no investigation of Olin's death": whose it is does nothing
    if denied.subject & told.subject or denied.claim.quote.lower().split()[0] in clash_words().statements.denying:
        return False
    return all(map(_is_active, (denied.claim.quote, told.claim.quote)))


@lru_cache(maxsize=1024)
def _is_active(quote: str) -> bool:
    """Whether a statement has a verb, and its subject does it."""
    verbs = parse(quote).verbs
    return bool(verbs) and not any(verb.passive for verb in verbs)


def _is_told(frame: Frame) -> bool:
    """Whether a statement has a verb of its own, and is no thing said not to be there."""
    value = frame.claim.value
    return isinstance(value, Statement) and not value.absent


@lru_cache(maxsize=1024)
def _complements(quote: str) -> frozenset[tuple[str, ...]]:
    """The nouns that stand behind a preposition of place in a statement, with what narrows them; times apart."""
    chunks = parse(quote)
    found = [
        chunks.nouns[noun]
        for clause in chunks.clauses
        for preposition, noun in clause.prepositions
        if chunks.tokens[preposition].lower in clash_words().statements.whereabouts
    ]
    return frozenset(
        (*(chunks.tokens[at].lemma.lower() for at in phrase.modifiers), head.lemma.lower())
        for phrase in found
        if (head := chunks.tokens[phrase.head]).tag == "NOUN" and not types(head.lemma) & _TIMES
    )


def _not_so_well(denied: Frame) -> bool:
    """Whether only the manner of an act is denied: what "has not been selling well" was sold."""
    last = denied.claim.quote.lower().split()[-1].strip(".,;")
    return last in clash_words().statements.manner


def _only_nearly(denied: Frame, told: Frame) -> bool:
    """Whether one says what was nearly done, and the other tells it by another verb: it is no denial of that."""
    near = not clash_words().statements.nearly.isdisjoint(denied.claim.quote.lower().split())
    values = [frame.claim.value for frame in (denied, told)]
    return near and len({value.predicate for value in values if isinstance(value, Statement)}) > 1


def _of_others_besides(denied: Frame, told: Frame) -> bool:
    """Whether only one of the two is told of others: "near other houses" is not near his."""
    apart = clash_words().answers.apart
    marked = [not apart.isdisjoint(frame.claim.quote.lower().split()) for frame in (denied, told)]
    return marked[0] != marked[1] or _of_no_more(denied.claim.quote)


def _of_no_more(quote: str) -> bool:
    """Whether a denial leaves those be who are told of already: "no more crew were hurt"."""
    first, second, third = (*quote.lower().split(maxsplit=3), "", "", "")[:3]
    return first in clash_words().statements.nobody and second in small().more_words and third != "than"


def _only_wanted(denied: Frame, told: Frame) -> bool:
    """Whether one says that somebody will not do what the other only tells as sought: "their quest to sign him"."""
    how, plans = told.claim.evidence.how, clash_words().statements.intended
    if not _is_name(told.claim.question.measure.head):
        return False
    return "infinitive" in how and {denied.claim.stance.mood, told.claim.stance.mood} <= plans


def _of_other_words(pair: Pair, denied: Frame, told: Frame) -> bool:
    """Whether somebody's two acts are told by two verbs, and no word but who it is stands in both."""
    values = [frame.claim.value for frame in (denied, told)]
    verbs = {value.predicate for value in values if isinstance(value, Statement)}
    heads = [frame.claim.question.measure.head for frame in (denied, told)]
    absent = any(isinstance(value, Statement) and value.absent for value in values)
    of_somebody = all(map(_is_name, heads)) or (all(map(is_person, heads)) and not absent)
    if len(verbs) < len(values) or not of_somebody or pair.one_document:
        return False
    same_time = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    same_time = same_time and denied.strong_time and told.strong_time
    named = {part for name in denied.names | told.names for part in name.partition(":")[2].split("-")}
    acts = {*verbs, *(frame.claim.question.measure.predicate for frame in (denied, told))}
    known = named | acts | {word for head in heads for word in head.lower().split()}
    mine, theirs = ({*frame.claim.question.terms} - known for frame in (denied, told))
    if _suffered_alike(denied, told) and not (mine and theirs):
        return False
    return not mine & theirs and not same_time


def _suffered_alike(denied: Frame, told: Frame) -> bool:
    """Whether two verbs of one class tell what befell somebody: whoever was injured was hurt."""
    one, two = (frame.claim.question.measure for frame in (denied, told))
    passive = not any(_is_active(frame.claim.quote) for frame in (denied, told))
    return passive and one.predicate == two.predicate and one.head == two.head


def _is_name(noun: str) -> bool:
    return bool(noun) and noun != noun.lower()
