"""Counts of one that no number tells: "kills an American contractor", "the death of a miner"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.counted.acts import act_of
from factcheck.grammar.counted.frame import Frame
from factcheck.grammar.counted.heads import head_word
from factcheck.grammar.counted.lexicon import is_person, outcomes, words
from factcheck.grammar.counted.record import Act, Counted, Noun
from factcheck.grammar.counted.small import small
from factcheck.grammar.quantities import law
from factcheck.model.claim import Measure, Scope

_PAIR = 2


def may_hold(text: str) -> bool:
    """Whether a sentence is worth parsing for a count of one: a cheap look before a dear one."""
    lower = f" {text.lower()}"
    opened = any(f" {word} " in lower for word in (*small().singular_articles, *small().both))
    return opened and any(stem in lower for stem in words().bodily_stems.words)


def victims(frame: Frame, taken: list[Counted]) -> Iterator[Counted]:
    """The single people of a sentence to whom something was done, each a count of one."""
    chunks = frame.chunks
    for index, phrase in enumerate(chunks.nouns):
        number = _number(frame, index)
        head = chunks.tokens[phrase.head]
        if not number or head.tag != "NOUN" or not is_person(head.lemma) or (number == 1 and head.form == "plural"):
            continue
        if phrase.of is not None and chunks.nouns[phrase.of].numbers:
            continue  # "a case fatality of 2 per cent"
        called = "people" if head.lemma in words().couples.words else head_word(head)
        noun = Noun(called, _before(frame, index), phrase.first, phrase.end, how="one", phrase=index)
        act, part = _act(frame, noun, taken)
        if act.outcome not in words().bodily.words or (
            act.role != "undergoer" and act.predicate not in outcomes().befell
        ):
            continue
        yield _so_many(frame, noun, act, number, part=part)


def _number(frame: Frame, index: int) -> int:
    """How many a phrase without a number names: one behind "a", two behind "both" in a list; else nought."""
    phrase = frame.chunks.nouns[index]
    if phrase.numbers or phrase.determiner is None:
        return 0
    word = frame.chunks.tokens[phrase.determiner].lower
    if word in small().both:  # alone "both men" are two who were told of before
        return _PAIR if phrase.joined is not None or any(n.joined == index for n in frame.chunks.nouns) else 0
    if word not in small().singular_articles or phrase.plural:
        return 0
    return _PAIR if frame.chunks.tokens[phrase.head].lemma in words().couples.words else 1


def _before(frame: Frame, index: int) -> tuple[str, ...]:
    tokens = [frame.chunks.tokens[i] for i in frame.chunks.nouns[index].modifiers]
    return tuple(t.lower if t.tag == "NAME" else t.lemma or t.lower for t in tokens)


def _act(frame: Frame, noun: Noun, taken: list[Counted]) -> tuple[Act, bool]:
    """The act of a single person; after "including" that of the count before."""
    assert noun.phrase is not None
    phrase = frame.chunks.nouns[noun.phrase]
    if phrase.preposition is not None and frame.chunks.tokens[phrase.preposition].lower == "including":
        start = frame.chunks.tokens[phrase.preposition].start
        earlier = [c for c in taken if c.end <= start and c.measure.outcome]
        if earlier:
            last = earlier[-1]
            return Act(last.measure.predicate, "undergoer", last.measure.outcome, negated=last.negated), True
        return Act(), False
    act = act_of(frame, noun)
    if act.role == "oblique" and not act.outcome:
        return Act(), False
    return act, False


def _so_many(frame: Frame, noun: Noun, act: Act, number: int, *, part: bool) -> Counted:
    tokens = frame.chunks.tokens
    start, end = tokens[noun.first].start, tokens[noun.end - 1].end
    written = frame.text[start:end]
    value = law.between(number, number, (number, number), None, "exact", written)
    scope: tuple[Scope, ...] = ("part",) if part else ()
    measure = Measure(predicate=act.predicate, head=noun.head, outcome=act.outcome, modifiers=noun.modifiers)
    doer = frame.chunks.nouns[act.doer] if act.doer is not None else None
    return Counted(
        value, "count", measure, start, end, start, end, scope=scope, role=act.role, negated=act.negated,
        how="count of one" if number == 1 else "both", noun=(start, end),
        doer=(tokens[doer.first].start, tokens[doer.end - 1].end) if doer else None,
        event=(tokens[act.word].start, tokens[act.word].end) if act.word >= 0 else None,
    )  # fmt: skip
