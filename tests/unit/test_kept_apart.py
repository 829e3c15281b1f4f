"""What a newcomer's short passages held together though they tell of two: namesakes, others besides, acts undone."""

from __future__ import annotations

import pytest

import factcheck

FLAGS = frozenset({"contradiction", "tension"})


def _told(*texts: str) -> list[tuple[str, str, str]]:
    report = factcheck.check({f"{number}.txt": text for number, text in enumerate(texts)})
    return [(finding.verdict, finding.rule, finding.explanation) for finding in report.findings]


def _flags(*texts: str) -> list[str]:
    return [rule for verdict, rule, _ in _told(*texts) if verdict in FLAGS]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Ivan Petrak (1890-1951) was a botanist.",
            "Ivan Petrak was born in 1964 and is a film director.",
        ),
        (
            "Ruth Calder, 31, a striker with Norby United, was hurt.",
            "Ruth Calder, 58, a judge at the Ostwick court, was not hurt.",
        ),
        ("Jonas Lind, the Danish bishop, was born in 1902.", "Jonas Lind, a skier, was born in 1977."),
    ],
)
def test_two_lives_and_two_trades_are_those_of_two_people_of_one_name(texts: tuple[str, ...]) -> None:
    assert _told(*texts) == []


@pytest.mark.parametrize(
    ("texts", "rule"),
    [
        (
            ("Nora Field, 41, a vet from Corby, was killed.", "Nora Field, 43, a vet from Corby, was killed."),
            "copy-slip",
        ),
        (
            ("The pianist Erik Sund was born in 1931 in Tarnby.", "Erik Sund, born in 1913 in Tarnby, was a pianist."),
            "life-of-one-person",
        ),
        (
            ("Ivan Petrak (1890-1951) was a botanist.", "Ivan Petrak, the botanist, was born in 1895."),
            "life-of-one-person",
        ),
    ],
)
def test_one_life_or_one_trade_told_twice_is_that_of_one_person(texts: tuple[str, ...], rule: str) -> None:
    assert _flags(*texts) == [rule]


def test_of_three_texts_those_whose_lives_or_trades_fit_are_of_one_person() -> None:
    found = _told(
        "Ivan Petrak (1890-1951) was a botanist.",
        "Ivan Petrak was born in 1964 and is a film director.",
        "Ivan Petrak, the film director, was 31 in 1995.",
    )
    assert found == [
        ("consistent", "life-of-one-person", "31 in 1995 and born 1964 fit one date of birth of Ivan Petrak")
    ]


def test_a_life_told_by_its_two_dates_is_called_so() -> None:
    found = _told("Ivan Petrak (1890-1951) was a botanist.", "Ivan Petrak, born in 1895, was a botanist.")
    whys = [why for *_, why in found]
    assert any("a life told from 1890 and born 1895" in why for why in whys)
    assert not any("born 1890" in why for why in whys)


@pytest.mark.parametrize(
    "texts",
    [
        (
            "A coach overturned near Brecklow on 4 June 2018; 31 pupils were injured.",
            "A lorry hit a wall near Brecklow on 4 June 2018. No one else was injured.",
        ),
        (
            "The avalanche at Torrin killed three climbers on Sunday. No more climbers died.",
            "Three climbers died in the avalanche at Torrin on Sunday.",
        ),
        (
            "The cook burnt a hand. Nobody else was hurt in the blast in Hadley on Monday.",
            "One man was hurt in the blast in Hadley on Monday.",
        ),
    ],
)
def test_nobody_else_leaves_those_out_who_are_told_of(texts: tuple[str, ...]) -> None:
    assert _flags(*texts) == []


def test_nobody_at_all_still_denies_that_some_died() -> None:
    one = "The avalanche at Torrin hit a hut on Sunday. No climbers died."
    assert _flags(one, "Three climbers died in the avalanche at Torrin on Sunday.") == ["all-against-some"]


