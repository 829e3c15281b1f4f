"""Parts listed behind their whole: "13 died: eight rebels, four soldiers and a civilian" all died.

A list is one of parts only where its figures, with every "a civilian" as one, add up to the whole exactly.
"""

from __future__ import annotations

from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.record import Counted

_MARKS = (":", ";", ",", "--", "—", "–", "(", "[")


def shared_out(frame: Frame, bound: list[Counted]) -> list[Counted]:
    """The same counts; parts that have no act of their own take that of their whole."""
    told = list(bound)
    for at, whole in enumerate(bound):
        if whole.kind != "count" or not (whole.measure.outcome or whole.measure.predicate) or "part" in whole.scope:
            continue
        parts = _listed(frame, whole, bound[at + 1 :])
        for part in parts:
            told[bound.index(part)] = _of(whole, part)
    return told


def _of(whole: Counted, part: Counted) -> Counted:
    """A part with the act of its whole."""
    head = part.measure.head or whole.measure.head
    measure = part.measure.model_copy(
        update={"predicate": whole.measure.predicate, "outcome": whole.measure.outcome, "head": head}
    )
    return part._replace(
        measure=measure, role=whole.role, scope=("part", *(s for s in part.scope if s != "part")),
        binding="construction", event=whole.event, negated=whole.negated,
    )  # fmt: skip


def _listed(frame: Frame, whole: Counted, later: list[Counted]) -> list[Counted]:
    """The counts of the list behind a whole, if they add up to it."""
    chunks = frame.chunks
    value = _exactly(whole)
    first = next((c for c in later if c.start >= whole.end), None)
    if value is None or first is None or frame.places.get(first.number_start) is None:
        return []
    index = chunks.noun_at(frame.places[first.number_start])
    if (
        index is None
        or not chunks.nouns[index].first
        or chunks.tokens[chunks.nouns[index].first - 1].text not in _MARKS
    ):
        return []
    by_place = {frame.places[c.number_start]: c for c in later if c.number_start in frame.places}
    parts: list[Counted] = []
    total, members = 0, 0
    while index is not None:
        phrase = chunks.nouns[index]
        counted = next((by_place[n] for n in phrase.numbers if n in by_place), None)
        size = _size(frame, index, counted)
        if size is None:
            return []
        total, members = total + size, members + 1
        if counted is not None:
            parts.append(counted)
        following = index + 1
        index = following if following < len(chunks.nouns) and chunks.nouns[following].joined == index else None
    return parts if members > 1 and total == value and all(_is_bare(part) for part in parts) else []


def _size(frame: Frame, index: int, counted: Counted | None) -> int | None:
    """How many a member of the list counts: its number, or one for "a civilian"."""
    if counted is not None:
        return _exactly(counted)
    phrase = frame.chunks.nouns[index]
    single = phrase.determiner is not None and frame.chunks.tokens[phrase.determiner].lower in ("a", "an", "one")
    return 1 if single and not phrase.numbers else None


def _exactly(counted: Counted) -> int | None:
    value = counted.quantity.low
    exact = value is not None and value == counted.quantity.high and value == int(value)
    return int(value) if exact and value is not None and counted.kind == "count" else None


def _is_bare(part: Counted) -> bool:
    """Whether a part has no act of its own."""
    return not part.measure.predicate and (not part.measure.outcome or part.binding == "nearness")
