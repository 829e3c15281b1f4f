"""The parts that questions are made of: the clause of a quote turned round, plurals, owners and places."""

from __future__ import annotations

from factcheck.engine.clauses import Telling
from factcheck.grammar.tags.tags_readings import closed_classes, word_lists
from factcheck.grammar.words.words import types
from factcheck.grammar.words.words_forms import plural
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.acts import acts
from factcheck.model.claim import Claim
from factcheck.model.ids import held, is_held, is_thing
from factcheck.questions.weights import weights
from factcheck.row import NamedTuple

_UNCOUNTED = frozenset({"substance"})  # told without an article: “did oil leak”
BRIEF = 45  # characters of what stands behind a verb that a question may end with


class Asked(NamedTuple):
    """A question, and how much of it the words of its claim gave: the lower, the better."""

    guessed: int
    text: str


def telling(verb: str) -> bool:
    """Whether a verb makes a question of its own: how many were built, not how many were there."""
    return verb not in weights().predicate.empty


def is_saying(verb: str) -> bool:
    """Whether a verb tells, thinks or puts a figure: how many were said is no question."""
    return verb in acts().speech


def clause(told: Telling, *, whole: bool = False) -> str:
    """The clause turned into a question: “did Arden Motors build”, “was the search called off”.

    The counted phrase is the answer's and stays out, unless the `whole` clause is asked for.
    """
    verb = told.verb
    if verb is None:
        return told.subject
    subject = amid(told.subject, many=told.plural)
    object_ = told.object or (told.counted if told.counted_done and whole else "")
    object_ = "" if verb.passive else object_
    if not object_ and whole and not verb.particle and len(told.undated) <= BRIEF:
        object_ = told.undated
    parts = (verb.helped(plural=told.plural), subject, verb.done, verb.particle, object_)
    return " ".join(part for part in parts if part)


def amid(subject: str, *, many: bool) -> str:
    """A subject as it stands amid a question: “the gas”, and of a quote that begins behind its article “the bank”.

    Example:
        >>> amid("The gas", many=False), amid("bank", many=False), amid("inspectors", many=True)
        ('the gas', 'the bank', 'inspectors')
    """
    first, _, rest = subject.partition(" ")
    if first.lower() in word_lists()["articles"]:
        return f"{first.lower()} {rest}" if rest else subject
    last = subject.rpartition(" ")[2]
    plain = not many and subject == subject.lower() and ":" not in subject
    bare = plain and first not in closed_classes() and knows(last, "N") and plural(last) != last
    return f"the {subject}" if bare and not types(last) & _UNCOUNTED else subject


def owner(claim: Claim) -> str:
    """Whose figure it is, where an id tells; it stands in prose as an id does."""
    return next((held(name) for name in claim.question.subject if ":" in name), "")


def doer(claim: Claim) -> str:
    """Who did it, where an id tells; a thing does nothing."""
    return "" if is_thing(owner(claim)) else owner(claim)


def of_owner(claim: Claim) -> str:
    return f" of {owner(claim)}" if owner(claim) else ""


def where(claim: Claim) -> str:
    """The place, where one is named and it is not the owner of the figure."""
    places = [place for place in claim.question.place if place not in claim.question.subject]
    return f" in {held(places[0])}" if len(places) == 1 else ""


def where_else(claim: Claim, done: str) -> str:
    """The place, where what was done does not name it."""
    return "" if done else where(claim)


def several(noun: str) -> str:
    """A noun phrase in the plural; nothing for what is no noun, such as the header of a column: “covered”."""
    before, space, last = noun.strip("“”\"‘’'").rpartition(" ")
    if last.islower() and last.endswith("ed") and not knows(last, "N"):
        return ""
    return f"{before}{space}{plural(last)}" if last else ""


def the(noun: str) -> str:
    return noun if not noun or noun[0].isupper() or is_held(noun) else f"the {noun}"


def first_big(text: str) -> str:
    return text[:1].upper() + text[1:]
