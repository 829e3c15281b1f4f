"""DOCX files as newsrooms get them: with tracked changes, boxes and notes, locked, or another kind of file."""

from __future__ import annotations

import io
import zipfile

import pytest

from factcheck.reading.unreadable import Unreadable
from factcheck.reading.word import extract

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_NOTES = (
    f'<w:footnotes {_SPACES}><w:footnote w:type="separator"><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:footnote>'
    "<w:footnote><w:p><w:r><w:t>The dead were counted in May.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)
_BOX = "<w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent>"


def text_of(body: str, *, name: str = "word/document.xml", **parts: str) -> str:
    """The text that is read of a body of WordprocessingML."""
    whole = f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"
    return extract(zipped({name: whole, **{f"word/{part}.xml": xml for part, xml in parts.items()}})).text


def zipped(parts: dict[str, str]) -> bytes:
    """A zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _run(words: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{words}</w:t></w:r>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{_run('It carried ')}<w:del>{_run('38')}</w:del><w:ins>{_run('41')}</w:ins>{_run(' people.')}</w:p>",
         "It carried 41 people."),
        (f"<w:p><w:moveFrom>{_run('He fled.')}</w:moveFrom></w:p><w:p><w:moveTo>{_run('He fled.')}</w:moveTo></w:p>",
         "He fled."),
        (f"<w:p>{_run('99 died.', '<w:rPr><w:vanish/></w:rPr>')}{_run('5 died.')}</w:p>", "5 died."),
        (f"""<w:p>{_run('99 died.', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>""", "99 died."),
        (f"<w:p>{_run('It sank')}<w:r><mc:AlternateContent><mc:Choice>{_BOX}</mc:Choice>"
         f"<mc:Fallback>{_BOX}</mc:Fallback></mc:AlternateContent></w:r>{_run(' at noon.')}</w:p>"
         f"<w:p>{_run('Nobody died.')}</w:p>",
         "It sank at noon.\n\nIn a box.\n\nNobody died."),
        (f"<w:tbl><w:tr><w:tc><w:p>{_run('Lund')}</w:p></w:tc><w:sdt><w:sdtContent><w:tc><w:p>{_run('41')}</w:p></w:tc>"
         "</w:sdtContent></w:sdt></w:tr></w:tbl>", "Lund | 41 |"),
    ],
    ids=["struck out", "moved", "hidden", "not hidden", "box", "cell of a form"],
)  # fmt: skip
def test_what_a_reader_sees_is_read_once(body: str, text: str) -> None:
    """Not what was struck out, moved away, hidden, or kept for old programs."""
    assert text_of(body) == text


def test_notes_stand_below_the_text() -> None:
    """Without the rule above them."""
    assert text_of(f"<w:p>{_run('It sank.')}</w:p>", footnotes=_NOTES) == "It sank.\n\nThe dead were counted in May."


def test_other_ways_to_save_are_read() -> None:
    """Strict Open XML, and a body under another name."""
    assert text_of(f"<w:p>{_run('It sank.')}</w:p>", name="word/document2.xml") == "It sank."
    strict = f"<w:document {_SPACES}><w:body><w:p>{_run('It sank.')}</w:p></w:body></w:document>".replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert extract(zipped({"word/document.xml": strict})).text == "It sank."


def test_a_bullet_by_its_style_is_of_a_list() -> None:
    """Not every program writes the numbering beside it."""
    body = f'<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>{_run("Ana Ruiz, 52")}</w:p>'
    whole = f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"
    assert extract(zipped({"word/document.xml": whole})).known == {0: "list"}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "locked with a password, or an old Word file"),
        (b"{\\rtf1 It sank.}", "is RTF, whatever its name says"),
        (b"%PDF-1.7", "is a PDF, whatever its name says"),
        (zipped({"xl/workbook.xml": "<x/>"}), "is no readable DOCX file"),
    ],
)
def test_what_is_only_called_docx_is_told(data: bytes, message: str) -> None:
    """By how it begins."""
    with pytest.raises(Unreadable, match=message):
        extract(data)
