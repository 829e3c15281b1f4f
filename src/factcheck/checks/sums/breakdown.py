"""A total and its breakdown, in the same sentence or the next: "23 recommendations. Fourteen ... the remaining eleven".

The forms of `sums` are laid on one sentence and ask for the total right before its parts. Here whatever stands
between may stand there, and the total may stand in the sentence before. What says that the parts are all there are:
the rest as the last of them, a colon or dash before the first, words such as "made up of"; without these, parts told
in one manner that come near the total and miss it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.reckoning.bands import band, fit, fit_of_series, plain, plus
from factcheck.checks.reckoning.blanks import Passage, is_somebodys_age
from factcheck.checks.reckoning.members import claim_of, member
from factcheck.checks.reckoning.outcome import judged, shown
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.told_items import noun_behind
from factcheck.checks.sums.breakdown_manner import (
    NEAR,
    Placed,
    leaves_verb_out,
    of_names,
    opening_words,
    told_alike,
    words_before,
    words_behind,
)
from factcheck.checks.sums.breakdown_rows import is_first_of_rows
from factcheck.checks.sums.breakdown_words import breakdown_words, signs
from factcheck.checks.sums.wholes_items import kin
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise
from factcheck.grammar.words.words import is_person, opposites, related
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.row import NamedTuple

_NO_PART = frozenset(
    {"each", "rate", "daily", "multiple", "from", "ceiling"}
)  # "the remaining 38 to dealers" is a part
_NO_TOTAL = _NO_PART | {"additional", "to"}
_KINDS = frozenset({"count", "money", "measure"})
LONGEST = 4  # sentences, that of the total among them
_OPENED = re.compile(r"[:–—(][^:–—()]*$")  # the last mark before the first part, which opens the list
_SHARES = frozenset({"share", "fraction"})
_ENDED = re.compile(r"\.\s|\)")


class Listed(NamedTuple):
    """A total, the parts told of it, and what says that these are all: "rest", "listed", "of_them", "alike"."""

    total: Placed
    parts: tuple[Placed, ...]
    cues: frozenset[str]


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every total whose breakdown makes it up, or misses it by a little."""
    passages = page.passages
    for at, passage in enumerate(passages):
        if not passage.quantities:
            continue
        after = _after(page, passages[at - 1 : at - 1 + LONGEST]) if at else ()
        told_of = (*_within(page, passage), *after, *_told_before(page, passages, at))
        verdicts = [(listed, _verdict(page, listed)) for listed in told_of]
        told = [(listed, verdict) for listed, verdict in verdicts if verdict is not None]
        best = min(told, key=lambda one: one[1] != "consistent", default=None)  # the first that fits, else the first
        found = _told(page, *best) if best is not None else None
        if found is not None:
            yield found


def _within(page: Page, passage: Passage) -> Iterator[Listed]:
    """Totals with their parts behind them in one sentence, after a colon, a dash or a bracket."""
    figures = _figures(passage)
    for at, (_, total) in enumerate(figures):
        if not (_usable(page, passage, total) or _is_number_so_far(total)) or _beside(page, total):
            continue
        for first in range(at + 1, len(figures)):
            between = page.text[figures[first - 1][1].end : figures[first][1].start]
            opened = _OPENED.search(between)
            called = signs().of_them_first.match(page.text, figures[first][1].end, passage.end)
            called = called or signs().of_whole.match(page.text, passage.start, total.end)
            if (opened or called) and (parts := _series(page, total, figures[first:])):
                yield _listed(page, (passage, total), parts, opened[0] if opened else "")


