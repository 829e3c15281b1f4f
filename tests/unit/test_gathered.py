"""One denial against many tellings of an act is one finding, and nothing is lost or told twice by it."""

from __future__ import annotations

from itertools import permutations

import pytest

from factcheck import check

_TOLD = (
    "The museum in Lund sold the painting.",
    "The painting was sold by the museum in Lund, the curator said.",
    "The museum in Lund did not sell the painting.",
    "The museum in Lund never sold the painting, the mayor said.",
    "The director denied that the museum in Lund had sold the painting.",
)


@pytest.mark.parametrize("order", list(permutations(range(len(_TOLD))))[::17])
def test_many_tellings_and_many_denials(order: tuple[int, ...]) -> None:
    """However they are ordered, tellings stand on one side of a finding and denials on the other."""
    texts = {f"{name}.txt": f"12 June 2023\n\n{_TOLD[at]}\n" for name, at in zip("abcde", order, strict=True)}
    of = {f"{name}.txt": at for name, at in zip("abcde", order, strict=True)}
    flags = [one for one in check(texts).findings if one.verdict in ("contradiction", "tension")]
    assert flags
    assert len(flags) <= len(_TOLD) // 2
    for one in flags:
        told = {(member.side, of[member.source] < 2) for member in one.members}
        assert len(told) == 2, one.headline


def test_one_denial_gathers_what_is_told_against_it() -> None:
    """Two tellings in words of their own and one denial are one finding with all three."""
    texts = {f"{at}.txt": f"12 June 2023\n\n{_TOLD[at]}\n" for at in (0, 1, 2)}
    (flag,) = [one for one in check(texts).findings if one.verdict in ("contradiction", "tension")]
    assert {member.source for member in flag.members} == {"0.txt", "1.txt", "2.txt"}
