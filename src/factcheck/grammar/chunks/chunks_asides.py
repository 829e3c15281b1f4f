"""Asides between a subject and its verb: relative clauses and bare participles, after which the main clause goes on."""

from __future__ import annotations

from factcheck.grammar.chunks.chunks_edges import (
    count_before,
    is_time,
)
from factcheck.grammar.chunks.chunks_shapes import Clause, NounPhrase, VerbGroup
from factcheck.grammar.tags.tags import Tagged
from factcheck.grammar.tags.tags_readings import word_lists

_WITHIN = frozenset(
    {"PREP", "DET", "POSS", "NOUN", "NAME", "NUM", "UNIT", "ADJ"}
)  # what a description may stand behind
_CLOSING = {
    ")": ("(",),
    "]": ("[",),
    "--": ("--",),
    "—": ("—",),
    "–": ("–",),
}  # a mark that closes an aside: how it opens
_ASIDE = 25  # tokens of an aside in brackets or between dashes


def aside_before(
    tokens: list[Tagged], verbs: list[VerbGroup], clauses: list[Clause], group: VerbGroup
) -> Clause | None:
    """The aside after which a main clause may go on: the last clause, or the one that its infinitive hangs on.

    An aside inside one that two commas set off is left with it: "Lee, whom they called the man who left, won".
    """
    for at in range(len(clauses) - 1, max(len(clauses) - 4, -1), -1):
        if is_aside(verbs, clauses[at]):
            outer = clauses[at - 1] if at else None
            nested = outer is not None and _set_off(tokens, outer) and not _set_off(tokens, clauses[at])
            return outer if nested and tokens[group.first - 1].text == "," else clauses[at]
        if clauses[at].opening != "infinitive":
            return None
    return None


def _set_off(tokens: list[Tagged], clause: Clause) -> bool:
    """Whether a comma stands before a relative clause."""
    opener = clause.opener
    return clause.opening == "relative" and opener is not None and opener > 0 and tokens[opener - 1].text == ","


def is_aside(verbs: list[VerbGroup], clause: Clause) -> bool:
    """Whether a clause is a relative or a bare participle, after which the main clause may go on."""
    return clause.opening == "relative" or verbs[clause.verb].form in ("participle", "gerund")


def resumed(tokens: list[Tagged], nouns: list[NounPhrase], aside: Clause, group_form: str, gerund: int) -> int | None:
    """The subject of a verb after a relative clause or participle: the free phrase before the aside."""
    if group_form == "gerund":  # "payments to those leaving will fall": the free phrase before the gerund
        own = range(count_before(nouns, aside.first), count_before(nouns, gerund))
        return next((n for n in own if nouns[n].preposition is None and not is_time(tokens, nouns[n])), None)
    if aside.opener is None or aside.opening != "relative":
        at = aside.subject
        while at is not None and at > 0 and nouns[at].preposition is not None:
            at -= 1  # "the barns of farms based in Holm were hit"
        return at
    last = count_before(nouns, aside.opener) - 1
    if last > 0 and nouns[last].end == aside.opener - 1 and tokens[aside.opener - 1].tag == "PREP":
        last -= 1  # "the church, parts of which are old, needs repairs"
    for index in range(last, max(last - 8, -1), -1):
        if nouns[index].preposition is None and not is_time(tokens, nouns[index]) and not _is_age(tokens, nouns, index):
            return index
    return None


def _is_age(tokens: list[Tagged], nouns: list[NounPhrase], index: int) -> bool:
    """Whether a phrase is a bare number set off behind a name, which is its bearer's age: "Lee, 58, who left, won"."""
    phrase = nouns[index]
    bare = phrase.end == phrase.first + 1 and tokens[phrase.head].tag == "NUM"
    behind = index > 0 and phrase.first > 0 and tokens[phrase.first - 1].text == ","
    return bare and behind and nouns[index - 1].end == phrase.first - 1 and tokens[phrase.first - 2].tag == "NAME"


def apposed_to(tokens: list[Tagged], nouns: list[NounPhrase], index: int, verb: int, least: int) -> int:
    """The phrase that another between commas describes: "Ruiz, a grain dealer from the bank in Lund, left".

    Args:
        tokens: The sentence.
        nouns: Its noun phrases.
        index: The nearest free phrase before a verb.
        verb: The first token of the verb.
        least: Where the clause begins.
    """
    while any(tokens[at].text == "," for at in range(nouns[index].end, verb)):
        described = _described(tokens, nouns, _first_joined(tokens, nouns, index), least)
        if described is None:
            break
        index = described
    return index


