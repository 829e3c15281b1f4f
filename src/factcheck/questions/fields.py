"""Field by field: does something explain why two answers differ?

A field that differs *explains* only where both claims say it themselves. What is inherited from a
paragraph, a running date or the day of publication is compatible with anything.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.words.words import classes_of, exclusive, is_person, related
from factcheck.model.claim import PRESUPPOSED, Scope
from factcheck.model.ids import listed
from factcheck.model.record import row
from factcheck.model.report import Field, FieldName, Likeness
from factcheck.model.values import Quantity
from factcheck.questions.field_manners import alone_alike, is_estimate, told_as_more, two_estimates
from factcheck.questions.field_parties import named, of_one_matter
from factcheck.questions.field_parts import LEFT_OUT, counts_the_same, is_picked, outgrows
from factcheck.questions.frames import Frame
from factcheck.questions.identity_places import compare_places
from factcheck.questions.one_name import NOTE as NAMESAKES
from factcheck.questions.one_name import of_one_name
from factcheck.questions.weights import weights

WITHDRAWN = "one is told in order to be withdrawn: the text corrects it"
REFUSED = "the text itself says that it is the one and not the other"
PERHAPS = "perhaps about different times:"  # two times that one text leaves to the words around, or to the reader
LEFT_OPEN = "one leaves open what the other tells"
_A_PLAN = "one is planned"
_SURER = ("time", "place", "subject")
_NOT = "not"
_AT_MOST = frozenset({"up_to", "at_most"})

# Scopes that make two figures answer different questions unless both carry them.
DIVIDING: tuple[tuple[Scope, str], ...] = (
    ("planned", "one is planned, the other is told as fact"),
    ("ceiling", "one is a limit or what there is room for, the other is not"),
    ("remaining", "one is what is left, the other is not"),
    ("each", "one is for each, the other for all"),
    ("rate", "one is a rate, the other a total"),
    ("daily", "one is for a day, the other is not"),
    ("from", "one is what the other is compared with, or was before a change"),
    ("part", "one is a part of a larger whole"),
    ("additional", "one is an addition, the other is not"),
    ("several_events", "one adds up several events"),
    ("background", "one belongs to an earlier event"),
    ("multiple", "one is a multiple of another figure"),
)


@lru_cache(maxsize=1024)
def told(name: FieldName, likeness: Likeness, note: str) -> Field:
    """A field, once: of very many pairs few are told differently."""
    return row(Field, name=name, likeness=likeness, note=note)


def explaining(fields: tuple[Field, ...]) -> Field | None:
    """The first field that differs, which explains the clash."""
    return next((f for f in fields if f.likeness == "different"), None)


def surest(fields: tuple[Field, ...], apart: Field) -> Field:
    """The reason to tell of two answers that a field tells apart: a plan is less of one than a day or an owner."""
    if not apart.note.startswith(_A_PLAN):
        return apart
    surer = (f for f in fields if f.likeness == "different" and f.name in _SURER and not f.note.startswith(PERHAPS))
    return next(surer, apart)


def as_reason(time: Field) -> str:
    """Two times as a whole reason; where they were only inherited, with the doubt that they carry."""
    return time.note if time.note.startswith(PERHAPS) else f"at different times: {time.note}"


def compare_measure(a: Frame, b: Frame) -> Field | None:
    """Everybody against one group: "41 people" and "23 pupils" died are two questions."""
    if a.claim.kind != "casualty":
        return None
    one, two = a.claim.question.measure.head, b.claim.question.measure.head
    called = weights().head.so_called.get(a.claim.question.measure.outcome, frozenset())
    everybody = [is_everybody(head) or head in called for head in (one, two)]
    if everybody[0] != everybody[1]:
        if is_none(a if everybody[0] else b) or leans(b if everybody[0] else a):
            return None  # where nobody was hurt, no worker was
        group, others = (two, a) if everybody[0] else (one, b)
        if _may_be_of(group, others) or _outnumbers(*((b, a) if everybody[0] else (a, b))):
            return None
        return told("measure", "different", f"one counts everybody, the other only one group ({group})")
    if not everybody[0] and related(one, two) < weights().head.related_from:
        return told("measure", "different", f"{one} against {two}")
    return None


def _may_be_of(group: str, others: Frame) -> bool:
    """Whether those told of as men may be the very group: four men died, and three workers; not men of a gang."""
    measure, table = others.claim.question.measure, weights().head
    bare = not measure.modifiers and measure.head in table.adults
    return bare and group not in table.young and not exclusive(group, measure.head)


def _outnumbers(group: Frame, everybody: Frame) -> bool:
    """Whether more of a group are told of than of everybody: the group is then no part of them."""
    one, two = group.claim.value, everybody.claim.value
    if not (isinstance(one, Quantity) and isinstance(two, Quantity)) or group.document == everybody.document:
        return False
    return one.low is not None and two.high is not None and one.low > two.high and "exact" == one.wording == two.wording


def leans(frame: Frame) -> bool:
    """Whether the noun of a figure is one from a sentence before: of "Nine were freed" it makes no group."""
    how = frame.claim.evidence.how
    return LEFT_OUT in how and "part" not in frame.claim.question.scope


def compare_motions(a: Frame, b: Frame) -> Field | None:
    """Two sides of a vote that say what was voted on, where nothing relates the two."""
    one, two = a.claim.question.measure, b.claim.question.measure
    if not (one.head == two.head == "vote" and one.outcome and two.outcome and one.whole and two.whole):
        return None
    if related(one.whole, two.whole) >= weights().head.related_from:
        return None
    return told("measure", "different", f"two votes: {one.whole} and {two.whole}")


def is_none(frame: Frame) -> bool:
    """Whether a figure is nought: "nobody was hurt"."""
    value = frame.claim.value
    return isinstance(value, Quantity) and value.high == 0


def is_everybody(head: str) -> bool:
    """Whether a counted noun says no more than that people, or deaths and the like, are counted."""
    table = weights().head
    return (
        not head
        or head in table.everybody
        or (not is_person(head) and bool(classes_of(head, "NOUN") & table.befalling))
    )


def compare_scope(a: Frame, b: Frame) -> Field | None:
    """Part against whole, plan against fact, addition against total."""
    one, two = _scopes(a), _scopes(b)
    if any("rate" in mine and "daily" in theirs for mine, theirs in ((one, two), (two, one))):
        return told("scope", "different", "one is so much a day, the other so much in a longer time")
    for scope, note in DIVIDING:
        if scope == "planned" and (_both_demand(a, b) or _had_already(a, b) or two_estimates(a, b)):
            continue
        if scope == "part" and is_none(b if "part" in one else a):
            continue  # where none of a crew was hurt, no part of it was
        if scope == "part" and "part" in one ^ two and outgrows(*((a, b) if "part" in one else (b, a))):
            continue  # 412 of 640 are no part of 340
        if (scope in one) != (scope in two) and not (scope == "part" and counts_the_same(a, b)):
            if scope == "ceiling" and _limits(b if scope in one else a):
                continue  # "can be as high as 500", "of up to 250"
            if scope == "additional" and (_changes(other := b if scope in one else a) or told_as_more(other)):
                continue  # "6 per cent more pay" and "a rise of 6 per cent"
            if scope == "part" and alone_alike(a, b):
                continue
            if scope == "remaining" and _as_many(a, b):
                continue  # "two were missing", "two are still missing"
            return told("scope", "different", _beside_a_plan(a, b) if scope == "planned" else note)
    return None


def _beside_a_plan(a: Frame, b: Frame) -> str:
    """How a plan is told apart from what stands beside it: a fact, or what is no fact either."""
    fact = next((frame for frame in (a, b) if "planned" not in _scopes(frame)), b)
    mood = "demanded" if _demands(fact) else fact.claim.stance.mood
    return f"one is planned, the other {f'only {mood}' if mood in ('demanded', 'possible') else 'is told as fact'}"


def _had_already(a: Frame, b: Frame) -> bool:
    """Whether one of two figures is had already by what is planned: "its 4,000 pipes will be taken away"."""
    return any(PRESUPPOSED in frame.claim.evidence.how for frame in (a, b))


def _as_many(a: Frame, b: Frame) -> bool:
    """Whether two figures are one: none of them has gone."""
    ends = [(v.low, v.high) for f in (a, b) if isinstance(v := f.claim.value, Quantity)]
    return len(ends) > 1 and ends[0] == ends[1]


def _limits(frame: Frame) -> bool:
    """Whether a figure is told as the most that there may be, by its own words."""
    value = frame.claim.value
    return isinstance(value, Quantity) and value.wording in _AT_MOST


def _both_demand(a: Frame, b: Frame) -> bool:
    """Whether both tell what somebody asked for: that it was asked for is a fact."""
    figures = isinstance(a.claim.value, Quantity) and isinstance(b.claim.value, Quantity)
    return figures and _demands(a) and _demands(b)


def _asks(frame: Frame) -> bool:
    """Whether a claim is told by an act of asking."""
    return frame.claim.question.measure.predicate in weights().predicate.demanding


def _demands(frame: Frame) -> bool:
    """Whether a claim is told as a demand, be it by its act ("asked for $3m") or around it ("their demand was $3m")."""
    return frame.claim.stance.mood == "demanded" or _asks(frame)


def _changes(frame: Frame) -> bool:
    """Whether a share is that by which something changed, as its verb or noun says."""
    measure = frame.claim.question.measure
    words = ((measure.predicate, "VERB"), (measure.head, "NOUN"))
    return frame.claim.kind == "share" and any(
        not classes_of(word, pos).isdisjoint(weights().head.changing) for word, pos in words if word
    )


def _scopes(frame: Frame) -> set[Scope]:
    """The scopes of a claim; a figure that is told as a plan is planned, and one of the greatest is a part."""
    found = set(frame.claim.question.scope)
    if is_picked(frame):
        found.add("part")
    figure = isinstance(frame.claim.value, Quantity)
    return found | {"planned"} if figure and frame.claim.stance.mood == "planned" else found


def manner_of(frame: Frame) -> tuple[object, ...]:
    """Everything about one claim that a comparison of scopes and stances looks at, but for parts and what is left."""
    question, figure = frame.claim.question, isinstance(frame.claim.value, Quantity)
    demanded = _asks(frame)
    had = PRESUPPOSED in frame.claim.evidence.how
    told = told_as_more(frame), (frame.published_day, frame.time) if is_estimate(frame) else None
    alone = demanded, had, _changes(frame), is_picked(frame), _limits(frame), *told
    return question.scope, frame.claim.stance.mood, figure, *alone


def by_two(a: Frame, b: Frame) -> bool:
    """Whether more of two claims is compared than what each says alone: a part, a rest, what is taken back or put."""
    one, two = a.claim.question.scope, b.claim.question.scope
    if "withdrawn" in (a.claim.stance.mood, b.claim.stance.mood) or is_estimate(a) or is_estimate(b):
        return True
    return ("part" in one) != ("part" in two) or ("remaining" in one) != ("remaining" in two)


def withdrawal(a: Frame, b: Frame) -> str:
    """Why a figure that is told in order to be withdrawn is no rival: it is taken back, or told as what it is not."""
    gone = next((frame for frame in (a, b) if frame.claim.stance.mood == "withdrawn"), b)
    one_sentence = a.document == b.document and a.claim.evidence.sentence_start == b.claim.evidence.sentence_start
    return REFUSED if one_sentence and _NOT in gone.claim.quote.lower().split() else WITHDRAWN


def compare_stance(a: Frame, b: Frame) -> Field | None:
    """A plan, demand or possibility is not judged against a fact."""
    moods = {a.claim.stance.mood, b.claim.stance.mood}
    if "withdrawn" in moods:
        return told("stance", "different", withdrawal(a, b))
    if _both_demand(a, b):
        return None
    if moods & {"conditional"}:
        return told("stance", "different", "one holds only under a condition")
    if "open" in moods and len(moods) > 1:
        return told("stance", "different", LEFT_OPEN)
    for mood in ("planned", "demanded", "possible"):
        if mood == "planned" and ("planned" in _scopes(a) & _scopes(b) or _had_already(a, b) or two_estimates(a, b)):
            continue  # "is expected to reach" and "is forecast at" are two plans
        if moods == {"planned", "possible"}:
            return told("stance", "different", "one is only possible")
        if mood in moods and len(moods) > 1:
            return told("stance", "different", f"one is only {mood}")
    return None


def compare_place(a: Frame, b: Frame) -> Field | None:
    """Places that share a name are the same; places apart explain only where nothing else is shared."""
    one, two = a.place, b.place
    if one & two:
        return told("place", "same", listed(one & two))
    if one and two and compare_places(one, two) == "different":
        note = f"{listed(one)} against {listed(two)}"
        return told("place", "different", note)
    return None


def compare_subject(a: Frame, b: Frame) -> Field | None:
    """Who is counted or who acts: the same in any words, or two named ones. A plain noun proves nothing."""
    found = compare_owners(a, b)
    if found is None or found.likeness != "different":
        return found
    return None if of_one_matter(a, b) else found


def compare_owners(a: Frame, b: Frame) -> Field | None:
    """As `compare_subject`, but a body and its house are two: by their names alone, whatever else the texts name."""
    if a.subject & b.subject:
        return told("subject", "same", listed(a.subject & b.subject))
    one, two = named(a.subject), named(b.subject)
    if of_one_name(one, two):
        return told("subject", "different", NAMESAKES)
    if _kin_names(one, two):
        return told("subject", "same", listed(one | two))
    if one and two and not _place_and_person(one, two):
        note = f"{listed(one)} against {listed(two)}"
        return told("subject", "different", note)
    return None


def _kin_names(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether a short form stands for a long one: "Brightwater" and "Brightwater Savings Bank"."""
    words = [[set(name.partition(":")[2].split("-")) for name in names] for names in (one, two)]
    return any(a <= b or b <= a for a in words[0] for b in words[1] if a and b)


def _place_and_person(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether one names a place, or what may be one, and the other a person: "a Lund man", "Ek was jailed"."""
    kinds = [{name.partition(":")[0] for name in names} for names in (one, two)]
    return any(mine <= {"place", "name"} and theirs <= {"person"} for mine, theirs in (kinds, kinds[::-1]))


def names_looked_at(frame: Frame) -> frozenset[str]:
    """The names around a claim that a comparison of subjects looks at: of a body, or of what may be its house."""
    sorts = {name.partition(":")[0] for name in named(frame.subject)}
    return frame.names if sorts and (sorts <= {"place", "name"} or sorts == {"org"}) else frozenset()
