"""Whether a phrase that has the shape of a time tells one here."""

from __future__ import annotations

from typing import cast

from factcheck.grammar.times import negatives
from factcheck.grammar.times.draft import Draft
from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.symbols import Calendar, Length
from factcheck.grammar.times.tokens import Tokens


def accept(tokens: Tokens, draft: Draft) -> bool:
    """The negative rules, by shape."""
    low, high, symbol = draft.low, draft.high, draft.symbol
    rule = draft.rule
    if low and tokens.raw(low - 1) in ("$", "€", "£", "¥", "#"):
        return False
    if rule in ("year", "range of years"):
        return not negatives.year_is_count(tokens, low, high)
    if rule == "bare year":
        return negatives.governed(tokens, low) and not negatives.counts_something(tokens, low, high)
    if rule == "month alone":
        return not negatives.month_is_name(tokens, low, high)
    if rule == "word year":
        follow = tokens.raw(high)
        asked = tokens.at(low - 1) in ("in", "since", "until", "till", "year")
        return asked and not (follow[:1].isalpha() and not negatives.function_word(follow))
    if rule == "month sep day":
        return tokens.raw(low)[:1].isupper()
    if rule == "weekday":
        return not negatives.weekday_is_name(tokens, low)
    if rule == "short year":
        return negatives.governed(tokens, low) or tokens.at(low - 1) in ("the", ",", "(")
    if rule in ("season", "season year"):
        return _season(tokens, draft)
    if rule == "nth":
        return _nth_alone(tokens, draft)
    if rule == "slashed":
        lead = tokens.classes[low - 1 : low]
        return tokens.at(low - 1) in ("on", "by", "until", "since", "dated") or lead in ("T", "B", "h", "N")
    if rule in ("year month figures", "month year figures"):
        return tokens.at(low - 1) in word_set("before_figures")
    if isinstance(symbol, Calendar) and symbol.half is not None and symbol.year is None:
        return False
    if rule == "holiday":
        return tokens.raw(low)[:1].isupper() or " " in tokens.at(low) or high - low > 1
    if rule == "iso":
        return not negatives.glued(tokens, low, high)
    if rule == "definite unit" and tokens.at(low - 1) == "of":
        return False
    if rule == "definite unit" and tokens.at(low + 1) == "quarter":
        return tokens.at(high) != "of" and tokens.at(low - 1) != "of"
    return _length_stands(tokens, draft) if isinstance(symbol, Length) else True


def _season(tokens: Tokens, draft: Draft) -> bool:
    at = next((i for i in range(draft.low, draft.high) if tokens.classes[i] == "S"), draft.low)
    if draft.rule == "season" and negatives.season_is_verb(tokens, draft.low, draft.high, at):
        return False
    if draft.rule == "season year" or tokens.at(at) in ("winter", "summer", "autumn"):
        return True
    return tokens.at(draft.low) == "the" or negatives.governed(tokens, draft.low)


def _nth_alone(tokens: Tokens, draft: Draft) -> bool:
    """The 20th: only after a preposition, with figures, and not before a noun."""
    if not tokens.at(draft.high - 1)[:1].isdigit():
        return False
    lead, follow = tokens.at(draft.low - 1), tokens.raw(draft.high)
    if lead not in word_set("nth_leads"):
        return False
    return not follow[:1].isalpha() or negatives.function_word(follow)


def _length_stands(tokens: Tokens, draft: Draft) -> bool:
    """Whether a length is one: "a year" needs a word that asks for it, "three quarters" are a share."""
    length = cast("Length", draft.symbol)
    if draft.rule == "length bare" or (length.unit in ("season", "weekend", "period") and length.low is None):
        return False
    lead, follow = tokens.at(draft.low - 1), tokens.at(draft.high)
    if length.unit == "quarter" and (length.low in (1, 3) or tokens.classes[draft.high - 2] == "-"):
        return tokens.classes[draft.low : draft.high].find("-") < 0 and length.low == 3 and follow not in ("of", "the")
    if length.unit == "period" or (length.unit == "second" and length.low == 1):
        return False
    if draft.rule == "length a" and tokens.classes[draft.low] == "a":
        return lead in lexicon().length.lead and follow != "old"
    if draft.rule == "length" and tokens.classes[draft.high - 1] in "Us":
        dashed = tokens.classes[draft.high - 2] == "-"
        return dashed or length.low == 1 or tokens.raw(draft.high)[:1].isalpha() or draft.high == len(tokens.classes)
    return True
