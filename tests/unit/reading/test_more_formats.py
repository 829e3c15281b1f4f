"""DOCX, PDF, JSON Lines and CSV, and what must not happen when they are hostile."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from factcheck.reading import read
from factcheck.reading.unreadable import Unreadable
from factcheck.reading.word import extract

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BODY = (
    f'<w:document {_W}><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The ferry</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>It carried </w:t></w:r><w:r><w:t>41 people.</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Town</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Dead</w:t></w:r></w:p></w:tc></w:tr>"
    "</w:tbl></w:body></w:document>"
)
_CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Ferry</dc:title><dcterms:created>2014-03-04T10:00:00Z</dcterms:created></cp:coreProperties>"
)


def docx(body: str | bytes, core: str = _CORE) -> bytes:
    """A DOCX file with this body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
        archive.writestr("docProps/core.xml", core)
    return out.getvalue()


def test_docx_has_text_roles_title_and_date(tmp_path: Path) -> None:
    """Headings, runs, rows."""
    (tmp_path / "a.docx").write_bytes(docx(_BODY))
    read_one = read([tmp_path]).documents[0]
    assert read_one.text == "The ferry\n\nIt carried 41 people.\nTown | Dead |"
    assert [line.role for line in read_one.lines] == ["heading", "prose", "table"]
    assert read_one.source.published is not None
    assert str(read_one.source.published.start) == "2014-03-04"


@pytest.mark.parametrize(
    "data",
    [
        docx("<w:p>" + "A" * 30_000_000 + "</w:p>"),
        docx('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'),
        docx('<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'.encode("utf-16")),
        docx("<w:p>"),
        b"PK\x03\x04 nothing",
        b"",
    ],
    ids=["bomb", "entities", "entities in UTF-16", "damaged", "no zip", "empty"],
)
def test_hostile_docx_is_refused(data: bytes) -> None:
    """With a reason, quickly."""
    with pytest.raises(Unreadable, match=r"Save it again|Leave it out"):
        extract(data)


def test_a_bad_pdf_costs_only_itself(tmp_path: Path) -> None:
    """Whether pypdf is there or not."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\nnothing at all")
    (tmp_path / "b.txt").write_text("A ferry sank.", encoding="utf-8")
    found = read([tmp_path])
    assert [one.source.id for one in found.documents] == ["b.txt"]
    assert "PDF" in found.problems[0].message


@pytest.mark.parametrize("lost", [1, 30, 60, 120])
def test_a_docx_without_its_beginning_costs_only_itself(lost: int, tmp_path: Path) -> None:
    """Its directory then points before the file's start."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        bundle.writestr("word/document.xml", "<w:document/>" * 20)
    (tmp_path / "a.docx").write_bytes(out.getvalue()[lost:])
    (tmp_path / "b.txt").write_text("A ferry sank.", encoding="utf-8")
    found = read([tmp_path])
    assert [one.source.id for one in found.documents] == ["b.txt"]
    assert "DOCX" in found.problems[0].message


def test_pdf_text_is_read(tmp_path: Path) -> None:
    """Lines of a page, its title, and when it was made."""
    pypdf = pytest.importorskip("pypdf", reason="PDF needs the extra factcheck[documents]")
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(300, 300)
    stream = pypdf.generic.DecodedStreamObject()
    stream.set_data(b"BT /F1 12 Tf 20 200 Td (The ferry carried 41 people.) Tj ET")
    font = pypdf.generic.DictionaryObject(
        {
            pypdf.generic.NameObject("/Type"): pypdf.generic.NameObject("/Font"),
            pypdf.generic.NameObject("/Subtype"): pypdf.generic.NameObject("/Type1"),
            pypdf.generic.NameObject("/BaseFont"): pypdf.generic.NameObject("/Helvetica"),
        }
    )
    page[pypdf.generic.NameObject("/Resources")] = pypdf.generic.DictionaryObject(
        {pypdf.generic.NameObject("/Font"): pypdf.generic.DictionaryObject({pypdf.generic.NameObject("/F1"): font})}
    )
    page[pypdf.generic.NameObject("/Contents")] = stream
    writer.add_metadata({"/Title": "Ferry", "/CreationDate": "D:20140304100000"})
    with (tmp_path / "a.pdf").open("wb") as out:
        writer.write(out)
    source = read([tmp_path]).documents[0]
    assert source.text == "The ferry carried 41 people."
    assert (source.source.title, source.source.published_from) == ("Ferry", "PDF created: 2014-03-04")


