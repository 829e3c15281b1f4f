"""The facts of a sentence that a slip can hit: figures, dates, names, units, outcomes.

A light reading, good enough to say that two aligned words are both figures or both dates; what the figures
mean is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.lineage.fact import Fact
from factcheck.lineage.facts_dates import CURRENCY, date, is_year
from factcheck.lineage.facts_figures import number
from factcheck.lineage.lexicon import Copies, lexicon
from factcheck.lineage.words import Words

_TELLING = 2  # words of their own meaning that a sentence needs
_TITLE_CASE = 0.7  # from this share of capitals among the longer words a sentence is a headline


def facts(sentence: Words, text: str) -> list[Fact]:
    """All facts among the words of a sentence in order; no two overlap.

    A line that hardly holds a word beside its figures is a stamp ("Posted on 5 May, 9:30") and tells none.
    """
    out = named_and_counted(sentence, text)
    return out if _tells(sentence, out) else []


def named_and_counted(sentence: Words, text: str) -> list[Fact]:
    """The same of any line, be it a stamp."""
    words, at = lexicon(), 0
    out: list[Fact] = []
    names = not is_headline(sentence, text)
    while at < len(sentence.keys):
        key = sentence.keys[at]
        found = None
        if key in words.triggers or key in CURRENCY or key[0].isdecimal():
            found = date(sentence, text, at, words) or number(sentence, text, at, words) or _word(sentence, at, words)
        if names and not found and text[sentence.starts[at]].isupper():
            found = _name(sentence, text, at, words)
        if found:
            out.append(found)
        at = found.hi if found else at + 1
    return out


def _tells(sentence: Words, found: Sequence[Fact]) -> bool:
    """Whether a line says something of its facts: two words beside its days and hours, or one with a verb."""
    words = lexicon()
    told = sum(len(key) > 2 and key.isalpha() and key not in words.prior for key in sentence.keys)
    dated = sum(fact.type == "date" and not is_year(fact) for fact in found)
    said = not dated and not words.common.being.isdisjoint(sentence.keys)
    return told - dated >= (1 if said else _TELLING)


def is_headline(sentence: Words, text: str) -> bool:
    """Whether nearly all longer words have capitals, so that capitals tell no names."""
    longer = [at for at, key in enumerate(sentence.keys) if len(key) > 3 and not key[0].isdigit()]
    capitals = sum(text[sentence.starts[at]].isupper() for at in longer)
    return len(longer) > 2 and capitals >= _TITLE_CASE * len(longer)


def _word(sentence: Words, at: int, words: Copies) -> Fact | None:
    """What became of people."""
    key = sentence.keys[at]
    if key in words.outcome_of:
        return Fact("outcome", at, at + 1, (words.outcome_of[key],))
    return None


def denies(key: str) -> bool:
    """Whether a folded word denies: not, never, wasn't."""
    return key.endswith("n't") or key in lexicon().negations.words


def _name(sentence: Words, text: str, at: int, words: Copies) -> Fact | None:
    """A run of words with capitals; the first word of a sentence alone is none."""
    keys, starts, ends, here = sentence.keys, sentence.starts, sentence.ends, at
    while here < len(keys) and text[starts[here]].isupper() and keys[here] not in words.prior:
        if here > at and text[ends[here - 1] : starts[here]].strip(" .'’-–"):
            break
        if keys[here] in words.weekdays or keys[here] in words.months:
            break
        here += 1
    if here == at or (at == 0 and here == 1):
        return None
    return Fact("name", at, here, tuple(keys[at:here]), written=text[starts[at] : ends[here - 1]])
