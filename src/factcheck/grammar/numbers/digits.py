"""Numbers written in digits: separators, decimals, magnitudes; malformed ones are refused, never guessed."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.numbers.lexicon import alternatives, numerals
from factcheck.grammar.numbers.numeral import LARGEST, Numeral, last_place, tidy

_RUN = re.compile(r"\d++(?:[.,'’]\d++)*+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?+")
_APOSTROPHES = re.compile(r"\d{1,3}(?:['’]\d{3})++")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2}){1,6},\d{3}")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})++(?:,\d{1,2})?+")
_PLAIN = re.compile(r"\d++(?:\.\d++)?+")
_SPACED = re.compile(r"(?:[\u00a0\u202f\u2009]\d{3})++(?!\d)|(?: \d{3}){1,3}+(?! ?\d)(?![.,]\d)(?!\w)")
_DOTTED_STYLE = re.compile(
    r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,4}(?![\d.])|(?<![\d.,])\d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?!\d)"
)
_FRACTION = re.compile(r"(?: (\d{1,2}))?[/⁄](\d{1,3})(?![\d/\w])")
_TOO_LONG = 24


@cache
def _scale_word() -> re.Pattern[str]:
    words = [*numerals().scales, *numerals().packs]
    plain = [w for w in words if w not in ("score", "pair")]
    return re.compile(rf"(?:[ \u00a0]|-|\n)?({alternatives(plain)})(s?)(?![\w])", re.IGNORECASE)


@cache
def _suffix() -> re.Pattern[str]:
    return re.compile("(" + "|".join(sorted(numerals().suffixes, key=len, reverse=True)) + r")(?![\w])")


def writes_dots(text: str) -> bool:
    """Whether a text groups its thousands with full stops, as in 1.250.000 or 4.500,00."""
    return _DOTTED_STYLE.search(text) is not None


def run_end(text: str, start: int) -> int:
    """Where a run of digits with separators ends, whether or not it makes sense."""
    found = _RUN.match(text, start)
    return found.end() if found else start


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
    value = tidy(whole / 10**places) if places else whole
    fraction = _with_fraction(text, end, whole) if places == 0 else None
    if fraction is not None:
        value, end = fraction
        if value < 1 and "/" in text[start:end] and whole != 0:
            return Numeral(start, end, value, value, 0.01, "fraction", digits=True)
    step = 10**-places if places else (last_place(whole) if fraction is None else 0.5)
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
    if _APOSTROPHES.fullmatch(run):
        return int(re.sub(r"\D", "", run)), 0
    return None


def read_indian(text: str, start: int) -> Numeral | None:
    """A number grouped by lakh and crore (1,00,000), for callers who see a rupee sign beside it."""
    run = _RUN.match(text, start)
    if run is None or not _INDIAN.fullmatch(run[0]):
        return None
    whole = int(run[0].replace(",", ""))
    return Numeral(start, run.end(), whole, whole, last_place(whole), digits=True)


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
    return (tidy(whole / under), found.end()) if under in (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 100) else None


def _scaled(text: str, plain: Numeral, places: int, whole: int, *, money: bool) -> Numeral | None:
    """The number with the magnitude that follows it, as in "2.5 million", "3 dozen", "$4bn"."""
    end, scale = plain.end, 1
    suffix = _suffix().match(text, end)
    if suffix and (money or suffix[1] not in numerals().ambiguous_suffixes.words or _before_people(text, suffix.end())):
        scale, end = numerals().suffixes[suffix[1]], suffix.end()
    else:
        while (word := _scale_word().match(text, end)) and scale < LARGEST:
            scale *= numerals().scales.get(word[1].lower()) or numerals().packs[word[1].lower()]
            end = word.end()
    value = (
        tidy(plain.low * scale)
        if plain.step == 0.5
        else tidy(whole * scale / 10**places)
        if places
        else plain.low * scale
    )
    if abs(value) > LARGEST:
        return None
    step = tidy(plain.step * scale)
    return plain._replace(end=end, low=value, high=value, step=step, scale=scale)


def _before_people(text: str, end: int) -> bool:
    """Whether a plural in small letters follows, so that "3m" is three million of them and no length."""
    return re.match(r" (?!of\b)[a-z]{3,}s\b| people\b", text[end : end + 24]) is not None
