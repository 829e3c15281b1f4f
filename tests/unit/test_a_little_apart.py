"""Figures that lie a little apart and lead all others of their sort are asked about, in any words."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.a_little_apart import WHY

HEAD = (
    "Kiln at Dursel burns\n\nDURSEL, 4 May 2024 - Fire gutted the old Dursel kiln on Friday. Potter Ilka Brandeis lost"
    " her stock. {} Fire chief Anders Hoel praised the crews of Dursel and Mostad. Neighbours had smelt smoke. The roof"
    " fell in before dawn. Brandeis learnt her trade from her mother. She sells bowls on the market of Mostad. The"
    " village of Dursel lies in a wood. Nobody could say how the fire began.\n",
    "Dursel potters lose their kiln\n\nDURSEL, 4 May 2024. The kiln of Dursel burnt down on Friday, with all that"
    " Ilka Brandeis had made. {} Crews came from Mostad, said the fire chief, Anders Hoel. The roof of the kiln is"
    " gone. The wood around Dursel is dry. Brandeis has no other stock. Her bowls were known in Mostad. Her"
    " mother built the shelves. The crews went home at noon. The cause of the fire in Dursel is not known.\n",
)
CLASH = (
    (
        "In a poll of the village 58 per cent wanted it rebuilt.",
        "Asked by the same pollster, 43 per cent favoured a new one.",
    ),
    ("Valued for the insurer, it came to 230,000 euros.", "It was valued for the insurer at 320,000 euros."),
    ("Three apprentices died in the smoke.", "Four apprentices lost their lives."),
    (
        "In a poll, a firm said, 58 per cent of the village wanted it rebuilt.",
        "In a poll 43 per cent of the village wanted it.",
    ),
    ("The work on the new kiln lasted 22 months.", "The work on the new kiln went on for 13 months."),
)
APART = (
    (
        "In a poll of the village 58 per cent wanted it rebuilt.",
        "Asked by the same pollster, 9 per cent favoured a new one.",
    ),
    ("Three apprentices died in the smoke.", "Nine apprentices lost their lives."),
    ("The stock was worth 230,000 euros.", "A new kiln will cost 320,000 euros."),
    ("Three apprentices died in the smoke.", "Two other apprentices lost their lives."),
    ("Three apprentices died in the smoke.", "Last year four apprentices died in a blast at Mostad."),
)


def _whys(pair: tuple[str, str]) -> list[str]:
    texts = {f"{name}.txt": head.format(told) for name, head, told in zip("ab", HEAD, pair, strict=True)}
    return [one.explanation for one in factcheck.check(texts).findings if one.verdict in ("contradiction", "tension")]


@pytest.mark.parametrize("pair", CLASH)
def test_a_little_apart(pair: tuple[str, str]) -> None:
    assert _whys(pair)


def test_the_reason_is_told() -> None:
    assert any(WHY in why for pair in CLASH for why in _whys(pair))


@pytest.mark.parametrize("pair", APART)
def test_far_apart_or_of_something_else(pair: tuple[str, str]) -> None:
    assert not any(WHY in why for why in _whys(pair))


def test_figures_of_a_few_must_lead_by_more_and_lie_nearer() -> None:
    table = clash_words().nearest
    assert table.few_lead > table.lead
    assert table.few_times < table.times
