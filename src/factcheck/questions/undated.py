"""Days and months of texts that no year is known of: a Monday is no Thursday, May is not June."""

from __future__ import annotations

from collections.abc import Set

from factcheck.questions.frames import Frame

UNDATED = "when:"  # what marks such a day among the words around a claim: "when:day1", "when:-05"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH = len("-05")


def undated_apart(a: Frame, b: Frame) -> str:
    """The two days or months that tell two claims of unknown time apart, as a note; nothing where they may be one."""
    if a.time is not None or b.time is not None:
        return ""
    one, two = _told(a), _told(b)
    if len(one) != 1 or len(two) != 1:
        return ""
    mine, theirs = next(iter(one)), next(iter(two))
    if mine.startswith("-") != theirs.startswith("-"):
        return ""
    length = min(len(mine), len(theirs))  # "in May" and "on 4 May" may be one
    return f"{_shown(mine)} against {_shown(theirs)}" if mine[:length] != theirs[:length] else ""


def _told(frame: Frame) -> Set[str]:
    return {word.removeprefix(UNDATED) for word in frame.claim.question.context if word.startswith(UNDATED)}


def _shown(told: str) -> str:
    """A day or month in words or figures."""
    return told[1:] if told.startswith("-") else _WEEKDAYS[int(told.removeprefix("day")) - 1]
