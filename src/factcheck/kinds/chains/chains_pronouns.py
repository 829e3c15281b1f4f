"""What "he", "she" and "it" stand for: whom the sentence before is about, be it by a pronoun, if it is one only."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.grammar.names.names_runs import Word, words
from factcheck.grammar.names.names_spelt import Spelt
from factcheck.grammar.names.names_words import name_words
from factcheck.grammar.numbers import alternatives
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.kinds.chains.chains_drawn import Draft, Mention
from factcheck.kinds.chains.chains_sexes import pronouns_of
from factcheck.kinds.chains.standin_words import stand_ins
from factcheck.model.text import Document, Sentence

_PRONOUN = re.compile(r"(?<![^\W_])(?:he|she|it)(?![^\W_])", re.IGNORECASE)
_THINGS = frozenset({"it", "she"})
_FAR = 1500  # characters behind which a pronoun looks for nobody
_QUOTES = '"“”'
_PLACES = frozenset({"place", "nation"})
_PEOPLE_OR_PLACES = frozenset({"person", "place", "nation"})
_PERSON_LIKE = frozenset({"person", "name"})
_IT_KINDS = frozenset({"organisation", "group", "ship", "thing"})


@cache
def _empty() -> re.Pattern[str]:
    """Such an "it" stands for nothing: "it was unclear", "it took an hour", "it is their turn"; "it was built" does."""
    table = stand_ins()
    being, done = f" {alternatives(table.being)}", f"[a-z]+(?:{'|'.join(table.done_ends)})"
    told = rf"{being} [a-z]+ed {alternatives(table.opens_what)}\b"
    return re.compile(rf"(?:['’]s|{being})(?! {done}\b)|{told}| {alternatives(table.empty)}\b")


@cache
def _owners() -> dict[str, re.Pattern[str]]:
    return {one: re.compile(rf"\b{alternatives(forms)}\b", re.I) for one, forms in stand_ins().owned_by.items()}


def add_pronouns(document: Document, drafts: list[Draft], spelt: Spelt) -> None:
    """Links the first "he", "she" or an opening "it" of a sentence to the one candidate of the sentence before.

    Who was spoken of by a pronoun there is a candidate for the same pronoun: "Ana Ruiz runs it. She came in 2014. She".
    """
    mentioned = sorted((m.start, number) for number, draft in enumerate(drafts) for m in draft.mentions)
    starts = [start for start, _ in mentioned]
    previous, carried, called = None, dict[str, Draft](), pronouns_of(document.text, drafts)
    unknown = frozenset[str]()
    for sentence in document.sentences:
        named = mentioned[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        here = [drafts[number] for _, number in named]
        before, told, left = list[Draft](), dict[str, Draft](), set[str]()
        if previous is not None and sentence.paragraph - previous.paragraph <= 1:
            low, high = bisect_left(starts, previous.start), bisect_left(starts, previous.end)
            before = [drafts[number] for _, number in mentioned[low:high]]
        else:
            carried, unknown = {}, frozenset()
        nearer = (start for start, number in named if drafts[number].kind not in _PLACES)
        first_name = min(nearer, default=sentence.end)
        for word in _pronouns(spelt, sentence, first_name):
            pronoun = word.text.lower()
            pool = [*filter(None, [carried.get(pronoun)]), *before]
            chain = _candidate(
                pronoun, [d for d in pool if _may_be(d, pronoun, called, unknown)],
                tells_of_place=_tells_of_place(document.text, word.end),
            )  # fmt: skip
            if chain is None and _all_others(before, pronoun, called):
                chain = _only_one(drafts, pronoun, called, sentence.start)
            if chain is not None:
                chain.mentions.append(Mention(word.start, word.end, "pronoun"))
                told[pronoun] = chain
                called.setdefault(chain.identity, pronoun)
            elif "," not in document.text[word.end : first_name]:
                left.add(pronoun)
        told = _owning(document.text, sentence, here, carried) | told
        _add_ship_she(document.text, sentence, here, drafts)
        previous, carried, unknown = sentence, told, frozenset(left - told.keys())


def _all_others(before: Sequence[Draft], pronoun: str, called: Mapping[str, str]) -> bool:
    """Whether a sentence names people, and only such as a "he" or "she" cannot stand for; no ship either."""
    people = [draft for draft in before if draft.kind == "person"]
    ships = any(draft.kind == "ship" or _sails(draft) for draft in before)
    return bool(people) and not ships and all(called.get(draft.identity, pronoun) != pronoun for draft in people)


def _only_one(drafts: Sequence[Draft], pronoun: str, called: Mapping[str, str], before: int) -> Draft | None:
    """The only person a text has named so far for whom a pronoun stands, where it has named nobody in doubt."""
    told = [(max(starts), draft) for draft in drafts if draft.kind == "person" if (starts := _starts(draft, before))]
    known = [(start, draft) for start, draft in told if called.get(draft.identity) == pronoun]
    if len(known) != 1 or before - known[0][0] > _FAR:
        return None
    return known[0][1] if all(draft.identity in called for _, draft in told) else None


def _starts(draft: Draft, before: int) -> list[int]:
    return [mention.start for mention in draft.mentions if mention.start < before]


def _tells_of_place(text: str, at: int) -> bool:
    ahead = text[at : at + 12].split()
    return bool(ahead) and ahead[0] in stand_ins().place_verbs


def _may_be(draft: Draft, pronoun: str, called: Mapping[str, str], unknown: frozenset[str]) -> bool:
    """Whether a pronoun may stand for a person: not for one of the other sex, nor for whom another "she" met there.

    After "In 1927 she married Ilja Brandt" the next "she" is who the first was, even if the text does not tell who.
    """
    if draft.kind != "person":
        return True
    return called.get(draft.identity, pronoun) == pronoun and pronoun not in unknown


def _owning(text: str, sentence: Sentence, here: Sequence[Draft], carried: Mapping[str, Draft]) -> dict[str, Draft]:
    """Who is still spoken of where a sentence tells of what is "hers" and names nobody else."""
    if any(draft.kind in _PERSON_LIKE for draft in here):
        return {}
    stretch = text[sentence.start : sentence.end]
    return {one: draft for one, draft in carried.items() if _owners()[one].search(stretch) is not None}


def _add_ship_she(text: str, sentence: Sentence, here: Sequence[Draft], drafts: Sequence[Draft]) -> None:
    """Links "she" to the one ship that its sentence names before it, where no person is named in the sentence."""
    ships = {draft.identity: draft for draft in here if draft.kind == "ship" or _sails(draft)}
    if len(ships) != 1 or any(draft.kind in _PERSON_LIKE for draft in here):
        return
    ship = next(iter(ships.values()))
    taken = {mention.start for draft in drafts for mention in draft.mentions[-3:]}
    first = min(m.start for m in ship.mentions if sentence.start <= m.start < sentence.end)
    for word in words(text, first, sentence.end):
        if word.text == "she" and word.start not in taken:
            ship.mentions.append(Mention(word.start, word.end, "pronoun"))


def _pronouns(spelt: Spelt, sentence: Sentence, first_name: int) -> list[Word]:
    """The pronouns of a sentence that can only look back: before any person is named in it, outside quotations."""
    out: list[Word] = []
    text = spelt.text
    if _PRONOUN.search(text, sentence.start, min(sentence.end, first_name)) is None:
        return out
    if any(mark in text[max(0, sentence.start - 1) : sentence.start + 1] for mark in _QUOTES):
        return out  # who speaks of "him" is not he
    one_person = word_lists()["one_person"]
    for number, word in enumerate(spelt.within(sentence.start, min(sentence.end, first_name))):
        lower = word.text.lower()
        if any(mark in word.gap for mark in _QUOTES):
            break
        empty = lower == "it" and _empty().match(text, word.end) is not None
        if not empty and ((lower in one_person and len(out) < 3) or (lower in _THINGS and number == 0)):
            out.append(word)
    return out


def _candidate(pronoun: str, here: Sequence[Draft], *, tells_of_place: bool = False) -> Draft | None:
    """The one chain of the sentence before that a pronoun may stand for."""
    several = {draft.identity: draft for draft in here}
    people = [draft for draft in several.values() if draft.kind == "person"]
    ships = [draft for draft in several.values() if draft.kind == "ship" or _sails(draft)]
    things = [draft for draft in several.values() if draft.kind in _IT_KINDS]
    if pronoun in word_lists()["one_person"] and len(people) == 1 and not (pronoun == "she" and ships):
        return people[0]
    if pronoun == "she" and len(ships) == 1 and not people:
        return ships[0]
    others = [draft for draft in several.values() if draft.kind not in _PEOPLE_OR_PLACES]
    if pronoun == "it" and not others:
        return _opening_place(list(several.values())) if tells_of_place else None
    if pronoun == "it" and len(things) == 1 and len(others) == 1:
        return things[0]
    if pronoun == "it" and len(others) == 1 and others[0].kind == "name" and here[0] is others[0]:
        return others[0]  # "Velmora employs 2,400 people. It has appealed": no name of a person
    return None


def _opening_place(here: Sequence[Draft]) -> Draft | None:
    """The place that a sentence begins with, where it names no other place."""
    places = [draft for draft in here if draft.kind in _PLACES]
    return places[0] if len(places) == 1 and here[0] is places[0] else None


def _sails(draft: Draft) -> bool:
    return draft.kind == "thing" and draft.name in name_words().ship_nouns
