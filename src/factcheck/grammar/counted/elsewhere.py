"""The noun of a number that has none after it: in a label, in the subject, in the words before, or left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from factcheck.grammar.chunks.chunks import NounPhrase
from factcheck.grammar.counted.frame import MANY, Frame
from factcheck.grammar.counted.heads import described, head_word, subject
from factcheck.grammar.counted.leaning import is_of_size, leaned_on, recalled
from factcheck.grammar.counted.levels import acts_on_it
from factcheck.grammar.counted.lexicon import outcomes, words
from factcheck.grammar.counted.record import MEASURES, SHARES, Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities import FoundQuantity, Kind
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words import words as lexemes
from factcheck.grammar.words.words_tables import knows
from factcheck.model.claim import Scope

_BRACKETED = 60  # tokens looked back over for an open bracket
_LABEL = 8  # tokens of a label


@cache
def _ratio_of() -> re.Pattern[str]:
    """A ratio with what it is of: "nine houses in ten"."""
    return re.compile(r"(?:.* )?[a-z]+ ([a-z]{3,}) (?:in|out of) [a-z]+$", re.IGNORECASE)


def label(frame: Frame, at: int, kind: Kind, own: list[Noun]) -> Noun | None:
    """As in "Length: 41 km", "Deaths: 134", "Deaths - 134": the words before the mark, if no verb is among them."""
    tokens = frame.chunks.tokens
    mark = at - 1
    if mark < 1 or tokens[mark].text not in (":", "–", "—", "-", "="):
        return None
    first = mark - 1
    while (
        first > 0
        and mark - first < _LABEL
        and (tokens[first - 1].tag not in ("PUNCT", "VERB", "AUX", "CLAUSE") or _is_infinitive(tokens, first - 1))
    ):
        if "\n" in frame.text[tokens[first - 1].end : tokens[first].start]:
            break
        first -= 1
    words_before = tokens[first:mark]
    if len(words_before) == 1 and words_before[0].lower in outcomes().states:
        return Noun("", (words_before[0].lower,), first, at + 1, how="label")  # "Injured: 173 treated"
    finite = [i for i in range(first, mark) if tokens[i].tag == "VERB" and not _is_infinitive(tokens, i)]
    if finite or any(t.tag in ("AUX", "MODAL", "NUM") for t in words_before):
        return None
    if (
        first
        and tokens[first - 1].tag != "PUNCT"
        and "\n" not in frame.text[tokens[first - 1].end : tokens[first].start]
    ):
        return None  # "came for the vaccine: 418,000 swallowed it"
    nouns = [t for t in words_before if t.tag in ("NOUN", "NAME", "ADJ", "UNIT", "TIME", "OTHER")]
    if not nouns or (first > 0 and tokens[mark].text in ("-", "–", "—")):
        return None
    stop = next((i for i, t in enumerate(words_before) if t.tag in ("PREP", "TO")), len(words_before))
    heads = [t for t in words_before[:stop] if t.tag in ("NOUN", "NAME", "ADJ", "UNIT", "TIME")] or nouns
    rest = [t for t in nouns if t is not heads[-1]]
    if heads[-1].tag == "NAME":  # "Halden: $8.2bn" says whose, not what
        same = [noun for noun in own if noun.kind == kind]
        head, modifiers = (same[-1].head, same[-1].modifiers) if same else ("", ())
        owner = frame.chunks.noun_at(mark - 1)
        return Noun(head, modifiers, first, at + 1, how="label", owner=owner, inferred=bool(head), sure=bool(head))
    return Noun(head_word(heads[-1]), described(rest), first, at + 1, how="label")


def _is_infinitive(tokens: list[Tagged], at: int) -> bool:
    """Whether a verb stands behind "to", as in the label "Longest escape to win a stage"."""
    return tokens[at].tag == "VERB" and at > 0 and tokens[at - 1].lower == "to"


def given_to(frame: Frame, quantity: FoundQuantity, at: int, index: int) -> Noun | None:
    """As in "fined the company 6.5 million euros", "and Halden $12m": who stands before a sum, owns it."""
    tokens = frame.chunks.tokens
    governor = frame.chunks.noun_at(at - 1) if at and quantity.kind == "money" else None
    if governor is None or tokens[at - 1].tag not in ("NAME", "NOUN"):
        return None
    first = frame.chunks.nouns[governor].first
    behind_verb = any(verb.end == first for verb in frame.chunks.verbs)  # "lent the city $3m"
    if not acts_on_it(frame, governor) and not behind_verb:
        return None
    phrase = frame.chunks.nouns[index]
    return Noun("", (), phrase.first, phrase.end, how="verb", phrase=index, owner=governor, sure=False)


def named_number(frame: Frame, quantity: FoundQuantity, at: int, index: int) -> Noun | None:
    """As in "magnitude 6.8", "focal depth 12 km": a bare noun right before a figure that counts nothing after it."""
    tokens = frame.chunks.tokens
    before = tokens[at - 1] if at else None
    if before is None or before.tag not in ("NOUN", "UNIT") or before.form == "plural":
        return None
    if quantity.kind in ("share", "fraction") and "time" in lexemes.types(before.lemma):
        return None  # "On Friday morning half of the pupils stayed at home"
    governor = frame.chunks.noun_at(at - 1)
    if quantity.kind in SHARES and governor is not None and frame.chunks.nouns[governor].possessor is not None:
        return None  # "and the drivers' union 6 per cent"
    told = at > 1 and tokens[at - 2].tag == "NAME" and knows(before.lower, "V")
    if quantity.kind in SHARES and told and frame.chunks.nouns[index].of is not None:
        return None  # "figures of the mayor Ada Roe show 60 per cent of the shops shut"
    bare = governor is None or frame.chunks.nouns[governor].determiner is None or governor == index
    if quantity.kind == "count" and _is_name_of_one(frame, quantity, at):
        return Noun(how="numbered")
    if not quantity.is_broken and (not bare or (quantity.kind == "count" and not in_brackets(frame, at))):
        return None
    if at > 1 and before.lower == "date" and tokens[at - 2].lower == "to":
        return None
    first = at - 2 if at > 1 and tokens[at - 2].tag in ("NOUN", "ADJ") else at - 1
    return Noun(head_word(before), described(tokens[first : at - 1]), first, at + 1, how="named")


def _is_name_of_one(frame: Frame, quantity: FoundQuantity, at: int) -> bool:
    """Whether a bare figure behind a bare noun says which one is meant: "hill 402", "ward 12"."""
    tokens = frame.chunks.tokens
    whole = not quantity.spelled and not quantity.is_broken and quantity.quantity.wording == "exact"
    if not whole or not quantity.quantity.as_written.isdigit() or tokens[at - 1].tag != "NOUN" or at < 2:
        return False
    measured = tokens[at - 1].lemma in words().counters.words or lexemes.is_person(tokens[at - 1].lemma)
    follow = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = follow is None or follow.text in (",", ".", ";", ")") or follow.tag == "PREP"
    return ends and not measured and tokens[at - 2].tag == "PREP"


def in_brackets(frame: Frame, at: int) -> bool:
    """Whether a token stands between brackets of its sentence, or before a closing one alone."""
    tokens = frame.chunks.tokens
    near = tokens[max(0, at - _BRACKETED) : at]
    opened = sum(t.text in ("(", "[") for t in near) - sum(t.text in (")", "]") for t in near)
    return opened > 0 or (at + 1 < len(tokens) and tokens[at + 1].text == ")")


def of_those(frame: Frame, index: int, memory: list[Noun]) -> Noun | None:
    """As in "Of those, 40 were sold", "Of the 60 passengers aboard, 12 died": a part of what opens the sentence."""
    chunks = frame.chunks
    if chunks.tokens[0].lower not in ("of", "among") or len(chunks.nouns) < 2 or index == 0:
        return None
    opener = chunks.nouns[0]
    phrase = chunks.nouns[index]
    if opener.first > 1 or phrase.first < opener.end:
        return None
    token = chunks.tokens[opener.head]
    behind = chunks.tokens[opener.end]
    token = behind if token.lower == "other" and behind.lower in outcomes().states else token
    whole, one = frame.quantity_at(opener.head), frame.quantity_at(phrase.head)
    if one is not None and one.kind in ("share", "fraction") and token.tag == "NOUN":
        head = head_word(token)
        described_by = described([chunks.tokens[i] for i in opener.modifiers])
        return Noun(head, described_by, phrase.first, phrase.end, head, "of_those", index)
    if any(quantity is not None and quantity.kind in MEASURES for quantity in (whole, one)):
        return Noun("", (), phrase.first, phrase.end, how="of_those", phrase=index, scope=("part",), sure=False)
    modifiers: tuple[str, ...] = ()
    if (named := _what_they_are(frame, phrase)) is not None:
        head = head_word(named)
    elif opener.pronoun or token.lower == MANY or token.lower in small().backward or token.tag == "DET":
        antecedent = memory[-1] if memory else Noun()
        head, modifiers = antecedent.head, antecedent.modifiers
    else:
        head, modifiers = head_word(token), described([chunks.tokens[i] for i in opener.modifiers])
    return Noun(head, modifiers, phrase.first, phrase.end, head, "left_out", index, scope=("part",), inferred=True)


def _what_they_are(frame: Frame, phrase: NounPhrase) -> Tagged | None:
    """The noun that says what so many are: children of "of these, 51 are children"."""
    tokens, at = frame.chunks.tokens, phrase.end
    if phrase.head != phrase.end - 1 or at + 1 >= len(tokens) or tokens[at].lemma != "be":
        return None
    index = frame.chunks.noun_at(at + 1)
    behind = None if index is None else frame.chunks.nouns[index]
    if behind is None or behind.first != at + 1 or behind.numbers or tokens[behind.head].tag != "NOUN":
        return None
    return tokens[behind.head] if tokens[behind.head].form == "plural" else None


_BEFORE = 24  # characters before a number in which it is said that it comes on top of another


@cache
def _adding() -> re.Pattern[str]:
    return re.compile(rf"\b{alternatives(small().adding)} (?:an? )?\Z", re.IGNORECASE)


def left_out(
    frame: Frame, quantity: FoundQuantity, index: int, own: list[Noun], memory: list[Noun] | None = None
) -> Noun | None:
    """A bare number in a clause: its verb is its measure, its noun is the one counted before."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    if quantity.kind in MEASURES or quantity.kind == "age":
        part = _ratio_of().match(quantity.quantity.as_written)
        head = lexemes.noun_lemma(part[1].lower()) if part else ""
        role = None if in_brackets(frame, phrase.head) else index
        return Noun(head, (), phrase.first, phrase.end, head, "verb", role, subject(frame, index), sure=bool(head))
    if re.search(r"\b(?:nobody|no.one)$", quantity.quantity.as_written.lower()):
        return Noun(
            "person", _narrowed(chunks.tokens[phrase.end :]), phrase.first, phrase.end, how="nobody", phrase=index
        )
    if phrase.preposition is not None and frame.chunks.tokens[phrase.preposition].lower == "between":
        return Noun(how="numbered")  # "relations between the two"
    if phrase.preposition == 0 and frame.chunks.tokens[0].lower == "at":
        return Noun(how="numbered")  # "At 60, the company is …"
    antecedent = leaned_on(own) if own else _remembered(frame, quantity, phrase, memory)
    role = None if in_brackets(frame, phrase.head) else index
    others = chunks.noun_at(phrase.end) if phrase.end < len(chunks.tokens) else None
    if role is not None and others is not None and chunks.tokens[phrase.end].lower == "others":
        return Noun(antecedent.head, antecedent.modifiers, phrase.first, phrase.end + 1, how="left_out", phrase=others,
                    scope=("additional",), inferred=True)  # fmt: skip
    besides = own and _adding().search(frame.text, max(frame.start, quantity.start - _BEFORE), quantity.start)
    scope: tuple[Scope, ...] = ("additional",) if besides else ()
    modifiers = () if besides else antecedent.modifiers  # "31 league goals, plus six in the cups"
    return Noun(antecedent.head, modifiers, phrase.first, phrase.end, how="left_out", phrase=role,
                scope=scope, inferred=True)  # fmt: skip


