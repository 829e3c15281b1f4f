"""One figure of a sentence: what it counts, what is told of that, and the phrase that says both."""

from __future__ import annotations

from factcheck.grammar.counted.acts import act_of
from factcheck.grammar.counted.changes import changing
from factcheck.grammar.counted.couples import as_two_each
from factcheck.grammar.counted.deals import dealt, said_behind
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.leaning import is_of_size, is_plainly_counted, near
from factcheck.grammar.counted.lexicon import is_person, words
from factcheck.grammar.counted.nearest import nearest_outcome
from factcheck.grammar.counted.nouns import counted_by
from factcheck.grammar.counted.own_states import own_state
from factcheck.grammar.counted.part_of import as_part, like
from factcheck.grammar.counted.record import Act, Counted, Noun, Span
from factcheck.grammar.counted.restated import restated
from factcheck.grammar.counted.scopes import scopes_of
from factcheck.grammar.counted.small import small
from factcheck.grammar.counted.within_day import within_a_day
from factcheck.grammar.quantities import FoundQuantity, law
from factcheck.model.claim import Measure
from factcheck.model.record import trusted
from factcheck.row import NamedTuple

_WAYS = {1: "increase", -1: "decrease"}  # the classes of what a measure that rose or fell did
_LONGEST = 110  # characters of a phrase that carries a figure and its noun or verb
_WHOLE = 100  # the most that a bare number can be where it leaves its per cent out
_ONE_OF = ("of", "of a number", "of_pronoun")


class Sentence(NamedTuple):
    """A sentence whose figures are read one behind the other; each is told in the light of those before.

    Attributes:
        parsed: The sentence.
        memory: The nouns counted in the sentences before.
        own: Those counted in this one, to which each figure adds its own.
        bound: The figures read so far.
    """

    parsed: Frame
    memory: list[Noun]
    own: list[Noun]
    bound: list[Counted]


def bound_figure(here: Sentence, quantity: FoundQuantity) -> Counted | None:
    """A quantity with its noun, its act and its scope; None for one that counts nothing."""
    parsed, bound = here.parsed, here.bound
    if bound and (again := restated(parsed, quantity, bound)) is not None:
        return again
    if bound and (other := _other_side(parsed, quantity, bound[-1])) is not None:
        return other
    noun = _noun_of(here, quantity)
    if noun is None:
        return None
    quantity, noun = _meant(quantity, noun), _of_people(here, quantity, noun)
    noun, act = _told_of(here, quantity, changing(parsed, quantity.kind, noun))
    if quantity.kind == "count" and noun.how == "left_out" and _is_aside(parsed, quantity):
        return None
    noun, act = as_part(parsed, quantity, noun, act, bound)
    quantity, noun = as_two_each(quantity, noun, act)
    if _names_no_count(parsed, quantity, noun, act):
        return None
    nearby = _nearby(parsed, quantity, noun, act)
    noun = within_a_day(parsed, _headed(here, quantity, noun, act))
    _remember(here.own, quantity, noun, act)
    if noun.how == "left_out" and quantity.is_broken:
        return None  # "updated 11.40"
    return _counted(parsed, quantity, noun, act, nearby)


def _noun_of(here: Sentence, quantity: FoundQuantity) -> Noun | None:
    """What a quantity counts, an empty noun where nothing says it; None for a number that is a name or a rank."""
    parsed = here.parsed
    if parsed.text[max(parsed.start, quantity.start - 8) : quantity.start].lower().endswith("all but "):
        return None  # what was left out is not what it happened to
    noun = counted_by(parsed, quantity, here.memory, here.own)
    if noun is None:
        return None if quantity.kind == "ordinal" else Noun(sure=False)  # "he spoke first"
    if noun.how == "numbered" or (quantity.kind == "ordinal" and noun.how != "noun"):
        return None
    return noun


def _of_people(here: Sentence, quantity: FoundQuantity, noun: Noun) -> Noun:
    """The people counted last where "them" suffered what no thing does: "two of its kitchens … three of them died"."""
    if noun.how != "of_pronoun" or not noun.inferred or not noun.head or is_person(noun.head):
        return noun
    told = near([*here.memory, *here.own], quantity.number_start)
    people = next((n for n in reversed(told) if is_plainly_counted(n) and is_person(n.head)), None)
    if people is None:
        return noun
    of_them = noun._replace(head=people.head, modifiers=people.modifiers, whole=people.head)
    return of_them if act_of(here.parsed, of_them).outcome in words().bodily.words else noun


