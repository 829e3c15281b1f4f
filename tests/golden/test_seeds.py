"""The golden report of the seeds: what a reader is told, in order.

When a change is meant, write the list anew with `python docs/generate.py` and read the difference.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from factcheck.api import check
from factcheck.model.report import Report
from golden_list import listed

_HERE = Path(__file__).parent
_SEEDS = _HERE.parents[1] / "seeds"


@cache
def _report() -> Report:
    return check([_SEEDS])


def test_the_report_is_the_golden_one() -> None:
    """Line by line: verdict, severity, and the sources' own words."""
    assert listed(_report()).splitlines() == (_HERE / "seeds.txt").read_text(encoding="utf-8").splitlines()


def test_every_seed_was_read_and_no_note_about_them() -> None:
    """The page about the seeds is no source."""
    assert [source.id[:2] for source in _report().sources] == ["01", "02", "03", "04", "05"]
    assert not _report().problems


def test_the_cards_second_pair_agrees() -> None:
    """Three years after December 2003 is the end of 2006."""
    told = [one for one in _report().findings if any("three years later" in member.quote for member in one.members)]
    assert any(one.verdict == "consistent" and any("2006" in m.quote for m in one.members) for one in told)


def test_copies_are_one_witness() -> None:
    """The agency's history stands in the fourth document, the encyclopaedia in its mirror."""
    assert len({source.origin for source in _report().sources}) == 3
