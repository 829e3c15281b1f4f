"""What a finding says, on one line, safe to show."""

from __future__ import annotations

from factcheck.model.headlines import headline
from factcheck.model.report import Finding
from factcheck.render.wording import safe


def plain(text: str) -> str:
    r"""A note on one line, without what no screen should be given.

    Example:
        >>> plain("December 2019 against  15 February 2021\x07")
        'December 2019 against 15 February 2021�'
    """
    return " ".join(safe(text).split())


def title(finding: Finding) -> str:
    """A finding by the sources' own words: the shortest quote of each side."""
    return headline(finding.verdict, finding.members)


def asked(finding: Finding) -> str:
    """What the sides answer: the question, or what the rule's own message says in place of it."""
    told = finding.message if finding.question not in finding.message else finding.question
    return plain(told or finding.question)
