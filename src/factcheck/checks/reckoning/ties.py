"""Forms in which a text ties figures to each other, as data: the files of `rules/lexicon/ties/`.

A form is a pattern over a sentence with its figures blanked out. `<name>` is a figure, `<@name>` a time,
`<name+>` a list of two or more figures (`<name++>` one whose items colons and semicolons may part), `{word}` a
class of words from the same file, `~` a few words of one phrase, `~~` a few more across commas and `~@` such
as may cross a time; none of them crosses a figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from factcheck.checks.reckoning.blanks import BLANK, CLOSE, OPEN, TIME, Blanks
from factcheck.errors import LexiconError
from factcheck.grammar.quantities import FoundQuantity
from factcheck.locate import filled, lexicon_path, read_toml
from factcheck.row import NamedTuple
from factcheck.table import Table
from factcheck.timeline import ResolvedTime

Found = TypeVar("Found")
FILES = ("words", "conversions", "shares", "changes", "margins", "products", "sums", "lengths", "ages", "lists")


class Forms(Table):
    """Classes of words, and the forms of each check by the sort of tie."""

    words: Mapping[str, tuple[str, ...]]
    sums: Mapping[str, tuple[str, ...]]
    shares: Mapping[str, tuple[str, ...]]
    shares_told: Mapping[str, tuple[str, ...]]
    shares_joined: Mapping[str, tuple[str, ...]]
    multiples: Mapping[str, tuple[str, ...]]
    changes: Mapping[str, tuple[str, ...]]
    changes_joined: Mapping[str, tuple[str, ...]]
    margins: Mapping[str, tuple[str, ...]]
    margins_of_races: Mapping[str, tuple[str, ...]]
    products: Mapping[str, tuple[str, ...]]
    products_joined: Mapping[str, tuple[str, ...]]
    conversions: Mapping[str, tuple[str, ...]]
    lengths: Mapping[str, tuple[str, ...]]
    lengths_of_clocks: Mapping[str, tuple[str, ...]]
    ages: Mapping[str, tuple[str, ...]]
    ages_joined: Mapping[str, tuple[str, ...]]
    anniversaries: Mapping[str, tuple[str, ...]]
    listed: Mapping[str, tuple[str, ...]]
    points: Mapping[str, tuple[str, ...]]
    all_of: Mapping[str, tuple[str, ...]]
    nouns: Mapping[str, int]
    compared: Mapping[str, int]
    factors: Mapping[str, float]
    senses: Mapping[str, tuple[float, ...]]


class Tie(NamedTuple):
    """Figures that one form ties together, by the names the form gives them."""

    sort: str
    blanks: Blanks
    match: re.Match[str]
    figures: Mapping[str, FoundQuantity]
    lists: Mapping[str, tuple[FoundQuantity, ...]]
    times: Mapping[str, ResolvedTime]

    def words(self, name: str) -> str:
        """What a named group of the form holds, in lower case; empty where it took no part."""
        return (self.match.groupdict().get(name) or "").lower()


@cache
def forms() -> Forms:
    """The forms in force, of all their files.

    Raises:
        LexiconError: If a file has a key nobody reads, or a key stands in two files or in none.
    """
    tables: dict[str, object] = {}
    for name in FILES:
        path = lexicon_path(f"ties/{name}.toml")
        own = read_toml(path)
        for key in sorted(tables.keys() & own.keys()):
            raise LexiconError(str(path), key, "stands in another file too", remedy="Keep it in one of the two.")
        tables |= own
    return filled(lexicon_path("ties"), Forms, tables)


_NO_FIGURE = f"[^{OPEN}{TIME}.;:()–]"
_FEW = rf"(?:(?!, ){_NO_FIGURE}){{0,48}}?"
_MORE = f"{_NO_FIGURE}{{0,90}}?"
_PAST_TIMES = f"[^{OPEN}.;:()–]{{0,90}}?"
_LOOSE = f"[^{OPEN}{TIME}.()]{{0,60}}?"
_LISTED = rf"{OPEN}[0-9]+{CLOSE}"
_PART = re.compile(
    r"(?<!\?P)<(?P<time>@)?(?P<name>[a-z_0-9]+)(?P<many>\+{1,2})?>|\{(?P<word>[a-z_]+)\}|(?P<past>~@)|(?P<more>~~)|(?P<few>~)"
)


# A form's brackets, ways, blanks and plain words; what is escaped, and most that stands in square brackets, is none.
_NESTED = re.compile(
    rf"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|-?[a-z]*:|<?[=!]))?|[)|]|\{{[\d,]+\}}|{_PART.pattern}"
    r"|(?P<plain>[a-z:,;– ]+(?![?*a-z:,;– ]|\{\d))"
)
_ESCAPED = (r"\(", r"\)", r"\.")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_LEFT_OUT = re.compile(r"[?*]|\{\d")  # what follows a piece that may be missing
_PLAIN = re.compile(r"[a-z:,;–' -]+")
_SIGN_OF = re.compile(r"\[([.,;:–]+-?)\]")  # one of a few signs
_BLANKS = OPEN + TIME
_SIGNS = frozenset(((OPEN,), (TIME,)))


class Needs(NamedTuple):
    """What a sentence must hold for a form to fit it: so many figures, so many times, and in turn one of each row.

    A row holds words, or the sign that opens a blank.
    """

    figures: int
    times: int
    rows: tuple[tuple[str, ...], ...] = ()

    def and_also(self, more: Needs) -> Needs:
        """What a form needs that needs both."""
        return Needs(self.figures + more.figures, self.times + more.times, self.rows + more.rows)

    def met_by(self, blanks: Blanks, lower: str) -> bool:
        """Whether a sentence, given in lower case too, holds all that."""
        if self.figures > len(blanks.figures) or self.times > len(blanks.times):
            return False
        return all(any(map(lower.__contains__, row)) for row in self.rows) and self._in_turn(lower)

    def _in_turn(self, lower: str) -> bool:
        """Whether a sentence that holds one of each row holds them one behind the other."""
        at = 0
        for row in self.rows:
            ends = [start + (len(one.rstrip(_BLANKS)) or 1) for one in row if (start := lower.find(one, at)) >= 0]
            if not ends:
                return False
            at = min(ends)
        return True


_NOTHING = Needs(0, 0)


@cache
def needs(form: str) -> Needs:
    """What a form cannot do without: what may not be left out, and of ways what each of them asks for.

    Example:
        >>> needs("<part>~ of the total(?: of <whole>)? for (?:sure|good)")
        Needs(figures=1, times=0, rows=(('\ue000',), (' of the total',), (' for ',), ('sure', 'good')))
    """
    nested: list[tuple[str, list[Needs]]] = [("", [_NOTHING])]
    last: re.Match[str] | None = None  # the piece right before, unless it may be left out
    for part in _NESTED.finditer(form):
        mark, left_out = part[0], _LEFT_OUT.match(form, part.end())
        if mark[0] == "(":
            nested.append((mark, [_NOTHING]))
        elif mark == "|":
            nested[-1][1].append(_NOTHING)
        elif mark == ")":
            opening, ways = nested.pop()
            if not left_out and opening not in _LOOKS:
                nested[-1][1][-1] = nested[-1][1][-1].and_also(_of_each(ways))
        elif not left_out:
            nested[-1][1][-1] = _and_piece(nested[-1][1][-1], last, part)
            last = part
            continue
        last = None
    return _of_each(nested[0][1])


def _and_piece(before: Needs, last: re.Match[str] | None, part: re.Match[str]) -> Needs:
    """What is needed with one more piece; words that touch a blank are needed with its edge."""
    touching = last is not None and last.end() == part.start()
    row, rows = _row(part[0], part["word"], part["plain"]), before.rows
    if not part["name"]:
        edge = CLOSE if touching and last is not None and last["name"] else ""
        return before._replace(rows=(*rows, tuple(edge + word for word in row))) if row else before
    sign = TIME if part["time"] else OPEN
    if touching and last is not None and _row(last[0], last["word"], last["plain"]):
        rows = (*rows[:-1], tuple(word + sign for word in rows[-1]))
    figures, times = _figures(part), int(part["time"] is not None)
    return Needs(before.figures + figures, before.times + times, (*rows, *[(sign,)] * (figures + times)))


def _figures(part: re.Match[str]) -> int:
    return 0 if part["time"] else 2 if part["many"] else 1


@cache
def _row(piece: str, word: str | None, plain: str | None) -> tuple[str, ...]:
    """The words of which a piece of a form is one; none where it says too little."""
    if piece in _ESCAPED:
        return (piece[1],)
    if signs := _SIGN_OF.fullmatch(piece):
        return tuple(signs[1])
    row = forms().words.get(word, ()) if word else (plain,) if plain else ()
    written = tuple(one.replace(r"\.", ".") for one in row)
    return written if row != (" ",) and all(_PLAIN.fullmatch(one.replace(r"\.", "")) for one in row) else ()


def _of_each(ways: Sequence[Needs]) -> Needs:
    """What every one of some ways asks for: of the words one row, in which each way has those that say most."""
    if len(ways) == 1:
        return ways[0]
    told = [max(set(way.rows) - _SIGNS, key=lambda row: (min(map(len, row)), row), default=()) for way in ways]
    row = tuple(dict.fromkeys(word for words in told for word in words))
    return Needs(min(way.figures for way in ways), min(way.times for way in ways), (row,) if all(told) else ())


@cache
def compiled(form: str) -> re.Pattern[str]:
    """The pattern of a form.

    Raises:
        LexiconError: If the form is not well made.
    """
    try:
        return re.compile(_PART.sub(_spelled, form), re.IGNORECASE)
    except (re.error, KeyError) as error:
        raise LexiconError(str(lexicon_path("ties")), form, f"is no form: {error}") from error


def _spelled(part: re.Match[str]) -> str:
    if part["past"]:
        return _PAST_TIMES
    if part["more"]:
        return _MORE
    if part["few"]:
        return _FEW
    if part["word"]:
        return f"(?:{'|'.join(sorted(forms().words[part['word']], key=len, reverse=True))})"
    if part["many"]:
        gap = _LOOSE if part["many"] == "++" else _MORE
        return rf"(?P<many_{part['name']}>{_LISTED}(?:{gap}{_LISTED}){{1,7}})"
    if part["time"]:
        return rf"{TIME}(?P<time_{part['name']}>[0-9]+){CLOSE}"
    return rf"{OPEN}(?P<figure_{part['name']}>[0-9]+){CLOSE}"


def ties(blanks: Blanks, table: Mapping[str, tuple[str, ...]]) -> Iterator[Tie]:
    """Every tie of a sentence, sort by sort in the order of the table."""
    lower = blanks.text.lower()
    for sort, shapes in table.items():
        for shape in shapes:
            if not needs(shape).met_by(blanks, lower):
                continue
            for match in compiled(shape).finditer(blanks.text):
                yield _tie(sort, blanks, match)


def told_by(
    sentences: Iterable[Blanks],
    table: Mapping[str, tuple[str, ...]],
    judged: Callable[[Tie], Found | None],
    about: Callable[[Tie], FoundQuantity] | None = None,
) -> Iterator[Found]:
    """What the ties of some sentences tell, in their order.

    Args:
        sentences: The sentences, with blanks for their figures.
        table: The forms that tie figures, by sort.
        judged: What one tie tells, or None.
        about: The figure that a tie tells something of; of each only the first that is told of it holds.
    """
    for blanks in sentences:
        done: set[int] = set()
        for tie in ties(blanks, table):
            key = about(tie).number_start if about is not None else None
            found = judged(tie) if key is None or key not in done else None
            if found is not None:
                if key is not None:
                    done.add(key)
                yield found


def _tie(sort: str, blanks: Blanks, match: re.Match[str]) -> Tie:
    figures: dict[str, FoundQuantity] = {}
    lists: dict[str, tuple[FoundQuantity, ...]] = {}
    times: dict[str, ResolvedTime] = {}
    for key, found in match.groupdict().items():
        kind, _, name = key.partition("_")
        if found is None:
            continue
        if kind == "figure":
            figures[name] = blanks.figures[int(found)]
        elif kind == "time":
            times[name] = blanks.times[int(found)]
        elif kind == "many":
            lists[name] = tuple(blanks.figures[int(i)] for i in BLANK.findall(found))
    return Tie(sort, blanks, match, figures, lists, times)
