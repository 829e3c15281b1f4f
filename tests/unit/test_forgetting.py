"""What is remembered about words is let go between the stages of a large folder, and nothing else."""

from __future__ import annotations

from factcheck.forgetting import forget
from factcheck.grammar.words import rarity
from factcheck.grammar.words_tables import table


def test_what_is_bounded_is_forgotten_and_tables_stay() -> None:
    """The next to ask works it out anew, with the same answer; a table is not read again."""
    before, words = rarity("lighthouse"), table("concepts.tsv")
    assert rarity.cache_info().currsize
    forget()
    assert rarity.cache_info().currsize == 0
    assert rarity("lighthouse") == before
    assert table("concepts.tsv") is words
