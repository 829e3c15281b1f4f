"""The figures of a sentence that are the sides of a vote, bound to what is voted on."""

from __future__ import annotations

import re

from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.record import Counted, Span
from factcheck.grammar.quantities import law
from factcheck.grammar.results.lexicon import result_words
from factcheck.grammar.results.votes import MAJORITY, Side, Vote, deciding, margins, sides, tells, worth
from factcheck.grammar.words.words import is_person
from factcheck.grammar.words.words_lemmas import noun_lemma
from factcheck.model.claim import Measure

HOW = "vote"
_WORD = re.compile(r"[^\W\d_]+")


def tallied(frame: Frame, bound: list[Counted]) -> list[Counted]:
    """The figures of a sentence, those that are the sides of a vote read as such.

    Example:
        >>> from factcheck.grammar.counted import bind
        >>> [(c.quantity.low, c.measure.outcome) for c in bind("The bill was passed by 61 votes to 30.")]
        [(61, 'for'), (30, 'against')]
    """
    parts = {c.number_start for c in bound if "part" in c.scope}
    vote = Vote(frame.text, frame.start, frame.end, lambda: frame.chunks)
    found = [side for side in sides(vote) if side.start not in parts] or list(margins(vote))
    if not found:
        return bound
    taken = [(side.start, side.end) for side in found]
    kept = [
        c for c in bound if not any(start <= c.number_start < end or _is_majority(c, start) for start, end in taken)
    ]
    topic = _topic(frame)
    event, about = deciding(frame.chunks, found[0].start), _voted_on(frame, found[0].start)
    read = (_side(frame, side, topic)._replace(event=event, owner=about) for side in found)
    return sorted([*kept, *read], key=lambda c: (c.start, c.number_start))


def _voted_on(frame: Frame, before: int) -> Span | None:
    """The phrase of what is voted on: the object of the clause, or the subject of one told in the passive."""
    chunks = frame.chunks
    for clause in reversed(chunks.clauses):
        verb = chunks.verbs[clause.verb]
        about = clause.subject if verb.passive else clause.objects[0] if clause.objects else None
        if about is not None and chunks.tokens[verb.main].start < before and not chunks.nouns[about].numbers:
            return chunks.span(chunks.nouns[about].first, chunks.nouns[about].end)
    return None


def _is_majority(one: Counted, at: int) -> bool:
    """Whether a figure is the word "majority" before the number of its votes."""
    return one.kind == "share" and one.start <= at <= one.end and "majority" in one.quantity.as_written.lower()


def _topic(frame: Frame) -> str:
    """What tells the thing that is voted on: pension of "the pension bill", stadium of "a plan for a stadium"."""
    chunks, lists = frame.chunks, result_words().votes
    for index, phrase in enumerate(chunks.nouns):
        head = chunks.tokens[phrase.head]
        if head.tag != "NOUN" or head.lemma not in lists.motions:
            continue
        words = [chunks.tokens[at] for at in phrase.modifiers if chunks.tokens[at].tag == "NOUN"]
        if words:
            return words[-1].lemma
        behind = chunks.nouns[index + 1] if index + 1 < len(chunks.nouns) else None
        linked = behind is not None and behind.preposition == phrase.end
        if behind is not None and linked and chunks.tokens[phrase.end].lower in ("on", "for", "of", "to"):
            return chunks.tokens[behind.head].lemma
        return "" if head.lemma in lists.plain else head.lemma
    backed = _backed(frame)
    if backed:
        return backed
    aims = (c for c in chunks.clauses if chunks.verbs[c.verb].form == "infinitive" and c.objects)
    aim = next((chunks.tokens[chunks.nouns[c.objects[0]].head] for c in aims), None)
    return aim.lemma if aim is not None and aim.tag == "NOUN" else ""


def _backed(frame: Frame) -> str:
    """What so many were in favour of: levy of "by 25 to 18 in favour of the levy"."""
    tokens, favour = frame.chunks.tokens, {words.split()[-1] for words in result_words().votes.for_ if " " in words}
    for phrase in frame.chunks.nouns:
        at, head = phrase.preposition, tokens[phrase.head]
        if at and tokens[at].lower == "of" and tokens[at - 1].lower in favour and head.tag == "NOUN":
            return "" if head.lemma in result_words().votes.plain else head.lemma
    return ""


def _side(frame: Frame, side: Side, topic: str) -> Counted:
    """The figure of one side."""
    written = frame.text[side.start : side.end]
    number = worth(written)
    value = law.between(number, number, (number, number), None, "exact", written)
    measure = Measure(
        predicate="vote", head="vote", whole=topic, outcome=side.outcome or ("for" if side.favours else "against")
    )
    if side.outcome == MAJORITY:
        measure = Measure(predicate="", head=MAJORITY, whole="", outcome="")
    start, end = _phrase(frame, side)
    return Counted(
        value, "count", measure, start, end, side.start, side.end, how=HOW, role="undergoer", noun=(start, end)
    )


def _phrase(frame: Frame, side: Side) -> tuple[int, int]:
    """The number, with the noun behind it."""
    behind = _WORD.match(frame.text, side.end + 1) if frame.text[side.end : side.end + 1] == " " else None
    noun = "" if behind is None else noun_lemma(behind[0].lower())
    counted = bool(noun) and (tells(noun) or is_person(noun) or noun in result_words().votes.bodies)
    start = side.start if side.first is None else side.first
    return start, behind.end() if behind is not None and counted else side.end
