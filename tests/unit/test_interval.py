"""Intervals keep their promise: closed, ordered, None for open."""

from __future__ import annotations

import pytest

from factcheck.model.values import Numbers


def test_open_ends_contain_everything_on_their_side() -> None:
    """None is open, not zero."""
    assert Numbers(low=25).contains(10**9)
    assert not Numbers(low=25).contains(24)


def test_a_descending_interval_is_refused() -> None:
    """A range that runs downwards is a mistake of the caller."""
    with pytest.raises(ValueError, match="runs upwards"):
        Numbers(low=3, high=1)
