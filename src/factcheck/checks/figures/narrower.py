"""One figure is of a narrower thing: "food inflation" beside "inflation", branches closed "in Norway" beside all."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.usual import by_norm
from factcheck.checks.one_thing.two_lengths import still_going_on
from factcheck.grammar.words.words import related, types
from factcheck.grammar.words.words_tables import knows
from factcheck.model.claim import BESIDE, COUNTS_IN
from factcheck.model.values import Quantity
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.questions.pairs import Pair
from factcheck.questions.usual_days import usual_days
from factcheck.questions.weights import weights

_KINDS = frozenset({"money", "share"})
_COUNTED = _KINDS | {"count"}
_TIMES = frozenset({"time"})


def narrowed(pair: Pair) -> str:
    """What narrows one of two figures and not the other, as a note; nothing where both may be of one thing."""
    return next(filter(None, (look(pair) for look in _LOOKS)), "")


def _by_word(pair: Pair) -> str:
    """The word that says of which of its kind a sum or share is, where the other text has it nowhere."""
    if pair.a.claim.kind not in _KINDS or pair.a.claim.question.measure.head != pair.b.claim.question.measure.head:
        return ""
    words = [_narrowing(frame, other) for frame, other in ((pair.a, pair.b), (pair.b, pair.a))]
    said = next(filter(None, words), "")
    return f"one is of a narrower measure: {said} {pair.a.claim.question.measure.head}" if said else ""


def _by_doer(pair: Pair) -> str:
    """That one toll has whoever did it among the dead, where it is by so many the higher."""
    if pair.a.claim.kind != "casualty":
        return ""
    sizes = [v.low or 0 for f in (pair.a, pair.b) if isinstance(v := f.claim.value, Quantity)]
    fewer, more = (pair.a, pair.b) if sizes[0] < sizes[1] else (pair.b, pair.a)
    gap = max(sizes) - min(sizes)
    told = COUNTS_IN.format(gap) in more.claim.evidence.how or BESIDE.format(gap) in fewer.claim.evidence.how
    return "one counts whoever did it as well" if told else ""


def _by_holding(pair: Pair) -> str:
    """Of which thing each of two stakes is: one owner has a share in many."""
    measures = [frame.claim.question.measure for frame in (pair.a, pair.b)]
    if pair.a.claim.kind != "share" or any(m.head not in clash_words().figures.stakes or not m.whole for m in measures):
        return ""
    one, two = ({*m.whole.lower().split()} for m in measures)
    return "" if one & two else f"two things owned: {measures[0].whole} and {measures[1].whole}"


def _by_statistic(pair: Pair) -> str:
    """What each of two measured values is of one changing thing: an average, the highest, at night."""
    values = [frame.claim.value for frame in (pair.a, pair.b)]
    if pair.a.claim.kind not in _KINDS and not all(isinstance(v, Quantity) and v.unit for v in values):
        return ""
    told = [_words(frame) for frame in (pair.a, pair.b)]
    for scale in clash_words().figures.statistics:
        one, two = (_told_of(scale, words) for words in told)
        if one and two and one[0] != two[0]:
            return f"two statistics of one thing: {one[1]} against {two[1]}"
    return ""


def _by_utmost(pair: Pair) -> str:
    """That one alone is told as the most that a measure comes to, and the other is no higher: a top speed, a speed."""
    utmost = clash_words().figures.utmost
    for most, plain in ((pair.a, pair.b), (pair.b, pair.a)):
        one, two = most.claim.value, plain.claim.value
        if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or not one.unit or one.unit != two.unit:
            return ""
        words = utmost.intersection(most.claim.question.measure.modifiers)
        if words and utmost.isdisjoint(_words(plain)) and (two.high or 0) <= (one.low or 0):
            return f"one is told as the most it may be: {min(words)}"
    return ""


def _by_design(pair: Pair) -> str:
    """That one alone is told as what a thing was made for: a designed speed, and what it made on its trials."""
    made_for = clash_words().figures.made_for
    told = [made_for.intersection(frame.claim.question.measure.modifiers) for frame in (pair.a, pair.b)]
    if bool(told[0]) == bool(told[1]):
        return ""
    return f"one is told as what was planned or reckoned: {min(told[0] or told[1])}"


def _by_usual_day(pair: Pair) -> str:
    """On which days of the week each is so, where both say it: "on a weekday", "on Saturdays"."""
    days = [usual_days(frame.claim.question.context) for frame in (pair.a, pair.b)]
    if not all(days) or days[0] & days[1]:
        return ""
    return f"each is so on other days: {min(days[0])} against {min(days[1])}"


def _told_of(scale: Sequence[Set[str]], words: Sequence[str]) -> tuple[int, str] | None:
    """The part of a scale that the words tell, with the word."""
    return next(((at, word) for at, part in enumerate(scale) for word in words if word in part), None)


def _words(frame: Frame) -> tuple[str, ...]:
    """The words told with a figure, those of its measure first."""
    question = frame.claim.question
    return (*question.measure.modifiers, question.measure.head, question.measure.whole, *question.terms)


def _narrowing(frame: Frame, other: Frame) -> str:
    """The first word before a measure that narrows it: a noun, or one of accounts and statistics."""
    question, theirs = frame.claim.question, other.claim.question
    told = {*theirs.measure.modifiers, theirs.measure.whole, *theirs.terms, *theirs.context}
    named = {part for name in (*theirs.subject, *theirs.names) for part in name.partition(":")[2].split("-")}
    for word in question.measure.modifiers:
        noun = knows(word, "N") and not knows(word, "J") and not knows(word, "V")
        if not noun and word not in clash_words().figures.narrowing:
            continue
        if word in clash_words().figures.of_time and frame.time is not None and frame.time == other.time:
            continue  # "first-half profit" and "profit in the first half"
        alike = any(related(word, one) >= weights().head.related_from for one in told if one)
        if not alike and fold(word) not in named:
            return word
    return ""


def _by_sort(pair: Pair) -> str:
    """The adjective that makes the much smaller of two counts one of a sort: "sales of electric cars"."""
    if pair.a.claim.kind != "count":
        return ""
    for small, large in ((pair.a, pair.b), (pair.b, pair.a)):
        one, two = small.claim.value, large.claim.value
        if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or one.high is None or two.low is None:
            continue
        mine, theirs = small.claim.question, large.claim.question
        told = {*theirs.measure.modifiers, *theirs.terms, *theirs.context}
        sorts = [w for w in mine.measure.modifiers if _tells_a_sort(w) and w not in told]
        if sorts and one.high < clash_words().figures.sort * two.low:
            return f"one is of a narrower measure: “{sorts[0]} {mine.measure.head}”"
    return ""


def _tells_a_sort(word: str) -> bool:
    """Whether a word before a noun is an adjective, or a verb's form that serves as one: "cooperating members"."""
    return knows(word, "J") or (knows(word, "V") and not knows(word, "N"))


