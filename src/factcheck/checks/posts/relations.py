"""What one thing has one of, told as two: two owners, two venues, two ships it collided with."""

from __future__ import annotations

from factcheck.checks.check import Judgement, PairCheck
from factcheck.checks.posts.facts import apart_places
from factcheck.checks.posts.posts import one_bearer
from factcheck.model.claim import ASSERTED
from factcheck.model.ids import THING
from factcheck.model.report import Field
from factcheck.model.rule import Rule
from factcheck.model.values import Role
from factcheck.questions.field_times import compare_time
from factcheck.questions.identity_fold import fold
from factcheck.questions.pairs import Pair
from factcheck.questions.relations import AND_IN, PLACE, Relation, generic_of, relation_of, relations

_RELATION = "relation"  # how one is read that is told of a thing: "the mill is owned by"


def judge(pair: Pair, rule: Rule) -> Judgement | None:
    """Compare two answers to one relation of one thing."""
    one, two = pair.a.claim, pair.b.claim
    if not (isinstance(one.value, Role) and isinstance(two.value, Role)) or one.value.role != two.value.role:
        return None
    relation = relation_of(one.value.role)
    if relation is None or pair.one_document or not _of_one_thing(pair, one.value, two.value):
        return None
    if any(_RELATION not in claim.evidence.how for claim in (one, two)):
        return None  # "Ana Ruiz, owner of the mill" is told of her, who may own a dairy too
    if not all(claim.stance.affirmed and claim.stance.mood in ASSERTED for claim in (one, two)):
        return None
    time = compare_time(pair.a, pair.b)
    if time is not None and time.likeness == "different" and not relation.lasting:
        return None
    what = Field(name="subject", likeness="same", note=one.value.holder)
    apart = _apart(relation, one.value.organisation, two.value.organisation)
    if apart is None:
        return None
    if apart == "same":
        return Judgement("consistent", f"one {relation.fact}", (what,))
    dated = time is not None and time.likeness == "same"
    sure = apart == "sure" and (relation.lasting or dated)
    why = f"{relation.fact} of {one.value.holder}: {one.value.organisation} or {two.value.organisation}"
    return Judgement("contradiction" if sure else "tension", why, (what,))


def _of_one_thing(pair: Pair, one: Role, two: Role) -> bool:
    """Whether both are told of one named thing, or of one that needs no name in texts that surely tell one story."""
    if one.holder == one.holder.lower() and not pair.weighing.one_story:
        return False
    if any(not name.startswith(f"{THING}:") for name in pair.a.subject & pair.b.subject):
        return True
    named = one.holder != one.holder.lower() and two.holder != two.holder.lower()
    return named and fold(one.holder) == fold(two.holder)


def _apart(relation: Relation, one: str, two: str) -> str | None:
    """Whether two answers are "same", surely two ("sure") or perhaps ("perhaps"); None where nobody can say."""
    mine, theirs = fold(one), fold(two)
    if mine == theirs:
        return "same"
    if relation.answer in relations().sorts:
        return "perhaps"
    if relation.answer == PLACE:
        return _apart_places(one, two)
    if one_bearer(one, two):
        return "same"
    return None if set(mine.split()) & set(theirs.split()) else "sure"


def _apart_places(one: str, two: str) -> str | None:
    """Whether what is told of where leaves room for one place: "Marsh School, Oster" and "Oster" do."""
    found = [_two_places(mine, theirs) for mine in one.split(AND_IN) for theirs in two.split(AND_IN)]
    return None if None in found else next((word for word in ("sure", "perhaps") if word in found), None)


def _two_places(one: str, two: str) -> str | None:
    """Two places that tables know apart, two of one sort ("Marsh Road", "Quay Street"), two that nobody lists.

    Empty for two of unlike sorts, of which one may lie in the other; None where they are one, or one in the other.
    """
    apart = apart_places(one, two)
    sorts = generic_of(one), generic_of(two)
    if apart is None or (set(fold(one).split()) & set(fold(two).split())) - (sorts[0] or frozenset()):
        return None
    if sorts[0] is not sorts[1]:
        return ""
    return "sure" if apart else "perhaps"


RELATIONS = PairCheck("relations", judge)