def _after(page: Page, passages: Sequence[Passage]) -> Iterator[Listed]:
    """Totals of a sentence, with their parts in the next, or in the next two or three."""
    before, rest = passages[0], passages[1:]
    figures: list[Placed] = []
    lead = page.text[rest[0].start : rest[0].quantities[0].start] if rest and rest[0].quantities else ""
    for one, passage in pairwise((before, *rest)):
        own = _figures(passage)
        if "\n\n" in page.text[one.end : passage.start] or (one is not before and _of_another(page, own)):
            return
        figures += own
        for total in reversed(before.quantities):
            if len(figures) > 1 and _usable(page, before, total) and not _beside(page, total):
                parts = _series(page, total, figures)
                if parts and parts[-1][0] is passage:
                    yield _listed(page, (before, total), parts, lead)


def _told_before(page: Page, passages: Sequence[Passage], at: int) -> Iterator[Listed]:
    """A sum told a few sentences before what it is said to be made up of: "The penalty is made up of ..."."""
    parts = _figures(passages[at])
    if len(parts) < 2:
        return
    lead = page.text[passages[at].start : parts[0][1].start]
    if not parts[0][1].quantity.unit and not lead.startswith(breakdown_words().told_before.totals):
        return
    made_of = signs().made_of.search(lead.lower()) or signs().taken_apart.search(lead.lower())
    if not lead.startswith(breakdown_words().told_before.opens) or made_of is None:
        return
    unit = parts[0][1].quantity.unit
    for before in reversed(passages[max(0, at - LONGEST) : at]):
        sums = [q for q in before.quantities if q.quantity.unit == unit and q.kind in _KINDS]
        if len(sums) == 1 and _usable(page, before, sums[0]) and (series := _series(page, sums[0], parts)):
            yield _listed(page, (before, sums[0]), series, lead)
        if sums:
            return


def _of_another(page: Page, figures: Sequence[Placed]) -> bool:
    """Whether the figures of a sentence are parts of what the sentence before it counts: "Of these, 820"."""
    if not figures:
        return False
    passage, first = figures[0]
    lead = page.text[passage.start : first.start].lower()
    return bool(signs().of_them.search(lead) or signs().of_them_first.match(page.text, first.end, passage.end))


def _figures(passage: Passage) -> list[Placed]:
    return [(passage, q) for q in passage.quantities if q.kind != "duration" and not is_somebodys_age(passage, q)]


def _usable(page: Page, passage: Passage, figure: FoundQuantity, no: frozenset[str] = _NO_TOTAL) -> bool:
    """Whether a figure counts or measures something told as it is: no share, rate, rank or change."""
    if figure.doubt or figure.kind not in _KINDS or figure.quantity.unit == "%" or plain(figure) <= 0:
        return False
    claim = claim_of(page, passage, figure)
    return claim is None or not set(claim.claim.question.scope) & no


def _is_number_so_far(figure: FoundQuantity) -> bool:
    """Whether a figure numbers the last of so many: "our 47th call-out"."""
    return figure.kind == "ordinal" and plain(figure) >= breakdown_words().bars.least_rank


def _unit(total: FoundQuantity) -> str | None:
    """The unit that parts of a total have: of what is only numbered, none."""
    return None if total.kind == "ordinal" else total.quantity.unit


def _beside(page: Page, figure: FoundQuantity) -> bool:
    """Whether a figure only stands beside another for comparison: "against 39 last year"."""
    before = page.text[max(0, figure.start - 16) : figure.start].lower().rstrip()
    return before.endswith(tuple(breakdown_words().beside.words))


