"""Two voices in one text: disputes of figures are found, look-alikes are left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus_rows import rows
from factcheck.pipeline import check

LEAST_FOUND = 26  # of thirty disputes, written before the check was

LEAST_FOUND_LATER = 40  # of 73; 41 while a voice that brought a noun of its own was a rival, which in news it hardly is


def _flags(text: str, folder: Path) -> set[str]:
    """The rules that flag something in a text."""
    (folder / "a.txt").write_text(f"12 June 2023\n\n{text}\n", "utf-8")
    return {one.rule for one in check([folder]).findings if one.verdict in ("tension", "contradiction")}


def _flagged(text: str, folder: Path) -> bool:
    return bool(_flags(text, folder))


def _voiced(text: str, folder: Path) -> bool:
    return "two-voices" in _flags(text, folder)


def test_disputes_are_found_and_look_alikes_are_not(tmp_path: Path) -> None:
    """The table was written before the check: what it finds of it is counted, and nothing of the look-alikes."""
    table = rows("voices/passages.tsv")[1:]
    found = [want for _, want, text in table if _flagged(text, tmp_path)]
    assert "nothing" not in found
    assert len(found) >= LEAST_FOUND


def test_times_denials_and_multiples(tmp_path: Path) -> None:
    """Hours, days, nought, "twice that figure", and forty disputes in any form (these alone written first)."""
    table = rows("voices/moments.tsv")[1:]
    found = [want for _, want, text in table if _flagged(text, tmp_path)]
    assert "nothing" not in found
    assert len(found) >= LEAST_FOUND_LATER


@pytest.mark.parametrize(
    "text",
    [
        "The agency's file runs to 61 cases. The League, which keeps its own list, has more than 200.",
        "The ministry expects 21 million visitors this year. We think 19.8 million is nearer the mark.",
        "Each day she read up to seventy files, her lawyer said. The clinic says the figure was never above forty.",
        "Holm says all fourteen of the measures are in place. Ana Moe disagrees. “I make it nine.",
        "The union counts 14 who have walked out since June. The school says nine have left.",
        "Astronomers at Lyra measured 40 million kilometres; a team in Ostrava made it 55 million.",
        "Police in Arle believe that five men took part. The cashier is sure that she saw three.",
        "There were 1,400 delegates, according to the secretariat. By our own count there were 930.",
        "The agency has confirmed 112 cases. The city's doctors, who compare notes every week, put it at 200.",
    ],
)
def test_a_dispute_is_flagged(text: str, tmp_path: Path) -> None:
    """In forms that leave the second figure little or nothing of its own."""
    assert _voiced(text, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "The museum says that the large vase alone is worth 6 million euros. Dealers spoke of 11 for all four.",
        "“Fourteen years for three,” said Jean Boyle. “I make that four years and eight months a man.”",
        "The army says that it destroyed 14 launchers. Doctors in Bint reported 23 wounded.",
        "The mayor said that the bridge is 140 metres long. The engineer said that it is 12 metres wide.",
        "- **14 May** The governor speaks of 31 dead.\n- **16 May** The Red Cross speaks of 52 dead.",
        "According to the police 20 people were hurt. Records list Ida Moen as the owner of all four.",
        "The ministry counted 1,200 refugees in the first camp. The Red Cross counted 900 in the second.",
        "The bank said that profits rose to 3.4 billion crowns. Analysts put the value of its shares at 9 billion.",
        "The survey found that 61 percent of teachers are tired. Of the nurses, says their union, 74 percent are.",
        "The hospital says that it admitted 41 patients. The clinic across the river says it took in 17.",
        "The Observatory said that ten children were killed. The ministry said that 33 people died.",
    ],
)
def test_two_questions_are_left_alone(text: str, tmp_path: Path) -> None:
    """Another thing, day, part or measure; or one voice only."""
    assert not _voiced(text, tmp_path)
