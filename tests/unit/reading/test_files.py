"""Files and folders: encodings, order, ignore files, and problems that cost only themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.reading import read
from factcheck.reading.decoding import decode


@pytest.mark.parametrize(
    ("data", "encoding", "guessed"),
    [
        ("Málaga".encode(), "utf-8", False),
        ("Málaga".encode("utf-8-sig"), "utf-8", False),
        ("Málaga".encode("utf-16"), "utf-16", False),
        ("Málaga is here".encode("utf-16-le"), "utf-16-le", True),
        ("Málaga is here".encode("utf-16-be"), "utf-16-be", True),
        ("“Málaga” – here".encode("cp1252"), "cp1252", True),
        ('<meta charset="iso-8859-2"> Łódź'.encode("iso-8859-2"), "iso8859-2", True),
    ],
)
def test_encodings(data: bytes, encoding: str, guessed: bool) -> None:
    """What is certain is not called a guess, and every guess is."""
    read_as = decode(data)
    assert (read_as.encoding, bool(read_as.guess)) == (encoding, guessed)
    assert read_as.text is not None
    assert "laga" in read_as.text or "Łódź" in read_as.text


def test_a_folder_is_read_in_order_and_problems_cost_only_themselves(tmp_path: Path) -> None:
    """Good documents survive their neighbours."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "one.txt").write_text("A ferry sank.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("A ferry was raised.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "data.bin").write_bytes(b"\0\1")
    (tmp_path / ".hidden.txt").write_text("no", encoding="utf-8")
    found = read([tmp_path])
    assert [document.source.id for document in found.documents] == ["a.txt", "b/one.txt"]
    assert sorted(problem.source for problem in found.problems) == ["data.bin", "empty.txt", "picture.txt"]
    assert all(problem.message.endswith((".", ").")) for problem in found.problems)


def test_an_ignore_file_leaves_out(tmp_path: Path) -> None:
    """Patterns as in .gitignore, the last one wins."""
    (tmp_path / ".factcheckignore").write_text("# notes\nREADME.md\n*.log\n!keep.log\nold/\n", encoding="utf-8")
    (tmp_path / "old").mkdir()
    for name in ("README.md", "a.log", "keep.log", "c.txt", "old/d.txt"):
        (tmp_path / name).write_text("A ferry sank.", encoding="utf-8")
    assert [document.source.id for document in read([tmp_path]).documents] == ["c.txt", "keep.log"]


def test_a_missing_path_and_an_empty_folder_are_problems(tmp_path: Path) -> None:
    """Each with its remedy."""
    found = read([tmp_path, tmp_path / "nowhere"])
    assert not found.documents
    assert ["holds no file" in found.problems[0].message, "does not exist" in found.problems[1].message] == [True, True]


def test_two_files_of_one_name_keep_apart(tmp_path: Path) -> None:
    """Ids are unique."""
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("A ferry sank.", encoding="utf-8")
    found = read([tmp_path / "x", tmp_path / "y"])
    assert len({document.source.id for document in found.documents}) == 2
