"""What was not done yet when one text came out, and what never was: "has not sold it", "was never built"."""

from __future__ import annotations

import re

from factcheck.checks.clash_words import clash_words
from factcheck.model.in_words import dates
from factcheck.model.report import Field
from factcheck.questions.pairs import Pair

_HAS_NOT = re.compile(r"\b(?:has|have)(?:n['’]t| not)(?! been (?:a|an|the|so)\b)")


def not_yet(pair: Pair) -> str:
    """Why a denial in the perfect and what a later text tells both hold, as a note; nothing where they do not.

    What was done before the denial came out it should have known of.
    """
    denial, told = (pair.b, pair.a) if pair.a.claim.stance.affirmed else (pair.a, pair.b)
    first, later = denial.published_day, told.published_day
    if first is None or later is None or first >= later or _HAS_NOT.search(denial.claim.quote) is None:
        return ""
    done = told.time.end if told.time is not None and told.strong_time else None
    if done is not None and done < first:
        return ""
    return f"not done yet on {dates(first, first)}, and told as done on {dates(later, later)}"


def done_since(pair: Pair) -> bool:
    """Whether what one text says "has not" been done may have been done by the later day of the other."""
    denied, told = (pair.a, pair.b) if not pair.a.claim.stance.affirmed else (pair.b, pair.a)
    then, later, perfect = denied.published_day, told.published_day, clash_words().growing.perfect
    if denied.claim.stance.affirmed == told.claim.stance.affirmed or then is None or later is None or later <= then:
        return False
    if denied.claim.quote.lower().split()[0] in clash_words().statements.nobody:
        return False  # "no oil has leaked" speaks of more than one thing that was still to be done
    if told.strong_time and told.time is not None and told.time.end is not None and told.time.end <= then:
        return False  # "was found on 2 May"
    return any(not perfect.isdisjoint(frame.claim.quote.lower().split()) for frame in (denied, told))


def of_two_states(pair: Pair) -> bool:
    """Whether two texts some days apart tell what somebody or something is in now: out of prison, and back in."""
    days, words = [frame.published_day for frame in (pair.a, pair.b)], clash_words().statements
    if days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= words.decided:
        return False
    told = [frame.claim.quote.lower().split() for frame in (pair.a, pair.b)]
    return all(not words.always.isdisjoint(one) and not words.whereabouts.isdisjoint(one) for one in told)


def never(pair: Pair, field: Field) -> bool:
    """Whether what is said never to have been is told of an earlier time: it was built in 1998, and never."""
    none, some = (pair.a, pair.b) if not pair.a.claim.stance.affirmed else (pair.b, pair.a)
    words = clash_words().statements.never
    said = none.published_day or (none.time.end if none.time is not None else None)
    if field.name != "time" or words.isdisjoint(none.claim.quote.lower().split()) or said is None or some.time is None:
        return False
    return some.claim.stance.affirmed and some.time.end is not None and some.time.end <= said
