"""What stands for a bearer without telling who it is ("the company", "the 34-year-old"): the latest that fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.grammar.words.words import is_person
from factcheck.kinds.chains.chains_drawn import Draft, Mention
from factcheck.kinds.chains.standin_words import definite, indefinite, stand_ins
from factcheck.model.text import Document
from factcheck.row import NamedTuple

REACH = 4  # sentences looked back over
OFTEN = 2  # mentions from which a text may be about a body
_OPENING = 30  # characters within which a sentence's subject begins
_BODIES = frozenset({"organisation", "group"})
_MAY_BE_BODIES = _BODIES | {"name"}
_PLACES = frozenset({"place", "nation"})
_HANGS_ON = re.compile(r"[’']s?\b|\s+(?:of|that|which|who|whose|in|for|behind)\b|\s+[A-Z]|-")
_AGED = re.compile(r"the (\d{1,2})-year-old(?![\w-]| [a-z]+(?:er|or|ist|ian|man|woman)\b)", re.IGNORECASE)
_OF_AGE = re.compile(r"(?:, | \()(?:aged )?(\d{1,2})(?=[,.;)])")
_DESCRIBED = re.compile(r"the ([a-z-]+)((?: [a-z-]+){1,3})", re.IGNORECASE)
_ACTS = "is|was|has|had|would|will|could|did|also|then|later|[a-z]+ed"
_PEOPLE = re.compile(rf"the ([A-Z][a-z]+)(?= (?:{_ACTS})\b|,)", re.IGNORECASE)


class _Named(NamedTuple):
    """Where the bearers of one kind are named, in the order of the text."""

    starts: list[int]
    drafts: list[Draft]


def add_stand_ins(document: Document, drafts: Sequence[Draft]) -> None:
    """Links what only stands for a bearer to the one that fits in the nearest sentence that names any.

    Args:
        document: The document.
        drafts: Its chains so far; they take the mentions.
    """
    taken = {m.start for draft in drafts for m in draft.mentions}
    found = [*_bodies(document, drafts), *_places(document, drafts), *_craft(document, drafts)]
    found += [*_of_age(document, drafts), *_described(document, drafts)]
    for draft, mention in found:
        if mention.start not in taken:
            draft.mentions.append(mention)


def _bodies(document: Document, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Mention]]:
    """Links "the company" to the body that a text is about, to its only one, or to who opens the sentence before."""
    nouns = stand_ins().body
    named = _mentions(drafts, _MAY_BE_BODIES)
    main = _main(drafts)
    first = sorted(min(m.start for m in draft.mentions) for draft in drafts if draft.kind in _BODIES)
    for index, mention in _taking_up(document, nouns):
        bearer = _latest(document, index, mention.start, named)
        if bearer is None:
            continue
        alone = bearer.kind in _BODIES and bisect_left(first, mention.start) == 1
        if bearer is main or alone or _opens(document, index, bearer, named, sure=bearer.kind in _BODIES):
            yield bearer, mention


def _places(document: Document, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Mention]]:
    """Links "the village" to the one place of the sentence before, where that sentence begins with it."""
    named = _mentions(drafts, _PLACES | {"name"})
    for index, mention in _taking_up(document, stand_ins().place):
        bearer = _latest(document, index, mention.start, named)
        if bearer is not None and _opens(document, index, bearer, named, sure=bearer.kind in _PLACES):
            yield bearer, mention


def _craft(document: Document, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Mention]]:
    """Links "the ship" to a thing named with an article ("the Merel") where the text knows of no other craft."""
    if any(draft.kind == "ship" or (draft.kind == "thing" and draft.name in stand_ins().craft) for draft in drafts):
        return
    text = document.text
    called = [d for d in drafts if d.kind == "name" and any(_after_the(text, m.start) for m in d.mentions)]
    if len(called) != 1:
        return
    named = _mentions(called, frozenset({"name"}))
    for index, mention in _taking_up(document, stand_ins().craft):
        if _latest(document, index, mention.start, named) is not None:
            yield called[0], mention


def _after_the(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() == "the "


def _mentions(drafts: Sequence[Draft], kinds: frozenset[str]) -> _Named:
    found = sorted((m.start, n) for n, draft in enumerate(drafts) if draft.kind in kinds for m in draft.mentions)
    return _Named([start for start, _ in found], [drafts[n] for _, n in found])


def _taking_up(document: Document, nouns: frozenset[str]) -> Iterator[tuple[int, Mention]]:
    """Each "the NOUN" on which nothing hangs, and which no "a NOUN" has brought in shortly before."""
    text = document.text
    told = [list(definite(nouns).finditer(text, one.start, one.end)) for one in document.sentences]
    if not any(told):
        return
    brought: dict[str, int] = {}
    for index, (sentence, found) in enumerate(zip(document.sentences, told, strict=True)):
        for match in found:
            noun = match[0][4:].lower()
            if _HANGS_ON.match(text, match.end()) is None and index - brought.get(noun, -REACH - 1) > REACH:
                yield index, Mention(match.start(), match.end(), "noun")
        for match in indefinite(nouns).finditer(text, sentence.start, sentence.end):
            brought[match[1].lower()] = index


def _main(drafts: Sequence[Draft]) -> Draft | None:
    """The body that a text names more often than any other, and more than once."""
    bodies = sorted((len(d.mentions), n) for n, d in enumerate(drafts) if d.kind in _MAY_BE_BODIES)
    if not bodies or bodies[-1][0] < OFTEN or (len(bodies) > 1 and bodies[-2][0] == bodies[-1][0]):
        return None
    main = drafts[bodies[-1][1]]
    return main if main.kind == "organisation" else None


def _latest(document: Document, index: int, before: int, named: _Named) -> Draft | None:
    """The only bearer of the nearest sentence, this one included, that names any before an offset."""
    for back in range(min(REACH, index + 1)):
        sentence = document.sentences[index - back]
        if document.sentences[index].paragraph - sentence.paragraph > 1 or sentence.role != "prose":
            return None
        low, high = bisect_left(named.starts, sentence.start), bisect_left(named.starts, min(sentence.end, before))
        bearers = {draft.identity: draft for draft in named.drafts[low:high]}
        if bearers:
            return next(iter(bearers.values())) if len(bearers) == 1 else None
    return None


def _opens(document: Document, index: int, bearer: Draft, named: _Named, *, sure: bool) -> bool:
    """Whether the sentence before begins with a bearer; one of no sure kind must be its very first words."""
    if index == 0:
        return False
    before = document.sentences[index - 1]
    near = before.start + (_OPENING if sure else 0)
    low, high = bisect_left(named.starts, before.start), bisect_left(named.starts, near + 1)
    return any(named.drafts[k] is bearer for k in range(low, high))


def _of_age(document: Document, drafts: Sequence[Draft]) -> list[tuple[Draft, Mention]]:
    """Links "the 34-year-old" to the one person whose age the text has told to be 34."""
    text, known = document.text, dict[str, dict[str, Draft]]()
    matches = list(_AGED.finditer(text))
    if not matches:
        return []
    for draft in drafts:
        for mention in draft.mentions if draft.kind == "person" else ():
            told = _OF_AGE.match(text, mention.end)
            if told is not None:
                known.setdefault(told[1], {})[draft.identity] = draft
    alone = {age: next(iter(people.values())) for age, people in known.items() if len(people) == 1}
    return [(alone[m[1]], Mention(m.start(), m.end(), "role")) for m in matches if m[1] in alone]


def _described(document: Document, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Mention]]:
    """Links "the former banker" and "the Dane", opening a sentence, to the one person of the sentence before."""
    named = _mentions(drafts, frozenset({"person"}))
    for index, sentence in enumerate(document.sentences[1:], start=1):
        end = _describes(document.text, sentence.start)
        before = document.sentences[index - 1]
        if not end or sentence.paragraph - before.paragraph > 1:
            continue
        low, high = bisect_left(named.starts, before.start), bisect_left(named.starts, before.end)
        bearers = {draft.identity: draft for draft in named.drafts[low:high]}
        if len(bearers) == 1:
            yield next(iter(bearers.values())), Mention(sentence.start, end, "role")


def _describes(text: str, start: int) -> int:
    """Where "The former banker" or "The Dane" ends, if a text reads so from an offset on."""
    people = _PEOPLE.match(text, start)
    if people is not None:
        lower = people[1].lower()
        if people[1][0].isupper() and (lower in stand_ins().peoples or lower.endswith(("ian", "ican"))):
            return people.end()
    described = _DESCRIBED.match(text, start)
    if described is None or described[1].lower() not in stand_ins().described:
        return 0
    at = described.start(2)
    for word in described[2].split():
        at += 1 + len(word)
        if is_person(word):
            return at
    return 0
