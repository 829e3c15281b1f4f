"""What a renderer is handed besides the report: the texts, and how wide and how colourful to write."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from factcheck.model.rule import Rule
from factcheck.row import NamedTuple


class View(NamedTuple):
    """How to show a report.

    Attributes:
        texts: The text of each source by its id, for context; without them the quotes stand alone.
        width: Columns of the terminal.
        colour: Whether to write colour codes.
        everything: Whether to list what is usually only counted.
        rules: The rules in force by their ids, for formats that describe them.
        only: Ids of the findings to show, of all that are counted; None shows every one.
    """

    texts: Mapping[str, str] = MappingProxyType({})
    width: int = 100
    colour: bool = False
    everything: bool = False
    rules: Mapping[str, Rule] = MappingProxyType({})
    only: frozenset[str] | None = None
