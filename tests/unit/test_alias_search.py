"""Alias search on the tables in force and on ten thousand names, by words and by the automaton."""

from __future__ import annotations

import random
from importlib.util import find_spec

import pytest

from cost import growth, steps
from factcheck.grammar.aliases import Aliases, Known, aliases
from factcheck.grammar.aliases_search import AliasSearch

BOTH = pytest.mark.parametrize(
    "fast",
    [
        False,
        pytest.param(True, marks=pytest.mark.skipif(find_spec("ahocorasick") is None, reason="needs factcheck[names]")),
    ],
)
AT_MOST = 12  # steps a character, over ten thousand names
CASES = {
    "Iraqis told us in the US.": ["Iraqis", "US"],
    "U.S. troops left Guinea-Bissau's coast": ["U.S.", "Guinea-Bissau"],
    "The Red Cross and Red Crescent met in New York City": ["Red Cross", "Red Crescent", "New York City"],
    "preiraqi Iraqi-born iraq": ["Iraqi"],
    "Burkina\nFaso": [],
    "": [],
    "İstanbul and Iraq": ["Iraq"],
}
_SYLLABLES = (
    "ba",
    "ke",
    "lo",
    "mar",
    "tin",
    "ves",
    "or",
    "an",
    "dri",
    "pol",
    "sha",
    "ren",
    "gor",
    "mi",
    "tu",
    "el",
    "kas",
)


def large() -> tuple[Aliases, list[str]]:
    """Tables of ten thousand invented names."""
    chance = random.Random(5)
    names: set[str] = set()
    while len(names) < 10_000:
        words = (
            "".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).title() for _ in range(chance.randint(1, 3))
        )
        names.add(" ".join(words))
    forms: dict[str, tuple[Known, ...]] = {
        name.lower(): (Known(f"org:{name}", "organisation", "name"),) for name in sorted(names)
    }
    longest: dict[str, int] = {}
    for form in forms:
        first = form.split(" ")[0]
        longest[first] = max(longest.get(first, 0), form.count(" ") + 1)
    return Aliases(forms, {}, longest, {}, frozenset(), {}, {}), sorted(names)


def prose(names: list[str], words: int) -> str:
    """Small words with names among them."""
    chance = random.Random(6)
    plain = ["the", "of", "ship", "said", "and", "was", "in", "council", "report"]
    return " ".join(chance.choice(names) if chance.random() < 0.1 else chance.choice(plain) for _ in range(words))


@BOTH
@pytest.mark.parametrize("text", CASES)
def test_names_of_the_tables_are_found(text: str, fast: bool) -> None:
    """Whole words, as written, the longest at each place."""
    found = AliasSearch(fast=fast).find(text)
    assert [text[mention.start : mention.end] for mention in found] == CASES[text]
    assert all(mention.meanings for mention in found)


def test_both_ways_find_the_same() -> None:
    """The automaton and the words agree, on every form of the tables in force too."""
    pytest.importorskip("ahocorasick")
    tables, names = large()
    text = prose(names, 20_000)
    assert AliasSearch(tables, fast=True).find(text) == AliasSearch(tables, fast=False).find(text)
    shown = ". ".join(form.title() for form in aliases().forms)
    assert AliasSearch(fast=True).find(shown) == AliasSearch(fast=False).find(shown)


@BOTH
def test_ten_thousand_names_cost_little(fast: bool) -> None:
    """No more than a few steps a character, however many names there are."""
    tables, names = large()
    text = prose(names, 30_000)
    search = AliasSearch(tables, fast=fast)
    search.find(text[:1000])
    assert steps(lambda: search.find(text)) < AT_MOST * len(text)
    assert len(search.find(text)) > 1000


@BOTH
def test_one_long_line_stays_linear(fast: bool) -> None:
    """Twice as many letters without a space, full stops or repeated names cost twice the steps."""
    search = AliasSearch(fast=fast)
    for piece in ("x", ".", "a.", "United ", "US-"):
        assert growth(search.find, piece, 10_000) < 2.2, piece
