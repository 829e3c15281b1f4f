"""Why a verdict, in plain words: the reason, and which fields of the two questions agree or differ."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model.report import Field, FieldName, Verdict
from factcheck.questions.fields import PERHAPS

_DIFFERENT: dict[FieldName, str] = {
    "time": "they are about different times",
    "place": "they are about different places",
    "subject": "they are about different parties",
    "measure": "they measure different things",
    "event": "they are about different events",
}
_ARTICLE = re.compile(r"(?<=[a-z] )The (?=[a-z])")  # of a speaker that opened a sentence: “that of The government”
_SAME: dict[FieldName, str] = {
    "measure": "same measure", "subject": "same subject", "place": "same place", "time": "same time",
    "event": "same event",
}  # fmt: skip


def reason(verdict: Verdict, why: str, fields: Sequence[Field]) -> str:
    """One or two sentences: why this verdict, and what the two questions share.

    Args:
        verdict: The verdict.
        why: The note of the check that judged.
        fields: How the fields of the two questions compare.
    """
    note = why
    if verdict == "explained":
        field = next((f for f in fields if f.likeness == "different" and f.note and f.note == why), None)
        if field is not None and field.name in _DIFFERENT and not why.startswith(PERHAPS):
            note = of_field(field.name, why)
    shared = shared_fields(fields) if verdict in ("contradiction", "tension") else ""
    return _ARTICLE.sub("the ", f"{note} ({shared})" if shared else note)


def of_field(name: FieldName, note: str) -> str:
    """What differs as a reason, with the name of the field: “they measure different things: patient against member”."""
    return f"{_DIFFERENT[name]}: {note}" if name in _DIFFERENT else note


def shared_fields(fields: Sequence[Field]) -> str:
    """What both questions surely share: “same subject: Norbank; same time: June 2012”."""
    told = [f"{_SAME[f.name]}: {f.note}" for f in fields if f.likeness == "same" and f.note and f.name in _SAME]
    return "; ".join(dict.fromkeys(told))
