"""What the build has parsed: equal to the TOML of every file, and read only while the TOML says the same."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from factcheck import parsed
from factcheck.grammar.names import aliases
from factcheck.locate import rules_folder
from factcheck.questions import identity_fold
from factcheck.questions.worked import WORKS


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """The rules as a wheel carries them."""
    folder = tmp_path / "_rules"
    shutil.copytree(rules_folder(), folder, ignore=shutil.ignore_patterns("*.tsv"))
    (folder / parsed.NAME).write_text(parsed.bundle(folder), encoding="ascii")
    return folder


def test_every_file_reads_as_its_toml(packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the TOML reader being asked."""
    paths = sorted(packed.rglob("*.toml"))
    asked = {path: tomllib.loads(path.read_text(encoding="utf-8")) for path in paths}
    monkeypatch.setattr(tomllib, "loads", None)
    assert len(paths) > 60
    for path in paths:
        assert parsed.parse(path, packed) == asked[path]


def test_an_edited_file_is_read_as_it_now_is(packed: Path) -> None:
    """What a journalist changes counts at once, in an installed copy too."""
    path = packed / "lexicon" / "people.toml"
    path.write_text('[people]\nwords = ["sailor"]\n', encoding="utf-8")
    assert parsed.parse(path, packed) == {"people": {"words": ["sailor"]}}


def test_what_json_cannot_say_is_left_to_toml(tmp_path: Path) -> None:
    """Days, times and infinities."""
    for name, written in (("day", "day = 2020-01-02\n"), ("most", "most = inf\n"), ("plain", 'a = "ö"\n')):
        (tmp_path / f"{name}.toml").write_text(written, encoding="utf-8")
    lines = parsed.bundle(tmp_path).splitlines()
    assert [line.split("\t")[0] for line in lines] == ["plain.toml"]
    (tmp_path / parsed.NAME).write_text("\n".join(lines), encoding="ascii")
    assert parsed.parse(tmp_path / "most.toml", tmp_path) == {"most": float("inf")}
    assert parsed.parse(tmp_path / "plain.toml", tmp_path) == {"a": "ö"}


def test_a_file_elsewhere_is_read_as_toml(packed: Path, tmp_path: Path) -> None:
    """A newsroom's own rules."""
    path = tmp_path / "own.toml"
    path.write_text("a = 1\n", encoding="utf-8")
    assert parsed.parse(path, packed) == {"a": 1}


@pytest.fixture
def worked(tmp_path: Path) -> Path:
    """The rules as a wheel carries them, with all that the build works out."""
    folder = tmp_path / "_rules"
    shutil.copytree(rules_folder() / "lexicon", folder / "lexicon")
    (folder / parsed.NAME).write_text(parsed.bundle(folder, WORKS), encoding="ascii")
    return folder


def test_what_the_build_works_out_is_what_a_run_would(worked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names of many forms, and given names in one spelling."""
    plain = aliases.aliases.__wrapped__(), identity_fold.folded_given_names.__wrapped__()
    monkeypatch.setattr(aliases, "worked_out", lambda work: parsed.done(work, worked))
    monkeypatch.setattr(identity_fold, "worked_out", lambda work: parsed.done(work, worked))
    monkeypatch.setattr(aliases, "build", None)
    monkeypatch.setattr(identity_fold, "fold", None)
    assert aliases.aliases.__wrapped__() == plain[0]
    assert {name: tuple(formals) for name, formals in identity_fold.folded_given_names.__wrapped__().items()} == plain[
        1
    ]


def test_what_was_worked_out_of_an_edited_file_counts_no_more(worked: Path) -> None:
    """Any one of its files will do, and one that is missing."""
    assert all(parsed.done(work, worked) for work in WORKS)
    path = worked / "lexicon" / "places.tsv"
    path.write_text(path.read_text(encoding="utf-8") + "world\twater\tSunny Sea\n", encoding="utf-8")
    assert [work.name for work in WORKS if parsed.done(work, worked) is None] == ["aliases"]
    (worked / "lexicon" / "given_names.tsv").unlink()
    assert not any(parsed.done(work, worked) for work in WORKS)


def test_a_checkout_works_everything_out() -> None:
    """It has no such file."""
    assert not any(parsed.done(work, rules_folder()) for work in WORKS)