def test_json_lines_are_documents_of_their_own(tmp_path: Path) -> None:
    """Named by their id; bad lines cost only themselves."""
    rows = [
        {"id": "x", "title": "Ferry", "text": "It carried 41 people.", "date": "2014-03-04"},
        {"id": "x", "body": "It carried 45 people."},
        {"nothing": 1},
    ]
    content = "\n".join([*map(json.dumps, rows), "{not json"])
    (tmp_path / "a.jsonl").write_text(content, encoding="utf-8")
    found = read([tmp_path])
    assert [one.source.id for one in found.documents] == ["a.jsonl#x", "a.jsonl#x.2"]
    assert found.documents[0].source.published_from == "date column: 2014-03-04"
    assert [one.source for one in found.problems] == ["a.jsonl#x.2", "a.jsonl#3", "a.jsonl#4"]


def test_cells_are_taken_for_what_they_are(tmp_path: Path) -> None:
    """0 is a name like any other, true and 41 are no texts."""
    rows: list[dict[str, object]] = [
        {"id": 0, "text": "It carried 41 people."},
        {"id": 1.5, "text": "It sank."},
        {"id": False, "text": "It rained."},
        {"id": 7, "text": True},
        {"id": 8, "text": 41},
        {"id": 9, "title": "Ferry"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    found = read([tmp_path])
    assert [one.source.id for one in found.documents] == ["a.jsonl#0", "a.jsonl#1.5", "a.jsonl#3"]
    assert [one.source for one in found.problems] == [f"a.jsonl#{n}" for n in (3, 4, 5, 6)]


@pytest.mark.parametrize(
    ("table", "texts", "problems"),
    [
        ("id,text\n1,It sank.\n2\n3,\n\n,\n", ["It sank."], [("a.csv#3", "has no text"), ("a.csv#4", "has no text")]),
        ("id,text,text\n1,It sank.,It rose.\n", ["It sank."], [("a.csv", "has 2 columns 'text', of which the first")]),
        ('"id, or name";text\n1;It sank.\n', ["It sank."], []),
        ('"id;a","b\n;;c",text\n1,2,It sank.\n', ["It sank."], []),
        ("text\nIt sank.\n", ["It sank."], []),
    ],
    ids=["rows without a text", "two columns of one name", "a comma in a name", "a line in a name", "one column"],
)
def test_tables_as_people_save_them(
    table: str, texts: list[str], problems: list[tuple[str, str]], tmp_path: Path
) -> None:
    """What is left out is told, and a quoted name may hold anything."""
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    found = read([tmp_path])
    assert [one.text for one in found.documents] == texts
    told = [(one.source, one.message) for one in found.problems]
    assert [source for source, _ in told] == [source for source, _ in problems], told
    assert all(part in message for (_, message), (_, part) in zip(told, problems, strict=True))


def test_a_table_needs_a_column_of_text(tmp_path: Path) -> None:
    """Known by its name, else by its length; none is said."""
    (tmp_path / "a.csv").write_text('id;story\n7;"It carried; 41 people."\n', encoding="utf-8")
    (tmp_path / "b.csv").write_text("id,n\n7,8\n", encoding="utf-8")
    found = read([tmp_path])
    assert [(one.source.id, one.text) for one in found.documents] == [("a.csv#7", "It carried; 41 people.")]
    assert "Name its column one of text, body" in found.problems[0].message
