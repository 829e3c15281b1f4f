"""Two tellings of one fact clash where their figures do, and of two facts where a name, place or day differs too."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck import check

_FLAGGED = frozenset({"contradiction", "tension"})
_TABLE = Path(__file__).parent.parent / "corpus" / "newsroom" / "swaps.toml"


class Swap(NamedTuple):
    """A fact told in two ways, with slots; `missed` and `flagged` are what is known to come out wrong."""

    name: str
    first: str
    second: str
    figures: list[str]
    slots: dict[str, list[str]]
    missed: bool = False
    flagged: tuple[str, ...] = ()

    def told(self, sentence: str, figure: str, other: str = "") -> str:
        """A sentence with its slots filled, one of them with its other value."""
        filled = {slot: values[slot == other] for slot, values in self.slots.items()}
        text = sentence.format_map({**filled, "n": figure})
        return text[0].upper() + text[1:]


def _swaps() -> list[Swap]:
    return [Swap(**row) for row in tomllib.loads(_TABLE.read_text(encoding="utf-8"))["swaps"]]


def _verdicts(folder: Path, one: str, two: str) -> set[str]:
    (folder / "a.txt").write_text(f"12 June 2023\n\n{one}\n", encoding="utf-8")
    (folder / "b.txt").write_text(f"13 June 2023\n\n{two}\n", encoding="utf-8")
    return {finding.verdict for finding in check([folder]).findings}


@pytest.mark.parametrize("swap", _swaps(), ids=lambda swap: swap.name)
def test_another_figure_clashes(swap: Swap, tmp_path: Path) -> None:
    """Nothing but the figure differs."""
    one, two = swap.told(swap.first, swap.figures[0]), swap.told(swap.second, swap.figures[1])
    assert bool(_verdicts(tmp_path, one, two) & _FLAGGED) is not swap.missed


@pytest.mark.parametrize("swap", _swaps(), ids=lambda swap: swap.name)
def test_one_fact_told_twice_is_no_clash(swap: Swap, tmp_path: Path) -> None:
    """Everything is the same but the wording."""
    one, two = swap.told(swap.first, swap.figures[0]), swap.told(swap.second, swap.figures[0])
    assert not _verdicts(tmp_path, one, two) & _FLAGGED


@pytest.mark.parametrize(
    ("swap", "slot"),
    [(swap, slot) for swap in _swaps() for slot, values in swap.slots.items() if len(values) > 1],
    ids=lambda part: part.name if isinstance(part, Swap) else part,
)
def test_another_participant_makes_two_facts(swap: Swap, slot: str, tmp_path: Path) -> None:
    """With another name, place or day the other figure is that of another fact."""
    flagged = False
    for number, sentence in enumerate((swap.second, swap.first)):
        folder = tmp_path / str(number)
        folder.mkdir()
        verdicts = _verdicts(folder, swap.told(swap.first, swap.figures[0]), swap.told(sentence, swap.figures[1], slot))
        flagged = flagged or bool(verdicts & _FLAGGED)
    assert flagged is (slot in swap.flagged)
