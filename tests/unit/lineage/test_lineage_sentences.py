"""Aligned sentences and shares."""

from __future__ import annotations

from factcheck.lineage import aligned_sentences, trace
from plain_documents import plain

_ONE = "The landslide at Pell killed 41 villagers and cut the only road to the valley on Friday."
_TWO = "A landslide at Pell killed forty-seven villagers, and cut the only road to the valley late on Friday."


def test_words_find_their_counterparts() -> None:
    """A shared word leads to itself, a changed one to what stands between the same neighbours."""
    (pair,) = aligned_sentences([plain(_ONE, "a.txt"), plain(_TWO, "b.txt")])
    one, two = (_ONE, _TWO) if pair.left.source == "a.txt" else (_TWO, _ONE)
    for mine, theirs in (("villagers", "villagers"), ("valley", "valley")):
        found = pair.counterpart(one.index(mine), one.index(mine) + len(mine))
        assert found is not None
        assert two[found[0] : found[1]] == theirs
    figure = "41" if one is _ONE else "forty-seven"
    found = pair.counterpart(one.index(figure), one.index(figure) + len(figure))
    assert found is not None
    assert two[found[0] : found[1]] == ("forty-seven" if one is _ONE else "41")
    assert pair.counterpart(0, len(one) + 5) is None


def test_equal_sentences_need_no_alignment() -> None:
    """Verbatim copies are groups, not aligned pairs."""
    assert aligned_sentences([plain(_ONE, "a.txt"), plain(_ONE, "b.txt")]) == []


def test_shares_are_told_both_ways() -> None:
    """A text that holds another whole is a part copy; the other is a whole one; a repetition is told of itself."""
    rest = "Grain prices fell for the third week while the mills in the delta stood idle for want of coal."
    found = trace(
        [plain(f"{_ONE} {rest}", "long.txt"), plain(_ONE, "short.txt"), plain(f"{rest}\n{rest}", "twice.txt")]
    )
    told = {(share.source, share.other): share.share for share in found.shares}
    assert told["short.txt", "long.txt"] == 1.0
    assert 0.3 < told["long.txt", "short.txt"] < 0.7
    assert told["twice.txt", "twice.txt"] == 0.5
    assert ("short.txt", "twice.txt") not in told
