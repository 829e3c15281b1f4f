"""PDFs as newsrooms get them: words parted at line ends, locked, scanned, or none at all."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from factcheck.reading import read
from factcheck.reading.pdf_lines import Piece, in_paragraphs

pypdf = pytest.importorskip("pypdf", reason="PDF needs the extra factcheck[documents]")


def pdf(*pages: list[str] | None, lock: str | None = None) -> bytes:
    """A PDF with these lines on its pages; None is a page with a picture only."""
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

    def named(**entries: Any) -> DictionaryObject:
        return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})

    writer = pypdf.PdfWriter()
    font = named(
        Type=NameObject("/Font"),
        Subtype=NameObject("/Type1"),
        BaseFont=NameObject("/Helvetica"),
        Encoding=NameObject("/WinAnsiEncoding"),
    )
    for lines in pages:
        page = writer.add_blank_page(300, 300)
        stream, picture = DecodedStreamObject(), DecodedStreamObject()
        picture.update(
            named(
                Type=NameObject("/XObject"), Subtype=NameObject("/Image"), Width=NumberObject(1), Height=NumberObject(1)
            )
        )
        told = b"".join(f"({line}) Tj T* ".encode("latin-1") for line in lines or ())
        stream.set_data(b"BT /F1 12 Tf 14 TL 20 280 Td " + told + b"ET" if lines is not None else b"/I0 Do")
        shown = named(XObject=named(I0=writer._add_object(picture))) if lines is None else named(Font=named(F1=font))
        page[NameObject("/Resources")] = shown
        page[NameObject("/Contents")] = writer._add_object(stream)
    if lock is not None:
        writer.encrypt(lock, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("41 peo-", "ple died.", "41 people died."),
        ("12.5 mil\xad", "lion euros.", "12.5 million euros."),
        ("A Franco-", "German inquiry.", "A Franco-German inquiry."),
        ("The US-", "led force.", "The US-led force."),
        ("From 2011-", "2013 it stood.", "From 2011-2013 it stood."),
        ("Twenty-", "five people died.", "Twenty-five people died."),
        ("Two-", "thirds voted.", "Two-thirds voted."),
        ("It cost -", "nobody knows why.", "It cost -\nnobody knows why."),
    ],
)
def test_a_word_parted_by_the_end_of_a_line_is_whole(first: str, second: str, text: str, tmp_path: Path) -> None:
    """With its hyphen where it has one of its own."""
    (tmp_path / "a.pdf").write_bytes(pdf([first, second]))
    assert read([tmp_path]).documents[0].text == text


def test_pages_that_are_only_pictures_are_told(tmp_path: Path) -> None:
    """Half a scanned report went unread; a blank page is nothing to tell."""
    (tmp_path / "a.pdf").write_bytes(pdf(["41 people died."], None, [], None))
    (tmp_path / "b.pdf").write_bytes(pdf(["41 people died."], None))
    found = read([tmp_path])
    assert [one.source.id for one in found.documents] == ["a.pdf", "b.pdf"]
    assert [one.message.partition(" a picture")[0] for one in found.problems] == [
        "2 pages, the first of them page 2, of 4 hold",
        "page 2 of 2 holds",
    ]


def test_a_locked_pdf_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a password, or with a lock that pypdf cannot open alone."""
    (tmp_path / "a.pdf").write_bytes(pdf(["41 people died."], lock="secret"))
    (tmp_path / "b.txt").write_text("A ferry sank.", encoding="utf-8")
    found = read([tmp_path])
    assert [one.source.id for one in found.documents] == ["b.txt"]
    assert found.problems[0].message == "is locked with a password. Save it without one."

    def lacks(*_: object) -> None:
        raise pypdf.errors.DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr(pypdf.PdfReader, "decrypt", lacks)
    found = read([tmp_path])
    assert [one.source.id for one in found.documents] == ["b.txt"]
    assert "pip install cryptography" in found.problems[0].message


def test_nothing_is_muttered_on_the_way(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A damaged file is told as a problem, and not on standard error besides."""
    (tmp_path / "a.pdf").write_bytes(pdf(["41 people died."])[:400])
    code = "import sys, factcheck; print(len(factcheck.read(sys.argv[1]).problems))"
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, env=env)
    assert capfd.readouterr() == ("1\n", "")


def test_what_is_only_called_pdf_is_told_by_its_beginning(tmp_path: Path) -> None:
    """A page to log in is often saved under the name of what it hides."""
    (tmp_path / "a.pdf").write_bytes(b"<!DOCTYPE html><title>Log in</title>")
    assert "it begins with '<!DOCTYPE html>" in read([tmp_path]).problems[0].message


def test_a_wide_gap_sets_a_paragraph_off(tmp_path: Path) -> None:
    """Else a headline and the first sentence below it would be one."""
    (tmp_path / "a.pdf").write_bytes(
        pdf(["Ferry toll at Lund", "", "The ferry Vale sank off", "Lund on 3 May 2011.", "", "It carried 41 people."])
    )
    found = read([tmp_path]).documents[0]
    assert found.text == "Ferry toll at Lund\n\nThe ferry Vale sank off\nLund on 3 May 2011.\n\nIt carried 41 people."
    assert [found.lines[0].role, found.text[: found.sentences[0].end]] == ["heading", "Ferry toll at Lund"]


@pytest.mark.parametrize(
    ("heights", "sizes", "text"),
    [
        ((90, 76, 62, 34, 20), (10,) * 5, "a\nb\nc\n\nd\ne"),
        ((90, 66, 42, 18), (10,) * 4, "a\nb\nc\nd"),
        ((90, 76, 62), (18, 10, 10), "a\n\nb\nc"),
        ((30, 16, 90, 76), (10,) * 4, "a\nb\nc\nd"),
        ((90,), (10,), "a"),
        ((), (), ""),
    ],
    ids=["wider than usual", "wide throughout", "other letters", "next column", "one line", "nothing"],
)
def test_what_sets_a_paragraph_off(heights: tuple[int, ...], sizes: tuple[int, ...], text: str) -> None:
    """The gap above it, or the size of its letters."""
    pieces = [Piece(f"{one}\n", *at) for one, *at in zip("abcde", heights, sizes, strict=False)]
    assert in_paragraphs(pieces) == text
