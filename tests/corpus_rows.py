"""Reading the tables of `tests/corpus/`."""

from __future__ import annotations

from pathlib import Path

_CORPUS = Path(__file__).parent / "corpus"


def rows(name: str) -> list[list[str]]:
    """The rows of a tab-separated table; lines that start with `#` are remarks."""
    lines = (_CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
