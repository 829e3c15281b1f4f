"""Same story or not? Evidence from whole documents, by their rare words and names."""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.questions.identity_fold import fold
from factcheck.questions.retold import Figure, Retold
from factcheck.questions.weights import weights

NAME = "name "
NATION = "nation:"
_NEARLY = 0.999999  # a product this near to a bar is measured exactly
_Carried = dict[str, tuple["array[int]", "array[float]"]]  # word → the documents that carry it, and its weight there
_Met = tuple[list[float], list[int]]


def _never(one: int, two: int) -> bool:
    """No two documents are issues of one series."""
    return False


@dataclass(frozen=True, slots=True)
class Stories:
    """The evidence, as log-odds, that each two documents of a folder tell one story.

    Attributes:
        weights: The evidence that there may be.
        steps: Which of them holds, a byte for each of (0, 1), (0, 2), (1, 2), (0, 3) …: a folder has many pairs.
        apart: Which two documents are issues of one series, by their numbers: each tells of its own occasion.
        brief: The documents of a few sentences, by their numbers.
        terse: Those of them that have so few that what they name is all that they tell.
        filled: Which two documents fill one form with facts of their own: nothing in one answers the other.
        named: The words of all names in each document, a blank before and behind each: one string takes little room.
    """

    weights: tuple[float, ...]
    steps: bytes
    apart: Callable[[int, int], bool] = _never
    brief: frozenset[int] = frozenset()
    terse: frozenset[int] = frozenset()
    filled: Callable[[int, int], bool] = _never
    named: tuple[str, ...] = ()

    def between(self, one: int, two: int) -> float:
        """The evidence for two documents by their numbers; 0 for a document and itself."""
        if one == two:
            return 0.0
        if self.apart(one, two) or self.filled(one, two):
            return min(self.weights)
        low, high = (one, two) if one < two else (two, one)
        return self.weights[self.steps[high * (high - 1) // 2 + low]]

    def in_brief(self, one: int, two: int, *, terse: bool = False) -> bool:
        """Whether two documents of a few sentences surely tell one story: hardly anything in them is of another.

        Args:
            one: The number of a document.
            two: That of the other.
            terse: Whether a text may be so short that a name of its own makes it one of something else.
        """
        if one == two or one not in self.brief or two not in self.brief:
            return False
        if not terse and (one in self.terse or two in self.terse):
            return False
        return self.between(one, two) >= max(self.weights)

    def at_length(self, one: int, two: int) -> bool:
        """Whether both documents have more than a few sentences: each tells more than one thing of any sort."""
        return one not in self.brief and two not in self.brief

    def joined(self, least: float) -> Iterator[tuple[int, int]]:
        """The documents, two by two, for which the evidence is as strong as this."""
        strong = bytes(step for step, weight in enumerate(self.weights) if weight >= least)
        if not strong:
            return
        found = re.compile(b"[" + re.escape(strong) + b"]")
        end, high = 0, 1
        while end < len(self.steps):
            for match in found.finditer(self.steps, end, end + high):
                low = match.start() - end
                if not (self.apart(low, high) or self.filled(low, high)):
                    yield low, high
            end, high = end + high, high + 1


def one_story(count: int, weight: float) -> Stories:
    """Documents that are known to tell one story, with the evidence that this is worth."""
    return Stories((weight,), bytes(count * (count - 1) // 2))


def tells_story(name: str) -> bool:
    """Whether a name (`org:…`) says which story a text tells: no nation, no agency, no exchange does."""
    return not name.startswith(NATION) and tells_something(name)


@lru_cache(maxsize=8192)
def tells_something(name: str) -> bool:
    """Whether a name that two texts share says anything: an agency or an exchange stands in texts on anything."""
    folded = name.partition(":")[2].replace("-", " ")
    ends = tuple(f" {fold(ending)}" for ending in weights().names.everywhere_endings)
    return folded not in _everywhere() and not f" {folded}".endswith(ends)


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(fold(name) for name in weights().names.everywhere)


def story_evidence(
    bags: Sequence[Mapping[str, float]], apart: Callable[[int, int], bool] = _never, sentences: Sequence[int] = (),
    filled: Callable[[int, int], bool] = _never, figures: Sequence[Mapping[Figure, float]] = (),
    heads: Sequence[Set[str]] = (),
) -> Stories:  # fmt: skip
    """The evidence that each two documents tell one story.

    Args:
        bags: For each document the weight of each rare word or name in it.
        apart: Which two documents are issues of one series, by their numbers.
        sentences: How many sentences each has.
        filled: Which two documents fill one form with facts of their own, by their numbers.
        figures: For each document the precise figures in it, each with what it says that another tells it too.
        heads: The words and names that the head of each document alone tells: those of a paper, a reporter, an agency.
            They join two texts that share them, and part none.
    """
    bars = weights().brief
    brief = frozenset(number for number, count in enumerate(sentences) if count <= bars.sentences)
    terse = frozenset(number for number in brief if sentences[number] < bars.least)
    own = heads or [frozenset[str]()] * len(bags)
    bodies = [[word for word in bag if word not in head] for bag, head in zip(bags, own, strict=True)]
    norms = [math.sqrt(sum(bag[w] * bag[w] for w in body)) for bag, body in zip(bags, bodies, strict=True)]
    names = [sum(map(_is_telling_name, body)) for body in bodies]
    carried: _Carried = {}
    table = weights().story
    least = min(step.cosine for step in table if step.cosine) if any(step.cosine for step in table) else math.inf
    fewest = min((step.names for step in table[:-1] if not step.cosine), default=0)
    nothing = _step(0.0, 0, 0)
    steps, told = bytearray(), Retold()
    for j, bag in enumerate(bags):
        products, shared = _met(bag, carried, j)
        for i, as_names in told.add(figures[j]) if figures else ():
            shared[i] += as_names
        row = bytearray([nothing]) * j
        for i, product in enumerate(products):
            norm = norms[i] * norms[j]
            if product and norm and (product >= least * norm * _NEARLY or shared[i] >= fewest):
                row[i] = _step(product / norm, shared[i], min(names[i], names[j]))
        steps += row
    return Stories(
        tuple(step.weight for step in table), _by_a_third(bytes(steps), len(bags), apart), apart, brief, terse, filled,
        tuple(map(_named, bags)),
    )  # fmt: skip


def _named(bag: Mapping[str, float]) -> str:
    """The words of the names in a document."""
    names = (word.removeprefix(NAME).partition(":")[2] for word in bag if word.startswith(NAME))
    return f" {' '.join(sorted({part for name in names for part in name.split('-')}))} "


def _by_a_third(steps: bytes, count: int, apart: Callable[[int, int], bool]) -> bytes:
    """The same, with two documents surely telling one story that likely do, where a third surely tells it with both.

    An obituary's long memoir and its short notice share few words; with the dictionary's entry both share many.
    """
    sure = [step.weight for step in weights().story]
    best = sure.index(max(sure))
    likely = [number for number, weight in enumerate(sure) if 0 < weight < sure[best]]
    if not any(number in steps for number in likely):
        return steps
    told = Stories(
        tuple(float(step in likely) or 2.0 * (sure[step] == sure[best]) for step in range(len(sure))), steps, apart
    )
    with_it = [0] * count
    for low, high in told.joined(2.0):
        with_it[low] |= 1 << high
        with_it[high] |= 1 << low
    row = bytearray(steps)
    for low, high in told.joined(1.0):
        if with_it[low] & with_it[high]:
            row[high * (high - 1) // 2 + low] = best
    return bytes(row)


def _met(bag: Mapping[str, float], carried: _Carried, number: int) -> _Met:
    """What a document shares with each one before it: the products of the weights, the names; then it is one too."""
    products, shared = [0.0] * number, [0] * number
    for word, weight in bag.items():
        others, their = carried.setdefault(word, (array("I"), array("d")))
        for i, other in zip(others, their, strict=True):
            products[i] += weight * other
        if _is_telling_name(word):
            for i in others:
                shared[i] += 1
        others.append(number)
        their.append(weight)
    return products, shared


def _is_telling_name(word: str) -> bool:
    return word.startswith(NAME) and tells_story(word.removeprefix(NAME))


def _step(cosine: float, shared: int, fewest: int) -> int:
    """The first step that holds; nations do not count, and and who names little need share but half."""
    steps = weights().story
    for number, step in enumerate(steps):
        needed = min(step.names, (fewest + 1) // 2) if step.cosine else step.names
        if cosine >= step.cosine and shared >= needed:
            return number
    return len(steps) - 1
