"""The terminal's face: order, safety, width, colour."""

from __future__ import annotations

from pathlib import Path

from factcheck import check
from factcheck.model.report import Report
from factcheck.render.sides import claims_by_id, sides
from factcheck.render.terminal import render
from factcheck.render.view import View
from specimens import REPORT, TEXTS


def test_the_gravest_comes_first_and_the_summary_before_it() -> None:
    """A reader who stops after a screen has seen what matters."""
    told = render(REPORT, View(texts=TEXTS))
    assert told.startswith(
        "3 sources from 3 origins, 4 claims: 2 contradictions, 1 tension, 1 agreement, 1 look-alike\n"
    )
    places = [told.index(words) for words in ("· f4", "· f3", "· f2", "1 look-alike ─", "1 agreement ─")]
    assert places == sorted(places)


def test_a_flag_shows_quotes_values_sources_origins_and_why() -> None:
    """Everything an editor needs to check it."""
    told = render(REPORT, View(texts=TEXTS, width=160))
    for words in (
        "“It carried 41 people.” a.txt:2, b.txt:1",
        "said the owner",
        "2 sources, 1 origin",
        "Both count the people on board",
        "They would agree if one of them",
        "is empty. Leave it out.",
        "word for word, 2 times in a.txt, b.txt",
    ):
        assert words in told


def test_nothing_of_a_source_reaches_the_terminal_as_a_code() -> None:
    """Escape codes and turned reading order are shown as marks."""
    plain = render(REPORT, View(texts=TEXTS))
    assert "\x1b" not in plain
    assert "\u202e" not in plain
    assert "\x1b[31m" not in render(REPORT, View(texts=TEXTS, colour=True)).replace("\x1b[1;31m", "")


def test_no_name_of_a_source_reaches_the_terminal_as_a_code(tmp_path: Path) -> None:
    """A row of a table may be called anything; its name is shown beside agreements and look-alikes, too."""
    for number in (1, 2):
        rows = f'id,text\n"{number}\x1b[31m","The ferry Mona carried 41 people on 3 May 2011."\n'
        (tmp_path / f"{number}.csv").write_text(rows, encoding="utf-8")
    report = check([tmp_path])
    assert report.findings
    assert "\x1b" not in render(report, View(everything=True))


def test_what_one_text_leaves_open_is_not_shown_as_told() -> None:
    """“Whether it was binding was unclear” tells nothing."""
    found = check(
        {
            "a.txt": "The council of Aubry voted in March 2021. The resolution was non-binding.",
            "b.txt": "The council of Aubry voted in March 2021. Whether the resolution was binding was unclear.",
        }
    )
    (finding,) = (one for one in found.findings if one.rule == "statement-denied")
    assert [side.value for side in sides(finding, claims_by_id(found))] == ["denied", "left open"]
    assert [side.value for side in sides(finding)] == ["denied", "told"]


def test_no_line_is_wider_than_the_terminal() -> None:
    """Forty columns are enough."""
    assert max(map(len, render(REPORT, View(texts=TEXTS, width=40)).splitlines())) <= 40


def test_an_empty_report_is_one_line() -> None:
    """Nothing read, nothing found."""
    assert render(Report(), View()).count("\n") == 1


def test_what_is_told_alike_is_told_once() -> None:
    """A passage that stands in several documents makes several findings, and one for a reader."""
    contradiction = next(one for one in REPORT.findings if one.id == "f3")
    again = contradiction.model_copy(update={"id": "f9", "members": tuple(reversed(contradiction.members))})
    told = render(REPORT.model_copy(update={"findings": (contradiction, again)}), View(texts=TEXTS))
    assert "1 contradiction," in told
    assert "f9" not in told
