"""Figures told of several in turn, and swapped by the other text: "Harn 64 mm, Brae 21 mm" against "Brae had 64 mm".

That a figure is the same says nothing where the text that has it for somebody else tells another for this one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from factcheck.grammar.quantities import find
from factcheck.grammar.tags.tags import Tagged, tag
from factcheck.grammar.tokens import Token, tokenise
from factcheck.grammar.words.words import lemma, types
from factcheck.grammar.words.words_tables import letters
from factcheck.model.claim import Claim
from factcheck.questions.fields import is_everybody
from factcheck.row import NamedTuple

Words = frozenset[str]

REMEMBERED = 128  # stretches of text with what their figures stand among, which takes ten times their room and more
_AROUND = 400  # characters of a paragraph around a sentence that are looked at
_ENDS = frozenset(".!?")
_BREAKS = frozenset(",;:.!?()–—")
_NAMING = frozenset({"NOUN", "NAME", "ADJ"})
_NOUNS = frozenset({"NOUN", "NAME"})
_CONTENT = frozenset({"NOUN", "NAME", "ADJ", "VERB"})
_NO_FIGURE = frozenset({"ordinal", "multiple"})
_YEAR = "year of our Lord"  # no unit of any figure
_NOTHING: Words = frozenset()
_FOUR = re.compile(r"\d{4}")  # without it there is no year


class Entry(NamedTuple):
    """One figure of a paragraph with the words it stands among.

    `owner` is the thing named last before it, `onto` the one named last behind it, each up to what sets figures apart;
    `before` and `behind` have all the words there, and `sentence` those of the sentence.
    """

    start: int
    end: int
    sort: str
    number: float
    line: int
    owner: Words
    onto: Words
    before: Words
    behind: Words
    act: str
    sentence: Words


_Told = tuple[Entry, tuple[Entry, ...]]


def swapped(one: Claim, two: Claim, texts: tuple[str, str]) -> bool:
    """Whether either text tells the figure that both share of another than the other text does, beside its own."""
    if _sentence(one, texts[0]) == _sentence(two, texts[1]):
        return False  # a copy swaps nothing
    mine, theirs = _entry(one, texts[0], 0), _entry(two, texts[1], 0)
    if mine is None or theirs is None:
        return False
    return _gives_it(one, texts[0], mine[0], theirs) or _gives_it(two, texts[1], theirs[0], mine)


def _sentence(claim: Claim, text: str) -> str:
    return text[claim.evidence.sentence_start : claim.evidence.sentence_end]


def _gives_it(claim: Claim, text: str, own: Entry, other: _Told) -> bool:
    """Whether the text of a claim has another figure for those to whom the other text gives this one.

    A paragraph is read only where it may be so: where it names, beside what its own sentence has, what the other
    sentence names, and has another figure of one sort. Mostly neither is so.
    """
    told, near = _told_near(*other)
    others = frozenset().union(
        near - own.before if own.owner - told else _NOTHING, near - own.behind if own.onto - told else _NOTHING
    )
    if not others or not _has_rivals(claim, text, others):
        return False
    entry = _entry(claim, text, _AROUND)
    return entry is not None and _has_another(*entry, *other)


def _has_rivals(claim: Claim, text: str, others: Words) -> bool:
    """Whether the paragraph of a figure has any of some words, and another number of the figure's sort."""
    at = _place(claim)
    if at is None:
        return False
    first, last = _paragraph_of(claim, text, at, _AROUND)
    if others.isdisjoint(map(_form, _tokens(text[first:last]))):
        return False
    figures = _sorted_figures(text[first:last])
    own = next((one for one in figures if one[0] < at[1] - first and at[0] - first < one[1]), None)
    return own is not None and any(one[2] == own[2] and one[3] != own[3] for one in figures)


def _place(claim: Claim) -> tuple[int, int] | None:
    """Where the figure of a claim stands."""
    written = getattr(claim.value, "as_written", "")
    at = claim.quote.find(written) if written else -1
    return None if at < 0 else (claim.start + at, claim.start + at + len(written))


def _paragraph_of(claim: Claim, text: str, at: tuple[int, int], around: int) -> tuple[int, int]:
    told = claim.evidence
    return _paragraph(text, min(told.sentence_start, at[0]), max(told.sentence_end, at[1]), around)


def _entry(claim: Claim, text: str, around: int) -> _Told | None:
    """The figure of a claim, and those of its sentence with so much of its paragraph around."""
    at = _place(claim)
    if at is None:
        return None
    first, last = _paragraph_of(claim, text, at, around)
    entries = _entries(text[first:last])
    own = next((one for one in entries if one.start < at[1] - first and at[0] - first < one.end), None)
    return None if own is None else (own, entries)


def _paragraph(text: str, start: int, end: int, around: int) -> tuple[int, int]:
    """The paragraph around a sentence, so far as it is near."""
    low, high = max(0, start - around), min(len(text), end + around)
    first, last = text.rfind("\n\n", low, start), text.find("\n\n", end, high)
    return (low if first < 0 else first + 2), (high if last < 0 else last)


def _has_another(one: Entry, row: Sequence[Entry], two: Entry, others: Sequence[Entry]) -> bool:
    """Whether the row of a figure gives another figure to the one whom the other text gives this."""
    told, near = _told_near(two, others)
    rivals = [o for o in row if o.sort == one.sort and o.number != one.number and _parallel(one, o)]
    before = ((one.owner - o.before, o.owner - one.before) for o in rivals)
    behind = ((one.onto - o.behind, o.onto - one.behind) for o in rivals)
    return any(len(_named(pairs, near, told)) == 1 for pairs in (before, behind))  # several make a sum together


