"""Figures that change with time: tolls that rise, tallies, floors, ages a birthday apart. They explain, not clash."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.checks.check import Judgement, Relation
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures.birthdays import THEN, ages_told
from factcheck.checks.figures.settled import is_final, is_floor, is_settled
from factcheck.checks.options import Option
from factcheck.grammar.words.words import happens_once, is_person
from factcheck.model.claim import LOOKED_BACK
from factcheck.model.in_words import dates
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Days, Quantity
from factcheck.model.years import YEAR
from factcheck.questions.field_times import STANDING, days_apart, shown
from factcheck.questions.fields import explaining
from factcheck.questions.frames import Frame
from factcheck.questions.neighbours import APART
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_TALLY = "cumulative"
_STATES = "two states of a toll that one text tells as it changes"
_BOTH = 2
RUNNING = (  # what `updated` asks of a rule
    Option("running", "true or false", "whether figures may rise between two tellings", without="none may"),
    Option("tally", "a list of words", "the only verbs whose figures may rise", without="all figures may"),
    Option("falling", "a list of words", "outcomes whose figures may fall as well", without="none may"),
)


def updated(pair: Pair, relation: Relation, rule: Rule) -> Judgement | None:
    """Explained, where one of two figures is another state of the other."""
    update = _older(pair) or _floor(pair, relation) or _tallied(pair) or _still_rising(pair, rule)
    return update or _running(pair, rule) or _grown(pair) or _risen_within(pair, rule)


def told_apart(pair: Pair) -> Field | None:
    """The field that explains a difference; two times do not where one has aged more or less in between."""
    apart = explaining(pair.fields)
    if apart is None or apart.name != "time" or not (_aged_otherwise(pair) or _until_one_end(pair)):
        return apart
    return next((f for f in pair.fields if f.likeness == "different" and f.name != "time"), None)


def _of_one_named(pair: Pair) -> bool:
    """Whether both tell the age of one person or thing that has a name."""
    return pair.a.claim.kind == "age" and any(":" in who for who in pair.a.subject & pair.b.subject)


def _until_one_end(pair: Pair) -> bool:
    """Whether both tell how long it was until what comes once to somebody named: two dates of it are a clash, too."""
    once = all(happens_once(frame.claim.question.measure.predicate) for frame in (pair.a, pair.b))
    return once and pair.a.claim.kind == "duration" and any(":" in who for who in pair.a.subject & pair.b.subject)


def _aged_otherwise(pair: Pair) -> bool:
    """Whether the years between two days that were told beside two ages do not make up for the difference."""
    if not _of_one_named(pair) or not (pair.a.strong_time or pair.b.strong_time):
        return False
    if any(not frame.strong_time and THEN.search(frame.claim.quote) for frame in (pair.a, pair.b)):
        return False  # so old on a day that is not known
    ages = [v.core for f in (pair.a, pair.b) if isinstance(v := f.claim.value, Quantity)]
    spans = [(float(a.low), float(a.high)) for a in ages if a.low is not None and a.high is not None]
    if len(spans) < 2:
        return False
    elapsed = [
        (two.low - one.high, two.high - one.low)
        for one in _told_at(pair.a)
        for two in _told_at(pair.b)
        if one.low and one.high and two.low and two.high
    ]
    near = all(max(abs(a.days), abs(b.days)) <= clash_words().growing.one_year for a, b in elapsed)
    off = 1.0 if near else clash_words().growing.rounded  # within a year nobody has two birthdays
    low, high = spans[1][0] - spans[0][1] - off, spans[1][1] - spans[0][0] + off
    return bool(elapsed) and all(high < a.days / YEAR or low > b.days / YEAR for a, b in elapsed)


def _told_at(frame: Frame) -> list[Days]:
    """The days at which somebody was so old: an age that stands beside a name may be that of the day of the text.

    As in "Hale, 34, was suspended in 2019" and "Tor, a male aged nine, came in 2013"; "a 16-year-old boy" whom somebody
    hit that day was so old that day.
    """
    days = [frame.time.core] if frame.time is not None and frame.strong_time else []
    named = any(":" in who for who in frame.subject)
    today = not days or (named and THEN.search(frame.claim.quote) is None)
    return days + ([frame.published.core] if today and frame.published is not None else [])


def _has_turned(frame: Frame) -> bool:
    """Whether the birthday itself is told: "who turned 35 in February" was 34 the month before."""
    return not clash_words().growing.turning.isdisjoint(frame.claim.quote.lower().split())


def _older(pair: Pair) -> Judgement | None:
    """Two ages fit where the years between the days on which they were told make up for it."""
    if pair.a.claim.kind != "age":
        return None
    ages, _ = ages_told(pair)
    told = [(a.high, b.high) for a in _told_at(pair.a) for b in _told_at(pair.b)]
    least = 0.0 if any(map(_has_turned, (pair.a, pair.b))) else clash_words().growing.season
    for first, last in told if len(ages) > 1 else ():
        if first is None or last is None:
            continue
        years, grown = (last - first).days / YEAR, ages[1] - ages[0]
        if abs(years) >= least and abs(years - grown) < 1 and years * grown > 0:
            told_on = f"{dates(first, first)} and on {dates(last, last)}"
            return Judgement("consistent", f"one year of birth: the ages were given on {told_on}", pair.fields)
    return _so_old_then(pair, ages)


def _so_old_then(pair: Pair, ages: list[float]) -> Judgement | None:
    """Explain two ages that lie as far apart as the times that the texts tell around them."""
    times = [frame.time for frame in (pair.a, pair.b)]
    told = [time.end for time in times if time is not None and time.start is not None and time.end is not None]
    if len(told) < len(times) or len(ages) < len(times):
        return None
    years, grown = (told[1] - told[0]).days / YEAR, ages[1] - ages[0]
    if abs(grown) <= 1 or years * grown <= 0 or abs(years - grown) > 1:
        return None
    return Judgement("explained", f"so old at two times: {told[0].year} and {told[1].year}", pair.fields)


def _running(pair: Pair, rule: Rule) -> Judgement | None:
    """A later, higher figure of a count that grows is an update, not a clash.

    The rule says which figures run: all (`running`), those of some verbs only (`tally`), and which outcomes
    may fall as well (`falling`: the missing are found).
    """
    tally, acts = _listed(rule, "tally"), {f.claim.question.measure.predicate for f in (pair.a, pair.b)} - {""}
    if not rule.says("running") or (tally and not (acts and acts <= tally)):
        return None
    first, second = sorted((pair.a, pair.b), key=lambda f: (f.published_day is None, f.published_day))
    if first.published_day is None or second.published_day is None:
        return None
    if all(frame.claim.stance.mood == "planned" for frame in (first, second)):
        return None  # "another 17 will be tested": nobody counts yet
    ended = [over(frame, first.published_day) for frame in (first, second)]
    if all(ended) or all(_looks_back(f, first.published_day) or is_settled(f) for f in (first, second)):
        return None
    if any(map(is_final, (first, second))):
        return None
    if any(ended) and (note := _of_another(first, second)):
        return Judgement("explained", note, pair.fields)
    gap = second.published_day - first.published_day
    if gap <= timedelta(0) or pair.one_document:
        return None
    if gap > timedelta(days=clash_words().growing.running) and not _early(first):
        return None
    one, two = first.claim.value, second.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)):
        return None
    falls = first.claim.question.measure.outcome in _listed(rule, "falling")
    one, two = one.in_points, two.in_points
    if one.core.high == 0 and first.claim.kind == "casualty":
        return None  # "nobody was hurt" is no early state of two hurt
    if one.core.low is None or two.core.low is None or (two.core.low <= one.core.low and not falls):
        return None
    days = f"{shown(first.published)} and {shown(second.published)}" if first.published and second.published else ""
    note = f"a running figure, told of {days}"
    return Judgement("explained", note, (*pair.fields, Field(name="time", likeness="different", note=note)))


def _looks_back(frame: Frame, day: date) -> bool:
    """Whether a toll is told as known by another past moment ("had died there"), or under a date long over."""
    time = frame.time
    long_over = time is not None and time.end is not None and (day - time.end).days > clash_words().growing.over
    return LOOKED_BACK in frame.claim.evidence.how or long_over


def over(frame: Frame, day: date) -> bool:
    """Whether a figure is told of a time that had long ended: last summer's dead are counted."""
    time = frame.time
    ended = time is not None and time.start is not None and time.end is not None and frame.strong_time
    return ended and time is not None and time.end is not None and (day - time.end).days > clash_words().growing.over


