"""Two days for what is still to come: the trial opens on 4 September here and on 2 October there.

What is announced has one date. Two sentences are held to announce one thing where they share a telling name and
a word for what is to happen, and where each names but one day ahead of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.checks.page import Page
from factcheck.grammar.words import opposites, rarity, related, types
from factcheck.model.values import TimeInterval
from factcheck.questions.deeds import deed_words
from factcheck.questions.fields import one_weekday
from factcheck.questions.frames import Frame
from factcheck.questions.stories import tells_story

SHARED = 2  # names, or a name and a word for what is to come
KIN = 0.75
RARE = 2.0
FARTHEST = 120  # days between the two dates beyond which they are of two years' events
CROWD = 40  # dates around one name, from which the name joins none
_TOLD = frozenset({"asserted", "reported", "planned"})
_HAPPENS = frozenset({"event", "act"})

Met = tuple[Page, Page, Frame, Frame]


def announced_apart(pages: Sequence[Page]) -> Iterator[Met]:
    """The dates of two pages each that announce one thing for two days."""
    rows: dict[str, list[tuple[int, Frame]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for ahead in _ahead(page):
            for name in filter(tells_story, ahead.names):
                rows[name].append((number, ahead))
    seen: set[tuple[str, str]] = set()
    for row in rows.values():
        for (one, a), (two, b) in combinations(row, 2) if len(row) <= CROWD else ():
            key = (a.claim.id, b.claim.id)
            if one != two and key not in seen:
                seen.add(key)
                if _clash(a, b):
                    yield pages[one], pages[two], a, b


def _ahead(page: Page) -> Iterator[Frame]:
    """The days ahead that a page announces, one in a sentence."""
    found = [frame for frame in page.frames if frame.claim.kind == "event_date" and _is_ahead(frame)]
    often: Mapping[int, int] = Counter(frame.claim.evidence.sentence_start for frame in found)
    for frame in found:
        if often[frame.claim.evidence.sentence_start] == 1:
            yield frame


def _is_ahead(frame: Frame) -> bool:
    claim, said = frame.claim, frame.published_day
    value = claim.value
    if said is None or not isinstance(value, TimeInterval) or value.start is None or value.end is None:
        return False
    return value.start > said and claim.stance.affirmed and claim.stance.mood in _TOLD and value.start == value.end


def _clash(one: Frame, two: Frame) -> bool:
    """Whether two announcements are of one thing, for two days."""
    mine, theirs = one.claim.value, two.claim.value
    if not (isinstance(mine, TimeInterval) and isinstance(theirs, TimeInterval) and mine.start and theirs.start):
        return False
    apart = abs((mine.start - theirs.start).days)
    if not 1 < apart <= FARTHEST or one_weekday(mine, theirs):
        return False
    words, others = _happens(one), _happens(two)
    if any(opposites(a, b) for a in words for b in others) or rivals(one, two):
        return False
    alike = words & others or {a for a in words for b in others if related(a, b) >= KIN}
    names = sum(tells_story(name) for name in one.names & two.names)
    return bool(alike) and names + len(alike) > SHARED - (names > 1)


def _happens(frame: Frame) -> frozenset[str]:
    """The words of a clause for what is to happen."""
    question = frame.claim.question
    words = {question.measure.predicate, question.measure.head, *question.terms}
    return frozenset(w for w in words if w and rarity(w) >= RARE and types(w) & _HAPPENS)


def rivals(one: Frame, two: Frame) -> bool:
    """Whether words of which but one can be meant stand in both: men and women, first and second."""
    mine, theirs = (frozenset((*f.claim.question.terms, *f.context)) for f in (one, two))
    rows = (*deed_words().apart, *deed_words().sorts)
    return any(mine & row and theirs & row and not mine & theirs & row for row in rows)
