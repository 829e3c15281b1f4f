"""Claims, one kind a room. `KINDS` is the registry: a function from a galley to its claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.kinds import told
from factcheck.kinds.figures import figures, results, winners
from factcheck.kinds.galley import Galley
from factcheck.kinds.moments import hours, moments
from factcheck.model.claim import Claim

KINDS: tuple[Callable[[Galley], Iterator[Claim]], ...] = (
    figures.extract,
    moments.extract,
    hours.extract,
    results.extract,
    winners.extract,
    told.roles,
    told.statements,
)
