"""What the verb beside a point of time says of it: it happened then, was arranged for it, or lasts till then."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.grammar.tags.tags import Tagged, tag
from factcheck.grammar.tokens import tokenise
from factcheck.timeline.tense import infinitive
from factcheck.timeline.wording import LEAD, wording

_REACH, _REACH_AFTER, _REACH_ARRANGED = LEAD, 90, 80
_VERBAL, _WERE, _PARTICIPLES = ("VERB", "AUX", "MODAL"), ("was", "were", "had", "did"), ("part", "ed", "past")
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*\Z")


def done(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether a past verb tells what happened at a mention: "died on 23 May", not "called a vote on" or "for" it."""
    lead = tag(tokenise(text, max(low, start - _REACH), start))
    words, cut = wording().looks, max((at for at, word in enumerate(lead, 1) if word.tag == "CLAUSE"), default=0)
    if _not_until(lead):
        lead = lead[max((at for at, word in enumerate(lead[:-1], 1) if word.tag == "CLAUSE"), default=0) : -1]
    else:
        lead = lead[cut:]
    if lead and (lead[-1].lower in words.not_then or lead[-1].tag == "DET"):
        return False  # "called a vote for 5 May", "gave no reason for the 5 May deadline"
    verbs = [at for at, word in enumerate(lead) if word.tag in _VERBAL]
    if not verbs:
        behind = tag(tokenise(text, end, min(high, end + _REACH_AFTER)))
        first = next((at for at, word in enumerate(behind) if word.tag in (*_VERBAL, "CLAUSE")), None)
        return first is not None and _past(behind, first)
    last = verbs[-1]
    if lead[last].lemma in words.arranging:
        return False
    opens = last
    while opens and (opens - 1 in verbs or lead[opens - 1].tag in ("ADV", "NEG")):
        opens -= 1
    return _past(lead, next(at for at in verbs if at >= opens))


def _not_until(lead: Sequence[Tagged]) -> bool:
    """Whether what was not so until a time is so from then on: "did not open until May"; not "were not due until"."""
    if len(lead) < 2 or lead[-1].lower not in wording().looks.not_until:
        return False
    told = [word.lower for word in lead]
    return any(word.tag == "NEG" for word in lead) and wording().looks.planned.isdisjoint(told)


def arranged_for(text: str, low: int, start: int) -> bool:
    """Whether the verb before "for" right before a mention arranges something: "announced a visit for Thursday"."""
    word = _LAST_WORD.search(text, max(low, start - _REACH_ARRANGED), start)
    if word is None or word[1].lower() != "for":
        return False
    lead = tag(tokenise(text, max(low, start - _REACH), start))
    last = next((word for word in reversed(lead) if word.tag in _VERBAL), None)
    return last is not None and last.tag == "VERB" and last.lemma in wording().looks.arranging


def was_to(text: str, low: int, start: int) -> bool:
    """Whether a past verb and its infinitive stand before a mention: "were ordered to leave on Thursday"."""
    lead = tag(tokenise(text, max(low, start - _REACH), start))
    verbs = [at for at, word in enumerate(lead) if word.tag in _VERBAL]
    before = verbs[:-1]
    if not before or lead[verbs[-1] - 1].lower != "to":
        return False
    first = before[-1]
    while first - 1 in before:
        first -= 1
    walled = any(word.tag == "CLAUSE" or word.text == "," for word in lead[first : verbs[-1]])
    return not walled and lead[first].tag == "AUX" and _past(lead, first)  # not "agreed to meet on Thursday"


def stands(text: str, low: int, start: int) -> bool:
    """Whether the words before a mention tell what is so in the passive present: "six schools are closed until"."""
    lead = tag(tokenise(text, max(low, start - _REACH), start))
    verbs = [word for word in lead if word.tag in _VERBAL][-2:]
    return len(verbs) > 1 and verbs[0].lower in wording().looks.states and verbs[1].form in _PARTICIPLES


def _past(tagged: Sequence[Tagged], first: int) -> bool:
    """Whether a verb group that starts at a word stands in the past or the perfect."""
    word = tagged[first]
    before = tagged[first - 1].lower if first else ""
    if word.tag == "VERB":
        return word.form in ("past", "ed") and not infinitive(before)
    if word.tag != "AUX" or word.form == "part":
        return False
    perfect = next((w for w in tagged[first + 1 :] if w.tag not in ("ADV", "NEG")), None)
    return word.lower in _WERE or (
        word.lemma == "have" and perfect is not None and perfect.tag in ("AUX", "VERB") and perfect.form in _PARTICIPLES
    )
