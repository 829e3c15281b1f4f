"""Two parties of one matter: a body and its house, who pays and what is paid for, who gives and who receives."""

from __future__ import annotations

from functools import lru_cache

from factcheck.grammar.words.words import classes_of
from factcheck.questions.frames import Frame
from factcheck.questions.identity_fold import fold
from factcheck.questions.weights import weights


def of_one_matter(a: Frame, b: Frame) -> bool:
    """Whether two parties that are named apart may have part in one thing."""
    return is_seat_of(a, b) or is_payer_of(a, b) or is_handed_on(a, b) or is_done_to(a, b)


def is_done_to(a: Frame, b: Frame) -> bool:
    """Whether one names who does what the other tells of the thing: "the port shuts Quay Hill", "Quay Hill shuts"."""
    one, two = a.claim.question.measure, b.claim.question.measure
    dated = a.claim.kind == b.claim.kind == "event_date" and one.predicate == two.predicate
    if not dated or one.head != two.head or not one.head[:1].isupper():
        return False
    return not (named(b.subject).isdisjoint(a.names) and named(a.subject).isdisjoint(b.names))


def is_payer_of(a: Frame, b: Frame) -> bool:
    """Whether one tells what somebody pays and the other the price of a thing: the buyer is no other thing sold."""
    words = weights().predicate
    for payer, priced in ((a, b), (b, a)):
        paid, price = payer.claim.question.measure, priced.claim.question.measure
        if payer.claim.kind != "money" or price.head not in words.prices or paid.head in words.prices:
            continue
        if not classes_of(paid.predicate, "VERB").isdisjoint(words.paying):
            return True
    return False


def is_seat_of(a: Frame, b: Frame) -> bool:
    """Whether one text tells of a body's house in a place, the other of the body there: "its Leeds plant"."""
    for seat, owner in ((a, b), (b, a)):
        house, body = named(seat.subject), named(owner.subject)
        housed = all(name.startswith(("place:", "name:")) for name in house) and house <= owner.place | owner.names
        if housed and all(name.startswith("org:") for name in body) and body <= seat.names:
            return True
    return False


def is_handed_on(a: Frame, b: Frame) -> bool:
    """Whether one tells what somebody gave, the other what was received, and each tells of both: "left the museum"."""
    handing = weights().predicate.handing
    acts = [frame.claim.question.measure.predicate for frame in (a, b)]
    if acts[0] == acts[1] or not handing.issuperset(acts):
        return False
    return _tells_of(a, named(b.subject)) and _tells_of(b, named(a.subject))


def _tells_of(frame: Frame, names: frozenset[str]) -> bool:
    """Whether a claim tells of somebody by a name, or by the last word of the name: "Miss Quist", "the museum"."""
    told, known = {fold(term) for term in frame.terms}, [_words(name) for name in frame.names]
    return all(_words(name)[-1] in told or any({*_words(name)} <= {*other} for other in known) for name in names)


def _words(name: str) -> list[str]:
    return name.partition(":")[2].split("-")


@lru_cache(maxsize=4096)
def named(subject: frozenset[str]) -> frozenset[str]:
    """The identities among participants: `person:…`, `nation:…`, not `militia` and not `people:shiite`."""
    return frozenset(name for name in subject if ":" in name and not name.startswith(("people:", "thing:")))
