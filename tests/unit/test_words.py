"""Tokens, tags, lemmas, phrases and clauses on sentences written for the purpose."""

from __future__ import annotations

import pytest

from corpus_rows import rows
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise
from factcheck.grammar.words.words import lemma, related


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. O'Neill's U.S. team", ["Mr.", "O'Neill", "'s", "U.S.", "team"]),
        ("didn't pay £1,200.50", ["did", "n't", "pay", "£", "1,200.50"]),
        ("the 18-year-old, 10-12 per cent", ["the", "18-year-old", ",", "10", "-", "12", "per", "cent"]),
        ("it’s 10:30 a.m. at No. 10", ["it", "’s", "10:30", "a.m.", "at", "No.", "10"]),
        ("COVID-19 (MH17) 5km 20th 1990s", ["COVID-19", "(", "MH17", ")", "5km", "20th", "1990s"]),
        ("He said no. Then", ["He", "said", "no", ".", "Then"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Numbers, clitics, abbreviations and hyphens are cut as the contract says."""
    found = tokenise(text)
    assert [token.text for token in found] == expected
    assert all(text[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize(("sentence", "expected"), rows("words/tags.tsv"))
def test_tags(sentence: str, expected: str) -> None:
    """Each word gets the class its neighbours call for."""
    found = [one.tag for one in tag(tokenise(sentence)) if one.tag != "PUNCT"]
    assert found == expected.split()


@pytest.mark.parametrize(("form", "pos", "expected"), rows("words/lemmas.tsv"))
def test_lemmas(form: str, pos: str, expected: str) -> None:
    """Regular, irregular and hyphenated forms find their dictionary form."""
    assert lemma(form, None if pos == "-" else pos) == expected


@pytest.mark.parametrize(("sentence", "verb", "subject", "thing", "voice"), rows("words/clauses.tsv"))
def test_clauses(sentence: str, verb: str, subject: str, thing: str, voice: str) -> None:
    """Subject, verb, object and voice are linked where they are plain."""
    chunks = parse(sentence)
    clause = next(one for one in chunks.clauses if chunks.verbs[one.verb].lemma == verb)
    assert clause.subject is not None
    assert chunks.tokens[chunks.nouns[clause.subject].head].text == subject
    objects = [chunks.tokens[chunks.nouns[index].head].text for index in clause.objects]
    assert objects[:1] == ([] if thing == "-" else [thing])
    assert chunks.verbs[clause.verb].passive is (voice == "passive")


@pytest.mark.parametrize("dash", ["_", "__", " "])
def test_a_dash_of_underscores_is_no_word(dash: str) -> None:
    """Old wire copy has “ _ ” for a dash: it is near nothing, and stops nothing."""
    assert related(dash, "bridge") == related("bridge", dash) == 0
