"""Numbers written in digits: separators, decimals, magnitudes; malformed ones are refused, never guessed."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.grammar.numbers.around import one_of, small
from factcheck.grammar.numbers.lexicon import alternatives, numerals
from factcheck.grammar.numbers.numeral import LARGEST, Numeral, last_place, tidy
from factcheck.grammar.numbers.words import read_words

_HALVES = 0.5  # the last place of a number with a fraction: "4½"
_RUN = re.compile(r"\d++(?:[.,'’]\d++)*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d++)?")
_PARTED = re.compile(r", 0\d{2}(?![\d.,]\d|\d)")  # "2, 000": a comma that lost its place
_PARTED_SUM = re.compile(r", \d{3}(?![\d.,]\d|\d)")
_APOSTROPHES = re.compile(r"\d{1,3}(?:['’]\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d{1,4})?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
_PLAIN = re.compile(r"\d++(?:\.\d++)?")
# A look ahead keeps what it took, as a possessive group would, which Python 3.11.2 gets wrong.
_SPACED = re.compile(
    r"(?=(?P<thin>(?:[\u00a0\u202f\u2009]\d{3})+))(?P=thin)(?!\d)"
    r"|(?=(?P<wide>(?: \d{3}){1,3}))(?P=wide)(?! ?\d)(?![.,]\d)(?!\w)"
)
_DOT_AND_GROUP = re.compile(r"\.\d{3}")
_DOTTED_STYLE = re.compile(
    r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,4}(?![\d.])|(?<![\d.,])\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?!\d)"
)
_FRACTION = re.compile(r"(?: {1,2}(\d{1,2}))?[/⁄](\d{1,3})(?![\d/\w])")
_POWER = re.compile(r"[eE]([+-]?\d{1,2})(?!\w)| ?[x×] ?10(?:\^|\*\*)?([-+−]?\d{1,2})(?!\w)")
_RAISED = re.compile(r"\^([-+−]?\d{1,2})(?!\w)")
_AND = re.compile(r" (?:and )?(?=[a-z])", re.IGNORECASE)
_TOO_LONG = 24


@cache
def _scale_word() -> re.Pattern[str]:
    words = [*numerals().scales, *numerals().packs]
    plain = [w for w in words if w not in small().packs_in_words]
    return re.compile(rf"(?: {{1,2}}|[\u00a0\n-])?({alternatives(plain)})(s?)(?![\w])", re.IGNORECASE)


@cache
def _rest() -> re.Pattern[str]:
    """As in "(4 thousand) 3 hundred", "(two hundred) and 6": more of a number in figures, or its words."""
    scales = alternatives([word for word, scale in numerals().scales.items() if scale <= 1000])
    return re.compile(rf" (?:and )?(\d{{1,3}}(?![\d.,]\d|\d))(?: ({scales})\b)?| (?:and )?(?=[a-z])", re.IGNORECASE)


@cache
def _half() -> re.Pattern[str]:
    """As in "(3 million) and a half", not "and a half hours"."""
    over = alternatives([*numerals().articles.words, "one", "three"])
    under = alternatives([part for part in numerals().parts if not part.endswith("s")])
    return re.compile(rf" and ({over}) ({under})s?(?! (?:{one_of(small().half_hours)})\b)\b", re.IGNORECASE)


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile("(" + "|".join(sorted(numerals().suffixes, key=len, reverse=True)) + r")(?![\w])")


_CAPITAL = re.compile(r" ([MB])(?![\w'’.-])(?! [A-Z])")  # "$ 2.4 M"


@cache
def _spaced_suffix() -> re.Pattern[str]:
    doubtful = numerals().ambiguous_suffixes.words
    words = sorted((s for s in numerals().suffixes if len(s) > 1 and s not in doubtful), key=len, reverse=True)
    return re.compile(r" (" + "|".join(words) + r")(?![\w])")


@lru_cache(maxsize=4)
def writes_dots(text: str) -> bool:
    """Whether a text groups its thousands with full stops, as in 1.250.000 or 4.500,00."""
    return _DOT_AND_GROUP.search(text) is not None and _DOTTED_STYLE.search(text) is not None


def run_end(text: str, start: int) -> int:
    """Where a run of digits with separators ends, whether or not it makes sense."""
    found = _RUN.match(text, start)
    return found.end() if found else start


def read_point(text: str, start: int) -> Numeral | None:
    """A decimal without a nought before its point (.25), whose digits begin at `start`."""
    run = _RUN.match(text, start)
    if run is None or not run[0].isdigit() or run.end() - start > 9:
        return None
    value = tidy(int(run[0]) / 10 ** len(run[0]))
    return Numeral(start - 1, run.end(), value, value, 10.0 ** -len(run[0]), digits=True)


def read_digits(text: str, start: int, *, dotted: bool = False, money: bool = False) -> Numeral | None:
    """The number whose digits begin at `start`, or None where its separators make no sense.

    Args:
        text: The text.
        start: The offset of the first digit.
        dotted: Read 4.500 as four thousand five hundred, because this text writes so.
        money: A currency stands before it, so that "3m" is three million.
    """
    run = _RUN.match(text, start)
    if run is None or run.end() - start > _TOO_LONG:
        return None
    read = _value(run[0], dotted=dotted)
    if read is None:
        return None
    whole, places = read
    end = run.end()
    if places == 0 and len(run[0]) <= 3 and (spaced := _SPACED.match(text, end)) and run[0][0] != "0":
        whole = int(run[0] + re.sub(r"\D", "", spaced[0]))
        end = spaced.end()
    elif places == 0 and len(run[0]) <= 3 and (parted := (_PARTED_SUM if money else _PARTED).match(text, end)):
        whole, end = whole * 1000 + int(parted[0][2:]), parted.end()
    value = tidy(whole / 10**places) if places else whole
    fraction = _with_fraction(text, end, whole) if places == 0 else None
    if fraction is not None:
        value, end = fraction
        if value < 1 and "/" in text[start:end] and whole != 0:
            return Numeral(start, end, value, value, 0.01, "fraction", digits=True)
    step = 10**-places if places else (last_place(whole) if fraction is None else _HALVES)
    return _scaled(text, Numeral(start, end, value, value, step, digits=True), places, whole, money=money)


def _value(run: str, *, dotted: bool) -> tuple[int, int] | None:
    """The digits of a run as a whole number and how many of them are decimals."""
    if dotted and _DOTTED.fullmatch(run):
        whole, _, decimals = run.replace(".", "").partition(",")
        return int(whole + decimals), len(decimals)
    if _PLAIN.fullmatch(run) or _GROUPED.fullmatch(run):
        whole, _, decimals = run.replace(",", "").partition(".")
        if len(whole) > 1 and whole[0] == "0":
            return None
        return int(whole + decimals), len(decimals)
    if _INDIAN.fullmatch(run):  # 1,00,000 is a hundred thousand by lakh, and by a slip of the comma as well
        whole, _, decimals = run.replace(",", "").partition(".")
        return int(whole + decimals), len(decimals)
    if _APOSTROPHES.fullmatch(run):
        return int(re.sub(r"\D", "", run)), 0
    return None


def _with_fraction(text: str, end: int, whole: int) -> tuple[float | int, int] | None:
    """The value and end of "4½", "4 1/2" or "3/4"."""
    if end < len(text) and (sign := numerals().fraction_signs.get(text[end])):
        return tidy(whole + sign[0] / sign[1]), end + 1
    found = _FRACTION.match(text, end)
    if found is None or int(found[2]) < 2:
        return None
    over, under = found[1], int(found[2])
    if over is not None:
        return (tidy(whole + int(over) / under), found.end()) if int(over) < under else None
    plain = under in (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 64, 100) or (
        whole == 1 and text[found.end() : found.end() + 4] == " of "
    )
    return (tidy(whole / under), found.end()) if plain else None


def _scaled(text: str, plain: Numeral, places: int, whole: int, *, money: bool) -> Numeral | None:
    """The number with the magnitude that follows it, as in "2.5 million", "3 dozen", "$4bn"."""
    end, scale = plain.end, 1
    if power := _POWER.match(text, end):
        exponent = int((power[1] or power[2]).replace("−", "-"))
        value = tidy(float(f"{whole}e{exponent - places}"))
        low_place = tidy(float(f"1e{exponent - places}"))
        return plain._replace(end=power.end(), low=value, high=value, step=low_place) if abs(value) <= LARGEST else None
    if raised := _RAISED.match(text, end):
        value = tidy(float(plain.low) ** int(raised[1].replace("−", "-"))) if plain.low else 0
        return plain._replace(end=raised.end(), low=value, high=value) if abs(value) <= LARGEST else None
    suffix = _suffix().match(text, end) or _spaced_suffix().match(text, end) or (money and _CAPITAL.match(text, end))
    if suffix and (money or suffix[1] not in numerals().ambiguous_suffixes.words or _before_people(text, suffix.end())):
        scale, end = numerals().suffixes[suffix[1]], suffix.end()
    else:
        while (word := _scale_word().match(text, end)) and scale < LARGEST:
            scale *= numerals().scales.get(word[1].lower()) or numerals().packs[word[1].lower()]
            end = word.end()
    value = plain.low * scale
    if plain.step == _HALVES:
        value = tidy(value)
    elif places:
        value = tidy(whole * scale / 10**places)
    if abs(value) > LARGEST:
        return None
    step = tidy(plain.step * scale)
    return _continued(text, plain._replace(end=end, low=value, high=value, step=step, scale=scale))


def _continued(text: str, number: Numeral) -> Numeral:
    """The rest of "4 thousand 3 hundred and 21", "3 million and a half"."""
    while number.scale >= 100 and (rest := _rest().match(text, number.end)):
        if rest[1] is None:
            return _with_half(text, number)
        more = int(rest[1]) * numerals().scales.get((rest[2] or "").lower(), 1)
        anchored = rest[2] is not None or (number.scale == 100 and " and " in rest[0])
        if not anchored or more >= number.scale or more == 0:
            return number
        value = number.low + more
        number = number._replace(end=rest.end(), low=value, high=value, step=last_place(value),
                                 scale=100 if rest[2] else 1)  # fmt: skip
    return number


def _with_half(text: str, number: Numeral) -> Numeral:
    """As in "3 million and a half", "6 crore and two hundred": the rest is told in words."""
    found = _half().match(text, number.end)
    if found is not None:
        over = numerals().units.get(found[1].lower(), 1)
        value = tidy(number.low + number.scale * over / numerals().parts[found[2].lower()])
        return number._replace(end=found.end(), low=value, high=value, step=number.scale / 10)
    joint = _AND.match(text, number.end)
    rest = read_words(text, joint.end()) if joint else None
    if rest is None or rest.form != "cardinal" or rest.determined or rest.low >= number.scale or rest.low < 1:
        return number
    if number.scale != 100 and rest.scale < 100:
        return number  # "3 million and two ships"
    value = number.low + rest.low
    return number._replace(end=rest.end, low=value, high=value, step=rest.step)


def _before_people(text: str, end: int) -> bool:
    """Whether a plural in small letters follows, so that "3m" is three million of them and no length."""
    return re.match(r" (?!of\b)[a-z]{3,}s\b| people\b", text[end : end + 24]) is not None