def _told_of(here: Sentence, quantity: FoundQuantity, noun: Noun) -> tuple[Noun, Act]:
    """What the clause says was done by the counted, or to it, and the noun that it makes of a price."""
    parsed = here.parsed
    act = own_state(parsed, quantity, act_of(parsed, noun), here.bound)
    if (
        quantity.kind == "money"
        and not (noun.head or noun.is_whole)
        and (own := said_behind(parsed, quantity)) is not None
    ):
        return noun, own  # "over the £9,000 that he owed"
    if quantity.kind in ("measure", "money"):
        act = act._replace(outcome="")
    at = parsed.places.get(quantity.number_start) if quantity.kind == "money" else None
    if at is not None and (price := dealt(parsed, parsed.chunks.noun_at(at), noun, act)) is not None:
        noun, act = price, act._replace(predicate="", doer=None)
    if noun.how == "gapped":
        act = act._replace(doer=None)
    if noun.how == "compared" and here.bound:
        alike = [c for c in here.bound if c.kind == quantity.kind]
        act = like(next((c for c in reversed(alike) if c.role != "oblique"), (alike or here.bound)[-1]), act)
    return noun, act


def _names_no_count(parsed: Frame, quantity: FoundQuantity, noun: Noun, act: Act) -> bool:
    """Whether a number stands for somebody and tells no count: "the two agreed", "one of the ministers said"."""
    if act.outcome in words().bodily.words:
        return False
    if noun.how == "left_out" and _is_the_two(parsed, quantity):
        return True
    return quantity.spelled and quantity.quantity.high == 1 and noun.how in _ONE_OF


def _nearby(parsed: Frame, quantity: FoundQuantity, noun: Noun, act: Act) -> str:
    """The outcome told near a count of people that no verb says anything of; empty for any other."""
    countable = quantity.kind == "count" and (not noun.head or is_person(noun.head))
    if act.outcome or act.predicate or not countable or noun.is_whole:
        return ""
    return nearest_outcome(parsed, quantity)


def _headed(here: Sentence, quantity: FoundQuantity, noun: Noun, act: Act) -> Noun:
    """The noun, with that of people where what was done is done to people alone, or with one counted before."""
    if noun.inferred and noun.how in ("left_out", "others") and noun.head and not _fits(noun, act):
        people = next((n for n in reversed(here.own) if is_plainly_counted(n) and is_person(n.head)), Noun())
        noun = noun._replace(head=people.head, modifiers=people.modifiers)
    if noun.how == "left_out" and not noun.head and quantity.kind == "count" and act.predicate:
        noun = _recalled(here.parsed, quantity, noun, act, here.memory)
    if act.outcome == "killed" and noun.head == "life":
        noun = noun._replace(head="")  # "claimed 12 lives" counts people
    return noun


def _remember(own: list[Noun], quantity: FoundQuantity, noun: Noun, act: Act) -> None:
    """Add a noun to those that later figures of the sentence may leave out."""
    if noun.head:
        exact = quantity.quantity.low if quantity.quantity.low == quantity.quantity.high else None
        own.append(noun._replace(kind=quantity.kind, is_aside=act.role == "oblique", value=exact,
                                  place=quantity.number_start))  # fmt: skip
    elif quantity.kind in ("share", "count") and noun.phrase is not None and act.predicate:
        own.append(noun._replace(kind=quantity.kind))  # "will hold 43 per cent and the Union 28"


def _counted(parsed: Frame, quantity: FoundQuantity, noun: Noun, act: Act, nearby: str) -> Counted:
    """The figure as a record, bound by its construction or only by what stands near."""
    span = _span(parsed, quantity, noun, act)
    measure = trusted(Measure)(
        predicate=_WAYS.get(noun.way) or act.predicate,
        head=noun.head,
        whole=noun.whole,
        outcome=act.outcome or nearby,
        modifiers=noun.modifiers,
    )
    clear = (noun.head or act.predicate or act.outcome) and not nearby and (noun.sure or act.predicate)
    return Counted(
        quantity.quantity, quantity.kind, measure, *span, quantity.number_start, quantity.number_end,
        scope=scopes_of(parsed, quantity, noun, act, max(span[1], quantity.end)),
        binding="construction" if clear else "nearness", how=noun.how or "near", role=act.role, negated=act.negated,
        inferred=noun.inferred, noun=_place(parsed, noun),
        owner=_phrase(parsed, noun.owner), doer=_phrase(parsed, act.doer),
        event=_token(parsed, act.word), partner=quantity.partner,
    )  # fmt: skip


