"""What is remembered of two claims is what a comparison of them afresh would say, whichever pairs came before."""

from __future__ import annotations

from itertools import combinations

import factcheck
from factcheck.grammar.words.words import Kin
from factcheck.questions.asked_once import AskedOnce
from factcheck.questions.cards import Card, Deck
from factcheck.questions.companions import Companions
from factcheck.questions.frames import Frame, frame
from factcheck.questions.joints import join_stories
from factcheck.questions.likeness import Likenesses
from factcheck.questions.telling import Telling
from factcheck.questions.weights import weights

TEXTS = (
    "The harbour board plans to spend 40 million euros on its new mole. It wants 6 million euros more.",
    "The harbour board spent 12 million euros on the mole. It asked for 9 million euros.",
    "The clinic at Aldfjord is to hire 40 nurses. Its 30 nurses will strike. Two of 12 nurses were dismissed.",
    "Aldfjord clinic dismissed 11 nurses. The clinic hired 25 nurses. Three nurses are still missing.",
    "Three nurses were missing at the clinic. Another 4 nurses were dismissed. Up to 50 nurses may strike.",
    "Four people died at Aldfjord. Nobody was hurt. Two nurses died. Six workers were hurt on 4 May 2019.",
    "Seven people died last season at Aldfjord. This season the club scored 40 goals, 3 of them on Saturday.",
    "Last season the club scored 31 goals. In May 2019 the Aldfjord clinic in Norway had 80 beds.",
)


def _frames() -> list[Frame]:
    return [
        frame(claim, document=number) for number, text in enumerate(TEXTS) for claim in factcheck.extract(text)
    ]  # fmt: skip


def _cards() -> list[Card]:
    frames, telling = _frames(), Telling()
    kin = Kin((word for one in frames for word in one.terms), weights().head.related_from)
    deck = Deck(telling, kin, Companions(()), AskedOnce(()))
    return [deck.card(one) for one in frames]


def test_a_comparison_says_the_same_whichever_pairs_were_compared_before_it() -> None:
    remembering = Likenesses()
    for one, two in combinations(_cards(), 2):
        assert remembering.compare(one, two) == Likenesses().compare(one, two), (
            one.frame.claim.quote,
            two.frame.claim.quote,
        )


def test_claims_that_join_two_stories_share_a_key() -> None:
    joined = 0
    for one, two in combinations(_cards(), 2):
        named = any(Telling().name(name) >= weights().signs.named for name in one.frame.names & two.frame.names)
        fields, _ = Likenesses().compare(one, two)
        if one.frame.claim.kind == two.frame.claim.kind and join_stories(one.frame, two.frame, named, fields):
            joined += 1
            assert not one.joints.isdisjoint(two.joints), (one.frame.claim.quote, two.frame.claim.quote)
    assert joined
