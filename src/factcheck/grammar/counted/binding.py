"""Binding: each quantity of a sentence gets its noun, its act, its scope, and how sure that is."""

from __future__ import annotations

import re
from functools import cache

from factcheck.grammar.chunks import Chunks
from factcheck.grammar.counted.acts import act_of
from factcheck.grammar.counted.changes import changing
from factcheck.grammar.counted.deals import dealt
from factcheck.grammar.counted.frame import Frame, frame
from factcheck.grammar.counted.leaning import is_of_size, is_plainly_counted
from factcheck.grammar.counted.lexicon import is_person, outcomes, words
from factcheck.grammar.counted.nouns import counted_by
from factcheck.grammar.counted.parts import shared_out
from factcheck.grammar.counted.record import Act, Counted, Noun, Span
from factcheck.grammar.counted.restated import restated
from factcheck.grammar.counted.scopes import scopes_of
from factcheck.grammar.counted.small import any_of, small
from factcheck.grammar.counted.tables import bind_row, row_of
from factcheck.grammar.counted.victims import may_hold, victims
from factcheck.grammar.counted.votes import tallied
from factcheck.grammar.quantities import FoundQuantity, find, law
from factcheck.grammar.results.votes import may_vote
from factcheck.model.claim import Measure

_SKIPPED = ("duration", "multiple")
_WAYS = {1: "increase", -1: "decrease"}  # the classes of what a measure that rose or fell did
_NEAR = 60
_WORDS = re.compile(r"\b[^\W\d_]+\b")
_ENDINGS = ("", "ed", "d", "s", "ing", "led", "ling")  # of a word that tells an outcome
_LONGEST = 110
_RECALL = 320  # characters back to the noun that a bare number leaves out


def bind(
    text: str,
    start: int = 0,
    end: int | None = None,
    *,
    quantities: list[FoundQuantity] | None = None,
    memory: list[Noun] | None = None,
    chunks: Chunks | None = None,
) -> list[Counted]:
    """What each quantity of one sentence counts, and the people counted without a number.

    Args:
        text: The text; all places are offsets into it.
        start: Where the sentence begins.
        end: Where it ends.
        quantities: What `find` gave for the sentence, if that is known already.
        memory: The nouns counted in the sentences before, for "of those, 40 were sold"; new ones are added.
        chunks: What `grammar.chunks.parse` gave for the sentence, if that is known already.

    Example:
        >>> [(c.quantity.low, c.measure.head, c.measure.outcome) for c in bind("Six miners died and 14 were hurt.")]
        [(6, 'miner', 'killed'), (14, 'miner', 'wounded')]
    """
    stop = len(text) if end is None else end
    row = row_of(text, start, stop)
    if row is not None:
        return bind_row(text, row)
    found = find(text, start, stop) if quantities is None else quantities
    voting = may_vote(text[start:stop])
    if not any(not q.doubt for q in found) and not voting and not may_hold(text[start:stop]):
        return []
    parsed = frame(text, start, stop, found, chunks)
    remembered = [] if memory is None else memory
    bound: list[Counted] = []
    own: list[Noun] = []
    for quantity in parsed.quantities:
        if quantity.kind in _SKIPPED:
            continue
        one = _bound(parsed, quantity, remembered, own, bound)
        if one is not None:
            bound.append(one)
    bound = shared_out(parsed, bound)
    bound.extend(victims(parsed, bound))
    if voting:
        bound = tallied(parsed, bound)
    remembered[:] = [*remembered, *(noun for noun in own if is_plainly_counted(noun))][-8:]
    return sorted(bound, key=lambda c: (c.start, c.number_start))


