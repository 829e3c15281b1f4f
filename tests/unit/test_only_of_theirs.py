"""An act told as somebody's only one ("since her arrest on 2 March"), and dates that a cleft sentence tells."""

from __future__ import annotations

import pytest

from factcheck import document, extract
from factcheck.pipeline import check

FLAGS = frozenset({"contradiction", "tension"})
SPIED = "Anders Falk, a clerk in Tarn, was arrested on 4 May 2017, the ministry said. He had sold maps of the fort."
SHOT = "The poacher Milo Reed was charged on 11 June 2019 over the two rhinos shot at Kimba, the park said."

CLASHES = (
    (SPIED, "Anders Falk sold maps of the fort at Tarn. His wife has not seen him since his arrest on 30 May 2017."),
    (SPIED, "Since his arrest on 2 June 2017, Anders Falk has been in Tarn; the clerk had sold maps of the fort."),
    (SHOT, "Two rhinos were shot at Kimba. Milo Reed has left the park alone since his indictment on 2 August 2019."),
    (
        "Rosa Lind was elected to the council of Brede in May 2014, as the first farmer.",
        "Rosa Lind, the first farmer on the council of Brede, kept goats until her election in November 2014.",
    ),
)
NONE = (
    (SPIED, "Anders Falk sold maps of the fort at Tarn. After his second arrest on 30 May 2017 he spoke."),
    (
        SPIED,
        "Anders Falk sold maps of the fort at Tarn. His brother Nils was glad after his own arrest on 30 May 2017.",
    ),
    (SPIED, "Nora Dahl sold maps of the fort at Tarn. She has not spoken since her arrest on 30 May 2017."),
)
CLEFTS = (
    ("It was 3 May 2016 before Ida Holm, the former mayor called in to help, signed the pact.", "sign"),
    ("It was only on 4 June 2016 that the museum, shut since the flood, reopened.", "resumption"),
    ("It was on 7 June 2016 that Karl Berg, a pilot hired by the club, found the wreck.", "discovery"),
    ("It was on a Tuesday, 4 June 2016, that the bridge opened.", "opening"),
    ("It was not until 9 June 2016 that the ferry sailed.", "departure"),
)


def _dates(texts: tuple[str, ...]) -> list[str]:
    found = check(texts=texts).findings
    return [f.verdict for f in found if f.rule == "event-date-conflict" and f.verdict in FLAGS]


@pytest.mark.parametrize("texts", CLASHES, ids=lambda row: row[1][:40])
def test_one_arrest_has_one_day(texts: tuple[str, ...]) -> None:
    """Whoever writes "his arrest" knows of one."""
    assert _dates(texts)


@pytest.mark.parametrize("texts", NONE, ids=lambda row: row[1][:40])
def test_two_arrests_have_two(texts: tuple[str, ...]) -> None:
    """A second one, or that of somebody else."""
    assert not _dates(texts)


@pytest.mark.parametrize("row", CLEFTS, ids=lambda row: row[0][:40])
def test_a_cleft_dates_the_act_behind_it(row: tuple[str, str]) -> None:
    """And not what is said between commas of its subject."""
    text, act = row
    dates = [claim for claim in extract(document(text)) if claim.kind == "event_date"]
    assert [claim.question.measure.predicate for claim in dates] == [act]
