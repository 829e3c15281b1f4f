"""Work without looks for cycles leaves them as it found them."""

from __future__ import annotations

import gc

import pytest

from factcheck.unhurried import unhurried


@pytest.mark.parametrize("before", [True, False])
def test_looks_for_cycles_are_on_again_only_where_they_were_on(before: bool) -> None:
    """After the work and after its failure."""
    was = gc.isenabled()
    try:
        (gc.enable if before else gc.disable)()
        assert not unhurried(gc.isenabled)()
        assert gc.isenabled() is before
        with pytest.raises(ValueError, match="none"):
            unhurried(int)("none")
        assert gc.isenabled() is before
    finally:
        (gc.enable if was else gc.disable)()
