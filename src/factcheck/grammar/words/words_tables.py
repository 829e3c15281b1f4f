"""The compiled word tables, read once when first asked for: readings, rarity, irregular forms.

`rules/build/` says where they come from and makes them again.
"""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_left
from functools import cache, lru_cache

from factcheck.errors import LexiconError
from factcheck.locate import lexicon_path, read_lexicon
from factcheck.table import Table

_AGAIN = "re"
_ENDS_IN_E = ("ize", "ise", "ate", "ve", "ce", "ge", "ue", "ute", "aze", "yse", "le")
_STRETCH = 1_000  # characters between two lines of a big table that show where to look
VOWELS = frozenset("aeiou")


class WordForms(Table):
    """Forms that follow no rule of spelling: `rules/lexicon/word_forms.toml`."""

    unchanged: tuple[str, ...]
    not_graded: frozenset[str]


@cache
def word_forms() -> WordForms:
    """The odd forms in force."""
    return read_lexicon("word_forms.toml", WordForms)


def read_table(name: str) -> str:
    """The text of a table of the lexicon.

    Raises:
        LexiconError: If the file is missing.
    """
    path = lexicon_path(name)
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise LexiconError(str(path), "file", "is missing", remedy="Restore it from the repository.") from error


def rows(name: str) -> list[list[str]]:
    """The rows of a table, cut at tabs; lines that start with `#` are remarks."""
    return [line.split("\t") for line in read_table(name).splitlines() if line and line[0] != "#"]


class Sorted:
    """A big table in the order of its first column, left as the text that it is.

    Cut up into lines it would take four times the room and longer to read. A line in each few shows where to look.
    """

    def __init__(self, text: str) -> None:
        self._text = f"\n{text}" if text.endswith("\n") else f"\n{text}\n"
        self._shown: list[str] = []
        self._places: list[int] = []
        at = 0
        while at < len(self._text) - 1:
            self._places.append(at)
            self._shown.append(self._text[at + 1 : self._text.index("\n", at + 1)])
            at = self._text.find("\n", at + _STRETCH)
            at = len(self._text) if at < 0 else at
        self._places.append(len(self._text))

    def __contains__(self, word: str) -> bool:
        return _line(self, word) is not None

    def get(self, word: str, default: str = "") -> str:
        """The rest of a word's line."""
        line = _line(self, word)
        return default if line is None else line

    def line(self, word: str) -> str | None:
        """The rest of a word's line, or None."""
        at = self._after(word)
        return None if at < 0 else self._text[at : self._text.index("\n", at)]

    def _after(self, word: str) -> int:
        """Where the rest of a word's line begins, or -1."""
        key = f"{word}\t"
        stretch = bisect_left(self._shown, key)  # the first that is shown not before it
        if stretch < len(self._shown) and self._shown[stretch].startswith(key):
            return self._places[stretch] + 1 + len(key)
        if not stretch or "\n" in word:
            return -1
        at = self._text.find(f"\n{key}", self._places[stretch - 1], self._places[stretch] + 1)
        return at if at < 0 else at + 1 + len(key)


@lru_cache(maxsize=1024)
def _line(rows: Sorted, word: str) -> str | None:
    """The same, remembered: of a word its letters, its rarity and its types are asked for, mostly one by one."""
    return rows.line(word)


@cache
def table(name: str) -> Sorted:
    """A big table by its first column."""
    return Sorted(read_table(name))


class Rows:
    """A big table whose lines are asked for by number, left as the text that it is."""

    def __init__(self, text: str) -> None:
        self._text = f"{text}\n"
        self._ends = array("I", itertools.accumulate(map(len, self._text.splitlines(keepends=True))))

    def __getitem__(self, number: int) -> str:
        return self._text[self._ends[number - 1] if number else 0 : self._ends[number] - 1]


@lru_cache(maxsize=4096)
def letters(word: str) -> str:
    """A word's readings (N V J R; E a name), the commonest first, rare ones small; empty if unlisted."""
    return table("words.tsv").get(word, "-").partition("\t")[0].strip("-")