def _tallied(pair: Pair) -> Judgement | None:
    """Explained, where one of two texts tells a tally ("so far") and the other, later or of an unknown day, more."""
    told = [f for f in (pair.a, pair.b) if _TALLY in f.claim.question.scope]
    if not told or pair.one_document:
        return None
    days = [f.published_day for f in (pair.a, pair.b)]
    if None in days:
        tally, later = (told[0], pair.b if told[0] is pair.a else pair.a)
    else:
        tally, later = sorted((pair.a, pair.b), key=lambda f: f.published_day or date.min)
        if tally not in told or not has_grown(tally, later):
            return None
    if (len(told) < _BOTH or None not in days) and not _below(tally, later):
        return None
    unknown = ", told on days that are not known" if None in days else ""
    note = f"{'two states' if len(told) == _BOTH else 'a state'} of a tally that was still rising{unknown}"
    return Judgement("explained", note, (*pair.fields, Field(name="time", likeness="different", note=note)))


def has_grown(first: Frame, later: Frame) -> bool:
    """Whether a tally has had days to grow between two texts: the text of the next day tells the same state."""
    one, two = first.published_day, later.published_day
    return one is not None and two is not None and (two - one).days >= clash_words().growing.tally


def _below(first: Frame, later: Frame) -> bool:
    """Whether one figure lies below another."""
    low, high = (f.claim.value.in_points.core.low for f in (first, later) if isinstance(f.claim.value, Quantity))
    return low is not None and high is not None and low < high


