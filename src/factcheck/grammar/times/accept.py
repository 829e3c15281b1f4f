"""Whether a phrase that has the shape of a time tells one here."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from factcheck.grammar.names.names_words import given_names
from factcheck.grammar.times import negatives
from factcheck.grammar.times.draft import Draft
from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.symbols import Calendar, Length
from factcheck.grammar.times.tokens import OTHER, Tokens

_OPENING = frozenset("\"'“‘«„")
_CLOSING = frozenset("\"'”’»“")


def accept(tokens: Tokens, draft: Draft) -> bool:
    """Whether the phrase tells a time here: the negative rule of its shape, if it has one."""
    if draft.low and tokens.raw(draft.low - 1) in ("$", "€", "£", "¥"):
        return False
    if isinstance(draft.symbol, Length):
        return _length_stands(tokens, draft)
    if isinstance(draft.symbol, Calendar) and draft.symbol.half is not None and draft.symbol.year is None:
        return False
    rule = _RULES.get(draft.rule)
    return rule is None or rule(tokens, draft)


def _year(tokens: Tokens, draft: Draft) -> bool:
    if _ends_a_name(tokens, draft):
        return False
    if tokens.classes[max(0, draft.low - 2) : draft.low] in ("n-", "d-") and tokens.at(draft.low - 2).isdecimal():
        return False  # "32 - 2015"
    if tokens.classes[draft.high :] in ("-n", "-d"):
        return False  # "2015 - 32" and nothing more
    if tokens.classes[draft.low - 1 : draft.low + 3] == "BY&Y" and negatives.year_is_count(
        tokens, draft.low + 2, draft.low + 3
    ):
        return False  # "between 1990 and 2000 people"
    return not negatives.year_is_count(tokens, draft.low, draft.high)


def _ends_a_name(tokens: Tokens, draft: Draft) -> bool:
    """Whether a year belongs to a name: of a plan ("Agenda 2030"), or all in quotation marks ("Old Town 2030")."""
    before = tokens.raw(draft.low - 1)
    if draft.high - draft.low > 1:
        return False
    if before[:1].isupper() and before.lower() in word_set("named_by_year"):
        return True
    quoted = tokens.raw(draft.high) in _CLOSING
    return quoted and (before in _OPENING or (before[:1].isupper() and tokens.classes[draft.low - 1] == OTHER))


def _bare_year(tokens: Tokens, draft: Draft) -> bool:
    if _ends_a_name(tokens, draft):
        return False
    counts = negatives.counts_something(tokens, draft.low, draft.high)
    return negatives.governed(tokens, draft.low) and not counts


def _month(tokens: Tokens, draft: Draft) -> bool:
    return not negatives.month_is_name(tokens, draft.low, draft.high)


def _word_year(tokens: Tokens, draft: Draft) -> bool:
    follow = tokens.raw(draft.high)
    asked = tokens.at(draft.low - 1) in word_set("asks_for_a_year")
    return asked and not (follow[:1].isalpha() and not negatives.function_word(follow))


def _never(tokens: Tokens, draft: Draft) -> bool:
    return False


def _figure_code(tokens: Tokens, draft: Draft) -> bool:
    """3Q12, 1H 2012: written with a capital."""
    return tokens.raw(draft.low)[-1:].isupper()


def _year_of_three(tokens: Tokens, draft: Draft) -> bool:
    """The year 247: no "year 300 pupils"."""
    follow = tokens.raw(draft.high)
    return not (follow[:1].isalpha() and not negatives.function_word(follow))


def _capital(tokens: Tokens, draft: Draft) -> bool:
    return tokens.raw(draft.low)[:1].isupper()


def _weekday(tokens: Tokens, draft: Draft) -> bool:
    if tokens.at(draft.low - 1) in word_set("indefinite") and tokens.at(draft.low - 2) not in word_set("pointing"):
        follow = tokens.raw(draft.high)
        if not follow[:1].isalpha() or negatives.function_word(follow):
            return False  # "on a Sunday in 1999"; "a Sunday newspaper" is another matter
    if tokens.at(draft.low - 1) == "the" and tokens.classes[draft.high : draft.high + 1] in ("l", "b"):
        return False  # "the Monday after the fire", "the Sunday before last": counted from what is no date here
    return not negatives.weekday_is_name(tokens, draft.low, draft.high)


def _weekday_told(tokens: Tokens, draft: Draft) -> bool:
    """The Friday before: where nothing follows that it would be next to."""
    return not tokens.raw(draft.high)[:1].isalnum()


def _short_year(tokens: Tokens, draft: Draft) -> bool:
    return negatives.governed(tokens, draft.low) or tokens.at(draft.low - 1) in word_set("before_short_year")


_LONGEST_LIST = 8


def _slashed(tokens: Tokens, draft: Draft) -> bool:
    if draft.rule != "slashed" or tokens.classes[draft.low] != "%":
        return True
    if isinstance(draft.symbol, Calendar) and draft.symbol.year is not None:
        return True  # 9/11
    low = draft.low
    for _ in range(_LONGEST_LIST):  # "on 11/20, 11/22 or 11/25"
        if low < 2 or tokens.classes[low - 1] not in ",|&" or tokens.classes[low - 2] != "%":
            break
        low -= 2
    lead, word = tokens.classes[max(0, low - 1) : low], tokens.at(low - 1)
    if word in word_set("before_slashed"):
        return True
    led = word in word_set("bounds_slashed") or lead in tuple("TBhN")
    return led and tokens.at(low) not in word_set("shares")


def _this_slashed(tokens: Tokens, draft: Draft) -> bool:
    """Next 5/12: a day, where it is no share ("this 3/4 majority") and counts nothing."""
    frac = next((i for i in range(draft.low, draft.high) if tokens.classes[i] == "%"), draft.low)
    follow = tokens.raw(draft.high)
    noun = follow[:1].isalpha() and (follow == "of" or not negatives.function_word(follow))
    return tokens.at(frac) not in word_set("shares") and not noun and tokens.at(draft.low - 1) != "the"


def _slashed_range(tokens: Tokens, draft: Draft) -> bool:
    """From 10/1 to 11/7, between 5/1 and 5/7; with a year wherever it stands."""
    if any(tokens.classes[i] in "IY" for i in range(draft.low, draft.high)):
        return True
    shares = tokens.at(draft.low) in word_set("shares") and tokens.at(draft.low + 2) in word_set("shares")
    return not shares and tokens.at(draft.low - 1) in word_set("before_slashed_range")


def _week_alone(tokens: Tokens, draft: Draft) -> bool:
    """Week 31 of the calendar; "Week 5" of a season and "week 6 of the trial" are no such week."""
    follow = tokens.classes[draft.high : draft.high + 1]
    return tokens.raw(draft.high - 2) == "week" and follow not in tuple("f'-%")


def _short_month(tokens: Tokens, draft: Draft) -> bool:
    """August 99: no "May 40 people"."""
    follow = tokens.raw(draft.high)
    month = next(i for i in range(draft.low, draft.high) if tokens.classes[i] in "Mm")
    return tokens.raw(month)[:1].isupper() and not (follow[:1].isalpha() or follow[:1] in ("%", "-", "–"))


def _of_age(tokens: Tokens, draft: Draft) -> bool:
    """In his thirties: an age."""
    before = word_set("before_ages")
    if tokens.at(draft.low - 1) == "-" and tokens.at(draft.low - 2).isalpha():
        return False  # the over-60s
    return tokens.at(draft.low - 1) not in before and tokens.at(draft.low - 2) not in before


def _figures(tokens: Tokens, draft: Draft) -> bool:
    return tokens.at(draft.low - 1) in word_set("before_figures")


def _holiday(tokens: Tokens, draft: Draft) -> bool:
    return _capital(tokens, draft) or " " in tokens.at(draft.low) or draft.high - draft.low > 1


def _iso(tokens: Tokens, draft: Draft) -> bool:
    return not negatives.glued(tokens, draft.low, draft.high)


def _then(tokens: Tokens, draft: Draft) -> bool:
    return tokens.at(draft.low - 1) in word_set("before_then")


def _definite(tokens: Tokens, draft: Draft) -> bool:
    """The quarter, the year: not "the quarter of the town" nor "partner of the year"."""
    if tokens.at(draft.low - 1) == "of" or tokens.classes[draft.high : draft.high + 2] == "-T":
        return False  # "partner of the year", "the quarter-to-quarter comparison"
    return tokens.at(draft.low + 1) != "quarter" or tokens.at(draft.high) != "of"


def _is_surname(tokens: Tokens, at: int) -> bool:
    """Whether a season's word with a capital ends a name: "Klara Winter"."""
    name, before = tokens.raw(at), tokens.raw(at - 1) if at else ""
    capitals = name[:1].isupper() and before[:1].isupper() and before[1:].islower()
    return capitals and before.lower() in given_names()


