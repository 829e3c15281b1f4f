"""Two voices of which one tells how many and the other that there were none: "four were hurt", "nobody was"."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.checks.voices.voice_figures import Told
from factcheck.checks.voices.voice_words import voice_words
from factcheck.grammar.words.words import related
from factcheck.questions.weights import weights

_TELLING = frozenset({"NOUN", "NAME", "ADJ", "ADV", "VERB", "NUM"})


def denies(one: Told, two: Told, outcome: Callable[[Told], str], of_anybody: Callable[[str], bool]) -> bool:
    """Whether one of two figures is nought of what the other counts, with nothing that narrows it.

    Args:
        one: The earlier figure.
        two: The later one.
        outcome: What befell the people counted.
        of_anybody: Whether a noun is one for people without more.
    """
    none, some = (one, two) if _is_none(one) else (two, one)
    if not _is_none(none) or _is_none(some) or some.figure.kind != "count" or some.figure.quantity.unit:
        return False
    if voice_words().at_first & (one.words | two.words):
        return False
    left = _left(none, some)
    if left:
        return False
    fate = outcome(none)
    if fate:
        return fate == outcome(some) and (none.noun == some.noun or of_anybody(none.noun))
    if none.noun != some.noun and none.noun:
        return False
    if not none.noun and not none.given:
        return False
    bar = weights().head.related_from
    return not none.act or none.act == some.act or related(none.act, some.act) >= bar


def _is_none(one: Told) -> bool:
    return one.figure.quantity.low == one.figure.quantity.high == 0


def _left(none: Told, some: Told) -> set[str]:
    """The words of a denial that the figure's sentence does not have: they may tell of something else."""
    table = voice_words()
    told = {t.lemma for t in some.tokens} | {t.lower for t in some.tokens}
    giver = set() if none.voice is None else set(none.voice.words.lower().replace("'s", " 's").split())
    left = set[str]()
    for token in none.tokens:
        if token.tag not in _TELLING or token.lower in giver or token.lemma in told or token.lower in table.at_all:
            continue
        if token.lemma in table.giving or token.lemma in (none.act, none.noun) or token.start == none.figure.start:
            continue
        left.add(token.lower)
    return left
