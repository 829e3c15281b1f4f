"""How a count is meant: additional, part, total, each, a rate, planned, over several events."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from factcheck.grammar.chunks.chunks import VerbGroup
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.leaning import is_compared
from factcheck.grammar.counted.lexicon import words
from factcheck.grammar.counted.record import Act, Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.stance.stance_no_cues import is_guess
from factcheck.model.claim import Scope

_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_MISSING = "missing"
_EACH_OTHER = re.compile(r"each other", re.IGNORECASE)


@cache
def _in_all() -> re.Pattern[str]:
    return re.compile(rf" ?,? ?{alternatives(small().in_all)}\b")


@cache
def _apiece() -> re.Pattern[str]:
    return re.compile(rf"\s?{alternatives(small().each_words)}\b")


_WORD = re.compile(r"[\w'’]+")
_NEXT = re.compile(r"\s*([\w'’]+)")


@cache
def _rate() -> re.Pattern[str]:
    spans = "|".join(sorted(words().rates, key=len, reverse=True))
    return re.compile(
        rf"(?: {alternatives(small().rate_openers)} (?P<span>{spans})\b(?! {alternatives(small().rate_never)})"
        rf"| (?P<often>{alternatives(small().often)})\b|/(?P<short>day|week|month|year))",
        re.IGNORECASE,
    )


@cache
def _rate_behind() -> re.Pattern[str]:
    """A rate at the end of what a clause says: "16,000 cross the canal each day", "are used monthly"."""
    spans = "|".join(sorted(words().rates, key=len, reverse=True))
    return re.compile(
        rf"[^,;:.\d]* (?:{alternatives(small().rate_anywhere)} (?P<span>{spans})"
        rf"|(?P<often>{alternatives(small().often)})(?P<short>))(?=[.,;:]|$)",
        re.IGNORECASE,
    )


@cache
def _rate_before() -> re.Pattern[str]:
    """A rate that a second figure leaves out: "not £40 a month but £14"."""
    return re.compile(
        rf"\d{_rate().pattern},? {alternatives(small().in_place_of)} (?:{alternatives(small().belittling)} )?\W?$",
        re.IGNORECASE,
    )


@cache
def _shared_out() -> re.Pattern[str]:
    return re.compile(rf" {alternatives(small().shared_out)} (?P<whom>[\w'’]+)")


@cache
def _surely_more() -> frozenset[str]:
    return words().scopes.additional.difference(small().loosely_more)


@cache
def _surely_left() -> frozenset[str]:
    return words().scopes.remaining.difference(small().loosely_left)


def scopes_of(frame: Frame, quantity: FoundQuantity, noun: Noun, act: Act, last: int) -> tuple[Scope, ...]:
    """The scope flags of one count, in a fixed order. `last` is the offset where its phrase ends."""
    found: set[Scope] = set(noun.scope)
    before = frame.text[max(frame.start, quantity.number_start - 40) : quantity.number_start].lower()
    after = frame.text[max(quantity.end, last) : min(frame.end, last + 40)].lower()
    lead = _WORD.findall(before)[-3:]
    lists = words().scopes
    behind = _NEXT.match(frame.text[quantity.number_end : quantity.number_end + 24].lower())
    following = behind[1] if behind is not None else ""
    if not _surely_more().isdisjoint((*lead[-2:], *noun.modifiers)) or following in small().more_words:
        found.add("additional")
    if quantity.kind == "measure" and lead[-1:] == ["by"] and noun.how == "verb":
        found.add("additional")  # "the glacier retreated by 41 metres"
    if not lists.total.isdisjoint(lead) or _in_all().match(after):
        found.add("total")
    if (
        not _surely_left().isdisjoint(lead[-2:])
        or (following and (following == "remaining" or _is_left(act, after)))
        or (act.predicate == "remain" and not _stays_at(frame, quantity, act))
        or _lasts(frame, noun, act)
    ):
        found.add("remaining")
    rate = _rate().match(after) or _rate_behind().match(after) or _rate_before().search(before)
    if rate:
        daily = rate["often"] == "daily" or words().rates.get(rate["span"] or rate["short"] or "") == "daily"
        found.add("daily" if daily else "rate")
    if _each(frame, act, after) or _each_time(frame, quantity) or _each_besides(frame, quantity):
        found.add("each")
    if noun.how in ("left_out", "verb") and is_compared(frame, quantity):
        found.add("from")
    if quantity.change:
        found = (found - {"from", "to"}) | {quantity.change}
    if quantity.kind == "multiple":
        found.add("multiple")
    all_of_them = noun.how == "of_pronoun" and not noun.scope
    if not all_of_them and _is_part(before, after, lists.part):
        found.add("part")
    if noun.is_whole:
        found.discard("part")
    found |= _of_clause(frame, noun, act)
    return tuple(scope for scope in _ORDER if scope in found)


def _stays_at(frame: Frame, quantity: FoundQuantity, act: Act) -> bool:
    """Whether a figure is where something stayed and not what is left: "the cost remained within the £40m budget"."""
    place = frame.places[quantity.number_start]
    at = frame.chunks.noun_at(place)
    return 0 <= act.word < place and at is not None and frame.chunks.nouns[at].preposition is not None


def _lasts(frame: Frame, noun: Noun, act: Act) -> bool:
    """Whether the clause says of those counted that they are so still: "70,000 homes were still without power"."""
    clause = None if act.clause is None else frame.chunks.clauses[act.clause]
    if clause is None or noun.phrase is None or act.outcome == _MISSING:
        return False  # whoever is missing is so until found: "still" leaves out nobody
    group, tokens = frame.chunks.verbs[clause.verb], frame.chunks.tokens
    nearer = any(noun.end <= n.first < group.first for n in frame.chunks.nouns if n.preposition is None)
    state = group.lemma == "be" or group.passive or bool(group.auxiliaries) or group.past is False
    if nearer or noun.end > group.first or not state:
        return False  # it is told of others, or of an act: "two still fell"
    return any(t.lower in small().lasting for t in tokens[max(noun.end, group.first - 1) : group.end + 1])


def _is_left(act: Act, after: str) -> bool:
    """Whether "left" behind a count says what remains, and not that they went: "with 12 left"."""
    return act.predicate != "leave" and re.match(r" left(?:[.,;:)]|$)", after) is not None


@cache
def _leads_to_end(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One of some phrases, with no more than a word behind it."""
    return re.compile(rf"\b{alternatives(phrases)},?(?: \S+)?\s*$")


