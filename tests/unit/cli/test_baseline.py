"""Decisions that are kept: what was decided is not told again, until it expires."""

from __future__ import annotations

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
