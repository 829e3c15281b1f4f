"""Tells an editor whether their sources agree.

    >>> import factcheck
    >>> report = factcheck.check({"a.txt": "The ferry sank.", "b.txt": "The ferry sank."})
    >>> len(report.sources)
    2

Everything below is loaded when first asked for: `import factcheck` itself loads nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    __version__: str
    from factcheck.api import check, compare, duplicates, extract, fits, judged
    from factcheck.errors import (
        ArgumentError,
        FactcheckError,
        LexiconError,
        PluginError,
        RuleError,
        RuleErrors,
        SourceError,
    )
    from factcheck.model.claim import Claim, Evidence, Measure, Question, Stance
    from factcheck.model.fit import Cited, Fit, FitMatch
    from factcheck.model.interval import Interval
    from factcheck.model.lineage import DuplicateGroup, Passage
    from factcheck.model.proposal import Proposal
    from factcheck.model.report import Finding, Member, Problem, Report, Verdict
    from factcheck.model.rule import Example, Rule
    from factcheck.model.text import Document, Line, Mark, Sentence, Source, Span
    from factcheck.model.values import ClockTime, Duration, Place, Quantity, Role, Statement, TimeInterval, Value
    from factcheck.pipeline import default_rules
    from factcheck.plugins import Extractor, installed_extractors
    from factcheck.reading import Reading, document, read

_HOMES = {
    "factcheck.api": ("check", "compare", "duplicates", "extract", "fits", "judged"),
    "factcheck.errors": (
        "ArgumentError",
        "FactcheckError",
        "LexiconError",
        "PluginError",
        "RuleError",
        "RuleErrors",
        "SourceError",
    ),
    "factcheck.model.claim": ("Claim", "Evidence", "Measure", "Question", "Stance"),
    "factcheck.model.fit": ("Cited", "Fit", "FitMatch"),
    "factcheck.model.interval": ("Interval",),
    "factcheck.model.lineage": ("DuplicateGroup", "Passage"),
    "factcheck.model.proposal": ("Proposal",),
    "factcheck.model.report": ("Finding", "Member", "Problem", "Report", "Verdict"),
    "factcheck.model.rule": ("Example", "Rule"),
    "factcheck.model.text": ("Document", "Line", "Mark", "Sentence", "Source", "Span"),
    "factcheck.model.values": (
        "ClockTime",
        "Duration",
        "Place",
        "Quantity",
        "Role",
        "Statement",
        "TimeInterval",
        "Value",
    ),
    "factcheck.pipeline": ("default_rules",),
    "factcheck.plugins": ("Extractor", "installed_extractors"),
    "factcheck.reading": ("Reading", "document", "read"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "ArgumentError", "Cited", "Claim", "ClockTime", "Document", "DuplicateGroup", "Duration", "Evidence",
    "Example", "Extractor", "FactcheckError", "Finding", "Fit", "FitMatch", "Interval", "LexiconError", "Line", "Mark",
    "Measure", "Member", "Passage", "Place", "PluginError", "Problem", "Proposal", "Quantity", "Question",
    "Reading", "Report", "Role", "Rule", "RuleError", "RuleErrors", "Sentence", "Source", "SourceError", "Span",
    "Stance", "Statement", "TimeInterval", "Value", "Verdict", "check", "compare", "default_rules", "document",
    "duplicates", "extract", "fits", "installed_extractors", "judged", "read",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name == "__version__":
        return _version()
    home = _HOME.get(name)
    if home is None:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(import_module(home), name)


def _version() -> str:
    """The version that is installed; of a copy that is not, nobody knows it."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("factcheck")
    except PackageNotFoundError:
        return "unknown"


def __dir__() -> list[str]:
    return sorted(__all__)
