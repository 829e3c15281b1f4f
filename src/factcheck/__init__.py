"""Tells an editor whether their sources agree.

The face of the library. Nothing heavy is imported until a name is used (PEP 562).

Example:
    >>> import factcheck
    >>> report = factcheck.check(texts=["The museum opened in May 1987.", "The museum opened in June 1986."])
    >>> [finding.verdict for finding in report.findings]
    ['contradiction']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.errors import FactcheckError as FactcheckError
    from factcheck.errors import LexiconError as LexiconError
    from factcheck.errors import PluginError as PluginError
    from factcheck.errors import RuleError as RuleError
    from factcheck.errors import SourceError as SourceError
    from factcheck.model.claim import Claim as Claim
    from factcheck.model.claim import Evidence as Evidence
    from factcheck.model.claim import Measure as Measure
    from factcheck.model.claim import Question as Question
    from factcheck.model.claim import Stance as Stance
    from factcheck.model.interval import Interval as Interval
    from factcheck.model.lineage import DuplicateGroup as DuplicateGroup
    from factcheck.model.report import Finding as Finding
    from factcheck.model.report import Member as Member
    from factcheck.model.report import Problem as Problem
    from factcheck.model.report import Report as Report
    from factcheck.model.rule import Rule as Rule
    from factcheck.model.text import Document as Document
    from factcheck.model.text import Source as Source
    from factcheck.model.values import Duration as Duration
    from factcheck.model.values import Quantity as Quantity
    from factcheck.model.values import Role as Role
    from factcheck.model.values import Statement as Statement
    from factcheck.model.values import TimeInterval as TimeInterval
    from factcheck.pipeline import check as check
    from factcheck.pipeline import compare as compare
    from factcheck.pipeline import duplicates as duplicates
    from factcheck.pipeline import extract as extract
    from factcheck.reading import read as read

_HOME = {
    "FactcheckError": "errors", "LexiconError": "errors", "PluginError": "errors", "RuleError": "errors",
    "SourceError": "errors", "Claim": "model.claim", "Evidence": "model.claim", "Measure": "model.claim",
    "Question": "model.claim", "Stance": "model.claim", "Interval": "model.interval",
    "DuplicateGroup": "model.lineage", "Finding": "model.report", "Member": "model.report",
    "Problem": "model.report", "Report": "model.report", "Rule": "model.rule", "Document": "model.text",
    "Source": "model.text", "Duration": "model.values", "Quantity": "model.values", "Role": "model.values",
    "Statement": "model.values", "TimeInterval": "model.values", "check": "pipeline", "compare": "pipeline",
    "duplicates": "pipeline", "extract": "pipeline", "read": "reading",
}  # fmt: skip

__all__ = sorted(_HOME)  # noqa: PLE0605 - sorted at import so that the list above is the only one
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Import a public name when it is first used."""
    if name not in _HOME:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(import_module(f"factcheck.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted((*_HOME, "__version__"))
