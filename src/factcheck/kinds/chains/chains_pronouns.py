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
from factcheck.kinds.chains.standin_words import stand_ins
from factcheck.model.text import Document, Sentence

_PRONOUN = re.compile(r"(?<![^\W_])(?:he|she|it)(?![^\W_])", re.IGNORECASE)
_THINGS = frozenset({"it", "she"})
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
    previous, carried, called = None, dict[str, Draft](), dict[str, str]()
    for sentence in document.sentences:
        here = mentioned[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        told = dict[str, Draft]()
        if previous is not None and sentence.paragraph - previous.paragraph <= 1:
            before = mentioned[bisect_left(starts, previous.start) : bisect_left(starts, previous.end)]
            nearer = (start for start, number in here if drafts[number].kind not in _PLACES)
            for word in _pronouns(spelt, sentence, min(nearer, default=sentence.end)):
                ahead, pronoun = document.text[word.end : word.end + 12].split(), word.text.lower()
                pool = [*filter(None, [carried.get(pronoun)]), *(drafts[number] for _, number in before)]
                chain = _candidate(
                    pronoun, [d for d in pool if called.get(d.identity, pronoun) == pronoun or d.kind != "person"],
                    tells_of_place=bool(ahead) and ahead[0] in stand_ins().place_verbs,
                )  # fmt: skip
                if chain is not None:
                    chain.mentions.append(Mention(word.start, word.end, "pronoun"))
                    told[pronoun] = chain
                    called.setdefault(chain.identity, pronoun)
            told = _owning(document.text, sentence, [drafts[number] for _, number in here], carried) | told
        _add_ship_she(document.text, sentence, [drafts[number] for _, number in here], drafts)
        previous, carried = sentence, told


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
