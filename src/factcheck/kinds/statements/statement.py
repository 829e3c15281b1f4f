"""What was done, was so or was denied: one statement a clause, with its participants, polarity and speaker."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Literal

from factcheck.grammar.chunks.chunks_which import says_which
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.stance.stance import Heard, hear_again, read
from factcheck.grammar.words.words import class_of, is_person, lemma
from factcheck.kinds.chains.chains import Chain
from factcheck.kinds.statements.statement_acts import BY_NOUN
from factcheck.kinds.statements.statement_force import NO_ASSERTION, denial_told, is_no_assertion
from factcheck.kinds.statements.statement_limits import is_bounded
from factcheck.kinds.statements.statement_nouns import statements_in
from factcheck.kinds.statements.statement_parts import PLANNED, Parts, Told
from factcheck.kinds.statements.statement_words import statement_words
from factcheck.model.claim import A_STATE, BESIDES, BOUNDED, Claim, Evidence, Measure, Question, Stance
from factcheck.model.record import trusted
from factcheck.model.text import Document, Sentence
from factcheck.model.values import Statement

KIND: Literal["statement"] = "statement"
LONGEST = 3000  # a longer "sentence" is no prose
REACH = 16  # characters before a clause in which its "on which" stands
_ON_WHICH = re.compile(r"(?<!,)\s(?:on|in|at|by|for|to|from) which\s+$", re.IGNORECASE)
_READ = frozenset({"prose", "heading", "list", "caption"})


def extract(
    document: Document, names: Sequence[FoundName], chains: Sequence[Chain],
    heard: Callable[[int, int], Heard] | None = None,
) -> list[Claim]:  # fmt: skip
    """The statements of a document: for each clause its predicate, who takes part, and whether it is so.

    `value.predicate` is the verb's lemma as written, `question.measure.predicate` the same folded by the
    word classes (pull out, withdraw → withdrawal); `measure.head` the head of the object, `measure.outcome`
    is left empty. Participants stand in `question.subject` (ids of chains, else head nouns) and in `names`.
    Time is left for the timeline to fill; a place is only given where the clause itself names one.

    Args:
        document: The document.
        names: What `grammar.names.find` gave for its whole text.
        chains: What `kinds.chains.chains` gave.
        heard: Gives the sentence between two offsets as heard, if that is known already.
    """
    out: dict[str, Claim] = {}
    parts, hear = Parts(names, chains), heard or partial(hear_again, document.text)
    for sentence in document.sentences:
        if sentence.role in _READ and sentence.end - sentence.start <= LONGEST:
            for claim in _claims(document, sentence, parts, hear):
                if claim.stance.affirmed or not _narrows(document, claim):
                    out.setdefault(claim.id, claim)
    return list(out.values())


def _narrows(document: Document, claim: Claim) -> bool:
    """Whether a clause only says which day or place is meant: "tickets for days on which no train ran"."""
    before = document.text[max(0, claim.start - REACH) : claim.start]
    return _ON_WHICH.search(before) is not None


def _claims(document: Document, sentence: Sentence, parts: Parts, hear: Callable[[int, int], Heard]) -> Iterator[Claim]:
    heard = hear(sentence.start, sentence.end)
    for told in statements_in(heard.chunks, heard.base, parts):
        claim = _claim(document, sentence, told, hear, parts)
        if claim.stance.affirmed or not says_which(heard.chunks, told.anchor):
            yield claim


def _folded(told: Told) -> str:
    """The predicate by the word classes, with its object where both make one act ("lose his life", "took part")."""
    if told.predicate == "be":
        return "be"
    if told.how != "company" and told.predicate in statement_words().sharing:
        return "responsibility"
    if told.fold:
        return told.fold
    phrase = class_of(f"{told.predicate} {told.object}") if told.pos == "VERB" and " " not in told.object else None
    return phrase or class_of(told.predicate, told.pos) or told.predicate


def _stance(stance: Stance, told: Told, heard: Heard, *, idle: bool) -> Stance:
    """The stance of a clause as that of its statement: an aim is planned, what is taken for granted affirmed."""
    if (denied := denial_told(told, heard)) is not None:
        stance = stance.model_copy(update={"affirmed": denied})
    if idle:
        stance = stance.model_copy(update={"affirmed": True, "mood": "open"})
    if told.given:
        stance = stance.model_copy(update={"affirmed": True})
    if told.aimed and stance.mood in {"asserted", "reported"}:
        stance = stance.model_copy(update={"mood": "planned"})
    if told.reversed:
        stance = stance.model_copy(update={"affirmed": not stance.affirmed})
    return stance


def _told_as(told: Told, *, affirmed: bool) -> tuple[str, ...]:
    """What somebody answers who agrees, refuses or plans to; whether it is no act but a state, or told besides."""
    state = (*((A_STATE,) if told.state else ()), *((BESIDES,) if told.besides else ()))
    if told.under == PLANNED:
        return (*state, tuple(statement_words().answering)[not affirmed])
    return state + tuple(answer for answer, verbs in statement_words().answering.items() if told.under in verbs)


def _spoken_by(told: Told, speaker: str, document: Document, sentence: Sentence, parts: Parts) -> Told:
    """The same, told of who speaks: "I" is the person that a quotation is given to, "we" the body or the group."""
    if not told.first_person or told.subject or not speaker:
        return told
    at = document.text.find(speaker, sentence.start, sentence.end)
    ids = parts.ids(at, at + len(speaker)) if at >= 0 else []
    person = [one for one in ids if one.startswith("person:")]
    alone = told.first_person == statement_words().speaking_alone
    bearers = person if alone else [one for one in ids if one not in person]
    if len(bearers) == 1 and (alone or not person):
        return told._replace(subject=(bearers[0],), object=told.object or parts.chain(bearers[0]))
    noun = lemma(speaker.rpartition(" ")[2], "NOUN")
    if ids or noun != noun.lower() or is_person(noun) != alone:
        return told
    return told._replace(subject=(noun,), object=told.object or noun)


def _claim(
    document: Document, sentence: Sentence, told: Told, hear: Callable[[int, int], Heard], parts: Parts
) -> Claim:
    stance = read(document.text, sentence.start, sentence.end, told.anchor, told.anchor_end, hear)
    heard, told = hear(sentence.start, sentence.end), _spoken_by(told, stance.speaker, document, sentence, parts)
    idle = is_no_assertion(told, stance, heard, document.quote(told.start, told.end))
    stance, folded = _stance(stance, told, heard, idle=idle), _folded(told)
    bounded = not stance.affirmed and is_bounded(told, heard, document.text)
    absent = told.absent and not stance.affirmed and told.predicate in statement_words().presence
    return trusted(Claim)(
        id=f"{KIND}-{document.source.id}-{told.start}-{told.end}" + ("-act" if told.how == BY_NOUN else ""),
        kind=KIND,
        source=document.source.id,
        start=told.start,
        end=told.end,
        quote=document.quote(told.start, told.end),
        value=trusted(Statement)(
            predicate=told.predicate,
            affirmed=stance.affirmed,
            object=told.object,
            absent=absent,
        ),
        question=trusted(Question)(
            kind=KIND,
            subject=told.subject,
            measure=trusted(Measure)(predicate=folded, head=told.object, modifiers=told.modifiers),
            place=told.places,
            terms=told.terms,
            names=told.names,
        ),
        stance=stance,
        evidence=trusted(Evidence)(
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            how=(
                told.how,
                *_told_as(told, affirmed=stance.affirmed),
                *((NO_ASSERTION,) if idle else ()),
                *((BOUNDED,) if bounded else ()),
            ),
        ),
    )