def _bound(
    parsed: Frame, quantity: FoundQuantity, memory: list[Noun], own: list[Noun], bound: list[Counted]
) -> Counted | None:
    if bound and (again := restated(parsed, quantity, bound)) is not None:
        return again
    if bound and (other := _other_side(parsed, quantity, bound[-1])) is not None:
        return other
    noun = counted_by(parsed, quantity, memory, own)
    if quantity.kind == "ordinal" and (noun is None or noun.how != "noun"):
        return None  # "he spoke first"
    if noun is not None and noun.how == "numbered":
        return None
    if noun is not None and quantity.kind == "count":
        quantity = _meant(quantity, noun)
    if noun is None:
        noun = Noun(sure=False)
    if parsed.text[max(parsed.start, quantity.start - 8) : quantity.start].lower().endswith("all but "):
        return None  # what was left out is not what it happened to
    noun = changing(parsed, quantity.kind, noun)
    act = act_of(parsed, noun)
    if quantity.kind in ("measure", "money"):
        act = act._replace(outcome="")
    at = parsed.places.get(quantity.number_start) if quantity.kind == "money" else None
    if at is not None and (price := dealt(parsed, parsed.chunks.noun_at(at), noun, act)) is not None:
        noun, act = price, act._replace(predicate="", doer=None)
    if noun.how == "gapped":
        act = act._replace(doer=None)
    if noun.how == "compared" and bound:
        alike = [c for c in bound if c.kind == quantity.kind]
        act = _like(next((c for c in reversed(alike) if c.role != "oblique"), (alike or bound)[-1]), act)
    if quantity.kind == "count" and noun.how == "left_out" and _is_aside(parsed, quantity):
        return None
    if act.part:
        noun = noun._replace(scope=("part",))
    if not act.outcome and (told := _opened(parsed, quantity)):
        act, noun = act._replace(outcome=told, role="undergoer"), noun._replace(scope=("part",))
    empty = words().reporting.words | words().levels.words  # "some 70 of them, he said"
    unsaid = not act.predicate or (act.predicate in empty and act.predicate != "be")
    part = _part_word(parsed, quantity) if not noun.scope or noun.how == "of_pronoun" else ""
    part = part or _included(parsed, noun)
    if not act.outcome and bound and quantity.kind == "count" and (part == "including" or (part and unsaid)):
        act, noun = _like(bound[-1], act), noun._replace(scope=("part",))
    elif part and not (noun.how == "of_pronoun" and not noun.scope):
        noun = noun._replace(scope=("part",))
    if noun.how == "left_out" and _is_the_two(parsed, quantity) and act.outcome not in words().bodily.words:
        return None
    if (
        quantity.spelled
        and quantity.quantity.high == 1
        and noun.how in ("of", "of a number", "of_pronoun")
        and (act.outcome not in words().bodily.words)
    ):
        return None  # "one of the ministers said"
    nearby = ""
    countable = quantity.kind == "count" and (not noun.head or is_person(noun.head))
    if not act.outcome and not act.predicate and countable and not noun.is_whole:
        nearby = _nearest_outcome(parsed, quantity)
    if noun.inferred and noun.how in ("left_out", "others") and noun.head and not _fits(noun, act):
        people = next((n for n in reversed(own) if is_plainly_counted(n) and is_person(n.head)), Noun())
        noun = noun._replace(head=people.head, modifiers=people.modifiers)
    if noun.how == "left_out" and not noun.head and quantity.kind == "count" and act.predicate:
        noun = _recalled(parsed, quantity, noun, act, memory)
    if act.outcome == "killed" and noun.head == "life":
        noun = noun._replace(head="")  # "claimed 12 lives" counts people
    if noun.head:
        exact = quantity.quantity.low if quantity.quantity.low == quantity.quantity.high else None
        own.append(noun._replace(kind=quantity.kind, is_aside=act.role == "oblique", value=exact,
                                  place=quantity.number_start))  # fmt: skip
    elif quantity.kind in ("share", "count") and noun.phrase is not None and act.predicate:
        own.append(noun._replace(kind=quantity.kind))  # "will hold 43 per cent and the Union 28"
    span = _span(parsed, quantity, noun, act)
    measure = Measure(
        predicate=_WAYS.get(noun.way) or act.predicate,
        head=noun.head,
        whole=noun.whole,
        outcome=act.outcome or nearby,
        modifiers=noun.modifiers,
    )
    if noun.how == "left_out" and quantity.is_broken:
        return None  # "updated 11.40"
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
    near = [
        m for m in memory
        if 0 <= quantity.number_start - m.place <= _RECALL and m.head and _fits(m, act) and is_of_size(quantity, m)
        and (not who or is_person(m.head))
    ]  # fmt: skip
    return noun._replace(head=near[-1].head, modifiers=near[-1].modifiers) if near else noun


def _other_side(parsed: Frame, quantity: FoundQuantity, earlier: Counted) -> Counted | None:
    """The second figure of "by 51 per cent to 40": the share of those who said otherwise, a part of its own."""
    before = parsed.told_at(earlier.number_start)
    if before is None or before.kind != "share" or quantity.kind != "count" or quantity.quantity.unit:
        return None
    if parsed.text[before.end : quantity.start] != " to " or (quantity.quantity.high or 101) > 100:
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
    if noun.how == "age":
        return quantity._replace(kind="age", quantity=value.model_copy(update={"unit": "year"}))
    if noun.how in ("gapped", "level") and noun.kind == "share":
        return quantity._replace(kind="share", quantity=law.restated(value, "share", "%"))
    return quantity


