"""Acts that a time belongs to though no verb of its own tells them: posts held since, lengths that events take."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from factcheck.grammar.chunks.chunks import Clause, NounPhrase, parse
from factcheck.grammar.clocks.clocks import find
from factcheck.grammar.names.names_words import titles
from factcheck.grammar.words.words import class_of, classes_of, is_person, types
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.roles.role_setting import is_group
from factcheck.kinds.roles.role_words import role_words
from factcheck.model.claim import Claim
from factcheck.model.values import TimeInterval
from factcheck.row import NamedTuple
from factcheck.timeline import ResolvedTime

TWO_ENDS = 2  # "from 2014 to 2020"
TAKING_UP = "appointment"
_LED = "it"  # the body that the text speaks of
_POST_GRAINS = frozenset({"month", "season", "year"})
_OCCURRENCES = frozenset({"event", "act"})
_ENDS = 2  # parts of a span that is told by both its ends
_MONTHS = 62
_COMMAS = 2  # that part an aside from its clause
_ACCOUNTED = ("quarter", "half", "year", "decade")  # what sums are reckoned for
BESIDE = 20  # characters behind a time in which its hour or its day ends
TO_THE_HOUR = 24  # characters behind the minutes in which their hour stands
_APART = 60  # characters between a post and whose it is
_AS_WHAT = re.compile(r"\bas (?:[\w’'-]+ ){0,3}?([a-z-]+)$")


class Act(NamedTuple):
    """What a time is the time of: a verb or an event noun, who takes part, and where its words stand."""

    lemma: str
    head: str
    start: int
    end: int
    subject: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()


def is_time_of_day(galley: Galley, mention: ResolvedTime) -> bool:
    """Whether a length is part of an hour: "at 20 minutes to midnight"."""
    text = galley.document.text
    minutes = mention.kind == "duration" and text[mention.start : mention.end].endswith(("minutes", "minute"))
    if not minutes:
        return False
    clock = next(find(text, mention.start, min(len(text), mention.end + TO_THE_HOUR)), None)
    return clock is not None and clock.start == mention.start


def _accounted(mention: ResolvedTime) -> bool:
    return mention.cell is not None and mention.cell.grain in _ACCOUNTED


def _lasts_months(mention: ResolvedTime) -> bool:
    """Whether a time is one of accounts that are told by their end: "the six months to September"."""
    value = mention.value
    if len(mention.parts) != _ENDS or not isinstance(value, TimeInterval) or not (value.start and value.end):
        return False
    return (value.end - value.start).days >= _MONTHS


def scopes_a_sum(reading: Reading, mention: ResolvedTime) -> bool:
    """Whether a year or quarter is the time of a sum: "a profit of 2.1 bn in 2018", "it lost 340 million in 2009"."""
    if mention.kind != "date" or not (_accounted(mention) or _lasts_months(mention)):
        return False
    tokens, clause = reading.chunks.tokens, reading.clause_of(mention.start, mention.end)
    for found in reading.quantities:
        span = reading.tokens_between(found.start, found.end)
        if found.kind not in ("money", "count") or not span or span.start not in clause or span.start == 0:
            continue
        follow = tokens[span.stop] if span.stop < len(tokens) else None
        counts = follow is not None and follow.tag in ("NOUN", "ADJ", "NAME", "UNIT")
        if (found.kind == "count" and counts) or (follow is not None and follow.lower == "for"):
            continue
        lead = tokens[span.start - 1]
        if lead.lower == "of" or (lead.tag == "VERB" and found.kind == "money"):
            return True
    return False


def is_label(reading: Reading, mention: ResolvedTime) -> bool:
    """Whether a sentence is nothing but a date, as entries of a chronology have it: "**18 June.** The base …"."""
    if mention.kind != "date" or mention.end - mention.start < (reading.sentence.end - reading.sentence.start) // 2:
        return False
    tokens = reading.chunks.tokens
    inside = reading.tokens_between(mention.start, mention.end)
    return all(i in inside or token.tag in ("PUNCT", "OTHER") for i, token in enumerate(tokens))


def is_event(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a noun phrase names something that happens, so that a date beside it may be its date."""
    return happens(reading.chunks.tokens[phrase.head].lemma.lower())


