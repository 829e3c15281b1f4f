"""Extractors of other packages: found by entry point, run on each document, and never trusted.

    [project.entry-points."factcheck.extractors"]
    vessels = "my_package.vessels:propose"

An extractor is a function from a `Document` to `Proposal`s. The core verifies each quote and reads its value
itself; what breaks the contract, or raises, is told as a problem and costs only itself.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from itertools import islice

from pydantic import ValidationError

from factcheck.errors import PluginError
from factcheck.given import misfits
from factcheck.kinds.galley import Galley
from factcheck.model.claim import Claim
from factcheck.model.proposal import Proposal
from factcheck.model.report import Problem
from factcheck.model.text import Document
from factcheck.row import NamedTuple

GROUP = "factcheck.extractors"
LEAST_ALLOWED = 1_000  # proposals that any document may get; a longer one may get one a character
TOLD = 3  # refused proposals of one plug-in and one document that are told one by one

Propose = Callable[[Document], Iterable[Proposal]]


class Extractor(NamedTuple):
    """An extractor by its name, and the package that brought it.

    Example:
        >>> import factcheck
        >>> def lost_hands(document):
        ...     quote = "41 hands went to the bottom"
        ...     start = document.text.find(quote)
        ...     if start >= 0:
        ...         yield factcheck.Proposal(
        ...             kind="casualty", start=start, end=start + len(quote), quote=quote,
        ...             measure=factcheck.Measure(head="people", outcome="killed"),
        ...         )
        >>> seafaring = factcheck.Extractor("seafaring", lost_hands)
        >>> text = "The Vale foundered; 41 hands went to the bottom."
        >>> [claim.value.high for claim in factcheck.extract(text, extractors=[seafaring]) if claim.kind == "casualty"]
        [41]
    """

    name: str
    propose: Propose
    package: str = ""


class Listed(NamedTuple):
    """An entry point: where it comes from and, if it could not be loaded, why."""

    name: str
    package: str
    target: str
    extractor: Extractor | None
    problem: str = ""


def listed(points: Iterable[EntryPoint] | None = None) -> tuple[Listed, ...]:
    """Every extractor that an installed package offers, by name, whether it can be loaded or not."""
    found = entry_points(group=GROUP) if points is None else points
    return tuple(_load(point) for point in sorted(found, key=lambda one: (one.name, one.value)))


def installed_extractors() -> tuple[Extractor, ...]:
    """The extractors of installed packages; one that cannot be loaded raises when it is run.

    The packages are looked through once for all documents, and again where `sys.path` has changed.

    Example:
        >>> all(isinstance(one.name, str) for one in installed_extractors())
        True
    """
    return _installed(tuple(sys.path))


@lru_cache(maxsize=4)
def _installed(path: tuple[str, ...]) -> tuple[Extractor, ...]:
    """The extractors of the packages on a path of search."""
    return tuple(one.extractor or _broken(one) for one in listed())


def _load(point: EntryPoint) -> Listed:
    package = f"{point.dist.name} {point.dist.version}" if point.dist else ""
    try:
        target = point.load()
    except Exception as error:  # noqa: BLE001  another package may fail in any way and must cost only itself
        return Listed(point.name, package, point.value, None, f"cannot be loaded ({_told(error)})")
    if not callable(target):
        return Listed(point.name, package, point.value, None, "is no function of a document")
    return Listed(point.name, package, point.value, Extractor(point.name, target, package))


def _broken(one: Listed) -> Extractor:
    def refuse(document: Document) -> Iterable[Proposal]:
        raise PluginError(one.problem)

    return Extractor(one.name, refuse, one.package)


def proposed(
    galley: Galley, extractors: Sequence[Extractor], known: Iterable[Claim]
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims that extractors add to a document, and what was wrong with them.

    Args:
        galley: The document.
        extractors: Who proposes.
        known: What the core read; an answer that it has read there already is not told twice.
    """
    answers = list(known)
    claims: dict[str, Claim] = {}
    problems: list[Problem] = []
    for extractor in extractors:
        refused: list[str] = []
        for made in _made(galley, extractor, refused):
            if not any(_same(made, one) for one in answers):
                answers.append(made)
                claims.setdefault(made.id, made)
        problems += _problems(galley.source, extractor, refused)
    return tuple(claims.values()), tuple(problems)


def _made(galley: Galley, extractor: Extractor, refused: list[str]) -> Iterator[Claim]:
    """The claims of one extractor; what it gets wrong goes to `refused`, and what it said before stays."""
    from factcheck.kinds.proposed import claim_of  # most runs have no plug-in

    most = max(LEAST_ALLOWED, len(galley.written.text))
    try:
        for count, proposal in enumerate(islice(extractor.propose(galley.written), most + 1)):
            if count == most:
                refused.append(f"stopped after {most:,} proposals, more than the text has characters")
            elif not isinstance(proposal, Proposal):
                refused.append(f"yields {type(proposal).__name__}, which is no Proposal")
            else:
                try:
                    yield claim_of(galley, proposal, by=extractor.name)
                except PluginError as error:
                    refused.append(str(error))
    except Exception as error:  # noqa: BLE001  another package may fail in any way and must cost only itself
        refused.append(str(error) if isinstance(error, PluginError) else f"failed ({_told(error)})")


def _told(error: Exception) -> str:
    told = misfits(error) if isinstance(error, ValidationError) else str(error)
    return f"{type(error).__name__}: {told}" if told else type(error).__name__


def _same(one: Claim, other: Claim) -> bool:
    return one.kind == other.kind and one.value == other.value and one.start < other.end and other.start < one.end


def _problems(source: str, extractor: Extractor, refused: Sequence[str]) -> Iterator[Problem]:
    who = f"plug-in {extractor.name}" + (f" ({extractor.package})" if extractor.package else "")
    for told in refused[:TOLD]:
        yield Problem(source=source, message=f"{who}: {told}.")
    if len(refused) > TOLD:
        yield Problem(source=source, message=f"{who}: {len(refused) - TOLD} more of its proposals were refused.")
