"""Differences that are told apart from their two ends: margins of a vote, what is left, ends in another clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import band, fit, minus, plain
from factcheck.checks.reckoning.blanks import BLANK, Passage
from factcheck.checks.reckoning.members import counted_at, member
from factcheck.checks.reckoning.outcome import judged, reckoned, shown, verdict_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.pointed_words import pointed_signs
from factcheck.checks.reckoning.ties import Tie, forms, told_by
from factcheck.checks.sums.directions import per_one
from factcheck.grammar.directions import direction
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise
from factcheck.grammar.words.words import lemma
from factcheck.model.report import Verdict
from factcheck.model.values import TimeInterval
from factcheck.questions.field_times import days_of
from factcheck.questions.weights import weights

_PERFECT = re.compile(r" had (?:[a-z]+ )?(?:stood|been)\b")
_EARLIER = re.compile(r" (?:had|have|has|did|were not|was not)\b")
_STANDINS = frozenset({"it", "they", "this", "that", "these", "there", "now", "today"})


def of_one_thing(tie: Tie, start: FoundQuantity, end: FoundQuantity) -> bool:
    """Whether two ends are of one thing that went the way that is told: nothing else is named between them."""
    way = forms().nouns.get(tie.words("word")) or direction(lemma(tie.words("word"), "VERB"))
    units = {figure.quantity.unit for figure in (start, end) if figure.quantity.unit}
    if not way or len(units) > 1 or (end.quantity.unit and not start.quantity.unit):
        return False
    if (plain(end) - plain(start)) * way <= 0 or per_one(tie, start) != per_one(tie, end):
        return False
    words = tag(tokenise(BLANK.sub(" ", f"{tie.words('since')} {tie.words('anew')}")))
    named = {word.lemma for word in words if word.tag in ("NOUN", "NAME", "NUM")}
    if named - set(forms().words["times_of"]):
        return False
    return not tie.words("anew") or any(word.text.lower() in _STANDINS for word in words)


def in_turn(page: Page, tie: Tie, start: FoundQuantity, end: FoundQuantity) -> bool:
    """Whether a sentence may tell where the change of its neighbour set out: what it tells is earlier, and alike long.

    "It rose by 12 per cent to 4.1 million in 2023. In January 2024 there were 260,000" tells of a month thereafter.
    """
    one, two = (_time_of(page, figure) for figure in (start, end))
    told = tie.words("anew") + tie.words("gap")
    if one is None or two is None:
        return bool(pointed_signs().earlier.search(told) or tie.sort != "was" or _PERFECT.search(tie.match[0]))
    if one.start is None or two.start is None or one.start >= two.start:
        return tie.sort != "was" and one.start == two.start
    if tie.sort != "was":
        return True
    short, long = sorted(days_of(time) for time in (one, two))
    return long <= weights().time.whole or short > weights().time.part * long


def _time_of(page: Page, figure: FoundQuantity) -> TimeInterval | None:
    """When a figure is told to have been so, where its own clause says that."""
    found = (f.time for f in page.frames_of(figure.number_start, figure.number_end) if f.strong_time)
    return next((time for time in found if time is not None), None)


def remainder(page: Page, tie: Tie) -> Sum | None:
    """What is left when a part is gone: "five wells; three of them ran dry; the four still in use"."""
    whole, part, left = (tie.figures[name] for name in ("whole", "part", "left"))
    figures = (whole, part, left)
    if any(f.kind != "count" or f.quantity.wording != "exact" or f.quantity.unit for f in figures):
        return None
    rest, other, told = tie.words("rest").strip(), tie.words("other"), tie.match[0]
    if not plain(part) < plain(whole) or not (rest or other) or not (tie.words("of") or ", but " in told):
        return None
    close = fit(minus(band(whole.quantity), band(part.quantity)), band(left.quantity))
    goes_on = tie.blanks.text[tie.match.end() :].lower()
    if close == "fails" and rest in ("that", "which", "who") and re.match(_EARLIER, goes_on):
        return None
    made = plain(whole) - plain(part)
    why = f"{shown(plain(whole))} − {shown(plain(part))} = {shown(made)}, and the text says {shown(plain(left))}"
    sided = [(left, 0), (whole, 1), (part, 1)]
    return reckoned(page, tie.blanks.passage, sided, verdict_of(close, figures), why, settles=True)


def margins(page: Page) -> Iterator[Sum]:
    """Every margin beside the two numbers that it lies between: "by 12 votes, 412 to 400"."""
    told = (one for one in page.single_blanks if one.figures)
    yield from told_by(told, forms().margins, lambda tie: _margin(page, tie), lambda tie: tie.figures["by"])


def _margin(page: Page, tie: Tie) -> Sum | None:
    by, passage = tie.figures["by"], tie.blanks.passage
    if by.kind != "count" or by.quantity.wording != "exact" or by.quantity.unit:
        return None
    if tie.sort in ("spare", "ahead"):
        one, two = tie.figures["one"], tie.figures["two"]
        ends = [(member(page, passage, one), 1), (member(page, passage, two), 1)]
        high, low = plain(one), plain(two)
    else:
        frames = [counted_at(page, passage, place) for place in _places(page, passage, tie)]
        ends = [(frame, 1) for frame in frames]
        high, low = (float(tie.match[name].replace(",", "")) for name in ("one", "two"))
    made = abs(high - low)
    if len(ends) < 2 or not made:
        return None
    needed = {made, made - 1} if tie.sort == "spare" else {made}
    why = f"{shown(max(high, low))} − {shown(min(high, low))} = {shown(made)}, and the text says {shown(plain(by))}"
    verdict: Verdict = "consistent" if plain(by) in needed else "contradiction"
    return judged([(member(page, passage, by), 0), *ends], verdict, why, settles=True)


def _places(page: Page, passage: Passage, tie: Tie) -> list[tuple[int, int]]:
    """Where the two numbers of a score stand in the text."""
    found = re.search(
        rf"(?<![0-9]){re.escape(tie.match['one'])}(?![0-9]).{{1,20}}?(?<![0-9]){re.escape(tie.match['two'])}(?![0-9])",
        page.text[passage.start : passage.end], re.DOTALL,
    )  # fmt: skip
    if found is None:
        return []
    start, end = passage.start + found.start(), passage.start + found.end()
    return [(start, start + len(tie.match["one"])), (end - len(tie.match["two"]), end)]
