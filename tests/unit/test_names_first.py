"""Names, identities and stance: the first promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import LexiconError
from factcheck.grammar.names.aliases import aliases, containers, known
from factcheck.grammar.names.aliases_entities import read_entities
from factcheck.grammar.names.names import find
from factcheck.grammar.stance.stance import read
from factcheck.questions.identity import fold, identities, same_name


def test_titles_stand_apart_from_names() -> None:
    """A title is no part of the name, nor is the state before it."""
    found = find("US President Ana Ruiz met Iraqi major general Tariq Najm in Mosul. Ruiz left.")
    assert [(n.text, n.kind, n.title) for n in found] == [
        ("US", "nation", ""),
        ("Ana Ruiz", "person", "President"),
        ("Iraqi", "nation", ""),
        ("Tariq Najm", "person", "major general"),
        ("Mosul", "place", ""),
        ("Ruiz", "person", ""),
    ]
    assert found[-1].full == "Ana Ruiz"


def test_every_country_has_a_name_and_containers_close() -> None:
    """The world is complete: 249 codes of the standard, and nothing contains itself."""
    codes = [key for key in aliases().names if key.startswith("nation:") and len(key) == 9]
    assert len(codes) >= 249
    assert "nation:IQ" in containers(known("Kirkuk")[0].id)
    assert all(key not in containers(key) for key in aliases().inside)


def test_small_us_is_a_pronoun() -> None:
    """US counts in capitals only."""
    assert known("us") == ()
    assert known("US")[0].id == "nation:US"


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Qasem Soleimani", "Qassem Suleimani", True),
        ("Daniel Okafor", "Dan Okafor", True),
        ("T. Wolny", "Tadeusz Wolny", True),
        ("George W. Bush", "George H. W. Bush", False),
        ("Hassan Rouhani", "Hussein Rouhani", False),
        ("Elizabeth II", "Elizabeth I", False),
    ],
)
def test_people_join_strictly(left: str, right: str, same: bool) -> None:
    """Spelling and short forms join, other first names do not."""
    assert same_name(left, right, "person") is same
    assert same_name(right, left, "person") is same


def test_one_id_across_documents() -> None:
    """A full name and its other spelling share an id; a branch keeps its own."""
    one = find("General Qasem Soleimani fought Hezbollah.")
    two = find("Qassem Suleimani and Kata'ib Hezbollah met. Suleimani left.")
    first, second = identities([one, two])
    assert first[0] == second[0] == second[2]
    assert first[1] != second[1]
    assert fold("Kata'ib") == fold("Kataib")


def test_denial_and_report() -> None:
    """A denial is no assertion, a report has its speaker."""
    text = "The ministry denied that 12 men had died. Two fell, said Ana Ruiz."
    denied = read(text, 0, 41, 25, 31)
    assert (denied.affirmed, denied.mood, denied.speaker) == (False, "reported", "ministry")
    told = read(text, 42, len(text), 42, 50)
    assert (told.affirmed, told.speaker) == (True, "Ana Ruiz")


@pytest.mark.parametrize(
    ("rows", "word"),
    [
        ([{"id": "org:a", "kind": "group", "names": ["A"], "parent": "org:b"}], "unknown"),
        ([{"id": "org:a", "kind": "group", "names": ["A"]}, {"id": "org:a", "kind": "group", "names": ["B"]}], "id of"),
        (
            [
                {"id": "org:a", "kind": "group", "names": ["A"], "parent": "org:b"},
                {"id": "org:b", "kind": "group", "names": ["B"], "parent": "org:a"},
            ],
            "ancestor",
        ),
        (
            [
                {"id": "org:a", "kind": "group", "names": ["A"], "member_of": ["org:b"]},
                {"id": "org:b", "kind": "group", "names": ["B"], "parent": "org:c"},
                {"id": "org:c", "kind": "group", "names": ["C"], "member_of": ["org:a"]},
            ],
            "entity[0] org:a → entity[1] org:b → entity[2] org:c → entity[0] org:a",
        ),
        (
            [
                {"id": "org:a", "kind": "group", "names": ["Same"], "not_same": ["org:b"]},
                {"id": "org:b", "kind": "group", "names": ["Same"]},
            ],
            "shares a name",
        ),
        ([{"id": "org:a", "kind": "group", "name": ["A"]}], "names"),
    ],
)
def test_bad_alias_files_are_refused(rows: list[dict[str, object]], word: str) -> None:
    """Cycles, strangers, duplicates, contradictions and misspelt keys are named with file and place."""
    with pytest.raises(LexiconError) as refused:
        read_entities(Path("aliases.toml"), {"entity": rows})
    assert "aliases.toml: entity" in str(refused.value)
    assert word in str(refused.value)
