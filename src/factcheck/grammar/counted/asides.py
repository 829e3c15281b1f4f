"""Asides: what stands in brackets, between dashes or as "five of whom were Poles" behind a noun, stepped over."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks
from factcheck.grammar.counted.small import small

_CLOSERS = {"(": (")",), "[": ("]",), "--": ("--",), "—": ("—",), "–": ("–",)}
_LONGEST = 28
_NESTED = 4


def behind_aside(chunks: Chunks, end: int) -> int | None:
    """The token behind the aside that opens at `end`, or None where none opens or the sentence ends with it."""
    tokens = chunks.tokens
    if end >= len(tokens):
        return None
    closers = _CLOSERS.get(tokens[end].text)
    if closers is None:
        if tokens[end].text != "," or not _tells_of_them(chunks, end + 1):
            return None
        closers = (",",)
    reach = range(end + 1, min(end + _LONGEST, len(tokens) - 1))
    closing = next((at for at in reach if tokens[at].text in closers), None)
    return None if closing is None else closing + 1


def _tells_of_them(chunks: Chunks, at: int) -> bool:
    """Whether a number of them opens here: "five of whom", "two of them"."""
    words = [token.lower for token in chunks.tokens[at + 1 : at + 3]]
    if len(words) < 2 or chunks.tokens[at].tag != "NUM":
        return False
    return words[0] == "of" and words[1] in small().them


def _whole_end(chunks: Chunks, index: int) -> int:
    """Where a phrase ends with all its "of" phrases and a closing quotation mark."""
    for _ in range(_NESTED):
        of = chunks.nouns[index].of
        if of is None:
            break
        index = of
    end = chunks.nouns[index].end
    quoted = end < len(chunks.tokens) and chunks.tokens[end].text in ('"', "”", "’")
    return end + 1 if quoted else end


def joined_over(chunks: Chunks, index: int) -> int | None:
    """The phrase that "and" joins to another over its aside: "six monks (five Poles and a Dane) and two women"."""
    behind = behind_aside(chunks, _whole_end(chunks, index))
    if behind is None or chunks.tokens[behind].tag != "CONJ" or behind + 1 >= len(chunks.tokens):
        return None
    other = chunks.noun_at(behind + 1)
    return other if other is not None and chunks.nouns[other].first == behind + 1 else None


def verb_over(chunks: Chunks, index: int) -> int | None:
    """The clause whose verb follows a phrase over its aside: "two boys -- one aged four -- died"."""
    behind = behind_aside(chunks, _whole_end(chunks, index))
    if behind is None:
        return None
    if chunks.tokens[behind].tag == "CLAUSE":  # "six monks, five of them Poles, who were killed"
        return next((n for n, c in enumerate(chunks.clauses) if c.opener == behind and c.opening == "relative"), None)
    verb = chunks.verb_at(behind)
    if verb is None or chunks.verbs[verb].first != behind or chunks.verbs[verb].form != "finite":
        return None
    return next((n for n, clause in enumerate(chunks.clauses) if clause.verb == verb), None)
