"""What a clause says its subject or object to be: "was closed", "remained open", "kept the road open", "no lookout"."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks import Chunks, Clause
from factcheck.grammar.tags.tags_readings import word_lists
from factcheck.grammar.words.words import lemma, types
from factcheck.grammar.words.words_negated import denied_by_prefix
from factcheck.grammar.words.words_tables import knows
from factcheck.kinds.statements.statement_words import statement_words

CONTENT = frozenset({"NOUN", "NAME", "VERB", "ADJ"})
_BETWEEN = 4  # words behind a verb among which its quality stands: "is still not under suspicion"
_GAP = frozenset({"ADV", "NEG", "DET"})


def quality(chunks: Chunks, clause: Clause) -> int | None:
    """The token of the quality that a clause gives its subject, or the object that is kept in it."""
    group = chunks.verbs[clause.verb]
    left = group.passive and group.lemma in statement_words().keeping
    if group.particle is not None or not (left or group.lemma in statement_words().copulas):
        return kept_quality(chunks, clause)
    bare = next((n for n in clause.objects if chunks.nouns[n].first == chunks.nouns[n].head == group.end), None)
    if bare is not None and group.lemma != "be":
        return group.end if knows(chunks.tokens[group.end].lower, "J") else None  # "stayed open", read as a noun
    for at in range(group.end, min(len(chunks.tokens), group.end + _BETWEEN)):
        token = chunks.tokens[at]
        if token.tag == "ADJ" or (token.tag == "VERB" and token.form in {"part", "ed"}):
            inside = chunks.noun_at(at)
            return at if inside is None and (at < clause.end or group.lemma != "be") else None
        if token.tag not in _GAP:
            return None
    return None


def state_within(chunks: Chunks, clause: Clause) -> int | None:
    """The phrase of a bare noun behind a preposition that tells a state of the subject: "under suspicion"."""
    group = chunks.verbs[clause.verb]
    if group.passive or group.particle is not None or group.lemma not in statement_words().copulas:
        return None
    if clause.subject is None or chunks.tokens[chunks.nouns[clause.subject].head].lower == "there":
        return None
    for at in range(group.end, min(len(chunks.tokens), group.end + _BETWEEN)):
        token = chunks.tokens[at]
        if token.tag == "PREP":
            phrases = enumerate(chunks.nouns)
            return next((k for k, phrase in phrases if phrase.preposition == at and _bare(chunks, k)), None)
        if token.tag not in _GAP:
            return None
    return None


def _bare(chunks: Chunks, number: int) -> bool:
    """Whether a phrase is one noun alone, of no time: "custody", not "the court", "Lund", "three weeks"."""
    phrase = chunks.nouns[number]
    head = chunks.tokens[phrase.head]
    alone = phrase.first == phrase.head and phrase.end == phrase.head + 1 and phrase.of is None
    return alone and head.tag == "NOUN" and not phrase.plural and "time" not in types(head.lemma)


def kept_quality(chunks: Chunks, clause: Clause) -> int | None:
    """The quality that an object is kept or left in: "kept its crossings open", "left the port idle"."""
    group = chunks.verbs[clause.verb]
    if group.lemma not in statement_words().keeping or group.passive:
        return None
    behind = _kept(chunks, clause)
    if behind is None:
        return None
    phrase = chunks.nouns[behind]
    if phrase.head > phrase.first and chunks.tokens[phrase.head - 1].form == "plural":
        return phrase.head if knows(chunks.tokens[phrase.head].lower, "J") else None  # read as a noun behind a plural
    if phrase.end >= len(chunks.tokens):
        return None
    token = chunks.tokens[phrase.end]
    told = token.tag == "ADJ" or (token.tag == "VERB" and token.form in {"part", "ed"})
    return phrase.end if told and chunks.noun_at(phrase.end) is None else None


def _kept(chunks: Chunks, clause: Clause) -> int | None:
    """The phrase right behind a verb of keeping."""
    end = chunks.verbs[clause.verb].end
    return next((n for n in clause.objects if chunks.nouns[n].first == end), None)


def kept_in(chunks: Chunks, clause: Clause) -> int | None:
    """The head of the object that is kept in a quality."""
    at = kept_quality(chunks, clause)
    if at is None:
        return None
    phrase = chunks.nouns[_kept(chunks, clause) or 0]
    return phrase.head - 1 if at == phrase.head else phrase.head


def is_none(chunks: Chunks, number: int) -> bool:
    """Whether a phrase says that there is none of its noun: "no lookout", "not a drop of oil", "not one axe"."""
    phrase = chunks.nouns[number]
    if phrase.pronoun:
        return False
    opener = chunks.tokens[phrase.first]
    before = chunks.tokens[phrase.first - 1] if phrase.first else None
    negated = before is not None and before.tag == "NEG" and is_any(chunks, number)
    return negated or (opener.lower in statement_words().nothing and phrase.head > phrase.first)


def is_any(chunks: Chunks, number: int) -> bool:
    """Whether a phrase speaks of any one of its kind: "a lookout", "any warning", "a single tank"."""
    return chunks.tokens[chunks.nouns[number].first].lower in statement_words().any_one


def answer_behind(chunks: Chunks, at: int) -> int:
    """The end of the quality right behind a verb that is none of being: "pleaded not guilty"."""
    behind = chunks.tokens[at : at + 3]
    told = next((k for k, token in enumerate(behind) if token.tag != "NEG"), None)
    if told is None or behind[told].tag != "ADJ" or chunks.noun_at(at + told) is not None:
        return at
    return at if any(token.tag == "ADJ" for token in behind[told + 1 :]) else at + told + 1  # "kept divers busy"


def is_somewhere(chunks: Chunks, clause: Clause) -> bool:
    """Whether somebody or something new is said to be in a place: "a lookout was on the bridge"."""
    group = chunks.verbs[clause.verb]
    if group.lemma != "be" or clause.subject is None or not is_any(chunks, clause.subject):
        return False
    places = [
        number
        for at, number in clause.prepositions
        if at == group.end and chunks.tokens[at].lower in word_lists()["to_a_place"]
    ]
    return bool(places)


def narrowed(chunks: Chunks, number: int) -> bool:
    """Whether what stands behind a phrase says which of its kind is meant: "no requirement to trace it"."""
    phrase = chunks.nouns[number]
    if phrase.of is not None and chunks.tokens[phrase.head].lemma in statement_words().partitive:
        return narrowed(chunks, phrase.of)
    behind = chunks.tokens[phrase.end] if phrase.end < len(chunks.tokens) else None
    return behind is not None and behind.lower in statement_words().narrowing


def unprefixed(word: str) -> tuple[str, str, bool]:
    """Reads “non-binding” is binding, and “uninsured” insured, reversed: the predicate, its class, whether reversed."""
    for prefix in statement_words().reversing:
        if word.startswith(prefix) and len(word) > len(prefix) + 3:
            return lemma(word[len(prefix) :], "ADJ"), "ADJ", True
    return denied_by_prefix(word) or (word, "ADJ", False)


def terms_in(chunks: Chunks, first: int, end: int) -> tuple[str, ...]:
    """The lemmas of the content words of a stretch, each once."""
    words = [token.lemma for token in chunks.tokens[first:end] if token.tag in CONTENT and len(token.lemma) > 2]
    return tuple(dict.fromkeys(words))


def amount(chunks: Chunks, number: int) -> bool:
    """Whether a phrase is no thing but how much or how long ("rose 5 per cent", "slept nine hours")."""
    phrase = chunks.nouns[number]
    head = chunks.tokens[phrase.head]
    openers = {chunks.tokens[at].lower for at in range(phrase.first, phrase.head)}
    if openers & statement_words().when and "time" in types(head.lemma):
        return True  # "left the following day"
    if head.tag == "NUM" and phrase.of is not None:
        return False  # "three of its yards"
    return head.tag in {"UNIT", "NUM"} or (bool(phrase.numbers) and (head.tag == "TIME" or head.kind == "symbol"))


def by_so_much(chunks: Chunks, number: int) -> bool:
    """Whether a phrase behind "by" tells how much, how long or in what way, not who: "delayed by two hours"."""
    phrase = chunks.nouns[number]
    head = chunks.tokens[phrase.head].lemma
    if head in statement_words().by_what:
        return True  # "by the way", "by hand"
    return amount(chunks, number) or (bool(phrase.numbers) and "time" in types(head))
