"""One id for one bearer across documents, and never one for two: the tables in `tests/corpus/names`."""

from __future__ import annotations

import tomllib
from itertools import chain
from pathlib import Path

import pytest

from factcheck.grammar.names.aliases import known
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_kinds import NameKind
from factcheck.questions.identity import identities
from factcheck.questions.identity_places import compare_places

FOLDER = Path(__file__).parent.parent / "corpus" / "names"
KINDS: dict[str, NameKind] = {
    "person": "person",
    "organisation": "organisation",
    "place": "place",
    "ship": "ship",
}


def mention(text: str, kind: NameKind) -> FoundName:
    """A name as `find` would hand it over where the text names it in full."""
    meanings = known(text)
    return FoundName(0, len(text), text, kind, full=text, entity=meanings[0].id if meanings else "")


def test_every_spelling_has_its_bearers_one_id() -> None:
    """All spellings of a bearer share an id, and no two bearers of the table do."""
    table: dict[str, list[list[str]]] = tomllib.loads((FOLDER / "identities.toml").read_text(encoding="utf-8"))
    documents = [
        [mention(spelling, KINDS[kind])] for kind, bearers in table.items() for bearer in bearers for spelling in bearer
    ]
    ids = iter([found[0] for found in identities(documents)])
    split: list[str] = []
    owners: dict[str, str] = {}
    for bearer in chain.from_iterable(table.values()):
        here = {next(ids) for _ in bearer}
        if len(here) > 1:
            split.append(f"{bearer}: {here}")
        for identity in here:
            assert owners.setdefault(identity, bearer[0]) == bearer[0], f"{bearer[0]} is {owners[identity]}"
    assert not split, split


def test_what_must_stay_apart_does() -> None:
    """Parents, members, branches, namesakes, a ship and its city: two ids each, alone and in either order."""
    rows = [line.split("\t") for line in (FOLDER / "apart.tsv").read_text(encoding="utf-8").splitlines()]
    pairs = [row for row in rows if row and not row[0].startswith("#")]
    assert len(pairs) >= 40
    merged: list[str] = []
    for kind, one, another, _why in pairs:
        for left, right in ((one, another), (another, one)):
            first, second = identities([[mention(left, KINDS[kind])], [mention(right, KINDS[kind])]])
            if first[0] == second[0]:
                merged.append(f"{left} = {right}")
    assert not merged, merged


def test_the_order_of_documents_changes_no_id() -> None:
    """Ids do not depend on which document comes first."""
    names = ["Qasem Soleimani", "Qassem Suleimani", "T. Wolny", "Tadeusz Wolny", "Inés Quiroga", "Inés Quiroga Vidal"]
    documents = [[mention(name, "person")] for name in names]
    forwards = [found[0] for found in identities(documents)]
    backwards = [found[0] for found in identities(documents[::-1])][::-1]
    assert forwards == backwards


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("Kirkuk", "Iraq", "compatible"),
        ("Kirkuk", "Basra", "different"),
        ("Iraq", "Iran", "different"),
        ("Scotland", "United Kingdom", "compatible"),
        ("Glasgow", "United Kingdom", "compatible"),
        ("Glasgow", "France", "different"),
        ("Kyiv", "Kyiv", "same"),
        ("Mumbai", "Bombay", "same"),
        ("Pella", "Greece", "compatible"),
    ],
)
def test_places_nest(one: str, two: str, relation: str) -> None:
    """A town is compatible with its state and different from another town; an unlisted one fits any state."""
    ids = [found[0] for found in identities([[mention(one, "place")], [mention(two, "place")]])]
    assert compare_places({ids[0]}, {ids[1]}) == relation
    assert compare_places({ids[1]}, {ids[0]}) == relation


@pytest.mark.parametrize(
    ("one", "two", "relation"),
    [
        ("place:IT/palermo", "place:IT/sicily", "compatible"),
        ("place:IT/palermo", "place:IT/milan", "different"),
        ("place:US/los angeles", "place:US/california", "compatible"),
        ("place:US/texas", "place:US/california", "different"),
        ("place:IT/palermo", "place:FR/normandy", "different"),
    ],
)
def test_a_region_may_hold_a_town_of_its_country(one: str, two: str, relation: str) -> None:
    """Two towns are two places; of a region and a town nobody knows."""
    assert compare_places({one}, {two}) == relation
