"""Whether a denial speaks of the very act that the other text tells: by its form, its doer, its object and occasion."""

from __future__ import annotations

from functools import lru_cache

from factcheck.checks.clash_words import clash_words
from factcheck.checks.one_thing.asserted import forms
from factcheck.grammar.chunks.chunks import parse
from factcheck.grammar.words.words import is_person, related
from factcheck.model.claim import Claim
from factcheck.model.values import Statement
from factcheck.questions.frames import Frame
from factcheck.questions.pairs import Pair
from factcheck.questions.weights import weights

STEM = 5  # letters that a name keeps in the words made of it


def denies_another(pair: Pair) -> bool:
    """Whether what one denies is another act, or no act, beside what the other tells.

    A denial is one of this act only where both name it plainly: "denied taking it" is told of who speaks, a clause
    that says which ones are meant is told of these, who did not speak that evening spoke at noon, and what one
    body has not, another may have.
    """
    denied, told = (pair.a, pair.b) if not pair.a.claim.stance.affirmed else (pair.b, pair.a)
    if _absent(denied.claim):
        needs_more = denied.claim.question.measure.head in clash_words().statements.needing
        return needs_more or _of_words_alone(told.claim) or _of_a_named_sort(denied.claim, told)
    if _of_kin_words_only(pair) or _by_its_company(denied.claim) or _of_one_occasion(pair, denied):
        return True
    by_another = _without_a_doer(denied, told) or _of_two_doers(denied, told)
    return by_another or _only_in_passing(denied, told) or _of_another_being(denied.claim, told.claim)


def _absent(claim: Claim) -> bool:
    return isinstance(claim.value, Statement) and claim.value.absent


def _of_words_alone(claim: Claim) -> bool:
    """Whether a thing is only spoken of: what is declared or promised need not be there."""
    return isinstance(claim.value, Statement) and claim.value.predicate in clash_words().statements.spoken


def _of_kin_words_only(pair: Pair) -> bool:
    """Whether act and thing are but kin words in both: "could not afford the station", "gave the module"."""
    one, two = pair.a.claim.question.measure, pair.b.claim.question.measure
    alike = one.predicate == two.predicate and one.head == two.head
    return not alike and pair.weighing.measure < clash_words().statements.measure


def _of_a_named_sort(denied: Claim, told: Frame) -> bool:
    """Whether there is none of those that a name tells: "no Liberal judges" leaves judges be."""
    theirs = {part for name in told.subject for part in name.partition(":")[2].split("-")}
    words = {*told.claim.quote.lower().split(), *told.claim.question.measure.modifiers, *theirs}
    return not all(
        any(word.startswith(name[:STEM]) for word in words)
        for name in _sorts(denied.quote, denied.question.measure.head)
    )


@lru_cache(maxsize=1024)
def _sorts(quote: str, noun: str) -> tuple[str, ...]:
    """The names that say which sort of a thing a phrase tells of."""
    chunks = parse(quote)
    phrases = [phrase for phrase in chunks.nouns if chunks.tokens[phrase.head].lemma == noun]
    inside = (token for phrase in phrases for token in chunks.tokens[phrase.first : phrase.head])
    return tuple(token.lower for token in inside if token.tag == "NAME")


def _by_its_company(claim: Claim) -> bool:
    """Whether the denial only reaches over a "with": "cannot be ended with an order" says nothing against the order."""
    return clash_words().statements.company in claim.evidence.how


def _without_a_doer(denied: Frame, told: Frame) -> bool:
    """Whether a denial that is no sentence of its own is not tied to a named doer of the other."""
    words, how = clash_words().statements, forms(denied.claim)
    if (words.unfinished - words.by_noun).isdisjoint(how) or _of_one_named(denied.claim, told.claim):
        return False
    shared = denied.subject & told.subject
    if words.refused in how or (words.denied in how and denied.claim.stance.speaker):
        return not shared  # "failed to sign", "denied signing": done by the one who does not
    return not any(":" in who for who in shared)


def _only_in_passing(denied: Frame, told: Frame) -> bool:
    """Whether what is told is no sentence of its own and not surely of the same doer: "those seeking amnesty"."""
    words = clash_words().statements
    passing = words.unfinished - words.by_noun - {words.refused}
    if passing.isdisjoint(forms(told.claim)) or _of_one_named(denied.claim, told.claim):
        return False
    return not denied.subject & told.subject


def _of_one_named(denied: Claim, told: Claim) -> bool:
    """Whether both tell by one verb what befell somebody or something that has a name."""
    one, two = denied.question.measure, told.question.measure
    return one.predicate == two.predicate and one.head == two.head != one.head.lower()


def _of_one_occasion(pair: Pair, denied: Frame) -> bool:
    """Whether somebody is said not to have spoken, to nobody in particular: another day, or to another, he may have."""
    claim = denied.claim
    if not isinstance(claim.value, Statement) or claim.value.predicate not in clash_words().statements.speaking:
        return False
    named = {part for who in denied.subject for part in who.partition(":")[2].split("-")}
    words = {word for word in denied.terms if word.isalpha()}
    heard = words - {claim.value.predicate, *named} or denied.names - denied.subject
    same_time = any(field.name == "time" and field.likeness == "same" for field in pair.fields)
    return not heard and not (same_time and pair.a.strong_time and pair.b.strong_time)


def _of_two_doers(denied: Frame, told: Frame) -> bool:
    """Whether both say who it is, and plain nouns or a having tell two apart."""
    mine, theirs = denied.subject, told.subject
    if not mine or not theirs:
        return False
    if mine & theirs:
        plain = not any(":" in who for who in mine & theirs)
        return plain and bool(denied.names) and bool(told.names) and denied.names.isdisjoint(told.names)
    having = {f.claim.value.predicate for f in (denied, told) if isinstance(f.claim.value, Statement)}
    if having == {clash_words().statements.having}:
        return True
    if any(":" in who for who in mine | theirs):
        return False
    floor = weights().head.related_from
    kin = any(related(one, two) >= floor for one in mine for two in theirs)
    return not kin and not (any(map(is_person, mine)) and any(map(is_person, theirs)))


def _of_another_being(denied: Claim, told: Claim) -> bool:
    """Whether what somebody is said not to be is narrower than what the other says: "no sinful man", "a man"."""
    values = [claim.value for claim in (denied, told)]
    if any(not isinstance(value, Statement) or value.predicate != "be" for value in values):
        return False
    words = {*told.question.measure.modifiers, *told.question.terms}
    return not set(denied.question.measure.modifiers) <= words
