"""Closed-class words with several uses (that, to, her, 's, after, like …): which one holds here."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.grammar.tags.tags_around import NOTHING, before_of, governed, nominal
from factcheck.grammar.tags.tags_readings import Option, Reading, word_lists
from factcheck.grammar.tokens import Token
from factcheck.grammar.words.words_lemmas import verb_lemma
from factcheck.grammar.words.words_types import is_person, types

_QUOTES = frozenset("\"“”‘’'")
_ACTORS = frozenset({"person", "group", "event", "time"})
Rule = Callable[[int, list[Token], list[Reading], list[Option]], Option]


def _that(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`that`: opens a clause, points (`that month`), or stands alone."""
    following = readings[index + 1] if index + 1 < len(readings) else NOTHING
    before = tags[index - 1].tag if index else ""
    follows = following.first.tag
    beyond = readings[index + 2].first.tag if index + 2 < len(readings) else "PUNCT"
    around = before in ("NOUN", "NAME", "ADV", "PRON") and beyond == "PUNCT"
    if around and following.first.lemma in word_lists()["time_nouns"]:
        return Option("DET", "that")  # "received no oxygen that week"
    if before in ("NUM", "PRON") and follows == "VERB" and following.first.form != "ing":
        return Option("CLAUSE", "that")  # one that killed 12
    if before == "VERB" and _points(index, readings):
        return Option("DET", "that")
    if before in ("NOUN", "NAME", "ADJ", "VERB", "PRON", "ADV", "TIME") and not (before == "ADV" and index == 1):
        return Option("CLAUSE", "that")
    starts = following.first.form in ("past", "s") or (index == 0 and following.first.form == "ed")
    if follows in ("AUX", "MODAL", "PUNCT") or (follows == "VERB" and starts):
        return Option("CLAUSE" if before == "NUM" else "PRON", "that")
    if follows in ("DET", "PRON", "POSS", "NAME", "NUM"):
        return Option("CLAUSE", "that")
    return Option("DET", "that")


_BEHIND_AN_OBJECT = frozenset({"PREP", "PUNCT", "CONJ"})


def _points(index: int, readings: list[Reading]) -> bool:
    """Whether "that" points to the object of the verb before, as no verb can follow: "had tested that relay"."""
    thing = readings[index + 1] if index + 1 < len(readings) else NOTHING
    if (thing.noun or NOTHING.first).tag != "NOUN" or (thing.noun or NOTHING.first).form == "plural":
        return False
    behind = [reading.first.tag for reading in readings[index + 2 :]]
    end = next((at for at, tag in enumerate(behind) if tag == "PUNCT"), len(behind))
    verbal = {"VERB", "AUX", "MODAL"} & {*behind[:end]}
    return not verbal and (behind[:1] or ["PUNCT"])[0] in _BEHIND_AN_OBJECT


def _is_told_to(at: int, tokens: list[Token], readings: list[Reading]) -> bool:
    """Whether a noun for people stands behind "to", and no verb of its letters: "spoke to police on Friday"."""
    people = is_person(tokens[at].lower) or "group" in types(tokens[at].lower)
    beyond = readings[at + 1].first.tag if at + 1 < len(readings) else ""
    return people and beyond not in ("DET", "POSS", "PRON", "NUM", "NAME", "NOUN", "ADJ")


