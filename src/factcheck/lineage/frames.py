"""Frames: the words of a sentence without its names and figures, and which of them are filled often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from factcheck.lineage.facts_dates import CURRENCY
from factcheck.lineage.lexicon import lexicon
from factcheck.lineage.units import Unit

SLOT: Final = "#"
Frame = tuple[str, ...]


def frame_of(unit: Unit, text: str) -> Frame:
    """The words of a sentence without its names and figures, each run of which is a slot."""
    words, found = lexicon(), unit.words()
    out: list[str] = []
    for key, start in zip(found.keys, found.starts, strict=True):
        named = text[start].isupper() and key not in words.prior
        slot = named or key[0].isdecimal() or key in words.triggers or key in CURRENCY
        if not (slot and out[-1:] == [SLOT]):
            out.append(SLOT if slot else key)
    return tuple(out)


def filled_often(fillings: Iterable[tuple[Frame, int, Sequence[str]]]) -> Mapping[Frame, int]:
    """The frames that many documents fill, each in its own way, and those like them, with a number for each family.

    The copies of a text all fill a frame alike, save one or two. A form may have words to choose from ("a man", "a
    woman"): a frame that shares most words with one that is filled often is of its family.

    Args:
        fillings: Frames, each with the number of a document that has it and with all its words there.
    """
    bars = lexicon().forms
    holders: dict[Frame, set[int]] = defaultdict(set)
    ways: dict[Frame, set[Sequence[str]]] = defaultdict(set)
    for frame, at, keys in fillings:
        holders[frame].add(at)
        ways[frame].add(keys)
    often = sorted(frame for frame in holders if min(len(holders[frame]), len(ways[frame])) >= bars.many)
    families: dict[Frame, int] = {}
    for number, frame in enumerate(often):
        if frame not in families:
            families.update(_family(frame, often, families, number))
    words = {frame: frozenset(frame) for frame in often}
    for frame in sorted(holders.keys() - families.keys() if often else ()):
        mine = frozenset(frame)
        kin = next((families[other] for other in often if _alike(mine, words[other], bars.alike)), None)
        if kin is not None:
            families[frame] = kin
    return families


def _family(first: Frame, often: Sequence[Frame], known: Mapping[Frame, int], number: int) -> Mapping[Frame, int]:
    """A frame, those like it, those like these, and so on."""
    least, out, asked = lexicon().forms.alike, {first: number}, [first]
    while asked:
        mine = frozenset(asked.pop())
        for other in often:
            if other not in out and other not in known and _alike(mine, frozenset(other), least):
                out[other] = number
                asked.append(other)
    return out


def _alike(one: frozenset[str], two: frozenset[str], least: float) -> bool:
    both = len(one & two)
    return both >= least * (len(one) + len(two) - both)
