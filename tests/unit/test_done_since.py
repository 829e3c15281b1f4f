"""What "has not" been done in one text may have been done by the day of another."""

from __future__ import annotations

import pytest

import factcheck

_NOT_YET = "Denby, {} May 2023. The missing climber has not been found, mountain rescue of Denby said on the radio.\n"
_DONE = "Denby, {} May 2023. The missing climber has been found, mountain rescue of Denby said on the radio.\n"


@pytest.mark.parametrize(("denied", "told", "flagged"), [(3, 6, False), (6, 3, True)])
def test_a_deed_of_the_days_between_is_no_clash(denied: int, told: int, *, flagged: bool) -> None:
    """Found between the two texts: no clash; found before the one that denies it: a clash."""
    report = factcheck.check({"a.txt": _NOT_YET.format(denied), "b.txt": _DONE.format(told)})
    verdicts = {finding.verdict for finding in report.findings}
    assert bool(verdicts & {"contradiction", "tension"}) is flagged
