"""A quote taken apart for its question: who did what, and what was counted, in the quote's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from factcheck.grammar.chunks.chunks import Chunks, Clause, NounPhrase, VerbGroup, parse
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.words.words import types
from factcheck.grammar.words.words_forms import participle
from factcheck.row import NamedTuple

_NO_SUBJECT = frozenset({"PRON", "TIME", "NUM", "UNIT", "DET", "CLAUSE"})
_HELPERS = frozenset({"be", "have", "do"})
_PERFECT = frozenset({"have", "has", "had"})
_SHORT = {"'s": {"be": "is", "have": "has"}, "'re": {"be": "are"}, "'m": {"be": "am"}, "'ve": {"have": "have"},
          "'d": {"have": "had"}}  # fmt: skip
_THEIRS = frozenset({"its", "their", "his", "her", "our", "my", "this", "that", "these", "those"})
_LEADING = frozenset({"DET", "POSS", "PREP"})
_OPENS = frozenset("“‘\"'(")
_ADVERBS = frozenset({"ADV", "OTHER"})
_DATED = frozenset({"TIME", "NUM", "UNIT", "CLAUSE"})
_LEADS_UP = frozenset({"DET", "PREP", "ADV", "ADJ", "CONJ", "PUNCT", "AUX", "NEG"})


class Verb(NamedTuple):
    """A verb as a question needs it.

    Attributes:
        base: Its base form.
        helper: The auxiliary that a question puts before the subject: was, has, would; empty where it needs “do”.
        done: What stays behind the subject: “been called off”, “build”.
        passive: Whether the subject suffers it.
        present: Whether it is told in the present.
        modal: The modal verb, if any.
        particle: “off” in “called the search off”, where it stands apart.
    """

    base: str
    helper: str
    done: str
    passive: bool
    present: bool
    modal: str
    particle: str

    def helped(self, *, plural: bool) -> str:
        """What stands before the subject of a question: did, does, was, has, will."""
        if self.helper:
            return self.helper
        return ("do" if plural else "does") if self.present else "did"


@dataclass(frozen=True, slots=True)
class Telling:
    """What the quote tells. Empty means that the quote does not say.

    Attributes:
        verb: The verb of the first plain clause.
        subject: Who or what does it.
        plural: Whether those are several.
        object: What stands right behind the verb and suffers it.
        behind: All that stands behind the verb.
        undated: The same up to the first number or time.
        as_written: The verb with its auxiliaries.
        counted: The counted phrase without its number.
        counted_does: Whether what was counted is the subject.
        counted_done: Whether what was counted is the object.
        of: What the counted things are of.
    """

    verb: Verb | None = None
    subject: str = ""
    plural: bool = False
    object: str = ""
    behind: str = ""
    undated: str = ""
    as_written: str = ""
    counted: str = ""
    counted_does: bool = False
    counted_done: bool = False
    of: str = ""

    @property
    def simple(self) -> Telling:
        """The same in the simple past: when it was done is asked of what has been done, or told as if now."""
        verb = self.verb
        if verb is None or verb.passive or verb.done.partition(" ")[2]:
            return self
        if verb.helper in _PERFECT:
            return replace(self, verb=verb._replace(helper="did", done=verb.base))
        return self if verb.helper else replace(self, verb=verb._replace(present=False))

    @property
    def theirs(self) -> bool:
        """Whether the subject leans on a word before the quote: “their strike”."""
        return self.subject.partition(" ")[0].lower() in _THEIRS


@lru_cache(maxsize=4096)
def take_apart(quote: str, names: tuple[str, ...] = ()) -> Telling:
    """The first plain clause of a quote, and its first counted phrase.

    Args:
        quote: The words of a claim.
        names: The ids of the names around it: a word of theirs keeps its capital.
    """
    chunks = parse(quote)
    if _opens_small(chunks, frozenset(re.split(r"\W+", " ".join(names)))):
        quote = quote[:1].lower() + quote[1:]
    number = next((i for i, noun in enumerate(chunks.nouns) if noun.numbers), None)
    counted = _counted(quote, chunks, number)
    of = _joined(quote, chunks, number)
    clause = next((c for c in chunks.clauses if chunks.verbs[c.verb].form == "finite"), None)
    if clause is None:
        return Telling(counted=counted, of=of)
    group = chunks.verbs[clause.verb]
    subject = None if clause.subject is None else chunks.nouns[clause.subject]
    named = subject is not None and not subject.pronoun and chunks.tokens[subject.head].tag not in _NO_SUBJECT
    mine = {number, None if number is None else chunks.nouns[number].of} - {None}
    does = clause.subject in mine
    return Telling(
        verb=_verb(chunks, group),
        subject=_subject(quote, chunks, clause) if named and not does else "",
        plural=subject is not None and bool(subject.plural or _several(chunks, clause)),
        object=_object(quote, chunks, clause, number),
        behind=_slice(quote, chunks, group.end, len(chunks.tokens)),
        undated=_slice(quote, chunks, group.end, _undated(chunks, group.end)),
        as_written=_slice(quote, chunks, group.first, group.end),
        counted=counted, counted_does=does, counted_done=number in clause.objects, of=of,
    )  # fmt: skip


def _verb(chunks: Chunks, group: VerbGroup) -> Verb:
    modal = "" if group.modal is None else chunks.tokens[group.modal].lemma
    inside = group.particle is not None and group.particle < group.end
    particle = "" if group.particle is None or inside else chunks.tokens[group.particle].lower
    words = sorted({group.main, *group.auxiliaries, *(() if group.modal is None else (group.modal,))})
    first = chunks.tokens[words[0]]
    helps = words[0] == group.modal or (first.lemma in _HELPERS and (len(words) > 1 or first.lemma == "be"))
    helper = _in_full(first, modal) if helps else ""
    rest = [chunks.tokens[word].lower for word in words[1:]]
    rest += [chunks.tokens[group.particle].lower] if inside and group.particle is not None else []
    done = " ".join(rest if helps else [first.lemma, *rest])
    return Verb(group.lemma, helper, done, group.passive, not modal and _is_present(chunks, group), modal, particle)


def _in_full(token: Tagged, modal: str) -> str:
    """An auxiliary without what was cut off: “'s” → is, “wo” → will."""
    if modal and token.lemma == modal:
        return modal
    return _SHORT.get(token.lower.replace("’", "'"), {}).get(token.lemma, token.lower)


