"""Which way a sentence looks at a point: back, ahead, or we cannot tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal

from factcheck.grammar.numbers.lexicon import numerals
from factcheck.grammar.tags.tags import Tagged, tag
from factcheck.grammar.times.lexicon import lexicon, word_set
from factcheck.grammar.times.negatives import function_word
from factcheck.grammar.tokens import tokenise
from factcheck.grammar.words.words import lemma
from factcheck.timeline.wording import LEAD, Governing, any_of, governing, wording, words_before

Look = Literal["back", "ahead", "unknown"]
_REACH, _REACH_AFTER, _PLAN_REACH, _REACH_BESIDE, _PLAN_END = LEAD, 90, 8, 40, 40
_DEFERRED = 9  # words before a day in which a verb of putting off stands
_VERB_REACH = 1000  # characters that are searched for a verb
_PIECE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:['’][a-z]+)?|\d+|[;:,]|[.!?](?=\s)")


@cache
def _future() -> Governing:
    return governing(wording().looks.futures, word=0, ends=".;:")


@cache
def _openers() -> frozenset[str]:
    """Words behind which another clause stands."""
    return frozenset(wording().looks.openers)


@cache
def _marks() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words that look ahead, the first words of those of several parts, and the words that look back."""
    tense = lexicon().tense
    ahead = frozenset(tense.ahead)
    return ahead, frozenset(w.split()[0] for w in ahead if " " in w), frozenset(tense.back)


Mark = Literal["ahead", "back", "ed", "comma", "wall"]
Kind = Literal["", "ahead", "opens", "back", "ed", "comma", "wall"]
_WORDS_KEPT, _LEADS_KEPT = 1 << 14, 16


@lru_cache(maxsize=_WORDS_KEPT)
def _kind(word: str) -> Kind:
    """What a word alone says about tense; "opens" is the first word of a mark of several."""
    ahead, openers, back = _marks()
    lower = _plain(word)
    if word[0].isdigit():
        return ""  # a figure parts no clauses, but "voted 31 to 16" is no plan
    if not word[0].isalpha() or lower in _openers():
        return "comma" if word == "," else "wall"
    if lower in ahead or lower.endswith("'ll"):
        return "ahead"
    if lower in openers:
        return "opens"
    return "back" if lower in back else "ed" if _participle(word) else ""


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _seen(words: Sequence[str]) -> Iterator[Mark]:
    """Each mark of tense among some words, left to right, with the commas and the walls between clauses."""
    for place, kind in enumerate(map(_kind, words)):
        if not kind:
            continue
        follow = list(words[place + 1 : place + 3]) if kind == "opens" else []
        mark = _opened(words[place], *follow) if kind == "opens" else kind
        before = words[place - 1] if place else ""
        if mark == "ahead" and _participle(words[place]) and _plain(before) in wording().looks.compared:
            continue  # "a day later than scheduled"
        if mark and (mark != "back" or not infinitive(before)):
            yield mark


def _opened(word: str, follow: str = "", third: str = "") -> Mark | Literal[""]:
    """What the first word of a mark of several says, with the words behind it: "going to", "going".

    No plan is "six votes to two", nor "agreed to the sale".
    """
    lower = _plain(word)
    if f"{lower} {follow.lower()}" in _marks()[0] and third.lower() not in numerals().units and not _opens_noun(third):
        return "ahead"
    return "back" if lower in _marks()[2] else "ed" if _participle(word) else ""


@lru_cache(maxsize=_WORDS_KEPT)
def _opens_noun(word: str) -> bool:
    """Whether a word opens a noun's phrase: no infinitive follows."""
    return any(token.tag in ("DET", "POSS") for token in tag(tokenise(word.lower())))


@lru_cache(maxsize=_WORDS_KEPT)
def infinitive(before: str) -> bool:
    """Whether the word behind is an infinitive though it looks like a past: "will have a meeting", "will cut"."""
    lower = _plain(before)
    return lower in wording().looks.before_infinitive or lower.endswith("'ll")


