"""What two amounts of one unit make: a share, a change, a multiple, a rest, a gap; and a total among many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.checks.reckoning.outcome import shown
from factcheck.checks.reckoning.retold_words import retold_words, shape
from factcheck.checks.reckoning.ties import forms
from factcheck.checks.retold.retold_figures import Told, counted, is_thing, may_be
from factcheck.checks.retold.retold_made import Made, cut, is_money, loose
from factcheck.checks.retold.retold_parts import product_of
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise

_IN_ALL = (["of"], ["out", "of"], ["in"])  # four of ten
_AMOUNTS = ("amount", "margin", "each")

_NOUN = "noun"  # how such a figure is bound


def pair_of(one: Told, two: Told) -> Iterator[Made]:
    """What two figures of one sentence make."""
    if one.form not in _AMOUNTS or two.form not in _AMOUNTS:
        return
    if one.unit != two.unit:
        one, two = one.whole, two.whole
    if one.unit != two.unit and "" in (one.unit, two.unit) and _shares_unit(one, two):
        one, two = (replace(end, unit=one.unit or two.unit) for end in (one, two))
    if one.unit == two.unit:
        yield from _ratios(one, two)
    elif one.form == two.form == "amount" and is_money(one.unit) != is_money(two.unit):
        total, number = (one, two) if is_money(one.unit) else (two, one)
        if not number.unit and number.sharp and total.sharp and total.middle > number.middle >= 2:
            if shape("each").search(one.page.text, one.passage.start, one.passage.end):
                yield product_of(total, number, 0)
            value = total.middle / number.middle
            if not _of_one_clause(total, number):
                return
            yield Made(
                "each", total.unit, value, value * (loose(total) + loose(number)), (total, number),
                f"{shown(total.middle)} among {shown(number.middle)} is {shown(cut(value))} each",
            )  # fmt: skip


def _of_one_clause(total: Told, number: Told) -> bool:
    """Whether nothing parts a sum from the number that it may have been shared among, and no other sum lies nearer."""
    first, last = sorted((total, number), key=lambda one: one.figure.start)
    between = total.page.text[first.figure.end : last.figure.start]
    sums = (q for q in total.passage.quantities if q.kind == "money" and q.start != total.figure.start)
    return ";" not in between and not any(first.figure.end <= q.start < last.figure.start for q in sums)


def _shares_unit(one: Told, two: Told) -> bool:
    """Whether two figures name their unit once: "38 of its 52 hectares", "to 1.60 euros from 4.10"."""
    between = one.page.text[one.figure.end : two.figure.start]
    return ends_of(one, two) != (None, None) or shape("part_of").search(between) is not None


def neighbours_of(one: Told, two: Told, apart: int) -> Iterator[Made]:
    """What two amounts of neighbouring sentences make: such as may be part and whole."""
    if one.form == two.form == "amount" and one.unit == two.unit:
        for made in _ratios(one, two):
            if made.form in ("share", "multiple"):
                yield replace(made, apart=apart)


def _ratios(one: Told, two: Told) -> Iterator[Made]:
    """What two amounts of one unit make: a share, a multiple, a change, a gap."""
    if not (one.sharp and two.sharp) or one.middle == two.middle or one.unit == "%" or not of_one_kind((one, two)):
        return
    small, large = (one, two) if one.middle < two.middle else (two, one)
    ratio, off = small.middle / large.middle, loose(one) + loose(two)
    old, new = ends_of(one, two)
    if (old is None or new is None) and not _of_a_few(one, two, large) and not _gapped(one, two):
        yield Made(
            "share", "", 100 * ratio, 100 * ratio * off, (small, large),
            f"{shown(small.middle)} of {shown(large.middle)} is {100 * ratio:.1f} per cent",
        )  # fmt: skip
    elif old is not None and new is not None:
        went = 100 * (new.middle - old.middle) / old.middle
        yield Made(
            "change", "", abs(went), 100 * new.middle / old.middle * off, (old, new),
            f"from {shown(old.middle)} to {shown(new.middle)} is {went:+.1f} per cent", 1 if went > 0 else -1,
        )  # fmt: skip
    if ratio < 0.7 and (large.middle >= 10 or large.unit):
        yield Made(
            "multiple", "", 1 / ratio, off / ratio, (large, small),
            f"{shown(large.middle)} is {1 / ratio:.3g} times {shown(small.middle)}",
        )  # fmt: skip
    between = one.page.text[one.figure.end : two.figure.start].lower()
    text = one.page.text
    of_them = one is large and (
        shape("of_these").search(text, one.passage.start, one.figure.start)
        or shape("of_them").match(text, two.figure.end)
    )
    if shape("part_of").search(between) or of_them:
        rest, slack = large.middle - small.middle, large.slack + small.slack
        if slack <= retold_words().chance.third * rest and small.middle >= 3 * large.slack:
            why = f"{shown(large.middle)} − {shown(small.middle)} = {shown(rest)}"
            yield Made("amount", one.unit, rest, slack, (large, small), why, rest=True)
    if shape("gap").match(between) and not one.unit:
        gap = large.middle - small.middle
        yield Made(
            "margin", "", gap, 0.0, (large, small), f"{shown(large.middle)} − {shown(small.middle)} = {shown(gap)}",
        )  # fmt: skip


def _gapped(one: Told, two: Told) -> bool:
    """Whether a clause goes on with another doer and no verb: "the fund paid 2.8 million, the county 1.5"."""
    between = one.page.text[one.figure.end : two.figure.start]
    if one.at != two.at or not shape("and_who").match(between):
        return False
    return not any(word.tag in ("VERB", "AUX", "MODAL") for word in tag(tokenise(between)))


def _of_a_few(one: Told, two: Told, large: Told) -> bool:
    """Whether the larger is a mere few and nothing says that the smaller is a part of them: two parties, three."""
    if large.unit or large.middle > retold_words().again.few:
        return False
    between = one.page.text[one.figure.end : two.figure.start].lower()
    part = between.split() in _IN_ALL or shape("part_of").search(between)
    return one.at != two.at or not (part or shape("of_them").match(one.page.text, two.figure.end))


def ends_of(one: Told, two: Told) -> tuple[Told | None, Told | None]:
    """The older and the newer of two figures of a change; neither where the text does not say."""
    if one.figure.change == "from" and two.figure.change == "to":
        return one, two
    if one.figure.change == "to" and two.figure.change == "from":
        return two, one
    text = one.page.text
    between = " ".join(text[one.figure.end : two.figure.number_start].lower().split())
    before = text[max(0, one.figure.start - 12) : one.figure.start].lower().rstrip()
    if before.endswith("from") and re.search(r"\bto\b", between):
        return one, two
    for words in forms().words["newer_first"]:
        if words in between and re.search(rf"\b{words}(?: [a-z'’]+){{0,2}}[^a-z]*$", between):
            return two, one
    return None, None


def of_one_kind(run: Sequence[Told]) -> bool:
    """Whether figures may be of one kind of thing: no two nouns that have nothing to do with each other."""
    heads = [head for one in run if is_thing(head := counted(one.claim)) or _by_noun(one)]
    return bool(run[0].unit) or all(may_be(heads[0], head) for head in heads[1:])


def _by_noun(one: Told) -> bool:
    """Whether a figure stands before what it counts, so that this is a noun, whatever else it may be: two trains."""
    return one.claim is not None and bool(counted(one.claim)) and _NOUN in one.claim.claim.evidence.how
