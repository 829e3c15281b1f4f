"""Finding the quantities of a text: one pass over the places where a number may begin."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers import (
    Numeral,
    alternatives,
    numerals,
    read_digits,
    read_point,
    read_words,
    run_end,
)
from factcheck.grammar.numbers.around import figures, one_of, small
from factcheck.grammar.numbers.digits import writes_dots
from factcheck.grammar.quantities import changes, clocks, guards, hedging, joining, law, listed, special, units
from factcheck.grammar.quantities.context import Near, words_before
from factcheck.grammar.quantities.found import FoundQuantity, Kind
from factcheck.grammar.quantities.lexicon import not_quantities
from factcheck.grammar.quantities.reached import as_reached
from factcheck.grammar.quantities.spread import Ends, range_from
from factcheck.grammar.quantities.titled import in_title
from factcheck.model.values import Quantity

_MANY = 20  # crowns and more are money
_BROKEN = re.compile(r"(?: \d{1,2}(?!\d))*")
_LETTERS = re.compile(r"[^\W\d_]")


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(]))[-−–]$|(?:^|(?<=\W))(?:{one_of(small().minus)}[ -])$", re.IGNORECASE)


@cache
def _ordinal_mark() -> re.Pattern[str]:
    return re.compile(rf"{one_of(small().ordinal_marks)}(?![\w])")


@cache
def _worded_clock_mark() -> re.Pattern[str]:
    return re.compile(rf" {one_of(small().spelled_clock)}| [ap]\.?m\b", re.IGNORECASE)


@cache
def _seeds() -> re.Pattern[str]:
    """Where a number may begin: a figure, a fraction sign, a number word, a word of nothing or of times."""
    lexicon = numerals()
    tables = (lexicon.units, lexicon.tens, lexicon.scales, lexicon.ordinals, lexicon.parts)
    vague = [phrase.split() for phrase in lexicon.vague]
    words = [word for table in tables for word in table] + [p[0] for p in vague if len(p) == 1]
    words += [*lexicon.packs, *(pack + "s" for pack in lexicon.packs), *small().openers]
    article = [" ".join(p[1:]) for p in vague if len(p) > 1] + [*lexicon.scales, *lexicon.packs, *lexicon.parts]
    article += [*small().article_openers, *(w for w in lexicon.ordinals if w not in small().never_after_article)]
    openers = [*figures().times, *small().nothing, *small().majority]
    return re.compile(
        rf"(?P<digit>(?<![0-9])[0-9])|(?<![^\W_])(?:(?P<word>(?:an?|the)[ -](?={alternatives(article)}\b)"
        rf"|{alternatives(words)}s?\b)|(?P<special>{alternatives(openers)}\b))|(?P<sign>[{''.join(lexicon.fraction_signs)}])",
        re.IGNORECASE,
    )


def find(text: str, start: int = 0, end: int | None = None) -> list[FoundQuantity]:
    """Every quantity of a stretch of text, in order, with what its words allow.

    Years, dates, clock times, reference marks, names and identifiers are passed over. A number that
    cannot be read with certainty (12,34) is passed over as well.

    Example:
        >>> [(q.quantity.low, q.quantity.high, q.kind) for q in find("At least 25 fighters and $1.5bn in aid")]
        [(25, None, 'count'), (1500000000, 1500000000, 'money')]
    """
    stop = len(text) if end is None else end
    dotted = writes_dots(text)
    found: list[FoundQuantity] = []
    position = start
    for seed in _seeds().finditer(text, start, stop):
        if seed.start() < position:
            continue
        one, position = _at(text, seed, start, dotted)
        if one is not None and one.number_end <= stop:
            found.append(one)
    if not found:
        return found
    return changes.link(text, joining.joined(text, listed.ages_apart(text, listed.settled(text, found))))


def _at(text: str, seed: re.Match[str], floor: int, dotted: bool) -> tuple[FoundQuantity | None, int]:
    """The quantity whose number begins at a seed, if there is one, and where to go on."""
    at = seed.start()
    before = words_before(text, at, floor)
    if seed.lastgroup == "special":
        return special.read(text, at, seed.end(), before)
    if seed.lastgroup == "digit":
        return _figure(text, at, floor, dotted, before)
    number = read_words(text, at) if seed.lastgroup == "word" else None
    if seed.lastgroup == "sign":
        part = _sign_value(text[at])
        number = Numeral(at, at + 1, part, part, 0.05, "fraction")
    if number is None or (at and text[at - 1] in "-‑" and text[at - 2 : at - 1].isalpha()):
        return None, seed.end()
    if guards.told_as_result(text, at, number.end) or guards.spelled_label(text, number.end, before):
        return None, number.end
    if in_title(text, at, number.end, before):
        return None, number.end
    if number.form == "ordinal":
        return _ordinal(text, number, before)
    if number.high is not None and number.high <= 24 and _worded_clock(text, number.end):
        return None, number.end
    if (on := clocks.passed(text, number, before)) is not None:
        return None, on
    doubt = guards.one(text, number.end, before) if text[at : number.end].lower() == "one" else ""
    return _measured(text, number, before, floor, None, doubt=doubt)


def _worded_clock(text: str, end: int) -> bool:
    return _worded_clock_mark().match(text, end) is not None


def _sign_value(sign: str) -> float:
    over, under = numerals().fraction_signs[sign]
    return over / under


def _figure(text: str, at: int, floor: int, dotted: bool, before: list[Near]) -> tuple[FoundQuantity | None, int]:
    """A number in digits, once the guards have let it pass."""
    end = run_end(text, at)
    money = units.money_before(text, at) or units.negative_money(text, at)
    if money is None and guards.attached(text, at):
        return None, end
    for passed in (
        None if money else guards.shape(text, at),
        None if money else guards.score(text, at, before),
        None if money else clocks.stamped(text, at, floor),
    ):
        if passed is not None:
            return None, passed
    if money is None and (passed := _dated(text, at, end, before)) is not None:
        return None, max(passed, end)
    if (mark := _ordinal_mark().match(text, end)) and not units.is_stone(text, at, mark.end()):
        number = read_digits(text[: mark.start()], at)
        return (
            (None, mark.end())
            if number is None
            else _ordinal(text, number._replace(end=mark.end(), form="ordinal"), before)
        )
    if text[at - 1 : at] == "." and not text[max(0, at - 2) : at - 1].isalnum():
        number = read_point(text, at)
    else:
        number = read_digits(text, at, dotted=dotted, money=money is not None)
    if number is None:
        broken = _BROKEN.match(text, end)
        return None, broken.end() if broken else end
    if _LETTERS.match(text, number.end) and not _measures(text, at, number.end):
        return None, number.end
    if money is None and (guards.label(text, at, number.end, before) or guards.identifier(text, at, number.end)):
        return None, number.end
    doubt = listed.NAMED if money is None and guards.name(text, at, number.end, before) else ""
    if money is None and (on := clocks.passed(text, number, before)) is not None:
        return None, on
    return _measured(text, number, before, floor, money, doubt=doubt)


def _dated(text: str, at: int, end: int, before: list[Near]) -> int | None:
    dated = guards.date(text, at, end, before)
    return dated if dated is not None else guards.year(text, at, end, before)


def _ordinal(text: str, number: Numeral, before: list[Near]) -> tuple[FoundQuantity | None, int]:
    """A rank, unless it belongs to a date or century; one in a name is kept as doubtful."""
    if guards.date(text, number.start, number.end, before) is not None:
        return None, number.end
    named = guards.ordinal_in_name(text, number.end)
    if named and number.digits:
        return None, number.end
    if before and before[-1].text.rstrip(".,") in not_quantities().months.words:
        return None, number.end
    written = text[number.start : number.end]
    value = law.between(number.low, number.low, (number.low, number.low), "ordinal", "exact", written)
    doubt = "ordinal in a name" if named else ""
    found = FoundQuantity(number.start, number.end, number.start, number.end, value, "ordinal", doubt=doubt)
    return found, number.end


def _measured(
    text: str,
    number: Numeral,
    before: list[Near],
    floor: int,
    money: tuple[str, int] | None,
    *,
    doubt: str = "",
) -> tuple[FoundQuantity | None, int]:
    """A number with its hedges, its unit and the far end of its range."""
    if money is None and (part := special.ratio(text, number)) is not None:
        return _ratio(text, number, part, before)
    ends = range_from(text, number, before, money=money is not None)
    tail = ends.last.end
    unit = units.Measured("money", money[0], tail) if money else _unit(text, ends, before)
    close = unit.end if unit and unit.end > tail else tail
    if number.form == "fraction" and unit is None and not special.is_share(text, number, before):
        return None, number.end
    front, sign = _front(text, number, before, floor, money)
    words = before if front == number.start else words_before(text, front, floor)
    hedge = hedging.before(words, front, lasting=unit is not None and unit.family == "duration")
    behind = hedging.after(text, close)
    if behind is None and unit is None:
        behind = hedging.after(text, tail)
    kind = _kind(number, unit, text, words)
    crosses = sign < 0 and text[front] in "-−" and _from_below_nought(text, ends)
    last = max(close, behind.edge if behind else close)
    hedged = hedging.joined(hedge.hedge, behind.hedge if behind else None)
    if unit is not None and unit.family == "measure":
        hedged = as_reached(text, hedge.edge, close, hedged)
    value = _value(ends, hedged, kind, unit, sign, crosses=crosses, written=text[hedge.edge : last])
    first = min(hedge.edge, ends.edge)
    found = FoundQuantity(
        first, last, number.start, ends.last.end, value, kind, doubt=doubt, spelled=not number.digits,
        hyphened=text[tail : tail + 1] == "-", body_end=behind.edge if behind and behind.direct else close,
    )  # fmt: skip
    if unit is not None and unit.family == "measure" and ends.first.start == ends.last.start:
        found = joining.completed(text, found)
    return found, max(close, ends.last.end, found.end if found.number_end > tail else 0)


def _front(
    text: str, number: Numeral, before: list[Near], floor: int, money: tuple[str, int] | None
) -> tuple[int, int]:
    """Where a figure begins with the signs before it, and whether it lies below nought."""
    front = money[1] if money else number.start
    sign = 1
    if money is not None:
        below = _below_nought(text, front, before)
        sign = -1 if text[number.start - 1] in "-−" or below < front else 1
        front = below
    elif minus := _sign().search(text, max(floor, front - 9), front):
        front, sign = minus.start(), -1
    return front, sign


def _below_nought(text: str, front: int, before: list[Near]) -> int:
    """Where the minus before a sum begins, or the sum: "-£3m", not "a loss of -£3m", which says it twice."""
    minus = _sign().search(text, max(0, front - 9), front)
    if minus is None or minus[0] == "–" or text[max(0, front - 2) : front] == "\n-" or units.is_loss(before):
        return front  # a dash, or the mark of a list
    return minus.start()


def _from_below_nought(text: str, ends: Ends) -> bool:
    """Whether only the first of two ends has a minus: "-5 to 10 degrees", not "-18 to -34", "-3-5"."""
    return not {text[ends.last.start - 1], text[ends.last.start - 2]} & set("-−–")


def _measures(text: str, start: int, end: int) -> bool:
    """Whether letters stuck to a figure are a unit."""
    return units.after(text, end) is not None or _heat(text, start, end) is not None


def _heat(text: str, start: int, end: int) -> units.Measured | None:
    """The bare C or F of a figure that is signed, told to a tenth or behind a word of heat: "-10C", "highs of 34C"."""
    found = units.temperature(text, end)
    if found is None or _signed(text, start) or "." in text[start:end]:
        return found
    heat = not_quantities().heat.words
    return found if any(near.text in heat for near in words_before(text, start)) else None


def _signed(text: str, at: int) -> bool:
    """Whether a minus stands right before a figure, behind a blank or at the start."""
    return text[at - 1 : at] in ("-", "−") and not text[at - 2 : at - 1].strip()


def _unit(text: str, ends: Ends, before: list[Near]) -> units.Measured | None:
    """The unit behind a number or range; a fraction may take it with an article ("half an hour")."""
    tail = ends.last.end
    many = ends.last.low >= _MANY
    large = units.is_paid(text, tail, before) or (ends.last.scale >= 1000 and not units.is_weighed(text, tail))
    unit = units.after(text, tail, large=large, many=many) or ends.unit
    unit = unit or _heat(text, ends.first.start, tail)
    if unit is None and (over := special.of_unit(text, ends.last)) is not None:
        return units.after(text, over)
    return unit


def _ratio(text: str, number: Numeral, part: special.Ratio, before: list[Near]) -> tuple[FoundQuantity | None, int]:
    """A share told as a ratio."""
    share = Numeral(number.start, part.end, part.points, part.points, 5, "fraction")
    hedge = hedging.before(before, number.start)
    value = law.one(share, hedge.hedge, "fraction", unit="%", written=text[hedge.edge : part.end])
    return FoundQuantity(hedge.edge, part.end, number.start, part.end, value, "fraction", spelled=True), part.end


def _kind(number: Numeral, unit: units.Measured | None, text: str, before: list[Near]) -> Kind:
    if unit is not None:
        return "age" if unit.family == "duration" and special.tells_age(before) else unit.family
    if number.form == "fraction":
        return "fraction"
    if special.is_multiple(text, number):
        return "multiple"
    return "age" if special.is_age(text, number, before) else "count"


def _value(
    ends: Ends, hedge: law.Hedge, kind: Kind, unit: units.Measured | None, sign: int, *, crosses: bool, written: str
) -> Quantity:
    """The record of a single number or a range."""
    first, last = ends.first, ends.last
    factor = unit.scale if unit else 100.0 if first.form == "fraction" else 1  # "half a per cent" is 0.5 of it
    name = _unit_name(kind, unit)
    nature: law.Nature = "measure" if kind in ("measure", "money") else "count"
    if kind == "share":
        nature = "share"
    elif kind == "fraction":
        nature = "fraction"
    if first.start == last.start:
        return law.one(first, hedge, nature, factor=factor, unit=name, written=written, sign=sign)
    return law.span(
        first, last, nature, factor=factor, unit=name, written=written, sign=sign, hedge=hedge, crosses=crosses
    )


def _unit_name(kind: Kind, unit: units.Measured | None) -> str | None:
    if unit is not None:
        return unit.unit
    return {"fraction": "%", "age": "year", "multiple": "times"}.get(kind)
