"""What joins claims of two stories: an owner or a place that both share, or a telling name.

Most claims of a folder of many short texts are of two stories and share none of these. Whether two can be joined at all
is seen from keys that are laid ready, before anything else of them is compared.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from factcheck.model.report import Field
from factcheck.questions.field_parties import named
from factcheck.questions.frames import Frame
from factcheck.questions.stories import tells_something, tells_story
from factcheck.questions.weights import weights

PRICED = frozenset({"money", "share"})
FIGURES = frozenset({"count", "troop_count", "casualty", "money", "share", "age", "duration"})


def join_stories(a: Frame, b: Frame, telling: bool, fields: tuple[Field, ...]) -> bool:
    """Whether what two stories tell is joined.

    A name that merely stands beside a figure joins none: many firms close on one exchange.

    Args:
        a: A claim.
        b: One of the other story.
        telling: Whether both carry a telling name.
        fields: How they compare.
    """
    same = {field.name for field in fields if field.likeness == "same"}
    if a.claim.kind not in FIGURES:
        return telling or bool(same - {"time"})
    if telling and any(field.likeness == "different" for field in fields):
        return True  # look-alikes, which that difference will explain
    owners = a.subject & b.subject
    told = not owners or any(tells_story(name) for name in owners)
    placed = "place" in same and telling and a.claim.kind not in PRICED
    return ("subject" in same and told) or placed


def joints(frame: Frame, weight_of: Callable[[str], float]) -> frozenset[str]:
    """The keys of which a claim shares one with each claim of another story that it is joined to.

    Args:
        frame: The claim.
        weight_of: How telling a name is in the folder.

    """
    floor = weights().signs.named
    keys = {f"name {name}" for name in frame.names if tells_something(name) and weight_of(name) >= floor}
    keys.update(f"of {name}" for name in frame.subject)
    keys.update(_words_of(frame.subject))
    if frame.claim.kind not in FIGURES:
        keys.update(f"in {name}" for name in frame.place)
    return frozenset(keys)


@lru_cache(maxsize=8192)
def _words_of(subject: frozenset[str]) -> tuple[str, ...]:
    """The words of the names among participants: of a short form and a long one, one holds all those of the other."""
    return tuple(sorted({word for name in named(subject) for word in name.partition(":")[2].split("-")}))
