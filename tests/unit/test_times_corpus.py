"""The tables under tests/corpus/times: phrase, symbol, interval."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from factcheck.grammar.times import foreign
from factcheck.grammar.times import read as read_phrases
from factcheck.model.values import Duration
from factcheck.timeline import ResolvedTime, resolve

_FOLDER = Path(__file__).parent.parent / "corpus" / "times"
Case = dict[str, object]


def _cases() -> list[tuple[str, Case]]:
    cases: list[tuple[str, Case]] = []
    for path in sorted(_FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8")).get("case", []):
            cases.append((f"{path.stem}: {case['text'][:60]}", case))
    return cases


def _shown(mention: ResolvedTime) -> str:
    value = mention.value
    if isinstance(value, Duration) or mention.kind != "date":
        return mention.timex
    if value is None:
        return ""
    return f"{value.start or ''}..{value.end or ''}"


@pytest.mark.parametrize(("name", "case"), _cases(), ids=[name for name, _ in _cases()])
def test_table(name: str, case: Case) -> None:
    """Every phrase of the table is read as its row says, and nothing else is found."""
    text = str(case["text"])
    published = case.get("published")
    timeline = resolve(text, date.fromisoformat(str(published)) if published else None)
    if "language" in case:
        assert foreign.guess(text) == case["language"]
    got = [[text[m.start : m.end], m.symbol, _shown(m)] for m in timeline.mentions if m.kind != "set"]
    assert got == case["expect"], name
    if "days" in case:
        values = [m.value for m in timeline.mentions if isinstance(m.value, Duration)]
        assert [[-1 if end is None else end for end in (v.low_days, v.high_days)] for v in values] == case["days"]
    if "refused" in case:
        assert [r.reason for r in read_phrases(text).refused] == case["refused"]
