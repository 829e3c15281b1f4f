"""Which faces a report has: one line a format, its module loaded only when asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from factcheck.errors import ArgumentError
from factcheck.model.report import Report
from factcheck.render.view import View
from factcheck.row import NamedTuple


class Format(NamedTuple):
    """An output format: its name, its module, what it is for, the ending of its files, and others of theirs."""

    name: str
    module: str
    purpose: str
    suffix: str
    others: tuple[str, ...] = ()

    def render(self, report: Report, view: View) -> str:
        """The report in this format."""
        module = import_module(f"factcheck.render.{self.module}")
        return cast("Callable[[Report, View], str]", module.render)(report, view)


FORMATS = (
    Format("terminal", "terminal", "for reading on a screen", ".txt", (".text", ".log")),
    Format("json", "json", "everything, for programs", ".json"),
    Format("markdown", "markdown", "for a document or a message", ".md", (".markdown",)),
    Format("html", "html", "one page for a browser, with charts and whole texts", ".html", (".htm",)),
    Format("jsonl", "jsonl", "everything, a record a line, for data tools", ".jsonl", (".ndjson",)),
    Format("csv", "csv", "the findings, a quote a row, for a spreadsheet", ".csv"),
    Format("sarif", "sarif", "the clashes, for code hosts and editors", ".sarif", (".sarif.json",)),
    Format("annotation", "annotation", "claims and findings as W3C Web Annotations", ".jsonld"),
)


def by_name(name: str) -> Format:
    """The format of this name.

    Raises:
        ArgumentError: If there is none.

    Example:
        >>> by_name("html").suffix
        '.html'
    """
    found = next((one for one in FORMATS if one.name == name), None)
    if found is None:
        raise ArgumentError("name", name, f"Give one of {', '.join(names())}")
    return found


def by_ending(file: str) -> Format | None:
    """The format that the end of a file's name announces, the longest first, or None.

    Example:
        >>> by_ending("clashes.sarif.json").name
        'sarif'
    """
    endings = {ending: one for one in FORMATS for ending in (one.suffix, *one.others)}
    return next((endings[end] for end in sorted(endings, key=len, reverse=True) if file.lower().endswith(end)), None)


def names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(one.name for one in FORMATS)
