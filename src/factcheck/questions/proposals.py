"""Which claims of a group to lay beside each other: by shared keys, never every two of a folder.

Partners are told claim by claim, so that no list of all pairs is ever held.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from sys import intern

from factcheck.grammar.words.words import Kin, opposed_among, rarity
from factcheck.model.values import MINUTES_A_HALF, ClockTime, Statement, TimeInterval
from factcheck.questions.asked_once import AskedOnce
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

ALL_PAIRS_UP_TO = 160  # frames of one group; beyond it only shared keys propose a pair
LARGEST_BLOCK = 400  # a key carried by more frames than this proposes nothing

Members = Sequence[tuple[int, Frame]]
Partners = Iterable[tuple[int, Sequence[int]]]
Blocks = Mapping[str, Sequence[int]]


class Proposal(NamedTuple):
    """For each claim the later ones to compare it with, and the words that were too common to propose any."""

    partners: Partners
    skipped: Sequence[str] = ()


def propose(group: str, members: Members, asked: AskedOnce) -> Proposal:
    """How the pairs of a group are found: statements by denial, dates by their acts, the rest by keys.

    Args:
        group: Its name, which begins with the kind of its claims.
        members: Its claims with their numbers, in rising order.
        asked: The questions of a news desk that the claims of the folder answer.
    """
    if group.startswith("statement/"):
        return Proposal(_opposed(members))
    if group.startswith(("event_date/", "time_of_day/")):
        return _dated(members, asked)
    if len(members) <= ALL_PAIRS_UP_TO:
        numbers = [number for number, _ in members]
        return Proposal((number, numbers[at:]) for at, number in enumerate(numbers, start=1))
    return _keyed(members, asked)


def _words_in(keys: Iterable[str]) -> tuple[str, ...]:
    """The words of some keys, which are "sort word" each, or two of these ("act die, name place:orsova")."""
    parts = (part for key in keys for part in key.split(", "))
    return tuple(sorted({part.partition(" ")[2].rpartition(":")[2] for part in parts}))


def _keyed(members: Members, asked: AskedOnce) -> Proposal:
    """Claims that share a key."""
    keys = {number: [*_keys(frame), *_slots(frame, asked)] for number, frame in members}
    blocks = _blocks(keys)
    common = {key for key, block in blocks.items() if len(block) > LARGEST_BLOCK}
    left = {number: [key for key in own if key not in common] for number, own in keys.items()}
    return Proposal(_sharing(left, blocks), _words_in(common))


def _dated(members: Members, asked: AskedOnce) -> Proposal:
    """Dates are compared where their acts are kin, where both name one and the same day, or one thing in one year.

    An act that very many dates share ("said", in an archive) proposes only what shares a name as well.
    """
    acts = {number: frame.claim.question.measure.predicate for number, frame in members}
    start = weights().proposing.begun
    begun = {number: frame.claim.question.measure.head for number, frame in members if acts[number] == start}
    kin = Kin({*acts.values(), *begun.values()}, weights().head.related_from)
    crowded = {act for act, count in Counter(acts.values()).items() if act and count > LARGEST_BLOCK}
    own: dict[int, list[str]] = {}
    sought: dict[int, list[str]] = {}
    for number, frame in members:
        act, day = acts[number], _day(frame)
        named = [f", name {name}" for name in sorted(frame.names)] if crowded else []
        keys = [*day, *_years(frame), *_careers(frame), *_slots(frame, asked)]
        own[number], sought[number] = [*keys], keys
        if act:
            own[number] += [intern(f"act {act}{name}") for name in ([] if act in crowded else [""]) + named]
            for one in (act, *filter(None, kin.of(act))):
                sought[number] += [intern(f"act {one}{name}") for name in (named if crowded & {act, one} else [""])]
        if event := begun.get(number, ""):
            own[number] += [f"act {event}{name}" for name in ([] if event in crowded else [""]) + named]
            for one in (event, *filter(None, kin.of(event))):
                sought[number] += [f"act {one}{name}" for name in (named if crowded & {event, one} else [""])]
    blocks = _blocks(own)
    common = {key for key, block in blocks.items() if len(block) > LARGEST_BLOCK}
    left = {number: [key for key in keys if key not in common] for number, keys in sought.items()}
    return Proposal(_sharing(left, blocks), _words_in(common))


def _slots(frame: Frame, asked: AskedOnce) -> Iterator[str]:
    """The keys of the questions of a news desk that a claim may answer."""
    yield from (intern(f"slot {slot}") for slot in sorted(asked.perhaps(frame)))


def _day(frame: Frame) -> tuple[str, ...]:
    """The key of the one day or minute that is a claim's answer, if it is one."""
    value = frame.claim.value
    if isinstance(value, TimeInterval) and value.start is not None and value.start == value.end:
        return (intern(f"day {value.start.isoformat()}"),)
    if isinstance(value, ClockTime) and value.low == value.high:
        return (intern(f"day minute {value.low % MINUTES_A_HALF}"),)
    return ()


