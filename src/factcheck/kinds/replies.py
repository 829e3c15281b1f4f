"""Questions answered by a bare figure: “How many were aboard? Two dozen.” It counts what the question asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple, Protocol

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import class_of, verb_lemma
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.acts import acts
from factcheck.model.claim import Claim, Stance
from factcheck.model.text import Document, Sentence

_FAR = 40  # characters of a question before its "how many": "And, to begin with, how many"
_OVER = 200  # characters from the question to the end of its answer, or they are no one quote
_NOUN = re.compile(r"\s(\w+)(?:[.,;!]|$)")  # the one word that an answer says again: "Twelve people."
_DO = "do"
_DOERS = frozenset({"NOUN", "NAME", "PRON"})
_FIGURES = frozenset({"count", "money", "share", "fraction", "measure"})


class Reply(NamedTuple):
    """The answer to a question: the number of its sentence, and the span of its figure."""

    sentence: int
    start: int
    end: int


class _Read(Protocol):
    """What is asked of a sentence as read."""

    @property
    def sentence(self) -> Sentence: ...
    @property
    def index(self) -> int: ...
    @property
    def quantities(self) -> tuple[FoundQuantity, ...]: ...


@cache
def _asks() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(acts().asking_how_many)})\b", re.IGNORECASE)


@cache
def _leads_in() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{'|'.join(acts().before_answers)})\b[\s,:*_]*)*", re.IGNORECASE)


def replies(text: str, readings: Sequence[_Read]) -> Mapping[int, tuple[FoundQuantity, Reply]]:
    """The figures that answer a question, each as it stands in the place of the question's “how many”.

    Args:
        text: The text.
        readings: Its sentences, in order.

    Returns:
        By the index of the question, its figure and where the answer stands.
    """
    found: dict[int, tuple[FoundQuantity, Reply]] = {}
    for asked, told in pairwise(readings):
        gap = _gap(text, asked.sentence) if told.index == asked.index + 1 and told.quantities else None
        if gap is None:
            continue
        one = told.quantities[0]
        near = one.end - gap.start() <= _OVER
        if near and one.kind in _FIGURES and not one.doubt and _is_bare(text, asked.sentence, told.sentence, one):
            start, end = gap.span()
            figure = one._replace(start=start, end=end, number_start=start, number_end=end, body_end=-1, change="")
            found[asked.index] = figure._replace(partner=-1), Reply(told.index, one.start, one.end)
    return found


def _gap(text: str, asked: Sentence) -> re.Match[str] | None:
    """The “how many” of a question that asks for nothing else."""
    if not text[asked.start : asked.end].rstrip(" *_\"”'’").endswith("?"):
        return None
    return _asks().search(text, asked.start, min(asked.end, asked.start + _FAR))


def _is_bare(text: str, asked: Sentence, told: Sentence, one: FoundQuantity) -> bool:
    """Whether a figure opens its sentence and nothing is counted by it there (“Twelve, the ministry says”)."""
    lead = _leads_in().match(text, told.start, one.start)
    rest = text[one.end : told.end]
    counted = _NOUN.match(rest)
    plain = not rest or not (rest[0].isspace() or rest[0].isalnum()) or not rest.strip()
    again = counted is not None and re.search(rf"\b{counted[1]}\b", text[asked.start : asked.end], re.I) is not None
    return lead is not None and lead.end() == one.start and (plain or again)


def as_answered(
    claim: Claim,
    document: Document,
    reply: Reply,
    told: Sentence,
    stance: Stance,
    asked: Chunks,
    whose: tuple[str, ...],
) -> Claim:
    """A claim read off a question, told by the question with its answer and as surely as the answer is.

    Behind “do” the subject stands before its verb, so that all names of the question may be `whose` figure it is.
    """
    question, verb = claim.question, _asked_verb(asked) if claim.question.measure.predicate == _DO else ""
    if verb:
        measure = question.measure.model_copy(update={"predicate": class_of(verb, "VERB") or verb})
        question = question.model_copy(update={"measure": measure, "subject": question.subject or whose})
    evidence = claim.evidence.model_copy(update={"sentence_end": told.end, "how": (*claim.evidence.how, "answer")})
    quote = document.quote(claim.start, reply.end)
    update = {"end": reply.end, "quote": quote, "question": question, "stance": stance, "evidence": evidence}
    return claim.model_copy(update=update)


def _asked_verb(asked: Chunks) -> str:
    """The verb that “do” stands for: “How many beds does the hospital have?” asks what it has."""
    tokens = asked.tokens
    at = next((k for k, token in enumerate(tokens) if token.lemma == _DO), len(tokens))
    behind = tokens[at + 1 :]
    verbs = [
        token.lower
        for before, token in pairwise(behind)
        if before.tag in _DOERS and token.lower == verb_lemma(token.lower) and knows(token.lower, "V")
    ]
    last = next((token.lower for token in reversed(behind) if token.kind == "word"), "")
    return last if last in verbs else next(iter(verbs), "")