def _season(tokens: Tokens, draft: Draft) -> bool:
    at = next((i for i in range(draft.low, draft.high) if tokens.classes[i] == "S"), draft.low)
    if draft.rule == "season" and negatives.season_is_verb(tokens, draft.high, at):
        return False
    if draft.rule == "season" and _is_surname(tokens, at):
        return False
    if draft.rule == "season year" or tokens.at(at) in word_set("sure_seasons"):
        return True
    return tokens.at(draft.low) == "the" or negatives.governed(tokens, draft.low)


def _nth_alone(tokens: Tokens, draft: Draft) -> bool:
    """The 20th: only after a preposition, with figures, and not before a noun."""
    if not tokens.at(draft.high - 1)[:1].isdigit():
        return False
    lead, follow = tokens.at(draft.low - 1), tokens.raw(draft.high)
    if lead not in word_set("nth_leads"):
        return False
    if lead == "and" and follow.lower() in word_set("nth_ranked") and not tokens.at(draft.low - 2)[:1].isdigit():
        return False  # "the fourth case in the county and the 21st in the country"
    return not follow[:1].isalpha() or negatives.function_word(follow)


def _one_second(tokens: Tokens, draft: Draft) -> bool:
    """A one second delay, 1 second: no "one second thought"."""
    figure = tokens.at(draft.low)[:1].isdigit()
    return figure or (tokens.at(draft.low) == "one" and tokens.at(draft.low - 1) in ("a", "the"))


