"""Where the scene set at a clause's start ends, if no comma tells: "In Oslo turnout fell"; times behind sums."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks_shapes import NounPhrase
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words_types import types

_DIGITS_OF_A_YEAR = 4
_HAPPENING = frozenset({"event", "act"})
_DAYS = 31


def scene_ends(tokens: list[Tagged], phrase: NounPhrase) -> int | None:
    """Where the time or place at a clause's start ends, if a noun and its finite verb follow without a comma."""
    governor, end = phrase.preposition, phrase.end
    if governor is None or governor + 1 != phrase.first or end >= len(tokens):
        return None
    dated = _date_ends(tokens, phrase, governor) if phrase.determiner is None else None
    if dated is not None and _begins_a_subject(tokens, dated, end):
        weekday = tokens[dated - 1].tag == "TIME" and tokens[dated - 1].lower.endswith("day")
        if _sets_the_scene(tokens, governor) or (weekday and tokens[dated].tag == "NUM"):
            return dated
    if phrase.determiner is not None:
        return _after_the_event(tokens, phrase)
    if governor == 0 and tokens[0].lower == "at" and tokens[phrase.first].tag == "NUM":
        named = all(token.tag == "NAME" for token in tokens[phrase.first + 1 : end]) and end - phrase.first > 1
        verb = tokens[_verb_at(tokens, end)]
        return phrase.first + 1 if named and verb.tag in ("AUX", "VERB", "MODAL") else None  # "At 22 Ana Ruiz won"
    opening = _range_opens(tokens, governor)
    opens = opening is not None or tokens[governor].lemma in word_lists()["opens_the_scene"]
    if not opens or tokens[phrase.head].tag not in ("NOUN", "NAME"):
        return None
    if _sets_time(tokens, phrase.head, phrase.first):
        return None  # "on Monday night"
    opening = governor if opening is None else opening
    if not _sets_the_scene(tokens, opening):
        return None
    verb = tokens[_verb_at(tokens, end)]
    if verb.tag not in ("AUX", "MODAL") and (verb.tag != "VERB" or verb.form in ("ing", "part")):
        return None
    cut = phrase.first
    while cut < phrase.head and (tokens[cut].tag == "TIME" or _sets_time(tokens, cut, phrase.first)):
        cut += 1
    if cut > phrase.first and tokens[cut].tag == "NAME":
        return cut  # "On Monday | Ana Ruiz opened"
    if tokens[phrase.head].tag == "NAME":
        return None
    while cut < phrase.head and (tokens[cut].tag in ("NAME", "TIME") or _sets_time(tokens, cut, phrase.first)):
        cut += 1
    return cut if phrase.first < cut < end and tokens[cut].tag in ("NOUN", "ADJ") else None


def _after_the_event(tokens: list[Tagged], phrase: NounPhrase) -> int | None:
    """Where a name begins behind an event that opens the sentence: "In the 2016 election | Ahmed Saleh won"."""
    governor, end = phrase.preposition, phrase.end
    if governor is None or (governor and tokens[governor - 1].tag not in ("PUNCT", "CONJ")):
        return None
    cut = end
    while cut > phrase.first and tokens[cut - 1].tag == "NAME":
        cut -= 1
    verb = tokens[_verb_at(tokens, end)]
    finite = verb.tag in ("AUX", "MODAL") or (verb.tag == "VERB" and verb.form not in ("ing", "part"))
    if cut in (phrase.first, end) or not finite or tokens[cut - 1].tag != "NOUN":
        return None
    return cut if types(tokens[cut - 1].lemma) & _HAPPENING else None


def _date_ends(tokens: list[Tagged], phrase: NounPhrase, governor: int) -> int | None:
    """Where a date ends that a phrase begins with, if more follows: "In March | two men", "On 3 May | 40 people"."""
    at, last = phrase.first, phrase.end
    if tokens[at].tag == "NUM" and _is_year(tokens[at]) and (at + 1 == last or tokens[at + 1].tag != "TIME"):
        return at + 1 if at + 1 < last else None
    while at < last:
        token, following = tokens[at], tokens[at + 1] if at + 1 < last else None
        if token.tag == "NUM" and following is not None and following.tag == "TIME":
            at += 2  # "3 May"
        elif token.tag == "TIME":
            at += 1
            month = not token.lower.endswith("day")
            if month and at < last and _goes_on_a_month(tokens[at], tokens[governor].lower):
                at += 1
        elif at > phrase.first and (_is_year(token) or _sets_time(tokens, at, phrase.first)):
            at += 1
        else:
            break
    return at if phrase.first < at < last else None


def _goes_on_a_month(token: Tagged, governor: str) -> bool:
    """Whether a number behind a month is its day or year: not so in "In March 40 people"."""
    if token.tag != "NUM" or not token.text.isdecimal():
        return False
    return _is_year(token) or (governor != "in" and int(token.text) <= _DAYS)


def _is_year(token: Tagged) -> bool:
    return len(token.text) == _DIGITS_OF_A_YEAR and token.text.isdecimal() and token.text[0] in "12"


def _begins_a_subject(tokens: list[Tagged], at: int, end: int) -> bool:
    """Whether what stands behind a date is a number or a name, and a phrase of its own."""
    token = tokens[at]
    if token.tag == "NUM":
        return token.form != "ordinal"
    relative = end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].tag == "CLAUSE"
    return token.tag == "NAME" and relative


def _sets_the_scene(tokens: list[Tagged], governor: int) -> bool:
    """Whether a clause begins with a time: its preposition comes first, or behind another ("at noon on Sunday")."""
    at = governor
    while at and tokens[at - 1].tag in ("TIME", "NUM", "PREP"):
        at -= 1
    if at and tokens[at - 1].lemma in word_lists()["time_nouns"] and at > 1 and tokens[at - 2].tag == "PREP":
        at -= 2
    return at == 0 or tokens[at - 1].tag in ("PUNCT", "CONJ", "CLAUSE")


def _range_opens(tokens: list[Tagged], governor: int) -> int | None:
    """Where a range of times begins that a preposition ends: the "from" of "from 2003 to"."""
    if tokens[governor].lower not in word_lists()["ends_a_range"]:
        return None
    at = governor - 1
    while at > 0 and tokens[at].tag in ("TIME", "NUM"):
        at -= 1
    return at if at < governor - 1 and tokens[at].lower in word_lists()["opens_a_range"] else None


def _verb_at(tokens: list[Tagged], end: int) -> int:
    """Where a verb would stand behind a phrase: past one adverb, or past what one preposition adds to the phrase."""
    last = len(tokens) - 1
    at = end
    if tokens[at].tag == "ADV":
        at += 1
    elif tokens[at].tag == "PREP":
        at += 1
        while at < last and tokens[at].tag in ("DET", "POSS", "ADJ", "NOUN", "NAME"):
            at += 1
    return min(at, last)


def _sets_time(tokens: list[Tagged], at: int, first: int) -> bool:
    """Whether a token goes on a time: a year, or the part of a day behind its name."""
    token = tokens[at]
    if token.tag == "NUM":
        if at + 1 < len(tokens) and tokens[at + 1].tag == "TIME":
            return True  # "on 21 April"
        return _is_year(token)
    return at > first and tokens[at - 1].tag == "TIME" and token.lemma in word_lists()["time_nouns"]


def tells_when(tokens: list[Tagged], index: int) -> bool:
    """Whether "last" or "next" opens a time: "last year"."""
    return index + 1 < len(tokens) and (
        tokens[index + 1].lemma in word_lists()["time_nouns"] or tokens[index + 1].tag == "TIME"
    )
