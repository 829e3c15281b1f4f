"""What stands round a word: the classes before it, the words after it, and where the clause has its verb."""

from __future__ import annotations

from factcheck.grammar.quantities.lexicon import not_quantities
from factcheck.grammar.tags.tags_readings import Option, Reading, word_lists
from factcheck.grammar.words.words_types import is_person
from factcheck.row import NamedTuple

OPENS_OBJECT = frozenset({"DET", "POSS", "PRON", "NUM", "NAME", "UNIT"})
DASH = "-"  # the lemma of a dash set tight between two numbers (a score, a range)
REACH = 40  # tokens looked back over: no clause is longer, and cost stays linear
NOTHING = Reading(Option("PUNCT", ""))
_NAMED = frozenset({"DET", "POSS", "NAME", "NOUN"})
_BEFORE_MODIFIER = frozenset({"DET", "POSS", "ADJ", "PREP", "NUM", "UNIT"})


class Place(NamedTuple):
    """Where a word stands: its place `at` among all readings, the choices made so far, its neighbours.

    `before` is the class before it, adverbs and negators skipped, `previous` the option that bears it.
    """

    at: int
    readings: list[Reading]
    tags: list[Option]
    before: str
    previous: Option
    following: Reading


def place_of(index: int, readings: list[Reading], tags: list[Option]) -> Place:
    """The place of the word at `index`."""
    before, previous = before_of(index, tags)
    following = readings[index + 1] if index + 1 < len(readings) else NOTHING
    return tuple.__new__(Place, (index, readings, tags, before, previous, following))


def opens_object(place: Place) -> bool:
    """Whether what follows can only be an object: a determiner, a number (hedged or not), a pronoun."""
    return place.following.first.tag in ("DET", "POSS", "NUM", "PRON") or hedged(place)


def is_one_person(following: Reading) -> bool:
    """Whether a word is a noun for one person, which several can only become: "taken prisoner", not "trained staff"."""
    noun = following.noun
    single = noun is not None and noun.form != "plural" and noun.lemma not in not_quantities().irregular_plurals.words
    return single and noun is not None and is_person(noun.lemma)


def hedged(place: Place) -> bool:
    """Whether a hedge with its number follows: about 40, more than 40, at least 40."""
    if place.following.first.lemma not in word_lists()["opens_a_hedge"] or place.at + 2 >= len(place.readings):
        return False
    beyond = place.readings[place.at + 2].first
    return beyond.tag in ("NUM", "UNIT") or beyond.lemma in ("than", "least", "most", "to")


def priced(place: Place) -> bool:
    """Whether a sum of money follows, its sign before the number: "and costs £5"."""
    behind = place.readings[place.at + 1 : place.at + 3]
    return [reading.first.tag for reading in behind] == ["UNIT", "NUM"]


def before_of(index: int, tags: list[Option]) -> tuple[str, Option]:
    """The class before, adverbs and negators skipped, and the option that bears it."""
    at = index - 1
    while at >= 0 and tags[at].tag in ("ADV", "NEG") and tags[at].lemma != "no":
        at -= 1
    if at < 0:
        return "", NOTHING.first
    return tags[at].tag, tags[at]


def nominal(reading: Reading) -> bool:
    """Whether a word can go on a noun phrase after an adjective."""
    first = reading.first.tag
    return first in ("NOUN", "NAME", "ADJ") or (first == "VERB" and reading.noun is not None and not reading.noun.rare)


def finite_ahead(index: int, readings: list[Reading]) -> bool:
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


def acts_behind(place: Place) -> bool:
    """Whether the next word can only be what the word before it did: a past form, and no other verb to come."""
    verb = place.following.verb
    told = verb is not None and verb.form in ("ed", "past") and not verb.rare and place.following.first is verb
    beyond = place.readings[place.at + 2].first.tag if place.at + 2 < len(place.readings) else ""
    plain = place.following.adjective is None or beyond in ("DET", "POSS", "NUM")
    return told and plain and not finite_ahead(place.at + 1, place.readings) and not verb_behind(place.at, place.tags)


def verb_behind(index: int, tags: list[Option]) -> bool:
    """Whether the clause has its verb already (not one of saying, after which a new clause may begin bare)."""
    for at in range(index - 1, max(index - 16, -1), -1):
        tag = tags[at].tag
        if tag in ("CLAUSE", "CONJ") or (tag == "PUNCT" and tags[at].lemma != DASH):
            return False
        if tag in ("VERB", "AUX", "MODAL"):
            return tags[at].lemma not in word_lists()["reporting"]
    return False


def verb_anywhere(index: int, readings: list[Reading]) -> bool:
    """Whether another word of the sentence can only be a finite verb."""
    for at in range(max(index - REACH, 0), min(index + REACH, len(readings))):
        first = readings[at].first
        if at == index or first.form in ("ing", "part"):
            continue
        if first.tag in ("AUX", "MODAL") or (first.tag == "VERB" and (readings[at].single or first.form == "past")):
            return True
    return False


def subject_of_told(reading: Reading, place: Place) -> bool:
    """Whether a form in -s is who does what is told: "said that prices rose", "the claim that officers fired"."""
    if place.before != "CLAUSE" or place.previous.lemma != "that" or reading.verb is None or reading.verb.form != "s":
        return False
    behind = place.tags[-2] if len(place.tags) > 1 else NOTHING.first
    if reading.noun is None:
        return False
    ahead = finite_ahead(place.at, place.readings)
    if behind.tag == "VERB":
        return ahead or place.following.verb is not None
    content = behind.tag in ("ADJ", "PRON") or behind.lemma in word_lists()["takes_clause"]
    return ahead and (content or (reading.verb.rare and not reading.noun.rare))


