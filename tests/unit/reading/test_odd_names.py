"""Names that are no UTF-8, folders nobody may open, lines in another encoding, one trouble of many files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import factcheck
from factcheck.model.report import Problem
from factcheck.pipeline import too_common
from factcheck.reading.folder import _sort, walk
from factcheck.render import by_name
from factcheck.render.problems import troubles
from factcheck.render.sarif_places import uri
from factcheck.render.view import View


def test_a_name_that_is_no_utf8_is_written_by_every_format(tmp_path: Path) -> None:
    """It is shown with its bytes spelt out, and the report can be written."""
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(odd)).write_text("Nine people died in Orsova.", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    report = factcheck.check([tmp_path])
    assert [source.id for source in report.sources] == ["caf\\xe9.txt"]
    for name in ("terminal", "json", "markdown", "html", "jsonl", "csv", "sarif", "annotation"):
        face = by_name(name)
        assert face
        face.render(report, View(texts={})).encode("utf-8")


def test_a_name_that_looks_like_odd_bytes_is_told_from_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its place leads to the file that bears it; shown twice or with a row behind it, it stays so."""
    monkeypatch.chdir(tmp_path)
    for name in ("k\\x0a.txt", "k\n.txt", "k\\x0a.jsonl"):
        Path(name).write_text('{"id": "r", "text": "Nine people died."}', encoding="utf-8")
    documents = factcheck.read(["."]).documents
    assert [one.source.id for one in documents] == ["k\\x0a.txt", "k\\x5cx0a.jsonl#r", "k\\x5cx0a.txt"]
    assert [uri(one.source.path) for one in documents] == ["k%0A.txt", "k%5Cx0a.jsonl", "k%5Cx0a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_closed_folder_costs_only_itself(tmp_path: Path) -> None:  # pragma: no cover
    """Given by name, found below another, or with files that only their names are known of."""
    (tmp_path / "a.txt").write_text("Nine people died.", encoding="utf-8")
    closed, listed = tmp_path / "closed", tmp_path / "listed"
    for folder, mode in ((closed, 0), (listed, 0o444)):
        folder.mkdir()
        (folder / "b.txt").write_text("Ten people died.", encoding="utf-8")
        folder.chmod(mode)
    try:
        found = walk([tmp_path, closed])
    finally:
        for folder in (closed, listed):
            folder.chmod(0o755)
    assert [one.id for one in found.files] == ["a.txt"]
    assert any("Permission denied" in one.message for one in found.problems)


def test_what_may_not_be_looked_at_is_told_apart_from_what_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even to root, some of what the system shows is closed."""
    assert _sort(tmp_path / "no") == ""
    assert _sort(tmp_path) == "folder"

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    assert _sort(tmp_path) == "closed"
    assert "Check its permissions" in walk(["x"]).problems[0].message


def test_a_line_in_another_encoding_costs_no_other_line(tmp_path: Path) -> None:
    """What was guessed of the bytes is said once, of the file; a broken line is named by its number."""
    lines = [b'{"text": "Five people died in the caf\xc3\xa9."}', b'{"text": "Six died in the caf\xe9."}', b"{no"]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines))
    read = factcheck.read([tmp_path])
    assert ["café" in one.text for one in read.documents] == [True, True]
    assert [(one.source, one.message[:26]) for one in read.problems] == [
        ("a.jsonl", "1 line is no utf-8 and rea"),
        ("a.jsonl#3", "is no JSON (Expecting prop"),
    ]


def test_one_trouble_of_many_files_is_told_once() -> None:
    """A folder of pictures is one line and not three hundred."""
    told = troubles(
        [*(Problem(source=f"{n}.png", message="is no text.") for n in range(300)), Problem(source="", message="All.")]
    )
    assert [one.line() for one in told] == ["0.png, 1.png, 2.png and 297 more: is no text.", "All."]
    twice = troubles([Problem(source="a", message="is closed.")] * 2)
    assert [one.line() for one in twice] == ["a: is closed."]


def test_words_that_too_many_share_are_told_as_words() -> None:
    """Each once, the first few by name."""
    (one,) = too_common(["die", "people", "orsova", "man", "die"])
    assert one.message == (
        "Too many claims share “die”, “man”, “orsova” and 1 more word. "
        "Claims with nothing rarer in common were not compared."
    )
    assert not list(too_common([]))
