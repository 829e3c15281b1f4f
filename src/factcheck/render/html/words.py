"""Text of sources made harmless for a page."""

from __future__ import annotations

import html
from collections.abc import Mapping
from urllib.parse import quote

from factcheck.model.lines import line_at
from factcheck.model.report import Finding, Member, Report
from factcheck.render.wording import safe

_KEPT = "\n"


def esc(text: str) -> str:
    """One line of text, escaped for content and attributes."""
    return html.escape(safe(text), quote=True)


def lines(text: str) -> str:
    """A text with its line breaks, escaped."""
    return _KEPT.join(html.escape(safe(line), quote=True) for line in text.replace("\r\n", "\n").split(_KEPT))


def anchor(finding: Finding) -> str:
    """The id of a finding on the page, the same as long as the finding is."""
    return f"finding-{quote(finding.id, safe='')}"


class Places:
    """Where things stand on the page: ids of sources and links to quotes."""

    def __init__(self, report: Report, texts: Mapping[str, str]) -> None:
        self.texts = texts
        self._numbers = {source.id: number for number, source in enumerate(report.sources, start=1)}

    def source(self, name: str) -> str:
        """The id of a source's text on the page."""
        return f"source-{self._numbers.get(name, 0)}"

    def number(self, name: str) -> int:
        """The number of a source, from 1."""
        return self._numbers.get(name, 0)

    def spot(self, name: str, start: int) -> str:
        """The id of a place in a source."""
        return f"{self.source(name)}-{start}"

    def link(self, member: Member) -> str:
        """A link to a quote in its source, or only the name where the text is not at hand."""
        told = esc(member.source)
        if member.source not in self.texts:
            return f"<cite>{told}</cite>"
        line = line_at(self.texts[member.source], member.start)
        return f'<cite><a href="#{self.spot(member.source, member.start)}">{told}:{line}</a></cite>'
