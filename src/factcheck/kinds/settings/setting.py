"""The setting of a claim: the words of its clause, the names in its sentence, when and where it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.grammar.chunks.chunks import Clause
from factcheck.grammar.words.words import is_person
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.settings.setting_asides import beside_it, figure_aside
from factcheck.kinds.settings.setting_clauses import (
    besides,
    counts_from_an_event,
    has_its_own,
    in_brackets,
    in_its_run,
    in_its_tense,
    in_the_present,
    is_long_past,
    is_owed,
    is_past_there,
    is_restrictive,
    is_to_be,
    is_wished,
    of_a_later_act,
    of_aside,
    of_opening_participle,
    of_speaking,
    of_whom_besides,
    perhaps_past,
    plans,
    told_as_present,
    told_before,
    told_since,
)
from factcheck.kinds.settings.setting_events import at_an_event, of_a_birth, of_its_event, of_what_it_was_for
from factcheck.kinds.settings.setting_now import is_over, is_perfect, is_to_come, of_the_day
from factcheck.kinds.settings.setting_occasions import of_the_one_before
from factcheck.kinds.settings.setting_places import places_told
from factcheck.model.claim import ASSERTED, Provenance, Stance
from factcheck.model.values import Duration, TimeInterval
from factcheck.questions.frames import COUNTED_FROM
from factcheck.questions.undated import UNDATED, counted_season
from factcheck.questions.usual_days import usual_days_in
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

REACH_BACK = 40  # characters before a clause word in which a date may stand that the clause is about
GAP_TO_OPENER = 6
_INHERITED = frozenset({"running", "paragraph"})
_ELSEWHERE = _INHERITED | {"document"}
_BEING = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re"})
# A time counted in days, weeks, months, seasons or years from the day of writing: last year, June last year.
_COUNTED = re.compile(r"(?:XXXX-\d\d(?:-\d\d)? in )?((?:said|told)[+-]\d+(?:[YMWD]|SN))")
_CLITICS = frozenset({"'s", "’s"})
_PARTED = 3  # words of a part's own figure: "some four of them"
_OWNED = 2  # words behind "last year's" among which somebody stands whose title it is


class Setting(NamedTuple):
    """What stands around a value and says what the value answers."""

    clause: range
    terms: tuple[str, ...]
    context: tuple[str, ...]
    names: tuple[str, ...]
    place: tuple[str, ...]
    time: TimeInterval | None
    time_from: Provenance
    how: str


def setting(galley: Galley, reading: Reading, start: int, end: int, *, dated: bool = True) -> Setting:
    """Read the setting of the value at a span.

    Args:
        galley: The document.
        reading: The sentence that holds the value.
        start: Where the value starts.
        end: Where it ends.
        dated: Whether to look for the time in force (a date needs none: it is the value).
    """
    span = reading.tokens_between(start, end)
    clause = reading.clause_over(span)
    tokens, terms = reading.chunks.tokens, reading.content(clause, without=span)
    whole = reading.content(range(len(tokens)), without=span) if len(clause) < len(tokens) else ()
    context = dict.fromkeys((*whole, *galley.content_beside(reading)))
    for word in terms:
        context.pop(word, None)
    time, time_from, how = _time(galley, reading, clause, (start, end)) if dated else (None, "unknown", "")
    places = places_told(galley, reading, clause, (start, end))
    names = galley.names_in(reading)
    if dated and time is None:
        context.update(dict.fromkeys(_undated(galley, reading, clause)))
    context.update(dict.fromkeys(usual_days_in(galley.document.text, reading.chunks.span(clause.start, clause.stop))))
    return Setting(clause, terms, tuple(context), names, places, time, time_from, how)


def _undated(galley: Galley, reading: Reading, clause: range) -> Iterator[str]:
    """The times that a clause names though nobody knows of which week or year: "on Monday", "in May", "last year"."""
    for mention in galley.timeline.within(reading.sentence.start, reading.sentence.end):
        inside = reading.tokens_between(mention.start, mention.end)
        counted = _COUNTED.fullmatch(mention.symbol) if mention.kind == "date" else None
        if not inside or inside.start not in clause or figure_aside(reading, inside):
            continue
        if counted is None and mention.undated:
            yield f"{UNDATED}{mention.undated}"
        elif counted is not None and not _of_another(reading, mention, inside):
            yield f"{COUNTED_FROM}{counted[1]}"


def _of_a_season(galley: Galley, reading: Reading, clause: range) -> bool:
    """Whether a clause names a season of sport or of the stage, which nobody knows the days of."""
    seasons = (
        counted_season(m.symbol) for m in galley.timeline.within(*reading.chunks.span(clause.start, clause.stop))
    )
    return any(season is not None for season in seasons)


def _of_another(reading: Reading, mention: ResolvedTime, inside: range) -> bool:
    """Whether a time is of what a clause compares with or of whom it names: "than last year", "this year's winner"."""
    tokens = reading.chunks.tokens
    if inside.stop >= len(tokens) or tokens[inside.stop].lower not in _CLITICS:
        return mention.qualifies == "comparison"
    owned = tokens[inside.stop + 1 : inside.stop + 1 + _OWNED]
    return any(is_person(token.lemma) for token in owned if token.tag == "NOUN")


def ahead(galley: Galley, value: TimeInterval | Duration, stance: Stance) -> Stance:
    """What is dated after the day of publication is planned, in whatever tense: "she takes over in January"."""
    published = galley.timeline.published
    if not isinstance(value, TimeInterval) or value.start is None or published is None or published.end is None:
        return stance
    later = value.start > published.end and stance.mood in ASSERTED
    return stance.model_copy(update={"mood": "planned"}) if later else stance


def held(reading: Reading, start: int) -> bool:
    """Whether a figure is of what is had while the rest happens: "with 12 staff, the museum cannot open"."""
    tokens = reading.chunks.tokens
    if not tokens or tokens[0].lower != "with":
        return False
    comma = next((token.start for token in tokens if token.text == ","), 0)
    first = reading.chunks.verbs[0] if reading.chunks.verbs else None
    return start < comma and first is not None and tokens[first.first].start > comma


def arranged(reading: Reading, start: int, end: int) -> bool:
    """Whether a figure is told of what is being arranged: "is selling its 46 filling stations", "is paying $710m"."""
    chunks, clause = reading.chunks, reading.clause_of(start, end)
    for verb in chunks.verbs:
        if verb.main in clause and verb.lemma in acts().arranging and verb.auxiliaries and not verb.passive:
            first = chunks.tokens[verb.auxiliaries[0]]
            return first.lower in _BEING and chunks.tokens[verb.main].form == "ing"
    return False


def _time(
    galley: Galley, reading: Reading, clause: range, span: tuple[int, int]
) -> tuple[TimeInterval | None, Provenance, str]:
    """The time in force, as far as it is the claim's own.

    A past tense under nothing but the document's own date tells of no known time, and neither do words without a
    verb; the date of a clause of speaking ("said on Thursday that …") is not the date of what was said.
    """
    told = in_brackets(galley, span[0]) or _told_of(galley, reading, clause) or of_its_event(galley, reading, clause)
    told = told or at_an_event(galley, reading, clause) or in_its_run(galley, reading, clause)
    told = told or of_the_one_before(galley, reading, clause)
    if told is not None:
        return told, "clause", ""
    time, provenance = galley.timeline.in_force(span[0])
    if provenance == "document" and (_told_as_past(reading, clause) or _without_verb(reading)):
        return None, "unknown", ""
    if provenance in _INHERITED and (counts_from_an_event(galley, reading, clause) or told_before(reading, clause)):
        return None, "unknown", ""
    if provenance in _ELSEWHERE and _of_a_season(galley, reading, clause):
        return None, "unknown", ""
    present, anchor = told_as_present(galley, reading, clause, time), galley.timeline.anchor(span[0])
    of_then = galley.timeline.narrative and in_its_tense(galley, reading, clause, anchor)
    if provenance in _INHERITED and present and not of_then:
        return _state_of_the_day(galley, reading, clause)
    if anchor is None:
        return time, provenance, galley.timeline.why(span[0]) if time else ""
    if provenance in _INHERITED and of_the_day(galley, reading, clause, span, anchor):
        today = _state_of_the_day(galley, reading, clause)
        return (today[0], "running", today[2]) if today[0] and is_perfect(reading, clause) else today
    away = _of_another_clause(galley, reading, clause, span, provenance, present=present)
    if away is not None:
        return away
    if anchor.signal in ("before", "until", "by") and anchor.named is not None:
        time = anchor.named
    return time, provenance, galley.timeline.why(span[0]) if time else ""


def _of_another_clause(
    galley: Galley, reading: Reading, clause: range, span: tuple[int, int], provenance: Provenance, *, present: bool
) -> tuple[TimeInterval | None, Provenance, str] | None:
    """What a figure is told of whose sentence has a date that is not its own, or None where it is."""
    anchor = galley.timeline.anchor(span[0])
    tokens = reading.tokens_between(anchor.start, anchor.end) if anchor is not None else range(0)
    if anchor is None or not tokens:
        return None
    if (aside := figure_aside(reading, tokens)) and reading.tokens_between(*span).start not in aside:
        return beside_it(galley, reading, aside)  # "worth 40p on Friday, fell to 20p"
    beside, elsewhere = provenance in ("clause", "fronted"), tokens.start not in clause
    if beside and elsewhere and of_a_birth(reading, clause, tokens):
        return None, "unknown", ""
    if of_speaking(reading, clause, anchor):
        return _state_of_the_day(galley, reading, clause)
    present = present and not perhaps_past(reading, clause, tokens)
    if present and elsewhere and (provenance == "clause" or (beside and is_past_there(reading, tokens))):
        return _state_of_the_day(galley, reading, clause)  # "the clinic, opened in 1998, has 60 beds"
    if beside and elsewhere and _of_now(reading, clause, tokens):
        return _state_of_the_day(galley, reading, clause)
    if elsewhere and is_to_come(galley, anchor):
        meant = plans(galley, reading, clause, span, tokens)
        if is_owed(reading, span, tokens) and not (meant and is_wished(reading, clause)):
            return None, "unknown", ""  # "ordered six ships to be delivered by 2027"
        if not meant:
            return _state_of_the_day(galley, reading, clause)
    if elsewhere and beside and is_over(galley, anchor) and is_to_be(reading, clause):
        return _state_of_the_day(galley, reading, clause)  # "the line, begun in 2018, will carry 900 cars"
    if anchor.signal == "since" and anchor.start > span[0] and elsewhere:
        return None, "unknown", ""  # "2,500 were there, and none had fought since 2020"
    if provenance == "clause" and (_of_another_figure(galley, span[0], anchor) or has_its_own(galley, reading, anchor)):
        return None, "unknown", ""  # "the race, first held in 1974, raised 900 crowns last year"
    if provenance == "clause" and of_aside(reading, clause, anchor):
        near = is_over(galley, anchor) and not is_long_past(galley, anchor.named)
        if near and is_restrictive(reading, tokens) and _told_as_past(reading, clause):
            return anchor.named, "paragraph", galley.timeline.why(span[0])  # "the bus that hit the gate on Monday had"
        return None, "unknown", ""
    if beside and elsewhere and _of_a_second_act(reading, clause, tokens):
        return anchor.named, "paragraph", galley.timeline.why(span[0])
    if beside and of_opening_participle(reading, clause, anchor):
        return None, "unknown", ""
    return None


def _of_now(reading: Reading, clause: range, date: range) -> bool:
    """Whether a clause beside a date tells what is so now."""
    return any(of_now(reading, clause, date) for of_now in (in_the_present, told_since, besides))


def _of_a_second_act(reading: Reading, clause: range, date: range) -> bool:
    """Whether the sentence dates another act: "wrote 23 novels and won in 1971", "cut jobs in 2023 for X, which"."""
    later = of_a_later_act(reading, clause, date) or of_whom_besides(reading, clause, date)
    return later or of_what_it_was_for(reading, clause, date)


def _told_of(galley: Galley, reading: Reading, clause: range) -> TimeInterval | None:
    """The date right before a clause that hangs on it: "that of 1911, in which", "in 2009, when"."""
    opens = next((c for c in reading.chunks.clauses if c.first == clause.start and c.opener is not None), None)
    if opens is None or opens.opener is None or _is_told(reading, opens):
        return None
    start = reading.chunks.tokens[opens.opener].start
    for mention in galley.timeline.within(max(reading.sentence.start, start - REACH_BACK), start):
        if mention.kind == "date" and mention.named is not None and start - mention.end <= GAP_TO_OPENER:
            return mention.named
    return None


def _is_told(reading: Reading, clause: Clause) -> bool:
    """Whether a clause is what is said or found: a day before it is that of the saying, as in "said on Monday that"."""
    chunks = reading.chunks
    if clause.parent is None or clause.opener is None or chunks.tokens[clause.opener].lower != "that":
        return False
    parent = chunks.verbs[chunks.clauses[clause.parent].verb]
    return clause.opening == "subordinate" and parent.lemma != "be"  # "it was on Monday that"


def _state_of_the_day(galley: Galley, reading: Reading, clause: range) -> tuple[TimeInterval | None, Provenance, str]:
    """What is so on the day somebody says it: "has killed 63 people, the ministry said on Wednesday"."""
    published = galley.timeline.published
    if published is None or _told_as_past(reading, clause):
        return None, "unknown", ""
    return published, "document", "as of the document's own date"


def _of_another_figure(galley: Galley, offset: int, anchor: ResolvedTime) -> bool:
    """Whether a date behind a figure is that of another: "61 per cent, down from 68 in 2015"."""
    text = galley.document.text
    return anchor.start > offset and any(form.search(text, offset, anchor.start) for form in _of_others())


@cache
def _of_others() -> tuple[re.Pattern[str], ...]:
    """A figure that the one before is compared with, up to its date; and a part of it, up to its own."""
    compared = rf"\b(?:{'|'.join(acts().comparing)})\b[^,;:]{{0,16}}\d"
    parted = rf"[,;–—(] ?(?:[\w.,]+ ){{0,{_PARTED}}}(?:{'|'.join(acts().parting)})\b"
    return re.compile(compared), re.compile(parted)


def _told_as_past(reading: Reading, clause: range) -> bool:
    verbs = reading.chunks.verbs
    return any(verb.past for verb in verbs if clause.start <= verb.main < clause.stop)


def _without_verb(reading: Reading) -> bool:
    """Whether a sentence of prose has no verb, so that it tells of no day: "Forty cattle on the wrong bank"."""
    return reading.sentence.role == "prose" and not reading.chunks.verbs
