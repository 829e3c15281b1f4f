"""Whether a clause on none or all and a clause that tells a case are of one deed, and of the same who or what."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.checks.blanks import Passage
from factcheck.checks.page import Page
from factcheck.checks.universal_told import Said
from factcheck.checks.universal_words import case_keys, deed_words, is_of_sort, universal_words
from factcheck.grammar.words import is_person, rarity, related

_PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "you", "this", "that", "who", "which"})
SAME = "="  # both tell the deed by one verb


def deeds_of_both(total: Said, case: Said) -> frozenset[str]:
    """The deeds that one says never were, or were of all, and of which the other tells a case against it."""
    table = universal_words()
    same = total.verb == case.verb and total.verb not in table.words.bearing
    if total.way == "none":
        if case.way != "case":
            return frozenset()
        return total.denied & case.cases or _one_verb(same=same)
    if case.way == "all":
        return frozenset()
    if case.way == "case":
        return total.undone & case.cases | total.denied & case.refuted
    return total.denied & case.denied or _one_verb(same=same)


def keys_of(total: Said) -> frozenset[str]:
    """The words of which a sentence with a case against it has at least one."""
    deeds = total.denied if total.way == "none" else total.denied | total.undone
    return case_keys(deeds) | (frozenset() if total.verb in universal_words().words.bearing else frozenset({total.verb}))


def _one_verb(*, same: bool) -> frozenset[str]:
    return frozenset({SAME}) if same else frozenset()


def joined(total: Said, case: Said, deeds: frozenset[str], page: Page, other: Page) -> bool:
    """Whether two clauses on one deed tell it of the same who or what."""
    known = [universal_words().deed[deed] for deed in deeds if deed != SAME]
    if total.passage.start == case.passage.start and page is other:
        return False
    if total.names and case.names and not total.names & case.names:
        return False
    if total.such:
        return page is other and bool(known) and 0 < total.passage.start - case.passage.start <= universal_words().bars.reach
    told = deed_words(deeds)
    mine = (case.group | case.about) - told
    sentence = _words(case.passage)
    if not all(_met(mark, sentence) for mark in total.marks - told):
        return False
    if not all(_met(bound, sentence) for bound in total.bounds) and case.doers - told:
        return False
    if any(deed.held for deed in known):
        return not total.ever and _met_any(total.group | total.about, case.group | case.about)
    people, to = any(deed.people for deed in known), all(deed.to for deed in known)
    group, about = total.group - told, total.about - told
    if not group and (not known or (to and total.way == "all")):
        return False
    if group:
        return _met_any(group, mine) or (people and case.people and _met_any(group, sentence))
    if total.names & case.names:
        return not to or _met_any(about, mine)
    context = _context(page, total.passage) & _context(other, case.passage) - told
    if people and (total.way == "none" or not total.ever):
        if any(deed.telling for deed in known):
            return case.people
        return case.people and (_met_any(about, sentence) if about else bool(context))
    if _met_any(about, mine):
        return True
    if not to and _met_any(total.doers - {"it"}, case.doers) and not total.doers <= _PRONOUNS:
        return True
    if total.group and _met_any(about, sentence):
        return True  # "no warning of mines": it names what it is about
    if to:
        return False
    return bool(context) or any(deed.telling for deed in known)


def _met_any(words: Iterable[str], others: Iterable[str]) -> bool:
    return any(_met(word, others) for word in words)


def _met(word: str, others: Iterable[str]) -> bool:
    """Whether a noun is among some others, or of a sort with one of them; for somebody only with somebody."""
    bar, person = universal_words().bars.kin, is_person(word)
    if any(is_of_sort(one, word) for one in others):
        return True
    return any(word == one or (related(word, one) >= bar and (not person or is_person(one))) for one in others)


def _words(passage: Passage) -> frozenset[str]:
    """The nouns, qualities and verbs of a sentence, as lemmas."""
    return frozenset(token.lemma for token in passage.chunks().tokens if token.tag in ("NOUN", "ADJ", "VERB"))


def _context(page: Page, passage: Passage) -> frozenset[str]:
    """The telling words of a sentence and of the one before; no names and no people, of whom a whole story is told."""
    at = next((number for number, one in enumerate(page.prose) if one.start == passage.start), 0)
    around = page.prose[max(0, at - 1) : at + 1]
    words = {token.lemma for one in around for token in one.chunks().tokens if token.tag == "NOUN"}
    return frozenset(w for w in words if rarity(w) >= universal_words().bars.rare and not is_person(w))
