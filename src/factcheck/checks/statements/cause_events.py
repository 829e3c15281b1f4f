"""Whether two accounts of a cause tell of one effect: by what happened, to what, where and when."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.checks.one_thing.events import A_WEEK, Day, one_day_of
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.grammar.causes import Cause, Words, bars
from factcheck.grammar.numbers import numerals
from factcheck.grammar.words.words import lemma, noun_lemma, opposites, rarity, related, types
from factcheck.grammar.words.words_tables import letters
from factcheck.model.values import TimeInterval
from factcheck.questions.field_times import days_apart
from factcheck.row import NamedTuple

_WORD = re.compile(r"[^\W\d_]+")
_TIME = frozenset({"time"})
_EVENTS = frozenset({"event", "act", "injury", "disease", "crime"})


class Account(NamedTuple):
    """A cause as a sentence tells it, with the names and days around it; `start` is where what it leans on begins."""

    page: Page
    passage: Passage
    start: int
    cause: Cause
    names: frozenset[str]
    days: tuple[Day, ...]
    brief: bool

    def words_beside(self, other: Account) -> str:
        """The words of its sentence; of a brief text all of it, unless the other stands there too."""
        whole = self.brief and self.page is not other.page
        return self.page.text if whole else self.page.text[self.start : self.passage.end]


def keys_of(account: Account) -> set[str]:
    """What an account is found by: the telling words of names, and rare words of its effect."""
    told = {word for name in account.names for word in name.split("-") if rarity(word) >= bars().effect_rare}
    effect, things = account.cause.effect, _things(account)
    alone = things if len(things) == 1 else []
    here = {f"{account.page.number} {word}" for word in effect.lemmas if rarity(word) >= bars().effect_telling}
    return (
        told
        | account.names
        | effect.names
        | effect.owners
        | here
        | {word for word in effect.lemmas if rarity(word) >= bars().effect_rare}
        | {f"the {lemma(word)}" for word in alone}
    )


def one_event(one: Account, two: Account, story: float) -> bool:
    """Whether two accounts tell of one effect.

    Args:
        one: The one.
        two: The other.
        story: The evidence that their texts tell one story.
    """
    day = one_day_of(one.days, two.days)
    if day == "apart" or _two_times(one, two) or _two_figures(one.cause.effect, two.cause.effect):
        return False
    mine, theirs = _things(one), _things(two)
    if any(opposites(a, b) for a in mine for b in theirs):
        return False
    kin = [(a, b) for a in mine for b in theirs if related(a, b) >= bars().effect_kin]
    acts = sum(1 for a, b in kin if _happens(a) and _happens(b))
    names = len(one.names & two.names)
    named = one.cause.effect.names & two.cause.effect.names
    if _alone(one, two) and _alone(two, one) and (day != "same" or names < 2 or not named):
        return False
    if len(kin) == 1 and not named and one.cause.effect.names and two.cause.effect.names:
        return False  # one act, and two whom it befell
    if one.brief and two.brief:
        if not acts:
            return day == "same" and names > 1 and bool(kin)
        return day == "same" or len(kin) > 1 or names > 1 or bool(named) or _the_event(one, two, story)
    if not acts:
        return False
    if len({a for a, _ in kin} | named) < 2:
        return one.page is not two.page and _the_event(one, two, story)
    return one.page is two.page or ((day == "same" or story >= bars().story) and bool(names or named))


def _the_event(one: Account, two: Account, story: float) -> bool:
    """Whether two texts that surely tell one story each say no more of the effect than what happened: "the fire".

    A text that tells of several such events, or of another one, may mean any of them.
    """
    mine, theirs = ({lemma(word) for word in _things(each)} for each in (one, two))
    if story < bars().sure or len(mine) != 1 or len(theirs) != 1:
        return False
    word, other = *mine, *theirs
    if word != other and related(word, other) < bars().effect_same:
        return False
    return all(_only_one(each, {word, other}) for each in (one, two))


def _only_one(account: Account, nouns: set[str]) -> bool:
    """Whether a text tells of one such event only, as known: "the fire", no "fires", no "second fire"."""
    told = _WORD.findall(account.page.text.lower())
    for before, word in pairwise(told):
        noun = noun_lemma(word)
        if noun in nouns and (word != noun or before in bars().others):
            return False
    return True


def surely_one(one: Account, two: Account) -> bool:
    """Whether day or names tie two accounts of one effect together, beside its words."""
    if one_day_of(one.days, two.days) == "same" or len(one.names & two.names) > 1:
        return True
    mine, theirs = one.cause.effect, two.cause.effect
    known = any(rarity(word) >= bars().effect_rare and _happens(word) for word in set(mine.lemmas) & set(theirs.lemmas))
    return known and bool(mine.names & theirs.names)


def _two_times(one: Account, two: Account) -> bool:
    """Whether each sentence names times, and no two of them less than a week apart: Sunday, last month."""
    told = [
        [t for t in account.page.times_in(account.passage) if isinstance(t.value, TimeInterval)]
        for account in (one, two)
    ]
    if any(a.symbol == b.symbol for a in told[0] for b in told[1]):
        return False
    gaps = [
        days_apart(a.value, b.value)
        for a in told[0]
        for b in told[1]
        if isinstance(a.value, TimeInterval) and isinstance(b.value, TimeInterval)
    ]
    return bool(gaps) and min(gaps) > A_WEEK


def _two_figures(one: Words, two: Words) -> bool:
    """Whether two effects have two figures of one thing: six people, two people."""
    nouns = {noun for _, noun in one.figures} & {noun for _, noun in two.figures}
    return bool(nouns) and not one.figures & two.figures


def _things(account: Account) -> list[str]:
    """What an effect is told of: what happened and to what, without times and figures."""
    return [
        word
        for word in account.cause.effect.lemmas
        if rarity(word) >= bars().effect_telling and not _is_time(word) and word not in numerals().units
    ]


def event_of(effect: Words) -> str:
    """The noun that says what happened: fire, resignation; empty where no noun does."""
    return next((word for word in effect.lemmas if "event" in types(word)), "")


def _is_time(word: str) -> bool:
    """Whether a word names a time and nothing that happens: an hour, not a fall."""
    return "time" in types(word) and "V" not in letters(word)


def _happens(word: str) -> bool:
    """Whether a word may tell what happened."""
    return not types(word) or bool(types(word) & _EVENTS) or types(word) == _TIME


def _alone(one: Account, two: Account) -> bool:
    """Whether the effect of one has a name that the other text has not."""
    said = two.words_beside(one).lower()
    return any(name not in said for name in one.cause.effect.names)
