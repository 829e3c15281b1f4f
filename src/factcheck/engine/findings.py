"""Sides and judgements → findings, each with an id that survives a moved paragraph."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache

from factcheck.checks.check import FLAGGED, Sum
from factcheck.engine.asked import ask
from factcheck.engine.excuses import left_open
from factcheck.engine.messages import fill
from factcheck.engine.reasons import reason
from factcheck.engine.row_reasons import reason_of_two, row_reasons
from factcheck.engine.sides import Agreed, Opposition
from factcheck.model.headlines import headline, sides
from factcheck.model.in_words import value
from factcheck.model.record import row
from factcheck.model.report import GRAVITY, Field, Finding, Member, Severity, Verdict
from factcheck.model.rule import Rule, SeverityStep
from factcheck.model.values import Quantity, TimeInterval
from factcheck.questions.frames import Frame

_ROW = 3  # sides from which on they make a row, in which different things may set them apart


class Members:
    """Claims as members of findings, equal ones once: of one claim many findings may tell."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], Member] = {}

    def of(self, frame: Frame, *, side: int) -> Member:
        """A claim as a member of one side."""
        made = _member(frame, side)
        known = self._known.setdefault((made.claim, side), made)
        return (
            known if known.value is made.value and known == made else made
        )  # a check may have read a claim in a way of its own


def _member(frame: Frame, side: int) -> Member:
    claim = frame.claim
    return row(
        Member, claim=claim.id, source=claim.source, start=claim.start, end=claim.end, quote=claim.quote, side=side,
        value=claim.value, origin=frame.origin, how=claim.evidence.how, speaker=claim.stance.speaker,
    )  # fmt: skip


def agreement(agreed: Agreed, known: Members) -> Finding:
    """One fact told by several: the sides are its origins."""
    frames, judgement = agreed.side.frames, agreed.judgement
    origins = sorted({frame.origin for frame in frames})
    members = [known.of(frame, side=origins.index(frame.origin)) for frame in _by_place(frames)]
    return _finding(agreed.rule, "consistent", members, frames, judgement.why, judgement.fields)


def clash(opposition: Opposition, known: Members) -> Finding:
    """Sides that oppose each other, with the gravest verdict that the rules reached."""
    gravest = min(opposition.judged, key=lambda i: (GRAVITY[i.judgement.verdict], -i.weighing.score, i.order))
    members = [
        known.of(frame, side=number) for number, side in enumerate(opposition.sides) for frame in _by_place(side.frames)
    ]
    frames = [frame for side in opposition.sides for frame in side.frames]
    judgement = gravest.judgement
    found = _finding(gravest.rule, judgement.verdict, members, frames, judgement.why, judgement.fields)
    if judgement.verdict != "explained":
        return found
    told = row_reasons(opposition) if len(opposition.sides) >= _ROW else reason_of_two(gravest, opposition.sides)
    return found.model_copy(update={"explanation": told})


def reckoning(found: Sum, rule: Rule, known: Members) -> Finding:
    """Several answers taken together, such as parts against their total."""
    told = zip(found.frames, found.sides, strict=True)
    once = {(f.claim.source, f.claim.start, f.claim.end, side): (f, side) for f, side in reversed(list(told))}
    members = [known.of(frame, side=side) for frame, side in reversed(once.values())]
    judgement = found.judgement
    return _finding(rule, judgement.verdict, members, found.frames, judgement.why, judgement.fields, _total(found))


def _total(found: Sum) -> Sequence[Frame]:
    """The total that several parts are set against: it is what is asked for; nothing where one answers one."""
    total = [frame for frame, side in zip(found.frames, found.sides, strict=True) if side == 0]
    parts = len(found.frames) - len(total)
    return total if found.judgement.verdict in FLAGGED and len(total) == 1 and parts > 1 else ()


def _by_place(frames: Sequence[Frame]) -> list[Frame]:
    return sorted(frames, key=lambda f: (f.claim.source, f.claim.start, f.claim.id))


def _finding(
    rule: Rule, verdict: Verdict, members: Sequence[Member], frames: Sequence[Frame], why: str,
    fields: tuple[Field, ...], asked: Sequence[Frame] = (),
) -> Finding:  # fmt: skip
    claims = [frame.claim for frame in (asked or frames)]
    question = ask(claims, apart=verdict == "explained", agreed=verdict == "consistent")
    told = list(dict.fromkeys(value(item.value) for item in members))
    told_why = reason(verdict, why, fields)
    return row(
        Finding, id=_identify(rule, frames, told), rule=rule.id, verdict=verdict, kind=frames[0].claim.kind,
        severity=severity(rule, verdict, frames), question=question,
        headline=headline(verdict, members), explanation=told_why,
        members=tuple(members), fields=fields, origins=len({f.origin for f in frames}),
        mended_by=_mended(left_open(rule.not_when, frames)) if verdict in FLAGGED else "",
        message=_message(rule, question, members, told_why) if verdict in FLAGGED else "",
    )  # fmt: skip


@lru_cache(maxsize=64)
def _mended(ways: tuple[str, ...]) -> str:
    """What would make the sides of a clash consistent, one text for all that a rule finds."""
    return "; ".join(ways)


def _message(rule: Rule, question: str, members: Sequence[Member], why: str) -> str:
    """What the rule says of a clash, its placeholders filled."""
    return fill(rule.message, question, [side.members for side in sides(members)], why)


def _identify(rule: Rule, frames: Sequence[Frame], told: Sequence[str]) -> str:
    """An id that survives a moved paragraph and another wording: rule, measure and values, no path, no offset."""
    measures = {" ".join((m.predicate, m.head, m.whole, m.outcome)) for m in (f.claim.question.measure for f in frames)}
    text = "\x1f".join((rule.id, *sorted(measures), *sorted(told)))
    return f"{rule.id}-{hashlib.sha256(text.encode()).hexdigest()[:10]}"


def severity(rule: Rule, verdict: Verdict, frames: Sequence[Frame]) -> Severity:
    """The first step of the rule whose conditions hold; agreement and explanation are for information."""
    for step in rule.severity_when:
        if _holds(step, verdict, frames):
            return step.severity
    return rule.severity if verdict in ("contradiction", "tension") else "info"


def _holds(step: SeverityStep, verdict: Verdict, frames: Sequence[Frame]) -> bool:
    facts: Mapping[str, bool] = {
        "verdict": step.verdict is None or step.verdict == verdict,
        "source": step.same_source is None or step.same_source == (len({f.document for f in frames}) == 1),
        "origin": step.same_origin is None or step.same_origin == (len({f.origin for f in frames}) == 1),
        "ratio": step.ratio_at_least is None or _ratio(frames) >= step.ratio_at_least,
        "gap": step.gap_days_at_least is None or _gap(frames) >= step.gap_days_at_least,
    }
    return all(facts.values())


def _ratio(frames: Sequence[Frame]) -> float:
    values = [f.claim.value for f in frames]
    lows = [v.low for v in values if isinstance(v, Quantity) and v.low]
    return max(lows) / min(lows) if lows else 1.0


def _gap(frames: Sequence[Frame]) -> int:
    values = [f.claim.value for f in frames]
    starts = [v.start for v in values if isinstance(v, TimeInterval) and v.start]
    return (max(starts) - min(starts)).days if starts else 0