@pytest.mark.parametrize(
    "texts",
    [
        ("Kell Foods hired 90 cooks in Dunmore in 2017.", "Kell Foods laid off 90 cooks in Dunmore in 2017."),
        ("Rebels captured the town of Iverk in March 2014.", "Rebels lost the town of Iverk in March 2014."),
    ],
)
def test_an_act_and_its_undoing_may_both_be_done_within_a_year(texts: tuple[str, ...]) -> None:
    assert _flags(*texts) == []


@pytest.mark.parametrize(
    "texts",
    [
        ("The council approved the Merrow bypass in 2014.", "The council rejected the Merrow bypass in 2014."),
        ("Police arrested Tom Harker on 4 March 2014.", "Police released Tom Harker on 4 March 2014."),
    ],
)
def test_a_decision_is_one_and_a_day_has_room_for_one_act_only(texts: tuple[str, ...]) -> None:
    assert _flags(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("The gale flattened 130 barns in Torvik.", "The gale damaged 130 boats in Torvik."),
        ("Hale Mining has 640 miners at Orby.", "Hale Mining dismissed 640 miners at Orby."),
        ("Some 41 volunteers searched the woods near Ashby.", "A crash near Ashby killed 41 people in 2009."),
        (
            "The new lorry costs 4.1 million crowns apiece.",
            "A judge cut the award to Dell to 4 million crowns in 2020.",
        ),
        ("Tarn Foods was bought by Elm Bank in 2011.", "Tarn Foods was bought by Oak Capital in 2011."),
        (
            "The lake district of Orn hopes for traffic to rise by 3 per cent in 2022.",
            "The lake district of Orn raised its parking fee to 4 crowns on 8 July 2022.",
        ),
    ],
)
def test_equal_answers_of_two_things_are_no_agreement(texts: tuple[str, ...]) -> None:
    assert "consistent" not in [verdict for verdict, *_ in _told(*texts)]


@pytest.mark.parametrize(
    "texts",
    [
        ("The storm cut power to 4,200 homes in Arden.", "In Arden 4,200 households lost power in the storm."),
        ("Norland sent 450 soldiers to Iverk.", "Norland has 450 soldiers in Iverk."),
        ("Brand Foods employs 2,300 people in Keld.", "Brand Foods has 2,300 workers in Keld."),
    ],
)
def test_one_figure_in_other_words_still_agrees(texts: tuple[str, ...]) -> None:
    assert "consistent" in [verdict for verdict, *_ in _told(*texts)]


def _sides(*texts: str) -> list[tuple[str, list[set[str]]]]:
    report = factcheck.check({f"{number}.txt": text for number, text in enumerate(texts)})
    return [
        (found.rule, [{m.quote for m in found.members if m.side == side} for side in {m.side for m in found.members}])
        for found in report.findings
        if found.verdict in FLAGS
    ]


def test_figures_that_clash_with_each_other_never_stand_on_one_side() -> None:
    found = _sides(
        "A quake in Morro killed 21 people on 7 June 2015.",
        "The quake in Morro on 7 June 2015 killed 46 people.",
        "The quake in Morro on 7 June 2015 killed 48 people.",
        "The quake in Morro on 7 June 2015 killed 50 people.",
    )
    assert {rule for rule, _ in found} == {"casualty-conflict", "copy-slip"}
    assert all(len(side) == 1 for _, sides in found for side in sides)


