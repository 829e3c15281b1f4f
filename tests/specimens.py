"""A small report made by hand, for the tests of what is written from reports."""

from __future__ import annotations

from datetime import date

from factcheck.model.claim import Claim, Evidence, Kind, Question, Stance
from factcheck.model.interval import Interval
from factcheck.model.lineage import DuplicateGroup, Passage
from factcheck.model.report import Field, Finding, Member, Problem, Report, Severity, Verdict
from factcheck.model.text import Source
from factcheck.model.values import Quantity, TimeInterval

TEXTS = {
    "a.txt": "A ferry sank off Lund.\nIt carried 41 people. Nobody was saved.",
    "b.txt": "The ferry had 45 people on board, the owner said. It carried 41 people.",
    "c.txt": "<script>alert(1)</script> It carried 45 people\x1b[31m\u202e.",
}


def quantity(low: int | float | None, high: int | float | None, unit: str | None = None) -> Quantity:
    """A quantity whose core and hull are its plain reading."""
    bounds = Interval[int | float](low=low, high=high)
    return Quantity(low=low, high=high, core=bounds, hull=bounds, unit=unit)


def day(year: int, month: int, number: int) -> TimeInterval:
    """One day."""
    days = Interval[date](low=date(year, month, number), high=date(year, month, number))
    return TimeInterval(start=days.low, end=days.high, core=days, hull=days, as_written=f"{number}/{month}/{year}")


def claim(source: str, quote: str, amount: Quantity, *, kind: Kind = "count") -> Claim:
    """A claim at the first place of its quote in one of the texts."""
    text = TEXTS[source]
    start = text.index(quote)
    stop = text.rfind(". ", 0, start)
    first = max(stop + 2 if stop >= 0 else 0, text.rfind("\n", 0, start) + 1)
    last = text.find(".", start) + 1 or len(text)
    return Claim(
        id=f"{source}:{start}",
        kind=kind,
        source=source,
        start=start,
        end=start + len(quote),
        quote=quote,
        value=amount,
        question=Question(kind=kind, time=day(2014, 3, 4), time_from="clause"),
        stance=Stance(),
        evidence=Evidence(sentence_start=first, sentence_end=last, how=("read by hand",)),
    )


CLAIMS = (
    claim("a.txt", "carried 41 people", quantity(41, 41)),
    claim("b.txt", "45 people on board", quantity(45, 45)),
    claim("b.txt", "carried 41 people", quantity(41, 41)),
    claim("c.txt", "carried 45 people", quantity(45, 45)),
)


def _member(one: Claim, side: int, origin: str = "", speaker: str = "") -> Member:
    return Member(
        claim=one.id, source=one.source, start=one.start, end=one.end, quote=one.quote,
        side=side, value=one.value, origin=origin, how=one.evidence.how, speaker=speaker,
    )  # fmt: skip


def finding(verdict: Verdict, severity: Severity, members: tuple[Member, ...], number: int) -> Finding:
    """A finding of a verdict."""
    return Finding(
        id=f"f{number}",
        rule="count-conflict",
        verdict=verdict,
        kind="count",
        severity=severity,
        question="How many people were on the ferry?",
        headline=f"People on the ferry ({number})",
        explanation="Both count the people on board of the same ferry on the same day.",
        members=members,
        fields=(Field(name="time", likeness="same", note="4 March 2014"),),
        origins=2,
        mended_by="one of them counted the crew and the other did not.",
    )


REPORT = Report(
    sources=tuple(
        Source(id=name, path=name, sha256="0" * 64, title=f"Ferry {name}", published=day(2014, 3, 4), origin=name[0])
        for name in TEXTS
    ),
    claims=CLAIMS,
    findings=(
        finding("explained", "info", (_member(CLAIMS[0], 0), _member(CLAIMS[1], 1)), 1),
        finding("tension", "medium", (_member(CLAIMS[0], 0), _member(CLAIMS[1], 1, speaker="the owner")), 2),
        finding("contradiction", "low", (_member(CLAIMS[0], 0), _member(CLAIMS[1], 1)), 3),
        finding(
            "contradiction", "high", (_member(CLAIMS[0], 0, "x"), _member(CLAIMS[2], 0, "x"), _member(CLAIMS[3], 1)), 4
        ),
        finding("consistent", "info", (_member(CLAIMS[0], 0), _member(CLAIMS[2], 1)), 5),
    ),
    duplicates=(
        DuplicateGroup(
            id="d1",
            relation="verbatim",
            similarity=1.0,
            members=(
                Passage(source="a.txt", start=CLAIMS[0].start - 3, end=CLAIMS[0].end),
                Passage(source="b.txt", start=CLAIMS[2].start - 3, end=CLAIMS[2].end),
            ),
        ),
    ),
    problems=(Problem(source="d.txt", message="is empty. Leave it out."),),
)
