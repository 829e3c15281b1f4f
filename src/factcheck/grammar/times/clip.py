"""What a builder sees of a match: the tokens by the names that the shape gave them."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.grammar.times.tokens import Tokens


class Clip(NamedTuple):
    """One match of a shape."""

    tokens: Tokens
    match: re.Match[str]

    def has(self, name: str) -> bool:
        """Whether the shape named such a token and it was there."""
        return name in self.match.re.groupindex and self.match.group(name) is not None

    def word(self, name: str) -> str:
        """The lower-case token of that name, or ""."""
        return self.tokens.lowers[self.match.start(name)] if self.has(name) else ""

    def letter(self, name: str) -> str:
        """The class letter of the token of that name, or ""."""
        return self.match.group(name) if self.has(name) else ""

    def place(self, name: str) -> int:
        """The index of the token of that name."""
        return self.match.start(name)

    @property
    def low(self) -> int:
        """The index of the first token."""
        return self.match.start()

    @property
    def high(self) -> int:
        """The index after the last token."""
        return self.match.end()
