"""A number of things against the list of them that follows: "three firms: Arden, Bell, Cole and Dean"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.checks.check import DocumentCheck, Judgement, Sum
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.blanks import CLOSE, Blanks, Passage, blanked
from factcheck.checks.reckoning.members import listing, member
from factcheck.checks.reckoning.outcome import shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import compiled, forms, ties
from factcheck.checks.sums.listed_counts import lists_counted
from factcheck.checks.sums.listed_items import Items, Opened, opened_by, read_items
from factcheck.checks.sums.listed_points import Points, announced
from factcheck.checks.sums.ordinals import ranks_listed
from factcheck.grammar.names.aliases import known
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise
from factcheck.grammar.words.words import is_person, noun_lemma, types
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.row import NamedTuple

_LARGEST = 20
FARTHEST = 1  # names by which a list that may be a choice may miss its number and still be the list of it
_ONE_EACH = frozenset({"person", "place", "group", "vehicle"})  # of these one name is one
_WORDS = re.compile(r"[a-z'-]+")
_SHOWN = 6


class Announced(NamedTuple):
    """A number, the words behind it and the list that is said to be of it."""

    passage: Passage
    figure: FoundQuantity
    told: Passage  # where the list stands
    items: Items
    place: tuple[int, int]
    gap: str
    opened: Opened
    sort: str


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every counted list of names or things."""
    for blanks in page.single_blanks:
        found = _in_one(page, blanks)
        if found is not None:
            yield found
    for one in _named_next(page):
        found = _judged(page, one)
        if found is not None:
            yield found
    for points in announced(page):
        found = _points(page, points)
        if found is not None:
            yield found
    yield from ranks_listed(page)
    yield from lists_counted(page)


def _points(page: Page, points: Points) -> Sum | None:
    """A number against the lines below it; more lines than it tells may be more than its own."""
    passage, said = points.blanks.passage, plain(points.figure)
    before = page.text[max(passage.start, points.figure.start - 30) : points.figure.start].lower()
    if not _counts(points.figure) or _says_partial(f"{before} {points.gap}"):
        return None
    nouns = _nouns(points.gap)
    if points.lines != said and not nouns & set(forms().words["kinds"]):
        return None
    why = f"{points.lines} are listed, and the text says {shown(said)}"
    frames = (member(page, passage, points.figure), listing(page, passage, points.place, points.lines))
    return Sum(frames, (0, 1), Judgement("consistent" if points.lines == said else "contradiction", why))


def _in_one(page: Page, blanks: Blanks) -> Sum | None:
    """The first list of a sentence that stands behind its number."""
    for tie in ties(blanks, forms().listed):
        figure, opened = tie.figures["number"], opened_by(tie.match.groupdict().get("mark") or "")
        if not _counts(figure):
            continue
        items = read_items(tie.match["names"], opened)
        if items is None or _is_of_others(blanks.passage, figure, items):
            continue
        place = _place(page, blanks.passage, items, figure.end)
        if place is None:
            continue
        one = Announced(blanks.passage, figure, blanks.passage, items, place, tie.words("gap"), opened, tie.sort)
        found = _judged(page, one)
        if found is not None:
            return found
    return None


def _is_of_others(passage: Passage, figure: FoundQuantity, items: Items) -> bool:
    """Whether the names are those of the people before the number: "the ministers of the two countries, A and B"."""
    before = tag(tokenise(passage.document, passage.start, figure.start))
    if before and before[-1].tag in ("DET", "POSS"):
        before = before[:-1]
    if len(before) < 2 or before[-1].lower != "of" or not items.names:
        return False
    head = before[-2]
    return head.form == "plural" and is_person(head.lemma) and not any(map(known, items.items))


def _counts(figure: FoundQuantity) -> bool:
    quantity = figure.quantity
    exact = figure.kind == "count" and quantity.wording == "exact" and not quantity.unit
    return exact and not figure.hyphened and not figure.change and 2 <= plain(figure) <= _LARGEST


