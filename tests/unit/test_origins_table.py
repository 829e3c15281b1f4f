"""Where people come from and bodies sit: the table of standing facts in `tests/corpus/roles`."""

from __future__ import annotations

import pytest

from corpus_rows import rows
from factcheck import extract
from factcheck.model.values import Role
from factcheck.questions.facts import is_fact


@pytest.mark.parametrize("row", rows("roles/origins.tsv"), ids=lambda row: f"{row[0][:50]} {row[2]}")
def test_a_standing_fact_is_read(row: list[str]) -> None:
    """The fact stands among the claims of the sentence, or no fact at all does."""
    values = [claim.value for claim in extract(row[0])]
    facts = {(v.holder, v.role, v.organisation) for v in values if isinstance(v, Role) and is_fact(v.role)}
    assert (not facts) if row[1] == "none" else tuple(row[1:]) in facts
