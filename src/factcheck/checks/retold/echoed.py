"""One figure told twice: the same count, sum, share or length in two texts of one story, whatever words stand by it.

Two texts of one story that both tell 9,400 hardly mean two things, while both may well say "three" of different
ones. So every figure of a text is held against those of the others, and two are one fact where it is unlikely
that they are alike by accident: the finer the figures, the fewer words must tie them. Like the other reckonings
across texts it confirms and never refutes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checks.check import FolderCheck, Sum
from factcheck.checks.lengths.elapsed_told import ordinals
from factcheck.checks.options import Option
from factcheck.checks.reckoning.bands import plain
from factcheck.checks.reckoning.in_turn import in_turn
from factcheck.checks.reckoning.outcome import judged
from factcheck.checks.reckoning.page import Shelf
from factcheck.checks.reckoning.retold_words import retold_words, unsure
from factcheck.checks.retold.aimed import only_aimed
from factcheck.checks.retold.echoed_chance import PARTS, alike, by_kin, in_both, lone_says, tied, unequal
from factcheck.checks.retold.echoed_days import days_alike
from factcheck.checks.retold.echoed_figures import COUNT, Figure, Key, figures_of
from factcheck.checks.retold.retold_figures import Place, Told
from factcheck.checks.retold.swapped import swapped
from factcheck.checks.voices.denied_beside import denied_beside
from factcheck.model.rule import Rule
from factcheck.questions.field_times import compare_time
from factcheck.row import NamedTuple

_SAID = frozenset({"clause", "fronted", "entry"})
MOST_FIGURES = 60  # of one form and unit in a text that are held against those of another


class Echo(NamedTuple):
    """Two figures that may be one, and how likely that is an accident."""

    chance: float
    one: Figure
    two: Figure

    @property
    def order(self) -> tuple[float, Place, Place]:
        """The least accidental first, then by place."""
        return self.chance, self.one.told.place, self.two.told.place


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every figure that some texts of a story tell, the least accidental first."""
    most = rule.number("accident")
    found: list[Echo] = []
    for page, told in in_turn(shelf.pages, shelf.later, lambda page: _by_key(figures_of(page))):
        for other in shelf.later(page):
            bar = most / unsure(shelf.one_story(page, other))
            for key, ones in told[page.number].items():
                found += _between(ones, told[other.number].get(key, ()), bar)
    yield from _joined(sorted(found, key=lambda echo: echo.order))
    yield from days_alike(shelf, rule.number("days"))


def _joined(echoes: Sequence[Echo]) -> Iterator[Sum]:
    """One judgement for every figure, whichever texts tell it."""
    group_of: dict[Place, list[Echo]] = {}
    groups: list[list[Echo]] = []
    for echo in echoes:
        ends = (echo.one.told.place, echo.two.told.place)
        mine, theirs = (group_of.get(end) for end in ends)
        group = mine if mine is not None else theirs
        if group is None:
            groups.append(group := [])
        elif mine is not None and theirs is not None and mine is not theirs:
            continue  # each half is told already
        group.append(echo)
        group_of[ends[0]] = group_of[ends[1]] = group
    for group in groups:
        frames = [figure.told.frame for echo in group for figure in (echo.one, echo.two)]
        judgement = judged([(f, f.document) for f in frames], "consistent", _why(group[0]), alike=True)
        if judgement is not None:
            yield judgement


def _by_key(figures: Sequence[Figure]) -> dict[Key, list[Figure]]:
    found: dict[Key, list[Figure]] = {}
    for figure in figures:
        same = found.setdefault(figure.key, [])
        if len(same) < MOST_FIGURES:
            same.append(figure)
    return found


def _between(ones: Sequence[Figure], twos: Sequence[Figure], most: float) -> list[Echo]:
    """The figures that two texts share, each with its best partner."""
    taken: set[Place] = set()
    found: list[Echo] = []
    for echo in sorted(_echoes(ones, twos, most), key=lambda echo: echo.order):
        places = {echo.one.told.place, echo.two.told.place}
        if (not places & taken or _again(echo.one, echo.two)) and not _of_two(echo.one, echo.two):
            taken |= places
            found.append(echo)
    return found


def _again(one: Figure, two: Figure) -> bool:
    """Whether two figures are one number to the last place: told twice in a text it is no second chance of accident."""
    if one is two:
        return True
    if one.key[0] == "length" or (one.key == COUNT and one.told.middle <= retold_words().again.few):
        return False  # three days of one thing, three days of another
    return one.told.sharp and two.told.sharp and one.told.middle == two.told.middle


