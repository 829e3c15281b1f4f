"""Quotations that run over sentences: who speaks where the sentence itself does not say."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.stance.stance_cues import cues
from factcheck.grammar.stance.stance_speakers import attributions

_REACH = 700  # characters looked at on either side, so that a text on one line stays linear
_QUOTE = re.compile(r"[“”\"]")
_OPENING = ("“", '"')
_STOP = re.compile(r"(?<=[.!?])[”\"’]?\s+(?=[A-Z“\"])")


def speaker_of(text: str, start: int) -> tuple[str, bool]:
    """The speaker of a quotation that covers `start`, and whether there is a quotation at all."""
    quote = quotation(text, start)
    if quote is None:
        return "", False
    left, right = quote
    after = text[right : right + 160].split("\n")[0]
    host = text[left:right] + after
    if len(host) < _REACH * 2:
        named = _speaker_in(_tail(host, right - left))
        if named is not None:
            return named or speaker_before(text, left), True
    begin = text.rfind("\n", max(0, left - 200), left) + 1 or max(0, left - 200)
    lead = _STOP.split(text[begin:left])[-1]
    if lead.rstrip().endswith((",", ":", "said", "told", "says")) or _saying(lead):
        named = _speaker_in(lead + "“x.”")
        if named:
            return named, True
    return speaker_before(text, left), True


def speaker_before(text: str, at: int) -> str:
    """The last speaker named before a position in the same paragraph, for "he said" and runs of quotes."""
    begin = max(text.rfind("\n\n", max(0, at - _REACH), at) + 2, at - _REACH, 0)
    for sentence in reversed(_STOP.split(text[begin:at])):
        named = _speaker_in(sentence)
        if named:
            return named
    return ""


def quotation(text: str, at: int) -> tuple[int, int] | None:
    """The quotation around a position: from after its opening mark to its closing mark, in one paragraph."""
    begin = max(text.rfind("\n", max(0, at - _REACH * 2), at) + 1, at - _REACH * 2, 0)
    if all(text.rfind(mark, begin, at) < 0 for mark in _OPENING):
        return None
    opened: int | None = None
    for match in _QUOTE.finditer(text, begin, at):
        mark = match[0]
        if mark == "“" or (mark == '"' and opened is None):
            opened = match.end()
        else:
            opened = None
    if opened is None:
        return None
    close = _QUOTE.search(text, at, min(len(text), at + _REACH * 2))
    return (opened, close.start()) if close and close[0] != "“" else None


def _saying(lead: str) -> bool:
    return any(word.lower().strip(",.:") in cues().reporting for word in lead.split()[-6:])


def _tail(host: str, cut: int) -> str:
    """The quotation shortened to a stub, with what follows it up to the end of that sentence."""
    rest = host[cut:]
    end = _STOP.search(rest)
    shown = rest if end is None else rest[: end.start() + 1]
    return "“It is so,” " + shown.lstrip('”", ')


@lru_cache(maxsize=2048)
def _speaker_in(sentence: str) -> str | None:
    """The speaker that a sentence names; "" for a pronoun, None where it attributes nothing."""
    chunks = parse(sentence)
    found = attributions(sentence, chunks)
    if not found:
        return None
    named = [said.speaker for said in found if said.speaker]
    return named[0] if named else ""
