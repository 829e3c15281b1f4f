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


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ("41,The mill at Orvik had 41 looms.\n42,The mill at Orvik had 52 looms.\n", ["41 looms", "52 looms"]),
        (
            '"Hail fell on Lunde, it said, for two whole hours"\n"Snow fell on the whole of Lunde."\n',
            ["Hail"],
        ),
        ("3 May;Nine barges sank in the lock at Dorn.\n4 May;Six barges sank in the lock.\n", ["Nine", "Six"]),
    ],
)
def test_a_table_without_a_heading_loses_no_row(content: str, texts: list[str], tmp_path: Path) -> None:
    """Its first line is a row of text, which is told with the line, what stands there and what to do."""
    found, problems = _read(tmp_path / "a.csv", content)
    assert all(told in text for told, (_, text) in zip(texts, found, strict=False))
    assert (len(found), problems[0][0]) == (2, "a.csv")
    assert "has no names of columns in line 1, but “" in problems[0][1]
    assert "Put the names first" in problems[0][1]


@pytest.mark.parametrize(
    "content",
    [
        "id,text\n1,The mill at Orvik had 41 looms in the year of the flood.\n",
        "a note of what was seen on the day,text\nx,Rain fell.\n",
        "Published on,TEXT\n3 May 2011,Rain fell.\n",
    ],
)
def test_a_table_with_a_heading_keeps_it(content: str, tmp_path: Path) -> None:
    """A name that is known makes the first line a heading, however long another is; there is nothing to tell."""
    found, problems = _read(tmp_path / "a.csv", content)
    assert (len(found), problems) == (1, [])


def test_a_column_that_is_guessed_to_hold_the_text_is_told(tmp_path: Path) -> None:
    """By the length of its cells, under a name that is not known."""
    found, ((name, told),) = _read(tmp_path / "a.csv", f"id,notes\n1,{'Rain fell on Lunde. ' * 3}\n")
    assert (len(found), name) == (1, "a.csv")
    assert "'notes' is read, whose cells are the longest. Name it text" in told


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_second_text_of_a_row_is_told(ending: str, tmp_path: Path) -> None:
    """Once of a file, not of each row; a short word or the same text again is none."""
    long, other = "Rain fell on Lunde for the whole of the day.", "Hail fell on Orvik for the whole of the night."
    rows = [{"id": str(at), "text": long, "body": body} for at, body in enumerate((long, "short", other, other))]
    table = ["id,text,body", *(",".join(row.values()) for row in rows)]
    found, problems = _read(tmp_path / f"a.{ending}", "\n".join(table if ending == "csv" else map(json.dumps, rows)))
    assert [text for _, text in found] == [long] * 4
    (told,) = (message for _, message in problems)
    assert "of 'text' and 'body' the first is read" in told


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", '[{"text": "Nine people died."}]', "is JSON in one piece, from “[{"),
        ("a.json", '{"text": "Nine people died."}', "one object a line"),
        ("a.jsonl", '[{"text": "Nine people died."}]', "is no object with keys. Write {"),
        ("a.jsonl", '{"headline": "Nine died"}', "it has the keys 'headline'. Name its key one of text"),
    ],
)
def test_json_of_another_form_is_refused_with_what_stands_there(
    name: str, content: str, told: str, tmp_path: Path
) -> None:
    """Read as plain text it would be checked and found clean."""
    found, ((source, message),) = _read(tmp_path / name, content)
    assert (found, source) == ([], name)
    assert told in message


@pytest.mark.parametrize(("name", "told"), [("a.foo", "ends in .foo"), ("a.txt", ""), ("a.json", "ends in .json")])
def test_a_file_of_an_unknown_kind_is_read_as_text_and_told(name: str, told: str, tmp_path: Path) -> None:
    """A note in brackets is no JSON that anybody means."""
    found, problems = _read(tmp_path / name, "[3] Nine people died.")
    assert len(found) == 1
    assert [told in message for _, message in problems] == ([True] if told else [])
