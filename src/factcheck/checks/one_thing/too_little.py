"""Whether what joins two figures is too little for a flag: other names, other ends of a distance, acts that recur.

Two texts on one story tell many figures of one sort. Where neither a day nor a place nor an owner says that two answer
one question, like words alone do not: in real news they hardly ever do.
"""

from __future__ import annotations

import re
from datetime import timedelta

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.little_told import told_in_brief
from factcheck.checks.one_thing.one_work import of_one_definite
from factcheck.checks.one_thing.two_lengths import link_of, of_two_lengths
from factcheck.checks.one_thing.two_matters import tells_of_any
from factcheck.grammar.quantities.lexicon import units_by_name
from factcheck.grammar.words.words import class_of, happens_once, is_person, related
from factcheck.model.claim import Measure
from factcheck.model.values import Duration, Quantity, TimeInterval
from factcheck.questions.counted_spans import counted_words
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_SPANNING = frozenset({"length", "speed"})
_COUNTED = frozenset({"count", "casualty", "troop_count"})
_OWNED = frozenset({"count", "troop_count", "money", "duration"})  # those beside which a name says whose it is
_UNDERGONE = frozenset({"casualty", "duration"})
_A_WINDOW = 2  # words of "all year"
_SURE = 1  # signs of one event that make up for all this


def too_little(pair: Pair) -> bool:
    """Whether two figures that differ are more likely two answers than one."""
    if (pair.one_document and _done_otherwise(pair)) or _not_done(pair):
        return True
    if pair.a.claim.kind == "duration" and _no_one_length(pair):
        return True
    if _of_the_others(pair) or _between_other_ends(pair):
        return True
    owned = pair.identity == 0 and pair.a.claim.kind in _OWNED
    return owned and of_other_names(pair) and not told_in_brief(pair)


def _not_done(pair: Pair) -> bool:
    """Whether one tells how many did not, or how long something was not done: it says nothing of how many did."""
    told = {frame.claim.stance.affirmed for frame in (pair.a, pair.b)}
    return len(told) > 1 and pair.a.claim.kind in _UNDERGONE


def surely_one_act(pair: Pair) -> bool:
    """Whether more than like words joins two days: an act that comes once, or what befell one named, or one thing.

    In one story much is signed, sent and announced.
    """
    if _of_two_bodies(pair):
        return False
    if pair.identity >= clash_words().dates.signs:
        return True
    if of_any_such(pair):
        return False
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    once = {happens_once(one.predicate), happens_once(two.predicate)}
    if pair.anchored and pair.weighing.sole and (one.head == two.head or "" in (one.head, two.head)):
        return True  # each text tells of both acts, and of either once
    if False not in once and pair.identity > 0:
        return True
    if once == {True} and (one.head == two.head or "" in (one.head, two.head)):
        return True
    if of_one_definite(pair):
        return True
    named = one.head != one.head.lower()
    known = bool(one.head) and one.head == two.head and (named or pair.identity > 0)
    return known or (False not in once and in_hindsight(pair))


def of_any_such(pair: Pair) -> bool:
    """Whether a noun with "a" leaves open which one is meant, and nothing else says that both mean the same."""
    return (pair.weighing.signs == 0 and _of_any(pair)) or _of_anybody(pair)


def in_hindsight(pair: Pair) -> bool:
    """Whether each text looks back on both days and yet tells the act but once: "the walkout began on 16 September"."""
    weighing = pair.weighing
    if not (weighing.sole and weighing.one_story) or weighing.measure < clash_words().dates.telling:
        return False
    return not pair.one_document and knew_of_both(pair) is True


def knew_of_both(pair: Pair) -> bool | None:
    """Whether both texts came out long after both days; None where they have no day of their own.

    What comes out within days of an act knows nothing of the next of its kind; what is written weeks later does.
    """
    said = [frame.published_day for frame in (pair.a, pair.b)]
    ends = [f.claim.value.end if isinstance(f.claim.value, TimeInterval) else None for f in (pair.a, pair.b)]
    days, told = [day for day in said if day is not None], [day for day in ends if day is not None]
    if len(days) < len(said) or len(told) < len(ends):
        return None
    return min(days) - max(told) >= timedelta(days=clash_words().dates.hindsight)


