"""Words around "by" that tell who or what did it: "blown up by retreating troops", "the worker hit by a train"."""

from __future__ import annotations

from factcheck.grammar.tags.tags_around import Place
from factcheck.grammar.tags.tags_readings import Option, word_lists
from factcheck.grammar.tokens import Token
from factcheck.grammar.words.words_types import is_person, types

_ASIDE = 12  # tokens of what two commas set off
_STRUCK = frozenset({"person", "vehicle", "structure", "animal", "place"})


def does_it(verb: Option, place: Place) -> bool:
    """Whether a form in -ing tells of those who did it: "blown up by retreating troops", not "achieved by sending"."""
    follow = place.following.first
    by = place.previous.lemma == "by" and len(place.tags) > 1
    done = by and (place.tags[-2].form in ("ed", "part") or place.tags[-2].tag == "PREP" or place.tags[-2].tag == "ADV")
    moves = verb.lemma in word_lists()["moves_itself"] or is_person(follow.lemma)
    several = follow.tag == "NOUN" and follow.form == "plural"
    return done and several and moves and verb.lemma not in word_lists()["transitive"]


def struck_by(index: int, tokens: list[Token], place: Place) -> bool:
    """Whether "by" behind a form that is past and present alike makes it a participle: "the worker hit by a train"."""
    by = index + 1 < len(tokens) and tokens[index + 1].lower == "by"
    return by and place.before == "NOUN" and bool(types(place.previous.lemma) & _STRUCK)


def set_off(index: int, tokens: list[Token], place: Place) -> bool:
    """Whether a form that is past and present alike stands between two commas behind a noun: ", put up in 1996,"."""
    if index < 2 or tokens[index - 1].text != "," or place.tags[-2].tag not in ("NOUN", "NAME"):
        return False
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if behind not in word_lists()["particles"] and behind not in word_lists()["prepositions"]:
        return False
    closed = next((at for at in range(index + 2, min(len(tokens), index + _ASIDE)) if tokens[at].text == ","), None)
    if closed is None or closed + 1 >= len(tokens):
        return False
    after = place.readings[closed + 1]
    return after.verb is not None or after.first.tag in ("AUX", "MODAL")
