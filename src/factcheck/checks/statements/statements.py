"""Said to be so and said not to be so: denials, opposites, none against some."""

from __future__ import annotations

from itertools import pairwise

from factcheck.checks.check import Judgement, PairCheck
from factcheck.checks.clash_words import clash_words
from factcheck.checks.figures import side_by_side
from factcheck.checks.figures.rounds import of_two_rounds
from factcheck.checks.one_thing.answered import answered, two_answers
from factcheck.checks.one_thing.asserted import any_of_them, asserts_nothing, doubted, unfinished
from factcheck.checks.one_thing.by_accident import unless_by_accident
from factcheck.checks.one_thing.like_words import in_like_words
from factcheck.checks.one_thing.little_told import little_told
from factcheck.checks.one_thing.one_deed import unproved
from factcheck.checks.one_thing.other_ones import of_other_ones
from factcheck.checks.one_thing.turned import at_one_time
from factcheck.checks.one_thing.two_matters import of_several, of_so_many_each, tells_of_any, two_matters
from factcheck.checks.one_thing.word_for_word import word_for_word
from factcheck.checks.statements.loose_denials import loosely_denied
from factcheck.checks.statements.not_yet import done_since, never, not_yet, of_two_states
from factcheck.checks.statements.one_decision import one_decision
from factcheck.checks.statements.same_act import denies_another
from factcheck.checks.statements.told_in_turn import told_in_turn
from factcheck.checks.statements.turns import done_in_turn
from factcheck.checks.statements.two_plans import at_no_other_time, plan_denied, two_plans
from factcheck.grammar.numbers import numerals
from factcheck.grammar.results.lexicon import result_words
from factcheck.grammar.stance.stance_named import both
from factcheck.grammar.words.words import class_of, exclusive, is_person, opposites, rarity, related
from factcheck.grammar.words.words_tables import knows
from factcheck.model.claim import ASSERTED, Claim
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Statement
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import LEFT_OPEN, compare_stance
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.questions.identity_places import compare_places
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

_HAD = "had"
# Paraphrase deceives: only many agreeing signs make a denial more than a tension.


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Two statements clash where one denies what the other tells, of the same participants."""
    one, two = pair.a.claim, pair.b.claim
    if not (isinstance(one.value, Statement) and isinstance(two.value, Statement)):
        return None
    if not _of_one_matter(pair) or told_in_turn(pair) or asserts_nothing(one, two):
        return None
    denied = one.stance.affirmed != two.stance.affirmed
    against = opposites(one.value.predicate, two.value.predicate) or _by_phrase(one, two) or _by_phrase(two, one)
    if denied == bool(against) or (against and _both_may_hold(pair, against, one.value, two.value)):
        return None
    if (against != "state" and two_matters(one, two)) or (against and of_so_many_each(one, two)):
        return None
    if (denied and (denies_another(pair) or loosely_denied(pair) or _since_then(pair))) or unproved(pair, against):
        return None
    if two_answers(one, two):
        said = answered(pair)
        return None if said is None else unless_by_accident(pair, said)
    if denied and (note := not_yet(pair)):
        return Judgement("explained", note, pair.fields)
    if denied and (done_since(pair) or of_two_states(pair)):
        return None
    apart = [f for f in (compare_stance(pair.a, pair.b), compare_time(pair.a, pair.b)) if f is not None]
    soft = [f for f in apart if f.likeness == "compatible" and not (never(pair, f) or plan_denied(pair, f))]
    if soft and pair.identity < clash_words().statements.signs and not _of_inherited_times(pair):
        return None  # told under two times that lie apart
    differ = [f for f in apart if f.likeness == "different"]
    for field in differ:
        aside = never(pair, field) or (two_plans(pair, against) and at_no_other_time(pair, field))
        if not (aside or _lasts(pair, field) or _of_one_plan(pair, field)):
            tells = field.note == LEFT_OPEN and doubted(one, two) and pair.identity > 1
            return Judgement("tension" if tells else "explained", field.note, pair.fields)
    told = f"“{one.value.predicate}” against “{two.value.predicate}”"
    if two_plans(pair, against):
        return unless_by_accident(pair, Judgement("tension", told, pair.fields))  # plans change
    return unless_by_accident(pair, _clash(pair, told if against else "told by one source, denied by the other"))


def _of_inherited_times(pair: Pair) -> bool:
    """Whether neither tells its time itself, and each text has but one statement on just this: no time parts them."""
    known = pair.weighing.one_story and pair.weighing.sole and not (pair.a.strong_time or pair.b.strong_time)
    return known and pair.weighing.measure >= clash_words().statements.thing


def _of_one_matter(pair: Pair) -> bool:
    """Whether two statements tell of the same participants, and as much as each of the other's."""
    one, two = pair.a.claim, pair.b.claim
    alike = one.stance.affirmed == two.stance.affirmed and in_like_words(pair)
    bar = weights().bars["statement"].flag - (clash_words().statements.absent if alike or _one_absent(pair) else 0)
    if pair.score < bar or not _same_participants(pair):
        return False
    joined = pair.identity or alike or word_for_word(pair)
    if not joined and not (pair.weighing.one_story and _same_thing(pair)):
        return False
    if not _within(one, two) or not _within(two, one):
        return False
    return not all(_of_so_many(claim) for claim in (one, two))  # three wore one, nineteen wore none


