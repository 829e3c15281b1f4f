"""Copied text: passages that tell the same thing in the same words."""

from __future__ import annotations

from typing import Literal

from factcheck.model.record import Record

Relation = Literal["verbatim", "near", "truncated", "reworded"]


class Passage(Record):
    """A stretch of one source that also stands elsewhere."""

    source: str
    start: int
    end: int


class DuplicateGroup(Record):
    """Passages around one canonical text, the first member; `why` says why it is likely the original."""

    id: str
    relation: Relation
    similarity: float
    members: tuple[Passage, ...]
    why: str = ""