def _place(page: Page, passage: Passage, items: Items, after: int) -> tuple[int, int] | None:
    """Where a list stands in the text, from its first item to the end of its last."""
    start = page.text.find(items.items[0], after, passage.end)
    last = page.text.find(items.items[-1], start, passage.end) if start >= 0 else -1
    return (start, last + len(items.items[-1])) if last >= 0 else None


def _named_next(page: Page) -> Iterator[Announced]:
    """Lists of a sentence of their own: "Three men were held. They were named as ..."."""
    counted = {blanks.passage.start: blanks for blanks in page.single_blanks}
    for before, passage in zip(page.passages, page.passages[1:], strict=False):
        blanks = counted.get(before.start)
        if blanks is None or passage.sentence.paragraph - before.sentence.paragraph > 1:
            continue
        if not page.text.startswith(("They ", "The ", "These "), passage.start):
            continue
        figures = [figure for figure in blanks.figures if figure.kind != "age"]
        if len(figures) != 1 or not _counts(figures[0]):
            continue
        told = blanked(page.text, passage, page.times_in(passage))
        match = next((m for shape in forms().points["next"] if (m := compiled(shape).match(told.text))), None)
        items = read_items(match["names"], "verb") if match is not None else None
        if match is None or items is None or not items.names:
            continue
        place = _place(page, passage, items, passage.start)
        gap = blanks.text.split(CLOSE, 1)[1].lower()
        noun = noun_lemma((match["noun"] or "").rsplit(" ", 1)[-1])
        if place is not None and (not noun or noun in _nouns(gap)):
            yield Announced(before, figures[0], passage, items, place, gap, "verb", "next")


def _nouns(words: str) -> set[str]:
    return {noun_lemma(word) for word in _WORDS.findall(words)}


def _judged(page: Page, one: Announced) -> Sum | None:
    items, said = one.items.items, plain(one.figure)
    if _partial(page, one):
        return None
    verdict: Verdict | None = "consistent"
    if len(items) != said:
        verdict = "contradiction" if _refutes(one, len(items), said) else None
    if verdict is None:
        return None
    named = "; ".join((*items[:_SHOWN], "...") if len(items) > _SHOWN else items)
    why = f"{len(items)} are named ({named}), and the text says {shown(said)}"
    frames = (member(page, one.passage, one.figure), listing(page, one.told, one.place, len(items)))
    return Sum(frames, (0, 1), Judgement(verdict, why))


def _partial(page: Page, one: Announced) -> bool:
    """Whether the words around a list say that it is not the whole of it."""
    start = max(one.passage.start, one.figure.start - 30)
    around = (
        f"{page.text[start : one.figure.start].lower()} {one.gap} {page.text[one.place[1] : one.told.end].lower()[:60]}"
    )
    return _says_partial(around)


def _says_partial(around: str) -> bool:
    words = (*forms().words["partial"], *forms().words["choice"])
    return any(word in around and re.search(rf"\b{re.escape(word)}(?!\w)", around) for word in words)


def _refutes(one: Announced, named: int, said: float) -> bool:
    """Whether a list of another length cannot be that of its number."""
    far = abs(named - said)
    if one.items.open_to_doubt or (one.opened in ("comma", "bracket") and one.sort == "right" and far > FARTHEST):
        return False
    if named > said:
        return one.sort != "far" or _about_things(one)
    if one.items.least:
        return False
    return _about_things(one) and (not one.items.bare or _kind(one) or one.items.names)


def _about_things(one: Announced) -> bool:
    """Whether what is counted is such that one item stands for one of it."""
    return _kind(one) or any(types(noun) & _ONE_EACH for noun in _counted(one))


def _kind(one: Announced) -> bool:
    return bool(_counted(one) & set(forms().words["kinds"]))


def _counted(one: Announced) -> set[str]:
    """The nouns right behind the number: up to three words."""
    return {noun_lemma(word) for word in _WORDS.findall(one.gap)[:3]}


LISTED = DocumentCheck("listed", judge)
