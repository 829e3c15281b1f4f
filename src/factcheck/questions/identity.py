"""Who is who across documents: one id for one entity, strictly; unsure stays apart.

Spelling is folded (articles, vowels in transliteration, doubled letters, apostrophes), never guessed:
no partial ratios, and what the tables hold apart (`not_same`, parents, members) stays apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from factcheck.grammar.names.aliases import known, never_same
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_words import name_words
from factcheck.questions.identity_fold import fold, skeleton
from factcheck.questions.identity_people import same_person

__all__ = ["apart", "fold", "identities", "same_name"]

_SHIP = 2  # words of a ship's shortest name with its prefix, which is a part of it: "MV Sola"
_ALIKE = 0.88  # similarity from which two spellings may be of one name …
_LONG = 7  # … of so many letters
_FOLDED_KINDS = {"nation": "nation", "person": "person", "organisation": "org", "group": "org", "place": "place"}


def same_name(left: str, right: str, kind: str) -> bool:
    """Whether two written names of one kind may be taken for one bearer, on their spelling alone.

    Equal folds join; for bodies and places also equal consonants with a ratio of 0.88 and more on
    names of some length. For people see `same_person`.

    Example:
        >>> same_name("Novatex Industries", "Novatecs Industries", "organisation")
        True
        >>> same_name("Ward 12", "Ward 14", "place")
        False
    """
    a, b = fold(_core(left)), fold(_core(right))
    if not a or not b:
        return False
    if a == b or (len(a) >= _LONG and a.replace(" ", "") == b.replace(" ", "")):
        return True
    if kind == "person":
        return same_person(a, b)
    if _numbers(a) != _numbers(b) or len(a.split()) != len(b.split()):
        return False
    close = Levenshtein.normalized_similarity(a.replace(" ", ""), b.replace(" ", "")) >= _ALIKE
    return close and len(a) >= _LONG and skeleton(a) == skeleton(b)


def identities(documents: Sequence[Sequence[FoundName]]) -> list[list[str]]:
    """An id for every mention of every document: the same id where it is the same entity.

    The order of the documents changes nothing. A surname alone joins a full name only where its own
    document says so (`FoundName.full`) or no other document knows a second bearer.

    Args:
        documents: The names of each document as `grammar.names.find` gives them.
    """
    kinds = _kinds(documents)
    joined = _joined(kinds)
    shorts = _shorts(documents, kinds, joined)
    return [
        [_identity(name, kinds, joined, {} if name.text in unsure else shorts) for name in names]
        for names, unsure in ((names, _two_bearers(names)) for names in documents)
    ]


def _shorts(documents: Sequence[Sequence[FoundName]], kinds: dict[str, str], joined: dict[str, str]) -> dict[str, str]:
    """Short forms that one document explains ("Ruiz", "INS"), where the whole folder knows one bearer only."""
    bearers: dict[str, set[str]] = {}
    for names in documents:
        for name in names:
            long = _key(name)
            if name.entity or long not in joined:
                continue
            if long != name.text:
                bearers.setdefault(name.text, set()).add(joined[long])
            elif " " in long and kinds[long] == "person":
                bearers.setdefault(long.split(" ")[-1], set()).add(joined[long])
    return {short: min(found) for short, found in bearers.items() if len(found) == 1}


def _two_bearers(names: Sequence[FoundName]) -> set[str]:
    """The surnames that two full names of one document share: there they stay nobody's."""
    seen: dict[str, set[str]] = {}
    for name in names:
        if name.kind == "person" and " " in name.text:
            seen.setdefault(name.text.split(" ")[-1], set()).add(name.full)
    royals = {name.text for name in names if name.title.rpartition(" ")[2].lower() in name_words().royal}
    return {surname for surname, full in seen.items() if len(full) > 1} | royals


def _key(name: FoundName) -> str:
    return name.full or name.text