def _to(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`to`: before a base form the mark of the infinitive, else a preposition."""
    at = index + 1
    while (
        at < len(readings)
        and at < index + 4
        and (readings[at].first.tag in ("ADV", "NEG") or tokens[at].text in _QUOTES)
    ):
        at += 1
    following = readings[at] if at < len(readings) else NOTHING
    verb = following.verb
    if following.first.lemma in ("be", "have", "do") and following.first.tag == "AUX":
        return Option("TO", "to")
    if following.first.lemma == "last" and at + 1 < len(readings) and readings[at + 1].first.tag in ("NUM", "PREP"):
        return Option("TO", "to")  # built to last five years
    if verb is None and following.first.tag == "VERB":
        verb = following.first
    if verb is not None and verb.form in ("past", "ed") and tokens[at].lower in word_lists()["pasts_and_bases"]:
        return Option("TO", "to")  # "to lay off", "to found a school"
    if verb is None or verb.form not in ("base", "any"):
        return Option("PREP", "to")
    before = tags[index - 1] if index else NOTHING.first
    calls = before.tag in ("ADJ", "VERB") or before.lemma == "enough"
    if following.noun and verb.rare and before.lemma in word_lists()["takes_to"]:
        return Option("PREP", "to")  # closed to traffic
    if following.noun and verb.rare and (not calls or _is_told_to(at, tokens, readings)):
        return Option("PREP", "to")
    return Option("TO", "to")


def _her(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`her`: whose, before a noun; else whom."""
    following = readings[index + 1] if index + 1 < len(readings) else NOTHING
    whose = nominal(following) or following.first.tag in ("NUM", "UNIT") or following.first.form == "ordinal"
    return Option("POSS" if whose else "PRON", "her")


def _apostrophe_s(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`'s`: is or has after a pronoun or before a verb's company, else the genitive."""
    before = tags[index - 1] if index else NOTHING.first
    following = readings[index + 1].first if index + 1 < len(readings) else NOTHING.first
    if before.tag in ("PRON", "CLAUSE") or before.lemma in ("let", "here", "how", "what", "that"):
        return Option("AUX", "be", "s")
    if following.tag == "PREP" and before.tag == "NAME" and governed(index, tags):
        return Option("POSS", "'s")  # "taken to St Olave's with burns"
    points = following.tag == "DET" and following.lemma in ("the", "a", "an", "this", "that", "these", "those")
    if points or following.tag in ("NEG", "AUX", "PREP") or (following.tag == "VERB" and following.form == "ing"):
        return Option("AUX", "be", "s")
    return Option("POSS", "'s")


def _both_ways(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`after`, `before`, `since`, `as` …: opener of a clause where a subject and its verb follow."""
    following = readings[index + 1].verb if index + 1 < len(readings) else None
    between = index > 0 and tags[index - 1].tag == "AUX" and following is not None
    if between and following is not None and following.form in ("ed", "part", "any") and tokens[index].lower == "since":
        return Option("ADV", "since")  # has since raised
    lower = tokens[index].lower
    near = {tokens[at].lower for at in (index - 1, index + 1) if 0 <= at < len(tokens)}
    if lower == "as" and near & {"many", "much", "few", "little"}:
        return Option("PREP", lower)
    saw_noun = False
    if _qualifies(index, readings, tags):
        return Option("PREP", lower)
    if lower == "than" and index + 1 < len(readings) and readings[index + 1].first.tag in ("NUM", "UNIT"):
        return Option("PREP", lower)
    for at in range(index + 1, min(index + 14, len(readings))):
        first = readings[at].first
        if first.tag in ("AUX", "MODAL"):
            return Option("CLAUSE" if saw_noun else "PREP", lower)
        if first.tag in ("PUNCT", "CLAUSE", "TO") or (first.tag == "PREP" and first.lemma != "of"):
            return Option("PREP", lower)
        verb = readings[at].verb or first
        if first.tag == "VERB" or (verb.tag == "VERB" and saw_noun and not verb.rare):
            if saw_noun and verb.form in ("past", "ed", "s", "any", "base") and first.tag == "VERB":
                return Option("CLAUSE", lower)
            if verb.form == "ing" and not saw_noun:
                return Option("PREP", lower)
            saw_noun = saw_noun or readings[at].noun is not None
        if first.tag in ("NOUN", "NAME", "PRON", "NUM", "TIME"):
            saw_noun = True
    return Option("PREP", lower)


def _qualifies(index: int, readings: list[Reading], tags: list[Option]) -> bool:
    """Whether a thing behind `before` or `after` tells of which sort a noun is: "profit before tax was £2m".

    The noun in front would else be left without a verb; people behind it act for themselves: "the season after fans …".
    """
    if index + 2 >= len(readings) or not index or tags[index - 1].tag != "NOUN":
        return False
    if any(one.tag in ("VERB", "AUX", "MODAL", "PUNCT", "CLAUSE") for one in tags[:index]):
        return False
    thing, verb = readings[index + 1], readings[index + 2]
    acts = verb.verb is not None and verb.verb.form in ("past", "ed", "s", "any")
    finite = verb.first.tag in ("AUX", "MODAL") or acts
    noun = thing.noun
    return finite and noun is not None and thing.first.tag == "NOUN" and not types(noun.lemma) & _ACTORS


def _like(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`like`: a verb after to, a modal or a pronoun; else a preposition."""
    before, previous = before_of(index, tags)
    if before in ("TO", "MODAL") or (before == "PRON" and previous.lemma in word_lists()["subject_pronouns"]):
        return Option("VERB", "like", "base")
    return Option("PREP", "like")


def _following(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`following`, `past`, `opposite` …: an adjective after a determiner."""
    lower = tokens[index].lower
    before = tags[index - 1].tag if index else ""
    if before in ("DET", "POSS"):
        return Option("ADJ", lower)
    if lower == "following" and before == "AUX":
        return Option("VERB", "follow", "ing")
    return Option("PREP", lower)


def _last(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`last`: a verb after a modal, to, or who/which/that with a number after it."""
    before = before_of(index, tags)[0]
    following = readings[index + 1].first if index + 1 < len(readings) else NOTHING.first
    if _between_verbs(index, readings, tags) or _behind_its_subject(index, readings, tags):
        return Option("ADV", "last")
    lasts = following.lemma in ("until", "till", "for", "from", "into") or following.tag == "NUM"
    if before in ("MODAL", "TO") or (before == "CONJ" and lasts):
        return Option("VERB", "last", "base")
    if before == "CLAUSE" and (lasts or following.tag in ("DET", "ADJ", "ADV")):
        return Option("VERB", "last", "base")
    return Option("ADJ", "last", "ordinal")


def _between_verbs(index: int, readings: list[Reading], tags: list[Option]) -> bool:
    """Whether a word stands between an auxiliary and its participle: "was last tested", "had first met"."""
    verb = readings[index + 1].verb or readings[index + 1].first if index + 1 < len(readings) else NOTHING.first
    return index > 0 and tags[index - 1].tag == "AUX" and verb.tag == "VERB" and verb.form in ("ed", "part", "any")


def _behind_its_subject(index: int, readings: list[Reading], tags: list[Option]) -> bool:
    """Whether a word stands between a subject and its past verb, as no rank can: "the board first raised doubts"."""
    verb = readings[index + 1].verb or readings[index + 1].first if index + 1 < len(readings) else NOTHING.first
    if not index or verb.tag != "VERB" or (verb.rare and verb.form != "ed"):
        return False
    who = tags[index - 1]
    pronoun = who.tag == "PRON" and who.lemma in word_lists()["subject_pronouns"]
    if pronoun or (who.tag == "CLAUSE" and who.lemma in ("who", "which", "that")):
        return verb.form in ("ed", "past", "any")
    return who.tag in ("NOUN", "NAME") and verb.form in ("ed", "past")


def _first(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`first`: an adverb between an auxiliary and its participle or a subject and its verb, else a rank."""
    told = _between_verbs(index, readings, tags) or _behind_its_subject(index, readings, tags)
    return Option("ADV", "first") if told else Option("ADJ", "first", "ordinal")


def _am(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`am`: the half of the day after a number."""
    hour = index > 0 and tags[index - 1].tag == "NUM"
    return Option("TIME", "am") if hour else readings[index].first


def _half(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`half`: a noun after an adjective or ordinal (`the southern half`)."""
    return Option("NOUN" if index and tags[index - 1].tag == "ADJ" else "DET", "half")


def _modal_or_noun(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`will`, `can`, `might`, `must`: a noun after a determiner."""
    lower = tokens[index].lower
    before = tags[index - 1].tag if index else ""
    if before in ("DET", "POSS", "ADJ"):
        return Option("NOUN", lower)
    return Option("MODAL", lower)


def _going_on(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`considering`, `regarding`, `following`: after a form of be a verb that goes on, else a preposition."""
    if index and tags[index - 1].tag == "AUX" and tags[index - 1].lemma == "be":
        return Option("VERB", verb_lemma(tokens[index].lower), "ing")
    return readings[index].first


CLOSED_RULES: dict[str, Rule] = {
    "that": _that, "to": _to, "her": _her, "'s": _apostrophe_s, "like": _like, "following": _following,
    "past": _following, "opposite": _following, "inside": _following, "will": _modal_or_noun,
    "can": _modal_or_noun, "might": _modal_or_noun, "must": _modal_or_noun, "after": _both_ways,
    "before": _both_ways, "since": _both_ways, "until": _both_ways, "till": _both_ways, "as": _both_ways,
    "last": _last, "first": _first, "am": _am, "half": _half, "than": _both_ways, "once": _both_ways,
    "considering": _going_on, "regarding": _going_on, "concerning": _going_on, "including": _going_on,
    "excluding": _going_on,
}  # fmt: skip
