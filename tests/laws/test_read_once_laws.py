"""What is read once and shared is what each reader would have read for itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_rows import rows
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.counted.frame import frame
from factcheck.grammar.names.names_runs import words
from factcheck.grammar.names.names_spelt import Spelt

_SENTENCES = [row[0].replace("[[", "").replace("]]", "") for row in rows("stance/stance.tsv")]
_BITS = (
    "Ana", "Ruiz", "U.S", "Gen", "no", "ST", "Oslo-based", "pro-Iraq", "it's", "O’Neill", "12", "1990s", "$", "“", "”",
    "(", "*", "_", ".", ".", ",", "...", "…", "?", "-", "–", "'", " ", " ", " ", "\n", "  ", "\u00a0", "&", "é",
)  # fmt: skip
_FIGURES = ("1", "2", "12", "40", "2,500", "3.5", "1999", "20th", "12-year-old", "two", "one", "a dozen", "$5m", "15%")
_SMALL = (
    "to", "of", "about", "more than", "between", "and", "men", "were", "killed", "in", "the", "from", "May", ",", "per",
    "cent", "flight", "a", "year", "up", "at least", "soldiers", "ship", "lost", "by", "which", "had", "-", "not",
    "Two", "The", "Baker", "Smith", "hundred", "Police", "that", "Six", "Men", "Die", "Fire", "people", "dozens of",
)  # fmt: skip


@given(st.lists(st.sampled_from(_BITS), max_size=24).map("".join), st.integers(0, 60), st.integers(0, 60))
def test_the_words_of_a_stretch_are_those_it_has_alone(text: str, first: int, second: int) -> None:
    """Wherever a stretch is cut out of a text."""
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    assert Spelt(text).within(start, end) == words(text, start, end)


@settings(max_examples=200)
@given(st.lists(st.sampled_from((*_FIGURES, *_SMALL)), min_size=1, max_size=14).map(" ".join))
def test_a_frame_takes_over_the_chunks_of_its_sentence(text: str) -> None:
    """Figures among small words: with the sentence's chunks as without."""
    assert frame(text, 0, len(text), None, parse(text)) == frame(text, 0, len(text))


def test_a_frame_takes_over_the_chunks_of_written_sentences() -> None:
    """The same for the sentences of the table of stance."""
    for text in _SENTENCES:
        assert frame(text, 0, len(text), None, parse(text)) == frame(text, 0, len(text))
