"""One act told with two doers: who won the cup, who signed, who was at the controls, where it will stand.

Two sentences are held to tell one act where they share names and words besides the answers, on one day; an answer
that the other sentence names too, as somebody else's part in it, is the surest sign of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Final

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.deed_dates import announced_apart
from factcheck.checks.page import Page, Shelf
from factcheck.grammar.words import rarity, related
from factcheck.model.claim import Claim, Evidence, Kind, Measure, Question
from factcheck.model.record import packed
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Role
from factcheck.questions.deeds import DEED, PLACE_TAKEN, Deed, Tokens, deed_words, feature_slots
from factcheck.questions.frames import Frame, frame

_KIND: Final[Kind] = "role"
_TOLD = frozenset({"asserted", "reported", "planned"})
LONG = 120  # days after which a post, a part or a club may have changed
MOMENT = 7  # days that a time may span and still tell one act from another
STRANGERS = 0.2  # more evidence that two texts need which seem to tell two stories
CROWD = 60  # deeds of one slot around one name, from which the name joins none
SHARED_NAME = 1.5
CROSSED = 1.2  # the answer of one is named by the other sentence, as no winner
ONE_THING = 1.2  # both name what was won, bought or played
ONE_DAY = 1.0
WORD = 0.3  # for each unit of rarity of a shared word
MOST_WORDS = 2.0
COMMON = 1.5  # rarity under which a word ties nothing
RARE = 2.5  # rarity from which words of a thing tell two things apart
KIN = 0.6
ONE_HEAD = 0.75

Found = tuple[float, Deed, Deed]


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every act of two texts whose doers differ."""
    least = rule.number("least", 3.0)
    met = _met(shelf.pages)
    for one, two in sorted(met):
        page, other = shelf.pages[one], shelf.pages[two]
        bar = least if shelf.one_story(page, other) >= 0 else least + STRANGERS
        pairs = ((page.deeds[a], other.deeds[b]) for a, b in sorted(met[one, two]))
        for score, mine, theirs in _clashing(pairs, bar):
            yield _sum(page, other, mine, theirs, score, rule)
    for page, other, early, late in announced_apart(shelf.pages):
        if shelf.one_story(page, other) >= 0:
            yield Sum((early, late), (0, 1), Judgement("tension", "one thing to come, announced for two days"))


def _met(pages: Sequence[Page]) -> Mapping[tuple[int, int], set[tuple[int, int]]]:
    """The deeds of two pages each, by number, that fill one slot and share a name."""
    rows: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for at, deed in enumerate(page.deeds):
            for word in frozenset().union(deed.words, *deed.names):
                rows[deed.slot, word].append((number, at))
    met: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
    for row in rows.values():
        if len(row) <= CROWD:
            for (one, a), (two, b) in combinations(row, 2):
                if one != two:
                    met[one, two].add((a, b))
    return met


def _clashing(pairs: Iterable[tuple[Deed, Deed]], least: float) -> Iterator[Found]:
    """The pairs that tell one act with two answers, but for those that another sentence answers alike."""
    joined = [(score, one, two) for one, two in pairs if (score := tie(one, two)) >= least]
    agreed = [pair for pair in joined if not _against(pair[1], pair[2]) and pair[1].words & pair[2].words]
    answered = {id(deed) for _, one, two in agreed if not one.denied and not two.denied for deed in (one, two)}
    seen: set[int] = set()
    for score, one, two in sorted(joined, key=lambda found: (-found[0], found[1].start, found[2].start)):
        if {id(one), id(two)} & (answered | seen) or not _against(one, two):
            continue
        seen |= {id(one), id(two)}
        yield score, one, two


def _against(one: Deed, two: Deed) -> bool:
    """Whether two answers cannot both hold."""
    if one.slot in feature_slots():
        return not any(_one_sort(a, b) for a, b in product(one.words, two.words))
    if _same(one.words, two.words):
        return one.denied != two.denied
    if one.denied or two.denied or one.words & two.words:
        return False  # a shared surname may be two people or one
    if (one.stance.mood == "planned") != (two.stance.mood == "planned") and one.slot not in deed_words().lasting:
        return False
    return one.slot not in deed_words().several or one.sole or two.sole


def _one_sort(one: str, two: str) -> bool:
    """Whether two answers are of one sort, or one of a narrower sort of the other's."""
    return one == two or one.startswith(f"{two} ") or two.startswith(f"{one} ")


