"""Plain pairs on people, courts and politics: what clashes is flagged, look-alikes are not, the same fact is found."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict

from factcheck.pipeline import check

TABLE = Path(__file__).parents[1] / "corpus" / "across" / "people.toml"
FLAGGED = frozenset({"contradiction", "tension"})


class Row(BaseModel):
    """Two texts and what should come of them; `why` names the construction they were written for."""

    model_config = ConfigDict(extra="forbid")

    id: str
    why: str
    a: str
    b: str
    expect: Literal["clash", "quiet", "same"]
    rule: str = ""


ROWS = tuple(Row.model_validate(row) for row in tomllib.loads(TABLE.read_text(encoding="utf-8"))["pairs"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_pairs_are_judged_as_told(row: Row) -> None:
    """A clash is flagged (by the rule named, if any), a look-alike is not, one fact told twice agrees."""
    found = check(texts=["12 June 2023\n\n" + row.a, "13 June 2023\n\n" + row.b]).findings
    flagged = {f.rule for f in found if f.verdict in FLAGGED}
    agreed = {f.rule for f in found if f.verdict == "consistent"}
    if row.expect == "clash":
        assert row.rule in flagged if row.rule else flagged
        return
    assert not flagged
    if row.expect == "same":
        assert row.rule in agreed if row.rule else agreed


def test_an_inherited_time_dates_no_holder_of_one_undertaking() -> None:
    """A year told of something else keeps no flight from having one director."""
    one = "The Orla-4 satellite left Cape Norr. Its flight director, Rosa Ivar, said that all was well with Orla-4."
    two = "In 2012 the agency ordered the Orla-4 satellite. Tomas Brek was flight director of Orla-4 at Cape Norr."
    rules = {f.rule for f in check(texts=[one, two]).findings if f.verdict in FLAGGED}
    assert "post-with-two-holders" in rules