def _is_present(chunks: Chunks, group: VerbGroup) -> bool:
    """Whether a verb is in the present, by its group or by its own form: follows, feel."""
    written = chunks.tokens[group.main].lower
    if group.past is not None or group.auxiliaries:
        return group.past is False
    return (written != group.lemma and written.endswith("s")) or written == group.lemma != participle(group.lemma)


def _undated(chunks: Chunks, first: int) -> int:
    """Where what stands behind a verb ends, short of the first number or time and what leads up to it."""
    end = next((i for i in range(first, len(chunks.tokens)) if _stops(chunks.tokens[i])), len(chunks.tokens))
    while end > first and chunks.tokens[end - 1].tag in _LEADS_UP:
        end -= 1
    return end


def _stops(token: Tagged) -> bool:
    """Whether a word is a number, a time or a clause of its own, or opens a quotation that may be cut."""
    return token.tag in _DATED or token.text in _OPENS or (token.tag == "NOUN" and "time" in types(token.lemma))


def _subject(quote: str, chunks: Chunks, clause: Clause) -> str:
    """The subject in the quote's words; nothing where it opens a clause that hangs on another: “whose home …”."""
    if clause.subject is None or chunks.tokens[_first(chunks, clause.subject)].lower == "whose":
        return ""
    return _phrase(quote, chunks, clause.subject)


def _first(chunks: Chunks, index: int) -> int:
    """The first word of a noun phrase, its owner's with it."""
    noun = chunks.nouns[index]
    return noun.first if noun.possessor is None else chunks.nouns[noun.possessor].first


def _several(chunks: Chunks, clause: Clause) -> bool:
    """Whether the subject is joined to another one: Ruiz and Bek were."""
    return clause.subject is not None and chunks.nouns[clause.subject].joined is not None


def _counted(quote: str, chunks: Chunks, number: int | None) -> str:
    """The counted phrase without its number: “foreign observers”, “US troops”."""
    if number is None:
        return ""
    noun = chunks.nouns[number]
    first = max(noun.numbers) + 1
    return "" if first > noun.head or noun.head in noun.numbers else _slice(quote, chunks, first, noun.end)


def _joined(quote: str, chunks: Chunks, number: int | None) -> str:
    of = None if number is None else chunks.nouns[number].of
    return "" if of is None else _phrase(quote, chunks, of)


def _object(quote: str, chunks: Chunks, clause: Clause, number: int | None) -> str:
    """What stands right behind the verb: nothing of a prepositional phrase between them belongs to it."""
    for index in clause.objects:
        noun, group = chunks.nouns[index], chunks.verbs[clause.verb]
        end = group.end + (group.particle == group.end)
        between = chunks.tokens[end : max(end, noun.first)]
        if index != number and not noun.pronoun and not _temporal(chunks, noun):
            return _phrase(quote, chunks, index) if all(token.tag in _ADVERBS for token in between) else ""
    return ""


def _temporal(chunks: Chunks, noun: NounPhrase) -> bool:
    head = chunks.tokens[noun.head]
    return head.tag in ("TIME", "UNIT", "NUM") or "time" in types(head.lemma)


def _phrase(quote: str, chunks: Chunks, index: int) -> str:
    """A noun phrase with what “of” joins to it."""
    noun, first = chunks.nouns[index], _first(chunks, index)
    if noun.plural and first < noun.head and chunks.tokens[first].lower == "that":
        first += 1  # “that players …” opens a clause and points at nobody
    last = noun
    while last.of is not None and chunks.nouns[last.of].first > last.first and not chunks.nouns[last.of].numbers:
        last = chunks.nouns[last.of]
    return _slice(quote, chunks, first, last.end)


def _opens_small(chunks: Chunks, names: frozenset[str]) -> bool:
    """Whether the first word has its capital only because it is the first."""
    if not chunks.tokens:
        return False
    first = chunks.tokens[0]
    if len(first.text) > 1 and not first.text[1:].islower():
        return False
    return first.tag in _LEADING or (first.tag in ("NOUN", "ADJ") and first.lower not in names)


def _slice(quote: str, chunks: Chunks, first: int, end: int) -> str:
    if first >= end:
        return ""
    start, stop = chunks.span(first, end)
    return " ".join(quote[start:stop].split())
