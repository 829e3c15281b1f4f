"""What an editor reads is English: lengths in their own unit, speakers with an article, reasons that end a sentence."""

from __future__ import annotations

import pytest

import factcheck
from factcheck import Duration, Interval
from factcheck.grammar.quantities import find
from factcheck.grammar.stance.stance_named import called
from factcheck.model.in_words import value


@pytest.mark.parametrize(
    ("unit", "days", "told"),
    [
        ("second", 90 / 86_400, "90 seconds"),
        ("minute", 1.5 / 1440, "1.5 minutes"),
        ("minute", 1 / 1440, "1 minute"),
        ("hour", 0.25, "6 hours"),
        ("day", 1, "1 day"),
        ("day", 5, "5 days"),
        ("year", 2922, "8 years"),
    ],
)
def test_a_length_is_told_in_its_own_unit(unit: str, days: float, told: str) -> None:
    """Never “5 day”, nor “0 day” for a minute and a half."""
    length = Interval[float](low=days, high=days)
    assert value(Duration(low_days=days, high_days=days, core=length, hull=length, unit=unit)) == told


@pytest.mark.parametrize(
    ("speaker", "told"),
    [
        ("team", "the team"),
        ("extremist Shi'ite militia", "the extremist Shi'ite militia"),
        ("co-operative", "the co-operative"),
        ("Organisers", "organisers"),
        ("Caldwell's own group", "Caldwell's own group"),
        ("US inspection group report", "the US inspection group report"),
        ("his lawyer", "his lawyer"),
        ("Court of Auditors", "Court of Auditors"),
        ("", ""),
    ],
)
def test_a_speaker_has_the_article_that_english_wants(speaker: str, told: str) -> None:
    """“said the team”, not “said team”."""
    assert called(speaker) == told


def test_what_would_mend_a_clash_completes_its_sentence() -> None:
    """“They would agree if …” takes a clause with a verb, in small letters and without a full stop."""
    for rule in factcheck.default_rules():
        for reason in rule.not_when:
            assert len(reason.split()) >= 3, (rule.id, reason)
            assert not reason.endswith("."), (rule.id, reason)
            assert not reason.startswith(("two people of", "if ")), (rule.id, reason)


@pytest.mark.parametrize("words", ["11 minutes", "45 minutes", "500 seconds", "37 minutes"])
def test_a_length_is_shown_as_it_was_told(words: str) -> None:
    """A length of minutes is a broken part of a day, and comes back whole."""
    claims = factcheck.extract(f"The talks in Orsova lasted {words}.")
    lengths = [claim.value for claim in claims if claim.kind == "duration"]
    assert [value(one) for one in lengths] == [words]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("5ft 7in", "5 feet 7 inches"),
        ("11st 1lb", "11 stone 1 pound"),
        ("6.5 feet", "6.5 feet"),
        ("3 acre-feet", "3 acre-feet"),
        ("44mph", "44 mph"),
        ("7.5p", "7.5 pence"),
        ("1 long ton", "1 long ton"),
        ("30 crowns", "30 crowns"),
        ("300 horsepower", "300 horsepower"),
        ("16 celsius", "16 celsius"),
        ("9 stone", "9 stone"),
    ],
)
def test_a_measure_is_shown_in_the_plural_of_its_unit(words: str, told: str) -> None:
    """A unit has the plural that the table gives it, a sign has none, and two units stay two."""
    assert value(find(words)[0].quantity) == told
