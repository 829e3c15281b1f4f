"""Two dates for one event."""

from __future__ import annotations

from datetime import timedelta

from factcheck.checks.check import Judgement, PairCheck, Relation
from factcheck.checks.clash_words import clash_words
from factcheck.checks.dates.agreeing_dates import date_one_act
from factcheck.checks.dates.anchored import reckoned_apart
from factcheck.checks.dates.careers import joined_once, led_before_joining
from factcheck.checks.dates.either_order import either_order, of_one_reading
from factcheck.checks.dates.held_anew import held_anew
from factcheck.checks.dates.labelled_dates import of_its_page
from factcheck.checks.dates.one_slot_days import days_in_one_slot
from factcheck.checks.dates.only_of_theirs import only_of_theirs
from factcheck.checks.dates.ranked_acts import ranked_alike
from factcheck.checks.dates.span_ends import gap_between, span_ends
from factcheck.checks.dates.still_to_come import ahead, begun_again, one_to_come, told_once_of_it
from factcheck.checks.dates.two_sorts import of_two_sorts
from factcheck.checks.figures.softened import softened
from factcheck.checks.one_thing.kin_acts import kin_acts
from factcheck.checks.one_thing.one_deed import numbers_in
from factcheck.checks.one_thing.one_work import of_one_definite, one_work, opened_itself
from factcheck.checks.one_thing.too_little import surely_one_act
from factcheck.checks.options import Option
from factcheck.checks.values import compare_values
from factcheck.grammar.words.words import class_of, happens_once
from factcheck.model.rule import Rule
from factcheck.model.values import TimeInterval
from factcheck.questions.field_times import one_day_of_year, one_weekday, shown
from factcheck.questions.fields import is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.rows import may_have_rivals, rivals
from factcheck.questions.weights import weights

