"""One thing told as so and as its opposite in nearly the same words, and what only looks like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_rows import rows
from factcheck import check, extract
from factcheck.grammar.words.words import opposites
from factcheck.grammar.words.words_negated import denied_by_prefix

_FLAGGED = frozenset({"contradiction", "tension"})
_EXPECTED = {"clash": True, "missed": False, "apart": False, "wrong": True}


@pytest.mark.parametrize("row", rows("statements/opposites.tsv"), ids=lambda row: "/".join(row[1:])[:70])
def test_opposite_statements(row: list[str], tmp_path: Path) -> None:
    """Told by two outlets one day after the other, with nothing else to go by."""
    _, expected, one, two = row
    (tmp_path / "a.txt").write_text(f"12 June 2023\n\n{one}\n", "utf-8")
    (tmp_path / "b.txt").write_text(f"13 June 2023\n\n{two}\n", "utf-8")
    flagged = any(finding.verdict in _FLAGGED for finding in check([tmp_path]).findings)
    assert flagged is _EXPECTED[expected]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("uninsured", None),  # stands among the opposites with its verb
        ("unopened", ("open", "VERB", True)),
        ("unpaid", ("pay", "VERB", True)),
        ("inactive", ("active", "ADJ", True)),
        ("unlocked", None),  # may be an act
        ("united", None),
        ("unfounded", None),
        ("under", None),
    ],
)
def test_a_prefix_denies(word: str, expected: tuple[str, str, bool] | None) -> None:
    """Only where the rest of the word is what is denied."""
    assert denied_by_prefix(word) == expected


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("vote for", "vote against", "act"),
        ("voted for", "voted against", "act"),
        ("arrive late", "arrive on time", "outcome"),
        ("act quickly", "act slowly", "state"),
        ("look for", "look against", None),
        ("vote for", "speak against", None),
        ("arrive late", "leave on time", None),
        ("insure", "uninsured", "state"),
    ],
)
def test_a_tail_carries_the_sense(one: str, other: str, kind: str | None) -> None:
    """One verb with two tails, and only such as exclude each other."""
    assert opposites(one, other) == kind == opposites(other, one)


@pytest.mark.parametrize(
    ("sentence", "predicate", "thing"),
    [
        ("The guild voted against the levy.", "vote against", "levy"),
        ("The guild was in favour of the levy.", "be for", "levy"),
        ("The clerk spoke for an hour.", "speak", "clerk"),
        ("A guard was on the roof.", "be", "guard"),
        ("The clerk knew nothing of the debt.", "know", "debt"),
        ("The coin is a fake.", "fake", "coin"),
        ("The bakery opened late.", "open late", "bakery"),
        ("The bakery will shut two of its shops.", "shut", "shop"),
    ],
)
def test_a_small_word_stays_with_its_verb(sentence: str, predicate: str, thing: str) -> None:
    """What is said, and of what."""
    told = {
        (claim.value.predicate, claim.question.measure.head)
        for claim in extract(f"12 June 2023\n\n{sentence}")
        if claim.value.type == "statement"
    }
    assert (predicate, thing) in told