def _kinds(documents: Sequence[Sequence[FoundName]]) -> dict[str, str]:
    """One kind for each full form that the tables do not know: what most documents say."""
    votes: dict[str, dict[str, int]] = {}
    for names in documents:
        for name in names:
            if not name.entity and not _table_id(_key(name)):
                kind = _FOLDED_KINDS.get(name.kind, name.kind)
                seen = votes.setdefault(_key(name), {})
                seen[kind] = seen.get(kind, 0) + 1
    kinds: dict[str, str] = {}
    for form, seen in votes.items():
        clear = {kind: count for kind, count in seen.items() if kind != "name"} or seen
        kinds[form] = min(clear, key=lambda kind: (-clear[kind], kind))
    return kinds


def _joined(kinds: dict[str, str]) -> dict[str, str]:
    """Each full form with the form that stands for its group; groups are cliques, never chains."""
    groups: list[list[str]] = []
    kind_of_group: list[str] = []
    by_key: dict[str, set[int]] = {}
    for form in sorted(kinds, key=lambda form: (-len(form.split()), -len(form), form)):
        keys = _keys(form)
        near = sorted(set().union(*(by_key.get(key, set()) for key in keys)))
        fits = [
            number
            for number in near
            if _kinds_meet(kinds[form], kind_of_group[number])
            and all(same_name(form, other, kind_of_group[number]) for other in groups[number])
        ]
        best = fits[0] + 1 if len(fits) == 1 else _one_best(form, fits, groups)
        if best:
            groups[best - 1].append(form)
        else:
            groups.append([form])
            kind_of_group.append(kinds[form])
            best = len(groups)
        for key in keys:
            by_key.setdefault(key, set()).add(best - 1)
    return {form: group[0] for group in groups for form in group}


def _keys(form: str) -> set[str]:
    """What two forms of one name always share: the consonants of the whole, or of a word behind the first."""
    parts = fold(_core(form)).split()
    return {skeleton(_solid(form)), *(f"+{skeleton(part)}" for part in parts[1:])}


def _one_best(form: str, fits: list[int], groups: list[list[str]]) -> int:
    """The one group (counted from 1) that holds the same fold, 0 where none or several do."""
    exact = [number for number in fits if any(_solid(other) == _solid(form) for other in groups[number])]
    return exact[0] + 1 if len(exact) == 1 else 0


def _solid(form: str) -> str:
    return fold(_core(form)).replace(" ", "")


def _kinds_meet(left: str, right: str) -> bool:
    """Whether two kinds may be told of one bearer: a ship without its "MV" is easily taken for a body."""
    return left == right or "name" in (left, right) or {left, right} == {"ship", "org"}


def _table_id(form: str) -> str:
    meanings = known(form) or known(_core(form))
    return meanings[0].id if meanings else ""


def _identity(name: FoundName, kinds: dict[str, str], joined: dict[str, str], shorts: dict[str, str]) -> str:
    if name.entity:
        return name.entity
    form = _key(name)
    table = _table_id(form)
    if table:
        return table
    if form == name.text and form in shorts and kinds.get(form, "name") in {"name", "person", "org"}:
        form = shorts[form]
    best = joined.get(form, form)
    kind = kinds.get(best, kinds.get(form, "name"))
    return f"{kind}:{fold(_core(best)).replace(' ', '-')}"


@lru_cache(maxsize=4096)
def _core(name: str) -> str:
    """A name without article, legal suffix and what makes it a ship's: "The Halden Group, Inc.", "MV Arden Star".

    One word alone keeps its "HMS", for most such ships bear the name of a town or of a person.
    """
    parts = name.split()
    if len(parts) > 1 and parts[0].lower() == "the":
        parts = parts[1:]
    if len(parts) > _SHIP and parts[0].rstrip("/.") in name_words().ship_prefixes:
        parts = parts[1:]
    while len(parts) > 1 and parts[-1].rstrip(",") in name_words().legal_suffixes:
        parts = parts[:-1]
    return " ".join(parts).rstrip(",")


def _numbers(name: str) -> list[str]:
    """What must be equal digit by digit: flight, unit and ship numbers, and Roman numerals."""
    return [word for word in name.split() if any(c.isdigit() for c in word) or set(word) <= set("ivx")]


def apart(left: str, right: str) -> bool:
    """Whether two ids are certainly different entities, as far as the tables know."""
    return never_same(left, right)