def present(text: str, low: int, start: int) -> bool:
    """Whether the verb right before a mention stands in the present: "Branches reopen Tuesday"."""
    if plans(text, low, start):
        return True
    tagged = tag(tokenise(text, max(low, start - _REACH), start))
    while tagged and tagged[-1].tag in ("PREP", "DET", "ADV", "ADJ"):
        tagged.pop()
    last = tagged[-1] if tagged else None
    if last is not None and last.tag == "NOUN" and _only_verb(tagged):
        return True
    return (
        last is not None
        and last.tag == "VERB"
        and last.form in ("base", "s")
        and last.lemma not in wording().looks.speech
    )


def _only_verb(tagged: Sequence[Tagged]) -> bool:
    """Whether the last word is a plan's verb though it looks like a noun: the sentence has no other."""
    last = tagged[-1]
    if last.lower not in lexicon().tense.scheduled or len(tagged) < 2 or tagged[-2].tag != "NAME":
        return False
    return not any(word.tag in ("VERB", "AUX", "MODAL") for word in tagged)


def plans(text: str, low: int, start: int) -> bool:
    """Whether the words before tell of a plan: "leaves for Rome on", "the meeting is on", "as soon as"."""
    lead = text[max(low, start - _REACH) : start]
    if _may_be_on(lead) and _is_on().search(lead):
        return True
    if _plan_words().isdisjoint(words_before(text, low, start)):
        return False
    return _scheduled(tag(tokenise(text, max(low, start - _REACH), start)))


@cache
def _plan_words() -> frozenset[str]:
    """The forms in the present of the verbs that tell plans: what is not there need not be tagged."""
    stems = {verb.split()[0].removesuffix("y").removesuffix("e") for verb in lexicon().tense.scheduled}
    return frozenset(stem + ending for stem in stems for ending in ("", "y", "ys", "e", "es", "s", "ies"))


def _may_be_on(lead: str) -> bool:
    """Whether a lead ends in a word that could end the pattern: a quick look before the slow one."""
    words = lead[-_PLAN_END:].lower().split()[-2:]
    return any(word in _on_words() for word in words)


@cache
def _on_words() -> frozenset[str]:
    looks = wording().looks
    return frozenset(phrase.split()[-1].lower() for phrase in (*looks.set_on, *looks.soonest))


@cache
def _is_on() -> re.Pattern[str]:
    looks = wording().looks
    is_on = rf"{any_of(looks.states)}\s+(?:at\s+\S+\s+)?{any_of(looks.set_on)}\s+(?:the\s+)?"
    return re.compile(rf"\b(?:{is_on}|{any_of(looks.soonest)}\s+)$", re.I)


def _scheduled(tagged: Sequence[Tagged]) -> bool:
    """Whether the last verb is the present of one that tells plans: "she leaves for Rome on"."""
    plans = lexicon().tense.scheduled
    near = tagged[-_PLAN_REACH:]
    for index, word in reversed(list(enumerate(near))):
        if word.tag in ("PUNCT", "CLAUSE", "AUX", "MODAL"):
            return False
        if word.tag == "VERB":
            return word.form in ("base", "s") and word.lemma in plans
        counted = index > 0 and near[index - 1].tag in ("NUM", "PREP")  # "in 44 moves on Sunday"
        if word.tag == "NOUN" and word.form == "plural" and lemma(word.lower, "VERB") in plans and not counted:
            return True  # "the envoy leaves" may look like leaves
    return False


def promises(text: str, low: int, start: int) -> bool:
    """Whether the mention stands under a plain future, which counts from the day of writing."""
    return _future().reach(text, low, start)


def has_verb(text: str, low: int, high: int) -> bool:
    """Whether some verb form that we know stands in a stretch of text, or in the end of a very long one."""
    words = _PIECE.findall(text, max(low, high - _VERB_REACH), high)
    return any(mark in ("ahead", "back", "ed") for mark in _seen(words))


def _participle(word: str) -> bool:
    """Whether a word ends as a past form does: planned, but not need or hundred."""
    ends = word.endswith("ed") and len(word) > 3 and word.islower() and word[-3] != "e"
    return ends and word not in wording().looks.no_past


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(r"(?P<noun>[a-z]+)\s+(?P<verb>[a-z]+)\s+(?:on\s+)?$")


