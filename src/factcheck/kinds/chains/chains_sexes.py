"""Whether "he" or "she" may stand for a person of a text: by what stands before the name, a post, the given name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.kinds.chains.chains_drawn import Draft
from factcheck.kinds.chains.sex_words import sexes

_BEFORE = 60  # characters before a name in which a title or a word for kin may stand
_LAST = re.compile(r"([A-Z][^\W\d_]*)\.? \Z")
_CALLED = r"(?:the (?:[a-z-]+ ){1,3})?\Z"
_KIN = re.compile(rf"\b(?:[Hh]is|[Hh]er) (?:[a-z]+ )?([a-z]+(?:-in-law)?),? {_CALLED}")
_MARRIED = re.compile(rf"\b([Hh]e|[Ss]he) (?:[a-z]+ )?married {_CALLED}")


def pronouns_of(text: str, drafts: Sequence[Draft]) -> dict[str, str]:
    """Which of "he" and "she" stands for each person of a text whose sex it shows; nobody else has an entry.

    Args:
        text: The text.
        drafts: Its chains, as far as they are drawn.
    """
    told = {draft.identity: _told(text, draft) for draft in drafts if draft.kind == "person"}
    return {identity: pronoun for identity, pronoun in told.items() if pronoun}


def _told(text: str, draft: Draft) -> str:
    """The pronoun of a person: what the text says of him or her goes before the name; "" where that is not sure."""
    said = {pronoun for mention in draft.mentions for pronoun in _before(text, mention.start)}
    said |= {pronoun for pronoun, words in sexes().each() if draft.roles & words.posts}
    if not said:
        first, _, more = draft.name.partition(" ")
        said = {pronoun for pronoun, words in sexes().each() if more and first.lower() in words.given}
    if not said:
        said = {pronoun for mention in draft.mentions for pronoun in _wed(text, mention.start)}
    return said.pop() if len(said) == 1 else ""


def _before(text: str, start: int) -> set[str]:
    """What a title or a word for kin right before a name says."""
    ahead = text[max(0, start - _BEFORE) : start]
    last, kin = _LAST.search(ahead), _KIN.search(ahead)
    titled = {pronoun for pronoun, words in sexes().each() if last is not None and last[1].lower() in words.titles}
    related = {pronoun for pronoun, words in sexes().each() if kin is not None and kin[1].lower() in words.kin}
    return titled | related


def _wed(text: str, start: int) -> set[str]:
    """The pronoun of whom "she married" or "he married" names right behind."""
    wed = _MARRIED.search(text, max(0, start - _BEFORE), start)
    return {pronoun for pronoun, _ in sexes().each() if pronoun != wed[1].lower()} if wed is not None else set()
