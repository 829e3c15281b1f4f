"""How-manieth told as two: knocked out in the ninth round and in the eighth, the first woman to lead it and the second.

A rank says which of a series is meant, so most ranks that differ tell of two things: the first goal and the second. Two
sentences tell one thing where the rank is what they say of it ("is the first woman to", "her third visit", "the fourth
strike this year"), or where it says at which stage one act befell the same people, and where each text knows one rank.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.clash_words import clash_words
from factcheck.checks.events.ranks_placed import Ranked, is_open, placed
from factcheck.checks.events.repeated import Repeated, one_act, repeated
from factcheck.checks.one_thing.other_names import named_apart
from factcheck.checks.one_thing.other_sorts import sided_apart
from factcheck.checks.one_thing.told_of_whom import Name, bearers, two_bearers
from factcheck.checks.options import Option
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.grammar.words.words import related
from factcheck.model.claim import ASSERTED
from factcheck.model.rule import Rule
from factcheck.model.values import RANK
from factcheck.once import once
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import compare_subject

_WHEN = "when:"  # marks a day of the week in the words around a claim


@dataclass(frozen=True)
class _Laid:
    """The ranks of a page, by what is ranked."""

    page: Page

    @once
    def ranks(self) -> dict[str, list[Ranked]]:
        """By the lemma of the noun: "round", "woman", "visit"; each rank read, or not where nobody can say."""
        found: dict[str, list[Ranked]] = defaultdict(list)
        for frame in self.page.frames:
            if frame.unit == RANK and frame.claim.question.measure.head:
                found[frame.claim.question.measure.head].append(placed(self.page, frame))
        return found

    @once
    def repeated(self) -> tuple[Repeated, ...]:
        """Its acts with how often they were done."""
        times = clash_words().ranks.times
        ranked = (one for told in self.ranks.values() for one in told if _counts_times(one, times))
        told = (repeated(self.page, one) for one in ranked)
        return tuple(one for one in told if one is not None)


def _counts_times(ranked: Ranked, times: str) -> bool:
    """Whether a rank is of times; of "the third time Penrose won" it may be read as a third Penrose."""
    measure = ranked.frame.claim.question.measure
    return measure.head == times or times in measure.modifiers


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two texts that surely tell one story, each with one rank of a thing, where the two ranks differ."""
    for page, laid in in_turn(shelf.pages, shelf.of_one_story, _Laid):
        for other in shelf.of_one_story(page):
            mine, theirs = laid[page.number].ranks, laid[other.number].ranks
            for head in mine:
                found = _rivals(mine[head], theirs.get(head, []), rule)
                if found is not None:
                    yield _as_sum(*found)
            yield from _so_often(laid[page.number].repeated, laid[other.number].repeated)


def _so_often(mine: Sequence[Repeated], theirs: Sequence[Repeated]) -> Iterator[Sum]:
    """An act that each of two texts tells with one rank of its own."""
    for a in mine:
        for b in theirs:
            ranks = {one.ranked.rank for told, act in ((mine, a), (theirs, b)) for one in told if one_act(act, one)}
            if a.ranked.rank != b.ranked.rank and len(ranks) == 2 and one_act(a, b) and _told_so(a.ranked, b.ranked):
                yield _as_sum(a.ranked, b.ranked)
                return


def _rivals(mine: list[Ranked], theirs: list[Ranked], rule: Rule) -> tuple[Ranked, Ranked] | None:
    """Two ranks of one thing, of which each text knows only its own."""
    one, two = ({ranked.rank for ranked in told} for told in (mine, theirs))
    if not one.isdisjoint(two):
        return None
    for a in mine:
        for b in theirs:
            near = _near(a.rank, b.rank, rule.number("times"))
            if near and _alone(a, mine) and _alone(b, theirs) and _of_one_thing(a, b, rule):
                return a, b
    return None


def _alone(told: Ranked, all_told: list[Ranked]) -> bool:
    """Whether a text tells no other rank of the thing, or of an act none at which that act was done."""
    act = told.frame.claim.question.measure.predicate
    others = [one for one in all_told if one.rank != told.rank]
    return not others or (told.place == "act" and all(_acted(one) not in ("", act) for one in others))


