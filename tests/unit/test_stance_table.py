"""Stance on the table of sentences in `tests/corpus/stance`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from factcheck.grammar.stance.stance import read

TABLE = Path(__file__).parent.parent / "corpus" / "stance" / "stance.tsv"
SHARE = 0.95


class Case(NamedTuple):
    """One sentence with the judged words and what is right."""

    text: str
    start: int
    end: int
    affirmed: bool
    mood: str
    speaker: str


def cases(path: Path = TABLE) -> list[Case]:
    """The cases of a table."""
    out: list[Case] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        marked, affirmed, mood, speaker = line.split("\t")
        before, words, after = re.split(r"\[\[|\]\]", marked)
        start = len(before)
        out.append(
            Case(
                before + words + after,
                start,
                start + len(words),
                affirmed == "yes",
                mood,
                "" if speaker == "-" else speaker,
            )
        )
    return out


def sentence_of(case: Case) -> tuple[int, int]:
    """The sentence around the judged words, in tables of one or two plain sentences."""
    cuts = [0, *(m.end() for m in re.finditer(r"[.!?]”?\"? (?=[A-Z“])", case.text)), len(case.text)]
    start = max(cut for cut in cuts if cut <= case.start)
    return start, min(cut for cut in cuts if cut >= case.end)


def right(case: Case) -> bool:
    """Whether polarity, mood and speaker are all read right."""
    stance = read(case.text, *sentence_of(case), case.start, case.end)
    return (stance.affirmed, stance.mood, stance.speaker) == (case.affirmed, case.mood, case.speaker)


def test_the_table_is_read_right() -> None:
    """At least 95 of 100 sentences are right in polarity, mood and speaker together."""
    table = cases()
    assert len(table) >= 150
    wrong = [case.text for case in table if not right(case)]
    assert len(wrong) <= (1 - SHARE) * len(table), wrong
