"""Two sentences that each name the holder of one post, and name two: whatever else is alike, they agree on nothing."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.checks.posts.bodies import one_body
from factcheck.checks.posts.posts import one_bearer
from factcheck.model.values import Role
from factcheck.questions.frames import Frame


def two_holders(one: Sequence[Frame], two: Sequence[Frame]) -> bool:
    """Whether some post of one body has one holder by the claims of one sentence, and another by those of the other.

    Args:
        one: The claims of one sentence.
        two: Those of the other.
    """
    mine, theirs = _posts(one), _posts(two)
    return any(a.role == b.role and one_body(a, b) and not one_bearer(a.holder, b.holder) for a in mine for b in theirs)


def _posts(frames: Sequence[Frame]) -> list[Role]:
    """The posts that claims tell of, each with its body."""
    values = (frame.claim.value for frame in frames if frame.claim.stance.affirmed)
    return [value for value in values if isinstance(value, Role) and value.organisation]
