"""Constructions of stance are looked for only where their words stand: that loses none of them."""

from __future__ import annotations

from collections.abc import Callable, Set

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_rows import rows
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.stance.stance import CONSTRUCTIONS, present_in

_SENTENCES = [row[0].replace("[[", "").replace("]]", "") for row in rows("stance/stance.tsv")]
_WORDS = sorted({word for sentence in _SENTENCES for word in sentence.split()})


def _found_without_its_words(text: str) -> list[str]:
    """The constructions that are there although none of their words is."""
    chunks = parse(text)
    present = present_in(chunks)
    closed = [read for read, words in CONSTRUCTIONS if words is not None and present.isdisjoint(words())]
    return [read.__name__ for read in closed if any(read(chunks))]


@pytest.mark.parametrize("words", [words for _, words in CONSTRUCTIONS if words is not None])
def test_no_construction_is_found_in_sentences_that_have_lost_its_words(words: Callable[[], Set[str]]) -> None:
    """Each sentence of the table, with the words of one construction taken out, has it no more."""
    for sentence in _SENTENCES:
        left = " ".join(word for word in sentence.split() if word.lower().strip(".,;:“”\"'") not in words())
        assert _found_without_its_words(left) == []


@settings(max_examples=60)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=24).map(" ".join))
def test_no_construction_is_found_among_words_that_have_none_of_its_own(text: str) -> None:
    """Words in any order."""
    assert _found_without_its_words(text) == []