def _is_part(before: str, after: str, phrases: tuple[str, ...]) -> bool:
    """Whether the number itself is the part: "12 of them", "including 12", "among them 12", "of those, 12".

    A part told *after* a number makes that number the whole: "37 were hurt, four of them badly".
    """
    if any(after.lstrip(" ,").startswith(phrase) and after.startswith(" " + phrase) for phrase in phrases):
        return True
    return _leads_to_end(phrases).search(before) is not None


_ORDER: tuple[Scope, ...] = (
    "total", "part", "additional", "remaining", "each", "rate", "daily", "ceiling", "planned", "from", "to",
    "cumulative", "several_events", "multiple",
)  # fmt: skip


def _each(frame: Frame, act: Act, after: str) -> bool:
    """As in "50 guards each", "each of the convoys carried 50 guards"."""
    if _apiece().match(after) and not _rate().match(after) and not _EACH_OTHER.match(after.strip()):
        return True
    if (out := _shared_out().match(after)) is not None and out["whom"] not in small().shared_never:
        return True
    if act.clause is None:
        return False
    clause = frame.chunks.clauses[act.clause]
    if clause.subject is None:
        return False
    subject = frame.chunks.nouns[clause.subject]
    first = frame.chunks.tokens[subject.first : subject.first + 2]
    return first[0].lower in words().scopes.each and first[-1].lemma not in words().scopes.coins


def _each_besides(frame: Frame, quantity: FoundQuantity) -> bool:
    """Whether an aside opens with "each" and runs on: "the lamps, each 9 metres high and weighing 85 kilos"."""
    tokens, at = frame.chunks.tokens, frame.places[quantity.number_start]
    joined = [tokens[before].tag for before in range(max(0, at - 2), at)]
    if joined != ["CONJ", "VERB"] or tokens[at - 1].form != "ing":
        return False
    comma = next((before for before in range(at - 1, 0, -1) if tokens[before].text == ","), None)
    return comma is not None and tokens[comma + 1].lower in words().scopes.each


def _each_time(frame: Frame, quantity: FoundQuantity) -> bool:
    """Whether the sentence goes on to say that it was so time and again: "in each of the past five seasons"."""
    rest = frame.text[quantity.number_end : frame.end].lower()
    return any(phrase in rest for phrase in small().each_of)


def _tallied_since(frame: Frame, verb: VerbGroup) -> bool:
    """Whether a figure adds up from one day on: "more than 300 have been killed since March"."""
    tokens = frame.chunks.tokens
    perfect = any(tokens[at].lemma == "have" for at in verb.auxiliaries)
    return perfect and _SINCE.search(frame.text, frame.start, frame.end) is not None


def _in_first(told: str) -> bool:
    """Whether a clause counts the beginning of a longer time only: "in the first twelve hours"."""
    starts = [told.find(phrase) + len(phrase) for phrase in small().at_first if phrase in told]
    return any(re.match(r" [\w-]+ (?:hour|day|week|month|year|minute|decade)s\b", told[at:]) for at in starts)