RESUMED = "resumption"
_PHRASE = 2  # words from which on a time has a part of its own before its noun: "last summer"


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Two dates agree where they meet; apart they clash only for an act that is surely one."""
    return _judged(pair, rule) or days_in_one_slot(pair)


def _judged(pair: Pair, rule: Rule) -> Judgement | None:
    one, two = pair.a.claim.value, pair.b.claim.value
    if not (isinstance(one, TimeInterval) and isinstance(two, TimeInterval)):
        return None
    if pair.a.claim.stance.affirmed != pair.b.claim.stance.affirmed:
        return None  # what was not done has no day
    if early := led_before_joining(pair, one, two):
        return early
    if pair.weighing.measure <= 0 and not pair.weighing.echo:
        return None
    spans = "period" in (pair.a.claim.kind, pair.b.claim.kind)
    relation = span_ends(one, two) if spans else _days_of(one, two)
    if relation is None:
        both = pair.a.claim.kind == pair.b.claim.kind == "period"
        return _two_periods(pair, one, two) if both else None
    if _told_apart(pair, one, two, relation) or (relation != "agree" and reckoned_apart(pair)):
        return None
    bars = weights().bars[pair.a.claim.kind]
    kin = spans or kin_acts(pair)
    if relation == "agree":
        agreed = pair.agreement >= bars.consistent and date_one_act(pair, one, two, kin=kin)
        how = "" if one.as_written == two.as_written else ", told differently"
        return Judgement("consistent", f"the same date{how}", pair.fields) if agreed else None
    if not kin or (spans and pair.one_document):
        return None  # a text that tells two spans tells of two
    if pair.weighing.measure <= 0 or pair.score < bars.flag or not (pair.identity or _presumed(pair)):
        return None
    return _clash(pair, one, two, relation) if spans else _two_days(pair, rule, one, two, relation)


def _days_of(one: TimeInterval, two: TimeInterval) -> Relation | None:
    """How two dates stand to each other; one told roughly agrees with all that it leaves room for."""
    relation = compare_values(of_one_reading(one), of_one_reading(two))
    near = relation == "tension" and (_within_reach(one, two) or _within_reach(two, one))
    return "agree" if near else relation


def _told_apart(pair: Pair, one: TimeInterval, two: TimeInterval, relation: Relation) -> bool:
    """Whether another field than the time tells two acts apart; a plan and its doing on one day are one."""
    planned = ahead(pair.a, one) and ahead(pair.b, two)  # "it shuts on Friday" is as planned as "it will shut"
    told = [f for f in pair.fields if f.likeness == "different" and not (planned and f.name == "stance")]
    apart = next((f for f in told if f.name != "time"), None)
    return apart is not None and not (apart.name == "stance" and relation == "agree")


def _clash(pair: Pair, one: TimeInterval, two: TimeInterval, relation: Relation) -> Judgement:
    """A contradiction, or a tension where something softens it."""
    soft = softened(pair, relation)
    return Judgement("tension" if soft else "contradiction", soft or f"{shown(one)} against {shown(two)}", pair.fields)


def _two_days(pair: Pair, rule: Rule, one: TimeInterval, two: TimeInterval, relation: Relation) -> Judgement | None:
    """What is said of two days that lie apart."""
    if note := either_order(one, two):
        return Judgement("explained", note, pair.fields)
    if one.as_written and one.as_written.casefold() == two.as_written.casefold():
        return None  # the same words, dated by two texts: only the anchor is in doubt
    if _one_more(pair) or _of_two_bearers(pair) or _counted_each(pair) or _of_two_contests(pair) or _only_said(pair):
        return None
    if of_two_sorts(pair) or _found_since(pair.a, pair.b, one, two) or _found_since(pair.b, pair.a, two, one):
        return None
    if one_weekday(one, two) or one_day_of_year(one, two):
        return None  # one weekday, read in two weeks: only the week is in doubt
    grace = rule.number("grace_days")
    if gap_between(one, two) <= timedelta(days=grace) and "day" in (one.grain, two.grain) and one.grain == two.grain:
        night = _night_before(one, two) or _night_before(two, one)  # "Saturday night", "the early hours of Sunday"
        if night or _by_its_page(one) or _by_its_page(two) or not pair.identity or _done_again(pair):
            return None
        return Judgement("tension", "one day apart: a night or a time zone may lie between", pair.fields)
    if not _one_act(pair, gap_between(one, two)):
        return None
    note = _two_acts(pair, rule, one, two)
    if note and one_work(pair, rule, gap_between(one, two)):
        return Judgement(
            "tension", f"{shown(one)} against {shown(two)}: one work, or two of the same kind", pair.fields
        )
    if note:
        return Judgement("explained", note, pair.fields)
    sure = surely_one_act(pair) or ranked_alike(pair) or one_to_come(pair) or told_once_of_it(pair)
    return _clash(pair, one, two, relation) if sure or only_of_theirs(pair) else None


def _one_act(pair: Pair, gap: timedelta) -> bool:
    """Whether two days may be told of one act at all."""
    act = pair.a.claim.question.measure.predicate
    if not act or not pair.b.claim.question.measure.predicate:
        return False
    if pair.one_document and not (happens_once(act) and _one_doing(pair)):
        return False
    if begun_again(pair):
        return False
    if act == weights().proposing.begun and gap > timedelta(days=clash_words().dates.recurs) and _begins_often(pair):
        return False
    return bool(happens_once(act)) or _one_career(pair) or not _with_others(pair)


def _two_acts(pair: Pair, rule: Rule, one: TimeInterval, two: TimeInterval) -> str:
    """Why two days are rather those of two acts, as a note; nothing where they are of one."""
    act, gap = pair.a.claim.question.measure.predicate, gap_between(one, two)
    one_thing = _one_thing(pair) or (pair.anchored and pair.weighing.sole)
    if happens_once(act) is False and gap > timedelta(days=clash_words().dates.recurs) and not one_thing:
        return f"{shown(one)} against {shown(two)}: an act that comes again"
    if held_anew(pair.a, pair.b):
        return f"{shown(one)} against {shown(two)}: held, or won, year after year"
    often = happens_once(act) is not True and _in_turn(one, two)
    if often or (not _once_to_one_named(pair) and _month_by_month(pair, one, two)):
        return f"{one.as_written} against {two.as_written}: one after the other"
    farthest = rule.number("farthest_days")
    phase = act in rule.words("phases") and not of_one_definite(pair)
    if gap > timedelta(days=farthest) and (phase or not _one_deed(pair)):
        return f"{shown(one)} against {shown(two)}: more likely two events than one"
    return ""


def _one_deed(pair: Pair) -> bool:
    """Whether however many years part two dates, they are of one act."""
    of_a_page = of_its_page(pair.a) or of_its_page(pair.b)
    return _one_career(pair) or once_to_one(pair) or of_one_definite(pair) or pair.anchored or of_a_page


def _two_periods(pair: Pair, one: TimeInterval, two: TimeInterval) -> Judgement | None:
    """Two wars, missions or terms of one sort that share neither end: nobody should take one for the other."""
    acts = {frame.claim.question.measure.predicate for frame in (pair.a, pair.b)}
    if len(acts) > 1 or "" in acts or not pair.weighing.one_story:
        return None
    return Judgement("explained", f"{shown(one)} against {shown(two)}: two of the same kind", pair.fields)


def _found_since(late: Frame, early: Frame, one: TimeInterval, two: TimeInterval) -> bool:
    """Whether one is the day on which what the other dates was only found: died on Saturday, found dead on Tuesday."""
    words = clash_words().dates.found
    told = [not words.isdisjoint(frame.claim.quote.lower().split()) for frame in (late, early)]
    return told == [True, False] and one.start is not None and two.end is not None and two.end < one.start


def _night_before(one: TimeInterval, two: TimeInterval) -> bool:
    """Whether one date is the night that ends on the other day: what happened then may be told of either."""
    night = [("night" in day.as_written.lower()) for day in (one, two)] == [True, False]
    return night and one.end is not None and two.start is not None and one.end < two.start


def _done_again(pair: Pair) -> bool:
    """Whether an act that is done more than once in a story is joined by little: he refused on two days."""
    again = any(happens_once(frame.claim.question.measure.predicate) is False for frame in (pair.a, pair.b))
    return again and pair.identity < clash_words().dates.signs


def _by_its_page(time: TimeInterval) -> bool:
    """Whether only the day of its page dates a day: "today" on a page put up on the morrow is the day before."""
    return not clash_words().dates.by_page.isdisjoint(time.as_written.lower().split())


def _of_two_contests(pair: Pair) -> bool:
    """Whether words tell two contests apart: the men's final and the women's."""
    told = [(*f.claim.question.terms, *f.context) for f in (pair.a, pair.b) if may_have_rivals(f.claim.question)]
    return len(told) > 1 and rivals(told[0], told[1])


def _one_more(pair: Pair) -> bool:
    """Whether one of two acts is told as coming besides another: "another 25 were rescued on Tuesday"."""
    words = clash_words().dates.another
    if all(frame.claim.question.measure.predicate == RESUMED for frame in (pair.a, pair.b)):
        return False  # what "again" says there the act says as well
    marked = [not words.isdisjoint(frame.claim.quote.lower().split()) for frame in (pair.a, pair.b)]
    return marked[0] != marked[1]


def _counted_each(pair: Pair) -> bool:
    """Whether both tell no more than how many there were at two times: "counted 24,000 cases in 2019"."""
    counting = clash_words().dates.counting
    return any(frame.claim.question.measure.predicate in counting for frame in (pair.a, pair.b))


def _only_said(pair: Pair) -> bool:
    """Whether both only tell when somebody spoke, and not of what: a mayor announces something on most days."""
    words, measures = clash_words().statements, [frame.claim.question.measure for frame in (pair.a, pair.b)]
    said = all(measure.predicate in words.spoken | words.speaking for measure in measures)
    return said and all(measure.head != measure.head.lower() or not measure.head for measure in measures)


def _of_two_bearers(pair: Pair) -> bool:
    """Whether plain nouns take part that two names tell apart: troops from Norway, troops from Denmark."""
    if any(":" in owner for owner in pair.a.subject & pair.b.subject):
        return False
    mine, theirs = ({name for name in frame.names if name.startswith("nation:")} for frame in (pair.a, pair.b))
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _in_turn(one: TimeInterval, two: TimeInterval) -> bool:
    """Whether two seasons or years are told one after the other: "last summer" and "this summer"."""
    told = [time.as_written.casefold().split() for time in (one, two)]
    if any(len(words) < _PHRASE for words in told) or told[0][-1] != told[1][-1]:
        return False
    leads = {words[-2] for words in told}
    return len(leads) > 1 and leads <= clash_words().dates.turns


def _month_by_month(pair: Pair, one: TimeInterval, two: TimeInterval) -> bool:
    """Whether two figures are told of two months or years: "900 in January", "eleven nights in June".

    A day may be one of the two where the figures differ: four died on Saturday, 22 by the end of April. Each dies
    but once, and yet these are two tallies. A time made by hand stands among no words.
    """
    if not (one.as_written and two.as_written):
        return False
    quotes = (frame.claim.quote.replace(time.as_written, "") for frame, time in ((pair.a, one), (pair.b, two)))
    told = list(map(numbers_in, quotes))
    days = [time.grain for time in (one, two)].count("day")
    return all(told) and days < len(told) and told[0].isdisjoint(told[1])


def _with_others(pair: Pair) -> bool:
    """Whether each names somebody or something of its own beside whom both are about: two matches of one side."""
    one, two = pair.a.names, pair.b.names
    own = pair.a.subject | pair.b.subject
    return bool(one - two - own) and bool(two - one - own) and not (one & two) - own


def _one_doing(pair: Pair) -> bool:
    """Whether two acts of one text are surely one: done by or to somebody named, or to the same."""
    if any(":" in name for name in pair.a.subject & pair.b.subject):
        return True
    one, two = pair.a.claim.question.measure.head, pair.b.claim.question.measure.head
    told = [numbers_in(frame.claim.quote) for frame in (pair.a, pair.b)]
    many = all(told) and told[0].isdisjoint(told[1])  # "five people died …", "in 2004 seven people died"
    return bool(one) and one == two and not is_everybody(one) and not many


def _begins_often(pair: Pair) -> bool:
    """Whether what begins comes again and no place or name says that it is one: fighting breaks out in any war."""
    heads = [frame.claim.question.measure.head for frame in (pair.a, pair.b)]
    often = any(happens_once(class_of(head, "NOUN") or head) is False for head in heads if head)
    placed = any(field.name == "place" and field.likeness == "same" for field in pair.fields)
    return often and not placed and not any(":" in owner for owner in pair.a.subject & pair.b.subject)


def _one_thing(pair: Pair) -> bool:
    """Whether an act that can come again was told once by each, of the same thing."""
    one, two = pair.a.claim.question.measure.head, pair.b.claim.question.measure.head
    return (pair.weighing.sole and bool(one) and one == two) or only_of_theirs(pair)


def _within_reach(rough: TimeInterval, other: TimeInterval) -> bool:
    """Whether a date told roughly ("33 years earlier") leaves room for all of the other."""
    hull, core = rough.hull, other.core
    if not rough.approximate or hull.low is None or hull.high is None or core.low is None or core.high is None:
        return False
    return hull.low <= core.low and core.high <= hull.high


def once_to_one(pair: Pair) -> bool:
    """Whether the act happens once, to the one that both name, or both tell of its first time."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    if "first" in one.modifiers and "first" in two.modifiers:
        return True
    if any(":" in owner for owner in pair.a.subject & pair.b.subject):
        return _once_to_one_named(pair)
    once = [happens_once(one.predicate), happens_once(two.predicate)]
    one_thing = bool(one.head) and one.head == two.head and pair.weighing.sole and pair.identity > 0
    return one_thing and True in once and False not in once


