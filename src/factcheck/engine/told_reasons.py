"""The reason that a look-alike is told with: what is counted before a day, a plan or a verb, and none that is not so.

Two figures are kept apart by whatever field differs. A reader wants the difference that matters: of 72 players and
48 singers that one counts players and the other singers, whatever was done to them, and when.
"""

from __future__ import annotations

from factcheck.engine.judged import Judged
from factcheck.engine.reasons import of_field, reason
from factcheck.grammar.words.words import is_person, rarity
from factcheck.model.claim import Scope
from factcheck.model.report import Field, FieldName
from factcheck.questions.evidence import of_one_sort
from factcheck.questions.field_parts import is_superlative
from factcheck.questions.field_times import years_apart
from factcheck.questions.fields import DIVIDING, PERHAPS, is_everybody
from factcheck.questions.frames import Frame
from factcheck.questions.neighbours import APART, FAMILIES, kinship
from factcheck.questions.weights import weights

BEFORE = "one tells what stood before a change"
UNJOINED = "nothing says that both are of one thing"
BY_SO_MUCH = "one is by how much something changed, the other is not"
_COUNTED = "count"  # the family of figures whose nouns say what they count
_WEAK: frozenset[FieldName] = frozenset({"scope", "stance", "time", "event"})
_OF_ITS_OWN = frozenset({"of", "of_pronoun", "of a number"})  # how a part is bound that names its whole
_BY = "level"  # how a figure is bound to what rose or fell
_SCOPES: dict[str, Scope] = {note: scope for scope, note in DIVIDING}


def told_reason(item: Judged) -> str:
    """Why two answers are no rivals, in words.

    Args:
        item: A look-alike.
    """
    why = item.judgement.why
    apart = next((f for f in item.judgement.fields if f.likeness == "different" and f.note == why), None)
    if not (why == APART or why.startswith(PERHAPS) or (apart is not None and apart.name in _WEAK)):
        return reason("explained", why, item.judgement.fields)
    if things := _two_things(item.a, item.b):
        return of_field("measure", things)
    shares = FAMILIES.get(item.a.claim.kind) == FAMILIES["share"]
    if apart is not None and apart.name == "event" and (_counts(item.a) or shares) and _is_light(item):
        return _unsaid(item)
    if apart is not None and why in _SCOPES and item.a.claim.kind in FAMILIES:
        return _of_scope(item, apart, _SCOPES[why])
    return reason("explained", why, item.judgement.fields)


def _two_things(a: Frame, b: Frame) -> str:
    """What each of two figures counts, where these are two things: players and singers, nurses and cases.

    Everybody may be any group, and of people a part that names its whole by another word may be of these very people.
    """
    one, two = a.claim.question.measure, b.claim.question.measure
    if not (_counts(a) and _counts(b)) or kinship(one, two) not in ("people", "none"):
        return ""
    if of_one_sort(one.head, two.head):
        return ""
    everybody, people = ([asks(head) for head in (one.head, two.head)] for asks in (is_everybody, is_person))
    if all(everybody) or (any(everybody) and any(people[at] and not everybody[at] for at in (0, 1))):
        return ""
    if all(people) and any(_is_part(frame) and not _names_its_whole(frame) for frame in (a, b)):
        return ""
    return f"{one.head} against {two.head}"


def _is_part(frame: Frame) -> bool:
    return "part" in frame.claim.question.scope


def _counts(frame: Frame) -> bool:
    """Whether a figure is one of people or things; what a sum or a length is of its verb says best: asked for, got."""
    return FAMILIES.get(frame.claim.kind) == _COUNTED


def _is_light(item: Judged) -> bool:
    """Whether one of two acts says next to nothing: to have, to come, to take."""
    words = weights().predicate
    acts = [frame.claim.question.measure.predicate for frame in (item.a, item.b)]
    return any(act in words.empty or act in words.having or rarity(act) < words.common for act in acts)


def _of_scope(item: Judged, apart: Field, scope: Scope) -> str:
    """What parts two figures by how each is meant: two years before a part, and a part or more only of one sort."""
    one_sort = _of_one_sort(item.a, item.b)
    times = next((f for f in item.judgement.fields if f.name == "time" and f.likeness == "different"), None)
    of_years = times is not None and not times.note.startswith(PERHAPS) and years_apart(item.a, item.b)
    if scope == "from" and not one_sort:
        return of_field("time", times.note) if times is not None and of_years else _before(item, apart)
    if scope == "planned" and not one_sort and (things := _two_measures(item.a, item.b)):
        return of_field("measure", things)
    if scope not in ("part", "additional"):
        return apart.note
    if one_sort and of_years and times is not None:
        return of_field("time", times.note)
    if scope == "additional":
        return _of_more(item, apart, one_sort=one_sort)
    return apart.note if one_sort or not _counts(item.a) or _of_other_words(item) else _unsaid(item)


def _before(item: Judged, apart: Field) -> str:
    """What a figure is that another is told from: one that stood before, or of shares perhaps that of another group."""
    return apart.note if item.a.claim.kind == "share" else BEFORE


def _two_measures(a: Frame, b: Frame) -> str:
    """What each of two sums or shares is, where these are two things: revenue and profit."""
    one, two = a.claim.question.measure, b.claim.question.measure
    apart = bool(one.head) and bool(two.head) and kinship(one, two) == "none"
    return f"{one.head} against {two.head}" if apart else ""


def _of_one_sort(a: Frame, b: Frame) -> bool:
    """Whether two figures may count one thing by their nouns; whoever is hurt is of everybody."""
    heads = [frame.claim.question.measure.head for frame in (a, b)]
    everybody = all(is_everybody(head) and head not in weights().head.adults for head in heads if head)
    befell = {frame.claim.question.measure.outcome for frame in (a, b)}
    if (all(heads) and everybody) or (not any(heads) and len(befell) == 1 and any(befell)):
        return True  # "cost 9,400 lives, 800 of them in the port"
    near = kinship(a.claim.question.measure, b.claim.question.measure)
    return near in ("one", "kin") or (all(heads) and of_one_sort(*heads))


def _of_other_words(item: Judged) -> bool:
    """Whether a part may be told by another word than its whole: 41 landlords among 600 creditors, not "two of the 11".

    Nor is the longest of some things a part of another length.
    """
    if any(_names_its_whole(frame) or any(map(is_superlative, _words(frame))) for frame in (item.a, item.b)):
        return False
    heads = [frame.claim.question.measure.head for frame in (item.a, item.b)]
    return not all(heads) or all(map(is_person, heads))


def _words(frame: Frame) -> list[str]:
    return frame.claim.quote.lower().split()


def _names_its_whole(frame: Frame) -> bool:
    return "part" in frame.claim.question.scope and not _OF_ITS_OWN.isdisjoint(frame.claim.evidence.how)


def _of_more(item: Judged, apart: Field, *, one_sort: bool) -> str:
    """How an addition is told: as a change where it is one; of counts only beside what the same befell."""
    more = next((f for f in (item.a, item.b) if "additional" in f.claim.question.scope), item.a)
    if one_sort and _BY in more.claim.evidence.how:
        return BY_SO_MUCH
    acts = {frame.claim.question.measure.predicate for frame in (item.a, item.b)} - {""}
    return _unsaid(item) if _counts(item.a) and (not one_sort or len(acts) > 1) else apart.note


def _unsaid(item: Judged) -> str:
    """That one text tells both, or that nothing joins them: nothing else is known to part the two."""
    return APART if item.a.document == item.b.document else UNJOINED
