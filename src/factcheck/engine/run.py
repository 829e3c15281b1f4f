"""Rules × claims → findings. Names no kind and no check: it is handed both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.checks.check import DocumentCheck, FolderCheck, PairCheck
from factcheck.engine.findings import agreement, clash, reckoning
from factcheck.engine.judged import Judged, judge_pairs, standing
from factcheck.engine.reckoned import Reckoned, unanswered
from factcheck.engine.sides import agreeing_sides, oppositions
from factcheck.model.report import Finding
from factcheck.model.rule import Rule
from factcheck.questions.pairs import Pair

_ORDER = {"contradiction": 0, "tension": 1, "explained": 2, "consistent": 3}
_SEVERITY = {"high": 0, "medium": 1, "low": 2, "info": 3}


@dataclass(frozen=True, slots=True)
class Checks:
    """The judgements that rules may name."""

    pairs: tuple[PairCheck, ...]
    documents: tuple[DocumentCheck, ...]
    folders: tuple[FolderCheck, ...] = ()

    def names(self) -> tuple[str, ...]:
        """Every name a rule may use."""
        names = [check.name for check in self.pairs]
        names += [check.name for check in self.documents]
        return (*names, *(check.name for check in self.folders))


def run(
    pairs: Sequence[Pair], reckoned: Sequence[Reckoned], rules: Sequence[Rule], checks: Checks,
    *, explained_limit: int, answered: Sequence[Reckoned] | None = None,
) -> tuple[Finding, ...]:  # fmt: skip
    """All findings, worst first; the order depends on nothing but what they say.

    Args:
        pairs: The pairs worth comparing.
        reckoned: What arithmetic found.
        rules: The rules in force.
        checks: What they may name.
        answered: What arithmetic and copies settle, whether their rules are in force or not; else `reckoned`.
        explained_limit: How many look-alikes to keep: the most tempting ones.
    """
    stand = standing(judge_pairs(pairs, rules, {check.name: check for check in checks.pairs}))
    stand = unanswered(stand, reckoned if answered is None else answered)
    agreed = agreeing_sides(stand)
    sides = [side for side, _ in agreed]
    findings = [agreement(side, items) for side, items in agreed]
    findings += [clash(o) for o in oppositions([j for j in stand if j.flagged], sides)]
    explained = [j for j in stand if j.judgement.verdict == "explained"]
    findings += _tempting(explained, limit=explained_limit)
    findings += [reckoning(one.found, one.rule) for one in reckoned]
    return _numbered(sorted(findings, key=_rank))


def _tempting(explained: Sequence[Judged], *, limit: int) -> list[Finding]:
    """The look-alikes that a reader is most likely to mistake, best evidence first."""
    ranked = sorted(explained, key=lambda j: (-j.pair.score, j.pair.a.claim.id, j.pair.b.claim.id))
    return [clash(o) for o in oppositions(ranked[: limit * 2], ())][:limit]


def _rank(finding: Finding) -> tuple[int, int, str, str]:
    first = finding.members[0]
    return _ORDER[finding.verdict], _SEVERITY[finding.severity], finding.id, first.quote


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
