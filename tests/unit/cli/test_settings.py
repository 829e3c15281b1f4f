"""`[tool.factcheck]`: what a project settles once, found from the working folder upwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from factcheck.cli.app import whole
from factcheck.cli.run import chosen_rules
from factcheck.cli.settings import FILE, settings
from factcheck.errors import SourceError
from factcheck.pipeline import default_rules

SLIPS = ("A bus with 41 passengers left the road near Lund.", "A bus with 47 passengers left the road near Lund.")


def _project(folder: Path, table: str) -> Path:
    """A project with a table of settings and two sources that clash, and a folder far below it."""
    (folder / FILE).write_text(table, encoding="utf-8")
    for name, text in zip("ab", SLIPS, strict=True):
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    below = folder / "one" / "two"
    below.mkdir(parents=True)
    return below


def _ids(folder: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    monkeypatch.chdir(folder)
    return {rule.id for rule in chosen_rules(None)}


def test_only_what_is_selected_and_not_ignored_is_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = _project(tmp_path, '[tool.factcheck]\nselect = ["age-*", "copy-slip"]\nignore = ["age-of-its-years"]\n')
    chosen = _ids(below, monkeypatch)
    assert "copy-slip" in chosen and "age-conflict" in chosen
    assert all(one == "copy-slip" or one.startswith("age-") for one in chosen)
    assert "age-of-its-years" not in chosen


def test_a_table_of_other_tools_settles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = _project(tmp_path, "[tool.other]\nignore = 1\n")
    assert _ids(below, monkeypatch) == {rule.id for rule in default_rules()}


def test_the_nearest_table_counts(tmp_path: Path) -> None:
    below = _project(tmp_path, '[tool.factcheck]\nfail-on = "low"\n')
    (below / FILE).write_text("[project]\n", encoding="utf-8")
    assert settings(below).fail_on == "low"
    (below / FILE).write_text('[tool.factcheck]\nfail-on = "never"\n', encoding="utf-8")
    assert settings(below).fail_on == "never"


def test_a_settled_severity_stands_whatever_the_rule_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = _project(tmp_path, '[tool.factcheck.severity]\n"*" = "low"\n')
    monkeypatch.chdir(below)
    assert {rule.severity for rule in chosen_rules(None)} == {"low"}
    assert not any(rule.severity_when for rule in chosen_rules(None))


def test_check_heeds_what_is_settled_and_the_command_line_goes_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _project(tmp_path, '[tool.factcheck]\nfail-on = "never"\nbaseline = "decided.toml"\n')
    (tmp_path / "decided.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    assert run.invoke(whole(), ["check", "a.txt", "b.txt"]).exit_code == 0
    assert run.invoke(whole(), ["check", "a.txt", "b.txt", "--fail-on", "low"]).exit_code == 1
    assert run.invoke(whole(), ["check", "a.txt", "b.txt", "--fail-on", "low", "--write-baseline", "decided.toml"])
    assert run.invoke(whole(), ["check", "a.txt", "b.txt", "--fail-on", "low"]).exit_code == 0


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ('[tool.factcheck]\nselct = ["copy-slip"]\n', ("tool.factcheck.selct", "Did you mean select?")),
        ('[tool.factcheck]\nignore = ["copy-slips"]\n', ("copy-slips", "Did you mean copy-slip?")),
        ('[tool.factcheck]\nignore = ["*"]\n', ("tool.factcheck.ignore", "['*'] leaves no rule of", "fewer to ignore")),
        (
            '[tool.factcheck]\nselect = ["copy-slip"]\nignore = ["copy-*"]\n',
            ("tool.factcheck.ignore", "leaves no rule of"),
        ),
        ('[tool.factcheck.severity]\ncopy-slip = "grave"\n', ("tool.factcheck.severity.copy-slip", "'grave'")),
        (
            '[tool.factcheck]\nfail-on = "often"\n',
            ("tool.factcheck.fail-on", "'often'. Use never, low, medium or high"),
        ),
        ('[tool.factcheck]\nseverity = "high"\n', ("tool.factcheck.severity", "Make it a table")),
        ('[tool.factcheck]\nselect = "casualty-*"\n', ("tool.factcheck.select", "Give a list of ids of rules")),
        ("[tool.factcheck]\nbaseline = 3\n", ("tool.factcheck.baseline", "is 3. Give a file")),
        ("[tool]\nfactcheck = 3\n", ("tool.factcheck", "Make it a table")),
        ('[tool.factcheck]\nrules = "nowhere"\n', ("nowhere", "is no folder of rules")),
        ("[tool.factcheck\n", (FILE, "cannot be read")),
    ],
)
def test_what_nobody_knows_is_refused_with_place_value_and_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(_project(tmp_path, table))
    with pytest.raises(SourceError) as told:
        chosen_rules(None)
    assert all(word in str(told.value) for word in (*words, FILE if "nowhere" not in words else "nowhere"))
