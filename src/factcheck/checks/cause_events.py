"""Whether two accounts of a cause tell of one effect: by what happened, to what, where and when."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.checks.blanks import Passage
from factcheck.checks.events import Day, one_day_of
from factcheck.checks.page import Page
from factcheck.grammar.causes import Cause
from factcheck.grammar.numbers import numerals
from factcheck.grammar.words import opposites, rarity, related, types

KIN = 0.6  # from where on two words tell one act or thing
TELLING = 1.5  # rarity from which a word of an effect says which it is
RARE = 4.0  # rarity from which a word is one that few accounts share
STORY = 1.0  # evidence that two texts tell one story
_EVENTS = frozenset({"event", "act", "injury", "disease", "crime"})


class Account(NamedTuple):
    """A cause as a sentence tells it, with the names and days around it."""

    page: Page
    passage: Passage
    cause: Cause
    names: frozenset[str]
    days: tuple[Day, ...]
    brief: bool

    def words_beside(self, other: Account) -> str:
        """The words of its sentence; of a brief text all of it, unless the other stands there too."""
        whole = self.brief and self.page is not other.page
        return self.page.text if whole else self.page.text[self.passage.start : self.passage.end]


def keys_of(account: Account) -> set[str]:
    """What an account is found by: the telling words of names, and rare words of its effect."""
    told = {word for name in account.names for word in name.split("-") if rarity(word) >= RARE}
    effect = account.cause.effect
    here = {f"{account.page.number} {word}" for word in effect.lemmas if rarity(word) >= TELLING}
    return told | account.names | effect.names | here | {word for word in effect.lemmas if rarity(word) >= RARE}


def one_event(one: Account, two: Account, story: float) -> bool:
    """Whether two accounts tell of one effect.

    Args:
        one: The one.
        two: The other.
        story: The evidence that their texts tell one story.
    """
    day = one_day_of(one.days, two.days)
    if day == "apart":
        return False
    mine, theirs = _things(one), _things(two)
    if any(opposites(a, b) for a in mine for b in theirs):
        return False
    kin = [(a, b) for a in mine for b in theirs if related(a, b) >= KIN]
    acts = sum(1 for a, b in kin if _happens(a) and _happens(b))
    names = len(one.names & two.names)
    if _alone(one, two) and _alone(two, one) and day != "same":
        return False
    if one.brief and two.brief:
        if not acts:
            return day == "same" and names > 1 and bool(kin)
        return day == "same" or len(kin) > 1 or names > 1 or bool(one.cause.effect.names & two.cause.effect.names)
    if not acts:
        return False
    things = len({a for a, _ in kin})
    if things < 2:
        return False
    return one.page is two.page or ((day == "same" or story >= STORY) and bool(names))


def _things(account: Account) -> list[str]:
    """What an effect is told of: what happened and to what, without times and figures."""
    return [
        word
        for word in account.cause.effect.lemmas
        if rarity(word) >= TELLING and "time" not in types(word) and word not in numerals().units
    ]


def _happens(word: str) -> bool:
    """Whether a word may tell what happened."""
    return not types(word) or bool(types(word) & _EVENTS)


def _alone(one: Account, two: Account) -> bool:
    """Whether the effect of one has a name that the other text has not."""
    said = two.words_beside(one).lower()
    return any(name not in said for name in one.cause.effect.names)