def _years(frame: Frame) -> tuple[str, ...]:
    """Keys of the thing that a date is told of, with each year in which it may lie, whatever words tell its acts.

    An hour has no year: an alarm or an order alone proposes, whatever verb tells that it was given.
    """
    value, thing = frame.claim.value, frame.claim.question.measure.head
    if thing in weights().proposing.signals and isinstance(value, ClockTime):
        return (intern(f"thing {thing} at an hour"),)
    if not thing or not isinstance(value, TimeInterval) or value.start is None or value.end is None:
        return ()
    first, last = value.start.year, value.end.year
    return tuple(intern(f"thing {thing} in {year}") for year in range(first, last + 1)) if last - first <= 1 else ()


def _careers(frame: Frame) -> tuple[str, ...]:
    """Keys of the people who come to a body or lead it: who has led it since 2011 did not join it in 2014."""
    if frame.claim.question.measure.predicate not in weights().proposing.careers:
        return ()
    people = (who.rpartition("-")[2] for who in sorted(frame.subject) if who.startswith("person:"))
    return tuple(intern(f"career {surname.rpartition(':')[2]}") for surname in people)


def _opposed(members: Members) -> Partners:
    """Statements are compared where one is denied, acts exclude each other, or a thing is there and is not."""
    told: dict[int, tuple[str, bool]] = {
        number: (frame.claim.question.measure.predicate, frame.claim.stance.affirmed) for number, frame in members
    }
    acts = {act for act, _ in told.values()}
    written = {number: _as_written(frame) for number, frame in members}
    kin, opposed = Kin(acts, weights().head.related_from), opposed_among(acts | set(written.values()))
    things = dict(_things(members))
    carried: dict[int, Sequence[str]] = {
        number: tuple({intern(f"{yes} {act}"), intern(f"{yes} {written[number]}")})
        for number, (act, yes) in told.items()
    }
    for number, (thing, there) in things.items():
        carried[number] = (*carried[number], f"{there} thing {thing}")
    blocks = _blocks(carried)
    del carried

    @cache  # very many statements are of one act
    def keys_of(act: str, yes: bool, as_written: str) -> tuple[str, ...]:
        others = opposed[act] | opposed[as_written]
        own = (*(f"{not yes} {one}" for one in (act, *kin.of(act))), *(f"{yes} {one}" for one in others))
        return tuple([intern(one) for one in own if one in blocks])

    keys: dict[int, Sequence[str]] = {number: keys_of(act, yes, written[number]) for number, (act, yes) in told.items()}
    alike = Kin((thing for thing, _ in things.values()), weights().proposing.alike)
    for number, (thing, there) in things.items():
        wanted = (f"{not there} thing {one}" for one in (thing, *alike.of(thing)))
        keys[number] = (*keys[number], *(one for one in wanted if one in blocks))
    return _sharing(keys, blocks)


def _as_written(frame: Frame) -> str:
    """The predicate as written: a class of acts may hold words that only some others exclude."""
    value = frame.claim.value
    return value.predicate if isinstance(value, Statement) else ""


def _things(members: Members) -> Iterator[tuple[int, tuple[str, bool]]]:
    """The telling things that statements say to be there, or not ("no lookout was posted")."""
    telling = weights().proposing.thing
    for number, frame in members:
        value, thing = frame.claim.value, frame.claim.question.measure.head
        if isinstance(value, Statement) and thing and (value.absent or value.affirmed) and rarity(thing) >= telling:
            yield number, (thing, not value.absent)


def _blocks(keys: Mapping[int, Iterable[str]]) -> dict[str, list[int]]:
    """Key → the numbers that carry it, rising."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, own in keys.items():
        for key in own:
            blocks[key].append(number)
    return dict(blocks)


def _sharing(keys: Mapping[int, Iterable[str]], blocks: Blocks) -> Iterator[tuple[int, Sequence[int]]]:
    """Each number with the later ones in the blocks of its keys."""
    for number, own in keys.items():
        later: set[int] = set()
        for key in own:
            block = blocks.get(key, ())
            later.update(block[bisect_right(block, number) :])
        yield number, sorted(later)


def _keys(frame: Frame) -> Iterator[str]:
    """The words by which a claim may be found: its act, what it counts, its names and its rare words."""
    measure, rare = frame.claim.question.measure, weights().proposing.word
    yield from (intern(f"{slot} {word}") for slot, word in (("act", measure.predicate), ("head", measure.head)) if word)
    yield from (intern(f"name {name}") for name in sorted(frame.names))
    yield from (intern(f"word {word}") for word in sorted(frame.terms) if frame.terms[word] >= rare)
