"""The words of tolls, from `rules/lexicon/tolls.toml`."""

from __future__ import annotations

from functools import cache

from factcheck.locate import read_lexicon
from factcheck.table import Table


class TollWords(Table):
    """The words of `tolls.toml`."""

    joins: tuple[str, ...]
    owners: tuple[str, ...]
    sexes: frozenset[str]
    doers: tuple[str, ...]
    counting: tuple[str, ...]
    leaving_out: tuple[str, ...]
    besides: tuple[str, ...]
    run_on: tuple[str, ...]
    others: tuple[str, ...]
    later: tuple[str, ...]
    at_last: tuple[str, ...]
    numbers: dict[str, int]


@cache
def toll_words() -> TollWords:
    """The words of tolls."""
    return read_lexicon("tolls.toml", TollWords)