def _narrowed(behind: Sequence[Tagged]) -> tuple[str, ...]:
    """The word behind "nobody" that says among whom: "nobody aboard", "nobody in the bakery"."""
    return tuple(token.lower for token in behind[:1] if token.tag in ("PREP", "ADV", "NOUN"))


def _remembered(frame: Frame, quantity: FoundQuantity, phrase: NounPhrase, memory: list[Noun] | None) -> Noun:
    """What "all eight", "the other two" and "two more" count: what the sentences before counted."""
    tokens = frame.chunks.tokens
    around = {token.lower for token in tokens[max(0, phrase.first - 1) : phrase.end + 1]}
    if not memory or around.isdisjoint(words().backward.words):
        return Noun()
    who = phrase.end < len(tokens) and tokens[phrase.end].lower == "who"
    told = [noun for noun in memory if is_of_size(quantity, noun) and (not who or lexemes.is_person(noun.head))]
    return recalled(told, quantity.quantity.low)


def is_whole(frame: Frame, at: int, index: int, own: list[Noun]) -> Noun | None:
    """The 40 of "12 of the 40 passengers", "two thirds of 900", "12 out of 40"."""
    chunks = frame.chunks
    phrase = chunks.nouns[index]
    owner = phrase.possessor  # "half of the city's 212 bridges"
    governor = next((p for p in chunks.nouns if p.of == index or (owner is not None and p.of == owner)), None)
    counts = governor is not None and governor.head in frame.places.values()
    out_of = at > 1 and chunks.tokens[at - 1].lower == "of" and chunks.tokens[at - 2].lower == "out"
    opens = phrase.first == 1 and chunks.tokens[0].lower in ("of", "among")  # "Of the 40 aboard, 12 …"
    opens = opens and (phrase.head > at or _another_follows(frame, phrase.end))
    ranked = governor is not None and chunks.tokens[governor.head].tag == "ADJ"  # "the oldest of the 33 miners"
    some = governor is not None and chunks.tokens[governor.head].lower in words().some_of.words
    if not (counts or out_of or opens or ranked or some):
        return None
    noun = chunks.tokens[phrase.head]
    behind = chunks.tokens[phrase.end] if phrase.end < len(chunks.tokens) else None
    if noun.lower == "other" and behind is not None and behind.lower in outcomes().states:
        noun = behind  # "of the ten other wounded"
    if phrase.head > at:
        modifiers = described([chunks.tokens[i] for i in range(at + 1, phrase.head)])
        return Noun(
            head_word(noun),
            modifiers,
            phrase.first,
            phrase.end,
            how="whole",
            phrase=index,
            is_whole=True,
            scope=("total",),
        )
    antecedent = own[-1] if own else Noun()
    return Noun(antecedent.head, antecedent.modifiers, phrase.first, phrase.end, how="whole", phrase=index,
                is_whole=True,
                inferred=True, scope=("total",))  # fmt: skip


def _another_follows(frame: Frame, end: int) -> bool:
    """Whether a comma and another number stand right behind: "Of the 60, 12 died"."""
    tokens = frame.chunks.tokens
    return end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].tag in ("NUM", "DET", "ADV")
