"""Names on sentences of our own from ten fields: precision and recall by kind."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.grammar.names.names import find

SENTENCES = Path(__file__).parent.parent / "corpus" / "names" / "sentences.txt"
KINDS = {"person": "p", "organisation": "o", "group": "o", "place": "l", "nation": "l"}
_MARK = re.compile(r"\{([pol]):([^}]*)\}")


def marked(line: str) -> tuple[str, set[tuple[int, int, str]]]:
    """A marked sentence as plain text with the names in it."""
    text = ""
    names: set[tuple[int, int, str]] = set()
    at = 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        names.add((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    return text + line[at:], names


def counts() -> dict[str, tuple[int, int, int]]:
    """For each kind: right, found, wanted; each field is read as one document."""
    totals = {kind: [0, 0, 0] for kind in "pol"}
    for block in SENTENCES.read_text(encoding="utf-8").split("\n# ")[1:]:
        text, wanted = marked(block.partition("\n")[2])
        found = {(n.start, n.end, KINDS[n.kind]) for n in find(text) if n.kind in KINDS and n.form != "demonym"}
        for kind in "pol":
            here, there = {n for n in found if n[2] == kind}, {n for n in wanted if n[2] == kind}
            for place, number in enumerate((len(here & there), len(here), len(there))):
                totals[kind][place] += number
    return {kind: (right, found, wanted) for kind, (right, found, wanted) in totals.items()}


def test_people_and_bodies_are_found() -> None:
    """People and organisations: 85 of 100 found are right, 75 of 100 wanted are found."""
    table = counts()
    right = table["p"][0] + table["o"][0]
    assert right / (table["p"][1] + table["o"][1]) >= 0.85, table
    assert right / (table["p"][2] + table["o"][2]) >= 0.75, table
    assert table["l"][0] / table["l"][1] >= 0.85, table
