"""Scores a report against a small corpus's answers: our own yardstick, kept apart from the product.

A finding of the report meets an answer where two of its members that oppose each other (in agreements: any
two) lie on two members of the answer that do. Places are compared by offsets in plain text, by words in HTML.
"""

from __future__ import annotations

import html
import json
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from factcheck import check
from factcheck.model.report import Finding, Report

CORPORA = Path(__file__).parent / "corpora"
CLOSED = CORPORA / "closed.zip"  # sets that nobody has opened: packed, so that nobody reads them by the way
SLACK = 40  # characters by which two places may miss each other
FLAGS = frozenset({"contradiction", "tension"})


@dataclass(frozen=True)
class Place:
    """Where a member stands, and on which side."""

    file: str
    start: int
    end: int
    words: str
    side: int


@dataclass(frozen=True)
class Answer:
    """What a careful reader found: a verdict and the places it rests on."""

    id: str
    verdict: str
    places: tuple[Place, ...]

    def opposed(self) -> Iterator[tuple[Place, Place]]:
        """The pairs that the verdict is about."""
        for one, two in combinations(self.places, 2):
            if self.verdict not in FLAGS or one.side != two.side:
                yield one, two


@dataclass(frozen=True)
class Score:
    """The figures of one corpus; None where there is nothing to divide by."""

    flags: int
    flag_recall: float | None
    flag_precision: float | None
    trap_rate: float | None
    consistent_recall: float | None
    explained_recall: float | None


def fields() -> list[str]:
    """The corpora shipped with the tests."""
    return sorted(path.parent.name for path in CORPORA.glob("*/gold.json"))


def answers(field: str) -> list[Answer]:
    """The answers of one corpus."""
    return _answers((CORPORA / field / "gold.json").read_text(encoding="utf-8"))


def closed() -> dict[str, dict[str, str]]:
    """The texts and answers of the sets that nobody has opened, by field and file."""
    sets: dict[str, dict[str, str]] = {}
    with zipfile.ZipFile(CLOSED) as packed:
        for name in sorted(packed.namelist()):
            field, _, file = name.partition("/")
            sets.setdefault(field, {})[file] = packed.read(name).decode("utf-8")
    return sets


def _answers(text: str) -> list[Answer]:
    table = json.loads(text)
    return [_answer(entry) for entry in (*table["findings"], *table.get("traps", []))]


def _answer(entry: Mapping[str, Any]) -> Answer:
    sides = entry.get("sides") or range(len(entry["members"]))
    places = tuple(
        Place(m["file"], m["start"], m["end"], _words(m["quote"]), side)
        for m, side in zip(entry["members"], sides, strict=True)
    )
    return Answer(entry["id"], entry["verdict"], places)


def score(field: str) -> Score:
    """Read a corpus, compare its sources, and score the report."""
    return score_report(report(field), answers(field))


@cache
def report(field: str) -> Report:
    """What is found in a corpus, once for all that look at it."""
    return check([CORPORA / field])


def score_closed(files: Mapping[str, str]) -> Score:
    """The same for a set that nobody has opened: its figures, and nothing of what it tells."""
    return score_report(check(_texts(files)), _answers(files["gold.json"]))


def _texts(files: Mapping[str, str]) -> dict[str, str]:
    return {name: text for name, text in files.items() if name != "gold.json"}


def score_report(report: Report, golds: Sequence[Answer]) -> Score:
    """Score a report against answers."""
    met = {gold.id: [f for f in report.findings if _meets(f, gold)] for gold in golds}
    wanted = [gold for gold in golds if gold.verdict in FLAGS]
    quiet = [gold for gold in golds if gold.verdict not in FLAGS]
    flags = [f for f in report.findings if f.verdict in FLAGS]
    right = {f.id for gold in wanted for f in met[gold.id] if f.verdict in FLAGS}
    trapped = [g for g in quiet if any(f.verdict in FLAGS and f.id not in right for f in met[g.id])]
    return Score(
        flags=len(flags),
        flag_recall=_ratio(sum(any(f.verdict in FLAGS for f in met[g.id]) for g in wanted), len(wanted)),
        flag_precision=_ratio(sum(f.id in right for f in flags), len(flags)),
        trap_rate=_ratio(len(trapped), len(quiet)),
        consistent_recall=_recall("consistent", golds, met),
        explained_recall=_recall("explained", golds, met),
    )


def _recall(verdict: str, golds: Sequence[Answer], met: Mapping[str, Sequence[Finding]]) -> float | None:
    wanted = [gold for gold in golds if gold.verdict == verdict]
    return _ratio(sum(any(f.verdict == verdict for f in met[g.id]) for g in wanted), len(wanted))


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _meets(finding: Finding, gold: Answer) -> bool:
    places = [Place(m.source, m.start, m.end, _words(m.quote), m.side) for m in finding.members]
    told = Answer(finding.id, finding.verdict, tuple(places))
    return any(
        (_on(a, x) and _on(b, y)) or (_on(a, y) and _on(b, x)) for x, y in gold.opposed() for a, b in told.opposed()
    )


def _on(told: Place, gold: Place) -> bool:
    if told.file != gold.file:
        return False
    if gold.file.endswith(".html"):
        return bool(told.words and gold.words) and (gold.words in told.words or told.words in gold.words)
    return told.start <= gold.end + SLACK and gold.start <= told.end + SLACK


def _words(text: str) -> str:
    """The words alone, tags and entities dropped."""
    return re.sub(r"\W+", " ", html.unescape(re.sub(r"<[^>]*>", " ", text))).strip().lower()


def mean(values: Sequence[float | None]) -> float:
    """The mean of what is known; 0 where nothing is."""
    known = [value for value in values if value is not None]
    return round(sum(known) / len(known), 3) if known else 0.0
