"""The sentences that may tell one event: their names, words and days, and whether two of them surely do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.checks.events.figure_sorts import plain, sort_of, sum_of
from factcheck.checks.events.one_event_words import event_words
from factcheck.checks.events.one_sort_moves import way_at
from factcheck.checks.one_thing.events import Day, bounds_of, days_of, one_day_of, spans_of
from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.members import member
from factcheck.checks.reckoning.page import Page
from factcheck.checks.values import compare_values
from factcheck.grammar.results import races
from factcheck.grammar.words.words import rarity
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame
from factcheck.questions.stories import tells_story
from factcheck.row import NamedTuple


class Scene(NamedTuple):
    """A sentence with figures: its names, its words, its days."""

    page: Page
    frames: tuple[Frame, ...]
    names: frozenset[str]
    words: frozenset[str]
    days: tuple[Day, ...]
    spans: frozenset[tuple[date, date]]
    bounds: tuple[Day, ...]
    ranks: frozenset[float]

    @property
    def brief(self) -> bool:
        """Whether its text has but a few sentences."""
        return len(self.page.passages) <= event_words().bars.brief


class Meeting(NamedTuple):
    """What makes two sentences tell one event.

    Attributes:
        names: How many names they share.
        dated: Whether both name one day, one stretch or a bound that falls on it.
        one_day: Whether each names that one day and no other.
    """

    names: int
    dated: bool
    one_day: bool


def scenes_of(page: Page, *, named: bool = True) -> Iterator[Scene]:
    """The sentences of a page with a figure and, where it is asked for, a name."""
    rare = event_words().bars.rare
    for passage in page.passages:
        frames = page.frames_in(passage.start, passage.end)
        shares = _unread_shares(page, passage, frames)
        figures = (*(plain(sum_of(frame)) for frame in frames if sort_of(frame)), *shares)
        if not figures:
            continue
        names = frozenset(name for frame in (*frames, *shares) for name in frame.names if tells_story(name))
        if names or not named:
            words = frozenset(w for f in frames for w in (*f.terms, *f.context) if rarity(w) >= rare)
            days, bounds = tuple(days_of(page, passage)), tuple(bounds_of(page, passage))
            ranks = frozenset(float(q.quantity.low or 0) for q in passage.quantities if q.kind == "ordinal")
            yield Scene(page, figures, names, words, days, spans_of(page, passage), bounds, ranks)


def _unread_shares(page: Page, passage: Passage, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The shares of a sentence that no claim was read from, where they tell a change."""
    places = (frame.claim.evidence.at for frame in frames if isinstance(frame.claim.value, Quantity))
    known = {place[0] for place in places if place is not None}
    new = [q for q in passage.quantities if q.kind == "share" and not q.doubt and q.number_start not in known]
    made = [(figure, member(page, passage, figure)) for figure in new]
    return tuple(frame for figure, frame in made if way_at(page.text, passage.start, figure.number_start, figure.end))


def keys_of(name: str) -> Iterator[str]:
    """A name, and the words of it that tell it."""
    yield name
    for word in name.partition(":")[2].split("-"):
        if len(word) > 2 and rarity(word) >= event_words().bars.telling:
            yield word


def meeting(one: Scene, two: Scene) -> Meeting | None:
    """What makes two sentences tell one event; None where they may tell two."""
    if one.page is two.page or (one.ranks and two.ranks and not one.ranks & two.ranks):
        return None  # after the eighth stage, after the ninth
    day = one_day_of(one.days, two.days)
    names = _shared(one.names, two.names)
    if not names or day == "apart" or _races(one) != _races(two):
        return None
    bound = one_day_of((*one.days, *one.bounds), (*two.days, *two.bounds)) == "same"
    dated = day == "same" or bound or bool(one.spans & two.spans)
    if not dated and _alone(one, two) and _alone(two, one):
        return None  # the parish of Vasto, the parish of Chieti
    if not _one_event(one, two, names, dated=dated):
        return None
    return Meeting(names, dated, day == "same" and len(one.days) == len(two.days) == 1)


def met_in_brief(one: Scene, two: Scene) -> Meeting | None:
    """What joins two sentences of two texts of a few on one event: the rest of these; None where they meet anyway.

    Where neither names another day, the one day of the event is meant.
    """
    if meeting(one, two) is not None or one_day_of(one.days, two.days) == "apart" or _races(one) != _races(two):
        return None
    return Meeting(_shared(one.names, two.names), dated=True, one_day=False)


def _alone(one: Scene, two: Scene) -> bool:
    """Whether a sentence has a name that the other has in no form."""
    theirs = {word for name in two.names for word in name.partition(":")[2].split("-")}
    return any(theirs.isdisjoint(name.partition(":")[2].split("-")) for name in one.names)


def _races(scene: Scene) -> frozenset[str]:
    """The races that a sentence names: the marathon, the half marathon."""
    evidence = scene.frames[0].claim.evidence
    said = scene.page.text[evidence.sentence_start : evidence.sentence_end].lower()
    return frozenset(word for word in races(said)[0] if "marathon" in word)


def _one_event(one: Scene, two: Scene, names: int, *, dated: bool) -> bool:
    """Whether names, the day and the words say that two sentences tell one event."""
    alike = sum(rarity(word) for word in one.words & two.words)
    if one.brief and two.brief:
        return dated or names > 1 or alike >= event_words().bars.rare
    return dated and names > 1 and alike >= event_words().bars.enough


def _shared(one: frozenset[str], two: frozenset[str]) -> int:
    """How many names two sentences share; none where a longer form may be another place: Sirpur, Sirpur Heights."""
    count = 0
    for mine in one:
        for theirs in two:
            if mine == theirs:
                count += 1
                continue
            a, b = (set(name.partition(":")[2].split("-")) for name in (mine, theirs))
            if not a & b or not any(rarity(word) >= event_words().bars.telling for word in a & b):
                continue
            person = any(name.startswith("person:") for name in (mine, theirs))
            if not person and (a ^ b) - event_words().places.words:
                return 0
            count += 1
    return count


def sole_of_sort(frame: Frame, own: Scene, other: Scene) -> bool:
    """Whether a sentence tells one figure of a sort, and its text none that the other sentence tells too."""
    sort = sort_of(frame)
    if any(f is not frame and sort_of(f) == sort for f in own.frames):
        return False
    theirs = [f for f in other.frames if sort_of(f) == sort]
    mine = [f for f in own.page.frames if sort_of(f) == sort and f is not frame]
    return not any(compare_values(f.claim.value, g.claim.value) == "agree" for f in mine for g in theirs)
