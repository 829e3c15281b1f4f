"""Who is named in a document by a full name, each where that is told first; who may be one person, misspelt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.names.names import FoundName
from factcheck.questions.identity_fold import fold, folded_given_names
from factcheck.row import NamedTuple

_FULL = 2  # words of a full name


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


def nearly_one(one: str, two: str) -> bool:
    """Whether two full names differ as one does from itself misspelt: Niall and Neil Costigan, Corinne Vass and Voss.

    Not so where one given name is a short form of the other, where the surname is as good as a given name (half a
    country may be called Ali), or where a name is too short to tell.

    Example:
        >>> nearly_one("Niall Costigan", "Neil Costigan"), nearly_one("Niall Costigan", "Nora Costigan")
        (True, False)
        >>> half_one("Zack Holt", "Zachary Holt")  # as one is short for the other
        False
    """
    words, names = clash_words().misspelt, [fold(name).split() for name in (one, two)]
    if any(len(parts) < _FULL or min(len(parts[0]), len(parts[-1])) < words.least for parts in names):
        return False
    (mine, own), (theirs, other) = ((parts[0], parts[-1]) for parts in names)
    given, surname = _alike(mine, theirs), _alike(own, other)
    if (given < 1.0 and _short_form(mine, theirs)) or _one_spelling(own, other):
        return False
    if surname == 1.0:
        return words.given <= given < 1.0 and own not in folded_given_names()
    if given == 1.0:
        return words.surname <= surname
    return words.both <= min(given, surname)


def half_one(one: str, two: str) -> bool:
    """Whether two full names have one half in common and the other begins with one letter: Franziska and Frida Doll.

    Not so where one given name is short for the other, or a name is given in part.

    Example:
        >>> half_one("Alasdair Penrose", "Alasdair Penfold"), half_one("Moira Tennant", "Rory Tennant")
        (True, False)
        >>> half_one("Zack Holt", "Zachary Holt")  # as one is short for the other
        False
    """
    words, names = clash_words().misspelt, [fold(name).split() for name in (one, two)]
    if any(len(parts) != _FULL or min(map(len, parts)) < words.least for parts in names):
        return False
    (mine, own), (theirs, other) = names
    if own == other:
        return mine[0] == theirs[0] and not perhaps_short(one, two)
    return mine == theirs and own[0] == other[0] and not _one_spelling(own, other)


def marked_apart(one: str, two: str) -> bool:
    """Whether two names differ by marked letters that no script turns into one another: Kröger and Krüger.

    Example:
        >>> marked_apart("Sabine Kröger", "Sabine Krüger"), marked_apart("Sabine Kröger", "Sabine Kroger")
        (True, False)
    """
    names = [unicodedata.normalize("NFC", name).casefold() for name in (one, two)]
    if len(names[0]) != len(names[1]):
        return False
    apart = [(mine, theirs) for mine, theirs in zip(*names, strict=True) if mine != theirs]
    plain = [tuple(unicodedata.normalize("NFKD", letter) for letter in letters) for letters in apart]
    return len(apart) == 1 and all(len(letter) > 1 for letter in plain[0]) and plain[0][0][0] != plain[0][1][0]


def perhaps_short(one: str, two: str) -> bool:
    """Whether the given name of one may be short for the other's, as they are written: Zack and Zachary Holt.

    Example:
        >>> perhaps_short("Zack Holt", "Zachary Holt"), perhaps_short("Franziska Doll", "Frida Doll")
        (True, False)
    """
    surnames = {fold(name).split()[-1] for name in (one, two) if fold(name)}
    return len(surnames) == 1 and len({name.casefold()[: clash_words().misspelt.short] for name in (one, two)}) == 1


def _alike(one: str, two: str) -> float:
    return float(OSA.normalized_similarity(one, two))


def _short_form(one: str, two: str) -> bool:
    """Whether a given name is short for another: Stan and Stanley, Randy and Randolph."""
    words, (short, long) = clash_words().misspelt, sorted((one, two), key=len)
    return long.startswith(short) or (long.startswith(short[: words.short]) and short.endswith(words.pet))


def _one_spelling(one: str, two: str) -> bool:
    """Whether two surnames differ as one does in print: by a lost apostrophe, or as names from the Arabic do."""
    words = clash_words().misspelt
    owned = one != two and words.owned in (one.removeprefix(two), two.removeprefix(one))
    return owned or (one.startswith(words.servant) and two.startswith(words.servant))