def _still_rising(pair: Pair, rule: Rule) -> Judgement | None:
    """Explain two tolls in texts without a day of which one says that it is not the last: "has reached 83"."""
    if not rule.says("running") or pair.a.claim.kind != "casualty" or pair.one_document:
        return None
    if pair.a.published_day is not None and pair.b.published_day is not None:
        return None
    if any(field.name == "time" and field.likeness == "same" for field in pair.fields):
        return None
    rising = clash_words().answers.rising
    if all(rising.isdisjoint(frame.claim.quote.lower().split()) and not is_floor(frame) for frame in (pair.a, pair.b)):
        return None
    note = "a toll that was still rising, told on days that are not known"
    return Judgement("explained", note, (*pair.fields, Field(name="time", likeness="different", note=note)))


def _floor(pair: Pair, relation: Relation) -> Judgement | None:
    """Explain a floor: “at least 14 dead” leaves room for 86."""
    if pair.a.claim.kind != "casualty" or relation != "tension":
        return None
    values = [f.claim.value for f in (pair.a, pair.b)]
    floors = [v for v in values if isinstance(v, Quantity) and v.wording in ("at_least", "more_than")]
    exact = [v for v in values if isinstance(v, Quantity) and v.wording not in ("at_least", "more_than")]
    of_one_time = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    if len(floors) == len(values) and not of_one_time and None in (pair.a.published_day, pair.b.published_day):
        return Judgement("explained", "both are told as floors, in texts whose days are not both known", pair.fields)
    if len(floors) != 1 or len(exact) != 1 or floors[0].low is None or (exact[0].low or 0) <= floors[0].low:
        return None
    return Judgement("explained", "one is told as a floor, and the other lies above it", pair.fields)


