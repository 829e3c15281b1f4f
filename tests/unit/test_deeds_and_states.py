"""Who did a deed that one does, who is held and who is free, and posts that are served apart."""

from __future__ import annotations

import pytest

from factcheck.pipeline import check

FLAGS = frozenset({"contradiction", "tension"})
QUAKE = "The dam at Sorn cracked on Friday. Its guard, Piet Oord, raised the alarm, and Sorn was emptied."
PEACE = "The truce at Kelm was signed on Sunday by Gen. Aldo Ferrin for the army and by Ines Vaz, the rebels' chief."
FRAUD = "The court in Brede found the broker Hugo Lamm guilty on Friday. Lamm was freed on bail until sentencing."

CLASHES = (
    (
        "deed-with-two-doers",
        QUAKE,
        "Sorn was emptied on Friday when the dam cracked. It was Lise Bohm who raised the alarm.",
    ),
    (
        "deed-with-two-doers",
        PEACE,
        "Ines Vaz signed the truce at Kelm on Sunday. Maj. Otto Renn signed it on behalf of the army.",
    ),
    (
        "held-throughout",
        FRAUD,
        "Hugo Lamm, the broker from Brede, has been held in Tarn prison since the verdict, his lawyer said.",
    ),
    (
        "person-in-two-posts",
        "Sergeant Ida Fenn closed the caves at Orme on Monday after a rock fell on two tourists.",
        "The caves at Orme were closed on Monday, when a rock fell on two tourists, said the head ranger, Ida Fenn.",
    ),
    (
        "event-date-conflict",
        "The truce at Kelm took effect on 3 May 2016, the mayor said.",
        "The guns of Kelm fell silent on 19 May 2016, when the accord came into force, the mayor said.",
    ),
)
NONE = (
    (
        "deed-with-two-doers",
        QUAKE,
        "Sorn was emptied. Piet Oord and Lise Bohm raised the alarm when the dam cracked on Friday.",
    ),
    (
        "deed-with-two-doers",
        PEACE,
        "Ines Vaz signed the truce at Kelm for the rebels on Sunday. Maj. Otto Renn looked on for the army.",
    ),
    (
        "held-throughout",
        FRAUD,
        "Hugo Lamm, the broker from Brede, has been held in Tarn prison since he was sentenced.",
    ),
    ("held-throughout", FRAUD, "Hugo Lamm, the broker from Brede, was held for a night after his arrest in Tarn."),
    (
        "person-in-two-posts",
        "Ida Fenn, once a police sergeant, closed the caves at Orme on Monday after a rock fell on two tourists.",
        "The caves at Orme were closed on Monday, when a rock fell on two tourists, said the head ranger, Ida Fenn.",
    ),
)


def _told(texts: tuple[str, ...], rule: str) -> list[str]:
    return [one.verdict for one in check(texts=texts).findings if one.rule == rule and one.verdict in FLAGS]


@pytest.mark.parametrize("row", CLASHES, ids=lambda row: row[2][:40])
def test_what_cannot_be_both(row: tuple[str, str, str]) -> None:
    """Each text knows one answer alone."""
    assert _told(row[1:], row[0])


@pytest.mark.parametrize("row", NONE, ids=lambda row: row[2][:40])
def test_what_can(row: tuple[str, str, str]) -> None:
    """One text knows both, or the times do not meet."""
    assert not _told(row[1:], row[0])
