"""A sentence with each quantity folded into one token, parsed: what binding looks at.

Folding is what makes the parse plain: in "around 4,500 US troops had been killed" the hedge would else be a
preposition and the clause would have no subject.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import TypeVar

from factcheck.grammar.chunks.chunks import Chunks, chunk
from factcheck.grammar.counted.record import SHARES
from factcheck.grammar.counted.small import small
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.quantities import FoundQuantity, find
from factcheck.grammar.tags.tags import Tagged, tag, titled
from factcheck.grammar.tokens import Token, tokenise
from factcheck.row import NamedTuple

AnyToken = TypeVar("AnyToken", Token, Tagged)
_DIGITS_OF_A_YEAR = 4
_ONE = frozenset({"1", "one"})
MANY = "12"  # what the parse reads for any figure but one
_SEEN_TOGETHER = 3  # tokens of a sentence that are joined to a name by their capitals


@cache
def _link() -> re.Pattern[str]:
    """The "of" behind a vague number that no whole follows."""
    return re.compile(rf"\s+of\s+(?!{alternatives(small().whole_words)}\b)")


@cache
def _verb_hedge() -> re.Pattern[str]:
    return re.compile(rf"{alternatives(small().verb_hedges)}\s+", re.IGNORECASE)


class Frame(NamedTuple):
    """A parsed sentence; `places` gives the token of each quantity, by the quantity's `number_start`."""

    text: str
    start: int
    end: int
    chunks: Chunks
    quantities: tuple[FoundQuantity, ...]
    places: dict[int, int]
    folded: dict[int, FoundQuantity]

    def quantity_at(self, token: int) -> FoundQuantity | None:
        """The quantity folded into a token, or None."""
        return self.folded.get(token)

    def told_at(self, number_start: int) -> FoundQuantity | None:
        """The quantity whose number begins at an offset, or None."""
        place = self.places.get(number_start)
        found = None if place is None else self.folded.get(place)
        return found if found is not None and found.number_start == number_start else None

    def words(self, first: int, end: int) -> str:
        """The words of a run of tokens."""
        if first >= end:
            return ""
        return self.text[self.chunks.tokens[first].start : self.chunks.tokens[end - 1].end]


def frame(
    text: str, start: int, end: int, quantities: list[FoundQuantity] | None = None, chunks: Chunks | None = None
) -> Frame:
    """The frame of the sentence `text[start:end]`.

    Args:
        text: The whole text.
        start: Where the sentence begins.
        end: Where it ends.
        quantities: What `find` gave for the sentence, if that is known already.
        chunks: What `parse` gave for it, if that is known already.
    """
    found = find(text, start, end) if quantities is None else quantities
    sure = tuple(q for q in found if not q.doubt)
    if chunks is None:
        chunks = chunk(tag(_folded(text, tokenise(text, start, end), sure)))
    else:
        chunks = _with_folded(text, chunks, sure)
    places: dict[int, int] = {}
    folded: dict[int, FoundQuantity] = {}
    starts = [token.start for token in chunks.tokens]
    for quantity in sure:
        index = bisect_right(starts, quantity.number_start) - 1
        if index >= 0 and quantity.number_start < chunks.tokens[index].end:
            places[quantity.number_start] = index
            folded.setdefault(index, quantity)
    return Frame(text, start, end, chunks, sure, places, folded)


def _with_folded(text: str, chunks: Chunks, quantities: tuple[FoundQuantity, ...]) -> Chunks:
    """The chunks of a sentence with its quantities folded, read anew where the folding may change what they are."""
    tokens = list(chunks.tokens)
    folded = _folded(text, chunks.tokens, quantities)
    changed = [at for at, token in enumerate(folded) if token is not tokens[at]] if len(folded) == len(tokens) else []
    plain = len(folded) == len(tokens) and all(_is_plain(chunks.tokens, at, folded[at]) for at in changed)
    if not plain or titled(chunks.tokens) != titled(folded):
        return chunk(tag([Token(one.start, one.end, one.text, one.lower, one.kind) for one in folded]))
    if not changed:
        return chunks
    for at in changed:
        one = folded[at]
        tokens[at] = tokens[at]._replace(text=one.text, lower=one.lower, kind=one.kind, lemma=one.lower)
    return chunks._replace(tokens=tokens)


def _is_plain(tokens: list[Tagged], at: int, folded: Token | Tagged) -> bool:
    """Whether a number is read like any other: no year, no "one", no end of a range, whose ends are compared."""
    token = tokens[at]
    if token.tag != "NUM" or token.form or (len(token.text) == _DIGITS_OF_A_YEAR and token.kind == "number"):
        return False
    if token.kind != "number" and not _is_plain_word(tokens, at):
        return False
    beside = (tokens[k].lower for k in range(max(0, at - 2), min(at + 3, len(tokens))))
    return token.lower not in _ONE and folded.text != "1" and "to" not in beside


def _is_plain_word(tokens: list[Tagged], at: int) -> bool:
    """Whether nothing beside a number in words goes by its letters, as capitals do."""
    beside = tokens[max(0, at - 1) : _SEEN_TOGETHER] if at < _SEEN_TOGETHER else tokens[at - 1 : at]
    return tokens[at].kind == "word" and not any(one.text[:1].isupper() for one in beside if one is not tokens[at])


def _folded(text: str, tokens: Sequence[AnyToken], quantities: tuple[FoundQuantity, ...]) -> list[AnyToken | Token]:
    """The tokens, those of one quantity made one. A hyphened number keeps the noun it is joined to."""
    folded: list[AnyToken | Token] = []
    waiting = [(_start(text, one), one) for one in quantities]
    at = 0
    while at < len(tokens):
        token = tokens[at]
        while waiting and waiting[0][1].number_start < token.start:
            waiting.pop(0)
        if not waiting:
            folded.extend(tokens[at:])
            break
        start, quantity = waiting[0]
        if start >= token.end or quantity.hyphened or quantity.kind == "ordinal":
            folded.append(token)
            at += 1
            continue
        stop = _stop(text, quantity)
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].start < stop:
            last += 1
        start, finish = token.start, tokens[last].end
        folded.append(Token(start, finish, "1" if _is_one(quantity) else MANY, MANY, "number"))
        waiting.pop(0)
        at = last + 1
    return folded


def _start(text: str, quantity: FoundQuantity) -> int:
    """Where a quantity begins for the parse: a hedge that is a verb ("exceeded 90") stays a verb."""
    verb = _verb_hedge().match(text, quantity.start)
    return verb.end() if verb is not None and verb.end() <= quantity.number_start else quantity.start


def _stop(text: str, quantity: FoundQuantity) -> int:
    """Where the words of a quantity end; "dozens of rockets" takes the "of" along."""
    end = max(quantity.body_end, quantity.number_end)
    if quantity.quantity.wording == "vague" and quantity.kind not in SHARES and (link := _link().match(text, end)):
        return link.end() - 1
    return end


def _is_one(quantity: FoundQuantity) -> bool:
    return quantity.quantity.low == quantity.quantity.high == 1
