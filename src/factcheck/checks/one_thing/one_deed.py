"""Whether anything proves that what one text denies or turns round is the very deed that the other tells.

A word for an act is no proof: on one day one body repeals one rule and keeps another. It takes a doer, a place, a named
object or like wording in common; and a side that never was in the state which the other says it came into is told of
another moment.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.asserted import unfinished
from factcheck.checks.one_thing.like_words import in_like_words
from factcheck.checks.one_thing.word_for_word import word_for_word
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.numbers import numerals
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_RELATIVE = "relative"


def unproved(pair: Pair, against: str | None) -> bool:
    """Whether two statements that clash are told of deeds that nothing proves to be one.

    Args:
        pair: The statements.
        against: How their verbs exclude each other; None where one is denied.
    """
    if not against:
        aside = _denied_aside(pair) or _of_what_was_told(pair)
        return aside or _by_their_time_alone(pair) or _only_sought(pair) or _came_into_it(pair)
    if against == "outcome" and _on_some_charges(pair):
        return True
    return (against == "act" and _by_their_time_alone(pair)) or (against in ("act", "outcome") and _of_no_object(pair))


def _by_their_time_alone(pair: Pair) -> bool:
    """Whether nothing but a time joins the two, neither tells of a named thing, and nothing is said not to be."""
    if any(isinstance(f.claim.value, Statement) and f.claim.value.absent for f in (pair.a, pair.b)):
        return False
    heads = [frame.claim.question.measure.head for frame in (pair.a, pair.b)]
    named = heads[0] == heads[1] != heads[0].lower()
    if pair.a.claim.question.time_from == pair.b.claim.question.time_from == "clause":
        return False  # each says on which day
    same = {field.name for field in pair.fields if field.likeness == "same"}
    named = named or word_for_word(pair) or in_like_words(pair)
    return not (named or pair.weighing.signs or same & {"subject", "place"} or pair.a.subject & pair.b.subject)


def _denied_aside(pair: Pair) -> bool:
    """Whether a denial is only that of the clause around it: "none of that swayed the jurors, who convicted him"."""
    denied = (pair.a if not pair.a.claim.stance.affirmed else pair.b).claim
    return _RELATIVE in denied.evidence.how and not negates(denied.quote)


@lru_cache(maxsize=1024)
def negates(quote: str) -> bool:
    """Whether a word of a statement says itself that it was not so."""
    return any(token.tag == "NEG" for token in parse(quote).tokens)


def _of_what_was_told(pair: Pair) -> bool:
    """Whether a pronoun at the end of a denial says of what it is, and only the text before knows it."""
    denied = (pair.a if not pair.a.claim.stance.affirmed else pair.b).claim
    if isinstance(denied.value, Statement) and denied.value.absent:
        return False
    return denied.quote.lower().split()[-1] in clash_words().statements.told_before and pair.weighing.signs == 0


def _only_sought(pair: Pair) -> bool:
    """Whether one has none of what the other is only about to do something with: "to identify suspects"."""
    none, some = (pair.a, pair.b) if not pair.a.claim.stance.affirmed else (pair.b, pair.a)
    absent = isinstance(none.claim.value, Statement) and none.claim.value.absent
    return absent and unfinished(some.claim)


def _on_some_charges(pair: Pair) -> bool:
    """Whether a verdict is told of so many charges: convicted of three murders, cleared of one or of two others."""
    values = [frame.claim.value for frame in (pair.a, pair.b)]
    if not all(isinstance(v, Statement) and v.predicate in clash_words().statements.verdicts for v in values):
        return False
    told = [numbers_in(frame.claim.quote) for frame in (pair.a, pair.b)]
    return bool(told[0] | told[1])


def numbers_in(words: str) -> frozenset[str]:
    """The numbers among some words, as they stand."""
    small = numerals()
    return frozenset(w for w in words.lower().split() if w[:1].isdigit() or w in small.units or w in small.tens)


def _came_into_it(pair: Pair) -> bool:
    """Whether one tells how a state began, and the other that it was not there yet: "became", "was still not"."""
    denied, told = (pair.a, pair.b) if not pair.a.claim.stance.affirmed else (pair.b, pair.a)
    words = clash_words().statements
    began = not words.becoming.isdisjoint(told.claim.quote.lower().split())
    return began and not words.still.isdisjoint(denied.claim.quote.lower().split())


def _of_no_object(pair: Pair) -> bool:
    """Whether somebody's act is told without what it was done to, and neither wording nor a further name joins it.

    He opposes one thing and supports another; the side that "failed" to do one thing "managed" another.
    """
    bare = [_done_to_nothing(frame) for frame in (pair.a, pair.b)]
    heads = [frame.claim.question.measure.head for frame in (pair.a, pair.b)]
    if bare[0] != bare[1]:
        frame, other = (pair.a, heads[1]) if bare[0] else (pair.b, heads[0])
        return other.lower() not in frame.claim.quote.lower()
    further = (pair.a.names & pair.b.names) - pair.a.subject - pair.b.subject
    return all(bare) and not further and pair.weighing.signs == 0


def _done_to_nothing(frame: Frame) -> bool:
    """Whether the only one that an act names is who does it."""
    head = frame.claim.question.measure.head
    doer = bool(head) and head != head.lower() and any(":" in who for who in frame.subject)
    return doer and _acts(frame.claim.quote, head)


@lru_cache(maxsize=1024)
def _acts(quote: str, name: str) -> bool:
    """Whether somebody named stands before the verb of a statement and does it."""
    chunks = parse(quote)
    if not chunks.verbs or any(verb.passive for verb in chunks.verbs):
        return False
    first = chunks.tokens[0].lower if " " in quote else ""
    at = 0 if first in clash_words().statements.doers else quote.find(name.split()[-1])
    return 0 <= at < chunks.tokens[chunks.verbs[0].first].start
