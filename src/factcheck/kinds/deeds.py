"""Who did it, who won it, where it goes: slots of acts that have but one filler, read from plain clauses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.grammar.chunks import Clause, VerbGroup
from factcheck.grammar.names import FoundName
from factcheck.kinds.deed_phrases import TAKES, behind_it, folded, name_in, of_class, phrase_at, thing_of
from factcheck.kinds.deed_sentences import told_by_sentence, words_of
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.setting import setting
from factcheck.questions.deeds import Deed, Pattern, deed_words, patterns_by_verb

_SAID = frozenset({"clause", "fronted", "entry"})
LONGEST = 600  # characters; a longer sentence is a list


class _Kind(NamedTuple):
    """What sort of deed a clause tells."""

    slot: str
    cleft: bool = False
    denied: bool = False
    rival: bool = False


def deeds(galley: Galley) -> Iterator[Deed]:
    """The deeds of a document, in the order of the text."""
    for reading in galley.readings:
        if reading.names and reading.end - reading.sentence.start <= LONGEST:
            told = list(_in_sentence(galley, reading))
            yield from told
            yield from told_by_sentence(galley, reading, told)


def _in_sentence(galley: Galley, reading: Reading) -> Iterator[Deed]:
    known = patterns_by_verb()
    yield from _called(galley, reading)
    for number, clause in enumerate(reading.chunks.clauses):
        group = reading.chunks.verbs[clause.verb]
        found = _with_preposition(reading, clause) + (known.get(reading.act_of(group)) or known.get(group.lemma, ()))
        if group.lemma in {"be", "become"}:
            yield from _is_called(galley, reading, clause)
        read: set[str] = set()
        for pattern in found:
            told = _read(galley, reading, number, clause, pattern) if pattern.slot not in read else None
            if told is not None:
                read.add(pattern.slot)
                yield told


def _with_preposition(reading: Reading, clause: Clause) -> tuple[Pattern, ...]:
    """The patterns of a verb with the preposition right behind it: "came across the wreck"."""
    group = reading.chunks.verbs[clause.verb]
    tokens = reading.chunks.tokens
    if group.end >= len(tokens) or all(at != group.end for at, _ in clause.prepositions):
        return ()
    return patterns_by_verb().get(f"{group.lemma} {tokens[group.end].lower}", ())


def _read(galley: Galley, reading: Reading, number: int, clause: Clause, pattern: Pattern) -> Deed | None:
    """The deed that a clause tells as a pattern has it."""
    chunks = reading.chunks
    group = chunks.verbs[clause.verb]
    if pattern.passive and not group.passive:
        return None
    turned = group.passive and not pattern.passive
    at = phrase_at(reading, clause, pattern.at, turned=turned) if pattern.at else None
    if pattern.at and (at is None or not of_class(reading, at, pattern.of)):
        return None
    if pattern.with_ and not any(t.lower in pattern.with_ for t in chunks.tokens[group.first : clause.end]):
        return None
    value, cleft = phrase_at(reading, clause, pattern.value, turned=turned), False
    if value is not None and pattern.value == "subject" and not turned:
        value, cleft = behind_it(reading, number, clause, value)
    if pattern.going and not (cleft or _going(reading, group)):
        return None
    if pattern.decisive and not _decides(reading):
        return None
    name = name_in(galley, reading, value, pattern.takes) if value is not None else None
    if value is None or name is None or value == at:
        return None
    kind = _Kind(pattern.slot, cleft, pattern.denies, pattern.rival)
    return _made(galley, reading, kind, name, group, (value, at))


def _going(reading: Reading, group: VerbGroup) -> bool:
    """Whether a verb tells what was going on: "was driving"."""
    return bool(group.auxiliaries) and reading.chunks.tokens[group.main].lower.endswith("ing")


def _decides(reading: Reading) -> bool:
    """Whether a sentence tells of the goal that counted."""
    words = " ".join(token.lower for token in reading.chunks.tokens)
    return any(f" {word} " in f" {words} " for word in deed_words().decisive)


def _is_called(galley: Galley, reading: Reading, clause: Clause) -> Iterator[Deed]:
    """Reads "the winner was Dara Fenn" and "Dara Fenn is the buyer"."""
    if clause.subject is None or not clause.objects:
        return
    group = reading.chunks.verbs[clause.verb]
    for who, called in ((clause.subject, clause.objects[0]), (clause.objects[0], clause.subject)):
        slot = _agent(reading, called)
        name = name_in(galley, reading, who, "") if slot else None
        if name is not None:
            told = _made(galley, reading, _Kind(slot), name, group, (who, called))
            if told is not None:
                yield told


def _agent(reading: Reading, number: int) -> str:
    """The slot whose doer a phrase calls by its noun: "the winner", "its new owner"."""
    phrase = reading.chunks.nouns[number]
    words = [token.lower for token in reading.chunks.tokens[phrase.first : phrase.head + 1]]
    definite = phrase.possessor is not None or (phrase.determiner is not None and words[0] not in {"a", "an"})
    lemma = reading.chunks.tokens[phrase.head].lemma.lower()
    found = (s for s, nouns in deed_words().agents.items() if lemma in nouns or " ".join(words[-2:]) in nouns)
    slot = next(found, "") if definite and not phrase.plural else ""
    return slot if slot != "scorer" or _decides(reading) else ""


def _called(galley: Galley, reading: Reading) -> Iterator[Deed]:
    """Reads "Dara Fenn's winner", "Ole Brix, the driver of the train," and "driver Ole Brix"."""
    chunks = reading.chunks
    for number, phrase in enumerate(chunks.nouns):
        if phrase.possessor is not None:
            lemma = chunks.tokens[phrase.head].lemma.lower()
            slot = next((s for s, nouns in deed_words().owned_by.items() if lemma in nouns), "")
            name = name_in(galley, reading, phrase.possessor, "") if slot and not phrase.plural else None
            if name is not None and (slot != "scorer" or _decides(reading)):
                kind = _Kind(slot, rival=slot == "winner")
                told = _made(galley, reading, kind, name, None, (phrase.possessor, number))
                if told is not None:
                    yield told
    yield from _tied(galley, reading)
    for name in reading.names:
        yield from _beside(galley, reading, name)


def _beside(galley: Galley, reading: Reading, name: FoundName) -> Iterator[Deed]:
    """Reads "Ole Brix, the driver of the train," and "driver Ole Brix"."""
    chunks = reading.chunks
    own = reading.tokens_between(name.start, name.end)
    who = chunks.noun_at(own.start) if own else None
    if who is None or name.kind not in TAKES["person"]:
        return
    comma = own.stop + 1 < len(chunks.tokens) and chunks.tokens[own.stop].text == ","
    after = chunks.noun_at(own.stop + 1) if comma else None
    slot = _agent(reading, after) if after is not None else ""
    if not slot and own.start:
        before = [token.lower for token in chunks.tokens[max(0, own.start - 2) : own.start]]
        earlier = [token.lower for token in chunks.tokens[chunks.nouns[who].first : own.start]]
        called = {before[-1], " ".join(before), *earlier} - deed_words().standing
        slot = next((s for s, nouns in deed_words().agents.items() if called & nouns), "")
    told = _made(galley, reading, _Kind(slot), name, None, (who, after)) if slot else None
    if told is not None:
        yield told


def _tied(galley: Galley, reading: Reading) -> Iterator[Deed]:
    """Reads "under the command of Dara Fenn", "the work of Ole Brix", "a goal by Ole Brix", "a win for Norvik"."""
    chunks = reading.chunks
    for number, phrase in enumerate(chunks.nouns):
        if phrase.end + 1 >= len(chunks.tokens):
            continue
        lemma, link = chunks.tokens[phrase.head].lemma.lower(), chunks.tokens[phrase.end].lower
        slot = _tied_by(lemma, link)
        behind = chunks.noun_at(phrase.end + 1) if slot else None
        name = name_in(galley, reading, behind, "" if slot == "winner" else "person") if behind is not None else None
        if behind is None or name is None or (slot == "scorer" and not _decides(reading)):
            continue
        told = _made(galley, reading, _Kind(slot, rival=slot == "winner"), name, None, (behind, number))
        if told is not None:
            yield told._replace(head="", sort=())


def _tied_by(lemma: str, link: str) -> str:
    """The slot whose filler a noun and a preposition name."""
    known = deed_words()
    if link in {"of", "by"} and (slot := next((s for s, nouns in known.ties.items() if lemma in nouns), "")):
        return slot
    won = lemma in known.won["wins"] and link == "for"
    lost = lemma in known.won["defeats"] and link in {"by", "to", "against"}
    return "winner" if won or lost else ""


def _made(
    galley: Galley, reading: Reading, kind: _Kind, name: FoundName, group: VerbGroup | None,
    phrases: tuple[int, int | None],
) -> Deed | None:  # fmt: skip
    chunks = reading.chunks
    spans = [chunks.span(chunks.nouns[one].first, chunks.nouns[one].end) for one in phrases if one is not None]
    verb = chunks.span(group.first, group.end) if group is not None else spans[-1]
    start = min(verb[0], name.start, *(span[0] for span in spans))
    end = max(verb[1], name.end, *(span[1] for span in spans))
    around = setting(galley, reading, *verb)
    thing, head, sort = thing_of(galley, reading, phrases[1])
    thing = tuple(other for other in thing if other != folded(galley, name))
    value = chunks.nouns[phrases[0]]
    alone = {t.lower for t in chunks.tokens[value.first : (group or value).end + 3]} & deed_words().sole
    return Deed(
        kind.slot, name.full or name.text, folded(galley, name), start, end, (reading.sentence.start, reading.end),
        tuple(folded(galley, one) for one in reading.names if one is not name), () if kind.rival else thing,
        head, sort, words_of(reading), around.time if around.time_from in _SAID else None, kind.cleft or bool(alone),
        kind.denied, kind.rival, galley.stance(reading, *verb),
    )  # fmt: skip
