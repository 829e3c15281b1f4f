"""Parts against their total, where the text itself says that they make it up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.checks.check import DocumentCheck, Sum
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import Fit, band, fit, fit_of_series, plain, plus
from factcheck.checks.reckoning.blanks import BLANK, CLOSE, OPEN, Passage, after
from factcheck.checks.reckoning.members import claim_of
from factcheck.checks.reckoning.outcome import Sided, reckoned, shown, verdict_of
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.ties import Tie, forms, ties
from factcheck.checks.reckoning.told_items import noun_behind
from factcheck.checks.sums.breakdown_words import breakdown_words
from factcheck.checks.sums.wholes_items import kin
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.words.words import is_person, noun_lemma
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule

_NO_PART = frozenset({"each", "rate", "daily", "multiple", "from", "to", "ceiling"})
_NO_KIND = frozenset({"multiple", "age", "ordinal", "duration"})
_WHOLE = frozenset({"closing", "plus", "made_of"})  # ties whose list is all there is, by the text's own word
_ONE_MORE = re.compile(
    f"{CLOSE}[^{OPEN},]*(?:,|,? and|,? plus) (?:an?|another) (?!total|combined|further|good|mere)[a-z]"
)
_WORD = re.compile(r"[a-z'-]+")


def judge(page: Page, rule: Rule) -> Iterator[Sum]:
    """Every total that the text takes apart or puts together."""
    nearly = rule.number("nearly")
    for blanks in page.blanks:
        done: set[int] = set()
        found: list[tuple[int, Sum]] = []
        for tie in ties(blanks, forms().sums):
            total = tie.figures["total"]
            if total.number_start in done:
                continue
            one = _judged(page, tie, total, nearly)
            if one is not None:
                done.add(total.number_start)
                found.append((total.number_start, one))
        yield from (one for _, one in found)


def _judged(page: Page, tie: Tie, total: FoundQuantity, nearly: float) -> Sum | None:
    passage = tie.blanks.passage
    parts = _alike(page, passage, total, tie.lists["parts"])
    if total.quantity.unit == "%" and tie.sort != "closing":
        return None  # three rates in a row add up by accident
    if len(parts) < 2 or _beside(page, total):
        return None
    if total.kind in _NO_KIND or _scopes(page, passage, total) & _NO_PART:
        return None
    for run in _runs(tie, parts):
        if fit(plus(band(p.quantity) for p in run), band(total.quantity)) == "fits":
            return _told(page, passage, total, run, "consistent")
    if len(parts) != len(tie.lists["parts"]) or _unread(tie):
        return None
    return _told(page, passage, total, parts, _refuted(page, tie, total, parts, nearly))


def _beside(page: Page, total: FoundQuantity) -> bool:
    """Whether a figure only stands beside another one for comparison: "47 calls, against 39 last year"."""
    before = page.document.text[max(0, total.start - 16) : total.start].lower().rstrip()
    return any(before.endswith(words) for words in forms().words["beside"])


def _runs(tie: Tie, parts: Sequence[FoundQuantity]) -> Iterator[Sequence[FoundQuantity]]:
    """The whole list; before a closing total its ends, after an opening one its beginnings."""
    yield parts
    for size in range(len(parts) - 1, 1, -1):
        yield parts[-size:] if tie.sort in _WHOLE else parts[:size]


def _refuted(
    page: Page, tie: Tie, total: FoundQuantity, parts: Sequence[FoundQuantity], nearly: float
) -> Verdict | None:
    """A list that is all there is must make the total; any list of parts that lie apart must not exceed it."""
    figures = (total, *parts)
    close: Fit = fit_of_series([p.quantity for p in parts], total.quantity)
    if max(map(plain, parts)) > plain(total):
        return None  # "on four stages: 61 on the Friday": no part is larger than its total
    if close != "fails" or not _one_thing(page, tie.blanks.passage, figures):
        return None
    if tie.sort in _WHOLE and _of_other_things(tie.blanks.passage, total, parts):
        return None
    verdict = verdict_of(close, figures)
    words = [after(tie.blanks, part) for part in parts]
    around = f"{tie.words('lead')} {tie.words('tail')} {' '.join(words)}"
    if any(word in around and re.search(rf"\b{word}\b", around) for word in forms().words["partial"]):
        return None
    made, whole = sum(plain(p) for p in parts), plain(total)
    if tie.sort in _WHOLE or _has_rest(tie):
        return verdict
    if tie.sort == "of_them" and not (_of_them(words[0]) or _by_class(words)):
        return None
    if made > whole:
        return verdict if _lie_apart(words) else None
    listed = tie.sort in ("bracket", "colon") and _lie_apart(words)
    return "tension" if listed and made >= nearly * whole else None


def _of_them(words: str) -> bool:
    """Whether the first part is told to be one: "860 of them", "12 of whom"."""
    return re.match(rf" (?:[a-z-]+ )?(?:{'|'.join(forms().words['of_them'])})\b", words) is not None


def _by_class(words: Sequence[str]) -> bool:
    """Whether every part is a class of people that excludes the others: "310 girls and 350 boys"."""
    classes = set(forms().words["apart"]) - {"at", "in", "from", "to", "for", "against"}
    firsts = [(_WORD.findall(told) or [""])[0] for told in words]
    return all(first in classes for first in firsts) and len(set(firsts)) == len(firsts)


def _unread(tie: Tie) -> bool:
    """Whether a number stands among the figures that was not read as one: "1,150 and Norway 900"."""
    if any(character.isdigit() for character in BLANK.sub("", tie.match[0])):
        return True
    if not tie.figures["total"].quantity.unit and _ONE_MORE.search(tie.match[0]):
        return True
    known = [*tie.lists["parts"], tie.figures["total"]]
    first, last = min(f.start for f in known), max(f.end for f in known)
    left = [q for q in tie.blanks.passage.quantities if q not in tie.blanks.figures and q.kind != "duration"]
    return any(first < q.start < last for q in left)


def _has_rest(tie: Tie) -> bool:
    """Whether the last part is the rest: "and the remaining 250"."""
    before = BLANK.split(tie.match["many_parts"])
    rest = "|".join(forms().words["rest"])
    last = before[-3] if len(before) >= 3 else ""
    return re.search(rf"\b(?:{rest}) ?$", last.lower()) is not None


def _lie_apart(words: Sequence[str]) -> bool:
    """Whether the parts are of classes that do not overlap: each has its own place, side, sex or age."""
    firsts = []
    for told in words:
        found = _WORD.findall(told)[:3]
        known = [word for word in found if word in forms().words["apart"] or is_person(noun_lemma(word))]
        firsts.append((known[0], " ".join(found)) if known else ("", ""))
    if any(not known for known, _ in firsts):
        return False
    sexes = {known in forms().words["sexes"] for known, _ in firsts}
    return len({told for _, told in firsts}) == len(firsts) and len(sexes) == 1


def _one_thing(page: Page, passage: Passage, figures: Sequence[FoundQuantity]) -> bool:
    """Whether nothing says that the figures count different things."""
    outcomes = set()
    for figure in figures:
        claim = claim_of(page, passage, figure)
        if claim is not None and claim.claim.question.measure.outcome:
            outcomes.add(claim.claim.question.measure.outcome)
    return len(outcomes) <= 1


def _of_other_things(passage: Passage, total: FoundQuantity, parts: Sequence[FoundQuantity]) -> bool:
    """Whether figures count each something else and come nowhere near: "two vans, one driver: 300 parcels in all"."""
    nouns = [noun_behind(passage, figure) for figure in (total, *parts)]
    unlike = all(nouns) and not any(kin(one, two) for one, two in combinations(nouns, 2))
    return unlike and sum(map(plain, parts)) < plain(total) * (1 - breakdown_words().bars.far)


def _alike(page: Page, passage: Passage, total: FoundQuantity, parts: Sequence[FoundQuantity]) -> list[FoundQuantity]:
    """The parts that can be parts of this total: of its unit, smaller, and no rates or ends of changes."""
    unit = total.quantity.unit
    kept = []
    for part in parts:
        bare = not part.quantity.unit and not noun_behind(passage, part)  # chains and a fine are no parts of euros
        same = part.quantity.unit == unit or (unit and unit != "%" and bare)
        if not same or part.kind in _NO_KIND or _scopes(page, passage, part) & _NO_PART:
            continue
        if part.number_start != total.number_start and plain(part) > 0:
            kept.append(part)
    return kept


def _scopes(page: Page, passage: Passage, figure: FoundQuantity) -> set[str]:
    known = claim_of(page, passage, figure)
    return set(known.claim.question.scope) if known is not None else set()


def _told(
    page: Page, passage: Passage, total: FoundQuantity, parts: Sequence[FoundQuantity], verdict: Verdict | None
) -> Sum | None:
    written = " + ".join(shown(plain(part)) for part in parts)
    made = sum(plain(part) for part in parts)
    why = f"{written} = {shown(made)}"
    if verdict != "consistent":
        why += f", and the text says {shown(plain(total))}"
    sided: list[Sided] = [(total, 0), *((part, 1) for part in parts)]
    return reckoned(page, passage, sided, verdict, why, settles=verdict == "consistent")


_TAKES = (
    Option("nearly", "a number", "the share of a total from which parts listed with it are taken for all of them"),
)
SUMS = DocumentCheck("sums", judge, _TAKES)
