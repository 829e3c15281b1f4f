"""Passages, origins and spans of small folders."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck
from factcheck.lineage import trace
from factcheck.model.text import Document
from plain_documents import plain

STORY = (
    "The council of Arden voted on Tuesday to close the old quay. "
    "Eleven of its nineteen members backed the plan after a debate of six hours. "
    "Fishermen have used the basin since the flood of 1912 tore the outer wall away. "
    "A petition with 2,300 names had asked for another winter."
)
OTHER = (
    "Grain prices fell for the third week while mills in the delta stood idle. "
    "Traders in Port Selim blamed a strike by lorry drivers for the slack demand."
)


def test_a_copied_story_is_one_passage() -> None:
    """Neighbouring copied sentences form one group whose spans hold the whole run."""
    one, two = plain(STORY, "one.txt"), plain(f"{OTHER}\n{STORY}\n{OTHER[:40]}", "two.txt")
    (group,) = [g for g in trace([one, two]).groups if {m.source for m in g.members} == {"one.txt", "two.txt"}]
    texts = {"one.txt": one.text, "two.txt": two.text}
    assert {texts[m.source][m.start : m.end] for m in group.members} == {m.quote for m in group.members} == {STORY}
    assert group.relation == "verbatim"


def test_copies_are_one_origin() -> None:
    """Two files with one text are one witness; a third telling is another."""
    found = trace([plain(STORY, "one.txt"), plain(STORY, "two.txt"), plain(OTHER, "three.txt")])
    ids = [found.origin_of(name, 5, 20) for name in ("one.txt", "two.txt", "three.txt")]
    assert ids[0] == ids[1] != ids[2]
    assert len(found.origins) == 2


def test_a_copied_paragraph_has_the_origin_of_its_source() -> None:
    """A passage pasted into another story is traced back; the rest of that story is its own."""
    quote = STORY[: STORY.index("Fishermen")]
    host = f"{OTHER} {quote}Nobody from the mills wished to comment on the harbour. Rain is due in both towns."
    found = trace([plain(STORY, "one.txt", date(2020, 3, 1)), plain(host, "two.txt", date(2020, 3, 4))])
    inside = host.index("Eleven of its")
    assert found.origin_of("two.txt", inside, inside + 10) == found.origin_of("one.txt", 0, 10)
    assert found.origin_of("two.txt", 3, 9) != found.origin_of("one.txt", 0, 10)


def test_the_earlier_date_is_the_likely_original() -> None:
    """The dated first document leads its group, with the reason."""
    found = trace([plain(STORY + " ", "late.txt", date(2021, 5, 2)), plain(STORY, "early.txt", date(2021, 5, 1))])
    (group,) = found.groups
    assert group.members[0].source == "early.txt"
    assert "2021-05-01" in group.why


def test_one_agency_is_one_origin() -> None:
    """Different stories under one agency's credit come from one newsroom; a mention is no credit."""
    one = plain(f"ARDEN (AFP) - {STORY}", "one.txt")
    two = plain(f"By AFP\n{OTHER}", "two.txt")
    three = plain("A minister told AFP that the winter stores were full and that no ship had been sent away.", "x.txt")
    found = trace([one, two, three])
    assert found.origin_of("one.txt", 0, 9) == found.origin_of("two.txt", 9, 20) != found.origin_of("x.txt", 0, 9)


def test_a_file_may_hold_two_agencies() -> None:
    """Stories under different credits in one file are told apart."""
    text = f"ARDEN (AFP) - {STORY}\nPORT SELIM (Reuters) - {OTHER}"
    found = trace([plain(text, "both.txt")])
    assert found.origin_of("both.txt", 20, 30) != found.origin_of("both.txt", len(text) - 20, len(text))
    assert [origin.agency for origin in found.origins if origin.agency] == sorted(
        origin.agency for origin in found.origins
    ) or len(found.origins) == 2


def test_an_unknown_source_is_its_own_origin() -> None:
    """Asking for a source that was not traced gives that source back."""
    assert trace([]).origin_of("elsewhere.txt", 0, 1) == "elsewhere.txt"


def test_boilerplate_in_very_many_places_stays_linear() -> None:
    """One line repeated a thousand times is one group, and a line of a hundred thousand words is no trouble."""
    line = "Sign up for the harbour letter and read the tide tables of Arden every Sunday morning."
    found = trace([plain("\n".join([line] * 1000), "many.txt")])
    assert [len(group.members) for group in found.groups] == [1000]
    long = " ".join(f"word{at % 977} tide" for at in range(50_000))
    twice = trace([plain(long + " end", "one.txt"), plain(long + " stop", "two.txt")])
    assert not twice.slips


