"""Lines of a list, each with a figure behind its label: none runs on into the next."""

from __future__ import annotations

from factcheck import extract
from factcheck.reading.sentences import split

_LIST = """Takings in all: £412,600
Boats, piers and berths: £148,200
Lifeguards: £96,700
Roads and lamps: £41,300
Bins to be cleaned: £38,900
Other: £65,100"""


def test_a_labelled_line_is_a_sentence() -> None:
    """However many there are."""
    assert [_LIST[start:end] for start, end in split(_LIST)] == _LIST.splitlines()


def test_no_label_is_that_of_the_line_before() -> None:
    """The lifeguards cost 96,700 pounds."""
    assert not [claim.quote for claim in extract(_LIST) if "\n" in claim.quote]


def test_wrapped_prose_stays_one_sentence() -> None:
    """A colon and a figure in a line that runs on make no list."""
    text = "He gave the price of the boat: 300\nwere bought in Orme, and the price of the berth: 40 more\nwere let."
    assert len(split(text)) == 1