def band(word: str) -> int | None:
    """A lemma's rarity in half units of idf, or None if it is not listed."""
    line = table("words.tsv").get(word)
    return int(line.split("\t")[1]) if line else None


def known(word: str) -> bool:
    """Whether the table lists a word at all."""
    return word in table("words.tsv")


def type_letters(word: str) -> str:
    """The letters of a noun's types (`types.toml`); small: by its second sense."""
    return "".join(table("words.tsv").get(word, "").split("\t")[2:])


class Irregular(dict[str, list[tuple[str, str]]]):
    """Verb form → its readings as (lemma, form name)."""


@cache
def irregular_verbs() -> Irregular:
    """Irregular verb form → (lemma, `past` | `part` | `ed` (either) | `any` (the base form too))."""
    found = Irregular()
    for base, past, participle in rows("irregular_verbs.tsv"):
        pasts, parts = past.split("/"), participle.split("/")
        for form in dict.fromkeys([*pasts, *parts]):
            if form == base:
                name = "any" if form in pasts else "base"
            else:
                name = "ed" if form in pasts and form in parts else "past" if form in pasts else "part"
            found.setdefault(form, []).append((base, name))
    return found


@cache
def irregular_forms() -> dict[str, dict[str, str]]:
    """Part of speech letter → irregular form → lemma, for nouns, adjectives, adverbs and odd verb forms."""
    found: dict[str, dict[str, str]] = {"N": {}, "V": {}, "J": {}, "R": {}}
    for form, pos, lemma in rows("forms.tsv"):
        found[pos][form] = lemma
    for form, lemma in rows("irregular_nouns.tsv"):
        found["N"][form] = lemma
    return found


def knows(word: str, pos: str) -> bool:
    """Whether the table lists a word with this reading, however rare."""
    found = letters(word)
    return pos in found or pos.lower() in found


def singulars(word: str) -> list[str]:
    """What a plural noun may be of."""
    return [word[:-3] + "man"] if word.endswith("men") and len(word) > 4 else without_s(word)


def without_s(word: str) -> list[str]:
    """What a word in -s may be the plural or third person of."""
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return []
    if word.endswith("ies") and len(word) > 4:
        return [word[:-3] + "y", word[:-1]]
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        return [word[:-1], word[:-2]] if word.endswith(("ses", "zes")) else [word[:-2], word[:-1]]
    return [word[:-1]]


def without_ed(word: str) -> list[str]:
    """What a word in -ed may be the past of."""
    if len(word) < 4 or not word.endswith("ed"):
        return []
    if word.endswith("ied"):
        return [word[:-3] + "y", word[:-1]]
    return _stems(word[:-2])


def without_ing(word: str) -> list[str]:
    """What a word in -ing may be the participle of."""
    if len(word) < 5 or not word.endswith("ing"):
        return []
    stem = word[:-3]
    return [*_stems(stem), *([stem[:-1] + "ie"] if stem.endswith("y") else [])]


def _stems(stem: str) -> list[str]:
    """A stem with its ending cut: the doubled letter undone, else with e, as it stands."""
    if len(stem) < 2:
        return []
    if stem[-1] == stem[-2] and stem[-1] not in VOWELS and stem[-1] not in "ls":
        return [stem[:-1], stem]
    return [stem + "e", stem, stem[:-1]] if stem[-1] == stem[-2] else [stem + "e", stem]


def unlisted_base(candidates: list[str]) -> str:
    """The likeliest base form where none is listed: -ize, -ate, -ve, -ce … keep their e, others have none.

    No list has all that is done again: of "rehired" it is what "hire" is to "hired".
    """
    again = next((one for one in candidates if one.startswith(_AGAIN) and knows(one.removeprefix(_AGAIN), "V")), None)
    if again is not None:
        return again
    with_e, *others = candidates
    if not others:
        return with_e
    return with_e if with_e.endswith(_ENDS_IN_E) else others[0]
