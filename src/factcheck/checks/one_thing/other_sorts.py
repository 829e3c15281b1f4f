"""Two figures in one form of words, each of another sort: 58 cases of measles, 134 cases of whooping cough."""

from __future__ import annotations

from collections.abc import Set

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.words.words import is_person, related, types
from factcheck.grammar.words.words_tables import knows
from factcheck.questions.frames import Frame
from factcheck.questions.rows import other_side
from factcheck.questions.weights import weights

_KINDS = frozenset({"count", "money", "share", "duration", "time_of_day"})
_TIME = frozenset({"time"})  # of nothing else: "more than in the year before" counts no years


def sorted_apart(a: Frame, b: Frame) -> str:
    """The nouns that tell two figures in one form of words apart, as a note; nothing where other words differ too."""
    if a.claim.kind not in _KINDS:
        return ""
    one, two = _words(a), _words(b)
    mine, theirs = without_authorities(frozenset(one - two), frozenset(two - one))
    table = clash_words().two_things
    if len(one & two) < table.least or not (mine and theirs) or max(len(mine), len(theirs)) > table.most:
        return ""
    floor = weights().head.related_from
    if not all(map(_is_a_thing, mine | theirs)) or any(related(x, y) >= floor for x in mine for y in theirs):
        return ""
    return f"each of another sort: {' '.join(sorted(mine))} against {' '.join(sorted(theirs))}"


def without_authorities(one: frozenset[str], two: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Two sets of words without the public bodies that they name, if both do: the ministry is of the government."""
    bodies = clash_words().two_things.authorities
    return (one - bodies, two - bodies) if one & bodies and two & bodies else (one, two)


def but_describing(
    words: tuple[Set[str], Set[str]],
    qualified: tuple[Set[tuple[str, str]], Set[tuple[str, str]]],
    things: tuple[Set[str], Set[str]],
) -> tuple[Set[str], Set[str]]:
    """The words of two texts without those before a noun that the other tells bare: a milk lorry is the lorry.

    Args:
        words: The words that each has for itself.
        qualified: The nouns of each with the word before them.
        things: The nouns of each.
    """
    bare = [things[i] - {noun for _, noun in qualified[i]} for i in (0, 1)]
    told = [{word for word, noun in qualified[i] if noun in bare[1 - i]} for i in (0, 1)]
    return words[0] - told[0], words[1] - told[1]


def sided_apart(a: Frame, b: Frame) -> str:
    """The two sides of one whole of which two claims are told, as a note: the women's match, the men's."""
    said = other_side(_said(a), _said(b))
    return f"each of another side: {said}" if said else ""


def _said(frame: Frame) -> Set[str]:
    """The words told with a claim, with the common nouns that its subject goes by."""
    return {*_words(frame), *(name.rpartition(":")[2] for name in frame.subject)}


def _words(frame: Frame) -> Set[str]:
    """The telling words of a figure's clause with those of its measure."""
    measure = frame.claim.question.measure
    return {*frame.claim.question.terms, *measure.modifiers, measure.head, measure.whole} - {""}


def _is_a_thing(word: str) -> bool:
    """Whether a word is a noun and nothing else, and of no people."""
    return knows(word, "N") and not knows(word, "V") and not is_person(word) and types(word) != _TIME