def is_reason(galley: Galley, mention: ResolvedTime, told: Claim) -> bool:
    """Whether what is told is no more than the time itself, or why something else happened then.

    As in "the beginning of 1994", and "jailed on Friday for the deaths of three workers".
    """
    if mention.start <= told.start and told.end <= mention.end:
        return True
    between = galley.document.text[mention.end : told.start].lower().split()
    return bool(between) and told.start >= mention.end and between[0] in acts().reasons


def happens(noun: str) -> bool:
    """Whether a noun names something that happens."""
    return bool(types(noun) & _OCCURRENCES) or bool(classes_of(noun, "NOUN"))


def is_dateline(reading: Reading, phrase: NounPhrase, span: range) -> bool:
    """Whether a phrase is no noun, or a name with a mark between it and the date: "Lund, 14 July", "No. 12 | 3 May"."""
    tokens = reading.chunks.tokens
    if tokens[phrase.head].tag not in ("NOUN", "NAME", "TIME"):
        return True
    between = tokens[phrase.end : span.start]
    return tokens[phrase.head].tag == "NAME" and any(token.text in (",", "|", "·", "•") for token in between)


def post_since(galley: Galley, reading: Reading, mention: ResolvedTime, span: range) -> Act | None:
    """As in "Ann Lee, chief executive since September 2020": when somebody took up a post."""
    if mention.signal not in ("since", "from") and len(mention.parts) != TWO_ENDS:
        return None
    chunks = reading.chunks
    before = [n for n, p in enumerate(chunks.nouns) if p.end <= span.start and chunks.tokens[p.head].tag != "NUM"]
    office = bool(before) and _is_office(reading, chunks.nouns[before[-1]])
    while before and not office and _hangs_on_another(reading, before[-1]):
        before.pop()
    if len(before) < 2:
        return None
    post, holder = chunks.nouns[before[-1]], chunks.nouns[before[-2]]
    head = chunks.tokens[post.head]
    person = head.tag == "NOUN" and head.form != "plural" and is_person(head.lemma)
    if not office and (not person or _is_spoken_of(reading, before[-1])):
        return None
    first = post.preposition if office and post.preposition is not None else post.first
    start, end = chunks.span(first, post.end)
    subject = galley.ids_in(reading, chunks.span(holder.first, holder.end))
    apposed = start - chunks.span(holder.first, holder.end)[1] <= _APART
    if not subject or not apposed or chunks.tokens[first - 1].text != ",":
        return None
    return Act(TAKING_UP, "" if office else head.lemma, start, end, subject)


