"""What is kept by the thousand is kept small, and nobody can tell: columns, numbers and forgetful pools."""

from __future__ import annotations

import random
from itertools import combinations
from types import SimpleNamespace
from typing import cast

import pytest

from factcheck.api import check
from factcheck.checks.check import Judgement, Sum
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.page import Page
from factcheck.engine import apart as apart_module
from factcheck.engine import docket
from factcheck.engine import standing as standing_module
from factcheck.engine.apart import Apart
from factcheck.engine.judged import Judged
from factcheck.engine.reckoned import Opposed
from factcheck.engine.sides import agreeing_sides
from factcheck.engine.standing import Standing
from factcheck.grammar.words.words_tables import Rows, Sorted
from factcheck.lineage import pairs
from factcheck.model import pool
from factcheck.model.rule import Rule
from factcheck.questions import cards, evidence
from factcheck.questions.evidence import Weighing
from factcheck.questions.frames import Frame


def _frame(name: str) -> Frame:
    return cast(Frame, SimpleNamespace(claim=SimpleNamespace(id=name, value=None), order=name))


def test_claims_told_apart_are_found_again() -> None:
    """Every pair that was noted is told apart, and no other."""
    apart = Apart()
    noted = {("a", "d"), ("a", "c"), ("b", "d")}
    for pair in sorted(noted, reverse=True):
        apart.add(pair)
    assert {(one, two) for one in "abcd" for two in "abcd" if apart.tells((one, two))} == noted
    apart.add(("c", "d"))
    assert apart.tells(("c", "d"))


def test_more_claims_than_two_bytes_count_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of numbers grows wider when one of them needs it, and loses none."""
    monkeypatch.setattr(apart_module, "_SMALL", 3)
    apart = Apart()
    noted = [("a", two) for two in "fedcb"] + [("b", "g"), ("a", "h")]
    for pair in noted:
        apart.add(pair)
    assert {(one, two) for one in "abcdefgh" for two in "abcdefgh" if apart.tells((one, two))} == set(noted)
    assert not apart.tells(("a", "nobody"))


def test_claims_of_two_sides_are_opposed() -> None:
    """Claims of one side are not opposed, nor are claims of two reckonings."""
    judgement = Judgement("contradiction", "why")
    sums = [
        Sum(tuple(map(_frame, "abc")), (0, 0, 1), judgement),
        Sum(tuple(map(_frame, "da")), (0, 1), judgement),
    ]
    opposed = Opposed(sums)
    told = {one + two for one in "abcde" for two in "abcde" if opposed.holds((one, two))}
    assert told == {"ac", "ca", "bc", "cb", "ad", "da"}


def test_what_is_laid_ready_is_there_when_it_is_needed() -> None:
    """It is made once for each page, and nothing is left of it in the end, whichever pages are held against which."""
    draw = random.Random(9)
    pages = [cast(Page, SimpleNamespace(number=number, let_go=lambda: None)) for number in range(60)]
    near = {page.number: draw.sample(pages, draw.randint(0, 9)) for page in pages}
    made: list[int] = []

    def lay(page: Page) -> int:
        made.append(page.number)
        return page.number

    for page, ready in in_turn(pages, lambda page: near[page.number], lay):
        needed = {page.number, *(one.number for one in near[page.number])}
        assert {ready[number] for number in needed} == needed
    assert sorted(made) == list(range(60))
    assert not ready


def _agreement(one: str, two: str, score: float, why: str) -> Judged:
    weighing = Weighing(score, measure=score)
    return Judged(_frame(one), _frame(two), weighing, (), cast(Rule, None), Judgement("consistent", why))


def test_agreements_in_columns_make_sides() -> None:
    """Those that are joined make one side, and the best evidence says why; what is worth too little joins nothing."""
    told = [("a", "b", 2.0), ("d", "c", 1.0), ("b", "c", 0.5), ("e", "f", 3.0), ("a", "c", 0.5), ("a", "d", 0.5)]
    standing = Standing(_agreement(one, two, score, f"{one}{two}") for one, two, score in told)
    assert [(one.side.shown, one.judgement.why) for one in agreeing_sides(standing)] == [
        (("a", "b", "c", "d"), "ab"), (("e", "f"), "ef"),
    ]  # fmt: skip
    assert [one.side.shown for one in agreeing_sides(standing, least=1.5)] == [("a", "b"), ("e", "f")]
    assert len(agreeing_sides(standing, lambda ends: ends == ("a", "d"))) == 3


def test_sides_that_cannot_be_joined_are_asked_once() -> None:
    """Each of very many links between two large sides would else ask anew whether any of their answers clash."""
    one, two = ([f"{side}{number:02}" for number in range(12)] for side in "ab")
    within = [(x, y, 3.0) for side in (one, two) for x, y in combinations(side, 2)]
    told = [*within, *((x, y, 1.0) for x in one for y in two)]
    asked: list[tuple[str, str]] = []

    def apart(ends: tuple[str, str]) -> bool:
        asked.append(ends)
        return ends == ("a11", "b11")

    sides = agreeing_sides(Standing(_agreement(x, y, score, "") for x, y, score in told), apart)
    assert [set(side.side.shown) for side in sides] == [set(one), set(two)]
    assert len(asked) <= len(told)


def test_reasons_that_were_forgotten_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few reasons are looked for, each agreement has its own."""
    monkeypatch.setattr(standing_module, "REMEMBERED", 2)
    told = [(f"a{number}", f"b{number}", 2.0, f"why {number % 5}") for number in range(20)]
    sides = agreeing_sides(Standing(_agreement(*one) for one in told))
    assert {one.side.shown: one.judgement.why for one in sides} == {(one, two): why for one, two, _, why in told}


