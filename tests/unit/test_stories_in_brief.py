"""Two texts of a few sentences on one story tell hardly anything of another."""

from __future__ import annotations

import pytest

from factcheck import check, extract
from factcheck.questions.frames import frame
from factcheck.questions.retold import Figure, figures_of
from factcheck.questions.stories import story_evidence
from factcheck.questions.weights import weights


def _bag(words: str, names: str) -> dict[str, float]:
    return {**dict.fromkeys(words.split(), 1.0), **{f"name org:{name}": 1.0 for name in names.split()}}


_FEW = weights().brief.sentences
_DAM = _bag("dam valley wall flood", "arve sund")
_CUP = _bag("cup goal striker final", "rovers city")


def test_both_are_short_and_of_one_story() -> None:
    """One long text, or another story, and the two are not told in brief."""
    bags = [_DAM, _DAM, _CUP, _DAM]
    stories = story_evidence(bags, sentences=[_FEW, _FEW, _FEW, _FEW + 1])
    told = {(one, two) for one in range(4) for two in range(4) if stories.in_brief(one, two)}
    assert told == {(0, 1), (1, 0)}


def test_of_unknown_length_nothing_is_brief() -> None:
    """Who does not say how long the texts are claims nothing of them."""
    assert not story_evidence([_DAM, _DAM]).in_brief(0, 1)


def test_a_text_of_a_sentence_names_all_that_it_tells() -> None:
    """Another name in it is another thing, so that it is brief only for who allows that."""
    stories = story_evidence([_DAM, _DAM], sentences=[1, _FEW])
    assert not stories.in_brief(0, 1)
    assert stories.in_brief(0, 1, terse=True)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The Riverton Post\n\n", "Eastern Mail\n\n"),
        ("By Ann Lowe\n\n", "By Mark Hill\n\n"),
        ("RIVERTON, 12 June 2023 (Interpress) – ", "NORVIK, 12 June 2023 (WNA) – "),
    ],
    ids=["mastheads", "bylines", "datelines"],
)
def test_the_heads_of_two_texts_do_not_part_them(one: str, two: str) -> None:
    """A paper's name, a reporter's and an agency's say nothing of the story, and two unlike ones part no two texts."""
    told = {
        "a.txt": f"{one}The watchdog has imposed a fine of 40,000 pounds on the home.\n",
        "b.txt": f"{two}The watchdog has fined the home 25,000 pounds.\n",
    }
    assert [finding.verdict for finding in check(told).findings] == ["tension"]


def test_what_two_heads_share_joins_them() -> None:
    """The town that both reports are sent from is told by neither text again, and is of their story all the same."""
    bags, heads = [_DAM | {"name place:lindow": 1.0}] * 2, [frozenset({"name place:lindow"})] * 2
    parted = [_bag("dam valley", "arve"), _bag("dam goal", "rovers")]
    assert story_evidence(bags, heads=heads).between(0, 1) == max(weights_of_stories())
    alone = [frozenset({"name org:arve"}), frozenset({"name org:rovers"})]
    assert story_evidence(parted, heads=alone).between(0, 1) >= story_evidence(parted).between(0, 1)


def weights_of_stories() -> list[float]:
    """The evidence that there may be for one story."""
    return [step.weight for step in weights().story]


def test_precise_figures_of_one_thing_are_as_good_as_names() -> None:
    """With one name in common three of them surely tell of one story; one of them, or two other ones, do not."""
    bags = [_bag("dam valley", "arve sund moss keld"), _bag("goal market", "arve rovers city velm")]
    fair: dict[Figure, float] = {("count", 31_400, "visitor"): 4.5, ("count", 842, "tent"): 4.5, ("GBP", 75, ""): 4.5}
    vote: dict[Figure, float] = {("count", 31_400, "voter"): 4.5}
    for other, told in ((fair, True), (vote, False)):
        stories = story_evidence(bags, figures=[fair, other])
        assert (stories.between(0, 1) == max(stories.weights)) == told


def test_how_many_people_there_were_is_no_such_figure() -> None:
    """Visitors are those of one thing; people, deaths and years are told of much, and so are round handfuls."""
    claims = extract("31,400 visitors came. 31,400 people came. Four tents stood there. It was built in 1,842 days.\n")
    frames = [frame(claim, document=0) for claim in claims]
    assert {head for _, _, head in figures_of(frames)} == {"visitor"}


def test_the_only_length_of_two_short_texts_is_one_fact() -> None:
    """Whatever words tell it; where a text tells another length beside it, the words must say more."""
    first = (
        "The ferry Mona ran aground off Lund on Tuesday. Her engine had stopped. It took ninety minutes, said Ann Lee."
    )
    second = (
        "Ann Lee is tired. She was aboard the ferry Mona, which lay off Lund for an hour and a half. The tide was low."
    )
    longer = f"{second} The crossing is three hours long."
    for other, told in ((second, True), (longer, False)):
        found = check({"a.txt": first, "b.txt": other}).findings
        reasons = [one.explanation for one in found if one.rule == "duration-conflict" and one.verdict == "consistent"]
        assert any("the only length" in reason for reason in reasons) == told
