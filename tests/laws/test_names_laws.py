"""Laws of names, stance, chains, roles and statements: any text at all, valid spans, no crash, linear time."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cost import growth
from factcheck import reading
from factcheck.grammar.names.names import find
from factcheck.grammar.stance.stance import read
from factcheck.kinds.chains.chains import chains
from factcheck.kinds.roles import role
from factcheck.kinds.statements import statement
from factcheck.model.claim import Mood
from factcheck.questions.identity import fold, identities, same_name

WORDS = (
    "Ana Ruiz|General|the|mayor|,|.|of|said|denied|that|not|will|Iraqi|U.S.|(|)|“|”|\"|Halden|Inc.|Kata'ib"
    "|Hezbollah|who|heads|was|born|in|Warsaw|—|:|\n|\n\n|he|She|al-Muhandis|3rd|Division|if|no|until|'s|&|and"
)
PIECES = st.sampled_from(WORDS.split("|"))
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=40).map(" ".join))


@given(TEXTS)
@settings(max_examples=120, deadline=None)
def test_names_are_slices_in_order(text: str) -> None:
    """Every name is a slice of the text, names do not overlap, and they come in order."""
    end = 0
    for name in find(text):
        assert text[name.start : name.end] == name.text
        assert end <= name.start < name.end <= len(text)
        assert 0 <= name.title_start <= name.start
        end = name.end


@given(TEXTS, st.integers(0, 120), st.integers(1, 30))
@settings(max_examples=120, deadline=None)
def test_any_stretch_has_a_stance(text: str, start: int, length: int) -> None:
    """Any stretch of any text has a stance."""
    start = min(start, len(text))
    stance = read(text, 0, len(text), start, min(len(text), start + length))
    assert stance.mood in get_args(Mood)


@given(TEXTS)
@settings(max_examples=80, deadline=None)
def test_claims_quote_the_text(text: str) -> None:
    """Roles and statements of any text quote it, and chains lie in it."""
    document = reading.document(text)
    names = find(document.text)
    found = chains(document, names)
    assert all(document.text[m.start : m.end].strip() for chain in found for m in chain.mentions)
    for claim in (*role.extract(document, names, found), *statement.extract(document, names, found)):
        assert claim.quote == document.text[claim.start : claim.end]
        assert claim.quote


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=120, deadline=None)
def test_sameness_goes_both_ways(one: str, two: str) -> None:
    """Same-name is symmetric, holds of a name and itself, and folding twice changes nothing more."""
    for kind in ("person", "organisation"):
        assert same_name(one, two, kind) == same_name(two, one, kind)
    assert fold(fold(one)) == fold(fold(fold(one)))


@given(st.lists(st.lists(PIECES, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_ids_do_not_depend_on_order(texts: list[str]) -> None:
    """The order of documents changes no id."""
    documents = [find(text) for text in texts]
    assert identities(documents) == identities(documents[::-1])[::-1]


@pytest.mark.parametrize("unit", ["Ana ", "A.", "the Mayor of ", "General ", "al-", '"Ana" ', "Iraqi-", "Ana, the "])
def test_names_take_linear_time(unit: str) -> None:
    """Twice the text costs twice the steps, on text made to be hard."""
    assert growth(find, unit, 8_000) < 2.2
