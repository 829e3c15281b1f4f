"""Where two texts tell much of one sort, a tension is what accident brings about."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.checks.check import Judgement
from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.by_accident import unless_by_accident
from factcheck.model.report import Verdict
from factcheck.pipeline import check
from factcheck.questions.evidence import Weighing
from factcheck.questions.frames import frame
from factcheck.questions.pairs import Pair

MOST = clash_words().chances.most["count"]


def _pair(chances: int, signs: int) -> Pair:
    """Two counts of texts that make so many pairs."""
    one, two = (
        frame(next(c for c in factcheck.extract(f"Police seized {n} boats.") if c.kind == "count")) for n in (40, 60)
    )
    return Pair(one, two, Weighing(5.0, 3.0, signs=signs, chances=chances), ())


@pytest.mark.parametrize(
    ("chances", "signs", "verdict", "stays"),
    [
        (MOST - 1, 0, "tension", True),
        (MOST, 0, "tension", False),
        (MOST, 0, "contradiction", True),
        (MOST, clash_words().chances.signs, "tension", True),
    ],
)
def test_what_many_pairs_bring_about(chances: int, signs: int, verdict: Verdict, *, stays: bool) -> None:
    """A tension of few signs goes; a contradiction stays, and what many signs join."""
    judged = unless_by_accident(_pair(chances, signs), Judgement(verdict, ""))
    assert (judged is not None) is stays


def test_a_folder_tells_how_many_there_are(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The same two sentences clash in two short texts, and not among many figures of their sort."""
    ways = (
        "harbour",
        "river",
        "quay",
        "island",
        "marina",
        "lagoon",
        "bridge",
        "inlet",
        "wharf",
        "canal",
        "reef",
        "cape",
    )
    for beside, flags in ((0, True), (len(ways), False)):
        folder = tmp_path_factory.mktemp("told")
        for name, told, first in (
            ("a", "Forty vessels blocked the mouth of the bay.", 31),
            ("b", "Sixty boats blocked the bay.", 73),
        ):
            more = " ".join(f"The {way} patrol counted {first + n} seabirds." for n, way in enumerate(ways[:beside]))
            (folder / f"{name}.txt").write_text(f"12 June 2023\n\n{told}\n\n{more}\n", "utf-8")
        found = [f for f in check([folder]).findings if f.verdict in ("contradiction", "tension")]
        assert any("blocked" in m.quote or "vessels" in m.quote for f in found for m in f.members) is flags


@pytest.mark.parametrize(
    ("first", "second", "stays"),
    [
        ("Jonas Reed was fined 90,000 euros.", "Jonas Reed was fined 60,000 euros.", True),
        ("Jonas Reed was fined 90,000 euros.", "Karl Holm was fined 60,000 euros.", False),
        ("Jonas Reed was fined 90,000 euros.", "Jonas Reed earned 60,000 euros.", False),
        ("Jonas Reed has 90,000 euros.", "Jonas Reed has 60,000 euros.", False),
    ],
)
def test_one_deed_of_one_person_is_no_accident(first: str, second: str, *, stays: bool) -> None:
    """However many sums two texts tell: of one person's one deed there are few."""
    one, two = (frame(next(c for c in factcheck.extract(text) if c.kind == "money")) for text in (first, second))
    pair = Pair(one, two, Weighing(5.0, 3.0, signs=1, chances=clash_words().chances.most["money"]), ())
    assert (unless_by_accident(pair, Judgement("tension", "")) is not None) is stays
