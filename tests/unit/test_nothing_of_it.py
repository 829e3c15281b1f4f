"""What was never done to anything of a kind, and a case of it in another text."""

from __future__ import annotations

import pytest

from factcheck.pipeline import check

NEVER = (
    "5 May 2015\n\nNothing in the vault has ever been cleared for sale, said the keeper of the Orme museum, Ida Roth."
)
SPILL = "8 March 2016\n\nNothing from the reactor was ever released into the river, the Tarn plant said."
FEED = "2 June 2018\n\nNothing from the lab at Kelm was fed to the goats, its vet said. The goats of Kelm fell ill."

CASES = (
    (
        NEVER,
        "9 May 2015\n\nA 2011 letter, signed by keeper Ida Roth of the Orme museum, cleared 40 vault items for sale.",
    ),
    (SPILL, "9 March 2016\n\nIn 2009 the Tarn plant released cooling water from the reactor into the river."),
    (FEED, "3 June 2018\n\nThe goats of Kelm fell ill. A keeper fed barley from the lab at Kelm to the goats."),
)
NONE = (
    (NEVER, "9 May 2016\n\nKeeper Ida Roth has cleared 40 vault drawings of the Orme museum for sale."),
    (NEVER, "9 May 2015\n\nA 2011 letter, signed by keeper Ida Roth, cleared 40 drawings of the Orme school for sale."),
    (SPILL, "9 March 2016\n\nIn 2009 the Tarn plant released its report on the reactor."),
)


def _told(texts: tuple[str, ...]) -> list[str]:
    return [one.verdict for one in check(texts=texts).findings if one.rule == "none-against-a-case"]


@pytest.mark.parametrize("texts", CASES, ids=lambda row: row[1][12:60])
def test_a_case_of_what_was_never_done(texts: tuple[str, ...]) -> None:
    """The case is of the same matter, and not later."""
    assert _told(texts) == ["tension"]


@pytest.mark.parametrize("texts", NONE, ids=lambda row: row[1][12:60])
def test_no_case_of_it(texts: tuple[str, ...]) -> None:
    """It came later, or is of another matter."""
    assert not _told(texts)
