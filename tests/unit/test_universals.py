"""What is said of none, of all, never or always, against a case that leaves it no room."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.checks.statements.universal_words import case_keys, is_of_sort, universal_words
from factcheck.grammar.words.words_classes import word_classes

_FLAGS = ("contradiction", "tension")
CLASHES = {
    "dairy": (
        "The Pellworth cheese cooperative said that not a single milk delivery was cancelled during the snow. "
        "Chairman Otto Lind praised the drivers.",
        "The Pellworth cheese cooperative cancelled milk deliveries on two days during the snow, its chairman Otto "
        "Lind admitted.",
    ),
    "fair": (
        "Nobody was hurt when the Ferris wheel at the Danby fair stopped on Saturday night, operator Hal Quist said.",
        "A girl of nine broke her wrist when the Ferris wheel at the Danby fair stopped with a jolt on Saturday night. "
        "Operator Hal Quist has apologised.",
    ),
    "public money": (
        "The mayor of Tarn, Lena Brock, said no public money had gone into the new velodrome.",
        "The velodrome in Tarn opened on Sunday. Mayor Lena Brock cut the ribbon. The town paid 4 million euros of "
        "taxpayers' money towards the velodrome.",
    ),
    "letter": (
        "No letter was sent to the parents of the Holm school, said headmistress Ida Falk.",
        "Ida Falk, the headmistress, wrote to the parents of the Holm school on 3 May, a copy of the letter shows.",
    ),
    "never, of whom it is told": (
        "“I was never questioned by the detectives,” said the gardener Emil Roth after the theft at Castle Brugg.",
        "After the theft at Castle Brugg detectives interviewed the gardener Emil Roth for two hours.",
    ),
    "jobs": (
        "There were no layoffs at the Ardal glassworks, director Finn Moe said.",
        "At the Ardal glassworks 40 blowers were made redundant in March. Director Finn Moe did not comment.",
    ),
    "always": (
        "The heating at the Ostrava ice hall ran without interruption, the manager Petr Novak said of the final.",
        "The heating at the Ostrava ice hall broke down twice during the final, fans told manager Petr Novak.",
    ),
    "denied to have ever": (
        "The trainer Bo Falk denied that strangers had ever set foot in the stable of the mare Lark at Epping.",
        "Two strangers got into the stable of the mare Lark at Epping at dawn, a groom told Bo Falk, the trainer.",
    ),
    "none of the penny": (
        "The baker Nils Ravn said he had not received a penny from the insurer Alba for the fire at his mill.",
        "The insurer Alba transferred 300,000 crowns to the baker Nils Ravn after the fire at his mill, it said.",
    ),
    "of the sort": (
        "No journalist was hurt when the balcony of the Hotel Adria fell, the press club said.",
        "A photographer broke her arm when the balcony of the Hotel Adria fell, the press club was told.",
    ),
    "doors": (
        "Not one of the fire doors in the Rex cinema was blocked, the owner Paul Dorn said.",
        "Firemen found that two fire doors in the Rex cinema were chained. Owner Paul Dorn has closed it.",
    ),
    "lamps of all": (
        "All the lanterns on the pier at Quiberon were working on the night of the wreck, the port said.",
        "Two of the lanterns on the pier at Quiberon had failed before the night of the wreck, the port was told.",
    ),
    "a point of a list": (
        "The Sula railway answers its critics over the breakdown at Hegra:\n\n- Not one evening train was cancelled.\n"
        "- The buffet stayed open.\n",
        "After the breakdown at Hegra two evening trains of the Sula railway were cancelled, the buffet staff said.",
    ),
    "told to all": (
        "Every tenant in Block C was told of the repairs in writing, the landlord Heim AG said.",
        "Tenants in Block C were never told of the repairs, a lawyer wrote to the landlord Heim AG.",
    ),
    "no such letter": (
        "The Larch clinic closed a ward in Elm Park. Dr Hanna Voss says she wrote to the trust three times about the "
        "ward. “No such letter reached the trust,” its chairman Guy Morell said.",
        "The Larch clinic closed a ward in Elm Park in May. Dr Hanna Voss and chairman Guy Morell disagree.",
    ),
}
ROOM = {
    "another act": (
        "The Pellworth cheese cooperative said that not a single milk delivery was cancelled during the snow. "
        "Chairman Otto Lind praised the drivers.",
        "The council cancelled the school buses near Pellworth during the snow, while the cheese cooperative under "
        "Otto Lind kept going.",
    ),
    "another one was asked": (
        "“I was never questioned by the detectives,” said the gardener Emil Roth after the theft at Castle Brugg.",
        "After the theft at Castle Brugg detectives interviewed the cook for two hours. Gardener Emil Roth was away.",
    ),
    "doer for sufferer": (
        "The miller Jon Aske has never been charged with anything, his lawyer told the Tarn Courier.",
        "Jon Aske, the miller, charged his neighbours too little for flour, the Tarn Herald wrote.",
    ),
    "another group": (
        "No journalist was hurt when the balcony of the Hotel Adria fell, the press club said.",
        "A waiter broke an arm when the balcony of the Hotel Adria fell, the press club was told.",
    ),
    "left out": (
        "Nobody apart from the night watchman was injured in the silo fire at Brenn, fire chief Olaf Ries said.",
        "In the silo fire at Brenn the night watchman was injured. Fire chief Olaf Ries visited him.",
    ),
    "so far": (
        "Nobody has been arrested so far over the fire at Brenn, police chief Olaf Ries said on Monday.",
        "A man was arrested on Wednesday over the fire at Brenn, police chief Olaf Ries said.",
    ),
    "until": (
        "No one had been hurt in the cable car at Stolz until the cable snapped in 1998.",
        "When the cable snapped in 1998 two skiers in the cable car at Stolz were hurt.",
    ),
    "not every": (
        "Not every gate of the lock at Dorp was open, keeper Jan Mol said.",
        "Two gates of the lock at Dorp were jammed, keeper Jan Mol said.",
    ),
    "promised": (
        "No child would be turned away, the crèche in Mold promised. Head Ann Pugh said so.",
        "Three children were turned away at the crèche in Mold on Monday. Head Ann Pugh is sorry.",
    ),
    "who complains": (
        "No complaint was received about the choir trip, the bishop's office in Lund said.",
        "The bishop's office in Lund complained to the bus company about the choir trip in June.",
    ),
    "to somebody else": (
        "No warning was given to the anglers at Lake Miro, their club said after the dam released water.",
        "The dam's owner Hydra warned farmers below Lake Miro on Monday. The dam released water at six.",
    ),
    "what else was paid": (
        "No payment was made to the growers of Istra, the mill Olea said.",
        "The mill Olea paid for a new press in Istra in May, it said.",
    ),
    "only those aboard": (
        "Nobody aboard was injured when the tram left the rails at Orvik, the line said.",
        "When the tram left the rails at Orvik a baker broke an arm in his shop, the line said.",
    ),
    "another choir": (
        "The choir has never sung in Latin. Conductor Eva Sand of Lund likes it so.",
        "The choir of Malmö has sung in Latin for years. Conductor Eva Sand of Lund envies it.",
    ),
    "what they stopped doing": (
        "Kites had never stopped watching the bay at Gull Point, ranger Ida Moss said.",
        "The station at Gull Point was pausing its boat trips and its tours, ranger Ida Moss said.",
    ),
}


def _flagged(folder: Path, one: str, two: str) -> bool:
    (folder / "a.txt").write_text(one, encoding="utf-8")
    (folder / "b.txt").write_text(two, encoding="utf-8")
    found = factcheck.check([folder]).findings
    return any(finding.rule == "none-against-a-case" and finding.verdict in _FLAGS for finding in found)


@pytest.mark.parametrize("field", list(CLASHES))
def test_a_case_leaves_it_no_room(tmp_path: Path, field: str) -> None:
    """Whatever the text that says it of none, of all or of no time stands in, first or second."""
    one, two = CLASHES[field]
    for name, pair in (("there", (one, two)), ("back", (two, one))):
        (tmp_path / name).mkdir()
        assert _flagged(tmp_path / name, *pair)


@pytest.mark.parametrize("field", list(ROOM))
def test_what_leaves_room(tmp_path: Path, field: str) -> None:
    """Another group, another sufferer, a later day, a plan or an exception is no clash."""
    assert not _flagged(tmp_path, *ROOM[field])


def test_deeds_are_told_by_known_classes() -> None:
    """Every word class that a deed names is one of `measures.toml`, and every deed has words of its own."""
    table = universal_words()
    for name, deed in table.deed.items():
        assert deed.classes | deed.case_classes <= word_classes().keys(), name
        assert case_keys(frozenset({name}), frozenset()), name
        assert deed.denied or deed.classes, name


@pytest.mark.parametrize(
    ("noun", "sort", "is_one"),
    [
        ("drummer", "performer", True),
        ("rifle", "weapon", True),
        ("heron", "bird", True),
        ("waiter", "journalist", False),
        ("performer", "drummer", False),
    ],
)
def test_what_is_of_a_sort(noun: str, sort: str, is_one: bool) -> None:
    """A drummer is a performer; not every performer is a drummer."""
    assert is_of_sort(noun, sort) is is_one
