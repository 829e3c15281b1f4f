"""Which words among many are near each other, or exclude each other: found by what they share, never two by two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.grammar.words.words_opposites import excluded_by, forms_of, opposites
from factcheck.grammar.words.words_related import kin_keys, related


class Kin:
    """Which of many words are near one of them, asked word by word.

    Args:
        words: The words among which kin is sought.
        least: How near two words must be at least (see `related`).

    Example:
        >>> Kin(["ship", "vessel", "tax"], 0.45).of("tax")
        {}
    """

    def __init__(self, words: Iterable[str], least: float) -> None:
        self._least = least
        self._known: dict[str, dict[str, float]] = {}
        self._sharing: dict[str, list[list[str]]] = {}  # word → those that hold a key with it, key by key
        for own in _by_keys(words, least).values():
            for word in own if len(own) > 1 else ():
                self._sharing.setdefault(word, []).append(own)

    def of(self, word: str) -> Mapping[str, float]:
        """The others that are near enough to one of the words, with how near."""
        known = self._known.get(word)
        if known is None:
            others = {other for own in self._sharing.get(word, ()) for other in own} - {word}
            near = ((other, related(word, other)) for other in sorted(others))
            known = self._known[word] = {other: nearness for other, nearness in near if nearness >= self._least}
        return known


def _by_keys(words: Iterable[str], least: float) -> dict[object, list[str]]:
    """The words by what they are found by: most keys are those of one word, so that this is let go again."""
    holders: dict[object, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        for key in kin_keys(word, least):
            holders[key].append(word)
    return holders


def opposed_among(words: Iterable[str]) -> dict[str, set[str]]:
    """For each word, those of the others that exclude it (see `opposites`)."""
    known = sorted(set(words))
    opposed: dict[str, set[str]] = {word: set() for word in known}
    listed: dict[str, list[str]] = defaultdict(list)
    for word in known:
        for form in forms_of(word):
            listed[form].append(word)
    for word in known:
        against = {other for form in forms_of(word) for rival in excluded_by(form) for other in listed.get(rival, ())}
        opposed[word] = {other for other in against if opposites(word, other)}
    return opposed
