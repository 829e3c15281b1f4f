"""Copied text: passages that tell the same thing in the same words, what changed in them, whose text it was."""

from __future__ import annotations

from typing import Literal

from factcheck.model.record import Record

Relation = Literal["verbatim", "near", "truncated", "reworded"]
DifferenceType = Literal["number", "date", "name", "unit", "negation", "opposite", "outcome", "wording"]


class Passage(Record):
    """A stretch of one source that also stands elsewhere; in a group `quote` is its text."""

    source: str
    start: int
    end: int
    quote: str = ""


class DuplicateGroup(Record):
    """Passages around one canonical text, the first member; `why` says why it is likely the original."""

    id: str
    relation: Relation
    similarity: float
    members: tuple[Passage, ...]
    why: str = ""


class Side(Record):
    """One side of a difference: the differing words, and the sentence they stand in."""

    source: str
    start: int
    end: int
    quote: str
    sentence_start: int
    sentence_end: int


class Slip(Record):
    """A word or figure that differs between two tellings that are otherwise the same words.

    `type` says what differs. Whether the two values clash is for the rules to judge: roundings, other
    formats, abbreviations and synonyms have been left out already. An empty quote is a word that one side
    lacks ("not"). `similarity` is the share of words that the two sentences have in common, in order;
    `in_passage` tells whether the sentences around them are copies too.
    """

    type: DifferenceType
    left: Side
    right: Side
    similarity: float
    in_passage: bool = False


class Share(Record):
    """How much of the words of `source` also stands in `other` (in itself again, where both are one): 0 to 1."""

    source: str
    other: str
    share: float


class Origin(Record):
    """Documents, or parts of documents, that descend from one text or one newsroom.

    The first member is likely the original; `why` says why; `agency` is the credit found, if any.
    """

    id: str
    members: tuple[Passage, ...]
    why: str = ""
    agency: str = ""
