"""The ages of things: "57 years old", "the 44-year-old dam", "turns fifty", "its 125th anniversary"."""

from __future__ import annotations

import re

from factcheck.checks.lengths.elapsed_told import LOOKED_BACK, SIZES, Length, beside, day_of, ends_with, now_of
from factcheck.checks.lengths.elapsed_words import elapsed, words_of
from factcheck.checks.reckoning.bands import Span
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.spans import YEAR
from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import is_person
from factcheck.grammar.words.words_tables import knows
from factcheck.questions.frames import Frame


def age_of(page: Page, passage: Passage, figure: FoundQuantity) -> Length | None:
    """The age of a thing: "57 years old", "the 44-year-old dam", "turns fifty", "its 125th anniversary"."""
    number = figure.quantity.low
    if figure.doubt or number is None or number != figure.quantity.high or not float(number).is_integer():
        return None
    behind = page.text[figure.end : min(passage.end, figure.end + LOOKED_BACK)].lower()
    before = page.text[max(passage.start, figure.start - LOOKED_BACK) : figure.start].lower()
    size = YEAR
    if figure.kind == "ordinal":
        noun = re.match(r"[\s-]*([a-z]+)", behind)
        called = noun[1] if noun else ""
        if called in elapsed().words["running"]:
            number, size = number - 1, SIZES[called]  # the fourth season has three behind it
            if not re.search(r"\b(?:its|their|the)\s*$", before):
                return None
        elif called not in elapsed().words["anniversaries"]:
            return None
    elif (figure.kind == "count" and not ends_with(before, "turning")) or figure.kind not in ("age", "count"):
        return None
    frame = member(page, passage, figure)
    owner = _owner(passage, figure)
    if number < 3 or _is_somebody(page, figure, frame, owner):
        return None
    told, now = Span(number * size, (number + 1) * size - 1), day_of(frame)
    counted = figure.kind in ("ordinal", "count")
    years = int(number) if counted and size == YEAR else None
    if counted:
        told = Span((number - 0.5) * size, (number + 0.5) * size)
    words = words_of(frame, beside(page, passage, frame))
    words = words._replace(core=words.core | owner, own=words.own - owner)
    return Length(
        frame, page.number, 0, told, size, now or now_of(page, figure.start),
        words, page.document.quote(figure.start, figure.end), owner=owner, weak=1.5, only_now=True, years=years,
    )  # fmt: skip


def _owner(passage: Passage, figure: FoundQuantity) -> frozenset[str]:
    """What is so old, as nouns and names: behind a figure with hyphens its phrase, else the subject of its clause."""
    chunks = passage.chunks()
    at = next((n for n, token in enumerate(chunks.tokens) if token.end > figure.start), None)
    if at is None:
        return frozenset()
    phrase = chunks.noun_at(at)
    before = _word_at(chunks, at - 1)
    holder = phrase
    if not figure.hyphened:
        clause = next((c for c in chunks.clauses if c.first <= at < c.end and c.subject is not None), None)
        apposed = next((n for n, p in enumerate(chunks.nouns) if p.end == at - 1), None) if before == "," else None
        holder = apposed if apposed is not None else clause.subject if clause is not None else None
    if holder is None or chunks.nouns[holder].pronoun:
        return frozenset()
    noun = chunks.nouns[holder]
    if chunks.tokens[noun.head].tag != "NAME":
        return frozenset({chunks.tokens[noun.head].lemma.lower()})
    return frozenset(chunks.tokens[i].lower for i in range(noun.first, noun.end) if chunks.tokens[i].tag == "NAME")


def _word_at(chunks: Chunks, at: int) -> str:
    """A word of a sentence by its number."""
    return chunks.tokens[at].lower if 0 <= at < len(chunks.tokens) else ""


def _is_somebody(page: Page, figure: FoundQuantity, frame: Frame, owner: frozenset[str]) -> bool:
    """Whether an age is that of a person, as far as its claim or the noun behind it says."""
    if figure.hyphened and owner and all(knows(word, "N") and not is_person(word) for word in owner):
        return False
    if any(name.startswith("person:") for name in frame.subject) or is_person(frame.claim.question.measure.head):
        return True
    noun = re.match(r"[\s-]*(?:[a-z]+\s+)?([a-z]+)", page.text[figure.end : figure.end + LOOKED_BACK])
    first = re.match(r"[\s-]*([a-z]+)", page.text[figure.end : figure.end + LOOKED_BACK])
    return any(found is not None and is_person(found[1]) for found in (noun, first))
