"""Same story or not? Evidence from whole documents, by their rare words and names."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.questions.weights import weights

NAME = "name "
NATION = "name nation:"


@dataclass(frozen=True, slots=True)
class Stories:
    """The evidence, as log-odds, that each two documents of a folder tell one story.

    Attributes:
        weights: The evidence that there may be.
        steps: Which of them holds, a byte for each of (0, 1), (0, 2), (1, 2), (0, 3) …: a folder has many pairs.
    """

    weights: tuple[float, ...]
    steps: bytes

    def between(self, one: int, two: int) -> float:
        """The evidence for two documents by their numbers; 0 for a document and itself."""
        if one == two:
            return 0.0
        low, high = (one, two) if one < two else (two, one)
        return self.weights[self.steps[high * (high - 1) // 2 + low]]


def one_story(count: int, weight: float) -> Stories:
    """Documents that are known to tell one story, with the evidence that this is worth."""
    return Stories((weight,), bytes(count * (count - 1) // 2))


def story_evidence(bags: Sequence[Mapping[str, float]]) -> Stories:
    """The evidence that each two documents tell one story.

    Args:
        bags: For each document the weight of each rare word or name in it.
    """
    norms = [math.sqrt(sum(w * w for w in bag.values())) for bag in bags]
    names = [{key for key in bag if key.startswith(NAME) and not key.startswith(NATION)} for bag in bags]
    steps = bytearray()
    for j in range(len(bags)):
        for i in range(j):
            cosine = _cosine(bags[i], bags[j], norms[i] * norms[j])
            steps.append(_step(cosine, len(names[i] & names[j]), min(len(names[i]), len(names[j]))))
    return Stories(tuple(step.weight for step in weights().story), bytes(steps))


def _cosine(one: Mapping[str, float], two: Mapping[str, float], norm: float) -> float:
    small, large = (one, two) if len(one) <= len(two) else (two, one)
    return sum(w * large[t] for t, w in small.items() if t in large) / norm if norm else 0.0


def _step(cosine: float, shared: int, fewest: int) -> int:
    """The first step that holds; nations do not count, and and who names little need share but half."""
    steps = weights().story
    for number, step in enumerate(steps):
        needed = min(step.names, (fewest + 1) // 2) if step.cosine else step.names
        if cosine >= step.cosine and shared >= needed:
            return number
    return len(steps) - 1
