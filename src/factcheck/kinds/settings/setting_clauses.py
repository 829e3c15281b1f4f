"""A date in one clause of a sentence and a figure in another: whether the figure is told of that date."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause, VerbGroup
from factcheck.grammar.words.words import is_person
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.counted_phrases import phrases
from factcheck.kinds.moments.moment_acts import is_event
from factcheck.model.claim import ASSERTED
from factcheck.model.values import TimeInterval
from factcheck.questions.counted_spans import counted_words
from factcheck.timeline import ResolvedTime
from factcheck.timeline.wording import reach

_HAD = "had"
_BRACKET = 60  # characters of "(year ended 31 March 2021: £382.0 million)"
_GAP_TO_OWED = 1  # tokens between what is ordered and "to be delivered"


def in_its_run(galley: Galley, reading: Reading, clause: range) -> TimeInterval | None:
    """The date of the clause aside that a clause runs on from: "where a wall fell in 1994 and hurt eight people"."""
    chunks = reading.chunks
    own = next((c for c in chunks.clauses if (c.first, c.end) == (clause.start, clause.stop)), None)
    if own is None or own.opening != "coordinate" or not own.inherited or own.parent is None:
        return None
    lead = chunks.clauses[own.parent]
    if lead.opening not in ("relative", "subordinate") or lead.end != own.first:
        return None
    dates = galley.timeline.within(chunks.tokens[lead.first].start, chunks.tokens[own.end - 1].end)
    named = [m.named for m in dates if m.kind == "date" and m.named is not None and not m.background]
    return named[0] if len(named) == 1 else None


def in_its_tense(galley: Galley, reading: Reading, clause: range, anchor: ResolvedTime | None) -> bool:
    """Whether a clause may tell of the time in force in its tense: "In 2003 the US invades. Baghdad falls".

    Behind a past tense ("she took her degree in 1997") the present is that of the day of writing.
    """
    verb = next((verb for verb in reading.chunks.verbs if verb.main in clause), None)
    if anchor is None or verb is None or reading.chunks.tokens[verb.main].form == "any":
        return True  # "they cut the price" may be told as past
    there = galley.reading_at(anchor.start)
    return not is_past_there(there, there.tokens_between(anchor.start, anchor.end))


def counts_from_an_event(galley: Galley, reading: Reading, clause: range) -> bool:
    """Whether a clause says itself when it was, by way of an event: "A week after the vote twelve members left"."""
    words, text = counted_words(), galley.document.text[reading.sentence.start : reading.end]
    if not any(f" {word} " in text for word in (*words.after, *words.before)):
        return False
    starts = [reading.tokens_between(one.start, one.behind) for one in phrases(galley, reading) if not one.told]
    return any(token in clause for tokens in starts for token in tokens)


def has_its_own(galley: Galley, reading: Reading, anchor: ResolvedTime) -> bool:
    """Whether a verb stands between a date before it and a time behind it that nobody can date: "last year"."""
    own = reading.tokens_between(anchor.start, anchor.end)
    for mention in galley.timeline.within(anchor.end, reading.end):
        inside = reading.tokens_between(mention.start, mention.end)
        nowhere = mention.kind == "date" and mention.value is None
        if inside and nowhere and mention.qualifies != "comparison":
            return any(own.stop <= verb.main < inside.start for verb in reading.chunks.verbs if verb.form == "finite")
    return False


def told_before(reading: Reading, clause: range) -> bool:
    """Whether a clause looks back from the time in force: "The home closed in 1987. Fourteen had died there"."""
    chunks = reading.chunks
    verbs = [verb for verb in chunks.verbs if verb.main in clause]
    if not verbs or any(verb.lemma in acts().standing for verb in verbs):
        return False
    return all(verb.auxiliaries and chunks.tokens[verb.auxiliaries[0]].lower == _HAD for verb in verbs)


def plans(galley: Galley, reading: Reading, clause: range, span: tuple[int, int], date: range) -> bool:
    """Whether what is told of a figure is no fact of the day, so that a date to come may be its own."""
    chunks = reading.chunks
    finite = [verb for verb in chunks.verbs if verb.main in clause and verb.form == "finite"]
    if not finite or is_to_be(reading, clause):
        return True
    if _is_due(reading, clause, date):
        return True
    return galley.stance(reading, *span).mood not in ASSERTED


def _is_due(reading: Reading, clause: range, date: range) -> bool:
    """Whether a date is that of what a figure is part of: "the school, with 120 beds, is to open in spring"."""
    chunks = reading.chunks
    holder = next((c for c in chunks.clauses if c.first <= date.start < c.end), None)
    if holder is None or holder.opening != "infinitive" or holder.parent is None:
        return False
    told = chunks.verbs[chunks.clauses[holder.parent].verb]
    around = [c for c in chunks.clauses if c.first <= clause.start < c.end]
    plain = not around or around[-1].opening not in ("relative", "subordinate")
    return plain and told.lemma == "be" and told.end == holder.first and clause.start < told.first


def is_to_be(reading: Reading, clause: range) -> bool:
    """Whether a clause tells of what will be: its verb has a modal of the future."""
    chunks = reading.chunks
    inside = [verb for verb in chunks.verbs if verb.main in clause and verb.modal is not None]
    return any(chunks.tokens[verb.modal or 0].lower in acts().futures for verb in inside)


def is_wished(reading: Reading, clause: range) -> bool:
    """Whether a clause tells in the plain present what somebody wants: "the union wants 300 nurses to be hired"."""
    told = next((verb for verb in reading.chunks.verbs if verb.main in clause), None)
    return told is not None and not told.past and not told.auxiliaries


def in_the_present(reading: Reading, clause: range, date: range) -> bool:
    """Whether a clause tells a state and the date is that of an aside: "the law passed on 12 May permits 40 boats"."""
    chunks = reading.chunks
    holder = next((c for c in chunks.clauses if date and c.first <= date.start < c.end), None)
    told = next((verb for verb in chunks.verbs if verb.main in clause), None)
    if holder is None or holder.opening not in ("participle", "relative") or told is None:
        return False
    return told.form == "finite" and told.modal is None and not told.past


def told_since(reading: Reading, clause: range, date: range) -> bool:
    """Whether a clause aside tells what is so by now and the date is of a past: "who has died, was born in 1936"."""
    chunks = reading.chunks
    own = next((c for c in chunks.clauses if (c.first, c.end) == (clause.start, clause.stop)), None)
    if own is None or own.opening != "relative" or not is_past_there(reading, date):
        return False
    return _is_now(reading, chunks.verbs[own.verb])


def perhaps_past(reading: Reading, clause: range, date: range) -> bool:
    """Whether a verb may be a past, beside one that is: "the hall, which cost £7m, was opened in May"."""
    told = next((verb for verb in reading.chunks.verbs if verb.main in clause), None)
    either = told is not None and not told.auxiliaries and reading.chunks.tokens[told.main].form == "any"
    return either and is_past_there(reading, date)


def besides(reading: Reading, clause: range, date: range) -> bool:
    """Whether a clause tells what is so and its date is that of an act before it: "came out on 3 May and costs £9"."""
    chunks = reading.chunks
    own = next((c for c in chunks.clauses if (c.first, c.end) == (clause.start, clause.stop)), None)
    if own is None or own.opening != "coordinate" or date.stop > clause.start or not is_past_there(reading, date):
        return False
    return _is_now(reading, chunks.verbs[own.verb])


def _is_now(reading: Reading, verb: VerbGroup) -> bool:
    """Whether a verb is in the present and looks it: "cost" may be either."""
    plain = verb.form == "finite" and verb.modal is None and not verb.past
    return plain and (bool(verb.auxiliaries) or reading.chunks.tokens[verb.main].form != "any")


def of_whom_besides(reading: Reading, clause: range, date: range) -> bool:
    """Whether a relative clause says what was done on some day before: "men who took 9 cars were held on Monday"."""
    chunks = reading.chunks
    own = next((c for c in chunks.clauses if (c.first, c.end) == (clause.start, clause.stop)), None)
    if own is None or own.opening != "relative" or own.subject is None or date.start < clause.stop:
        return False
    return not is_event(reading, chunks.nouns[own.subject])


def of_a_later_act(reading: Reading, clause: range, date: range) -> bool:
    """Whether a date is said of what somebody did besides, told after it: "wrote 9 novels and won it in 1971"."""
    holder = next((c for c in reading.chunks.clauses if c.first <= date.start < c.end), None)
    return holder is not None and holder.opening == "coordinate" and holder.first >= clause.stop


def is_past_there(reading: Reading, date: range) -> bool:
    """Whether the clause that a date stands in is told as past."""
    holders = [c for c in reading.chunks.clauses if c.first <= date.start < c.end]
    return any(reading.chunks.verbs[c.verb].past for c in holders)


def is_owed(reading: Reading, span: tuple[int, int], date: range) -> bool:
    """Whether a date is that of a passive infinitive right behind a figure: "six ships to be delivered by 2027"."""
    chunks, tokens = reading.chunks, reading.tokens_between(*span)
    holder = next((c for c in chunks.clauses if c.first <= date.start < c.end), None)
    if holder is None or holder.opening != "infinitive" or not chunks.verbs[holder.verb].passive or not tokens:
        return False
    at = chunks.noun_at(tokens.start)
    end = chunks.nouns[at].end if at is not None else tokens.stop
    return 0 <= holder.first - end <= _GAP_TO_OWED


def of_aside(reading: Reading, clause: range, anchor: ResolvedTime) -> bool:
    """Whether a date stands in a relative clause and the figure outside: "X, who is to leave in April, was ill"."""
    span = reading.tokens_between(anchor.start, anchor.end)
    if not span or span.start in clause:
        return False
    holders = [c for c in reading.chunks.clauses if c.first <= span.start < c.end]
    holder = min(holders, key=lambda c: c.end - c.first, default=None)
    outer = min(
        (c for c in reading.chunks.clauses if c.first <= clause.start < c.end),
        key=lambda c: c.end - c.first,
        default=None,
    )
    relative = holder is not None and _hangs_on_relative(reading, holder)
    return relative and not (outer is not None and _hangs_on_relative(reading, outer))


def is_restrictive(reading: Reading, date: range) -> bool:
    """Whether a date stands in a relative clause that says which is meant: "the bus that hit the gate on Monday"."""
    chunks = reading.chunks
    holder = next((c for c in chunks.clauses if date and c.first <= date.start < c.end), None)
    return (
        holder is not None
        and holder.opening == "relative"
        and holder.first > 0
        and (chunks.tokens[holder.first - 1].text != "," and chunks.tokens[holder.first].text != ",")
    )


def of_opening_participle(reading: Reading, clause: range, anchor: ResolvedTime) -> bool:
    """Whether a date is that of the participle that opens the sentence: "Built in 1967, the dam held 40 million"."""
    span, chunks = reading.tokens_between(anchor.start, anchor.end), reading.chunks
    if not span or not chunks.clauses or span.start in clause:
        return False
    first = chunks.clauses[0]
    group = chunks.verbs[first.verb]
    bare = group.form == "participle" and group.passive and not group.auxiliaries
    return first.inherited and bare and first.first <= span.start < first.end


def _hangs_on_relative(reading: Reading, clause: Clause) -> bool:
    """Whether a clause is relative, or an infinitive inside one."""
    if clause.opening == "infinitive" and clause.parent is not None:
        return reading.chunks.clauses[clause.parent].opening == "relative"
    return clause.opening == "relative"


def of_speaking(reading: Reading, clause: range, anchor: ResolvedTime) -> bool:
    """Whether a date stands in another clause, one that says who speaks and when."""
    chunks = reading.chunks
    span = reading.tokens_between(anchor.start, anchor.end)
    if not span or clause.start <= span.start < clause.stop:
        return False
    holder = reading.clause_of(anchor.start, anchor.end)
    speaking = [c for c in chunks.clauses if holder.start <= chunks.verbs[c.verb].main < holder.stop]
    return any(chunks.verbs[c.verb].lemma in acts().speech and not _undergoes(reading, c) for c in speaking)


def speaks(reading: Reading, clause: range, end: int) -> bool:
    """Whether a clause says that somebody named up to a place in it speaks."""
    verbs = [verb for verb in reading.chunks.verbs if verb.main in clause]
    told = bool(verbs) and verbs[0].lemma in acts().speech and not verbs[0].passive
    return told and verbs[0].modal is None and reading.chunks.tokens[verbs[0].first].start >= end


def _undergoes(reading: Reading, clause: Clause) -> bool:
    """Whether a person suffers what only looks like an act of speaking: "Orme was released", "she was found"."""
    chunks = reading.chunks
    verb = chunks.verbs[clause.verb]
    if not verb.passive or clause.subject is None or verb.lemma in acts().told:
        return False
    subject = chunks.nouns[clause.subject]
    head, place = chunks.tokens[subject.head], chunks.span(subject.first, subject.end)
    named = any(name.kind == "person" and name.start < place[1] and place[0] < name.end for name in reading.names)
    return named or head.lower in ("he", "she") or (head.tag == "NOUN" and is_person(head.lemma))


def in_brackets(galley: Galley, start: int) -> TimeInterval | None:
    """The date in the brackets that a figure stands in, beside another figure: "£6m (2021: £5m)"."""
    text = galley.document.text
    low, high = text.rfind("(", max(0, start - _BRACKET), start), text.find(")", start, start + _BRACKET)
    if low < 0 or high < 0 or ")" in text[low:start]:
        return None
    own = [m for m in galley.timeline.within(low, high) if m.kind == "date" and m.qualifies == "comparison"]
    return own[0].named if len(own) == 1 else None


def presupposed(reading: Reading, start: int) -> bool:
    """Whether a figure is had already by what a plan is told of: "its 4,000 pipes will be taken away".

    What is owned, and who "the 60 members" are, is known before anything is planned for them; "the 60 homes will be
    built" and "its 40 new buses will arrive" may be said of what is not there yet.
    """
    chunks = reading.chunks
    if _of_them_all(chunks, start) or _beside_subject(chunks, start) or _done_before(chunks, start):
        return True
    for clause in chunks.clauses:
        if clause.subject is None or clause.inherited:
            continue
        phrase = chunks.nouns[clause.subject]
        figure = next((at for at in range(phrase.first, phrase.end) if chunks.tokens[at].start == start), 0)
        if not figure or any(token.tag == "ADJ" for token in chunks.tokens[figure + 1 : phrase.head]):
            continue
        lead = chunks.tokens[figure - 1]
        return lead.tag == "POSS" or (lead.lower == "the" and is_person(chunks.tokens[phrase.head].lemma))
    return False


def _done_before(chunks: Chunks, start: int) -> bool:
    """Whether a figure is of what comes before a plan: "will shut two shops after making a loss of £3m"."""
    verbs = [verb for verb in chunks.verbs if verb.first and chunks.tokens[verb.first].start < start]
    last = verbs[-1] if verbs else None
    return last is not None and last.form == "gerund" and chunks.tokens[last.first - 1].lower == "after"


def _of_them_all(chunks: Chunks, start: int) -> bool:
    """Whether a figure is the whole that a part is planned of: "will lay off 180 of its 620 employees"."""
    for phrase in chunks.nouns:
        at = next((n for n in phrase.numbers if chunks.tokens[n].start == start), None)
        if at is None or phrase.preposition is None or phrase.preposition < 1 or at != phrase.first + 1:
            continue
        before = chunks.tokens[phrase.preposition - 1]
        part = before.tag == "NUM" and chunks.tokens[phrase.preposition].lower == "of"
        return part and (chunks.tokens[at - 1].tag == "POSS" or chunks.tokens[at - 1].lower == "the")
    return False


def _beside_subject(chunks: Chunks, start: int) -> bool:
    """Whether a figure is of the people that a known subject has: "the branch with 45 clerks will be closed"."""
    for clause in chunks.clauses:
        if clause.subject is None or clause.inherited:
            continue
        known, verb = chunks.nouns[clause.subject], chunks.verbs[clause.verb]
        whose = chunks.tokens[known.first : known.head]
        if not whose or whose[0].tag not in ("DET", "POSS") or any(token.tag == "ADJ" for token in whose):
            continue
        if whose[0].lower in ("a", "an"):
            continue
        for phrase in chunks.nouns:
            inside = known.end <= phrase.first and phrase.end <= verb.first and phrase.preposition is not None
            if inside and chunks.tokens[phrase.preposition or 0].lower == "with":
                told = any(chunks.tokens[n].start == start for n in phrase.numbers)
                if told and is_person(chunks.tokens[phrase.head].lemma):
                    return True
    return False


def is_long_past(galley: Galley, time: TimeInterval | None) -> bool:
    """Whether a time lies long before the day of publication."""
    published = galley.timeline.published
    if published is None or published.start is None or time is None or time.end is None:
        return False
    return (published.start - time.end).days >= reach().no_present


def told_as_present(galley: Galley, reading: Reading, clause: range, time: TimeInterval | None) -> bool:
    """Whether a present tense or a "will" stands under a date long past that was told for something else."""
    verb = next((verb for verb in reading.chunks.verbs if clause.start <= verb.main < clause.stop), None)
    if verb is None or not is_long_past(galley, time) or verb.form != "finite" or verb.past:
        return False
    return verb.modal is None or is_to_be(reading, clause)
