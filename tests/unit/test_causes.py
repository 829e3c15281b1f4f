"""What a sentence says came of what, as `tests/corpus/causes/told.tsv` tells."""

from __future__ import annotations

import pytest

from corpus_rows import rows
from factcheck import check
from factcheck.grammar.causes import Cause, causes, coupled


@pytest.mark.parametrize("row", rows("causes/told.tsv"), ids=lambda row: row[0][:60])
def test_the_causes_that_a_sentence_tells(row: list[str]) -> None:
    """Each cause with its sort, and whether it is told, denied, guessed or left open."""
    sentence, expected = row[0], row[1] if len(row) > 1 else ""
    told = [_shown(one) for one in causes(sentence, 0, len(sentence))]
    assert sorted(told) == sorted(filter(None, expected.split("; ")))


def _shown(one: Cause) -> str:
    stance = "denied" if one.denied else "open" if one.open else "guessed" if one.guessed else "told"
    return f"{' '.join(one.cause.lemmas)}/{one.sort}/{stance}"


def test_the_words_of_a_cause_are_a_slice() -> None:
    """The place of a cause in its text is that of its words, wherever the sentence stands."""
    text = "Nothing here. The fire was caused by a faulty heater, police said. More."
    (found,) = causes(text, 14, 66)
    assert text[found.start : found.end] == "was caused by a faulty heater"[4:]
    assert text[found.at : found.end] == "a faulty heater"


def test_sorts_exclude_each_other_both_ways() -> None:
    """Whichever is named first."""
    assert coupled("attack", "fault") == coupled("fault", "attack") == "exclude"
    assert coupled("weather", "earth") == "chain"
    assert coupled("weather", "labour") == ""


def test_a_long_line_is_read_in_no_time() -> None:
    """A megabyte without a full stop is cut, not searched."""
    line = "because of " * 100_000
    assert len(causes(line, 0, len(line))) < 100


def test_whichever_text_comes_first_the_reason_is_one() -> None:
    """File names change no verdict and no words."""
    one = "12 June 2023\n\nFog delayed Monday's flights from Tarvan, the airport said.\n"
    two = "13 June 2023\n\nMonday's flights from Tarvan were delayed because of a strike, the union said.\n"
    told = [
        {(f.verdict, f.explanation) for f in check(texts).findings if f.rule == "cause-conflict"}
        for texts in ({"a.txt": one, "b.txt": two}, {"a.txt": two, "b.txt": one})
    ]
    assert told[0] == told[1] != set()
