"""Laws of quantities that hold for any number and any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cost import growth
from factcheck.checks.quantities import compare
from factcheck.grammar.counted import bind
from factcheck.grammar.numbers import read
from factcheck.grammar.quantities import find

HEDGES = ("", "about ", "nearly ", "at least ", "more than ", "fewer than ", "at most ", "up to ")
phrases = st.builds(lambda hedge, n: f"{hedge}{n:,} men", st.sampled_from(HEDGES), st.integers(1, 10**9))


@given(phrases, phrases)
def test_compare_is_symmetric(first: str, second: str) -> None:
    """The order of two answers changes nothing."""
    one, other = find(first)[0].quantity, find(second)[0].quantity
    assert compare(one, other) == compare(other, one)


@given(phrases)
def test_an_answer_agrees_with_itself(phrase: str) -> None:
    """No figure contradicts its own words, and its core lies in its hull."""
    value = find(phrase)[0].quantity
    assert compare(value, value) == "agree"
    assert value.hull.covers(value.core)


@given(phrases, phrases, st.integers(0, 10**6))
def test_widening_an_answer_never_makes_a_contradiction(first: str, second: str, more: int) -> None:
    """A looser answer clashes with less."""
    one, other = find(first)[0].quantity, find(second)[0].quantity
    if compare(one, other) == "contradict":
        return
    high = None if one.hull.high is None else one.hull.high + more
    wider = one.model_copy(update={"hull": one.hull.model_copy(update={"high": high})})
    assert compare(wider, other) != "contradict"


@given(st.integers(0, 10**15))
def test_digits_are_read_as_written(number: int) -> None:
    """Grouped and ungrouped figures give the same number."""
    for text in (str(number), f"{number:,}"):
        numeral = read(text, 0)
        assert numeral is not None
        assert numeral.low == number


@given(st.text(max_size=200))
def test_any_text_gives_valid_spans(text: str) -> None:
    """Spans lie in the text, in order, and quote what they say."""
    last = 0
    for found in find(text):
        assert 0 <= found.start <= found.number_start < found.number_end <= len(text)
        assert last <= found.number_start
        last = found.number_end


@pytest.mark.parametrize("piece", ["1", "1,", "1-", "[", "[6]", "one ", "$", "a ", "no ", "5 to ", "hundred and "])
def test_reading_stays_linear(piece: str) -> None:
    """Twice the text costs twice the steps, on one line of anything."""
    assert growth(find, piece, 8_000) < 2.2


@given(
    st.text(max_size=160)
    | st.builds("{} {} {}".format, phrases, st.sampled_from(("died", "of them", "(12) |", "|")), phrases)
)
def test_any_sentence_binds_without_a_crash(text: str) -> None:
    """Whatever is read, every place lies in the text and every span holds its number."""
    for one in bind(text):
        assert 0 <= one.start <= one.number_start < one.number_end <= len(text)
        assert one.end <= len(text)


@pytest.mark.parametrize("piece", ["6 men ", "12 of ", "| 1 ", "(5 ", "killed 3, ", "half of the ", "from 5 to 6 "])
def test_binding_stays_near_linear(piece: str) -> None:
    """Sentences are capped elsewhere; within the cap twice the words cost at worst their square."""
    assert growth(bind, piece, 800) < 3.2


@given(
    st.sampled_from(["below", "under", "just under", "a long way below", "up to", "at most", "about", "nearly"]),
    st.sampled_from(["0", "0.3", "1", "7", "12.5", "400"]),
    st.sampled_from([" per cent", " people", " euros", " km", ""]),
)
def test_every_interval_runs_upwards(hedge: str, number: str, unit: str) -> None:
    """Whatever stands before nought: low is never above high, and a record survives its own JSON."""
    for found in find(f"It fell to {hedge} {number}{unit} in July."):
        quantity = found.quantity
        for ends in (quantity, quantity.core, quantity.hull):
            assert ends.low is None or ends.high is None or ends.low <= ends.high
        assert type(quantity).model_validate_json(quantity.model_dump_json()) == quantity
