"""Tokens → tagged tokens: a coarse class, a lemma and a form for each, chosen by its neighbours.

No statistics: closed classes and a word table say what a word may be (`tags_readings`), the words beside it
decide (`tags_context`). Unlisted words go by their ending and their capital.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from factcheck.grammar.tags.tags_around import DASH
from factcheck.grammar.tags.tags_closed import CLOSED_RULES
from factcheck.grammar.tags.tags_context import choose
from factcheck.grammar.tags.tags_readings import Option, Reading, closed_classes, read, word_lists
from factcheck.grammar.tokens import Kind, Token
from factcheck.row import Slotted

Class = Literal[
    "DET", "PRON", "POSS", "PREP", "CONJ", "CLAUSE", "AUX", "MODAL", "NEG", "NUM", "VERB", "NOUN", "NAME",
    "ADJ", "ADV", "TIME", "UNIT", "TO", "PUNCT", "OTHER",
]  # fmt: skip

_PUNCT = Reading(Option("PUNCT", ""))
_GENITIVE = Reading(Option("POSS", "'s"))
_RANGE = Reading(Option("PUNCT", DASH))
_NUMBER = Reading(Option("NUM", ""))
_YEAR = Reading(Option("NUM", "", "year"))
_MEASURED = Reading(Option("ADJ", ""))
_OTHER = Reading(Option("OTHER", ""))
_CLITIC = {
    "'s": Reading(Option("POSS", "'s")), "n't": Reading(Option("NEG", "not")),
    "'ll": Reading(Option("MODAL", "will")), "'d": Reading(Option("MODAL", "would")),
    "'re": Reading(Option("AUX", "be")), "'m": Reading(Option("AUX", "be")),
    "'ve": Reading(Option("AUX", "have")),
}  # fmt: skip
_ENDS = frozenset(".!?")
_OF_LABELS = frozenset({"TIME", "NUM", "PREP", "DET", "UNIT"})
_LABEL_ENDS = frozenset("–—|*_")  # behind a date that opens a line: "21 April – Police arrest …"
_OPENERS = frozenset('"“‘„«‹([:')


class Tagged(Slotted):
    """A token with its class, lemma and form.

    `form` is, for verbs and auxiliaries, `base`, `s`, `past`, `part`, `ed` (past or participle), `any` (a
    base form that is the past too), or `ing`; for nouns `plural`; for adjectives made of verbs `ed` or `ing`
    (their lemma is the verb's); `ordinal` for first, second …; `year` for a number that reads as one; else empty.
    """

    start: int
    end: int
    text: str
    lower: str
    kind: Kind
    tag: Class
    lemma: str
    form: str


def tag(tokens: list[Token]) -> list[Tagged]:
    """Tags for the tokens of one sentence or of a whole text (sentences are then cut at full stops)."""
    found: list[Tagged] = []
    first = 0
    for index, token in enumerate(tokens):
        if token.text in _ENDS and token.kind == "punct":
            _tag_sentence(tokens[first : index + 1], found)
            first = index + 1
    if first < len(tokens):
        _tag_sentence(tokens[first:], found)
    return found


def _tag_sentence(tokens: list[Token], found: list[Tagged]) -> None:
    """Tag one sentence and append it to `found`."""
    shouted = titled(tokens)
    readings: list[Reading] = []
    opening = label = True
    for token in tokens:
        _, _, text, lower, kind = token
        if kind == "word":
            if text[0].isupper():
                behind = len(readings) + 1
                small = behind < len(tokens) and tokens[behind].text.islower()
                readings.append(_capital(text, lower, opening, shouted, small))
            else:
                readings.append(read(lower))
            opening = False
            label = label and readings[-1].first.tag in _OF_LABELS
        elif kind == "punct":
            if text in "-–" and _is_range(tokens, len(readings)):
                readings.append(_RANGE)
                continue
            readings.append(_GENITIVE if text in ("'", "’") and _is_genitive(tokens, len(readings)) else _PUNCT)
            opening = opening or text in _OPENERS or (label and text[0] in _LABEL_ENDS)
        else:
            readings.append(_mark(token))
            opening = (opening and kind == "symbol") or (label and text in _LABEL_ENDS)
    _join_names(tokens, readings, shouted)
    tags: list[Option] = []
    tell, add = tags.append, found.append
    for index, (token, reading) in enumerate(zip(tokens, readings, strict=True)):
        lower, kind, chosen = token.lower, token.kind, reading.first
        if not reading.single or chosen.tag == "VERB" or lower in CLOSED_RULES:
            chosen = choose(index, tokens, readings, tags)
        tell(chosen)
        lemma = chosen.lemma or lower
        # the tables of readings tell tags as plain words, and have no others than these
        add(Tagged(token.start, token.end, token.text, lower, kind, chosen.tag, lemma, chosen.form))  # type: ignore[arg-type]


_SURE = 5  # long words from which one in four may be small


def titled(tokens: Sequence[Token | Tagged]) -> bool:
    """Whether nearly every word bears a capital, so that capitals say nothing (a headline in title case)."""
    times = word_lists()["times"]
    long = [one.text[0] for one in tokens if len(one.text) > 3 and one.kind == "word" and one.lower not in times]
    capitals = sum(map(str.isupper, long))
    if len(long) < 3 or capitals < 0.75 * len(long):
        return False
    few = len(long) < _SURE and capitals < len(long)  # "Lotte United beat Harwick" is none
    return not few and sum(one.kind == "word" and one.lower not in times for one in tokens) > 3


def _is_range(tokens: list[Token], index: int) -> bool:
    """Whether a dash stands tight between two numbers (`2-1`, `10–12`)."""
    if index == 0 or index + 1 >= len(tokens):
        return False
    before, mark, after = tokens[index - 1 : index + 2]
    return before.kind == after.kind == "number" and before.end == mark.start and mark.end == after.start


def _is_genitive(tokens: list[Token], index: int) -> bool:
    """Whether an apostrophe marks a plural's genitive (`the players' union`): set tight to an s, a word after it."""
    if index == 0 or index + 1 >= len(tokens):
        return False
    mark, before, after = tokens[index], tokens[index - 1], tokens[index + 1]
    tight = before.end == mark.start and before.lower.endswith("s") and after.start > mark.end
    near = tokens[max(index - 40, 0) : index]
    opened = any(one.text in ("‘", "'") and one.end == then.start for one, then in pairwise(near))
    return tight and after.kind in ("word", "number") and not opened


def _mark(token: Token) -> Reading:
    """The reading of a number, clitic, symbol or web address."""
    if token.kind == "number":
        if "-" in token.text or "‑" in token.text:
            return _MEASURED
        text = token.text
        return _YEAR if len(text) == 4 and text.isdecimal() and text.startswith(("1", "20")) else _NUMBER
    if token.kind == "clitic":
        return _CLITIC[token.lower]
    if token.kind == "symbol":
        return read(token.lower) if token.lower in closed_classes() else _OTHER
    return _OTHER


@lru_cache(maxsize=4096)
def _capital(text: str, lower: str, opening: bool, titled: bool, small: bool) -> Reading:
    """The reading of a word with a capital: a name, unless it opens the sentence or stands in a headline.

    It is `small` what stands behind a word that may open a sentence although no full stop shows it.
    """
    if lower in word_lists()["times"]:
        return Reading(Option("TIME", lower))
    reading = read(lower)
    closed = lower in closed_classes()
    if (
        closed
        and (opening or titled or lower == "i" or len(lower) < 3)
        and not (text.isupper() and len(lower) == 2 and not titled)
    ):
        return reading
    opener = reading.first.tag in ("DET", "PREP", "CLAUSE", "PRON", "CONJ", "AUX", "POSS")
    if closed and opener and not opening and text.istitle() and small:
        return reading  # a sentence's start that no full stop shows
    if not opening and not titled:
        if "-" in lower and reading.first.tag == "ADJ":  # US-led, Oslo-based
            return reading
        return Reading(Option("NAME", lower))
    if reading.known and not reading.name and not (text.isupper() and len(lower) < 5 and not titled):
        return reading
    return Reading(Option("NAME", lower))


def _join_names(tokens: list[Token], readings: list[Reading], titled: bool) -> None:
    """A listed noun that opens the sentence right before a name is part of it (`Baker Smith`)."""
    if titled:
        return
    for index, reading in enumerate(readings[:3]):
        if tokens[index].kind != "word":
            continue
        if (
            tokens[index].text[:1].isupper()
            and index + 1 < len(readings)
            and readings[index + 1].first.tag == "NAME"
            and reading.first.tag == "NOUN"
            and reading.first.form != "plural"
        ):
            readings[index] = Reading(Option("NAME", tokens[index].lower))
        return
