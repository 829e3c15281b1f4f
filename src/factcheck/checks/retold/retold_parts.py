"""What a share, a multiple or so much for each makes of another figure, and of what a figure is a told share."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checks.reckoning.outcome import shown
from factcheck.checks.reckoning.retold_words import retold_words, shape
from factcheck.checks.reckoning.ties import forms
from factcheck.checks.retold.retold_figures import Told, counted, is_thing, may_be
from factcheck.checks.retold.retold_made import Made, cut, loose
from factcheck.grammar.words.words import lemma

NEXT = 70  # characters between a figure and the share that explains it
_WAYS = {1: "above", -1: "below"}


def set_against(told: Told) -> bool:
    """Whether a share is what another is held against: "85 per cent, against 83 in May" says nothing of what is 85."""
    lead = told.page.text[told.passage.start : told.figure.start]
    return told.form == "share" and shape("set_against").search(lead) is not None


def parts_of(share: Told, other: Told, apart: int) -> Iterator[Made]:
    """What a share, a multiple or so much for each makes of another figure."""
    if other is share or not share.sharp or not other.sharp or other.form != "amount" or other.unit == "%":
        return
    asked, told_of = counted(share.claim), counted(other.claim)
    asked = asked if is_thing(asked) else ""
    if apart and told_of not in share.words and (not asked or asked not in other.words):
        return
    if _is_apposed(other, share):
        return
    if share.form != "each" and asked and told_of and not may_be(asked, told_of):
        return
    if share.form == "each":
        if not other.unit and share.unit and other.middle >= 2 and _each_of(share, told_of):
            yield product_of(share, other, apart)
        return
    factor = share.middle / (100 if share.form == "share" else 1)
    if factor == 1:
        return
    value = factor * other.middle
    rough = retold_words().chance.third if share.figure.kind == "fraction" else 0.0
    told_as = f"{_of(share)} {shown(other.middle)} is {shown(cut(value))}"
    yield Made("amount", other.unit, value, value * (loose(other) + rough), (share, other), told_as, apart=apart)


def _each_of(each: Told, head: str) -> bool:
    """Whether so much is told for each of what another figure counts: "$65 a bottle" for bottles, no answers."""
    found = shape("one_of").match(each.page.text, each.figure.end, each.passage.end)
    return found is None or not head or may_be(lemma(found[1]), head)


def _is_apposed(part: Told, share: Told) -> bool:
    """Whether a share stands right behind the figure that it explains: "$2.1 million, a little over half of ..."."""
    between = part.page.text[part.figure.end : share.figure.start]
    if (
        part.figure.end > share.figure.start
        or len(between) > NEXT
        or shape("of_it").match(share.page.text, share.figure.end)
    ):
        return False
    return shape("apposed").match(between) is not None


def base_of(part: Told, share: Told) -> Iterator[Made]:
    """What a figure is a told share or multiple of: "$2.1 million, a little over half of what the law allows"."""
    if part.form != "amount" or share.form not in ("share", "multiple") or not part.sharp or part.unit == "%":
        return
    if not _is_apposed(part, share) or shape("of_figure").match(share.page.text, share.figure.end):
        return
    core, hull = share.figure.quantity.core, share.figure.quantity.hull
    yield _whole_of(part, share, share.low, share.high)
    if not share.sharp and core != hull:
        yield _whole_of(part, share, float(hull.low or share.low), float(hull.high or share.high))


def before_of(one: Told, two: Told) -> Iterator[Made]:
    """What a figure was before it changed by a second one: "5,400, up 20 per cent", "20 per cent to 5,400"."""
    text = one.page.text
    between = text[one.figure.end : two.figure.start].lower()
    if one.form == "amount" and two.form == "change" and shape("then").match(between):
        now, by = one, two
    elif one.form == "change" and two.form == "amount" and shape("to").match(between):
        now, by = two, one
    elif one.form == two.form == "amount" and shape("then").match(between) and two.unit in ("", one.unit):
        yield from _less(one, two)
        return
    else:
        return
    if now.sharp and by.sharp and by.way and by.middle < 100 and now.unit != "%":
        value = now.middle / (1 + by.way * by.middle / 100)
        off = loose(now) + by.slack / (100 + by.way * by.middle)
        why = f"{shown(now.middle)} is {by.middle:g} per cent {_WAYS[by.way]} about {shown(float(f'{value:.3g}'))}"
        yield Made("amount", now.unit, value, value * off, (now, by), why, before=True)


def _less(now: Told, by: Told) -> Iterator[Made]:
    """What a figure was when it was so much less: "1.3 billion, 300 million more than planned"."""
    found = shape("more_than").match(now.page.text, by.figure.end, by.passage.end)
    way = forms().compared.get(found[1], 0) if found else 0
    value = now.middle - way * by.middle
    if way and value > 0 and now.sharp and by.sharp and by.middle >= 3 * now.slack:
        sign = "−" if way > 0 else "+"
        why = f"{shown(now.middle)} {sign} {shown(by.middle)} = {shown(cut(value))}"
        yield Made("amount", now.unit, value, now.slack + by.slack, (now, by), why, before=True)


def _of(share: Told) -> str:
    """A share or a multiple as an explanation tells it before its whole: "a third of", "three times"."""
    words = " ".join(share.page.text[share.figure.start : share.figure.end].split())
    if share.form == "share":
        return f"{words} of"
    return f"{words} times" if share.page.text[share.figure.end :].lstrip().startswith("times") else words


def _whole_of(part: Told, share: Told, low: float, high: float) -> Made:
    percent = 100 if share.form == "share" else 1
    if share.sharp:
        value, slack = part.middle * percent / share.middle, part.middle * percent / share.middle * loose(part)
    else:
        ends = part.middle * percent / high, part.middle * percent / low
        value, slack = sum(ends) / 2, (ends[1] - ends[0]) / 2
    return Made(
        "amount", part.unit, value, slack, (part, share),
        f"{shown(part.middle)} is {_of(share)} about {shown(cut(float(f'{value:.3g}')))}", open=not share.sharp,
    )  # fmt: skip


def product_of(each: Told, number: Told, apart: int) -> Made:
    """So much for each of so many."""
    value = each.middle * number.middle
    return Made(
        "amount", each.unit, value, value * (loose(each) + loose(number)), (each, number),
        f"{shown(number.middle)} × {shown(each.middle)} = {shown(cut(value))}", apart=apart,
    )  # fmt: skip
