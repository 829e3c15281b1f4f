"""What is remembered about words is let go between the stages of a large folder, and nothing else."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Sequence
from types import SimpleNamespace
from typing import Any, cast

import pytest

from factcheck import check, document, pipeline
from factcheck.checks.retold.echoed_figures import Figure
from factcheck.checks.retold.retold_figures import Told
from factcheck.engine.run import run
from factcheck.forgetting import forget
from factcheck.grammar.words.words import rarity
from factcheck.grammar.words.words_tables import table
from factcheck.lineage.forms import Forms
from factcheck.model.report import Finding
from factcheck.questions.folder import Folder, Leaf, gather
from factcheck.questions.pairs import Pair


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


def test_with_the_last_pair_nobody_asks_which_texts_belong_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """What lives while sides are made is the peak of a large folder."""
    held: list[weakref.ref[Forms]] = []

    def noted(leaves: Sequence[Leaf], **named: Any) -> Folder:
        held.append(weakref.ref(named["filled"].__self__))
        return gather(leaves, **named)

    def emptied(pairs: Iterable[Pair], *given: Any, beside: Iterable[Pair], **named: Any) -> tuple[Finding, ...]:
        judged, aside = list(pairs), list(beside)
        assert judged
        assert held[0]() is None
        return run(judged, *given, beside=aside, **named)

    monkeypatch.setattr(pipeline, "gather", noted)
    monkeypatch.setattr(pipeline, "run", emptied)
    texts = [
        "The ferry to Lund sank. It carried 40 people.",
        "The ferry to Lund carried 44 people.",
    ]
    assert check([document(text, name=f"{at}.txt") for at, text in enumerate(texts)]).findings
