"""Days, hours and posts of one thing that two texts tell in other shapes: what clashes, and what only looks so."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.clocks.clocks import find
from factcheck.model.values import Role

FLAGS = frozenset({"contradiction", "tension"})

CLASHES = (
    # a noun of an act that "was" on a day
    (
        "LUND, 20 May 2025\n\nThe hearing in the Berg case was on 12 May, the court said.",
        "LUND, 21 May 2025\n\nThe hearing in the Berg case took place on 14 May, the lawyer recalled.",
        "event-date-conflict",
    ),
    (
        "ORME, 20 May 2025\n\nThe funeral of Ida Lind was on Monday 12 May in the parish church.",
        "ORME, 21 May 2025\n\nIda Lind was buried on Thursday 15 May.",
        "event-date-conflict",
    ),
    # whose an act is that somebody completed
    (
        "TARN, 20 March 2025\n\nThe takeover by Norlund Foods was completed on Friday.",
        "TARN, 21 March 2025\n\nNorlund Foods completed its purchase of Tarn Dairies on Monday 10 March.",
        "event-date-conflict",
    ),
    # ships aground; an hour with a point before a weekday; a flag is no party
    (
        "ULM, 21 March 2025\n\nThe ferry Vale hit the Skarv Rock at 3.40am on Thursday 20 March.",
        "ULM, 24 March 2025\n\nThe Danish-flagged ferry Vale grounded on the Skarv Rock at 05.10 last Thursday.",
        "time-of-day-conflict",
    ),
    (
        "ULM, 21 March 2025\n\nThe ferry Vale ran aground off Ulm at 3.40am on Thursday.",
        "ULM, 22 March 2025\n\nThe ferry Vale struck rocks off Ulm at 5.10am on Thursday.",
        "time-of-day-conflict",
    ),
    # looking a thing over, in two words
    (
        "KOLD, 20 June 2025\n\nThe Kold dam was last inspected in October 2021.",
        "KOLD, 21 June 2025\n\nInspectors last examined the Kold dam in May 2024.",
        "last-time-conflict",
    ),
    # the post of a body whose name opens its title
    (
        "SUND, 3 March 2024\n\nThe Sund council voted to sell the baths on Monday. The council leader, Ida Berg, said "
        "the town was poor.",
        "SUND, 5 March 2024\n\nThe Sund baths are to be sold, the council voted on Monday. Karl Falk, the leader of "
        "the council, said the town was poor.",
        "post-with-two-holders",
    ),
)
APART = (
    # a figure on a day is no event of that day
    (
        "Turnout in Selje was 48 percent on Friday 9 May 2025.",
        "61 percent of voters turned out in Selje on Wednesday 14 May 2025.",
    ),
    # two hearings
    (
        "LUND, 20 May 2025\n\nThe hearing in the Berg case was on 12 May.",
        "LUND, 21 May 2025\n\nThe hearing in the Falk case took place on 14 May.",
    ),
    # two firms
    (
        "TARN, 20 March 2025\n\nThe takeover by Norlund Foods was completed on Friday.",
        "TARN, 21 March 2025\n\nOstmark Mills completed its purchase of Lind Bakeries on Monday 10 March.",
    ),
    # planes kept on the ground
    (
        "ULM, 20 March 2025\n\nThe airline Vale grounded its jets at 3.40am on Thursday.",
        "ULM, 21 March 2025\n\nA jet of the airline Vale crashed at 5.10am on Thursday.",
    ),
    # two councils, and the leaders of two parties
    (
        "SUND, 3 March 2024\n\nThe council leader, Ida Berg, said the town was poor.",
        "KOLD, 5 March 2024\n\nKarl Falk, the leader of the council, said the bridge at Kold would be mended.",
    ),
    (
        "SUND, 3 March 2024\n\nThe party leader, Ida Berg, lost the vote in Sund on Sunday.",
        "SUND, 4 March 2024\n\nKarl Falk, the leader of the party, won the vote in Sund on Sunday.",
    ),
)


def _flags(first: str, second: str) -> set[str]:
    return {f.rule for f in factcheck.check({"a.txt": first, "b.txt": second}).findings if f.verdict in FLAGS}


@pytest.mark.parametrize(("first", "second", "rule"), CLASHES)
def test_a_clash_in_other_shapes(first: str, second: str, rule: str) -> None:
    """One thing has one day, one hour, one holder of its post."""
    assert rule in _flags(first, second)


@pytest.mark.parametrize(("first", "second"), APART)
def test_what_only_looks_so(first: str, second: str) -> None:
    """Two things, two figures, two parties."""
    assert not _flags(first, second)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The rink will close on 19 July, when the summer season ends.", "ends", "VERB"),
        ("The pool was shut when the boiler burst.", "burst", "VERB"),
        ("The shop will move when the current lease ends, he said.", "ends", "VERB"),
        ("He paid when the season tickets, which cost more, went on sale.", "tickets", "NOUN"),
        ("She wept when the home fans, players and staff sang.", "fans", "NOUN"),
        ("He left after the peace talks.", "talks", "NOUN"),
        ("The minister announced a tax cut.", "cut", "NOUN"),
    ],
)
def test_the_verb_that_ends_a_clause(text: str, word: str, tag: str) -> None:
    """Behind "when" a verb has to come: what ends the clause, and no list that goes on."""
    assert next(token.tag for token in parse(text).tokens if token.text == word) == tag


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("The ship grounded at 05.10 last Thursday.", [310]),
        ("The ship grounded at 05.10 Thursday.", [310]),
        ("The index stood at 17.40 last Thursday.", []),
        ("It rose at 5.10 last week.", []),
    ],
)
def test_an_hour_with_a_point_before_a_weekday(text: str, minutes: list[int]) -> None:
    """A day of the week behind it says that "05.10" is an hour, where no price is told."""
    assert [clock.value.low for clock in find(text, 0, len(text))] == minutes


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The rink will close for good on 19 July 2024, when the boiler lease ends.", {"closure", "end"}),
        ("The pool was shut for good on 19 February 2024, when a boiler burst.", {"closure", "burst"}),
        ("She came in 2009, the year in which the mill closed.", {"closure"}),
    ],
)
def test_a_day_of_two_clauses(text: str, acts: set[str]) -> None:
    """A day that "when" hangs a clause on is that of the main clause too; "the year in which" tells what it was."""
    told = {c.question.measure.predicate for c in factcheck.extract(text) if c.kind == "event_date" and "20" in c.quote}
    assert acts <= told


def test_who_chairs_it() -> None:
    """Some verbs name the post, whatever the pronoun stands for; who "leads it" may have any title."""
    told = "The inquiry opened on Monday. Retired judge Ida Berg, who {} it, called for silence."
    posts = [
        [c.value.role for c in factcheck.extract(told.format(verb)) if isinstance(c.value, Role) and "who" in c.quote]
        for verb in ("chairs", "leads")
    ]
    assert posts == [["chairman"], []]
