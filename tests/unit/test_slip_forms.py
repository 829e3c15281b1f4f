"""A list in one form of words holds no slips of the pen; copies of a story do."""

from __future__ import annotations

from factcheck.checks.copies.slip_forms import filled_twice
from factcheck.model.lineage import Side, Slip
from factcheck.pipeline import check

FLAGS = frozenset({"contradiction", "tension"})
NAMES = ("Ana Moll, 31", "Per Oster, 44", "Lise Hahn, 27", "Tom Brandt, 52")
STORY = (
    "The ferry Vale sank off Lund on Sunday with 41 people on board, the coast guard said. "
    "It had left the harbour of Orme at noon. Divers searched the wreck until it was dark."
)


def _docket(counts: tuple[int, ...]) -> str:
    lines = [
        f"{name}, of Lund, was charged on Tuesday with {count} counts of breaking into the stores of the harbour."
        for name, count in zip(NAMES, counts, strict=True)
    ]
    return "The court in Lund gave out this list on Wednesday.\n\n" + "\n\n".join(lines) + "\n"


def _flags(*texts: str) -> list[str]:
    return [finding.rule for finding in check(texts=texts).findings if finding.verdict in FLAGS]


def test_entries_of_a_list_are_no_copies_of_each_other() -> None:
    """Each accused has a number of counts, in one text and in its copy."""
    assert _flags(_docket((3, 7, 4, 5)), _docket((3, 7, 4, 5))) == []


def test_a_copied_sentence_with_another_figure_is_still_a_slip() -> None:
    """It has one counterpart in each other text, however many copies there are."""
    copies = [STORY] * 4
    assert _flags(*copies, STORY.replace("41", "14")) == ["copy-slip"]


def test_numbers_of_pictures_in_one_index_are_entries() -> None:
    """The number set tight to a label counts what is listed."""
    index = (
        "(AB34) ORME, Oct. 20 -- ORME-MILL-2, 10-20 -- Ada Holm and Per Lie clear their desks there on Wednesday, "
        "a day after the fire.\n\n"
        "(AB33) ORME, Oct. 20 -- ORME-MILL-1, 10-20 -- The owner Jon Vik in his office at the mill on Wednesday, "
        "a day after the fire.\n"
    )
    assert _flags(index) == []


def _slip(place: int, other: str) -> Slip:
    """A figure that differs between the sentence at 0 and one of the same text, or of another."""
    ends = ((f"a-{place}", "a.txt", 0), (f"b-{place}", other, 500))
    left, right = (
        Side(source=name, start=at + place, end=at + place + 2, quote=quote, sentence_start=at, sentence_end=at + 90)
        for quote, name, at in ends
    )
    return Slip(type="number", left=left, right=right, similarity=0.9)


def test_a_form_filled_for_two_is_no_copy() -> None:
    """Three figures of one sentence differ from those of another in the same text: two districts, and no slip."""
    pair = (("a.txt", 0), ("a.txt", 500))
    assert filled_twice([_slip(at, "a.txt") for at in (10, 20, 30)], least=3) == {pair}
    assert not filled_twice([_slip(at, "a.txt") for at in (10, 20)], least=3)
    assert not filled_twice([_slip(at, "b.txt") for at in (10, 20, 30)], least=3)  # a careless copy
