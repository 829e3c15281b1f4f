"""The sentences of a document as read: their words, names and quantities, answers put into their questions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, compress

from factcheck.grammar.chunks.chunks import Chunks, Clause, VerbGroup, parse
from factcheck.grammar.names.names import FoundName
from factcheck.grammar.quantities import FoundQuantity
from factcheck.grammar.quantities import find as find_quantities
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.kinds.appositions import of_somebody
from factcheck.kinds.replies import Reply, replies
from factcheck.model.text import Document, Sentence
from factcheck.once import once

LONGEST_SENTENCE = 2_000  # characters; a longer "sentence" is a table dump or hostile text
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "NAME"})


@dataclass(frozen=True)
class Reading:
    """One sentence: its chunks, names and quantities."""

    sentence: Sentence
    index: int
    end: int  # where reading stopped: the sentence's end, or its cap
    chunks: Chunks
    names: tuple[FoundName, ...]
    quantities: tuple[FoundQuantity, ...]

    def parsed(self) -> Chunks:
        """What the sentence is made of, for readers that ask only where words look like theirs."""
        return self.chunks

    @once
    def starts(self) -> tuple[int, ...]:
        """The offset of each token, for looking a place up."""
        return tuple([token.start for token in self.chunks.tokens])

    @once
    def _ends(self) -> tuple[int, ...]:
        return tuple([token.end for token in self.chunks.tokens])

    def tokens_between(self, start: int, end: int) -> range:
        """The indexes of the tokens that lie in a span of the text."""
        first, last = bisect_right(self._ends, start), bisect_left(self.starts, end)
        return range(first, last) if first < last else range(0)

    def clause_of(self, start: int, end: int) -> range:
        """The tokens of the smallest clause that covers a span, or of the whole sentence."""
        return self.clause_over(self.tokens_between(start, end))

    def clause_over(self, span: range) -> range:
        """The tokens of the smallest clause that covers some tokens, or of the whole sentence."""
        best: Clause | None = None
        for clause in self.chunks.clauses if span else ():
            covers = clause.first <= span.start and span.stop <= clause.end
            if covers and (best is None or clause.end - clause.first < best.end - best.first):
                best = clause
        return range(len(self.chunks.tokens)) if best is None else range(best.first, best.end)

    def act_of(self, verb: VerbGroup) -> str:
        """The lemma of a verb with its particle: "call off"."""
        if verb.particle is None:
            return verb.lemma
        return f"{verb.lemma} {self.chunks.tokens[verb.particle].lower}"

    def content(self, span: range, *, without: range = range(0)) -> tuple[str, ...]:
        """The content lemmas of some tokens, each once, in order."""
        words, places = self._content
        start, stop = places[span.start], places[span.stop]
        if without:
            low, high = min(stop, places[without.start]), max(start, places[without.stop])
            return tuple(dict.fromkeys(words[start:low] + words[high:stop]))
        return tuple(dict.fromkeys(words[start:stop]))

    @once
    def whole_content(self) -> tuple[str, ...]:
        """The content lemmas of the sentence, each once, in order."""
        return self.content(range(len(self.chunks.tokens)))

    @once
    def _content(self) -> tuple[tuple[str, ...], tuple[int, ...]]:
        """The lemmas of the content words, and for each token, and behind the last, how many stand before it."""
        lemmas = [token.lemma.lower() if token.tag in CONTENT else "" for token in self.chunks.tokens]
        for index, token in enumerate(self.chunks.tokens):
            if token.text[0].isdigit() and token.lower.endswith(("st", "nd", "rd", "th")):
                lemmas[index] = token.lower  # "3rd" narrows as "third" does
            before = self.chunks.tokens[index - 1].lower if index else ""
            if token.lower in word_lists()["lone"] and before in word_lists()["of_one"]:
                lemmas[index] = ""  # "a single recount" is one, and no sort of them
        for index in self.named:
            lemmas[index] = ""
        told = [len(lemma) > 1 for lemma in lemmas]
        return tuple(compress(lemmas, told)), tuple(accumulate(told, initial=0))

    @once
    def places(self) -> tuple[tuple[int, FoundName], ...]:
        """The names of places behind a preposition of place, each with the first token of its phrase.

        Where somebody lives or works, as an apposition tells, is no place of the act.
        """
        named = [n for n in self.names if n.kind in ("place", "nation") and n.form == "name"]
        chunks, found = self.chunks, list[tuple[int, FoundName]]()
        for phrase in chunks.nouns if named else ():
            if phrase.preposition is None or chunks.tokens[phrase.preposition].lower not in word_lists()["at_a_place"]:
                continue
            if of_somebody(chunks, phrase.preposition):
                continue
            start, end = chunks.span(phrase.first, phrase.end)
            found += [(phrase.first, name) for name in named if start <= name.start < end]
        return tuple(found)

    @once
    def named(self) -> frozenset[int]:
        """The tokens of names, which are evidence of their own."""
        return frozenset(i for name in self.names for i in self.tokens_between(name.start, name.end))


def answered(document: Document, readings: Sequence[Reading]) -> tuple[tuple[Reading, ...], Mapping[int, Reply]]:
    """The sentences with each bare answer moved into its question, and the answers by the place of their figure."""
    found = replies(document.text, readings)
    if not found:
        return tuple(readings), {}
    answers = {reply.sentence for _, reply in found.values()}
    moved = []
    for one in readings:
        own = one.quantities[1:] if one.index in answers else one.quantities
        put = (found[one.index][0],) if one.index in found else ()
        moved.append(replace(one, quantities=(*put, *own)) if put or one.index in answers else one)
    return tuple(moved), {figure.number_start: reply for figure, reply in found.values()}


def readings_of(document: Document, names: Sequence[FoundName]) -> Sequence[Reading]:
    """The sentences of a document, each read once."""
    starts = [name.start for name in names]
    found = []
    for index, sentence in enumerate(document.sentences):
        if sentence.role == "chrome":
            continue
        end = min(sentence.end, sentence.start + LONGEST_SENTENCE)
        found.append(
            Reading(
                sentence=sentence,
                index=index,
                end=end,
                chunks=parse(document.text, sentence.start, end),
                names=tuple(names[bisect_left(starts, sentence.start) : bisect_left(starts, end)]),
                quantities=tuple(find_quantities(document.text, sentence.start, end)),
            )
        )
    return found
