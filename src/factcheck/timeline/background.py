"""Dates that only qualify something: the 1998 war, founded in 1872, the worst since 1911."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.lexicon import word_set
from factcheck.grammar.times.negatives import function_word
from factcheck.grammar.times.symbols import Calendar, Shift, Span
from factcheck.row import NamedTuple
from factcheck.timeline.frame import Spot
from factcheck.timeline.resolved import Qualifies
from factcheck.timeline.tense import has_verb
from factcheck.timeline.wording import any_of, word_of, wording, words_before

_WORD_AFTER = re.compile(r"[ -](?P<word>[^\W\d_]+)")
_LEAD = re.compile(r"(?P<noun>[^\W\d_]+)\s+of\s+(?:the\s+)?$")
_THAT_OF = re.compile(r"\b(?:in|during|at)\s+(?:that|those)\s+of\s+$", re.IGNORECASE)
_HYPHENED = re.compile(r"-(?:century|decade|year)$")
_ATTRIBUTE = re.compile(r" [a-z]+")
_OWN = ("'s ", "’s ")


class _Patterns(NamedTuple):
    """The patterns of the lists in `timelines.toml`; each looks back from a date unless it says otherwise."""

    attributive: re.Pattern[str]
    compared: re.Pattern[str]
    as_in: re.Pattern[str]
    record: re.Pattern[str]
    named: re.Pattern[str]
    versus: re.Pattern[str]
    participle: re.Pattern[str]
    origin: re.Pattern[str]
    until_event: re.Pattern[str]
    relative: re.Pattern[str]
    after_relative: re.Pattern[str]
    perfect: re.Pattern[str]
    led_in: re.Pattern[str]
    governed: re.Pattern[str]
    then_verb: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    ground, aside = wording().background, wording().asides
    the = r"(?:the\s+)?$"
    than = rf"\bthan(?!\s+(?:\d|an?\b|\w+ty\b|{any_of(ground.counts_after_than)}))|\bthan\s+the\s+\w+\s+of"
    done = rf"(?P<word>\w+{any_of(aside.participle_ends)}|{any_of(aside.participles)})"
    laid = rf"(?P<verb>[a-z]+{any_of(aside.led_ends)}|{any_of(aside.led)})"
    relative = any_of(aside.relatives)
    return _Patterns(
        attributive=re.compile(rf"(?:\b{any_of(ground.before_noun)}|['’]s?|^|[(\"“])[\s-]*$", re.I),
        compared=re.compile(
            rf"(?:{than}|\b{any_of(ground.compares)})\s+(?:\S+\s+){{0,4}}{any_of(ground.governs_compared)}?\s*$", re.I
        ),
        as_in=re.compile(rf"\bas\s+{any_of(ground.as_in)}\s+{the}", re.I),
        record=re.compile(
            rf"\b(?:\w{{3,}}est|{any_of(ground.records)})\b[^.;:]{{0,60}}\bsince\s+(?:\S+\s+){{0,4}}$", re.I
        ),
        named=re.compile(rf"\b{any_of(ground.matches)}\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w-]*){{0,3}},\s*$"),
        versus=re.compile(rf"\b{any_of(ground.versus)}\b[^;:]*$", re.I),
        participle=re.compile(
            rf"[,(]\s+(?:\w+ly\s+)?{done}\s+(?:\w+\s+){{0,2}}{any_of(aside.leads_to_day)}\s+{the}", re.I
        ),
        origin=re.compile(
            rf"\b{any_of(aside.origins)}\s+(?:\w+\s+){{0,3}}{any_of(aside.leads_to_origin)}\s+{the}", re.I
        ),
        until_event=re.compile(
            rf"\b{any_of(aside.pending)}\s+{any_of(aside.determiners)}\s+(?:[^\W\d_]+\s+){{1,5}}"
            rf"{any_of(aside.leads_to_event_day)}\s+{the}",
            re.I,
        ),
        relative=re.compile(rf",?\s\b{relative}\b(?:\s[^\s,;:.]+){{1,12}}\s*$"),
        after_relative=re.compile(rf",\s{relative}\b[^,;:]*$"),
        perfect=re.compile(rf"\bhad\s+(?:\w+\s+){{0,2}}\w+{any_of(aside.had_ends)}\b|\bhad\s+{any_of(aside.had)}\b"),
        led_in=re.compile(rf"(?P<noun>[^\W\d_]+)\s+{laid}\s+(?:\w+\s+)?{any_of(aside.leads_to_day_of_noun)}\s+{the}"),
        governed=re.compile(rf"\b{any_of(aside.governors)}\s+(?:[^\W\d_]+\s+){{0,3}}$", re.I),
        then_verb=re.compile(rf",?\s*{any_of(aside.softeners)}?,?\s*(?:{any_of(aside.verbs_behind)}|[a-z]{{3,}}ed)\b"),
    )


class _Cues(NamedTuple):
    """The words without which a pattern cannot match: looking for them is quicker."""

    compared: frozenset[str]
    as_in: frozenset[str]
    pending: frozenset[str]
    relatives: frozenset[str]
    origins: frozenset[str]
    to_origin: frozenset[str]
    to_event: frozenset[str]
    to_day: frozenset[str]
    to_noun: frozenset[str]
    led: frozenset[str]
    led_ends: tuple[str, ...]
    versus: frozenset[str]


@cache
def _cues() -> _Cues:
    ground, aside = wording().background, wording().asides
    return _Cues(
        compared=word_of(ground.compares, 0) | {"than"},
        as_in=word_of(ground.as_in, -1),
        pending=word_of(aside.pending, 0),
        relatives=word_of(aside.relatives, 0),
        origins=word_of(aside.origins, 0),
        to_origin=word_of(aside.leads_to_origin, -1),
        to_event=word_of(aside.leads_to_event_day, -1),
        to_day=word_of(aside.leads_to_day, -1),
        to_noun=word_of(aside.leads_to_day_of_noun, -1),
        led=word_of(aside.led, -1),
        led_ends=tuple(aside.led_ends),
        versus=word_of(ground.versus, 0),
    )


class _Lead(NamedTuple):
    """What stands before a date: the text, its words, and the word right before the date or before its "the"."""

    text: str
    words: frozenset[str]
    last: str
    near: tuple[str, ...]

    def has(self, cues: frozenset[str]) -> bool:
        """Whether one of some words stands there."""
        return not cues.isdisjoint(self.words)


_NEAR, _FEW = 70, 5  # characters and words that hold what a date can hang on: "laid early on in the"
_WORD = re.compile(r"\w+")


def _lead(before: str, words: frozenset[str]) -> _Lead:
    near = _WORD.findall(before.rstrip()[-_NEAR:].lower())[-_FEW:] if before[-1:].isspace() else []
    if near and near[-1] == "the":
        near.pop()
    return _Lead(before, words, near[-1] if near else "", tuple(near[:-1]))


def _laid(lead: _Lead) -> bool:
    """Whether a participle stands right before: a quick look before the slow one."""
    cues = _cues()
    return any(word in cues.led or word.endswith(cues.led_ends) for word in lead.near)


def qualifies(text: str, mention: TimeMention, spot: Spot) -> Qualifies:
    """What a date only qualifies: a noun, a name, a comparison, an origin or a clause aside; "" where it tells."""
    low, high = max(spot.start, mention.start - 90), min(spot.end, mention.end + 30)
    before, after = text[low : mention.start], text[mention.end : high]
    if mention.signal and 0 <= mention.signal_start < mention.start:  # the "than" of "no later than" compares nothing
        before = (
            text[low : max(low, mention.signal_start)]
            if " than" in text[mention.signal_start : mention.start]
            else before
        )
    lead, known, cues = _lead(before, words_before(text, spot.start, mention.start)), _patterns(), _cues()
    symbol = mention.symbol.last if isinstance(mention.symbol, Span) else mention.symbol
    if isinstance(mention.symbol, Shift) and mention.symbol.count < 0 and mention.symbol.unit == "year":
        matched = compared(text, mention, spot) or known.named.search(before) is not None
        return "comparison" if matched else ""
    if (
        (lead.has(cues.compared) and known.compared.search(before))
        or (lead.last in cues.as_in and known.as_in.search(before))
        or ("since" in lead.words and known.record.search(before))
    ):
        return "comparison"
    if isinstance(symbol, Calendar) and symbol.day is symbol.quarter is None and _attributive(before, after):
        return "noun"
    if _years(mention) and text[mention.start : mention.start + 4].lower() == "the " and _attributive("the ", after):
        return "noun"
    if isinstance(symbol, Calendar) and _ATTRIBUTE.match(after) and _HYPHENED.search(text, mention.start, mention.end):
        return "noun"  # "seventeenth-century pictures"
    if after.startswith(_OWN):
        return "" if isinstance(symbol, Calendar) and symbol.weekday is not None else "noun"  # "Saturday's storm" tells
    if lead.last == "of" and _THAT_OF.search(before):
        return ""  # "forty died in that of 2001"
    if lead.last == "of" and (noun := _LEAD.search(before)) and noun["noun"].lower() not in word_set("nouns_of_time"):
        return "noun"
    if "(" in before and _bracketed(before, after):
        return "comparison"
    if before.endswith("(") and after.startswith(")") and spot.role == "prose":
        return "name"
    if lead.last in cues.to_origin and lead.has(cues.origins) and known.origin.search(before):
        return "origin"
    return "clause" if _in_clause(text, low, lead, after, spot, mention) else ""


_FIGURE_BEFORE = re.compile(r"\d[^()]*\((?P<inside>[^()]*)$")
_FIGURE_BEHIND = re.compile(r"\s*[:=–—-]?\s*[^()\w]*\d")


def _bracketed(before: str, after: str) -> bool:
    """Whether a date stands in brackets with a figure that another is held against: "£6m (2021: £5m)"."""
    found = _FIGURE_BEFORE.search(before)
    if found is None or ")" in found["inside"]:
        return False
    return bool(re.search(r"\d", found["inside"])) or _FIGURE_BEHIND.match(after) is not None


def _in_clause(text: str, low: int, lead: _Lead, after: str, spot: Spot, mention: TimeMention) -> bool:
    """Whether a date is that of a clause told in passing."""
    known, cues, before = _patterns(), _cues(), lead.text
    participle = known.participle.search(before) if lead.last in cues.to_day else None
    if participle and known.after_relative.search(before[: participle.start()]):
        participle = None  # ", who took office in May, resigned on Friday": the verb of the sentence
    if participle and function_word(participle["word"].lower()):
        participle = None  # ", then in March"
    if participle and not _other_verb(text, low + participle.start(), mention, spot):
        participle = None
    if participle or (lead.has(cues.relatives) and known.relative.search(before)):
        return True
    if lead.last in cues.to_event and lead.has(cues.pending) and known.until_event.search(before):
        return True
    return lead.last in cues.to_noun and _laid(lead) and _reduced(text, before, after, spot, mention)


def _years(mention: TimeMention) -> bool:
    """Whether a mention is a range of whole years: "the 1939-45 war"."""
    symbol = mention.symbol.last if isinstance(mention.symbol, Span) else None
    return isinstance(symbol, Calendar) and symbol == Calendar(year=symbol.year)


def _other_verb(text: str, comma: int, mention: TimeMention, spot: Spot) -> bool:
    """Whether the sentence has its verb elsewhere, so that a participle after a comma is only an aside."""
    return has_verb(text, spot.start, comma) or has_verb(text, mention.end, min(spot.end, mention.end + 60))


def _reduced(text: str, before: str, after: str, spot: Spot, mention: TimeMention) -> bool:
    """A participle after its noun: "mines laid in 1998", "the bridge built in 1901 collapsed"."""
    offset = len(before)
    found = _patterns().led_in.search(before)
    if found is None or found["noun"].lower() in word_set("no_nouns"):
        return False
    lead = before[: found.start()] + found["noun"] + " "
    governed = _patterns().governed.search(lead)
    if governed and has_verb(text, spot.start, mention.start - offset + governed.start()):
        return True
    closed = after.split()[:1]
    if closed and closed[0] in word_set("closes_a_length"):
        return False  # "sales increased in the quarter ended 30 September": it is the quarter that ended
    return bool(_patterns().then_verb.match(after))


def compared(text: str, mention: TimeMention, spot: Spot) -> bool:
    """Whether the date is that of a figure compared with: "up from $2 million a year ago"."""
    if _cues().versus.isdisjoint(words_before(text, spot.start, mention.start)):
        return False
    return _patterns().versus.search(text[max(spot.start, mention.start - 90) : mention.start]) is not None


_MONEY = re.compile(r"[$€£¥]\s?\d")


def accounts(text: str, mention: TimeMention, spot: Spot) -> bool:
    """Whether an amount of money that accounts tell of stands before: "it had a net loss of $2 million a year ago"."""
    if word_set("accounts").isdisjoint(words_before(text, spot.start, mention.start)):
        return False
    return _MONEY.search(text, max(spot.start, mention.start - 90), mention.start) is not None


def _attributive(before: str, after: str) -> bool:
    """Whether a noun follows that the date belongs to, with no preposition ruling the date."""
    word = _WORD_AFTER.match(after)
    if word is None or function_word(word["word"].lower()):
        return False
    if not _patterns().attributive.search(before):
        return False
    return bool(before.strip()) or word["word"][0].isupper() or after.startswith("-")


def told_as_past(text: str, mention: TimeMention, spot: Spot) -> bool:
    """Whether the date stands in a past perfect: a look back that the telling does not follow."""
    low = max(spot.start, mention.start - 200)
    wall = max(text.rfind(c, low, mention.start) for c in ";:")
    clause = text[max(low, wall) : min(spot.end, mention.end + 60)]
    return "had" in clause and _patterns().perfect.search(clause) is not None
