"""Odd sources for the fuzz run: news bent out of shape, noise, hostile pieces, in every format that is read."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from hypothesis import strategies as st

ROOT = Path(__file__).parents[1]
SUFFIXES = (".txt", ".md", ".html", ".csv", ".jsonl", ".docx", ".pdf", ".log", ".tsv", ".rst")
PIECES = (
    "on 3 May 2011", "2,000", "%", "[6]", "killed", "“", "”", ".", "(", ")", "U.S.", "\n", "\n\n", "the", "—",
    "\x00", "£", "²", "½", "\u202e", "\x1b[31m", "<script>alert(1)</script>", "</textarea>", "</style>", "<!--",
    "]]>", "javascript:x", "&#x202e;", "&lt;", "1e309", "9" * 400, "0.0000001", "12/13/2011", "31 February 2020",
    "29 February 2000", "year 0", "99999 BC", "in the year 10000", "on January 1, 9999", "two hundred and",
    "half a", "a third of", "minus 5", "-5", "between 5 and 3", "from 2020 to 2011", "aged -3", "aged 200",
    "last Monday", "yesterday", "next year", "a.m.", "$5 trillion trillion", "5 per cent of 3 per cent", "no",
    "not", "never", "said", "denied", "President", "Dr.", "of of of", "'s", "’s", "- ", "* ", "# ", "| a | b |",
    "|---|---|", "```", "\t", "\u200b", "\ufeff", "�", "ß", "İ", "ﬁ", "é", "😀", "𝟙𝟚", "٣", "१", "Ⅷ", "①", "三",
    "http://a.b/c?d=e#f", "a@b.cd", "{question}", "{{", "}}", "%s", "\\", "'", '"', ",", ";", ":",
    "NEW YORK (AP) —", "By A. Person", "Published: 3 May 2011", "Read more", "Advertisement", "\r", "\r\n", "\x85",
    "\u2028", "3-4", "3–4", "3:2", "10k", "1.2.3", "1,2,3", "1 000", "1'000", "12,34,567", "twenty-one",
    "one hundredth", "1st", "the 1990s", "'90s", "mid-2011", "Q3 2011", "FY2011", "3 May", "May 2011", "may",
    "march", "sat", "sun", "second",
)  # fmt: skip
_REPEATED = (
    "(", "[", "“", '"', "<b>", "<div>", "9", "nine ", "and ", "the ", "of the ", ", ", ". ", "\n", "Mr. ", "A ",
    "a-", "1,",
)  # fmt: skip
_FRAMES = ("<p>{}</p>", "<html><title>{}</title><body>{}", "<div><table><tr><td>{}", "<!DOCTYPE html>{}")
_CHANGES = ((b"1", b"2"), (b" not ", b" "), (b"killed", b"wounded"), (b"May", b"June"), (b"the", b"a"))


def _sentences() -> tuple[str, ...]:
    """Sentences of the seeds and of the project's own corpora."""
    folders = (ROOT / "seeds", ROOT / "tests" / "corpora")
    files = [path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".md")]
    found = [s for path in files for s in re.split(r"(?<=[.!?])\s+", path.read_text(encoding="utf-8")) if s.strip()]
    return tuple(random.Random(11).sample(found, min(900, len(found))))


SENTENCES = _sentences()


@st.composite
def bent(draw: st.DrawFn) -> str:
    """A real sentence with words lost, doubled, swapped, or odd ones put in."""
    words = draw(st.sampled_from(SENTENCES)).split(" ")
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(words)))
        change = draw(st.sampled_from(("put", "drop", "double", "swap", "number", "cut")))
        if change == "put":
            words.insert(at, draw(st.sampled_from(PIECES)))
        elif change == "number":
            words.insert(at, str(draw(st.one_of(st.integers(-5, 10**7), st.floats(allow_nan=False)))))
        elif at < len(words):
            word = words[at]
            changed = {"drop": [], "double": [word, word], "cut": [word[: len(word) // 2]]}
            words[at : at + 1] = changed.get(change, [word])
            if change == "swap" and at + 1 < len(words):
                words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


def texts() -> st.SearchStrategy[str]:
    """Texts of every sort, from news to noise."""
    noise = st.text(max_size=120)
    words = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
    glued = st.lists(st.sampled_from(PIECES), max_size=15).map("".join)
    long = st.builds(lambda piece, many: piece * many, st.sampled_from(_REPEATED), st.integers(50, 3000))
    part = st.one_of(bent(), bent(), bent(), words, glued, noise, long)
    return st.lists(part, min_size=1, max_size=10).flatmap(
        lambda parts: st.sampled_from((" ", "\n", "\n\n", "", "\r\n")).map(lambda mark: mark.join(parts))
    )


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file: its ending and its bytes, honest or not."""
    suffix, text = draw(st.sampled_from(SUFFIXES)), draw(texts())
    encoding = draw(st.sampled_from(("utf-8", "utf-8", "utf-8", "utf-16", "cp1252", "utf-8-sig")))
    data = text.encode(encoding, "replace")
    match suffix if draw(st.integers(0, 9)) else "":
        case ".html":
            data = draw(st.sampled_from(_FRAMES)).replace("{}", text).encode(encoding, "replace")
        case ".jsonl":
            rows = [json.dumps({"text": piece, "id": number}) for number, piece in enumerate(text.split("\n"))]
            data = "\n".join(rows).encode()
        case ".csv":
            rows = [f'{number},"{piece}"' for number, piece in enumerate(text.split("\n"))]
            data = "\n".join(("id,text", *rows)).encode(encoding, "replace")
        case ".docx":
            data = word_file(text)
        case ".pdf":
            data = pdf_file(text)
    if draw(st.integers(0, 19)) == 0:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=8)) + data[at + draw(st.integers(0, 8)) :]
    return suffix, data


def word_file(text: str) -> bytes:
    """A DOCX with a paragraph a line."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
    page = f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        bundle.writestr("word/document.xml", page.encode("utf-8", "replace"))
    return out.getvalue()


def pdf_file(text: str) -> bytes:
    """A PDF of one page, by hand; its cross-reference table is left to the reader's repair."""
    plain = text.encode("cp1252", "replace").translate(None, rb"\()")
    content = b"BT /F1 12 Tf 14 TL 20 700 Td (" + plain.replace(b"\n", b") Tj T* (") + b") Tj ET"
    page = b"/MediaBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R"
    return b"".join((
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
        b"3 0 obj<</Type/Page/Parent 2 0 R" + page + b">>endobj\n",
        b"4 0 obj<</Length %d>>stream\n" % len(content), content, b"\nendstream endobj\n",
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n",
        b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n",
    ))  # fmt: skip


@st.composite
def collections(draw: st.DrawFn) -> tuple[tuple[str, bytes], ...]:
    """One to three files; often one is another telling of the first."""
    first = draw(files())
    rest = draw(st.lists(files(), max_size=2))
    if draw(st.booleans()) and first[0] not in (".docx", ".pdf"):
        old, new = draw(st.sampled_from(_CHANGES))
        rest.append((first[0], first[1].replace(old, new)))
    return (first, *rest)
