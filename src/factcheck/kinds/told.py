"""Roles and statements, set into the time, place and words around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.roles import role
from factcheck.kinds.settings.setting import Setting, setting
from factcheck.kinds.settings.setting_clauses import speaks
from factcheck.model.claim import Claim
from factcheck.model.record import renewed
from factcheck.model.values import TimeInterval

_CLOSING = ('"', "”")  # behind a date before a post: what is said ends here


def roles(galley: Galley) -> Iterator[Claim]:
    """Who held which post."""
    return _set(galley, role.extract(galley.document, galley.names, galley.chains, galley.heard, galley.spelt))


def statements(galley: Galley) -> Iterator[Claim]:
    """What was or was not so."""
    return _set(galley, galley.statements)


def _set(galley: Galley, claims: Iterable[Claim]) -> Iterator[Claim]:
    for claim in claims:
        if not galley.readings:
            return
        reading = galley.reading_at(claim.start)
        around = setting(galley, reading, claim.start, claim.end)
        if claim.kind == role.KIND and (own := _in_relative(reading, claim)) is not None:
            then = setting(galley, reading, own, claim.end)
            around = around._replace(time=then.time, time_from=then.time_from)
        if claim.kind == role.KIND and _dated_by_what_is_said(galley, reading, claim, around):
            then_told = _told_before(galley, reading, claim)
            around = around._replace(time=then_told or around.time, time_from="fronted" if then_told else "paragraph")
        clause = reading.content(around.clause)
        question = claim.question
        told = renewed(
            question, time=around.time, time_from=around.time_from, names=around.names,
            terms=tuple(dict.fromkeys((*question.terms, *clause))), context=around.context,
        )  # fmt: skip
        yield renewed(claim, question=told)


def _in_relative(reading: Reading, claim: Claim) -> int | None:
    """Where the clause goes on that tells a post of somebody named before it: "Ann Lee, who was mayor until 2012"."""
    tokens = reading.chunks.tokens
    opened = (at for at in reading.tokens_between(claim.start, claim.end)[:-1] if tokens[at].tag == "CLAUSE")
    at = next(opened, None)
    return None if at is None else tokens[at + 1].start


def _told_before(galley: Galley, reading: Reading, claim: Claim) -> TimeInterval | None:
    """The only date of a sentence before a post, outside what is quoted: "On 3 May, in Oslo, mayor Ola Brun said"."""
    lead = galley.timeline.within(reading.sentence.start, claim.start)
    told = [m.named for m in lead if m.tells and m.named is not None and not _quoted(galley, m.end, claim.start)]
    return told[0] if len(told) == 1 else None


def _quoted(galley: Galley, start: int, end: int) -> bool:
    """Whether a quotation ends in a stretch."""
    between = galley.document.text[start:end]
    return any(mark in between for mark in _CLOSING)


def _dated_by_what_is_said(galley: Galley, reading: Reading, claim: Claim, around: Setting) -> bool:
    """Whether the date of a post is one inside what its holder says: "union leader Ana Reis said it sank in 2012"."""
    anchor = galley.timeline.anchor(claim.start) if around.time is not None else None
    tokens = reading.tokens_between(anchor.start, anchor.end) if anchor is not None else range(0)
    if anchor is None or not tokens or tokens.start in around.clause or not speaks(reading, around.clause, claim.end):
        return False
    return anchor.start > claim.start or _quoted(galley, anchor.end, claim.start)