def _laid(before: str) -> bool:
    """Whether a participle behind its noun stands right before a mention: "will hear the appeal filed on Friday"."""
    found = _beside().search(before)
    if found is None or not _participle(found["verb"]) or found["verb"] in _marks()[0]:
        return False
    noun = found["noun"]
    return not (function_word(noun) or noun in word_set("no_nouns") or noun in _marks()[0] or noun.endswith("ly"))


def _overtaken(text: str, low: int, high: int, start: int, end: int) -> bool:
    """Whether a plan opens a sentence that then tells what came of it: "Due on Saturday, the ship did not sail"."""
    words = _PIECE.findall(text, low, min(start, low + _REACH_BESIDE))
    if not words or words[0].lower() not in wording().looks.planned:
        return False
    marks = list(_seen(_PIECE.findall(text, end, min(high, end + _REACH_AFTER))))
    return marks[:1] == ["comma"] and next((mark for mark in marks if mark != "comma"), "wall") in ("back", "ed")


def _deferred(lead: str) -> bool:
    """Whether a mention is the day to which something is put off: "postponed the hearing until", "was moved to"."""
    words = _PIECE.findall(lead)[-_DEFERRED:]
    if not words or words[-1].lower() not in wording().looks.until:
        return False
    verbs = {lemma(word.lower(), "VERB") for word in words if word[0].isalpha()}
    looks = wording().looks
    put_off = not verbs.isdisjoint(looks.putting) and not looks.off.isdisjoint(words)
    return put_off or not verbs.isdisjoint(looks.deferring)


@cache
def _gathering() -> re.Pattern[str]:
    looks = wording().looks
    return re.compile(
        rf"\b{any_of(looks.voiced)}\b(?:(?!\bto\b)[^.;:])*?\b(?:at|in|during)\s+(?:an?|the|its|their)\s+"
        rf"(?:[^\W\d_]+\s+){{0,2}}{any_of(looks.gatherings)}\s+(?:on\s+)?$"
    )


def _gathered(lead: str) -> bool:
    """Whether a mention is the day on which something was demanded: "demanded more pay at a rally on Saturday"."""
    words = lead.split()[-2:]
    near = any(word in wording().looks.gatherings for word in words)
    return near and _gathering().search(lead) is not None


def overdue(text: str, low: int, start: int) -> bool:
    """Whether a mention is the day for which something was planned then: "was due to open in May" lies either way."""
    return _overdue().reach(text, low, start)


@cache
def _overdue() -> Governing:
    return governing(wording().looks.were_planned, word=-1, ends=".;:,")


@lru_cache(maxsize=_LEADS_KEPT)
def _look_before(lead: str) -> Look:
    """Where the nearest verb before a mention looks; the same is asked twice of a mention, and of those beside it."""
    left: Look = "unknown"
    bound = False
    for mark in _seen(_PIECE.findall(lead)):
        if mark == "wall":
            left, bound = "unknown", False
        elif mark == "comma":
            bound = False
        elif mark == "ahead":
            left, bound = "ahead", True
        elif mark == "back" or not bound:
            left, bound = "back", False
    return left


def look(text: str, low: int, high: int, start: int, end: int) -> Look:
    """The look of a sentence at a mention: the nearest verb before it, else after it.

    A form in -ed right after a future is a participle ("will stay closed") and changes nothing.
    """
    left = _look_before(text[max(low, start - _REACH) : start])
    if left == "ahead" and _laid(text[max(low, start - _REACH_BESIDE) : start]):
        return "back"
    if left == "ahead" and _overtaken(text, low, high, start, end):
        return "back"
    if left == "ahead" and _gathered(text[max(low, start - _REACH) : start]):
        return "back"
    if left == "back" and _deferred(text[max(low, start - _REACH) : start]):
        return "ahead"
    if left != "unknown":
        return left
    for mark in _seen(_PIECE.findall(text, end, min(high, end + _REACH_AFTER))):
        if mark != "comma":
            return "unknown" if mark == "wall" else "ahead" if mark == "ahead" else "back"
    return "unknown"
