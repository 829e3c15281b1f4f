"""Equal parts of records are kept once, and nobody can tell."""

from __future__ import annotations

from factcheck import extract
from factcheck.model.claim import Claim
from factcheck.model.pool import Pool

_TEXT = "The ferry sank on 3 May 2004. Police said 41 people had died. Police said 41 people had died in the wreck."


def test_thinned_claims_are_what_they_were() -> None:
    """Thinning changes no value, no JSON and no copy made later."""
    before, after = extract(_TEXT), extract(_TEXT)
    pool = Pool()
    thin = [pool.thin(claim) for claim in after]
    assert thin == before
    assert [claim.model_dump_json() for claim in thin] == [claim.model_dump_json() for claim in before]
    copied = thin[0].model_copy(update={"quote": "other"})
    assert copied.quote == "other"
    assert thin[0] == before[0]
    assert [Claim.model_validate_json(claim.model_dump_json()) for claim in thin] == before


def test_equal_parts_become_one() -> None:
    """Two claims of one measure share it, and share what was set in it."""
    pool = Pool()
    counts = [pool.thin(claim) for claim in extract(_TEXT) if claim.kind == "casualty"]
    assert len(counts) == 2
    assert counts[0].question.measure is counts[1].question.measure
    assert counts[0].source is counts[1].source


def test_whole_numbers_stay_whole() -> None:
    """41 and 41.0 are equal and written differently: they are never exchanged."""
    whole, broken = (claim for text in ("41 people died.", "41.0 people died.") for claim in extract(text)[:1])
    pool = Pool()
    assert pool.thin(whole).model_dump_json() == extract("41 people died.")[0].model_dump_json()
    assert pool.thin(broken).model_dump_json() == extract("41.0 people died.")[0].model_dump_json()
