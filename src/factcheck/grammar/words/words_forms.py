"""Dictionary form → the form that a sentence needs: plurals and participles."""

from __future__ import annotations

from functools import cache

from factcheck.grammar.words.words_lemmas import noun_lemma
from factcheck.grammar.words.words_tables import VOWELS, irregular_forms, irregular_verbs, word_forms

_SYMBOL = 2  # letters up to which a noun is a sign: km, ha, MW
_HISSES = ("s", "x", "z", "ch", "sh")


def plural(noun: str) -> str:
    """The plural of a noun: `passenger` → passengers, `woman` → women; a plural is left as it is."""
    lower = noun.lower()
    if (
        len(noun) <= _SYMBOL
        or not noun[-1].isalpha()
        or noun_lemma(lower) != lower
        or lower.endswith(word_forms().unchanged)
    ):
        return noun
    if noun[0].isupper() and noun.endswith("s"):
        return noun  # a people as written, "Iraqis", or a name that nobody counts
    odd = _plurals().get(noun)
    if odd:
        return odd
    if noun.endswith(_HISSES):
        return noun + "es"
    if noun.endswith("man") and noun.islower() and noun != "human":
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def participle(verb: str) -> str:
    """The past participle of a verb: `build` → built, `stop` → stopped, `injure` → injured."""
    odd = _participles().get(verb)
    if odd:
        return odd
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if _doubles(verb) else verb + "ed"


def _doubles(verb: str) -> bool:
    """Whether a short verb doubles its last letter: `stop`, `ban`; not `need`, `fix`, `open`."""
    if len(verb) < 3 or verb[-1] in VOWELS or verb[-1] in "wxyh" or verb[-2] not in VOWELS or verb[-3] in VOWELS:
        return False
    return sum(letter in VOWELS for letter in verb) == 1


@cache
def _plurals() -> dict[str, str]:
    """Lemma → odd plural; of several the one that sorts first, so that it is always the same."""
    odd = {lemma: form for form, lemma in sorted(irregular_forms()["N"].items(), reverse=True) if form != lemma}
    return odd | {"person": "people"}


@cache
def _participles() -> dict[str, str]:
    """Verb → odd participle: of several the one that serves as nothing else."""
    order = {"part": 0, "ed": 1, "base": 2, "any": 2}
    found = [
        (base, order[name], form)
        for form, readings in irregular_verbs().items()
        for base, name in readings
        if name in order
    ]
    return {base: form for base, _, form in sorted(found, reverse=True)}
