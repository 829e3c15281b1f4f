"""Value slips: what changed between two tellings that are otherwise the same words.

Near-copied sentences are the cheapest and surest contradictions there are: the question is the same by
construction, so only the values are left to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.checks.check import FolderCheck, Judgement, Sum
from factcheck.checks.clash_words import clash_words
from factcheck.checks.copies.slip_claims import DIFFERING, Made, bounds_of, floors_of, sides_of, told_anew
from factcheck.checks.copies.slip_forms import entries_in, entry_of, filled_twice
from factcheck.checks.copies.slip_states import STATES, birthday_between, done_since, running_between, states_between
from factcheck.checks.dates.held_anew import held_anew
from factcheck.checks.figures.rest_of_whole import NOTE, make_up
from factcheck.checks.one_thing.told_of_whom import bearers, two_bearers
from factcheck.checks.one_thing.wording import Difference, difference
from factcheck.checks.options import Option
from factcheck.checks.reckoning.page import Page, Shelf
from factcheck.checks.values import compare_values
from factcheck.grammar.tags.tags import tag
from factcheck.grammar.tokens import tokenise
from factcheck.grammar.words.words import is_person, rarity, related, types
from factcheck.model.lineage import Side, Slip
from factcheck.model.report import Verdict
from factcheck.model.rule import Rule
from factcheck.questions.field_times import compare_time, shown
from factcheck.questions.field_wholes import compare_wholes
from factcheck.questions.fields import compare_stance
from factcheck.questions.frames import Frame
from factcheck.questions.rows import apart, placed
from factcheck.questions.stories import tells_story
from factcheck.questions.undated import years_apart
from factcheck.questions.weights import weights
from factcheck.reading.takes import take_of

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our"})
_SOMEBODY = frozenset({"person", "group"})
_OWNED = re.compile(r"(?:['’]s|\bhis|\bher|\btheir) $")
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}\b")
_LABEL = re.compile(r"[^\W\d_]-$")  # what a number is set tight to: "FIRE-2"
_SHORT = 6  # nouns of a sentence that leaves no room for two ways of telling
_FORMULAIC = frozenset({"number", "date", "unit"})


def judge(shelf: Shelf, rule: Rule) -> Iterator[Sum]:
    """Every slip whose two values cannot both hold."""
    pages = {page.document.source.id: page for page in shelf.pages}
    made: Made = {}
    entries = entries_in(shelf.slips(), int(rule.number("entries")))
    filled = filled_twice(shelf.slips(), int(rule.number("filled")))
    for slip in shelf.slips():
        if slip.left.source in pages and slip.right.source in pages:
            one, two = pages[slip.left.source], pages[slip.right.source]
            apart = (
                _of_two_entries(slip, one)
                or _of_two_takes(slip, one, two)
                or not entries.isdisjoint(ends := (entry_of(slip.left), entry_of(slip.right)))
                or ends in filled
                or _of_two_stories(slip, shelf.one_story(one, two), one, two)
                or _of_two_things(slip, one, two)
                or _of_two_persons(slip, one, two)
                or _of_two_bearers(slip, one, two)
                or _of_two_pictures(slip, one, two)
            )
            found = None if apart else _judged(slip, pages, made)
            if found is not None:
                yield found


def _of_two_stories(slip: Slip, story: float, one: Page, two: Page) -> bool:
    """Whether a form of words is all that two sentences share: closing prices, quarterly figures, fixtures.

    Then the texts tell two stories, or the two sentences name different bearers of the figure.
    """
    if slip.in_passage or slip.type not in _FORMULAIC:
        return False
    if story < 0:
        return True
    named = [
        {name for frame in page.frames_in(side.sentence_start, side.sentence_end) for name in frame.names}
        for page, side in ((one, slip.left), (two, slip.right))
    ]
    left, right = ({name for name in names if tells_story(name)} for names in named)
    return bool(left) and bool(right) and not left & right


def _of_two_entries(slip: Slip, page: Page) -> bool:
    """Whether two hours or numbers of entries stand in one text: a log has an hour for each, an index a number.

    Nor is the hour that an entry opens with, in any text, that which a sentence tells.
    """
    if slip.type in _FORMULAIC and _is_stamp(slip.left) != _is_stamp(slip.right):
        return True
    if slip.left.source != slip.right.source:
        return False
    sides, text = (slip.left, slip.right), page.document.text
    return all(_HOUR.match(side.quote) for side in sides) or all(_LABEL.search(text, 0, s.start) for s in sides)


def _of_two_takes(slip: Slip, one: Page, two: Page) -> bool:
    """Whether two numbers are those of two takes of one report: "2nd Lead", "3rd Lead"."""
    ends = ((one, slip.left), (two, slip.right))
    return slip.type in _FORMULAIC and all(
        (take := take_of(page.document.text)).start <= side.start < take.end for page, side in ends
    )


def _is_stamp(side: Side) -> bool:
    """Whether a side is the hour that its sentence opens with: "14.30 Two people have died"."""
    return side.start == side.sentence_start and _HOUR.match(side.quote) is not None


def _of_two_persons(slip: Slip, one: Page, two: Page) -> bool:
    """Whether a form of words is told of two persons: each with an age, a charge and a bail."""
    if slip.in_passage or slip.type not in _FORMULAIC:
        return False
    mine, theirs = (
        {name for frame in page.frames_in(side.sentence_start, side.sentence_end) for name in frame.subject}
        for page, side in ((one, slip.left), (two, slip.right))
    )
    left, right = ({name for name in names if name.startswith("person:")} for names in (mine, theirs))
    return bool(left) and bool(right) and not left & right


def _of_two_bearers(slip: Slip, one: Page, two: Page) -> bool:
    """Whether each sentence names somebody or somewhere that the other does not: two schools, two polling firms."""
    if slip.in_passage or slip.type not in _FORMULAIC:
        return False
    told = (
        [frame.claim for frame in page.frames_in(side.sentence_start, side.sentence_end)]
        for page, side in ((one, slip.left), (two, slip.right))
    )
    return two_bearers(*map(bearers, told))


def _of_two_pictures(slip: Slip, one: Page, two: Page) -> bool:
    """Whether two dates are those of two things shown: "in this May 3, 2014 photo"."""
    if slip.type != "date":
        return False
    sides = ((one, slip.left), (two, slip.right))
    return all(
        page.document.text[: side.start].rstrip().lower().endswith(clash_words().dates.shown) for page, side in sides
    )


def _of_two_things(slip: Slip, one: Page, two: Page) -> bool:
    """Whether short sentences with two figures name two things besides: 32 seats in the assembly, 41 in the senate."""
    if slip.type == "negation":  # the crew was not told, the owner was, even in a copied passage
        mine, theirs = _nouns(one, slip.left), _nouns(two, slip.right)
        return len(mine - theirs) == len(theirs - mine) == 1 and _strangers(mine - theirs, theirs - mine)
    if slip.in_passage or slip.type not in _FORMULAIC:
        return False
    mine, theirs = _nouns(one, slip.left), _nouns(two, slip.right)
    if not mine or not theirs or max(len(mine), len(theirs)) > _SHORT:
        return False
    mine, theirs = mine - theirs, theirs - mine
    if any(_is_a_relative(noun, page, side) for noun, page, side in _one_sided(mine, theirs, (one, two), slip)):
        return True
    return bool(mine) and bool(theirs) and _strangers(mine, theirs)


def _strangers(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether nothing relates any noun of one to any of the other."""
    floor = weights().head.related_from
    return not any(related(a, b) >= floor for a in mine for b in theirs)


