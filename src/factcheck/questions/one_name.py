"""People of one name whom the texts set apart: a chemist who died in 1999, a footballer who retired in 2014.

A name alone says that two texts tell of one person. It does not where their lives lie many years apart and their
trades, their posts' bodies or a death say so, too. Either alone may be a mistake about one person, and an editor's
business. Who then is who, is told by what fits: the year of birth, or the trade.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import related
from factcheck.model.claim import Claim
from factcheck.model.values import Quantity, Role, TimeInterval
from factcheck.questions.facts import is_fact
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

NOTE = "perhaps two people of one name"
_PERSON = "person:"
_YEAR = 366  # days in which an age is told of one year


class Bearer(NamedTuple):
    """What one document tells of somebody: years of birth and death, ages of no known year, posts, their bodies."""

    born: frozenset[int] = frozenset()
    died: frozenset[int] = frozenset()
    ages: frozenset[int] = frozenset()
    posts: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()


def told_apart(documents: Sequence[Iterable[Claim]], same: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """The identities of each document's names, with those of namesakes told apart.

    Args:
        documents: The claims of each document.
        same: For each document: what it calls a name → what the folder calls it.
    """
    people: dict[str, dict[int, Bearer]] = defaultdict(dict)
    for number, (claims, ids) in enumerate(zip(documents, same, strict=True)):
        for name, bearer in _bearers(claims, ids).items():
            people[name][number] = bearer
    out = [dict(ids) for ids in same]
    namesakes = {name: groups for name in sorted(people) if (groups := _groups(people[name]))}
    for number, ids in enumerate(same) if namesakes else ():
        for written, name in ids.items():
            which = namesakes[name].get(number, 0) if name in namesakes else 1
            if which != 1:
                out[number][written] = f"{_PERSON}{which}/{name.removeprefix(_PERSON)}"
    return out


def of_one_name(one: Iterable[str], two: Iterable[str]) -> bool:
    """Whether two people of one name are among some ids."""
    return any(a != b and _name_of(a) == _name_of(b) for a in one for b in two if a.startswith(_PERSON))


def _name_of(person: str) -> str:
    return person.rpartition("/")[2].removeprefix(_PERSON)


def _bearers(claims: Iterable[Claim], ids: Mapping[str, str]) -> dict[str, Bearer]:
    """What a document tells of each person."""
    found: dict[str, dict[str, set[object]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        for person, mark, value in _marks(claim):
            found[ids.get(person, person)][mark].add(value)
            found[ids.get(person, person)]["beside"].update(
                ids.get(name, name) for name in claim.question.names if not name.startswith((_PERSON, "nation:"))
            )
    return {name: Bearer(**{mark: frozenset(told) for mark, told in own.items()}) for name, own in found.items()}  # type: ignore[arg-type]  # marks are the names of its fields


def _marks(claim: Claim) -> Iterator[tuple[str, str, object]]:
    """What a claim tells of the one person it is about."""
    question, value = claim.question, claim.value
    people = [name for name in question.subject or question.names if name.startswith(_PERSON)]
    if len(people) != 1 or not claim.stance.affirmed:
        return
    if isinstance(value, Role) and not is_fact(value.role) and question.subject:
        yield people[0], "posts", value.role
        if value.organisation:
            yield people[0], "bodies", value.organisation
    elif claim.kind == "age" and isinstance(value, Quantity) and value.low == value.high and value.low is not None:
        year = _year(question.time)
        yield people[0], *(("ages", int(value.low)) if year is None else ("born", year - int(value.low)))
    elif isinstance(value, TimeInterval) and claim.kind == "event_date":
        year, act = _year(value), {"birth": "born", "death": "died"}.get(question.measure.predicate)
        if year is not None and act:
            yield people[0], act, year
    elif isinstance(value, TimeInterval) and claim.kind == "period" and value.start and value.end:
        written = claim.quote.startswith(f"{value.as_written})")  # "(1923–1999)"
        yield from ((people[0], "born", value.start.year), (people[0], "died", value.end.year)) if written else ()


def _year(time: TimeInterval | None) -> int | None:
    """The year of a time that lasts no longer than one."""
    if time is None or time.start is None or time.end is None or (time.end - time.start).days > _YEAR:
        return None
    return time.start.year


def _groups(told: Mapping[int, Bearer]) -> dict[int, int]:
    """For each document that tells anything of somebody, which of several people of the name it is; else nothing."""
    numbers = sorted(told)
    if len(numbers) < len(("one", "other")):
        return {}
    if not any(_two(told[a], told[b]) for i, a in enumerate(numbers) for b in numbers[i + 1 :]):
        return {}
    groups: list[list[int]] = []
    for number in sorted(numbers, key=lambda at: (not (told[at].born or told[at].ages), at)):  # those with a life first
        fits = [group for group in groups if all(_alike(told[number], told[other]) for other in group)]
        if len(fits) == 1:
            fits[0].append(number)
        else:
            groups.append([number])
    return {number: which for which, group in enumerate(groups, 1) for number in group}


def _two(one: Bearer, two: Bearer) -> bool:
    """Whether two documents tell of two people: of two lives, and of two trades, two bodies or after a death."""
    if _gap(one, two) < weights().names.lives or one.beside & two.beside:
        return False
    return _unlike(one.posts, two.posts) or _apart(one.bodies, two.bodies) or _outlived(one, two) or _outlived(two, one)


def _alike(one: Bearer, two: Bearer) -> bool:
    """Whether the life or the trade says that two documents tell of one person, and nothing that they do not."""
    if _two(one, two):
        return False
    if (one.born and two.born) or (one.ages and two.ages):
        return _gap(one, two) < weights().names.lives
    return bool(one.posts and two.posts) and not _unlike(one.posts, two.posts)


def _gap(one: Bearer, two: Bearer) -> int:
    """How many years lie between two lives, as far as one knows: ages of no year are held to be of one."""
    if one.born and two.born:
        return min(abs(a - b) for a in one.born for b in two.born)
    return min((abs(a - b) for a in one.ages for b in two.ages), default=0)


def _outlived(dead: Bearer, other: Bearer) -> bool:
    """Whether somebody was born when the other was dead, or had hardly lived to see it."""
    return any(born + weights().names.lives > died for died in dead.died for born in other.born)


def _unlike(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether both tell posts or trades, and none of one is kin to any of the other."""
    pairs = [(a, b) for a in mine for b in theirs]
    return bool(pairs) and not any(_kin(a, b) for a, b in pairs)


@lru_cache(maxsize=4096)
def _kin(one: str, two: str) -> bool:
    """Whether one person may well hold two posts or follow two trades: by a word in common, kin words or custom."""
    mine, theirs = one.split(), two.split()
    if not {*mine}.isdisjoint(theirs):
        return True
    if related(mine[-1], theirs[-1]) >= weights().head.related_from:
        return True
    fold = titles().fold
    both = {fold.get(one, one), fold.get(two, two)}
    return any(both <= row for row in (*titles().kindred, *titles().together))


def _apart(mine: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether both name bodies or towns, and none shares a word with any of the other's."""
    words = [{word for body in bodies for word in body.lower().split()} for bodies in (mine, theirs)]
    return bool(words[0]) and bool(words[1]) and words[0].isdisjoint(words[1])
