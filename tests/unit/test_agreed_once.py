"""One agreement found in two ways is told once, with the places of both."""

from __future__ import annotations

import factcheck


def test_a_figure_behind_a_label_joins_the_agreement_of_the_prose() -> None:
    """The length stands in two sentences and in a list; an editor hears of it once."""
    texts = {
        "a.txt": "The trust's new tunnel at Orme is 3.4 kilometres long.\n\nTunnel: 3.4 km",
        "b.txt": "The Orme tunnel, 3.4 kilometres long, opens on Monday.",
    }
    told = [one for one in factcheck.check(texts).findings if one.verdict == "consistent"]
    assert [one.rule for one in told] == ["count-conflict"]
    assert {member.quote for member in told[0].members} == {"3.4 kilometres long", "Tunnel: 3.4 km"}
