"""Flags that are of two things: what the two texts name tells them apart, however alike the rest is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.checks.check import FLAGGED, FolderCheck, Judgement, PairCheck, Sum
from factcheck.checks.one_thing.little_told import told_in_brief
from factcheck.checks.one_thing.other_names import named_apart
from factcheck.checks.one_thing.other_sorts import sided_apart, sorted_apart
from factcheck.checks.one_thing.wording import VALUED, claims_differ
from factcheck.checks.reckoning.page import Shelf
from factcheck.model.rule import Rule
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair


def unless_of_two(check: PairCheck) -> PairCheck:
    """The check, with flags of two things explained by what tells them apart."""

    def judge(pair: Pair, rule: Rule) -> Judgement | None:
        found = check.judge(pair, rule)
        if found is not None and found.verdict == "consistent" and sided_apart(pair.a, pair.b):
            return None
        if found is None or found.verdict not in FLAGGED:
            return found
        named = named_apart(pair.a, pair.b, beside=not told_in_brief(pair))
        note = named or sorted_apart(pair.a, pair.b) or sided_apart(pair.a, pair.b)
        return Judgement("explained", note, pair.fields) if note else found

    return check._replace(judge=judge)


def unless_of_two_across(check: FolderCheck) -> FolderCheck:
    """The check, without flags of two things."""

    def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
        texts = {page.document.source.id: page.document.text for page in shelf.pages}
        return (found for found in check.judge(shelf, rule) if not (found.flagged and _of_two(found, texts)))

    return check._replace(judge=judge)


def _of_two(found: Sum, texts: Mapping[str, str]) -> bool:
    """Whether any two frames of different sides are told apart."""
    told = list(zip(found.frames, found.sides, strict=True))
    rivals = [(a, b) for i, (a, one) in enumerate(told) for b, two in told[i + 1 :] if one != two]
    return any(named_apart(a, b) or sided_apart(a, b) or _worded_apart(a, b, texts) for a, b in rivals)


def _worded_apart(a: Frame, b: Frame, texts: Mapping[str, str]) -> bool:
    """Whether the words of the sentences of two figures tell them apart."""
    if not {a.claim.kind, b.claim.kind} <= VALUED:
        return False
    found = claims_differ(a.claim, b.claim, texts)
    return found is not None and found.sure
