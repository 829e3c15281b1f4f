"""Look-alikes: figures that one text sets side by side, rows of one figure, and which of them are told first."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.report import Finding
from factcheck.pipeline import check

_TABLE = Path(__file__).parents[1] / "corpus" / "lookalikes" / "beside.toml"


def _rows(sort: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(_TABLE.read_text(encoding="utf-8"))[sort]
    return rows


@cache
def _explained(*texts: str) -> tuple[Finding, ...]:
    return tuple(one for one in check(texts=texts).findings if one.verdict == "explained")


def _apart(text: str, figures: list[str]) -> str:
    """Why two figures of a text are no rivals, or nothing."""
    at = [(text.index(words), text.index(words) + len(words)) for words in figures]
    for finding in _explained(text):
        sides = [{m.side for m in finding.members if m.start < end and start < m.end} for start, end in at]
        if any(one != two for one in sides[0] for two in sides[1]):
            return finding.explanation
    return ""


@pytest.mark.parametrize("row", [*_rows("tempting"), *_rows("left_out")], ids=lambda row: str(row["text"])[:40])
def test_figures_that_a_text_sets_side_by_side_are_told_apart(row: dict[str, Any]) -> None:
    """With the reason that the text gives, if it gives one that is understood."""
    told = _apart(row["text"], row["figures"])
    assert row.get("known_miss", False) is not bool(told)
    assert row.get("because", "") in told


@pytest.mark.parametrize("row", _rows("plain"), ids=lambda row: str(row["text"])[:40])
def test_figures_that_nobody_takes_for_rivals_are_left_alone(row: dict[str, Any]) -> None:
    """Other things, other units, another size, the same figure again."""
    assert not _explained(row["text"])


def test_a_figure_that_changes_over_the_years_is_one_row() -> None:
    """Three counts of one thing at three times are one finding of three sides."""
    text = "In 2004 the Marden hospital had 410 beds. In 2011 it had 385 beds. By 2019 it had 290 beds."
    found = _explained(text)
    assert len(found) == 1
    assert len({member.side for member in found[0].members}) == 3


def test_what_is_told_first_is_most_tempting() -> None:
    """Figures of one noun and one size come before those of another size."""
    text = (
        "The town council had planned 48 new flats at Alder Road, but only 31 new flats were built. "
        "In 1950 the county had 22,000 flats; the flats at Alder Road were 31."
    )
    first = _explained(text)[0]
    assert {member.quote.split()[0] for member in first.members} >= {"48"}


def test_one_persons_age_is_no_look_alike_of_anothers() -> None:
    """Two named men have two ages: nobody takes the one for the other."""
    found = _explained(
        "Karl Voss, 61, and Emil Hart, 44, were hurt in the collapse of the Tarn quarry on Monday, the police said.",
        "Emil Hart, 44, was hurt in the collapse of the Tarn quarry on Monday. Karl Voss, 61, lost a leg.",
    )
    assert not [one for one in found if one.kind == "age"]


@pytest.mark.parametrize("row", _rows("turned"), ids=lambda row: str(row["texts"])[:40])
def test_an_act_and_its_undoing_are_told_apart(row: dict[str, Any]) -> None:
    """In one text, or in two that tell of two times."""
    assert row["because"] in " ".join(one.explanation for one in _explained(*row["texts"]))


@pytest.mark.parametrize("row", _rows("settled"), ids=lambda row: str(row["texts"])[:40])
def test_what_may_be_a_clash_is_not_explained_away(row: dict[str, Any]) -> None:
    """Two texts that leave the time open may contradict each other; of two places nobody thinks so."""
    assert not [one for one in _explained(*row["texts"]) if one.kind == "statement"]


def test_the_posts_of_one_person_are_one_row() -> None:
    """Three bodies, three texts, one person: one look-alike, not three."""
    found = _explained(
        "Karl Voss, chairman of Arden Motors, spoke in Leeds on Monday.",
        "Karl Voss, commander of the Brunn Rifles, spoke in Leeds on Monday.",
        "Karl Voss, leader of the Civic List, spoke in Leeds on Monday.",
    )
    assert len([one for one in found if one.rule == "person-in-two-posts"]) <= 1


def test_a_figure_left_alone_because_its_time_is_only_inherited_says_so() -> None:
    """Two counts of one thing that may belong to two years are neither a clash nor passed over."""
    found = _explained(
        "The Orla fire broke out near Sarn on 17 July 2017. Some 480 firefighters were fighting it, the county of "
        "Brunn said.",
        "In September 2018 the county of Brunn looked back. 1,150 firefighters fought the Orla fire near Sarn.",
    )
    assert [one.explanation for one in found] == ["perhaps about different times: 17 July 2017 against September 2018"]


def test_what_nobody_would_mistake_is_not_told_however_much_room_there_is() -> None:
    """The price of a card is no look-alike of what the roof cost."""
    roof = "12 June 2023\n\nThe library in Lund spent 4.2 million euros on its new roof.\n"
    card = "13 June 2023\n\nThe library in Lund charges 3 euros for a card.\n"
    assert not _explained(roof, card)


def test_a_reason_calls_a_town_as_the_text_does() -> None:
    """The key that a name is known by, which folds it by its sound, stays inside."""
    texts = (
        "A man from Oakwell was killed by a falling wall on 4 May 2023.",
        "A falling wall killed a man from Thornley on 19 February 2023.",
    )
    assert [one.explanation for one in _explained(*texts)] == ["each names another: Oakwell against Thornley"]