def asked_with_do(reading: Reading, place: Place) -> bool:
    """Whether "did" and its subject stand before a word and its object: “At no point did the crew call the …”."""
    if place.before not in ("NOUN", "NAME") or reading.verb is None or reading.verb.form not in ("base", "any"):
        return False
    if place.following.first.tag not in ("DET", "POSS"):
        return False
    for at in range(place.at - 1, max(place.at - REACH, -1), -1):
        option = place.tags[at]
        if option.tag not in ("NOUN", "NAME", "ADJ", "NUM", "DET", "POSS"):
            return option.tag == "AUX" and option.lemma == "do" and at + 1 < place.at
    return False


def phrase_opens_with(index: int, tags: list[Option]) -> str:
    """The class that opens the noun phrase which ends right before `index`, or `` if there is none."""
    opened = ""
    for at in range(index - 1, max(index - REACH, -1), -1):
        if tags[at].tag in ("NUM", "UNIT", "NOUN", "NAME", "ADJ"):
            opened = opened or "NOUN"
            if tags[at].tag in ("NUM", "UNIT"):
                opened = "NUM"
        elif tags[at].tag in ("DET", "POSS"):
            return "DET"
        else:
            break
    return opened


def closes_a_clause(place: Place) -> bool:
    """Whether a form in -s ends a clause behind a main one that has no other verb: "…, when the summer term ends"."""
    if place.following.first.tag not in ("PUNCT", "TIME"):
        return False
    beyond = place.readings[place.at + 2].first if place.at + 2 < len(place.readings) else NOTHING.first
    if place.following.first.tag == "PUNCT" and beyond.tag in ("CLAUSE", "NOUN", "NAME", "ADJ"):
        return False  # "when the season tickets, which …": it may be the subject of a verb to come
    at = place.at - 1
    while at > 0 and place.tags[at].tag in ("NOUN", "ADJ"):
        at -= 1
    if at < 1 or place.tags[at].tag != "DET" or place.tags[at - 1].lemma not in word_lists()["opens_a_case"]:
        return False
    return any(tag.tag in ("VERB", "AUX") for tag in place.tags[max(at - REACH, 0) : at])


def governed(index: int, tags: list[Option]) -> bool:
    """Whether the noun phrase that ends right before `index` hangs on a preposition."""
    for at in range(index - 1, max(index - REACH, -1), -1):
        if tags[at].tag not in ("NUM", "UNIT", "NOUN", "NAME", "ADJ", "DET", "POSS"):
            return tags[at].tag == "PREP"
    return False


def as_modifier(verb: Option) -> Option:
    """A participle used as an adjective: the verb's lemma stays."""
    return Option("ADJ", verb.lemma, "ing" if verb.form == "ing" else "ed")


def common(option: Option | None) -> bool:
    """Whether a word has a reading, and not as a rare one."""
    return option is not None and not option.rare


def plural_noun(reading: Reading) -> bool:
    """Whether a word is mostly a noun in the plural."""
    return reading.first.tag == "NOUN" and reading.first.form == "plural"


def paired(place: Place) -> bool:
    """Whether another adjective with its plural noun is joined to a word."""
    ahead = place.readings[place.at + 1 : place.at + 4]
    return len(ahead) == 3 and ahead[0].first.tag == "CONJ" and ahead[1].first.tag == "ADJ" and plural_noun(ahead[2])


def watched(place: Place) -> bool:
    """Whether the plural before a word is the object of a verb that takes a bare act behind it: let, see, hear."""
    if not many(place):
        return False
    follows = place.following.first
    if follows.tag not in ("PREP", "PUNCT", "ADV", *OPENS_OBJECT):
        return False
    for one in reversed(place.tags[-REACH:]):
        if one.tag == "VERB":
            return one.lemma in word_lists()["takes_bare_acts"]
        if one.tag not in ("NOUN", "NAME", "NUM", "DET", "POSS", "ADJ", "PREP"):
            return False
    return False


def many(place: Place) -> bool:
    """Whether the noun before a word speaks of several."""
    return place.previous.form == "plural" or place.previous.lemma in word_lists()["collectives"]


def joined_subjects(place: Place) -> bool:
    """Whether two that "and" joins open the clause before a word, and so speak of several: "Acme and the ministry"."""
    at = place.at - 1
    while at >= 0 and place.tags[at].tag in _NAMED:
        at -= 1
    if at < 1 or at == place.at - 1 or place.tags[at].lemma != "and":
        return False
    begin = at
    while begin > 0 and place.tags[begin - 1].tag in _NAMED:
        begin -= 1
    opens = begin == 0 or place.tags[begin - 1].tag in ("PUNCT", "CLAUSE", "TIME")
    return begin < at and opens and not finite_ahead(place.at, place.readings)


def speaks_of(reading: Reading, verb: Option, place: Place) -> bool:
    """Whether a plural says what follows: "campaigners say the state should pay", "doctors say nine died"."""
    opens = place.following.first.tag in ("DET", "POSS", "PRON", "NEG", "NUM", "UNIT") or hedged(place)
    plural = many(place) and not governed(place.at, place.tags)
    told = verb.lemma in word_lists()["reporting"] and verb.form == "base"
    return told and opens and plural and bool((reading.noun and reading.noun.rare) or is_person(place.previous.lemma))
