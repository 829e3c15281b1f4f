"""Each source has an id of its own, whatever files, rows and callers call their texts; law and tables."""

from __future__ import annotations

import csv
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.errors import ArgumentError
from factcheck.reading.distinct import distinct
from factcheck.reading.tables import from_csv

_NAMES = st.lists(st.sampled_from(("a", "a.2", "a.3", "a.2.2", "b", "b.2", "")))


@given(_NAMES)
def test_no_two_are_called_alike_and_who_is_alone_or_first_keeps_the_name(names: list[str]) -> None:
    """And made distinct once, they stay so."""
    told = distinct(names)
    assert len(set(told)) == len(told) == len(names)
    assert all(told[names.index(name)] == name for name in names)
    assert all(own.startswith(name) for own, name in zip(told, names, strict=True))
    assert distinct(told) == told


def test_many_of_one_name_are_no_slower_each() -> None:
    """A column of empty ids is common."""
    assert Counter(distinct(["x"] * 20_000)).most_common(1)[0][1] == 1


def test_a_path_that_is_given_may_be_the_name_of_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names grow by as much of their path as is needed; one file given in two ways is one."""
    for number, place in enumerate(("left/deep/note.txt", "deep/note.txt", "note.txt")):
        path = tmp_path / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The lodge sold {number + 3} boats.", "utf-8")
    monkeypatch.chdir(tmp_path)
    read = factcheck.read(["left", "note.txt", "deep/note.txt", tmp_path / "note.txt"])
    assert [one.source.id for one in read.documents] == ["deep/note.txt", "left/deep/note.txt", "note.txt"]


def test_rows_that_share_a_name_with_a_row_or_a_file_stay_apart(tmp_path: Path) -> None:
    """Each with its own words."""
    rows = [{"id": name, "text": f"The lodge sold {n} boats."} for n, name in enumerate(("k", "k", "k.2", "l.txt"))]
    (tmp_path / "t.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    (tmp_path / "t.jsonl#l.txt").write_text("The lodge sold 9 boats.", "utf-8")
    documents = factcheck.read([tmp_path]).documents
    assert len({one.source.id for one in documents}) == len(documents) == len(rows) + 1
    assert [one.source.id for one in documents if "sold 2" in one.text] == ["t.jsonl#k.2"]


def test_documents_of_one_name_are_refused() -> None:
    """Nobody could tell whose words are quoted."""
    two = [factcheck.document(f"The lodge sold {n} boats.") for n in (3, 4)]
    with pytest.raises(ArgumentError, match="Two texts bear it"):
        factcheck.check(two)
    with pytest.raises(ArgumentError, match="Two texts bear it"):
        factcheck.duplicates(two)


def test_what_is_no_character_costs_nobody_the_run(tmp_path: Path) -> None:
    """In the text, the id, the title and the date of a row, and in a claim made by hand."""
    odd = {"id": "k\ud800", "text": "The lodge\ud801 sold 4 boats.", "title": "\udfff", "date": "3 May 2011 \ud800"}
    (tmp_path / "t.jsonl").write_text(json.dumps(odd) + "\n" + json.dumps({"text": "It sold 4."}), "utf-8")
    report = factcheck.check([tmp_path])
    assert "The lodge\ufffd sold" in factcheck.read([tmp_path]).documents[1].text
    assert "k\ufffd" in report.model_dump_json()
    made = factcheck.Claim.made(
        "role", factcheck.Role(holder="\ud800", role="m"), source="\ud800", place=("\udfff",), how=("\ud800",)
    )
    assert "\ufffd" in made.model_dump_json()


def test_a_name_of_two_lines_is_the_same_in_every_format(tmp_path: Path) -> None:
    """No line can hold it; it is told as odd bytes are."""
    (tmp_path / "two\nlines.txt").write_text("The lodge sold 4 boats.", "utf-8")
    (only,) = factcheck.read([tmp_path]).documents
    assert only.source.id == "two\\x0alines.txt"


def test_tables_are_read_beside_each_other() -> None:
    """The longest cell that Python's reader takes is one setting of the whole process."""
    short = "id,text\n" + "".join(f'{n},"row {n} of a short table"\n' for n in range(1_500))
    long = short + f'x,"{"The lodge sold 4 boats. " * 6_000}"\n'
    before = csv.field_size_limit()
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda text: len(from_csv(text)), [short, long] * 6))
    assert told == [1_500, 1_501] * 6
    assert csv.field_size_limit() == before
