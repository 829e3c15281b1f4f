"""When it happened and how long it took: event dates, periods and durations."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.grammar.chunks.chunks import Clause, NounPhrase
from factcheck.grammar.numbers import numerals
from factcheck.grammar.times.durations import unit_of
from factcheck.grammar.words.words import class_of, is_person
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.mastheads import is_masthead
from factcheck.kinds.moments.moment_acts import (
    Act,
    cleft,
    happens,
    is_dateline,
    is_event,
    is_label,
    is_reason,
    is_time_of_day,
    phase_of,
    post_since,
    scopes_a_sum,
    takes_up,
    when_told,
)
from factcheck.kinds.moments.moment_bounds import bounded, ended, so_far
from factcheck.kinds.moments.moment_brackets import (
    as_post,
    hangs_on_a_name,
    in_brackets,
    noun_act,
    post_in_brackets,
    told_before,
    with_doer,
)
from factcheck.kinds.moments.moment_days import dated, dates_a_level, set_for
from factcheck.kinds.moments.moment_entries import opens_an_entry
from factcheck.kinds.moments.moment_events import ONSET, brought_about, last_before, onset
from factcheck.kinds.moments.moment_held import is_compared, since_when
from factcheck.kinds.moments.moment_its import with_its_thing
from factcheck.kinds.moments.moment_lengths import borne, length_act
from factcheck.kinds.moments.moment_lives import in_a_life, lives, over
from factcheck.kinds.moments.moment_nouns import came_about, fell_on, may_last, named_act, of_noun, whose
from factcheck.kinds.moments.moment_spans import served_as, spanned
from factcheck.kinds.moments.moment_stays import been_since
from factcheck.kinds.moments.moment_told import begins_anew, first_held, first_time, in_which, parted, told_aside
from factcheck.kinds.moments.moment_waits import counted_from, led_by, months_pay
from factcheck.kinds.settings.setting import ahead, setting
from factcheck.kinds.settings.setting_asides import figure_aside
from factcheck.kinds.settings.setting_occasions import is_another
from factcheck.model.claim import Claim, Evidence, Kind, Measure, Question
from factcheck.model.record import trusted
from factcheck.model.values import Duration, TimeInterval
from factcheck.timeline import ResolvedTime

LONGEST_QUOTE = 140
MONTHS_OF_A_PERIOD = 62  # days from which a span with two written ends is a period of its own


def extract(galley: Galley) -> Iterator[Claim]:
    """Every dated act and every length of the document."""
    for reading in galley.readings:
        if reading.sentence.role == "dateline" or is_masthead(galley, reading):
            continue
        for mention in galley.timeline.within(reading.sentence.start, reading.sentence.end):
            if in_a_life(galley, reading, mention):
                ends = (_claim(galley, reading, time, act) for time, act in lives(galley, reading, mention))
                yield from (over(claim) for claim in ends if claim is not None)
                continue
            told_in = galley.after(reading) if is_label(reading, mention) else None
            claim = _claim(galley, told_in or reading, mention)
            if claim is not None:
                yield claim
            second = _when_claim(galley, reading, mention, claim) if told_in is None else None
            if second is not None:
                yield second
            since = since_when(galley, reading, mention)
            if since is not None:
                yield from _held(galley, reading, since)


def _held(galley: Galley, reading: Reading, since: ResolvedTime) -> Iterator[Claim]:
    """The claim of a day that a length tells: since when something has been so, or when it was last."""
    act = last_before(galley, reading, since) if is_compared(galley, reading, since) else act_of(galley, reading, since)
    held = _claim(galley, reading, since, act) if act is not None and (act.lemma or act.head) else None
    if held is not None:
        yield held


def _when_claim(galley: Galley, reading: Reading, mention: ResolvedTime, claim: Claim | None) -> Claim | None:
    """The claim of a second act that "when" gives the same date."""
    act = act_of_when(galley, reading, mention)
    if act is None or (claim is not None and act.lemma == claim.question.measure.predicate):
        return None
    second = _claim(galley, reading, mention, act)
    return second.model_copy(update={"id": f"{second.id}-when"}) if second is not None else None


def act_of_when(galley: Galley, reading: Reading, mention: ResolvedTime) -> Act | None:
    """The act of the clause that "when" hangs on a date or an hour."""
    told = when_told(galley, reading, mention.start, mention.end) if mention.kind == "date" else None
    return None if told is None else phase_of(reading, _told_act(told))


def _claim(galley: Galley, reading: Reading, mention: ResolvedTime, known: Act | None = None) -> Claim | None:
    value = value_of(mention)
    if value is None or is_time_of_day(galley, mention) or scopes_a_sum(reading, mention):
        return None
    labelled = not reading.sentence.start <= mention.start < reading.sentence.end
    act = known or (_first_act(galley, reading) if labelled else _act_before(galley, reading, mention))
    if act is None:
        return None
    act = with_its_thing(galley, reading, mention, act)
    kind: Kind = "duration" if isinstance(value, Duration) else "period" if _is_period(mention) else "event_date"
    act = as_post(galley, act) if kind == "period" else act
    if kind == "event_date" and (act.lemma in acts().told or dates_a_level(reading, mention, act.lemma)):
        return None
    counted = counted_from(reading, mention) if kind == "duration" else ()
    measure = trusted(Measure)(predicate=act.lemma, head=act.head, modifiers=(*act.modifiers, *counted))
    around = setting(galley, reading, mention.start, mention.end, dated=kind == "duration")
    start, end = quote_span(mention, act)
    earlier = mention.qualifies == "comparison" and mention.signal == "since"  # no vote is "the closest since" its day
    earlier = earlier or (kind == "duration" and is_another(galley, reading, around.clause, mention.start))
    return trusted(Claim)(
        id=f"{kind}-{galley.source}-{mention.start}-{mention.end}",
        kind=kind, source=galley.source, start=start, end=end, quote=galley.document.quote(start, end), value=value,
        question=trusted(Question)(
            kind=kind, subject=act.subject, measure=measure,
            place=around.place, time=around.time, time_from=around.time_from, terms=around.terms,
            context=around.context, names=around.names, scope=("background",) if earlier else (),
        ),
        stance=so_far(galley, reading, mention, ahead(galley, value, galley.stance(reading, start, end))),
        evidence=trusted(Evidence)(
            sentence_start=reading.sentence.start, sentence_end=reading.sentence.end,
            at=(mention.start, mention.end),
            how=_how(galley, mention), confidence=mention.confidence,
        ),
    )  # fmt: skip


def _first_act(galley: Galley, reading: Reading) -> Act | None:
    """What a sentence tells first, which is what a date above or before it dates."""
    told = next((c for c in galley.statements if reading.sentence.start <= c.start < reading.end), None)
    return None if told is None else phase_of(reading, _told_act(told))


def value_of(mention: ResolvedTime) -> TimeInterval | Duration | None:
    """What a phrase answers when asked when or how long; None for what is neither."""
    if mention.kind not in ("date", "duration"):
        return None
    if mention.kind == "duration":
        return mention.value if isinstance(mention.value, Duration) else None
    if mention.signal in ("until", "before", "since") and mention.named is not None:
        return mention.named
    return mention.value if isinstance(mention.value, TimeInterval) else None


def _is_period(mention: ResolvedTime) -> bool:
    value = mention.value
    if len(mention.parts) != 2 or not isinstance(value, TimeInterval) or not (value.start and value.end):
        return False
    return (value.end - value.start).days >= MONTHS_OF_A_PERIOD


def _act_before(galley: Galley, reading: Reading, mention: ResolvedTime) -> Act | None:
    """The act of a time; of years in brackets behind a name what is told before them, and nothing that comes later."""
    span = reading.tokens_between(mention.start, mention.end)
    act = None if span and figure_aside(reading, span) else act_of(galley, reading, mention)
    if not span or not _is_period(mention) or not hangs_on_a_name(reading, span):
        return (post_in_brackets(galley, reading, span) if span and _is_period(mention) else None) or act
    if act is None or act.end <= mention.start:
        return post_in_brackets(galley, reading, span) or act
    clause = told_before(reading, span)
    told = _by_verb(galley, reading, mention, clause, span) if clause is not None else None
    return post_in_brackets(galley, reading, span) or (with_doer(galley, reading, clause, told, span) if told else None)


def act_of(galley: Galley, reading: Reading, mention: ResolvedTime) -> Act | None:
    """The event noun that the phrase qualifies, else the statement it belongs to, else the verb of its clause."""
    span = reading.tokens_between(mention.start, mention.end)
    if not span or begins_anew(reading, span) or (mention.kind == "duration" and told_aside(reading, span)):
        return None
    if mention.kind == "duration" and (earned := months_pay(reading, span)) is not None:
        return earned
    index = None if parted(galley, reading, mention, span) else _qualified(reading, span, mention)
    if index is not None:
        phrase = reading.chunks.nouns[index]
        if mention.kind == "duration" and may_last(reading, phrase):
            named = named_act(galley, reading, index, *reading.chunks.span(phrase.first, phrase.end))
            named = borne(galley, reading, index, named)
            return named if named.subject else named._replace(subject=whose(galley, reading, index))
        return noun_act(reading, phrase) if is_event(reading, phrase) else None
    special = (
        in_brackets(reading, mention, span)
        or first_held(galley, reading, mention)
        or last_before(galley, reading, mention)
        or post_since(galley, reading, mention, span)
        or been_since(galley, reading, mention, span)
        or (length_act(galley, reading, span) if mention.kind == "duration" else None)
        or (spanned(galley, reading, span) if _is_period(mention) else None)
    )
    if special is not None:
        return special
    inside = (dated(galley, reading, span) or of_noun(galley, reading, span)) if mention.kind == "date" else None
    if inside is not None:
        return inside
    led = led_by(reading, span) if mention.kind == "duration" else None
    if led is not None:
        return _by_verb(galley, reading, mention, led, span)
    told = in_which(galley, reading, span) if mention.kind == "date" else None
    told = told or cleft(galley, reading, span) or galley.statement_over(reading, mention.start, mention.end)
    if told is not None and not is_reason(galley, mention, told):
        return _stated(galley, reading, mention, told)
    clause = _clause(reading, span)
    if clause is None:
        near = _phrase_beside(reading, span)
        return noun_act(reading, near) if near else None
    return _by_verb(galley, reading, mention, clause, span)


def _qualified(reading: Reading, span: range, mention: ResolvedTime) -> int | None:
    """The phrase in which a time stands before its noun: "the 2014 vote"; not one of several, "in 1971 and 1988"."""
    if opens_an_entry(span, mention):
        return None
    inside = (n for n, one in enumerate(reading.chunks.nouns) if one.first <= span.start and span.stop <= one.head)
    tags = ((n, reading.chunks.tokens[reading.chunks.nouns[n].head].tag) for n in inside)
    return next((n for n, tag in tags if tag not in ("NUM", "TIME")), None)


def _stated(galley: Galley, reading: Reading, mention: ResolvedTime, told: Claim) -> Act:
    """The act of the statement that a time belongs to: what it takes up, sets or bounds, else what it tells."""
    told = brought_about(galley, told) or told
    special = (
        (served_as(told) if _is_period(mention) else None)
        or takes_up(told, mention)
        or set_for(galley, told, mention)
        or bounded(told, mention)
        or came_about(galley, reading, told)
    )
    return special or ended(first_time(reading, phase_of(reading, _told_act(told))))


def _by_verb(galley: Galley, reading: Reading, mention: ResolvedTime, clause: Clause, span: range) -> Act:
    """The act of the verb of a clause in which a time stands, told by its statement where there is one."""
    chunks = reading.chunks
    verb = chunks.verbs[clause.verb]
    behind = clause.first > span.start and clause.opening == "main"
    told = galley.statement_over(reading, *chunks.span(verb.first, verb.end)) if behind else None
    if told is not None and not is_reason(galley, mention, told):
        return phase_of(reading, _told_act(told))
    done = "" if verb.lemma in acts().light else reading.act_of(verb)
    return fell_on(galley, reading, clause, span) or Act(
        done, _participant(reading, clause, span), *chunks.span(verb.first, verb.end)
    )


def act_of_told(reading: Reading, told: Claim) -> Act:
    """The act that a clause tells, with the phase of it that its verb says."""
    return phase_of(reading, _told_act(told))


def _told_act(told: Claim) -> Act:
    """The act of a statement: its folded predicate, or the quality that "be" says of its subject."""
    measure, value = told.question.measure, told.value
    head = measure.head
    if unit_of(head) is not None:
        head = next((word for word in told.question.subject if ":" not in word), "")
    ranks = tuple(word for word in measure.modifiers if word in numerals().ordinals)
    act = Act(measure.predicate, head, told.start, told.end, told.question.subject, ranks)
    begun = onset(told)
    if begun:
        return act._replace(lemma=ONSET, head=begun)
    if measure.predicate == "be":
        lasting = knows(head, "N") and not is_person(head) and not happens(head)
        return act._replace(lemma="" if lasting else head, head="")
    if value.type != "statement":
        return act
    idiom = acts().idioms.get(f"{value.predicate} {head}")
    if idiom is not None:
        return act._replace(lemma=class_of(idiom, "VERB") or idiom, head="")
    folded = measure.predicate not in (value.predicate, class_of(value.predicate, "VERB"))
    named = head not in told.quote.lower() and any(":" in one for one in told.question.subject)
    if value.predicate in acts().light and not folded and not named and not head[:1].isupper():  # "took Baghdad"
        occurs = happens(head) or value.predicate in acts().occurs
        known = class_of(head, "NOUN") or (head if occurs else "")
        if not known and value.predicate in acts().telling:
            return act  # "the rocket was launched", "staged the play"
        return act._replace(lemma=known, head="" if known else head)  # "lay siege", "the verdict came"
    return act


def _participant(reading: Reading, clause: Clause, span: range) -> str:
    """The head of what the act was done to, else of who did it; never a time phrase."""
    chunks = reading.chunks
    phrases = [chunks.nouns[index] for index in clause.objects]
    if clause.subject is not None:
        subject = chunks.nouns[clause.subject]
        phrases = [subject, *phrases] if chunks.verbs[clause.verb].passive else [*phrases, subject]
    for phrase in phrases:
        token = chunks.tokens[phrase.head]
        if not phrase.pronoun and phrase.head not in span and token.tag not in ("TIME", "UNIT", "NUM"):
            return token.lemma.lower()
    return ""


def _clause(reading: Reading, span: range) -> Clause | None:
    clauses = [c for c in reading.chunks.clauses if reading.chunks.verbs[c.verb].main not in span]
    covering = [c for c in clauses if c.first <= span.start < c.end]
    if covering:
        return min(covering, key=lambda c: c.end - c.first)
    after = [c for c in clauses if c.first >= span.start]
    main = next((c for c in after if c.opening == "main"), None)  # "On Friday the ferry, which left late, sank"
    if main is None and after and after[0].opening == "subordinate" and _told_before(reading, span):
        return None  # "the quake hit on Tuesday as families sat down": nobody knows that they sat down then alone
    return main or (after[0] if after else (clauses[-1] if clauses else None))


def _told_before(reading: Reading, span: range) -> bool:
    """Whether a noun stands before a time, which a verb that was not seen as one may have told."""
    return any(phrase.end <= span.start and not phrase.pronoun for phrase in reading.chunks.nouns)


def _phrase_beside(reading: Reading, span: range) -> NounPhrase | None:
    """Where no verb is: the nearest noun of an event, else the nearest noun; a place before a comma is none."""
    before = [p for p in reading.chunks.nouns if p.end <= span.start and not p.pronoun]
    after = [p for p in reading.chunks.nouns if p.first >= span.stop and not p.pronoun]
    nearest = [*reversed(before), *after]
    event = next((phrase for phrase in nearest if is_event(reading, phrase)), None)
    return event or next((phrase for phrase in nearest[:1] if not is_dateline(reading, phrase, span)), None)


def quote_span(mention: ResolvedTime, act: Act) -> tuple[int, int]:
    """The words from the time to its act, or the time alone where they stand far apart."""
    low, high = min(act.start, mention.start), max(act.end, mention.end)
    return (low, high) if high - low <= LONGEST_QUOTE else (mention.start, mention.end)


def _how(galley: Galley, mention: ResolvedTime) -> tuple[str, ...]:
    """How the phrase was read, and which words anchored it."""
    words = galley.document.quote(mention.start, mention.end)
    line = f"“{words}” read as {mention.timex or mention.symbol}"
    if mention.how and mention.how != "as written":
        line += f" ({mention.how})"
    if mention.anchor:
        line += f" ← “{galley.document.quote(*mention.anchor)}”"
    return (line,)
