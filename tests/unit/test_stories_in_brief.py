"""Two texts of a few sentences on one story tell hardly anything of another."""

from __future__ import annotations

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
