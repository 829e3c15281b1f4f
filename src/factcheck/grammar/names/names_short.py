"""Short forms inside one document: surnames, acronyms in brackets, first words of a body's name."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.grammar.names.aliases import known
from factcheck.grammar.names.names_kinds import NameKind
from factcheck.grammar.names.names_words import name_words

_ARTICLES = ("al-", "al ", "el-", "el ")


def full_forms(
    text: str, spans: Sequence[tuple[int, int]], mentions: Sequence[tuple[str, NameKind]]
) -> dict[str, tuple[str, NameKind]]:
    """For every short form that has exactly one full form in the document: that form and its kind.

    A surname borne by two people stays as it is: nobody is guessed.
    """
    kinds = _settled(mentions)
    full: dict[str, tuple[str, NameKind]] = {name: (name, kind) for name, kind in kinds.items()}
    full.update(_surnames(kinds))
    full.update(_first_words(kinds))
    full.update(peoples(kinds))
    full.update(_shouted(kinds, full))
    full.update(_acronyms(text, spans, mentions))
    return full


def _settled(mentions: Sequence[tuple[str, NameKind]]) -> dict[str, NameKind]:
    """One kind for each written form: the most frequent that is not "name", the first where two tie."""
    votes: dict[str, dict[NameKind, int]] = {}
    for name, kind in mentions:
        seen = votes.setdefault(name, {})
        seen[kind] = seen.get(kind, 0) + 1
    settled: dict[str, NameKind] = {}
    for name, seen in votes.items():
        clear = [kind for kind in seen if kind != "name"]
        settled[name] = max(clear, key=lambda kind: seen[kind]) if clear else "name"
    return settled


def _surnames(kinds: dict[str, NameKind]) -> dict[str, tuple[str, NameKind]]:
    people = [name for name, kind in kinds.items() if " " in name and (kind == "person" or _may_be_person(name, kind))]
    bearers: dict[str, set[str]] = {}
    for name in people:
        for tail in _tails(name):
            bearers.setdefault(tail, set()).add(name)
    out: dict[str, tuple[str, NameKind]] = {}
    for name, kind in kinds.items():
        short = " " not in name or name.lower().startswith(_ARTICLES)
        if kind not in {"name", "person", "place", "organisation", "nation"} or not short:
            continue
        found = bearers.get(name) or bearers.get(_bare(name)) or set()
        one = _one_person(found)
        if one and one != name:
            out[name] = out[one] = (one, "person")
    return out


def _may_be_person(name: str, kind: NameKind) -> bool:
    """A name of two or three words that nothing explains: its last word alone, met again, makes it a person."""
    lists = name_words()
    heads = lists.event_heads | lists.place_heads | lists.organisation_heads
    parts = name.split(" ")
    if known(parts[-1]) or known(parts[0]):
        return False
    return kind == "name" and 2 <= len(parts) <= 4 and not heads & set(parts) and not name.isupper()


def _tails(name: str) -> set[str]:
    """The forms a person may be called by: last word, last two, and the last without its article."""
    parts = name.split(" ")
    tails = {parts[-1], _bare(parts[-1])}
    if len(parts) > 2:
        tails.add(" ".join(parts[-2:]))
        if not parts[-2].endswith(".") and len(parts) == 3:
            tails.add(parts[-2])
    return tails


def _bare(name: str) -> str:
    for article in _ARTICLES:
        if name.lower().startswith(article):
            return name[len(article) :]
    return name


def _one_person(found: set[str]) -> str:
    """The one bearer, or the longest where all others are shorter forms of it; empty where two differ."""
    if not found:
        return ""
    longest = max(sorted(found), key=len)
    return longest if all(set(name.split()) <= set(longest.split()) for name in found) else ""


def _first_words(kinds: dict[str, NameKind]) -> dict[str, tuple[str, NameKind]]:
    """Reads “Halden” for "Halden Marine Systems", where one body alone begins so."""
    bodies: dict[str, set[str]] = {}
    for name, kind in kinds.items():
        if kind in {"organisation", "group", "ship"} and " " in name and " of " not in name and not _seated(name):
            bodies.setdefault(name.split(" ")[0], set()).add(name)
    out: dict[str, tuple[str, NameKind]] = {}
    for name, kind in kinds.items():
        found = bodies.get(name, set())
        if kind in {"name", "organisation"} and found:
            longest = max(sorted(found), key=len)
            if all(other.startswith(min(found, key=len)) for other in found):
                out[name] = (longest, kinds[longest])
    return out


def _seated(name: str) -> bool:
    """Whether a body is called after the town it sits in: "Halden" is the town, not "Halden Crown Court"."""
    return name.rpartition(" ")[2] in name_words().seated


def _shouted(kinds: dict[str, NameKind], full: dict[str, tuple[str, NameKind]]) -> dict[str, tuple[str, NameKind]]:
    """Names in block capitals that the document also writes as usual (datelines, headings)."""
    usual = {name.upper(): name for name in kinds if not name.isupper()}
    return {name: full[usual[name]] for name in kinds if name.isupper() and len(name) > 4 and name in usual}


def peoples(kinds: dict[str, NameKind]) -> dict[str, tuple[str, NameKind]]:
    """Peoples by their land, where the document names both: Tarsian → Tarsia, Vashlani → Vashlan."""
    out: dict[str, tuple[str, NameKind]] = {}
    for name in kinds:
        if " " in name:
            continue
        for end in name_words().people_endings:
            if not name.endswith(end):
                continue
            stem = name[: -len(end)]
            land = next(
                (stem + tail for tail in ("", "a", "ia", "y") if stem + tail in kinds and stem + tail != name), ""
            )
            if len(stem) >= 4 and land and kinds[land] in {"place", "name", "nation", "organisation"}:
                out[name] = (land, "nation")
                if kinds[land] != "nation":
                    out[land] = (land, "place")
    return out


def _acronyms(
    text: str, spans: Sequence[tuple[int, int]], mentions: Sequence[tuple[str, NameKind]]
) -> dict[str, tuple[str, NameKind]]:
    """A capital run right before "(ABC)" or “(“Short”)” is its long form, whatever the initials."""
    out: dict[str, tuple[str, NameKind]] = {}
    for (_, right), (short_left, short_right), (name, kind), (short, _) in zip(
        spans, spans[1:], mentions, mentions[1:], strict=False
    ):
        between = text[right:short_left].strip()
        closes = text[short_right : short_right + 2].lstrip("\"'”’“ ")[:1]
        defined = between.rstrip("\"'“‘") == "(" and closes in {")", ","}
        acronym = short.isupper() and len(short) >= 2
        quoted = between != "(" and name.startswith(short)
        if defined and (acronym or quoted) and " " in name:
            out[short] = (name, kind if kind != "name" else "organisation")
    return out
