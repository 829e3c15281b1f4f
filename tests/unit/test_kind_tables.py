"""A kind of claim has its place in every table that goes by kinds, so that a new one is not missed at run time."""

from __future__ import annotations

from typing import get_args

import pytest

from factcheck.engine.asked import ASKED
from factcheck.model.claim import VALUES, Kind
from factcheck.questions.weights import weights


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_its_place(kind: str) -> None:
    """What answers it, what a pair of it needs, and how its question reads."""
    assert kind in VALUES, "model/claim.py: VALUES"
    assert kind in weights().bars, "rules/lexicon/evidence.toml: bars"
    assert kind in ASKED, "engine/asked.py: ASKED"
