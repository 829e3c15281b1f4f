"""What stands for a bearer without telling who it is ("the company", "the 34-year-old"): the latest that fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from factcheck.grammar.names_words import name_words
from factcheck.kinds.chains_drawn import Draft, Mention
from factcheck.model.text import Document

_MAY_BE_BODIES = frozenset({"organisation", "group", "name"})
REACH = 4  # sentences looked back over
OFTEN = 2  # mentions from which a text may be about a body
_HANGS_ON = re.compile(r"[’']s?\b|\s+(?:of|that|which|who|whose|in|for|behind)\b|\s+[A-Z]|-")
_AGED = re.compile(r"the (\d{1,2})-year-old(?![\w-]| [a-z]+(?:er|or|ist|ian|man|woman)\b)", re.IGNORECASE)
_OF_AGE = re.compile(r"(?:, | \()(?:aged )?(\d{1,2})(?=[,.;)])")


@cache
def _body() -> re.Pattern[str]:
    nouns = "|".join(sorted(name_words().firm_nouns))
    return re.compile(rf"\bthe (?:{nouns})\b", re.IGNORECASE)


def add_stand_ins(document: Document, drafts: Sequence[Draft]) -> None:
    """Links what only stands for a bearer to the one that fits in the nearest sentence that names any.

    Args:
        document: The document.
        drafts: Its chains so far; they take the mentions.
    """
    mentioned = sorted((m.start, n) for n, draft in enumerate(drafts) for m in draft.mentions)
    bodies = [(start, drafts[n]) for start, n in mentioned if drafts[n].kind in _MAY_BE_BODIES]
    taken = {m.start for draft in drafts for m in draft.mentions}
    starts = [start for start, _ in bodies]
    main = _main(drafts)
    found: list[tuple[Draft, Mention]] = []
    for index, sentence in enumerate(document.sentences):
        for match in _body().finditer(document.text, sentence.start, sentence.end) if main else ():
            if match.start() in taken or _HANGS_ON.match(document.text, match.end()):
                continue
            bearer = _latest(document, index, match.start(), bodies, starts)
            if bearer is main and bearer is not None:
                found.append((bearer, Mention(match.start(), match.end(), "noun")))
    found += _of_age(document, drafts)
    for draft, mention in found:
        draft.mentions.append(mention)


def _main(drafts: Sequence[Draft]) -> Draft | None:
    """The body that a text names more often than any other, and more than once."""
    bodies = sorted((len(d.mentions), n) for n, d in enumerate(drafts) if d.kind in _MAY_BE_BODIES)
    if not bodies or bodies[-1][0] < OFTEN or (len(bodies) > 1 and bodies[-2][0] == bodies[-1][0]):
        return None
    main = drafts[bodies[-1][1]]
    return main if main.kind == "organisation" else None


def _latest(
    document: Document, index: int, before: int, bodies: Sequence[tuple[int, Draft]], starts: Sequence[int]
) -> Draft | None:
    """The only body of the nearest sentence, this one included, that names any before an offset."""
    for back in range(min(REACH, index + 1)):
        sentence = document.sentences[index - back]
        if document.sentences[index].paragraph - sentence.paragraph > 1 or sentence.role != "prose":
            return None
        inside = bodies[bisect_left(starts, sentence.start) : bisect_left(starts, min(sentence.end, before))]
        bearers = {draft.identity: draft for _, draft in inside}
        if bearers:
            return next(iter(bearers.values())) if len(bearers) == 1 else None
    return None


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
