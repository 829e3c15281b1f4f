"""Statements, standing facts and acts with one doer, on sentences of our own."""

from __future__ import annotations

import pytest

from factcheck import reading
from factcheck.grammar.names.names import find
from factcheck.kinds.chains.chains import chains
from factcheck.kinds.roles import role
from factcheck.kinds.statements import statement


def told(text: str) -> list[tuple[str, bool, str]]:
    """Predicate, polarity and object of every statement of a text."""
    document = reading.document(text)
    names = find(document.text)
    values = [claim.value for claim in statement.extract(document, names, chains(document, names))]
    return [(v.predicate, v.affirmed, v.object) for v in values if v.type == "statement"]


def held(text: str) -> list[tuple[str, str, str]]:
    """Holder, role and body of every role claim of a text."""
    document = reading.document(text)
    names = find(document.text)
    values = [claim.value for claim in role.extract(document, names, chains(document, names))]
    return [(v.holder, v.role, v.organisation) for v in values if v.type == "role"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The guard switched off the alarm.", ("switch off", True, "alarm")),
        ("The alarm was not switched off.", ("switch off", False, "alarm")),
        ("The council denied any responsibility for the flood.", ("responsibility", False, "flood")),
        ("The league claimed responsibility for the raid.", ("responsibility", True, "raid")),
        ("The council was responsible for the flood.", ("responsible", True, "flood")),
        ("They passed a non-binding motion.", ("binding", False, "")),
        ("None of the sheets was damaged.", ("damage", False, "sheet")),
        ("Nobody was hurt.", ("hurt", False, "nobody")),
        ("The mayor refused to sign the treaty.", ("sign", False, "treaty")),
        ("Tin prices rose five per cent.", ("rise", True, "price")),
        ("The pass remained closed to lorries.", ("closed", True, "pass")),
        ("Maleta kept both its border crossings open.", ("open", True, "crossing")),
        ("The gates were left open.", ("open", True, "gate")),
        ("A guard was on the roof.", ("be", True, "guard")),
        ("The hut was well stocked, with a proper stove.", ("have", True, "stove")),
        ("The island lacks a hospital.", ("have", False, "hospital")),
        ("Not a drop of oil came ashore.", ("come", False, "oil")),
        ("About 34 tonnes of fuel oil escaped.", ("escape", True, "oil")),
        ("The league claimed responsibility the following day.", ("responsibility", True, "")),
        ("The ferry Sola sank. It was raised in May.", ("raise", True, "Sola")),
        ("They began on 6 May.", ("begin", True, "")),
        ("The streets looked empty.", ("empty", True, "street")),
        ("Maleta, to some surprise, kept both its border crossings open to lorries.", ("open", True, "crossing")),
    ],
)
def test_statements(text: str, wanted: tuple[str, bool, str]) -> None:
    """Polarity, predicate and object come out, and an amount is no object."""
    assert wanted in told(text)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("No guard had been posted on the roof.", True),
        ("There was not a single stove in the hut.", True),
        ("The mate had not posted any guard.", True),
        ("The guard had not been posted.", False),
        ("No suspect has been found.", False),
        ("There is no requirement to trace it.", False),
        ("The rule has no effect on the species.", False),
    ],
)
def test_what_is_not_there(text: str, absent: bool) -> None:
    """A thing that is said not to be there is told from an act that was not done."""
    document = reading.document(text)
    names = find(document.text)
    values = [claim.value for claim in statement.extract(document, names, chains(document, names))]
    assert {v.absent for v in values if v.type == "statement"} == {absent}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Belgian general Ana Verhulst led the mission.", ("Ana Verhulst", "nationality", "Belgium")),
        ("Ana Verhulst, a Dutch officer, left.", ("Ana Verhulst", "nationality", "Netherlands")),
        ("Maria Kowal was born in Warsaw.", ("Maria Kowal", "place of birth", "Warsaw")),
        ("Maria Kowal, a painter who was born in Warsaw, died.", ("Maria Kowal", "place of birth", "Warsaw")),
        ("The Oslo-based Varde Institute met.", ("Varde Institute", "seat", "Oslo")),
        ("The head office will be in Bergen.", ("headquarters", "seat", "Bergen")),
        ("The truce was brokered by Qatar.", ("Qatar", "broker", "truce")),
        ("The Orme Bridge was designed by Ana Kowal.", ("Ana Kowal", "designer", "Orme Bridge")),
        ("The ferry Sola sank. She was built by Marlow & Sons.", ("Marlow & Sons", "builder", "Sola")),
        ("Luis Bek was succeeded by Ana Ellery.", ("Ana Ellery", "successor", "Luis Bek")),
    ],
)
def test_standing_facts_and_acts(text: str, wanted: tuple[str, str, str]) -> None:
    """What one has one of, and who did what only one can have done."""
    assert wanted in held(text)


