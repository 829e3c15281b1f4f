"""The word lists and bars that lineage reads, validated once."""

from __future__ import annotations

from functools import cache, cached_property

from pydantic import ValidationError

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_toml
from factcheck.model.record import Record


class Common(Record):
    """Words to be expected anywhere, in three classes with the share of sentences that hold them."""

    shares: dict[str, float]
    most: tuple[str, ...]
    many: tuple[str, ...]
    some: tuple[str, ...]


class Calendar(Record):
    """Spellings of months and weekdays; the first of each is its folded form."""

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]


class Bars(Record):
    """What two sentences must share to be copies; the file says why."""

    bits: float
    share_of_runs: float
    overlap: float
    held_in_the_longer: float
    runs_of_the_shorter: float
    least_words: int
    verbatim_bits: float
    near: float
    gap_words: int


class Copies(Record):
    """Everything in `copies.toml`."""

    common: Common
    calendar: Calendar
    bars: Bars

    @cached_property
    def months(self) -> dict[str, str]:
        """Every spelling of a month to its folded form."""
        return {spelling: month[0] for month in self.calendar.months for spelling in month}

    @cached_property
    def prior(self) -> dict[str, float]:
        """The share of sentences in which a common word is expected."""
        groups = {"most": self.common.most, "many": self.common.many, "some": self.common.some}
        return {word: self.common.shares[name] for name, group in groups.items() for word in group}


@cache
def lexicon() -> Copies:
    """The copies lexicon.

    Raises:
        LexiconError: If the file is missing, has a misspelt key or a wrong value.
    """
    path = lexicon_path("copies.toml")
    try:
        return Copies.model_validate(read_toml(path))
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise LexiconError(str(path), key, first["msg"], remedy="Mend this key in the file.") from error
