"""Rules put to the proof by their own examples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.model.report import Verdict
from factcheck.model.rule import Example, Rule
from factcheck.model.text import Document
from factcheck.pipeline import EXPLAINED_PER_DOCUMENT, compare_documents
from factcheck.reading import document


class Outcome(NamedTuple):
    """What became of one example."""

    rule: str
    example: Example
    found: frozenset[Verdict]
    holds: bool
    known_miss: bool

    def told(self) -> str:
        """The outcome in two lines."""
        reached = ", ".join(sorted(self.found)) or "nothing"
        state = "known miss" if self.known_miss else "FAILED"
        texts = " / ".join(f"“{text}”" for text in (self.example.a, self.example.b) if text)
        return (
            f"{state} {self.rule}: expected {self.example.expect}, found {reached}: {self.example.because}\n  {texts}"
        )


def prove(rule: Rule) -> Iterator[Outcome]:
    """Runs every example of a rule with that rule alone."""
    for example in rule.examples:
        report = compare_documents(_documents(example), (), (rule,), EXPLAINED_PER_DOCUMENT)
        found = frozenset(one.verdict for one in report.findings)
        yield Outcome(rule.id, example, found, _holds(example, found), example.known_miss)


def _documents(example: Example) -> list[Document]:
    texts = [text for text in (example.a, example.b) if text]
    days = [date.fromisoformat(day) if day else None for day in example.published]
    days += [None] * (len(texts) - len(days))
    return [
        document(text, name=f"{name}.txt", published=day) for text, name, day in zip(texts, "ab", days, strict=False)
    ]


def _holds(example: Example, found: frozenset[Verdict]) -> bool:
    flagged = bool(found & {"contradiction", "tension"})
    match example.expect:
        case "flag":
            return flagged
        case "nothing":
            return not flagged
        case "consistent" | "explained":
            return example.expect in found and not flagged
        case _:
            return example.expect in found