def _series(page: Page, total: FoundQuantity, figures: Sequence[Placed]) -> tuple[Placed, ...]:
    """The figures that follow each other as parts of a total; none where one of them cannot be such."""
    parts: list[Placed] = []
    for passage, figure in figures:
        if figure.kind == "ordinal" or figure.quantity.wording == "vague" or figure.doubt == "one alone":
            continue
        if parts and parts[-1][0] is passage and _ENDED.search(page.text[parts[-1][1].end : figure.start]):
            break
        if parts and not _is_of_them(page, parts[0]) and _is_of_them(page, (passage, figure)):
            return ()  # "1,100 died, 230 of them children": a part of a part
        if len(parts) > 1 and page.text[passage.start : figure.start].endswith(breakdown_words().told_before.definite):
            break  # "and the two met in the middle"
        if figure.kind in _SHARES and len(parts) > 1:
            break  # "most of them from the 1920s"
        if not 0 < plain(figure) < plain(total):
            return ()
        bare = bool(parts) and not figure.quantity.unit and total.kind == "measure"  # "did 310 kilometres, ... 370"
        if (figure.quantity.unit != _unit(total) and not bare) or not _usable(page, passage, figure, _NO_PART):
            return ()
        before = page.text[max(passage.start, parts[-1][1].end if parts else 0) : figure.start].lower()
        parts.append((passage, figure))
        if len(parts) > 1 and signs().rest.search(before):
            break  # nothing comes behind the rest
    return tuple(parts) if len(parts) > 1 else ()


def _listed(page: Page, total: Placed, parts: tuple[Placed, ...], lead: str) -> Listed:
    """A total and its parts, with what says that these are all."""
    sign, before = signs(), lead.lower()
    gaps, tails = words_before(page, parts), words_behind(page, parts)
    if sign.partial.search(f"{before} {' '.join(tails).lower()}"):
        return Listed(total, parts, frozenset())
    one_sentence = total[0] is parts[0][0]
    marked = {":": "listed", "(": "listed", "–": "marked", "—": "marked"}.get(lead[:1], "") if one_sentence else ""
    cues = {
        "rest": bool(sign.rest.search(gaps[-1].lower()) or sign.others.search(opening_words(tails[-1]))),
        "listed": bool(sign.made_of.search(before) or (total[1].quantity.unit and sign.taken_apart.search(before))),
        "of_them": bool(sign.of_them.search(before) or sign.of_them_first.match(tails[0].lower()))
        or (one_sentence and _is_sorted(page, total, parts)),
        "gapped": bool(sign.composing.search(gaps[0].lower())) and all(map(leaves_verb_out, gaps[1:])),
        "alike": told_alike(tails) or of_names(gaps),
        marked: bool(marked),
    }
    return Listed(total, parts, frozenset(cue for cue, here in cues.items() if here))


def _is_of_them(page: Page, placed: Placed) -> bool:
    return signs().of_them_first.match(page.text, placed[1].end, placed[0].end) is not None


def _is_sorted(page: Page, total: Placed, parts: Sequence[Placed]) -> bool:
    """Whether somebody sorts a whole: "of 75 complaints the board upheld 32", not "of 38 pupils eleven play"."""
    passage, figure = total
    if signs().of_whole.match(page.text, passage.start, figure.end) is None:
        return False
    return any(t.tag == "VERB" for t in tag(tokenise(page.text, figure.end, parts[0][1].start)))


def _verdict(page: Page, listed: Listed) -> Verdict | None:
    """Consistent where the parts make the total; a clash where they are all there are and miss it by a little."""
    total, parts, cues, bars = listed.total[1], listed.parts, listed.cues, breakdown_words().bars
    if not cues or not _one_thing(page, listed):
        return None
    close = fit_of_series([part.quantity for _, part in parts], total.quantity)
    made, whole = sum(plain(part) for _, part in parts), plain(total)
    if close == "fits":
        return "consistent" if len(parts) > 2 or cues & {"rest", "listed", "of_them"} else None
    far = abs(made - whole) / whole
    exact = all(f.quantity.wording == "exact" for f in (total, *(part for _, part in parts)))
    if close == "near" or not exact or _is_made_with(listed) or _rest_of_another(page, listed):
        return None
    if is_first_of_rows(page, listed.total, parts):
        return None  # the winner's votes are no sum of the losers'
    if "rest" in cues or ("listed" in cues and "alike" in cues):
        return "contradiction" if far <= bars.far else None
    if "of_them" in cues and made > whole and (_exclude(page, listed) or "alike" in cues):
        return "contradiction" if far <= bars.far else None
    if "of_them" in cues and made < whole:
        return None  # some of them are left out
    if "gapped" in cues and made > whole and far <= bars.near:
        return "tension"
    several = len(parts) > 2 or "listed" in cues
    return "tension" if several and cues & {"listed", "marked", "alike", "of_them"} and far <= bars.near else None


