"""Whether a clause on none or all and a clause that tells a case are of one deed, and of the same who or what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

from factcheck.checks.reckoning.blanks import Passage
from factcheck.checks.reckoning.page import Page
from factcheck.checks.statements.universal_frames import frame_of
from factcheck.checks.statements.universal_told import Said, told_in
from factcheck.checks.statements.universal_words import Deed, case_keys, deed_words, is_of_sort, universal_words
from factcheck.grammar.words.words import is_person, rarity, related
from factcheck.once import once
from factcheck.questions.frames import Frame
from factcheck.row import NamedTuple

_NAME = re.compile(r"[^\W\d_]+")
_OF_MANY = ("nation:", "people:", "place:")
_CONTENT = ("NOUN", "ADJ", "VERB", "NAME")


@dataclass(frozen=True)
class Told:
    """A clause with its page and the claim that it makes."""

    page: Page
    said: Said

    @once
    def frame(self) -> Frame:
        """The claim, made when it is asked for."""
        return frame_of(self.page, self.said)


class Joint(NamedTuple):
    """By which deeds two clauses are joined; by none where they only share their verb."""

    deeds: frozenset[str]

    @property
    def known(self) -> list[Deed]:
        """The deeds."""
        return [universal_words().deed[name] for name in sorted(self.deeds)]


def joint_of(total: Said, case: Said) -> Joint | None:
    """The deeds that one says never were, or were of all, and of which the other tells a case against it."""
    if total.way == "none":
        if case.way not in ("case", "all"):
            return None
        deeds = total.denied & case.cases
    elif case.way == "case":
        deeds = total.undone & case.cases | total.denied & case.refuted
        return Joint(deeds) if deeds else None
    elif case.way == "all":
        return None
    else:
        deeds = total.denied & case.denied
    bearing = universal_words().words.bearing
    same = (total.verb == case.verb and total.verb not in bearing) or total.acts & case.acts
    return Joint(deeds) if deeds or same else None


def keys_of(total: Said) -> frozenset[str]:
    """The words of which a sentence with a case against it has at least one."""
    deeds = total.denied if total.way == "none" else total.denied | total.undone
    bearing = total.verb in universal_words().words.bearing
    return case_keys(deeds, total.acts) | (frozenset() if bearing else frozenset({total.verb}))


def joined(one: Told, two: Told, joint: Joint) -> bool:
    """Whether two clauses on one deed tell it of the same who or what."""
    total, case = one.said, two.said
    if one.page is two.page and total.passage.start == case.passage.start:
        return False
    if total.such:
        behind = total.passage.start - case.passage.start
        return one.page is two.page and bool(joint.deeds) and 0 < behind <= universal_words().bars.reach
    if _of_others(one, two, joint):
        return False
    if any(deed.held for deed in joint.known):
        return not total.ever and _met_any(total.group | total.about, case.group | case.about)
    return _of_one_subject(one, two, joint) if total.ever else _of_one_group(one, two, joint)


def _of_others(one: Told, two: Told, joint: Joint) -> bool:
    """Whether names, or what narrows a group, tell the two apart, or the case is of whoever says there was none."""
    total, case = one.said, two.said
    if total.names and case.names and not total.names & case.names:
        return True
    told, sentence = deed_words(joint.deeds), _words(case.passage)
    if not all(_met(mark, sentence) for mark in total.marks - told):
        return True
    undone_by = case.passive and not total.passive and not any(deed.people for deed in joint.known)
    if not undone_by and not all(_met(bound, sentence) for bound in total.bounds):
        return True  # "nobody from the company rang" is of who rang, "was told" leaves that open
    if total.verb in universal_words().words.hearing and _speaker(one) & case.subject:
        return True
    if total.group & case.group and case.owners and case.owners.isdisjoint(_names(one.page)):
        return True  # "the choir of Malmö", of which the other text does not speak
    return bool(total.doers and case.doers) and not _met_any(total.doers, case.doers)


def _speaker(told: Told) -> set[str]:
    """The words for who says it."""
    return set(told.frame.claim.stance.speaker.lower().split())


def _names(page: Page) -> set[str]:
    """The words of a text as names stand in it."""
    return set(_NAME.findall(page.text.lower()))


def _of_one_subject(one: Told, two: Told, joint: Joint) -> bool:
    """Whether what is said of no time, or of all times, is told of whom or what the case is told of."""
    total, case, told = one.said, two.said, deed_words(joint.deeds)
    mine, about = (case.group | case.about) - told, total.about - told
    to = not joint.deeds or all(deed.to for deed in joint.known)
    if about and to and not _met_any(about, mine):
        return False
    group = total.group - told
    if group and _met_any(group, mine):
        return True
    if to and about and total.subject and total.subject <= universal_words().words.unnamed:
        return True
    if about and not _met_any(about, _words(case.passage)):
        return False
    return _is_its_subject(one, two)


def _is_its_subject(one: Told, two: Told) -> bool:
    """Whether the case is told of the very somebody: as who did it, or as to whom it was done."""
    total, case = one.said, two.said
    alike = total.passive == case.passive
    there = case.subject if alike else case.names - case.subject
    if total.subject & universal_words().words.myself:
        return not there.isdisjoint(_speaker(one))
    shared = one.frame.subject & two.frame.subject
    own = any(":" in owner and not owner.startswith(_OF_MANY) for owner in shared)
    return bool(total.subject & total.names & there) or (alike and own)


def _of_one_group(one: Told, two: Told, joint: Joint) -> bool:
    """Whether what is said of none or all of a group leaves the case no room."""
    total, case, told, known = one.said, two.said, deed_words(joint.deeds), joint.known
    mine, sentence = (case.group | case.about) - told, _words(case.passage)
    group, about = total.group - told, total.about - told
    people, to = any(deed.people for deed in known), all(deed.to for deed in known)
    alike = not about or _met_any(about, sentence)
    if group:
        met = _met_any(group, mine) or (people and case.people and _met_any(group, sentence))
        return (
            met
            and (alike or not to or total.way == "all")
            and (bool(known) or bool(about) or _of_one_scene(one, two, told))
        )
    if not known and total.subject & universal_words().words.nothing and len(about) >= universal_words().bars.alike:
        return case.way == "case" and all(_met(word, mine) for word in about)  # "nothing in it was cleared for sale"
    if not known or (to and total.way == "all") or case.way == "all":
        return False
    telling = any(deed.telling for deed in known)
    if people:
        near = alike if about else _of_one_scene(one, two, told, least=universal_words().bars.scene)
        return case.people and (telling or near) and not _elsewhere(one, case)
    if _met_any(about, mine) or (total.group and _met_any(set(filter(_is_telling, about)), sentence)):
        return True
    if to or not alike:
        return False
    if total.names & case.names and total.group & (case.group | case.about):
        return True  # "no siren in Halden", "sirens in Halden"
    return _of_whom_it_is(one, two) or ((telling or _of_one_scene(one, two, told)) and _is_plain(one, case))


def _of_whom_it_is(one: Told, two: Told) -> bool:
    """Whether both are told of who did it, or the case is told of who says that it never was."""
    if one.said.subject & universal_words().words.myself:
        return not two.said.names.isdisjoint(_speaker(one))
    return _met_any(one.said.doers, two.said.doers)


def _is_plain(one: Told, case: Said) -> bool:
    """Whether a case is neither of another place nor of an "it" that may be another one, told of before."""
    return not _elsewhere(one, case) and not (case.subject and case.subject <= universal_words().words.unnamed)


def _of_one_scene(one: Told, two: Told, told: frozenset[str], least: int = 1) -> bool:
    """Whether the sentences around two clauses share so many telling nouns besides those of the deed."""
    return len(_context(one) & _context(two) - told) >= least


def _met_any(words: Iterable[str], others: Set[str]) -> bool:
    return any(_met(word, others) for word in words)


def _met(word: str, others: Set[str]) -> bool:
    """Whether a noun is among some others, or of a sort with one of them; for somebody only with somebody."""
    if word in others or any(is_of_sort(one, word) for one in others):
        return True
    bar, person = universal_words().bars.kin, is_person(word)
    return any(related(word, one) >= bar and (not person or is_person(one)) for one in others)


def _words(passage: Passage) -> frozenset[str]:
    """The nouns, qualities, verbs and names of a sentence, as lemmas."""
    tokens = passage.chunks().tokens
    return frozenset(t.lower if t.tag == "NAME" else t.lemma for t in tokens if t.tag in _CONTENT)


def _elsewhere(total: Told, case: Said) -> bool:
    """Whether a case is told of a named place that the sentence on none, and the one before it, do not name."""
    named = {word for one in _around(total) for word in _words(one)}
    return bool(case.places) and case.places.isdisjoint(named)


def _around(told: Told) -> tuple[Passage, ...]:
    """The sentence of a clause and the one before it."""
    prose, start = told_in(told.page), told.said.passage.start
    at = next((number for number, one in enumerate(prose) if one.start == start), 0)
    return prose[max(0, at - 1) : at + 1]


def _context(told: Told) -> frozenset[str]:
    """The telling nouns of a sentence and of the one before, people left out: of them a whole story is told."""
    words = {token.lemma for one in _around(told) for token in one.chunks().tokens if token.tag == "NOUN"}
    return frozenset(filter(_is_telling, words))


def _is_telling(word: str) -> bool:
    """Whether a noun is rare enough to tell a scene, and of no people: of them a whole story is told."""
    return rarity(word) >= universal_words().bars.rare and not is_person(word)