def _one_sided(
    mine: frozenset[str], theirs: frozenset[str], pages: tuple[Page, Page], slip: Slip
) -> Iterator[tuple[str, Page, Side]]:
    """The nouns that only one of two sentences has, with where they stand."""
    yield from ((noun, pages[0], slip.left) for noun in mine)
    yield from ((noun, pages[1], slip.right) for noun in theirs)


def _is_a_relative(noun: str, page: Page, side: Side) -> bool:
    """Whether a noun tells of somebody by whose they are: "Maro's mother", "his son"."""
    text = page.document.text[side.sentence_start : side.sentence_end].lower()
    return is_person(noun) and _OWNED.search(text[: text.find(noun)]) is not None


def _nouns(page: Page, side: Side) -> frozenset[str]:
    """The nouns of a sentence outside the differing words."""
    found = tag(tokenise(page.document.text, side.sentence_start, side.sentence_end))
    return frozenset(t.lemma for t in found if t.tag == "NOUN" and not side.start <= t.start < side.end)


def _judged(slip: Slip, pages: Mapping[str, Page], known: Made) -> Sum | None:
    floors = floors_of(slip, pages)
    left, right = floors or sides_of(slip, pages, known)
    spans = left.claim.kind == right.claim.kind == "period"  # spans that overlap may still end differently
    if slip.type == "name" and _one_in_the_other(slip, pages):
        return None
    relation = "contradict" if spans else compare_values(left.claim.value, right.claim.value)
    if floors is not None:
        relation = "tension"  # "at least 29" and "at least 34": both hold if there are 40
    if relation == "agree":
        if not told_anew(left, right):
            return None
        relation = "tension"  # 57 and 60: the round one may stand for the other, but a copy has no need of it
    if make_up(left.claim, right.claim):
        return Sum((left, right), (0, 1), Judgement("consistent", NOTE))
    if (whole := compare_wholes(left, right)) is not None:
        return Sum((left, right), (0, 1), Judgement("explained", whole.note))
    if birthday_between(left, right) or (slip.type == "date" and not slip.in_passage and held_anew(left, right)):
        return None
    if slip.type == "negation" and done_since((slip.left, slip.right), _pages_of(slip, pages)):
        return None
    if (moved_on := _moved_on(slip, pages, left, right)) is not None:
        return moved_on
    if not slip.in_passage and _at_two_times(left, right):
        return None  # "three graves last summer", "eight this summer"
    if slip.type in _FORMULAIC and not slip.in_passage and _of_two_moods(left, right):
        return None  # what had been forecast or demanded, and what came
    if apart(placed(left.claim.question.terms), placed(right.claim.question.terms)):
        return None  # "the northbound carriageway", "the southbound carriageway"
    if slip.type in _FORMULAIC and (_narrower(slip, pages) or _two_subjects(slip, pages)):
        return None
    apart_by = _worded(slip, pages)
    if apart_by is not None and apart_by.sure:
        return None
    if apart_by is not None:
        return Sum((left, right), (0, 1), Judgement("tension", apart_by.note))
    why = _alike_but_for(slip) + ("; each says only that it is no less" if floors is not None else "")
    verdict: Verdict = "tension" if relation == "tension" else "contradiction"
    return Sum((left, right), (0, 1), Judgement(verdict, why))


