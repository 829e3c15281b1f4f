"""Which of a word's readings holds here: rules over the classes before it and the words after it."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.grammar.tags.tags_around import (
    NOTHING,
    OPENS_OBJECT,
    REACH,
    Place,
    as_modifier,
    asked_with_do,
    closes_a_clause,
    common,
    finite_ahead,
    governed,
    hedged,
    joined_subjects,
    many,
    nominal,
    opens_object,
    phrase_opens_with,
    place_of,
    priced,
    speaks_of,
    subject_of_told,
    verb_anywhere,
    verb_behind,
    watched,
)
from factcheck.grammar.tags.tags_by import does_it, set_off, struck_by
from factcheck.grammar.tags.tags_closed import CLOSED_RULES
from factcheck.grammar.tags.tags_nominal import in_noun_phrase, names_what_is_measured, noun_or_adjective, participle
from factcheck.grammar.tags.tags_numbers import after_number
from factcheck.grammar.tags.tags_readings import Option, Reading, word_lists
from factcheck.grammar.tokens import Token


def choose(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """The reading of the token at `index`, given the readings of all and the choices made to its left."""
    reading = readings[index]
    option = reading.first
    if reading.single:
        rule = CLOSED_RULES.get(tokens[index].lower)
        if rule is not None and option.tag not in ("NAME", "TIME"):
            return rule(index, tokens, readings, tags)
        if option.tag != "VERB":
            return option
        return participle(option, place_of(index, readings, tags))
    place = place_of(index, readings, tags)
    if reading.verb is None:
        return noun_or_adjective(reading, place)
    adjective = reading.adjective
    if adjective and adjective.lemma in word_lists()["states_in_ing"] and not opens_object(place):
        return adjective._replace(form="ing")
    if reading.verb.form == "ing" and does_it(reading.verb, place):
        return as_modifier(reading.verb)
    if reading.verb.form == "any" and (struck_by(index, tokens, place) or set_off(index, tokens, place)):
        return reading.verb._replace(form="part")
    plural = reading.verb.form == "s" and place.following.first.tag in ("AUX", "MODAL")
    if (plural and place.before not in ("PRON", "CLAUSE")) or subject_of_told(reading, place):
        return reading.noun or Option("NOUN", reading.verb.lemma, "plural")  # only whites could
    after = _after_to if asked_with_do(reading, place) else _AFTER.get(place.before, _at_start)
    chosen = after(reading, reading.verb, place)
    if chosen.tag == "ADJ" and not chosen.form and reading.verb.form in ("ed", "part", "ing"):
        return chosen._replace(form="ing" if reading.verb.form == "ing" else "ed")
    return chosen


def _after_to(reading: Reading, verb: Option, place: Place) -> Option:
    """After to or a modal: the base form."""
    return verb if verb.form in ("base", "any") else reading.first


def _after_pronoun(reading: Reading, verb: Option, place: Place) -> Option:
    """After a pronoun: its verb, if it can be a subject."""
    if place.previous.lemma in word_lists()["subject_pronouns"] and verb.form != "ing":
        return verb
    return verb if verb.form in ("ing", "base") and not verb.rare else reading.first


def _after_clause_word(reading: Reading, verb: Option, place: Place) -> Option:
    """After who, which, that: their verb; after when, because …: the subject comes first."""
    form, opener = verb.form, place.previous.lemma
    if opener not in ("who", "which", "that"):
        return verb if form in ("ing", "ed", "past") and not nominal(place.following) else _plain(reading, verb)
    if form == "ing":
        return reading.noun or Option("NOUN", verb.lemma, "ing")
    behind = place.tags[-2] if len(place.tags) > 1 else NOTHING.first
    if form == "base" and opener == "that" and behind.tag == "VERB" and reading.noun is not None:
        return reading.noun  # "police said that fire killed two"
    if form == "base" and behind.form == "plural" and nominal(place.following):
        return verb  # bases that host troops
    if form == "base" and verb.rare and (opener == "that" or finite_ahead(place.at, place.readings)):
        return reading.noun or reading.adjective or reading.adverb or reading.first
    return verb


def _plain(reading: Reading, verb: Option) -> Option:
    """The reading of a word nothing speaks about."""
    if verb.form in ("base", "s", "any") and reading.noun is not None:
        return verb if reading.noun.rare and verb.form == "s" else reading.noun
    return reading.first


def _after_auxiliary(reading: Reading, verb: Option, place: Place) -> Option:
    """After do the base form; after be or have a participle, else an adjective or noun."""
    form, auxiliary = verb.form, place.previous.lemma
    if auxiliary == "do":
        return _after_to(reading, verb, place)
    if form in ("ed", "part", "any", "ing"):
        if form == "ing" and auxiliary == "have":
            return reading.noun or verb
        if form == "any" and reading.adjective and not reading.adjective.rare:
            return reading.adjective
        return verb._replace(form="part") if form in ("ed", "any") else verb
    if form == "base" and verb.lemma in ("come", "become", "run", "overcome") and not reading.first.rare:
        return verb._replace(form="part")
    return reading.adjective or reading.noun or reading.first


def _after_number(reading: Reading, verb: Option, place: Place) -> Option:
    """After a number: the counted noun, a participle before it (`12 injured men`), or a verb (`six die`)."""
    if place.previous.form == "year" and len(place.tags) > 1 and place.tags[-2].tag in ("TIME", "PREP"):
        return _after_noun(reading, verb, place)  # "in November 2014 raised pledges"
    return after_number(reading, verb, place)


def _after_preposition(reading: Reading, verb: Option, place: Place) -> Option:
    """After a preposition: a gerund with an object, a modifier, else a noun."""
    form, following = verb.form, place.following
    if names_what_is_measured(verb, place):
        return reading.adjective or as_modifier(verb)
    if form == "ing":
        opens = following.first.tag in (*OPENS_OBJECT, "TO") or nominal(following)
        if not common(reading.noun) or (opens and following.first.tag != "NAME"):
            return verb
        return reading.noun or verb
    if form in ("ed", "part", "past"):
        if reading.noun and not reading.noun.rare and not nominal(following):
            return reading.noun
        return reading.adjective or (as_modifier(verb) if nominal(following) else verb)
    if reading.adjective and not reading.adjective.rare and nominal(following):
        return reading.adjective
    return reading.noun or reading.first


def _after_noun(reading: Reading, verb: Option, place: Place) -> Option:
    """After a noun or name: the verb of the clause, or the next part of a compound."""
    form, noun = verb.form, reading.noun
    if form in ("ed", "past", "part"):
        return _past_after_noun(reading, verb, place)
    if form == "ing":
        return _gerund_after_noun(reading, verb, place)
    if noun is None:
        return reading.adjective if reading.adjective and verb.rare else verb
    if place.tags[-1].tag == "ADV" and not verb.rare and form != "any":
        return verb
    if form == "s" and place.tags[-1].tag == "TIME" and place.following.first.tag in ("DET", "POSS", "NUM"):
        return verb  # "an attack in December kills a guard"
    if form == "base" and not verb.rare and watched(place):
        return verb  # "let people walk out", "saw two men run from the bank"
    if verb_behind(place.at, place.tags):
        return verb._replace(form="part") if form == "any" and many(place) else noun  # "votes cast"
    if noun.rare and form == "s":
        return verb
    if speaks_of(reading, verb, place):
        return verb
    if finite_ahead(place.at, place.readings):
        return noun
    if form == "any":
        told = place.following.first.tag == "PUNCT" or place.following.first.lemma in ("of", "for")
        told = told and any(one.tag in ("VERB", "AUX") for one in place.tags)  # "announced a tax cut."
        told = told and not closes_a_clause(place)  # "when the boiler burst."
        return noun if verb.rare or (told and not many(place)) else verb
    follows = place.following.first
    opens = follows.tag in OPENS_OBJECT or follows.tag in ("TO", "NEG") or follows.lemma in ("that", "whether")
    plural = many(place)
    adjective = reading.adjective
    if form == "base" and adjective and not adjective.rare and follows.tag in ("PREP", "PUNCT", "TO") and not plural:
        return adjective  # a person close to the talks
    if form == "base":
        bare = noun.rare and opens and not governed(place.at, place.tags)
        together = opens and joined_subjects(place)  # "Acme and the ministry sign the contract"
        return verb if ((plural or together) and not verb.rare) or bare else noun
    return noun if plural else _third_person(reading, verb, noun, opens, place)


def _past_after_noun(reading: Reading, verb: Option, place: Place) -> Option:
    """A past form after a noun: the verb of the clause, or what modifies the noun that follows."""
    first, joint, _ = place.previous.lemma.partition("-")
    joined = bool(joint) and (first.isdigit() or first in word_lists()["numbers"]) and nominal(place.following)
    joined = joined and place.tags[-1] is place.previous
    if verb.form != "past" and joined and phrase_opens_with(place.at, place.tags) == "DET":
        return reading.adjective or as_modifier(verb)  # "a two-year suspended sentence"
    if reading.adjective and reading.first is reading.adjective and not nominal(place.following):
        return reading.adjective if verb.rare else verb
    return verb


def _third_person(reading: Reading, verb: Option, noun: Option, opens: bool, place: Place) -> Option:
    """A form in -s after a singular noun or name: its verb, or a plural that the compound ends in."""
    if phrase_opens_with(place.at, place.tags) == "NUM" and (
        place.before == "NOUN" or not governed(place.at, place.tags)
    ):
        return noun  # two security concerns, six Danish guards
    if opens or _till_then(place) or (not verb.rare and closes_a_clause(place)):
        return verb
    if place.before == "NOUN" and governed(place.at, place.tags):
        return noun
    next_verb = place.following.verb
    if next_verb and next_verb.form in ("base", "past", "any", "ed") and not next_verb.rare:
        return noun  # interest rates rise
    if nominal(place.following) and not verb_anywhere(place.at, place.readings):
        return verb
    return verb if not verb.rare and (place.before == "NAME" or reading.first is verb) else noun


def _till_then(place: Place) -> bool:
    """Whether a day or an hour follows, and nothing else can be the verb: "the strike ends on Friday"."""
    beyond = place.readings[place.at + 2].first.tag if place.at + 2 < len(place.readings) else ""
    timed = place.following.first.lemma in ("on", "at", "in", "by", "until") and beyond in ("TIME", "NUM")
    return timed and not many(place) and not verb_anywhere(place.at, place.readings)


def _gerund_after_noun(reading: Reading, verb: Option, place: Place) -> Option:
    """A form in -ing after a noun: mostly a participle that goes on, seldom part of a compound."""
    index, following = place.at, place.following.first
    beyond = place.readings[index + 2].first if index + 2 < len(place.readings) else NOTHING.first
    finite = beyond.tag in ("AUX", "MODAL") or (beyond.tag == "VERB" and beyond.form in ("ed", "past", "s"))
    if following.tag == "NOUN" and following.form != "plural" and finite:
        return as_modifier(verb)  # the bank holding company said
    noun = reading.noun
    if noun and place.previous.tag == "TIME" and following.tag == "DET" and noun.lemma in word_lists()["time_nouns"]:
        return noun  # "by Monday evening the roads"
    return noun if noun and not noun.rare and following.tag not in OPENS_OBJECT else verb


def _after_conjunction(reading: Reading, verb: Option, place: Place) -> Option:
    """After and, or, but: what stands on the other side."""
    form, follows = verb.form, place.following.first
    recent = reversed(place.tags[-6:-1])
    other = next((t for t in recent if t.tag in ("VERB", "NOUN", "NAME", "ADJ", "NUM")), NOTHING.first)
    if (follows.tag == "NUM" or priced(place) or hedged(place)) and form in ("ed", "past", "s", "any"):
        return verb  # "and injured 12 men", "and wounds 12 men", "and cost $5m"
    if follows.tag == "NUM" and form == "base" and any(one.tag in ("MODAL", "TO") for one in place.tags[-REACH:]):
        return verb  # "will have 64 turbines and supply 500,000 homes"
    if form in ("ed", "part", "past"):
        behind = any(one.tag == "VERB" and one.form in ("past", "ed") for one in place.tags[-REACH:])
        if behind or verb.lemma in word_lists()["reporting"]:
            return verb
        if other.tag == "ADJ" or (nominal(place.following) and other.tag == "NOUN" and form != "past"):
            return reading.adjective or as_modifier(verb)
        return verb
    if form == "ing":
        opens = follows.tag in OPENS_OBJECT or follows.lemma == "at"
        keeps = other.tag == "NOUN" and common(reading.noun) and not opens
        return reading.noun if keeps and reading.noun else verb
    if other.tag == "VERB" and (other.form == form or form == "any"):
        return verb
    past = any(one.tag == "VERB" and one.form in ("past", "ed") for one in place.tags[-REACH:])
    if form == "any" and past and follows.tag == "PREP" and not verb.rare:
        return verb  # "and burst into flames"
    if follows.tag in ("DET", "POSS") and not verb.rare:
        return verb
    return _plain(reading, verb)


def _after_verb(reading: Reading, verb: Option, place: Place) -> Option:
    """After a verb: a gerund, a modifier of its object, else what the word mostly is."""
    if verb.form == "ing":
        return verb
    if verb.form in ("ed", "part") and nominal(place.following):
        return reading.adjective or as_modifier(verb)
    if verb.form in ("s", "base", "any") and reading.noun and (verb.form == "s" or not reading.noun.rare):
        adjective = reading.adjective
        return adjective if adjective and not adjective.rare and nominal(place.following) else reading.noun
    return _at_start(reading, verb, place)


def _at_start(reading: Reading, verb: Option, place: Place) -> Option:
    """At a sentence's start or after a mark."""
    form, following = verb.form, place.following
    ahead = finite_ahead(place.at, place.readings)
    speaks = verb.lemma in word_lists()["reporting"]
    if form in ("ed", "part", "past"):
        finite = any(one.tag in ("VERB", "AUX", "MODAL") and one.form != "ing" for one in place.tags[-REACH:])
        if place.tags and (speaks or not (finite or ahead)):
            return verb
        if nominal(following) and form != "past" and following.first.tag != "NAME":
            return reading.adjective or as_modifier(verb)
        return verb
    noun = reading.noun
    if form == "ing":
        opens = following.first.tag in (*OPENS_OBJECT, "TO")
        if place.tags:  # ", killing at least 60": after a mark a participle, unless it is a subject
            opens = following.first.tag not in ("AUX", "MODAL", "PUNCT", "CONJ") and following.first.lemma != "of"
        return noun if noun and not noun.rare and not opens else verb
    opens = following.first.tag in ("DET", "POSS", "PRON", "NUM", "TO") or following.first.lemma == "that"
    if form == "s" and place.at > 0:
        if noun and noun.rare:
            return verb
        relative = any(one.tag == "CLAUSE" and one.lemma in ("who", "which", "whose") for one in place.tags[-REACH:])
        if relative and (nominal(following) or speaks) and not verb.rare and not ahead:
            return verb  # "the church, parts of which are old, needs repairs"; "who wants a bridge, talks of 300"
        if (opens or (speaks and not common(noun))) and not verb.rare and not ahead:
            return verb
    if form in ("base", "any") and opens and not verb.rare and reading.first is verb:
        return verb
    if reading.adjective and not reading.adjective.rare and nominal(following):
        return reading.adjective
    return _plain(reading, verb)


_AFTER: dict[str, Callable[[Reading, Option, Place], Option]] = {
    "TO": _after_to, "MODAL": _after_to, "AUX": _after_auxiliary, "DET": in_noun_phrase, "POSS": in_noun_phrase,
    "ADJ": in_noun_phrase, "UNIT": in_noun_phrase, "NUM": _after_number, "PRON": _after_pronoun,
    "PREP": _after_preposition, "NOUN": _after_noun, "NAME": _after_noun, "TIME": _after_noun,
    "CLAUSE": _after_clause_word, "CONJ": _after_conjunction, "VERB": _after_verb,
}  # fmt: skip
