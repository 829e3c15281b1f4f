"""What is copied, told for an editor: origins, shares for each side, passages with their places, changed words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.lineage import Changed, Lineage, changed
from factcheck.lineage.origins import UNTOLD
from factcheck.model.lineage import DuplicateGroup, Passage, Side, Slip
from factcheck.model.text import Document
from factcheck.render.sides import RELATIONS
from factcheck.render.wording import counted, safe

_QUOTE = 160
_CHANGES = 6
_LONG = 8
_LEAST_SHARE = 0.01


def account(documents: Sequence[Document], lineage: Lineage) -> str:
    """Everything that is copied among some documents, the longest passages first."""
    texts = {document.source.id: document.text for document in documents}
    if not lineage.groups:
        return "no copied passages\n"
    parts = [*_origins(lineage, len(documents)), "\n".join(_shares(lineage))]
    parts += _groups(lineage.groups, texts)
    if lineage.slips:
        parts.append("\n".join(["What changed between copies:", *(_slip(slip, texts) for slip in lineage.slips)]))
    return "\n\n".join(parts) + "\n"


def listed(documents: Sequence[Document], groups: Sequence[DuplicateGroup]) -> str:
    """Groups of copies alone, the longest first."""
    texts = {document.source.id: document.text for document in documents}
    return "\n\n".join(_groups(groups, texts)) + "\n" if groups else "no copied passages\n"


def _groups(groups: Sequence[DuplicateGroup], texts: dict[str, str]) -> list[str]:
    ordered = sorted(groups, key=lambda group: (-_longest(group), group.id))
    return ["\n".join(_group(group, texts)) for group in ordered]


def _origins(lineage: Lineage, sources: int) -> Iterator[str]:
    """How many witnesses there are, and which documents are one."""
    yield f"{counted(sources, 'source')}, {counted(len(lineage.origins), 'origin')}"
    for origin in lineage.origins:
        names = list(dict.fromkeys(member.source for member in origin.members))
        if len(names) > 1:
            yield f"One origin: {', '.join(map(safe, names))}\n  {_first(names[0], origin.why or 'stands first')}"


def _first(name: str, why: str) -> str:
    """Which text likely came first, and why; where nothing tells, only that."""
    return why if why == UNTOLD else f"likely first: {safe(name)}, which {why}"


def _shares(lineage: Lineage) -> Iterator[str]:
    for share in lineage.shares:
        if share.share < _LEAST_SHARE:
            continue
        if share.source == share.other:
            yield f"{share.share:.0%} of {safe(share.source)} repeats itself"
        else:
            yield f"{share.share:.0%} of {safe(share.source)} also stands in {safe(share.other)}"


def _group(group: DuplicateGroup, texts: dict[str, str]) -> Iterator[str]:
    """A passage: how it was copied, where it stands, how it begins."""
    places = ", ".join(_place(member, texts) for member in group.members)
    yield f"{RELATIONS[group.relation]}, {counted(len(group.members), 'time')}: {places}"
    first, *copies = group.members
    quote = safe(first.quote)
    shown = quote if len(quote) <= _QUOTE else quote[: _QUOTE - 3].rpartition(" ")[0] + " …"
    yield f"  “{shown}”"
    for copy in copies:
        yield from _differing(first, copy, texts)
    if first.source != copies[0].source and group.why:
        yield f"  {_first(first.source, group.why)}"


def _differing(first: Passage, copy: Passage, texts: dict[str, str]) -> Iterator[str]:
    """How many words of a copy differ, and which."""
    found = changed(first.quote, copy.quote)
    if not found:
        return
    words = sum(max(len(one.left.split()), len(one.right.split())) for one in found)
    shown = "; ".join(_change(one) for one in found[:_CHANGES])
    more = f"; and {counted(len(found) - _CHANGES, 'more place')}" if len(found) > _CHANGES else ""
    verb = "differs" if words == 1 else "differ"
    yield f"  {_place(copy, texts)}: {counted(words, 'word')} {verb}: {shown}{more}"


def _change(one: Changed) -> str:
    left, right = (_short(safe(side)) for side in one)
    if not right:
        return f"without “{left}”"
    return f"“{right}” for “{left}”" if left else f"with “{right}”"


def _short(words: str) -> str:
    """The first and last words of a long stretch."""
    told = words.split()
    return words if len(told) <= _LONG else f"{' '.join(told[: _LONG // 2])} … {' '.join(told[-_LONG // 2 :])}"


def _place(where: Passage | Side, texts: dict[str, str]) -> str:
    return f"{safe(where.source)}:{texts[where.source].count(chr(10), 0, where.start) + 1}"


def _longest(group: DuplicateGroup) -> int:
    return max(member.end - member.start for member in group.members)


def _slip(slip: Slip, texts: dict[str, str]) -> str:
    left, right = (f"“{safe(side.quote)}” ({_place(side, texts)})" for side in (slip.left, slip.right))
    return f"  {slip.type}: {left} / {right}"
