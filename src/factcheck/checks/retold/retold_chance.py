"""How likely a figure fits by accident what others make, and what the words say for and against it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.checks.reckoning.retold_words import retold_words, shape
from factcheck.checks.reckoning.ties import forms
from factcheck.checks.retold.retold_figures import Told, counted, is_thing, may_be
from factcheck.checks.retold.retold_made import Made, digits, is_money
from factcheck.checks.retold.retold_parts import set_against
from factcheck.checks.retold.retold_unlike import no_sum_of
from factcheck.grammar.words.words import lemma, related, types
from factcheck.grammar.words.words_related import kin_keys
from factcheck.questions.frames import Frame
from factcheck.questions.weights import weights

_AWAY = "displaced"
_PLACE = "place:"
_AWAYS = frozenset({"displaced", "evacuated"})  # who had to leave home was brought away


def _decades() -> float:
    """The natural logarithm of the range in which figures of one unit lie."""
    return math.log(10 ** retold_words().chance.decades)


def accident(told: Told, made: Made) -> float | None:
    """The chance that a figure lies as near as this one to what others make; None where it does not fit at all."""
    if not (told.low - made.slack <= made.value <= told.high + made.slack):
        return None
    if made.least and not told.sharp:
        return None
    if _within_a_bound(told, made):
        return None
    if len(made.parts) == 1 and made.parts[0].form == "each" and made.parts[0].factor == told.factor:
        return None  # both for a week: one figure against another
    if made.least and made.least < 3 * max(abs(made.value - told.middle), told.slack):
        return None  # a part that is lost in the rounding of its total makes nothing
    if told.form == "share" and shape("needed").match(told.page.text, told.figure.end):
        return None  # a two-thirds majority is what it takes, not what there was
    if told.form == "share" and told.grain < 0.5 and told.sharp and made.slack > retold_words().chance.share_slack:
        return None  # a share told to a tenth is not made of figures told roughly
    reach = (told.high - told.low) / 2 + made.slack
    if told.sharp:
        near = abs(made.value - told.middle)
        if near > _allowed(told) + made.slack or (made.least and near > max(told.grain, told.slack)):
            return None
        reach = max(made.slack if made.open else 0.0, min(reach, max(near, told.grain / 2, made.coarse)))
    if told.form == "multiple":
        reach = max(reach, made.coarse, retold_words().chance.round * told.middle)  # round numbers make round multiples
    if told.form in ("amount", "margin") and not told.unit and told.middle < 1000:
        by = retold_words().chance
        few = by.few if told.form == "amount" else by.few_gaps
        return max(few / told.middle, 2 * reach / (_decades() * told.middle))  # small counts meet everywhere
    if told.form == "amount" and told.sharp:
        reach = max(
            reach, told.middle * _decades() * retold_words().chance.few_round / digits(told) / 2
        )  # and so do round figures
    scale = _decades() * told.middle
    if told.form in ("share", "change"):
        scale = min(100.0, scale)
    return 2 * reach / scale


def _within_a_bound(told: Told, made: Made) -> bool:
    """Whether a figure is told as a bound from which what others make lies far: "under thirty", and 20.5."""
    bound = told.high if told.figure.quantity.wording in ("at_most", "less_than") else told.low
    one_ended = told.figure.quantity.wording in ("at_most", "less_than", "at_least", "more_than")
    return one_ended and abs(made.value - bound) > retold_words().again.widest * bound + made.slack


def _allowed(told: Told) -> float:
    """How far what others make may lie from a figure told as one number."""
    if told.figure.kind == "fraction":
        return 2.5
    if told.figure.quantity.wording == "about" or told.form == "multiple":
        return max(0.04 * told.middle, told.grain)
    return max(0.005 * told.middle, told.slack, told.grain if told.form in ("share", "change") else 0.0)


def likeness(told: Told, made: Made) -> float | None:
    """How much the words lower or raise the chance of accident; None where they speak of two things."""
    if made.way and told.way and made.way != told.way:
        return None
    heads = heads_say(told, made)
    if heads is None or stand_apart(told, made) or _other_whole(told, made) or _of_others(told, made):
        return None
    if _rivals_a_part(told, made) or _of_another_owner(told, made) or no_sum_of(told, made):
        return None
    parted = made.parts[0].page is told.page and made.sentences == {told.at} and _parted(told, made)
    if parted and abs(made.value - told.middle) > retold_words().chance.exact * told.middle:
        return None  # "at 200 each; a grant of 80,000"
    if told.form == "share" and made.form == "change" and not told.way:
        if heads >= 1 or made.way > 0:
            return None
        heads *= 3
    if made.form == "amount" and made.parts[0].form == "amount" and not all(_kind(told, part) for part in made.parts):
        return None
    if made.parts[0].page is told.page and made.sentences == {told.at} and not parted:
        return heads * retold_words().chance.beside
    words = told.words - {counted(told.claim)} if heads <= retold_words().chance.same_head else told.words
    theirs = frozenset[str]().union(*(p.words for p in made.parts if not _beside(told, p)))
    shared = words & theirs
    tied = len(shared) + kin_words(words - shared, theirs - shared)
    names = told.names & frozenset[str]().union(*(p.names for p in made.parts if not _beside(told, p)))
    by = retold_words().chance
    chance: float = by.shared ** min(by.most_shared, tied) * by.name ** min(by.most_names, len(names)) * heads
    if made.before and not (shared or names or heads <= by.same_head):
        return None  # what trade was worth before it rose is no price of a pipeline
    if not tied and heads >= 1:
        if told.form == "share" and told.claim is None and not names:
            return None  # of "five years ago it was 59 per cent" nothing says what it is a share of
        chance *= 3
    if made.apart:
        strange = sum(not (words & part.words or told.names & part.names) for part in made.parts)
        chance *= (2.0**made.apart if made.form != "amount" else 1.0) * 3.0**strange
    return chance * (2.0 if made.least else 1.0)


def _parted(told: Told, made: Made) -> bool:
    """Whether a semicolon stands between a figure and all that makes it."""
    text, at = told.page.text, told.figure.start
    ends = [(part.figure.start, part.figure.end) for part in made.parts]
    return all(";" in text[min(end, told.figure.end) : max(start, at)] for start, end in ends)


def _rivals_a_part(told: Told, made: Made) -> bool:
    """Whether a figure tells of what a rest is made of just what they tell: "about 140 on board", "152 on board".

    Of its whole or of the part that is gone it is another telling, and no rest.
    """
    here = told.claim
    if not made.rest or here is None:
        return False
    rough = told.figure.quantity.wording == "about"
    return any(_one_question(here, part.claim, rough=rough) for part in made.parts if part.claim is not None)


def _one_question(one: Frame, two: Frame, *, rough: bool) -> bool:
    """Whether two figures tell of one noun that it did or bore one thing, or of a rough one only that there are."""
    mine, theirs = _act(one), _act(two)
    heads = counted(one), counted(two)
    return mine == theirs and (bool(mine) or rough) and (not all(heads) or may_be(*heads))


def _act(frame: Frame) -> str:
    """What those counted did or bore; nothing where they only are there."""
    measure, acts = frame.claim.question.measure, weights().predicate
    plain = measure.predicate in acts.having or measure.predicate in ("", acts.copula)
    return measure.outcome if plain else measure.predicate


def _of_another_owner(told: Told, made: Made) -> bool:
    """Whether what some hold is added up, and the sum is that of another of their sort: three parties of one town."""
    parts = [part.claim for part in made.parts]
    if told.claim is None or not made.least or any(part is None or not part.subject for part in parts):
        return False
    mine = {who for who in told.claim.subject if not who.startswith(_PLACE)}
    theirs = {who for part in parts if part is not None for who in part.subject}
    return bool(mine) and mine.isdisjoint(theirs) and not any(who.startswith(_PLACE) for who in theirs)


def _kind(told: Told, part: Told) -> bool:
    one, two = counted(told.claim), counted(part.claim)
    return bool(told.unit) or not is_thing(one) or not is_thing(two) or may_be(one, two)


def _other_whole(told: Told, made: Made) -> bool:
    """Whether a share names its own whole, and that is no figure of these: "eight per cent of the 51,000".

    Be it told or a part of what others make: "a third of the 3,200" is no third of 9,800.
    """
    shares = [part for part in (told, *made.parts) if part.form == "share"]
    return any(_names_another(share, [part for part in made.parts if part is not share]) for share in shares)


def _names_another(share: Told, parts: Sequence[Told]) -> bool:
    """Whether a figure right behind a share is what it is one of, and none of some others."""
    for other in share.passage.quantities:
        if other.start > share.figure.end and shape("of").match(share.page.text, share.figure.end, other.start):
            known = other.quantity.core
            return (
                known.low is not None
                and known.high is not None
                and not any(float(known.low) <= part.middle <= float(known.high) for part in parts)
            )
    return False


def _of_others(told: Told, made: Made) -> bool:
    """Whether a change names what it is of, and the two figures are of something else: "16 per cent more visitors"."""
    named = shape("more_of").match(told.page.text, told.figure.end)
    if told.form != "change" or named is None:
        return False
    noun = lemma(named[1])
    heads = [head for part in made.parts if (head := counted(part.claim))]
    return not any(noun in part.words for part in made.parts) and not any(may_be(noun, head) for head in heads)


def _site(told: Told) -> str:
    """The place that stands with what a figure counts: "houses in Avesta"; empty where none does."""
    found = shape("site").match(told.page.text, told.figure.end, told.passage.end)
    return found[1].lower() if found else ""


def _beside(told: Told, part: Told) -> bool:
    """Whether two figures stand in one sentence, whose words they share without meaning anything by it."""
    return told.page is part.page and told.at == part.at


def kin_words(words: frozenset[str], theirs: frozenset[str]) -> float:
    """Words that mean nearly the same, each worth half a shared one."""
    keys = _keys_of(theirs)
    found = (word for word in words if not keys.isdisjoint(_keys(word)))
    return 0.5 * sum(any(_near(word, other) for other in theirs) for word in found)


@lru_cache(maxsize=512)
def _keys_of(words: frozenset[str]) -> frozenset[object]:
    """By what any word is found that may mean nearly the same as one of these."""
    return frozenset[object]().union(*map(_keys, words))


@lru_cache(maxsize=8192)
def _keys(word: str) -> frozenset[object]:
    return frozenset(kin_keys(word, retold_words().chance.nearly))


@lru_cache(maxsize=4096)
def _of_money(word: str) -> bool:
    return "money" in types(word) or related(word, "money") >= retold_words().chance.same


@lru_cache(maxsize=4096)
def _near(word: str, other: str) -> bool:
    return related(word, other) >= retold_words().chance.nearly


def heads_say(told: Told, made: Made) -> float | None:
    """What the nouns counted say: below one where they agree, None where they cannot be of one thing."""
    outcome = {_outcome(part.claim) for part in (told, *made.parts)} - {""}
    if len(outcome) > 1:
        return None
    asked = counted(told.claim)
    told_of = [head for part in made.parts if (head := counted(part.claim))]
    money = any(is_money(part.unit) for part in made.parts)
    if asked in forms().nouns or (money and any(map(_of_money, (asked, *told.words)))):
        return 0.6
    if not asked or not told_of:
        return 1.0
    if any(asked == head or related(asked, head) >= retold_words().chance.same for head in told_of):
        return retold_words().chance.same_head
    told_of = [head for head in told_of if is_thing(head)]
    if not told_of or not is_thing(asked):
        return 1.0
    if any(may_be(asked, head) for head in told_of):
        return 0.6
    next_words = told.page.text[told.figure.end : told.figure.end + 40].lower().split()[:4]
    near = set(told_of) & set(map(lemma, next_words))
    near |= {asked} & frozenset[str]().union(*(p.words for p in made.parts))
    return 1.0 if near else 6.0 if money or made.form != "amount" else None


def _outcome(frame: Frame | None) -> str:
    """What befell those counted; the two sides of a vote make one list."""
    measure = frame.claim.question.measure if frame is not None else None
    outcome = measure.outcome if measure is not None and measure.head != "vote" else ""
    return _AWAY if outcome in _AWAYS else outcome


def stand_apart(told: Told, made: Made) -> bool:
    """Whether explicit places or dates say that the figures are of two places or two states of a thing."""
    if set_against(told) and all(part.at != told.at for part in made.parts):
        return True
    site = _site(told)
    if site and any(other and other != site and other not in told.names for other in map(_site, made.parts)):
        return all(site not in part.names for part in made.parts)
    place = _places(told)
    if place and any((other := _places(part)) and not _words(place) & _words(other) for part in made.parts):
        return True
    here = told.claim
    if here is None:
        return False
    return any(_far(_day(here), _day(other)) for other in _at_its_time(made))


def _places(told: Told) -> frozenset[str]:
    """The places of a figure: its own, else those that its sentence tells first, or the one before it."""
    if told.claim is not None and told.claim.place:
        return told.claim.place
    if here := _placed(told.page, told.passage):
        return here
    before = told.page.passages[told.at - 1] if told.at else None
    parted = before is None or "\n" in told.page.text[before.end : told.passage.start]
    return frozenset() if before is None or parted else _placed(told.page, before)


def _placed(page: Page, passage: Passage) -> frozenset[str]:
    """The first places that a sentence tells anything of."""
    found = ({one for one in f.place if ":" in one} for f in page.frames_in(passage.start, passage.end))
    return frozenset(next(filter(None, found), ()))


def _words(places: frozenset[str]) -> set[str]:
    """The words of some places, so that Port Kell and Kell are no two."""
    return {word for place in places for word in place.partition(":")[2].split("-")}


def _at_its_time(made: Made) -> tuple[Frame, ...]:
    """The claims that are of the time of what they make: no part of a sum, and of a change what is newer."""
    if made.least or made.form == "multiple" or (made.form == "amount" and made.parts[0].form == "amount"):
        return ()
    parts = made.parts[1:] if made.form == "change" else made.parts
    return tuple(part.claim for part in parts if part.claim is not None)


def _far(one: tuple[int, int] | None, two: tuple[int, int] | None) -> bool:
    return one is not None and two is not None and max(one[0] - two[1], two[0] - one[1]) > retold_words().chance.apart


def _day(frame: Frame) -> tuple[int, int] | None:
    """The first and the last day of an explicit date of a figure, counted."""
    time = frame.time
    if time is None or frame.claim.question.time_from not in ("clause", "fronted"):
        return None
    if time.start is None or time.end is None:
        return None
    return time.start.toordinal(), time.end.toordinal()
