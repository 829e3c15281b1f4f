"""What every format hands over: a text, and what the format itself says about it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from factcheck.given import characters
from factcheck.model.text import LineRole
from factcheck.row import NamedTuple


class Extracted(NamedTuple):
    """A text with the format's own knowledge.

    Attributes:
        text: The text that all offsets count in.
        known: Roles by the start of a line, where the format says them.
        title: The title that the format declares.
        declared: Dates that the format declares, as (label, as written), best first.
        language: The declared language, such as "en".
        produced: When the file itself was made, used only where its text is silent.
        remarks: What could not be read, for the report's problems.
    """

    text: str
    known: Mapping[int, LineRole] = MappingProxyType({})
    title: str = ""
    declared: tuple[tuple[str, str], ...] = ()
    language: str = "en"
    remarks: tuple[str, ...] = ()
    produced: tuple[tuple[str, str], ...] = ()

    def as_characters(self) -> Extracted:
        """The same without lone surrogates, in the text and in what is said about it; all places stay the same."""
        declared, produced = (
            tuple((label, characters(written)) for label, written in told) for told in (self.declared, self.produced)
        )
        return self._replace(
            text=characters(self.text), title=characters(self.title), declared=declared,
            language=characters(self.language), produced=produced,
        )  # fmt: skip
