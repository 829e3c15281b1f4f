"""Binding: what each number of a sentence counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.grammar.counted import Counted, Noun, bind

CORPUS = Path(__file__).parent.parent / "corpus" / "quantities" / "counted.tsv"
ROWS = [line.split("\t") for line in CORPUS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def _shown(one: Counted) -> str:
    measure = one.measure
    low = one.quantity.low if one.quantity.low is not None else one.quantity.high
    parts = (f"{low:.12g}", measure.head, measure.predicate, measure.outcome, ",".join(one.scope), one.binding)
    return "|".join(part or "-" for part in parts)


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=lambda value: value[:32])
def test_a_sentence_yields_its_counts(sentence: str, expected: str) -> None:
    """Each sentence gives exactly the bound counts written beside it."""
    assert "; ".join(_shown(one) for one in bind(sentence)) == expected


@pytest.mark.parametrize("sentence", [row[0] for row in ROWS])
def test_spans_carry_the_number(sentence: str) -> None:
    """The phrase of a count holds its number, and every place lies in the sentence."""
    for one in bind(sentence):
        assert one.start <= one.number_start < one.number_end <= one.end <= len(sentence)


def test_the_counted_of_an_earlier_sentence_are_remembered() -> None:
    """A part of "them" knows what they are."""
    memory: list[Noun] = []
    bind("The town lost 40 barns.", memory=memory)
    (part,) = bind("Of those, 12 were rebuilt.", memory=memory)
    assert part.measure.head == "barn"
    assert part.measure.whole == "barn"
    assert part.inferred


def test_an_age_knows_whose_it_is() -> None:
    """Ages belong to the name or noun beside them."""
    (age,) = bind("Maria Lopez, 34, spoke first.")
    assert age.kind == "age"
    assert age.owner == (0, 11)


TABLE = """| Country | Killed | Wounded | Area (km2) |
|---|---:|---:|---:|
| Austria | 12 | 40 | 83,879 |
| Belgium | 3 | 1,200 | 30,688 |
"""


def test_a_table_binds_by_its_head() -> None:
    """The column says what, the first cell whose."""
    start = TABLE.index("| Belgium")
    first, second, area = bind(TABLE, start, len(TABLE) - 1)
    assert (first.quantity.low, first.measure.outcome, TABLE[slice(*first.owner or (0, 0))]) == (3, "killed", "Belgium")
    assert (second.quantity.low, second.measure.outcome) == (1200, "wounded")
    assert (area.quantity.unit, area.measure.head) == ("km²", "area")


def test_a_table_of_two_columns_needs_no_head() -> None:
    """The first cell is the label of the second."""
    text = "Length | 41 km |\nSpan | 600 m |"
    (one,) = bind(text, 0, text.index("\n"))
    assert (one.measure.head, one.quantity.low, one.quantity.unit) == ("length", 41, "km")


def test_scaled_columns_are_left_alone() -> None:
    """A head in millions would make every figure wrong."""
    text = "Country | Sales (millions)\nAustria | 12\n"
    assert bind(text, text.index("Austria"), len(text) - 1) == []


DIVIDED = """| Houses destroyed | 312 |
| of which Lasna | 198 (of 540) |
| Area burned | 14,300 ha |
| Number on roll | 1,164, of whom 148 in the sixth form |
"""


def test_an_of_which_row_is_a_part_of_the_row_above() -> None:
    """A row that begins with "of which" counts what the row above counts, for the place it names."""
    rows = [one for line in DIVIDED.splitlines(keepends=True) for one in _row(DIVIDED, line)]
    assert [(one.quantity.low, one.measure.head, one.measure.outcome, one.scope) for one in rows] == [
        (312, "house", "destroyed", ()),
        (198, "house", "destroyed", ("part",)),
        (14300, "area", "", ()),
        (1164, "roll", "", ()),
    ]
    owner = rows[1].owner
    assert owner is not None
    assert DIVIDED[owner[0] : owner[1]] == "Lasna"


SCALED = """| € million | 2022 | 2021 |
|---|---|---|
| Revenue | 2,840 | 1,420 |
"""


def test_a_corner_gives_currency_and_magnitude() -> None:
    """Figures under years are told in what the corner of the table says."""
    rows = [one for line in SCALED.splitlines(keepends=True) for one in _row(SCALED, line)]
    assert [(one.kind, one.quantity.low, one.quantity.unit, one.measure.head) for one in rows] == [
        ("money", 2_840_000_000, "EUR", "revenue"),
        ("money", 1_420_000_000, "EUR", "revenue"),
    ]


def _row(text: str, line: str) -> list[Counted]:
    start = text.index(line)
    return bind(text, start, start + len(line.rstrip()))


def test_a_bare_number_takes_the_noun_of_the_sentence_before() -> None:
    """What a sentence counted is what the next one counts without a noun, if it is of its size."""
    memory: list[Noun] = []
    bind("In all 2,300 posts will go.", memory=memory)
    (lost,) = bind("Lasna loses 1,150.", memory=memory)
    assert (lost.measure.head, lost.inferred) == ("post", True)
    (sold,) = bind("She lost 18 million.", memory=memory)
    assert sold.measure.head == ""


def test_who_counts_people_only() -> None:
    """A number with "who" behind it does not take the noun of a thing."""
    memory: list[Noun] = []
    bind("He took twelve steps.", memory=memory)
    assert [one.measure.head for one in bind("The three who died were found.", memory=memory)] == [""]


STATES = """| | Aboard | Lost | Survived |
|---|---|---|---|
| Passengers | 148 | 9 | 139 |
"""


def test_a_head_that_tells_a_state_counts_what_the_row_names() -> None:
    """Under "Survived" stand the passengers who did."""
    rows = [one for line in STATES.splitlines(keepends=True) for one in _row(STATES, line)]
    assert [(one.quantity.low, one.measure.head, one.measure.predicate, one.measure.outcome) for one in rows] == [
        (148, "passenger", "aboard", ""),
        (9, "passenger", "lose", ""),
        (139, "passenger", "survive", "rescued"),
    ]
