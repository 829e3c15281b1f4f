"""Two tellings of two things: each names another lender, team, country or town in the very place of the other's.

"Arden borrowed 40 million from Norbank" and "Holm Bank lent Arden 70 million" share nearly all their words and do not
clash: what each names that the other does not is of one sort.
"""

from __future__ import annotations

import re
from collections.abc import Set

from factcheck.checks.clash_words import clash_words
from factcheck.grammar.times.lexicon import lexicon as times
from factcheck.model.ids import held
from factcheck.questions.field_parties import is_done_to
from factcheck.questions.frames import Frame

_MAY_BE = {
    "name": frozenset({"person", "place", "org"}), "place": frozenset({"place", "org"}), "group": frozenset({"org"}),
    "ship": frozenset({"org"}),
}  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_PLACE = frozenset({"place"})
_OF_A_PLACE = frozenset({"count", "money", "share", "troop_count", "duration"})
_ITS_OWN = frozenset({"age", "time_of_day", "statement"})  # of one person or moment, whatever other words name


def named_apart(a: Frame, b: Frame, *, beside: bool = True) -> str:
    """The two names of one sort that tell two claims apart, as a note; nothing where each names what the other does.

    Args:
        a: A claim.
        b: The other.
        beside: Whether names count that only stand beside: what one text tells here the other may name elsewhere.
    """
    if {a.claim.kind, b.claim.kind} <= _ITS_OWN and _plain_words(a) != _plain_words(b):
        return ""
    if not beside and is_done_to(a, b):
        return ""
    one, two = (_named(a), _named(b)) if beside else (_owners(a), _owners(b))
    mine = {name: _sorts(name, a) for name in sorted(one) if not _known(name, two)}
    theirs = {name: _sorts(name, b) for name in sorted(two) if not _known(name, one)}
    for name, sorts in mine.items():
        against = [other for other, of in theirs.items() if sorts & of]
        if len(against) == 1 and sum(bool(theirs[against[0]] & of) for of in mine.values()) == 1:
            return f"each names another: {held(name)} against {held(against[0])}"
    return ""


def _plain_words(frame: Frame) -> Set[str]:
    """The telling words of a clause that are of no name."""
    named, alike = {word for name in _named(frame) for word in _words(name)}, clash_words().two_things.alike
    return {word for word in frame.terms if word[:alike] not in named}


def _named(frame: Frame) -> Set[str]:
    """The names told with a claim."""
    named = {name for name in frame.names | frame.subject | frame.place if ":" in name}
    return {name for name in named if not _is_a_time(name)}


def _owners(frame: Frame) -> Set[str]:
    """Those of them whose it is, or where."""
    return _named(frame) & (frame.subject | frame.place)


def _is_a_time(name: str) -> bool:
    """Whether a name is one of months: "the February-April quarter"."""
    return all(word in times().month for word in _WORD.findall(name.partition(":")[2]))


def _sorts(name: str, frame: Frame) -> frozenset[str]:
    """What a name may be of: a town where something happens is no firm, a name of unknown kind may be anything.

    What happened may be told of by its river and by its town; how much of something there is belongs to one place.
    """
    kind, _, rest = name.partition(":")
    where = name in frame.place and name not in frame.subject
    if where or kind == "nation" or (kind == "place" and "/" in rest):
        return _PLACE if frame.claim.kind in _OF_A_PLACE else frozenset()
    sorts = _MAY_BE.get(kind, frozenset({kind}))
    return sorts if frame.claim.kind in _OF_A_PLACE else sorts - _PLACE


def _known(name: str, names: Set[str]) -> bool:
    """Whether a text names it too, be it by a part of its name, in another form or by its letters."""
    words = _words(name)
    return name in names or any(
        words <= other or other <= words or _letters(name) in other or _letters(known) in words
        for known in names
        for other in (_words(known),)
    )


def _words(name: str) -> frozenset[str]:
    """The words of a name, each by its first letters: "North America" is in "North American"."""
    return frozenset(word[: clash_words().two_things.alike] for word in _WORD.findall(name.partition(":")[2]))


def _letters(name: str) -> str:
    """The first letters of a name of several words: "wfp"."""
    return "".join(word[:1] for word in _WORD.findall(name.partition(":")[2]))