def _of_clause(frame: Frame, noun: Noun, act: Act) -> set[Scope]:
    """What the clause adds: plans, ceilings, tallies over time, several events."""
    found: set[Scope] = set()
    if {noun.head, *noun.modifiers} & words().ceilings.words:
        found.add("ceiling")
    if not set(noun.modifiers).isdisjoint(small().superlatives) and _tells_of_law(frame.text):
        found.add("ceiling")
    if not set(noun.modifiers).isdisjoint(small().planned_by):
        found.add("planned")
    if _planned_for(frame, noun):
        found.add("planned")
    if act.clause is None:
        return found
    chunks = frame.chunks
    clause = chunks.clauses[act.clause]
    verb = chunks.verbs[clause.verb]
    plans = words().planned.words
    modal = chunks.tokens[verb.modal].lemma if verb.modal is not None else ""
    parent = chunks.verbs[chunks.clauses[clause.parent].verb].lemma if clause.parent is not None else ""
    if (
        (modal in plans and not is_guess(chunks, clause.verb))
        or (_plans(frame, verb) and act.role in ("undergoer", "oblique") and not _by_whom(frame, noun, verb))
        or (verb.form == "infinitive" and (parent in plans or _plan_noun(frame, clause.first, verb.first)))
    ):
        found.add("planned")
    if modal == "can" and chunks.tokens[verb.modal or 0].lower == "can" and act.role in ("undergoer", "oblique"):
        found.add("ceiling")  # "can carry 400" tells of no day on which 400 were aboard
    if verb.lemma in small().allowing and verb.past is not True and act.role == "undergoer":
        found.add("ceiling")  # "the plan allows 1,000 requests"
    told = frame.text[chunks.tokens[clause.first].start : chunks.tokens[clause.end - 1].end].lower()
    if any(phrase in told for phrase in small().so_far) or _tallied_since(frame, verb):
        found.add("cumulative")
    if _in_first(told):
        found.add("part")
    if _several(frame, act.clause, noun):
        found.add("several_events")
    return found


def _plans(frame: Frame, verb: VerbGroup) -> bool:
    """Whether a verb makes a plan of what it governs; what is set free or set alight is none."""
    following = frame.chunks.tokens[verb.end : verb.end + 1]
    state = verb.lemma == "set" and not (following and following[0].lower in ("to", "for"))
    return verb.lemma in words().planned.words and verb.particle is None and not state


@lru_cache(maxsize=4)
def _tells_of_law(text: str) -> bool:
    """Whether a text speaks of what a law allows at most."""
    lower = text.lower()
    return any(phrase in lower for phrase in small().by_law)


def _by_whom(frame: Frame, noun: Noun, verb: VerbGroup) -> bool:
    """Whether the counted are those who did it: "was approved by 62 per cent of voters"."""
    at = frame.chunks.nouns[noun.phrase].preposition if noun.phrase is not None else None
    return verb.passive and at is not None and frame.chunks.tokens[at].lower == "by"


def _plan_noun(frame: Frame, first: int, verb: int) -> bool:
    """Whether an infinitive hangs on a word of plan: "a plan to send", "is due to"."""
    chunks = frame.chunks
    if chunks.tokens[max(0, first - 1)].lemma in words().planned.words:
        return True
    whose = next((p for p in chunks.nouns if p.end == verb and p.preposition), None)  # "plans by the firm to build"
    at = whose.preposition if whose is not None else None
    return bool(at) and chunks.tokens[(at or 1) - 1].lemma in small().plans


def _planned_for(frame: Frame, noun: Noun) -> bool:
    """Whether a plan is named by what it is for: "rejected plans for 60 homes", "an application for 40 berths"."""
    chunks = frame.chunks
    at = chunks.nouns[noun.phrase].preposition if noun.phrase is not None else None
    if not at or chunks.tokens[at].lower != "for":
        return False
    before = chunks.tokens[at - 1]
    return before.tag == "NOUN" and before.lemma in small().plans


def _several(frame: Frame, clause: int, noun: Noun) -> bool:
    """Whether the clause tells of more than one event: "in three attacks", "in a series of blasts"."""
    chunks = frame.chunks
    for preposition, index in chunks.clauses[clause].prepositions:
        phrase = chunks.nouns[index]
        if chunks.tokens[preposition].lower not in small().events_in or index == noun.phrase:
            continue
        head = chunks.tokens[phrase.head]
        if head.lower == head.lemma and head.lower not in words().scopes.several_events:
            continue  # "in a separate fire" is one
        many = any(chunks.tokens[n].text != "1" for n in phrase.numbers)
        words_in = {chunks.tokens[i].lower for i in range(phrase.first, min(phrase.end + 3, len(chunks.tokens)))}
        if (many or words_in & set(small().many_events)) and words_in & words().scopes.several_events:
            return True
    return False
