"""Adapter from the library to `../shared/bench/contradiction`: two texts, or one text against itself.

A claim of a sentence or two is put to the passage that was looked up for it (`fits`), a summary to its text if they
share their words, and two documents are compared as a folder (`check`). The shorter text is the claim, so that the
answer is the same in either order.
"""

from __future__ import annotations

import factcheck

CLAIM, CLAIM_SENTENCES = 200, 2  # characters and sentences of a claim that somebody looked a passage up for
SUMMARY = 900  # characters of a summary, whose text is at least twice as long

Span = tuple[int, int]


def compare(a: str, b: str) -> str:
    """What the scorer calls contradiction, tension, consistent or unrelated."""
    claim, passage = sorted((a, b), key=lambda text: (len(text), text))
    if len(claim) <= CLAIM and len(factcheck.document(claim).sentences) <= CLAIM_SENTENCES:
        return _told(factcheck.fits(claim, passage))
    if len(claim) <= SUMMARY and 2 * len(claim) <= len(passage):
        return _told(factcheck.fits(claim, passage, same_subject=False))
    return _folder(a, b)


def _told(fit: factcheck.Fit) -> str:
    """The verdict in the scorer's words: what agrees in part is no clash."""
    return "consistent" if fit.verdict == "partly" else fit.verdict


def _folder(a: str, b: str) -> str:
    report = factcheck.check({"a.txt": a, "b.txt": b})
    across = {one.verdict for one in report.findings if len({member.source for member in one.members}) > 1}
    return next((v for v in ("contradiction", "tension", "consistent") if v in across), "unrelated")


def self_check(text: str) -> list[tuple[Span, Span, str]]:
    """The contradictions of a text with itself, each by its first and last member."""
    found = [one for one in factcheck.check({"a.txt": text}).findings if one.verdict == "contradiction"]
    ends = ((one.members[0], one.members[-1]) for one in found)
    return [((a.start, a.end), (b.start, b.end), a.value.type) for a, b in ends]