def _acted(told: Ranked) -> str:
    """The act that was done at a rank; empty where none is told so."""
    return told.frame.claim.question.measure.predicate if told.place == "act" else ""


def _near(one: float, two: float, times: float) -> bool:
    """Whether two ranks lie so near to each other that one may be the other, told wrongly."""
    return abs(one - two) <= clash_words().ranks.room or max(one, two) <= times * min(one, two)


def _of_one_thing(a: Ranked, b: Ranked, rule: Rule) -> bool:
    """Whether two ranks are told of one thing, and nothing says that there are two."""
    if any(ranked.place == "" or not is_open(ranked) for ranked in (a, b)) or _at_two_times(a, b):
        return False
    if not _told_so(a, b):
        return False
    who = compare_subject(a.frame, b.frame)
    two = who is not None and who.likeness == "different"
    to_one = any(word[:1].isupper() for word in a.done & b.done)  # wherever Ruiz was knocked out
    if two or (named_apart(a.frame, b.frame) and not to_one) or sided_apart(a.frame, b.frame):
        return False
    if _of_two_wholes(a, b):
        return False
    left, right = bearers([a.frame.claim]), bearers([b.frame.claim])
    shared = bool(_words(left) & _words(right))
    if a.place == b.place == "act":
        done = bool(a.done & b.done)
        return _one_act(a, b, rule.number("kin")) and (done or (shared and not two_bearers(left, right)))
    if two_bearers(left, right) or not shared or _of_two_sorts(a, b):
        return False
    return "act" not in (a.place, b.place) or not a.frame.terms.keys() & b.frame.terms.keys() <= {
        *_named(a),
        *_named(b),
    }


def _told_so(a: Ranked, b: Ranked) -> bool:
    """Whether both are told as facts of no two times."""
    stances = [ranked.frame.claim.stance for ranked in (a, b)]
    told = all(stance.affirmed and stance.mood in ASSERTED for stance in stances)
    return told and not _at_two_times(a, b)


def _at_two_times(a: Ranked, b: Ranked) -> bool:
    """Whether two ranks are told of two times, or of two days of the week."""
    time = compare_time(a.frame, b.frame)
    if time is not None and time.likeness == "different":
        return True
    one, two = ({word for word in r.frame.claim.question.context if word.startswith(_WHEN)} for r in (a, b))
    return bool(one) and bool(two) and one.isdisjoint(two)


def _one_act(a: Ranked, b: Ranked, kin: float) -> bool:
    """Whether one verb tells both, or two that are kin."""
    one, two = (ranked.frame.claim.question.measure.predicate for ranked in (a, b))
    return bool(one and two) and (one == two or related(one, two) >= kin)


def _named(ranked: Ranked) -> tuple[str, ...]:
    measure = ranked.frame.claim.question.measure
    return measure.head, *measure.predicate.split()


def _words(names: frozenset[Name]) -> set[str]:
    return {word for name in names for word in name}


def _of_two_wholes(a: Ranked, b: Ranked) -> bool:
    """Whether each says of what it is one, in other words: of the season, of his life; this month, this year."""
    wholes = ((a.whole, b.whole), (a.windows, b.windows))
    return any(one and two and one.isdisjoint(two) for one, two in wholes)


def _of_two_sorts(a: Ranked, b: Ranked) -> bool:
    """Whether each says among what it ranks, in words most of which are others: the first to lead a court, a party.

    A first one is often the first since something, which is not the first of all.
    """
    if any(ranked.rank == 1 and ranked.behind for ranked in (a, b)) and a.behind.isdisjoint(b.behind):
        return True
    return 2 * len(a.behind & b.behind) <= min(len(a.behind), len(b.behind)) > 0


def _as_sum(a: Ranked, b: Ranked) -> Sum:
    one, two = (ranked.frame.claim for ranked in (a, b))
    why = f"each text knows one {one.question.measure.head} of the series, “{one.quote}” or “{two.quote}”"
    return Sum((a.frame, b.frame), (0, 1), Judgement("tension", why), yields=True)


_TAKES = (
    Option("times", "a number", "how many times the other a rank may be and still be told for it"),
    Option("kin", "a number", "kinship from which two verbs tell one act"),
)
RANKS = FolderCheck("ranks", judge, _TAKES)
