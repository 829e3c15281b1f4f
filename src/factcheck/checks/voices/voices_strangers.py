"""Two figures of one text that read as rivals and are none: reckoned from elsewhere, of other victims, of another unit.

They are told apart once one figure stands before the other alone: else the next figure back would take its place.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.checks.reckoning.bands import plain
from factcheck.checks.voices.voice_figures import Told
from factcheck.checks.voices.voice_words import voice_words

_HAVE = "have"
_TWO = 2  # voices of a dispute


def no_rivals(one: Told, two: Told) -> bool:
    """Whether a figure is no answer to the question of the one before it, though its form would do."""
    reckoned = bool(voice_words().reckoned & (one.near ^ two.near))
    told = one.figure.quantity, two.figure.quantity
    low, high = sorted((plain(one.figure), plain(two.figure)))
    of_one_size = low == 0 or high <= low * voice_words().rivals
    if told[0].unit == told[1].unit and (not of_one_size or _told_there_too(one, two)):
        return True
    if _each_has_its_own(one, two) or _of_a_name(one) or _of_a_name(two):
        return True
    return reckoned or _of_those_befallen(one, two) or _then_and_to_come(one, two) or _without_its_unit(one, two)


def _told_there_too(one: Told, two: Told) -> bool:
    """Whether the sentence of the earlier figure tells the later one as well: "put it at 7.8, but then at 7.4"."""
    value = two.figure.quantity
    return one.passage.start != two.passage.start and any(
        plain(other) == plain(two.figure) and other.quantity.unit == value.unit for other in one.passage.quantities
    )


def _each_has_its_own(one: Told, two: Told) -> bool:
    """Whether two tell how much each has, or how many it may yet be: one airline's rate, and another's."""
    perhaps = voice_words().perhaps & (two.words - one.words)
    return bool(perhaps) or (_HAVE in one.verbs and _HAVE in two.verbs)


def _of_a_name(told: Told) -> bool:
    """Whether a number stands right behind a name that it belongs to: "Shaft 2 is known for its ore"."""
    if told.figure.kind != "count" or told.noun:
        return False
    at = next((n for n, token in enumerate(told.tokens) if token.start == told.figure.number_start), 0)
    before = told.tokens[at - 1] if at else None
    return before is not None and before.tag == "NAME" and before.end + 1 == told.figure.number_start


def in_a_list(told: Sequence[Told], two: Told) -> bool:
    """Whether three voices and more give figures of one sort in a sentence: each speaks of its own."""
    kind, unit = two.figure.kind, two.figure.quantity.unit
    alike = [one for one in told if one.figure.kind == kind and one.figure.quantity.unit == unit]
    voices = {voice.name for one in alike if (voice := one.voice or one.holder) is not None}
    return len(voices) > _TWO


def _of_those_befallen(one: Told, two: Told) -> bool:
    """Whether the words before a bare answer tell of other victims: "258 hurt", "the death toll is 1,442"."""
    told = "" if one.frame is None else one.frame.claim.question.measure.outcome
    words = set(two.giver.split())
    named = {outcome for outcome, nouns in voice_words().befallen.items() if nouns & words}
    return bool(told) and bool(named) and told not in named


def _then_and_to_come(one: Told, two: Told) -> bool:
    """Whether one is told of a day that the other leaves out, and one of them is yet to come."""
    to_come = voice_words().to_come
    return bool(one.days) != bool(two.days) and bool(to_come & one.words) != bool(to_come & two.words)


def _without_its_unit(one: Told, two: Told) -> bool:
    """Whether a figure without a unit is of another size than one with: "stole $450,000", "stands about 5 feet 8"."""
    mine, theirs = one.figure.quantity, two.figure.quantity
    if two.figure.kind != "count" or theirs.unit or not mine.unit:
        return False
    low, high = sorted((plain(one.figure), plain(two.figure)))
    return plain(one.figure) < voice_words().in_short and high > low * voice_words().unitless
