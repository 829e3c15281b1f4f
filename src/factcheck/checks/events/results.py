"""Two tellings of one contest or vote: the score, the place of one starter, the votes against.

Results that differ clash where it is one contest for sure; two equal scores or counts of votes are rarely those of
two, so that they are one fact as soon as nothing tells the contests apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.events.result_contests import differ, one_race, said, two_stages
from factcheck.checks.events.result_winners import two_winners
from factcheck.checks.one_thing.events import Telling, one_day, shared_names, sharing, telling
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.grammar.results import Result, results
from factcheck.grammar.results.lexicon import result_words
from factcheck.model.claim import Claim, Evidence, Kind, Question
from factcheck.model.record import packed
from factcheck.model.rule import Rule
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame, frame
from factcheck.questions.identity_fold import fold

_KIND: Final[Kind] = "statement"
_WHY = {
    "score": "one match has one score",
    "place": "one starter takes one place in a contest",
    "votes": "one vote has one count",
}
_OF_BOTH = ("score", "votes")  # sorts with a number for either side
_TWO = 2
MOST = 400  # sentences with a result that share a name; more of them tell nothing apart

Told = tuple[Telling, Result]
Value = tuple[tuple[int, int | None], ...]


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every two results of one contest or vote that cannot both be, or that are one."""
    told: list[Told] = []
    by_name: dict[str, list[int]] = defaultdict(list)
    for page in shelf.pages:
        for one in _told(page):
            for name in one[0].names:
                by_name[name].append(len(told))
            told.append(one)
    for i, j in sharing(by_name, MOST):
        yield from _judged(told[i], told[j])
    yield from two_winners(shelf, MOST)


def _told(page: Page) -> Iterator[Told]:
    """The sentences of a page that tell one result of a sort, with it."""
    for passage in page.passages:
        found = list(results(page.text, passage.start, passage.end, passage.chunks))
        single = [one for sort in _WHY if (one := _joined([r for r in found if r.sort == sort])) is not None]
        yield from ((telling(page, passage, one.start), one) for one in single)


def _joined(found: Sequence[Result]) -> Result | None:
    """The one result of a sort that a sentence tells: "on the podium, taking the bronze" is the third place."""
    if len(found) < 2 or found[0].sort != "place" or len({one.owner for one in found}) > 1:
        return found[0] if len(found) == 1 else None
    low = max(one.value[0][0] for one in found)
    ends = [end for one in found if (end := one.value[0][1]) is not None]
    high = min(ends, default=None)
    if high is not None and high < low:
        return None
    surest = min(found, key=lambda one: _width(one.value[0]))
    return surest._replace(value=((low, high),))


def _width(places: tuple[int, int | None]) -> int:
    return (places[1] if places[1] is not None else 99) - places[0]


def _judged(mine: Told, theirs: Told) -> Iterator[Sum]:
    (one, first), (two, second) = mine, theirs
    if one.page is two.page or first.sort != second.sort:
        return
    if not _clash(first, second):
        yield from _alike(mine, theirs)
        return
    if not _one_contest(mine, theirs):
        return
    told = " against ".join(sorted(f"“{telling.page.text[r.start : r.end]}”" for telling, r in (mine, theirs)))
    judgement = Judgement("contradiction", f"{_WHY[first.sort]}: {told}")
    sides = [_read(*one) or [_made(*one)] for one in (mine, theirs)]
    yield Sum(tuple(sides[0] + sides[1]), tuple(n for n, side in enumerate(sides) for _ in side), judgement)


def _alike(mine: Told, theirs: Told) -> Iterator[Sum]:
    """Two equal results of which nothing says that they are of two contests."""
    (one, first), (two, second) = mine, theirs
    day, names = one_day(one, two), shared_names(one, two)
    copied = one.page.origin(first.start, first.end) == two.page.origin(second.start, second.end)
    if first.sort not in _OF_BOTH or first.value != second.value or len(first.value) < _TWO or copied:
        return
    if day == "apart" or names < (1 if day == "same" else 2) or two_stages(one, two):
        return
    if first.sort == "votes" and not _one_chamber(one, two):
        return
    sides = [_read(*telling) or [_made(*telling)] for telling in (mine, theirs)]
    judgement = Judgement("consistent", f"both tell {' to '.join(str(low) for low, _ in first.value)}")
    yield Sum(tuple(sides[0] + sides[1]), tuple(n for n, side in enumerate(sides) for _ in side), judgement, alike=True)


