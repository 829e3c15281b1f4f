"""A finding told by sides: the answers that agree, with everybody who gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from factcheck.model.claim import Claim
from factcheck.model.headlines import Side
from factcheck.model.headlines import sides as of_members
from factcheck.model.in_words import unmarked
from factcheck.model.lineage import Relation
from factcheck.model.lines import line_at
from factcheck.model.report import RANK, Finding, Likeness, Member, Report, Verdict
from factcheck.model.values import Statement
from factcheck.render.wording import counted
from factcheck.row import NamedTuple

VERDICTS: tuple[Verdict, ...] = ("contradiction", "tension", "consistent", "explained")
TITLES: dict[Verdict, tuple[str, str]] = {
    "contradiction": ("contradiction", "contradictions"),
    "tension": ("tension", "tensions"),
    "consistent": ("agreement", "agreements"),
    "explained": ("look-alike", "look-alikes"),
}
RELATIONS: dict[Relation, str] = {
    "verbatim": "word for word",
    "truncated": "cut off",
    "near": "with small changes",
    "reworded": "reworded",
}
LIKENESS: dict[Likeness, str] = {"same": "same", "compatible": "possibly the same", "different": "different"}
_BLANKS = re.compile(r"\s+")


class Context(NamedTuple):
    """A quote inside its sentence: the words before, the quote, the words after."""

    before: str
    quote: str
    after: str


def sides(finding: Finding, claims: Mapping[str, Claim] | None = None) -> tuple[Side, ...]:
    """The sides of a finding in their order; of a statement told and denied, which of the two.

    With the claims at hand a side that only asks whether it is so is told as left open.
    """
    found = of_members(finding.members)
    told = [{m.value.affirmed for m in side.members if isinstance(m.value, Statement)} for side in found]
    if finding.kind == "statement" and sorted(map(sorted, told)) == [[False], [True]]:
        return tuple(
            side._replace(value=_stand(side, claims or {}, affirmed=held == {True}))
            for side, held in zip(found, told, strict=True)
        )
    return found


def _stand(side: Side, claims: Mapping[str, Claim], *, affirmed: bool) -> str:
    """How one side stands to a statement: told, denied or left open ("whether it is binding was unclear")."""
    moods = {claims[m.claim].stance.mood for m in side.members if m.claim in claims}
    if moods == {"open"}:
        return "left open"
    return "told" if affirmed else "denied"


def by_verdict(report: Report, verdict: Verdict) -> list[Finding]:
    """The findings of one verdict, gravest first."""
    return sorted((one for one in report.findings if one.verdict == verdict), key=lambda one: RANK[one.severity])


def claims_by_id(report: Report) -> dict[str, Claim]:
    """Every claim of the report by its id."""
    return {claim.id: claim for claim in report.claims}


def in_context(member: Member, claims: Mapping[str, Claim], texts: Mapping[str, str]) -> Context:
    """The quote within its sentence, as far as the text is at hand, on one line however the text is broken."""
    claim, text = claims.get(member.claim), texts.get(member.source)
    if claim is None or text is None:
        return Context("", unmarked(_on_one_line(member.quote)), "")
    start = min(claim.evidence.sentence_start, member.start)
    end = max(claim.evidence.sentence_end, member.end)
    parts = (text[start : member.start], text[member.start : member.end], text[member.end : end])
    before, quote, after = map(_on_one_line, parts)
    opens = not before.strip()
    return Context(unmarked(before), unmarked(quote, opens=opens), unmarked(after, opens=False))


def _on_one_line(text: str) -> str:
    """Words with one blank between them; what a hard-wrapped source breaks or sets in is joined."""
    return _BLANKS.sub(" ", text)


def line_of(member: Member, texts: Mapping[str, str]) -> int | None:
    """The line number of a quote, from 1."""
    text = texts.get(member.source)
    return None if text is None else line_at(text, member.start)


def behind(report: Report) -> str:
    """How many sources there are and, where it was traced, from how many independent origins."""
    told = counted(len(report.sources), "source")
    traced = {source.origin for source in report.sources if source.origin}
    own = sum(1 for source in report.sources if not source.origin)
    return f"{told} from {counted(len(traced) + own, 'origin')}" if traced else told


def mended(finding: Finding) -> str:
    """What would make the sides agree, as one sentence."""
    causes = finding.mended_by.rstrip(".").split("; ")
    return f"They would agree if {', or if '.join(causes)}." if finding.mended_by else ""
