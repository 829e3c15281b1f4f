"""What a word is behind a number: the noun it counts, a participle before that, or what those counted do."""

from __future__ import annotations

from factcheck.grammar.quantities.lexicon import not_quantities
from factcheck.grammar.tags.tags_around import (
    Place,
    as_modifier,
    common,
    finite_ahead,
    is_one_person,
    nominal,
    opens_object,
    paired,
    phrase_opens_with,
    plural_noun,
    verb_behind,
)
from factcheck.grammar.tags.tags_nominal import in_noun_phrase
from factcheck.grammar.tags.tags_readings import Option, Reading

_POINTING = frozenset({"the", "all", "these", "those", "both"})


def after_number(reading: Reading, verb: Option, place: Place) -> Option:
    """The counted noun, a participle before it (`12 injured men`), or a verb (`six die`, `the two earn 40`).

    Args:
        reading: What the word may be.
        verb: Its reading as a verb.
        place: Where it stands.
    """
    form, following, noun = verb.form, place.following, reading.noun
    if _several_act(verb, place, noun):
        return verb
    if phrase_opens_with(place.at, place.tags) == "DET" or verb_behind(place.at, place.tags):
        return in_noun_phrase(reading, verb, place)
    if form in ("ed", "part", "past"):
        if opens_object(place):
            return verb  # "a quake of magnitude 6.1 left 19 people dead"
        joined = len(place.tags) < 2 or place.tags[-2].tag in ("CONJ", "PUNCT", "CLAUSE")
        if joined and form == "part" and is_one_person(following):
            return verb  # "four were killed and five taken prisoner"
        if nominal(following) and following.first.tag != "NAME" and form != "past":
            return reading.adjective or as_modifier(verb)
        if form == "ed" and noun and noun.form == "plural":
            return noun
        if form in ("ed", "part") and joined and not nominal(following):
            return verb  # six were killed and 14 wounded
        if form == "past" and following.first.tag == "PREP":
            return verb  # "the budget of $5bn rose by a third"
        return reading.adjective if reading.adjective and not reading.adjective.rare else verb
    if form == "ing":
        if nominal(following) and not common(noun):
            return as_modifier(verb)
        return noun if noun and not noun.rare else verb
    if form == "base" and reading.adjective and (plural_noun(following) or paired(place)):
        return reading.adjective  # two humble women, five direct flights, 300 present and former members
    if noun is None:
        return verb
    if noun.form == "plural" or place.previous.lemma in ("one", "1") or nominal(following):
        return noun
    return noun if verb.rare or following.first.tag == "UNIT" else verb


def _several_act(verb: Option, place: Place, noun: Option | None) -> bool:
    """Whether several who are told by their number alone do something: "together the three hold 36 per cent".

    What is counted behind "the three" would stand in the plural.
    """
    if verb.form not in ("base", "any", "past", "ed") or place.previous.lemma in ("one", "1") or len(place.tags) < 2:
        return False
    before = place.tags[-2]
    if place.tags[-1].tag != "NUM" or before.tag != "DET" or before.lemma not in _POINTING:
        return False
    uncounted = noun is not None and noun.lemma in not_quantities().irregular_plurals.words
    opens = opens_object(place) or place.following.first.tag == "UNIT"
    acts = opens or (verb.form == "base" and not common(noun) and place.following.first.tag in ("PREP", "ADV"))
    return (
        acts and not uncounted and not verb_behind(place.at, place.tags) and not finite_ahead(place.at, place.readings)
    )
