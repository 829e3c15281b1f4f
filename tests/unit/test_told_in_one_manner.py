"""Figures told in one manner by different words, which are rivals, and what is told of one alone, which is a part."""

from __future__ import annotations

import pytest

from factcheck.model.report import Finding
from factcheck.pipeline import check

_FLAGS = ("contradiction", "tension")


def _found(*texts: str) -> tuple[Finding, ...]:
    return check(texts=[f"{text}\n" for text in texts]).findings


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The new lamps were put up in Marne on Friday. Each lamp weighs 85 kilos. They shine on the market.",
            "The lamps of Marne, each 9 metres high and weighing 58 kilos, were made in Norway.",
        ),
        (
            "NORDBY, 3 April 2024 - A vase in the gallery of Nordby is a fake. Nine other vases in the gallery's"
            " collection are to be examined.",
            "Sunday Review, 7 April 2024\n\nA vase in the gallery of Nordby is a fake. Another 14 vases in the"
            " gallery's collection will now be examined.",
        ),
        (
            "SELL, 4 May 2023 - The new hall in Sell would cost 9 million euros, mayor Anna Lo said on Thursday.",
            "Sell Post, 5 May 2023\n\nThe cost of the new hall in Sell is put at 14 million euros in the town's plans.",
        ),
        (
            "Ada Bruno's new atlas of cheese has 340 pages and costs 48 euros. It was published on 3 May 2022.",
            "Radio Vale, 17 May 2022\n\nHer atlas of cheese, 340 pages long, appeared on 3 May and costs 42 euros.",
        ),
    ],
    ids=["each", "others", "estimates", "a price"],
)
def test_one_manner_in_other_words_is_no_excuse(one: str, two: str) -> None:
    """Both tell of each, of others, of what a plan will cost, of today."""
    assert any(finding.verdict in _FLAGS for finding in _found(one, two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "ORMA, 6 June 2024 - The clinic at Orma has treated 730 patients since the flood, the doctors said.",
            "Letter from Orma, 7 June 2024\n\nThe clinic at Orma is full. On Wednesday alone we treated 85 patients.",
        ),
        (
            "Orla, 4 May 2023 - The bank Norvest cut 3,100 posts last year, its report said on Thursday.",
            "Orla Post, 5 May 2023\n\nNorvest cut thousands of posts last year. In Lund alone 480 posts were cut.",
        ),
    ],
    ids=["a day", "a town"],
)
def test_what_is_told_of_one_alone_is_a_part(one: str, two: str) -> None:
    """The reason is the part, not the verb or the day."""
    found = _found(one, two)
    assert not [finding for finding in found if finding.verdict in _FLAGS]
    assert any("part of a larger whole" in finding.explanation for finding in found)


def test_alone_is_no_excuse_beside_the_same_day() -> None:
    """On Monday alone, and on Monday."""
    one = "ORLA, 4 May 2023 - On Monday alone the clinic in Orla admitted 95 patients, the doctors said."
    two = "Orla Post, 5 May 2023\n\nThe clinic in Orla admitted 59 patients on Monday, a nurse said."
    assert any(finding.verdict in _FLAGS for finding in _found(one, two))


def test_on_one_day_alone_is_a_part_whoever_it_was() -> None:
    """One division in a battle, and on its first day."""
    one = "Grana, 4 May 2023\n\nIn the battle of Elm Ridge in 1917 the Fourth Division lost 2,100 men."
    two = "Sell Post, 5 May 2023\n\nOn the first day alone the Fourth Division lost 400 men at Elm Ridge in 1917."
    assert not [finding for finding in _found(one, two) if finding.verdict in _FLAGS]


def test_nobody_counts_what_is_only_planned() -> None:
    """Two plans of two days are no running figure."""
    one = "SELL, 3 April 2024 - Six vats in the cellar of the dairy at Sell are to be tested."
    two = "Sell Post, 8 April 2024\n\nAt the dairy in Sell nine vats in the cellar will now be tested."
    assert not any("running" in finding.explanation for finding in _found(one, two))


def test_some_of_them_are_a_part_of_the_dead() -> None:
    """Which needs no noun of its own."""
    one = "HALM, 2 May 2024 - The earthquake at Halm cost 9,400 lives, the government said on Thursday."
    two = "Halm Post, 3 May 2024\n\nThe earthquake at Halm cost 9,400 lives, 800 of them in the port of Sill."
    assert [f.explanation for f in _found(one, two) if f.verdict == "explained"] == ["one is a part of a larger whole"]