def _fits(noun: Noun, act: Act) -> bool:
    """Whether the noun counted before can be what a bare number counts: only people are killed or arrested."""
    return is_person(noun.head) or not act.outcome or act.outcome in small().of_things


def _is_aside(parsed: Frame, quantity: FoundQuantity) -> bool:
    """Whether a bare number stands between commas behind a noun, as an age does: "the driver, 65, was hurt"."""
    text = parsed.text
    return text[max(0, quantity.start - 2) : quantity.start] == ", " and text[quantity.end : quantity.end + 1] == ","


@cache
def _among() -> re.Pattern[str]:
    states = "|".join(sorted({*outcomes().states, *(f"{n}s" for n in outcomes().nouns)}))
    return re.compile(
        rf"\bamong the (?P<state>{states}) (?:are|were|is|was|have been|had been) (?:the )?$", re.IGNORECASE
    )


def _opened(parsed: Frame, quantity: FoundQuantity) -> str:
    """The outcome that the words before tell: "among the injured were two girls"."""
    low = max(parsed.start, quantity.start - 48)
    before = parsed.text[low : quantity.start]
    found = _among().search(before) if "among the " in before.lower() else None
    if found is None:
        return ""
    word = found["state"].lower()
    return outcomes().states.get(word) or outcomes().nouns.get(word.removesuffix("s")) or ""


def _like(earlier: Counted, own: Act) -> Act:
    """The act of a part is that of its whole: "12 people were killed, including three children"."""
    return own._replace(
        predicate=earlier.measure.predicate, outcome=earlier.measure.outcome, role=earlier.role, doer=None
    )


@cache
def _opens_parts() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(small().including)},? (?:{any_of(small().part_steps)} )?$")


@cache
def _of_whom() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(small().of_whom)},? (?:{any_of(small().part_steps)} )?$")


@cache
def _of_them() -> re.Pattern[str]:
    return re.compile(rf" of {any_of(small().them)}\b")


def _part_word(parsed: Frame, quantity: FoundQuantity) -> str:
    """The words that make a number a part of the one before: "including", or "whom" for "of them", "of whom"."""
    before = parsed.text[max(parsed.start, quantity.start - 24) : quantity.start].lower()
    after = parsed.text[quantity.number_end : quantity.number_end + 12].lower()
    if _opens_parts().search(before):
        return "including"
    return "whom" if _of_whom().search(before) or _of_them().match(after) else ""


def _included(parsed: Frame, noun: Noun) -> str:
    """Whether a count is one of a list that "including" opens: "including the rector and two women"."""
    nouns, at = parsed.chunks.nouns, noun.phrase
    while at is not None and nouns[at].joined is not None:
        at = nouns[at].joined
    if at is None or at == noun.phrase:
        return ""
    first = parsed.chunks.tokens[nouns[at].first].start
    return "including" if _opens_parts().search(parsed.text[max(parsed.start, first - 24) : first].lower()) else ""


@cache
def _outcome_words() -> dict[str, str]:
    """Each form of a word that tells an outcome, in small letters, with that; of two words the longer one holds."""
    told = outcomes().states | outcomes().befell | outcomes().done_to
    forms = {word + ending: told[word] for word in sorted(told, key=len) for ending in _ENDINGS}
    return forms | dict.fromkeys(("slew", "slain"), told.get("kill", ""))


def _nearest_outcome(parsed: Frame, quantity: FoundQuantity) -> str:
    """The outcome word of the sentence that stands nearest, with no other number between."""
    low, high = max(parsed.start, quantity.start - _NEAR), min(parsed.end, quantity.end + _NEAR)
    best: tuple[int, str] | None = None
    for match in _WORDS.finditer(parsed.text, low, high):
        name = _outcome_words().get(match[0].lower())
        if not name:
            continue
        gap = (match.end(), quantity.start) if match.end() <= quantity.start else (quantity.end, match.start())
        between = parsed.text[gap[0] : gap[1]]
        if ";" in between or any(gap[0] <= q.start < gap[1] for q in parsed.quantities):
            continue
        if best is None or len(between) < best[0]:
            best = (len(between), name)
    return best[1] if best else ""


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