_LONG_UNITS = ("week", "month", "year", "decade", "century")


def _fills(tokens: Tokens, draft: Draft) -> bool:
    """A decade of war, at the head of its sentence: a length that a thing fills."""
    lead, filling = tokens.raw(draft.low - 1), tokens.raw(draft.high + 1)
    opens = not lead[:1].isalnum() and lead not in (",", "-")
    return opens and tokens.raw(draft.low)[:1].isupper() and filling[:1].islower() and filling not in ("the", "which")


def _is_of_play(tokens: Tokens, draft: Draft) -> bool:
    """Whether minutes are a point in a match: "scored on 58 minutes", "seven minutes from time"."""
    if tokens.at(draft.low - 1) == "on":
        return True
    link, at = tokens.at(draft.high), draft.high + 1
    at += tokens.at(at) == "the"
    return link in ("from", "before", "into") and tokens.at(at) in word_set("points_of_play")


def _length_stands(tokens: Tokens, draft: Draft) -> bool:
    """Whether a length is one: "a year" needs a word that asks for it, "three quarters" are a share."""
    length = cast("Length", draft.symbol)
    if draft.rule == "length bare" or (length.unit in ("season", "weekend", "period") and length.low is None):
        return False
    lead, follow = tokens.at(draft.low - 1), tokens.at(draft.high)
    if length.unit == "minute" and _is_of_play(tokens, draft):
        return False
    if length.unit == "quarter" and (length.low in (1, 3) or tokens.classes[draft.high - 2] == "-"):
        return tokens.classes[draft.low : draft.high].find("-") < 0 and length.low == 3 and follow not in ("of", "the")
    if length.unit == "period" or (length.unit == "second" and length.low == 1 and not _one_second(tokens, draft)):
        return False
    if length.low == 1 and length.unit == "day" and tokens.at(draft.high - 2) == "one":
        some_day = lead in word_set("before_some_day") or follow in word_set("before_events")
        if some_day and lead not in lexicon().length.lead:
            return False  # "One day he will come", "he will one day come"
    if tokens.classes[max(0, draft.low - 1) : draft.low] == "v" and tokens.at(draft.low).split()[0] in word_set(
        "groups"
    ):
        return False  # "several dozen days"
    if lead == "as" and tokens.at(draft.low) == "many":
        return False  # "the third in as many weeks"
    if draft.rule == "length a" and lead in word_set("times_over"):
        return False  # once a month
    if draft.rule == "length a" and follow == "of" and length.unit in _LONG_UNITS and _fills(tokens, draft):
        return True
    if draft.rule == "length a" and tokens.classes[draft.low] == "a":
        return lead in lexicon().length.lead and follow != "old"
    if draft.rule == "length" and tokens.classes[draft.high - 1] in "Us":
        dashed = tokens.classes[draft.high - 2] == "-"
        return (
            dashed
            or length.low == 1
            or tokens.raw(draft.high)[:1].isalpha()
            or follow == "("
            or draft.high == len(tokens.classes)
        )
    return True


_RULES: dict[str, Callable[[Tokens, Draft], bool]] = {
    "year": _year, "range of years": _year, "bare year": _bare_year, "month alone": _month,
    "word year": _word_year, "year of three": _year_of_three, "year words": _year_of_three,
    "month sep day": _capital, "weekday": _weekday, "weekday told": _weekday_told, "short year": _short_year,
    "season": _season, "season year": _season, "nth": _nth_alone, "slashed": _slashed, "this slashed": _this_slashed,
    "year month figures": _figures, "month year figures": _figures, "holiday": _holiday, "iso": _iso,
    "definite unit": _definite, "then": _then, "slashed range": _slashed_range, "week alone": _week_alone,
    "month short year": _short_month, "part nth": _never, "edge nth": _never,
    "decade": _of_age, "part decade": _of_age, "decade poss": _of_age,
    "fiscal short year": _capital, "1q glued": _figure_code, "1q": _figure_code,
}  # fmt: skip
