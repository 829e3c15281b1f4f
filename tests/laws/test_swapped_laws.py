"""Sentences mostly tell that no figures are swapped; a paragraph that is not read would have told the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import check, document
from factcheck.checks.retold import swapped
from factcheck.engine import judged
from factcheck.model.claim import Claim

_CORPORA = Path(__file__).parents[1] / "corpora"
_FOLDERS = ("telecom_hack", "volcano_island", "peace_mission", "election", "wildfire")
_TURNS = (
    ("Harn had 64 mm of rain, Brae 21 mm and Dolm 40 mm.", "Brae had 64 mm of rain and Harn 21 mm."),
    ("Harn had 64 mm of rain on Monday.\nBrae had 21 mm.", "Brae had 64 mm of rain. The rest had less."),
    ("Brae had 52 mm of rain, Harn 33 mm and Dolm 10 mm.", "Harn had 52 mm of rain and Brae 33 mm."),
    ("Nine people died in Harn and four died in Brae.", "The flood left nine people dead in Brae."),
    ("The north elected 12 members, the south elected 30.", "The south elected 12 members. Nobody was surprised."),
    ("Karl Benn won 120 votes and Ida Rook won 96 votes.", "Ida Rook won 120 votes in Harn, the council said."),
)
Asked = tuple[Claim, Claim, tuple[str, str], bool]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """Every pair that is asked about, with the answer."""
    found: list[Asked] = []

    def noted(one: Claim, two: Claim, texts: tuple[str, str]) -> bool:
        told = swapped.swapped(one, two, texts)
        found.append((one, two, texts, told))
        return told

    monkeypatch.setattr(judged, "swapped", noted)
    return found


def _read_whole(one: Claim, two: Claim, texts: tuple[str, str]) -> bool:
    """The same question, to both paragraphs from end to end."""
    if swapped._sentence(one, texts[0]) == swapped._sentence(two, texts[1]):
        return False
    mine, theirs = swapped._entry(one, texts[0], swapped._AROUND), swapped._entry(two, texts[1], swapped._AROUND)
    if mine is None or theirs is None:
        return False
    return swapped._has_another(*mine, *theirs) or swapped._has_another(*theirs, *mine)


def test_what_sentences_rule_out_paragraphs_would(asked: list[Asked]) -> None:
    """Over folders of the corpora, and pairs whose figures are told in turn."""
    for folder in _FOLDERS:
        check(_CORPORA / folder)
    for one, two in _TURNS:
        check([document(one, name="one.txt"), document(two, name="two.txt")])
    assert len(asked) > 40
    assert sum(told for *_, told in asked) > 2
    assert all(told == _read_whole(one, two, texts) for one, two, texts, told in asked)


def test_few_paragraphs_are_read(asked: list[Asked], monkeypatch: pytest.MonkeyPatch) -> None:
    """For to read one takes as long as all else about a pair: of two to each pair not one."""
    read: list[str] = []
    plain = swapped._sorted_figures.__wrapped__

    def noted(text: str) -> object:
        read.append(text)
        return plain(text)

    monkeypatch.setattr(swapped, "_sorted_figures", noted)
    for folder in _FOLDERS:
        check(_CORPORA / folder)
    sentences = {
        swapped._sentence(claim, text)
        for one, two, texts, _ in asked
        for claim, text in zip((one, two), texts, strict=True)
    }
    assert len([text for text in read if text not in sentences]) <= len(asked)
