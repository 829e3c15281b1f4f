"""Events that a verb only begins, brings about or dates: the blaze began, smoke forced an evacuation, first since."""

from __future__ import annotations

import re

from factcheck.grammar.words.words import class_of
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act, happens
from factcheck.kinds.roles.role_words import role_words
from factcheck.model.claim import Claim
from factcheck.timeline import ResolvedTime

ONSET = "start"
LAST_BEFORE = "precedent"
LOOKED_BACK = 48  # characters before "since" in which "the driest" stands
_LAST = (
    r"\b(?:first time|(?:the|its|their|his|her) (?:most [a-z]+|[a-z]{3,12}est|worst|best)(?: [a-z]+){0,4}"
    r"|(?:been|was|were) so [a-z]+)"
)
_SINCE_LAST, _IN_SO_LONG = re.compile(rf"{_LAST} since (?:the )?$"), re.compile(rf"{_LAST} in (?:[a-z]+ ){{0,2}}?$")
SUBJECT_WORDS = 3  # words of a statement in which its subject begins


def onset(told: Claim) -> str:
    """The event whose beginning a statement tells, or nothing: the blaze of "the blaze began", a quake that struck.

    Whatever verb tells it ("broke out", "came into force", "hit the island"), its date is that of one beginning.
    """
    value, words = told.value, acts()
    if value.type != "statement":
        return ""
    head = told.question.measure.head
    named = (one.removeprefix("thing:") for one in told.question.subject)
    doers = [one for one in named if ":" not in one]
    said = told.quote.lower().replace(".", " ").replace(",", " ").split()
    led = any(word.startswith(head) for word in said[:SUBJECT_WORDS]) if head else False
    verb = value.predicate.split(" ")[0]
    if verb in words.going and not words.into_force.isdisjoint(said):
        return head if led or head not in words.into_force else next(iter(doers), "")
    if verb in words.befalls:
        return next((noun for noun in doers if class_of(noun, "NOUN") in words.forces), "")
    plain = told.question.measure.predicate in (
        value.predicate,
        class_of(value.predicate, "VERB"),
        class_of(value.predicate),
    )
    if value.predicate in words.onset and (plain or led):
        return next((noun for noun in (head, *doers) if noun and happens(noun)), "")
    return ""


def compared_before(before: str, link: str) -> re.Match[str] | None:
    """The words that compare with the last of a kind, up to a link: "the driest since", "the first time in"."""
    return (_SINCE_LAST if link == "since" else _IN_SO_LONG).search(before)


def last_before(galley: Galley, reading: Reading, mention: ResolvedTime) -> Act | None:
    """As in "the driest since 1959", "for the first time since 1986": the year is that of the time before.

    Whatever is told so of one thing has but one such year.
    """
    if mention.signal != "since" or mention.kind != "date":
        return None
    before = galley.document.text[max(reading.sentence.start, mention.start - LOOKED_BACK) : mention.start]
    if compared_before(before, "since") is None and (mention.timex[:1] != "P" or not compared_before(before, "in")):
        return None
    covering = reading.clause_of(mention.start, mention.end)
    clause = next((c for c in reading.chunks.clauses if c.first == covering.start and c.subject is not None), None)
    if clause is None:
        clause = next((c for c in reading.chunks.clauses if c.subject is not None and not c.inherited), None)
    if clause is None or clause.subject is None:
        return None
    phrase = reading.chunks.nouns[clause.subject]
    if phrase.pronoun:
        return None
    head = reading.chunks.tokens[phrase.head].lemma.lower()
    subject = galley.ids_in(reading, reading.chunks.span(phrase.first, phrase.end))
    start, end = reading.chunks.span(phrase.first, phrase.end)
    return Act(LAST_BEFORE, head, start, end, subject, ("first",))


def brought_about(galley: Galley, told: Claim) -> Claim | None:
    """The act that a statement says no more of than that it came about: the evacuation that smoke forced."""
    head = told.question.measure.head
    if told.value.type != "statement" or told.value.predicate not in acts().bringing or not happens(head):
        return None
    inside = galley.statements_in(told.start, told.end)
    named = next((c for c in inside if c.evidence.how == ("noun",) and _is_called(c, head)), None)
    if named is None or named.question.subject or named.quote.split(" ", 1)[0].lower() not in role_words().owners:
        return named
    asked = named.question.model_copy(update={"subject": told.question.subject})  # "Norlund completed its purchase of"
    return named.model_copy(update={"question": asked})


def _is_called(claim: Claim, noun: str) -> bool:
    """Whether an act told as a noun is told by this one."""
    return claim.value.type == "statement" and claim.value.predicate == noun
