"""A share told apart from its counts: "almost half of them, 54", "That is fewer than half."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from factcheck.checks.check import Sum
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.blanks import Blanks
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.reckoning_words import reckoning_words
from factcheck.checks.reckoning.ties import Tie, forms, ties
from factcheck.checks.sums.ratios_share import COUNTED, share_of
from factcheck.grammar.quantities import FoundQuantity, find
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise
from factcheck.grammar.words.words import related
from factcheck.model.values import Numbers

_OUT_OF = re.compile(r"(?P<part>[0-9][0-9,]*|[a-z]+) out of (?P<whole>[0-9][0-9,]*|[a-z]+)")


def told_apart(page: Page, points: float) -> Iterator[tuple[int, Sum]]:
    """Every such share that its counts confirm or refute, with its place."""
    told: set[int] = set()
    for blanks, table in _sentences(page):
        for tie in ties(blanks, table):
            share = tie.figures["share"]
            if share.number_start not in told and (found := _worded(page, tie, points)) is not None:
                told.add(share.number_start)
                yield share.number_start, found


def _sentences(page: Page) -> Iterator[tuple[Blanks, Mapping[str, tuple[str, ...]]]]:
    """Each sentence and each two neighbours with the forms in which they tell a share and its counts."""
    for one in page.blanks:
        if any(figure.quantity.unit == "%" for figure in one.figures):
            yield one, {**forms().shares_told, **forms().shares_joined}
    for two in page.neighbours:
        if len(two.figures) > 2 and any(figure.quantity.unit == "%" for figure in two.figures):
            yield two, forms().shares_joined


def _worded(page: Page, tie: Tie, points: float) -> Sum | None:
    """A share told in words or per cent apart from its counts: "almost half of them, 54"."""
    share = tie.figures["share"]
    part, whole = _pair_of(page, tie)
    if part is None or whole is None:
        return None
    if len({share.number_start, part.number_start, whole.number_start}) < 3 or share.quantity.wording == "vague":
        return None
    if not all(f.kind in COUNTED and f.quantity.wording == "exact" for f in (part, whole)) or share.change:
        return None
    opened = _open(share, good="good" in tie.words("shy"))
    found = share_of(page, tie, (part, whole, opened), points)
    if found is None or not _one_kind(tie):
        return None
    if found.judgement.verdict == "consistent":
        return found
    if tie.sort == "next" and not _one_act(tie):
        return None
    return _plainly(found, opened, 100 * plain(part) / plain(whole))


def _plainly(found: Sum, share: FoundQuantity, made: float) -> Sum:
    """A hedge saves no share that is far off."""
    hull = share.quantity.hull
    far = (hull.low is not None and made < hull.low - reckoning_words().shares.far) or (
        hull.high is not None and made > hull.high + reckoning_words().shares.far
    )
    return replace(found, judgement=found.judgement._replace(verdict="contradiction")) if far else found


def _pair_of(page: Page, tie: Tie) -> tuple[FoundQuantity | None, FoundQuantity | None]:
    """The two counts, be they two figures or read as one: "240 out of 800"."""
    if tie.sort.startswith("apposed"):
        return _two_counts(tie)
    one = tie.figures.get("pair")
    if one is None:
        return tie.figures.get("part"), tie.figures.get("whole")
    both = _OUT_OF.fullmatch(page.text, one.start, one.end)
    if both is None:
        return None, None
    return _number(both, "part"), _number(both, "whole")


def _two_counts(tie: Tie) -> tuple[FoundQuantity | None, FoundQuantity | None]:
    """Part and whole, where a sentence has two counts before a share and one of them has no noun of its own."""
    one, two, share = (tie.figures[name] for name in ("one", "two", "share"))
    counts = [f for f in tie.blanks.figures if f.kind in COUNTED and f.number_start < share.number_start]
    if len(counts) != 2 or one.quantity.unit != two.quantity.unit or one.change or two.change:
        return None, None
    nouns = [_noun(tie.words(name)) for name in ("first", "second")]
    if re.match(r" ?(?:more|fewer|less|other|times|to|and (?=\ue000))\b", tie.words("first")):
        return None, None
    if all(nouns) and nouns[0] != nouns[1] and related(*nouns) < reckoning_words().shares.kin:
        return None, None
    low, high = sorted((one, two), key=plain)
    return (low, high) if nouns[0] or nouns[1] else (None, None)


def _number(both: re.Match[str], name: str) -> FoundQuantity | None:
    """One of two counts that were read as one share."""
    found, at = find(both[name]), both.start(name)
    if len(found) != 1:
        return None
    one = found[0]
    return one._replace(
        start=one.start + at, end=one.end + at, number_start=one.number_start + at, number_end=one.number_end + at
    )


def _open(share: FoundQuantity, *, good: bool) -> FoundQuantity:
    """A share as what its words rule out: "fewer than one in ten" may be far fewer, "a good half" is a little more."""
    core, hull, wording = share.quantity.core, share.quantity.hull, share.quantity.wording
    if wording in ("less_than", "at_most"):
        core = hull = Numbers(low=0, high=hull.high)
    elif wording in ("more_than", "at_least"):
        core = hull = Numbers(low=hull.low, high=100)
    elif good and core.high is not None and hull.high is not None:
        core, hull = (
            Numbers(low=one.low, high=(one.high or 0) + reckoning_words().shares.good) for one in (core, hull)
        )
    return share._replace(quantity=share.quantity.model_copy(update={"core": core, "hull": hull}))


def _one_kind(tie: Tie) -> bool:
    """Whether share and counts may be of one sort of thing: no noun beside the one is foreign to that of the other."""
    if tie.sort == "turnout":
        return _noun(tie.words("noun")) in forms().words["voters"]
    if tie.sort not in ("before", "next", "colon"):
        return True
    one, two = _noun(tie.words("of") + tie.words("did")), _noun(tie.words("noun"))
    return not one or not two or one == two or related(one, two) >= reckoning_words().shares.kin or tie.sort == "next"


def _noun(words: str) -> str:
    """The noun that a share is of, or that a figure counts: the last before a preposition or a verb."""
    tagged = tag(tokenise(re.sub(r"^ ?(?:of )?", "", words)))
    last = ""
    for word in tagged:
        if word.tag in ("NOUN", "NAME"):
            last = word.lemma
        elif last or word.tag in ("VERB", "AUX", "MODAL", "PRON"):
            break
    return last


def _one_act(tie: Tie) -> bool:
    """Whether two sentences tell one thing of one sort of things, without a time or place that only one has."""
    one, two = _noun(tie.words("of") + tie.words("did")), _noun(tie.words("noun") + tie.words("also"))
    if not one or not two or (one != two and related(one, two) < reckoning_words().shares.kin):
        return False
    tagged = [tag(tokenise(tie.words(name))) for name in ("did", "also")]
    acts = [{word.lemma for word in words if word.tag in ("VERB", "ADJ")} for words in tagged]
    things = [{word.lemma for word in words if word.tag in ("NOUN", "NAME")} - {one, two} for words in tagged]
    if not acts[0] & acts[1] or (things[0] and things[1] and not things[0] & things[1]):
        return False
    return re.match(r"(?:in|on|at|among|for|by|during|since) ", tie.words("lead")) is None