def _risen_within(pair: Pair, rule: Rule) -> Judgement | None:
    """A text that holds several dispatches tells a toll as it rises."""
    if not rule.says("running") or not pair.one_document or _listed(rule, "tally"):
        return None
    first, second = sorted((pair.a, pair.b), key=lambda f: f.claim.start)
    one, two = first.claim.value, second.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or (two.low or 0) == (one.low or 0):
        return None
    note = _of_another(first, second) or (_STATES if _tells_a_rise(first, second) else APART)
    return Judgement("explained", note, pair.fields)


def _tells_a_rise(first: Frame, second: Frame) -> bool:
    """Whether anything says that a toll rose, or both tell it of the same people: two armies have two tolls."""
    one, two = (frame.claim.question.measure for frame in (first, second))
    words = {*second.claim.question.terms, *second.claim.question.context, *second.claim.quote.lower().split()}
    return one.head == two.head != "" or not clash_words().answers.rising.isdisjoint(words)


def _of_another(first: Frame, second: Frame) -> str:
    """Why two tolls are of two matters, where one is told of a time long over or of one place only; or nothing."""
    for old, new in ((first, second), (second, first)):
        time, now = old.time, new.time or new.published
        if time is None or time.end is None or now is None or new.published_day is None or not days_apart(now, time):
            continue
        named = new.years is not None and time.end.year >= new.years[0]  # a text that names that year may tell of it
        if over(old, new.published_day) and not over(new, new.published_day) and not (named and new.time is None):
            return f"at different times: {shown(now)} against {shown(time)}"
    narrower = second.place and not first.place and _size(second) < _size(first)
    return "one is told of one place only" if narrower else ""


def _size(frame: Frame) -> float:
    """The least that a figure can be."""
    value = frame.claim.value
    return (value.low or 0.0) if isinstance(value, Quantity) else 0.0


def _listed(rule: Rule, key: str) -> frozenset[str]:
    """The words that an option of a rule lists."""
    return frozenset(rule.words(key))


def _early(frame: Frame) -> bool:
    """Whether a toll was told within days of what it is the toll of."""
    time, day = frame.time, frame.published_day
    if time is None or day is None or time.start is None:
        return False
    return (day - time.start).days <= clash_words().growing.early


def _grown(pair: Pair) -> Judgement | None:
    """Two states of two days that lie apart: what grew or shrank in between is no clash."""
    if pair.a.claim.kind == "age":
        return None  # years make one older, not days
    if pair.a.claim.kind == "duration" and any(f.claim.question.time_from == "document" for f in (pair.a, pair.b)):
        return None  # how long a thing takes is the same on whatever day it is told
    soft = next((f for f in pair.fields if f.name == "time" and f.likeness == "compatible"), None)
    if soft is None or not (pair.a.strong_time and pair.b.strong_time) or stands(pair):
        return None
    return Judgement("explained", f"at different times: {soft.note}", pair.fields)


def stands(pair: Pair) -> bool:
    """Whether two figures are of what stays as it is for weeks, and only the texts have two days.

    "It has three brothers", "the dam holds 40 million cubic metres", "a ticket costs £6": no day of the telling
    changes that. Who lies in hospital or is in custody comes and goes.
    """
    if pair.a.claim.kind not in STANDING or any(f.claim.question.time_from != "document" for f in (pair.a, pair.b)):
        return False
    acts = weights().predicate.standing - {weights().predicate.copula}
    done = [frame.claim.question.measure.predicate for frame in (pair.a, pair.b)]
    if done[0] and done[0] == done[1] and all(frame.claim.stance.mood == "planned" for frame in (pair.a, pair.b)):
        return True  # "the champion will receive two million", whenever that was told
    return all(act in acts or (not act and bool(pair.a.unit)) for act in done) or _inside(pair)


def _inside(pair: Pair) -> bool:
    """Whether two figures are of the things that a whole is made up of: "it carries 7 lamps", "8 are on board"."""
    verbs, measures = weights().predicate, [frame.claim.question.measure for frame in (pair.a, pair.b)]
    made_up = [measure.predicate in verbs.inside for measure in measures]
    there = [inside or measure.predicate == verbs.copula for inside, measure in zip(made_up, measures, strict=True)]
    return any(made_up) and all(there) and not any(is_person(measure.head) for measure in measures)
