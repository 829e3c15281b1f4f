"""Words inside noun phrases: noun, adjective or participle after a determiner, adjective, number or unit."""

from __future__ import annotations

from factcheck.grammar.tags.tags_around import (
    NOTHING,
    OPENS_OBJECT,
    Place,
    acts_behind,
    as_modifier,
    common,
    nominal,
    phrase_opens_with,
)
from factcheck.grammar.tags.tags_by import does_it
from factcheck.grammar.tags.tags_readings import Option, Reading, word_lists


def names_what_is_measured(verb: Option, place: Place) -> bool:
    """Whether "of" behind a number or a word of amount opens a noun phrase: "a handful of polling stations"."""
    if verb.form != "ing" or place.previous.lemma != "of" or not nominal(place.following) or place.at < 2:
        return False
    amount = place.tags[place.at - 2]
    return amount.lemma in word_lists()["amounts"] or phrase_opens_with(place.at - 1, place.tags) == "NUM"


def in_noun_phrase(reading: Reading, verb: Option, place: Place) -> Option:
    """After a determiner, possessive, adjective or unit: not a finite verb."""
    form, before, following = verb.form, place.before, place.following
    if reading.noun and form in ("ed", "part") and before == "DET" and acts_behind(place):
        return reading.noun  # "the accused pleaded"
    if form in ("ed", "part", "past") and not (form == "past" and reading.noun):
        if nominal(following) and reading.adjective is None:
            return as_modifier(verb)
        if reading.noun and not reading.noun.rare and not nominal(following):
            return reading.noun
        if before in ("ADJ", "UNIT") and not nominal(following):
            return verb
        return reading.adjective or as_modifier(verb)
    if form == "ing":
        return _gerund_in_noun_phrase(reading, verb, place)
    if form == "s" and before == "DET" and place.previous.lemma in ("this", "that", "each") and not verb.rare:
        return verb  # a plural would need "these"
    if before == "UNIT" and form == "s" and not verb.rare and following.first.tag in OPENS_OBJECT:
        return verb
    adjective = reading.adjective
    if adjective and nominal(following) and (not adjective.rare or adjective.lemma != verb.lemma):
        return adjective
    return reading.noun or adjective or reading.first


def _gerund_in_noun_phrase(reading: Reading, verb: Option, place: Place) -> Option:
    """A form in -ing after a determiner: modifier, or noun."""
    following = place.following
    if following.first.tag == "NUM" and place.before in ("DET", "POSS"):
        return as_modifier(verb)
    if place.before == "UNIT" and (not common(reading.noun) or not nominal(following)):
        return verb
    if nominal(following) and not common(reading.noun):
        return as_modifier(verb)
    if reading.adjective and not reading.adjective.rare:
        return reading.adjective  # £2m missing, the missing
    return reading.noun or Option("NOUN", verb.lemma, "ing")


def noun_or_adjective(reading: Reading, place: Place) -> Option:
    """A word that is no verb: adjective before a noun, adverb before a verb, else what it mostly is."""
    adjective, noun, adverb = reading.adjective, reading.noun, reading.adverb
    before, follows = place.before, place.following.first.tag
    if adjective is None:
        return reading.first
    counted = follows in ("NUM", "UNIT") and before in ("DET", "POSS")
    if before == "NUM" and not adjective.rare and _joined_to_another(place):
        return adjective  # "900 current and former staff"
    if noun is not None and before == "DET" and (not noun.rare or place.following.single) and acts_behind(place):
        return noun  # "the deceased left three sons"
    if (nominal(place.following) or counted) and not (adjective.rare and noun):
        return adjective
    if noun is not None and noun.rare and before == "DET" and _closes_a_phrase(place):
        return adjective  # "the main suspect, a merchant"
    if before == "AUX" and place.previous.lemma == "be" and not adjective.rare:
        return adjective
    if adverb is not None and (follows in ("VERB", "ADJ") or before == "VERB"):
        return adverb if not adverb.rare or follows == "VERB" else reading.first
    if (
        noun is not None
        and before in ("DET", "POSS", "ADJ", "PREP")
        and not (noun.rare and before not in ("DET", "POSS"))
    ):
        return noun
    if noun is not None and not noun.rare and before in ("NOUN", "NAME") and place.following.first.lemma == "of":
        return noun  # deputy chief of staff
    if noun is not None and before == "NAME" and follows in ("AUX", "MODAL", "VERB"):
        return noun  # the Danish military was
    if noun is not None and before == "NOUN" and not noun.rare and _ends_compound(place):
        return noun
    return reading.first


def _joined_to_another(place: Place) -> bool:
    """Whether "and" or "or", an adjective and its noun stand behind a word."""
    behind = place.readings[place.at + 1 : place.at + 4]
    return [one.first.tag for one in behind[:2]] == ["CONJ", "ADJ"] and len(behind) > 2 and nominal(behind[2])


def _closes_a_phrase(place: Place) -> bool:
    """Whether the next word may be a noun, and a mark or an auxiliary follows it."""
    behind = place.readings[place.at + 2].first if place.at + 2 < len(place.readings) else NOTHING.first
    return place.following.noun is not None and behind.tag in ("PUNCT", "AUX")


def _ends_compound(place: Place) -> bool:
    """Whether a word closes a compound that a determiner opened: "the cholera epidemic claimed", not "a boy alive"."""
    if place.previous.form == "plural" or place.tags[-1].tag != "NOUN":
        return False
    follows = place.following.first
    return phrase_opens_with(place.at, place.tags) == "DET" and follows.tag in ("PUNCT", "VERB", "AUX", "MODAL")


def participle(verb: Option, place: Place) -> Option:
    """A word that can only be a verb: still an adjective between a determiner and a noun."""
    if verb.form not in ("ed", "part", "ing"):
        return verb
    before, following = place.before, place.following
    if place.previous.form == "year" and len(place.tags) > 1 and place.tags[-2].tag in ("TIME", "PREP"):
        return verb
    if names_what_is_measured(verb, place):
        return as_modifier(verb)
    if verb.form == "ing" and does_it(verb, place):
        return as_modifier(verb)
    if before in ("DET", "POSS", "ADJ", "NUM") and place.previous.lemma not in ("all", "both"):
        if nominal(following) or (following.first.tag == "NUM" and before in ("DET", "POSS")):
            return as_modifier(verb)
        if verb.form == "ing" and before in ("DET", "POSS", "ADJ"):
            return Option("NOUN", verb.lemma, "ing")
        if before in ("DET", "POSS") and verb.form != "ing" and following.first.tag not in ("PREP", "DET"):
            return as_modifier(verb)
    elif before in ("PREP", "") and verb.form != "ing" and nominal(following):
        return as_modifier(verb)
    elif before == "AUX" and place.previous.lemma == "have" and verb.form == "ed":
        return verb._replace(form="part")
    return verb
