"""Roles and statements, set into the time, place and words around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.kinds import role
from factcheck.kinds.galley import Galley
from factcheck.kinds.setting import setting
from factcheck.model.claim import Claim
from factcheck.model.record import renewed


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
        clause = reading.content(around.clause)
        question = claim.question
        told = renewed(
            question, time=around.time, time_from=around.time_from, names=around.names,
            terms=tuple(dict.fromkeys((*question.terms, *clause))), context=around.context,
        )  # fmt: skip
        yield renewed(claim, question=told)
