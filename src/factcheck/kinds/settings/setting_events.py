"""The date of the event that a claim is told of: "the 2003 flood killed 40", "at the 2015 election they won 9"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Clause
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import is_event
from factcheck.kinds.settings.setting_clauses import in_the_present
from factcheck.model.values import TimeInterval
from factcheck.timeline import ResolvedTime

_REACH_BACK = 40  # characters before what a clause is about in which the date may stand that owns it
_OF = " of "
_OWN = ("'s ", "’s ")

_BORN = "born"


def of_its_event(galley: Galley, reading: Reading, clause: range) -> TimeInterval | None:
    """The date that names the event a clause is about: "the flood of 2003 killed 40", "the 2003 flood killed 40"."""
    chunks = reading.chunks
    about = next((c for c in chunks.clauses if c.first in clause and c.subject is not None and not c.inherited), None)
    about = about or _led_by(galley, reading, clause)
    if about is None or about.subject is None:
        return None
    low, high = chunks.span(chunks.nouns[about.subject].first, chunks.verbs[about.verb].first)
    text = galley.document.text
    if (owned := _owning(galley, low, high)) is not None or not is_event(reading, chunks.nouns[about.subject]):
        return owned
    named = [
        m
        for m in galley.timeline.within(low, high)
        if m.kind == "date"
        and (m.background or "," not in text[low : m.start])
        and not in_the_present(reading, clause, reading.tokens_between(m.start, m.end))
        and not _of_a_thing(reading, m, about.subject)
    ]
    return named[0].named if len(named) == 1 else None


def _led_by(galley: Galley, reading: Reading, clause: range) -> Clause | None:
    """The clause whose subject does besides what a clause tells: "The gale of 1931 hurt nine and sank 12 boats"."""
    own = _undated_coordinate(galley, reading, clause)
    if own is None or not own.inherited or own.subject is None:
        return None
    whose = (c for c in reading.chunks.clauses if c.subject == own.subject and not c.inherited)
    return next((c for c in whose if c.end <= own.first), None)


def _undated_coordinate(galley: Galley, reading: Reading, clause: range) -> Clause | None:
    """A clause that goes on with "and" and tells no date of its own."""
    chunks = reading.chunks
    own = next((c for c in chunks.clauses if (c.first, c.end) == (clause.start, clause.stop)), None)
    if own is None or own.opening != "coordinate":
        return None
    dates = galley.timeline.within(*chunks.span(clause.start, clause.stop))
    return None if any(m.kind == "date" for m in dates) else own


def _of_a_thing(reading: Reading, mention: ResolvedTime, subject: int) -> bool:
    """Whether a date belongs to a thing that an event is about: "repairs to the 1901 pier" were not made in 1901."""
    if mention.qualifies != "noun":
        return False
    behind, chunks = reading.tokens_between(mention.start, mention.end).stop, reading.chunks
    at = chunks.noun_at(behind)
    if at is None or at == subject:
        return False
    phrase = chunks.nouns[at]
    of = phrase.preposition is not None and chunks.tokens[phrase.preposition].lower == "of"
    return not (of and is_event(reading, phrase))  # "the outbreak of the 1931 fever" was that of 1931


def at_an_event(galley: Galley, reading: Reading, clause: range) -> TimeInterval | None:
    """The year of the event at which it was so: "At the 2015 council election the Greens won 24 percent"."""
    chunks, found = reading.chunks, list[TimeInterval]()
    for phrase in chunks.nouns:
        led = phrase.preposition is not None and chunks.tokens[phrase.preposition].lower in acts().at_events
        here = phrase.head in clause or (phrase.preposition == 0 and _runs_on(galley, reading, clause))
        if not led or not here or not is_event(reading, phrase):
            continue
        low, high = chunks.span(phrase.first, phrase.end)
        high += len(_OF) if galley.document.text.startswith(_OF, high) else 0  # "the election of 2014"
        found += [m.named for m in galley.timeline.within(low, high + 1) if m.kind == "date" and m.named is not None]
    return found[0] if len(found) == 1 else None


def _runs_on(galley: Galley, reading: Reading, clause: range) -> bool:
    """Whether a clause goes on behind the first: "In the fire of 1931 the mill was lost, and 40 people left"."""
    own = _undated_coordinate(galley, reading, clause)
    return own is not None and own.parent == 0


def _owning(galley: Galley, low: int, high: int) -> TimeInterval | None:
    """The date that owns what a clause is about: "June's trade deficit", "last year's harvest"."""
    text = galley.document.text
    near = galley.timeline.within(max(0, low - _REACH_BACK), high)
    own = [m for m in near if m.kind == "date" and m.end <= high and text.startswith(_OWN, m.end)]
    led = [m for m in own if m.start <= low <= m.end + len("'s ")]
    return led[0].named if len(led) == 1 else None


def of_what_it_was_for(reading: Reading, clause: range, date: range) -> bool:
    """Whether a relative clause tells of what an act was for: "sold a mill in 2019 to build Orla, which holds 90"."""
    chunks = reading.chunks
    own = next((c for c in chunks.clauses if (c.first, c.end) == (clause.start, clause.stop)), None)
    if own is None or own.opening != "relative" or date.stop > own.first or chunks.tokens[own.first - 1].text != ",":
        return False
    purpose = next((c for c in chunks.clauses if c.opening == "infinitive" and c.end == own.first - 1), None)
    purpose = purpose or (chunks.clauses[own.parent] if own.parent is not None else None)
    return purpose is not None and purpose.opening == "infinitive" and date.stop <= purpose.first


def of_a_birth(reading: Reading, clause: range, date: range) -> bool:
    """Whether a date is that of a birth told before a clause: "was born on 3 May 1914 and lost an eye at six".

    Nobody does anything on the day of birth, and nobody is six years old then.
    """
    chunks = reading.chunks
    holder = next((c for c in chunks.clauses if c.first <= date.start < c.end), None)
    if holder is None or holder.first >= clause.start or chunks.verbs[holder.verb].main in clause:
        return False
    return chunks.tokens[chunks.verbs[holder.verb].main].lower == _BORN