def tie(one: Deed, two: Deed) -> float:
    """The evidence that two sentences tell one act; below nought where something tells two."""
    if any(not deed.stance.affirmed or deed.stance.mood not in _TOLD for deed in (one, two)):
        return -1.0
    if _apart(one, two):
        return -1.0
    day = _one_day(one, two)
    if day is False:
        return -1.0
    answers = (one.words, two.words)
    mine, theirs = ([n for n in deed.names if not any(_same(n, a) for a in answers)] for deed in (one, two))
    shared = sum(any(_same(name, other) for other in theirs) or name <= two.told for name in dict.fromkeys(mine))
    shared += sum(name <= one.told for name in dict.fromkeys(theirs))
    crossed = any(_same(one.words, n) for n in two.names) + any(_same(two.words, n) for n in one.names)
    alike = [w for w in one.told & two.told if rarity(w) >= RARE]
    if one.slot == PLACE_TAKEN and shared < 2:
        return 0.0  # the person alone may have run two races
    if crossed < 2 and (one.rival or two.rival or not (shared or (crossed and len(alike) > 1))):
        return 0.0
    if not day and (one.rival or two.rival):
        return 0.0  # who won at home may have lost away
    words = sum(WORD * rarity(w) for w in one.told & two.told if rarity(w) >= COMMON)
    # things of two names were told apart, as were events of two sorts
    thing = ONE_THING if (one.thing and two.thing) or one.slot in feature_slots() else 0.0
    return thing + SHARED_NAME * min(2, shared) + CROSSED * crossed + ONE_DAY * bool(day) + min(MOST_WORDS, words)


def _apart(one: Deed, two: Deed) -> bool:
    """Whether the words tell two contests, posts or sites."""
    if one.slot in feature_slots():
        return one.head != two.head
    if _of_two_rows(one.told, two.told, deed_words().apart):
        return True
    if _of_two_rows(frozenset(one.sort), frozenset(two.sort), deed_words().sorts):
        return True
    if one.thing and two.thing:
        return not any(_same(mine, theirs) for mine, theirs in product(one.thing, two.thing))
    if one.slot in deed_words().acts and not _one_head(one, two) and not _key_named(one, two):
        return True
    if one.slot in deed_words().keyed and not _key_named(one, two):
        return True
    plain = deed_words().plain
    sorts = [[w for w in deed.sort if w not in plain and rarity(w) >= RARE] for deed in (one, two)]
    return bool(sorts[0] and sorts[1]) and not any(related(a, b) >= KIN for a, b in product(*sorts))


def _of_two_rows(mine: frozenset[str], theirs: frozenset[str], rows: tuple[frozenset[str], ...]) -> bool:
    """Whether words of which but one can be meant stand in both, none of them the same."""
    return any(mine & row and theirs & row and not mine & theirs & row for row in rows)


def _one_head(one: Deed, two: Deed) -> bool:
    """Whether what was done to is called by one noun or by two that are near."""
    return bool(one.head and two.head) and related(one.head, two.head) >= ONE_HEAD


def _key_named(one: Deed, two: Deed) -> bool:
    """Whether what one names as done to is at least named in the sentence of the other."""
    named = one.thing or two.thing
    if not named:
        return False
    around = two.names if one.thing else one.names
    return any(_same(a, b) for a, b in product(named, around))


def _one_day(one: Deed, two: Deed) -> bool | None:
    """Whether both are told of one short time; None where that is not known."""
    mine, theirs = one.time, two.time
    if mine is None or theirs is None or None in (mine.start, mine.end, theirs.start, theirs.end):
        return None
    assert mine.start and mine.end and theirs.start and theirs.end
    apart = max((theirs.start - mine.end).days, (mine.start - theirs.end).days)
    if apart > (LONG if one.slot in deed_words().lasting else 0):
        return False
    if apart > 0:
        return None
    return True if max((t.end - t.start).days for t in (mine, theirs) if t.start and t.end) <= MOMENT else None


def _same(one: Tokens, two: Tokens) -> bool:
    """Whether two names may name one: one is short for the other."""
    return bool(one and two) and (one <= two or two <= one)


def _sum(page: Page, other: Page, one: Deed, two: Deed, score: float, rule: Rule) -> Sum:
    sure = score >= rule.number("sure", 5.0) and one.slot not in deed_words().several | deed_words().soft
    frames = (_frame(page, one), _frame(other, two))
    why = f"{one.value} in one source, {two.value} in the other"
    if one.denied or two.denied:
        why = f"{one.value}: told by one source, denied by the other"
    fields = (packed(Field(name="measure", likeness="same", note=one.slot)),)
    return Sum(frames, (0, 1), Judgement("contradiction" if sure else "tension", why, fields))


def _frame(page: Page, deed: Deed) -> Frame:
    """A claim made of a deed."""
    source = page.document.source.id
    thing = max((" ".join(sorted(name)) for name in deed.thing), key=len, default="")
    claim = Claim(
        id=f"deed-{deed.slot}-{source}-{deed.start}-{deed.end}", kind=_KIND, source=source,
        start=deed.start, end=deed.end, quote=page.document.quote(deed.start, deed.end),
        value=packed(Role(holder=deed.value, role=deed.slot)),
        question=Question(
            kind=_KIND, measure=Measure(predicate=DEED, head=deed.slot, whole=thing), time=deed.time,
            time_from="clause" if deed.time else "unknown",
        ),
        stance=deed.stance,
        evidence=packed(Evidence(sentence_start=deed.sentence[0], sentence_end=deed.sentence[1], how=("deed",))),
    )  # fmt: skip
    return frame(packed(claim), document=page.number, published=page.document.source.published)


DEEDS = FolderCheck("deeds", judge)
