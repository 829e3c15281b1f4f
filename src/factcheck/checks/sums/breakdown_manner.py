"""In what manner the parts of a total are told: the words before and behind each, and whether they are alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.checks.sums.breakdown_words import breakdown_words
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise

Placed = tuple[Passage, FoundQuantity]

FEW = 5  # words behind a part in which it says where or for whom
NEAR = 60  # characters before the first part
_WORD = re.compile(r"[a-z'-]+")
_NAME = re.compile(r"\b[A-Z]\w+")


def opening_words(words: str) -> str:
    """The first few of some words, in lower case."""
    return " ".join(words.lower().split()[: FEW + 1])


def words_before(page: Page, parts: Sequence[Placed]) -> list[str]:
    """The words before each part, from the part before it or the beginning of its sentence."""
    starts = [max(passage.start, last.end) for (_, last), (passage, _) in pairwise(parts)]
    first, figure = parts[0]
    return [
        page.text[start : part.start]
        for start, (_, part) in zip((max(first.start, figure.start - NEAR), *starts), parts, strict=True)
    ]


def words_behind(page: Page, parts: Sequence[Placed]) -> list[str]:
    """The words behind each part, up to the next one or the end of its sentence."""
    ends = [
        min(passage.end, part.start) if passage is own else own.end for (own, _), (passage, part) in pairwise(parts)
    ]
    return [page.text[part.end : end] for (_, part), end in zip(parts, (*ends, parts[-1][0].end), strict=True)]


def told_alike(tails: Sequence[str]) -> bool:
    """Whether all parts are told in one manner: "61 on the Friday", "44 on the Saturday"."""
    links = breakdown_words().links.words
    told = [links & set(_WORD.findall(tail.lower())[:FEW]) for tail in tails]
    return bool(frozenset.intersection(*map(frozenset, told)))


def leaves_verb_out(words: str) -> bool:
    """Whether a part leaves its verb to the first one: "the northern farm gave 52, the southern 41"."""
    plain = _WORD.findall(words.lower())
    tagged = tag(tokenise(words))
    return 0 < len(plain) <= FEW + 1 and not any(t.tag in ("VERB", "AUX", "MODAL", "CLAUSE", "PRON") for t in tagged)


def of_names(gaps: Sequence[str]) -> bool:
    """Whether each part is told behind a name or day of its own: "Alby loses 190 and Forsa 120"."""
    named = [frozenset(_NAME.findall(gap)) for gap in gaps]
    return all(named) and all(one.isdisjoint(two) for one, two in combinations(named, 2))
