"""Flags between takes of one report: the later take tells how far a toll has risen, and a note puts a figure right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from factcheck.checks.check import FLAGGED, FolderCheck, Judgement, PairCheck, Sum
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.growing import over
from factcheck.checks.reckoning.page import Shelf
from factcheck.model.claim import ASSERTED
from factcheck.model.rule import Rule
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

_RUNNING: Final = frozenset({"casualty", "count", "troop_count"})


def unless_of_takes(check: PairCheck) -> PairCheck:
    """The check, with flags explained that a later take of a report raises by its newer figures."""

    def judge(pair: Pair, rule: Rule) -> Judgement | None:
        found = check.judge(pair, rule)
        if found is None or found.verdict not in FLAGGED:
            return found
        why = _brought_up_to_date(pair.a, pair.b)
        return Judgement("explained", why, pair.fields) if why else found

    return check._replace(judge=judge)


def unless_of_takes_across(check: FolderCheck) -> FolderCheck:
    """The same for a check of the whole folder."""

    def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
        for found in check.judge(shelf, rule):
            why = _of_rivals(found) if found.judgement.verdict in FLAGGED else ""
            yield replace(found, judgement=Judgement("explained", why)) if why else found

    return check._replace(judge=judge)


def _of_rivals(found: Sum) -> str:
    """Why no two rivals of a finding clash, if that is so of all of them."""
    told = list(zip(found.frames, found.sides, strict=True))
    rivals = [(a, b) for i, (a, one) in enumerate(told) for b, two in told[i + 1 :] if one != two]
    whys = [_brought_up_to_date(a, b) for a, b in rivals]
    return whys[0] if whys and all(whys) else ""


def _brought_up_to_date(a: Frame, b: Frame) -> str:
    """What says that one of two texts brings the other's figure up to date, in words; or nothing."""
    if a.claim.source == b.claim.source:
        return ""
    return _put_right(a, b) or _put_right(b, a) or _still_growing(a, b)


def _put_right(old: Frame, new: Frame) -> str:
    """Whether the text of one figure withdraws the other in so many words."""
    one, two = old.claim.value, new.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or one.low is None or two.low is None:
        return ""
    told = (
        note for note in new.take.corrections if one.low in note.wrong and (two.low in note.right or not note.right)
    )
    note = next(told, None)
    return f"one text withdraws what the other tells: “{note.words}”" if note is not None else ""


def _still_growing(a: Frame, b: Frame) -> str:
    """Whether the later of two takes of one day tells more of what is still counted."""
    first, last = sorted((a, b), key=_turn)
    one, two = first.claim.value, last.claim.value
    if not _follows(first, last) or a.claim.kind != b.claim.kind or a.claim.kind not in _RUNNING:
        return ""
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or one.low is None or two.low is None:
        return ""
    falls = first.claim.question.measure.outcome in clash_words().growing.falling
    if one.unit != two.unit or (two.low <= one.low and not falls) or not (_is_running(first) and _is_running(last)):
        return ""
    if sorted(f"{one.low:g}") == sorted(f"{two.low:g}"):
        return ""  # 112 and 121: the digits of a slip, whoever wrote later
    how = "a running figure" if a.claim.kind == "casualty" else "perhaps brought up to date"
    return f"{how}: one text is a later take of the report (“{last.take.label}”)"


def _turn(frame: Frame) -> tuple[int, int]:
    return frame.take.number, frame.take.minute


def _follows(first: Frame, last: Frame) -> bool:
    """Whether the take of one figure is surely later than that of the other: by number, or by the hour of one day."""
    days = {frame.published_day for frame in (first, last)} - {None}
    if len(days) > 1:
        return False
    one, two = first.take, last.take
    hours = min(one.minute, two.minute) >= 0
    return one.number < two.number or (one.number == two.number and hours and one.minute < two.minute)


def _is_running(frame: Frame) -> bool:
    """Whether a figure may still grow: it is no plan, and not of a time long past, of which the toll is known."""
    planned = frame.claim.stance.mood not in ASSERTED or "planned" in frame.claim.question.scope
    return not planned and not (frame.published_day is not None and over(frame, frame.published_day))
