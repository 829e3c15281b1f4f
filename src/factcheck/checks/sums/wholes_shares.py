"""Shares of one thing that several have, and what they have together: "Orme owns 14%, Elk 9%. Together they hold 23%".

Shares seldom add up, since a whole may be shared out in many ways that overlap. What one owner holds no other does, so
that the holdings of several do, where the text says "together" of as many as it has told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.members import claim_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.told_items import Item
from factcheck.checks.reckoning.wholes_words import any_of, whole_words
from factcheck.model.claim import Measure

_AHEAD = 60  # characters before a share in which its sentence says "together"


def is_joint(page: Page, whole: Item) -> bool:
    """Whether a share is what several hold together: "together the three hold 31 per cent"."""
    before = page.text[max(whole.passage.start, whole.start - _AHEAD) : whole.start]
    told = _told(page, whole)
    return _together().search(before) is not None and told is not None and _held(told)


def share_one_thing(page: Page, parts: Sequence[Item], whole: Item) -> bool:
    """Whether some shares are all those that are told as held together, each of one thing and of another owner.

    Args:
        page: The text.
        parts: The shares told before.
        whole: The share that is held together.
    """
    told = [_told(page, one) for one in (*parts, whole)]
    things = {one.whole for one in told if one is not None} - {""}
    owned = all(one is not None and _held(one) for one in told)
    return owned and len(things) == 1 and all(one.figure.kind == "share" for one in parts) and _as_many(whole, parts)


def _as_many(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether as many are told of together as have a share: "the three", or "they" of those of the last sentence."""
    before = [one for one in whole.passage.quantities if one.start < whole.start and one.kind == "count"]
    if before:
        return plain(before[-1]) == len(parts)
    lead = whole.passage.document[whole.passage.start : whole.start].lower()
    return re.search(r"\b(?:they|both)\b", lead) is not None and len({id(one.passage) for one in parts}) == 1


def _told(page: Page, one: Item) -> Measure | None:
    known = claim_of(page, one.passage, one.figure)
    plainly = known is not None and known.claim.stance.affirmed and not known.claim.question.scope
    return known.claim.question.measure if known is not None and plainly else None


def _held(measure: Measure) -> bool:
    return measure.predicate in whole_words().held.words


@cache
def _together() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[,;] |\band |\bbut ){any_of(whole_words().jointly.words)}\b(?! with\b)[^.;:()]*$", re.IGNORECASE
    )
