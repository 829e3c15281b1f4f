"""Words that tell the time, in any order: whatever they make, reading them never fails."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.grammar.times.lexicon import lexicon
from factcheck.timeline import resolve

_FIGURES = (
    "2010",
    "31",
    "12",
    "0",
    "247",
    "1/2",
    "10/1/2018",
    "2018-W05",
    "3Q12",
    "FY12",
    "’98",
    "1990s",
    "21st",
    "9/11",
)
_MARKS = ("(", ")", ",", "-", "–", "“", "”", "1914-18", "c.", "O.S.", "than", "as", "third", "half")


def _words() -> list[str]:
    words = lexicon()
    tables = (
        words.month, words.weekday, words.season, words.unit, words.units, words.long, words.cardinal, words.ordinal,
        words.decade, words.deictic, words.part, words.edge, words.daypart, words.era, words.repeat, words.trail,
        words.signal, words.holiday.fixed, words.holiday.once, words.holiday.nth, words.holiday.easter,
    )  # fmt: skip
    steered = [word for listed in vars(words.steer).values() for word in listed]
    return sorted({*(word for table in tables for word in table), *steered, *_FIGURES, *_MARKS})


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(_words()), min_size=1, max_size=14),
    st.sampled_from((None, date(2016, 2, 29), date(1, 1, 1))),
)
def test_any_order_of_time_words_is_read(words: list[str], published: date | None) -> None:
    """No order of time words breaks the reading, and every phrase lies in the text."""
    text = " ".join(words)
    for mention in resolve(text, published).mentions:
        assert 0 <= mention.start < mention.end <= len(text)
