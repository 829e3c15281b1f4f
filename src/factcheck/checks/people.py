"""Who is named in a document by a full name, each where that is told first; who may be one person, misspelt."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from factcheck.grammar.names import FoundName
from factcheck.questions.identity_fold import fold, folded_given_names
from factcheck.row import NamedTuple

_FULL = 2  # words of a full name
_SHORT_FORM = 3  # letters that a pet name shares with the name it is short for: Randy, Randolph
_PET = ("y", "ie", "i")
_LEAST = 3  # letters of a given name or surname that may be misspelt


class Person(NamedTuple):
    """A person's full name as a document writes it, where it stands first, and the title before it."""

    name: str
    start: int
    end: int
    title: str = ""

    @property
    def given(self) -> str:
        """The first of the names, in folded spelling."""
        return fold(self.name).split()[0]

    @property
    def surname(self) -> str:
        """The last of the names, in folded spelling."""
        return fold(self.name).split()[-1]


class Likeness(NamedTuple):
    """From which likeness two given names, two surnames, or both at once may be one, misspelt; from 0 to 1."""

    given: float
    surname: float
    both: float


def people_in(found: Iterable[FoundName]) -> tuple[Person, ...]:
    """The people of a document whom it names in full, in the order of the text.

    Those whom the alias tables know are left out: of them the tables know how they are written.
    """
    told: dict[str, Person] = {}
    for name in found:
        if name.kind != "person" or name.entity or name.full not in ("", name.text) or name.text in told:
            continue
        if len(name.text.split()) >= _FULL and len(fold(name.text).split()) >= _FULL:
            told[name.text] = Person(name.text, name.start, name.end, name.title)
    return tuple(told.values())


def nearly_one(one: Person, two: Person, least: Likeness) -> bool:
    """Whether two names differ as one name does from itself misspelt: Niall and Neil Costigan, Corinne Vass and Voss.

    Not so where one given name is a short form of the other, where the surname is as good as a given name (half a
    country may be called Ali), or where a name is too short to tell.

    Example:
        >>> bars = Likeness(given=0.5, surname=0.66, both=0.7)
        >>> niall, neil = Person("Niall Costigan", 0, 14), Person("Neil Costigan", 0, 13)
        >>> nearly_one(niall, neil, bars), nearly_one(niall, Person("Nora Costigan", 0, 13), bars)
        (True, False)
    """
    if any(len(part) < _LEAST for person in (one, two) for part in (person.given, person.surname)):
        return False
    if one.surname in folded_given_names() and one.surname == two.surname:
        return False
    given, surname = _alike(one.given, two.given), _alike(one.surname, two.surname)
    if given < 1.0 and _short_form(one.given, two.given):
        return False
    if surname == 1.0:
        return least.given <= given < 1.0
    if given == 1.0:
        return least.surname <= surname
    return least.both <= min(given, surname)


def _alike(one: str, two: str) -> float:
    return float(OSA.normalized_similarity(one, two))


def _short_form(one: str, two: str) -> bool:
    """Whether a given name is short for another: Stan and Stanley, Randy and Randolph."""
    short, long = sorted((one, two), key=len)
    stem = short[:_SHORT_FORM]
    return long.startswith(short) or (long.startswith(stem) and short.endswith(_PET))
