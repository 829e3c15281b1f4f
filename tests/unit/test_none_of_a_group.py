"""None of a group against some of it, whole against in ruins, who chaired it then: clashes that looked explained."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.grammar.chunks.chunks import parse
from factcheck.model.report import Finding

FLAGS = ("contradiction", "tension")


def _flags(one: str, two: str) -> list[Finding]:
    report = factcheck.check({"one": one, "two": two})
    return [finding for finding in report.findings if finding.verdict in FLAGS]


def test_none_of_a_crew_is_no_whole_of_which_two_are_a_part() -> None:
    one = "The trawler Sola hit the pier at Kelbar on Monday. Of the crew of six, three were hurt, police said."
    two = "The trawler Sola hit the pier at Kelbar on Monday. None of the trawler's crew was hurt, the owner said."
    report = factcheck.check({"one": one, "two": two})
    told = {finding.explanation for finding in report.findings if finding.verdict == "explained"}
    assert not [why for why in told if "part of a larger whole" in why]
    assert [f for f in report.findings if f.verdict in FLAGS and f.kind == "casualty"]


def test_what_came_through_was_not_destroyed() -> None:
    one = "A gale crossed Orme on Sunday night. The windmill on the hill came through intact, the mayor Ida Moen said."
    two = (
        "After the gale that crossed Orme on Sunday night Ida Moen, the mayor, counted the cost. The windmill on the "
        "hill was destroyed when the cap broke loose."
    )
    assert _flags(one, two)


def test_who_chaired_it_when_it_happened_chaired_it_in_the_news_of_the_day() -> None:
    one = "2023-02-11\n\nThe dyke at Oster broke on Friday. Ivo Lask, who chairs the Oster dyke board, had no warning."
    two = (
        "2024-06-02\n\nThe dyke at Oster that broke in February last year has been rebuilt. Ana Bek, who chaired the "
        "Oster dyke board when the dyke broke, has moved abroad."
    )
    report = factcheck.check({"one": one, "two": two})
    assert [f.verdict for f in report.findings if f.rule == "post-with-two-holders"] == ["tension"]


@pytest.mark.parametrize(
    ("sentence", "verb", "told"),
    [
        ("The mast, put up in 1996, carried 40 lamps.", "carry", "put"),
        ("The pines, cut down in May, were 90 years old.", "be", "cut"),
        ("The van, hit by a tram, carried six people.", "carry", "hit"),
    ],
)
def test_a_past_between_commas_that_looks_like_a_noun_is_an_aside(sentence: str, verb: str, told: str) -> None:
    chunks = parse(sentence)
    forms = {chunks.verbs[clause.verb].lemma: chunks.verbs[clause.verb].form for clause in chunks.clauses}
    assert forms[told] == "participle"
    assert forms[verb] == "finite"


def test_the_day_of_an_aside_is_not_that_of_the_figure_behind_it() -> None:
    claims = factcheck.extract("The hut, put up in 1996, sheltered 310 sheep.")
    assert [c.question.time for c in claims if c.kind == "count"] == [None]


@pytest.mark.parametrize("verb", ["reckons", "puts", "assesses"])
def test_whoever_reckons_the_damage_at_a_sum_tells_of_the_damage(verb: str) -> None:
    claims = factcheck.extract(f"Ana Bek {verb} the damage at $4 million.")
    assert [c.question.measure.head for c in claims if c.kind == "money"] == ["damage"]