def _by_turn(pair: Pair) -> str:
    """The word that sets a thing apart from another of its kind, told by one text alone: "first novel".

    "The first 400 tents" are of the same tents.
    """
    if pair.a.claim.kind not in _COUNTED:
        return ""
    for one, two in ((pair.a, pair.b), (pair.b, pair.a)):
        mine, theirs = one.claim.question.terms, two.claim.question.terms
        for word, noun in pairwise(mine):
            told = noun in theirs and word not in theirs and word in clash_words().figures.turns
            if told and knows(noun, "N") and not types(noun) & _TIMES and noun != one.claim.question.measure.head:
                return f"one tells of another of its kind: “{word} {noun}”"
    return ""


def _by_group(pair: Pair) -> str:
    """The sort of people in a trial or poll of which one share alone is told: "in the youngest group"."""
    if pair.a.claim.kind != "share":
        return ""
    groups = clash_words().figures.groups
    for one, two in ((pair.a, pair.b), (pair.b, pair.a)):
        if not groups.isdisjoint((*two.claim.question.terms, *two.claim.question.context)):
            continue
        for word, noun in pairwise(one.claim.question.terms):
            if noun in groups and (_tells_a_sort(word) or word in clash_words().figures.grouped):
                return "one is told of one group only"
    return ""


def _by_place(pair: Pair) -> str:
    """The place that the smaller of two counts is told of, where the larger is told of its owner as a whole."""
    if pair.a.claim.kind != "count":
        return ""
    owned = any(":" in name for name in pair.a.subject & pair.b.subject)
    for small, large in ((pair.a, pair.b), (pair.b, pair.a)):
        if not owned and clash_words().figures.realms.isdisjoint(large.claim.question.terms):
            continue
        one, two = small.claim.value, large.claim.value
        if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or one.high is None or two.low is None:
            continue
        where, elsewhere = _where(small), _where(large)
        beside = where & large.names and not _everywhere(large)
        if where and not elsewhere and one.high < two.low and not beside:
            return "one is told of one place only"
    return ""


def _everywhere(frame: Frame) -> bool:
    """Whether a count is told of its owner wherever it is: "worldwide, Dunlin included"."""
    question, words = frame.claim.question, clash_words().figures
    wide = not words.everywhere.isdisjoint((*question.terms, *question.context))
    return wide or not words.realms.isdisjoint(question.terms)


def _where(frame: Frame) -> Set[str]:
    """The places told of a figure, be it by the name of a house: "the London office of Holm Bank"."""
    return frame.place | {name for name in frame.subject if name.startswith("place:")}


_LOOKS = (
    _by_doer,
    _by_usual_day,
    _by_holding,
    _by_statistic,
    _by_utmost,
    _by_design,
    by_norm,
    _by_word,
    _by_place,
    _by_turn,
    _by_group,
    _by_sort,
    still_going_on,
)  # the surest difference first