def _rest_of_another(page: Page, listed: Listed) -> bool:
    """Whether the rest counts something else: "212 aboard: 187 were picked up, and the other twelve boats left"."""
    whole, first = (_noun_behind(page, part) for part in (listed.total, listed.parts[0]))
    last = noun_behind(*listed.parts[-1])
    return bool(whole and last) and not first and "rest" in listed.cues and not kin(whole, last)


def _is_made_with(listed: Listed) -> bool:
    """Whether a part was told ahead of the total: "Nine drowned of 132 aboard; 119 were saved, four are missing"."""
    passage, total = listed.total
    ahead = [q for q in passage.quantities if q.start < total.start and q.kind == total.kind and plain(q) > 0]
    return any(
        fit(plus(band(q.quantity) for q in (one, *(part for _, part in listed.parts))), band(total.quantity)) == "fits"
        for one in ahead
    )


def _one_thing(page: Page, listed: Listed) -> bool:
    """Whether no part counts something else than the total: it has no noun of its own, or "of them" behind it."""
    total = claim_of(page, *listed.total)
    if not _counts_it(page, listed):
        return False
    outcomes = {
        found.claim.question.measure.outcome for part in listed.parts if (found := claim_of(page, *part)) is not None
    } - {""}
    told = total.claim.question.measure.outcome if total is not None else ""
    return not told or outcomes <= {told}


def _counts_it(page: Page, listed: Listed) -> bool:
    """Whether the noun of the first part, where the others have none, may be that of the total."""
    nouns = [_noun_behind(page, part) for part in (listed.total, *listed.parts)]
    if nouns[1] in breakdown_words().beside_it.words or any(_is_more(page, part) for part in listed.parts[:-1]):
        return False
    if not nouns[0] or not nouns[1] or any(nouns[2:]) or nouns[0] == nouns[1]:
        return True
    if is_person(nouns[0]) or is_person(nouns[1]):
        return True
    return related(nouns[0], nouns[1]) >= breakdown_words().bars.kin


def _noun_behind(page: Page, placed: Placed) -> str:
    """The plain noun right behind a figure, as a lemma; none where something else stands there."""
    passage, figure = placed
    behind = tag(tokenise(page.text, figure.end, min(passage.end, figure.end + NEAR)))[:2]
    found = next((t for t in behind if t.tag != "ADJ"), None)
    return found.lemma if found is not None and found.tag == "NOUN" and not figure.quantity.unit else ""


def _is_more(page: Page, placed: Placed) -> bool:
    """Whether a figure is one more than was counted before: "another 180"."""
    before = page.text[max(placed[0].start, placed[1].start - 12) : placed[1].end].lower().split()
    return bool(set(before) & breakdown_words().beside_it.words) and placed[1].quantity.unit is None


def _exclude(page: Page, listed: Listed) -> bool:
    """Whether two parts are told by opposite acts: accepted and rejected, passed and failed."""
    acts = [
        found.claim.question.measure.predicate for part in listed.parts if (found := claim_of(page, *part)) is not None
    ]
    return any(opposites(one, two) is not None for one, two in combinations(filter(None, acts), 2))


def _told(page: Page, listed: Listed, verdict: Verdict) -> Sum | None:
    total, numbers = plain(listed.total[1]), [plain(part) for _, part in listed.parts]
    made = " + ".join(map(shown, numbers)) + f" = {shown(sum(numbers))}"
    why = made if verdict == "consistent" else f"{made}, and the text says {shown(total)}"
    frames = [(member(page, *listed.total), 0), *((member(page, *part), 1) for part in listed.parts)]
    return judged(frames, verdict, why, settles=verdict == "consistent")


BREAKDOWN = DocumentCheck("breakdown", judge)
