"""Large input: the numpy paths find what the plain path finds, with spans that hold."""

from __future__ import annotations

import random
from datetime import date

import pytest

from factcheck.lineage.pairs import copies
from factcheck.lineage.words import fold, keys
from plain_documents import plain

pytest.importorskip("numpy")

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en", "ol")]


def _sentences(count: int, seed: int) -> list[str]:
    """Made-up sentences of made-up words, so that no two are alike by chance."""
    draw = random.Random(seed)
    stock = ["".join(draw.choices(_SYLLABLES, k=draw.randint(1, 3))) for _ in range(3000)]
    return [" ".join(draw.choices(stock, k=draw.randint(10, 25))).capitalize() + "." for _ in range(count)]


def test_both_paths_find_the_same_copies() -> None:
    """Edited, cut and verbatim copies among unrelated sentences: the same pairs either way."""
    from factcheck.lineage import large_pairs

    texts = _sentences(400, 1)
    for at in range(0, 90, 3):
        words = texts[at].split()
        texts += [texts[at], " ".join(words[:-3]), " ".join([*words[:4], "indeed", *words[5:]])]
    small = {pair[:2] for pair in copies([keys(fold(text)) for text in texts])}
    large = {pair[:2] for pair in large_pairs.copies(texts)}
    joined = {pair for pair in large if texts[pair[0]] != texts[pair[1]]}
    assert {pair for pair in small if pair[0] < 400} <= large
    assert all(pair[0] % 3 == 0 and pair[0] < 90 for pair in joined if pair[0] < 400)


@pytest.mark.parametrize("mark", ["", "é", "—", "😀"])
def test_passages_hold_their_words(mark: str) -> None:
    """A passage pasted into another text is found with spans of characters, whatever the bytes before it."""
    from factcheck.lineage.large_passages import FAST, FINE, passages

    told = _sentences(60, 2)
    pasted = " ".join(told[10:14])
    one = f"{mark}{mark} " + " ".join(told[:30])
    two = " ".join(told[30:45]) + f" {mark} {pasted} " + " ".join(told[45:])
    for tuning in (FINE, FAST):
        (found,) = passages([one, two], tuning)
        quotes = one[found.left_start : found.left_end], two[found.right_start : found.right_end]
        assert quotes[0] == quotes[1] == pasted.rstrip(".")


def test_nothing_is_found_in_nothing() -> None:
    """Empty texts have no copies and raise nothing."""
    from factcheck.lineage import large_pairs
    from factcheck.lineage.large_passages import passages

    assert passages([]) == passages(["", "one"]) == []
    assert large_pairs.copies(["", "", "a b"]) == []


def test_a_long_name_in_many_texts_is_no_passage() -> None:
    """What many pairs of places share says nothing of one pair: names and newsroom frames are left out."""
    from factcheck.lineage.large_passages import FAST, FINE, passages

    told = _sentences(910, 3)
    name = "the joint council for the repair of rural bridges and ferries in the northern lowlands"
    texts = [" ".join(told[at : at + 9]) for at in range(0, 900, 9)]
    texts[::10] = [f"{text} {name} {told[900 + at]}" for at, text in enumerate(texts[::10])]
    assert passages(texts, FINE) == passages(texts, FAST) == []


def test_spans_are_groups_of_two() -> None:
    """A pasted run of sentences is one span with its words, its relation and who is likely first."""
    from factcheck.lineage import spans

    told = _sentences(60, 4)
    one = " ".join(told[:30])
    two = " ".join((*told[30:45], "Indeed", *told[10:16], *told[45:]))
    for fast in (False, True):
        (group,) = spans([plain(one, "one.txt", date(2020, 3, 2)), plain(two, "two.txt", date(2020, 3, 1))], fast=fast)
        assert [member.source for member in group.members] == ["two.txt", "one.txt"]
        assert {member.quote for member in group.members} == {" ".join(told[10:16]).rstrip(".")}
        assert (group.relation, group.why) == ("verbatim", "is dated earliest, 2020-03-01")
