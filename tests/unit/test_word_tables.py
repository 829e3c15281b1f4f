"""The word tables: nearness, opposites, types, classes and rarity, pinned so that a rebuild cannot drift unseen."""

from __future__ import annotations

from itertools import product

import pytest

from corpus_rows import rows
from factcheck.grammar.words.words import (
    class_of,
    classes_of,
    happens_once,
    opposites,
    rarity,
    related,
    types,
    word_classes,
)
from factcheck.grammar.words.words_tables import read_table, table
from factcheck.locate import lexicon_path, read_toml
from hidden_classes import masked


@pytest.mark.parametrize(("one", "other", "band"), rows("words/related.tsv"))
def test_related_is_pinned(one: str, other: str, band: str) -> None:
    """No pair changes its band unnoticed, and nearness is symmetric."""
    value = related(one, other)
    assert ("same" if value >= 0.85 else "some" if value > 0 else "none") == band
    assert value == related(other, one)


@pytest.mark.parametrize(("one", "other", "kind"), rows("words/opposites.tsv"))
def test_opposites(one: str, other: str, kind: str) -> None:
    """Inflected words and phrases find their opposites; halves of one deal are none."""
    assert (opposites(one, other) or "-") == kind
    assert opposites(one, other) == opposites(other, one)


@pytest.mark.parametrize(("noun", "name", "held"), rows("words/types.tsv"))
def test_types(noun: str, name: str, held: str) -> None:
    """A noun has the types of its commonest sense."""
    assert (name in types(noun)) is (held == "yes")


@pytest.mark.parametrize(("word", "name"), rows("words/classes.tsv"))
def test_classes(word: str, name: str) -> None:
    """Words and phrases in any form find their class; an ambiguous one finds none."""
    assert (class_of(word) or "-") == name


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("lose their lives", {"death"}),
        ("lost their own lives", {"death"}),
        ("lose their", set()),
        ("sank", {"sinking"}),
    ],
)
def test_a_phrase_is_in_its_class_as_a_whole(words: str, found: set[str]) -> None:
    """Not a part of it; a word or two may stand between its words, each in any form."""
    assert classes_of(words) == found


def test_no_class_joins_opposites() -> None:
    """Two words of one class never exclude each other."""
    listed = read_toml(lexicon_path("opposites.toml"))["pair"]
    wrong = {
        (name, one, other)
        for pair in listed
        for one, other in product(pair["one"].split(), pair["other"].split())
        for name in classes_of(one.replace("_", " ")) & classes_of(other.replace("_", " "))
        if len(classes_of(one.replace("_", " "))) == len(classes_of(other.replace("_", " "))) == 1
    }
    assert wrong == set()


def test_classes_are_wide_enough() -> None:
    """The list covers the fields a newsroom writes about."""
    assert len(word_classes()) >= 100


def test_masking_hides_a_share_and_comes_back() -> None:
    """Inside the block some words lose their class, the same ones for the same seed; afterwards none."""
    words = sorted(word for one in word_classes().values() for word in one.verbs | one.nouns)
    before = [classes_of(word) for word in words]
    with masked(0.5, 7):
        hidden = [classes_of(word) for word in words]
    with masked(0.5, 7):
        assert hidden == [classes_of(word) for word in words]
    lost = sum(bool(b) and not h for b, h in zip(before, hidden, strict=True))
    assert 0.3 < lost / len(words) < 0.7
    assert before == [classes_of(word) for word in words]


@pytest.mark.parametrize(
    ("word", "once"),
    [("sank", True), ("stepped down", True), ("died", True), ("met", False), ("attacks", False), ("table", None)],
)
def test_happens_once(word: str, once: bool | None) -> None:
    """Acts that come once are told from acts that come again."""
    assert happens_once(word) is once


def test_rarity_grows_from_the_common_to_the_rare() -> None:
    """Bands run from function words to names."""
    ladder = [rarity(word) for word in ("the", "people", "ferry", "mausoleum", "samarra")]
    assert ladder == sorted(ladder)
    assert ladder[0] < 1 < ladder[-1] == rarity("qwxzv") == 5.5
    assert rarity("ferries") == rarity("ferry")


def test_tables_are_sorted_and_whole() -> None:
    """A rebuilt table is in order, and every concept it names has its line."""
    parents = read_table("parents.tsv").splitlines()
    words = [line.split("\t")[0] for line in read_table("words.tsv").splitlines()]
    assert words == sorted(words)
    named = {
        int(mark[1:], 36) for line in read_table("concepts.tsv").splitlines() for mark in line.split("\t", 1)[1].split()
    }
    named |= {int(line.split("\t")[0], 36) for line in parents if line.split("\t")[0]}
    assert max(named) < len(parents)


@pytest.mark.parametrize("name", ["words.tsv", "concepts.tsv"])
def test_big_tables_stand_in_order(name: str) -> None:
    """They are looked up by halving: a row out of its place would not be found."""
    words = [line.split("\t")[0] for line in read_table(name).splitlines()]
    assert words == sorted(set(words))
    assert all(word in table(name) for word in (words[0], words[len(words) // 2], words[-1]))
    assert "zzzz" not in table(name)
