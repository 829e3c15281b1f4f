"""How surely two figures are figures of one thing."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from factcheck.grammar.words.words import rarity, related
from factcheck.passages.lexicon import kin_groups, passage_table
from factcheck.passages.told import Told
from factcheck.questions.identity_places import compare_places
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

_KIN = 0.9
_REACH = frozenset({"whole", "elsewhere"})
_PARTING = frozenset({"pool", "whole", "elsewhere", "part", "each", "rate", "additional", "remaining", "from"})


class Signs(NamedTuple):
    """What speaks for and against; every sign is the same in either order."""

    head: float  # what is counted
    head_apart: float
    act: float  # what is said of it
    act_apart: float
    cross: float  # the noun of the one is the verb of the other
    near: float  # words beside the figures, in the better direction
    near_both: float  # … in the worse
    wide: float  # words beside the one in the sentence of the other
    around: float  # words of the sentences
    scope: float
    reach: float  # both of the whole, or both of everywhere else
    elsewhere: float
    place_same: float
    place_apart: float
    place_within: float
    part: float  # the whole against one place


def score(a: Told, b: Told, *, sole: bool) -> float:
    """How surely two figures tell one thing, from below 0 to about 1.3.

    Args:
        a: The one.
        b: The other.
        sole: Whether each is the only figure of its sort in its text.
    """
    told, table = signs(a, b)._asdict(), vars(passage_table().weights)
    total: float = sum(value * table[name] for name, value in told.items())
    return total + passage_table().weights.sole * sole


def signs(a: Told, b: Told) -> Signs:
    """The signs of two figures of one sort."""
    head, act, cross = _measures(a, b)
    one, two = cover(a.near, b.near), cover(b.near, a.near)
    places = compare_places(a.places, b.places) if a.places and b.places else "silent"
    everywhere = "whole" in a.scopes, "whole" in b.scopes
    return Signs(
        head=max(head, 0), head_apart=head < 0, act=max(act, 0), act_apart=act < 0, cross=cross,
        near=max(one, two), near_both=min(one, two), wide=max(cover(a.near, b.around), cover(b.near, a.around)),
        around=(cover(a.around, b.around) + cover(b.around, a.around)) / 2,
        scope=len((a.scopes ^ b.scopes) & _PARTING),
        reach=bool(a.scopes & b.scopes & _REACH),
        elsewhere="elsewhere" in (a.scopes ^ b.scopes),
        place_same=places == "same", place_apart=places == "different", place_within=places == "compatible",
        part=everywhere[0] != everywhere[1] and bool(a.places if everywhere[1] else b.places),
    )  # fmt: skip


def _measures(a: Told, b: Told) -> tuple[float, float, float]:
    """How near what is counted is, what is said of it, and the noun of the one to the verb of the other.

    "60 people died" counts what "60 deaths" do.
    """
    act = _likeness(_telling(a.act), _telling(b.act))
    cross = max(_likeness(_noun(a), _telling(b.act)), _likeness(_noun(b), _telling(a.act)), 0.0)
    if a.outcome and a.outcome == b.outcome:
        return 1.0, act, cross
    head = _likeness(_noun(a), _noun(b))
    if _only_people(a) and _only_people(b) and set(a.near).isdisjoint({*b.near} - {a.head, b.head}):
        head = 0.0
    if head < 0 and (cross > 0 or ("people" in (a.head, b.head) and act > 0)):
        head = 0.0
    return head, act, cross


def of_one_act(a: Told, b: Told) -> bool:
    """Whether nothing tells two acts apart."""
    return _likeness(_telling(a.act), _telling(b.act)) >= 0


def of_two_acts(a: Told, b: Told) -> bool:
    """Whether an act is told of one figure and another act of the other."""
    return _likeness(_telling(a.act), _telling(b.act)) < 0


def of_same_act(a: Told, b: Told) -> bool:
    """Whether the verbs of two figures tell one act, or both only that somebody has it."""
    if not a.deed.verb or not b.deed.verb:
        return False
    words, verbs = passage_table().words, {a.deed.verb, b.deed.verb}
    alike = _likeness(*(_telling(verb) for verb in (a.deed.verb, b.deed.verb)))
    return len(verbs) == 1 or verbs <= words.plain - words.states or alike > 0


def _likeness(a: str, b: str) -> float:
    """From the least that counts as kin to 1; -1 for two words that are not, 0 where one is unknown."""
    if not a or not b:
        return 0.0
    near = _kin(a, b)
    return near if near >= passage_table().bars.kin else -1.0


@lru_cache(maxsize=16384)
def _kin(a: str, b: str) -> float:
    if a == b:
        return 1.0
    return _KIN if any(a in group and b in group for group in kin_groups()) else related(a, b)


def _only_people(one: Told) -> bool:
    """Whether people are counted of whom nothing is told: "there were 60 people aboard"."""
    return one.head in weights().head.everybody and not _telling(one.act)


def _noun(one: Told) -> str:
    """What is counted, unless it is just people of whom something is said."""
    return "" if one.head in weights().head.everybody and _telling(one.act) else one.head


def _telling(act: str) -> str:
    return "" if act in passage_table().words.plain else act


def cover(words: Collection[str], others: Collection[str]) -> float:
    """How much of some words stands among others, the rare ones counting for more."""
    total = sum(rarity(word) for word in sorted(words))
    return sum(rarity(word) * _best(word, others) for word in sorted(words)) / total if total else 0.0


def _best(word: str, words: Collection[str]) -> float:
    if word in words:
        return 1.0
    near = max((_kin(word, other) for other in words), default=0.0)
    return near if near >= passage_table().bars.kin else 0.0
