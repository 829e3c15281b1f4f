"""Same story or not? Evidence from whole documents, by their rare words and names."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from factcheck.questions.weights import weights

NAME = "name "
NATION = "name nation:"


def story_evidence(bags: Sequence[Mapping[str, float]]) -> dict[tuple[int, int], float]:
    """The evidence, as log-odds, that each two documents tell one story.

    Args:
        bags: For each document the weight of each rare word or name in it.

    Returns:
        A value for each pair of indices `(i, j)` with `i < j`.
    """
    norms = [math.sqrt(sum(w * w for w in bag.values())) for bag in bags]
    names = [{key for key in bag if key.startswith(NAME) and not key.startswith(NATION)} for bag in bags]
    evidence: dict[tuple[int, int], float] = {}
    for j in range(len(bags)):
        for i in range(j):
            cosine = _cosine(bags[i], bags[j], norms[i] * norms[j])
            evidence[i, j] = _step(cosine, len(names[i] & names[j]))
    return evidence


def _cosine(one: Mapping[str, float], two: Mapping[str, float], norm: float) -> float:
    small, large = (one, two) if len(one) <= len(two) else (two, one)
    return sum(w * large[t] for t, w in small.items() if t in large) / norm if norm else 0.0


def _step(cosine: float, names: int) -> float:
    """The first step that the cosine or the number of shared names reaches; nations do not count."""
    for step in weights().story:
        if cosine >= step.cosine or (step.names and names >= step.names):
            return step.weight
    return weights().story[-1].weight
