"""How much of a text another one holds."""

from __future__ import annotations

from factcheck.lineage import trace
from plain_documents import plain

_ONE = "The landslide at Pell killed 41 villagers and cut the only road to the valley on Friday."


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
