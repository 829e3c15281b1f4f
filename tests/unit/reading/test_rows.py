"""Rows of tables as they are found: what is amiss with one is told with its name, its value and what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.reading.quoted_rows import rows_in
from factcheck.reading.rows import in_short, row_of, unique


def _read(path: Path, content: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    path.write_text(content, encoding="utf-8")
    read = factcheck.read([path])
    return [(one.source.id, one.text) for one in read.documents], [(one.source, one.message) for one in read.problems]


@pytest.mark.parametrize(
    ("content", "texts", "line"),
    [
        ('id,text\nk,"Rain fell.\nm,Snow fell.\nn,Hail fell.\n', ["Snow fell.", "Hail fell."], 2),
        ('id,text\nk,"Rain fell.\nm,"Snow fell."\nn,"Hail fell."\n', ["Snow fell.", "Hail fell."], 2),
        ('id;text\nk;"Rain\nfell."\nm;"Snow fell.\nn;Hail fell.', ["Rain\nfell.", "Hail fell."], 4),
        ('id,text\nk,Rain fell.\nm,"Snow fe', ["Rain fell."], 3),
        ('text\n"Rain fell.\n"Snow fell."\n', ["Snow fell."], 2),
    ],
    ids=["to the end", "to the next mark", "behind a row of two lines", "cut off", "one column"],
)
def test_an_open_quotation_mark_costs_its_own_row(content: str, texts: list[str], line: int, tmp_path: Path) -> None:
    """It would swallow all rows to the next mark."""
    found, problems = _read(tmp_path / "a.csv", content)
    assert [text for _, text in found] == sorted(texts, key=content.index)
    assert [f"never closed, in line {line}," in message for _, message in problems] == [True]


@pytest.mark.parametrize(
    "content",
    ['id,text\nk,"Rain\nfell, it said."\n', 'id,text\nk,"It was ""wet"" \nall day."\n', 'id,text\nk,the "wet" day\n'],
)
def test_what_is_quoted_as_it_should_be_is_one_row(content: str, tmp_path: Path) -> None:
    """Over lines, with marks in it, or sloppily in one line."""
    found, problems = _read(tmp_path / "a.csv", content)
    assert (len(found), problems) == (1, [])


def test_a_table_whose_names_are_never_closed_is_refused(tmp_path: Path) -> None:
    """Nobody can tell what its columns are."""
    found, problems = _read(tmp_path / "a.csv", '"id,text\nk,Rain fell.\n')
    assert found == []
    assert "never closed in line 1. Close it" in problems[0][1]


@given(st.lists(st.lists(st.text(alphabet='ab",\n', max_size=5), min_size=2, max_size=2), min_size=1, max_size=6))
def test_a_table_that_is_written_as_it_should_be_is_read_as_it_was(rows: list[list[str]]) -> None:
    """Quoted whole, no row is taken for a broken one."""
    written = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)
    told = rows_in("left,right\n" + written)
    assert [one.cells for one in told[1:]] == rows
    assert not any(one.open for one in told)


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ({"date": "05/06/2021"}, "'date': “05/06/2021”, which is no day that can be read. Write it as 2020-04-03"),
        ({"published": "2021-14-40"}, "'published': “2021-14-40”, which is no day"),
        ({"date": 1620000000}, "'date': “1620000000”, which is no day"),
        ({"date": [2021, 5]}, "'date': “[2021, 5]”, which is neither words nor a number"),
        ({"id": ["k"]}, "'id': “['k']”, which is neither words nor a number. It is called by its number, 9"),
        ({"slug": True}, "'slug': “True”, which is neither"),
        ({"title": {"de": "Regen"}}, "'title': “{'de': 'Regen'}”, which is neither"),
    ],
)
def test_what_cannot_be_read_of_a_row_is_told(record: dict[str, object], told: str) -> None:
    """With the name of its cell, what stands there and what to do."""
    remarks = row_of({"text": "Rain fell.", **record}, "9", "key").extracted.remarks
    assert len(remarks) == 1
    assert told in remarks[0]


@pytest.mark.parametrize("cell", ["", None, float("nan"), "2021-05-06", "6 May 2021", 0])
def test_an_empty_cell_or_one_that_is_read_is_nothing_to_tell(cell: object) -> None:
    """Of an id 0 is one."""
    key = "id" if cell == 0 else "date"
    assert row_of({"text": "Rain fell.", key: cell}, "9", "key").extracted.remarks == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [(31, "its key 'text' holds “31”"), (None, "is empty"), ("", "is empty"), (float("nan"), "is empty")],
)
def test_a_cell_that_is_called_text_and_holds_none_is_told_so(text: object, told: str) -> None:
    """Its name is right; to give it another helps nobody."""
    (remark,) = row_of({"text": text}, "9", "key").extracted.remarks
    assert told in remark
    assert "Name its" not in remark


def test_cells_beyond_the_last_column_are_told(tmp_path: Path) -> None:
    """A comma in words that nobody quoted; empty ones are what spreadsheets leave."""
    _, problems = _read(tmp_path / "a.csv", "id,text\nk,Rain fell, and then snow\nm,Hail fell.,,\n")
    ((name, told),) = problems
    assert name == "a.csv#k"
    assert "has 1 cell beyond the last column, from “and then snow” on" in told


def test_a_row_that_names_itself_keeps_its_name_and_a_doublet_is_told(tmp_path: Path) -> None:
    """Before rows that are called by their number, wherever they stand."""
    rows: list[dict[str, str]] = [{"text": "Rain."}, {"id": "1", "text": "Snow."}, {"id": "k", "text": "Hail."}]
    content = "\n".join(map(json.dumps, [*rows, {"id": "k", "text": "Sleet."}, {"id": "k.2", "text": "Fog."}]))
    found, problems = _read(tmp_path / "a.jsonl", content)
    told = {text: name for name, text in found}
    assert (told["Snow."], told["Fog."], told["Hail."]) == ("a.jsonl#1", "a.jsonl#k.2", "a.jsonl#k")
    assert [(name, "another row has the id “k” too" in message) for name, message in problems] == [
        (told["Sleet."], True)
    ]


def test_one_fault_of_many_rows_is_told_in_short() -> None:
    """A whole column of dates that nobody can read is no reason for a thousand lines."""
    rows = [row_of({"text": "Rain.", "date": f"05/06/{year}"}, str(year), "key") for year in range(2000, 2040)]
    told = [one for row in in_short(unique(rows)) for one in row.extracted.remarks]
    assert len(told) == 6
    assert "35 more rows" in told[-1]
