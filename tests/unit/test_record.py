"""Records are compared, hashed and copied as pydantic does it, and nothing gives a packed one a dict."""

from __future__ import annotations

import copy
import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from factcheck import extract
from factcheck.model.claim import Claim
from factcheck.model.record import Record, changed, packed, renewed, trusted
from factcheck.model.values import Days, Numbers, Quantity


class _Point(Record):
    x: int
    y: int = 0


def _has_a_dict(record: Record) -> bool:
    return any(isinstance(part, dict) for part in gc.get_referents(record))


@pytest.mark.parametrize(
    "use", [hash, lambda one: one == _Point(x=1), lambda one: one.model_copy(update={"y": 3}), packed, changed]
)
def test_nothing_gives_a_packed_record_a_dict(use: Callable[[_Point], object]) -> None:
    """Neither its hash, nor a comparison, nor a copy of it."""
    record = packed(_Point(x=1))
    use(record)
    assert not _has_a_dict(record)


def test_equal_records_are_equal_however_they_were_made() -> None:
    """A packed record equals one with a dict, and has its hash; another kind is another record."""
    plain, made = _Point(x=1, y=2), changed(_Point(x=1), y=2)
    assert plain == made
    assert hash(plain) == hash(made)
    assert plain != _Point(x=1)
    assert plain != (1, 2)
    assert Numbers(low=1, high=2) != Days(low=None, high=None)
    assert Quantity.exactly(3) == packed(Quantity.exactly(3))


def test_copies_know_what_was_set() -> None:
    """A copy tells as its own what it was given, as pydantic's copies do, and can be copied deeply."""
    made = _Point(x=1).model_copy(update={"y": 2})
    assert made.model_fields_set == {"x", "y"}
    assert made.model_dump_json() == _Point(x=1, y=2).model_dump_json()
    assert copy.deepcopy(made) == made.model_copy(deep=True) == made


def test_records_made_without_some_fields_are_compared_and_copied() -> None:
    """`model_construct` leaves out what it is not given."""
    given = {"y": 1}
    made, again = _Point.model_construct({"y"}, **given), _Point.model_construct({"y"}, **given)
    assert made == again
    assert hash(made) == hash(again)
    assert made.model_copy(update={"x": 4}) == _Point(x=4, y=1)


@pytest.mark.parametrize("made", [trusted(_Point)(x=1), renewed(_Point(x=2), x=1)])
def test_what_is_trusted_is_what_the_validator_makes(made: _Point) -> None:
    checked = _Point(x=1)
    assert made == checked
    assert hash(made) == hash(checked)
    assert (made.model_dump_json(), repr(made)) == (checked.model_dump_json(), repr(checked))
    assert made.model_fields_set == checked.model_fields_set
    assert (made.model_copy(update={"y": 3}), packed(made)) == (_Point(x=1, y=3), checked)
    with pytest.raises(ValidationError):
        made.x = 2  # type: ignore[misc]


@pytest.mark.parametrize("path", sorted(Path("seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_what_reading_trusts_is_valid(path: Path) -> None:
    """Nothing but mypy looks at the fields of the claims that are read: the validator would take and leave them so."""
    for claim in extract(path.read_text(encoding="utf-8")):
        told = claim.model_dump_json()
        assert Claim.model_validate(claim.model_dump(warnings="error"), strict=True).model_dump_json() == told
