"""Origins: which documents, or parts of documents, descend from one text or one newsroom.

A file may hold several stories: credit lines of different agencies part it into sections. A section is of
another's lineage when half of it stands in that likelier original, or when both are the same agency's; a
story that merely embeds another keeps its own origin outside the embedded part.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from factcheck.lineage.credits import Credit, credits_of, may_credit
from factcheck.lineage.groups import Star
from factcheck.lineage.units import Unit
from factcheck.model.lineage import Origin, Passage
from factcheck.model.text import Document

_HALF = 0.5  # a text of which this share stands elsewhere is a copy of it

UNTOLD = "nothing tells which came first"  # the reason for which a text is put first, where there is none


@dataclass(frozen=True, slots=True)
class Section:
    """A story in a document: the whole document, or the part under one agency's credit."""

    document: int
    start: int
    end: int
    agency: str


def sections(documents: Sequence[Document], units: Sequence[Unit]) -> list[Section]:
    """Every document as one section, or as several where different agencies are credited in it."""
    told: list[set[str]] = [set() for _ in documents]
    for unit in units:
        told[unit.document].update(unit.keys)
    out: list[Section] = []
    for at, document in enumerate(documents):
        found = credits_of(document) if may_credit(told[at], document.text) else []
        out += _parted(at, len(document.text), found)
    return out


def _parted(document: int, end: int, found: Sequence[Credit]) -> Iterator[Section]:
    """The sections of a document: a new one begins where another agency is credited, or behind a story's sign-off."""
    agency, start, signed = "", 0, 0
    for credit in found:
        begins = credit.line_start if credit.opens else signed
        if agency and credit.agency != agency and begins > start:
            yield Section(document, start, begins, agency)
            start, agency = begins, credit.agency
        agency = credit.agency if not agency or credit.opens else agency
        signed = signed if credit.opens else credit.end
    yield Section(document, start, max(start, end), agency)


class Families:
    """Sections joined by what they share (union by parent links)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, at: int) -> int:
        """The head of the family."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, a: int, b: int) -> None:
        """Make two families one."""
        a, b = sorted((self.find(a), self.find(b)))
        self._parent[b] = a


def families(
    documents: Sequence[Document],
    units: Sequence[Unit],
    parts: Sequence[Section],
    found: Sequence[Star],
    rank: Sequence[int],
) -> Families:
    """Which sections are one lineage."""
    joined = Families(len(parts))
    _by_text(documents, parts, joined)
    _by_agency(parts, joined)
    home = _homes(units, parts)
    told = Counter[int]()
    for at, unit in enumerate(units):
        told[home[at]] += len(unit.keys)
    for a, copied in _copied(home, found).items():
        shared = Counter[int]()
        for at, others in copied.items():
            for b in others:
                shared[b] += len(units[at].keys)
        for b, words in shared.items():
            derived = (rank[parts[a].document], a) > (rank[parts[b].document], b)
            if derived and words >= _HALF * told[a]:
                joined.join(a, b)
    return joined


def _copied(home: Sequence[int], found: Sequence[Star]) -> dict[int, dict[int, set[int]]]:
    """For each section those of its units that stand elsewhere too, and in which sections, itself perhaps among them.

    The same set serves all units that stand for each other: very many sections may share a sentence.
    """
    out: dict[int, dict[int, set[int]]] = defaultdict(dict)
    for star in found:
        for column in star.columns():
            sections = {home[at] for at in column}
            if len(sections) > 1:
                for at in column:
                    known = out[home[at]].get(at, sections)
                    out[home[at]][at] = known if known is sections else known | sections
    return out


def _homes(units: Sequence[Unit], parts: Sequence[Section]) -> list[int]:
    """The section of each unit; units and sections are both in order."""
    out, at = [], 0
    for unit in units:
        while at + 1 < len(parts) and (parts[at + 1].document, parts[at + 1].start) <= (unit.document, unit.start):
            at += 1
        out.append(at)
    return out


def _by_text(documents: Sequence[Document], parts: Sequence[Section], joined: Families) -> None:
    """Equal texts are one lineage however short they are."""
    first: dict[str, int] = {}
    for at, part in enumerate(parts):
        text = documents[part.document].text[part.start : part.end].strip()
        joined.join(first.setdefault(text, at), at)


def _by_agency(parts: Sequence[Section], joined: Families) -> None:
    """One newsroom is one witness."""
    first: dict[str, int] = {}
    for at, part in enumerate(parts):
        if part.agency:
            joined.join(first.setdefault(part.agency, at), at)


def records(
    documents: Sequence[Document], parts: Sequence[Section], joined: Families, rank: Sequence[int]
) -> tuple[tuple[Origin, ...], list[str]]:
    """The origins, the likely original first, and for each section the id of its origin."""
    kin: dict[int, list[int]] = defaultdict(list)
    for at in range(len(parts)):
        kin[joined.find(at)].append(at)
    out: list[Origin] = []
    ids = [""] * len(parts)
    for members in kin.values():
        members.sort(key=lambda at: (rank[parts[at].document], parts[at].start))
        name = _name(documents, parts[members[0]])
        for at in members:
            ids[at] = name
        agency = next((parts[at].agency for at in members if parts[at].agency), "")
        spans = tuple(_passage(documents, parts[at]) for at in members)
        out.append(Origin(id=name, members=spans, why=_why(documents, [parts[at] for at in members]), agency=agency))
    return tuple(sorted(out, key=lambda origin: origin.id)), ids


def _passage(documents: Sequence[Document], part: Section) -> Passage:
    return Passage(source=documents[part.document].source.id, start=part.start, end=part.end)


def _name(documents: Sequence[Document], part: Section) -> str:
    text = documents[part.document].text[part.start : part.end].strip()
    return "o-" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def _why(documents: Sequence[Document], parts: Sequence[Section]) -> str:
    others = {part.document for part in parts} - {parts[0].document}
    if not others:
        return ""
    credited = parts[0].agency if all(part.agency != parts[0].agency for part in parts[1:]) else ""
    return reason(documents, parts[0].document, others, credited)


def ranking(documents: Sequence[Document], parts: Sequence[Section]) -> list[int]:
    """For each document its place among the likely originals: dated earlier, credited, longer, then by its text."""
    credited = {part.document for part in parts if part.agency}

    def key(at: int) -> tuple[bool, str, bool, int]:
        published = documents[at].source.published
        day = published.start.isoformat() if published and published.start else ""
        return (not day, day, at not in credited, -len(documents[at].text))

    order = sorted(range(len(documents)), key=key)
    rank = [0] * len(documents)
    for place, at in enumerate(order):
        rank[at] = place
    return rank


def reason(documents: Sequence[Document], first: int, others: Iterable[int], credited: str = "") -> str:
    """Why a document is likely the original, in words."""
    rest = sorted(set(others) - {first})
    if not rest:
        return "stands first"
    day = _day(documents[first])
    days = [_day(documents[at]) for at in rest]
    if day and all(days) and day < min(days):
        return f"is dated earliest, {day}"
    if day and not any(days):
        return f"carries a date, {day}"
    if credited:
        return f"carries the credit {credited}"
    if len(documents[first].text) > max(len(documents[at].text) for at in rest):
        return "is the longest text"
    return UNTOLD


def _day(document: Document) -> str:
    published = document.source.published
    return published.start.isoformat() if published and published.start else ""
