"""Claims against passages that speak of the same thing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import factcheck
from corpus_rows import rows

LONGEST = 200


@pytest.mark.parametrize(("claim", "passage", "verdict"), rows("passages/fits.tsv"))
def test_the_table_is_judged_right(claim: str, passage: str, verdict: str) -> None:
    """Each row gives its verdict."""
    assert factcheck.fits(claim, passage).verdict == verdict


@pytest.mark.parametrize(("claim", "passage", "verdict"), rows("passages/fits.tsv"))
def test_every_match_quotes_both_texts(claim: str, passage: str, verdict: str) -> None:
    """A quote is the text at its span, and each figure is matched once at most."""
    found = factcheck.fits(claim, passage).matches
    for one in found:
        assert claim[one.claim.start : one.claim.end] == one.claim.quote
        assert passage[one.passage.start : one.passage.end] == one.passage.quote
    assert len({one.passage.start for one in found}) == len({one.claim.start for one in found}) == len(found)
    assert verdict == "unrelated" or found


@given(some.text(max_size=LONGEST), some.text(max_size=LONGEST))
@settings(max_examples=50, deadline=None)
def test_any_text_is_judged_the_same_twice(claim: str, passage: str) -> None:
    """No text breaks it, and a document is judged as its text is."""
    found = factcheck.fits(claim, passage)
    assert found == factcheck.fits(factcheck.document(claim), factcheck.document(passage))


def test_two_accidents_are_unrelated_unless_said_to_be_one() -> None:
    """Without the caller's word a passage must share the words of the claim."""
    claim, passage = "A ferry sank off Ardal and 12 people died.", "The bridge at Mora fell and 40 people died."
    assert factcheck.fits(claim, passage).verdict == "contradiction"
    assert factcheck.fits(claim, passage, same_subject=False).verdict == "unrelated"
    told = "Twelve people died when a ferry sank off Ardal in fog."
    assert factcheck.fits(claim, told, same_subject=False).verdict == "consistent"


def test_a_passage_does_not_contradict_itself() -> None:
    """Each passage of the table bears itself out."""
    for passage in {row[1] for row in rows("passages/fits.tsv")}:
        assert factcheck.fits(passage, passage).verdict in ("consistent", "partly", "unrelated")


def test_what_nothing_answers_is_listed() -> None:
    """A figure, a date and a sentence without either; what was set beside something is not."""
    claim = "By 3 June 2015 the orchard had 40 hives and nine ponds. Its owner keeps bees."
    found = factcheck.fits(claim, "There are 40 hives in the orchard.")
    assert [one.quote for one in found.unanswered] == ["3 June 2015", "nine", "Its owner keeps bees."]
    assert found.verdict == "partly"
    assert all(claim[one.start : one.end] == one.quote for one in found.unanswered)
    assert [one.quote for one in factcheck.fits(claim, "It rained.").unanswered][:2] == ["3 June 2015", "40"]


def test_a_day_that_the_passage_names_is_answered() -> None:
    """A date that only says when a figure held needs no figure beside it."""
    found = factcheck.fits("By 3 June 2015 the orchard had 40 hives.", "As of 3 June, there were 40 hives.")
    assert found.verdict == "consistent" and not found.unanswered


def test_a_document_keeps_its_day() -> None:
    """What a passage dates from its own day is dated so, and one text on two days is two passages."""
    told = "Yesterday the clinic in Lund opened."
    one, two = (factcheck.document(told, published=date(2020, 3, day)) for day in (2, 9))
    claim = "The clinic in Lund opened on 1 March 2020."
    assert factcheck.fits(claim, one).verdict == "consistent"
    assert factcheck.fits(claim, two).verdict == "contradiction"


def test_what_is_no_part_of_a_documents_telling_answers_nothing() -> None:
    """A line that the reader took for the furniture of a page is read nowhere."""
    text = "The clinic in Lund treated 212 patients."
    read = factcheck.document(text)
    furniture = read.model_copy(
        update={"sentences": tuple(one.model_copy(update={"role": "chrome"}) for one in read.sentences)}
    )
    claim = "The clinic in Lund treated 340 patients."
    assert factcheck.fits(claim, read).verdict == "contradiction"
    assert factcheck.fits(claim, furniture).verdict == "unrelated"


def test_texts_of_two_places_are_no_tension_where_nothing_says_that_they_speak_of_one() -> None:
    """Who looked the passage up is told of the other place; of strangers it says nothing."""
    claim = "The mayor of Orvik opened 12 schools in Orvik."
    passage = "The mayor of Lunde opened 12 schools in Lunde, said the paper."
    assert factcheck.fits(claim, passage).verdict == "tension"
    assert factcheck.fits(claim, passage, same_subject=False).verdict == "unrelated"
