"""What a renderer is handed besides the report: the texts, and how wide and how colourful to write."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class View(NamedTuple):
    """How to show a report.

    Attributes:
        texts: The text of each source by its id, for context; without them the quotes stand alone.
        width: Columns of the terminal.
        colour: Whether to write colour codes.
        everything: Whether to list what is usually only counted.
    """

    texts: Mapping[str, str] = MappingProxyType({})
    width: int = 100
    colour: bool = False
    everything: bool = False