def _since_then(pair: Pair) -> bool:
    """Whether one denies it only since the other says it happened, or only as much of it: not "with such force"."""
    never, told = (pair.a, pair.b) if not pair.a.claim.stance.affirmed else (pair.b, pair.a)
    words = never.claim.quote.lower().split()
    if not clash_words().statements.measured.isdisjoint(words) or (_hadnever(words) and not little_told(pair)):
        return True
    since, then = never.time, told.time
    if since is None or then is None or since.end is not None or since.start is None or then.start is None:
        return False
    year = since.grain == "year" and since.start.year == then.start.year
    return then.start <= since.start or year


def _hadnever(words: list[str]) -> bool:
    """Whether a denial is one of all that went before: who "had never been charged" is charged now."""
    never = clash_words().statements.never
    return any(one == _HAD and two in never for one, two in pairwise(words))


def _both_may_hold(pair: Pair, against: str, one: Statement, two: Statement) -> bool:
    """Whether two opposite words may both be true: of two things, of two times, of one change told whole."""
    shared = pair.a.subject & pair.b.subject
    if any(map(_outlives_another, (pair.a, pair.b))) or (
        against == "turn" and done_in_turn(pair) and not in_like_words(pair)
    ):
        return True  # who is survived by a wife was killed
    owners = {owner for owner in shared if ":" in owner}
    named = bool(owners) and not all(owner.startswith("person:") for owner in owners)
    if against == "direction" and not (named or (not owners and _one_level(pair))):
        return True  # what rose here and fell there needs one named owner, and no climber, or one place
    if against == "outcome" and (_of_two_sides(pair, one, two) or of_two_rounds(pair) or _of_any_one(pair)):
        return True
    if any(unfinished(claim) for claim in (pair.a.claim, pair.b.claim)):
        return True
    if against and of_several(pair.a.claim, pair.b.claim):
        return True  # won three ties, lost five of six matches
    if pair.identity < clash_words().statements.signs and any_of_them(pair.a.claim, pair.b.claim):
        return True
    if _tells_both(pair.a, two) or _tells_both(pair.b, one):
        return True  # closed for three years, it will reopen: one change, told whole
    # a strike begins and ends, a price rises and falls: at one time only one of them
    return against in ("act", "turn", "direction") and not (
        at_one_time(pair) or one_decision(pair, against) or two_plans(pair, against) or in_like_words(pair)
    )


def _of_any_one(pair: Pair) -> bool:
    """Whether one tells of any one of a kind, and no time joins them: "failed a test", "passed its factory tests"."""
    any_one = any(tells_of_any(f.claim.quote, f.claim.question.measure.head) for f in (pair.a, pair.b))
    return any_one and not at_one_time(pair)


