"""Laws of tokens, tags and chunks: true for any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise

WORDS = "the a killed killing 12 1,200 % of in , . ; that who to be was not n't 's Ann police rise said and - ( £"
EMPHASIS = str.maketrans("", "", "*_`")
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=25).map(" ".join))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_tokens_cover_everything_but_white_space(text: str) -> None:
    """Tokens are slices in order, and what lies between them is white space or a mark of emphasis."""
    at = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.text != ""
        assert text[at : token.start].translate(EMPHASIS).strip() == ""
        at = token.end
    assert text[at:].translate(EMPHASIS).strip() == ""


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_phrases_and_clauses_stay_inside_the_tokens(text: str) -> None:
    """Any text yields one tag a token, ordered phrases and valid links, and no crash."""
    chunks = parse(text)
    size = len(chunks.tokens)
    assert [(one.start, one.end, one.text) for one in chunks.tokens] == [one[:3] for one in tokenise(text)]
    ends = [0]
    for phrase in chunks.nouns:
        assert ends[-1] <= phrase.first <= phrase.head < phrase.end <= size
        ends.append(phrase.end)
    for group in chunks.verbs:
        assert 0 <= group.first <= group.main < group.end <= size
    assert len(chunks.clauses) == len(chunks.verbs)
    for clause in chunks.clauses:
        assert clause.subject is None or 0 <= clause.subject < len(chunks.nouns)
        assert all(0 <= index < len(chunks.nouns) for index in clause.objects)


PIECES_IN_A_ROW = ["1", "1,", "a-", "(", "a.", "a'", "the ", "who ", ", ", "was ", "as ", "and ", "*", "_", "**a** "]
PIECES_IN_A_ROW += ["rise ", "a,", "stocks' ", "Ann rise and ", "A. ", "In Oslo turnout fell "]


@pytest.mark.parametrize("piece", PIECES_IN_A_ROW)
def test_monotonous_text_stays_linear(piece: str) -> None:
    """Long runs of one thing are read in one pass (a quadratic reader would not come back)."""
    text = piece * 20_000
    assert len(tag(tokenise(text))) <= len(text)
    parse(text)
