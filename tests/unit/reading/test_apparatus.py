"""What points elsewhere or orders a page is furniture."""

from __future__ import annotations

import pytest

from factcheck import extract
from factcheck.reading import document
from factcheck.reading.apparatus import is_apparatus
from factcheck.reading.boxes import dates_an_act, is_of_its_line

_APPARATUS = [
    "For the singer, see Ada Lund (singer).",
    "For other uses, see Holm (disambiguation).",
    "Not to be confused with Holm Dam.",
    "“Lund fire” redirects here. For the fire of 1912, see Holm fire.",
    "This article is about the mine. For the town, see Orrin.",
    "^ a b The Holm Post. 5 May 1931. p. 4.",
    "1. ^ Lund 1932, pp. 14–19.",
    "4 of 12",
    "Coordinates: 51°27′N 2°37′W",
    "Categories: 1931 fires | Mines",
    "People also searched for: Holm Bridge",
]
_TELLING = [
    "For the rest of the crew, see what she wrote.",
    "For a full list, see Annex A. In 2019 forty people died.",
    "4 of 12 died.",
    "For the mine, the year was bad.",
    "Categories of staff were cut by 40.",
]


@pytest.mark.parametrize("line", _APPARATUS)
def test_what_points_elsewhere_is_apparatus(line: str) -> None:
    """Notes, references, counters and lists of a page."""
    assert is_apparatus(line)


@pytest.mark.parametrize("line", _TELLING)
def test_what_tells_is_no_apparatus(line: str) -> None:
    """Prose that opens alike."""
    assert not is_apparatus(line)


def test_a_numbered_reference_is_one_only_below_its_mark() -> None:
    """The paragraph of a judgment bears its number in brackets as well."""
    wiki = document("Twelve miners died.[1]\n\nThe pit was closed.[2]\n\n[1] Holm Post, 5 May 1931\n[2] Lund, p. 4")
    assert [line.role for line in wiki.lines][-2:] == ["chrome", "chrome"]
    judgment = document("Lund v Holm\n\n[1] The defendant was seen on 3 May 2011.\n\n[2] He sold nine boats.")
    assert "chrome" not in {line.role for line in judgment.lines}


def test_a_list_of_contents_counts_nothing() -> None:
    """Its numbers are those of its chapters."""
    page = "Orrin fire\n\nContents\n1 Background\n2 Fire\n3 See also\n\nTwelve miners died."
    assert [claim.quote for claim in extract(page) if claim.kind in ("count", "casualty")] == ["Twelve miners"]


def test_a_line_with_its_photographer_is_a_caption() -> None:
    """Whoever took it tells nothing."""
    lines = document("The quay in 1931. The crane fell later. Photo: Holm Archive\n\nThe crane fell.").lines
    assert [line.role for line in lines] == ["caption", "prose"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Opened 16 July 1881", True),
        ("Born: Lund, 3 August 1899", True),
        ("- 3 May 1931: landing at Holm", True),
        ("Lund 3 May 1931", False),
        ("Published 3 May 1931", False),
        ("Reading 3 May 1931", False),
        ("- 3 May 1931", False),
    ],
)
def test_lines_that_date_an_act(line: str, expected: bool) -> None:
    """A label that tells what was done, or an entry of a list."""
    assert dates_an_act(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- **Built:** 1931–36", True),
        ("- Opened in 1931 by the king", False),
        ("- **Date:** 3 May 1931", False),
        ("In 1931 it was built: of stone", False),
    ],
)
def test_a_fact_of_a_list_dates_its_line_alone(line: str, expected: bool) -> None:
    """What was built in 1931 was not paid for then."""
    assert is_of_its_line(line, 0, len(line)) is expected


def test_a_namesake_in_a_note_above_makes_nobody_doubtful() -> None:
    """The surname of an article belongs to its subject."""
    page = (
        "Lund case\n\nFor the singer, see Eva Lund.\n\nOle Lund was tried in Holm. Lund was sentenced to eight years."
    )
    told = [claim for claim in extract(page) if claim.kind == "duration"]
    assert [claim.question.subject for claim in told] == [("person:ole-lund",)]
