"""Decisions that are kept: what was decided is not told again, until it expires."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.cli.baseline import Baseline, Decision
from factcheck.cli.severity import fails, grave, wanted
from factcheck.errors import SourceError
from specimens import REPORT


def test_a_written_baseline_covers_its_findings(tmp_path: Path) -> None:
    """Written, read, and nothing is left."""
    path = tmp_path / "baseline.toml"
    path.write_text(Baseline.of(REPORT.findings).written(), encoding="utf-8")
    assert Baseline.read(path).without(REPORT.findings) == ()


def test_an_expired_decision_is_told_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """`until` is the last day on which it holds."""
    path = tmp_path / "baseline.toml"
    path.write_text('[finding.f4]\nreason = "crew"\nuntil = "2026-01-31"\n', encoding="utf-8")
    known = Baseline.read(path)
    monkeypatch.setenv("FACTCHECK_TODAY", "2026-01-31")
    assert known.expired() == []
    monkeypatch.setenv("FACTCHECK_TODAY", "2026-02-01")
    assert known.expired() == ["f4"]
    assert len(known.without(REPORT.findings)) == len(REPORT.findings)


def test_what_people_wrote_stays_when_it_is_written_anew(tmp_path: Path) -> None:
    """Reasons and days, whatever characters they hold; those of findings that are gone do not."""
    path = tmp_path / "baseline.toml"
    reason = 'one counts the "crew" \U0001f6a2, \x7f\x01 and é'
    kept = {"f4": Decision(reason=reason, until=date(2026, 1, 31)), "gone": Decision(reason="old")}
    path.write_text(Baseline.of(REPORT.findings, kept).written(), encoding="utf-8")
    again = Baseline.read(path)
    assert again.decided["f4"] == kept["f4"]
    assert "gone" not in again.decided


def test_decisions_on_nothing_are_known() -> None:
    """A figure changed, and its finding has another id now."""
    assert Baseline({"f4": Decision(), "gone": Decision()}).idle(REPORT.findings) == ["gone"]


def test_an_odd_day_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not as a fault of the program."""
    monkeypatch.setenv("FACTCHECK_TODAY", "tomorrow")
    with pytest.raises(SourceError, match="FACTCHECK_TODAY: is 'tomorrow'"):
        Baseline({"f4": Decision(until=date(2026, 1, 31))}).expired()


def test_a_misspelt_key_is_refused(tmp_path: Path) -> None:
    """A typo must not silence nothing."""
    path = tmp_path / "baseline.toml"
    path.write_text('[finding.f4]\nreson = "crew"\n', encoding="utf-8")
    with pytest.raises(SourceError, match="reson"):
        Baseline.read(path)


def test_thresholds() -> None:
    """Only clashes count, and only from their rank on."""
    assert [len(grave(REPORT, wanted(name))) for name in ("low", "medium", "high")] == [3, 2, 1]
    assert [fails(REPORT, wanted("never")), fails(REPORT, wanted("high"))] == [False, True]
    assert Decision().until is None