def _outlives_another(frame: Frame) -> bool:
    """Whether a statement tells who outlived somebody: "survived by his wife"."""
    value, head = frame.claim.value, frame.claim.question.measure.head
    if not isinstance(value, Statement) or value.predicate not in clash_words().statements.outliving:
        return False
    somebody = bool(head) and (head != head.lower() or is_person(head))  # not "survived the crash"
    who = {word for owner in frame.subject for word in owner.rpartition(":")[2].split("-")}
    return somebody and bool(who) and who.isdisjoint(fold(head).split())


def _clash(pair: Pair, why: str) -> Judgement:
    """What is said of two statements that cannot both hold: a dispute of voices is a tension."""
    voices = [pair.a.claim.stance.speaker, pair.b.claim.stance.speaker]
    speakers = {*voices} - {""}
    if _two_courts(*voices):
        return Judgement("explained", f"two courts ruled: {both(speakers)}", pair.fields)
    if speakers or pair.one_document:
        said = {1: "a speaker: ", 2: "the speakers: "}.get(len(speakers), "")
        told = said + both(speakers) if speakers else "both in the text’s own voice"
        return Judgement("tension", f"stated by one, denied by another ({told})", pair.fields)
    sure = pair.identity >= clash_words().statements.signs and _by_a_margin(pair)
    return Judgement("contradiction" if sure else "tension", why, pair.fields)


def _of_so_many(claim: Claim) -> bool:
    """Whether a statement is told of so many out of more: "nineteen of the crew wore none"."""
    first = claim.quote.lower().split(maxsplit=1)[:1]
    return bool(first) and (first[0][:1].isdigit() or first[0] in numerals().units or first[0] in numerals().tens)


def _by_phrase(one: Claim, two: Claim) -> str | None:
    """How a phrase and a verb exclude each other: "gave way" and "held"."""
    if not (isinstance(one.value, Statement) and isinstance(two.value, Statement)):
        return None
    folded, verb = one.question.measure.predicate, one.value.predicate
    phrase = folded not in (verb, class_of(verb, "VERB"), class_of(verb, "ADJ"), class_of(verb, "NOUN"), class_of(verb))
    return opposites(folded, two.value.predicate) if phrase else None


def _two_courts(one: str, two: str) -> bool:
    """Whether two courts speak, told apart by what they are called: what one found, another may have reversed."""
    mine, theirs = one.lower().split(), two.lower().split()
    if len(mine) < 2 or len(theirs) < 2 or mine[-1] != theirs[-1]:
        return False
    return mine[-1] in clash_words().statements.courts and mine[:-1] != theirs[:-1]


def _tells_both(frame: Frame, other: Statement) -> bool:
    """Whether what stands around a statement holds the verb of the other as well."""
    around = {*frame.claim.question.terms, *frame.context} - {frame.claim.question.measure.predicate}
    own = frame.claim.value.predicate if isinstance(frame.claim.value, Statement) else ""
    return other.predicate != own and other.predicate in around


def _of_two_sides(pair: Pair, one: Statement, two: Statement) -> bool:
    """Whether one tells that a side lost, and the other that another side won."""
    words = result_words().score
    told = {one.predicate, two.predicate}
    return bool(told & words.lost) and bool(told & (words.won | words.beating)) and not pair.a.subject & pair.b.subject


def _one_absent(pair: Pair) -> bool:
    """Whether one says that there was none of what the other tells of."""
    return any(isinstance(f.claim.value, Statement) and f.claim.value.absent for f in (pair.a, pair.b))


def _within(none: Claim, some: Claim) -> bool:
    """Whether what one says not to be there, with all that narrows it, is what the other tells of.

    "No bank of ours had a guard" says nothing of guards elsewhere, "no new case" nothing of an old one.
    """
    if not (isinstance(none.value, Statement) and none.value.absent):
        return True
    owners = {owner for owner in none.question.subject if ":" in owner}
    if owners and none.value.predicate == "have" and not owners & set(some.question.subject):
        return False  # what one has not, another may have
    words = {*some.question.terms, *some.question.context, *some.question.measure.modifiers}
    narrowing = (word for word in none.question.measure.modifiers if knows(word, "J"))
    return all(word in words or rarity(word) < clash_words().statements.common for word in narrowing)