def test_a_table_left_as_text_tells_what_its_lines_tell() -> None:
    """Each word has the rest of its line; what is no word of the table has none."""
    draw = random.Random(5)
    words = sorted({"".join(draw.choices("abcd", k=draw.randint(1, 9))) for _ in range(2_000)})
    lines = sorted(f"{word}\t{number}\tx" for number, word in enumerate(words))
    table = Sorted("\n".join(lines) + "\n")
    assert all(f"{word}\t{table.get(word)}" in lines for word in words)
    assert not [word for word in words if f"{word}z" in table or f"{word}\t" in table or f"\n{word}" in table]
    assert "" not in table


def test_rows_left_as_text_have_their_numbers() -> None:
    """Line n is what a list of lines would hold there, empty ones too."""
    text = "one\n\nthree\t3\n"
    rows = Rows(text)
    assert [rows[number] for number in range(4)] == text.split("\n")


def test_copies_do_not_hang_on_the_lots_they_are_sought_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same pairs with the same shares are found in one lot and in hundreds."""
    draw = random.Random(3)
    words = [f"w{number}" for number in range(300)]
    texts = [draw.choices(words, k=14) for _ in range(80)]
    texts += [[*text[:6], draw.choice(words), *text[7:]] for text in texts[:40]]
    whole = pairs.copies(texts)
    monkeypatch.setattr(pairs, "_LOT", 7)
    assert whole
    assert pairs.copies(texts) == whole


def test_a_pool_that_forgets_changes_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was forgotten is kept anew."""
    monkeypatch.setattr(pool, "REMEMBERED", 3)
    kept = pool.Pool()
    rows = [tuple(f"word {number % 7} {part}" for part in range(3)) for number in range(50)]
    assert [kept.part(row) for row in rows] == rows
    assert kept.part(1) == 1
    assert type(kept.part(True)) is bool


def test_a_report_does_not_hang_on_what_is_kept_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words laid out, clauses shared and look-alikes that wait may be let go at any time."""
    towns = ("Orrin", "Skarn", "Mossby")
    texts = {
        f"{number}.txt": " ".join(
            f"The ferry of {town} carried {number * 7 + 40} passengers on March {day}, 2019. "
            f"The school of {town} trained 312 nurses in May 2020."
            for day, town in enumerate(towns, start=3)
        )
        for number in range(4)
    }
    told = check(texts)
    assert told.findings
    monkeypatch.setattr(evidence, "LAID", 1)
    monkeypatch.setattr(cards, "WORDED", 1)
    monkeypatch.setattr(docket, "FRESH", 1)
    assert check(texts) == told
