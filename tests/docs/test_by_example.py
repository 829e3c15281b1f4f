"""The page of examples runs, and shows every public name."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from types import ModuleType

import factcheck
from factcheck import strategies, testing

_PAGE = Path(__file__).parents[2] / "docs" / "reference" / "by-example.md"
_BLOCKS = re.findall(r"```pycon\n(.*?)```", _PAGE.read_text(encoding="utf-8"), re.S)


def test_the_examples_run() -> None:
    """One session from top to bottom."""
    session = doctest.DocTestParser().get_doctest("\n".join(_BLOCKS), {}, _PAGE.name, str(_PAGE), 0)
    runner = doctest.DocTestRunner()
    told: list[str] = []
    runner.run(session, out=told.append)
    assert runner.tries > 40
    assert told == [], "".join(told)


def test_every_public_name_is_at_work() -> None:
    """In a line that is run, not only in the prose."""
    lines = " ".join(line for block in _BLOCKS for line in block.splitlines() if line.startswith((">>>", "...")))
    missing = [name for name in factcheck.__all__ if not re.search(rf"factcheck\.{name}\b", lines)]
    for room in (testing, strategies):
        missing += [name for name in _public(room) if not re.search(rf"\b{name}\b", lines)]
    assert missing == []


def _public(room: ModuleType) -> list[str]:
    return [n for n, t in vars(room).items() if n[0] != "_" and getattr(t, "__module__", "") == room.__name__]
