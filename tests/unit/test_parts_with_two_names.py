"""One part of a story that two texts give to two: who leads the dig, which firm owns the ship, who is the captain."""

from __future__ import annotations

import pytest

from factcheck.pipeline import check

FLAGS = frozenset({"contradiction", "tension"})
RULES = ("part-with-two-names", "post-with-two-holders")
TRAM = "A tram left the rails at Ostby on Friday and nine people were hurt, the Ostby police said."
RAILS = "Nine people were hurt when a tram left the rails at Ostby on Friday."
KELP = "Divers found a wreck off Sarn on 4 May and brought up 300 coins, the Sarn museum said."
COINS = "Some 300 coins were brought up when divers found a wreck off Sarn on 4 May, said the museum in Sarn."
YACHT = "The liner Velma lost power off Tolk on Sunday night with 900 passengers, all of whom reached Tolk."
POWER = "All 900 passengers reached Tolk after the liner Velma lost power off Tolk on Sunday night."

CLASHES = (
    (TRAM, "The tram was driven by Olga Hein.", RAILS, "The driver of the tram, Bert Aasen, was not hurt."),
    (TRAM, "The tram is owned by Ostra Linien.", RAILS, "Kessler Verkehr, which owns the tram, will pay."),
    (TRAM, "The depot belongs to Ostra Linien.", RAILS, "The depot is owned by Kessler Verkehr."),
    (
        TRAM,
        "Brenn Signal, a small firm, was hired to repair the switch.",
        RAILS,
        "Toma Rail, the firm repairing the switch, worked all night.",
    ),
    (KELP, "Irene Solt directed the excavation.", COINS, "The excavation, directed by Marek Prus, took a month."),
    (
        KELP,
        "The coins will be restored by hand. The wreck will be restored by the Arko Institute.",
        COINS,
        "Havel Works, which will restore the wreck, needs ten years.",
    ),
    (
        KELP,
        "Mission commander Irene Solt called it a find of a lifetime.",
        COINS,
        "The mission commander, Marek Prus, said little.",
    ),
    (
        YACHT,
        "Captain Jonas Meer calmed the passengers.",
        POWER,
        "The master, Ilse Brandvik, was on the bridge all night.",
    ),
    (
        YACHT,
        "Chief executive Petra Hoss told a news conference that all was well.",
        POWER,
        "The line's chief executive, Leon Marr, told the news conference that he was sorry.",
    ),
    (
        YACHT,
        "Joan Strand, the new chairman of the line, flew in.",
        POWER,
        "Peter Strand, the new chairman of the line, flew in.",
    ),
)
NONE = (
    (TRAM, "The tram was driven by Olga Hein.", RAILS, "Bert Aasen drove the second tram."),
    (TRAM, "The tram was driven by Olga Hein.", RAILS, "Olga Hein was not hurt. Bert Aasen drove the tram at first."),
    (TRAM, "The tram is owned by Ostra Linien.", RAILS, "Hugo Brandt, who owns the tram, will pay."),
    (TRAM, "The tram was owned by Ostra Linien until 2019.", RAILS, "The tram is owned by Kessler Verkehr."),
    (TRAM, "The tram is owned by Ostra Linien.", RAILS, "The tram is owned by Ostra AG."),
    (TRAM, "The depot at Ostby is run by Ostra Linien.", RAILS, "The depot at Velm is run by Kessler Verkehr."),
    (KELP, "Irene Solt directed the excavation.", COINS, "Marek Prus directed an earlier excavation."),
    (KELP, "The former mayor, Irene Solt, was pleased.", COINS, "The mayor, Marek Prus, was pleased."),
    (KELP, "The mayor of Sarn, Irene Solt, was pleased.", COINS, "The mayor of Tarn, Marek Prus, was pleased."),
    (KELP, "A lawyer, Irene Solt, was pleased.", COINS, "The lawyer, Marek Prus, was pleased."),
    (YACHT, "Captain Elizabeth Meer calmed the passengers.", POWER, "The captain, Liz Meer, calmed the passengers."),
    (
        TRAM,
        "Captain Jonas Meer of the fire brigade calmed the passengers.",
        RAILS,
        "Captain Ilse Brandvik was there all night.",
    ),
)


def _flagged(a: str, told: str, b: str, retold: str) -> bool:
    report = check(texts=(f"{a} {told}", f"{retold} {b}"))
    return any(found.rule in RULES and found.verdict in FLAGS for found in report.findings)


@pytest.mark.parametrize(("a", "told", "b", "retold"), CLASHES)
def test_two_names_in_one_part_are_told(a: str, told: str, b: str, retold: str) -> None:
    assert _flagged(a, told, b, retold)


@pytest.mark.parametrize(("a", "told", "b", "retold"), NONE)
def test_parts_that_may_be_two_are_not(a: str, told: str, b: str, retold: str) -> None:
    assert not _flagged(a, told, b, retold)