def _lasts(pair: Pair, field: Field) -> bool:
    """Whether what was put there before should still have been there when there was none."""
    none, some = pair.a, pair.b
    if isinstance(some.claim.value, Statement) and some.claim.value.absent:
        none, some = some, none
    absent = isinstance(none.claim.value, Statement) and none.claim.value.absent
    verb = some.claim.value.predicate if isinstance(some.claim.value, Statement) else ""
    if (
        field.name != "time"
        or not absent
        or verb not in clash_words().statements.put_there
        or some.time is None
        or some.time.end is None
    ):
        return False
    if none.time is not None and none.time.start is not None:
        return some.time.end < none.time.start
    return none.years is not None and some.time.end.year < none.years[0]


def _of_one_plan(pair: Pair, field: Field) -> bool:
    """Whether one says that a plan stands and the other that it was dropped: the strike "will go ahead", is "off"."""
    if field.name != "stance":
        return False
    dropped = clash_words().statements.dropped
    for off, still in ((pair.a.claim, pair.b.claim), (pair.b.claim, pair.a.claim)):
        told = isinstance(off.value, Statement) and off.value.predicate in dropped
        if told and off.stance.mood in ASSERTED and still.stance.mood == "planned":
            return True
    return False


def _one_level(pair: Pair) -> bool:
    """Whether one thing that rises and falls is told of one named place: rents in a town."""
    heads = {frame.claim.question.measure.head for frame in (pair.a, pair.b)}
    placed = any(field.name == "place" and field.likeness == "same" for field in pair.fields)
    return placed and len(heads) == 1 and "" not in heads


def _same_thing(pair: Pair) -> bool:
    """Whether one rare thing suffers one act in both, with much evidence besides ("the alarm was switched off")."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    if _one_absent(pair) and one.head == two.head and rarity(one.head) >= clash_words().statements.rare:
        return True
    states = "state" in (_by_phrase(pair.a.claim, pair.b.claim), _by_phrase(pair.b.claim, pair.a.claim))
    states = states or opposites(one.predicate, two.predicate) == "state"  # one scoreboard is whole or in ruins
    same = one.head == two.head and (states or one.predicate == two.predicate) and one.head == one.head.lower()
    known = _by_a_margin(pair) or (states and pair.weighing.sole)
    return _two_outcomes(pair) or (same and rarity(one.head) >= clash_words().statements.rare and known)


def _two_outcomes(pair: Pair) -> bool:
    """Whether each text tells once how one known thing came out, and in opposite words: "passed", "failed its test"."""
    one, two = pair.a.claim, pair.b.claim
    if not (isinstance(one.value, Statement) and isinstance(two.value, Statement)):
        return False
    against = opposites(one.value.predicate, two.value.predicate) == "outcome"
    same = one.question.measure.head == two.question.measure.head == one.question.measure.head.lower() != ""
    return against and same and pair.weighing.sole and pair.weighing.measure >= clash_words().statements.thing


def _by_a_margin(pair: Pair) -> bool:
    """Whether the evidence that two statements are on one thing lies far beyond what a flag needs."""
    return pair.score >= weights().bars["statement"].flag + clash_words().statements.margin


def _same_participants(pair: Pair) -> bool:
    """Whether doer or object is surely one: a shared subject id, or the same thing done to."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    same_object = bool(one.head and two.head) and related(one.head, two.head) >= weights().head.related_from
    if any(field.name == "subject" and field.likeness == "different" for field in pair.fields):
        return False
    if (
        _told_apart(pair)
        or of_other_ones(pair)
        or compare_places(pair.a.claim.question.place, pair.b.claim.question.place) == "different"
    ):
        return False
    return same_object or bool(pair.a.subject & pair.b.subject)


def _told_apart(pair: Pair) -> bool:
    """Whether words that narrow both exclude each other: "the north tower" and "the south tower"."""
    mine, theirs = (set(frame.claim.question.measure.modifiers) for frame in (pair.a, pair.b))
    numbers = [{word for word in words if word.isdigit()} for words in (mine, theirs)]
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        return True  # "Line 3", "Line 5"
    turns = clash_words().figures.turns  # "won the first match", "lost the second"
    return any(exclusive(one, two) or {one, two} <= turns for one in mine - theirs for two in theirs - mine)


STATEMENTS = PairCheck("statements", judge, beside=side_by_side.judge)
