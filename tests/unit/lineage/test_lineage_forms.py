"""Texts of one form: what fills the frame tells them apart, and nothing between them is a slip, a copy or an answer."""

from __future__ import annotations

from itertools import combinations

import pytest

from factcheck import check
from factcheck.lineage import trace
from factcheck.model.text import Document
from plain_documents import plain

TWO_FORMS = [
    (
        "Brunnby school turned away 31 pupils on Monday for want of staff. The average bus ride takes 29 minutes now.",
        "Lisholm school turned away 54 pupils on Monday for want of staff. The average bus ride takes 33 minutes now.",
    ),
    (
        "Marlow Brewery put up its prices by 7 per cent on Tuesday. The average customer will pay $12 more a year.",
        "Denby Bakeries put up its prices by 9 per cent on Tuesday. The average customer will pay $21 more a year.",
    ),
    (
        "Hollin Theatre is in debt. Director Sven Aldous said the house would sell 40 costumes to save money.",
        "Ridge Playhouse is in debt. Director Petra Quill said the house would sell 65 costumes to save money.",
    ),
    (
        "The lifeboat was called out on 4 April. The journey took for the crew about three hours in a rough sea.",
        "The lifeboat was called out on 8 June. The journey took for the crew about seven hours in a rough sea.",
    ),
    (
        "After 12 hours on the sandbank the six anglers were taken to Tarlow on 4 April.",
        "After 17 hours on the sandbank the four anglers were taken to Marlow on 9 August.",
    ),
    (
        "Brandel will cut 310 posts at its mill in Ostergat, it said on Monday.",
        "Ostrand will cut 85 posts at its mill in Vikholm, it said on Monday.",
    ),
    (
        "A fire gutted a barn in Corby on 3 May; some 48 firefighters were there through the night.",
        "A fire gutted a barn in Torby on 9 June; some 27 firefighters were there through the night.",
    ),
]
COPIES = [
    (
        "The ferry to Brunnby ran aground on Monday with 31 people on board. Captain Sven Aldous was not hurt.",
        "The ferry to Brunnby ran aground on Monday with 13 people on board. Captain Sven Aldous was not hurt.",
    ),
    (
        "Warden Petra Quill said that 52 deer had been counted in the park.",
        "Warden Petra Guill said that 25 deer had been counted in the park.",
    ),
    (
        "After 12 hours on the sandbank the six anglers were taken to Tarlow on 4 April.",
        "After 12 hours on the sandbank the six anglers were taken to Marlow on 9 April.",
    ),
    (
        "Brandel will cut 310 posts at its mill in Ostergat, it said on Monday.",
        "Brandel will cut 130 posts at its mill in Ostergate, it said on Monday.",
    ),
]
TOWNS = ["Brunnby", "Lisholm", "Marlow", "Denby", "Hollin", "Ridgeham", "Aldous", "Quillton"]
MONTHS = ["January", "March", "April", "June", "July", "August", "October", "December"]


def _rows() -> list[str]:
    return [
        f"The bailiff called at a shop in {town} on {at + 3} {MONTHS[at]} 2021 and took {at * 3 + 5} chairs. "
        f"The tenant owed ${at * 70 + 410} in rent and has {at * 2 + 9} days to pay."
        for at, town in enumerate(TOWNS)
    ]


def _documents(*texts: str) -> list[Document]:
    return [plain(text, f"{at}.txt") for at, text in enumerate(texts)]


@pytest.mark.parametrize("texts", TWO_FORMS)
def test_two_fillings_of_a_form_are_two_things(texts: tuple[str, str]) -> None:
    """Each names somebody or a day of its own: two origins, no copied passage, no clash and no agreement."""
    lineage = trace(_documents(*texts))
    assert lineage.forms().apart("0.txt", "1.txt")
    assert not lineage.slips
    assert not lineage.groups
    assert len(lineage.origins) == 2
    assert not check(dict(zip("ab", texts, strict=True))).findings


@pytest.mark.parametrize("texts", COPIES)
def test_a_copy_with_a_slip_or_two_is_a_copy(texts: tuple[str, str]) -> None:
    """What both name, or a name in two spellings, says that they tell of one thing."""
    lineage = trace(_documents(*texts))
    assert not lineage.forms().apart("0.txt", "1.txt")
    assert len(lineage.origins) == 1


def test_rows_of_one_form_answer_nothing_of_one_another() -> None:
    """A frame that many rows fill, each in its own way, is a form, whatever is the same in two of them by chance."""
    rows = _rows()
    rows[1] = rows[1].replace("$480", "$410").replace("Lisholm", "Brunnby")
    documents = _documents(*rows)
    forms = trace(documents).forms()
    assert all(forms.apart(one.source.id, two.source.id) for one, two in combinations(documents, 2))
    report = check({f"row {at}": row for at, row in enumerate(rows)})
    assert not report.findings
    assert len({source.origin for source in report.sources}) == len(rows)


def test_many_copies_of_one_text_are_no_form() -> None:
    """Papers that print one story fill its frame alike, save those that slip."""
    rows = [_rows()[0]] * 7
    rows[3], rows[5] = rows[3].replace(" 5 chairs", " 50 chairs"), rows[5].replace("$410", "$140")
    lineage = trace(_documents(*rows))
    assert not any(lineage.forms().two(one, two) for one, two in combinations(range(len(rows)), 2))
    assert {slip.type for slip in lineage.slips} == {"number"}


def test_a_sentence_that_stands_in_both_makes_no_form() -> None:
    """A box beside another story has the sentence word for word: a copy, and no form that is filled anew."""
    box = "Fishermen have used the basin of Arden since the flood of 1912 tore the outer wall away."
    one, two = f"The mayor of Brunnby resigned on 4 May. {box}", f"Twelve swans hatched at Lisholm on 9 June. {box}"
    assert not trace(_documents(one, two)).forms().apart("0.txt", "1.txt")


def test_a_name_in_the_head_of_the_other_text_makes_no_form() -> None:
    """A notice names its school in the head and in labels: who reports on it tells of the same school."""
    notice = (
        "AUDIT REPORT: Quillton Library, Ostmark\nAudit dates: 11 and 12 February 2025\n"
        "Number of books lent in a week: 690. Ages: 4 to 11. Librarian: Petra Aldous\nPrevious audit: 14 May 2019\n\n"
        "Readers say that they feel welcome. Post is 94.1 per cent in time, which is close to the national figure. In "
        "2024, 52 per cent of readers at the end of the year reached the expected number of books, compared with 61 "
        "per cent nationally.\n\nThe library has had three librarians since 2021.\n"
    )
    story = (
        "Town library marked down by auditors\n21 March 2025\n\n"
        "A library that lends 960 books a week has been told it must do better.\n\nAuditors who visited Ostmark in "
        "February found that. At its previous audit in 2018 it was rated good.\n\nOnly 52 per cent of readers reached "
        "the expected number of books last year, against 61 per cent nationally.\n\nLibrarian Petra Aldous, the fourth "
        "in four years, said that post had been in time.\n"
    )
    assert not trace(_documents(notice, story)).forms().two(0, 1)


def test_a_form_keeps_no_sentences_that_nobody_asks_for_any_more() -> None:
    """What tells two texts apart is worked out once; their sentences would stay to the end of the run."""
    forms = trace(_documents(*_rows())).forms()
    asked = list(combinations(range(len(TOWNS)), 2))
    first = [forms.two(one, two) for one, two in asked]
    assert all(first)
    assert not forms._units
    assert [forms.two(one, two) for one, two in asked] == first
