"""What is remembered about words is let go between the stages of a large folder, and nothing else."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

from factcheck.checks.echoed_figures import Figure
from factcheck.checks.retold_figures import Told
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


def test_of_a_few_documents_nothing_is_forgotten() -> None:
    """To work it out anew takes longer than what is spared is worth."""
    rarity("lighthouse")
    forget(2)
    assert rarity.cache_info().currsize


def test_a_figure_that_leans_on_nothing_does_not_keep_itself() -> None:
    """A thing that keeps itself would keep its page, and that the shelf, until Python looks for such circles."""
    told = SimpleNamespace(at=0, words=frozenset({"ferry"}), page=SimpleNamespace(passages=()))
    figure = Figure(cast(Told, told), ("amount", ""))
    assert figure.leaning is figure
    assert all(kept is not figure for kept in vars(figure).values())
