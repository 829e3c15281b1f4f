"""The account of copies that `factcheck duplicates` prints."""

from __future__ import annotations

from datetime import date

from factcheck.cli.copies import account
from factcheck.lineage import trace
from plain_documents import plain

_ONE = "The landslide at Pell killed 41 villagers and cut the only road to the valley on Friday."
_REST = "Grain prices fell for the third week while the mills in the delta stood idle for want of coal."


def test_an_account_tells_origins_shares_places_and_changes() -> None:
    """Two copies with one changed figure: one origin, both shares, both places, the figures."""
    documents = [plain(f"{_ONE}\n{_REST}", "a.txt"), plain(f"{_REST}\n{_ONE.replace('41', '47')}", "b.txt")]
    told = account(documents, trace(documents))
    assert "2 sources, 1 origin\n" in told
    assert "100% of b.txt also stands in a.txt" in told
    assert "word for word, 2 times: a.txt:2, b.txt:1" in told or "word for word, 2 times: b.txt:1, a.txt:2" in told
    assert "number: “41” (a.txt:1) / “47” (b.txt:2)" in told


def test_an_account_of_nothing_says_so() -> None:
    """Without copies there is one line."""
    documents = [plain(_ONE, "a.txt"), plain(_REST, "b.txt")]
    assert account(documents, trace(documents)) == "no copied passages\n"


def test_an_account_tells_which_words_differ_and_who_was_first() -> None:
    """Each edited copy with the number of its differing words and the words; the likely original with the reason."""
    edited = _ONE.replace("villagers", "people").replace("the only road", "the road")
    documents = [plain(_ONE, "a.txt", date(2020, 3, 1)), plain(f"{_REST}\n{edited}", "b.txt", date(2020, 3, 4))]
    told = account(documents, trace(documents))
    assert "b.txt:2: 2 words differ: “people” for “villagers”; without “only”" in told
    assert "likely first: a.txt, which is dated earliest, 2020-03-01" in told
