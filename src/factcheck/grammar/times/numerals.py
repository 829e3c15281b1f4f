"""Numbers and years as words: twenty-five, two hundred and fifty, nineteen ninety-four."""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.times.lexicon import lexicon


def count(token: str) -> float | None:
    """The number that one token says, or None."""
    if token[:1].isdecimal():
        digits = token.replace(",", "").rstrip("stndrh").replace("½", ".5")
        if "/" in digits:
            top, _, bottom = digits.partition("/")
            return int(top) / int(bottom) if int(bottom) else None
        try:
            return float(digits)
        except ValueError:
            return None
    return _words(token)


@lru_cache(maxsize=2048)
def _words(token: str) -> float | None:
    """The value of number words that were merged into one token with single spaces."""
    if len(token) > 120:
        return None
    cardinal, ordinal = lexicon().cardinal, lexicon().ordinal
    total, group, small_left = 0, 0, True
    for word in token.split():
        if word == "and":
            continue
        value = cardinal.get(word, ordinal.get(word))
        if word == "second":
            value = 2
        if value is None:
            return None
        if value in (100, 1000, 12) and word in ("hundred", "thousand", "dozen"):
            group = max(group, 1) * value
            if value == 1000:
                total, group = total + group, 0
            small_left = True
        elif group % 100 == 0 or (value < 10 and group % 10 == 0 and group % 100 >= 20):
            if not small_left and group % 100 != 0 and value >= 10:
                return None
            group += value
        else:
            return None
    return float(total + group)


def spoken_year(words: list[str]) -> int | None:
    """A year said in two halves: nineteen ninety-four, eighteen hundred, nineteen oh five."""
    cardinal = lexicon().cardinal
    values = [cardinal[w] for w in words if w in cardinal]
    if len(values) != len(words) or len(values) < 2 or not 11 <= values[0] <= 20:
        return None
    tail = values[1:]
    if tail[0] == 100 and values[0] < 20:
        tail = tail[1:] or [0]
        if sum(tail) < 100:
            return values[0] * 100 + sum(tail)
        return None
    if len(tail) == 2 and tail[0] == 0 and 0 < tail[1] < 10:
        return values[0] * 100 + tail[1]
    if len(tail) == 1 and 10 <= tail[0] <= 99:
        return values[0] * 100 + tail[0]
    if len(tail) == 2 and 20 <= tail[0] <= 90 and tail[1] < 10:
        return values[0] * 100 + tail[0] + tail[1]
    return None


def ordinal(token: str) -> int | None:
    """The rank that one token says ("28th", "nineteenth", "second"), or None."""
    if token == "second":
        return 2
    if token[:1].isdecimal():
        digits = token[:-2] if token[-1].isalpha() else token
        return int(digits) if digits.isdecimal() else None
    if (plain := lexicon().ordinal.get(token)) is not None:
        return plain
    value = _words(token)
    return None if value is None else int(value)
