"""Chains asked for by a place answer what a look at every chain would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.kinds.chains.chains import Chain, Chains, Mention

_MENTIONS = st.lists(
    st.builds(lambda start, length: Mention(start, start + length, "name"), st.integers(0, 60), st.integers(1, 12)),
    min_size=1, max_size=5,
).map(lambda found: tuple(sorted(set(found))))  # fmt: skip
_CHAINS = st.lists(st.builds(Chain, st.sampled_from("abc"), st.just("person"), st.just(""), _MENTIONS), max_size=6)


@given(_CHAINS, st.integers(0, 60), st.integers(1, 15))
def test_a_place_finds_the_chains_that_a_look_at_all_finds(found: list[Chain], start: int, length: int) -> None:
    """The first chain whose last mention before the end reaches into a stretch; all that are told inside it."""
    end = start + length
    last = [(chain, [m for m in chain.mentions if m.start < end]) for chain in found]
    holders = [chain for chain, before in last if before and before[-1].end > start]
    inside = [chain.id for chain in found for m in chain.mentions if start <= m.start and m.end <= end]
    assert Chains(found).holder(start, end) == (holders[0] if holders else None)
    assert Chains(found).within(start, end) == tuple(dict.fromkeys(inside))