def _told_near(one: Entry, others: Sequence[Entry]) -> tuple[Words, Words]:
    """The words of whom a figure may be told, and those that stand near it: all of the line if it is alone there."""
    near = one.owner | one.behind
    beside = any(o.line == one.line and o.sort == one.sort and o.start != one.start for o in others)
    return (near if beside else one.sentence), near


def _named(pairs: Iterable[tuple[Words, Words]], near: Words, told: Words) -> set[Words]:
    """Which of a row the other text has the figure for, where it has it not for the one that the row gives it."""
    return {its & near for own, its in pairs if own and not own & told} - {_NOTHING}


def _parallel(one: Entry, other: Entry) -> bool:
    """Whether two figures are told alike: by one verb, or the second leaves it to the first; or lines of a list."""
    if one.line != other.line:
        return one.act == other.act and bool(one.owner and other.owner)
    first, second = (one, other) if one.start < other.start else (other, one)
    return second.act in ("", first.act)


_tokens = lru_cache(maxsize=8)(tokenise)  # a paragraph is asked for its words, its years and its clauses in turn


@lru_cache(maxsize=REMEMBERED)
def _entries(text: str) -> tuple[Entry, ...]:
    """The figures of a paragraph, in text order."""
    figures = _sorted_figures(text)
    if not figures:
        return ()
    tagged = tag(_tokens(text))
    lines = list(_lines(text, tagged))
    starts = [token.start for token in tagged]
    return tuple(_made(figures, at, tagged, lines, starts) for at in range(len(figures)))


_Figure = tuple[int, int, str, float]


@lru_cache(maxsize=REMEMBERED)
def _sorted_figures(text: str) -> tuple[_Figure, ...]:
    return tuple(sorted(_figures(text)))


def _figures(text: str) -> Iterator[_Figure]:
    """Figures with their units, and years."""
    unit, ends = "", -1
    found = [one for one in find(text) if one.kind not in _NO_FIGURE and not one.doubt]
    for one in found:
        number = one.quantity.low if one.quantity.low is not None else one.quantity.high
        if number is None:
            continue
        own = one.quantity.unit or ""
        bare = not own and not any(c.isalpha() for c in text[one.end : one.end + 2])
        unit = unit if bare and unit and "\n" not in text[ends : one.start] else own  # "six years, Mobbs for four"
        ends = one.end
        yield one.start, one.end, unit, float(number)
    spans = [(one.start, one.end) for one in found]
    for token in _tokens(text) if _FOUR.search(text) else ():
        year = token.kind == "number" and len(token.text) == 4 and token.text.isdigit()
        if year and not any(low <= token.start < high for low, high in spans):
            yield token.start, token.end, _YEAR, float(token.text)


def _lines(text: str, tagged: Sequence[Tagged]) -> Iterator[int]:
    """The sentence or line of each token, as a number."""
    number, ends = 0, 0
    for before, token in zip([None, *tagged], tagged, strict=False):
        if before is not None and (before.text in _ENDS or "\n" in text[ends : token.start]):
            number += 1
        ends = token.end
        yield number


def _made(
    figures: Sequence[_Figure], at: int, tagged: Sequence[Tagged], lines: Sequence[int], starts: Sequence[int]
) -> Entry:
    start, end, sort, number = figures[at]
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    line = lines[min(first, len(lines) - 1)]
    opening, closing = bisect_left(lines, line), bisect_left(lines, line + 1)
    earlier = [one for one in figures[:at] if one[2] == sort and one[1] > tagged[opening].start]
    later = [one for one in figures[at + 1 :] if one[2] == sort and one[0] < tagged[closing - 1].end]
    low = _first_break(tagged, bisect_left(starts, earlier[-1][1]), first) if earlier else opening
    high = bisect_left(starts, later[0][0]) if later else closing
    onto = tagged[last : _first_break(tagged, last, high)]
    if later and onto and not any(_is_thing(token) for token in onto):  # "2,100 current and 1,040 former customers"
        onto = (*onto, *tagged[high : _first_break(tagged, high, closing)])
    behind = onto if later else tagged[last : _first_break(tagged, last, high, joined=True)]
    before = tagged[low:first]
    acts = [token.lemma for token in before if token.tag == "VERB"]
    return Entry(
        start, end, sort, number, line, _named_last(before), _named_last(onto), _words(before),
        _words(behind), acts[-1] if acts else "", _words(tagged[opening:closing]),
    )  # fmt: skip


def _first_break(tagged: Sequence[Tagged], low: int, high: int, *, joined: bool = False) -> int:
    """Where a mark or, unless it joins, a conjunction first sets apart what follows; the end where none does."""
    breaks = (n for n in range(low, high) if tagged[n].text in _BREAKS or (tagged[n].tag == "CONJ" and not joined))
    return next(breaks, high)


def _named_last(tagged: Sequence[Tagged]) -> Words:
    """The words of what is named last, but times and words for everybody."""
    found: list[str] = []
    for token in reversed(tagged):
        if token.tag in _NAMING and not (token.tag == "NOUN" and _says_little(token)):
            found.append(_form(token))
        elif found and token.tag != "POSS":
            break
    return frozenset(found)


def _is_thing(token: Tagged) -> bool:
    """Whether a word names a thing and no quality: no "current"."""
    return token.tag in _NOUNS and "J" not in letters(token.lemma)


def _says_little(token: Tagged) -> bool:
    return "time" in types(token.lemma) or is_everybody(token.lemma)


def _words(tagged: Iterable[Tagged]) -> Words:
    return frozenset(_form(token) for token in tagged if token.tag in _CONTENT) or _NOTHING


def _form(token: Token | Tagged) -> str:
    return lemma(token.lower)
