"""One form of words: another figure clashes, another figure of something else does not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import check
from factcheck.checks.one_thing.wording import difference

_TABLE = Path(__file__).parents[1] / "corpus" / "lookalikes" / "matched.toml"
_FLAGGED = {"contradiction", "tension"}
_WORDS = st.lists(
    st.sampled_from(["the", "mine", "sold", "forty", "boats", "in", "May", "women", "men", ",", "said", "first"]),
    max_size=8,
).map(" ".join)


class Matched(NamedTuple):
    """A telling, one that clashes with it, and one of something else; `flagged`: known to be taken for a clash."""

    sort: str
    a: str
    clash: str
    apart: str
    flagged: bool = False


def _rows() -> list[Matched]:
    return [Matched(**row) for row in tomllib.loads(_TABLE.read_text(encoding="utf-8"))["matched"]]


def _flagged(folder: Path, one: str, two: str) -> bool:
    (folder / "a.txt").write_text(f"{one}\n", encoding="utf-8")
    (folder / "b.txt").write_text(f"{two}\n", encoding="utf-8")
    return any(finding.verdict in _FLAGGED for finding in check([folder]).findings)


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row.sort)
def test_another_figure_of_one_thing_clashes(row: Matched, tmp_path: Path) -> None:
    """Nothing but the figure differs."""
    assert _flagged(tmp_path, row.a, row.clash)


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row.sort)
def test_another_figure_of_something_else_does_not(row: Matched, tmp_path: Path) -> None:
    """One more word differs, and says of what the figure is."""
    assert _flagged(tmp_path, row.a, row.apart) is row.flagged


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Police said nine people were hurt.",
            "Nine were hurt in the square, where a fair was held, a nurse recalled.",
        ),
        ("The storm killed 9 people, the mayor said.", "The storm killed 12 people, according to the governor."),
        ("The blast killed 9 people in Ulm.", "The blast killed 12 villagers in Ulm."),
    ],
)
def test_voices_and_other_words_tell_nothing_apart(one: str, two: str) -> None:
    """Who says so is no other thing, nor are people villagers besides, nor is a sentence of another form."""
    found = difference(one, two)
    assert found is None or not found.sure


@given(_WORDS, _WORDS)
def test_order_does_not_matter(one: str, two: str) -> None:
    """Either sentence may come first."""
    found, turned = difference(one, two), difference(two, one)
    assert (found is None) is (turned is None)
    assert found is None or turned is None or found.sure is turned.sure


@given(_WORDS)
def test_a_sentence_does_not_differ_from_itself(one: str) -> None:
    """The same words tell of the same thing."""
    assert difference(one, one) is None


@pytest.mark.parametrize(
    ("one", "two", "sure"),
    [
        (
            "On 9 May a milk lorry was driven through the queue and two grocers were hurt.",
            "On 9 May a lorry was driven into the queue at its gate and five grocers were injured.",
            False,
        ),
        (
            "A storm tore the canvas roof off the arena and 40 fans were hurt.",
            "A storm tore the roof off the arena in the interval and 60 fans were hurt.",
            False,
        ),
        ("A milk lorry hit the mill and two men were hurt.", "A lorry hit the chapel and five men were hurt.", True),
        ("Guests of the spa hotel paid £40.", "Guests of the farm hotel paid £60.", True),
    ],
)  # fmt: skip
def test_a_noun_that_only_describes_is_no_other_thing(one: str, two: str, *, sure: bool) -> None:
    """A milk lorry is the lorry that the other text tells; a mill and a chapel are two, as are two sorts of hotel."""
    found = difference(one, two)
    assert (found is not None and found.sure) is sure
