"""What one has one of: two nationalities, two places of birth or death, two seats of one body."""

from __future__ import annotations

from factcheck.checks.check import Judgement, PairCheck
from factcheck.checks.figures.rounds import two_parts
from factcheck.checks.one_thing.turned import at_one_time
from factcheck.checks.options import Option
from factcheck.checks.posts.posts import one_bearer
from factcheck.grammar.names.aliases import containers, known
from factcheck.grammar.words.words import happens_once
from factcheck.model.claim import ASSERTED
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Role
from factcheck.questions.facts import is_act, is_fact, standing_facts
from factcheck.questions.field_times import compare_time
from factcheck.questions.fields import as_reason
from factcheck.questions.identity import fold
from factcheck.questions.identity_places import may_lie_within
from factcheck.questions.pairs import Pair
from factcheck.questions.relations import is_relation
from factcheck.questions.undated import years_apart

FOR = " for "  # between a prize and what it is for
VERSUS = " v "  # between two sides of a match


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Compare two answers to one standing fact of one bearer, or two doers of one act; the option `of` picks one."""
    one, two = pair.a.claim, pair.b.claim
    if not (isinstance(one.value, Role) and isinstance(two.value, Role)) or one.value.role != two.value.role:
        return None
    acts = any(is_act(claim.question.measure.predicate) for claim in (one, two))  # "was founded by" may be "led by"
    of = "act" if acts else "bearer"
    if rule.word("of", of) != of:
        return None
    if acts:
        return _doers(pair, one.value, two.value)
    if is_relation(one.value.role) or not is_fact(one.value.role) or not pair.a.subject & pair.b.subject:
        return None
    if not (one.stance.affirmed and two.stance.affirmed):
        return None
    apart = apart_places(one.value.organisation, two.value.organisation)
    who = Field(name="subject", likeness="same", note=one.value.holder)
    if pair.one_document:
        return None
    if apart is None:
        return Judgement("consistent", f"one {one.value.role}", (who,))
    why = f"{one.value.role} of {one.value.holder}: {one.value.organisation} or {two.value.organisation}"
    sure = apart and one.value.role in {"place of birth", "place of death"}
    return Judgement("contradiction" if sure else "tension", why, (who,))


def _doers(pair: Pair, one: Role, two: Role) -> Judgement | None:
    """One act of one thing with two doers."""
    if not _one_work(one.organisation, two.organisation) or pair.a.claim.stance.mood not in ASSERTED:
        return None
    if pair.b.claim.stance.mood not in ASSERTED or not (pair.a.claim.stance.affirmed and pair.b.claim.stance.affirmed):
        return None
    named = one.organisation[:1].isupper() and two.organisation[:1].isupper()
    what = Field(name="measure", likeness="same", note=f"{one.role} of {one.organisation}")
    timed = any(frame.strong_time for frame in (pair.a, pair.b))
    if VERSUS in one.organisation and two_parts(pair):
        return None
    if VERSUS in one.organisation and not (at_one_time(pair) or (not timed and pair.weighing.one_story)):
        return None  # two sides meet more than once
    time = compare_time(pair.a, pair.b)
    if pair.a.subject & pair.b.subject:
        again = time is not None and time.likeness == "different"  # of two years they are two wins
        return None if pair.one_document or again else Judgement("consistent", "one doer", (what,))
    if pair.one_document or one_bearer(one.holder, two.holder):
        return None  # a text that names two tells of two
    if not (named or pair.identity or pair.weighing.sole):
        return None
    other = years_apart(pair.a, pair.b)
    if time is not None and time.likeness == "different" and (other or not _once_undated(pair)):
        return Judgement("explained", as_reason(time), (what,))
    why = f"{one.role} of {one.organisation}: {one.holder} in one source, {two.holder} in the other"
    sure = named or pair.identity > 1
    return Judgement("contradiction" if sure else "tension", why, (what,))


def _one_work(one: str, two: str) -> bool:
    """Whether two name one thing; a prize "for poetry" is not that "for fiction", but may go without what it is for."""
    (name, _, what), (other, _, that) = one.partition(FOR), two.partition(FOR)
    return _one_name(fold(name), fold(other)) and (not what or not that or what == that)


def _one_name(one: str, two: str) -> bool:
    """Whether one is the other, or cut short by a noun of what is won: "Harbour Cup final", "final", "Harbour Cup"."""
    short, full = sorted((one, two), key=len)
    if short == full:
        return True
    nouns = standing_facts().prizes.nouns
    named = full.startswith(f"{short} ") and full.removeprefix(f"{short} ") in nouns
    return named or (full.endswith(f" {short}") and short in nouns)


def _once_undated(pair: Pair) -> bool:
    """Whether the act does not come again and one text leaves its day unsaid: then no two days part the doers."""
    acts = {frame.claim.question.measure.predicate for frame in (pair.a, pair.b)}
    told = pair.a.strong_time and pair.b.strong_time
    return not told and all(happens_once(act) is not False for act in acts)


def apart_places(one: str, two: str) -> bool | None:
    """Whether two places or states are certainly two (True), perhaps two (False), or one within the other (None)."""
    if fold(one) == fold(two):
        return None
    mine, theirs = _meanings(one), _meanings(two)
    if not mine or not theirs:
        return False
    if any(a == b or a in containers(b) or b in containers(a) or may_lie_within(a, b) for a in mine for b in theirs):
        return None
    return True


def _meanings(name: str) -> set[str]:
    return {found.id for found in known(name) if found.form == "name"}


_OF = Option(
    "of", "a word", "what has but one: an act one doer, or a bearer one of it", "both are compared", ("act", "bearer")
)
FACTS = PairCheck("facts", judge, options=(_OF,))
