"""What a word may be, taken alone: the closed classes, the word table, irregular forms, then its ending."""

from __future__ import annotations

from functools import cache, lru_cache

from factcheck.errors import LexiconError
from factcheck.grammar.words.words_lemmas import graded_lemma, noun_lemma
from factcheck.grammar.words.words_tables import (
    irregular_forms,
    irregular_verbs,
    knows,
    letters,
    singulars,
    unlisted_base,
    without_ed,
    without_ing,
    without_s,
)
from factcheck.locate import lexicon_path, read_toml
from factcheck.row import Slotted

_CLOSED = {  # file key → class; a later key yields to an earlier one
    "negators": "NEG", "be": "AUX", "have": "AUX", "do": "AUX", "modals": "MODAL", "possessives": "POSS",
    "clause_words": "CLAUSE", "determiners": "DET", "pronouns": "PRON", "conjunctions": "CONJ",
    "numbers": "NUM", "prepositions": "PREP", "times": "TIME", "units": "UNIT", "adverbs": "ADV",
    "ordinals": "ADJ",
}  # fmt: skip
_LISTS = (
    "opens_a_case",
    "opens_a_hedge",
    "adjective_endings",
    "noun_endings",
    "joined_adjectives",
    "ends_of_no_plural",
    "personal_pronouns",
    "hearer",
    "neuter",
    "one_person",
    "at_a_place",
    "to_a_place",
    "moves",
    "pasts_and_bases",
    "goes_up",
    "hedges",
    "takes_clause",
    "takes_bare_clause",
    "states_in_ing",
    "takes_bare_acts",
    "moves_itself",
    "takes_to",
    "designators",
    "time_nouns",
    "collectives",
    "amounts",
    "opens_the_scene",
    "opens_a_range",
    "ends_a_range",
    "subject_pronouns",
    "times_also_words",
    "particles",
    "reporting",
    "transitive",
    "indefinite",
    "definite",
    "articles",
    "behind_a_number",
    "lone",
    "any_one",
    "any_some",
    "of_one",
    "leads_a_length",
)
_SHORTEST_PLURAL = 5


class Option(Slotted):
    """One reading of a word: class, lemma, form, and whether it is rare for this word."""

    tag: str
    lemma: str
    form: str = ""
    rare: bool = False


class Reading(Slotted):
    """All readings of a word: the likeliest, and the one of each open class where there is one."""

    first: Option
    noun: Option | None = None
    verb: Option | None = None
    adjective: Option | None = None
    adverb: Option | None = None
    single: bool = True
    known: bool = True
    name: bool = False  # mostly a proper name when it bears a capital


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """Every list of `closed_classes.toml` by its key.

    Raises:
        LexiconError: If a key is unknown, missing, or no text of words.
    """
    path = lexicon_path("closed_classes.toml")
    table = read_toml(path)
    expected = {*_CLOSED, *_LISTS}
    for key in sorted(expected ^ set(table)):
        problem = "is missing" if key in expected else "is no list of this file"
        raise LexiconError(str(path), key, problem, remedy=f"The lists are {', '.join(sorted(expected))}.")
    for key, value in table.items():
        if not isinstance(value, str):
            raise LexiconError(str(path), key, "must be words in one text", value=value)
    return {key: frozenset(value.split()) for key, value in table.items()}


@cache
def _endings(key: str) -> tuple[str, ...]:
    return tuple(sorted(word_lists()[key]))


@cache
def closed_classes() -> dict[str, Option]:
    """Word → its closed class."""
    found: dict[str, Option] = {}
    lists = word_lists()
    for key, tag in _CLOSED.items():
        for word in lists[key] - (lists["times_also_words"] if tag == "TIME" else frozenset()):
            lemma = {"be": "be", "have": "have", "do": "do"}.get(key, word)
            if tag == "UNIT":
                lemma = noun_lemma(word)
            found.setdefault(word, Option(tag, lemma, "ordinal" if key == "ordinals" else ""))
    for word, form in {"been": "part", "being": "ing", "having": "ing", "done": "part", "be": "base"}.items():
        if word in found:
            found[word] = found[word]._replace(form=form)
    return found