def _recalled(parsed: Frame, quantity: FoundQuantity, noun: Noun, act: Act, memory: list[Noun]) -> Noun:
    """A bare number with what the sentence before counted: "2,300 posts will go. Lasna loses 1,150."."""
    tokens = parsed.chunks.tokens
    if any(q.kind == "duration" and q.end <= quantity.start for q in parsed.quantities):
        return noun  # "was given 30 months and served 14"
    who = 0 <= noun.end < len(tokens) and tokens[noun.end].lower == "who"
    known = [
        m for m in near(memory, quantity.number_start)
        if m.head and _fits(m, act) and is_of_size(quantity, m) and (not who or is_person(m.head))
    ]  # fmt: skip
    return noun._replace(head=known[-1].head, modifiers=known[-1].modifiers) if known else noun


def _other_side(parsed: Frame, quantity: FoundQuantity, earlier: Counted) -> Counted | None:
    """The second figure of "by 51 per cent to 40": the share of those who said otherwise, a part of its own."""
    before = parsed.told_at(earlier.number_start)
    if before is None or before.kind != "share" or quantity.kind != "count" or quantity.quantity.unit:
        return None
    if parsed.text[before.end : quantity.start] != " to " or (quantity.quantity.high or _WHOLE + 1) > _WHOLE:
        return None
    value = law.restated(quantity.quantity, "share", "%")
    return earlier._replace(
        quantity=value, start=quantity.start, end=quantity.end, number_start=quantity.number_start,
        number_end=quantity.number_end, scope=("part",), how="other side", negated=True,
    )  # fmt: skip


def _is_the_two(parsed: Frame, quantity: FoundQuantity) -> bool:
    """Whether "the two" stands for two that were named, and counts nothing."""
    before = parsed.text[max(parsed.start, quantity.start - 4) : quantity.start].lower()
    return quantity.quantity.low == quantity.quantity.high == 2 and (before == "the " or before.endswith(" the "))


def _meant(quantity: FoundQuantity, noun: Noun) -> FoundQuantity:
    """A bare number that is an age, or a share whose per cent was told before."""
    value = quantity.quantity
    if quantity.kind != "count":
        return quantity
    if noun.how == "age":
        return quantity._replace(kind="age", quantity=value.model_copy(update={"unit": "year"}))
    if noun.how in ("gapped", "level") and noun.kind == "share" and (value.high or _WHOLE + 1) <= _WHOLE:
        return quantity._replace(kind="share", quantity=law.restated(value, "share", "%"))
    return quantity


def _fits(noun: Noun, act: Act) -> bool:
    """Whether the noun counted before can be what a bare number counts: only people are killed or arrested."""
    return is_person(noun.head) or not act.outcome or act.outcome in small().of_things


def _is_aside(parsed: Frame, quantity: FoundQuantity) -> bool:
    """Whether a bare number stands between commas behind a noun, as an age does: "the driver, 65, was hurt"."""
    text = parsed.text
    return text[max(0, quantity.start - 2) : quantity.start] == ", " and text[quantity.end : quantity.end + 1] == ","


def _span(parsed: Frame, quantity: FoundQuantity, noun: Noun, act: Act) -> Span:
    """The smallest phrase with the value and the word that says what it is."""
    start, end = quantity.start, quantity.end
    place = _place(parsed, noun)
    if place is not None and noun.how not in ("left_out", "verb"):
        near = (min(start, place[0]), max(end, place[1]))
        if near[1] - near[0] <= _LONGEST:
            return near
    word = _token(parsed, act.word)
    if word is not None:
        near = (min(start, word[0]), max(end, word[1]))
        if near[1] - near[0] <= _LONGEST:
            return near
    return start, end


def _place(parsed: Frame, noun: Noun) -> Span | None:
    if noun.first < 0 or noun.end <= noun.first:
        return None
    tokens = parsed.chunks.tokens
    return tokens[noun.first].start, tokens[noun.end - 1].end


def _phrase(parsed: Frame, index: int | None) -> Span | None:
    if index is None:
        return None
    phrase = parsed.chunks.nouns[index]
    return parsed.chunks.span(phrase.first, phrase.end)


def _token(parsed: Frame, index: int) -> Span | None:
    return (parsed.chunks.tokens[index].start, parsed.chunks.tokens[index].end) if index >= 0 else None
