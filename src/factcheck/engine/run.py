"""Rules × claims → findings. Names no kind and no check: it is handed both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from factcheck.checks.check import DocumentCheck, FolderCheck, PairCheck, Sum
from factcheck.checks.options import Option
from factcheck.engine.company import in_company
from factcheck.engine.contested import Alike, Contested
from factcheck.engine.docket import Docket
from factcheck.engine.findings import Members, agreement, clash, reckoning
from factcheck.engine.judged import Judged, judge_beside, judge_pairs
from factcheck.engine.known_sides import KnownSides
from factcheck.engine.lookalikes import temptation, tempting
from factcheck.engine.reckoned import Reckoned, answers
from factcheck.engine.row_lines import once_a_side
from factcheck.engine.sides import Agreed, Side, agreeing_sides, oppositions, repeated
from factcheck.engine.twice import agreed_once, told_once
from factcheck.engine.worded import wording
from factcheck.model.headlines import fold
from factcheck.model.in_words import value
from factcheck.model.report import GRAVITY, RANK, Finding
from factcheck.model.rule import Rule
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

MOST_EDGES = 1500  # look-alikes of one rule that are grouped; the weakest beyond are dropped
_TWO = 2  # more figures are a sum: none of its parts is a rival of what they make


class Checks(NamedTuple):
    """The judgements that rules may name."""

    pairs: tuple[PairCheck, ...]
    documents: tuple[DocumentCheck, ...]
    folders: tuple[FolderCheck, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Every name a rule may use."""
        names = [check.name for check in self.pairs]
        names += [check.name for check in self.documents]
        return (*names, *(check.name for check in self.folders))

    def options(self) -> dict[str, tuple[Option, ...]]:
        """What each takes of a rule, by its name."""
        taken = {check.name: check.options for check in self.pairs}
        taken |= {check.name: check.options for check in self.documents}
        return taken | {check.name: check.options for check in self.folders}


def run(
    pairs: Iterable[Pair], reckoned: Sequence[Reckoned], rules: Sequence[Rule], checks: Checks,
    *, explained_limit: int, answered: Sequence[Reckoned] | None = None, beside: Iterable[Pair] = (),
    texts: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Finding, ...]:  # fmt: skip
    """All findings, worst first; the order depends on nothing but what they say.

    Args:
        pairs: The pairs worth comparing, in the order of `candidates`.
        reckoned: What arithmetic found.
        rules: The rules in force.
        checks: What they may name.
        answered: What arithmetic and copies settle, whether their rules are in force or not; else `reckoned`.
        explained_limit: How many look-alikes to keep: the most tempting ones.
        beside: Figures that one text sets side by side: they never clash, but a reader may take them for rivals.
        texts: The texts by their sources, so far as they are at hand.
    """
    docket = Docket(MOST_EDGES, temptation, *answers(reckoned if answered is None else answered), wording(texts))
    by_name = {check.name: check for check in checks.pairs}
    for item in judge_pairs(pairs, rules, by_name, texts):
        docket.take(item)
    for item in judge_beside(beside, rules, by_name):
        docket.take_beside(item)
    standing = docket.standing()
    agreed = agreeing_sides(standing, docket.apart.tells)
    voices = [one.side for one in agreeing_sides(standing, docket.apart.tells, least=weights().signs.voice)]
    explained, flagged = docket.explained(), in_company(standing.flagged, agreed, reckoned)
    del standing, docket  # most of what was judged
    sides, known, clashing = KnownSides(one.side for one in agreed), Members(), {item.ends for item in flagged}
    told = [one for one in reckoned if not sides.tell(one.found) and not _yields(one.found, clashing)]
    sums = [reckoning(one.found, one.rule, known) for one in told if one.flagged]
    made = [claim for one in told for claim in one.made]
    adding_up = {one.id for one in sums if len(one.members) > _TWO}
    told_apart = Contested((one for one in sums if one.id not in adding_up), made)
    voices = [Side(told_apart.uncontested(side.frames)) for side in voices]  # a slip clashes with none of its own side
    flags = [clash(o, known) for o in oppositions(flagged, voices)]
    flags = list(told_once(fold(sorted([*flags, *sums], key=_rank))))
    contested = Contested((f for f in flags if f.id not in adding_up), made)
    agreed = [kept for one in agreed if (kept := _uncontested(one, contested)) is not None]
    told = [one for one in told if not one.flagged and not (_of_two(one) and contested.sets_apart(one.found.frames))]
    alone = [agreement(one, known) for one in agreed if not repeated(one.side)]
    again = [reckoning(one.found, one.rule, known) for one in told if _is_retold(one)]
    findings = [*flags, *agreed_once(alone, again)]
    findings += [reckoning(one.found, one.rule, known) for one in told if not _is_retold(one)]
    agreeing, alike = [one.side for one in agreed], Alike(one.found.frames for one in told if one.found.alike)
    del agreed, flagged, sides
    rows = tempting(explained, agreeing, known, limit=explained_limit, settled=_settled(contested, alike))
    findings += [_told_plainly(left) for row in rows if (left := contested.left_of(row)) is not None]
    return _numbered(tuple(fold(sorted(findings, key=_rank))))


def _told_plainly(row: Finding) -> Finding:
    """A row of look-alikes, what differs told once of each answer."""
    told = once_a_side(row.explanation, {value(member.value) for member in row.members})
    return row if told == row.explanation else row.model_copy(update={"explanation": told})


def _settled(contested: Contested, alike: Alike) -> Callable[[Judged], bool]:
    """Whether a look-alike is told otherwise: as a flag, or as one answer."""
    return lambda item: contested.holds(item.a.claim, item.b.claim) or alike.holds(item.ends)


def _uncontested(agreed: Agreed, contested: Contested) -> Agreed | None:
    """An agreement without the claims that a flag sets apart from others of it; None where nobody is left to agree."""
    kept = contested.uncontested(agreed.side.frames)
    if len(kept) == len(agreed.side.frames):
        return agreed
    return agreed._replace(side=Side(kept)) if len(kept) > 1 else None


def _of_two(one: Reckoned) -> bool:
    """Whether a reckoning says of two answers that they are one, or why they only seem to clash: no sum of parts."""
    return one.found.alike or one.found.judgement.verdict == "explained"


def _is_retold(one: Reckoned) -> bool:
    """Whether a reckoning says that one answer is told again."""
    return one.found.alike and one.found.judgement.verdict == "consistent"


def _yields(found: Sum, clashing: set[tuple[str, str]]) -> bool:
    """Whether a reckoning gives way to a clash of its own claims."""
    one, two = sorted(frame.claim.id for frame in found.frames[:2])
    return found.yields and (one, two) in clashing


def _rank(finding: Finding) -> tuple[int, int, str, tuple[str, ...]]:
    if finding.verdict == "explained":  # as they were chosen: the most tempting of every rule in its turn
        return GRAVITY[finding.verdict], RANK[finding.severity], "", ()
    return (
        GRAVITY[finding.verdict],
        RANK[finding.severity],
        finding.id,
        tuple(sorted(member.quote for member in finding.members)),
    )


def _numbered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings that say the same of different places get a running number behind their id."""
    seen: dict[str, int] = {}
    numbered = []
    for finding in findings:
        count = seen[finding.id] = seen.get(finding.id, 0) + 1
        if count > 1:
            changes = {"id": f"{finding.id}-{count}"}
            finding = finding.model_copy(update=changes)
        numbered.append(finding)
    return tuple(numbered)
