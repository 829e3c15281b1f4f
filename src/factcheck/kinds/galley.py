"""A galley: one document with everything the grammars read off it, ready for the extractors.

Each kind of claim is read from the same galley, so nothing is tokenised or dated twice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names import find as find_names
from factcheck.grammar.names.names_spelt import Spelt
from factcheck.grammar.stance.stance import Heard, hear
from factcheck.grammar.stance.stance import read as read_stance
from factcheck.kinds.appositions import named_behind
from factcheck.kinds.chains.chains import Chains, chains
from factcheck.kinds.origins import says_whence
from factcheck.kinds.readings import Reading as Reading
from factcheck.kinds.readings import answered, readings_of
from factcheck.kinds.replies import Reply
from factcheck.kinds.statements.statement import extract as extract_statements
from factcheck.kinds.unwrapped import unwrapped
from factcheck.model.claim import A_STATE, Claim, Stance
from factcheck.model.text import Document
from factcheck.model.years import is_untold
from factcheck.once import once
from factcheck.questions.identity import identities
from factcheck.reading.takes import Take, take_of
from factcheck.timeline import Timeline
from factcheck.timeline import read as read_timeline
from factcheck.unhurried import unhurried

YEAR_DAYS = 366
TWICE = 2  # mentions from which a year is one of those that a chronology tells
_OF_A_HEAD = frozenset({"heading", "dateline", "chrome"})  # what the first lines of a text may be
_TELLING = frozenset({"NOUN", "VERB", "ADJ"})
OFTEN = 6  # a year that one in so many dates names is one that the document is about


@dataclass(frozen=True)
class Galley:
    """A document as read: its sentences, its names and its timeline.

    `document` has no line breaks in its sentences, `written` is the text that is quoted. What was read never changes;
    what is worked out of it on demand is remembered here, by sentence in the three private dictionaries, and is a
    function of the rest: two galleys are equal, whatever has been asked of them.
    """

    document: Document
    written: Document
    readings: tuple[Reading, ...]
    timeline: Timeline
    names: tuple[FoundName, ...]
    ids: Mapping[tuple[int, int], str]
    chains: Chains
    spelt: Spelt
    replied: Mapping[int, Reply] = field(default_factory=dict)
    _names_in: dict[int, tuple[str, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _content_beside: dict[int, tuple[str, ...]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _heard: dict[tuple[int, int], Heard] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def source(self) -> str:
        """The id of the document's source."""
        return self.document.source.id

    def words(self) -> Counter[str]:
        """How often each content lemma stands in the document."""
        counts: Counter[str] = Counter()
        for reading in self.readings:
            for token in reading.chunks.tokens:
                if token.tag in _TELLING:
                    counts[token.lemma] += 1
        return counts

    def of_head_alone(self) -> frozenset[str]:
        """The names and words that stand above the first sentence of anything but headings, and nowhere else.

        A paper's name, a reporter's, an agency's, the town a report is sent from: they are no part of its story.
        """
        first = next((at for at, r in enumerate(self.readings) if r.sentence.role not in _OF_A_HEAD), 0)
        told = [(*self.names_in(r), *(t.lemma for t in r.chunks.tokens if t.tag in _TELLING)) for r in self.readings]
        return frozenset(chain.from_iterable(told[:first])) - frozenset(chain.from_iterable(told[first:]))

    def years(self) -> tuple[int, int] | None:
        """The years that the document is about: those it names often, and its own.

        A chronology is about all the years of its entries.
        """
        named = [m.named for m in self.timeline.mentions if m.kind == "date" and m.named is not None]
        counts = Counter(t.start.year for t in named if t.start and t.end and (t.end - t.start).days <= YEAR_DAYS)
        published = self.document.source.published
        if published is not None and published.end is not None and not is_untold(published.end):
            counts[published.end.year] += max(2, len(named) // OFTEN)
        often = [year for year, count in counts.items() if count * OFTEN >= sum(counts.values())]
        if self.timeline.narrative and named:
            told = Counter(t.start.year for t in named if t.start is not None)
            often += [year for year, count in told.items() if count >= TWICE]
        return (min(often), max(often)) if often else None

    def name_counts(self) -> Counter[str]:
        """In how many sentences each name stands, by its folded form."""
        return Counter(name for reading in self.readings for name in self.names_in(reading))

    def heading_of(self, reading: Reading) -> Reading | None:
        """The heading in force over a sentence, as read."""
        index = reading.sentence.heading
        if index is None:
            return None
        return self._by_index.get(index)

    @once
    def _by_index(self) -> dict[int, Reading]:
        return {reading.index: reading for reading in self.readings}

    def reading_of(self, index: int) -> Reading:
        """The sentence of a number."""
        return self._by_index[index]

    def before(self, reading: Reading) -> Reading | None:
        """The sentence before, if it stands in the same paragraph."""
        earlier = self._by_index.get(reading.index - 1)
        if earlier is None or earlier.sentence.paragraph != reading.sentence.paragraph:
            return None
        return earlier

    def after(self, reading: Reading) -> Reading | None:
        """The sentence behind, if it stands in the same paragraph."""
        later = self._by_index.get(reading.index + 1)
        return later if later is not None and later.sentence.paragraph == reading.sentence.paragraph else None

    def content_beside(self, reading: Reading) -> tuple[str, ...]:
        """The content lemmas of the sentence before, in its paragraph, and of the heading over it."""
        known = self._content_beside.get(reading.index)
        if known is None:
            beside = (self.before(reading), self.heading_of(reading))
            told = [word for one in beside if one is not None for word in one.whole_content]
            known = self._content_beside[reading.index] = tuple(dict.fromkeys(told))
        return known

    def names_in(self, reading: Reading) -> tuple[str, ...]:
        """The names of a sentence, folded, each once."""
        known = self._names_in.get(reading.index)
        if known is None:
            known = self._names_in[reading.index] = tuple(dict.fromkeys(self.id_of(name) for name in reading.names))
        return known

    @once
    def take(self) -> Take:
        """Which take of a report the document is, and which figures it puts right."""
        return take_of(self.document.text)

    @once
    def statements(self) -> tuple[Claim, ...]:
        """The statements of the document's clauses, in the order of the text."""
        found = extract_statements(self.document, self.names, self.chains, self.heard)
        return tuple(sorted(found, key=lambda claim: (claim.start, claim.end)))

    @once
    def _statement_starts(self) -> tuple[int, ...]:
        return tuple(claim.start for claim in self.statements)

    def statement_over(self, reading: Reading, start: int, end: int) -> Claim | None:
        """The smallest statement of a sentence that covers a span, else the one its clause holds; no state."""
        starts = self._statement_starts
        low, high = bisect_left(starts, reading.sentence.start), bisect_right(starts, reading.end)
        own = [c for c in self.statements[low:high] if c.end <= reading.end and A_STATE not in c.evidence.how]
        covering = [c for c in own if c.start <= start and end <= c.end]
        if covering:
            return min(covering, key=lambda c: c.end - c.start)
        clause = reading.clause_of(start, end)
        if not clause or len(clause) == len(reading.chunks.tokens):
            return own[0] if len(own) == 1 else None
        low, high = reading.chunks.span(clause.start, clause.stop)
        inside = [c for c in own if c.start < high and low < c.end and not (start <= c.start and c.end <= end)]
        return max(inside, key=lambda c: min(c.end, high) - max(c.start, low)) if inside else None

    def statements_in(self, start: int, end: int) -> tuple[Claim, ...]:
        """The statements that begin and end in a stretch."""
        starts = self._statement_starts
        found = self.statements[bisect_left(starts, start) : bisect_right(starts, end)]
        return tuple(claim for claim in found if claim.end <= end)

    def ids_in(self, reading: Reading, span: tuple[int, int] | None) -> tuple[str, ...]:
        """Who is spoken of in a span: its names, else the chains that its pronouns and nouns belong to."""
        if span is None:
            return ()
        start, end = span
        named = self._named_in(reading, start, end) or self._named_in(
            reading, *named_behind(reading.chunks, reading.starts, start)
        )
        return tuple(dict.fromkeys(named)) or self.chains.within(start, end)

    def _named_in(self, reading: Reading, start: int, end: int) -> list[str]:
        text, inside = self.document.text, (n for n in reading.names if n.start < end and start < n.end)
        return [self._told_of(name) for name in inside if not says_whence(text, name)]

    def _told_of(self, name: FoundName) -> str:
        """Whom a name tells of: "the Dane" may stand for a person that the text has named."""
        holder = self.chains.holder(name.start, name.end) if name.form == "demonym" else None
        return holder.id if holder is not None and holder.kind == "person" else self.id_of(name)

    def id_of(self, name: FoundName) -> str:
        """The identity of a name as far as this document knows it."""
        return self.ids[name.start, name.end]

    def reading_at(self, offset: int) -> Reading:
        """The sentence that holds an offset (the nearest before it, where it lies between two)."""
        return self.readings[max(0, bisect_right(self._starts, offset) - 1)]

    @once
    def _starts(self) -> tuple[int, ...]:
        return tuple(reading.sentence.start for reading in self.readings)

    def places_in(self, reading: Reading, clause: range) -> tuple[str, ...]:
        """The places that a clause names after a preposition of place."""
        found = (self.id_of(name) for first, name in reading.places if clause.start <= first < clause.stop)
        return tuple(dict.fromkeys(found)) if reading.places else ()

    def stance(self, reading: Reading, start: int, end: int) -> Stance:
        """Whether the words at a span were said to be so, and by whom."""
        sentence = reading.sentence
        return read_stance(self.document.text, sentence.start, reading.end, start, end, self.heard)

    def heard(self, start: int, end: int) -> Heard:
        """A sentence read for stance, from its chunks where they are at hand."""
        known = self._heard.get((start, end))
        if known is None:
            at = bisect_left(self._starts, start)
            reading = self.readings[at] if at < len(self.readings) else None
            own = reading is not None and (reading.sentence.start, reading.end) == (start, end)
            chunks = reading.chunks if reading is not None and own else None
            known = self._heard[start, end] = hear(self.document.text, start, end, chunks)
        return known


@unhurried
def pull(written: Document) -> Galley:
    """Read a document once with every grammar."""
    document = unwrapped(written)
    spelt = Spelt(document.text)
    names = tuple(_told(document, find_names(document.text, spelt=spelt)))
    known = identities([names])[0]
    ids = dict(zip(((name.start, name.end) for name in names), known, strict=True))
    readings, replied = answered(document, readings_of(document, names))
    return Galley(
        document, written, readings, read_timeline(document), names, ids,
        chains(document, names, known, spelt), spelt, replied,
    )  # fmt: skip


def _told(document: Document, names: Iterable[FoundName]) -> Iterator[FoundName]:
    """The names that a text tells of: those in its furniture ("For the singer, see Ada Lund") are of another's."""
    furniture = [(one.start, one.end) for one in document.sentences if one.role == "chrome"]
    starts = [start for start, _ in furniture]
    for name in names:
        at = bisect_right(starts, name.start) - 1
        if at < 0 or name.start >= furniture[at][1]:
            yield name
