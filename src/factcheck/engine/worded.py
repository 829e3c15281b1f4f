"""Flags of two sentences in one form of words: whether what else differs in them says that they are of two things."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from factcheck.checks.check import Judgement
from factcheck.checks.figures.softened import of_one_life
from factcheck.checks.one_thing.wording import VALUED, Difference, claims_differ
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair

Wording = Callable[[Frame, Frame], Difference | None]


def unworded(_one: Frame, _other: Frame) -> Difference | None:
    """What tells two claims apart where no text is at hand: nothing."""
    return None


def wording(texts: Mapping[str, str]) -> Wording:
    """What tells two claims apart by the words of their sentences; nothing where a text is not at hand.

    Args:
        texts: The texts by their sources.
    """

    def apart(a: Frame, b: Frame) -> Difference | None:
        asked = a.claim.kind in VALUED or a.claim.kind in ("statement", "age")
        if not asked or a.claim.source == b.claim.source or not {a.claim.source, b.claim.source} <= texts.keys():
            return None
        return claims_differ(a.claim, b.claim, texts)

    return apart


def reworded(pair: Pair, judgement: Judgement, apart: Wording) -> Judgement:
    """The judgement that stands of a flag: explained, softened or as it is."""
    found = None if of_one_life(pair) else apart(pair.a, pair.b)
    if found is None:
        return judgement
    if found.sure:
        return Judgement("explained", found.note, judgement.fields)
    if judgement.verdict == "tension":
        return judgement
    return judgement._replace(verdict="tension", why=found.note)
