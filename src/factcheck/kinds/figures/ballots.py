"""What share of a vote said yes or no: "79 per cent of those voting said yes", "backed by 62 per cent of members"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.grammar.counted import Counted
from factcheck.grammar.tags.tags import Tagged
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Reading
from factcheck.locate import read_lexicon
from factcheck.model.claim import Measure
from factcheck.table import Table

_SHARES = frozenset({"share", "fraction"})
_VOTED = "vote"
_OTHER = {"for": "against", "against": "for"}
_DONE = frozenset({"past", "ed", "part"})


class BallotWords(Table):
    """That a vote was taken, who votes, what is yes and what no, and what is another share than the whole vote's."""

    votes: frozenset[str]
    voters: frozenset[str]
    bodies: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    counted: frozenset[str]
    camps: frozenset[str]
    answers: dict[str, str]
    facing: frozenset[str]
    asked: frozenset[str]
    turnout: frozenset[str]
    interim: frozenset[str]
    opinions: dict[str, str]


@cache
def ballots() -> BallotWords:
    """The words in force.

    Raises:
        LexiconError: If the file has a key nobody reads or lacks one.
    """
    return read_lexicon("ballots.toml", BallotWords)


def balloted(reading: Reading, counted: Counted, measure: Measure) -> Measure | None:
    """The share of a vote for or against something, whatever the words; None where a figure is no such share.

    Whoever asks leaves out what is told of a place: most often it is one of several that voted.
    """
    words, chunks = ballots(), reading.chunks
    voting = words.counted | words.votes | words.voters | words.bodies
    if counted.kind not in _SHARES or (measure.head and measure.head not in voting):
        return None
    told = _told(reading, counted)
    clause = chunks.tokens[told.start : told.stop]
    said = {token.lower for token in chunks.tokens}
    if said & words.asked or {token.lower for token in clause} & (words.turnout | words.interim):
        return None
    camp = _camp(clause)
    if not camp and (measure.predicate in acts().polled.got or not (said & words.votes or _decided(reading, told))):
        return None  # "won 38 per cent of the vote": a party's share
    side = camp or _side(reading, told, measure.predicate)
    if not side:
        return None
    outcome = _OTHER[side] if _is_the_rest(reading, counted, told) else side
    body = measure.whole if measure.whole in words.bodies else ""
    return Measure(predicate=_VOTED, head=_VOTED, whole=body, outcome=outcome)


def opinion(reading: Reading, counted: Counted, act: str) -> tuple[str, ...]:
    """The word for being in favour or against, where the words of a share say that: "30 per cent are against".

    They stand behind the figure, before the next one; if nothing there says it, its clause does.
    """
    span = reading.tokens_between(counted.number_start, counted.number_end)
    if counted.kind not in _SHARES or not span:
        return ()
    words, tokens, told = ballots(), reading.chunks.tokens, reading.clause_of(counted.number_start, counted.number_end)
    end = min(told.stop, len(tokens))
    behind = next((at for at in range(span.stop, end) if tokens[at].tag == "NUM"), end)
    named = "for" if act in words.yes else "against" if act in words.no else ""
    side = named or _side(reading, range(span.stop, behind), "") or _side(reading, told, act)
    if not side and any(
        v.lemma == "be" and v.main in told and _word(reading, v.end) == "for" for v in reading.chunks.verbs
    ):
        side = "for"
    return (words.opinions[side],) if side else ()


def _told(reading: Reading, counted: Counted) -> range:
    """The clause of a figure, with what was voted for: "voted by 61 per cent to accept the offer"."""
    chunks = reading.chunks
    told = reading.clause_of(counted.number_start, counted.number_end)
    stop = min(told.stop, len(chunks.tokens))
    ahead = chunks.verb_at(stop + 1) if _word(reading, stop) == "to" else None
    return range(told.start, stop if ahead is None else chunks.verbs[ahead].end)


def _is_the_rest(reading: Reading, counted: Counted, told: range) -> bool:
    """Whether a figure is that of the other side: the 46 of "by 54 per cent to 46"."""
    span = reading.tokens_between(counted.number_start, counted.number_end)
    if not span or _word(reading, span.start - 1) not in ballots().facing:
        return False
    return any(reading.chunks.tokens[at].tag == "NUM" for at in range(told.start, span.start - 1))


def _side(reading: Reading, told: range, act: str) -> str:
    """Whether a clause says yes or no; empty where it says neither or both, or denies it."""
    words, chunks = ballots(), reading.chunks
    verbs = [verb for verb in chunks.verbs if verb.main in told or verb.lemma == act]  # its own may stand further on
    if any(verb.negation is not None for verb in verbs):
        return ""
    said = {chunks.tokens[at].lower for at in told} | {verb.lemma for verb in verbs}
    after_vote = any(verb.lemma == _VOTED and _word(reading, verb.end) == "for" for verb in verbs)
    found = {"for": bool(said & words.yes) or after_vote, "against": bool(said & words.no)}
    return next((name for name, holds in found.items() if holds), "") if sum(found.values()) == 1 else ""


def _word(reading: Reading, at: int) -> str:
    tokens = reading.chunks.tokens
    return tokens[at].lower if at < len(tokens) else ""


def _camp(clause: Sequence[Tagged]) -> str:
    """The camp that a clause names: "the no camp", "the yes side"."""
    words = ballots()
    for one, two in pairwise(clause):
        if two.lower in words.camps and one.lower in words.answers:
            return words.answers[one.lower]
    return ""


def _decided(reading: Reading, told: range) -> bool:
    """Whether those who vote said so and it is over: "was approved by 62 per cent of members"."""
    words, chunks = ballots(), reading.chunks
    if not {chunks.tokens[at].lower for at in told} & (words.voters | words.bodies):
        return False
    done = [verb for verb in chunks.verbs if verb.main in told and verb.lemma in words.yes | words.no]
    return any(chunks.tokens[verb.main].form in _DONE and verb.modal is None for verb in done)
