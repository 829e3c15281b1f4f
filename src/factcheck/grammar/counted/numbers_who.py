"""Figures put on a number of whom a clause tells more: "puts at 900 the number who fled"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import measure_of
from factcheck.grammar.counted.lexicon import outcomes, words
from factcheck.grammar.counted.record import Noun
from factcheck.grammar.quantities import FoundQuantity

_PEOPLE = "people"
_FAR = 24  # tokens between "the number who" and its figure
_STATIONED = frozenset({"deployed", "withdrawn"})
_STANDS = frozenset({"stand", "be", "remain"})


def numbered_who(frame: Frame, quantity: FoundQuantity, at: int) -> Noun | None:
    """The people of "the number of those who signed stands at 900", with what they did; None for any other figure.

    Args:
        frame: The parsed sentence.
        quantity: One of its quantities.
        at: Its token.
    """
    tokens = frame.chunks.tokens
    if quantity.kind != "count" or at < 2 or tokens[at - 1].lower != "at":
        return None
    puts = tokens[at - 2].lemma in words().put_at.words
    counter = _behind(frame, at) if puts else None
    if counter is None:
        counter = _before(frame, at)
    if counter is None:
        return None
    who = _told_of(frame, counter)
    if who is None:
        return _of_number(frame, counter) if counter > (frame.chunks.noun_at(at) or 0) else None
    of, clause = who
    phrase = frame.chunks.nouns[of]
    first, verb = frame.chunks.nouns[counter].first, frame.chunks.verbs[clause.verb]
    if of == counter and clause.opener is None:  # "the number killed" did not kill
        return Noun(_PEOPLE, (), first, phrase.end, how="level", inferred=True)
    if of == counter or phrase.pronoun or tokens[phrase.head].tag in ("DET", "PRON"):
        return Noun(_PEOPLE, (), first, verb.end, how="level", phrase=of, inferred=True)
    known = clause.opener is not None or _suffered(frame, clause)
    return measure_of(frame, counter, "level", end=verb.end, role=of if known else None)


def _of_number(frame: Frame, counter: int) -> Noun | None:
    """The noun of "puts at 40 the number of vessels"."""
    if frame.chunks.nouns[counter].of is None:
        return None
    return measure_of(frame, counter, "level")


def _behind(frame: Frame, at: int) -> int | None:
    """The counter right behind a figure: "put at 40 the number of …"."""
    index = frame.chunks.noun_at(at + 1) if at + 1 < len(frame.chunks.tokens) else None
    return index if index is not None and frame.chunks.nouns[index].first == at + 1 and _counts(frame, index) else None


def _before(frame: Frame, at: int) -> int | None:
    """The counter whose clause, with what it tells of the people, ends right before the "at" of a figure."""
    tokens, nouns = frame.chunks.tokens, frame.chunks.nouns
    near = [n for n, one in enumerate(nouns) if one.end < at <= one.end + _FAR and _counts(frame, n)]
    if not near or any(one.tag in ("PUNCT", "NUM") for one in tokens[nouns[near[-1]].end : at - 1]):
        return None
    phrase = nouns[near[-1]]
    joined = phrase.first > 0 and tokens[phrase.first - 1].tag == "CONJ"  # "and the number who fled at 40"
    before = tokens[: phrase.first] if joined else tokens[max(0, phrase.first - 1) : phrase.first]
    put = any(one.lemma in words().put_at.words for one in before)
    set_at = tokens[at - 2].lemma in (words().put_at.words | _STANDS)
    return near[-1] if put or set_at else None


def _counts(frame: Frame, index: int) -> bool:
    phrase = frame.chunks.nouns[index]
    head = frame.chunks.tokens[phrase.head]
    return head.lemma in words().counters.words and head.form != "plural" and not phrase.numbers


def _told_of(frame: Frame, counter: int) -> tuple[int, Clause] | None:
    """The phrase of which a clause tells more, the counter or what stands in its "of", and that clause."""
    for index in (frame.chunks.nouns[counter].of, counter):
        for clause in frame.chunks.clauses if index is not None else ():
            if index is not None and _tells_of(frame, clause, index):
                return index, clause
    return None


def _tells_of(frame: Frame, clause: Clause, index: int) -> bool:
    """Whether a clause right behind a phrase is about it: "who left", "killed in the fire"."""
    end, verb = frame.chunks.nouns[index].end, frame.chunks.verbs[clause.verb]
    if clause.opener is None:
        of_people = _suffered(frame, clause) or not _counts(frame, index)
        return verb.first == end and not verb.auxiliaries and of_people and _is_participle(frame, clause)
    opener = frame.chunks.tokens[clause.opener].lower
    opens = opener == "who" or (opener in ("that", "which") and not _counts(frame, index))
    return opens and clause.subject == index and clause.opener == end


def _suffered(frame: Frame, clause: Clause) -> bool:
    """Whether a participle tells what became of those counted: killed, injured, destroyed; not based, nor stationed."""
    outcome = outcomes().done_to.get(frame.chunks.verbs[clause.verb].lemma, "")
    return bool(outcome) and outcome not in _STATIONED


def _is_participle(frame: Frame, clause: Clause) -> bool:
    return frame.chunks.tokens[frame.chunks.verbs[clause.verb].main].form in ("ed", "part", "any")