def _alike_but_for(slip: Slip) -> str:
    told = f"“{slip.left.quote or 'nothing'}” against “{slip.right.quote or 'nothing'}”"
    return f"the two sentences are alike but for {DIFFERING[slip.type]}: {told}"


def _moved_on(slip: Slip, pages: Mapping[str, Page], left: Frame, right: Frame) -> Sum | None:
    """What may have changed between the days of the two texts: a figure that runs, a state told in the present."""
    if running_between(left, right):
        told = " and ".join(sorted({shown(f.published) for f in (left, right) if f.published is not None}))
        return Sum((left, right), (0, 1), Judgement("explained", f"a running figure, told of {told}"))
    if told_on := states_between(left, right, (slip.left, slip.right), _pages_of(slip, pages)):
        ends = bounds_of(slip, pages) or (left, right)
        return Sum(ends, (0, 1), Judgement("explained", f"{STATES}: {told_on}"))
    return None


def _pages_of(slip: Slip, pages: Mapping[str, Page]) -> tuple[Page, Page]:
    """The pages on which the two sentences stand."""
    return pages[slip.left.source], pages[slip.right.source]


def _one_in_the_other(slip: Slip, pages: Mapping[str, Page]) -> bool:
    """Whether a text of the folder says that one of two places lies in the other: "Millrow, Westshire"."""
    one, two = slip.left.quote, slip.right.quote
    return any(f"{a}, {b}" in page.document.text for page in pages.values() for a, b in ((one, two), (two, one)))


def _worded(slip: Slip, pages: Mapping[str, Page]) -> Difference | None:
    """What else differs in two sentences with two figures, and tells them apart."""
    if slip.in_passage or slip.type not in _FORMULAIC:
        return None
    one, two = (pages[s.source].document.text[s.sentence_start : s.sentence_end] for s in (slip.left, slip.right))
    return difference(one, two, values=(slip.left.quote, slip.right.quote))


def _narrower(slip: Slip, pages: Mapping[str, Page]) -> bool:
    """Whether one sentence alone has a word that makes its figure one of a narrower thing: "online sales"."""
    told = []
    for side in (slip.left, slip.right):
        text = pages[side.source].document.text[side.sentence_start : side.sentence_end]
        told.append(set(_WORD.findall(text.lower())) & clash_words().figures.narrowing)
    return told[0] != told[1]


def _two_subjects(slip: Slip, pages: Mapping[str, Page]) -> bool:
    """Whether two sentences in one form of words are about two things: "wind supplied", "solar power supplied"."""
    if slip.in_passage:
        return False
    told = []
    for side in (slip.left, slip.right):
        text = pages[side.source].document.text[side.sentence_start : side.sentence_end]
        told.append([word for word in _WORD.findall(text.lower()) if word not in _ARTICLES])
    if not told[0] or not told[1]:
        return False
    one, two = told[0][0], told[1][0]
    alone = one not in told[1] and two not in told[0]
    telling = weights().subject.telling
    things = all(rarity(word) >= telling and not types(word) & _SOMEBODY for word in (one, two))
    return alone and things and related(one, two) < weights().head.related_from


def _at_two_times(left: Frame, right: Frame) -> bool:
    """Whether both sentences say themselves that they tell of two times."""
    if years_apart(left, right):
        return True
    time = compare_time(left, right) if left.strong_time and right.strong_time else None
    return time is not None and time.likeness == "different"


def _of_two_moods(left: Frame, right: Frame) -> bool:
    """Whether one is told as fact and the other as planned, feared or demanded."""
    stance = compare_stance(left, right)
    return stance is not None and stance.likeness == "different"


_TAKES = (
    Option("entries", "a whole number", "so many sentences of one text in nearly the same words are a list"),
    Option("filled", "a whole number", "so many values in which two sentences of one text differ are a form"),
)
SLIPS = FolderCheck("slips", judge, _TAKES)
