"""The words by which two texts are known to tell of one thing that happened last, and how they are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from factcheck.grammar.chunks.chunks import Chunks, Clause, VerbGroup
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.times.durations import unit_of
from factcheck.grammar.words.words import class_of, is_person, rarity, related
from factcheck.locate import read_lexicon
from factcheck.row import NamedTuple
from factcheck.table import Table

_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "NAME"})
_NO = frozenset({"no"})
_NO_PART = frozenset({"ordinal", "ed"})  # "the last increased": forms that name nothing by themselves


class Match(Table):
    """What makes two times those of one thing; see the comments in the file."""

    kin: float
    rare: float
    reach: int
    behind: int
    slack: int
    near: float
    grace: int


class LastTimes(Table):
    """The words of `rules/lexicon/last_times.toml`."""

    words: Mapping[str, frozenset[str]]
    match: Match


@cache
def last_times() -> LastTimes:
    """The table in force.

    Raises:
        LexiconError: If the file misspells a key.
    """
    return read_lexicon("last_times.toml", LastTimes)


class Told(NamedTuple):
    """What happened last, in words: the act, what takes part in it, the names, and all that its sentence says."""

    act: frozenset[str]
    parts: frozenset[str]
    names: frozenset[str]
    sentence: frozenset[str]


def told_by(chunks: Chunks, clause: Clause | None, act: frozenset[str] = frozenset(), stop: int | None = None) -> Told:
    """What a clause tells.

    Args:
        chunks: Its sentence.
        clause: The clause; None where no verb was read: then all of the sentence.
        act: The act where it is known; else it is that of the verb, or of what a light verb governs.
        stop: The token at which it is over: what a comma adds behind the time is no part of it.
    """
    known = range(len(chunks.nouns)) if clause is None else _phrases(chunks, clause)
    end = min(_speech(chunks, clause), len(chunks.tokens) if stop is None else stop)
    phrases = [chunks.nouns[i] for i in known if chunks.nouns[i].first < end and not _nobody(chunks, i)]
    tokens = [token for phrase in phrases for token in chunks.tokens[phrase.first : phrase.end]]
    nouns = _telling(token for token in tokens if token.tag != "NAME")
    named = act or (_act(chunks, chunks.verbs[clause.verb], nouns) if clause is not None else nouns)
    names = frozenset(token.lower for token in tokens if token.tag == "NAME")
    return Told(named, nouns - named, names, _telling(chunks.tokens) | frozenset(t.lower for t in chunks.tokens))


def _nobody(chunks: Chunks, index: int) -> bool:
    """Whether a phrase only says that nobody did it: "no engineer had inspected it"."""
    phrase = chunks.nouns[index]
    before = chunks.tokens[max(0, phrase.first - 1) : phrase.head]
    return is_person(chunks.tokens[phrase.head].lemma) and any(token.lower in _NO for token in before)


def _act(chunks: Chunks, group: VerbGroup, nouns: frozenset[str]) -> frozenset[str]:
    """What a verb does, alone or with its particle ("go up", an increase); of a light verb what it governs."""
    behind = chunks.tokens[group.main + 1].lower if group.main + 1 < len(chunks.tokens) else ""
    called = class_of((group.lemma, behind))
    light = called is None and group.lemma in last_times().words["light"]
    if light and nouns:
        return nouns
    return frozenset({group.lemma}) if called is None else frozenset({group.lemma, called})


def _speech(chunks: Chunks, clause: Clause | None) -> int:
    """The token at which the sentence turns to who says so: "…, said the union"."""
    own = clause.first if clause is not None else -1
    words = last_times().words["said"]
    said = (i for i, token in enumerate(chunks.tokens) if token.tag == "VERB" and token.lemma in words)
    return next((i for i in said if i > own), len(chunks.tokens))


def one_act(one: Told, two: Told) -> bool:
    """Whether two acts may be one: by the verb, or by a noun that is told of it."""
    return _meet(one.act, two.act | two.parts) or _meet(one.parts, two.act)


def one_thing(one: Told, two: Told, *, sole: bool) -> bool:
    """Whether two tellings of one act are of one thing.

    Nothing in either that the other does not say, and something in common; where one says nothing of what takes part,
    `sole` says that either text tells of one such act.
    """
    if one.names and two.names and not (one.names <= two.sentence or two.names <= one.sentence):
        return False
    if any(not (told.parts or told.names) for told in (one, two)):
        return sole
    if any(_left_out(mine, theirs) for mine, theirs in ((one, two), (two, one))):
        return False
    return bool(one.names & two.names) or _meet(one.parts, two.parts)


def _meet(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return any(_kin(word, other) for word in mine for other in theirs)


def _left_out(mine: Told, theirs: Told) -> bool:
    """Whether one names what takes part in it, and the other says nothing of it."""
    said = theirs.act | theirs.parts | theirs.sentence
    return any(not any(_kin(word, other) for other in said) for word in mine.parts)


def _kin(one: str, two: str) -> bool:
    if one == two:
        return True
    classes = (class_of(one), class_of(two))
    return (classes[0] is not None and classes[0] == classes[1]) or related(one, two) >= last_times().match.kin


def _phrases(chunks: Chunks, clause: Clause) -> list[int]:
    """The noun phrases that take part in a clause, with those that "of" joins to them."""
    found = [*clause.objects, *(phrase for _, phrase in clause.prepositions)]
    if clause.subject is not None:
        found.append(clause.subject)
    joined = [chunks.nouns[i].of for i in found] + [chunks.nouns[i].possessor for i in found]
    return sorted({*found, *(i for i in joined if i is not None)})


def _telling(tokens: Iterable[Tagged]) -> frozenset[str]:
    """The lemmas of the words that tell something."""
    floor = last_times().match.rare
    return frozenset(
        token.lemma
        for token in tokens
        if token.tag in _CONTENT and token.form not in _NO_PART and rarity(token.lemma) >= floor
        and unit_of(token.lemma) is None
    )  # fmt: skip
