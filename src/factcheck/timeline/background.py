"""Dates that only qualify something: the 1998 war, founded in 1872, the worst since 1911."""

from __future__ import annotations

import re

from factcheck.grammar.times import TimeMention
from factcheck.grammar.times.lexicon import word_set
from factcheck.grammar.times.negatives import function_word
from factcheck.grammar.times.symbols import Calendar, Shift, Span
from factcheck.timeline.frame import Spot
from factcheck.timeline.resolved import Qualifies
from factcheck.timeline.tense import has_verb

_WORD_AFTER = re.compile(r"[ -](?P<word>[^\W\d_]+)")
_LEAD = re.compile(r"(?P<noun>[^\W\d_]+)\s+of\s+(?:the\s+)?$")
_ATTRIBUTIVE_LEAD = re.compile(
    r"(?:\b(?:the|a|an|this|that|his|her|its|their|our|post|pre)|['’]s?|^|[(\"“])[\s-]*$", re.I
)
_COMPARED = re.compile(
    r"(?:\bthan(?!\s+(?:\d|an?\b|half|\w+ty\b|one|two|three|four|five|six|seven|eight|nine|ten|twelve|the))|\bthan\s+the\s+\w+\s+of|\bcompared\s+(?:with|to)|\bas\s+against|\bup\s+from|\bdown\s+from|\bunlike|\bversus)\s+(?:\S+\s+){0,4}(?:in|of|for|at)?\s*$",
    re.I,
)
_AS_IN = re.compile(r"\bas\s+(?:in|on|at|of\s+old\s+in)\s+(?:the\s+)?$", re.I)
_RECORD = re.compile(
    r"\b(?:\w{3,}est|most|least|worst|first|only|last|record)\b[^.;:]{0,60}\bsince\s+(?:\S+\s+){0,4}$", re.I
)
_PARTICIPLE = re.compile(
    r"[,(]\s+(?:\w+ly\s+)?"
    r"(?P<word>\w+(?:ed|en|wn|lt|id)|built|made|won|set\s+up|born|dating|begun)\s+(?:\w+\s+){0,2}(?:in|on|from|since|back\s+to)\s+(?:the\s+)?$",
    re.I,
)
_BORN = re.compile(
    r"\b(?:dating|dates?|dated)\s+(?:\w+\s+){0,3}(?:in|on|from|to|back\s+to)\s+(?:the\s+)?$",
    re.I,
)
_UNTIL_EVENT = re.compile(
    r"\b(?:until|till|before|pending)\s+(?:the|his|her|its|their|a|an)\s+(?:[^\W\d_]+\s+){1,5}(?:in|on|of)\s+(?:the\s+)?$",
    re.I,
)
_RELATIVE = re.compile(r",?\s\b(?:who|which|whose|whom|where)\b(?:\s[^\s,;:.]+){1,12}\s*$")
_AFTER_RELATIVE = re.compile(r",\s(?:who|which|whose|whom|where)\b[^,;:]*$")
_PERFECT = re.compile(
    r"\bhad\s+(?:\w+\s+){0,2}\w+(?:ed|en|un|wn|ne|ft|ld|nt|ght)\b|\bhad\s+(?:been|gone|lost|won|met|made|said)\b"
)


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
    symbol = mention.symbol.last if isinstance(mention.symbol, Span) else mention.symbol
    if isinstance(mention.symbol, Shift) and mention.symbol.count < 0 and mention.symbol.unit == "year":
        return "comparison" if compared(text, mention, spot) else ""
    if _COMPARED.search(before) or _AS_IN.search(before) or _RECORD.search(before):
        return "comparison"
    if isinstance(symbol, Calendar) and symbol.day is symbol.quarter is None and _attributive(before, after):
        return "noun"
    if after.startswith(_OWN):
        return "" if isinstance(symbol, Calendar) and symbol.weekday is not None else "noun"  # "Saturday's storm" tells
    if (noun := _LEAD.search(before)) and noun["noun"].lower() not in word_set("nouns_of_time"):
        return "noun"
    if before.endswith("(") and after.startswith(")") and spot.role == "prose":
        return "name"
    if _BORN.search(before):
        return "origin"
    participle = _PARTICIPLE.search(before)
    if participle and _AFTER_RELATIVE.search(before[: participle.start()]):
        participle = None  # ", who took office in May, resigned on Friday": the verb of the sentence
    if participle and not _other_verb(text, low + participle.start(), mention, spot):
        participle = None
    aside = _UNTIL_EVENT.search(before) or participle or _RELATIVE.search(before)
    return "clause" if aside or _reduced(text, before, after, spot, mention) else ""


def _other_verb(text: str, comma: int, mention: TimeMention, spot: Spot) -> bool:
    """Whether the sentence has its verb elsewhere, so that a participle after a comma is only an aside."""
    return has_verb(text, spot.start, comma) or has_verb(text, mention.end, min(spot.end, mention.end + 60))


_OWN = ("'s ", "’s ")
_VERSUS = re.compile(r"\b(?:from|than|versus|compared|against|down|up)\b[^;:]*$", re.I)


_LED_IN = re.compile(
    r"(?P<noun>[^\W\d_]+)\s+(?P<verb>[a-z]+(?:ed|wn|ng|lt|id)|built|made|won|held|set|sent|found|begun|lost|cut|shot)"
    r"\s+(?:\w+\s+)?(?:in|on|since|from|by)\s+(?:the\s+)?$"
)
_GOVERNED = re.compile(r"\b(?:with|of|by|from|for|under|against|like|including)\s+(?:[^\W\d_]+\s+){0,3}$", re.I)
_THEN_VERB = re.compile(
    r",?\s*(?:however|though|also|still)?,?\s*(?:was|were|is|are|has|had|have|will|would|could|can|did|[a-z]{3,}ed|fell|"
    r"rose|came|went|gave|took|made|left|lost|won|cost|shows?|says?|said)\b"
)


def _reduced(text: str, before: str, after: str, spot: Spot, mention: TimeMention) -> bool:
    """A participle after its noun: "mines laid in 1998", "the bridge built in 1901 collapsed"."""
    offset = len(before)
    found = _LED_IN.search(before)
    if found is None or found["noun"].lower() in word_set("no_nouns"):
        return False
    lead = before[: found.start()] + found["noun"] + " "
    governed = _GOVERNED.search(lead)
    if governed and has_verb(text, spot.start, mention.start - offset + governed.start()):
        return True
    return bool(_THEN_VERB.match(after))


def compared(text: str, mention: TimeMention, spot: Spot) -> bool:
    """Whether the date is that of a figure compared with: "up from $2 million a year ago"."""
    return bool(_VERSUS.search(text[max(spot.start, mention.start - 90) : mention.start]))


def _attributive(before: str, after: str) -> bool:
    """Whether a noun follows that the date belongs to, with no preposition ruling the date."""
    word = _WORD_AFTER.match(after)
    if word is None or function_word(word["word"].lower()):
        return False
    if not _ATTRIBUTIVE_LEAD.search(before):
        return False
    return bool(before.strip()) or word["word"][0].isupper() or after.startswith("-")


def told_as_past(text: str, mention: TimeMention, spot: Spot) -> bool:
    """Whether the date stands in a past perfect: a look back that the telling does not follow."""
    low = max(spot.start, mention.start - 200)
    wall = max(text.rfind(c, low, mention.start) for c in ";:")
    clause = text[max(low, wall) : min(spot.end, mention.end + 60)]
    return bool(_PERFECT.search(clause))
