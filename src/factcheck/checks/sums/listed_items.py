"""The items of a list that a number announced: names, or noun phrases that run to the end of their sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from factcheck.checks.reckoning.blanks import BLANK, CLOSE, OPEN
from factcheck.checks.reckoning.ties import forms
from factcheck.grammar.names.aliases import containers, known
from factcheck.grammar.tags.tags import Tagged, tag
from factcheck.grammar.tokens import tokenise
from factcheck.row import NamedTuple

LONGEST = 8  # words of an item that is no name
_FIGURE = f"{OPEN}[0-9]+{CLOSE}"
_LINKS = "of|de|da|del|della|den|der|di|do|dos|du|van|von|al|el|bin|la|le|los|the|upon|under|ap|on|y"
_LETTERS = r"(?:[\w'&-]|\.(?=\w| [A-Z]))*"  # a full stop belongs to a name only where the name goes on
_NAME = rf"(?:[Tt]he )?[A-Z]{_LETTERS}(?: (?:(?:{_LINKS}) ){{0,2}}[A-Z0-9]{_LETTERS}){{0,5}}"
_QUOTED = r"\"[^\"]{1,60}\"|'[^']{1,60}'"
_ASIDE = rf"(?: \([^()]{{0,80}}\))?(?:, (?:aged? )?(?:{_FIGURE}|[0-9]{{1,3}})(?=,| and |; |[.)]|$| –| - ))?"
_SEAT = r"(?:, [A-Z]-[A-Z][A-Za-z.]{1,12}(?=,| and |;|[.)]|$))?"  # a member's party and state: "R-Ohio"
_ITEM = re.compile(rf"(?P<item>{_NAME}|{_QUOTED}){_SEAT}{_ASIDE}")
_TAIL = re.compile(
    r"(?:, (?:who|whose|which|where)| (?:who|whose|at|in|of|from|for|on|with)|, (?:at|in|of|from|for))"
    r" (?:(?! and )[^,.;:()]){1,60}(?=[,.;]|$| and )"
)
_BETWEEN = re.compile(r",? and (?:also )?|, (?:plus )?|; (?:and )?| & ")
_ENDS = re.compile(r"\.?[\"']?$|[.;:)?!]|,? – |,? - |,(?= [a-z])| (?=[a-z])|,$")
_GOES_ON = re.compile(
    r",? (?:and|or|as well as|plus|along with|together with|nor|but also)\b|'s?\b|, (?:both|each|one|all)\b"
)
_CUT = re.compile(r"; (?:and )?")
_LAST = re.compile(r"(?P<comma>,)? and ")
_NO_ITEM = frozenset({"AUX", "MODAL", "CLAUSE", "NEG"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "there"})


class Items(NamedTuple):
    """What a list holds.

    `least` says that an item may stand for several; `open_to_doubt` that one of them may but describe another;
    `bare` that they are kinds or stuffs without an article, of which there may be several each.
    """

    items: tuple[str, ...]
    names: bool
    least: bool = False
    open_to_doubt: bool = False
    bare: bool = False


Opened = Literal["colon", "comma", "bracket", "dash", "verb"]


def opened_by(mark: str) -> Opened:
    """How a list is opened, by the mark before it."""
    marks: dict[str, Opened] = {":": "colon", "(": "bracket", "–": "dash", "-": "dash", ",": "comma"}
    return marks.get(mark.strip()[:1], "verb")


def read_items(written: str, opened: Opened) -> Items | None:
    """The items of a list as a form saw it; None where it is no plain one."""
    stretch = _stretch(written, opened)
    if stretch is None:
        return None
    found = _names(stretch, opened)
    if found is None and opened != "comma":
        found = _phrases(stretch)
    return found


def _stretch(written: str, opened: Opened) -> str | None:
    """The words up to the mark that closes what a mark opened."""
    if opened == "bracket":
        close = written.find(")")
        while close >= 0 and written.count("(", 0, close) > written.count(")", 0, close):
            close = written.find(")", close + 1)
        return written[:close] if close >= 0 else None
    if opened == "dash":
        return re.split(r",? (?:–|-) ", written, maxsplit=1)[0]
    return written


def _names(written: str, opened: Opened) -> Items | None:
    items: list[str] = []
    position, last = 0, False
    while (match := _ITEM.match(written, position)) is not None:
        items.append(match["item"])
        tail = _TAIL.match(written, match.end()) if opened != "comma" else None
        position = tail.end() if tail is not None else match.end()
        if last or (between := _BETWEEN.match(written, position)) is None:
            break
        last = " and " in between[0] and "; " not in written
        if _ITEM.match(written, between.end()) is None:
            if last or between[0].startswith(";"):
                return None
            break
        position = between.end()
    rest = written[position:]
    tailed = len(items) > 1 and opened != "comma" and _TAIL.search(written, 0, position) is not None
    if tailed and not _plainly_over(rest):
        return None
    if len(items) < 2 or not _ENDS.match(rest) or _GOES_ON.match(rest):
        return None
    if (not last and not _plainly_over(rest)) or (opened == "comma" and rest.startswith(" ")):
        return None
    return _of_names(items, written[:position])


def _plainly_over(rest: str) -> bool:
    """Whether a list without a last "and" ends where its sentence or bracket does."""
    return rest.strip(" .\"'") == ""


def _of_names(items: Sequence[str], written: str) -> Items | None:
    if len(set(items)) < len(items) or _one_in_another(items):
        return None
    words = {word for item in items for word in re.findall(r"[a-z]+", item.lower())}
    several = bool(words & set(forms().words["several"]))
    inside = [len(BLANK.findall(bracket)) for bracket in re.findall(r"\([^()]*\)", written)]
    several = several or any(count > 1 for count in inside)
    return Items(tuple(items), names=True, least=several)


def _one_in_another(items: Sequence[str]) -> bool:
    """Whether a name may tell where the one before it lies: Paris, Texas."""
    for one, two in pairwise(items):
        inner = {outer for meaning in known(one) for outer in containers(meaning.id)}
        kinds = {meaning.id for meaning in known(two)}
        lands = [meaning for meaning in known(two) if meaning.id.startswith(("nation:", "place:US/"))]
        if kinds & inner or (lands and not known(one)):
            return True
    return False


def _phrases(written: str) -> Items | None:
    """The items of a list of noun phrases, which must run to the end."""
    told = written.strip().rstrip(".!").strip()
    if BLANK.search(told) or any(mark in told for mark in ':?()"–'):
        return None
    if "; " in told:
        parts = _CUT.split(told)
        return _of_phrases(parts, doubt=any(" and " in part for part in parts)) if len(parts) > 1 else None
    ends = list(_LAST.finditer(told))
    if len(ends) != 1 or "," in told[ends[0].end() :]:
        return None
    parts = [*told[: ends[0].start()].split(", "), told[ends[0].end() :]]
    return _of_phrases(parts, doubt=ends[0]["comma"] is not None)


def _of_phrases(parts: Sequence[str], *, doubt: bool) -> Items | None:
    tagged = [tag(tokenise(part)) for part in parts]
    if not all(map(_is_phrase, tagged)) or len(set(parts)) < len(parts):
        return None
    named = [all(t.tag == "NAME" for t in one) for one in tagged]
    if any(named):
        return None  # a name may be that of the one before it
    heads = [_head(one) for one in tagged]
    words = {t.text.lower() for one in tagged for t in one}
    plural = any(head is not None and head.form == "plural" for head in heads)
    return Items(
        tuple(parts), names=False,
        least=plural or bool(words & set(forms().words["several"])),
        open_to_doubt=doubt and any(one[0].tag in ("DET", "POSS") for one in tagged[1:]),
        bare=any(one[0].tag not in ("DET", "POSS") for one in tagged),
    )  # fmt: skip


def _is_phrase(words: Sequence[Tagged]) -> bool:
    """Whether some words may be one thing: no clause, no pronoun, nothing left out."""
    if not 0 < len(words) <= LONGEST or words[0].tag in ("PREP", "CONJ", "PUNCT"):
        return False
    if any(t.tag in _NO_ITEM or t.tag == "PUNCT" or t.text.lower() in _PRONOUNS for t in words):
        return False
    if any(t.tag == "VERB" and t.form != "ing" for t in words) or any(t.tag == "NUM" for t in words):
        return False
    lowers = {t.text.lower() for t in words}
    return not lowers & set(forms().words["left_out"]) and any(t.tag in ("NOUN", "NAME", "ADJ", "VERB") for t in words)


def _head(words: Sequence[Tagged]) -> Tagged | None:
    """The last noun before a preposition."""
    head: Tagged | None = None
    for word in words:
        if word.tag == "PREP":
            break
        if word.tag in ("NOUN", "NAME"):
            head = word
    return head