def test_two_doers_tell_nothing() -> None:
    """An act of two is nobody's alone, and a doer without a name is nobody."""
    assert not [r for r in held("The bridge was designed by Ana Kowal and Luis Bek.") if r[1] == "designer"]
    assert not [r for r in held("The bridge was designed by an engineer.") if r[1] == "designer"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ida Moen lost her life in the fire.", "death"),
        ("The council denied any part in the raid.", "responsibility"),
        ("The museum was founded by Ida Moen.", "founding"),
    ],
)
def test_acts_by_more_than_their_verb(text: str, act: str) -> None:
    """A verb with its object is one act, and who founds does not find."""
    document = reading.document(text)
    names = find(document.text)
    found = statement.extract(document, names, chains(document, names))
    assert [claim.question.measure.predicate for claim in found] == [act]


def test_chains_stop_before_guesses() -> None:
    """A ship takes "she" and "the vessel"; with two captains nobody is "the captain"."""
    document = reading.document("The ferry Sola sank. She was old. The vessel lies at 40 metres.")
    (ship,) = [c for c in chains(document, find(document.text)) if c.kind == "ship"]
    assert [document.quote(m.start, m.end) for m in ship.mentions] == ["Sola", "She", "The vessel"]
    document = reading.document("Captain Ana Rossi met Captain Luis Bek. The captain smiled.")
    found = [m for c in chains(document, find(document.text)) for m in c.mentions if m.how == "role"]
    assert not found


@pytest.mark.parametrize(
    ("text", "bearer", "stand_ins"),
    [
        (
            "Halden Bank cut 40 jobs. Profit fell. The bank shut in May. Halden Bank is old.",
            "Halden Bank",
            ["The bank"],
        ),
        ("Halden Foods Inc cut jobs. Halden Foods Inc fell. The company shut.", "Halden Foods", ["The company"]),
        ("Halden Foods Inc bought Norden Mills Inc. The company shut. Halden Foods Inc fell.", "Halden Foods", []),
        ("Ana Bek, 34, won. Luis Orr, 29, lost. The 34-year-old trained in Oslo.", "Ana Bek", ["The 34-year-old"]),
        ("Ana Bek, 34, won. Luis Orr, 34, lost. The 34-year-old trained in Oslo.", "Ana Bek", []),
        ("Ana Bek runs Halden Foods Inc. It was founded in Oslo.", "Halden Foods", ["It"]),
        ("Ana Bek runs Halden Foods Inc. It was unclear why.", "Halden Foods", []),
    ],
)
def test_what_stands_for_a_bearer(text: str, bearer: str, stand_ins: list[str]) -> None:
    """The firm that a text is about, the one person of an age, and "it" where it stands for something."""
    document = reading.document(text)
    found = [c for c in chains(document, find(document.text)) if c.name.startswith(bearer)]
    told = [document.quote(m.start, m.end) for c in found for m in c.mentions if m.how not in ("name", "short")]
    assert told == stand_ins
