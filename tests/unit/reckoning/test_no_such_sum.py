"""What figures do not make: shares of two wholes no share of either, and a bound is met only nearby."""

from __future__ import annotations

import factcheck

_RISE = "The Orrin kiln works get about 40 per cent of the higher bill back, said Lena Strand."
_WHOLES = (
    "The Orrin kiln works get 25 per cent of {} bill back from the state and 15 per cent of {} bill from the town, "
    "Lena Strand said."
)


def _agreed(one: str, two: str) -> list[str]:
    report = factcheck.check({"a.txt": one, "b.txt": two})
    return [finding.explanation for finding in report.findings if finding.rule == "told-otherwise"]


def test_shares_of_one_whole_make_one() -> None:
    """A quarter of the bill and 15 per cent of the bill are 40 per cent of it."""
    assert _agreed(_RISE, _WHOLES.format("the higher", "the higher"))


def test_shares_of_two_wholes_make_none() -> None:
    """A quarter of the first bill and 15 per cent of the second are 40 per cent of nothing."""
    assert not _agreed(_RISE, _WHOLES.format("the first", "the present"))


def test_a_bound_is_met_nearby() -> None:
    """So many of so many are 21, and 21 is far from "fewer than 30"; it is near "fewer than 22"."""
    share = "At the Orrin kiln works 54 per cent of the 38 potters signed, said Lena Strand."
    vote = "Fewer than {} potters of the Orrin kiln works signed, said Lena Strand."
    assert not _agreed(vote.format(30), share)
    assert _agreed(vote.format(22), share)