def _once_to_one_named(pair: Pair) -> bool:
    """Whether the act happens once, to somebody or something that both texts name."""
    shared = [owner.partition(":")[2] for owner in pair.a.subject & pair.b.subject if ":" in owner]
    if bool(shared) and opened_itself(pair, shared):
        return True
    return bool(shared) and all(happens_once(frame.claim.question.measure.predicate) for frame in (pair.a, pair.b))


def _one_career(pair: Pair) -> bool:
    """Whether both date when one person took up a post that at most one of them names otherwise."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    posts = {one.head, two.head} - {""}
    same = any(field.name == "subject" and field.likeness == "same" for field in pair.fields)
    if joined_once(one, two):
        return same or any(name.startswith("person:") for name in pair.a.names & pair.b.names)
    return same and {one.predicate, two.predicate} == {"appointment"} and len(posts) < 2


def _presumed(pair: Pair) -> bool:
    """Whether the act alone, told once by each document, makes two dates one question."""
    weighing = pair.weighing
    if ranked_alike(pair) or one_to_come(pair):
        return True
    heads = [frame.claim.question.measure.head for frame in (pair.a, pair.b)]
    if of_its_page(pair.a) or of_its_page(pair.b):
        return weighing.one_story and weighing.sole
    if bool(heads[0]) != bool(heads[1]):
        return False  # what was withdrawn is said in one only
    signs = weights().signs
    least = signs.of_it if told_once_of_it(pair) else signs.measure
    return weighing.one_story and ((weighing.sole and weighing.measure >= least) or weighing.measure >= signs.strong)


_TAKES = (
    Option("grace_days", "a number", "days by which two dates of one event may lie apart"),
    Option("farthest_days", "a number", "days from which two dates are more likely of two events"),
    Option("phases", "a list of words", "acts that happen once to a thing, not once to who acts", "none are"),
    Option("farthest_of_work", "a number", "days within which a named work hardly ends twice", "none is told apart"),
)
EVENT_DATES = PairCheck("event-dates", judge, options=_TAKES)