def _is_office(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a phrase says no more than that somebody holds a post: "in office", "in the job"."""
    tokens = reading.chunks.tokens
    led = phrase.preposition is not None and tokens[phrase.preposition].lower == "in"
    return led and tokens[phrase.head].lower in role_words().offices


def _hangs_on_another(reading: Reading, index: int) -> bool:
    """Whether a phrase belongs to the one before: the "Lindow" of "mayor of Lindow"."""
    preposition = reading.chunks.nouns[index].preposition
    return preposition is not None and reading.chunks.tokens[preposition].lower in ("of", "at", "for", "in")


def _is_spoken_of(reading: Reading, index: int) -> bool:
    """Whether a phrase is a clause's own subject or object and so stands beside nobody."""
    return any(clause.subject == index and not clause.inherited for clause in reading.chunks.clauses)


def cleft(galley: Galley, reading: Reading, span: range) -> Claim | None:
    """As in "it was on 3 May that the bridge opened": the date is that of the clause behind it."""
    tokens = reading.chunks.tokens
    link = span.stop + (span.stop < len(tokens) and tokens[span.stop].text == ",")
    if link >= len(tokens) or tokens[link].lower not in ("that", "when", "before"):
        return None
    lead = [token.lower for token in tokens[max(0, span.start - 6) : span.start]]
    while lead and lead[-1] in acts().before_cleft:
        lead.pop()
    if lead[-2:] not in (["it", "was"], ["it", "is"]):
        return None
    return _told_behind(galley, reading, link)


def _told_behind(galley: Galley, reading: Reading, link: int) -> Claim | None:
    """What the clause behind a link tells; no aside between its commas does: "when Ruiz, a guide hired here, fell"."""
    tokens, chunks = reading.chunks.tokens, reading.chunks
    verbs = [verb for c in chunks.clauses if (verb := chunks.verbs[c.verb]).first > link]
    asides = (sum(token.text == "," for token in tokens[link : verb.first]) for verb in verbs)
    told = [verb for verb, commas in zip(verbs, asides, strict=True) if commas % _COMMAS == 0] or verbs
    return galley.statement_over(reading, *chunks.span(told[0].first, told[0].end)) if told else None


def when_told(galley: Galley, reading: Reading, start: int, end: int) -> Claim | None:
    """What a clause tells that "when" hangs on the time: "called out at 4.30 a.m. on Sunday, when the blaze began".

    Between the time and "when" its day or its hour may stand.
    """
    tokens, chunks = reading.chunks.tokens, reading.chunks
    text, reach = galley.document.text, min(reading.end, end + BESIDE)
    beside = [(m.start, m.end) for m in galley.timeline.within(start, reach) if m.kind == "date"]
    beside += [(clock.start, clock.end) for clock in find(text, end, reach)]
    span = reading.tokens_between(start, max([end, *(stop for _, stop in beside)]))
    if not span:
        return None
    at = span.stop + (span.stop < len(tokens) and tokens[span.stop].text == ",")
    if at >= len(tokens) or tokens[at].lower != "when":
        return None
    return _told_behind(galley, reading, at) if any(c.opener == at for c in chunks.clauses) else None


@cache
def _as_post() -> re.Pattern[str]:
    """What a post is taken up as: "took over as its head"."""
    articles = "|".join(sorted(role_words().articles))
    return re.compile(rf" as (?:(?:{articles}) )?[a-z]")


def takes_up(told: Claim, mention: ResolvedTime) -> Act | None:
    """As in "she has been mayor since 2014", "who took over in 2019": the date is that of taking up a post."""
    measure, value = told.question.measure, told.value
    if value.type != "statement" or measure.predicate not in (value.predicate, *classes_of(value.predicate), TAKING_UP):
        return None  # "took the driver into custody" takes up no post
    came = _AS_WHAT.search(told.quote) if value.predicate in acts().comes and told.question.subject else None
    if came is not None and (is_person(came[1]) or came[1] in titles().post):
        return Act(TAKING_UP, came[1], told.start, told.end, told.question.subject)
    since = measure.predicate == "be" and mention.signal in ("since", "from")
    if measure.predicate == TAKING_UP and value.predicate in acts().takes_up and told.question.subject:
        return Act(TAKING_UP, _post_behind(told.quote), told.start, told.end, told.question.subject)
    if not told.question.subject or not any(_somebody(one) for one in told.question.subject):
        return None
    post = is_person(measure.head) or measure.head in titles().post
    states = (since or value.predicate == "become") and post and _has_object(told)
    held = post and value.predicate in acts().takes_up and _as_post().search(told.quote) is not None
    led = is_group(measure.head) or (not measure.head and _LED in told.quote.lower().split())
    leads = led and mention.signal in ("since", "from") and value.predicate in role_words().leading
    starts = value.predicate in acts().takes_up and (measure.head in acts().posts or not _has_object(told))
    opens = bool(measure.head) and told.quote.lower().startswith(measure.head)
    if opens and not is_person(measure.head):
        starts = False  # "Karl Venn's trial starts"
    if (leads or not (states or held or starts)) and (named := _leads_a_name(told, mention)) is not None:
        return named
    if not (states or held or leads or starts):
        return None
    return Act(TAKING_UP, measure.head if states or held else "", told.start, told.end, told.question.subject)


def _leads_a_name(told: Claim, mention: ResolvedTime) -> Act | None:
    """As in "has headed Norland since 2017": since a year or a month a body is led, since a day rather a race."""
    asked, posts = told.question, role_words().leading
    long = mention.signal in ("since", "from") and mention.cell is not None and mention.cell.grain in _POST_GRAINS
    if not long or told.value.type != "statement" or told.value.predicate not in posts:
        return None
    others = [one for one in asked.names if one not in asked.subject]
    person = any(one.startswith("person:") for one in asked.subject)
    if not person or not asked.measure.head[:1].isupper() or any(o.startswith("person:") for o in others):
        return None
    post = posts[told.value.predicate]
    post = min(role_words().at_the_head) if post in role_words().at_the_head else post  # a leader is a head
    return Act(TAKING_UP, post, told.start, told.end, asked.subject)


def _post_behind(quote: str) -> str:
    """What somebody is appointed or named to be: "was appointed director", "was appointed OBE"."""
    chunks = parse(quote)
    last = chunks.nouns[chunks.clauses[-1].objects[-1]] if chunks.clauses and chunks.clauses[-1].objects else None
    if last is None or last.pronoun or not chunks.verbs[chunks.clauses[-1].verb].passive:
        return ""
    head = chunks.tokens[last.head]
    if head.tag == "NAME":
        return head.text if head.text.isupper() else ""  # an honour's letters, and no place or body
    return head.lemma if is_person(head.lemma) or head.lemma in titles().post else ""


def _somebody(subject: str) -> bool:
    """Whether a subject can hold a post: one that has a name, or a person."""
    return ":" in subject or is_person(subject)


def _has_object(told: Claim) -> bool:
    """Whether the head of a statement stands behind its verb, and so is no subject."""
    head = told.question.measure.head.lower()
    return bool(head) and told.quote.lower().find(head) > 0


def leads_on(reading: Reading, span: range) -> Act | None:
    """As in "it took two hours to clear the hall", "took the ambulance an hour to come": the length of the second."""
    chunks = reading.chunks
    for clause, after in zip(chunks.clauses, chunks.clauses[1:], strict=False):
        verb, onward = chunks.verbs[clause.verb], chunks.verbs[after.verb]
        between = [i for i in clause.objects if chunks.nouns[i].end <= span.start and not chunks.nouns[i].pronoun]
        reach = chunks.nouns[between[0]].end if between else verb.end
        if verb.lemma not in ("take", "need", "last") or not reach <= span.start <= reach + 3:
            continue
        doer = _for_whom(reading, span.stop)
        stop = chunks.nouns[doer].end if doer is not None else span.stop
        if onward.form != "infinitive" or not stop <= onward.first <= stop + 1:
            continue
        low, high = chunks.span(verb.first, onward.end)
        whose = (
            between or ([doer] if doer is not None else []) or ([clause.subject] if clause.subject is not None else [])
        )
        heads = [chunks.tokens[chunks.nouns[i].head].lemma.lower() for i in whose if not chunks.nouns[i].pronoun]
        head = _done_to(reading, after) or (heads[0] if heads else "")
        act = reading.act_of(onward)
        whole = acts().lengths.get(f"{onward.lemma} {head}")
        if whole is not None:
            return Act(whole, "", low, high)
        return Act(class_of(act, "VERB") or class_of(onward.lemma, "VERB") or act, head, low, high)
    return None


def _for_whom(reading: Reading, at: int) -> int | None:
    """The phrase behind "for": "45 minutes for the ship to go down"."""
    tokens = reading.chunks.tokens
    return reading.chunks.noun_at(at + 1) if at + 1 < len(tokens) and tokens[at].lower == "for" else None


def phase_of(reading: Reading, act: Act) -> Act:
    """The act, or its first or last where a verb says so: the date of "began to withdraw" is that of a start."""
    chunks = reading.chunks
    for before, verb in pairwise(chunks.verbs):
        if chunks.span(verb.first, verb.end)[0] != act.start or verb.form not in ("infinitive", "gerund"):
            continue
        if verb.first - before.end > 1:
            continue
        if verb.form == "infinitive" and class_of(before.lemma, "VERB") == TAKING_UP:
            return Act(TAKING_UP, "", chunks.span(before.first, before.end)[0], act.end, act.subject)
        if before.lemma in acts().phases:
            start = chunks.span(before.first, before.end)[0]
            return Act(class_of(before.lemma, "VERB") or before.lemma, act.lemma, start, act.end, act.subject)
    return act


def _done_to(reading: Reading, clause: Clause) -> str:
    phrases = [reading.chunks.nouns[index] for index in clause.objects]
    first = next((phrase for phrase in phrases if not phrase.pronoun), None)
    if first is None:
        return ""
    tokens = reading.chunks.tokens
    if tokens[first.head].tag == "NAME":  # as statements have it: "reach the Alba"
        return " ".join(token.text for token in tokens[first.first : first.end] if token.tag == "NAME")
    return tokens[first.head].lemma.lower()