def test_a_lead_is_no_part_of_the_passage() -> None:
    """Words before a colon or bracket that only one side has stay outside; the passage is verbatim without them."""
    told = "The old quay was closed after eleven members backed the plan in a debate of six hours."
    led = f"The notice of 2007 read: {told}"
    (group,) = trace([plain(told, "one.txt", date(2020, 3, 1)), plain(led, "two.txt", date(2020, 3, 2))]).groups
    assert group.relation == "verbatim"
    assert {led[m.start : m.end] for m in group.members if m.source == "two.txt"} == {told}


def test_two_sentences_made_into_one_are_one_passage() -> None:
    """An editor who joins two sentences has copied both."""
    apart = "The basin measures forty acres and, at low tide, nine feet. No vessel other than the pilot's may enter it."
    joined = "The basin measures forty acres and nine feet at low tide; no vessel other than the pilot's may enter it."
    (group,) = trace([plain(apart, "one.txt"), plain(joined, "two.txt")]).groups
    assert {(m.source, m.start, m.end) for m in group.members} == {
        ("one.txt", 0, len(apart)),
        ("two.txt", 0, len(joined)),
    }


def _beside(text: str, name: str, furniture: str) -> Document:
    """A document whose line of furniture is marked as such."""
    made = plain(f"{text}\n{furniture}", name)
    chrome = [s.model_copy(update={"role": "chrome"}) if s.start > len(text) else s for s in made.sentences]
    return made.model_copy(update={"sentences": tuple(chrome)})


def test_a_box_beside_one_story_copies_another() -> None:
    """Furniture counts as a copy of what another text tells; the same furniture on two pages is boilerplate."""
    box = "Fishermen have used the basin since the flood of 1912 tore the outer wall away."
    found = trace([plain(STORY, "one.txt"), _beside(OTHER, "two.txt", box)])
    assert [{m.source for m in group.members} for group in found.groups] == [{"one.txt", "two.txt"}]
    assert not trace([_beside(STORY[:50], "one.txt", box), _beside(OTHER, "two.txt", box)]).groups


def test_a_name_or_heading_alone_is_no_copy() -> None:
    """Two or three words that stand in two places are a title, not a text."""
    one, two = plain("Arden Harbour Letter\n" + STORY, "one.txt"), plain("Arden Harbour Letter\n" + OTHER, "two.txt")
    assert not trace([one, two]).groups


def test_a_digest_is_parted_by_its_sign_offs() -> None:
    """Stories that each end with an agency's name are told apart, behind the name of the one before."""
    text = f"{STORY}\n— Reuters\n{OTHER}\n— Xinhua"
    found = trace([plain(text, "digest.txt")])
    assert sorted(origin.agency for origin in found.origins) == ["Reuters", "Xinhua"]
    assert found.origin_of("digest.txt", 5, 9) != found.origin_of("digest.txt", len(STORY) + 20, len(STORY) + 30)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("ARDEN (AFP) - ", "AFP"),
        ("By Ida Holm, Associated Press\n", "AP"),
        ("By Ida Holm of the Associated Press\n", "AP"),
        ("by Staff Writers\nArden (AFP) Jan 16, 2020\n", "AFP"),
        ("ARDEN, 4 May (FinWire) — ", "FinWire"),
        ("Staff Writers\n", ""),
        ("(Agency)\n", ""),
        ("PORT SELIM (Maine) - ", ""),
        ("The mill told AFP on Friday that it was shut.\n", ""),
    ],
)
def test_a_credit_line_names_its_agency(line: str, agency: str) -> None:
    """Datelines, bylines and credits of agencies, known or not; "Staff Writers" and "(Agency)" name nobody."""
    assert [origin.agency for origin in trace([plain(line + STORY, "one.txt")]).origins] == [agency]


def test_a_date_alone_is_no_passage() -> None:
    """Two papers that came out on one day copied nothing."""
    one = "Orchard blight spreads\nTuesday 9 April 2019\n\nGrowers in the valley burned forty acres of pear trees.\n"
    two = "Pear growers fear ruin\nTuesday 9 April 2019\n\nThe blight was first seen at Hollin by a retired teacher.\n"
    assert factcheck.duplicates({"one.txt": one, "two.txt": two}) == []