def _of_any(pair: Pair) -> bool:
    """Whether one tells of "a" thing of its kind: he signed a bill, and the bill."""
    claims = [frame.claim for frame in (pair.a, pair.b)]
    return any(tells_of_any(claim.quote, claim.question.measure.head) for claim in claims)


def _of_two_bodies(pair: Pair) -> bool:
    """Whether each names another body that did or got it: what passed the House on Tuesday passed the Senate later."""
    heads = [frame.claim.question.measure.head for frame in (pair.a, pair.b)]
    named = all(head and head != head.lower() for head in heads)
    return named and heads[0] != heads[1] and not set(heads[0].split()) & set(heads[1].split())


def _of_anybody(pair: Pair) -> bool:
    """Whether each tells of "a" man: in a story of violence more than one is shot."""
    claims = [frame.claim for frame in (pair.a, pair.b)]
    heads = [claim.question.measure.head for claim in claims]
    return all(is_person(head) and tells_of_any(claim.quote, head) for claim, head in zip(claims, heads, strict=True))


def _done_otherwise(pair: Pair) -> bool:
    """Whether one text tells two acts of a thing: it owes 210 million, it paid 5 million."""
    one, two = (frame.claim.question.measure.predicate for frame in (pair.a, pair.b))
    return one != two and (not one or not two or related(one, two) < weights().head.related_from)


def _no_one_length(pair: Pair) -> bool:
    """Whether a length is that of a stretch looked back on, or of an act that has none or comes again."""
    if (
        any(looks_back(frame.claim.value) or _ranks_a_time(frame) for frame in (pair.a, pair.b))
        or _before_and_behind(pair)
        or counted_from_elsewhere(pair)
        or _one_more(pair)
        or _of_no_number(pair)
        or _reckoned_from_an_act(pair)
        or of_two_lengths(pair)
    ):
        return True
    if pair.identity >= _SURE:
        return False
    acts = [frame.claim.question.measure.predicate for frame in (pair.a, pair.b)]
    return not any(frame.claim.question.measure.head for frame in (pair.a, pair.b)) and any(map(_comes_again, acts))


def _one_more(pair: Pair) -> bool:
    """Whether one length alone is told as that of a further time: a mandate of six months, renewed for twelve."""
    anew = clash_words().answers.anew
    told = [not anew.isdisjoint(re.findall(r"[a-z]+", frame.claim.quote.lower())) for frame in (pair.a, pair.b)]
    return told[0] != told[1]


def _reckoned_from_an_act(pair: Pair) -> bool:
    """Whether one alone of two lengths only parts an act from another: six months after the end of a treatment.

    Where the other tells how long it was until that act, both may count from one thing: "took an hour to come".
    """
    parted = [bool({*frame.claim.question.measure.modifiers} & {*counted_words().after}) for frame in (pair.a, pair.b)]
    if parted[0] == parted[1] or pair.identity >= clash_words().dates.signs:
        return False
    other = pair.b if parted[0] else pair.a
    return clash_words().answers.taking.isdisjoint(re.findall(r"[a-z]+", other.claim.quote.lower()))


def counted_from_elsewhere(pair: Pair) -> bool:
    """Whether one length went before an act, and the other parts it from something else.

    As in "resigned after 26 months", "quit four days after the vote".
    """
    links, gone_by = [link_of(pair.a), link_of(pair.b)], clash_words().answers.gone_by
    parted = [bool({*frame.claim.question.measure.modifiers} & {*counted_words().after}) for frame in (pair.a, pair.b)]
    return any(links[i] in gone_by and parted[1 - i] and not parted[i] for i in (0, 1))


def _before_and_behind(pair: Pair) -> bool:
    """Whether an act comes after one length, and within the other: left after 21 years, leaves in six months."""
    words, links = clash_words().answers, [link_of(pair.a), link_of(pair.b)]
    return any(links[i] in words.gone_by and links[1 - i] in words.ahead for i in (0, 1))


def looks_back(value: object) -> bool:
    """Whether a length only says which stretch is meant: "in the past month", "all year"."""
    if not isinstance(value, Duration):
        return False
    words = value.as_written.lower().split()
    whole = len(words) > _A_WINDOW and words[0] in clash_words().answers.all_of  # "all fourteen weeks" of a trial
    return not clash_words().answers.windows.isdisjoint(words[1:] if whole else words)


