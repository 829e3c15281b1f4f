"""Whether one text denies of somebody or something just what the other tells: "was locked", "was not locked".

Two such statements need no further sign that they are of one thing: a denial takes up the words of what it denies. But
it must be of the thing that both know, and deny all that the other tells: "did not object in writing" leaves room for
an objection, "one door was not locked" for another door.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.chunks.chunks import Chunks, NounPhrase, parse
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import rarity, types
from factcheck.grammar.words.words_negated import denied_by_prefix
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_TIMES = frozenset({"time"})
_CONTENT = frozenset({"NOUN", "ADJ", "ADV", "VERB", "NAME", "NUM"})
_NONE, _KNOWN, _ALL, _SOME, _BEFORE = "none", "known", "all", "some", "told before"
_NONE_DONE, _SOME_DONE, _ALL_DONE = "none done", "some done", "all done"
_DONE = frozenset({_NONE_DONE, _SOME_DONE, _ALL_DONE})


def word_for_word(pair: Pair) -> bool:
    """Whether one denies of a known doer, or of a known thing that it befell, just what the other tells.

    Args:
        pair: Two statements.
    """
    one, two = pair.a.claim, pair.b.claim
    if one.stance.affirmed == two.stance.affirmed or not (
        isinstance(one.value, Statement) and isinstance(two.value, Statement)
    ):
        return False
    mine, theirs = one.question.measure, two.question.measure
    if one.value.predicate != two.value.predicate or not mine.head or mine.head != theirs.head:
        return False
    denied, told = (pair.a, pair.b) if not one.stance.affirmed else (pair.b, pair.a)
    if _narrower(denied, told):
        return False
    more = {*denied.claim.question.terms} - {*told.claim.question.terms, *told.claim.question.measure.modifiers}
    more = {word for word in more if denied_by_prefix(word) is None}
    return (not more and _of_one_doer(pair, one.value.predicate)) or _of_one_thing(pair, denied, told)


def _of_one_doer(pair: Pair, act: str) -> bool:
    """Whether both are of one bearer, and the act is more than that something happened: that is said of much."""
    owned = any(field.name == "subject" and field.likeness == "same" for field in pair.fields)
    return owned and rarity(act) >= clash_words().statements.telling


def _of_one_thing(pair: Pair, denied: Frame, told: Frame) -> bool:
    """Whether one known thing of one story does or undergoes it in both, and neither text tells it of another."""
    weighing = pair.weighing
    if not (weighing.one_story and weighing.sole):
        return False
    if _there(denied) and _there(told):
        return _of_like_words(denied, told)
    if weighing.measure < clash_words().statements.thing:
        return False
    head = denied.claim.question.measure.head
    none, some = (_told_of(frame.claim.quote, head) for frame in (denied, told))
    mine, theirs = (set(frame.claim.question.measure.modifiers) for frame in (denied, told))
    if none == _NONE:  # there is none of which it is so
        return some is not None and mine <= theirs
    if none == _NONE_DONE:
        return some in _DONE and mine <= theirs and _by_one(denied, told)
    if some == _ALL_DONE and none in (_KNOWN, _ALL) and not denied.subject:
        return mine == theirs  # "exports were not restricted", whoever is said to have restricted them
    alike = mine == theirs or (none == _ALL and mine < theirs) or _named_so(denied, told, mine ^ theirs)
    number = {none, some} - {_BEFORE}
    return alike and len(number) < len((none, some)) and number <= {_KNOWN, _ALL}


def _there(frame: Frame) -> bool:
    """Whether a statement tells that there is, or was, something."""
    return frame.claim.quote.lower().startswith(clash_words().statements.there)


def _of_like_words(denied: Frame, told: Frame) -> bool:
    """Whether what there is none of is told in the words of what there is, and by telling ones."""
    mine, theirs = (_words(frame.claim.quote) for frame in (denied, told))
    more = {word for word in mine ^ theirs if not types(word) & _TIMES} - {*told.claim.question.measure.modifiers}
    return not more and sum(map(rarity, mine)) >= clash_words().statements.thing


def _by_one(denied: Frame, told: Frame) -> bool:
    """Whether one doer is told of by both, or one by a pronoun of which only the text before knows whom it means."""
    if denied.subject and told.subject:
        return bool(denied.subject & told.subject)
    openers = [frame.claim.quote.lower().split(maxsplit=1)[0] for frame in (denied, told)]
    return openers[0] == openers[1] and openers[0] in clash_words().statements.doers


def _named_so(denied: Frame, told: Frame, more: set[str]) -> bool:
    """Whether what only one calls the thing, the other tells of it beside: "the lost ring", "it was lost and"."""
    beside = [{*frame.claim.question.terms, *frame.claim.question.context} for frame in (denied, told)]
    return more <= beside[0] and more <= beside[1]


def _narrower(denied: Frame, told: Frame) -> bool:
    """Whether a denial adds a word to what the other tells: that word may be what it denies."""
    measures = [frame.claim.question.measure for frame in (denied, told)]
    theirs = {*_words(told.claim.quote), *told.claim.question.terms, *measures[1].modifiers}
    mine = {*_words(denied.claim.quote), *measures[0].modifiers} - set(measures[0].head.split())
    return any(not types(word) & _TIMES and denied_by_prefix(word) is None for word in mine - theirs)


@lru_cache(maxsize=1024)
def _words(quote: str) -> frozenset[str]:
    """The nouns, qualities, adverbs and verbs of a statement, up to its reason; those apart that deny it."""
    words = clash_words().statements
    tokens = takewhile(lambda token: token.lower not in words.reasons, parse(quote).tokens)
    return frozenset(token.lemma.lower() for token in tokens if token.tag in _CONTENT) - words.asides


@lru_cache(maxsize=1024)
def _told_of(quote: str, head: str) -> str | None:
    """How a thing is told as the subject of a statement: as known, as one of a kind, as none; else how as object."""
    chunks = parse(quote)
    subjects = [clause.subject for clause in chunks.clauses if clause.subject is not None]
    if not subjects and chunks.verbs and chunks.verbs[0].passive and chunks.verbs[0].auxiliaries:
        return _BEFORE  # "was lost in May and has not been found"
    if len(subjects) != 1:
        return None
    phrase = chunks.nouns[subjects[0]]
    if not _is_of(chunks, phrase, head):
        return _done_to(chunks, head)
    first = chunks.tokens[phrase.first].lower
    if first in clash_words().statements.nobody:
        return _NONE
    counted = bool(phrase.numbers and phrase.numbers[0] < phrase.head) or chunks.tokens[phrase.head].lemma != head
    known = phrase.determiner is None or first in word_lists()["definite"]
    if counted or not known:
        return _SOME
    return _ALL if phrase.plural else _KNOWN


def _is_of(chunks: Chunks, phrase: NounPhrase, head: str) -> bool:
    """Whether a phrase tells of a thing: "the exits", "none of the exits"."""
    nouns = [phrase] if phrase.of is None else [phrase, chunks.nouns[phrase.of]]
    return any(chunks.tokens[noun.head].lemma == head for noun in nouns)


def _done_to(chunks: Chunks, head: str) -> str | None:
    """Whether none, or some, is told of what somebody does: "made no confession"; None where it is not done to that."""
    objects = [chunks.nouns[number] for clause in chunks.clauses for number in clause.objects]
    found = [phrase for phrase in objects if chunks.tokens[phrase.head].lemma == head]
    if len(found) != 1:
        return None
    first = chunks.tokens[found[0].first].lower
    if first in clash_words().statements.nobody:
        return _NONE_DONE
    bare = found[0].determiner is None and found[0].plural and not found[0].numbers
    return _ALL_DONE if bare or first in word_lists()["definite"] else _SOME_DONE
