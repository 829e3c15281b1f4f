"""When somebody was born and died, as told right behind a name: "Joris Maas (1612–1671)", "(born 3 May 1871)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.grammar.names.names import FoundName
from factcheck.grammar.names.names_words import titles
from factcheck.kinds.acts import acts
from factcheck.kinds.galley import Galley, Reading
from factcheck.kinds.moments.moment_acts import Act
from factcheck.model.claim import Claim
from factcheck.model.values import TimeInterval
from factcheck.model.years import OLDEST, YEAR
from factcheck.timeline import ResolvedTime

_FULL = 2  # words of a full name
_ENDS = 2
_SHORTEST = 30  # years of a life that its years alone tell: posts and wars seldom last as long
_SHORTEST_BY_DAYS = 15  # and of one whose days are told
_BEFORE, _NEAR = 40, 3  # characters and words before a name in which a post may stand
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"\b[IVX]+\Z")  # a king: what stands behind him in brackets is his reign
_OPENED = re.compile(r"(?:\s{0,2}\([^()]*|, [a-z.]+ (?:in |on )?)\Z")  # "(", "(born ", ", born on "
_CLOSES = re.compile(r"\s?[),;]|\s(?:in|at|near|–|-|—)\s")


def in_a_life(galley: Galley, reading: Reading, mention: ResolvedTime) -> bool:
    """Whether a time in brackets behind somebody's name dates a life, or a reign: no other act of its sentence."""
    name = _bearer(galley, reading, mention) if mention.kind == "date" else None
    if name is None:
        return False
    lead = galley.document.text[name.end : mention.start]
    return _told_by(lead) is not None or (len(mention.parts) == _ENDS and lead.strip() == "(")


def lives(galley: Galley, reading: Reading, mention: ResolvedTime) -> Iterator[tuple[ResolvedTime, Act]]:
    """The birth and the death that a time in brackets behind a name dates.

    Args:
        galley: The document.
        reading: The sentence.
        mention: A date, or a span with two ends.

    Yields:
        The time of each of them, and what happened then.
    """
    name = _bearer(galley, reading, mention)
    if name is None:
        return
    told = _told_by(galley.document.text[name.end : mention.start])
    if told is not None:
        yield mention, _act(galley, name, mention, told)
    elif _is_life(name, mention) and not _in_office(galley, reading, name):
        for part, act in zip(mention.parts, (acts().lives.birth, acts().lives.death), strict=True):
            yield part, _act(galley, name, part, act)


def over(claim: Claim) -> Claim:
    """The claim of an end of a life as something that is so, whatever day the text seems to be of."""
    return claim.model_copy(update={"stance": claim.stance.model_copy(update={"mood": "asserted"})})


def _bearer(galley: Galley, reading: Reading, mention: ResolvedTime) -> FoundName | None:
    """The person whose name stands right before the bracket, or the comma, behind which a time stands."""
    text = galley.document.text
    people = (name for name in reversed(reading.names) if name.end <= mention.start and name.kind == "person")
    name = next(people, None)
    if name is None or _OPENED.match(text[name.end : mention.start]) is None:
        return None
    return name if _CLOSES.match(text, mention.end) else None


def _told_by(lead: str) -> str | None:
    """What the word before a time says of a life: "born", "b.", "died"."""
    words = lead.rpartition("(")[2].replace(",", " ").replace(";", " ").split()
    while words and words[-1].lower() in acts().lives.links:
        words.pop()
    said = words[-1].lower() if words else ""
    if said in acts().lives.born:
        return acts().lives.birth
    return acts().lives.death if said in acts().lives.died else None


def _is_life(name: FoundName, mention: ResolvedTime) -> bool:
    """Whether a span alone in brackets is a life: of a person without a post that may have lasted from then to then."""
    if len(name.text.split()) < _FULL or _NUMBERED.search(name.text):
        return False
    if name.title and name.title.lower() not in titles().trades | titles().address | acts().lives.callings:
        return False
    ends = [part.value for part in mention.parts]
    if not all(isinstance(end, TimeInterval) for end in ends):
        return False
    first, last = (end for end in ends if isinstance(end, TimeInterval))
    if first.start is None or last.end is None or last.start is None or first.end is None:
        return False
    by_days = first.start == first.end and last.start == last.end
    shortest = _SHORTEST_BY_DAYS if by_days else _SHORTEST
    return shortest * YEAR <= (last.end - first.start).days <= OLDEST * YEAR


def _in_office(galley: Galley, reading: Reading, name: FoundName) -> bool:
    """Whether a post stands right before a name: "the first headmistress, Miss Vale (1849–1881)", "King Olaf"."""
    before = galley.document.text[max(reading.sentence.start, name.start - _BEFORE) : name.start].lower()
    words = _WORD.findall(before)[-_NEAR:]
    return any(word in titles().exclusive | titles().single | titles().undertaking for word in words)


def _act(galley: Galley, name: FoundName, time: ResolvedTime, act: str) -> Act:
    closed = galley.document.text[time.end : time.end + 1] == ")"
    return Act(act, name.full or name.text, name.start, time.end + closed, (galley.id_of(name),))