def test_two_events_worded_alike_are_two_agreements() -> None:
    report = factcheck.check(
        {
            "a": "Customs seized 31 crates in Orby on 4 May 2018 after a tip. Nobody was held.",
            "b": "Customs seized 31 crates in Orby on 4 May 2018 after a tip. It was a cold day.",
            "c": "Customs seized 31 crates in Tarn on 9 August 2010 after a tip. The port was shut.",
            "d": "Customs seized 31 crates in Tarn on 9 August 2010 after a tip. A trial followed.",
        }
    )
    agreed = [{m.source for m in found.members} for found in report.findings if found.verdict == "consistent"]
    assert agreed
    assert all(sources in ({"a", "b"}, {"c", "d"}) for sources in agreed)


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (("Flight 118 carried 96 passengers.", "Flight 440 carried 131 passengers."), "flight 440 against flight 118"),
        (
            (
                "Article 5 of the charter allows a fine of 900 crowns.",
                "Article 9 of the charter allows a fine of 4,000 crowns.",
            ),
            "article 5 against article 9",
        ),
        (
            ("The Tarn 200 pump moves 30 litres of oil.", "The Tarn 350 of the same firm moves 48 litres of oil."),
            "tarn 200 against tarn 350",
        ),
        (
            ("The Tarn 200 moves 30 litres of oil.", "The Tarn 200 Duo moves 48 litres of oil."),
            "tarn 200 against tarn 200 duo",
        ),
        (
            ("The annual ticket costs 300 crowns.", "The pro ticket costs 480 crowns."),
            "annual ticket against pro ticket",
        ),
        (
            (
                "The cure helped 88 per cent of the patients, men under 40.",
                "The cure helped 71 per cent of the patients, men over 40.",
            ),
            "under 40 against over 40",
        ),
    ],
)
def test_a_number_or_a_word_of_its_own_tells_two_things_of_a_kind(texts: tuple[str, ...], why: str) -> None:
    found = _told(*texts)
    assert [verdict for verdict, *_ in found] == ["explained"]
    assert why in found[0][2] or " against ".join(reversed(why.split(" against "))) in found[0][2]


@pytest.mark.parametrize(
    "texts",
    [
        ("The Tarn 200 pump weighs 30 kilograms.", "The Tarn 200 pump weighs 34 kilograms."),
        ("The fire at Orla killed 14 people.", "The huge fire at Orla killed 19 people."),
    ],
)
def test_one_model_and_one_event_still_clash(texts: tuple[str, ...]) -> None:
    assert _flags(*texts)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The Tarn 200 washing machine uses 30 litres of water.", ["30 litres"]),
        ("The Kessel 4 phone weighs 180 grams.", ["180 grams"]),
        ("The firm gave the UN 300 tents.", ["300"]),
        ("In Boston 40 people met.", ["40"]),
    ],
)
def test_a_number_in_the_name_of_one_thing_counts_nothing(text: str, counted: list[str]) -> None:
    found = [c.value.as_written for c in factcheck.extract(text) if c.kind == "count" and c.value.type == "quantity"]
    assert found == counted


def test_a_phrase_for_an_act_is_no_thing_of_its_own() -> None:
    one = "The toll on the Merrow bridge came into force on 3 March 2017."
    assert _flags(one, "The toll on the Merrow bridge took effect on 3 May 2017.") == ["event-date-conflict"]


def test_a_speed_is_no_rival_of_the_highest_one_and_is_asked_for_in_its_whole_unit() -> None:
    report = factcheck.check(
        {"a": "The Kestrel Express runs at 210 km/h.", "b": "The Kestrel Express has a top speed of 240 km/h."}
    )
    assert [(f.verdict, f.question, f.explanation) for f in report.findings] == [
        ("explained", "What was the speed of Kestrel Express?", "one is told as the most it may be: top")
    ]
    assert _flags("The Kestrel has a top speed of 210 km/h.", "The Kestrel has a top speed of 240 km/h.")


def test_the_words_of_a_reason_stand_in_the_order_of_their_sentence() -> None:
    one = "The old Tarn pump for grain elevators needs 44 litres of oil a week, said the firm."
    why = [why for *_, why in _told(one, "The old Tarn pump needs 52 litres of oil a week, said the firm.")]
    assert why == ["only one of the two texts says “grain elevator”"]


def test_reasons_count_in_words() -> None:
    with pytest.raises(factcheck.ArgumentError, match="to tell an age"):
        factcheck.Claim.made("age", 3, source="a")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (
            ("The line carries 9,000 riders a day.", "The line carries 60,000 riders a month."),
            "one is so much a day, the other so much in a longer time",
        ),
    ],
)
def test_two_rates_are_not_called_a_rate_and_a_total(texts: tuple[str, ...], why: str) -> None:
    assert ("explained", "count-conflict", why) in _told(*texts)


def test_what_is_allowed_is_a_ceiling_like_the_other() -> None:
    found = _told("The small plan allows 400 calls a week.", "The small plan allows up to 900 calls a week.")
    assert not [why for *_, why in found if "ceiling" in why]
