"""HTML: what a reader sees, with roles; linear whatever is thrown at it."""

from __future__ import annotations

import pytest

from cost import growth
from factcheck.reading import document
from factcheck.reading.page import extract

_PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Ferry | Post</title><script>var x = "9 dead";</script></head>
<body class="has-sidebar ads"><nav><a href="/">Home</a></nav><div class="cookie-banner">We like biscuits.</div>
<article><h1>Ferry <em>missing</em></h1><p>It carried&nbsp;41 people<sup class="reference">[1]</sup> &amp; a dog.
<p>It measured 40 m<sup>2</sup>.<table><tr><th>Town<th>Dead<tr><td>Lund<td>21</table>
<ul><li>One<li>Two</ul><p hidden>Secret.</p><p style="display:none">Secret.</p></article>
<div class="related"><a href="x">Other ferries</a></div><footer>Last edited on 2 May 2015.</footer></body></html>"""


def test_the_visible_text_with_roles() -> None:
    """Scripts, navigation and hidden parts are out; furniture is marked; rows keep their cells."""
    read = document(_PAGE, name="a.html")
    assert [(line.role, read.quote(line.start, line.end)) for line in read.lines] == [
        ("chrome", "We like biscuits."),
        ("heading", "Ferry missing"),
        ("prose", "It carried 41 people[1] & a dog."),
        ("prose", "It measured 40 m²."),
        ("table", "Town | Dead |"),
        ("table", "Lund | 21 |"),
        ("list", "One"),
        ("list", "Two"),
        ("chrome", "Other ferries"),
        ("chrome", "Last edited on 2 May 2015."),
    ]
    assert (read.source.title, read.source.language) == ("Ferry missing", "en")


@pytest.mark.parametrize(
    "piece",
    [
        "<",
        "<a",
        "<!--",
        "<!",
        "<?",
        '<a b="',
        "<a b='>",
        "</",
        "&",
        "<script>",
        "<div>",
        "<p>",
        "<li>",
        "<td>",
        "<a x ",
    ],
)
def test_hostile_pages_cost_linear_time(piece: str) -> None:
    """Twice the repetitions cost twice the steps."""
    assert growth(lambda text: extract(f"<p>Before.</p>{text}"), piece, 1_000 * len(piece)) < 2.2


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_what_was_struck_out_is_told_no_more(tag: str) -> None:
    """As in a document of a word processor; what was put in its place stays."""
    read = document(f"<p>It sold <{tag}>40</{tag}> <ins>60</ins> boats.</p>", name="a.html")
    assert " ".join(read.text.split()) == "It sold 60 boats."


def test_text_that_is_no_markup_stays() -> None:
    """A lone bracket is text."""
    assert extract("<p>3 < 4 and 5 > 4</p>").text == "3 < 4 and 5 > 4"


def test_nesting_beyond_the_limit_is_said() -> None:
    """Deep pages lose their depth, not their text."""
    read = extract("<div>" * 5000 + "The end.")
    assert read.text == "The end."
    assert read.remarks
