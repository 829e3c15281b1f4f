"""What a check is: a pure judgement of two answers, or of one document's figures among themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from factcheck.checks.options import Option
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.model.report import Field, Verdict
from factcheck.model.rule import Rule
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.row import NamedTuple

Relation = Literal["agree", "tension", "contradict"]
FLAGGED: frozenset[Verdict] = frozenset({"contradiction", "tension"})  # an editor should look


class Judgement(NamedTuple):
    """A verdict with its reason in plain words."""

    verdict: Verdict
    why: str
    fields: tuple[Field, ...] = ()


class PairCheck(NamedTuple):
    """Judges two answers that may belong to one question; None means: nothing to say.

    `beside` judges two figures that one text sets side by side (killed and hurt, asked and granted): they never clash,
    but a reader may take them for rivals. `perhaps` is asked where `judge` says nothing of a pair: it may give a reason
    why the two are not compared, to be listed among the look-alikes. `options` is all that it takes of a rule.
    """

    name: str
    judge: Callable[[Pair, Rule], Judgement | None]
    beside: Callable[[Pair, Rule], Judgement | None] | None = None
    perhaps: Callable[[Pair, Rule], Judgement | None] | None = None
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Sum:
    """A judgement on several answers taken together, such as parts against their total.

    `sides` has a number for each frame; equal numbers agree. `settles` says that the figures fit together
    in such a way (parts and their total) that no two of them can clash. `alike` says that they are but one answer,
    told again: where it is known that they agree, a reader need not hear of it twice. `yields` says that it gives way
    where the two claims clash by themselves.
    """

    frames: tuple[Frame, ...]
    sides: tuple[int, ...]
    judgement: Judgement
    settles: bool = False
    alike: bool = False
    yields: bool = False

    @property
    def flagged(self) -> bool:
        """Whether an editor should look."""
        return self.judgement.verdict in FLAGGED


class DocumentCheck(NamedTuple):
    """Judges the answers of one document among themselves, with its words at hand."""

    name: str
    judge: Callable[[Page, Rule], Iterator[Sum]]
    options: tuple[Option, ...] = ()


class FolderCheck(NamedTuple):
    """Judges answers across the documents of a folder: the parts in one, their total in another."""

    name: str
    judge: Callable[[Shelf, Rule], Iterator[Sum]]
    options: tuple[Option, ...] = ()
