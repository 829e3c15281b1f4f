"""What one thing has one of and a verb tells: who owns it, where it was held, which of two answers clash."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model.values import Role
from factcheck.questions.relations import forms, generic_of, is_relation, relation_of, relations

TOLD = (
    ("The Halden Hotel is owned by the Vask group.", "Halden Hotel", "owner", "Vask"),
    ("Norvik Steel belongs to Tarnmouth Holdings.", "Norvik Steel", "owner", "Tarnmouth Holdings"),
    ("The Orme Clinic, which Lena Falk opened in 1987, will close.", "Orme Clinic", "opener", "Lena Falk"),
    ("The Kelbar Fair was opened by the actor, Ivo Lask.", "Kelbar Fair", "opener", "Ivo Lask"),
    ("Police picked up Ana Bek near Verona.", "Ana Bek", "place of arrest", "Verona"),
    ("The trawler Sola collided with the tug Brede.", "Sola", "the other one in the collision", "Brede"),
    ("The Brenna Bridge spans the River Orle.", "Brenna Bridge", "water below it", "River Orle"),
    ("The ferry Sola flew the flag of Malta.", "Sola", "flag", "Malta"),
    ("Ana Bek's yacht was found by a fisherman, Tom Arn.", "Ana Bek yacht", "finder", "Tom Arn"),
    ("The blaze at Kelbar Mill began in the cellar.", "Kelbar Mill blaze", "place where it began", "cellar"),
    ("Ivo Lask studied law at Uppsala.", "Ivo Lask", "subject studied", "law"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "thing", "fact", "answer"), TOLD)
def test_a_verb_tells_what_a_thing_has_one_of(text: str, thing: str, fact: str, answer: str) -> None:
    told = {
        (claim.value.holder, claim.value.role, claim.value.organisation)
        for claim in factcheck.extract(text)
        if isinstance(claim.value, Role)
    }
    assert (thing, fact, answer) in told


UNTOLD = (
    "Norvik Steel may be bought by Tarnmouth Holdings.",
    "Norvik Steel was not bought by Tarnmouth Holdings.",
    "Norvik Steel is jointly owned by Tarnmouth Holdings.",
    "Norvik Steel is owned by Tarnmouth Holdings and Vask Partners.",
    "Kelbar Airport was run by Aldous until 2011.",
    "A firm is owned by Tarnmouth Holdings.",
)


@pytest.mark.parametrize("text", UNTOLD)
def test_what_may_be_or_is_one_of_several_tells_nothing(text: str) -> None:
    claims = factcheck.extract(text)
    affirmed = [c for c in claims if isinstance(c.value, Role) and c.stance.affirmed]
    assert not [c for c in affirmed if isinstance(c.value, Role) and is_relation(c.value.role)]


CLASH = (
    ("Norvik Steel was bought by Vask Partners.", "Tarnmouth Holdings bought Norvik Steel."),
    ("The trawler Sola sailed under the flag of Malta.", "The trawler Sola flew the flag of Panama."),
    ("Kelbar Library is located in Mill Lane.", "Kelbar Library stands in Station Road."),
    ("The Brenna Tunnel runs under the River Orle.", "The Brenna Tunnel passes beneath the River Sarn."),
    ("Orme Stadium is named after the sprinter Lena Falk.", "Orme Stadium bears the name of the boxer Ivo Lask."),
    ("The Kelbar Chapel, which Lena Falk designed, is for sale.", "Kelbar Chapel was designed by Tom Arn."),
    ("The final of the Orme Cup was won by Halden United.", "Tarnmouth won the Orme Cup final."),
)


@pytest.mark.parametrize(("one", "two"), CLASH)
def test_two_answers_of_one_thing_are_flagged(one: str, two: str) -> None:
    report = factcheck.check({"one": one, "two": two})
    assert [f for f in report.findings if f.verdict in ("contradiction", "tension")]


ROOM = (
    ("Ana Bek was arrested at the Kelbar Mill in Tarn.", "Ana Bek was arrested in Tarn."),
    ("The Moss Congress was held at the Hotel Astra.", "The Moss Congress was held in Oster."),
    ("Norvik Steel was bought by Vask Partners in 2001.", "Tarnmouth Holdings bought Norvik Steel in 2014."),
    ("Ana Bek is married to Ivo Lask.", "Ana Bek married Lask in May."),
    ("Ana Bek's car was found by a walker, Tom Arn.", "Lena Falk's car was found by a ranger, Ole Vik."),
)


@pytest.mark.parametrize(("one", "two"), ROOM)
def test_what_leaves_room_for_both_is_not(one: str, two: str) -> None:
    report = factcheck.check({"one": one, "two": two})
    assert not [f for f in report.findings if f.verdict in ("contradiction", "tension")]


def test_each_form_names_slots_that_a_clause_has_and_each_sort_is_told() -> None:
    for told in forms().values():
        for form in told:
            assert all(form.thing) and all(form.answer)
    asked = {relation.answer for relation in relations().relations}
    assert asked - {"name", "person", "place"} == set(relations().sorts)


def test_the_question_is_asked_in_the_words_of_the_relation() -> None:
    owner = relation_of("owner")
    assert owner is not None and owner.asks == "Who owns {thing}?"
    report = factcheck.check({"one": CLASH[1][0], "two": CLASH[1][1]})
    assert [f.question for f in report.findings if f.rule == "relation-conflict"] == [
        "Under which flag does Sola sail?"
    ]


def test_a_name_says_of_which_sort_it_is() -> None:
    assert generic_of("Mill Lane") is generic_of("Station Road") is not None
    assert generic_of("Hotel Astra") is generic_of("Marsh Inn")
    assert generic_of("Tarn") is None