def _echoes(ones: Sequence[Figure], twos: Sequence[Figure], most: float) -> Iterator[Echo]:
    by, ties = retold_words().again, _Ties()
    leaning = [[figure.leaning for figure in figures] for figures in (ones, twos)]
    for i, one in enumerate(ones):
        for j, two in enumerate(twos):
            fits = alike(one, two)
            if fits is None or fits * by.least > most or _copied(one, two):
                continue
            chance = _chance(fits, one, two, (ones, twos), most, ties, kin=by.least_kin)
            leans = leaning[0][i], leaning[1][j]
            if chance > most and (leans[0] is not one or leans[1] is not two):
                chance = _chance(fits, *leans, leaning, most, ties)
            if chance <= most:
                yield Echo(chance, one, two)


class _Ties:
    """How the words tie two figures, each two asked once: every figure is held against all that might be its rivals."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], float | None] = {}

    def between(self, one: Figure, two: Figure) -> float | None:
        """The tie of two figures that live as long as this does."""
        key = id(one), id(two)
        if key not in self._known:
            self._known[key] = tied(one, two)
        return self._known[key]


def _chance(
    fits: float, one: Figure, two: Figure, others: Sequence[Sequence[Figure]], most: float, ties: _Ties, *,
    kin: float = 1.0,
) -> float:  # fmt: skip
    """The chance that two figures which meet are alike by accident; one where their words cannot lower it enough."""
    words = ties.between(one, two)
    bare = not one.told.words & two.told.words and by_kin(one, two) == 1
    if bare and unequal(one, two) and fits > retold_words().again.untied_fine:
        return 1.0  # more than 600 objectors, 650 members
    if (
        bare
        and one.key[0] == "length"
        and plain(one.told.figure) <= retold_words().again.few_lengths
        and not (one.names & two.names)
    ):
        return 1.0  # two tries in ten minutes, ten minutes off the field
    lone = lone_says(one, two)
    if words is None or fits * words * kin * lone > most:
        return 1.0
    rivals = _rivals(one, two, words, others, ties, most=most / kin / (fits * words))
    chance = fits * words * rivals * (lone if rivals == 1 else 1.0)
    return chance * by_kin(one, two) if most < chance <= most / kin else chance


def _copied(one: Figure, two: Figure) -> bool:
    """Whether two figures stand in one copied sentence, which confirms nothing."""
    return one.told.frame.origin == two.told.frame.origin


def _of_two(one: Figure, two: Figure) -> bool:
    """Whether one text has the figure for somebody else, as an aim only, or of another year, or denies it besides."""
    a, b = one.told, two.told
    claims = a.frame.claim, b.frame.claim
    texts = a.page.text, b.page.text
    denied = denied_beside(claims[0], texts[0]) != denied_beside(claims[1], texts[1])
    return denied or only_aimed(*claims, texts) or _of_two_years(a, b) or swapped(*claims, texts)


def _of_two_years(one: Told, two: Told) -> bool:
    """Whether unequal figures are told of two times: 11,842 in all of last year, more than 11,000 in this one."""
    if one.sharp and two.sharp:
        return False  # what is told to the last is hardly told again of another year
    time = compare_time(one.frame, two.frame)
    if time is None or time.likeness == "same" or not (one.frame.strong_time and two.frame.strong_time):
        return False
    times = [told.frame.time for told in (one, two)]
    days = [ordinals(time.core) for time in times if time is not None]
    said = all(told.frame.claim.question.time_from in _SAID for told in (one, two))
    if said or len(days) < len(times) or None in days:
        return True
    first, last = sorted(day for day in days if day is not None)
    return last[0] - first[1] > retold_words().chance.apart  # the day of a text is not told beside a figure


def _rivals(
    one: Figure, two: Figure, words: float, others: Sequence[Sequence[Figure]], ties: _Ties, *, most: float
) -> float:
    """How many others of their size might as well have been alike; one that the words tie less counts for less."""
    ones, twos = others
    pairs = [(one, other) for other in twos if not _again(other, two) and _of_one_size(one, other)]
    pairs += [(other, two) for other in ones if not _again(other, one) and _of_one_size(other, two)]
    tried = 1.0
    for pair in pairs:
        other = ties.between(*pair)
        tried += 0.0 if other is None else min(1.0, words / other)
        if tried > most:
            break
    return tried


def _of_one_size(one: Figure, two: Figure) -> bool:
    """Whether two figures might be taken for each other: neither is many times the other."""
    if one.key[0] in PARTS:
        return True
    return max(one.told.middle, two.told.middle) < retold_words().again.size * min(one.told.middle, two.told.middle)


def _why(echo: Echo) -> str:
    shared = sorted((echo.one.words & echo.two.words) | (echo.one.names & echo.two.names))
    ties = in_both(shared)
    written = (echo.one.written, echo.two.written)
    if written[0] == written[1]:
        return f"both tell {written[0]}{ties}"
    return f"{written[0]} and {written[1]} are one figure{ties}"


_TAKES = (
    Option("accident", "a number", "the chance above which two equal figures may be equal by accident"),
    Option("days", "a number", "the same of two equal days"),
)
ECHOED = FolderCheck("echoed", judge, _TAKES)