def named_between(tokens: list[Tagged], nouns: list[NounPhrase], index: int, verb: int) -> int:
    """The name between commas that says who "one of them" is: "One of them, the sales chief Ann Lee, was fined"."""
    if tokens[nouns[index].head].tag != "NUM" or tokens[verb - 1].text != ",":
        return index
    at = count_before(nouns, verb - 1) - 1
    name = nouns[at]
    opens = at > index and name.end == verb - 1 and name.preposition is None and tokens[name.first - 1].text == ","
    return at if opens and tokens[name.head].tag == "NAME" else index


def _first_joined(tokens: list[Tagged], nouns: list[NounPhrase], index: int) -> int:
    """The first of several phrases joined by "and": "chairman and chief executive officer"."""
    joined = nouns[index].joined
    while joined is not None and tokens[nouns[index].first - 1].tag == "CONJ":
        index, joined = joined, nouns[joined].joined
    return index


def _described(tokens: list[Tagged], nouns: list[NounPhrase], index: int, least: int) -> int | None:
    """The free phrase before the comma that opens a description, if it is one."""
    phrase = nouns[index]
    if phrase.first < 1 or tokens[phrase.first - 1].text != "," or phrase.pronoun:
        return None
    at = index - 1
    while at >= 0 and nouns[at].first >= least and nouns[at].preposition is not None:
        at -= 1
    if at < 0 or nouns[at].first < least or nouns[at].pronoun or is_time(tokens, nouns[at]):
        return None
    if any(tokens[k].tag not in _WITHIN and k != phrase.first - 1 for k in range(nouns[at].end, phrase.first)):
        return None
    named, told = (tokens[nouns[k].head].tag == "NAME" for k in (at, index))
    named = named or tokens[phrase.first - 2].tag == "NAME"  # "the manager of Norkraft, the mill in Horn"
    if told:
        return (
            at if named and nouns[at].end == phrase.first - 1 and phrase.determiner is None else None
        )  # a town's land
    article = tokens[phrase.determiner].lower if phrase.determiner is not None else ""
    return at if named or article in word_lists()["indefinite"] else None


def beyond_brackets(tokens: list[Tagged], nouns: list[NounPhrase], first: int) -> int | None:
    """The free phrase before an aside in brackets or between dashes: "Ann Lee (Lund) said".

    Args:
        tokens: The sentence.
        nouns: Its noun phrases.
        first: The token behind the mark that closes the aside.
    """
    if first < 2 or tokens[first - 1].text not in _CLOSING:
        return None
    opens = _CLOSING[tokens[first - 1].text]
    start = next((at for at in range(first - 2, max(first - _ASIDE, -1), -1) if tokens[at].text in opens), None)
    if start is None:
        return None
    at = count_before(nouns, start) - 1
    if at < 0 or nouns[at].end != start:
        return None
    while at > 0 and nouns[at].preposition is not None:
        at -= 1
    return None if nouns[at].preposition is not None or is_time(tokens, nouns[at]) else at


def told_between(tokens: list[Tagged], nouns: list[NounPhrase], verbs: list[VerbGroup], clause: Clause) -> int | None:
    """The subject that goes on behind "he says" between two commas: "The union, he says, now has 40 members"."""
    group = verbs[clause.verb]
    said = group.lemma in word_lists()["reporting"] and group.form == "finite"
    closed = group.end < len(tokens) and tokens[group.end].text == ","
    if not said or not closed or clause.subject is None or clause.objects:
        return None
    speaker = nouns[clause.subject]
    start = min(speaker.first, group.first)
    if start < 1 or tokens[start - 1].text != ",":
        return None
    at = count_before(nouns, start - 1) - 1
    while at > 0 and nouns[at].preposition is not None and nouns[at].first > clause.first:
        at -= 1
    free = at >= 0 and nouns[at].first >= clause.first and nouns[at].preposition is None
    return at if free and not is_time(tokens, nouns[at]) else None


def comma_before(tokens: list[Tagged], index: int, reach: int) -> int | None:
    """The comma at or before `index`, at most `reach` tokens away."""
    for at in range(index, max(index - reach, -1), -1):
        if tokens[at].text == ",":
            return at
    return None


def goes_on_a_list(tokens: list[Tagged], group: VerbGroup, first: int) -> bool:
    """Whether "and" only joins an object, and a comma goes on a list of acts: "tied up him and a guard, took cash"."""
    plain = group.form == "finite" and not group.auxiliaries and group.modal is None
    if not plain or group.first == 0 or tokens[group.first - 1].text != ",":
        return False
    alone = all(tokens[at].text != "," for at in range(first, group.first - 1))
    return alone and group.lemma not in word_lists()["reporting"]
