"""Files and folders: encodings, order, ignore files, and problems that cost only themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.unread import unread
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


@pytest.mark.parametrize(
    ("pattern", "left_out"),
    [
        (r"\#h.txt", {"#h.txt"}),
        (r"\!h.txt", {"!h.txt"}),
        ("[ab].txt", {"a.txt", "b.txt"}),
        ("[!ab].txt", {"c.txt"}),
        ("[a-b].txt   ", {"a.txt", "b.txt"}),
        (r"\[ab].txt", {"[ab].txt"}),
        ("[z-a].txt", set()),
        (" lead.txt", {" lead.txt"}),
        ("tail\\ ", {"tail "}),
        ("tail", set()),
        ("[.txt", set()),
    ],
)
def test_names_of_any_signs_can_be_left_out(pattern: str, left_out: set[str], tmp_path: Path) -> None:
    """A backslash takes a sign for itself, brackets are one of several."""
    names = {"#h.txt", "!h.txt", "a.txt", "b.txt", "c.txt", "[ab].txt", " lead.txt", "tail "}
    for name in names:
        (tmp_path / name).write_text("A ferry sank.", encoding="utf-8")
    (tmp_path / ".factcheckignore").write_text(f"{pattern}\n", encoding="utf-8")
    assert names - {document.source.id for document in read([tmp_path]).documents} == left_out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a.txt\nb\xe9.txt\n", "line 2: “b\\xe9.txt” is no UTF-8, and leaves nothing out. Save the file as UTF-8"),
        (b"\xff\xfea\x00\x80", "line 1: “” is no utf-16, as its first bytes say"),
        (b"# notes\n\na.txt\n[draft\n", "line 4: “[draft” has a bracket that is never closed"),
        (b"a.txt\nold[z-a]\n", "line 2: “old[z-a]” has signs in brackets that run backwards"),
    ],
)
def test_a_line_of_an_ignore_file_that_means_nothing_is_told(content: bytes, told: str, tmp_path: Path) -> None:
    """The others hold; but a check is not done, as what should be left out may have been read."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("A ferry sank.", encoding="utf-8")
    (tmp_path / ".factcheckignore").write_bytes(content)
    found = read([tmp_path])
    assert ("a.txt" in {one.source.id for one in found.documents}) == (b"a.txt" not in content)
    ((source, message),) = ((one.source, one.message) for one in found.problems)
    assert source.endswith(".factcheckignore") and told in message
    assert unread(found.documents, found.problems) == (source,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_an_ignore_file_may_have_a_byte_order_mark(encoding: str, tmp_path: Path) -> None:
    """As a notepad saves it."""
    for name in ("a.txt", "bé.txt", "c.txt"):
        (tmp_path / name).write_text("A ferry sank.", encoding="utf-8")
    (tmp_path / ".factcheckignore").write_text("a.txt\nbé.txt\n", encoding=encoding)
    found = read([tmp_path])
    assert ([one.source.id for one in found.documents], found.problems) == (["c.txt"], ())


def test_a_folder_that_is_a_link_is_told(tmp_path: Path) -> None:
    """Who follows it may go in circles; it was not asked for, so a check does not fail of it."""
    (tmp_path / "in" / "own").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text("A ferry sank.", encoding="utf-8")
    (tmp_path / "in" / "round").symlink_to(tmp_path / "in")
    found = read([tmp_path / "in"])
    assert [(one.source, "give the folder itself" in one.message) for one in found.problems] == [("round", True)]
    assert unread(found.documents, found.problems) == ()


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