def _read(telling: Telling, result: Result) -> list[Frame]:
    """The claims that were read from a result: the goals of either side, the place of a starter."""
    own = telling.page.frames_in(telling.passage.start, telling.passage.end)
    return [one for one in own if one.claim.kind == "count" and one.claim.evidence.at == (result.start, result.end)]


def _clash(first: Result, second: Result) -> bool:
    """Whether two results cannot both be; of a match told in sets and in games nothing is said."""
    if first.sort == "score":
        return _scores_clash(first.value, second.value)
    return any(not _meet(a, b) for a, b in zip(first.value, second.value, strict=True))


def _scores_clash(one: Value, two: Value) -> bool:
    """Whether two scores differ: a margin is that of a score in goals, sets are sets."""
    short, long = sorted((one, two), key=len)
    if len(short) == 1 < len(long):
        sides = [side[0] for side in long]
        return len(long) == 2 and abs(sides[0] - sides[1]) != short[0][0]
    if len(short) == 2 < len(long):
        return False
    return short != long


def _meet(one: tuple[int, int | None], two: tuple[int, int | None]) -> bool:
    low, high = max(one[0], two[0]), [end for end in (one[1], two[1]) if end is not None]
    return not high or low <= min(high)


def _one_contest(mine: Told, theirs: Told) -> bool:
    """Whether two sentences tell one match, race or vote."""
    (one, first), (two, _) = mine, theirs
    day, names = one_day(one, two), shared_names(one, two)
    if day == "apart" or names < (1 if day == "same" else 2) or two_stages(one, two):
        return False
    if first.sort == "votes":
        return not differ(result_words().votes.apart, one, two) and _one_chamber(one, two)
    if first.sort == "place" and not (names >= 2 and _owned_alike(mine, theirs) and one_race(one, two)):
        return False
    return day == "same"


def _one_chamber(one: Telling, two: Telling) -> bool:
    """Whether no two chambers voted: the Senate, the House."""
    held = [{word for word in result_words().votes.chambers if f" {word} " in said(t)} for t in (one, two)]
    return not held[0] or not held[1] or bool(held[0] & held[1])


def _owned_alike(mine: Told, theirs: Told) -> bool:
    """Whether one name is told, in full or by its last words: Ida Moen, Moen."""
    owners = [
        fold(telling.page.text[result.owner[0] : result.owner[1]]).split()
        for telling, result in (mine, theirs)
        if result.owner is not None
    ]
    if len(owners) < _TWO:
        return False
    short, long = sorted(owners, key=len)
    return bool(short) and short[-1] == long[-1] and set(short) <= set(long)


def _made(telling: Telling, result: Result) -> Frame:
    """The claim that a result makes."""
    page, passage = telling.page, telling.passage
    near: Sequence[Frame] = page.frames_in(passage.start, passage.end)
    names = near[0].claim.question.names if near else ()
    words = page.text[result.start : result.end]
    claim = Claim(
        id=f"result-{page.document.source.id}-{result.start}-{result.end}", kind=_KIND,
        source=page.document.source.id, start=result.start, end=result.end,
        quote=page.document.quote(result.start, result.end), value=packed(Statement(predicate=words, affirmed=True)),
        question=Question(kind=_KIND, names=names),
        evidence=packed(Evidence(
            sentence_start=passage.sentence.start, sentence_end=passage.sentence.end, how=(result.sort,),
        )),
    )  # fmt: skip
    return frame(
        packed(claim), document=page.number, published=page.document.source.published,
        origin=page.origin(result.start, result.end),
    )  # fmt: skip


RESULTS = FolderCheck("results", judge)
