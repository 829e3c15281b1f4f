"""Hides a random share of the reviewed word classes, to see what hangs on the list."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from factcheck.forgetting import forget
from factcheck.grammar.words import words_classes
from factcheck.grammar.words.words_classes import WordClass, word_classes


@contextmanager
def masked(share: float, seed: int) -> Iterator[None]:
    """Inside the block a share of the words and phrases of all classes is in none, the same for the same seed."""
    draw = random.Random(seed)
    left = {name: _thinned(one, share, draw) for name, one in word_classes().items()}
    try:
        with patch.object(words_classes, "word_classes", lambda: left):
            _forget_all()
            yield
    finally:
        _forget_all()


def _thinned(one: WordClass, share: float, draw: random.Random) -> WordClass:
    verbs, nouns, adjectives = (
        frozenset(word for word in sorted(words) if draw.random() >= share)
        for words in (one.verbs, one.nouns, one.adjectives)
    )
    phrases = tuple(phrase for phrase in one.phrases if draw.random() >= share)
    return one._replace(verbs=verbs, nouns=nouns, adjectives=adjectives, phrases=phrases)


def _forget_all() -> None:
    words_classes._index.cache_clear()
    forget()
