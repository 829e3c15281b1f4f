"""Whose words a noun tells: "the palace's denial of", "a demand by creditors for", "the bank's confirmation that"."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.stance.stance_cues import CueKind
from factcheck.grammar.stance.stance_phrases import may_speak, phrase_text
from factcheck.grammar.stance.stance_scopes import reach_forward
from factcheck.grammar.stance.stance_shape import NOTHING, Shape, scope, together
from factcheck.grammar.stance.stance_speakers import Attribution
from factcheck.grammar.stance.stance_words import stance_words

_FARTHEST = 40  # verbs looked at for the one of the sentence itself
_LINKS = frozenset({"by", "from"})


@cache
def telling_nouns() -> frozenset[str]:
    """The words without any of which `told_by_nouns` finds nothing."""
    lists = stance_words()
    return lists.untrue.denials | lists.nouns.demands | lists.nouns.tellings


def told_by_nouns(chunks: Chunks) -> Shape:
    """Reads “her denial that …”, “the demand by creditors for …” and “the bank's confirmation of …”."""
    words = [token.lower for token in chunks.tokens]
    lists = stance_words()
    found = []
    for at, word in enumerate(words):
        if word in lists.untrue.denials:
            found.append(_told(chunks, words, at, "denial"))
        elif word in lists.nouns.demands:
            found.append(_told(chunks, words, at, "demanded"))
        elif word in lists.nouns.tellings:
            found.append(_told(chunks, words, at, "reporting"))
    return together(found)


def _told(chunks: Chunks, words: list[str], at: int, kind: CueKind) -> Shape:
    """One noun with whose it is (“the ministry's denial”, “a call by the union”) and what it opens."""
    number = chunks.noun_at(at)
    if number is None or chunks.nouns[number].head != at:
        return NOTHING
    opens, who = at + 1, chunks.nouns[number].possessor
    if words[opens : opens + 1] and words[opens] in _LINKS:
        agent = chunks.noun_at(opens + 1)
        who = agent if agent is not None and chunks.nouns[agent].preposition == opens else who
        opens = chunks.nouns[who].end if who is not None else opens
    if not _opens(words, at, opens, kind) or "no" in words[max(0, at - 2) : at]:
        return NOTHING
    named = who is not None and not chunks.nouns[who].pronoun
    if kind != "denial" and not (named and who is not None and may_speak(chunks, who)):
        return NOTHING
    end = _end(chunks, opens, words[opens])
    speaker = phrase_text(chunks, who, linked=False) if named and who is not None else ""
    said = (Attribution(speaker, ((opens + 1, end),), 1),)
    scopes = () if kind == "reporting" else (scope(kind, at, opens + 1, end, speaker),)
    return Shape(scopes, said)


def _opens(words: list[str], at: int, opens: int, kind: CueKind) -> bool:
    """Whether the word behind a noun and its owner opens what the noun tells."""
    opener = words[opens] if opens + 1 < len(words) else ""
    lists = stance_words().nouns
    if kind == "demanded":
        return opener == "for"
    return opener == "that" or (opener == "of" and (kind == "denial" or words[at] in lists.tellings_of))


def _end(chunks: Chunks, opens: int, opener: str) -> int:
    """Where what a noun tells ends: its clause, or the phrase behind its preposition; no later than the next verb."""
    behind = chunks.noun_at(opens + 1)
    phrase = chunks.nouns[behind].end if behind is not None else opens + 1
    end = reach_forward(chunks, opens + 1, content=True) if opener == "that" else phrase
    return min(end, _verb_after(chunks, opens, end))


def _verb_after(chunks: Chunks, opens: int, end: int) -> int:
    """Where the verb of the sentence itself begins, behind what is told ("the denial that it leaked convinced few")."""
    behind = bisect_right(chunks.verbs, opens, key=lambda group: group.first)
    ahead = chunks.verbs[behind : behind + _FARTHEST]
    inside = [group.first for group in ahead if group.form == "finite" and group.first < end]
    return inside[1] if len(inside) > 1 else end
