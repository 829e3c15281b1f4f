"""Patterns mean the same on every Python from 3.11 on."""

from __future__ import annotations

import re
from pathlib import Path

import factcheck

_GROUP_KEPT = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")


def test_no_pattern_keeps_a_group() -> None:
    """Python before 3.11.5 matches a possessive quantifier behind a group wrongly; behind one character it does not."""
    root = Path(factcheck.__file__).parent
    kept = [
        f"{path.relative_to(root)}: {line.strip()}"
        for path in sorted(root.rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if _GROUP_KEPT.search(line)
    ]
    assert kept == []
