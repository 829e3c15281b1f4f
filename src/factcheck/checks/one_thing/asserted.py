"""Whether two statements say anything against each other at all, by their form alone."""

from __future__ import annotations

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.answered import two_answers
from factcheck.model.claim import BESIDES, Claim
from factcheck.model.values import Statement


def asserts_nothing(one: Claim, two: Claim) -> bool:
    """Whether the form of two statements keeps one from denying the other.

    An infinitive or a gerund alone asserts nothing; what may be and what may not be, what is asked and what is not,
    stand side by side; “you” is anybody; and what a thing is or is not, is told of that thing only.
    """
    words = clash_words().statements
    if any(words.idle in claim.evidence.how for claim in (one, two)):
        return True
    if all(unfinished(claim) for claim in (one, two)) and not two_answers(one, two):
        return True
    if one.stance.mood == two.stance.mood and one.stance.mood in words.unsettled:
        return True
    if any(claim.quote.lower().split(maxsplit=1)[0] in words.anybody for claim in (one, two)):
        return True
    return _two_beings(one, two) or _of_two_speakers(one, two)


def _of_two_speakers(one: Claim, two: Claim) -> bool:
    """Whether two tell of themselves, each in the first person: “I am worried”, “I'm not worried”."""
    themselves = all(
        claim.quote.lower().replace("’", "'").split("'")[0].split()[0] in clash_words().statements.ourselves
        for claim in (one, two)
        if claim.quote[:1].isalpha()
    )
    return themselves and one.stance.speaker != two.stance.speaker


def _two_beings(one: Claim, two: Claim) -> bool:
    """Whether two say what somebody or something is, and not surely the same one: “that is no cure”, “it is a cure”."""
    values = [claim.value for claim in (one, two)]
    if any(not isinstance(value, Statement) or value.predicate != "be" for value in values):
        return False
    denied = one if not one.stance.affirmed else two
    if denied.quote.lower().startswith(clash_words().statements.there):
        return False
    return (
        not set(one.question.subject) & set(two.question.subject)
        or one.question.measure.head != two.question.measure.head
    )


def any_of_them(one: Claim, two: Claim) -> bool:
    """Whether two opposite acts or qualities are told of any one of a kind, and so perhaps of two.

    She "accepted an invitation" and "turned down an invitation"; "four cities have closed theirs"; "a loan is illegal"
    where "its loans are legal".
    """
    found = [_opened_by_any(claim) for claim in (one, two)]
    if all(found) and one.question.measure.head == two.question.measure.head:
        return True
    return _of_its_kind(one) != _of_its_kind(two)


def _of_its_kind(claim: Claim) -> bool:
    """Whether something is said of any one of a kind: “a loan is illegal”."""
    words = claim.quote.lower().split()
    return words[0] in clash_words().statements.articles and not clash_words().statements.always.isdisjoint(words)


def _opened_by_any(claim: Claim) -> bool:
    """Whether "a" or "an" opens the object of a statement."""
    words = claim.quote.lower().split()
    head = claim.question.measure.head
    at = next((k for k, word in enumerate(words) if head and word.startswith(head[:4])), 0)
    return not clash_words().statements.articles.isdisjoint(words[max(0, at - 3) : at])


def doubted(one: Claim, two: Claim) -> bool:
    """Whether a source itself leaves open, in a sentence of its own, what the other tells: “whether … is disputed”.

    What somebody asks, doubts or will not say is no news of the matter, and what is yet to come is open to all.
    """
    if {one.stance.mood, two.stance.mood} & clash_words().statements.intended:
        return False
    unsettled = [claim for claim in (one, two) if claim.stance.mood == "open"]
    return any(not claim.stance.speaker and not unfinished(claim) for claim in unsettled)


def unfinished(claim: Claim) -> bool:
    """Whether a statement is no sentence of its own: an infinitive, a gerund, a clause that says which one is meant."""
    return not clash_words().statements.unfinished.isdisjoint(forms(claim))


def forms(claim: Claim) -> frozenset[str]:
    """How a statement is told; of a relative clause that a comma sets apart, only that it is told besides."""
    how = frozenset(claim.evidence.how)
    return how - clash_words().statements.saying_which if BESIDES in how else how
