"""Short sentences inside copied passages are copies too; in notices of one form they are not."""

from __future__ import annotations

import pytest

from factcheck.lineage import trace
from factcheck.model.lineage import Slip
from plain_documents import plain

_BEFORE = (
    "The guild of bakers at Aldra met in the old granary until late in the evening. "
    "Several members complained that the papers had reached them only minutes earlier."
)
_AFTER = "A second meeting about the ovens will be held in the school hall, the clerk wrote."

_CHANGED = (
    ("The road is five miles long.", "The road is six miles long."),
    ("The oven holds 80 loaves.", "The oven holds 60 loaves."),
    ("The vote was unanimous.", "The vote was not unanimous."),
    ("Flour prices rose.", "Flour prices fell."),
    ("The fee is €30.", "The fee is £30."),
    ("The van was white.", "The van was black."),
)


def _slips(one: str, two: str) -> tuple[Slip, ...]:
    return trace([plain(one, "a.txt"), plain(two, "b.txt")]).slips


@pytest.mark.parametrize(("one", "two"), _CHANGED)
def test_a_short_sentence_in_a_copied_passage_is_a_copy(one: str, two: str) -> None:
    """Between the same sentences one changed word is a slip, and counts as part of the passage."""
    left, right = (f"{_BEFORE} {told} {_AFTER}" for told in (one, two))
    assert len(_slips(left, right)) == 1
    (group,) = trace([plain(left, "a.txt"), plain(right, "b.txt")]).groups
    assert group.relation == "near"
    assert {member.quote for member in group.members} == {left, right}


@pytest.mark.parametrize(("one", "two"), _CHANGED)
def test_at_the_end_of_a_text_too(one: str, two: str) -> None:
    """The last sentence has nothing behind it that could be a copy."""
    assert len(_slips(f"{_BEFORE} {one}", f"{_BEFORE} {two}")) == 1


@pytest.mark.parametrize(("one", "two"), _CHANGED)
def test_a_notice_of_one_form_has_its_own_facts(one: str, two: str) -> None:
    """What stands behind another first sentence and before the same last one is filled in each time."""
    left = f"The branch at Pell will open in spring. {one} {_AFTER}"
    right = f"Orla gets a night school for millers at last. {two} {_AFTER}"
    assert not _slips(left, right)


def test_another_sentence_in_that_place_is_none() -> None:
    """Few words in common are no copy."""
    assert not _slips(f"{_BEFORE} The road is five miles long. {_AFTER}", f"{_BEFORE} The soup was cold. {_AFTER}")
