"""A finding in one line, by the sources' own words; and findings that say the same told as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from factcheck.model.in_words import safe, unmarked, value
from factcheck.model.record import changed
from factcheck.model.report import Finding, Member, Verdict
from factcheck.row import NamedTuple

_JOINED: dict[Verdict, str] = {
    "contradiction": "against", "tension": "against", "explained": "beside", "consistent": "and",
}  # fmt: skip
_Worded = frozenset[tuple[str, tuple[str, ...]]]  # the shortest quote of each side, with its answers
_LONGEST = 72
_SHOWN = 3
_STRAIGHT = str.maketrans({"’": "'", "‘": "'"})


class Side(NamedTuple):
    """Answers that agree: their value in words and the members that give it."""

    number: int
    value: str
    members: tuple[Member, ...]

    @property
    def answers(self) -> tuple[str, ...]:
        """Its values in words, each once, in an order that no source decides."""
        return tuple(sorted({value(member.value) for member in self.members}))

    @property
    def origins(self) -> int:
        """How many independent origins stand behind the side."""
        return len({member.origin or member.source for member in self.members})


def sides(members: Iterable[Member]) -> tuple[Side, ...]:
    """The sides of a finding in their order."""
    return tuple(
        Side(number, " / ".join(dict.fromkeys(value(member.value) for member in own)), tuple(own))
        for number, own in _by_side(members)
    )


def _by_side(members: Iterable[Member]) -> list[tuple[int, list[Member]]]:
    grouped: dict[int, list[Member]] = {}
    for member in members:
        grouped.setdefault(member.side, []).append(member)
    return sorted(grouped.items())


def headline(verdict: Verdict, members: Iterable[Member]) -> str:
    """The shortest quote of each side, set against each other: “41 people” against “45 people”.

    Where that is one quote, the shortest other words that a source has stand beside it; where there are none, all
    sources told it alike.
    """
    members = tuple(members)
    told = [f"“{quote}”" for quote in dict.fromkeys(map(_cut, quotes(members)))]
    if len(told) == 1:
        others = {quote for member in members if _plain(quote := f"“{_cut(member.quote)}”") != _plain(told[0])}
        if not others:
            return f"{told[0]}, told alike"
        told.append(min(others, key=lambda quote: (len(quote), quote)))
    return f" {_JOINED[verdict]} ".join(told[:_SHOWN]) + (" …" if len(told) > _SHOWN else "")


def _plain(quote: str) -> str:
    """A quote in small letters with straight marks: so much two sources may write in two ways and tell alike."""
    return quote.casefold().translate(_STRAIGHT)


def quotes(members: Iterable[Member]) -> list[str]:
    """The shortest quote of each side, in the order of the sides."""
    return [
        min((" ".join(member.quote.split()) for member in own), key=lambda quote: (len(quote), quote))
        for _, own in _by_side(members)
    ]


def _cut(quote: str) -> str:
    told = " ".join(unmarked(safe(quote)).split())
    return told if len(told) <= _LONGEST else told[:_LONGEST].rpartition(" ")[0] + " …"


def fold(findings: Sequence[Finding]) -> list[Finding]:
    """Findings worded alike and judged alike as one, with the places of all, where the first of them stood.

    A passage that stands in three documents clashes three times with the same other passage: an editor, and
    a list of decisions, should hear of it once.
    """
    judged: dict[tuple[str, str], list[tuple[int, Finding]]] = {}
    for place, finding in enumerate(findings):
        judged.setdefault((finding.rule, finding.verdict), []).append((place, finding))
    folded: list[tuple[int, Finding]] = []
    for own in judged.values():  # one rule after the other, for what tells findings alike takes more room than they do
        if len(own) == 1:
            folded += own
            continue
        found: dict[_Worded, list[list[tuple[int, Finding]]]] = {}
        for place, finding in own:
            values = (side.answers for side in sides(finding.members))
            groups = found.setdefault(frozenset(zip(quotes(finding.members), values, strict=True)), [])
            group = next((one for one in groups if _told_of_one(finding, one[0][1])), None)
            if group is None:
                groups.append(group := [])
            group.append((place, finding))
        alike = (group for groups in found.values() for group in groups)
        folded += ((group[0][0], _one([finding for _, finding in group])) for group in alike)
    return [finding for _, finding in sorted(folded, key=itemgetter(0))]


def _told_of_one(finding: Finding, other: Finding) -> bool:
    """Whether two findings worded alike are of one thing: two agreements only where one passage stands in both."""
    origins = [{member.origin or member.source for member in one.members} for one in (finding, other)]
    return finding.verdict != "consistent" or not origins[0].isdisjoint(origins[1])


def _one(alike: Sequence[Finding]) -> Finding:
    """The first of them, with the places of all; sides meet by their value."""
    first, *rest = alike
    if not rest:
        return first
    numbers = {side.answers: side.number for side in sides(first.members)}
    members: dict[str, Member] = {member.claim: member for member in first.members}
    for finding in rest:
        for side in sides(finding.members):
            number = numbers.get(side.answers)
            if number is not None:
                for member in side.members:
                    members.setdefault(member.claim, changed(member, side=number))
    told = tuple(sorted(members.values(), key=lambda member: member.side))
    origins = len({member.origin or member.source for member in told})
    return first.model_copy(update={"members": told, "origins": max(first.origins, origins)})


def sources_of(members: Iterable[Member]) -> str:
    """Who says it, each source once."""
    return ", ".join(dict.fromkeys(safe(member.source) for member in members))
