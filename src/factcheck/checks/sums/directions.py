"""A change against its own direction: "rose from 3.45 to 3.3" cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.blanks import Passage, after
from factcheck.checks.reckoning.outcome import Sided, reckoned
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie, forms, ties
from factcheck.grammar.directions import direction
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import lemma
from factcheck.model.rule import Rule

_PER_ONE = re.compile(
    r" (?:a|an|per|each|apiece)\b(?! (?:year|quarter|month|week|day|decade|season) (?:earlier|ago|before|previously))"
)
_SAID = {1: "risen", -1: "fallen"}


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every change whose word says one way and whose figures go the other, or the same."""
    for blanks in page.blanks:
        done: set[int] = set()
        for tie in ties(blanks, {sort: forms().changes[sort] for sort in ("by", "ways")}):
            start, end = tie.figures["from"], tie.figures["to"]
            if end.number_start in done:
                continue
            found = _judged(page, tie, start, end)
            if found is not None:
                done.add(end.number_start)
                yield found


def _judged(page: Page, tie: Tie, start: FoundQuantity, end: FoundQuantity) -> Sum | None:
    said, went = way_of(tie, end), _went(start, end)
    if not said or not went or not one_unit(start, end) or "multiple" in (start.kind, end.kind):
        return None
    if per_one(tie, start) != per_one(tie, end):
        return None
    by = tie.figures.get("by")
    sided: list[Sided] = [(by, 0), (start, 1), (end, 1)] if by is not None else [(start, 0), (end, 1)]
    shown = f"{start.quantity.as_written} → {end.quantity.as_written}"
    if said == went:
        return None
    why = f"said to have {_SAID[said]}, but its figures show that it has {_SAID[went]}: {shown}"
    return reckoned(page, tie.blanks.passage, sided, "contradiction", why)


def way_of(tie: Tie, end: FoundQuantity) -> int:
    """1 where a tie's word says that the figure rose, -1 where it fell, 0 where it does not say.

    Ranks, rates of exchange and the like, where a smaller figure is a better one, say nothing.
    """
    word = tie.words("word")
    told = set(re.findall(r"[a-z-]+", tie.blanks.text.lower()))
    if told & set(forms().words["turned_depths"]):
        return 0
    if not end.quantity.unit and told & set(forms().words["turned_scales"]):
        return 0
    if word in ("up", "more", "higher", "greater"):
        return 1
    if word in ("down", "fewer", "less", "lower"):
        return -1
    said = direction(lemma(word, "VERB")) or forms().nouns.get(word, 0)
    return said if said and not _verb_between(tie.blanks.passage, tie, end) else 0


def one_unit(start: FoundQuantity, end: FoundQuantity) -> bool:
    """Whether two ends are of one unit; "from 5 to 3 per cent" names it once."""
    return start.quantity.unit in (end.quantity.unit, None)


def per_one(tie: Tie, figure: FoundQuantity) -> bool:
    """Whether a figure is so much for each: "$6.44 a share" is no state of "$422 million"."""
    return _PER_ONE.match(after(tie.blanks, figure)) is not None


def _verb_between(passage: Passage, tie: Tie, end: FoundQuantity) -> bool:
    """Whether another verb stands between the figures of a change, which makes them two changes."""
    first = min(figure.start for figure in tie.figures.values())
    last = max(*(figure.end for figure in tie.figures.values()), end.end)
    return any(t.tag in ("VERB", "MODAL") and first < t.start < last for t in passage.chunks().tokens)


def _went(start: FoundQuantity, end: FoundQuantity) -> int:
    if start.quantity.wording != "exact" or end.quantity.wording != "exact":
        one, two = start.quantity.core, end.quantity.core
        if one.high is not None and two.low is not None and two.low > one.high:
            return 1
        return -1 if one.low is not None and two.high is not None and two.high < one.low else 0
    return (plain(end) > plain(start)) - (plain(end) < plain(start))


DIRECTIONS = DocumentCheck("directions", judge)
