"""Which of a word's readings holds here: rules over the classes before it and the words after it."""

from __future__ import annotations

from factcheck.grammar.tags_readings import Option, Reading, word_lists
from factcheck.grammar.tokens import Token

_NOMINAL = frozenset({"NOUN", "NAME", "ADJ", "UNIT"})
_OPENS_OBJECT = frozenset({"DET", "POSS", "PRON", "NUM", "NAME", "UNIT"})
_BEFORE_MODIFIER = frozenset({"DET", "POSS", "ADJ", "PREP", "NUM", "UNIT"})
_REACH = 40  # tokens looked back over: no clause is longer, and cost stays linear


def choose(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """The reading of the token at `index`, given the readings of all and the choices made to its left."""
    reading = readings[index]
    if reading.single:
        rule = _CLOSED_RULES.get(tokens[index].lower)
        if rule is not None and reading.first.tag not in ("NAME", "TIME"):
            return rule(index, tokens, readings, tags)
        option = reading.first
        if option.tag != "VERB":
            return option
        return _participle(option, index, readings, tags)
    before, previous = _before(index, tags)
    following = readings[index + 1] if index + 1 < len(readings) else _NOTHING
    if reading.verb is not None:
        return _verb_or_not(reading, before, previous, following, index, readings, tags)
    return _noun_or_adjective(reading, before, previous, following)


_NOTHING = Reading(Option("PUNCT", ""))


def _before(index: int, tags: list[Option]) -> tuple[str, Option]:
    """The class before, adverbs and negators skipped, and the option that bears it."""
    at = index - 1
    while at >= 0 and tags[at].tag in ("ADV", "NEG") and tags[at].lemma != "no":
        at -= 1
    if at < 0:
        return "", _NOTHING.first
    return tags[at].tag, tags[at]


def _nominal(reading: Reading) -> bool:
    """Whether a word can go on a noun phrase after an adjective."""
    first = reading.first.tag
    return first in ("NOUN", "NAME", "ADJ") or (first == "VERB" and reading.noun is not None and not reading.noun.rare)


def _finite_ahead(index: int, readings: list[Reading]) -> bool:
    """Whether a plain finite verb follows before the clause can end (so this word need not be it)."""
    for at in range(index + 1, min(index + 14, len(readings))):
        first = readings[at].first
        if first.tag in ("PUNCT", "CLAUSE", "CONJ", "TO"):
            return False
        if first.tag in ("AUX", "MODAL") and first.form not in ("part", "ing"):
            return True
        if first.tag == "VERB" and first.form == "past":
            return True
        behind = readings[at - 1].first.tag
        if first.tag == "VERB" and first.form == "ed" and readings[at].single and behind not in _BEFORE_MODIFIER:
            return at + 1 >= len(readings) or readings[at + 1].first.lemma != "by"
    return False


def _verb_behind(index: int, tags: list[Option]) -> bool:
    """Whether the clause has its verb already (not one of saying, after which a new clause may begin bare)."""
    for at in range(index - 1, max(index - 16, -1), -1):
        tag = tags[at].tag
        if tag in ("CLAUSE", "CONJ", "PUNCT"):
            return False
        if tag in ("VERB", "AUX", "MODAL"):
            return tags[at].lemma not in word_lists()["reporting"]
    return False


def _verb_anywhere(index: int, readings: list[Reading]) -> bool:
    """Whether another word of the sentence can only be a finite verb."""
    for at in range(max(index - _REACH, 0), min(index + _REACH, len(readings))):
        first = readings[at].first
        if at == index or first.form in ("ing", "part"):
            continue
        if first.tag in ("AUX", "MODAL") or (first.tag == "VERB" and (readings[at].single or first.form == "past")):
            return True
    return False


def _phrase_opens_with(index: int, tags: list[Option]) -> str:
    """The class that opens the noun phrase which ends right before `index`, or `` if there is none."""
    opened = ""
    for at in range(index - 1, max(index - _REACH, -1), -1):
        if tags[at].tag in ("NUM", "UNIT", "NOUN", "NAME", "ADJ"):
            opened = opened or "NOUN"
            if tags[at].tag in ("NUM", "UNIT"):
                opened = "NUM"
        elif tags[at].tag in ("DET", "POSS"):
            return "DET"
        else:
            break
    return opened


def _governed(index: int, tags: list[Option]) -> bool:
    """Whether the noun phrase that ends right before `index` hangs on a preposition."""
    for at in range(index - 1, max(index - _REACH, -1), -1):
        if tags[at].tag not in ("NUM", "UNIT", "NOUN", "NAME", "ADJ", "DET", "POSS"):
            return tags[at].tag == "PREP"
    return False


def _as_modifier(verb: Option) -> Option:
    """A participle used as an adjective: the verb's lemma stays."""
    return Option("ADJ", verb.lemma, "ing" if verb.form == "ing" else "ed")


def _participle(verb: Option, index: int, readings: list[Reading], tags: list[Option]) -> Option:
    """A word that can only be a verb: still an adjective between a determiner and a noun."""
    before, previous = _before(index, tags)
    if verb.form not in ("ed", "part", "ing"):
        return verb
    following = readings[index + 1] if index + 1 < len(readings) else _NOTHING
    if before in ("DET", "POSS", "ADJ", "NUM") and previous.lemma not in ("all", "both"):
        if _nominal(following) or (following.first.tag == "NUM" and before in ("DET", "POSS")):
            return _as_modifier(verb)
        if verb.form == "ing" and before in ("DET", "POSS", "ADJ"):
            return Option("NOUN", verb.lemma, "ing")
        if before in ("DET", "POSS") and verb.form != "ing" and following.first.tag not in ("PREP", "DET"):
            return _as_modifier(verb)
    elif before in ("PREP", "") and verb.form != "ing" and _nominal(following):
        return _as_modifier(verb)
    elif before == "AUX" and previous.lemma == "have" and verb.form == "ed":
        return verb._replace(form="part")
    return verb


def _verb_or_not(
    reading: Reading,
    before: str,
    previous: Option,
    following: Reading,
    index: int,
    readings: list[Reading],
    tags: list[Option],
) -> Option:
    """A word that may be a verb, or a noun or adjective."""
    verb = reading.verb
    assert verb is not None
    form = verb.form
    other = reading.noun or reading.adjective or reading.adverb or reading.first
    if before in ("TO", "MODAL") or (before == "AUX" and previous.lemma == "do"):
        return verb if form in ("base", "any") else reading.first
    if before == "AUX":
        return _after_auxiliary(reading, verb, previous, following)
    if before in ("DET", "POSS", "ADJ", "UNIT"):
        if form == "s" and before == "DET" and previous.lemma in ("this", "that", "each") and not verb.rare:
            return verb  # a plural would need "these"
        return _in_noun_phrase(reading, verb, before, following)
    if before == "NUM":
        if _phrase_opens_with(index, tags) == "DET" or _verb_behind(index, tags):
            return _in_noun_phrase(reading, verb, before, following)
        return _after_number(reading, verb, previous, following)
    if before == "PRON":
        if previous.lemma in word_lists()["subject_pronouns"] and form != "ing":
            return verb
        return verb if form in ("ing", "base") and not verb.rare else reading.first
    if before == "PREP":
        return _after_preposition(reading, verb, following)
    if before in ("NOUN", "NAME", "TIME"):
        return _after_noun(reading, verb, before, previous, following, index, readings, tags)
    if before == "CLAUSE":
        if previous.lemma in ("who", "which", "that"):
            if form == "ing":
                return reading.noun or Option("NOUN", verb.lemma, "ing")
            subject = form == "s" or form != "base" or not verb.rare or not _finite_ahead(index, readings)
            return verb if subject and (previous.lemma != "that" or form != "base" or not verb.rare) else other
        return verb if form in ("ing", "ed", "past") and not _nominal(following) else _plain(reading, verb)
    if before == "CONJ":
        return _after_conjunction(reading, verb, following, tags)
    if before == "VERB" and form == "ing":
        return verb
    if before == "VERB" and form in ("ed", "part") and _nominal(following):
        return reading.adjective or _as_modifier(verb)
    return _at_start(reading, verb, following, index, readings, tags)


def _plain(reading: Reading, verb: Option) -> Option:
    """The reading of a word nothing speaks about."""
    if verb.form in ("base", "s", "any") and reading.noun is not None:
        return verb if reading.noun.rare and verb.form == "s" else reading.noun
    return reading.first


def _after_auxiliary(reading: Reading, verb: Option, previous: Option, following: Reading) -> Option:
    """After be or have: a participle, else an adjective or noun."""
    form = verb.form
    if form in ("ed", "part", "any", "ing"):
        if form == "ing" and previous.lemma == "have":
            return reading.noun or verb
        if form == "any" and reading.adjective and not reading.adjective.rare:
            return reading.adjective
        return verb._replace(form="part") if form in ("ed", "any") else verb
    if form == "base" and verb.lemma in ("come", "become", "run", "overcome") and not reading.first.rare:
        return verb._replace(form="part")
    return reading.adjective or reading.noun or reading.first


def _in_noun_phrase(reading: Reading, verb: Option, before: str, following: Reading) -> Option:
    """After a determiner, possessive, adjective or unit: not a finite verb."""
    form = verb.form
    if form in ("ed", "part", "past") and not (form == "past" and reading.noun):
        if _nominal(following) and reading.adjective is None:
            return _as_modifier(verb)
        if reading.noun and not reading.noun.rare and not _nominal(following):
            return reading.noun
        if before in ("ADJ", "UNIT") and not _nominal(following):
            return verb
        return reading.adjective or _as_modifier(verb)
    if form == "ing":
        if following.first.tag == "NUM" and before in ("DET", "POSS"):
            return _as_modifier(verb)
        if before == "UNIT" and (reading.noun is None or reading.noun.rare or not _nominal(following)):
            return verb
        if _nominal(following) and not (reading.noun and not reading.noun.rare):
            return _as_modifier(verb)
        return reading.noun or Option("NOUN", verb.lemma, "ing")
    if before == "UNIT" and form == "s" and not verb.rare and following.first.tag in _OPENS_OBJECT:
        return verb
    if (
        reading.adjective
        and _nominal(following)
        and (not reading.adjective.rare or reading.adjective.lemma != verb.lemma)
    ):
        return reading.adjective
    return reading.noun or reading.adjective or reading.first


def _after_number(reading: Reading, verb: Option, previous: Option, following: Reading) -> Option:
    """After a number: the counted noun, a participle before it (`12 injured men`), or a verb (`six die`)."""
    form = verb.form
    if form in ("ed", "part", "past"):
        if _nominal(following) and following.first.tag != "NAME" and form != "past":
            return reading.adjective or _as_modifier(verb)
        if form == "ed" and reading.noun and reading.noun.form == "plural":
            return reading.noun
        if form == "past" and following.first.tag == "PREP":
            return verb  # "the budget of $5bn rose by a third"
        return reading.adjective if reading.adjective and not reading.adjective.rare else verb
    if form == "ing":
        if _nominal(following) and (reading.noun is None or reading.noun.rare):
            return _as_modifier(verb)
        return reading.noun if reading.noun and not reading.noun.rare else verb
    noun = reading.noun
    if noun is None:
        return verb
    if noun.form == "plural" or previous.lemma in ("one", "1") or _nominal(following):
        return noun
    return noun if verb.rare or following.first.tag == "UNIT" else verb


def _after_preposition(reading: Reading, verb: Option, following: Reading) -> Option:
    """After a preposition: a gerund with an object, a modifier, else a noun."""
    form = verb.form
    if form == "ing":
        opens = following.first.tag in (*_OPENS_OBJECT, "TO") or _nominal(following)
        if reading.noun is None or reading.noun.rare or (opens and following.first.tag != "NAME"):
            return verb
        return reading.noun
    if form in ("ed", "part", "past"):
        if reading.noun and not reading.noun.rare and not _nominal(following):
            return reading.noun
        return reading.adjective or (_as_modifier(verb) if _nominal(following) else verb)
    if reading.adjective and not reading.adjective.rare and _nominal(following):
        return reading.adjective
    return reading.noun or reading.first


def _after_noun(
    reading: Reading,
    verb: Option,
    before: str,
    previous: Option,
    following: Reading,
    index: int,
    readings: list[Reading],
    tags: list[Option],
) -> Option:
    """After a noun or name: the verb of the clause, or the next part of a compound."""
    form = verb.form
    noun = reading.noun
    if form in ("ed", "past", "part"):
        if reading.adjective and reading.first is reading.adjective and not _nominal(following):
            return reading.adjective if verb.rare else verb
        return verb
    if form == "ing":
        beyond = readings[index + 2].first if index + 2 < len(readings) else _NOTHING.first
        finite = beyond.tag in ("AUX", "MODAL") or (beyond.tag == "VERB" and beyond.form in ("ed", "past", "s"))
        if following.first.tag == "NOUN" and following.first.form != "plural" and finite:
            return _as_modifier(verb)  # the bank holding company said
        keeps = noun is not None and not noun.rare and following.first.tag not in _OPENS_OBJECT
        return noun if keeps and noun is not None else verb
    if noun is None:
        return reading.adjective if reading.adjective and verb.rare else verb
    if tags[-1].tag == "ADV" and not verb.rare and form != "any":
        return verb
    if _verb_behind(index, tags):
        return noun
    if noun.rare and form == "s":
        return verb
    if _finite_ahead(index, readings):
        return noun
    if form == "s" and previous.form != "plural" and _phrase_opens_with(index, tags) == "NUM" and before == "NOUN":
        return noun
    if form == "any":
        return noun if verb.rare else verb
    opens = following.first.tag in _OPENS_OBJECT or following.first.tag in ("TO", "NEG")
    opens = opens or following.first.lemma in ("that", "whether")
    if form == "base" and noun.rare and opens:
        return verb
    plural = previous.form == "plural" or previous.lemma in word_lists()["collectives"]
    if form == "base":
        return verb if plural and not verb.rare else noun
    if plural:
        return noun
    if opens:
        return verb
    if form == "s" and before == "NOUN" and _governed(index, tags):
        return noun
    goes_on = following.verb is not None and following.verb.form in ("base", "past", "any", "ed")
    if form == "s" and goes_on and following.verb is not None and not following.verb.rare:
        return noun  # interest rates rise
    if form == "s" and _nominal(following) and not _verb_anywhere(index, readings):
        return verb
    return verb if not verb.rare and (before == "NAME" or reading.first is verb) else noun


def _after_conjunction(reading: Reading, verb: Option, following: Reading, tags: list[Option]) -> Option:
    """After and, or, but: what stands on the other side."""
    other = next((t for t in reversed(tags[-6:-1]) if t.tag in ("VERB", "NOUN", "NAME", "ADJ", "NUM")), _NOTHING.first)
    form = verb.form
    if following.first.tag == "NUM" and form in ("ed", "past"):
        return verb  # "and injured 12 men"
    if form in ("ed", "part", "past"):
        if verb.lemma in word_lists()["reporting"] or any(
            one.form in ("past", "ed") for one in tags[-_REACH:] if one.tag == "VERB"
        ):
            return verb
        if other.tag == "ADJ" or (_nominal(following) and other.tag == "NOUN" and form != "past"):
            return reading.adjective or _as_modifier(verb)
        return verb
    if form == "ing":
        opens = following.first.tag in _OPENS_OBJECT or (following.first.lemma == "at")
        keeps = other.tag == "NOUN" and reading.noun and not reading.noun.rare and not opens
        return reading.noun if keeps and reading.noun else verb
    if other.tag == "VERB" and (other.form == form or form == "any" or (form == "base" and other.form == "base")):
        return verb
    if following.first.tag in ("DET", "POSS") and not verb.rare:
        return verb
    if following.first.tag == "NUM" and form in ("s", "any"):
        return verb  # "and wounds 12 men", "and cost $5m"
    return _plain(reading, verb)


def _at_start(
    reading: Reading, verb: Option, following: Reading, index: int, readings: list[Reading], tags: list[Option]
) -> Option:
    """At a sentence's start or after a mark."""
    form = verb.form
    if form in ("ed", "part", "past"):
        finite = any(one.tag in ("VERB", "AUX", "MODAL") and one.form != "ing" for one in tags[-_REACH:])
        if tags and (verb.lemma in word_lists()["reporting"] or not (finite or _finite_ahead(index, readings))):
            return verb
        if _nominal(following) and form != "past" and following.first.tag != "NAME":
            return reading.adjective or _as_modifier(verb)
        return verb
    if form == "ing":
        if reading.noun and not reading.noun.rare and following.first.tag not in (*_OPENS_OBJECT, "TO"):
            return reading.noun
        return verb
    opens = following.first.tag in ("DET", "POSS", "PRON", "NUM", "TO") or following.first.lemma == "that"
    speaks = verb.lemma in word_lists()["reporting"] and not (reading.noun and not reading.noun.rare)
    if form == "s" and index > 0 and reading.noun and reading.noun.rare:
        return verb
    if form == "s" and (opens or speaks) and index > 0 and not verb.rare and not _finite_ahead(index, readings):
        return verb
    if form in ("base", "any") and opens and not verb.rare and reading.first is verb:
        return verb
    if reading.adjective and not reading.adjective.rare and _nominal(following):
        return reading.adjective
    return _plain(reading, verb)


def _noun_or_adjective(reading: Reading, before: str, previous: Option, following: Reading) -> Option:
    """A word that is no verb: adjective before a noun, adverb before a verb, else what it mostly is."""
    adjective, noun, adverb = reading.adjective, reading.noun, reading.adverb
    if adjective is not None:
        if (_nominal(following) or (following.first.tag in ("NUM", "UNIT") and before in ("DET", "POSS"))) and not (
            adjective.rare and noun
        ):
            return adjective
        if before == "AUX" and previous.lemma == "be" and not adjective.rare:
            return adjective
        if adverb is not None and (following.first.tag in ("VERB", "ADJ") or before == "VERB"):
            return adverb if not adverb.rare or following.first.tag == "VERB" else reading.first
        if noun is not None and before in ("DET", "POSS", "ADJ", "PREP") and not (noun.rare and before != "DET"):
            return noun
    return reading.first


def _that(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`that`: opens a clause, points (`that month`), or stands alone."""
    following = readings[index + 1] if index + 1 < len(readings) else _NOTHING
    before = tags[index - 1].tag if index else ""
    follows = following.first.tag
    if before in ("NOUN", "NAME", "ADJ", "VERB", "PRON", "ADV") and not (before == "ADV" and index == 1):
        return Option("CLAUSE", "that")
    starts = following.first.form in ("past", "s") or (index == 0 and following.first.form == "ed")
    if follows in ("AUX", "MODAL", "PUNCT") or (follows == "VERB" and starts):
        return Option("CLAUSE" if before == "NUM" else "PRON", "that")
    if follows in ("DET", "PRON", "POSS", "NAME", "NUM"):
        return Option("CLAUSE", "that")
    return Option("DET", "that")


def _to(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`to`: before a base form the mark of the infinitive, else a preposition."""
    at = index + 1
    while at < len(readings) and at < index + 4 and readings[at].first.tag in ("ADV", "NEG"):
        at += 1
    following = readings[at] if at < len(readings) else _NOTHING
    verb = following.verb
    if following.first.lemma in ("be", "have", "do") and following.first.tag == "AUX":
        return Option("TO", "to")
    if verb is None and following.first.tag == "VERB":
        verb = following.first
    if verb is None or verb.form not in ("base", "any"):
        return Option("PREP", "to")
    if following.noun and verb.rare:
        return Option("PREP", "to")
    return Option("TO", "to")


def _her(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`her`: whose, before a noun; else whom."""
    following = readings[index + 1] if index + 1 < len(readings) else _NOTHING
    whose = _nominal(following) or following.first.tag in ("NUM", "UNIT") or following.first.form == "ordinal"
    return Option("POSS" if whose else "PRON", "her")


def _apostrophe_s(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`'s`: is or has after a pronoun or before a verb's company, else the genitive."""
    before = tags[index - 1] if index else _NOTHING.first
    following = readings[index + 1].first if index + 1 < len(readings) else _NOTHING.first
    if before.tag in ("PRON", "CLAUSE") or before.lemma in ("let", "here", "how", "what", "that"):
        return Option("AUX", "be", "s")
    if following.tag in ("DET", "NEG", "AUX", "PREP") or (following.tag == "VERB" and following.form == "ing"):
        return Option("AUX", "be", "s")
    return Option("POSS", "'s")


def _both_ways(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`after`, `before`, `since`, `as` …: opener of a clause where a subject and its verb follow."""
    lower = tokens[index].lower
    saw_noun = False
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
        if first.tag in ("NOUN", "NAME", "PRON", "NUM", "TIME"):
            saw_noun = True
    return Option("PREP", lower)


def _like(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`like`: a verb after to, a modal or a pronoun; else a preposition."""
    before, previous = _before(index, tags)
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
    before = _before(index, tags)[0]
    following = readings[index + 1].first if index + 1 < len(readings) else _NOTHING.first
    if before in ("MODAL", "TO") or (before == "CLAUSE" and following.tag in ("NUM", "DET", "ADJ", "ADV")):
        return Option("VERB", "last", "base")
    return Option("ADJ", "last", "ordinal")


def _modal_or_noun(index: int, tokens: list[Token], readings: list[Reading], tags: list[Option]) -> Option:
    """`will`, `can`, `might`, `must`: a noun after a determiner."""
    lower = tokens[index].lower
    before = tags[index - 1].tag if index else ""
    if before in ("DET", "POSS", "ADJ"):
        return Option("NOUN", lower)
    return Option("MODAL", lower)


_CLOSED_RULES = {
    "that": _that, "to": _to, "her": _her, "'s": _apostrophe_s, "like": _like, "following": _following,
    "past": _following, "opposite": _following, "inside": _following, "will": _modal_or_noun,
    "can": _modal_or_noun, "might": _modal_or_noun, "must": _modal_or_noun, "after": _both_ways,
    "before": _both_ways, "since": _both_ways, "until": _both_ways, "till": _both_ways, "as": _both_ways,
    "last": _last, "than": _both_ways, "once": _both_ways,
}  # fmt: skip