def _ranks_a_time(frame: Frame) -> bool:
    """Whether a length only says since when something is the first or worst: "the worst flood in 50 years"."""
    words = frame.claim.quote.lower().split()
    return link_of(frame) in clash_words().answers.ranked_in and not clash_words().answers.ranking.isdisjoint(words)


def _of_no_number(pair: Pair) -> bool:
    """Whether one length is only "many years" and no second sign joins it to the other."""
    vague = any(isinstance(f.claim.value, Duration) and f.claim.value.wording == "vague" for f in (pair.a, pair.b))
    return vague and pair.identity <= _SURE


def _comes_again(act: str) -> bool:
    """Whether an act or event is told more than once in a story: a meeting, a clash."""
    return happens_once(act) is False or happens_once(class_of(act, "NOUN") or act) is False


def _of_the_others(pair: Pair) -> bool:
    """Whether one counts those that a word sets apart from what the other may hold: "four earlier attacks"."""
    if pair.a.claim.kind not in _COUNTED:
        return False
    apart, said = clash_words().answers.apart, [frame.claim.quote.lower().split() for frame in (pair.a, pair.b)]
    return apart.isdisjoint(said[0]) != apart.isdisjoint(said[1])


def _between_other_ends(pair: Pair) -> bool:
    """Whether two distances, heights or speeds should not clash: of different points or moves, perhaps."""
    values = [frame.claim.value for frame in (pair.a, pair.b)]
    if not all(isinstance(value, Quantity) and _spans(value.unit) for value in values):
        return False
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    if pair.identity >= _SURE and not directed(pair) and not _called_by_it(pair) and not _of_two_moves(pair):
        return False
    return directed(pair) or not (_alike(one, two) or _by_their_noun(pair, one, two))


def _of_two_moves(pair: Pair) -> bool:
    """Whether two unrelated verbs tell two stretches that no noun names: went 73 yards, returned it 32 yards."""
    one, two = (frame.claim.question.measure for frame in (pair.a, pair.b))
    if one.head or two.head or one.whole or two.whole or pair.identity > _SURE:
        return False
    return (
        bool(one.predicate)
        and bool(two.predicate)
        and related(one.predicate, two.predicate) < weights().head.related_from
    )


def _called_by_it(pair: Pair) -> bool:
    """Whether one of two sizes only stands before what is called so: "a 41-yard catch", and so many yards in all."""
    values = [frame.claim.value for frame in (pair.a, pair.b)]
    return sum(isinstance(value, Quantity) and "-" in value.as_written for value in values) == 1


def directed(pair: Pair) -> bool:
    """Whether a distance is told by a direction: from where to where is seldom the same."""
    return any(f.claim.question.measure.head in clash_words().answers.directions for f in (pair.a, pair.b))


def _spans(unit: str | None) -> bool:
    known = units_by_name().get(unit or "")
    return known is not None and known.of in _SPANNING


def _alike(one: Measure, two: Measure) -> bool:
    """Whether one act, or one thing, is what both measure."""
    if one.head != two.head:
        return False
    return bool(one.predicate and one.predicate == two.predicate) or bool(one.whole and one.whole == two.whole)


def _by_their_noun(pair: Pair, one: Measure, two: Measure) -> bool:
    """Whether both name what they measure: "an altitude of 620 km"."""
    shared = pair.a.terms.keys() & pair.b.terms.keys()
    heads = {one.head, two.head} - {""}
    return len(heads) == 1 and any(
        related(word, head) >= weights().head.related_from for word in shared for head in heads
    )


def of_other_names(pair: Pair) -> bool:
    """Whether each stands beside names of its own, and none of the other's."""
    one, two = pair.a.names, pair.b.names
    if not one or not two or not one.isdisjoint(two):
        return False
    return not any(
        _parts_of(mine) <= _parts_of(theirs) or _parts_of(theirs) <= _parts_of(mine) for mine in one for theirs in two
    )


def _parts_of(name: str) -> set[str]:
    """The words of a name: "Heron" is part of "Grey Heron", and no other name."""
    return set(name.partition(":")[2].split("-"))
