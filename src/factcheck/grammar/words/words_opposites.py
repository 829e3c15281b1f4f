"""Words of which only one can hold: from a list read by hand, never from a dictionary's antonyms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from factcheck.errors import LexiconError
from factcheck.grammar.words.words_lemmas import graded_lemma, noun_lemma, verb_lemma
from factcheck.locate import lexicon_path, read_toml

Opposition = Literal["state", "outcome", "direction", "act", "turn"]
_KINDS: tuple[Opposition, ...] = ("state", "outcome", "direction", "act", "turn")


@cache
def _pairs(*, copies: bool = False) -> dict[str, dict[str, Opposition]]:
    """Word → the words it excludes, with the kind of opposition.

    Args:
        copies: Without the pairs that exclude each other only where both are told of one thing by a clause.

    Raises:
        LexiconError: If a pair misses a key, has one too many, or stands against itself.
    """
    path = lexicon_path("opposites.toml")
    table = read_toml(path)
    found: dict[str, dict[str, Opposition]] = {}
    for number, pair in enumerate(table.get("pair", ()), 1):
        place = f"pair {number}"
        if copies and pair.get("clauses"):
            continue
        for key in sorted({"kind", "one", "other"} ^ (set(pair) - {"clauses"})):
            raise LexiconError(str(path), f"{place}.{key}", "is missing or unknown")
        kind = next((name for name in _KINDS if name == pair["kind"]), None)
        if kind is None:
            raise LexiconError(str(path), f"{place}.kind", f"is none of {_KINDS}", value=pair["kind"])
        one, other = pair["one"].split(), pair["other"].split()
        for word in sorted(set(one) & set(other)):
            raise LexiconError(str(path), place, "has one word on both sides", value=word)
        for a in one:
            for b in other:
                for mine, theirs in ((a, b), *_in_the_passive(a, b)):
                    found.setdefault(mine, {}).setdefault(theirs, kind)
                    found.setdefault(theirs, {}).setdefault(mine, kind)
    return found


def _in_the_passive(one: str, other: str) -> Iterator[tuple[str, str]]:
    """The verb of a participle against the participle with "un": "was insured" is read by its verb."""
    for plain, denied in ((one, other), (other, one)):
        if denied == f"un{plain}" and (verb := verb_lemma(plain)) != plain:
            yield verb, denied
            yield verb, f"un{verb}"  # as a tagger may read it


@cache
def _tails() -> dict[str, dict[str, tuple[Opposition, frozenset[str]]]]:
    """Tail → the tails it excludes behind one verb, with the kind of opposition and the verbs; with none, any verb.

    Raises:
        LexiconError: If a tail is of an unknown kind.
    """
    path = lexicon_path("opposites.toml")
    found: dict[str, dict[str, tuple[Opposition, frozenset[str]]]] = {}
    for number, tail in enumerate(read_toml(path).get("tail", ()), 1):
        kind = next((name for name in _KINDS if name == tail["kind"]), None)
        if kind is None:
            raise LexiconError(str(path), f"tail {number}.kind", f"is none of {_KINDS}", value=tail["kind"])
        one, other, verbs = tail["one"].split(), tail["other"].split(), frozenset(tail["verbs"].split())
        for a in one:
            for b in other:
                found.setdefault(a, {})[b] = (kind, verbs)
                found.setdefault(b, {})[a] = (kind, verbs)
    return found


def _of_tail(form: str) -> Iterator[tuple[str, Opposition]]:
    """The verb of a form with the tails that exclude its own, and how: "vote_for" gives "vote_against"."""
    tail = next((tail for tail in _tails() if form.endswith(f"_{tail}")), "")
    if not tail:
        return
    verb = form.removesuffix(f"_{tail}")
    for other, (kind, verbs) in _tails()[tail].items():
        if not verbs or verb in verbs:
            yield f"{verb}_{other}", kind


@lru_cache(maxsize=8192)
def forms_of(word: str) -> tuple[str, ...]:
    """What a word or phrase may be listed as."""
    lower = word.lower().replace(" ", "_")
    if "_" in lower:
        first, _, rest = lower.partition("_")
        return tuple(dict.fromkeys((lower, f"{verb_lemma(first)}_{rest}")))
    return tuple(dict.fromkeys((lower, verb_lemma(lower), noun_lemma(lower), graded_lemma(lower))))


def opposites(one: str, other: str, *, copies: bool = False) -> Opposition | None:
    """How two words (any form; phrases as `call off`) exclude each other, or None.

    `state`: both cannot hold of one thing at once (alive, dead); `outcome`: of one event (acquitted, convicted);
    `direction`: of one figure's course (rose, fell); `act`: of what was done about one thing (accepted, rejected);
    `turn`: of acts of which one undoes the other, on one day (hired, dismissed).
    Only the hand-read list speaks; the caller makes sure that both words are said of the same thing, but for `copies`,
    where the words stand in one place of two copies.
    """
    ours, pairs = forms_of(one), _pairs(copies=copies)
    if pairs.keys().isdisjoint(ours):
        if "_" not in ours[0]:
            return None  # nearly all words
        tails = {form: kind for mine in ours for form, kind in _of_tail(mine)}
        return next((tails[form] for form in forms_of(other) if form in tails), None)
    theirs = forms_of(other)
    if not set(ours).isdisjoint(theirs):
        return None
    listed = (pairs[mine][form] for mine in ours if mine in pairs for form in theirs if form in pairs[mine])
    tailed = (kind for mine in ours for form, kind in _of_tail(mine) if form in theirs)
    return next(listed, None) or next(tailed, None)


@cache
def _turns() -> tuple[frozenset[str], frozenset[str]]:
    """The acts that may be undone, and those that only undo."""
    told = [pair for pair in read_toml(lexicon_path("opposites.toml")).get("pair", ()) if pair["kind"] == "turn"]
    done, undone = (frozenset(word for pair in told for word in pair[side].split()) for side in ("one", "other"))
    return done, undone - done


def turn(word: str) -> Literal["done", "undone", ""]:
    """Whether an act makes something that another takes away, or takes it away: hired, laid off."""
    done, undone = (not side.isdisjoint(forms_of(word)) for side in _turns())
    return "done" if done else "undone" if undone else ""


def excluded_by(form: str) -> Iterable[str]:
    """The listed words that a listed word excludes; none for any other."""
    return {**_pairs().get(form, {}), **dict(_of_tail(form))}.keys()


def exclusive(one: str, other: str) -> bool:
    """Whether two words are states of which one person or thing can be in only one at a time."""
    return opposites(one, other) == "state"