@lru_cache(maxsize=4096)
def read(lower: str) -> Reading:
    """The readings of one lower-case word."""
    closed = closed_classes().get(lower)
    if closed is not None:
        return Reading(closed)
    if "-" in lower or "‑" in lower:
        return _joined(lower)
    options: list[Option] = []
    verb = _verb(lower)
    listed = letters(lower)
    for letter in listed:
        if letter in "Nn":
            lemma = _singular(lower)
            options.append(Option("NOUN", lemma, "plural" if lemma != lower else "", letter == "n"))
        elif letter in "Jj" and not (verb and verb.form in ("ed", "past") and letter == "j"):
            options.append(Option("ADJ", graded_lemma(lower), "", letter == "j"))
        elif letter in "Rr":
            options.append(Option("ADV", lower, "", letter == "r"))
        elif letter in "Vv" and (verb is None or verb.lemma == lower):
            verb = Option("VERB", lower, verb.form if verb else "base", letter == "v")
            options.append(verb)
    if verb and verb not in options:
        first = not options or verb.form in ("ed", "past", "part", "any")
        options.insert(0 if first else len(options), verb)
    if not any(option.tag == "NOUN" for option in options):
        _add_plural(lower, options)
    if not options and graded_lemma(lower) != lower:
        options = [Option("ADJ", graded_lemma(lower))]
    if not options:
        options = [_guess(lower)]
    named = listed[:1] == "E"
    known = bool(listed.strip("Ee")) or verb is not None or options[0].form == "plural"
    return _reading(options, known=known, name=named)


def _singular(word: str) -> str:
    """The lemma of a listed noun: "seats" and "stairs" have entries of their own and are plurals all the same."""
    odd = irregular_forms()["N"].get(word)
    if odd is not None or len(word) < _SHORTEST_PLURAL or word.endswith(_endings("ends_of_no_plural")):
        return odd or word
    return noun_lemma(word)


def _reading(options: list[Option], *, known: bool = True, name: bool = False) -> Reading:
    """The options, filed by class."""
    by = {option.tag: option for option in reversed(options)}
    noun, verb, adjective, adverb = by.get("NOUN"), by.get("VERB"), by.get("ADJ"), by.get("ADV")
    return Reading(options[0], noun, verb, adjective, adverb, len(by) == 1, known, name)


def _verb(word: str) -> Option | None:
    """The inflected verb a form may be, or None."""
    irregular = irregular_verbs().get(word)
    if irregular:
        ranked = sorted(irregular, key=lambda one: one[1] == "base")
        lemma, form = ranked[0]
        return Option("VERB", lemma, form)
    odd = irregular_forms()["V"].get(word)
    if odd and odd != word:
        form = "ing" if word.endswith("ing") else "s" if word.endswith("s") else "ed"
        return Option("VERB", odd, form)
    if knows(word, "V"):
        return None
    for form, candidates in (("ed", without_ed(word)), ("ing", without_ing(word)), ("s", without_s(word))):
        for candidate in candidates:
            listed = letters(candidate)
            if "V" in listed or "v" in listed:
                return Option("VERB", candidate, form, "v" in listed)
    return None


def _add_plural(word: str, options: list[Option]) -> None:
    """The plural noun that a form in -s may be, placed by how common the singular is as a noun."""
    lemma = irregular_forms()["N"].get(word)
    candidates = [lemma] if lemma else singulars(word)
    for candidate in candidates:
        if knows(candidate, "N"):
            listed = letters(candidate)
            before = listed.upper().find("N") < listed.upper().find("V") or "V" not in listed.upper()
            plural = Option("NOUN", candidate, "plural", "n" in listed)
            options.insert(0 if before else len(options), plural)
            return


def _joined(lower: str) -> Reading:
    """A hyphenated word: by its last part (`rebel-held`, `mid-sized`, `ex-wives`, `18-year-old`)."""
    head, _, tail = lower.replace("‑", "-").rpartition("-")
    if tail in word_lists()["numbers"] and all(part in word_lists()["numbers"] for part in head.split("-")):
        return Reading(Option("NUM", lower))
    last = read(tail) if tail and "-" not in tail else read("thing")
    if tail in word_lists()["particles"] and head not in word_lists()["particles"]:
        return _reading([Option("NOUN", lower)])
    adjective = Option("ADJ", lower)
    noun = Option("NOUN", f"{head}-{last.noun.lemma}", last.noun.form) if last.noun else None
    if tail in word_lists()["joined_adjectives"] or last.first.tag == "ADJ" or noun is None:
        return _reading([adjective, Option("NOUN", lower)] if tail == "old" else [adjective])
    if last.verb and last.verb.form in ("ed", "part", "ing") and head not in ("re", "over", "out", "un", "co"):
        return _reading([adjective])
    if last.verb and head in ("re", "over", "out", "co"):
        verb = Option("VERB", f"{head}-{last.verb.lemma}", last.verb.form)
        return _reading([verb, noun])
    return _reading([noun, adjective])


def _guess(word: str) -> Option:
    """The class of an unlisted word by its ending."""
    if word.endswith("ly"):
        return Option("ADV", word)
    if word.endswith(_endings("adjective_endings")):
        return Option("ADJ", word)
    if word.endswith(_endings("noun_endings")):
        return Option("NOUN", word)
    if word.endswith("ed") and len(word) > 4:
        return Option("VERB", unlisted_base(without_ed(word)), "ed")
    if word.endswith("ing") and len(word) > 5:
        return Option("VERB", unlisted_base(without_ing(word)), "ing")
    if singulars(word):
        return Option("NOUN", noun_lemma(word), "plural")
    return Option("NOUN", word)
